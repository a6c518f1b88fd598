package estimate

import (
	"slices"

	"github.com/casebench/casebench/datasets/note"
)

// KruskalWallis tests whether several independent samples come from the same
// distribution, by the mean ranks R̄_i of the pooled values.
//
//	H = (12/(N(N+1))·Σn_i·R̄_i² - 3(N+1)) / (1 - Σ(t³-t)/(N³-N)),   χ²(k-1)
//
// Effect is ε² = H/(N-1), from 0 to 1, without an interval. N1 is N. It assumes
// independent values and about 5 in each sample for the χ²; it says only that
// some sample differs: Dunn says which.
//
// Kruskal & Wallis, JASA 47, 1952; Tomczak & Tomczak, Trends in Sport Sciences
// 1(21), 2014, for ε².
func KruskalWallis(groups [][]float64) Test {
	const method = "Kruskal-Wallis"
	g, refusal, ok := rankGroups(groups, method)
	if !ok {
		return refusal
	}
	n := float64(g.n)
	between := 0.0
	for i, mean := range g.mean {
		d := mean - (n+1)/2
		between += float64(len(groups[i])) * d * d
	}
	h := 12 / (n * (n + 1)) * between / (1 - g.ties/(n*n*n-n))
	df := len(groups) - 1
	test := Test{
		Status: Defined, Statistic: Some(h), DF: Some(float64(df)), P: Some(chiTail(h, df)), N1: g.n, Method: method,
		Effect: Result{Status: Defined, Value: min(h/(n-1), 1), N: g.n, Method: "epsilon squared"},
	}
	for _, group := range groups {
		if len(group) < 5 {
			test.Warnings = append(test.Warnings, note.New("a sample has fewer than 5 values, so the p is approximate"))
			break
		}
	}
	return test
}

type groupRanks struct {
	n    int64
	mean []float64 // mean rank of each group
	ties float64   // Σ(t³-t)
}

func rankGroups(groups [][]float64, method string) (groupRanks, Test, bool) {
	pooled := slices.Concat(groups...)
	n := int64(len(pooled))
	no := func(status Status, reason note.Note) (groupRanks, Test, bool) {
		return groupRanks{}, noTest(status, method, n, 0, reason), false
	}
	if !finite(pooled) {
		return no(Undefined, finiteReason())
	}
	if len(groups) < 2 {
		return no(TooFew, note.New("at least 2 samples are needed, there are %d", len(groups)))
	}
	for i, group := range groups {
		if len(group) == 0 {
			return no(TooFew, note.New("sample %d is empty; leave it out or give it values", i+1))
		}
	}
	if n < 3 {
		return no(TooFew, note.New("at least 3 values are needed, there are %d", n))
	}
	if allEqual(pooled) {
		return no(Degenerate, note.New("all values are equal, so there are no ranks to compare"))
	}
	ranks, ties := midranks(pooled)
	g := groupRanks{n: n, ties: tieSum(ties)}
	at := 0
	for _, group := range groups {
		sum := int64(0)
		for _, r := range ranks[at : at+len(group)] {
			sum += r
		}
		at += len(group)
		g.mean = append(g.mean, float64(sum)/2/float64(len(group)))
	}
	return g, Test{}, true
}
