package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// RelativeLift is by what fraction the ratio of sums of a exceeds that of b,
// R_a/R_b - 1, for independent samples, with the delta method on the lift.
//
//	se = √(Var R_a / R_b² + R_a²·Var R_b / R_b⁴),   lift ± z·se
//
// Not where R_b is within a few standard errors of 0: use RelativeLiftLog,
// whose interval is not symmetric.
//
// Deng, Knoblich & Lu, KDD 2018, section 4 (percent change).
func RelativeLift(a, b *tally.Pair, level float64) Result {
	const method = "relative lift, delta, z"
	one, two, refusal, ok := liftRatios(a, b, level, method)
	if !ok {
		return refusal
	}
	lift := one.ratio/two.ratio - 1
	se := math.Sqrt(one.variance+one.ratio/two.ratio*(one.ratio/two.ratio)*two.variance) / two.ratio
	result := Result{Status: Defined, Value: lift, N: a.Count + b.Count, Method: method}
	if one.ratio == 0 { // every numerator is 0
		result.Warnings = append(result.Warnings, note.New("no interval: the first ratio is 0, so its variation is not known"))
		return result
	}
	result.SE = Some(se)
	result.Interval = around(lift, zCritical(level)*se, level, method)
	return sealed(result)
}

// RelativeLiftLog is RelativeLift with the interval on the log scale of
// R_a/R_b. It needs R_a above 0 as well.
func RelativeLiftLog(a, b *tally.Pair, level float64) Result {
	const method = "relative lift, delta, log"
	one, two, refusal, ok := liftRatios(a, b, level, method)
	if !ok {
		return refusal
	}
	if one.ratio <= 0 {
		return noResult(Degenerate, method, a.Count+b.Count, note.New("the log scale needs both ratios above 0; the first is not"))
	}
	ratio := one.ratio / two.ratio
	se := math.Sqrt(one.variance/(one.ratio*one.ratio) + two.variance/(two.ratio*two.ratio))
	factor := math.Exp(zCritical(level) * se)
	return sealed(Result{
		Status: Defined, Value: ratio - 1, N: a.Count + b.Count, Method: method,
		Interval: between(ratio/factor-1, ratio*factor-1, level, method),
	})
}

func liftRatios(a, b *tally.Pair, level float64, method string) (one, two ratioMoments, refusal Result, ok bool) {
	one, two, test, ok := twoRatios(a, b, level, method)
	if !ok {
		return one, two, test.Effect, false
	}
	if two.ratio <= 0 {
		return one, two, noResult(Degenerate, method, a.Count+b.Count, note.New("a lift needs a ratio above 0 to compare with; the second is not")), false
	}
	return one, two, Result{}, true
}
