package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// BrunnerMunzel tests whether p = P(A < B) + P(A = B)/2 is one half, without
// assuming equal spreads. Effect is p, with an interval cut at 0 and 1. A
// positive statistic means that b tends to be larger.
//
//	W = (p̂ - ½)/σ,   σ² = s²_a/(n_a·n_b²) + s²_b/(n_b·n_a²)
//
// s² are the variances of the placements (of how many values of the other
// sample lie below); W is referred to t with Satterthwaite's degrees of
// freedom. It assumes independent values and about 10 a side; for fewer use
// the exact MannWhitney. For a very large effect the interval is too short
// (COVERAGE-ratios.md): CliffsDelta has a better one. Samples that do not overlap have no variance and
// hence no test.
//
// Brunner & Munzel, Biometrical Journal 42, 2000, in the form that Neubert &
// Brunner, CSDA 51, 2007, give.
func BrunnerMunzel(a, b []float64, level float64) Test {
	const method = "Brunner-Munzel"
	n1, n2 := int64(len(a)), int64(len(b))
	switch {
	case !levelOK(level):
		return noTest(Undefined, method, n1, n2, levelReason(level))
	case !finite(a, b):
		return noTest(Undefined, method, n1, n2, finiteReason())
	case n1 < 2 || n2 < 2:
		return noTest(TooFew, method, n1, n2, note.New("each sample needs at least 2 values; they have %d and %d", n1, n2))
	}
	x, y := ascending(a), ascending(b)
	var ofA, ofB tally.Moments // doubled placements, exact
	for _, p := range placements(x, y) {
		ofA.Add(p)
	}
	for _, p := range placements(y, x) {
		ofB.Add(p)
	}
	f1, f2 := float64(n1), float64(n2)
	v1 := ofA.Centred() / 4 / (f1 - 1) / (f1 * f2 * f2)
	v2 := ofB.Centred() / 4 / (f2 - 1) / (f2 * f1 * f1)
	if v1+v2 == 0 {
		return noTest(Degenerate, method, n1, n2, note.New("the samples do not overlap, or all values are equal, so the placements do not vary; use the "+
			"exact Mann-Whitney test"))
	}
	p := ofB.Sum.Float64() / 2 / (f1 * f2)
	se := math.Sqrt(v1 + v2)
	c1, c2 := v1/(v1+v2), v2/(v1+v2)
	df := 1 / (c1*c1/(f1-1) + c2*c2/(f2-1))
	w := (p - 0.5) / se
	half := tCritical(level, df) * se
	test := Test{
		Status: Defined, Statistic: Some(w), DF: Some(df), P: Some(tTail(w, df)), N1: n1, N2: n2, Method: method,
		Effect: Result{
			Status: Defined, Value: p, SE: Some(se), N: n1 + n2, Method: "P(A < B) + P(A = B)/2",
			Interval: between(max(p-half, 0), min(p+half, 1), level, "Brunner-Munzel, t, cut at 0 and 1"),
		},
	}
	if min(n1, n2) < 10 {
		test.Warnings = append(test.Warnings, note.New("with fewer than 10 values a side the test rejects too often; prefer the exact Mann-Whitney test"))
	}
	return test
}
