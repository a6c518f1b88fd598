package estimate

import (
	"math"
	"math/bits"

	"github.com/casebench/casebench/datasets/note"
)

// HyperLogLog is the number of distinct items from the registers of a sketch
// of 32-bit hashes, such as an engine hands back: ranks[v] registers hold the
// value v. There are m = Σ ranks registers, a power of two from 16 on.
//
//	E = α_m·m²/Σ 2^-M,   SE = 1.04·E/√m
//
// with linear counting, m·log(m/V) for V registers of 0, where E ≤ 5m/2, and
// -2³²·log(1 - E/2³²) above 2³²/30. The normal interval is that of the sketch,
// not of any sampling. Libraries that use 64-bit hashes or correct the bias
// (HLL++, Ertl) differ a little, most from 5m/2 to 5m: take their own estimate
// where they give one.
//
// Flajolet, Fusy, Gandouet & Meunier, HyperLogLog, Analysis of Algorithms
// 2007, figure 3.
func HyperLogLog(ranks []int64, level float64) Result {
	const method = "HyperLogLog"
	const hashes = 1 << 32
	m, sum := int64(0), 0.0
	for v, n := range ranks {
		if n < 0 {
			return noResult(Undefined, method, m, note.New("%d registers hold %d; counts are 0 or more", n, v))
		}
		m += n
		sum += math.Ldexp(float64(n), -v)
	}
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, m, levelReason(level))
	case m < 16 || m > 1<<30 || bits.OnesCount64(uint64(m)) != 1:
		return noResult(Undefined, method, m, note.New("there are %d registers; their number must be a power of two from 16 on", m))
	}
	size := float64(m)
	e := hllAlpha(m) * size * size / sum
	switch {
	case e <= 2.5*size && ranks[0] > 0:
		e = size * math.Log(size/float64(ranks[0]))
	case e >= hashes:
		return noResult(Undefined, method, m, note.New("the registers are full: more items than 32-bit hashes can tell apart"))
	case e > hashes/30.0:
		e = -hashes * math.Log1p(-e/hashes)
	}
	r := Result{Status: Defined, Value: e, N: m, Method: method}
	if e == 0 { // an empty sketch is exact
		r.Warnings = append(r.Warnings, note.New("no interval: the sketch is empty"))
		return r
	}
	se := 1.04 / math.Sqrt(size) * e
	half := zCritical(level) * se
	r.SE, r.Interval = Some(se), between(max(e-half, 0), e+half, level, method)
	return r
}

// hllAlpha corrects the bias of the harmonic mean of m registers.
func hllAlpha(m int64) float64 {
	switch m {
	case 16:
		return 0.673
	case 32:
		return 0.697
	case 64:
		return 0.709
	}
	return 0.7213 / (1 + 1.079/float64(m))
}
