package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// Welch tests whether two independent samples have the same mean, without
// assuming equal variances. Effect is Hedges g (see HedgesG).
//
//	t = (x̄_a - x̄_b) / √(s²_a/n_a + s²_b/n_b)
//	df = (v_a + v_b)² / (v_a²/(n_a-1) + v_b²/(n_b-1)),   v = s²/n
//
// It assumes independent values and means that are near normal: not for a few
// very skewed values (MannWhitney, BrunnerMunzel).
//
// Welch, Biometrika 34, 1947; Satterthwaite, Biometrics Bulletin 2, 1946.
func Welch(a, b []float64, level float64) Test {
	const method = "Welch t"
	s, refusal, ok := welch(a, b, level, method)
	if !ok {
		return refusal
	}
	t := s.difference / s.se
	return Test{
		Status: Defined, Statistic: Some(t), DF: Some(s.df), P: Some(tTail(t, s.df)),
		N1: int64(len(a)), N2: int64(len(b)), Method: method,
		Effect: HedgesG(a, b, level),
	}
}

// MeanDifference is the difference of the means of two independent samples,
// a less b, with the interval that belongs to Welch.
func MeanDifference(a, b []float64, level float64) Result {
	const method = "difference of means, Welch t"
	s, refusal, ok := welch(a, b, level, method)
	if !ok {
		return refusal.Effect
	}
	return sealed(Result{
		Status: Defined, Value: s.difference, SE: Some(s.se), N: int64(len(a) + len(b)), Method: method,
		Interval: around(s.difference, tCritical(level, s.df)*s.se, level, method),
	})
}

type welchSums struct {
	difference, se, df float64
	pooled             float64 // pooled standard deviation
}

func welch(a, b []float64, level float64, method string) (s welchSums, refusal Test, ok bool) {
	n1, n2 := int64(len(a)), int64(len(b))
	switch {
	case !levelOK(level):
		return s, noTest(Undefined, method, n1, n2, levelReason(level)), false
	case !finite(a, b):
		return s, noTest(Undefined, method, n1, n2, finiteReason()), false
	case n1 < 2 || n2 < 2:
		return s, noTest(TooFew, method, n1, n2, note.New("each sample needs at least 2 values; they have %d and %d", n1, n2)), false
	case allEqual(a) && allEqual(b):
		return s, noTest(Degenerate, method, n1, n2, note.New("all values within each sample are equal, so their variation is not known")), false
	}
	meanA, squaresA := meanSquares(ascending(a))
	meanB, squaresB := meanSquares(ascending(b))
	f1, f2 := float64(n1), float64(n2)
	v1, v2 := squaresA/(f1-1)/f1, squaresB/(f2-1)/f2
	s.difference = meanA - meanB
	s.se = math.Sqrt(v1 + v2)
	// Shares instead of squares of variances: nothing over- or underflows.
	c1, c2 := v1/(v1+v2), v2/(v1+v2)
	s.df = 1 / (c1*c1/(f1-1) + c2*c2/(f2-1))
	s.pooled = math.Sqrt((squaresA + squaresB) / (f1 + f2 - 2))
	if s.se == 0 || !Some(s.se).OK || !Some(s.df).OK || !Some(s.difference/s.se).OK {
		return s, noTest(Undefined, method, n1, n2, note.New("the values are too large or too close to compute with; rescale them")), false
	}
	return s, Test{}, true
}
