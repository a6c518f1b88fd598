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
	percent      string // between number and %
	between      string // between the limits of an interval
	open, close  string // quotation marks
	scales       [4]string
	units        map[unit.Unit]string
}

var styles = map[string]style{
	"en": {point: ".", group: ",", percent: "%", between: ", ", open: "“", close: "”",
		scales: [4]string{"", "million", "billion", "trillion"},
		units: map[unit.Unit]string{unit.Points: "pp", unit.Hours: "hours", unit.Minutes: "minutes", unit.HoursMonth: "h per member and month",
			unit.Days: "days", unit.Weeks: "weeks", unit.Months: "months", unit.USD: "USD", unit.PerWeek: "per week", unit.PerThousand: "per 1,000"}},
	"ru": {point: ",", group: nbsp, percent: nbsp + "%", between: "; ", open: "«", close: "»",
		scales: [4]string{"", "млн", "млрд", "трлн"},
		units: map[unit.Unit]string{unit.Points: "п." + nbsp + "п.", unit.Hours: "ч", unit.Minutes: "мин", unit.HoursMonth: "ч на подписчика в месяц",
			unit.Days: "дн.", unit.Weeks: "нед.", unit.Months: "мес.", unit.USD: "долл. США", unit.PerWeek: "в неделю", unit.PerThousand: "на 1" + nbsp + "000"}},
}

// Fixed writes a number with a fixed number of decimals, grouped.
func (l *Locale) Fixed(x float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	var b strings.Builder
	if x < 0 && strings.Trim(s, "0.") != "" {
		b.WriteString(minus)
	}
	if len(whole) > 4 || l.lang == "en" && len(whole) > 3 { // 4 digits stay together in Russian
		for i, digit := range whole {
			if i > 0 && (len(whole)-i)%3 == 0 {
				b.WriteString(l.style.group)
			}
			b.WriteRune(digit)
		}
	} else {
		b.WriteString(whole)
	}
	if fraction != "" {
		b.WriteString(l.style.point + fraction)
	}
	return b.String()
}

// Exact writes a number with all its digits in the language's decimal mark.
func (l *Locale) Exact(x float64) string {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	_, fraction, _ := strings.Cut(s, ".")
	return l.Fixed(x, len(fraction))
}

// scale is how figures of one cell are written: divided by a power of ten,
// with a fixed number of decimals, so that a value and its limits agree.
type scale struct {
	factor   float64
	decimals int
	suffix   string
}

// scaleFor chooses the scale of a value in a unit: three significant digits
// (two below 1 %, all digits of counts below ten million).
func (l *Locale) scaleFor(x float64, u unit.Unit) scale {
	abs := math.Abs(x)
	switch u {
	case unit.Fraction:
		return scale{100, significant(abs*100, abs*100 < 1), l.style.percent}
	case unit.Points:
		return scale{100, significant(abs*100, abs*100 < 1), nbsp + l.style.units[u]}
	}
	s := scale{factor: 1}
	if abs >= 1e7 {
		power := min(int(math.Log10(abs))/3-1, 3)
		s.factor = 1 / math.Pow10(3*power+3)
		s.suffix = nbsp + l.style.scales[power]
		s.decimals = significant(abs*s.factor, false)
		if abs*s.factor >= 100 {
			s.decimals = 1 // four digits: 301.6 million
		}
	} else if !whole(u) || abs != math.Trunc(abs) {
		s.decimals = significant(abs, false)
	}
	if word := l.style.units[u]; word != "" {
		s.suffix += nbsp + word
	}
	return s
}

// whole reports whether a unit counts whole things.
func whole(u unit.Unit) bool {
	switch u {
	case unit.Count, unit.Followers, unit.People, unit.Members, unit.Views, unit.Hours, unit.Minutes, unit.USD, unit.None:
		return true
	}
	return false
}

// significant gives the decimals that leave three significant digits, or two.
func significant(abs float64, two bool) int {
	if abs == 0 || math.IsInf(abs, 0) || math.IsNaN(abs) {
		return 0
	}
	digits := 2
	if two {
		digits = 1
	}
	return min(max(digits-int(math.Floor(math.Log10(abs))), 0), 9)
}

// Number writes a value in its unit.
func (l *Locale) Number(x float64, u unit.Unit) string {
	s := l.scaleFor(x, u)
	return l.Fixed(x*s.factor, s.decimals) + s.suffix
}

// Value writes a value with its interval in one scale: "4.07% [2.88, 5.26]".
func (l *Locale) Value(x float64, iv estimate.Interval, u unit.Unit) string {
	value, interval := l.Parts(x, iv, u)
	if interval == "" {
		return value
	}
	return value + " " + interval
}

// Interval writes the limits of an interval in the scale of its larger one.
func (l *Locale) Interval(iv estimate.Interval, u unit.Unit) string {
	if iv.IsZero() {
		return ""
	}
	s := l.scaleFor(math.Max(math.Abs(iv.Low.Value), math.Abs(iv.High.Value)), u)
	return l.limits(iv, s) + s.suffix
}

func (l *Locale) limits(iv estimate.Interval, s scale) string {
	limit := func(n estimate.Number) string {
		if !n.OK {
			return "…"
		}
		return l.Fixed(n.Value*s.factor, s.decimals)
	}
	return "[" + limit(iv.Low) + l.style.between + limit(iv.High) + "]"
}

// Indicator writes a figure with its interval and n, or its status.
func (l *Locale) Indicator(ind *metrics.Indicator) string {
	u := ind.Definition.Unit
	if ind.Status != metrics.Defined {
		text := l.Status(ind.Status)
		if iv := l.Interval(ind.Interval, u); iv != "" {
			text += " " + iv
		}
		return text
	}
	return l.Value(ind.Value, ind.Interval, u) + ", " + l.N(ind.N)
}

// P writes a p value.
func (l *Locale) P(p float64) string {
	if p < 0.001 {
		return "<" + nbsp + l.Fixed(0.001, 3)
	}
	return l.Fixed(p, 3)
}

// Level writes a level of confidence: "95%".
func (l *Locale) Level(level float64) string {
	percent := math.Round(level*1e6) / 1e4
	return l.Exact(percent) + l.style.percent
}

// Parts is Value in two pieces, for media that set them apart.
func (l *Locale) Parts(x float64, iv estimate.Interval, u unit.Unit) (value, interval string) {
	s := l.scaleFor(x, u)
	value = l.Fixed(x*s.factor, s.decimals) + s.suffix
	if !iv.IsZero() {
		interval = l.limits(iv, s)
	}
	return value, interval
}

// N writes the number of units used: "n = 50,000".
func (l *Locale) N(n int64) string { return "n" + nbsp + "=" + nbsp + l.Fixed(float64(n), 0) }
