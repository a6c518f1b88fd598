package locale

import (
	"math"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics/estimate"
)

// Scale is how the figures of one place are written: divided by a power of
// ten, with a fixed number of decimals, so that a value and its limits agree.
// A cell of a table, a label and a tick of a chart, and the number format of a
// workbook are made from one Scale, and so have the same digits and the same
// word for a magnitude.
type Scale struct {
	loc       *Locale
	factor    float64 // shown = value × factor
	decimals  int
	thousands int    // by which it is divided
	sign      string // close to every number: "%", "×"
	magnitude string // "million"
	word      string // of the unit
}

// magnitudes are the words of millions and more, each a thousand of the one before.
var magnitudes = []note.Note{note.New("million"), note.New("billion"), note.New("trillion")}

// large is where magnitudes begin. Below it a count has all its digits.
const large = 1e7

// Scale chooses the scale of a value and its limits in a unit: three
// significant digits, two of a share below 1 %, one decimal from 100 million;
// counts below ten million have all their digits. A value of 0 goes by its
// limits.
func (l *Locale) Scale(x float64, iv estimate.Interval, u unit.Unit) Scale {
	low, high := ends(iv)
	abs := math.Abs(x)
	if abs == 0 {
		abs = math.Max(math.Abs(low), math.Abs(high))
	}
	words := units[u]
	s := Scale{loc: l, factor: 1, sign: words.sign, word: l.Note(words.after)}
	switch {
	case u == unit.Fraction || u == unit.Points:
		s.factor = 100
		if u == unit.Fraction {
			s.sign = l.style.percent
		}
		digits := 3
		if abs*100 < 0.995 {
			digits = 2
		}
		s.decimals = decimals(abs*100, digits)
		for range 4 { // what is not all is not printed as 100 %
			if abs >= 1 || s.Number(abs) != s.Number(1) {
				break
			}
			s.decimals++
		}
	case abs >= large:
		power := min(exponent(abs, 4)/3-1, len(magnitudes))
		s.thousands = power + 1
		s.factor = 1 / math.Pow10(3*s.thousands)
		s.decimals = max(decimals(abs*s.factor, 3), 1)
		s.magnitude = l.Note(magnitudes[power-1])
	case !words.counts || abs != math.Trunc(abs):
		s.decimals = decimals(abs, 3)
	}
	if limit := math.Max(math.Abs(low), math.Abs(high)); limit > 5*abs { // the limits say how sure the digits are
		s.decimals = min(s.decimals, max(decimals(limit*s.factor, 3), decimals(abs*s.factor, 1)))
	}
	for range 4 { // limits that differ are not printed alike
		if low == high || s.Number(low) != s.Number(high) {
			break
		}
		s.decimals++
	}
	return s
}

// Axis is the scale of an axis up to a size, whose ticks are a step apart: the
// magnitude of a value of that size, as many decimals as the step has, and
// never one more.
func (l *Locale) Axis(size, step float64, u unit.Unit) Scale {
	s := l.Scale(size, estimate.Interval{}, u)
	s.decimals = 0
	for x := math.Abs(step) * s.factor; s.decimals < 8 && math.Abs(x-math.Round(x)) > 1e-6*x; s.decimals++ {
		x *= 10
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

// Number is a value without anything after it.
func (s Scale) Number(x float64) string { return s.loc.Fixed(x*s.factor, s.decimals) }

// Tick is a value with its sign, for an axis whose name has Magnitude and unit.
func (s Scale) Tick(x float64) string { return s.Number(x) + s.sign }

// Label is a value with its sign and magnitude, where the unit is named beside
// it.
func (s Scale) Label(x float64) string { return s.Tick(x) + joinedBy(nbsp, s.magnitude) }

// Text is a value with all that follows it.
func (s Scale) Text(x float64) string { return s.Number(x) + s.after() }

func (s Scale) after() string { return s.sign + joinedBy(nbsp, s.magnitude, s.word) }

// Magnitude is the word of the magnitude: "million"; "" where there is none.
func (s Scale) Magnitude() string { return s.magnitude }

// Factor makes the number that is shown of a value.
func (s Scale) Factor() float64 { return s.factor }

// Decimals is how many of them are shown.
func (s Scale) Decimals() int { return s.decimals }

// Suffix is what stands after the number in Label.
func (s Scale) Suffix() string { return s.sign + joinedBy(nbsp, s.magnitude) }

// Rounded is the scale with at most so many decimals, for a place that has no
// room for more.
func (s Scale) Rounded(decimals int) Scale {
	s.decimals = min(s.decimals, decimals)
	return s
}

// Format is Label as a number format of a workbook, in the notation of the
// file format: the program shows the reader's marks, the cell holds all of the
// number. A large number is abbreviated there too, with the same word: a reader
// who holds the sheet against the page finds the same figure, and one who wants
// all digits finds them in the cell. A workbook multiplies by 100 only where a
// % stands, so that a difference of shares has a % there and is named
// percentage points beside it.
func (s Scale) Format() string {
	f := "#,##0"
	if s.decimals > 0 {
		f += "." + strings.Repeat("0", s.decimals)
	}
	f += strings.Repeat(",", s.thousands)
	sign := s.sign
	if sign == "" && s.factor == 100 {
		sign = s.loc.style.percent
	}
	if before, ok := strings.CutSuffix(sign, "%"); ok {
		return f + quoted(before) + "%"
	}
	return f + quoted(sign+joinedBy(nbsp, s.magnitude))
}

// quoted is a text in a number format.
func quoted(text string) string {
	if text == "" {
		return ""
	}
	return `"` + text + `"`
}

// limits writes the limits of an interval.
func (s Scale) limits(iv estimate.Interval) string {
	limit := func(n estimate.Number) string {
		if !n.OK {
			return "…"
		}
		return s.Number(n.Value)
	}
	return "[" + limit(iv.Low) + s.loc.style.between + limit(iv.High) + "]"
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
