package estimate

import (
	"gonum.org/v1/gonum/mathext"

	"github.com/casebench/casebench/datasets/note"
)

// ExactUnits is up to how many units ClopperPearson and RateRatio compute.
const ExactUnits = 10_000_000

// ClopperPearson is the proportion k/n with the exact interval: the p for which
// the tail of the binomial distribution beyond k is half of 1-level.
//
//	low = B⁻¹((1-level)/2; k, n-k+1),   high = B⁻¹((1+level)/2; k+1, n-k)
//
// B⁻¹ is the quantile of the beta distribution. It assumes independent units,
// covers at least as often as it says, and is wider than Wilson. Up to
// ExactUnits its limits are good to 1e-8; beyond, B⁻¹ loses digits and it is
// refused: Wilson is the same for so many.
//
// Clopper & Pearson, Biometrika 26, 1934.
func ClopperPearson(k, n int64, level float64) Result {
	const method = "proportion, Clopper-Pearson"
	if refusal, refused := proportionRefused(k, n, level, method); refused {
		return refusal
	}
	if n > ExactUnits {
		return noResult(Undefined, method, n, note.New("%d units are too many for the exact interval; use Wilson's", n))
	}
	low, high := binomialLimits(k, n, (1-level)/2)
	return Result{
		Status: Defined, Value: float64(k) / float64(n), N: n, Method: method,
		Interval: between(low, high, level, "Clopper-Pearson"),
	}
}

// binomialLimits is the p for which P(K >= k) and P(K <= k) are tail.
func binomialLimits(k, n int64, tail float64) (low, high float64) {
	low, high = 0, 1
	if k > 0 {
		low = mathext.InvRegIncBeta(float64(k), float64(n-k+1), tail)
	}
	switch {
	case k == n:
	case 2*k < n:
		high = mathext.InvRegIncBeta(float64(k+1), float64(n-k), 1-tail)
	default: // from the other end 1-tail loses no digits
		high = 1 - mathext.InvRegIncBeta(float64(n-k), float64(k+1), tail)
	}
	return low, high
}
