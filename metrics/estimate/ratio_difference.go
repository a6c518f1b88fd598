package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// RatioDifference tests whether two independent ratios of sums are equal.
//
//	z = (R_a - R_b) / √(Var R_a + Var R_b),   Var by the delta method
//
// Effect is R_a - R_b with its normal interval. It assumes what RatioZ
// assumes of each side.
//
// Deng, Knoblich & Lu, KDD 2018.
func RatioDifference(a, b *tally.Pair, level float64) Test {
	const method = "difference of ratios of sums, delta, z"
	one, two, test, ok := twoRatios(a, b, level, method)
	if !ok {
		return test
	}
	difference := one.ratio - two.ratio
	se := math.Sqrt(one.variance + two.variance)
	z := difference / se
	test = Test{Status: Defined, Statistic: Some(z), P: Some(zTail(z)), N1: a.Count, N2: b.Count, Method: method}
	test.Effect = sealed(Result{
		Status: Defined, Value: difference, SE: Some(se), N: a.Count + b.Count, Method: method,
		Interval: around(difference, zCritical(level)*se, level, method),
	})
	return test
}

type ratioMoments struct{ ratio, variance float64 }

// twoRatios is the ratios of two tallies with their variances, or the test
// that says why there are none.
func twoRatios(a, b *tally.Pair, level float64, method string) (one, two ratioMoments, refusal Test, ok bool) {
	no := func(status Status, reason note.Note) (ratioMoments, ratioMoments, Test, bool) {
		return ratioMoments{}, ratioMoments{}, noTest(status, method, a.Count, b.Count, reason), false
	}
	if !levelOK(level) {
		return no(Undefined, levelReason(level))
	}
	for _, p := range []*tally.Pair{a, b} {
		if refused, yes := ratioRefused(p, method); yes {
			return no(refused.Status, refused.Reason)
		}
	}
	if a.Count < 2 || b.Count < 2 {
		return no(TooFew, note.New("each side needs at least 2 units; they have %d and %d", a.Count, b.Count))
	}
	one.ratio, one.variance = deltaRatio(a)
	two.ratio, two.variance = deltaRatio(b)
	if one.variance+two.variance == 0 {
		return no(Degenerate, note.New("the units of each side all have the same ratio, so their variation is not known"))
	}
	return one, two, Test{}, true
}
