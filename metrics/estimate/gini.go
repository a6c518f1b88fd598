package estimate

import (
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// Gini is the inequality of counts: 0 when all are equal, 1 - 1/n when one
// has everything. Zeros count, so it depends on who is in the list: creators
// with a post, or all followers.
//
//	G = Σ (2i - n - 1)·x_(i) / (n·Σx)
//
// which is half the mean difference of any two over the mean. The list is
// taken as the whole population: no interval, and no correction by n/(n-1)
// (GiniSample). Groups of different size do not compare well: G grows with n
// where few have much.
//
// Gini, Variabilità e mutabilità, 1912; Sen, On Economic Inequality, 1973.
func Gini(counts []int64) Result { return gini(counts, "Gini") }

// GiniSample is Gini times n/(n-1), which is 1 when one has everything, for
// counts that are a sample.
//
// Deltas, Review of Economics and Statistics 85:226, 2003.
func GiniSample(counts []int64) Result {
	r := gini(counts, "Gini, n/(n-1)")
	if r.Status == Defined {
		r.Value *= float64(r.N) / float64(r.N-1)
	}
	return r
}

func gini(counts []int64, method string) Result {
	total, refusal := holdings(counts, method)
	if refusal != nil {
		return *refusal
	}
	n := int64(len(counts))
	if n < 2 {
		return noResult(TooFew, method, n, note.New("inequality needs at least 2 counts, there is 1"))
	}
	sorted := slices.Clone(counts)
	slices.Sort(sorted)
	var weighted tally.Int128 // exact, so that equal counts give 0
	for i, x := range sorted {
		weighted.AddMul(2*int64(i)+1-n, x)
	}
	return Result{Status: Defined, Value: weighted.Float64() / (float64(n) * total.Float64()), N: n, Method: method}
}

// holdings is the sum of counts, or why there are no shares of it.
func holdings(counts []int64, method string) (tally.Int128, *Result) {
	var total tally.Int128
	n := int64(len(counts))
	no := func(status Status, reason note.Note) (tally.Int128, *Result) {
		r := noResult(status, method, n, reason)
		return total, &r
	}
	if n == 0 {
		return no(TooFew, note.New("there are no counts; at least 1 above 0 is needed"))
	}
	for i, x := range counts {
		if x < 0 {
			return no(Undefined, note.New("count %d is %d; counts are 0 or more", i+1, x))
		}
		total.Add(x)
	}
	if total.IsZero() {
		return no(Degenerate, note.New("all %d counts are 0, so there is nothing to share; at least 1 above 0 is needed", n))
	}
	return total, nil
}
