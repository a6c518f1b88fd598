package comparability

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// Difference is a - b with its interval, and the test of just that: whether it
// is 0.
//
//	ratios of sums, means   t, from the standard errors of the two figures (weeks or posts as units)
//	medians                 square and add of the two intervals; Mood's test, clustered by week
//	proportions             square and add of Wilson's limits (Newcombe); two proportions, z
//	survival                square and add; log-rank, Peto and Peto or restricted means, of the whole curves
//	other figures           square and add where both have an interval; no test
//	complete counts         no interval and no test: there is no sampling error
func Difference(a, b *metrics.Indicator, level float64) (estimate.Result, estimate.Test) {
	d := estimate.Some(a.Value - b.Value)
	if !d.OK {
		return estimate.Result{Reason: note.New("the difference is out of range")}, estimate.Test{Reason: note.New("the difference is out of range")}
	}
	switch {
	case a.Curve != nil && b.Curve != nil:
		return squareAndAdd(a, b, d.Value, level), a.Curve.Against(b.Curve, level)
	case counted(a) && counted(b):
		return estimate.Result{Status: estimate.Defined, Value: d.Value, N: a.N + b.N, Method: "difference"},
			estimate.Test{Reason: note.New("complete counts have no sampling error")}
	case a.SE.OK && b.SE.OK && a.DF.OK && b.DF.OK:
		test := estimate.DifferenceT(result(a), result(b), level)
		if test.Status == estimate.Defined {
			test.Effect.Interval.Achieved = min(achieved(a), achieved(b), level)
			return test.Effect, test
		}
		return estimate.Result{Status: estimate.Defined, Value: d.Value, N: a.N + b.N, Method: "difference"}, test
	}
	r := squareAndAdd(a, b, d.Value, level)
	switch {
	case a.Definition.Formula.Agg == formula.Median:
		return r, estimate.MoodClustered(a.Sample, b.Sample, level)
	case proportion(a) && proportion(b):
		return r, estimate.TwoProportionZ(whole(a.Numerator), whole(a.Denominator),
			whole(b.Numerator), whole(b.Denominator), level)
	case a.Interval.IsZero() || b.Interval.IsZero():
		return r, estimate.Test{Reason: note.New("a side has no interval, so chance cannot be told from difference")}
	}
	return r, estimate.Test{Reason: note.New("there is no test of this figure; read the interval of the difference")}
}

func result(i *metrics.Indicator) estimate.Result {
	return estimate.Result{Status: estimate.Defined, Value: i.Value, SE: i.SE, DF: i.DF, N: i.N, Interval: i.Interval}
}

func achieved(i *metrics.Indicator) float64 {
	if i.Interval.IsZero() {
		return 1
	}
	return i.Interval.Achieved
}

// proportion reports whether a figure is a number of units out of a number, with
// the units independent.
func proportion(i *metrics.Indicator) bool {
	return i.Interval.Method == "Wilson" && i.Numerator.OK && i.Denominator.OK
}

func whole(n estimate.Number) int64 { return int64(n.Value + 0.5) }

// squareAndAdd is the interval of a difference from those of its sides (MOVER):
//
//	d - √((a-l_a)² + (u_b-b)²)  to  d + √((u_a-a)² + (b-l_b)²)
//
// Zou & Donner, Statistics in Medicine 27, 2008; for proportions with Wilson's
// limits it is Newcombe's method 10.
func squareAndAdd(a, b *metrics.Indicator, d, level float64) estimate.Result {
	r := estimate.Result{Status: estimate.Defined, Value: d, N: a.N + b.N, Method: "difference"}
	x, y := a.Interval, b.Interval
	if !x.Low.OK || !x.High.OK || !y.Low.OK || !y.High.OK {
		return r
	}
	const method = "square and add (MOVER)"
	r.Interval = estimate.Interval{
		Low:   estimate.Some(d - math.Hypot(a.Value-x.Low.Value, y.High.Value-b.Value)),
		High:  estimate.Some(d + math.Hypot(x.High.Value-a.Value, b.Value-y.Low.Value)),
		Level: level, Achieved: min(x.Achieved, y.Achieved, level), Method: method,
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
