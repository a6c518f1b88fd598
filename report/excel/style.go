package excel

import (
	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report/palette"
)

// look is how a cell looks; equal looks share a style.
type look struct {
	format  string // number format, in the notation of the file format: the program shows the reader's separators
	bold    bool
	large   bool
	soft    bool
	wrap    bool
	head    bool
	link    bool
	after   bool // of a number: some room before the text
	warn    bool // simulated
	verdict metrics.Verdict
}

func (b *book) style(l look) int {
	if id, there := b.styles[l]; there {
		return id
	}
	s := &excelize.Style{Font: &excelize.Font{Family: "Calibri", Size: 11, Bold: l.bold || l.head},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: l.wrap || l.head}}
	if l.format != "" {
		s.CustomNumFmt = &l.format
		s.Alignment.Horizontal, s.Alignment.Indent = "right", 1 // away from a text in the next column
	}
	if l.after {
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	fill := palette.Color("")
	switch {
	case l.head:
		fill = palette.Head
		s.Alignment.Vertical, s.Alignment.Horizontal = "center", "center"
	case l.verdict == metrics.Comparable:
		fill = palette.YesTint
	case l.verdict == metrics.WithCare:
		fill = palette.CareTint
	case l.verdict == metrics.NotComparable:
		fill = palette.NoTint
	case l.warn:
		fill = palette.SimulatedTint
	}
	if fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{string(fill)}}
	}
	if l.large {
		s.Font.Size = 16
	}
	if l.soft {
		s.Font.Color = string(palette.Soft)
	}
	if l.link {
		s.Font.Color, s.Font.Underline = string(palette.Accent), "single"
	}
	id, err := b.NewStyle(s)
	b.check(err)
	b.styles[l] = id
	b.wraps[id] = l.wrap || l.head
	return id
}

// formatOf is the number format of a value with its limits in a unit: the digits
// and the abbreviation of the page.
func (b *book) formatOf(x float64, iv estimate.Interval, u unit.Unit) string {
	return b.loc.Scale(x, iv, u).Format()
}

// formatOfIndicator is that of a figure; the limits of one that has no value
// decide for themselves.
func (b *book) formatOfIndicator(i *metrics.Indicator) string {
	x := i.Value
	if i.Status != metrics.Defined {
		x = 0
	}
	return b.formatOf(x, i.Interval, i.Definition.Unit)
}

const (
	formatDay     = "yyyy-mm-dd"
	formatMonth   = "yyyy-mm"
	formatMoment  = "yyyy-mm-dd hh:mm"
	formatCount   = "#,##0"
	formatDecimal = "#,##0.00####"
)
