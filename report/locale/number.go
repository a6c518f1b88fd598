package locale

import (
	"math"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// Spaces that do not break.
const (
	nbsp  = "\u00a0"
	minus = "\u2212"
)

// style is how a language writes numbers.
type style struct {
	point, group string // decimal mark, thousands mark
	shortest     int    // digits from which there are groups
	percent      string // between number and %
	between      string // between the limits of an interval
	open, close  string // quotation marks
}

var englishStyle = style{point: ".", group: ",", shortest: 4, percent: "%", between: ", ", open: "“", close: "”"}

var russianStyle = style{point: ",", group: nbsp, shortest: 5, percent: nbsp + "%", between: "; ", open: "«", close: "»"}

// Fixed writes a number with a fixed number of decimals, grouped. A zero has
// no sign.
func (l *Locale) Fixed(x float64, decimals int) string { return l.grouped(rounded(x, decimals)) }

// Exact writes a number with all its digits in the language's decimal mark.
func (l *Locale) Exact(x float64) string {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	if x == 0 {
		s = "0"
	}
	return l.grouped(s)
}

// Number writes a value in its unit.
func (l *Locale) Number(x float64, u unit.Unit) string {
	value, _ := l.Parts(x, estimate.Interval{}, u)
	return value
}

// Value writes a value with its interval in one scale: "4.07% [2.88, 5.26]".
func (l *Locale) Value(x float64, iv estimate.Interval, u unit.Unit) string {
	value, interval := l.Parts(x, iv, u)
	if interval == "" {
		return value
	}
	return value + " " + interval
}

// Parts is Value in two pieces, for media that set them apart.
func (l *Locale) Parts(x float64, iv estimate.Interval, u unit.Unit) (value, interval string) {
	s := l.Scale(x, iv, u)
	if !iv.IsZero() {
		interval = s.limits(iv)
	}
	return s.Text(x), interval
}

// Interval writes the limits of an interval that has no value with it.
func (l *Locale) Interval(iv estimate.Interval, u unit.Unit) string {
	if iv.IsZero() {
		return ""
	}
	s := l.Scale(0, iv, u)
	return s.limits(iv) + s.after()
}

// Indicator writes a figure with its interval and n, or its status.
func (l *Locale) Indicator(ind *metrics.Indicator) string {
	u := ind.Definition.Unit
	if ind.Status == metrics.Defined {
		return l.Value(ind.Value, ind.Interval, u) + ", " + l.N(ind.N)
	}
	text := l.Status(ind.Status)
	if iv := l.Interval(ind.Interval, u); iv != "" {
		text += " " + iv
	}
	return text
}

// P writes a p value.
func (l *Locale) P(p float64) string {
	if p < 0.001 {
		return "<" + nbsp + l.Fixed(0.001, 3)
	}
	return l.Fixed(p, 3)
}

// PFormat is P as a number format of a workbook.
func (l *Locale) PFormat() string { return "[<0.001]" + quoted(l.P(0)) + ";0.000" }

// Level writes a level of confidence: "95%".
func (l *Locale) Level(level float64) string {
	return l.Exact(percent(level)) + l.style.percent
}

// LevelFormat is Level as a number format of a workbook.
func (l *Locale) LevelFormat(level float64) string {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(percent(level), 'f', -1, 64), ".")
	return Scale{loc: l, factor: 100, decimals: len(fraction)}.Format()
}

// percent is a level without what its binary form adds.
func percent(level float64) float64 { return math.Round(level*1e6) / 1e4 }

// N writes the number of units used: "n = 50,000".
func (l *Locale) N(n int64) string { return "n" + nbsp + "=" + nbsp + l.Fixed(float64(n), 0) }
