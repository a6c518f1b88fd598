package comparability

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// simulated bars setting made-up figures beside real ones.
func simulated(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if (a.Key.Origin == datasets.Simulated) != (b.Key.Origin == datasets.Simulated) {
		return metrics.NotComparable, note.New("one side is simulated and the other is not"), true
	}
	return fine()
}

// origins asks for care where the two sides came about in different ways.
func origins(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	x, y := a.Key.Origin, b.Key.Origin
	if x == y || x == datasets.Simulated || y == datasets.Simulated {
		return fine()
	}
	return metrics.WithCare, note.New("different origins: %q is %s, %q is %s",
		a.Key.Case, string(x), b.Key.Case, string(y)), true
}

// published asks for care with averages that somebody published: their method
// and their posts are not known.
func published(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if a.Definition.Rows == metrics.Panel {
		return metrics.WithCare, note.New("published averages, whose method and posts are not known"), true
	}
	return fine()
}
