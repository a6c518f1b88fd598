package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// ShareOfVoice is own/(own + others), of posts, authors or mentions, with
// Wilson's interval.
//
// The interval takes the posts as independent draws from a larger
// conversation; posts of one author are not, and then it is too short. Reach
// or views are not counts of independent units: give their share without it.
func ShareOfVoice(own, others int64, level float64) Result {
	const method = "share of voice"
	if own < 0 || others < 0 {
		return noResult(Undefined, method, 0, note.New("%d own and %d others: counts are 0 or more", own, others))
	}
	if own > math.MaxInt64-others {
		return noResult(Undefined, method, 0, note.New("%d own and %d others: the counts are too large to add up", own, others))
	}
	if own+others == 0 {
		return noResult(TooFew, method, 0, note.New("nobody was mentioned, so there is no share; at least 1 mention is needed"))
	}
	r := Wilson(own, own+others, level)
	r.Method = method
	return r
}

// SharesOfVoice is the share of each of k brands, with intervals that hold
// for all of them together at the level: those of Goodman, which are Wilson's
// at the level 1 - (1-level)/k. Use these to rank brands.
//
// Goodman, Technometrics 7:247, 1965.
func SharesOfVoice(counts []int64, level float64) []Result {
	const method = "share of voice, Goodman"
	shares := make([]Result, len(counts))
	total, refusal := holdings(counts, method)
	sum, fits := total.Int64()
	for i, own := range counts {
		switch {
		case !levelOK(level):
			shares[i] = noResult(Undefined, method, sum, levelReason(level))
		case refusal != nil:
			shares[i] = *refusal
		case len(counts) < 2:
			shares[i] = noResult(TooFew, method, sum, note.New("a share of voice needs at least 2 brands, there is 1"))
		case !fits:
			shares[i] = noResult(Undefined, method, 0, note.New("the counts are too large to add up"))
		default:
			shares[i] = Wilson(own, sum, 1-(1-level)/float64(len(counts)))
			shares[i].Method = method
			shares[i].Interval.Level, shares[i].Interval.Achieved, shares[i].Interval.Method = level, level, "Goodman"
		}
	}
	return shares
}
