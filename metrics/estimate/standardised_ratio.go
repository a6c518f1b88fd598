package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// StandardisedRatio is the ratio of sums that a common mix of strata (platform
// and format) would have at the ratios of these strata, for units (posts) whose
// numerators vary more than Poisson counts.
//
//	r = Σw_i·R_i,   Var(r) = Σw_i²·Var(R_i),   w_i = W_i/ΣW,   r ± z·√Var(r)
//
// R_i and Var(R_i) are those of RatioZ. Weights are non-negative, such as the
// impressions of both cases together. A stratum that weighs needs a denominator,
// and 2 units for the interval. It assumes what Ratio assumes within every
// stratum, and independent strata.
//
// Direct standardisation: Fleiss, Statistical Methods for Rates and
// Proportions, 2nd ed. 1981, chapter 14; variance: Deng, Knoblich & Lu 2018.
func StandardisedRatio(strata []*tally.Pair, weights []float64, level float64) Result {
	const method = "directly standardised ratio, delta, z"
	n, total := int64(0), 0.0
	no := func(status Status, reason note.Note) Result { return noResult(status, method, n, reason) }
	if !levelOK(level) {
		return no(Undefined, levelReason(level))
	}
	if len(strata) != len(weights) {
		return no(Undefined, note.New("there are %d strata and %d weights; each stratum needs one", len(strata), len(weights)))
	}
	if !finite(weights) {
		return no(Undefined, finiteReason())
	}
	for i, w := range weights {
		if w < 0 {
			return no(Undefined, note.New("the weight of stratum %d is below 0", i+1))
		}
		if w > 0 && strata[i].X.Sign() <= 0 {
			return no(Degenerate, note.New("stratum %d weighs in the standard mix but has no denominator here; leave it out of both sides or merge it with "+
				"another", i+1))
		}
		total += w
	}
	if total == 0 {
		return no(TooFew, note.New("there are no strata with a weight; at least 1 is needed"))
	}
	ratio, variance, single := 0.0, 0.0, 0
	for i, w := range weights {
		if w == 0 {
			continue
		}
		r, v := deltaRatio(strata[i])
		w /= total
		ratio += w * r
		variance += w * w * v
		n += strata[i].Count
		if strata[i].Count < 2 {
			single = i + 1
		}
	}
	result := Result{Status: Defined, Value: ratio, N: n, Method: method}
	switch {
	case single > 0:
		result.Warnings = append(result.Warnings, note.New("no interval: stratum %d has 1 unit, each needs at least 2", single))
	case variance == 0:
		result.Warnings = append(result.Warnings, note.New("no interval: all units of each stratum have the same ratio, so their variation is not known"))
	default:
		se := math.Sqrt(variance)
		result.SE, result.DF = Some(se), Some(float64(max(n-int64(len(strata)), 1)))
		result.Interval = around(ratio, zCritical(level)*se, level, method)
	}
	return sealed(result)
}
