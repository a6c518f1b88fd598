package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// A post gathers most of its reactions in its first days and hardly any after
// a month: counts that were read earlier on one side are no equal measure.
const (
	FullAge     = 30 // days, from which on more age adds next to nothing
	MaxAgeRatio = 2  // how many times as old the posts of one side may be, below FullAge
)

// ages asks for care where the posts of one side were read much younger.
func ages(a, b *metrics.Indicator) (metrics.Verdict, note.Note, bool) {
	x, y := a.Facts.MeanAge, b.Facts.MeanAge
	if !x.OK || !y.OK || a.Definition.Immature {
		return fine()
	}
	young, old := min(x.Value, y.Value), max(x.Value, y.Value)
	if young >= FullAge || old <= MaxAgeRatio*max(young, 1) {
		return fine()
	}
	return metrics.WithCare, note.New("the counts were read at different ages of the posts, in days on average: %d and %d", int(x.Value+0.5),
		int(y.Value+0.5)), true
}
