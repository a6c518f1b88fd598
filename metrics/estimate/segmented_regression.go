package estimate

import (
	"github.com/casebench/casebench/datasets/note"
)

// FewPeriods is below how many periods before or after an event
// SegmentedRegression warns: its intervals at 95 % then cover less than 88 %
// even for independent errors (COVERAGE-trends.md).
const FewPeriods = 24

// AutoLag lets SegmentedRegression take NeweyWestLag of the series.
const AutoLag = -1

// Interrupted is an interrupted time series. Everything is per period and in
// the unit of y.
type Interrupted struct {
	Status Status
	Reason note.Note // set unless Defined

	Trend  Result // slope before the event
	Level  Result // jump in the first period of the event, against the old trend
	Slope  Result // change of the slope
	Effect Result // fitted less counterfactual value in the last period

	Fitted         []float64
	Counterfactual []float64 // the old trend carried on, for the periods after the event
	RelativeEffect Number    // Effect over the counterfactual, where that is above 0
	DurbinWatson   Number
	Lag            int // of Newey-West
	Warnings       []note.Note
}

// SegmentedRegression fits a line with a break at an event whose first period
// is y[first], by OLS with Newey-West errors of the given lag (AutoLag).
//
//	y_t = b₀ + b₁·t + b₂·D_t + b₃·D_t·(t - first),   D_t = 1 from first on
//
// The time since the event counts from 0, so that b₂ is the jump in the first
// period; Wagner et al. count from 1, which makes their level b₂ - b₃. Effect
// is b₂ + b₃·(n-1-first).
//
// It assumes straight lines on both sides, nothing else that happened at the
// same time, and no season (or a lag and a series that span several). With a
// comparison case use DiffInDiff beside it. At least 2 periods on each side
// and 5 in all; below FewPeriods on a side it warns: Newey-West needs many.
//
// Wagner et al., Journal of Clinical Pharmacy and Therapeutics 27, 2002; Lopez
// Bernal, Cummins & Gasparrini, International Journal of Epidemiology 46, 2017.
func SegmentedRegression(y []float64, first, lag int, level float64) Interrupted {
	n := len(y)
	refuse := func(status Status, reason note.Note) Interrupted {
		no := noResult(status, "segmented regression", int64(n), reason)
		return Interrupted{Status: status, Reason: reason, Trend: no, Level: no, Slope: no, Effect: no}
	}
	if at, missing := missingPeriod(y); missing {
		return refuse(Undefined, missingReason(at))
	}
	before, after := max(min(first, n), 0), max(n-max(first, 0), 0)
	switch {
	case !levelOK(level):
		return refuse(Undefined, levelReason(level))
	case before < 2 || after < 2 || n < 5:
		return refuse(TooFew, note.New("at least 2 periods before the event, 2 from it on and 5 in all are needed; there are %d and %d", before, after))
	}
	time, jump, since := periods(n), make([]float64, n), make([]float64, n)
	for i := first; i < n; i++ {
		jump[i], since[i] = 1, float64(i-first)
	}
	fit := OLS([][]float64{time, jump, since}, y)
	if fit.Status != Defined {
		return refuse(fit.Status, fit.Reason)
	}
	if lag == AutoLag {
		lag = min(NeweyWestLag(n), n-1)
	}
	errors := fit.NeweyWest(lag)
	if errors.Status != Defined {
		return refuse(errors.Status, errors.Reason)
	}
	s := Interrupted{
		Status: Defined, Lag: lag, DurbinWatson: fit.DurbinWatson, Warnings: fit.Warnings,
		Trend: errors.Coefficient(1, level), Level: errors.Coefficient(2, level), Slope: errors.Coefficient(3, level),
		Effect: errors.Combination([]float64{0, 0, 1, since[n-1]}, level),
	}
	b := fit.Coefficients
	for i := range y {
		old := b[0] + b[1]*time[i]
		s.Fitted = append(s.Fitted, old+b[2]*jump[i]+b[3]*since[i])
		if i >= first {
			s.Counterfactual = append(s.Counterfactual, old)
		}
	}
	if last := s.Counterfactual[len(s.Counterfactual)-1]; last > 0 && s.Effect.Status == Defined {
		s.RelativeEffect = Some(s.Effect.Value / last)
	}
	if before < FewPeriods || after < FewPeriods {
		s.Warnings = append(s.Warnings, note.New("%d periods before the event and %d from it on: below %d on a side the intervals are too narrow", before,
			after, FewPeriods))
	}
	return s
}
