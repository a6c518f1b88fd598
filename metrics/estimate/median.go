package estimate

import (
	"sort"

	"gonum.org/v1/gonum/mathext"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// Median is the median with the interval between two order statistics
// x_(k) and x_(n+1-k), where k is the largest with P(B < k) <= (1-level)/2 and
// B ~ Binomial(n, 1/2). Achieved is the level that these ranks reach,
// 1 - 2P(B < k), which is at least the nominal one.
//
// It assumes independent values and nothing about their distribution; with
// ties it covers more than it says. For fewer than 6 values there is no
// 95 % interval. The median of an even number of values is the mean of the
// middle two.
//
// Thompson, Annals of Mathematical Statistics 7, 1936; Conover, Practical
// Nonparametric Statistics, 3rd ed. 1999, section 3.2.
func Median(s []float64, level float64) Result {
	if !finite(s) {
		return noResult(Undefined, medianMethod, int64(len(s)), finiteReason())
	}
	sorted := ascending(s)
	return medianOf(int64(len(sorted)), level, func(i int64) float64 { return sorted[i] })
}

// MedianOf is Median of a tally's sample. Rates are fractions.
func MedianOf(s *tally.Sample, level float64) Result {
	sorted, scale := s.Sorted(), float64(s.Scale())
	return medianOf(s.N(), level, func(i int64) float64 { return float64(sorted[i]) / scale })
}

// MedianInterpolated is Median with the interval of Hettmansperger and
// Sheather, which interpolates between the ranks k and k+1 so that the level
// is nearly the nominal one: shorter, and not guaranteed to reach it.
//
//	I = (γ_k - level) / (γ_k - γ_(k+1)),   λ = (n-k)·I / (k + (n-2k)·I)
//	low = (1-λ)·x_(k) + λ·x_(k+1), high alike from above
//
// Hettmansperger & Sheather, Statistics & Probability Letters 4, 1986.
func MedianInterpolated(s []float64, level float64) Result {
	const method = "median, interpolated order statistics"
	result := Median(s, level)
	result.Method = method
	if result.Interval.IsZero() {
		return result
	}
	sorted := ascending(s)
	n := int64(len(sorted))
	k := medianRank(n, level)
	if 2*k >= n { // no inner pair of ranks to lean on
		return result
	}
	reach, inner := 1-2*below(n, k), 1-2*below(n, k+1)
	i := (reach - level) / (reach - inner)
	lambda := float64(n-k) * i / (float64(k) + float64(n-2*k)*i)
	low := (1-lambda)*sorted[k-1] + lambda*sorted[k]
	high := (1-lambda)*sorted[n-k] + lambda*sorted[n-k-1]
	result.Interval = between(low, high, level, method)
	return sealed(result)
}

const medianMethod = "median, order statistics"

func medianOf(n int64, level float64, at func(int64) float64) Result {
	switch {
	case !levelOK(level):
		return noResult(Undefined, medianMethod, n, levelReason(level))
	case n == 0:
		return noResult(TooFew, medianMethod, 0, note.New("there are no values; at least 1 is needed"))
	}
	result := Result{Status: Defined, Value: at(n / 2), N: n, Method: medianMethod}
	if n%2 == 0 {
		result.Value = at(n/2-1)/2 + at(n/2)/2
	}
	k := medianRank(n, level)
	if k == 0 {
		need := n + 1
		for medianRank(need, level) == 0 {
			need++
		}
		result.Warnings = append(result.Warnings, note.New("no interval: at this level it needs at least %d values, there are %d", need, n))
		return result
	}
	result.Interval = between(at(k-1), at(n-k), level, medianMethod)
	result.Interval.Achieved = 1 - 2*below(n, k)
	return result
}

// medianRank is the largest k with P(B < k) <= (1-level)/2; 0 when not even
// the extremes reach the level.
func medianRank(n int64, level float64) int64 {
	// The first k in 1..n/2+1 that fails; k-1 is the answer.
	tail := (1 - level) / 2
	return int64(sort.Search(int(n/2), func(i int) bool { return below(n, int64(i)+1) > tail }))
}

// below is P(B < k) for B ~ Binomial(n, 1/2), 1 <= k <= n.
func below(n, k int64) float64 {
	return mathext.RegIncBeta(float64(n-k+1), float64(k), 0.5)
}
