package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// definitions bars figures of different definitions, however alike their
// names; of different denominators above all.
func definitions(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	x, y := a.Definition, b.Definition
	switch {
	case x.ID == y.ID && x.Version == y.Version:
		return fine()
	case x.MustShare(metrics.SameDenominator) && x.Formula.Per != y.Formula.Per:
		return metrics.NotComparable, note.New("different denominators: %s and %s",
			formula.Names(x.Formula.Per), formula.Names(y.Formula.Per)), true
	}
	return metrics.NotComparable, note.New("different definitions: %q and %q", x.ID, y.ID), true
}
