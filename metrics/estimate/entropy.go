package estimate

import (
	"math"
	"slices"

	"github.com/casebench/casebench/datasets/note"
)

// Entropy is Shannon's entropy of the shares, in nats: 0 for one category, log
// n for n equal ones.
//
//	H = -Σ p_i·log p_i,   0·log 0 = 0
//
// exp(H) is the number of equal categories that would be as varied. It is
// biased low by about (categories - 1)/2n for n posts in a sample; no
// interval. Divide by log 2 for bits.
//
// Shannon, Bell System Technical Journal 27:379, 1948.
func Entropy(counts []int64) Result { return entropy(counts, "entropy, nats") }

// EntropyOver says which categories could have been used.
type EntropyOver uint8

// The bases of EntropyNormalised.
const (
	OverPresent EntropyOver = iota // those with a count above 0 (Pielou's evenness)
	OverAll                        // all given, zeros too: for a fixed list of formats
)

// EntropyNormalised is Entropy over the entropy of equal shares, from 0 to 1.
// Two mixes compare only over the same list of categories: OverAll.
//
// Pielou, Journal of Theoretical Biology 13:131, 1966.
func EntropyNormalised(counts []int64, over EntropyOver) Result {
	method, categories := "entropy, over categories present", 0
	for _, x := range counts {
		if x > 0 {
			categories++
		}
	}
	if over == OverAll {
		method, categories = "entropy, over all categories", len(counts)
	}
	r := entropy(counts, method)
	switch {
	case r.Status != Defined:
		return r
	case categories < 2:
		return noResult(Degenerate, method, r.N, note.New("with one category there is no variety to normalise by; at least 2 are needed"))
	}
	r.Value = min(r.Value/math.Log(float64(categories)), 1)
	return r
}

func entropy(counts []int64, method string) Result {
	total, refusal := holdings(counts, method)
	if refusal != nil {
		return *refusal
	}
	sorted := slices.Clone(counts) // the sum must not depend on the order
	slices.Sort(sorted)
	h, sum := 0.0, total.Float64()
	for _, x := range sorted {
		if x > 0 {
			p := float64(x) / sum
			h -= p * math.Log(p)
		}
	}
	return Result{Status: Defined, Value: max(h, 0), N: int64(len(counts)), Method: method}
}
