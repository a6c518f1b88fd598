package chart

import (
	"maps"
	"math"
	"slices"
	"strings"
)

const plotHeight = 290.0

// limits is the range of all that is drawn on the value axis, intervals
// included. Stacks are taken at their full height.
func (d *drawing) limits() (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	take := func(v float64) {
		if !d.LogY || v > smallest {
			lo, hi = math.Min(lo, v), math.Max(hi, v)
		}
	}
	for _, s := range d.Series {
		for _, p := range s.Points {
			if p.OK && !d.drawable(p) {
				d.note(in(d.Lang, wordNotOnLog))
			}
			if !d.drawable(p) {
				continue
			}
			take(p.Value)
			if p.HasLow {
				take(p.Low)
			}
			if p.HasHigh {
				take(p.High)
			}
		}
	}
	return lo, hi
}

// valueAxis draws the vertical axis with its name, grid and numbers, and
// leaves the plot between left and right below them. right is where the plot
// ends.
func (d *drawing) valueAxis(lo, hi, right float64, zero bool) scale {
	s, ticks, step := valueScale(lo, hi, zero, d.LogY, 5)
	written, label := d.axis(s, step)
	wide := 0.0
	for _, t := range ticks {
		wide = math.Max(wide, width(label(t), tickSize))
	}
	left := margin + wide + 8
	if name := d.heading(written.Magnitude()); name != "" {
		d.y += 14
		d.text(margin, d.y, shorten(name, tickSize, pageWidth-2*margin), name, "font-size", tickSize, "fill", soft)
	}
	d.y += 14
	d.plot = box{left: left, right: right, top: d.y, bottom: d.y + plotHeight}
	s.from, s.to = d.plot.bottom, d.plot.top
	for _, t := range ticks {
		color := grid
		if t == 0 {
			color = rule
		}
		y := s.at(t)
		d.leaf("line", "x1", left, "x2", right, "y1", y, "y2", y, "stroke", color)
		d.text(left-8, y+4, label(t), "", "font-size", tickSize, "text-anchor", "end", "fill", soft)
	}
	d.y = d.plot.bottom
	return s
}

// across is the horizontal axis: a place for every point.
type across struct {
	scale
	kind  Axis
	order []string // categories
	slot  float64  // width of one place
}

func (a across) x(p Point) float64 {
	if a.kind == Category {
		return a.from + (float64(slices.Index(a.order, p.Label))+0.5)*a.slot
	}
	return a.at(float64(p.At))
}

// acrossAxis draws the horizontal axis below the plot. With bands every point
// has a slot of its own; without, the first and the last stand at the ends.
func (d *drawing) acrossAxis(bands bool) across {
	a := across{kind: d.X}
	if a.kind != Time && a.kind != Age {
		a.kind = Category
	}
	a.from, a.to = d.plot.left, d.plot.right
	if a.kind == Category {
		a.order = d.categories()
		a.slot = (a.to - a.from) / float64(len(a.order))
		d.categoryLabels(a)
	} else {
		d.place(&a, bands)
		if periods := d.periods(); bands && a.slot >= roomy && len(periods) > 0 {
			d.periodLabels(a, periods)
		} else {
			d.stepLabels(a)
		}
	}
	if d.XName != "" {
		d.y += 16
		d.text(d.plot.right, d.y, shorten(d.XName, tickSize, pageWidth-2*margin), d.XName, "font-size", tickSize, "text-anchor", "end", "fill", soft)
	}
	d.y += 6
	return a
}

// categories are the labels in the order in which they appear.
func (d *drawing) categories() []string {
	var out []string
	for _, s := range d.Series {
		for _, p := range s.Points {
			if !slices.Contains(out, p.Label) {
				out = append(out, p.Label)
			}
		}
	}
	return out
}

// place lays a time or age axis out by the smallest distance between points.
func (d *drawing) place(a *across, bands bool) {
	var ats []int64
	for _, s := range d.Series {
		for _, p := range s.Points {
			ats = append(ats, p.At)
		}
	}
	slices.Sort(ats)
	ats = slices.Compact(ats)
	lo, hi := ats[0], ats[len(ats)-1]
	gap := hi - lo
	for i := 1; i < len(ats); i++ {
		gap = min(gap, ats[i]-ats[i-1])
	}
	a.lo, a.hi = float64(lo), float64(hi)
	if lo == hi { // one point stands in the middle
		half := 1.0
		if a.kind == Time {
			half = 86400
		}
		a.lo, a.hi, a.slot = a.lo-half, a.hi+half, 80
		return
	}
	room := a.to - a.from
	a.slot = math.Max(room*float64(gap)/float64(hi-lo+gap), 1.5)
	inset := 8.0
	if bands {
		inset = a.slot / 2
	}
	a.from, a.to = a.from+inset, a.to-inset
}

// stepLabels writes the ticks of a time or age axis.
func (d *drawing) stepLabels(a across) {
	tick := func(x float64) {
		d.leaf("line", "x1", x, "x2", x, "y1", d.plot.bottom, "y2", d.plot.bottom+4, "stroke", rule)
	}
	room := a.to - a.from
	d.y += 17
	if a.kind == Age {
		for _, t := range ageTicks(int64(math.Ceil(a.lo)), int64(a.hi), max(int(room/40), 1)) {
			x := a.at(float64(t))
			tick(x)
			d.text(x, d.y, d.whole(t), "", "font-size", tickSize, "text-anchor", "middle", "fill", soft)
		}
		return
	}
	years := false
	for _, t := range timeTicks(d.Lang, int64(a.lo), int64(a.hi), max(int(room/58), 2)) {
		x := a.at(float64(t.at))
		tick(x)
		d.text(x, d.y, t.label, "", "font-size", tickSize, "text-anchor", "middle", "fill", soft)
		if t.year != "" {
			years = true
			d.text(x, d.y+15, t.year, "", "font-size", tickSize, "text-anchor", "middle", "fill", soft, "font-weight", "bold")
		}
	}
	if years {
		d.y += 15
	}
}

// roomy is how wide a bar's slot must be for the name of its period.
const roomy = 44

// periods are the names of the steps, where each step is a period with a name.
func (d *drawing) periods() map[int64]string {
	out := map[int64]string{}
	for _, s := range d.Series {
		for _, p := range s.Points {
			if d.X != Time || p.Label == "" {
				return nil
			}
			out[p.At] = p.Label
		}
	}
	return out
}

// periodLabels writes the names of periods below their bars.
func (d *drawing) periodLabels(a across, periods map[int64]string) {
	most := 0
	for _, at := range slices.Sorted(maps.Keys(periods)) {
		lines, _ := wrap(periods[at], tickSize, a.slot-8, 3)
		most = max(most, len(lines))
		for k, line := range lines {
			d.text(a.at(float64(at)), d.y+17+15*float64(k), line, periods[at], "font-size", tickSize, "text-anchor", "middle", "fill", soft)
		}
	}
	d.y += 2 + 15*float64(most)
}

// categoryLabels writes the categories, wrapped to their slots; where the
// slots are too narrow every second, third ... is written.
func (d *drawing) categoryLabels(a across) {
	every := max(1, int(math.Ceil(34/a.slot)))
	most := 0
	for i, name := range a.order {
		if i%every != 0 {
			continue
		}
		lines, _ := wrap(name, tickSize, a.slot*float64(every)-8, 3)
		most = max(most, len(lines))
		for k, line := range lines {
			d.text(a.from+(float64(i)+0.5)*a.slot, d.y+17+15*float64(k), line, name, "font-size", tickSize, "text-anchor", "middle", "fill", soft)
		}
	}
	d.y += 2 + 15*float64(most)
}

// pointName is what a point stands for, in words: its date, age or category.
func (c *Chart) pointName(p Point) string {
	switch c.X {
	case Time:
		if p.Label != "" { // the name of the period that the step is
			return p.Label
		}
		return date(c.Lang, p.At)
	case Age:
		s := c.whole(p.At)
		if c.XName != "" {
			s = c.XName + ": " + s
		}
		return s
	}
	return p.Label
}

// words is a point with all that is known of it.
func (c *Chart) words(s Series, p Point) string {
	name := s.Name
	if where := c.pointName(p); where != "" && where != name {
		if strings.HasPrefix(where, name) {
			name = ""
		}
		if name != "" {
			name += " · "
		}
		name += where
	}
	if name != "" {
		name += ": "
	}
	return name + c.value(p)
}
