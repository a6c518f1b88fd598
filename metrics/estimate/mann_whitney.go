package estimate

import (
	"math"
	"math/big"
	"slices"

	"github.com/casebench/casebench/datasets/note"
)

// ExactPairs is up to how many pairs (n_a·n_b) MannWhitney and HodgesLehmann
// are exact.
const ExactPairs = 10_000

// MannWhitney tests whether two independent samples come from the same
// distribution, sensitive to one tending to be larger. The statistic is U, the
// number of pairs with a > b plus half of the ties (R calls it W). Effect is
// Cliff's delta at 0.95.
//
// Up to ExactPairs pairs the p is exact: the share, over all ways to choose
// which ranks belong to a, of those with U at least as far from n_a·n_b/2. With
// ties it is the conditional one, over midranks. Beyond that it is normal, with
// the variance corrected for ties and 0.5 for continuity:
//
//	σ² = n_a·n_b/12·(N + 1 - Σ(t³-t)/(N(N-1)))
//
// It assumes independent values. It is not a test of medians or means unless
// the distributions differ by a shift only; where the spreads differ use
// BrunnerMunzel.
//
// Mann & Whitney, Annals of Mathematical Statistics 18, 1947; Lehmann,
// Nonparametrics, 1975, chapter 1.
func MannWhitney(a, b []float64) Test {
	const method = "Mann-Whitney"
	n1, n2 := int64(len(a)), int64(len(b))
	pooled := slices.Concat(a, b)
	switch {
	case !finite(pooled):
		return noTest(Undefined, method, n1, n2, finiteReason())
	case n1 == 0 || n2 == 0:
		return noTest(TooFew, method, n1, n2, note.New("each sample needs at least 1 value; they have %d and %d", n1, n2))
	case allEqual(pooled):
		return noTest(Degenerate, method, n1, n2, note.New("all values are equal, so there are no ranks to compare"))
	}
	ranks, ties := midranks(pooled)
	sum := int64(0) // twice the sum of the ranks of a
	for _, r := range ranks[:n1] {
		sum += r
	}
	u2 := sum - n1*(n1+1) // twice U
	test := Test{
		Status: Defined, Statistic: Some(float64(u2) / 2), N1: n1, N2: n2,
		Effect: CliffsDelta(a, b, 0.95),
	}
	switch {
	case n2 <= ExactPairs && n1 <= ExactPairs/n2:
		test.Method = "Mann-Whitney, exact"
		if len(ties) > 0 {
			test.Method = "Mann-Whitney, exact given the ties"
		}
		test.P = Some(rankSumTail(ranks, int(n1), sum))
	default:
		test.Method = "Mann-Whitney, normal, continuity"
		test.P = Some(mannWhitneyNormal(u2, n1, n2, ties))
	}
	if least := leastP(n1, n2); least > 0.05 {
		test.Warnings = append(test.Warnings, note.New("samples of %d and %d values cannot give a p below %.2g; more values are needed", n1, n2, least))
	}
	return test
}

// leastP is the smallest p that samples of these sizes can reach.
func leastP(n1, n2 int64) float64 {
	ways := 1.0
	for i := int64(1); i <= min(n1, n2) && ways < 1e300; i++ {
		ways *= float64(n1+n2+1-i) / float64(i)
	}
	return 2 / ways
}

// mannWhitneyNormal is the two-sided normal p, corrected for ties and
// continuity.
func mannWhitneyNormal(u2, n1, n2 int64, ties []int64) float64 {
	f1, f2 := float64(n1), float64(n2)
	n := f1 + f2
	variance := f1 * f2 / 12 * (n + 1 - tieSum(ties)/(n*(n-1)))
	off := math.Abs(float64(u2)-f1*f2)/2 - 0.5
	return zTail(max(off, 0) / math.Sqrt(variance))
}

// rankSumTail is the share of choices of n of the ranks whose sum is at least
// as far from its expectation as sum. Ranks and sum are doubled.
func rankSumTail(ranks []int64, n int, sum int64) float64 {
	far := abs(sum - int64(n)*int64(len(ranks)+1)) // twice n(N+1)/2
	if far == 0 {
		return 1
	}
	n = min(n, len(ranks)-n) // the other sample is as far off
	mirrored := make([]int64, len(ranks))
	for i, r := range ranks {
		mirrored[i] = int64(2*(len(ranks)+1)) - r
	}
	slices.Sort(mirrored)
	symmetric := slices.Equal(mirrored, slices.Sorted(slices.Values(ranks))) // as it is without ties
	ways, _ := new(big.Float).SetInt(new(big.Int).Binomial(int64(len(ranks)), int64(n))).Float64()
	most := int64(n)*int64(len(ranks)+1) - far
	tails := 2 * waysUpTo(mirrored, n, most)
	if !symmetric {
		tails = waysUpTo(ranks, n, most) + waysUpTo(mirrored, n, most)
	}
	return min(tails/ways, 1)
}

// waysUpTo is the number of ways to choose n of the doubled ranks with a sum
// of at most so much.
func waysUpTo(ranks []int64, n int, most int64) float64 {
	counts, _ := rankSums(ranks, n, most)
	sum := 0.0
	for _, ways := range counts {
		sum += ways
	}
	return sum
}

func abs(n int64) int64 { return max(n, -n) }

// step is 2 where all doubled ranks are even, that is whole, so that sums
// need half the room.
func step(ranks []int64) int64 {
	for _, r := range ranks {
		if r%2 != 0 {
			return 1
		}
	}
	return 2
}

// rankSums is the number of ways to choose n of the doubled ranks by their
// sum, counts[i] for the sum least + i·step, up to the sum most. Only additions
// of positive numbers, so that the shares keep 13 digits and more.
//
//	ways(k ranks, i chosen, s) = ways(k-1, i, s) + ways(k-1, i-1, s - r_k)
//
// The ranks come in ascending order, so a choice is given up as soon as the
// smallest of those to come take it above most.
func rankSums(ranks []int64, n int, most int64) (counts []float64, least int64) {
	by := step(ranks)
	r := slices.Clone(ranks)
	slices.Sort(r)
	sums := make([]int64, len(r)+1) // of the first ranks: sums[i] is the least that i can have
	for i, rank := range r {
		sums[i+1] = sums[i] + rank
	}
	least = sums[n]
	most = min(most, sums[len(r)]-sums[len(r)-n])
	if most < least {
		return nil, least
	}
	ways := make([][]float64, n+1) // ways[i]: for i chosen ranks, from their least sum on
	used := make([]int64, n+1)     // slots in use so far
	for i := 1; i <= n; i++ {
		ways[i] = make([]float64, (most-least)/by+1)
	}
	ways[0], used[0] = []float64{1}, 1
	for k, rank := range r {
		left := len(r) - 1 - k // too few of them to choose n in all from where i is below n-left
		for i := min(k+1, n); i >= max(1, n-left); i-- {
			// What is chosen later comes from the ranks after this one.
			room := most - sums[i] - (sums[k+1+n-i] - sums[k+1])
			if used[i-1] == 0 || room < 0 {
				continue
			}
			shift := (sums[i-1] + rank - sums[i]) / by
			end := min(shift+used[i-1], room/by+1)
			if shift >= end {
				continue
			}
			to := ways[i][shift:end]
			for s, w := range ways[i-1][:len(to)] {
				to[s] += w
			}
			used[i] = max(used[i], end)
		}
	}
	return ways[n], least
}
