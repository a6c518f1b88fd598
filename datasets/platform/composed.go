package platform

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Composed brings a text to one spelling of Unicode, as it is compared: letters
// and their marks in one character (NFC; files of a Mac have й in two), no
// selectors of variants and no signs without width, one kind of dash and space.
func Composed(text string) string {
	plain := true
	for i := range len(text) {
		if text[i] >= 0x80 {
			plain = false
			break
		}
	}
	if plain {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '\ufe00' && r <= '\ufe0f', r == '\u200b', r == '\u200c', r == '\u200d', r == '\u2060', r == '\ufeff', r == '\u00ad':
			return -1
		case unicode.Is(unicode.Zs, r):
			return ' '
		case r >= '\u2010' && r <= '\u2015', r == '\u2212':
			return '-'
		}
		return r
	}, norm.NFC.String(text))
}
