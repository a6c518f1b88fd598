package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// LogLinearGrowth is the growth per unit of t, as a fraction, of a straight
// line fitted to the logarithms of v, with the t interval of its slope carried
// over.
//
//	log v = a + b·t,   growth = exp(b) - 1
//
// It uses all values, unlike CAGR. SE is that of b. It assumes independent
// errors of the logarithm with equal spread; series that hang together have
// too narrow an interval (OLS of log v with NeweyWest). All v must be above 0.
//
// Gujarati & Porter, Basic Econometrics, 5th ed. 2009, section 6.6.
func LogLinearGrowth(t, v []float64, level float64) Result {
	const method = "log-linear growth"
	logs := make([]float64, len(v))
	for i, x := range v {
		if x <= 0 {
			return noResult(Degenerate, method, int64(len(v)), note.New("value %d is %v; growth needs values above 0", i+1, x))
		}
		logs[i] = math.Log(x)
	}
	b := OLS([][]float64{t}, logs).Classical().Coefficient(1, level)
	b.Method = method
	if b.Status != Defined {
		return b
	}
	b.Value = math.Expm1(b.Value)
	if !b.Interval.IsZero() {
		b.Interval = between(math.Expm1(b.Interval.Low.Value), math.Expm1(b.Interval.High.Value), level, "t of the slope of logarithms")
	}
	return sealed(b)
}
