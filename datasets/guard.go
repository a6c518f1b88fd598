package datasets

import (
	"strings"
	"unicode/utf8"
)

// formulaSigns begin what a spreadsheet takes for a formula; some read the wide
// forms of the signs as the signs.
const formulaSigns = "=+-@\t\r\n＝＋－＠"

// Guarded puts an apostrophe before a text that a spreadsheet would take for a
// formula, as CSV files hold it; one that begins with apostrophes before such
// a sign gets one more, so that unguarded gives every text back.
func Guarded(s string) string {
	if risky(s) {
		return "'" + s
	}
	return s
}

// unguarded takes off the apostrophe that Guarded puts before a text.
func unguarded(s string) string {
	if strings.HasPrefix(s, "'") && risky(s) {
		return s[1:]
	}
	return s
}

// risky reports whether a sign stands first, or after nothing but apostrophes.
func risky(s string) bool {
	if s == "" || s[0] >= '0' && s[0] <= '9' || s[0] >= 'a' && s[0] <= 'z' { // most texts
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "'"))
	return first != utf8.RuneError && strings.ContainsRune(formulaSigns, first)
}
