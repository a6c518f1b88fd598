package comparability

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// sizes asks for care where one audience is larger than the other: rates by
// followers fall, and counts per post rise, with the size of the account. It bars
// rates by followers of audiences of another order.
func sizes(a, b *metrics.Indicator, t metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if !slices.Contains(a.Definition.Formula.Columns(nil), field.Followers) && a.Definition.Formula.Per != formula.One {
		return fine()
	}
	x, y := a.Facts.MeanFollower, b.Facts.MeanFollower
	if !x.OK || !y.OK || x.Value <= 0 || y.Value <= 0 {
		return fine()
	}
	factor := max(x.Value/y.Value, y.Value/x.Value)
	if factor <= t.Size {
		return fine()
	}
	verdict := metrics.WithCare
	if factor > t.SizeBar && a.Definition.Formula.Per == field.Followers {
		verdict = metrics.NotComparable
	}
	return verdict, note.New("audiences of different size: %d and %d followers on average, %.1f times as many",
		int64(x.Value+0.5), int64(y.Value+0.5), factor), true
}
