package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// RestrictedMean is the mean time without the event up to age tau: the area
// under the curve from its start. It is there where the median is not.
//
//	μ(τ) = ∫ S dt,   Var = Σ_{t_i ≤ τ} A_i²·d_i/(n_i(n_i-d_i)),   A_i = ∫_{t_i}^τ S dt
//
// with a normal interval. tau must not lie past the last age seen, unless the
// curve has fallen to 0 there; choose it before looking at the data, and the
// same for all groups compared.
//
// Irwin, Journal of Hygiene 47:188, 1949; Royston & Parmar, BMC Medical
// Research Methodology 13:152, 2013.
func (c Survival) RestrictedMean(tau int64, level float64) Result {
	const method = "restricted mean survival"
	switch {
	case c.Status != Defined:
		return noResult(c.Status, method, c.N, c.Reason)
	case !levelOK(level):
		return noResult(Undefined, method, c.N, levelReason(level))
	case tau <= c.From:
		return noResult(Undefined, method, c.N, note.New("the age to restrict to must lie after %d; it is %d", c.From, tau))
	}
	last := c.Steps[len(c.Steps)-1]
	if tau > last.Time && last.S.Value > 0 {
		return noResult(Undefined, method, c.N, note.New("survival past age %d is not known; restrict to that age or an earlier one, not to %d", last.Time, tau))
	}
	// Backwards, so that the area to the right of each step is at hand.
	area, variance, right := 0.0, 0.0, tau
	for i := len(c.Steps) - 1; i >= 0; i-- {
		s := c.Steps[i]
		if s.Time >= tau {
			continue
		}
		area += s.S.Value * float64(right-s.Time)
		right = s.Time
		if s.Events > 0 && s.AtRisk > s.Events {
			variance += area * area * float64(s.Events) / (float64(s.AtRisk) * float64(s.AtRisk-s.Events))
		}
	}
	mean := float64(right-c.From) + area
	se := math.Sqrt(variance)
	r := Result{
		Status: Defined, Value: mean, SE: Some(se), N: c.N, Method: method,
		Interval: around(mean, zCritical(level)*se, level, "normal"),
	}
	if se == 0 {
		r.Warnings = append(r.Warnings, note.New("the interval has no width: no event was seen before age %d that left units at risk, so the variation is "+
			"not known", tau))
	}
	return r
}

// RestrictedMeanDifference tests whether two independent groups have the same
// restricted mean at tau, by the normal distribution. Effect is the mean of a
// less that of b, with its interval. It holds where hazards cross, which the
// log-rank test does not see.
//
// Royston & Parmar, BMC Medical Research Methodology 13:152, 2013.
func RestrictedMeanDifference(a, b Survival, tau int64, level float64) Test {
	const method = "difference of restricted means"
	ra, rb := a.RestrictedMean(tau, level), b.RestrictedMean(tau, level)
	for _, r := range []Result{ra, rb} {
		if r.Status != Defined {
			return noTest(r.Status, method, a.N, b.N, r.Reason)
		}
	}
	se := math.Hypot(ra.SE.Value, rb.SE.Value)
	if se == 0 {
		return noTest(Degenerate, method, a.N, b.N, note.New("no event was seen before age %d that left units at risk, so the variation is not known", tau))
	}
	d := ra.Value - rb.Value
	return Test{
		Status: Defined, Statistic: Some(d / se), P: Some(zTail(d / se)), N1: a.N, N2: b.N, Method: method,
		Effect: Result{
			Status: Defined, Value: d, SE: Some(se), N: a.N + b.N, Method: method,
			Interval: around(d, zCritical(level)*se, level, "normal"),
		},
	}
}
