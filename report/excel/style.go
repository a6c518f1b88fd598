package excel

import (
	"math"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
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

// numberFormat is the number format of a value in a unit. Small values get
// more decimals, so that none reads as zero.
func (b *book) numberFormat(u unit.Unit, v float64) string {
	abs := math.Abs(v)
	switch u {
	case unit.Fraction, unit.Points:
		switch {
		case abs > 0 && abs < 0.00001:
			return "0.000000%"
		case abs > 0 && abs < 0.001:
			return "0.0000%"
		}
		return "0.00%"
	}
	switch {
	case abs >= 1e12:
		return b.large(4, " tn", "трлн")
	case abs >= 1e9:
		return b.large(3, " bn", "млрд")
	case abs >= 100 || v == math.Trunc(v):
		return "#,##0"
	case abs >= 1:
		return "0.00"
	case abs >= 0.001:
		return "0.0000"
	}
	return "0.00E+00"
}

// large shows a number divided by 1,000 so many times; the cell holds all of it.
func (b *book) large(thousands int, en, ru string) string {
	word := en
	if b.doc.Lang == "ru" {
		word = "\u00a0" + ru
	}
	return "#,##0.00" + strings.Repeat(",", thousands) + `"` + word + `"`
}

const (
	formatDay     = "yyyy-mm-dd"
	formatMoment  = "yyyy-mm-dd hh:mm"
	formatCount   = "#,##0"
	formatDecimal = "#,##0.00####"
	formatLevel   = "0.##%"
	formatP       = "0.0000"
)
