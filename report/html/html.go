// Package html writes a report.Document as one HTML file that needs nothing
// else: no network, no other file. Charts are static SVG; where the chart
// library is given, it takes them over in the browser.
//
// Whatever a document holds is text: html/template escapes it, prose goes
// through goldmark with raw HTML off, chart options are JSON in a script
// element that no browser runs, and a content security policy by hash lets
// nothing run but the two scripts that this package puts in.
package html

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
	"github.com/casebench/casebench/report/clean"
	"github.com/casebench/casebench/report/html/echarts"
	"github.com/casebench/casebench/report/locale"
	"github.com/casebench/casebench/report/palette"
)

//go:embed page.tmpl
var page string

//go:embed style.css
var sheet string

// style is the sheet with the colours that it uses.
var style = palette.CSS() + sheet

//go:embed bootstrap.js
var bootstrap string

// Write writes doc to w. library is the source of the chart library, or nil
// for a page with static charts only.
func Write(w io.Writer, doc *report.Document, library []byte) error {
	loc, err := locale.For(doc.Lang)
	if err != nil {
		return err
	}
	if bytes.Contains(bytes.ToLower(library), []byte("</script")) {
		return errors.New("the chart library holds the end of a script element")
	}
	cites := &citations{number: map[string]int{}, places: map[int]int{}}
	for i, s := range doc.Sources {
		cites.number[s.Key] = i + 1
	}
	p := &printer{doc: doc, loc: loc, library: []byte(clean.Text(string(library))), cites: cites, prose: newReader(cites)}
	t, err := template.New("page").Funcs(p.functions()).Parse(page)
	if err != nil {
		return fmt.Errorf("the page's template: %w", err) // a fault of ours, found by any test
	}
	// Into memory first: an error halfway must not leave half a page.
	var b bytes.Buffer
	if err := t.Execute(&b, p.page()); err != nil {
		return err
	}
	_, err = io.WriteString(w, clean.Text(b.String()))
	return err
}

type printer struct {
	doc     *report.Document
	loc     *locale.Locale
	prose   *reader
	cites   *citations
	library []byte
}

// pageData is what the template shows.
type pageData struct {
	Doc       *report.Document
	Sections  []section
	Policy    string
	Style     template.CSS
	Library   template.JS
	Bootstrap template.JS
	Simulated bool
}

// section is a report.Section with its level of heading.
type section struct {
	report.Section
	Level     int
	Simulated bool // it or one around it
	Sections  []section
}

func (p *printer) page() pageData {
	d := pageData{Doc: p.doc, Style: template.CSS(style)}
	policy := "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src " + hash(style)
	if p.interactive() {
		d.Library, d.Bootstrap = template.JS(p.library), template.JS(bootstrap)
		policy += "; script-src " + hash(string(p.library)) + " " + hash(bootstrap)
	}
	d.Policy = policy
	d.Sections = nested(p.doc.Sections, 2, false)
	d.Simulated = slices.ContainsFunc(p.doc.Sections, func(s report.Section) bool { return s.Simulated })
	return d
}

func (p *printer) interactive() bool { return len(p.library) > 0 }

func nested(in []report.Section, level int, simulated bool) []section {
	var out []section
	for _, s := range in {
		sim := simulated || s.Simulated
		out = append(out, section{s, level, sim, nested(s.Sections, min(level+1, 6), sim)})
	}
	return out
}

// hash is a content security policy's name for a script or a style.
func hash(source string) string {
	sum := sha256.Sum256([]byte(source))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// titles are the tooltips of a drawing's marks, which a page that has the
// chart library does not need: for thousands of points they weigh.
var titles = regexp.MustCompile(`<title>[^<]*</title>`)

// captioned is the chart of a figure without its title where a caption
// stands above it.
func captioned(f report.Figure) chart.Chart {
	c := f.Chart
	if c.Title != "" && f.Caption != "" {
		c.Alt = strings.TrimSpace(c.Title + ". " + c.Alt)
		c.Title = ""
	}
	return c
}

func (p *printer) functions() template.FuncMap {
	return template.FuncMap{
		"t":        p.loc.T,
		"markdown": p.prose.html,
		"kind":     kind,
		"heading":  heading,
		"headed":   func(s section) string { return s.Heading(p.loc) },
		"titled":   func(x interface{ Titled(*locale.Locale) string }) string { return x.Titled(p.loc) },
		"summary":  p.summary,
		"svg": func(f report.Figure) (template.HTML, error) {
			b, err := chart.SVG(captioned(f))
			if p.interactive() {
				b = titles.ReplaceAll(b, nil)
			}
			return template.HTML(b), err // our own renderer, which escapes
		},
		"option": func(f report.Figure) (template.JS, error) {
			b, err := chart.Option(captioned(f))
			return template.JS(b), err // JSON with < escaped; the element's type is no script
		},
		"interactive": p.interactive,

		"libraryVariable": func() string { return echarts.Variable },
		"libraryVersion":  func() string { return echarts.Version },

		"cell":  p.cell,
		"refs":  p.refs,
		"back":  p.cites.back,
		"align": align,
		"verdict": func(v metrics.Verdict) string {
			return map[metrics.Verdict]string{metrics.Comparable: "yes", metrics.WithCare: "care", metrics.NotComparable: "no"}[v]
		},
		"inc":    func(i int) int { return i + 1 },
		"sorted": func(notes []int) []int { return slices.Sorted(slices.Values(notes)) },
		"tile":   tile,
		"group":  func(i int) int { return max(i, 0) % len(palette.Groups) },
		"value":  p.value,
		"table":  func(t any, simulated bool) tableData { return p.table(t, simulated) },
		"in":     func(c report.Cell, table string) cellData { return cellData{c, table} },
	}
}

// kind names a block for the template.
func kind(b report.Block) (string, error) {
	switch b.(type) {
	case report.Prose:
		return "prose", nil
	case report.Table:
		return "table", nil
	case report.Figure:
		return "figure", nil
	case report.Callout:
		return "callout", nil
	case report.KeyFigures:
		return "key", nil
	case report.Definitions:
		return "definitions", nil
	}
	return "", fmt.Errorf("the HTML writer does not know a block of type %T", b)
}

// heading opens or closes a heading; html/template has no variable tags.
func heading(level int, open bool) template.HTML {
	if open {
		return template.HTML("<h" + strconv.Itoa(level) + ">")
	}
	return template.HTML("</h" + strconv.Itoa(level) + ">")
}

// summary is what opens a folded table.
func (p *printer) summary(t any) string {
	table := p.table(t, false).Table
	if table.Number == "" {
		return p.loc.T("Table: %s", table.Caption)
	}
	return table.Titled(p.loc)
}

// tableData is a table for the template.
type tableData struct {
	report.Table
	Simulated bool
}

func (p *printer) table(t any, simulated bool) tableData {
	switch t := t.(type) {
	case *report.Table:
		return tableData{*t, simulated}
	case report.Table:
		return tableData{t, simulated}
	}
	return tableData{}
}

// cellData is a cell for the template, with the id of its table.
type cellData struct {
	Cell  report.Cell
	Table string
}

// value is a cell in parts: the figure, its interval, n.
type value struct {
	Text, Interval, N string
	Absent            bool
	Why               string
}

func (p *printer) value(c report.Cell) value {
	switch {
	case c.Indicator != nil:
		ind := c.Indicator
		u := ind.Definition.Unit
		if ind.Status != metrics.Defined {
			return value{Text: p.loc.Status(ind.Status), Interval: p.loc.Interval(ind.Interval, u), Absent: true, Why: why(c, p.loc.Note(ind.Reason))}
		}
		text, interval := p.loc.Parts(ind.Value, ind.Interval, u)
		return value{Text: text, Interval: interval, N: p.loc.N(ind.N)}
	case c.Number != nil && c.Number.OK:
		text, _ := p.loc.Parts(c.Number.Value, c.Number.Interval, c.Number.Unit)
		return value{Text: text}
	case c.Number != nil:
		return value{Text: "—", Absent: true, Why: why(c, c.Number.Why)}
	}
	return value{Text: c.Text}
}

// tile lets a long figure break between its words: the tiles of key figures
// are narrow.
func tile(s string) string {
	if utf8.RuneCountInString(s) > 14 {
		return strings.ReplaceAll(s, "\u00a0", " ")
	}
	return s
}

// why is the reason of an absent figure, unless a note of the table gives it.
func why(c report.Cell, reason string) string {
	if len(c.Notes) > 0 {
		return ""
	}
	return reason
}

// cell is the HTML class of the cell in column i. A row may be longer than
// the header says.
func (p *printer) cell(c report.Cell, columns []report.Column, i int) string {
	a := report.Left
	if i < len(columns) {
		a = columns[i].Align
	}
	if c.Indicator != nil || c.Number != nil {
		a = report.Right
	}
	return align(a)
}

func align(a report.Align) string {
	switch a {
	case report.Right:
		return "num"
	case report.Center:
		return "mid"
	}
	return ""
}

// refs are the references of a cell to sources.
func (p *printer) refs(keys []string) template.HTML {
	var out template.HTML
	for _, key := range keys {
		if n, ok := p.cites.number[key]; ok {
			out += p.cites.link(n)
		}
	}
	return out
}
