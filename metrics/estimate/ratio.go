package estimate

import (
	"math"
	"math/big"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// Ratio is the ratio of sums R = Σy/Σx with the unit (a post) as what varies,
// and its interval by the delta method with n-1 degrees of freedom.
//
//	Var(R) ≈ (s²_y - 2R·s_xy + R²·s²_x) / (n·x̄²),   s² with n-1
//	R ± t(n-1)·√Var(R)
//
// It assumes units that are independent of one another and a mean of x that
// is well away from 0 (then R is near normal). Not for units that come in
// bursts (RatioClustered) or for a noisy denominator (Fieller, which is not
// symmetric). For skewed posts it covers 90 % instead of 95 % at n = 10 and
// 93 % at 50, Fieller 96 to 97 % (COVERAGE-ratios.md).
//
// Deng, Knoblich & Lu, Applying the Delta Method in Metric Analytics,
// KDD 2018, section 2; the t quantile in place of z is the usual small-sample
// choice.
func Ratio(p *tally.Pair, level float64) Result {
	return deltaInterval(p, level, "ratio of sums, delta, t", func(r, se float64) (float64, float64) {
		half := tCritical(level, float64(p.Count-1)) * se
		return r - half, r + half
	})
}

// RatioZ is Ratio with the normal quantile instead of t: the form in the
// paper, for many units.
func RatioZ(p *tally.Pair, level float64) Result {
	return deltaInterval(p, level, "ratio of sums, delta, z", func(r, se float64) (float64, float64) {
		half := zCritical(level) * se
		return r - half, r + half
	})
}

// RatioLog is Ratio with the interval on the log scale, exp(log R ± z·se/R):
// it stays above 0. There is none for R <= 0.
func RatioLog(p *tally.Pair, level float64) Result {
	r := deltaInterval(p, level, "ratio of sums, delta, log", func(r, se float64) (float64, float64) {
		factor := math.Exp(zCritical(level) * se / r)
		return r / factor, r * factor
	})
	if r.Status == Defined && r.Value <= 0 && !r.Interval.IsZero() {
		r.Interval = Interval{}
		r.Warnings = append(r.Warnings, note.New("no interval: the log scale needs a ratio above 0"))
	}
	return r
}

func deltaInterval(p *tally.Pair, level float64, method string, limits func(r, se float64) (low, high float64)) Result {
	if !levelOK(level) {
		return noResult(Undefined, method, p.Count, levelReason(level))
	}
	if refusal, refused := ratioRefused(p, method); refused {
		return refusal
	}
	ratio, variance := deltaRatio(p)
	result := Result{Status: Defined, Value: ratio, N: p.Count, Method: method}
	switch {
	case p.Count < 2:
		result.Warnings = append(result.Warnings, note.New("no interval: it needs at least 2 units, there is 1"))
	case variance == 0:
		result.Warnings = append(result.Warnings, note.New("no interval: all units have the same ratio, so their variation is not known"))
	default:
		se := math.Sqrt(variance)
		low, high := limits(ratio, se)
		result.SE = Some(se)
		result.Interval = between(low, high, level, method)
	}
	return sealed(result)
}

// ratioRefused is the refusal of a tally that has no ratio of sums.
func ratioRefused(p *tally.Pair, method string) (Result, bool) {
	switch {
	case p.Count == 0:
		return noResult(TooFew, method, 0, note.New("there are no units; at least 1 is needed, 2 for an interval")), true
	case p.X.Sign() == 0:
		return noResult(Degenerate, method, p.Count, note.New("the sum of the denominators is 0; units with a denominator above 0 are needed")), true
	case p.X.Sign() < 0:
		return noResult(Undefined, method, p.Count, note.New("the sum of the denominators is below 0; counts are needed")), true
	}
	return Result{}, false
}

// deltaRatio is R and its variance by the delta method. Both are computed in
// integers and rounded once: with residuals e = y - Rx, whose mean is 0,
//
//	Var(R) = n·Σe² / ((n-1)·X²),   X²·Σe² = X²·YY - 2·X·Y·XY + Y²·XX
//
// The variance is 0 for a single unit.
func deltaRatio(p *tally.Pair) (ratio, variance float64) {
	x, y := p.X.Big(), p.Y.Big()
	ratio, _ = new(big.Rat).SetFrac(y, x).Float64()
	if p.Count < 2 {
		return ratio, 0
	}
	x2 := new(big.Int).Mul(x, x)
	e := new(big.Int).Mul(x2, p.YY.Big())
	cross := new(big.Int).Mul(x, y)
	e.Sub(e, cross.Mul(cross, p.XY.Big()).Lsh(cross, 1))
	square := new(big.Int).Mul(y, y)
	e.Add(e, square.Mul(square, p.XX.Big()))
	e.Mul(e, big.NewInt(p.Count))
	den := new(big.Int).Mul(x2, x2)
	den.Mul(den, big.NewInt(p.Count-1))
	variance, _ = new(big.Rat).SetFrac(e, den).Float64()
	return ratio, variance
}
