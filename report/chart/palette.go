package chart

import "github.com/casebench/casebench/report/palette"

var (
	ink   = palette.Ink.CSS()
	soft  = palette.Soft.CSS()
	rule  = palette.Rule.CSS()
	grid  = palette.Grid.CSS()
	paper = palette.Paper.CSS()
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
		out[i] = style{color: palette.Group(group).CSS(), dash: dashes[k%len(dashes)],
			marker: (group + k) % shapes, hatch: (group + k) % hatches}
		if s.Dashed && out[i].dash == "" {
			out[i].dash = dashes[1]
		}
	}
	return out
}

// heatColor is a step of the scale of heat maps and the ink that reads on it.
func heatColor(t float64) (fill, text string) {
	if t > 0.5 {
		return palette.Heat(t).CSS(), paper
	}
	return palette.Heat(t).CSS(), ink
}
