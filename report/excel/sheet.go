package excel

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
)

// The limits of the format.
const (
	maxRows      = 1 << 20
	maxSheetName = 31
	maxText      = 32000
)

// sheet is written from the top down.
type sheet struct {
	b    *book
	name string
	sw   *excelize.StreamWriter
	row  int // the last one written
	wide []float64

	paper paper
	scale float64 // of the print
	used  float64 // points of the printed page, before scaling
}

// open begins a sheet. widths are those of its columns, in characters; frozen
// is the number of rows that stay in sight.
func (b *book) open(name string, p paper, frozen, frozenColumns int, widths ...float64) *sheet {
	s := &sheet{b: b, name: name, wide: widths, paper: p, scale: b.setPaper(name, p, widths)}
	sw, err := b.NewStreamWriter(name)
	b.check(err)
	s.sw = sw
	if b.err != nil {
		return s
	}
	for i, w := range widths {
		b.check(sw.SetColWidth(i+1, i+1, w))
	}
	if frozen > 0 {
		corner, err := excelize.CoordinatesToCellName(frozenColumns+1, frozen+1)
		b.check(err)
		pane := "bottomLeft"
		if frozenColumns > 0 {
			pane = "bottomRight"
		}
		b.check(sw.SetPanes(&excelize.Panes{Freeze: true, XSplit: frozenColumns, YSplit: frozen, TopLeftCell: corner, ActivePane: pane}))
		b.check(b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name, RefersTo: printTitles(name, frozen, frozenColumns)}))
	}
	return s
}

// printTitles are the headings that every printed page repeats.
func printTitles(name string, row, columns int) string {
	name = quoteSheet(name)
	titles := name + "!$" + strconv.Itoa(row) + ":$" + strconv.Itoa(row)
	if columns > 0 {
		titles = name + "!$A:$" + letters(columns) + "," + titles
	}
	return titles
}

// footer is a text on one line without the format's own codes; a footer has
// room for 255 characters.
func footer(s string) string {
	return strings.ReplaceAll(cut(strings.Join(strings.Fields(cellText(s)), " "), 90), "&", "&&")
}

// write adds a row, as tall as its wrapped texts need. A nil cell stays empty.
func (s *sheet) write(cells ...any) {
	lines := 1
	for i, c := range cells {
		if cell, ok := c.(excelize.Cell); ok && i < len(s.wide) && s.b.wraps[cell.StyleID] {
			text, _ := cell.Value.(string)
			lines = max(lines, linesOf(text, s.wide[i]))
		}
	}
	if lines > 1 {
		s.tall(lineHeight*float64(min(lines, maxLines)), cells...)
		return
	}
	s.row++
	s.took(rowHeight)
	if s.b.err != nil || len(cells) == 0 {
		return
	}
	s.b.check(s.sw.SetRow("A"+strconv.Itoa(s.row), cells))
}

const (
	lineHeight = 15.5 // in points
	maxLines   = 26   // a row is 409 points high at most
)

// linesOf is about how many lines a text needs in a column.
func linesOf(text string, width float64) int {
	lines := 0
	for _, paragraph := range strings.Split(text, "\n") {
		lines += max(1, int(math.Ceil(float64(utf8.RuneCountInString(paragraph))/width)))
	}
	return lines
}

// tall adds a row of a given height in points.
func (s *sheet) tall(height float64, cells ...any) {
	s.row++
	s.took(height)
	if s.b.err != nil {
		return
	}
	s.b.check(s.sw.SetRow("A"+strconv.Itoa(s.row), cells, excelize.RowOpts{Height: height}))
}

// title writes the heading of a sheet.
func (s *sheet) title(text string) {
	s.tall(26, s.b.text(text, look{bold: true, large: true}))
}

// merge joins the cells of the last row up to a column, for running text.
func (s *sheet) merge(columns int) {
	if s.b.err != nil {
		return
	}
	s.b.check(s.sw.MergeCell(cellName(1, s.row), cellName(columns, s.row)))
}

// running writes a text over several columns, as tall as it needs there.
func (s *sheet) running(text string, columns int, l look) {
	s.tall(lineHeight*float64(min(linesOf(text, s.across(0, columns)), maxLines)), s.b.text(text, l))
	s.merge(columns)
}

// across is the width of some columns from one on (from 0), in characters.
func (s *sheet) across(from, columns int) float64 {
	total := 0.0
	for i := from; i < from+columns; i++ {
		if i < len(s.wide) {
			total += s.wide[i]
		} else {
			total += 9 // the format's own
		}
	}
	return total
}

// spread writes a row of a table whose columns take several of the sheet; a
// text that does is one cell. lines is the least height.
func (s *sheet) spread(t report.Table, spans []int, lines int, cells []any) {
	at := 0
	for k, n := range spans {
		if cell, ok := cells[min(at, len(cells)-1)].(excelize.Cell); ok && at < len(cells) && s.b.wraps[cell.StyleID] {
			width := s.across(at, 1)
			if !t.Columns[k].Interval {
				width = s.across(at, n)
			}
			if text, _ := cell.Value.(string); cell.StyleID == s.b.style(look{head: true}) {
				lines = max(lines, linesOf(text, width-3)) // words are not broken
			} else {
				lines = max(lines, linesOf(text, width))
			}
		}
		at += n
	}
	s.tall(lineHeight*float64(min(lines, maxLines)), cells...)
	at = 0
	for k, n := range spans {
		if n > 1 && !t.Columns[k].Interval && at+n <= len(cells) && s.b.err == nil {
			s.b.check(s.sw.MergeCell(cellName(at+1, s.row), cellName(at+n, s.row)))
		}
		at += n
	}
}

// close ends the sheet.
func (s *sheet) close() {
	if s.b.err == nil {
		s.b.check(s.sw.Flush())
	}
}

// table makes the rows from head to the last one an Excel table.
func (s *sheet) table(name string, head, columns int) {
	if s.b.err != nil || s.row <= head {
		return
	}
	stripes := false
	s.b.check(s.sw.AddTable(&excelize.Table{Range: cellName(1, head) + ":" + cellName(columns, s.row), Name: name, StyleName: "TableStyleLight1",
		ShowRowStripes: &stripes}))
}

// head writes the row of headings, which a table needs to be different.
func (s *sheet) head(titles ...string) {
	seen := map[string]bool{}
	cells := make([]any, len(titles))
	lines := 2
	for i, t := range titles {
		t = cellText(t)
		for seen[strings.ToLower(t)] || t == "" {
			t += " (" + strconv.Itoa(i+1) + ")"
		}
		seen[strings.ToLower(t)] = true
		cells[i] = s.b.text(t, look{head: true})
		if i < len(s.wide) {
			lines = max(lines, linesOf(t, s.wide[i]-2)) // words are not broken
		}
	}
	s.tall(lineHeight*float64(lines)+1, cells...)
}

// text is a cell that holds a text, whatever it looks like.
func (b *book) text(s string, l look) excelize.Cell {
	return excelize.Cell{StyleID: b.style(l), Value: cellText(s)}
}

// number is a cell that holds a number; one that is not there stays empty.
func (b *book) number(x estimate.Number, l look) any {
	if !x.OK {
		return excelize.Cell{StyleID: b.style(l)}
	}
	return b.value(x.Value, l)
}

func (b *book) value(x float64, l look) excelize.Cell {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return excelize.Cell{StyleID: b.style(l)}
	}
	return excelize.Cell{StyleID: b.style(l), Value: x}
}

// cellName is A1 for (1, 1).
func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return "A1" // no sheet of ours is that large
	}
	return name
}

func letters(column int) string {
	name, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return "A"
	}
	return name
}

// sheetName makes a name that Excel takes: short, unlike the others, and of
// characters that mean nothing in a formula.
func (b *book) sheetName(want string) string {
	want = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune(" -_.()", r) {
			return r
		}
		return '-'
	}, strings.Trim(cellText(want), "' "))
	if want == "" {
		want = "-"
	}
	for i := 1; ; i++ {
		suffix := ""
		if i > 1 {
			suffix = " (" + strconv.Itoa(i) + ")"
		}
		name := strings.TrimRight(cut(want, maxSheetName-len(suffix)), " ") + suffix
		if !b.taken[strings.ToLower(name)] {
			b.taken[strings.ToLower(name)] = true
			return name
		}
	}
}

// cut shortens a text to n UTF-16 units, which is how Excel counts.
func cut(s string, n int) string {
	used := 0
	for i, r := range s {
		if used++; r > 0xFFFF {
			used++
		}
		if used > n {
			return s[:i]
		}
	}
	return s
}

// quoteSheet is a sheet's name in a formula.
func quoteSheet(name string) string { return "'" + name + "'" }
