package estimate

import "math"

// PairTest is the test of one pair of several samples.
type PairTest struct {
	A, B int // indices of the samples, A < B
	Test
	Holm Number // P adjusted by Holm for all pairs together
}

// Dunn compares all pairs of several independent samples by their mean ranks
// among all values, after a Kruskal-Wallis test.
//
//	z = (R̄_a - R̄_b) / √((N(N+1)/12 - Σ(t³-t)/(12(N-1)))·(1/n_a + 1/n_b))
//
// P is two-sided and not adjusted; Holm is. A positive z means that sample A
// is the larger. When the samples cannot be ranked, there are no pairs and the
// Kruskal-Wallis test says why.
//
// Dunn, Technometrics 6, 1964.
func Dunn(groups [][]float64) []PairTest {
	const method = "Dunn"
	g, _, ok := rankGroups(groups, method)
	if !ok {
		return nil
	}
	n := float64(g.n)
	unit := n*(n+1)/12 - g.ties/(12*(n-1))
	var pairs []PairTest
	var p []float64
	for a := range groups {
		for b := a + 1; b < len(groups); b++ {
			n1, n2 := float64(len(groups[a])), float64(len(groups[b]))
			z := (g.mean[a] - g.mean[b]) / math.Sqrt(unit*(1/n1+1/n2))
			pairs = append(pairs, PairTest{A: a, B: b, Test: Test{
				Status: Defined, Statistic: Some(z), P: Some(zTail(z)),
				N1: int64(n1), N2: int64(n2), Method: method,
				Effect: CliffsDelta(groups[a], groups[b], 0.95),
			}})
			p = append(p, zTail(z))
		}
	}
	for i, adjusted := range Holm(p) {
		pairs[i].Holm = Some(adjusted)
	}
	return pairs
}
