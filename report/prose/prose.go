// Package prose says which Markdown from outside may be read as Markdown, and
// which of its links may be followed. Every writer that reads prose asks it.
package prose

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Limits of a text that is read as Markdown. The time of any Markdown parser
// grows with the square of what is nested or left open, and a table has as
// many cells as its first line has bars times its lines. Within the limits the
// slowest text found takes goldmark about a second; without them, minutes. No
// narrative comes near them: the built-in ones have under 10,000 characters.
const (
	maxRunes = 64 << 10 // letters of any script
	maxDepth = 40       // of quotations and lists on one line
	maxCells = 100_000  // of a table
	maxOpen  = 4000     // brackets
)

// Readable reports whether a text is within the limits. One that is not is
// shown as plain text.
func Readable(markdown string) bool {
	if utf8.RuneCountInString(markdown) > maxRunes || strings.Count(markdown, "[") > maxOpen {
		return false
	}
	lines, bars := 0, 0
	for line := range strings.Lines(markdown) {
		lines++
		bars = max(bars, strings.Count(line, "|"))
		if depth(line) > maxDepth {
			return false
		}
	}
	return lines*bars <= maxCells
}

// depth is how many marks of quotations and lists a line begins with.
func depth(line string) int {
	n := 0
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == ' ' || c == '\t' || c >= '0' && c <= '9':
		case c == '>':
			n++
		case strings.IndexByte("-+*.)", c) >= 0:
			if i+1 == len(line) || strings.IndexByte(" \t\r\n", line[i+1]) >= 0 {
				n++
			}
		default:
			return n
		}
	}
	return n
}

// Followed reports whether a link may be followed: to web and mail addresses
// and to places in the report.
func Followed(to []byte) bool {
	s := bytes.ToLower(to)
	for _, scheme := range []string{"https://", "http://", "mailto:", "#"} {
		if bytes.HasPrefix(s, []byte(scheme)) {
			return true
		}
	}
	return false
}
