package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// Wilson is the proportion k/n with the score interval: all p from which k/n
// does not differ by a z test.
//
//	(p̂ + z²/2n ± z·√(p̂(1-p̂)/n + z²/4n²)) / (1 + z²/n)
//
// It assumes independent units. Its coverage is near the level on average over
// p and below it for some p; ClopperPearson never is. At k = 0 the low limit is
// exactly 0, at k = n the high one exactly 1.
//
// Wilson, JASA 22, 1927; Newcombe, Statistics in Medicine 17:857, 1998.
func Wilson(k, n int64, level float64) Result {
	const method = "proportion, Wilson"
	if refusal, refused := proportionRefused(k, n, level, method); refused {
		return refusal
	}
	p := float64(k) / float64(n)
	low, high := wilsonLimits(k, n, zCritical(level))
	return Result{Status: Defined, Value: p, N: n, Method: method, Interval: between(low, high, level, "Wilson")}
}

func wilsonLimits(k, n int64, z float64) (low, high float64) {
	p, f := float64(k)/float64(n), float64(n)
	z2 := z * z / f
	centre := p + z2/2
	half := z * math.Sqrt(p*(1-p)/f+z2/(4*f))
	low, high = (centre-half)/(1+z2), (centre+half)/(1+z2)
	if k == 0 {
		low = 0
	}
	if k == n {
		high = 1
	}
	return low, high
}

// proportionRefused is the refusal of counts that are no proportion.
func proportionRefused(k, n int64, level float64, method string) (Result, bool) {
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, n, levelReason(level)), true
	case n == 0:
		return noResult(TooFew, method, 0, note.New("there are no units; at least 1 is needed")), true
	case k < 0 || k > n || n > largestCount:
		return noResult(Undefined, method, n, note.New("%d of %d is no proportion that can be computed with", k, n)), true
	}
	return Result{}, false
}
