package chart

import (
	"math"
	"slices"
)

// scale maps values to pixels.
type scale struct {
	lo, hi   float64 // values at the ends
	from, to float64 // pixels at the ends
	log      bool
}

func (s scale) at(v float64) float64 {
	lo, hi := s.lo, s.hi
	if s.log {
		if v <= smallest {
			return s.from
		}
		lo, hi, v = math.Log10(lo), math.Log10(hi), math.Log10(v)
	}
	return s.from + (v-lo)/(hi-lo)*(s.to-s.from)
}

// valueScale makes a scale with round ends that holds [lo, hi], and its
// ticks: at most about n. A range without width is widened.
func valueScale(lo, hi float64, zero, log bool, n int) (s scale, ticks []float64, step float64) {
	if log {
		return logScale(lo, hi, n)
	}
	if zero {
		lo, hi = math.Min(lo, 0), math.Max(hi, 0)
	}
	if size := math.Max(math.Abs(lo), math.Abs(hi)); hi-lo <= 1e-9*size || size < 1e-290 {
		switch {
		case size < 1e-290:
			lo, hi = 0, 1
		default:
			lo, hi = lo-size/2, hi+size/2
		}
	}
	step = RoundStep((hi - lo) / float64(n))
	first, last := math.Floor(lo/step+1e-9), math.Ceil(hi/step-1e-9)
	for i := first; i <= last; i++ {
		ticks = append(ticks, i*step)
	}
	return scale{lo: first * step, hi: last * step}, ticks, step
}

// RoundStep is the smallest of 1, 2, 2.5 and 5 times a power of ten that is
// not below x.
func RoundStep(x float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if x <= m*power*(1+1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// logScale ends at 1, 2 or 5 times a power of ten, and has its ticks there
// where there is room, else at powers of ten.
func logScale(lo, hi float64, n int) (s scale, ticks []float64, step float64) {
	if hi <= lo*(1+1e-9) {
		lo, hi = lo/2, hi*2
	}
	first, last := math.Floor(math.Log10(lo)), math.Ceil(math.Log10(hi))
	every := math.Max(1, math.Ceil((last-first)/float64(n)))
	s = scale{lo: math.Pow(10, first), hi: math.Pow(10, last), log: true}
	for e := first; e <= last; e++ {
		for _, m := range []float64{1, 2, 5} {
			v := m * math.Pow(10, e)
			if v <= lo {
				s.lo = v
			}
			if v >= hi {
				s.hi = math.Min(s.hi, v)
			}
			if m == 1 && math.Mod(e-first, every) == 0 || last-first <= 3 {
				ticks = append(ticks, v)
			}
		}
	}
	ticks = slices.DeleteFunc(ticks, func(v float64) bool { return v < s.lo || v > s.hi })
	return s, ticks, s.lo
}

// ageTicks are whole steps within [lo, hi], at most about n.
func ageTicks(lo, hi int64, n int) []int64 {
	step := int64(1)
	for _, try := range []int64{1, 2, 3, 4, 6, 12, 24, 30, 60, 90, 120, 180, 360} {
		if step = try; (hi-lo)/step <= int64(n) {
			break
		}
	}
	for (hi-lo)/step > int64(n) {
		step *= 10
	}
	var out []int64
	first := lo
	if r := lo % step; r > 0 {
		first += step - r
	} else if r < 0 {
		first -= r
	}
	for t := first; t <= hi; t += step {
		out = append(out, t)
	}
	return out
}
