package estimate

import (
	"math"
	"sort"

	"github.com/casebench/casebench/datasets/note"
)

// likely is how much more probable than the observed table another may be and
// still count as no more probable: room for rounding (R uses the same).
const likely = 1 + 1e-7

// FisherExact tests whether the rows and columns of a table of counts are
// independent, given its margins: p is the total probability of the tables
// that are no more probable than the observed one.
//
// For a 2x2 table Effect is the odds ratio by conditional maximum likelihood
// (not ad/bc) with exact limits, each with a tail of half of 1-level, solved on
// the log scale to the last digits; R's fisher.test stops earlier. The p may
// then disagree with the interval at the border, because the two use different
// tails. For larger tables there is no effect; the sum goes over a network of
// partial tables, and a table that needs more than 4 million steps is refused:
// use ChiSquare.
//
// It assumes independent units. Conditioning makes it conservative for small
// tables.
//
// Fisher 1935; Mehta & Patel, JASA 78, 1983; Cornfield, 1956, for the limits.
func FisherExact(table [][]int64, level float64) Test {
	const method = "Fisher exact"
	if !levelOK(level) {
		return noTest(Undefined, method, 0, 0, levelReason(level))
	}
	m, refusal, ok := margins(table, method)
	twoByTwo := len(table) == 2 && len(m.columns) == 2
	if !ok {
		if refusal.Status == Degenerate && twoByTwo { // a margin of 0: one table only
			refusal = Test{Status: Defined, P: Some(1), N1: m.n, Method: method, Effect: refusal.Effect,
				Warnings: []note.Note{note.New("a row or column of the table is all zeros, so p is 1 whatever the counts")}}
		}
		return refusal
	}
	if twoByTwo {
		return fisherFourfold(Fourfold{table[0][0], table[0][1], table[1][0], table[1][1]}, level)
	}
	p, ok := fisherNetwork(table, m)
	if !ok {
		return noTest(Undefined, method, m.n, 0, note.New("the table is too large for Fisher's exact test; use the chi-square test"))
	}
	return Test{
		Status: Defined, P: Some(p), N1: m.n, Method: method,
		Effect: noResult(Undefined, method, m.n, note.New("a table beyond 2x2 has no single odds ratio; see Cramér's V")),
	}
}

// widest is the largest number of 2x2 tables with the given margins that
// FisherExact looks at.
const widest = 2_000_000

func fisherFourfold(t Fourfold, level float64) Test {
	const method = "Fisher exact"
	h, ok := hypergeometric(t)
	if !ok {
		return noTest(Undefined, method, t.sum(), 0, note.New("the table is too large for Fisher's exact test; use the chi-square test"))
	}
	limit, p, all := h.log[t.A-h.low]+math.Log(likely), 0.0, 0.0
	for _, l := range h.log {
		w := math.Exp(l)
		all += w
		if l <= limit {
			p += w
		}
	}
	test := Test{Status: Defined, P: Some(min(p/all, 1)), N1: t.sum(), Method: method}
	test.Effect = conditionalOdds(h, t, level)
	return test
}

// hypergeometricWeights is the log weights of all values low.. of cell A given
// the margins, with 0 for the most probable.
type hypergeometricWeights struct {
	low int64
	log []float64
}

// hypergeometric starts at the mode and multiplies by the exact ratio of
// neighbours, so that no large factorials cancel.
//
//	w(k+1)/w(k) = (r-k)(c-k) / ((k+1)(n-r-c+k+1))
func hypergeometric(t Fourfold) (hypergeometricWeights, bool) {
	row, column, n := t.A+t.B, t.A+t.C, t.sum()
	low, high := max(0, row+column-n), min(row, column)
	if high-low >= widest {
		return hypergeometricWeights{}, false
	}
	h := hypergeometricWeights{low: low, log: make([]float64, high-low+1)}
	up := func(k int64) float64 { // log w(k+1)/w(k)
		return math.Log(float64(row-k) / float64(k+1) * (float64(column-k) / float64(n-row-column+k+1)))
	}
	mode := low
	for mode < high && up(mode) > 0 {
		mode++
	}
	for k := mode; k < high; k++ {
		h.log[k+1-low] = h.log[k-low] + up(k)
	}
	for k := mode; k > low; k-- {
		h.log[k-1-low] = h.log[k-low] - up(k-1)
	}
	return h, true
}

// tilted is the mean of A and P(A >= a), P(A <= a) when the log odds ratio is
// theta. The weights fall off on both sides of one mode, so that it goes out
// from there only as far as floats reach.
func (h hypergeometricWeights) tilted(theta float64, a int64) (mean, above, below float64) {
	mode := sort.Search(len(h.log)-1, func(i int) bool { return h.log[i+1]+theta <= h.log[i] })
	all := 0.0
	add := func(i int) bool {
		w := math.Exp(h.log[i] - h.log[mode] + theta*float64(i-mode))
		all += w
		mean += w * float64(i-mode)
		if k := h.low + int64(i); k >= a {
			above += w
		}
		if k := h.low + int64(i); k <= a {
			below += w
		}
		return w > 0
	}
	for i := mode; i < len(h.log) && add(i); i++ {
	}
	for i := mode - 1; i >= 0 && add(i); i-- {
	}
	return float64(h.low) + float64(mode) + mean/all, above / all, below / all
}

// conditionalOdds is the odds ratio whose distribution has the mean a, and
// those for which the tails from a are half of 1-level.
func conditionalOdds(h hypergeometricWeights, t Fourfold, level float64) Result {
	const method = "odds ratio, conditional, exact"
	n := t.sum()
	if len(h.log) == 1 {
		return noResult(Degenerate, method, n, note.New("the margins allow one table only, so the odds ratio is not known"))
	}
	tail := (1 - level) / 2
	root := func(f func(theta float64) float64) float64 {
		reach := 8.0
		for reach < 512 && (f(-reach) > 0) == (f(reach) > 0) {
			reach *= 2
		}
		return math.Exp(solve(-reach, reach, f))
	}
	interval := Interval{Low: Some(0), Level: level, Achieved: level, Method: method}
	top := h.low + int64(len(h.log)) - 1
	if t.A > h.low {
		interval.Low = Some(root(func(theta float64) float64 { _, above, _ := h.tilted(theta, t.A); return above - tail }))
	}
	if t.A < top {
		interval.High = Some(root(func(theta float64) float64 { _, _, below := h.tilted(theta, t.A); return tail - below }))
	}
	switch t.A {
	case h.low:
		return Result{Status: Defined, Value: 0, N: n, Method: method, Interval: interval}
	case top:
		result := noResult(Degenerate, method, n, note.New("the groups are separated, so the odds ratio is infinite; only its lower limit is known"))
		result.Interval = interval
		return result
	}
	value := root(func(theta float64) float64 { mean, _, _ := h.tilted(theta, t.A); return mean - float64(t.A) })
	return sealed(Result{Status: Defined, Value: value, N: n, Method: method, Interval: interval})
}
