package chart

import (
	"math"
	"strings"
)

// dots draws a value with its interval per category, a row each, as a forest
// plot: names left, figures right.
func (d *drawing) dots() {
	type row struct {
		series int
		p      Point
		label  []string
		cut    bool
	}
	const name, gap = 190.0, 12.0
	several := len(d.Series) > 1
	head := in(d.Lang, wordPlain)
	repeated := map[string]int{}
	for _, s := range d.Series {
		for _, p := range s.Points {
			repeated[p.Label]++
			if p.HasLow || p.HasHigh {
				head = in(d.Lang, wordEstimate)
			}
		}
	}
	var rows []row
	left, figures, ns := 60.0, width(head, tickSize), 0.0
	for _, label := range d.categories() {
		for i, s := range d.Series {
			for _, p := range s.Points {
				if p.Label != label {
					continue
				}
				text := label
				if repeated[label] > 1 && several && s.Name != "" {
					text = label + " · " + s.Name
				}
				r := row{series: i, p: p}
				r.label, r.cut = wrap(text, labelSize, name, 2)
				r.p.Label = text
				rows = append(rows, r)
				for _, l := range r.label {
					left = math.Max(left, width(l, labelSize))
				}
				if p.OK {
					figures = math.Max(figures, width(d.figure(p), tickSize))
				}
				if p.N > 0 {
					ns = math.Max(ns, math.Max(width(d.whole(p.N), tickSize), 14))
				}
			}
		}
	}
	if several && !d.labelsName() {
		d.legend(func(x, y float64, look style) { d.marker(x, y, 5, look, "") })
	}
	lo, hi := d.limits()
	s, ticks, step := valueScale(lo, hi, d.ZeroBased, d.LogY, 4)
	written, label := d.axis(s, step)

	right := pageWidth - margin - figures - gap
	if ns > 0 {
		right -= ns + gap
	}
	d.y += 16
	d.text(pageWidth-margin-boolWidth(ns > 0, ns+gap), d.y, head, "", "font-size", tickSize, "text-anchor", "end", "fill", soft)
	if ns > 0 {
		d.text(pageWidth-margin, d.y, "n", "", "font-size", tickSize, "text-anchor", "end", "fill", soft, "font-style", "italic")
	}
	d.y += 8
	d.plot = box{left: margin + left + gap, right: right, top: d.y, bottom: d.y}
	s.from, s.to = d.plot.left, d.plot.right
	const high = 34.0
	d.plot.bottom = d.y + high*float64(len(rows))
	d.dotGrid(s, ticks)
	for k, r := range rows {
		y := d.plot.top + high*(float64(k)+0.5)
		if k > 0 {
			d.leaf("line", "x1", margin, "x2", pageWidth-margin, "y1", y-high/2, "y2", y-high/2, "stroke", grid, "stroke-dasharray", "1 3")
		}
		for i, l := range r.label {
			whole := ""
			if r.cut {
				whole = r.p.Label
			}
			d.text(margin, y+4.5+15*(float64(i)-float64(len(r.label)-1)/2), l, whole, "font-size", labelSize)
		}
		if r.p.N > 0 {
			d.text(pageWidth-margin, y+4.5, d.whole(r.p.N), "", "font-size", tickSize, "text-anchor", "end")
		}
		if !d.drawable(r.p) {
			why := r.p.Note
			if why == "" {
				why = in(d.Lang, wordNoData)
			}
			limit := pageWidth - margin - boolWidth(ns > 0, ns+gap) - d.plot.left - 8
			d.text(d.plot.left+8, y+4.5, shorten(why, tickSize, limit), why, "font-size", tickSize, "fill", soft, "font-style", "italic")
			continue
		}
		d.reach(y, s, r.p, d.looks[r.series])
		d.marker(s.at(r.p.Value), y, 5, d.looks[r.series], d.words(Series{}, r.p))
		d.text(pageWidth-margin-boolWidth(ns > 0, ns+gap), y+4.5, d.figure(r.p), "", "font-size", tickSize, "text-anchor", "end")
	}
	d.y = d.plot.bottom + 17
	for _, t := range ticks {
		d.text(s.at(t), d.y, label(t), "", "font-size", tickSize, "text-anchor", "middle", "fill", soft)
	}
	d.y += 18
	if axis := d.heading(written.Magnitude()); axis != "" {
		d.text((d.plot.left+d.plot.right)/2, d.y, shorten(axis, tickSize,
			2*math.Min((d.plot.left+d.plot.right)/2-margin, pageWidth-margin-(d.plot.left+d.plot.right)/2)), axis,
			"font-size", tickSize, "text-anchor", "middle", "fill", soft)
	}
	d.y += 4
}

// labelsName reports whether every label begins with the name of its series,
// so that a legend would say it twice.
func (d *drawing) labelsName() bool {
	for _, s := range d.Series {
		for _, p := range s.Points {
			if !strings.HasPrefix(p.Label, s.Name) {
				return false
			}
		}
	}
	return true
}

func boolWidth(is bool, w float64) float64 {
	if is {
		return w
	}
	return 0
}

func (d *drawing) dotGrid(s scale, ticks []float64) {
	for _, t := range ticks {
		color := grid
		if t == 0 {
			color = rule
		}
		x := s.at(t)
		d.leaf("line", "x1", x, "x2", x, "y1", d.plot.top, "y2", d.plot.bottom+4, "stroke", color)
	}
}

// reach draws the interval of a row. A side without a limit is an arrow to
// the edge.
func (d *drawing) reach(y float64, s scale, p Point, look style) {
	if !p.HasLow && !p.HasHigh {
		return
	}
	low, high := d.plot.left, d.plot.right
	if p.HasLow {
		low = s.at(p.Low)
	}
	if p.HasHigh {
		high = s.at(p.High)
	}
	d.leaf("line", "x1", low, "x2", high, "y1", y, "y2", y, "stroke", look.color, "stroke-width", 2.2)
	for _, side := range []struct {
		x, in float64
		is    bool
	}{{low, 6, p.HasLow}, {high, -6, p.HasHigh}} {
		path := "M" + num(side.x) + " " + num(y-5) + "V" + num(y+5)
		if !side.is {
			path = "M" + num(side.x+side.in) + " " + num(y-5) + "L" + num(side.x) + " " + num(y) + "L" + num(side.x+side.in) + " " + num(y+5)
			d.note(in(d.Lang, wordOpenEnd))
		}
		d.leaf("path", "d", path, "fill", "none", "stroke", look.color, "stroke-width", 1.6)
	}
}
