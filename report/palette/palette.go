// Package palette is the one list of colours: charts, pages and workbooks take
// theirs from it, so that a brand, a verdict or a simulated figure has one
// colour in every medium.
package palette

import (
	"fmt"
	"strings"
)

// Color is six hexadecimal digits in capitals, as a workbook writes them.
type Color string

// CSS is the colour as pages and drawings write it: "#0072b2".
func (c Color) CSS() string { return "#" + strings.ToLower(string(c)) }

// Groups are the colours of the brands, by their place in the study: the
// palette of Okabe and Ito (Color Universal Design, 2008), without its yellow,
// which is too pale for lines on white: apart for all common kinds of colour
// vision.
var Groups = []Color{"0072B2", "D55E00", "009E73", "CC79A7", "E69F00", "56B4E9", "555555"}

// Group is the colour of a group; there are more groups than colours.
func Group(i int) Color { return Groups[max(i, 0)%len(Groups)] }

// What is written and drawn.
const (
	Ink    Color = "1F2328" // text
	Soft   Color = "57606A" // lesser text
	Rule   Color = "8C959F" // axes
	Grid   Color = "E3E6EA"
	Line   Color = "D9DEE6" // between the rows of a table
	Paper  Color = "FFFFFF"
	Tint   Color = "F5F7FA" // behind a remark
	Head   Color = "DDE6F0" // behind the headings of a sheet
	Accent Color = "1F5AA6" // links
	Target Color = "FFF0C2" // where a link led
)

// Simulated figures are marked in orange: its text and borders, what is behind
// them, and the tab of a sheet.
const (
	SimulatedInk  Color = "8A4B08"
	SimulatedTint Color = "FFF3CD"
	SimulatedTab  Color = "E69F00"
)

// The verdicts on a pair: as text, and behind it.
const (
	Yes      Color = "1D6B3C"
	YesTint  Color = "D9F0E3"
	Care     Color = "8A5A00"
	CareTint Color = "FFF0C2"
	No       Color = "A3261F"
	NoTint   Color = "F8D7D3"
)

// The ends of the scale of heat maps.
const (
	heatLight Color = "F0F6FC"
	heatDark  Color = "08457E"
)

// Heat is a step of a scale of one hue, light to dark, for t in [0, 1].
func Heat(t float64) Color {
	t = min(max(t, 0), 1)
	light, dark := heatLight.parts(), heatDark.parts()
	var mixed [3]int
	for i := range mixed {
		mixed[i] = int(light[i] + t*(dark[i]-light[i]) + 0.5)
	}
	return Color(fmt.Sprintf("%02X%02X%02X", mixed[0], mixed[1], mixed[2]))
}

// parts are red, green and blue, 0 to 255.
func (c Color) parts() (rgb [3]float64) {
	var r, g, b int
	_, _ = fmt.Sscanf(string(c), "%02X%02X%02X", &r, &g, &b)
	return [3]float64{float64(r), float64(g), float64(b)}
}

// CSS are the variables of a style sheet, and the class of each group's tiles.
func CSS() string {
	var b strings.Builder
	b.WriteString(":root {\n")
	for _, v := range []struct {
		name  string
		color Color
	}{{"ink", Ink}, {"soft", Soft}, {"line", Line}, {"paper", Paper}, {"tint", Tint}, {"accent", Accent}, {"target", Target}, {"sim", SimulatedInk},
		{"simtint", SimulatedTint}, {"yes", Yes}, {"care", Care}, {"no", No}} {
		fmt.Fprintf(&b, "  --%s: %s;\n", v.name, v.color.CSS())
	}
	b.WriteString("}\n")
	for i, c := range Groups {
		fmt.Fprintf(&b, ".key li.group-%d { border-top-color: %s; }\n", i, c.CSS())
	}
	return b.String()
}
