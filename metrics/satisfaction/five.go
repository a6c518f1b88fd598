package satisfaction

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// fivePoints lets a tally speak only where every score is on the scale from 1
// to 5: a 4 of ten is no good score, and leaving out what lies above 5 would
// make it look like one.
type fivePoints struct {
	metrics.Tally
	any       bool
	low, high int64
}

func onFive(tally func(metrics.Options) metrics.Tally) func(metrics.Options) metrics.Tally {
	return func(o metrics.Options) metrics.Tally { return &fivePoints{Tally: tally(o)} }
}

func (t *fivePoints) Add(v metrics.View) {
	score := v.Batch.Col(field.Score)
	for _, row := range v.Rows {
		s, _ := score.Int(int(row))
		t.see(s, s)
	}
	t.Tally.Add(v)
}

func (t *fivePoints) see(low, high int64) {
	if !t.any {
		t.any, t.low, t.high = true, low, high
	}
	t.low, t.high = min(t.low, low), max(t.high, high)
}

func (t *fivePoints) Merge(other metrics.Tally) {
	o := other.(*fivePoints)
	if o.any {
		t.see(o.low, o.high)
	}
	t.Tally.Merge(o.Tally)
}

func (t *fivePoints) Outcome(o metrics.Options) metrics.Outcome {
	out := t.Tally.Outcome(o)
	if t.any && (t.low < 1 || t.high > 5) {
		return metrics.Without(metrics.Undefined, out.N, note.New("the scores run from %d to %d, and this indicator is for scores from 1 to 5", t.low, t.high))
	}
	return out
}
