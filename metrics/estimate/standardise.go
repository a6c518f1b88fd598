package estimate

import (
	"math"

	"gonum.org/v1/gonum/mathext"

	"github.com/casebench/casebench/datasets/note"
)

// Stratum is the events and the exposure of one class, such as a platform and
// format, and its weight in the standard population. Weights need not add up
// to 1.
type Stratum struct {
	Events   int64
	Exposure float64
	Weight   float64
}

// DirectStandardise is the rate that the standard population would have at the
// rates of these strata, with the gamma interval of Fay and Feuer, which holds
// for few events too.
//
//	r = Σw_i·x_i/t_i,   v = Σw_i²·x_i/t_i²,   w_i = W_i/ΣW
//	low  = Γ⁻¹((1-level)/2; shape r²/v, scale v/r)
//	high = Γ⁻¹((1+level)/2; shape (r+m)²/(v+m²), scale (v+m²)/(r+m)),   m = max w_i/t_i
//
// It assumes Poisson events: too narrow for interactions, whose variance is
// far above their mean (StandardisedRatio takes them). Every stratum with a
// weight needs exposure.
//
// Fay & Feuer, Statistics in Medicine 16, 1997.
func DirectStandardise(strata []Stratum, level float64) Result {
	const method = "directly standardised rate, gamma"
	s, refusal, ok := standardise(strata, level, method)
	if !ok {
		return refusal
	}
	tail := (1 - level) / 2
	low := 0.0
	if s.rate > 0 {
		low = mathext.GammaIncRegInv(s.rate*s.rate/s.variance, tail) * s.variance / s.rate
	}
	r, v := s.rate+s.largest, s.variance+s.largest*s.largest
	high := mathext.GammaIncRegCompInv(r*r/v, tail) * v / r
	result := Result{Status: Defined, Value: s.rate, N: s.events, Method: method, Interval: between(low, high, level, "Fay-Feuer gamma")}
	if s.events > 0 { // without events the variance is not known
		result.SE = Some(math.Sqrt(s.variance))
	}
	return sealed(result)
}

// DirectStandardiseNormal is DirectStandardise with r ± z·√v: for many events
// in every stratum that weighs.
//
// Breslow & Day, Statistical Methods in Cancer Research II, 1987, chapter 2.
func DirectStandardiseNormal(strata []Stratum, level float64) Result {
	const method = "directly standardised rate, normal"
	s, refusal, ok := standardise(strata, level, method)
	if !ok {
		return refusal
	}
	result := Result{Status: Defined, Value: s.rate, N: s.events, Method: method}
	if s.variance == 0 {
		result.Warnings = append(result.Warnings, note.New("no interval: there are no events; the gamma interval has an upper limit"))
		return result
	}
	se := math.Sqrt(s.variance)
	result.SE = Some(se)
	result.Interval = around(s.rate, zCritical(level)*se, level, "normal")
	return sealed(result)
}

// StandardisedRateRatio compares two directly standardised rates of the same
// standard population, a over b, on the log scale.
//
//	exp(log(r_a/r_b) ± z·√(v_a/r_a² + v_b/r_b²))
//
// It assumes what DirectStandardise assumes, and many events.
//
// Breslow & Day 1987, chapter 2.
func StandardisedRateRatio(a, b []Stratum, level float64) Result {
	const method = "ratio of standardised rates, log normal"
	one, refusal, ok := standardise(a, level, method)
	if !ok {
		return refusal
	}
	two, refusal, ok := standardise(b, level, method)
	if !ok {
		return refusal
	}
	n := one.events + two.events
	if one.rate == 0 || two.rate == 0 {
		return noResult(Degenerate, method, n, note.New("a standardised rate is 0; each side needs at least 1 event in a stratum that weighs"))
	}
	ratio := one.rate / two.rate
	factor := math.Exp(zCritical(level) * math.Sqrt(one.variance/(one.rate*one.rate)+two.variance/(two.rate*two.rate)))
	return sealed(Result{
		Status: Defined, Value: ratio, N: n, Method: method,
		Interval: between(ratio/factor, ratio*factor, level, method),
	})
}

type standardised struct {
	rate, variance float64
	largest        float64 // max w/t
	events         int64   // in strata that weigh
}

func standardise(strata []Stratum, level float64, method string) (standardised, Result, bool) {
	var s standardised
	no := func(status Status, reason note.Note) (standardised, Result, bool) {
		return s, noResult(status, method, s.events, reason), false
	}
	if !levelOK(level) {
		return no(Undefined, levelReason(level))
	}
	if len(strata) == 0 {
		return no(TooFew, note.New("there are no strata; at least 1 is needed"))
	}
	total := 0.0
	for i, one := range strata {
		if !(one.Weight >= 0) || !(one.Exposure >= 0) || !finite([]float64{one.Weight, one.Exposure}) ||
			one.Events < 0 || one.Events > largestCount-s.events {
			return no(Undefined, note.New("stratum %d has a weight, an exposure or events that are no count", i+1))
		}
		if one.Weight > 0 && one.Exposure == 0 {
			return no(Degenerate, note.New("stratum %d has a weight and no exposure; leave it out of both sides or merge it with another", i+1))
		}
		if one.Weight > 0 {
			s.events += one.Events
		}
		total += one.Weight
	}
	if total == 0 {
		return no(Degenerate, note.New("the weights of the strata are all 0; the standard population is empty"))
	}
	for _, one := range strata {
		if one.Weight == 0 {
			continue
		}
		w := one.Weight / total / one.Exposure
		s.rate += w * float64(one.Events)
		s.variance += w * w * float64(one.Events)
		s.largest = max(s.largest, w)
	}
	if !finite([]float64{total, s.rate, s.variance}) || s.events > 0 && s.variance == 0 {
		return no(Undefined, note.New("the values are too large to compute with; rescale them"))
	}
	return s, Result{}, true
}
