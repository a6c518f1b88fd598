package excel

import (
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report"
)

// summaryIDs are the sections of a document that open it.
var summaryIDs = []string{"answer", "summary"}

// summary writes the title, the figures that open the report, what the data
// can and cannot say, and the parts with those that are simulated.
func (b *book) summary() {
	s := b.open(b.names.summary, paper{portrait: true}, 0, 0, 44, 48, 17, 17, 17, 12)
	defer s.close()
	s.title(b.doc.Title)
	if b.doc.Subtitle != "" {
		s.write(b.text(b.doc.Subtitle, look{soft: true}))
	}
	if b.doc.Period != "" {
		s.write(b.text(b.loc.Note(wordRealData)+b.doc.Period, look{soft: true}))
	}
	s.write()
	for _, sec := range b.doc.Sections {
		if slices.Contains(summaryIDs, sec.ID) {
			b.section(s, sec)
		}
	}
	s.head(b.loc.Note(wordPart), b.loc.Note(wordOrigin), b.loc.Note(wordIndicators))
	for _, p := range b.doc.Results {
		mark := b.text(strings.Join(b.origins(p.Result), ", "), look{})
		if p.Simulated {
			mark = b.text(b.loc.Simulated()+". "+b.loc.Note(wordSimulatedHelp), look{warn: true, bold: true, wrap: true})
		}
		s.write(b.text(p.Title, look{warn: p.Simulated, wrap: true}), mark, b.value(float64(len(p.Result.Indicators)), look{format: formatCount, warn: p.Simulated}))
	}
	s.write()
	s.write(b.text("casebench "+b.doc.Version, look{soft: true}))
}

// origins are those of a part's figures, in words.
func (b *book) origins(r *metrics.Result) []string {
	var out []string
	for _, i := range r.Indicators {
		if word := b.loc.Origin(i.Key.Origin); !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return out
}

// section writes the texts of a section and of those below it: its tables and
// charts stand on sheets of their own.
func (b *book) section(s *sheet, sec report.Section) {
	s.write(b.text(sec.Title, look{bold: true}))
	for _, block := range sec.Blocks {
		b.words(s, block, false)
	}
	s.write()
	for _, sub := range sec.Sections {
		b.section(s, sub)
	}
}

// proseColumns is over how many columns running text goes.
const proseColumns = 6

// prose writes Markdown as paragraphs, each in a merged cell as tall as it
// needs.
func (b *book) prose(s *sheet, markdown string, l look) {
	for _, paragraph := range plain(b.doc, markdown) {
		s.running(paragraph, proseColumns, l)
	}
}

// keyFigures is a table of the opening figures, which follow the sheet of
// indicators.
func (b *book) keyFigures(s *sheet, k report.KeyFigures) {
	s.head(b.loc.Note(wordIndicator), b.loc.Note(wordPart), b.loc.Note(wordValue), b.loc.Note(wordLow), b.loc.Note(wordHigh), "n")
	for _, item := range k.Items {
		cells := []any{b.text(item.Label, look{wrap: true}), b.text(item.Note, look{wrap: true})}
		s.write(append(cells, b.figureCells(item.Cell, look{bold: true})...)...)
	}
	s.write()
}

// figureCells are the value, limits and n of a cell of the document.
func (b *book) figureCells(c report.Cell, l look) []any {
	if c.Indicator == nil {
		return []any{b.cell(c, l)}
	}
	i := c.Indicator
	l.warn = l.warn || b.simulated(i)
	limits, n := l, l
	limits.bold, n.bold = false, false
	limits.format, n.format = b.formatOfIndicator(i), formatCount
	return []any{b.cell(c, l), b.number(i.Interval.Low, limits), b.number(i.Interval.High, limits), b.value(float64(i.N), n)}
}

// cell is a cell of the document as one cell of a sheet: an indicator follows
// the sheet of indicators.
func (b *book) cell(c report.Cell, l look) any {
	l.verdict, l.bold = c.Verdict, l.bold || c.Strong
	switch {
	case c.Indicator != nil && c.Indicator.Status != metrics.Defined:
		l.soft = true
		return b.text(b.loc.Status(c.Indicator.Status), l)
	case c.Indicator != nil:
		l.format = b.formatOfIndicator(c.Indicator)
		if at, ok := b.at[c.Indicator]; ok {
			return excelize.Cell{StyleID: b.style(l), Formula: at, Value: c.Indicator.Value}
		}
		return b.value(c.Indicator.Value, l)
	case c.Number != nil && c.Number.OK:
		l.format = b.formatOf(c.Number.Value, c.Number.Interval, c.Number.Unit)
		return b.value(c.Number.Value, l)
	case c.Number != nil:
		l.soft = true
		return b.text(c.Number.Why, l)
	}
	l.wrap = true
	return b.text(c.Text, l)
}

// simulated reports whether an indicator belongs to a simulated part.
func (b *book) simulated(i *metrics.Indicator) bool { return i.Key.Origin == "simulated" }
