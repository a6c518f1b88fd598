package comparability

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// interactions bars engagement that counts different things on the two sides.
// The engine computes both sides on what they have in common first; what
// arrives here with different sets has no engagement in common.
func interactions(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if !a.Definition.MustShare(metrics.SameInteractions) || slices.Equal(a.Interactions, b.Interactions) {
		return fine()
	}
	if len(a.Interactions) == 0 || len(b.Interactions) == 0 {
		return metrics.NotComparable, note.New("the interactions of one side were not collected"), true
	}
	return metrics.NotComparable, note.New("different interactions are counted: %s; and %s",
		formula.Names(a.Interactions...), formula.Names(b.Interactions...)), true
}

// Narrowed is the remark that both sides were computed on the interactions
// that they have in common.
func Narrowed(common []field.ID) note.Note {
	return note.New("both sides computed on the interactions that they have in common: %s", formula.Names(common...))
}
