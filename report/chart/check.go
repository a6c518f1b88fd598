package chart

import (
	"math"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report/clean"
)

// Limits of what can be drawn. Beyond them the arithmetic of scales breaks
// down, and no real figure lies there.
const (
	largest  = 1e300
	smallest = 1e-200 // on a logarithmic axis
	farthest = 1e15
	yearOne  = -62135596800 // 0001-01-01 in Unix seconds
	year9999 = 253402300799
)

// check refuses what must not be drawn. The value of a point that is not OK
// is not looked at: it leaves a gap.
func (c *Chart) check() error {
	switch c.Kind {
	case Line, Bar, Dot, Stack, Heat:
	default:
		return note.Errorf(note.Position{}, "chart %q: there is no kind of chart %q", c.ID, string(c.Kind)).
			WithMend("this is a fault of casebench: report it, with the study")
	}
	for _, s := range c.Series {
		for _, p := range s.Points {
			if c.X == Time && (p.At < yearOne || p.At > year9999) || c.X == Age && (p.At > farthest || p.At < -farthest) {
				return note.Errorf(note.Position{}, "chart %q, series %q: %d is no time or age that can be drawn", c.ID, s.Name, p.At).
					WithMend("look for a date before the year 1 or after 9999 in the data")
			}
			if !p.OK {
				continue
			}
			for _, v := range []struct {
				x  float64
				is bool
			}{{p.Value, true}, {p.Low, p.HasLow}, {p.High, p.HasHigh}} {
				if v.is && (math.IsNaN(v.x) || math.Abs(v.x) > largest) {
					return note.Errorf(note.Position{}, "chart %q, series %q: a value is no number that can be drawn", c.ID, s.Name).
						WithMend("look for a number that is far too large in the data")
				}
			}
		}
	}
	return nil
}

// drawable reports whether a point has a place on the value axis.
func (c *Chart) drawable(p Point) bool { return p.OK && (!c.LogY || p.Value > smallest) }

// empty reports whether there is nothing to draw.
func (c *Chart) empty() bool {
	for _, s := range c.Series {
		for _, p := range s.Points {
			if c.drawable(p) {
				return false
			}
		}
	}
	return true
}

// reasons lists why points are missing, each once, in order.
func (c *Chart) reasons() []string {
	var out []string
	seen := map[string]bool{"": true}
	for _, s := range c.Series {
		for _, p := range s.Points {
			if why := clean.Line(p.Note); !p.OK && !seen[why] {
				seen[why] = true
				out = append(out, why)
			}
		}
	}
	return out
}

// cleaned is the chart with every text clean and an id that is a slug.
func (c Chart) cleaned() Chart {
	c.ID = slug(c.ID)
	for _, s := range []*string{&c.Title, &c.Alt, &c.XName, &c.YName, &c.Mark} {
		*s = clean.Line(*s)
	}
	if c.Simulated && c.Mark == "" {
		c.Mark = in(c.Lang, wordSimulated)
	}
	series := make([]Series, len(c.Series))
	for i, s := range c.Series {
		s.Name = clean.Line(s.Name)
		points := make([]Point, len(s.Points))
		for k, p := range s.Points {
			p.Label, p.Note = clean.Line(p.Label), clean.Line(p.Note)
			points[k] = p
		}
		s.Points = points
		series[i] = s
	}
	c.Series = series
	return c
}

func slug(id string) string {
	id = strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return '-'
	}, id)
	if id == "" || id[0] >= '0' && id[0] <= '9' || id[0] == '-' {
		id = "chart" + id
	}
	return id
}
