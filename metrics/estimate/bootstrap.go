package estimate

import (
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/casebench/casebench/datasets/note"
)

// A Statistic is computed from units by their indices, which may repeat. It
// reports false where it is not defined, such as a ratio over a denominator
// of 0. It is called from several goroutines at once and must not keep the
// slice.
type Statistic func(units []int32) (float64, bool)

// Replicates is a statistic with its bootstrap replicates.
type Replicates struct {
	units     int
	strata    []int
	statistic Statistic
	value     float64
	defined   bool
	sorted    []float64
	asked     int
}

// BootstrapInterval names how an interval is read off the replicates.
type BootstrapInterval uint8

// The intervals. BCa (bias-corrected and accelerated) is the usual one, except
// for a median, whose jackknife is inconsistent: Percentile there. For a ratio
// of few, skewed posts none is better than Ratio or Jackknife
// (COVERAGE-ratios.md).
const (
	BCa        BootstrapInterval = iota // Efron 1987
	Percentile                          // quantiles of the replicates
	Basic                               // 2·value - quantiles
	Normal                              // value less bias ± z·se
)

func (k BootstrapInterval) String() string {
	return [...]string{"bootstrap, BCa", "bootstrap, percentile", "bootstrap, basic", "bootstrap, normal"}[k]
}

// Bootstrap resamples the units 0..n-1 with replacement draws times and
// computes the statistic of each draw, on all cores. Draw i has its own
// generator, PCG seeded with (seed, hash of i), so that the replicates are the
// same bits on any number of cores. strata, where given, are the sizes of
// consecutive blocks of units that are resampled each within itself (two
// brands); they must add up to n.
//
// 9999 draws or more for an interval at 0.95. It assumes independent units,
// and enough of them: for skewed ones below about 50 no bootstrap interval
// keeps its level. A statistic that depends on the extremes cannot be
// bootstrapped.
//
// Efron & Tibshirani, An Introduction to the Bootstrap, 1993.
func Bootstrap(n, draws int, seed uint64, statistic Statistic, strata ...int) *Replicates {
	r := &Replicates{units: n, strata: strata, statistic: statistic, asked: draws}
	if len(strata) == 0 {
		r.strata = []int{n}
	}
	total := 0
	for _, size := range r.strata {
		if size < 1 {
			return r
		}
		total += size
	}
	if n < 1 || total != n || n > math.MaxInt32 || draws < 1 {
		return r
	}
	if r.value, r.defined = statistic(counting(n)); !r.defined {
		return r
	}
	values := make([]float64, draws)
	each(draws, func() func(int) {
		buffer := make([]int32, n)
		var source rand.PCG
		return func(i int) {
			source.Seed(seed, scramble(uint64(i)))
			resample(buffer, r.strata, &source)
			v, ok := statistic(buffer)
			if !ok {
				v = math.NaN() // dropped below
			}
			values[i] = v
		}
	})
	values = slices.DeleteFunc(values, func(v float64) bool { return !Some(v).OK })
	slices.Sort(values)
	r.sorted = values
	return r
}

// Result is the statistic of the units themselves, with the standard
// deviation of the replicates and an interval.
//
//	percentile  t*_(α), t*_(1-α)
//	basic       2t - t*_(1-α), 2t - t*_(α)
//	normal      t - (t̄* - t) ± z·se
//	BCa         t*_(α₁), t*_(α₂), α_i = Φ(z₀ + (z₀±z)/(1 - a(z₀±z)))
//
// The quantile of rank p(B+1) is interpolated linearly between replicates. z₀
// counts replicates strictly below t; a is Efron's, from the leave-one-out
// values centred on their mean: ΣL³/(6(ΣL²)^1.5), L = t̄_(·) - t_(i).
//
// Efron, Better bootstrap confidence intervals, JASA 82, 1987; Davison &
// Hinkley, Bootstrap Methods and their Application, 1997, chapter 5.
func (r *Replicates) Result(kind BootstrapInterval, level float64) Result {
	method := kind.String()
	n := int64(max(r.units, 0))
	lost := r.asked - len(r.sorted)
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, n, levelReason(level))
	case n < 2:
		return noResult(TooFew, method, n, note.New("at least 2 units are needed, there are %d", n))
	case !r.defined:
		return noResult(Undefined, method, n, note.New("the statistic is not defined for these units, or their strata do not add up"))
	case lost*20 > r.asked:
		return noResult(Degenerate, method, n, note.New("the statistic is not defined in %d of %d draws; more units are needed", lost, r.asked))
	}
	result := Result{Status: Defined, Value: r.value, N: n, Method: method}
	if lost > 0 {
		result.Warnings = append(result.Warnings, note.New("the statistic is not defined in %d of %d draws, which were left out", lost, r.asked))
	}
	mean, squares := meanSquares(r.sorted)
	first, last := r.sorted[0], r.sorted[len(r.sorted)-1]
	if last-first <= 1e-12*max(math.Abs(first), math.Abs(last)) || squares == 0 {
		result.Warnings = append(result.Warnings, note.New("no interval: all draws give the same value, so their variation is not known"))
		return sealed(result)
	}
	if float64(len(r.sorted)+1)*(1-level)/2 < 1 {
		result.Warnings = append(result.Warnings, note.New("no interval: %d draws are too few for this level", len(r.sorted)))
		return sealed(result)
	}
	se := math.Sqrt(squares / float64(len(r.sorted)-1))
	result.SE = Some(se)
	tail := (1 - level) / 2
	switch kind {
	case Percentile:
		result.Interval = between(r.quantile(tail), r.quantile(1-tail), level, method)
	case Basic:
		result.Interval = between(2*r.value-r.quantile(1-tail), 2*r.value-r.quantile(tail), level, method)
	case Normal:
		result.Interval = around(2*r.value-mean, zCritical(level)*se, level, method)
	case BCa:
		low, high, reason := r.accelerated(level)
		if !reason.IsZero() {
			result.Warnings = append(result.Warnings, reason)
			return sealed(result)
		}
		result.Interval = between(r.quantile(low), r.quantile(high), level, method)
	}
	return sealed(result)
}

// quantile is the replicate of rank p(B+1), interpolated; the extremes stand
// for what lies beyond them.
func (r *Replicates) quantile(p float64) float64 {
	b := len(r.sorted)
	at := p * float64(b+1)
	k := int(math.Floor(at))
	if k < 1 {
		return r.sorted[0]
	}
	if k >= b {
		return r.sorted[b-1]
	}
	f := at - float64(k)
	return r.sorted[k-1]*(1-f) + r.sorted[k]*f
}

// accelerated is the probabilities at which BCa reads the replicates.
func (r *Replicates) accelerated(level float64) (low, high float64, reason note.Note) {
	z0, a, reason := r.bias()
	if !reason.IsZero() {
		return 0, 0, reason
	}
	z := zCritical(level)
	at := func(z float64) float64 {
		w := z0 + z
		return math.Erfc(-(z0+w/(1-a*w))/math.Sqrt2) / 2
	}
	if math.Abs(a)*(math.Abs(z0)+z) >= 1 {
		return 0, 0, note.New("no interval: the acceleration is too large for BCa, single units decide the statistic; more units are needed")
	}
	return at(-z), at(z), note.Note{}
}

// bias is z₀ and the acceleration a.
func (r *Replicates) bias() (z0, a float64, reason note.Note) {
	under, _ := slices.BinarySearch(r.sorted, r.value)
	if under == 0 || under == len(r.sorted) {
		return 0, 0, note.New("no interval: no draw, or every draw, lies below the statistic, so BCa cannot correct its bias")
	}
	z0 = -math.Sqrt2 * math.Erfcinv(2*float64(under)/float64(len(r.sorted)))
	left := make([]float64, r.units)
	var failed atomic.Bool
	each(r.units, func() func(int) {
		buffer := make([]int32, r.units-1)
		return func(i int) {
			for j := range buffer {
				buffer[j] = int32(j)
				if j >= i {
					buffer[j]++
				}
			}
			v, ok := r.statistic(buffer)
			if !ok || !Some(v).OK {
				failed.Store(true)
			}
			left[i] = v
		}
	})
	if failed.Load() {
		return 0, 0, note.New("no interval: the statistic is not defined when one unit is left out, which BCa needs")
	}
	slices.Sort(left)
	mean, squares := meanSquares(left)
	cubes := 0.0
	for _, v := range left {
		l := mean - v
		cubes += l * l * l
	}
	if squares == 0 || !Some(squares).OK {
		return 0, 0, note.New("no interval: leaving one unit out changes nothing, so BCa has no acceleration; use the percentile interval")
	}
	return z0, cubes / (6 * math.Pow(squares, 1.5)), note.Note{}
}

// resample fills units with draws with replacement within each stratum.
// Every 64 random bits give two draws by Lemire's method (ACM TOMACS 29,
// 2019), without bias.
func resample(units []int32, strata []int, source *rand.PCG) {
	start := 0
	var word uint64
	half := false
	next := func() uint32 {
		if half = !half; half {
			word = source.Uint64()
			return uint32(word)
		}
		return uint32(word >> 32)
	}
	for _, size := range strata {
		n := uint32(size)
		limit := -n % n
		for i := start; i < start+size; i++ {
			product := uint64(next()) * uint64(n)
			for uint32(product) < limit {
				product = uint64(next()) * uint64(n)
			}
			units[i] = int32(start) + int32(product>>32)
		}
		start += size
	}
}

// scramble spreads consecutive numbers over 64 bits: the finaliser of
// SplitMix64 (Steele, Lea & Flood, OOPSLA 2014).
func scramble(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func counting(n int) []int32 {
	units := make([]int32, n)
	for i := range units {
		units[i] = int32(i)
	}
	return units
}

// each runs a job for 0..n-1 on all cores. start makes one worker's job, with
// buffers of its own.
func each(n int, start func() func(int)) {
	const block = 16 // neighbours go to one worker, so that counting costs little
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (n+block-1)/block) {
		wait.Go(func() {
			job := start()
			for {
				from := int(next.Add(block)) - block
				if from >= n {
					return
				}
				for i := from; i < min(from+block, n); i++ {
					job(i)
				}
			}
		})
	}
	wait.Wait()
}
