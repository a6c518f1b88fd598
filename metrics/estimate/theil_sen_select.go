package estimate

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// Selecting slopes by rank. Sorting the points by y - b·x counts the slopes
// below b: they are the pairs that stand in the reverse of their order by x.
// Between two slopes lo < hi lie the pairs that the two orders put
// differently; a sample of them gives the next lo and hi, until few enough
// are left to be listed. All comparisons are between integers of 128 bits, so
// the draws decide the time and never the answer.

// lines is points on integer scales in order of x, then y.
type lines struct {
	x, y  []int64
	scale *big.Rat // unit of y over unit of x
	draw  *rand.Rand
}

// slope is rise/run with run > 0.
type slope struct{ rise, run int64 }

func linesOf(x, y []int64, scale *big.Rat) *lines {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(cmp.Compare(x[i], x[j]), cmp.Compare(y[i], y[j])) })
	l := &lines{x: make([]int64, len(x)), y: make([]int64, len(x)), scale: scale, draw: rand.New(rand.NewPCG(1968, 1991))}
	for at, i := range order {
		l.x[at], l.y[at] = x[i], y[i]
	}
	return l
}

// slopes is how many pairs differ in x.
func (l *lines) slopes() int64 {
	n := int64(len(l.x))
	pairs, run := n*(n-1)/2, int64(0)
	for i := 1; i < len(l.x); i++ {
		if l.x[i] == l.x[i-1] {
			run++
			pairs -= run
		} else {
			run = 0
		}
	}
	return pairs
}

// between is the float nearest to the mean of two slopes.
func (l *lines) between(a, b slope) float64 {
	sum := new(big.Rat).Add(big.NewRat(a.rise, a.run), big.NewRat(b.rise, b.run))
	sum.Mul(sum, l.scale)
	f, _ := sum.Mul(sum, big.NewRat(1, 2)).Float64()
	return f
}

// ranked is the slopes of the given ranks, counted from 1.
func (l *lines) ranked(ranks []int64) []slope {
	n := len(l.x)
	first, last := make([]int32, n), make([]int32, n)
	for i := range n {
		first[i] = int32(i)
	}
	copy(last, first)
	l.flipTies(last, func(i, j int32) bool { return true }) // x falling: every slope is passed
	answers := map[int64]slope{}
	l.within(first, last, 0, ranks, answers)
	found := make([]slope, len(ranks))
	for i, r := range ranks {
		found[i] = answers[r]
	}
	return found
}

// within answers ranks among the slopes that lie between two orders of the
// points; below is how many slopes are smaller than these.
func (l *lines) within(low, high []int32, below int64, ranks []int64, answers map[int64]slope) {
	if len(ranks) == 0 {
		return
	}
	n := len(low)
	standing := make([]int32, n) // rank in high, in order of low
	at := make([]int32, n)
	for i, p := range high {
		at[p] = int32(i + 1)
	}
	total := int64(0)
	crossed := make([]int64, n) // earlier points that the i-th one passes
	counts := newRankCounts(n)
	for i, p := range low {
		standing[i] = at[p]
		crossed[i] = int64(i) - counts.upTo(int(at[p]))
		counts.add(int(at[p]))
		total += crossed[i]
	}
	if limit := int64(2*n + 64); total <= limit {
		picks := make([]int64, total)
		for i := range picks {
			picks[i] = int64(i)
		}
		sorted := l.pick(standing, crossed, high, picks)
		for _, r := range ranks {
			answers[r] = sorted[r-below-1]
		}
		return
	}
	picks := make([]int64, n)
	for i := range picks {
		picks[i] = l.draw.Int64N(total)
	}
	slices.Sort(picks)
	sample := l.pick(standing, crossed, high, picks)
	for _, pivot := range pivots(sample, total, below, ranks) {
		if len(ranks) == 0 {
			return
		}
		before, after := l.orders(pivot)
		less, upTo := inversions(ranksOf(before), n), inversions(ranksOf(after), n)
		var left, right []int64
		for _, r := range ranks {
			switch {
			case r <= less:
				left = append(left, r)
			case r <= upTo:
				answers[r] = pivot
			default:
				right = append(right, r)
			}
		}
		l.within(low, before, below, left, answers)
		low, below, ranks = after, upTo, right
	}
	l.within(low, high, below, ranks, answers)
}

// pivots is slopes of a sorted sample that enclose the ranks narrowly: three
// standard deviations of a sample quantile to either side, rising, and one
// pair for ranks whose enclosures overlap.
func pivots(sample []slope, total, below int64, ranks []int64) []slope {
	m := float64(len(sample))
	margin := 1.5*math.Sqrt(m) + 1
	var cuts []int
	sorted := slices.Sorted(slices.Values(ranks))
	for _, r := range sorted {
		centre := m * (float64(r-below) / float64(total))
		from := min(max(int(centre-margin), 0), len(sample)-1)
		to := min(max(int(centre+margin), 0), len(sample)-1)
		if k := len(cuts); k > 0 && from <= cuts[k-1] {
			cuts[k-1] = to
		} else {
			cuts = append(cuts, from, to)
		}
	}
	var p []slope
	for _, c := range cuts {
		if len(p) == 0 || compareSlopes(p[len(p)-1], sample[c]) < 0 {
			p = append(p, sample[c])
		}
	}
	return p
}

// pick lists the slopes with the given numbers among those between two orders,
// sorted by size. The numbers are sorted; slope number k belongs to the point
// that the running sum of crossed reaches with it.
func (l *lines) pick(standing []int32, crossed []int64, high []int32, picks []int64) []slope {
	counts := newRankCounts(len(standing))
	found := make([]slope, 0, len(picks))
	sum := int64(0)
	for i, s := range standing {
		b := high[s-1]
		under := int64(i) - crossed[i]
		for len(picks) > 0 && picks[0] < sum+crossed[i] {
			a := high[counts.kth(under+picks[0]-sum+1)-1]
			found = append(found, l.slope(a, b))
			picks = picks[1:]
		}
		sum += crossed[i]
		counts.add(int(s))
	}
	slices.SortFunc(found, compareSlopes)
	return found
}

func (l *lines) slope(a, b int32) slope {
	if l.x[a] > l.x[b] {
		a, b = b, a
	}
	return slope{l.y[b] - l.y[a], l.x[b] - l.x[a]}
}

// orders is the points sorted by y - b·x for b just below and just above s.
// They differ where points lie on a line of slope s.
func (l *lines) orders(s slope) (before, after []int32) {
	type keyed struct {
		high  int64 // the key run·y - rise·x, in 128 bits
		low   uint64
		point int32
	}
	keys := make([]keyed, len(l.x))
	for i := range keys {
		h1, l1 := bits.Mul64(uint64(s.run), uint64(l.y[i]))
		h2, l2 := bits.Mul64(uint64(max(s.rise, -s.rise)), uint64(l.x[i]))
		var low, carry, high uint64
		if s.rise > 0 {
			low, carry = bits.Sub64(l1, l2, 0)
			high, _ = bits.Sub64(h1, h2, carry)
		} else {
			low, carry = bits.Add64(l1, l2, 0)
			high, _ = bits.Add64(h1, h2, carry)
		}
		keys[i] = keyed{int64(high), low, int32(i)}
	}
	slices.SortFunc(keys, func(a, b keyed) int {
		switch {
		case a.high != b.high:
			return cmp.Compare(a.high, b.high)
		case a.low != b.low:
			return cmp.Compare(a.low, b.low)
		}
		return cmp.Compare(a.point, b.point)
	})
	before = make([]int32, len(keys))
	for i, k := range keys {
		before[i] = k.point
	}
	after = slices.Clone(before)
	at := make([]int32, len(keys))
	for i, k := range keys {
		at[k.point] = int32(i)
	}
	l.flipTies(after, func(i, j int32) bool {
		a, b := keys[at[i]], keys[at[j]]
		return a.high == b.high && a.low == b.low
	})
	return before, after
}

// flipTies reverses runs of neighbours that tie, but leaves points of the same
// x, between which there is no slope, in their order.
func (l *lines) flipTies(order []int32, tie func(i, j int32) bool) {
	runs(order, tie, func(run []int32) {
		slices.Reverse(run)
		runs(run, func(i, j int32) bool { return l.x[i] == l.x[j] }, slices.Reverse)
	})
}

func runs(order []int32, same func(i, j int32) bool, do func([]int32)) {
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && same(order[to-1], order[to]) {
			to++
		}
		do(order[from:to])
		from = to
	}
}

// ranksOf turns points, numbered from 0, into ranks from 1.
func ranksOf(points []int32) []int32 {
	ranks := make([]int32, len(points))
	for i, p := range points {
		ranks[i] = p + 1
	}
	return ranks
}

// compareSlopes compares rise/run as fractions.
func compareSlopes(a, b slope) int {
	if (a.rise < 0) != (b.rise < 0) {
		return cmp.Compare(a.rise, b.rise)
	}
	h1, l1 := bits.Mul64(uint64(max(a.rise, -a.rise)), uint64(b.run))
	h2, l2 := bits.Mul64(uint64(max(b.rise, -b.rise)), uint64(a.run))
	c := cmp.Or(cmp.Compare(h1, h2), cmp.Compare(l1, l2))
	if a.rise < 0 {
		return -c
	}
	return c
}
