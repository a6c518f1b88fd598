package chart

import (
	"math"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/unit"
)

const (
	nbsp  = "\u00a0"
	minus = "\u2212"
)

// format writes the values of one axis alike: one magnitude, one number of
// decimals.
type format struct {
	lang     string
	unit     unit.Unit
	factor   float64 // shown = value × factor
	decimals int
	suffix   string // after every number: "%", "bn"
	scaled   string // the magnitude, for the name of the axis
}

// formatFor chooses the format for values up to largest in size. Three
// digits of the largest are shown; whole counts that are written out have no
// decimals.
func formatFor(lang string, u unit.Unit, largest float64, whole bool) format {
	f := format{lang: lang, unit: u, factor: 1}
	switch u {
	case unit.Fraction:
		f.factor, f.suffix = 100, "%"
		if lang == "ru" {
			f.suffix = nbsp + "%"
		}
	case unit.Points:
		f.factor = 100
	case unit.Ratio:
		f.suffix = "×"
	default:
		for _, m := range magnitudes {
			if largest >= m.factor {
				f.factor, f.suffix, f.scaled = 1/m.factor, nbsp+in(lang, m.short), in(lang, m.long)
				whole = false
				break
			}
		}
	}
	if !whole && largest > 0 {
		f.decimals = min(max(2-int(math.Floor(math.Log10(largest*f.factor))), 0), 6)
	}
	return f
}

// bare is the number without what follows it.
func (f format) bare(v float64) string { return group(f.lang, v*f.factor, f.decimals) }

// full is the number with its sign or magnitude.
func (f format) full(v float64) string { return f.bare(v) + f.suffix }

// value is a point in words: value, interval, n, remark.
func (f format) value(p Point) string {
	if !p.OK {
		if p.Note != "" {
			return "— (" + p.Note + ")"
		}
		return "—"
	}
	s := f.interval(p)
	if p.N > 0 {
		s += ", n" + nbsp + "=" + nbsp + group(f.lang, float64(p.N), 0)
	}
	if p.Note != "" {
		s += " (" + p.Note + ")"
	}
	return s
}

// interval is the value with its limits, without n.
func (f format) interval(p Point) string {
	s := f.full(p.Value)
	if !p.HasLow && !p.HasHigh {
		return s
	}
	low, high := "…", "…"
	if p.HasLow {
		low = f.bare(p.Low)
	}
	if p.HasHigh {
		high = f.bare(p.High)
	}
	between := ", "
	if f.lang == "ru" {
		between = "; "
	}
	return s + " [" + low + strings.ReplaceAll(between, " ", nbsp) + high + "]"
}

// group writes a number with separators of the language.
func group(lang string, v float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, rest, _ := strings.Cut(s, ".")
	sep, point, shortest := ",", ".", 4
	if lang == "ru" {
		sep, point, shortest = nbsp, ",", 5 // Russian groups from five digits on
	}
	var b strings.Builder
	if v < 0 && strings.Trim(s, "0.") != "" {
		b.WriteString(minus)
	}
	for i, digit := range whole {
		if left := len(whole) - i; i > 0 && left%3 == 0 && len(whole) >= shortest {
			b.WriteString(sep)
		}
		b.WriteRune(digit)
	}
	if rest != "" {
		b.WriteString(point + rest)
	}
	return b.String()
}

// tickFormat is the format for ticks that are step apart: as many decimals as
// the step has, and never a decimal more.
func (f format) tickFormat(step float64) format {
	f.decimals = 0
	for s := step * f.factor; f.decimals < 8 && math.Abs(s-math.Round(s)) > 1e-6*math.Abs(s); f.decimals++ {
		s *= 10
	}
	return f
}

// tick is the number beside a tick. Its magnitude stands in the name of the
// axis.
func (f format) tick(v float64) string {
	if f.scaled != "" {
		return f.bare(v)
	}
	return f.full(v)
}

// logFormat is the format for one tick of a logarithmic axis, whose ticks
// differ in magnitude.
func logFormat(lang string, u unit.Unit, v float64) format {
	return formatFor(lang, u, v, false).tickFormat(v)
}

// heading names the value axis: its unit, and the magnitude when ticks leave
// it out.
func (c *Chart) heading(f format) string {
	name := c.YName
	if name == "" {
		name = in(c.Lang, unitNames[c.Unit])
	}
	if f.scaled != "" && name != "" {
		name += ", " + f.scaled
	} else if f.scaled != "" {
		name = f.scaled
	}
	if c.LogY {
		if name != "" {
			name += " · "
		}
		name += in(c.Lang, wordLog)
	}
	return name
}
