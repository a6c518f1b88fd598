package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// TwoProportionZ tests whether two independent proportions are equal, with the
// pooled variance and without continuity correction; z² is the χ² of the 2x2
// table. Effect is the difference with Newcombe's interval.
//
//	z = (p₁ - p₂) / √(p(1-p)(1/n₁ + 1/n₂)),   p = (k₁+k₂)/(n₁+n₂)
//
// It assumes independent units and expected counts of 5 or more in each cell,
// else it says so: use FisherExact then.
//
// Agresti, Categorical Data Analysis, 2nd ed. 2002, section 3.2.
func TwoProportionZ(k1, n1, k2, n2 int64, level float64) Test {
	const method = "two proportions, pooled z"
	effect := Newcombe(k1, n1, k2, n2, level)
	if effect.Status != Defined {
		return noTest(effect.Status, method, n1, n2, effect.Reason)
	}
	f1, f2 := float64(n1), float64(n2)
	p := float64(k1+k2) / (f1 + f2)
	if p == 0 || k1+k2 == n1+n2 {
		test := noTest(Degenerate, method, n1, n2, note.New("both proportions are 0 or both are 1, so there is nothing to test"))
		test.Effect = effect
		return test
	}
	z := (float64(k1)/f1 - float64(k2)/f2) / math.Sqrt(p*(1-p)*(1/f1+1/f2))
	test := Test{Status: Defined, Statistic: Some(z), P: Some(zTail(z)), N1: n1, N2: n2, Method: method, Effect: effect}
	if least := min(f1, f2) * min(p, 1-p); least < 5 {
		test.Warnings = append(test.Warnings, note.New("the smallest expected count is %.1f, below 5; Fisher's exact test is the safer one", least))
	}
	return test
}
