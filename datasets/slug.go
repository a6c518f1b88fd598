package datasets

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
)

// Slug makes of any name one that files and descriptors take: lower-case
// letters a to z and digits, with single hyphens between; "" where nothing of
// the name is left. Cyrillic letters are written in Latin ones (posty-mart), and
// letters of other scripts as their numbers, so that two names stay two.
func Slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch latin, ok := inLatin[r]; {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case ok:
			b.WriteString(latin)
		case unicode.IsMark(r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteString("u" + strconv.FormatInt(int64(r), 16))
		default:
			b.WriteByte('-')
		}
	}
	return strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool { return r == '-' }), "-")
}

// inLatin are the letters of Russian, Belarusian and Ukrainian, and the Latin
// letters with marks that names of files have most often.
var inLatin = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "e", 'є': "ie", 'ж': "zh", 'з': "z", 'и': "i", 'і': "i", 'ї': "i",
	'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ў': "u", 'ф': "f", 'х': "kh",
	'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya", '\u02bc': "", '’': "",
	'ä': "ae", 'ö': "oe", 'ü': "ue", 'ß': "ss", 'é': "e", 'è': "e", 'ê': "e", 'á': "a", 'à': "a", 'ã': "a", 'å': "a", 'ç': "c", 'ñ': "n", 'ó': "o",
	'í': "i", 'ú': "u", 'ø': "o", 'æ': "ae", 'ł': "l", 'ń': "n", 'ś': "s", 'ż': "z", 'ź': "z", 'ą': "a", 'ę': "e", 'ć': "c", 'č': "c", 'š': "s", 'ž': "z",
}

// slugFor is the name to suggest instead of one that is no slug.
func slugFor(name string) string { return cmp.Or(Slug(name), "a-name-like-this") }
