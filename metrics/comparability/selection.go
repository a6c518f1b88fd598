package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// selection asks for care with posts that were collected because they did
// well.
func selection(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if !a.Definition.MustShare(metrics.SameSelection) {
		return fine()
	}
	switch {
	case a.Facts.Selected && b.Facts.Selected:
		return metrics.WithCare, note.New("both sides hold posts selected by success, which are no sample of the accounts"), true
	case a.Facts.Selected:
		return metrics.WithCare, note.New("the posts of %q were selected by success, those of %q were not", a.Key.Case, b.Key.Case), true
	case b.Facts.Selected:
		return metrics.WithCare, note.New("the posts of %q were selected by success, those of %q were not", b.Key.Case, a.Key.Case), true
	}
	return fine()
}
