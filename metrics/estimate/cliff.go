package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// CliffsDelta is how much more often a value of a exceeds one of b than the
// other way round, from -1 to 1.
//
//	δ = (#(a>b) - #(a<b)) / (n·m)
//	s² = (m²·Σ(d_i· - δ)² + n²·Σ(d_·j - δ)² - ΣΣ(d_ij - δ)²) / (nm(n-1)(m-1))
//	(δ - δ³ ± t·s·√((1-δ²)² + t²s²)) / (1 - δ² + t²s²)
//
// The variance is the unbiased one, at least (1-δ²)/(nm-1); t has n+m-2 degrees
// of freedom; the interval is the asymmetric one, within -1 and 1. There are
// other conventions: the consistent variance, z in place of t. It assumes
// independent values. When the samples do not overlap, δ is ±1 and there is no
// interval. It takes O(n log n).
//
// Cliff, Psychological Bulletin 114, 1993; Feng & Cliff, Journal of Modern
// Applied Statistical Methods 3, 2004.
func CliffsDelta(a, b []float64, level float64) Result {
	const method = "Cliff's delta"
	n1, n2 := int64(len(a)), int64(len(b))
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, n1+n2, levelReason(level))
	case !finite(a, b):
		return noResult(Undefined, method, n1+n2, finiteReason())
	case n1 == 0 || n2 == 0:
		return noResult(TooFew, method, n1+n2, note.New("each sample needs at least 1 value; they have %d and %d", n1, n2))
	}
	x, y := ascending(a), ascending(b)
	greater, less, equal := pairCounts(x, y)
	f1, f2 := float64(n1), float64(n2)
	delta := float64(greater-less) / (f1 * f2)
	result := Result{Status: Defined, Value: delta, N: n1 + n2, Method: method}
	switch {
	case n1 < 2 || n2 < 2:
		result.Warnings = append(result.Warnings, note.New("no interval: each sample needs at least 2 values; they have %d and %d", n1, n2))
		return result
	case equal == n1*n2:
		result.Warnings = append(result.Warnings, note.New("no interval: all values are equal, so their variation is not known"))
		return result
	case greater == n1*n2 || less == n1*n2:
		result.Warnings = append(result.Warnings, note.New("no interval: the samples do not overlap, so their variation is not known"))
		return result
	}
	// Σ_j d_ij = 2·placement - m, in integers: only its variation matters.
	var rows, columns tally.Moments
	for _, p := range placements(x, y) {
		rows.Add(p)
	}
	for _, p := range placements(y, x) {
		columns.Add(p)
	}
	within := float64(greater+less) - f1*f2*delta*delta
	variance := (rows.Centred() + columns.Centred() - within) / (f1 * f2 * (f1 - 1) * (f2 - 1))
	variance = max(variance, (1-delta*delta)/(f1*f2-1))
	se := math.Sqrt(variance)
	result.SE = Some(se)
	ts := tCritical(level, f1+f2-2) * se
	rest := 1 - delta*delta
	half := ts * math.Sqrt(rest*rest+ts*ts)
	result.Interval = between((delta*rest-half)/(rest+ts*ts), (delta*rest+half)/(rest+ts*ts), level, "Cliff, unbiased variance, t")
	return result
}
