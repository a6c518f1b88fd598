package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// undefined finds that a side has no value, before any rule is asked.
func undefined(a, b *metrics.Indicator) (why note.Note, ok bool) {
	switch {
	case a.Status != metrics.Defined && b.Status != metrics.Defined:
		return note.New("neither %q nor %q has a value here", a.Key.Case, b.Key.Case), true
	case a.Status != metrics.Defined:
		return note.New("%q has no value here", a.Key.Case), true
	case b.Status != metrics.Defined:
		return note.New("%q has no value here", b.Key.Case), true
	}
	return note.Note{}, false
}
