package metrics

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// total is the tally of Sum and Count formulas.
type total struct {
	f    formula.Formula
	over []field.ID
	n    int64
	sum  tally.Int128
	bad  int64
}

func newTotal(f formula.Formula, o Options) *total {
	return &total{f: f, over: f.Expand(o.Interactions)}
}

func (t *total) Add(v View) {
	if t.f.Agg == formula.Count {
		t.n += int64(len(v.Rows))
		return
	}
	over := make([]*field.Column, len(t.over))
	for i, id := range t.over {
		over[i] = v.Batch.Col(id)
	}
	for _, row := range v.Rows {
		if sum, ok := rowSum(over, int(row)); ok {
			t.sum.Add(sum)
			t.n++
		} else {
			t.bad++
		}
	}
}

func (t *total) Merge(other Tally) {
	o := other.(*total)
	t.n += o.n
	t.sum.Add128(o.sum)
	t.bad += o.bad
}

func (t *total) Outcome(Options) Outcome {
	k := float64(max(t.f.Scale, 1))
	if t.f.Agg == formula.Count {
		return Exactly(k*float64(t.n), t.n)
	}
	// Decimals are stored in millionths; a sum is read in their unit.
	if field.Of(t.over[0]).Kind == field.KindMicro {
		k /= field.Micro
	}
	out := Exactly(k*t.sum.Float64(), t.n)
	if t.bad > 0 {
		out.Excluded = []Excluded{{
			Reason: note.New("numbers that are negative or too large to be counts"), N: t.bad,
		}}
	}
	return out
}
