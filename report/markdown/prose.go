package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"github.com/casebench/casebench/report/clean"
	"github.com/casebench/casebench/report/prose"
)

// parser reads a text as readers of the report will.
var parser = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser()

// prose is a text in Markdown as it stands in the report, below a heading of a
// level. Its headings stand below that one; raw HTML, pictures, and links to
// anything but web and mail addresses are text; its own footnotes get names
// that no other text has.
func (w *writer) prose(markdown string, level int) string {
	w.texts++
	if !prose.Readable(markdown) {
		return Escape(markdown)
	}
	markdown = w.footnotes(clean.Text(markdown))
	markdown = place.ReplaceAllString(markdown, "$1") // a heading of Markdown has no id to go to
	return strings.TrimSpace(closed(lowered(harmless(markdown), level)))
}

// closed ends a code block that a text leaves open, which would take in all
// that follows it in the report.
func closed(markdown string) string {
	open := func(s string) bool {
		source := []byte(s + "\n\nend")
		for n := parser.Parse(text.NewReader(source)).LastChild(); n != nil; n = n.PreviousSibling() { // footnotes stand behind it
			if n.Kind() == ast.KindParagraph && string(n.Lines().Value(source)) == "end" {
				return false
			}
		}
		return true
	}
	if !open(markdown) {
		return markdown
	}
	for _, mark := range []string{"`", "~"} {
		n := 3 // a longer fence ends a shorter one
		for strings.Contains(markdown, strings.Repeat(mark, n+1)) {
			n++
		}
		if whole := markdown + "\n" + strings.Repeat(mark, n); !open(whole) {
			return whole
		}
	}
	return Escape(markdown)
}

// harmless escapes each paragraph, cell or heading that holds what must be
// text. What remains is read again, because an escape can change how the rest
// is read; a text that does not settle is escaped as a whole.
func harmless(markdown string) string {
	source := []byte(markdown)
	for range 8 {
		bad := harmful(source)
		if len(bad) == 0 {
			return string(source)
		}
		slices.SortFunc(bad, func(a, b text.Segment) int { return b.Start - a.Start }) // from the end, so that places stay
		for _, s := range bad {
			line := bytes.TrimRight(source[s.Start:s.Stop], "\n")
			source = slices.Concat(source[:s.Start], []byte(Escape(string(line))), source[s.Start+len(line):])
		}
	}
	return Escape(markdown)
}

// harmful gives the lines of the blocks that hold something harmful.
func harmful(source []byte) []text.Segment {
	var out []text.Segment
	seen := map[int]bool{}
	add := func(lines *text.Segments) {
		for i := range lines.Len() {
			if s := lines.At(i); !seen[s.Start] && len(bytes.TrimSpace(source[s.Start:s.Stop])) > 0 {
				seen[s.Start] = true
				out = append(out, s)
			}
		}
	}
	_ = ast.Walk(parser.Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		bad := false
		switch n := n.(type) {
		case *ast.HTMLBlock:
			add(n.Lines())
			if s := n.ClosureLine; n.HasClosure() && !seen[s.Start] {
				seen[s.Start] = true
				out = append(out, s)
			}
		case *ast.RawHTML, *ast.Image:
			bad = true
		case *ast.Link:
			bad = !prose.Followed(n.Destination)
		case *ast.AutoLink:
			bad = n.AutoLinkType != ast.AutoLinkEmail && !prose.Followed(n.URL(source))
		}
		if bad {
			block := n.Parent()
			for block.Type() == ast.TypeInline {
				block = block.Parent()
			}
			add(block.Lines())
		}
		return ast.WalkContinue, nil
	})
	return out
}

var (
	atx       = regexp.MustCompile(`^( {0,3})(#{1,6})([ \t]|$)`)
	fence     = regexp.MustCompile("^ {0,3}(```|~~~)")
	place     = regexp.MustCompile(`\[((?:\\.|[^\[\]\\])*)\]\(#part-[^)\s]*\)`)
	reference = regexp.MustCompile(`\[\^([^\[\]\s]+)\](:?)`)
)

// lowered puts headings below a heading of a level, without leaving out one.
func lowered(markdown string, level int) string {
	lines := strings.Split(markdown, "\n")
	highest := 6
	each := func(f func(i int, m []string)) {
		fenced := false
		for i, line := range lines {
			if fence.MatchString(line) {
				fenced = !fenced
			}
			if m := atx.FindStringSubmatch(line); m != nil && !fenced {
				f(i, m)
			}
		}
	}
	each(func(_ int, m []string) { highest = min(highest, len(m[2])) })
	each(func(i int, m []string) {
		hashes := strings.Repeat("#", min(len(m[2])-highest+level+1, 6))
		lines[i] = m[1] + hashes + lines[i][len(m[1])+len(m[2]):]
	})
	return strings.Join(lines, "\n")
}

// footnotes names the references of a text: those to sources as the list of
// sources does, its own by the number of the text; one that leads nowhere is
// text.
func (w *writer) footnotes(markdown string) string {
	own := map[string]bool{}
	for _, m := range reference.FindAllStringSubmatch(markdown, -1) {
		own[m[1]] = own[m[1]] || m[2] != ""
	}
	return reference.ReplaceAllStringFunc(markdown, func(s string) string {
		m := reference.FindStringSubmatch(s)
		switch {
		case w.names[m[1]] != "":
			return "[^" + w.names[m[1]] + "]" + strings.Replace(m[2], ":", `\:`, 1)
		case own[m[1]]:
			return fmt.Sprintf("[^%d-%s]%s", w.texts, m[1], m[2])
		}
		return Escape(s)
	})
}

// nameable are keys of sources that can be names of footnotes.
var nameable = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_.-]*$`)

// footnoteNames gives each source a name that Markdown takes.
func footnoteNames(keys []string) map[string]string {
	names := map[string]string{}
	for i, key := range keys {
		names[key] = key
		if !nameable.MatchString(key) {
			names[key] = fmt.Sprintf("%d", i+1)
		}
	}
	return names
}
