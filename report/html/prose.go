package html

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"strconv"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/casebench/casebench/report/prose"
)

// reader turns Markdown into HTML in which nothing runs and nothing is asked of
// a network: raw HTML is shown as text, pictures become links, links to
// anything but web and mail addresses are dropped, and [^key] becomes a
// numbered reference to the sources.
type reader struct {
	md    goldmark.Markdown
	cites *citations
	block int // how many texts were printed, for the ids of their footnotes
}

func newReader(c *citations) *reader {
	p := &reader{cites: c}
	p.md = goldmark.New(
		// GFM, but without style attributes, which the page's policy forbids.
		goldmark.WithExtensions(extension.Linkify, extension.Strikethrough, extension.TaskList,
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute)), extension.NewFootnote(
				extension.WithFootnoteIDPrefixFunction(func(ast.Node) []byte { return fmt.Appendf(nil, "text-%d-", p.block) }),
				extension.WithFootnoteBacklinkHTML("↑"),
			)),
		goldmark.WithParserOptions(
			parser.WithInlineParsers(util.Prioritized(&citeParser{c}, 50)), // before footnotes and links
			parser.WithASTTransformers(util.Prioritized(lowerHeadings{}, 100), util.Prioritized(anchors{}, 101)),
		),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(safe{}, 10))),
	)
	return p
}

// headingLevel is what the first heading of a text becomes.
var headingLevel = parser.NewContextKey()

// html prints a text that stands below a heading of a level.
func (p *reader) html(markdown string, level int) (template.HTML, error) {
	p.block++
	if !prose.Readable(markdown) { // hostile input makes any Markdown parser slow
		return template.HTML("<pre>" + html.EscapeString(markdown) + "</pre>"), nil
	}
	context := parser.NewContext()
	context.Set(headingLevel, level+1)
	context.Set(placePrefix, fmt.Sprintf("text-%d-", p.block))
	var b bytes.Buffer
	if err := p.md.Convert([]byte(markdown), &b, parser.WithContext(context)); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil
}

// citations numbers the sources and counts the places that cite them, so that
// the list can lead back.
type citations struct {
	number map[string]int // of sources, by key, from 1
	places map[int]int    // how many there are so far, by number
}

// link refers to a source.
func (c *citations) link(number int) template.HTML {
	c.places[number]++
	return template.HTML(fmt.Sprintf(`<sup class="cite" id="cite-%d-%d"><a href="#source-%[1]d">[%[1]d]</a></sup>`, number, c.places[number]))
}

// back leads from a source to the places that cite it.
func (c *citations) back(number int) template.HTML {
	var b bytes.Buffer
	for i := range c.places[number] {
		fmt.Fprintf(&b, ` <a class="back" href="#cite-%d-%d">↑%s</a>`, number, i+1, strconv.Itoa(i+1))
	}
	return template.HTML(b.String())
}

// cite is a reference [^key] to a source.
type cite struct {
	ast.BaseInline
	link template.HTML
}

var kindCite = ast.NewNodeKind("Cite")

func (*cite) Kind() ast.NodeKind              { return kindCite }
func (c *cite) Dump(source []byte, level int) { ast.DumpHelper(c, source, level, nil, nil) }

type citeParser struct{ *citations }

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
	return &cite{link: p.link(n)}
}

// lowerHeadings puts the headings of a text below that of its section,
// without leaving out a level.
type lowerHeadings struct{}

func (lowerHeadings) Transform(doc *ast.Document, _ text.Reader, pc parser.Context) {
	first, _ := pc.Get(headingLevel).(int)
	highest := 6
	each := func(f func(*ast.Heading)) {
		_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if h, ok := n.(*ast.Heading); ok && entering {
				f(h)
			}
			return ast.WalkContinue, nil
		})
	}
	each(func(h *ast.Heading) { highest = min(highest, h.Level) })
	each(func(h *ast.Heading) { h.Level = min(h.Level-highest+first, 6) })
}

// placePrefix is what the ids of a text begin with: two texts may have the same
// headings.
var placePrefix = parser.NewContextKey()

// anchors gives headings ids, and leads the links of the text to them.
type anchors struct{}

func (anchors) Transform(doc *ast.Document, source text.Reader, pc parser.Context) {
	prefix, _ := pc.Get(placePrefix).(string)
	var names prose.Anchors
	each := func(f func(ast.Node)) {
		_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if entering {
				f(n)
			}
			return ast.WalkContinue, nil
		})
	}
	each(func(n ast.Node) {
		if h, ok := n.(*ast.Heading); ok {
			h.SetAttributeString("id", []byte(prefix+names.Of(prose.Plain(h, source.Source()))))
		}
	})
	each(func(n ast.Node) {
		if link, ok := n.(*ast.Link); ok {
			if name, there := names.Lead(link.Destination); there {
				link.Destination = []byte("#" + prefix + name)
			}
		}
	})
}

// safe renders the nodes that must not be rendered as they are.
type safe struct{}

func (safe) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindCite, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			_, _ = w.WriteString(string(n.(*cite).link))
		}
		return ast.WalkContinue, nil
	})
	reg.Register(ast.KindRawHTML, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			writeLines(w, source, n.(*ast.RawHTML).Segments)
		}
		return ast.WalkSkipChildren, nil
	})
	reg.Register(ast.KindHTMLBlock, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			block := n.(*ast.HTMLBlock)
			_, _ = w.WriteString("<p>")
			writeLines(w, source, block.Lines())
			if block.HasClosure() {
				_, _ = w.WriteString(html.EscapeString(string(block.ClosureLine.Value(source))))
			}
			_, _ = w.WriteString("</p>\n")
		}
		return ast.WalkSkipChildren, nil
	})
	reg.Register(ast.KindImage, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		writeLink(w, n.(*ast.Image).Destination, entering)
		return ast.WalkContinue, nil
	})
	reg.Register(ast.KindLink, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		writeLink(w, n.(*ast.Link).Destination, entering)
		return ast.WalkContinue, nil
	})
	reg.Register(ast.KindAutoLink, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			link := n.(*ast.AutoLink)
			to := link.URL(source)
			if link.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(to), []byte("mailto:")) {
				to = append([]byte("mailto:"), to...)
			}
			writeLink(w, to, true)
			_, _ = w.WriteString(html.EscapeString(string(link.Label(source))))
			writeLink(w, to, false)
		}
		return ast.WalkContinue, nil
	})
}

func writeLines(w util.BufWriter, source []byte, lines *text.Segments) {
	for i := range lines.Len() {
		seg := lines.At(i)
		_, _ = w.WriteString(html.EscapeString(string(seg.Value(source))))
	}
}

// writeLink opens or closes a link; one that must not be followed has no
// element, its text stays.
func writeLink(w util.BufWriter, to []byte, entering bool) {
	switch {
	case !prose.Followed(to):
	case entering:
		_, _ = w.WriteString(`<a href="` + html.EscapeString(string(util.URLEscape(to, true))) + `">`)
	default:
		_, _ = w.WriteString("</a>")
	}
}
