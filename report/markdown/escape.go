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
	"|", `\|`, "~", `\~`, "#", `\#`, "!", `\!`, "$", `\$`,
)

// Escape makes text that is text in any place of a Markdown line. Line breaks
// become spaces, and control characters and marks that turn the direction of
// writing are dropped. Addresses are broken so that no reader makes links of
// them.
func Escape(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, s)
	s = specials.Replace(s)
	s = strings.ReplaceAll(s, "://", ":\u200b//")
	s = strings.ReplaceAll(s, "www.", "www\u200b.")
	// A line that begins like a list, a heading or a rule.
	if m := listStart.FindStringIndex(s); m != nil {
		s = s[:m[1]-1] + `\` + s[m[1]-1:]
	}
	return s
}

var listStart = regexp.MustCompile(`^\s*(?:\d{1,9}[.)]|[-+=])`)

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

var heading = regexp.MustCompile(`^(#{1,6})(\s)`)

// prose is a text in Markdown as it stands within a section of a level: its
// headings are lowered below that of the section, and raw HTML becomes text.
func prose(markdown string, level int) string {
	lines := strings.Split(strings.ReplaceAll(markdown, "\r\n", "\n"), "\n")
	fenced := false
	for i, line := range lines {
		if trimmed := strings.TrimSpace(line); strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~") {
			fenced = !fenced
		}
		if fenced {
			continue
		}
		if m := heading.FindStringSubmatch(line); m != nil {
			line = strings.Repeat("#", min(len(m[1])+level, 6)) + line[len(m[1]):]
		}
		lines[i] = withoutHTML(line)
	}
	return strings.Join(lines, "\n")
}

// withoutHTML turns "<" into text, but for an address in angle brackets.
func withoutHTML(line string) string {
	if !strings.Contains(line, "<") {
		return line
	}
	var b strings.Builder
	code := false
	for i, r := range line {
		switch {
		case r == '`':
			code = !code
		case r == '<' && !code && !address.MatchString(line[i:]):
			b.WriteString("&lt;")
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

var address = regexp.MustCompile(`^<https?://[^\s<>]+>`)
