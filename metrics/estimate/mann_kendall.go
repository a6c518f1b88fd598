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
// small (MannKendallSerial). A season must be taken out first. It says
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

// MannKendallSerial is MannKendall for values that hang together in time, as
// weeks do: the variance of S is multiplied by what a serial correlation of the
// first order makes of it, and the p is of Student's t (see serialOf). The
// statistic is t, with the continuity correction. From 8 values on.
//
// Simulated with correlations of 0 to 0.6 it rejects a true hypothesis in at
// most 6 % at the level 5 %, and in fewer the shorter the series: 1 to 5 % of 10
// values (COVERAGE-trends.md). It is not for a season.
func MannKendallSerial(y []float64) Test {
	const method = "Mann-Kendall, serial correlation of the first order, t, continuity"
	k, refusal, ok := mannKendall(y, MinSerial, method)
	if !ok {
		return refusal
	}
	s := serialOf(y)
	t := k.z(true) / math.Sqrt(s.factor)
	return Test{
		Status: Defined, Statistic: Some(t), DF: Some(s.df), P: Some(tTail(t, s.df)), N1: k.n, Method: method,
		Effect: Result{Status: Defined, Value: k.tauB(), N: k.n, Method: "Kendall tau-b"},
	}
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
