package html

import (
	"bytes"
	"fmt"
	"html"
	"html/template"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// maxProse is the longest text that is read as Markdown: hostile input makes
// any Markdown parser slow, and nobody writes that much in one piece. What is
// longer is shown as plain text.
const maxProse = 256 << 10

// prose turns Markdown into HTML in which nothing runs and nothing is asked of
// a network: raw HTML is shown as text, pictures become links, unsafe links
// are dropped, and [^key] becomes a numbered reference to the sources.
type prose struct {
	md     goldmark.Markdown
	number map[string]int // of sources, by key, from 1
}

func newProse(number map[string]int) *prose {
	p := &prose{number: number}
	p.md = goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough),
		goldmark.WithParserOptions(
			parser.WithInlineParsers(util.Prioritized(&citeParser{number}, 50)), // before links
			parser.WithASTTransformers(util.Prioritized(lowerHeadings{}, 100)),
		),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(safe{}, 10))),
	)
	return p
}

func (p *prose) html(markdown string) (template.HTML, error) {
	if len(markdown) > maxProse {
		return template.HTML("<pre>" + html.EscapeString(markdown) + "</pre>"), nil
	}
	var b bytes.Buffer
	if err := p.md.Convert([]byte(markdown), &b); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil
}

// cite is a reference [^key] to a source.
type cite struct {
	ast.BaseInline
	number int
}

var kindCite = ast.NewNodeKind("Cite")

func (*cite) Kind() ast.NodeKind              { return kindCite }
func (c *cite) Dump(source []byte, level int) { ast.DumpHelper(c, source, level, nil, nil) }

type citeParser struct{ number map[string]int }

func (*citeParser) Trigger() []byte { return []byte{'['} }

func (p *citeParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[^")) {
		return nil
	}
	end := bytes.IndexByte(line, ']')
	if end < 0 {
		return nil
	}
	n, known := p.number[string(line[2:end])]
	if !known {
		return nil
	}
	block.Advance(end + 1)
	return &cite{number: n}
}

// lowerHeadings keeps headings of a text below those of the report.
type lowerHeadings struct{}

func (lowerHeadings) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if h, ok := n.(*ast.Heading); ok && entering {
			h.Level = min(h.Level+3, 6)
		}
		return ast.WalkContinue, nil
	})
}

// safe renders the nodes that must not be rendered as they are.
type safe struct{}

func (safe) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindCite, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			fmt.Fprint(w, referenceLink(n.(*cite).number))
		}
		return ast.WalkContinue, nil
	})
	reg.Register(ast.KindRawHTML, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			raw := n.(*ast.RawHTML)
			for i := range raw.Segments.Len() {
				seg := raw.Segments.At(i)
				_, _ = w.WriteString(html.EscapeString(string(seg.Value(source))))
			}
		}
		return ast.WalkSkipChildren, nil
	})
	reg.Register(ast.KindHTMLBlock, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		block := n.(*ast.HTMLBlock)
		if !entering {
			_, _ = w.WriteString("</p>\n")
			return ast.WalkContinue, nil
		}
		_, _ = w.WriteString("<p>")
		for i := range block.Lines().Len() {
			seg := block.Lines().At(i)
			_, _ = w.WriteString(html.EscapeString(string(seg.Value(source))))
		}
		if block.HasClosure() {
			_, _ = w.WriteString(html.EscapeString(string(block.ClosureLine.Value(source))))
		}
		return ast.WalkContinue, nil
	})
	reg.Register(ast.KindImage, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		to := n.(*ast.Image).Destination
		if goldmarkUnsafe(to) {
			return ast.WalkContinue, nil // the text alone
		}
		if entering {
			_, _ = w.WriteString(`<a href="` + html.EscapeString(string(util.URLEscape(to, true))) + `">`)
		} else {
			_, _ = w.WriteString("</a>")
		}
		return ast.WalkContinue, nil
	})
}

// goldmarkUnsafe reports whether a link must not be followed: all but http,
// https and mail addresses and places on the page.
func goldmarkUnsafe(to []byte) bool {
	s := bytes.ToLower(to)
	return !bytes.HasPrefix(s, []byte("http://")) && !bytes.HasPrefix(s, []byte("https://")) &&
		!bytes.HasPrefix(s, []byte("mailto:")) && !bytes.HasPrefix(s, []byte("#"))
}

func referenceLink(n int) template.HTML {
	return template.HTML(fmt.Sprintf(`<sup class="cite"><a href="#source-%d">[%d]</a></sup>`, n, n))
}
