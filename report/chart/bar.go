package chart

import "math"

// bars draws grouped bars from a zero baseline, with error bars.
func (d *drawing) bars() {
	lo, hi := d.limits()
	d.patterns()
	if len(d.Series) > 1 {
		d.legend(d.swatch)
	}
	if lo < 0 && !d.LogY { // room for the numbers below the bars
		lo -= 0.1 * (math.Max(hi, 0) - lo)
	}
	s := d.valueAxis(lo, hi, pageWidth-margin, !d.LogY)
	a := d.acrossAxis(true)
	base := d.baseline(s)
	wide := math.Min(a.slot*0.8/float64(len(d.Series)), 64)
	for i, series := range d.Series {
		for _, p := range series.Points {
			x := a.x(p) + (float64(i)-float64(len(d.Series)-1)/2)*wide
			if !d.drawable(p) {
				d.text(x, base-5, "—", d.words(series, p), "font-size", labelSize, "text-anchor", "middle", "fill", soft)
				d.note(in(d.Lang, wordMissing))
				continue
			}
			d.bar(x, wide-1, base, s.at(p.Value), d.looks[i], d.words(series, p))
			d.whisker(x, s, p)
			d.barLabel(x, wide, s, p)
		}
	}
}

// baseline is the pixel of zero, or of the foot of a logarithmic axis.
func (d *drawing) baseline(s scale) float64 {
	if s.log {
		return s.from
	}
	return s.at(0)
}

// bar draws one bar between two heights, with the pattern of its look.
func (d *drawing) bar(x, wide, y0, y1 float64, look style, title string) {
	top, tall := math.Min(y0, y1), math.Abs(y1-y0)
	d.open("g")
	d.leaf("rect", "x", x-wide/2, "y", top, "width", wide, "height", tall, "fill", look.color)
	if look.hatch > 0 {
		d.leaf("rect", "x", x-wide/2, "y", top, "width", wide, "height", tall, "fill", d.pattern(look))
	}
	d.wrapped("title", title)
	d.close("g")
}

// pattern refers to what is laid over the bars of a look.
func (d *drawing) pattern(look style) string {
	return "url(#" + d.ID + "-hatch" + num(float64(look.hatch)) + ")"
}

// whisker draws the interval of a bar; a side without a limit has none.
func (d *drawing) whisker(x float64, s scale, p Point) {
	stroke := func(x1, x2, y1, y2 float64) {
		d.leaf("line", "x1", x1, "x2", x2, "y1", y1, "y2", y2, "stroke", ink, "stroke-width", 1.3)
	}
	from, to := s.at(p.Value), s.at(p.Value)
	if p.HasLow {
		from = s.at(p.Low)
		stroke(x-4, x+4, from, from)
	}
	if p.HasHigh {
		to = s.at(p.High)
		stroke(x-4, x+4, to, to)
	}
	if from != to {
		stroke(x, x, from, to)
	}
}

// barLabel writes the value beyond the bar's end where it fits.
func (d *drawing) barLabel(x, wide float64, s scale, p Point) {
	label := d.scaleOf(p).Label(p.Value)
	if width(label, 11) > wide+6 {
		return
	}
	y := s.at(p.Value)
	if p.HasHigh {
		y = math.Min(y, s.at(p.High))
	}
	y -= 5
	if p.Value < 0 {
		y = s.at(p.Value)
		if p.HasLow {
			y = math.Max(y, s.at(p.Low))
		}
		y += 13
	}
	d.text(x, y, label, "", "font-size", 11.0, "text-anchor", "middle")
}

// swatch is a filled box, for the legend.
func (d *drawing) swatch(x, y float64, look style) {
	d.bar(x, 14, y-7, y+7, look, "")
}

// patterns defines what is laid over bars so that not colour alone tells them
// apart.
func (d *drawing) patterns() {
	d.open("defs")
	for i, line := range []string{"M-2 2L2 -2M0 8L8 0M6 10L10 6", "M-2 6L2 10M0 0L8 8M6 -2L10 2", "M0 4L8 4"} {
		d.open("pattern", "id", d.ID+"-hatch"+num(float64(i+1)), "width", 8.0, "height", 8.0, "patternUnits", "userSpaceOnUse")
		d.leaf("path", "d", line, "stroke", paper, "stroke-opacity", 0.45, "stroke-width", 1.6)
		d.close("pattern")
	}
	d.close("defs")
}
