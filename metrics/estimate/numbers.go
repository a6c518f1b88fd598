package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mathext"

	"github.com/casebench/casebench/datasets/note"
)

// Shared by the methods on ratios, samples, proportions and rates: refusals,
// critical values and tails.

// noResult is a Result without a value.
func noResult(status Status, method string, n int64, reason note.Note) Result {
	return Result{Status: status, Reason: reason, N: n, Method: method}
}

// noTest is a Test without a decision. Its effect has the same reason.
func noTest(status Status, method string, n1, n2 int64, reason note.Note) Test {
	return Test{
		Status: status, Reason: reason, N1: n1, N2: n2, Method: method,
		Effect: noResult(status, method, n1+n2, reason),
	}
}

// sealed is r, unless its value is not a finite number: arithmetic on values
// near the end of the range of floats overflows, and that must not be read.
func sealed(r Result) Result {
	if r.Status == Defined && !Some(r.Value).OK {
		return noResult(Undefined, r.Method, r.N, note.New("the values are too large to compute with; rescale them"))
	}
	if r.Status == Defined && r.Interval.Method != "" && r.Interval.IsZero() {
		r.Interval = Interval{}
		r.Warnings = append(r.Warnings, note.New("no interval: the values are too large to compute with; rescale them"))
	}
	return r
}

// around is the interval value ± half.
func around(value, half, level float64, method string) Interval {
	return between(value-half, value+half, level, method)
}

func between(low, high, level float64, method string) Interval {
	return Interval{Low: Some(low), High: Some(high), Level: level, Achieved: level, Method: method}
}

// largestCount is the largest count that a float holds exactly.
const largestCount = 1 << 53

// levelOK reports whether level is one: above 0 and below 1.
func levelOK(level float64) bool { return level > 0 && level < 1 }

func levelReason(level float64) note.Note {
	return note.New("the confidence level must lie between 0 and 1, such as 0.95; it is %v", level)
}

// finite reports whether all values are numbers that can be computed with.
func finite(samples ...[]float64) bool {
	for _, s := range samples {
		for _, v := range s {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return false
			}
		}
	}
	return true
}

func finiteReason() note.Note {
	return note.New("a value is not a finite number; leave missing values out before the method is called")
}

// ascending is a sorted copy: sums over it do not depend on the order in
// which the values came.
func ascending(s []float64) []float64 {
	c := slices.Clone(s)
	slices.Sort(c)
	return c
}

// meanSquares is the mean of sorted values and Σ(v-v̄)². The second pass
// subtracts its own rounding error (Σ(v-v̄))²/n.
func meanSquares(sorted []float64) (mean, squares float64) {
	n := float64(len(sorted))
	for _, v := range sorted {
		mean += v / n
	}
	rest := 0.0
	for _, v := range sorted {
		rest += v - mean
	}
	mean += rest / n
	rest = 0
	for _, v := range sorted {
		rest += v - mean
		squares += (v - mean) * (v - mean)
	}
	return mean, max(squares-rest*rest/n, 0)
}

// zCritical is the z with P(|Z| <= z) = level, Z standard normal.
func zCritical(level float64) float64 { return math.Sqrt2 * math.Erfinv(level) }

// zTail is P(|Z| >= |z|).
func zTail(z float64) float64 { return math.Erfc(math.Abs(z) / math.Sqrt2) }

// tFar is where the incomplete beta function loses digits and Hill's expansion
// (CACM 13, 1970, algorithm 395) is exact to the last ones.
const tFar = 5e4

// tTail is P(|T| >= |t|) with df degrees of freedom, which may be a fraction.
func tTail(t, df float64) float64 {
	if df > tFar {
		a := df - 0.5
		y := math.Sqrt(a * math.Log1p(t*t/df))
		return zTail(y + (y*y+3)*y/(48*a*a))
	}
	if t*t < 1 { // df/(df+t²) has lost the digits of t
		return 1 - mathext.RegIncBeta(0.5, df/2, t*t/(df+t*t))
	}
	return mathext.RegIncBeta(df/2, 0.5, df/(df+t*t))
}

// tCritical is the t with P(|T| <= t) = level.
func tCritical(level, df float64) float64 {
	if df > tFar {
		a := df - 0.5
		z := zCritical(level)
		y := z - (z*z+3)*z/(48*a*a)
		return math.Sqrt(df * math.Expm1(y*y/a))
	}
	if level < 0.5 {
		x := mathext.InvRegIncBeta(0.5, df/2, level)
		return math.Sqrt(df * x / (1 - x))
	}
	x := mathext.InvRegIncBeta(df/2, 0.5, 1-level)
	return math.Sqrt(df * (1 - x) / x)
}

// chiTail is P(χ² >= x) with df degrees of freedom.
func chiTail(x float64, df int) float64 {
	half := x / 2
	if half > 800+2*float64(df) { // below the smallest float
		return 0
	}
	return mathext.GammaIncRegComp(float64(df)/2, half)
}

// solve finds the root of a function that rises or falls through 0 between a
// and b, to the last bit that halving can reach.
func solve(a, b float64, f func(float64) float64) float64 {
	rising := f(b) > 0
	for range 200 {
		m := a + (b-a)/2
		if m <= min(a, b) || m >= max(a, b) {
			break
		}
		if (f(m) > 0) == rising {
			b = m
		} else {
			a = m
		}
	}
	return a + (b-a)/2
}
