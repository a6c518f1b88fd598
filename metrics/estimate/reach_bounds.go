package estimate

import (
	"github.com/casebench/casebench/datasets/note"
)

// ReachRange is between what the number of people reached must lie.
type ReachRange struct {
	Status    Status
	Reason    note.Note // set unless Defined
	Low, High int64     // people; read only when Defined
	N         int64     // creators
}

// ReachBounds is the bounds of the people reached by creators with these
// followers, one count a creator, if every follower sees a post: at least the
// largest audience, when it holds all others; at most their sum, when none
// overlap. Nothing is assumed of the overlap, and no point between the two is
// more likely: that needs a model (ReachOverlap). Real reach is lower, because
// not every follower sees a post.
func ReachBounds(followers []int64) ReachRange {
	total, refusal := holdings(followers, "reach bounds")
	r := ReachRange{N: int64(len(followers))}
	if refusal != nil {
		r.Status, r.Reason = refusal.Status, refusal.Reason
		return r
	}
	sum, fits := total.Int64()
	if !fits {
		r.Status, r.Reason = Undefined, note.New("the followers are too many to add up; check their unit")
		return r
	}
	for _, f := range followers {
		r.Low = max(r.Low, f)
	}
	r.Status, r.High = Defined, sum
	return r
}
