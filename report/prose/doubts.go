package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"github.com/casebench/casebench/datasets/note"
)

// Doubt is something in a text that a report does not show as it was meant.
type Doubt struct {
	Line, Column int // from 1, the column in characters
	Says, Mend   note.Note
}

// Doubts are the doubts of a text in their order: what is dropped or flattened
// in a report must not be found out by its reader.
func Doubts(markdown string) []Doubt {
	if !Readable(markdown) {
		return []Doubt{{1, 1, note.New("the text is too long or too deeply nested to be read as Markdown (at most: characters %d, levels %d, brackets %d): "+
			"the report shows it as plain text", maxRunes, maxDepth, maxOpen), note.New("shorten it, or divide it among the case files")}}
	}
	source := []byte(markdown)
	doc := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser().Parse(text.NewReader(source))
	var anchors Anchors
	walk(doc, func(n ast.Node) {
		if h, ok := n.(*ast.Heading); ok {
			anchors.Of(Plain(h, source))
		}
	})
	var out []Doubt
	searched := 0 // the links before stand there
	doubt := func(to []byte, says, mend note.Note) {
		at := searched
		if i := bytes.Index(source[searched:], to); i >= 0 && len(to) > 0 {
			at += i
			searched = at + len(to)
		}
		before := markdown[:at]
		start := strings.LastIndexByte(before, '\n') + 1
		out = append(out, Doubt{1 + strings.Count(before, "\n"), 1 + len([]rune(before[start:])), says, mend})
	}
	walk(doc, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Image:
			doubt(n.Destination, note.New("pictures are not shown in a report: %q", string(n.Destination)), note.New("say in words what it shows, or link to it"))
		case *ast.Link:
			_, there := anchors.Lead(n.Destination)
			switch {
			case n.FirstChild() == nil: // a reference, whose words the report finds
			case bytes.HasPrefix(n.Destination, []byte("#")) && !there:
				doubt(n.Destination, note.New("no heading of this text is called %q", string(n.Destination)),
					note.New("write the heading in small letters, with hyphens for spaces"))
			case !Followed(n.Destination):
				doubt(n.Destination, note.New("the report does not follow a link to %q", string(n.Destination)), note.New("use an address that begins with https://"))
			}
		}
	})
	return out
}

func walk(doc ast.Node, see func(ast.Node)) {
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			see(n)
		}
		return ast.WalkContinue, nil
	})
}

// Plain is the text of a heading without its marks.
func Plain(n ast.Node, source []byte) string {
	var b strings.Builder
	walk(n, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Text:
			b.Write(n.Value(source))
		case *ast.String:
			b.Write(n.Value)
		}
	})
	return b.String()
}
