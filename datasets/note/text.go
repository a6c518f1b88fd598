package note

// Languages are the codes of the languages that the program speaks. Adding one
// is adding it here and its texts in report/locale.
var Languages = []string{"en", "ru"}

// Words are one wording in several languages, by their codes.
type Words map[string]string

// Text is a wording that people gave in one language or several: the name of a
// brand, the title of a study. In a file that the program wrote, a note of its
// own may stand in its place.
type Text struct {
	Words Words
	Note  Note // then Words are empty
}

// Said is a note in the place of a text.
func Said(format string, args ...any) Text { return Text{Note: New(format, args...)} }

// IsZero reports whether t has no wording.
func (t Text) IsZero() bool {
	for _, w := range t.Words {
		if w != "" {
			return false
		}
	}
	return t.Note.IsZero()
}

// In gives the wording for a language; one that is missing falls back to
// English, then to whatever is there. A note is given in English: report/locale
// has its translations.
func (t Text) In(lang string) string {
	if !t.Note.IsZero() {
		return t.Note.String()
	}
	if w := t.Words[lang]; w != "" {
		return w
	}
	for _, other := range Languages {
		if w := t.Words[other]; w != "" {
			return w
		}
	}
	return ""
}

// String is the English text, for logs and error chains: see Note.String.
func (t Text) String() string { return t.In("en") }

// MarshalYAML gives {en: ..., ru: ...}, or a plain string where there is
// English only, or a note as {text: ..., args: [...]}.
func (t Text) MarshalYAML() (any, error) {
	if !t.Note.IsZero() {
		s, err := t.Note.stored()
		return s, err
	}
	given := map[string]string{}
	for lang, w := range t.Words {
		if w != "" {
			given[lang] = w
		}
	}
	if len(given) == 1 && given["en"] != "" {
		return given["en"], nil
	}
	return given, nil
}
