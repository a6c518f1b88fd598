package estimate

import (
	"cmp"
	"math"
	"slices"
)

// kendall is Kendall's score of pairs (x, y), from which Mann-Kendall and the
// interval of Theil-Sen are made.
type kendall struct {
	n            int64
	s            int64 // concordant less discordant pairs
	pairs        int64 // n(n-1)/2
	tiedX, tiedY int64 // pairs equal in x, in y
	variance     float64
}

// kendallOf counts in n·log n.
//
//	Var S = (v₀ - v_t - v_u)/18 + Σt(t-1)·Σu(u-1)/(2n(n-1))
//	        + Σt(t-1)(t-2)·Σu(u-1)(u-2)/(9n(n-1)(n-2))
//	v₀ = n(n-1)(2n+5), v_t = Σt(t-1)(2t+5) over groups equal in x, v_u in y
//
// Kendall, Rank Correlation Methods, 4th ed. 1975, chapters 3 and 4.
func kendallOf(x, y []float64) kendall {
	n := len(x)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(x[i], x[j]), cmp.Compare(y[i], y[j]))
	})
	ranksY, tiesY := midranks(y)
	_, tiesX := midranks(x)
	sequence := make([]int32, n)
	tiedBoth, run := int64(0), int64(0)
	for at, i := range order {
		sequence[at] = int32(ranksY[i])
		if at > 0 && x[i] == x[order[at-1]] && y[i] == y[order[at-1]] {
			run++
			tiedBoth += run
		} else {
			run = 0
		}
	}
	k := kendall{n: int64(n), pairs: int64(n) * int64(n-1) / 2}
	k.tiedX, k.tiedY = tiedPairs(tiesX), tiedPairs(tiesY)
	discordant := inversions(sequence, 2*n)
	concordant := k.pairs - k.tiedX - k.tiedY + tiedBoth - discordant
	k.s = concordant - discordant

	f := float64(n)
	k.variance = f * (f - 1) * (2*f + 5)
	var two, three [2]float64 // Σt(t-1), Σt(t-1)(t-2) of x and of y
	for side, ties := range [][]int64{tiesX, tiesY} {
		for _, t := range floatsOf(ties) {
			k.variance -= t * (t - 1) * (2*t + 5)
			two[side] += t * (t - 1)
			three[side] += t * (t - 1) * (t - 2)
		}
	}
	k.variance /= 18
	if n > 2 {
		k.variance += two[0]*two[1]/(2*f*(f-1)) + three[0]*three[1]/(9*f*(f-1)*(f-2))
	}
	return k
}

// z is S over its standard deviation, drawn 1 towards 0 when continuous.
func (k kendall) z(continuity bool) float64 {
	s := float64(k.s)
	if continuity {
		s = math.Copysign(max(math.Abs(s)-1, 0), s)
	}
	return s / math.Sqrt(k.variance)
}

// tauB is S over the geometric mean of the pairs not tied in x and in y.
func (k kendall) tauB() float64 {
	return float64(k.s) / math.Sqrt(float64(k.pairs-k.tiedX)) / math.Sqrt(float64(k.pairs-k.tiedY))
}

// exactTail is P(|S| >= |s|) without ties. The number of discordant pairs of a
// random order of i values is that of i-1 values plus one of 0..i-1, all
// equally likely.
func (k kendall) exactTail() float64 {
	p := []float64{1}
	for i := 2; i <= int(k.n); i++ {
		next := make([]float64, len(p)+i-1)
		for d, v := range p {
			for add := range i {
				next[d+add] += v / float64(i)
			}
		}
		p = next
	}
	tail := 0.0
	for d := int64(0); 2*d <= k.pairs-max(k.s, -k.s); d++ {
		tail += p[d]
	}
	return min(2*tail, 1)
}

func tiedPairs(ties []int64) int64 {
	sum := int64(0)
	for _, t := range ties {
		sum += t * (t - 1) / 2
	}
	return sum
}

func floatsOf(s []int64) []float64 {
	f := make([]float64, len(s))
	for i, v := range s {
		f[i] = float64(v)
	}
	return f
}
