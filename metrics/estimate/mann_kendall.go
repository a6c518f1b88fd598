package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// ExactTrend is below how many values without ties MannKendall is exact.
const ExactTrend = 50

// MannKendall tests whether a series, in order of time and equally spaced or
// not, rises or falls. Effect is Kendall's tau-b between value and time.
//
//	S = Σ_{i<j} sign(y_j - y_i)
//	Var S = (n(n-1)(2n+5) - Σt(t-1)(2t+5))/18,   t over groups of equal values
//	z = (S - sign S)/√Var S
//
// Below ExactTrend values without ties the p is exact, from the distribution
// of S under all orders, and the statistic is S; else it is normal and the
// statistic is z, with the continuity correction as written (R's Kendall and
// trend::mk.test do so; pyMannKendall alike).
//
// It assumes independent values: weekly counts that hang together make p too
// small, use MannKendallSerial. A season must be taken out first. It says
// nothing about how steep the trend is (TheilSen). Below 5 values no p can
// fall under 0.05.
//
// Mann, Econometrica 13, 1945; Kendall, Rank Correlation Methods, 1975.
func MannKendall(y []float64) Test {
	const method = "Mann-Kendall"
	k, refusal, ok := mannKendall(y, 3, method)
	if !ok {
		return refusal
	}
	test := Test{
		Status: Defined, N1: k.n,
		Effect: Result{Status: Defined, Value: k.tauB(), N: k.n, Method: "Kendall tau-b"},
	}
	if k.tiedY == 0 && k.n < ExactTrend {
		test.Method = "Mann-Kendall, exact S"
		test.Statistic, test.P = Some(float64(k.s)), Some(k.exactTail())
	} else {
		z := k.z(true)
		test.Method = "Mann-Kendall, normal z, continuity"
		test.Statistic, test.P = Some(z), Some(zTail(z))
	}
	if k.n < 5 {
		test.Warnings = append(test.Warnings, note.New("%d values cannot give a p below 0.05 whatever they are; at least 5 are needed", k.n))
	}
	return test
}

// MannKendallSerial is MannKendall for values that hang together in time: the
// variance of S is multiplied by n/n*, from the autocorrelations of the ranks
// of the series less its Theil-Sen line.
//
//	n/n* = 1 + 2/(n(n-1)(n-2)) · Σ_i (n-i)(n-i-1)(n-i-2)·r_i
//
// over the lags i whose |r_i| exceeds 1.96/√n. Where n/n* is below 1
// (alternating series) it is left out: the p is never below that of
// MannKendall's normal one. From 10 values on.
//
// The correction is approximate: with strong correlation and a short series p
// stays too small (COVERAGE-trends.md). It is not for a season.
//
// Hamed & Rao, Journal of Hydrology 204, 1998.
func MannKendallSerial(y []float64) Test {
	const method = "Mann-Kendall, Hamed-Rao, normal z, continuity"
	k, refusal, ok := mannKendall(y, 10, method)
	if !ok {
		return refusal
	}
	factor := serialFactor(y)
	z := k.z(true) / math.Sqrt(max(factor, 1))
	test := Test{
		Status: Defined, Statistic: Some(z), P: Some(zTail(z)), N1: k.n, Method: method,
		Effect: Result{Status: Defined, Value: k.tauB(), N: k.n, Method: "Kendall tau-b"},
	}
	if factor < 1 {
		test.Warnings = append(test.Warnings, note.New("neighbouring values are negatively correlated (n/n* = %.2g); the variance was not reduced for it", factor))
	}
	return test
}

func mannKendall(y []float64, least int64, method string) (kendall, Test, bool) {
	n := int64(len(y))
	refuse := func(status Status, reason note.Note) (kendall, Test, bool) {
		return kendall{}, noTest(status, method, n, 0, reason), false
	}
	if at, missing := missingPeriod(y); missing {
		return refuse(Undefined, missingReason(at))
	}
	if n < least {
		return refuse(TooFew, note.New("at least %d values are needed, there are %d", least, n))
	}
	if allEqual(y) {
		return refuse(Degenerate, note.New("all values are equal, so nothing rises or falls"))
	}
	return kendallOf(periods(len(y)), y), Test{}, true
}

// serialFactor is Hamed and Rao's n/n*.
func serialFactor(y []float64) float64 {
	n := len(y)
	ranks, _ := midranks(detrended(y))
	centred, squares := make([]float64, n), 0.0
	for i, r := range ranks {
		centred[i] = float64(r - int64(n+1)) // twice the rank less its mean
		squares += centred[i] * centred[i]
	}
	if squares == 0 { // the series is a straight line
		return 1
	}
	f, sum := float64(n), 0.0
	for lag := 1; lag < n-2; lag++ {
		products := 0.0
		for i := lag; i < n; i++ {
			products += centred[i] * centred[i-lag]
		}
		if r := products / squares; math.Abs(r) > zCritical(0.95)/math.Sqrt(f) {
			g := float64(n - lag)
			sum += g * (g - 1) * (g - 2) * r
		}
	}
	return 1 + 2*sum/(f*(f-1)*(f-2))
}

// detrended is y less its Theil-Sen slope times the period; y itself where the
// slope is not defined.
func detrended(y []float64) []float64 {
	slope := TheilSen(periods(len(y)), y, 0.95)
	if slope.Status != Defined {
		return y
	}
	rest := make([]float64, len(y))
	for i, v := range y {
		rest[i] = v - slope.Value*float64(i)
	}
	return rest
}
