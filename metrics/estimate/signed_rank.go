package estimate

import (
	"math"
	"math/big"
	"slices"
	"strconv"

	"github.com/casebench/casebench/datasets/note"
)

// exactDifferences is up to how many differences other than 0 SignedRank and
// Pseudomedian are exact.
const exactDifferences = 200

// SignedRank tests whether the differences first - second of pairs are
// symmetric about 0 (Wilcoxon). The statistic is V, the sum of the ranks of the
// positive differences among the absolute ones. Effect is the matched-pairs
// rank-biserial correlation (V - V⁻)/(V + V⁻), without an interval.
//
// Differences of 0 are dropped first (Wilcoxon's rule, not Pratt's). Up to 200
// others the p is exact over all signs, with ties given the midranks; beyond
// that normal, with 0.5 for continuity:
//
//	σ² = n(n+1)(2n+1)/24 - Σ(t³-t)/48
//
// Differences are taken in decimals, between the shortest decimals that stand
// for the floats: 0.3-0.2 and 0.2-0.1 tie, which binary subtraction would
// break. It assumes independent pairs and symmetric differences.
//
// Wilcoxon, Biometrics Bulletin 1, 1945; Kerby, Comprehensive Psychology 3,
// 2014, for the effect.
func SignedRank(first, second []float64) Test {
	const method = "Wilcoxon signed rank"
	n := int64(len(first))
	switch {
	case len(first) != len(second):
		return noTest(Undefined, method, n, int64(len(second)), note.New("there are %d first and %d second values; each pair needs both", len(first), len(second)))
	case !finite(first, second):
		return noTest(Undefined, method, n, 0, finiteReason())
	case n == 0:
		return noTest(TooFew, method, 0, 0, note.New("there are no pairs; at least 6 are needed for a p below 0.05"))
	}
	differences := decimalDifferences(first, second)
	if !finite(differences) {
		return noTest(Undefined, method, n, 0, note.New("the values are too large to compute with; rescale them"))
	}
	kept := slices.DeleteFunc(differences, func(d float64) bool { return d == 0 })
	if len(kept) == 0 {
		return noTest(Degenerate, method, n, 0, note.New("all differences are 0, so there are no ranks to compare"))
	}
	sizes := make([]float64, len(kept))
	for i, d := range kept {
		sizes[i] = math.Abs(d)
	}
	ranks, ties := midranks(sizes)
	v2 := int64(0) // twice V
	for i, d := range kept {
		if d > 0 {
			v2 += ranks[i]
		}
	}
	all2 := int64(len(kept)) * int64(len(kept)+1) // twice the sum of all ranks
	test := Test{
		Status: Defined, Statistic: Some(float64(v2) / 2), N1: int64(len(kept)),
		Effect: Result{Status: Defined, Value: float64(2*v2-all2) / float64(all2), N: int64(len(kept)), Method: "matched-pairs rank-biserial correlation"},
	}
	if len(kept) <= exactDifferences {
		test.Method = "Wilcoxon signed rank, exact"
		if len(ties) > 0 {
			test.Method = "Wilcoxon signed rank, exact given the ties"
		}
		counts := signedSums(ranks)
		under, all := 0.0, 0.0
		for s, ways := range counts {
			all += ways
			if int64(s) <= min(v2, all2-v2) {
				under += ways
			}
		}
		test.P = Some(min(2*under/all, 1))
	} else {
		test.Method = "Wilcoxon signed rank, normal, continuity"
		test.P = Some(signedRankNormal(v2, len(kept), ties))
	}
	if zeros := len(first) - len(kept); zeros > 0 {
		test.Warnings = append(test.Warnings, note.New("%d of %d differences are 0 and were dropped", zeros, len(first)))
	}
	if len(kept) < 6 {
		test.Warnings = append(test.Warnings, note.New("%d differences cannot give a p below 0.05; at least 6 are needed", len(kept)))
	}
	return test
}

// signedRankNormal is the two-sided normal p of V = v2/2 for n differences,
// corrected for ties and continuity.
func signedRankNormal(v2 int64, n int, ties []int64) float64 {
	f := float64(n)
	variance := f*(f+1)*(2*f+1)/24 - tieSum(ties)/48
	off := math.Abs(float64(v2)-f*(f+1)/2)/2 - 0.5
	return zTail(max(off, 0) / math.Sqrt(variance))
}

// Pseudomedian is the middle of the differences first - second of pairs: the
// median of all Walsh averages (d_i + d_j)/2, i <= j, zeros kept, with the
// interval between two of them that belongs to SignedRank. Without ties among
// the absolute differences, without zeros and up to 200 of them it is exact and
// Achieved is its level; otherwise its ranks are normal.
//
// Hodges & Lehmann 1963; Hollander & Wolfe 1973, section 3.2.
func Pseudomedian(first, second []float64, level float64) Result {
	const method = "pseudomedian of differences"
	n := int64(len(first))
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, n, levelReason(level))
	case len(first) != len(second):
		return noResult(Undefined, method, n, note.New("there are %d first and %d second values; each pair needs both", len(first), len(second)))
	case !finite(first, second):
		return noResult(Undefined, method, n, finiteReason())
	case n == 0:
		return noResult(TooFew, method, 0, note.New("there are no pairs; at least 1 is needed, 6 for an interval at 0.95"))
	}
	d := decimalDifferences(first, second)
	slices.Sort(d)
	for i := range d {
		d[i] /= 2 // exact, and the sums below cannot overflow
	}
	if !finite(d) {
		return noResult(Undefined, method, n, note.New("the values are too large to compute with; rescale them"))
	}
	pairs := n * (n + 1) / 2
	at := func(k int64) float64 { return walsh(d, k) }
	result := Result{Status: Defined, Value: at(pairs/2 + 1), N: n, Method: method}
	if pairs%2 == 0 {
		result.Value = at(pairs/2)/2 + result.Value/2
	}
	if allEqual(d) {
		result.Warnings = append(result.Warnings, note.New("no interval: all differences are equal, so their variation is not known"))
		return result
	}
	if math.Ldexp(2, -int(min(n, 1000))) > 1-level {
		result.Warnings = append(result.Warnings, note.New("no interval: %d pairs cannot reach this level; more pairs are needed", n))
		return result
	}
	sizes := make([]float64, n)
	zero := false
	for i, v := range d {
		sizes[i] = math.Abs(v)
		zero = zero || v == 0
	}
	ranks, ties := midranks(sizes)
	f := float64(n)
	k := max(int64(math.Floor(f*(f+1)/4-zCritical(level)*math.Sqrt(f*(f+1)*(2*f+1)/24))), 1)
	achieved, form := level, "Walsh averages, normal"
	if len(ties) == 0 && !zero && n <= exactDifferences {
		counts := signedSums(ranks)
		all, under := math.Ldexp(1, int(n)), 0.0
		k = 0
		for v := int64(0); ; v++ { // P(V = v) is counts at the doubled sum
			if 2*(under+counts[2*v]) > (1-level)*all {
				break
			}
			under += counts[2*v]
			k++
		}
		achieved, form = 1-2*under/all, "Walsh averages, exact"
	}
	result.Interval = between(at(k), at(pairs+1-k), level, form)
	result.Interval.Achieved = achieved
	return sealed(result)
}

// walsh is the k-th smallest (from 1) of all h_i + h_j, i <= j, for sorted h.
func walsh(h []float64, k int64) float64 {
	return kth(h[0]+h[0], h[len(h)-1]+h[len(h)-1], k, func(v float64) int64 {
		count, j := int64(0), len(h)
		for i, hi := range h {
			for j > 0 && hi+h[j-1] > v {
				j--
			}
			count += int64(max(j-i, 0)) // the j at or after i
		}
		return count
	})
}

// signedSums is the number of ways to give signs to the doubled ranks by the
// doubled sum of the positive ones.
func signedSums(ranks []int64) []float64 {
	total := int64(0)
	for _, r := range ranks {
		total += r
	}
	ways := make([]float64, total+1)
	ways[0] = 1
	used := int64(0)
	for _, r := range ranks {
		for s := used; s >= 0; s-- {
			ways[s+r] += ways[s]
		}
		used += r
	}
	return ways
}

// decimalDifferences is first - second, each taken exactly between the
// shortest decimals that stand for the floats and then rounded once.
func decimalDifferences(first, second []float64) []float64 {
	differences := make([]float64, len(first))
	for i := range first {
		d := decimal(first[i])
		differences[i], _ = d.Sub(d, decimal(second[i])).Float64()
	}
	return differences
}

func decimal(v float64) *big.Rat {
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(v, 'e', -1, 64))
	return r
}
