package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// viral asks for care where one row carries more than half of what a side adds
// up: its ratio of sums is that of a single post.
func viral(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if a.Definition.Formula.Agg != formula.Pooled {
		return fine()
	}
	for _, i := range []*metrics.Indicator{a, b} {
		if top := i.Facts.TopShare; top.OK && top.Value > 0.5 {
			return metrics.WithCare, note.New("one row carries %d %% of the numerator of %q", int(100*top.Value+0.5), i.Key.Case), true
		}
	}
	return fine()
}
