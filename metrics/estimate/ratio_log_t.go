package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// RatioLogT is Ratio with its interval on the log scale:
//
//	exp(log R ± t(n-1)·se/R),   se by the delta method
//
// It never falls below 0, and for skewed posts it covers 1 to 15 points more
// than the symmetric interval, least at many even posts and most at few uneven
// ones; bootstrap-t covers a little more still at widths that say nothing below
// some 20 units (COVERAGE-ratios.md). There is no interval for R <= 0.
//
// Lohr, Sampling: Design and Analysis, 2nd ed. 2010, section 9.1 (delta method);
// COVERAGE-ratios.md for the choice of the scale and of t.
func RatioLogT(p *tally.Pair, level float64) Result {
	return logT(p, level, "ratio of sums, delta, log, t")
}

// RatioLogTClustered is RatioLogT with the cluster (the ISO week) as what
// varies: over the sums of the clusters, with t on K-1 degrees of freedom. N is
// the number of units. It assumes independent clusters.
func RatioLogTClustered(c *tally.Clusters, level float64) Result {
	const method = "ratio of sums, delta, log, t, clustered"
	sums, ok := c.Sums()
	if !ok {
		return noResult(Undefined, method, c.N(), note.New("the sum of a cluster does not fit 64 bits; count in larger units"))
	}
	result := logT(&sums, level, method)
	result.N = c.N()
	if result.Interval.IsZero() && result.Status == Defined && sums.Count == 1 {
		result.Warnings = []note.Note{note.New("no interval: all units are in one cluster, at least 2 clusters are needed")}
	}
	return result
}

func logT(p *tally.Pair, level float64, method string) Result {
	df := float64(p.Count - 1)
	r := deltaInterval(p, level, method, func(r, se float64) (float64, float64) {
		factor := math.Exp(tCritical(level, df) * se / r)
		return r / factor, r * factor
	})
	if r.Status != Defined || r.Interval.IsZero() {
		return r
	}
	r.DF = Some(df)
	if r.Value <= 0 {
		r.Interval = Interval{}
		r.Warnings = append(r.Warnings, note.New("no interval: the log scale needs a ratio above 0"))
	}
	return r
}
