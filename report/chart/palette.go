package chart

// The palette of Okabe and Ito (Color Universal Design, 2008), without its
// yellow, which is too pale for lines on white: apart for all common kinds of
// colour vision. Index: Series.Group.
var palette = []string{"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#555555"}

const (
	ink   = "#1f2328" // text
	soft  = "#57606a" // lesser text
	rule  = "#8c959f" // axes
	grid  = "#e3e6ea"
	paper = "#ffffff"
)

var dashes = []string{"", "7 4", "2 3", "9 3 2 3"}

// style tells series apart by colour and by shape: colour follows the group,
// marker and dash the place within the group as well.
type style struct {
	color  string
	dash   string
	marker int // index into the shapes of drawing.marker
	hatch  int // index of the pattern laid over bars; 0 is plain
}

const (
	shapes  = 5
	hatches = 4
)

// styles gives each series its look.
func (c *Chart) styles() []style {
	within := map[int]int{}
	out := make([]style, len(c.Series))
	for i, s := range c.Series {
		group := max(s.Group, 0)
		k := within[group]
		within[group]++
		out[i] = style{color: palette[group%len(palette)], dash: dashes[k%len(dashes)],
			marker: (group + k) % shapes, hatch: (group + k) % hatches}
		if s.Dashed && out[i].dash == "" {
			out[i].dash = dashes[1]
		}
	}
	return out
}

// heatColor is a step of a single-hue scale, light to dark, for t in [0, 1],
// and the ink that reads on it.
func heatColor(t float64) (fill, text string) {
	t = min(max(t, 0), 1)
	light, dark := [3]float64{240, 246, 252}, [3]float64{8, 69, 126}
	b := []byte("#000000")
	for i := range 3 {
		v := int(light[i] + t*(dark[i]-light[i]) + 0.5)
		b[1+2*i], b[2+2*i] = "0123456789abcdef"[v>>4], "0123456789abcdef"[v&15]
	}
	if t > 0.5 {
		return string(b), paper
	}
	return string(b), ink
}
