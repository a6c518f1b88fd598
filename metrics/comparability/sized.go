package comparability

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// Sized gives both sides of a comparison the audience between theirs, by the line
// of the study's accounts, where size is an objection and nothing else bars them.
//
//	r·(F/f)^b,   F = √(f_a·f_b)
//
// The difference has the standard errors of both sides and of the slope, which
// moves the one up and the other down. The degrees of freedom are the fewest of
// the three.
func Sized(c *metrics.Comparison, line *metrics.SizeLine, level float64) {
	a, b := c.A, c.B
	if line == nil || !only(c, metrics.BySize) || a.Value <= 0 || b.Value <= 0 {
		return
	}
	f, g := a.Facts.MeanFollower, b.Facts.MeanFollower
	slope := line.Slope
	if !f.OK || !g.OK || !slope.SE.OK || !slope.DF.OK {
		return
	}
	half := math.Log(f.Value/g.Value) / 2 // of the way between them
	x, y := resized(a, -half*slope.Value), resized(b, half*slope.Value)
	out := metrics.Adjusted{Answers: metrics.BySize, A: x, B: y,
		How: note.New("at %d followers each, by the line of the study's %d accounts (slope %.2f)", int64(math.Sqrt(f.Value*g.Value)+0.5), slope.N,
			slope.Value)}
	shift := math.Abs(half) * slope.SE.Value
	out.Difference = estimate.DifferenceShifted(x, y, shift*(x.Value+y.Value), slope.DF.Value, level)
	if iv := out.Difference.Effect.Interval; !iv.IsZero() && !iv.Contains(0) {
		out.Reversal = (a.Value-b.Value)*(x.Value-y.Value) < 0
	}
	answer(c, out, note.New("read the figures at an equal audience"))
}

// resized is a figure times e to the shift. Its interval is that of the figure
// alone: the slope is in the difference.
func resized(i *metrics.Indicator, shift float64) estimate.Result {
	r := result(i)
	return times(r, math.Exp(shift))
}

// only reports whether a rule objects, and none but it bars the comparison.
func only(c *metrics.Comparison, rule metrics.Rule) bool {
	found := false
	for _, r := range c.Reasons {
		switch {
		case r.Rule == rule && r.Verdict != metrics.Comparable:
			found = true
		case r.Verdict == metrics.NotComparable || r.Verdict == metrics.NoFigure:
			return false
		}
	}
	return found
}

// answer puts figures made anew into a comparison; they are the cure of their
// reason.
func answer(c *metrics.Comparison, x metrics.Adjusted, cure note.Note) {
	c.Adjusted = append(c.Adjusted, x)
	for k := range c.Reasons {
		if c.Reasons[k].Rule == x.Answers {
			c.Reasons[k].Cure = cure
		}
	}
}
