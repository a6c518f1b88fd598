package excel

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/casebench/casebench/report"
)

// A column of long texts takes several of the sheet.
const (
	spread   = 4  // at most
	textStep = 30 // characters of a text for each column that it takes: about two lines
	noteSpan = 10 // columns over which remarks go
)

// tables writes every table of the report, one below the other, with the texts
// that have no other sheet.
func (b *book) tables() {
	widths := []float64{44, 22}
	for len(widths) < 18 {
		widths = append(widths, 15.5)
	}
	s := b.open(b.names.tables, paper{scaled: true}, 0, 0, widths...)
	defer s.close()
	for _, sec := range b.doc.Sections {
		b.tablesOf(s, sec, false, !onOwnSheet(sec.ID))
	}
}

func (b *book) tablesOf(s *sheet, sec report.Section, simulated, texts bool) {
	simulated = simulated || sec.Simulated
	titled := false
	for _, block := range sec.Blocks {
		if t, ok := block.(report.Table); ok {
			b.table(s, t, simulated)
			continue
		}
		if !b.worded(block) || !texts {
			continue
		}
		if !titled {
			b.heading(s, sec.Title, simulated)
			titled = true
		}
		b.words(s, block, simulated)
		s.write()
	}
	for _, sub := range sec.Sections {
		b.tablesOf(s, sub, simulated, texts)
	}
}

// heading is the title of a section or a table.
func (b *book) heading(s *sheet, title string, simulated bool) {
	if simulated {
		title = b.loc.Simulated() + " · " + title
	}
	s.keep(8 * rowHeight) // no heading alone at the foot of a page
	s.write(b.text(title, look{bold: true, warn: simulated}))
}

// table writes one table, with the numbers of the remarks on a row at its end.
func (b *book) table(s *sheet, t report.Table, simulated bool) {
	b.heading(s, t.Caption, simulated)
	spans := spansOf(t)
	var heads []any
	for k, c := range t.Columns {
		titles := []string{c.Title, b.loc.Note(wordLow), b.loc.Note(wordHigh), "n"}
		if c.Interval && spans[k] == 2 {
			titles = []string{c.Title, "n"}
		}
		for i := range spans[k] {
			if i > 0 && !c.Interval {
				titles[i] = ""
			}
			heads = append(heads, b.text(titles[i], look{head: true}))
		}
	}
	remarks := slices.ContainsFunc(t.Rows, func(row []report.Cell) bool {
		return slices.ContainsFunc(row, func(c report.Cell) bool { return len(c.Notes) > 0 })
	})
	if remarks {
		heads = append(heads, b.text(b.loc.Note(wordRemarks), look{head: true}))
	}
	s.spread(t, spans, 2, heads)
	for _, row := range t.Rows {
		var cells []any
		var notes []int
		l := look{warn: simulated}
		for k, c := range row {
			if k >= len(t.Columns) {
				break
			}
			notes = append(notes, c.Notes...)
			placedChart := []any{b.cell(c, l)}
			if t.Columns[k].Interval {
				if placedChart = b.figureCells(c, l); len(placedChart) == 4 && spans[k] == 2 {
					placedChart = []any{placedChart[0], placedChart[3]}
				}
			}
			for len(placedChart) < spans[k] {
				placedChart = append(placedChart, nil)
			}
			cells = append(cells, placedChart...)
		}
		if remarks {
			cells = append(cells, b.text(noteNumbers(notes), look{warn: simulated, after: true}))
		}
		s.spread(t, spans, 1, cells)
	}
	for i, n := range t.Notes {
		s.running(strconv.Itoa(i+1)+". "+n, noteSpan, look{soft: true, wrap: true})
	}
	for _, line := range plain(b.doc, t.Data) {
		s.running(line, noteSpan, look{soft: true, wrap: true})
	}
	s.write()
}

// spansOf is how many columns of the sheet each column of a table takes: one of
// figures as many as value and n, or value, low, high and n where one of them
// has an interval.
func spansOf(t report.Table) []int {
	spans := make([]int, len(t.Columns))
	for k, c := range t.Columns {
		longest, limits := 1, 0
		for _, row := range t.Rows {
			if k >= len(row) {
				continue
			}
			if i := row[k].Indicator; i != nil && (i.Interval.Low.OK || i.Interval.High.OK) {
				limits = 2
			}
			if k > 0 { // the first column is wide
				longest = max(longest, utf8.RuneCountInString(row[k].Text))
			}
		}
		if spans[k] = min(spread, (longest+textStep-1)/textStep); c.Interval {
			spans[k] = 2 + limits
		}
	}
	return spans
}

// noteNumbers are the remarks of a row, each once, in order.
func noteNumbers(notes []int) string {
	slices.Sort(notes)
	var words []string
	for _, n := range slices.Compact(notes) {
		words = append(words, strconv.Itoa(n))
	}
	return strings.Join(words, ", ")
}
