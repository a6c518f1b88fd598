package chart

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"github.com/casebench/casebench/report/palette"
)

// The page of a drawing, in pixels of its viewBox.
const (
	pageWidth = 720.0
	margin    = 16.0
	titleSize = 16.0
	labelSize = 13.0
	tickSize  = 12.0
)

// SVG draws a chart. The drawing scales to the width of what holds it, uses
// presentation attributes only (no style, no script, nothing from elsewhere)
// and ids that begin with the chart's. It is the same bytes for the same
// chart. A chart without values becomes a drawing that says so and why; a
// value that is no number is an error.
func SVG(c Chart) ([]byte, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	d := &drawing{Chart: c.cleaned()}
	d.looks = d.Chart.styles()
	d.title()
	switch {
	case d.Chart.empty():
		d.nothing()
	case d.Kind == Line:
		d.line()
	case d.Kind == Bar:
		d.bars()
	case d.Kind == Stack:
		d.stack()
	case d.Kind == Dot:
		d.dots()
	case d.Kind == Heat:
		d.heat()
	}
	d.footnotes()
	return d.finish(), nil
}

// drawing is a chart on its way to SVG. Things are drawn from the top down; y
// is how far it has come.
type drawing struct {
	Chart
	looks []style
	out   bytes.Buffer
	y     float64
	notes []string
	plot  box // of the axes, for the mark
}

type box struct{ left, right, top, bottom float64 }

// title draws the heading.
func (d *drawing) title() {
	d.y = margin
	if d.Title == "" {
		if d.Simulated {
			d.y += 24 // for the mark
		}
		return
	}
	limit := pageWidth - 2*margin
	if d.Simulated {
		limit -= width(d.Mark, tickSize) + 40
	}
	lines, cut := wrap(d.Title, titleSize, limit, 2)
	for i, line := range lines {
		d.y += titleSize + 3
		whole := ""
		if cut && i == len(lines)-1 {
			whole = d.Title
		}
		d.text(margin, d.y, line, whole, "font-size", titleSize, "font-weight", "bold")
	}
	d.y += 10
}

// nothing says that there is nothing to draw, and why.
func (d *drawing) nothing() {
	d.plot = box{margin, pageWidth - margin, d.y, d.y + 150}
	d.leaf("rect", "x", d.plot.left, "y", d.y, "width", d.plot.right-d.plot.left, "height", 150.0, "fill", "none", "stroke", grid)
	d.text(pageWidth/2, d.y+60, in(d.Lang, wordNoData), "", "font-size", titleSize, "text-anchor", "middle", "fill", soft)
	y := d.y + 84
	for i, why := range d.reasons() {
		if i == 3 {
			break
		}
		short := shorten(why, labelSize, pageWidth-6*margin)
		d.text(pageWidth/2, y, short, why, "font-size", labelSize, "text-anchor", "middle", "fill", soft)
		y += 18
	}
	d.y += 160
}

// legend draws what the looks mean, flowing over lines.
func (d *drawing) legend(swatch func(x, y float64, look style)) {
	x := margin
	d.y += 6
	for i, s := range d.Series {
		name := shorten(s.Name, labelSize, 300)
		need := 24 + width(name, labelSize) + 18
		if x > margin && x+need > pageWidth-margin {
			x, d.y = margin, d.y+20
		}
		swatch(x+9, d.y+2, d.looks[i])
		d.text(x+24, d.y+6.5, name, s.Name, "font-size", labelSize)
		x += need
	}
	d.y += 22
}

// footnotes draws the remarks.
func (d *drawing) footnotes() {
	for _, n := range d.notes {
		d.y += 16
		d.text(margin, d.y, n, "", "font-size", 11.5, "fill", soft)
	}
	d.y += margin * 0.75
}

func (d *drawing) note(s string) {
	for _, n := range d.notes {
		if n == s {
			return
		}
	}
	d.notes = append(d.notes, s)
}

// finish puts the drawing into its frame and the mark over it.
func (d *drawing) finish() []byte {
	body := bytes.Clone(d.out.Bytes())
	d.out.Reset()
	alt := d.Alt
	if d.Simulated {
		alt = strings.TrimSpace(d.Mark + ". " + alt)
	}
	labels := d.ID + "-desc"
	if d.Title != "" { // its caption may say it
		labels = d.ID + "-title " + labels
	}
	d.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 "+num(pageWidth)+" "+num(d.y), "width", "100%",
		"role", "img", "aria-labelledby", labels, "lang", d.Lang, "font-family", "sans-serif", "fill", ink)
	d.wrapped("title", d.Title, "id", d.ID+"-title")
	d.wrapped("desc", alt, "id", d.ID+"-desc")
	d.leaf("rect", "width", pageWidth, "height", d.y, "fill", paper)
	d.out.Write(body)
	if d.Simulated {
		d.mark()
	}
	d.close("svg")
	d.out.WriteByte('\n')
	return d.out.Bytes()
}

// mark writes the word over a simulated chart: large and pale across the
// axes, small and plain in the corner.
func (d *drawing) mark() {
	w := width(d.Mark, tickSize) + 16
	d.leaf("rect", "x", pageWidth-margin-w, "y", margin, "width", w, "height", 22.0, "rx", 3.0, "fill", palette.SimulatedTint.CSS(),
		"stroke", palette.SimulatedInk.CSS())
	d.text(pageWidth-margin-w/2, margin+15.5, d.Mark, "", "font-size", tickSize, "font-weight", "bold", "text-anchor", "middle", "fill",
		palette.SimulatedInk.CSS())
	x, y := (d.plot.left+d.plot.right)/2, (d.plot.top+d.plot.bottom)/2
	size := math.Min(64, 0.8*(d.plot.right-d.plot.left)/math.Max(1, width(d.Mark, 1)))
	d.text(x, y+size/3, d.Mark, "", "font-size", size, "font-weight", "bold", "text-anchor", "middle", "fill", palette.SimulatedInk.CSS(),
		"fill-opacity", 0.16, "pointer-events", "none", "transform", "rotate(-18 "+num(x)+" "+num(y)+")")
}

// open, leaf, close and wrapped write elements; attributes come in pairs of a
// name and a string or a float64.
func (d *drawing) open(name string, attrs ...any) { d.tag(name, ">", attrs) }

func (d *drawing) leaf(name string, attrs ...any) { d.tag(name, "/>", attrs) }

func (d *drawing) close(name string) { d.out.WriteString("</" + name + ">") }

func (d *drawing) wrapped(name, content string, attrs ...any) {
	if content == "" {
		return
	}
	d.open(name, attrs...)
	d.out.WriteString(escape(content))
	d.close(name)
}

func (d *drawing) tag(name, end string, attrs []any) {
	d.out.WriteString("<" + name)
	for i := 0; i < len(attrs); i += 2 {
		v := ""
		switch a := attrs[i+1].(type) {
		case float64:
			v = num(a)
		case string:
			v = escape(a)
		}
		if v != "" {
			d.out.WriteString(" " + attrs[i].(string) + `="` + v + `"`)
		}
	}
	d.out.WriteString(end)
}

// text writes a line; whole is what a pointer over it shows where the line
// was cut.
func (d *drawing) text(x, y float64, s, whole string, attrs ...any) {
	d.open("text", append([]any{"x", x, "y", y}, attrs...)...)
	d.out.WriteString(escape(s))
	if whole != "" && whole != s {
		d.wrapped("title", whole)
	}
	d.close("text")
}

// marker draws a shape with a title.
func (d *drawing) marker(x, y, r float64, look style, title string) {
	path := func(points string) {
		d.open("path", "d", points, "fill", look.color, "stroke", paper, "stroke-width", 0.8)
	}
	at := func(dx, dy float64) string { return num(x+dx*r) + " " + num(y+dy*r) }
	name := "path"
	switch look.marker {
	case 0:
		name = "circle"
		d.open(name, "cx", x, "cy", y, "r", r, "fill", look.color, "stroke", paper, "stroke-width", 0.8)
	case 1:
		path("M" + at(-.9, -.9) + "L" + at(.9, -.9) + "L" + at(.9, .9) + "L" + at(-.9, .9) + "Z")
	case 2:
		path("M" + at(0, -1.2) + "L" + at(1.15, .9) + "L" + at(-1.15, .9) + "Z")
	case 3:
		path("M" + at(0, -1.3) + "L" + at(1.3, 0) + "L" + at(0, 1.3) + "L" + at(-1.3, 0) + "Z")
	default:
		path("M" + at(0, 1.2) + "L" + at(1.15, -.9) + "L" + at(-1.15, -.9) + "Z")
	}
	if title != "" {
		d.wrapped("title", title)
	}
	d.close(name)
}

// num is a coordinate: two decimals, so that the last bits of a float never
// reach the file.
func num(x float64) string {
	s := strconv.FormatFloat(math.Round(x*100)/100, 'f', -1, 64)
	if s == "-0" {
		return "0"
	}
	return s
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

func escape(s string) string { return escaper.Replace(s) }
