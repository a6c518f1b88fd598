// Package clean is the one rule of what a text from outside may not carry into
// a report or a terminal. What a medium takes for a sign of its own (a formula,
// a tag, an emphasis) is another matter: each medium escapes that itself,
// after this.
package clean

import (
	"strings"
	"unicode"
)

// replacement stands where a text was damaged, so that the loss is seen.
const replacement = '\ufffd'

// fate is what becomes of a character.
type fate int

const (
	stays   fate = iota
	goes         // steers a terminal, turns the direction of writing, or hides what is there
	breaks       // a line ends
	damaged      // is no character
)

// fateOf decides. Joiners stay, which Persian and emoji need, and so do places
// where a line may or may not break: they hide nothing, and media put in some
// of their own.
func fateOf(r rune) fate {
	switch {
	case r == '\t':
		return stays
	case r == '\n', r == '\r', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		return breaks
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
		return goes
	case r == '\ufeff', r >= '\ufff9' && r <= '\ufffb', r >= 0xE0000 && r <= 0xE007F: // order of bytes, ruby, tags: none of them shows
		return goes
	case r&0xFFFE == 0xFFFE, r >= '\ufdd0' && r <= '\ufdef': // what Unicode keeps free
		return damaged
	}
	return stays
}

// Text is a text of lines: every line break is "\n", tabs stay.
func Text(s string) string { return cleaned(s, '\n') }

// Line is a text on one line: line breaks and tabs are spaces, and none stands
// at an end.
func Line(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(cleaned(s, ' '), "\t", " "))
}

func cleaned(s string, lineBreak rune) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, string(replacement)), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch fateOf(r) {
		case goes:
			return -1
		case breaks:
			return lineBreak
		case damaged:
			return replacement
		}
		return r
	}, s)
}
