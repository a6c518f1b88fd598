package estimate

import (
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// TopShare is the share of the whole that the k largest counts hold, the
// concentration ratio CR_k. For the top 10 % of creators give k as their
// number. It compares only across lists of similar length: of ten creators the
// top 10 hold everything.
//
// No interval: the counts are taken as all there is.
func TopShare(counts []int64, k int) Result {
	const method = "share of the top k"
	total, refusal := holdings(counts, method)
	if refusal != nil {
		return *refusal
	}
	n := len(counts)
	if k < 1 {
		return noResult(Undefined, method, int64(n), note.New("the top %d cannot be taken; it must be 1 or more", k))
	}
	sorted := slices.Clone(counts)
	slices.Sort(sorted)
	var top tally.Int128
	for _, x := range sorted[max(n-k, 0):] {
		top.Add(x)
	}
	r := Result{Status: Defined, Value: top.Float64() / total.Float64(), N: int64(n), Method: method}
	if k >= n {
		r.Warnings = append(r.Warnings, note.New("the top %d are all %d there are, so they hold everything", k, n))
	}
	return r
}
