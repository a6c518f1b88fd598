package estimate

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// FewClusters is below how many clusters RatioClustered warns.
const FewClusters = 10

// RatioClustered is the ratio of sums with the cluster (the ISO week) as what
// varies: the formula of Ratio over the sums of the clusters, with t on K-1
// degrees of freedom, K the number of clusters. N is the number of units, not
// of clusters.
//
// It assumes that clusters are independent while units within one need not
// be, and that clusters are many: below 10 its interval is too narrow, and it
// says so. For the normal quantile of the paper call RatioZ on the tally's
// Sums.
//
// Deng, Knoblich & Lu, KDD 2018, section 3 (randomisation unit coarser than
// the analysis unit).
func RatioClustered(c *tally.Clusters, level float64) Result {
	const method = "ratio of sums, delta, t, clustered"
	sums, ok := c.Sums()
	if !ok {
		return noResult(Undefined, method, c.N(), note.New("the sum of a cluster does not fit 64 bits; count in larger units"))
	}
	result := Ratio(&sums, level)
	result.Method = method
	result.N = c.N()
	if !result.Interval.IsZero() {
		result.Interval.Method = method
		if sums.Count < FewClusters {
			result.Warnings = append(result.Warnings, note.New("%d clusters: below %d the interval is too narrow", sums.Count, FewClusters))
		}
	} else if result.Status == Defined && sums.Count == 1 {
		result.Warnings = []note.Note{note.New("no interval: all units are in one cluster, at least 2 clusters are needed")}
	}
	return result
}
