package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// ages asks for care where the posts of one side were read much younger, and
// bars the comparison where they had hardly begun to gather interactions.
func ages(a, b *metrics.Indicator, t metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	x, y := a.Facts.MeanAge, b.Facts.MeanAge
	if !x.OK || !y.OK || a.Definition.Immature {
		return fine()
	}
	young, old := min(x.Value, y.Value), max(x.Value, y.Value)
	ratio := old / max(young, 1)
	if young >= t.FullAge || ratio <= t.AgeRatio {
		return fine()
	}
	verdict := metrics.WithCare
	if ratio > t.AgeRatioBar {
		verdict = metrics.NotComparable
	}
	return verdict, note.New("the counts were read at different ages of the posts, in days on average: %d and %d", int(x.Value+0.5),
		int(y.Value+0.5)), true
}
