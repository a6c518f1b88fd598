package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// undefined bars a figure that has no value on one side.
func undefined(a, b *metrics.Indicator) (metrics.Verdict, note.Note, bool) {
	switch {
	case a.Status != metrics.Defined && b.Status != metrics.Defined:
		return metrics.NotComparable, note.New("neither %q nor %q has a value here", a.Key.Case, b.Key.Case), true
	case a.Status != metrics.Defined:
		return metrics.NotComparable, note.New("%q has no value here", a.Key.Case), true
	case b.Status != metrics.Defined:
		return metrics.NotComparable, note.New("%q has no value here", b.Key.Case), true
	}
	return fine()
}
