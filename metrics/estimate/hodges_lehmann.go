package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// HodgesLehmann is by how much values of a tend to exceed values of b: the
// median of all n_a·n_b differences a_i - b_j, with the interval between two of
// them, D_(C) and D_(nm+1-C), that belongs to the Mann-Whitney test.
//
// Without ties and up to ExactPairs pairs C is exact, the largest with
// 2·P(U < C) <= 1-level, and Achieved is 1 - 2·P(U < C). Otherwise it is
//
//	C = ⌊nm/2 - z·√(nm(n+m+1)/12)⌋, at least 1
//
// which takes no account of ties and so is wide rather than narrow. It assumes
// independent samples whose distributions differ by a shift. The differences
// are never written out: each order statistic is found by halving the range
// of floats and counting in one pass over both sorted samples, O((n+m)·64).
//
// Hodges & Lehmann, Annals of Mathematical Statistics 34, 1963; Hollander &
// Wolfe, Nonparametric Statistical Methods, 1973, section 4.3.
func HodgesLehmann(a, b []float64, level float64) Result {
	const method = "Hodges-Lehmann shift"
	n1, n2 := int64(len(a)), int64(len(b))
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, n1+n2, levelReason(level))
	case !finite(a, b):
		return noResult(Undefined, method, n1+n2, finiteReason())
	case n1 == 0 || n2 == 0:
		return noResult(TooFew, method, n1+n2, note.New("each sample needs at least 1 value; they have %d and %d", n1, n2))
	}
	x, y := ascending(a), ascending(b)
	if d := x[n1-1] - y[0]; !Some(d).OK || !Some(x[0]-y[n2-1]).OK {
		return noResult(Undefined, method, n1+n2, note.New("the values are too large to compute with; rescale them"))
	}
	pairs := n1 * n2
	at := func(k int64) float64 { return difference(x, y, k) }
	result := Result{Status: Defined, Value: at(pairs/2 + 1), N: n1 + n2, Method: method}
	if pairs%2 == 0 {
		result.Value = at(pairs/2)/2 + result.Value/2
	}
	if leastP(n1, n2) > 1-level {
		result.Warnings = append(result.Warnings, note.New("no interval: samples of %d and %d values cannot reach this level; more values are needed", n1, n2))
		return result
	}
	pooled := append(append([]float64(nil), x...), y...)
	ranks, ties := midranks(pooled)
	if allEqual(pooled) {
		result.Warnings = append(result.Warnings, note.New("no interval: all values are equal, so their variation is not known"))
		return result
	}
	c, achieved := shiftRankNormal(n1, n2, level), level
	form := "Hodges-Lehmann, normal"
	if len(ties) == 0 && pairs <= ExactPairs {
		c, achieved = shiftRankExact(ranks, int(n1), level)
		form = "Hodges-Lehmann, exact"
	}
	result.Interval = between(at(c), at(pairs+1-c), level, form)
	result.Interval.Achieved = achieved
	return sealed(result)
}

// shiftRankNormal is C by the normal approximation.
func shiftRankNormal(n1, n2 int64, level float64) int64 {
	f1, f2 := float64(n1), float64(n2)
	return max(int64(math.Floor(f1*f2/2-zCritical(level)*math.Sqrt(f1*f2*(f1+f2+1)/12))), 1)
}

// shiftRankExact is the largest C with 2·P(U < C) <= 1-level, at least 1, and
// 1 - 2·P(U < C). The ranks are those of samples without ties.
func shiftRankExact(ranks []int64, n int, level float64) (c int64, achieved float64) {
	counts, _ := rankSums(ranks, min(n, len(ranks)-n), math.MaxInt64) // U is distributed alike for both
	all := 0.0
	for _, ways := range counts {
		all += ways
	}
	under := 0.0
	for u, ways := range counts { // counts[u] is the ways to U = u
		if 2*(under+ways) > (1-level)*all {
			c = int64(u)
			break
		}
		under += ways
	}
	if c == 0 { // the caller has made sure that C = 1 reaches the level
		return 1, 1 - 2*counts[0]/all
	}
	return c, 1 - 2*under/all
}

// difference is the k-th smallest (from 1) of all x_i - y_j, for sorted x and
// y. Rounding is monotone, so that counting rounded differences is exact.
func difference(x, y []float64, k int64) float64 {
	return kth(x[0]-y[len(y)-1], x[len(x)-1]-y[0], k, func(v float64) int64 {
		count, j := int64(0), len(y)
		for _, xi := range x { // as x rises, fewer y satisfy x - y <= v
			for j > 0 && xi-y[len(y)-j] > v {
				j--
			}
			count += int64(j)
		}
		return count
	})
}

// kth is the smallest float v in [low, high] with atMost(v) >= k, found by
// halving the floats in their order, which takes 64 steps at most.
func kth(low, high float64, k int64, atMost func(float64) int64) float64 {
	from, to := ordered(low), ordered(high)
	for from < to {
		middle := from + (to-from)/2
		if atMost(unordered(middle)) >= k {
			to = middle
		} else {
			from = middle + 1
		}
	}
	return unordered(from)
}

// ordered maps floats to integers in the same order.
func ordered(v float64) uint64 {
	b := math.Float64bits(v + 0) // -0 is 0
	if b>>63 != 0 {
		return ^b
	}
	return b | 1<<63
}

func unordered(u uint64) float64 {
	if u>>63 != 0 {
		return math.Float64frombits(u &^ (1 << 63))
	}
	return math.Float64frombits(^u)
}
