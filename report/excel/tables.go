package excel

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/casebench/casebench/report"
)

// A text column of a table takes as many columns of the sheet as one with
// intervals (value, low, high, n) where a text in it is long.
const (
	spread   = 4
	longText = 40 // characters
	noteSpan = 10 // columns over which remarks go
)

// tables writes every table of the report, one below the other.
func (b *book) tables() {
	widths := []float64{44, 24}
	for len(widths) < 18 {
		widths = append(widths, 14)
	}
	s := b.open(b.names.tables, paper{scaled: true}, 0, 0, widths...)
	defer s.close()
	for _, sec := range b.doc.Sections {
		b.tablesOf(s, sec, false)
	}
}

func (b *book) tablesOf(s *sheet, sec report.Section, simulated bool) {
	simulated = simulated || sec.Simulated
	for _, block := range sec.Blocks {
		if t, ok := block.(report.Table); ok {
			b.table(s, t, simulated)
		}
	}
	for _, sub := range sec.Sections {
		b.tablesOf(s, sub, simulated)
	}
}

// table writes one table, with the numbers of the remarks on a row at its end.
func (b *book) table(s *sheet, t report.Table, simulated bool) {
	lang := b.doc.Lang
	caption := t.Caption
	if simulated {
		caption = b.loc.Simulated() + " · " + caption
	}
	s.keep(8 * rowHeight) // no heading alone at the foot of a page
	s.write(b.text(caption, look{bold: true, warn: simulated}))
	spans := spansOf(t)
	var heads []any
	for k, c := range t.Columns {
		heads = append(heads, b.text(c.Title, look{head: true}))
		for i := 1; i < spans[k]; i++ {
			title := ""
			if c.Interval {
				title = []string{wordLow.In(lang), wordHigh.In(lang), "n"}[i-1]
			}
			heads = append(heads, b.text(title, look{head: true}))
		}
	}
	remarks := slices.ContainsFunc(t.Rows, func(row []report.Cell) bool {
		return slices.ContainsFunc(row, func(c report.Cell) bool { return len(c.Notes) > 0 })
	})
	if remarks {
		heads = append(heads, b.text(wordRemarks.In(lang), look{head: true}))
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
			figure := []any{b.cell(c, l)}
			if t.Columns[k].Interval {
				figure = b.figureCells(c, l)
			}
			for len(figure) < spans[k] {
				figure = append(figure, nil)
			}
			cells = append(cells, figure...)
		}
		if remarks {
			cells = append(cells, b.text(noteNumbers(notes), l))
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

// spansOf is how many columns of the sheet each column of a table takes.
func spansOf(t report.Table) []int {
	spans := make([]int, len(t.Columns))
	for k, c := range t.Columns {
		long := k > 0 && slices.ContainsFunc(t.Rows, func(row []report.Cell) bool {
			return k < len(row) && utf8.RuneCountInString(row[k].Text) > longText
		})
		if spans[k] = 1; c.Interval || long {
			spans[k] = spread
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
