package engine

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// rounded says how far a figure may lie from the truth because counts behind
// it were shown rounded: by no more than what the rounded counts of the data
// sets behind it come to together. Where that cannot be carried through, it
// says that there are such counts.
func (r *run) rounded(f *calculation, p *part, out metrics.Outcome) []note.Note {
	var over, under datasets.Rounded // of the numerator's columns, and of the denominator
	for i, n := range p.data {
		if n == 0 {
			continue
		}
		for _, id := range f.needs {
			one := r.inputs[i].data.Rounded[id]
			if id == f.def.Formula.Per {
				under.Rows, under.Within = under.Rows+one.Rows, under.Within+one.Within
			} else {
				over.Rows, over.Within = over.Rows+one.Rows, over.Within+one.Within
			}
		}
	}
	cells := over.Rows + under.Rows
	if cells == 0 || out.Status != metrics.Defined {
		return nil
	}
	low, high, ok := bounds(f.def.Formula, out, float64(over.Within), float64(under.Within))
	if !ok {
		return []note.Note{note.New("counts behind the figure that were shown rounded: %d; it is computed from the middle of what they may be", cells)}
	}
	u := f.def.Unit
	return []note.Note{note.New("counts behind the figure that were shown rounded: %d; because of them it may lie anywhere from %s to %s", cells,
		metrics.Amount{Value: low, Unit: u}, metrics.Amount{Value: high, Unit: u})}
}

// bounds are the limits of a figure whose numerator may be off by over and
// whose denominator by under.
func bounds(f formula.Formula, out metrics.Outcome, over, under float64) (low, high float64, ok bool) {
	k := float64(max(f.Scale, 1))
	if f.Per != "" && f.Per != formula.One || f.Agg == formula.Pooled {
		if f.Agg != formula.Pooled || !out.Numerator.OK || !out.Denominator.OK || out.Denominator.Value <= under {
			return 0, 0, false
		}
		n, d := out.Numerator.Value, out.Denominator.Value
		return k * max(n-over, 0) / (d + under), k * (n + over) / (d - under), true
	}
	switch f.Agg {
	case formula.Mean:
		if out.N == 0 {
			return 0, 0, false
		}
		off := k * over / float64(out.N)
		return max(out.Value-off, 0), out.Value + off, true
	case formula.Sum:
		return max(out.Value-k*over, 0), out.Value + k*over, true
	}
	return 0, 0, false
}
