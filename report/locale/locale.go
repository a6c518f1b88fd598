// Package locale makes the text of messages, numbers and dates in the
// reader's language, English or Russian.
//
// Messages go by their English format, which is the key of the catalogue: the
// files ru_*.go hold the Russian of each room's formats, en.go the English
// plural forms. A test fails when a format in the source has no Russian.
package locale

import (
	"fmt"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"

	"github.com/casebench/casebench/datasets/note"
)

// Locale is a language with its messages and number formats. It is safe for
// concurrent use.
type Locale struct {
	lang    string
	printer *message.Printer
	style   style
}

// For gives the locale of a language: "en" or "ru".
func For(lang string) (*Locale, error) {
	s, ok := styles[lang]
	if !ok {
		return nil, note.Errorf(note.Position{}, "there is no language %q", lang).WithMend("write en or ru")
	}
	return &Locale{lang: lang, printer: message.NewPrinter(language.Make(lang), message.Catalog(messages)), style: s}, nil
}

// Lang is "en" or "ru".
func (l *Locale) Lang() string { return l.lang }

// T is a message by its English format, which must be a literal. Integers are
// grouped as the language does it: a year or a line number is given as text.
func (l *Locale) T(format string, args ...any) string {
	return l.printer.Sprintf(format, l.spoken(args)...)
}

// Note is the text of a note.
func (l *Locale) Note(n note.Note) string {
	if n.IsZero() {
		return ""
	}
	return l.printer.Sprintf(n.Format, l.spoken(n.Args)...)
}

// spoken puts arguments that are texts or notes themselves into words.
func (l *Locale) spoken(args []any) []any {
	out := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case note.Note:
			out[i] = l.Note(a)
		case note.Text:
			out[i] = a.In(l.lang)
		case fmt.Stringer:
			out[i] = a.String()
		case error:
			out[i] = a.Error()
		default:
			out[i] = a
		}
	}
	return out
}

// entries are the messages of a room: a text, or plural forms.
type entries map[string]any

// forms are Russian plural forms that go by argument number arg (from 1):
// 1 публикация, 2 публикации, 5 публикаций.
func forms(arg int, one, few, many string) catalog.Message {
	return plural.Selectf(arg, "", plural.One, one, plural.Few, few, plural.Many, many, plural.Other, few)
}

// either are English forms that go by argument number arg.
func either(arg int, one, other string) catalog.Message {
	return plural.Selectf(arg, "", plural.One, one, plural.Other, other)
}

var messages = func() *catalog.Builder {
	b := catalog.NewBuilder(catalog.Fallback(language.English))
	add := func(tag language.Tag, rooms ...entries) {
		for _, room := range rooms {
			for key, text := range room {
				var err error
				switch text := text.(type) {
				case string:
					err = b.SetString(tag, key, text)
				case catalog.Message:
					err = b.Set(tag, key, text)
				}
				if err != nil {
					panic(fmt.Sprintf("locale: %s: %q: %v", tag, key, err)) // a fault of ours, found by any test
				}
			}
		}
	}
	add(language.English, english)
	add(language.Russian, russianRooms()...)
	return b
}()

func russianRooms() []entries {
	return []entries{ruDatasets, ruMetrics, ruCases, ruReport, ruCmd}
}

// Simulated is the word that marks simulated figures.
func (l *Locale) Simulated() string { return l.T("simulated") }

// Quote puts a text into the language's quotation marks.
func (l *Locale) Quote(s string) string {
	return l.style.open + strings.TrimSpace(s) + l.style.close
}
