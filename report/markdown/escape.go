package markdown

import (
	"regexp"
	"strings"

	"github.com/casebench/casebench/report/clean"
)

// specials are the characters that Markdown or HTML in it could take for more
// than text.
var specials = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;",
	"|", `\|`, "~", `\~`, "#", `\#`, "!", `\!`, "$", `\$`, "://", ":\u200b//",
)

// Escape makes text that is text in any place of a Markdown line, and clean.
// Addresses are broken, so that no reader makes links of them.
func Escape(s string) string {
	s = specials.Replace(clean.Line(s))
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

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
