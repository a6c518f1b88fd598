package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// coverage asks for care where many rows lack a column: what is missing is
// seldom missing at random.
func coverage(a, b *metrics.Indicator, t metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	worst := a
	if c := b.Facts.Coverage; c.OK && (!a.Facts.Coverage.OK || c.Value < a.Facts.Coverage.Value) {
		worst = b
	}
	c := worst.Facts.Coverage
	if !c.OK || c.Value >= t.Coverage {
		return fine()
	}
	return metrics.WithCare, note.New("only %d %% of the rows of %q have all that the formula needs", int(100*c.Value), worst.Key.Case), true
}
