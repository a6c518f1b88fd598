package chart

import (
	"math"

	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report/locale"
)

const nbsp = "\u00a0"

// locale is that of a chart; that of a language which there is none of is
// English.
func (c *Chart) locale() *locale.Locale {
	loc, err := locale.For(c.Lang)
	if err != nil {
		loc, _ = locale.For("en")
	}
	return loc
}

// Interval are the limits of a point.
func (p Point) Interval() estimate.Interval {
	return estimate.Interval{Low: estimate.Number{Value: p.Low, OK: p.HasLow}, High: estimate.Number{Value: p.High, OK: p.HasHigh}}
}

// scale is how a point is written: like its cell in a table.
func (c *Chart) scaleOf(p Point) locale.Scale { return c.locale().Scale(p.Value, p.Interval(), c.Unit) }

// figure is the value with its limits, without n.
func (c *Chart) figure(p Point) string { return c.locale().Value(p.Value, p.Interval(), c.Unit) }

// value is a point in words: value, interval, n, remark.
func (c *Chart) value(p Point) string {
	if !p.OK {
		if p.Note != "" {
			return "— (" + p.Note + ")"
		}
		return "—"
	}
	s := c.figure(p)
	if p.N > 0 {
		s += ", " + c.locale().N(p.N)
	}
	if p.Note != "" {
		s += " (" + p.Note + ")"
	}
	return s
}

// whole writes a count of people or steps.
func (c *Chart) whole(n int64) string { return c.locale().Fixed(float64(n), 0) }

// axis is the scale of the value axis, and what stands beside a tick. The
// ticks of a logarithmic axis differ in magnitude: each has its own.
func (c *Chart) axis(s scale, step float64) (written locale.Scale, label func(float64) string) {
	if s.log {
		return locale.Scale{}, func(v float64) string { return c.locale().Axis(v, v, c.Unit).Label(v) }
	}
	written = c.locale().Axis(math.Max(math.Abs(s.lo), math.Abs(s.hi)), step, c.Unit)
	return written, written.Tick
}

// heading names the value axis: its unit, and the magnitude that the ticks
// leave out.
func (c *Chart) heading(magnitude string) string {
	name := c.YName
	if name == "" && c.Unit != "" {
		name = c.locale().Unit(c.Unit)
	}
	if magnitude != "" && name != "" {
		name += ", " + magnitude
	} else if magnitude != "" {
		name = magnitude
	}
	if c.LogY {
		if name != "" {
			name += " · "
		}
		name += in(c.Lang, wordLog)
	}
	return name
}
