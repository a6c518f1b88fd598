package estimate

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// HedgesG is the standardised difference of two means, a less b, corrected for
// small samples, with the interval from the noncentral t distribution.
//
//	d = (x̄_a - x̄_b)/s_pooled,   g = J·d
//	J = Γ(df/2) / (√(df/2)·Γ((df-1)/2)),   df = n_a + n_b - 2
//
// J is the exact one, not 1 - 3/(4df-1). The limits are the noncentralities
// for which t = d/√(1/n_a+1/n_b) lies on the quantiles, put back on the scale
// of g. Beyond |t| = 30, or df = 5000, where the noncentral t is near normal
// and its series slow, the interval is g ± z·se with
//
//	se² = J²·((n_a+n_b)/(n_a·n_b) + d²/(2(n_a+n_b)))
//
// It assumes normal values with equal variances; for skewed values use
// CliffsDelta.
//
// Hedges, Journal of Educational Statistics 6, 1981; the interval: Steiger &
// Fouladi 1997; se: Hedges & Olkin 1985.
func HedgesG(a, b []float64, level float64) Result {
	const method = "Hedges g, noncentral t"
	s, refusal, ok := welch(a, b, level, method)
	if !ok {
		return refusal.Effect
	}
	n1, n2 := float64(len(a)), float64(len(b))
	df := n1 + n2 - 2
	j := hedgesJ(df)
	d := s.difference / s.pooled
	unit := math.Sqrt(1/n1 + 1/n2)
	se := j * math.Sqrt((n1+n2)/(n1*n2)+d*d/(2*(n1+n2)))
	result := Result{Status: Defined, Value: j * d, SE: Some(se), N: int64(len(a) + len(b)), Method: method}
	t := d / unit
	tail := (1 - level) / 2
	if math.Abs(t) > 30 || df > 5000 {
		result.Method = "Hedges g, normal"
		result.Interval = around(result.Value, zCritical(level)*se, level, result.Method)
		return sealed(result)
	}
	reach := zCritical(level)*math.Sqrt(1+t*t/(2*df)) + 2
	limit := func(p float64) Number {
		f := func(nc float64) float64 { return noncentralT(t, df, nc) - p }
		low, high := t-reach, t+reach
		for range 20 {
			if f(low) > 0 && f(high) < 0 {
				return Some(j * unit * solve(low, high, f))
			}
			low, high = low-reach, high+reach
		}
		return Number{}
	}
	result.Interval = Interval{Low: limit(1 - tail), High: limit(tail), Level: level, Achieved: level, Method: method}
	return sealed(result)
}

// hedgesJ is the factor that takes the bias out of d.
func hedgesJ(df float64) float64 {
	top, _ := math.Lgamma(df / 2)
	bottom, _ := math.Lgamma((df - 1) / 2)
	return math.Exp(top-bottom) / math.Sqrt(df/2)
}

// noncentralT is P(T <= t) for the noncentral t distribution.
func noncentralT(t, df, nc float64) float64 {
	return distuv.NoncentralT{Nu: df, Mu: nc}.CDF(t)
}
