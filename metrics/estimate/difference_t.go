package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// DifferenceT is the difference of two independent figures, a less b, with the
// test whether it is 0; interval and test agree.
//
//	a - b ± t·√(se_a² + se_b²),   df = min(df_a, df_b)
//
// The standard errors are those of the figures (Result.SE), of which the weeks
// or posts are the units (Result.DF). The smaller number of degrees of freedom
// keeps the level where the sides differ in size and are skewed; Satterthwaite's
// does not (COVERAGE-ratios.md). It assumes figures that are near normal: not for
// a few very uneven posts.
//
// Moore & McCabe, Introduction to the Practice of Statistics, 5th ed. 2006,
// section 7.2 (the conservative degrees of freedom).
func DifferenceT(a, b Result, level float64) Test {
	return DifferenceShifted(a, b, 0, math.Inf(1), level)
}

// DifferenceShifted is DifferenceT of two figures that were moved by an estimate
// they share, such as a slope: shift is what its standard error does to the
// difference, df its degrees of freedom.
//
//	a - b ± t·√(se_a² + se_b² + shift²),   df = min(df_a, df_b, df)
func DifferenceShifted(a, b Result, shift, df float64, level float64) Test {
	const method = "t test of the difference"
	switch {
	case !levelOK(level):
		return noTest(Undefined, method, a.N, b.N, levelReason(level))
	case a.Status != Defined || b.Status != Defined:
		return noTest(Undefined, method, a.N, b.N, note.New("one side has no value"))
	case !a.SE.OK || !b.SE.OK || !a.DF.OK || !b.DF.OK:
		return noTest(TooFew, method, a.N, b.N, note.New("one side has no standard error"))
	}
	difference, se := a.Value-b.Value, math.Hypot(math.Hypot(a.SE.Value, b.SE.Value), shift)
	df = min(a.DF.Value, b.DF.Value, df)
	if se == 0 || df < 1 || !Some(difference/se).OK {
		return noTest(Degenerate, method, a.N, b.N, note.New("the figures do not vary, so their difference cannot be tested"))
	}
	t := difference / se
	return Test{
		Status: Defined, Statistic: Some(t), DF: Some(df), P: Some(tTail(t, df)), N1: a.N, N2: b.N, Method: method,
		Effect: sealed(Result{
			Status: Defined, Value: difference, SE: Some(se), DF: Some(df), N: a.N + b.N, Method: "difference, t",
			Interval: around(difference, tCritical(level, df)*se, level, "difference, t"),
		}),
	}
}
