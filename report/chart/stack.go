package chart

import (
	"fmt"
	"math"
	"strings"
)

// thinnest is the least width of a bar, in pixels, that the mouse can point at.
// Thinner ones of a series are one shape, without a title each.
const thinnest = 4

// stackKey is a place on the horizontal axis.
type stackKey struct {
	at    int64
	label string
}

func (d *drawing) keyOf(p Point) stackKey {
	if d.X == Time || d.X == Age {
		return stackKey{at: p.At}
	}
	return stackKey{label: p.Label}
}

// piles does something for every part of a stack, which goes from one value to
// another: positive ones up and negative ones down from zero. A missing part
// leaves its bar short, and a footnote says so.
func (d *drawing) piles(do func(i int, p Point, from, to float64)) {
	type pile struct{ up, down float64 }
	piles := map[stackKey]*pile{}
	for i, series := range d.Series {
		for _, p := range series.Points {
			if !p.OK {
				d.note(in(d.Lang, wordLackPart))
				continue
			}
			key := d.keyOf(p)
			if piles[key] == nil {
				piles[key] = &pile{}
			}
			side := &piles[key].up
			if p.Value < 0 {
				side = &piles[key].down
			}
			from := *side
			*side += p.Value
			do(i, p, from, *side)
		}
	}
}

// stacked is the range of the piles.
func (d *drawing) stacked() (lo, hi float64) {
	d.piles(func(_ int, _ Point, _, to float64) { lo, hi = math.Min(lo, to), math.Max(hi, to) })
	return lo, hi
}

// stack draws bars on top of each other.
func (d *drawing) stack() {
	d.LogY = false // a stack has no meaning on a logarithmic axis
	lo, hi := d.stacked()
	d.patterns()
	if len(d.Series) > 1 {
		d.legend(d.swatch)
	}
	s := d.valueAxis(lo, hi, pageWidth-margin, true)
	a := d.acrossAxis(true)
	wide := math.Min(a.slot*0.82, 64)
	thin := make([]strings.Builder, len(d.Series))
	d.piles(func(i int, p Point, from, to float64) {
		if wide < thinnest {
			x, y0, y1 := a.x(p)-wide/2, s.at(from), s.at(to)
			fmt.Fprintf(&thin[i], "M%s %sH%sV%sH%sZ", num(x), num(y0), num(x+wide), num(y1), num(x))
			return
		}
		d.bar(a.x(p), wide, s.at(from), s.at(to), d.looks[i], d.words(d.Series[i], p))
		if wide > 6 { // a light seam between parts
			d.leaf("line", "x1", a.x(p)-wide/2, "x2", a.x(p)+wide/2, "y1", s.at(to), "y2", s.at(to), "stroke", paper)
		}
	})
	for i := range thin {
		if look := d.looks[i]; thin[i].Len() > 0 {
			d.leaf("path", "d", thin[i].String(), "fill", look.color)
			if look.hatch > 0 {
				d.leaf("path", "d", thin[i].String(), "fill", d.pattern(look))
			}
		}
	}
}
