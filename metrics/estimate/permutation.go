package estimate

import (
	"math"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat/combin"

	"github.com/casebench/casebench/datasets/note"
)

// Permutation tests whether two independent samples come from the same
// distribution, by the difference of their means, a less b, over the ways to
// deal the pooled values into groups of these sizes.
//
// Where there are at most draws ways, all are looked at and p is exact.
// Otherwise draws of them are drawn at random, each with its own generator
// from (seed, number of the draw) so that cores do not matter, and
//
//	p = (1 + #(|D*| >= |D|)) / (1 + draws)
//
// which is never 0. It assumes that the values are exchangeable under the
// hypothesis: not for samples with different spreads but equal means (Welch),
// nor for values in clusters.
//
// Phipson & Smyth, Statistical Applications in Genetics and Molecular Biology
// 9, 2010.
func Permutation(a, b []float64, draws int, seed uint64) Test {
	const method = "permutation of means"
	n1, n2 := int64(len(a)), int64(len(b))
	pooled := ascending(slices.Concat(a, b)) // the order given does not show
	switch {
	case !finite(pooled):
		return noTest(Undefined, method, n1, n2, finiteReason())
	case n1 == 0 || n2 == 0:
		return noTest(TooFew, method, n1, n2, note.New("each sample needs at least 1 value; they have %d and %d", n1, n2))
	case draws < 1:
		return noTest(Undefined, method, n1, n2, note.New("at least 1 draw is needed, 9999 are usual"))
	case allEqual(pooled):
		return noTest(Degenerate, method, n1, n2, note.New("all values are equal, so all permutations are the same"))
	}
	meanA, _ := meanSquares(ascending(a))
	meanB, _ := meanSquares(ascending(b))
	observed := meanA - meanB
	size := 0.0
	mean, _ := meanSquares(pooled)
	for i := range pooled { // centred: small numbers have small rounding errors
		pooled[i] -= mean
		size = max(size, math.Abs(pooled[i]))
	}
	// |D| is a fixed multiple of the sum of group a once the total is 0. Sums
	// that differ by rounding only count as equal.
	far := math.Abs(observed)*float64(n1)*float64(n2)/float64(n1+n2) - 1e-13*size*float64(n1+n2)
	if !Some(observed).OK || !Some(far).OK {
		return noTest(Undefined, method, n1, n2, note.New("the values are too large to compute with; rescale them"))
	}
	test := Test{Status: Defined, Statistic: Some(observed), N1: n1, N2: n2}
	if 2/leastP(n1, n2) <= float64(draws) {
		test.Method = "permutation of means, exact"
		test.P = Some(allWays(pooled, int(n1), far))
	} else {
		test.Method = "permutation of means, drawn"
		test.P = Some(drawnWays(pooled, int(n1), far, draws, seed))
	}
	test.Effect = noResult(Undefined, test.Method, n1+n2, note.New("the permutation test has no effect size of its own; see Hedges g or Cliff's delta"))
	return test
}

func allWays(pooled []float64, n int, far float64) float64 {
	chosen := combin.NewCombinationGenerator(len(pooled), n)
	index := make([]int, n)
	hits, ways := 0, 0
	for chosen.Next() {
		sum := 0.0
		for _, i := range chosen.Combination(index) {
			sum += pooled[i]
		}
		if math.Abs(sum) >= far {
			hits++
		}
		ways++
	}
	return float64(hits) / float64(ways)
}

func drawnWays(pooled []float64, n int, far float64, draws int, seed uint64) float64 {
	hit := make([]bool, draws)
	each(draws, func() func(int) {
		values := make([]float64, len(pooled))
		source := rand.NewPCG(0, 0)
		rng := rand.New(source)
		return func(draw int) {
			source.Seed(seed, scramble(uint64(draw)))
			copy(values, pooled)
			sum := 0.0
			for i := range n { // the first n of a Fisher-Yates shuffle
				j := i + rng.IntN(len(values)-i)
				values[i], values[j] = values[j], values[i]
				sum += values[i]
			}
			hit[draw] = math.Abs(sum) >= far
		}
	})
	hits := 0
	for _, h := range hit {
		if h {
			hits++
		}
	}
	return float64(1+hits) / float64(1+draws)
}
