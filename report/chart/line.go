package chart

import (
	"math"
	"slices"
	"strings"
)

// The most lines that are labelled at their ends; beyond that a legend tells.
const endLabels = 7

// line draws series over time or age: a band for the interval, a gap where a
// value is missing, names at the ends of the lines.
func (d *drawing) line() {
	lo, hi := d.limits()
	right, direct := pageWidth-margin, len(d.Series) <= endLabels
	if direct {
		wide := 0.0
		for _, s := range d.Series {
			lines, _ := wrap(s.Name, labelSize, 150, 2)
			for _, l := range lines {
				wide = math.Max(wide, width(l, labelSize))
			}
		}
		right -= wide + 14
	} else {
		d.legend(func(x, y float64, look style) { d.sample(x, y, look) })
	}
	s := d.valueAxis(lo, hi, right, d.ZeroBased)
	a := d.acrossAxis(false)
	for i := range d.Series {
		d.band(a, s, i)
	}
	var ends []end
	for i := range d.Series {
		if e, ok := d.strokes(a, s, i); ok {
			ends = append(ends, e)
		}
	}
	if direct {
		d.nameEnds(ends, right)
	}
}

// sample is a line with its marker, for the legend.
func (d *drawing) sample(x, y float64, look style) {
	d.leaf("line", "x1", x-9, "x2", x+9, "y1", y, "y2", y, "stroke", look.color, "stroke-width", 2.0, "stroke-dasharray", look.dash)
	d.marker(x, y, 4, look, "")
}

// band draws the interval of a series, run by run.
func (d *drawing) band(a across, s scale, i int) {
	var upper, lower []string
	flush := func() {
		if len(upper) > 1 {
			slices.Reverse(lower)
			d.leaf("path", "d", "M"+strings.Join(upper, "L")+"L"+strings.Join(lower, "L")+"Z", "fill", d.looks[i].color, "fill-opacity", 0.15)
		}
		upper, lower = nil, nil
	}
	for _, p := range d.Series[i].Points {
		if !d.drawable(p) || !p.HasLow || !p.HasHigh || d.LogY && p.Low <= smallest {
			flush()
			continue
		}
		x := num(a.x(p))
		if n := len(upper); d.Steps && n > 0 { // the limits, too, hold until the next point
			upper = append(upper, x+" "+heightOf(upper[n-1]))
			lower = append(lower, x+" "+heightOf(lower[n-1]))
		}
		upper = append(upper, x+" "+num(s.at(p.High)))
		lower = append(lower, x+" "+num(s.at(p.Low)))
	}
	flush()
}

// heightOf is the second number of a place in a path.
func heightOf(place string) string {
	_, y, _ := strings.Cut(place, " ")
	return y
}

// end is where a line ends, for its name.
type end struct {
	series  int
	x, y    float64
	lines   []string
	natural float64
}

// strokes draws a series and its markers: all of them where there is room,
// else the last one, and always those of points that stand alone.
func (d *drawing) strokes(a across, s scale, i int) (end, bool) {
	series, look := d.Series[i], d.looks[i]
	path := ""
	e, found := end{series: i}, false
	alone := make([]bool, len(series.Points))
	gap := true
	for k, p := range series.Points {
		if !d.drawable(p) {
			gap = true
			continue
		}
		step := "L"
		if gap {
			step = "M"
		} else if d.Steps {
			path += "L" + num(a.x(p)) + " " + num(e.y)
		}
		e.x, e.y, found = a.x(p), s.at(p.Value), true
		alone[k] = gap && (k+1 == len(series.Points) || !d.drawable(series.Points[k+1]))
		path += step + num(e.x) + " " + num(e.y)
		gap = false
	}
	if !found {
		return e, false
	}
	if slices.ContainsFunc(series.Points, func(p Point) bool { return !p.OK }) {
		d.note(in(d.Lang, wordMissing))
	}
	d.leaf("path", "d", path, "fill", "none", "stroke", look.color, "stroke-width", 2.0, "stroke-linejoin", "round", "stroke-dasharray", look.dash)
	every := 1
	if len(series.Points) > 40 || d.Steps {
		every = len(series.Points)
	}
	for k, p := range series.Points {
		if d.drawable(p) && (alone[k] || (len(series.Points)-1-k)%every == 0) {
			r := 3.6
			if alone[k] {
				r = 4.5
			}
			d.marker(a.x(p), s.at(p.Value), r, look, d.words(series, p))
		}
	}
	return e, true
}

// nameEnds writes the names of the lines beside their ends, moved apart where
// they would overlap, with a thin line back to the end then.
func (d *drawing) nameEnds(ends []end, x float64) {
	const high = 15.0
	for i := range ends {
		ends[i].lines, _ = wrap(d.Series[ends[i].series].Name, labelSize, 150, 2)
		ends[i].natural = ends[i].y
	}
	slices.SortStableFunc(ends, func(a, b end) int {
		switch {
		case a.y < b.y:
			return -1
		case a.y > b.y:
			return 1
		}
		return a.series - b.series
	})
	tall := func(e end) float64 { return high * float64(len(e.lines)) }
	floor := math.Inf(-1)
	for i := range ends {
		ends[i].y = math.Max(ends[i].y, floor+tall(ends[i])/2)
		floor = ends[i].y + tall(ends[i])/2 + 3
	}
	ceiling := d.plot.bottom + 6
	for i := len(ends) - 1; i >= 0; i-- {
		ends[i].y = math.Min(ends[i].y, ceiling-tall(ends[i])/2)
		ceiling = ends[i].y - tall(ends[i])/2 - 3
	}
	for _, e := range ends {
		name := d.Series[e.series].Name
		if math.Abs(e.y-e.natural) > 3 || x-e.x > 12 {
			d.leaf("path", "d", "M"+num(e.x+5)+" "+num(e.natural)+"L"+num(x+8)+" "+num(e.y), "stroke", d.looks[e.series].color, "stroke-width", 0.8,
				"stroke-opacity", 0.6)
		}
		for k, l := range e.lines {
			d.text(x+12, e.y+4.5+high*(float64(k)-float64(len(e.lines)-1)/2), l, name, "font-size", labelSize)
		}
	}
}
