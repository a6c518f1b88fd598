package simulate

import (
	"math/bits"
	"math/rand/v2"
	"slices"
	"sort"
)

// Random numbers in integers only. The sample must have the same bytes on
// every machine, and functions such as math.Exp may differ in the last bit
// between architectures, as may any sum of products that a compiler fuses. So
// there is no float in this package: normal deviates are sums of uniform ones,
// powers of two come from a table of roots, both in fixed point.

// one is 1 in the fixed point of deviates and exponents.
const one = 1 << 16

// random is a stream of random numbers. PCG's output is specified; what is
// made of it is written out here, because the methods of rand.Rand may change.
type random struct{ pcg *rand.PCG }

// stream gives one of the independent streams of a seed.
func stream(seed, number uint64) *random { return &random{rand.NewPCG(seed, number)} }

// below is uniform on 0 ... n-1, by Lemire's multiplication; its bias is less
// than n / 2^64.
func (r *random) below(n int64) int64 {
	hi, _ := bits.Mul64(r.pcg.Uint64(), uint64(n))
	return int64(hi)
}

// chance is true in perMille of 1000 cases.
func (r *random) chance(perMille int64) bool { return r.below(1000) < perMille }

// normal is a standard normal deviate in fixed point: the sum of twelve
// uniform deviates less six (Irwin-Hall), so never beyond six.
func (r *random) normal() int64 {
	sum := int64(-6 * one)
	for range 3 {
		for u, i := r.pcg.Uint64(), 0; i < 4; i++ {
			sum += int64(u & 0xffff)
			u >>= 16
		}
	}
	return sum
}

// spread gives a log-normal number: median times 2 to the power of a normal
// deviate with the given standard deviation in octaves, in fixed point.
func (r *random) spread(median, octaves int64) int64 {
	return power(median, r.normal()*octaves>>16)
}

// roots holds 2^(1/2), 2^(1/4), ... 2^(1/65536), times 2^30, rounded.
var roots = [16]int64{
	1518500250, 1276901417, 1170923762, 1121280436, 1097253708, 1085434106, 1079572136, 1076653033,
	1075196443, 1074468888, 1074105294, 1073923544, 1073832680, 1073787251, 1073764537, 1073753181,
}

// power is n * 2^x, x in fixed point, for n below 2^31 and x between -20 and
// 20 octaves; beyond them x is cut off.
func power(n, x int64) int64 {
	x = min(max(x, -20*one), 20*one)
	whole, frac := x>>16, x&(one-1)
	m := int64(1 << 30)
	for i, root := range roots {
		if frac&(one>>1>>i) != 0 {
			m = m * root >> 30
		}
	}
	return n * m >> (30 - whole)
}

// weights picks indices in proportion to weights.
type weights []int64 // cumulative

func weigh(each ...int64) weights {
	w := slices.Clone(each)
	for i := 1; i < len(w); i++ {
		w[i] += w[i-1]
	}
	return w
}

func (w weights) pick(r *random) int {
	u := r.below(w[len(w)-1])
	return sort.Search(len(w), func(i int) bool { return u < w[i] })
}
