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
	scales       [4]string
	units        map[unit.Unit]string
}

var englishStyle = style{
	point: ".", group: ",", shortest: 4, percent: "%", between: ", ", open: "“", close: "”",
	scales: [4]string{"", "million", "billion", "trillion"},
	units: map[unit.Unit]string{
		unit.Points: "pp", unit.Hours: "hours", unit.Minutes: "minutes", unit.HoursMonth: "h",
		unit.Days: "days", unit.Weeks: "weeks", unit.Months: "months", unit.USD: "USD",
		unit.PerWeek: "per week", unit.PerThousand: "per 1,000", unit.Ratio: "×",
	},
}

var russianStyle = style{
	point: ",", group: nbsp, shortest: 5, percent: nbsp + "%", between: "; ", open: "«", close: "»",
	scales: [4]string{"", "млн", "млрд", "трлн"},
	units: map[unit.Unit]string{
		unit.Points: "п." + nbsp + "п.", unit.Hours: "ч", unit.Minutes: "мин", unit.HoursMonth: "ч",
		unit.Days: "дн.", unit.Weeks: "нед.", unit.Months: "мес.", unit.USD: "долл. США",
		unit.PerWeek: "в неделю", unit.PerThousand: "на 1000", unit.Ratio: "×",
	},
}

// Fixed writes a number with a fixed number of decimals, grouped. A zero has
// no sign.
func (l *Locale) Fixed(x float64, decimals int) string {
	s := strconv.FormatFloat(x, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-")
	}
	return l.grouped(s)
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

// scaleFor chooses the scale of a value in a unit: three significant digits,
// two of a share below 1 %, one decimal from 100 million; counts below ten
// million have all their digits. A value of 0 goes by its limits.
func (l *Locale) scaleFor(x float64, iv estimate.Interval, u unit.Unit) scale {
	low, high := ends(iv)
	abs := math.Abs(x)
	if abs == 0 {
		abs = math.Max(math.Abs(low), math.Abs(high))
	}
	s := scale{factor: 1}
	switch word := l.style.units[u]; {
	case u == unit.Fraction || u == unit.Points:
		s.factor, s.suffix = 100, l.style.percent
		if u == unit.Points {
			s.suffix = nbsp + word
		}
		digits := 3
		if abs*100 < 0.995 {
			digits = 2
		}
		s.decimals = decimals(abs*100, digits)
		for range 4 { // what is not all is not printed as 100 %
			if abs >= 1 || l.Fixed(abs*100, s.decimals) != l.Fixed(100, s.decimals) {
				break
			}
			s.decimals++
		}
	case abs >= 1e7:
		power := min(exponent(abs, 4)/3-1, len(l.style.scales)-1)
		s.factor = 1 / math.Pow10(3*power+3)
		s.decimals = max(decimals(abs*s.factor, 3), 1)
		s.suffix = joinedBy(nbsp, "", l.style.scales[power], word)
	default:
		s.suffix = joinedBy(nbsp, "", word)
		if u == unit.Ratio {
			s.suffix = word
		}
		if !counts(u) || abs != math.Trunc(abs) {
			s.decimals = decimals(abs, 3)
		}
	}
	if limit := math.Max(math.Abs(low), math.Abs(high)); limit > 5*abs { // the limits say how sure the digits are
		s.decimals = min(s.decimals, max(decimals(limit*s.factor, 3), decimals(abs*s.factor, 1)))
	}
	for range 4 { // limits that differ are not printed alike
		if low == high || l.Fixed(low*s.factor, s.decimals) != l.Fixed(high*s.factor, s.decimals) {
			break
		}
		s.decimals++
	}
	return s
}

// ends are the limits of an interval, or 0 where it has none.
func ends(iv estimate.Interval) (low, high float64) {
	if iv.Low.OK {
		low = iv.Low.Value
	}
	if iv.High.OK {
		high = iv.High.Value
	}
	if iv.Low.OK != iv.High.OK {
		return 0, low + high // one of them is 0
	}
	return low, high
}

// joinedBy joins what is not empty, and puts the mark before the first too.
func joinedBy(mark string, parts ...string) string {
	var b strings.Builder
	for _, p := range parts {
		if p != "" {
			b.WriteString(mark + p)
		}
	}
	return b.String()
}

// counts reports whether a unit counts things, whose whole numbers are
// written out.
func counts(u unit.Unit) bool {
	switch u {
	case unit.Count, unit.Followers, unit.People, unit.Members, unit.Views, unit.Hours, unit.Minutes, unit.USD, unit.None,
		unit.Days, unit.Weeks, unit.Months:
		return true
	}
	return false
}

// decimals leave a number of significant digits.
func decimals(abs float64, digits int) int {
	if abs == 0 || math.IsInf(abs, 0) || math.IsNaN(abs) {
		return 0
	}
	return min(max(digits-1-exponent(abs, digits), 0), 12)
}

// exponent is that of the power of ten of a number's first digit, once it is
// rounded to so many digits: 1 for 9.996 in three, which is 10.0.
func exponent(abs float64, digits int) int {
	_, e, _ := strings.Cut(strconv.FormatFloat(abs, 'e', digits-1, 64), "e")
	n, _ := strconv.Atoi(e)
	return n
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
	s := l.scaleFor(x, iv, u)
	value = l.Fixed(x*s.factor, s.decimals) + s.suffix
	if !iv.IsZero() {
		interval = l.limits(iv, s)
	}
	return value, interval
}

// Interval writes the limits of an interval that has no value with it.
func (l *Locale) Interval(iv estimate.Interval, u unit.Unit) string {
	if iv.IsZero() {
		return ""
	}
	s := l.scaleFor(0, iv, u)
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

// Level writes a level of confidence: "95%".
func (l *Locale) Level(level float64) string {
	percent := math.Round(level*1e6) / 1e4
	return l.Exact(percent) + l.style.percent
}

// N writes the number of units used: "n = 50,000".
func (l *Locale) N(n int64) string { return "n" + nbsp + "=" + nbsp + l.Fixed(float64(n), 0) }
