package chart

import (
	"cmp"
	"math"
	"slices"

	"github.com/casebench/casebench/datasets/unit"
)

// heatTop is the value of the darkest colour. In a cohort table everybody is
// there at age 0, so that column would make all others pale: it is left out.
func (c *Chart) heatTop() (top float64, capped bool) {
	all := 0.0
	for _, s := range c.Series {
		for _, p := range s.Points {
			if !p.OK {
				continue
			}
			all = math.Max(all, math.Abs(p.Value))
			if c.X != Age || c.Unit != unit.Fraction || p.At != 0 {
				top = math.Max(top, math.Abs(p.Value))
			}
		}
	}
	if top == 0 {
		return math.Max(all, 1), false
	}
	return top, all > top
}

// heat draws a table: a row per series, a column per age, the value printed in
// the cell and as its colour. A cell without a point is empty; a point without
// a value is a dash.
func (d *drawing) heat() {
	d.LogY = false
	const high, gap = 26.0, 10.0
	left, ns := width(d.XName, 0), 0.0
	for _, s := range d.Series {
		left = math.Max(left, math.Min(width(s.Name, tickSize), 170))
		if len(s.Points) > 0 && s.Points[0].N > 0 {
			ns = math.Max(ns, math.Max(width(d.whole(s.Points[0].N), tickSize), 14))
		}
	}
	columns := d.columns()
	d.plot.left = margin + left + gap + boolWidth(ns > 0, ns+gap)
	wide := math.Min((pageWidth-margin-d.plot.left)/float64(len(columns)), 56)
	d.plot.right = d.plot.left + wide*float64(len(columns))
	if d.XName != "" {
		d.y += 12
		d.text(d.plot.left, d.y, shorten(d.XName, tickSize, pageWidth-margin-d.plot.left), d.XName, "font-size", tickSize, "fill", soft)
	}
	d.y += 18
	if ns > 0 {
		d.text(d.plot.left-gap, d.y, "n", "", "font-size", tickSize, "text-anchor", "end", "fill", soft, "font-style", "italic")
	}
	every := max(1, int(math.Ceil(24/wide)))
	for k, col := range columns {
		if k%every == 0 {
			name := d.pointLabel(col)
			d.text(d.plot.left+wide*(float64(k)+0.5), d.y, shorten(name, tickSize, wide*float64(every)), name, "font-size", tickSize, "text-anchor", "middle",
				"fill", soft)
		}
	}
	d.y += 7
	d.plot.top = d.y
	size := tickSize - 1
	places := d.places(wide-4, size)
	top, capped := d.heatTop()
	for i, s := range d.Series {
		y := d.plot.top + high*float64(i)
		d.text(margin, y+high/2+4, shorten(s.Name, tickSize, 170), s.Name, "font-size", tickSize)
		if len(s.Points) > 0 && s.Points[0].N > 0 {
			d.text(d.plot.left-gap, y+high/2+4, d.whole(s.Points[0].N), "", "font-size", tickSize, "text-anchor", "end", "fill", soft)
		}
		for _, p := range s.Points {
			k := slices.Index(columns, d.keyOf(p))
			d.cell(box{left: d.plot.left + wide*float64(k), right: d.plot.left + wide*float64(k+1), top: y, bottom: y + high}, s, p, top, places, size)
		}
	}
	d.plot.bottom = d.plot.top + high*float64(len(d.Series))
	d.y = d.plot.bottom
	d.ramp(top, capped)
}

func (d *drawing) pointLabel(k stackKey) string {
	if d.X == Age {
		return d.whole(k.at)
	}
	if d.X == Time {
		return date(d.Lang, k.at)
	}
	return k.label
}

// columns are the places of all points; ages and times in order.
func (d *drawing) columns() []stackKey {
	var out []stackKey
	for _, s := range d.Series {
		for _, p := range s.Points {
			if k := d.keyOf(p); !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b stackKey) int { return cmp.Compare(a.at, b.at) })
	return out
}

// places is how many decimals the cells have room for: those of the table
// where all fit, else fewer in all cells, whose titles have the rest.
func (d *drawing) places(room, size float64) int {
	most := 0
	for _, s := range d.Series {
		for _, p := range s.Points {
			most = max(most, d.scaleOf(p).Decimals())
		}
	}
	fit := func(n int) bool {
		for _, s := range d.Series {
			for _, p := range s.Points {
				if p.OK && width(d.scaleOf(p).Rounded(n).Number(p.Value), size) > room {
					return false
				}
			}
		}
		return true
	}
	for most > 0 && !fit(most) {
		most--
	}
	return most
}

func (d *drawing) cell(b box, s Series, p Point, top float64, places int, size float64) {
	fill, text, label := paper, soft, "—"
	if p.OK {
		fill, text = heatColor(math.Abs(p.Value) / top)
		label = d.scaleOf(p).Rounded(places).Number(p.Value)
	}
	d.open("g")
	d.leaf("rect", "x", b.left, "y", b.top, "width", b.right-b.left-1.5, "height", b.bottom-b.top-1.5, "fill", fill)
	if width(label, size) <= b.right-b.left {
		d.text((b.left+b.right-1.5)/2, (b.top+b.bottom)/2+3.5, label, "", "font-size", size, "text-anchor", "middle", "fill", text)
	}
	d.wrapped("title", d.words(s, p))
	d.close("g")
}

// ramp explains the colours.
func (d *drawing) ramp(top float64, capped bool) {
	const steps, wide = 6, 26.0
	d.y += 24
	x := d.plot.left
	zero, most := d.scaleOf(Point{}).Label(0), d.scaleOf(Point{Value: top}).Label(top)
	if capped {
		most = "≥ " + most
	}
	d.text(x, d.y, zero, "", "font-size", tickSize, "fill", soft)
	x += width(zero, tickSize) + 6
	for i := range steps {
		fill, _ := heatColor(float64(i) / (steps - 1))
		d.leaf("rect", "x", x, "y", d.y-10, "width", wide, "height", 12.0, "fill", fill)
		x += wide
	}
	d.text(x+6, d.y, most, "", "font-size", tickSize, "fill", soft)
	d.y += 4
}
