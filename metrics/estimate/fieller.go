package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// Fieller is the ratio of sums with Fieller's interval: all ρ for which the
// mean of y - ρx does not differ from 0 by a t test with n-1 degrees of
// freedom. With v the (co)variances of the means and g = t²·v_xx/x̄²,
//
//	[R - g·v_xy/v_xx ± (t/x̄)·√(v_yy - 2R·v_xy + R²·v_xx - g·(v_yy - v_xy²/v_xx))] / (1-g)
//
// It assumes means that are near normal, and keeps its level where the
// denominator is noisy, which the delta method does not. Where g >= 1 the
// mean of x does not differ from 0 and the set is unbounded: there is no
// interval then. For a denominator with little variation it equals Ratio.
//
// Fieller, Some problems in interval estimation, JRSS B 16, 1954.
func Fieller(p *tally.Pair, level float64) Result {
	return fieller(Ratio(p, level), p, "ratio of sums, Fieller, t", func() float64 { return tCritical(level, float64(p.Count-1)) })
}

// FiellerZ is Fieller with the normal quantile instead of t, for many units.
func FiellerZ(p *tally.Pair, level float64) Result {
	return fieller(RatioZ(p, level), p, "ratio of sums, Fieller, z", func() float64 { return zCritical(level) })
}

// fieller puts Fieller's interval on a result of the delta method.
func fieller(result Result, p *tally.Pair, method string, critical func() float64) Result {
	result.Method = method
	if result.Interval.IsZero() {
		return result
	}
	n := float64(p.Count)
	cxx, cxy, cyy := p.Centred()
	scale := 1 / (n * (n - 1))
	vxx, vxy, vyy := cxx*scale, cxy*scale, cyy*scale
	mean := p.X.Float64() / n
	t := critical()
	g := t * t * vxx / (mean * mean)
	if g >= 1 {
		result.Interval = Interval{}
		result.Warnings = append(result.Warnings, note.New("no interval: the mean of the denominator does not differ from 0 at this level, Fieller's set is "+
			"unbounded"))
		return result
	}
	centre, shrink := result.Value, 0.0
	if vxx > 0 {
		centre -= g * vxy / vxx
		shrink = g * (vyy - vxy*vxy/vxx)
	}
	half := t / mean * math.Sqrt(max(result.SE.Value*result.SE.Value*mean*mean-shrink, 0))
	result.Interval = between((centre-half)/(1-g), (centre+half)/(1-g), result.Interval.Level, method)
	return result
}
