package comparability

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// collection asks for care where the rows of the two sides were found in
// different ways: an owner's export holds posts that a search does not find.
func collection(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	x, y := a.Facts.Collection, b.Facts.Collection
	if !a.Definition.MustShare(metrics.SameCollection) || x == nil || y == nil || slices.Equal(x, y) {
		return fine()
	}
	return metrics.WithCare, note.New("the rows were collected in different ways: %s; and %s", strings.Join(x, ", "), strings.Join(y, ", ")), true
}
