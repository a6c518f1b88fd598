package comparability

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// Difference is a - b. For means the interval is Welch's; for other estimates
// it is formed from the two intervals by squaring and adding (MOVER), which
// keeps what is asymmetric about each:
//
//	L = d - √((a-l_a)² + (u_b-b)²),   U = d + √((u_a-a)² + (b-l_b)²)
//
// Zou & Donner, Statistics in Medicine 27, 2008. Two complete counts differ
// without an interval.
func Difference(a, b *metrics.Indicator, level float64) estimate.Result {
	d := estimate.Some(a.Value - b.Value)
	if !d.OK {
		return estimate.Result{Reason: note.New("the difference is out of range")}
	}
	r := estimate.Result{Status: estimate.Defined, Value: d.Value, N: a.N + b.N, Method: "difference"}
	if a.Definition.Formula.Agg == formula.Mean {
		if w := estimate.MeanDifference(a.Sample, b.Sample, level); w.Status == estimate.Defined {
			r.SE, r.Interval, r.Method = w.SE, w.Interval, w.Method
			return r
		}
	}
	x, y := a.Interval, b.Interval
	if !x.Low.OK || !x.High.OK || !y.Low.OK || !y.High.OK {
		return r
	}
	const method = "square and add (MOVER)"
	r.Interval = estimate.Interval{
		Low:   estimate.Some(d.Value - math.Hypot(a.Value-x.Low.Value, y.High.Value-b.Value)),
		High:  estimate.Some(d.Value + math.Hypot(x.High.Value-a.Value, b.Value-y.Low.Value)),
		Level: level, Achieved: min(x.Achieved, y.Achieved), Method: method,
	}
	r.Method = method
	return r
}

// ratio is a / b with the delta method, where both sides have a standard
// error:
//
//	se = √(se_a² + (a/b)²·se_b²) / b
//
// Deng, Knoblich & Lu, KDD 2018, section 4. There is none for b <= 0.
func ratio(a, b *metrics.Indicator, level float64) estimate.Result {
	if b.Value <= 0 {
		return estimate.Result{Status: estimate.Degenerate, Reason: note.New("a ratio needs a figure above 0 to compare with")}
	}
	q := estimate.Some(a.Value / b.Value)
	if !q.OK {
		return estimate.Result{Reason: note.New("the ratio is out of range")}
	}
	r := estimate.Result{Status: estimate.Defined, Value: q.Value, N: a.N + b.N, Method: "ratio"}
	if !a.SE.OK || !b.SE.OK {
		return r
	}
	const method = "ratio, delta, z"
	r.SE = estimate.Some(math.Hypot(a.SE.Value, q.Value*b.SE.Value) / b.Value)
	if !r.SE.OK {
		return r
	}
	half := normalQuantile(level) * r.SE.Value
	r.Interval = estimate.Interval{
		Low: estimate.Some(q.Value - half), High: estimate.Some(q.Value + half),
		Level: level, Achieved: level, Method: method,
	}
	r.Method = method
	return r
}

// normalQuantile is the z with P(|Z| <= z) = level.
func normalQuantile(level float64) float64 { return math.Sqrt2 * math.Erfinv(level) }
