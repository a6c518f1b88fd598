package markdown

import (
	"regexp"
	"strings"
	"unicode"
)

// specials are the characters that Markdown or HTML in it could take for more
// than text.
var specials = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;",
	"|", `\|`, "~", `\~`, "#", `\#`, "!", `\!`, "$", `\$`, "://", ":\u200b//",
)

// Escape makes text that is text in any place of a Markdown line. Line breaks
// become spaces, and control characters and marks that turn the direction of
// writing are dropped. Addresses are broken, so that no reader makes links of
// them.
func Escape(s string) string {
	s = strings.TrimSpace(strings.Map(func(r rune) rune {
		if r == '\n' || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, clean(s)))
	s = specials.Replace(s)
	s = bare.ReplaceAllString(s, "$1\u200b$2")
	// A line that begins like a list or a rule.
	if m := listStart.FindStringIndex(s); m != nil {
		s = s[:m[1]-1] + `\` + s[m[1]-1:]
	}
	return s
}

// bare are addresses that readers of Markdown make links of.
var bare = regexp.MustCompile(`(?i)(www|mailto:|xmpp:)(\.|[^\s])`)

var listStart = regexp.MustCompile(`^(?:\d{1,9}[.)]|[-+=])`)

// clean drops the characters that turn the direction of writing for what
// follows them, and control characters but for line breaks; a tab becomes a
// space.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r == '\n':
			return r
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
