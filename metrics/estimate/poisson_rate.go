package estimate

import (
	"gonum.org/v1/gonum/mathext"

	"github.com/casebench/casebench/datasets/note"
)

// PoissonRate is events per unit of exposure (posts per week, mentions per
// 1000 followers) with the exact interval.
//
//	low = χ²⁻¹((1-level)/2; 2x)/2t,   high = χ²⁻¹((1+level)/2; 2x+2)/2t
//
// It assumes that events come one by one and independently, so that their
// variance is their mean. Counts of interactions are far more variable than
// that: use Ratio for them. At 0 events the low limit is 0.
//
// Garwood, Biometrika 28, 1936.
func PoissonRate(events int64, exposure, level float64) Result {
	const method = "Poisson rate, exact"
	if refusal, refused := rateRefused(events, exposure, level, method); refused {
		return refusal
	}
	low, high := garwood(events, (1-level)/2)
	return sealed(Result{
		Status: Defined, Value: float64(events) / exposure, N: events, Method: method,
		Interval: between(low/exposure, high/exposure, level, "Garwood"),
	})
}

// garwood is the means of Poisson distributions whose tails from events on are
// tail.
func garwood(events int64, tail float64) (low, high float64) {
	if events > 0 {
		low = mathext.GammaIncRegInv(float64(events), tail)
	}
	return low, mathext.GammaIncRegCompInv(float64(events)+1, tail)
}

func rateRefused(events int64, exposure, level float64, method string) (Result, bool) {
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, events, levelReason(level)), true
	case events < 0 || events > largestCount:
		return noResult(Undefined, method, events, note.New("%d events is no count that can be computed with", events)), true
	case !(exposure >= 0) || !Some(exposure).OK:
		return noResult(Undefined, method, events, note.New("an exposure of %v is no exposure", exposure)), true
	case exposure == 0:
		return noResult(TooFew, method, events, note.New("the exposure is 0; some is needed")), true
	}
	return Result{}, false
}
