package metrics

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/estimate"
)

// OutcomeOf makes an outcome of an estimate, in the unit of the estimate times
// scale (0 means 1). An estimate without a value gives its status and reason.
func OutcomeOf(r estimate.Result, scale int64) Outcome {
	o := Outcome{N: r.N, Method: r.Method, Warnings: r.Warnings}
	if r.Status != estimate.Defined {
		o.Status, o.Reason = Undefined, r.Reason
		if r.Status == estimate.TooFew {
			o.Status = TooFew
		}
		return o
	}
	k := float64(max(scale, 1))
	o.Status, o.Value = Defined, r.Value*k
	o.SE, o.DF = scaled(r.SE, k), r.DF
	o.Interval = r.Interval
	o.Interval.Low, o.Interval.High = scaled(r.Interval.Low, k), scaled(r.Interval.High, k)
	if o.Interval.IsZero() {
		// estimate says why in its last warning.
		if last := len(r.Warnings) - 1; last >= 0 {
			o.NoInterval, o.Warnings = r.Warnings[last], r.Warnings[:last:last]
		} else {
			o.NoInterval = note.New("the data allow no interval")
		}
	}
	return o
}

// Exactly is the outcome of a count or a sum: a value without sampling error.
func Exactly(value float64, n int64) Outcome {
	return Outcome{
		Status: Defined, Value: value, N: n,
		NoInterval: note.New("a complete count has no sampling error"),
	}
}

// Without is an outcome that has no value, with the reason.
func Without(s Status, n int64, reason note.Note) Outcome {
	return Outcome{Status: s, Reason: reason, N: n}
}

func scaled(x estimate.Number, k float64) estimate.Number {
	if !x.OK {
		return x
	}
	return estimate.Some(x.Value * k)
}
