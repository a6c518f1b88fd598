package estimate

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// Herfindahl is the Herfindahl-Hirschman index: the probability that two
// units drawn with replacement belong to the same holder, from 1/n for equal
// counts to 1 for one holder.
//
//	H = Σ (x_i/Σx)²
//
// As a fraction; competition authorities print 10,000 times it. Its inverse is
// the number of equal holders that would be as concentrated. Zeros do not
// matter. No interval: the counts are taken as all there is.
//
// Hirschman, American Economic Review 54:761, 1964; US Department of Justice,
// Herfindahl-Hirschman index.
func Herfindahl(counts []int64) Result {
	const method = "Herfindahl"
	total, refusal := holdings(counts, method)
	if refusal != nil {
		return *refusal
	}
	var squares tally.Int128
	for _, x := range counts {
		squares.AddMul(x, x)
	}
	sum := total.Float64()
	return Result{Status: Defined, Value: squares.Float64() / sum / sum, N: int64(len(counts)), Method: method}
}

// HerfindahlNormalised is (H - 1/n)/(1 - 1/n), from 0 for equal counts to 1
// for one holder; n counts the zeros too.
func HerfindahlNormalised(counts []int64) Result {
	r := Herfindahl(counts)
	r.Method = "Herfindahl, normalised"
	if r.Status != Defined {
		return r
	}
	if r.N < 2 {
		return noResult(TooFew, r.Method, r.N, note.New("the index of 1 count cannot be normalised; at least 2 are needed"))
	}
	least := 1 / float64(r.N)
	r.Value = max(r.Value-least, 0) / (1 - least) // rounding can leave it a hair below
	return r
}
