package tabular

import (
	"bytes"
	"regexp"
)

var (
	// escaped is a quote behind a backslash within a cell: no delimiter and no line
	// end follows, as behind a quote that closes one.
	escaped = regexp.MustCompile(`[^\\](?:\\\\)*\\"[^,;\t|\r\n"]`)
	doubled = regexp.MustCompile(`[^,;\t|\r\n"]""[^,;\t|\r\n"]`)
)

// withBackslashes reports whether quotes inside of cells are written \", as
// programs of the Unix world do, and not doubled.
func withBackslashes(text []byte) bool {
	return bytes.Contains(text, []byte(`\"`)) && escaped.Match(text) && !doubled.Match(text)
}

// behindBackslash reports whether the byte at i has an odd number of backslashes
// before it.
func behindBackslash(text []byte, i int) bool {
	n := 0
	for i--; i >= 0 && text[i] == '\\'; i-- {
		n++
	}
	return n%2 == 1
}

// unescaped takes the backslashes before quotes and backslashes away.
func unescaped(text string) string {
	var b bytes.Buffer
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+1 < len(text) && (text[i+1] == '"' || text[i+1] == '\\') {
			i++
		}
		b.WriteByte(text[i])
	}
	return b.String()
}
