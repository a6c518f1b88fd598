package estimate

import (
	"math"
	"slices"

	"github.com/casebench/casebench/datasets/note"
)

// Jackknife is the ratio of sums Σy/Σx with the standard error of the
// leave-one-out ratios R_(i) and a t interval on n-1 degrees of freedom.
//
//	se² = (n-1)/n · Σ(R_(i) - R̄_(·))²
//
// The value is the ratio itself, not the one corrected for bias. It assumes
// independent units and a statistic that is smooth in them; never use it for
// a median. It agrees with the delta method to first order and is a little
// wider. x is the denominator, y the numerator, of one unit at each index.
//
// Tukey 1958 (abstract), Quenouille 1956; Efron & Tibshirani, An Introduction
// to the Bootstrap, 1993, chapter 11.
func Jackknife(x, y []float64, level float64) Result {
	const method = "ratio of sums, jackknife, t"
	n := int64(len(x))
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, n, levelReason(level))
	case len(x) != len(y):
		return noResult(Undefined, method, n, note.New("there are %d denominators and %d numerators; each unit needs both", len(x), len(y)))
	case !finite(x, y):
		return noResult(Undefined, method, n, finiteReason())
	case n < 2:
		return noResult(TooFew, method, n, note.New("at least 2 units are needed, there are %d", n))
	}
	// Means instead of sums, over sorted values: nothing overflows and the
	// order does not show.
	meanX, _ := meanSquares(ascending(x))
	meanY, _ := meanSquares(ascending(y))
	if meanX == 0 {
		return noResult(Degenerate, method, n, note.New("the sum of the denominators is 0; units with a denominator above 0 are needed"))
	}
	left := make([]float64, n)
	for i := range x {
		rest := meanX - x[i]/float64(n)
		// A rest that is only rounding error counts as nothing left.
		if math.Abs(rest) <= 1e-13*math.Abs(meanX) {
			return noResult(Degenerate, method, n, note.New("one unit holds the whole denominator; at least 2 units with a denominator above 0 are needed"))
		}
		left[i] = (meanY - y[i]/float64(n)) / rest
	}
	slices.Sort(left)
	_, squares := meanSquares(left)
	result := Result{Status: Defined, Value: meanY / meanX, N: n, Method: method}
	se := math.Sqrt(squares * float64(n-1) / float64(n))
	if se <= 1e-14*math.Abs(result.Value) {
		result.Warnings = append(result.Warnings, note.New("no interval: all units have the same ratio, so their variation is not known"))
		return sealed(result)
	}
	result.SE = Some(se)
	result.Interval = around(result.Value, tCritical(level, float64(n-1))*se, level, method)
	return sealed(result)
}
