package excel

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/clean"
)

// cellText is a text as a cell holds it: clean, without tabs, and no longer
// than a cell.
func cellText(s string) string {
	return cut(strings.TrimSpace(strings.ReplaceAll(clean.Text(s), "\t", " ")), maxText)
}

// maxProse is the longest text that is read as Markdown; a longer one is
// shown as it is (hostile Markdown takes long to read).
const maxProse = 256 << 10

var markdown = goldmark.New(goldmark.WithExtensions(extension.GFM))

var citation = regexp.MustCompile(`\[\^([^\]\s]+)\]`)

// plain is Markdown as the paragraphs of its text: list items begin with a
// bullet, citations are the numbers of the works in the list of sources.
func plain(doc *report.Document, source string) []string {
	if len(source) > maxProse {
		return []string{cellText(source)}
	}
	source = citation.ReplaceAllStringFunc(source, func(ref string) string {
		for i, s := range doc.Sources {
			if s.Key == citation.FindStringSubmatch(ref)[1] {
				return `\[` + strconv.Itoa(i+1) + `\]`
			}
		}
		return ref
	})
	src := []byte(source)
	root := markdown.Parser().Parse(text.NewReader(src))
	var out []string
	var b strings.Builder
	flush := func() {
		if s := cellText(b.String()); s != "" && s != "•" {
			out = append(out, s)
		}
		b.Reset()
	}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if _, inTable := n.(*east.TableCell); n.Type() == ast.TypeBlock && !inTable {
			if _, item := n.(*ast.ListItem); item && entering {
				flush()
				b.WriteString("• ")
			} else if !entering || b.String() != "• " {
				flush()
			}
		}
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.WriteString(unescape(string(n.Value(src))))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(src))
		case *ast.RawHTML:
			for i := range n.Segments.Len() {
				seg := n.Segments.At(i)
				b.Write(seg.Value(src))
			}
		case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.HTMLBlock:
			for i := range n.Lines().Len() {
				seg := n.Lines().At(i)
				b.Write(seg.Value(src))
			}
		case *east.TableCell:
			if b.Len() > 0 {
				b.WriteString(" | ")
			}
		}
		return ast.WalkContinue, nil
	})
	flush()
	return out
}

var escaped = regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`)

// unescape takes the backslashes of Markdown away.
func unescape(s string) string { return escaped.ReplaceAllString(s, "$1") }

var address = regexp.MustCompile(`https?://[^\s<>()"'\]]+`)

// link is the first web address in a text, or "". Nothing but http and https
// becomes a link.
func link(s string) string { return strings.TrimRight(address.FindString(s), ".,;") }
