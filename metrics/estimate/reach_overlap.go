package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// ReachOverlap is the people reached by creators with these followers, one
// count a creator, if audiences overlap at random within a population.
//
//	reach = N·(1 - Π(1 - F_i/N))
//
// the random duplication that media planners call Sainsbury's formula. It has
// no interval: what is uncertain is the model and the population, so give
// ReachBounds beside it and try several N. Audiences of one topic overlap more
// than at random, so that it is too high there; N must be the people who could
// follow any of them at all, such as the users of the platform in the country.
// It needs no paper: somebody is missed by all with the product of the
// probabilities of being missed by each, if these are independent.
func ReachOverlap(followers []int64, population int64) Result {
	const method = "reach, random overlap"
	n := int64(len(followers))
	if _, refusal := holdings(followers, method); refusal != nil {
		return *refusal
	}
	if population < 1 {
		return noResult(Undefined, method, n, note.New("the population must be 1 or more; it is %d", population))
	}
	missed := 0.0 // log of the share that no creator reaches
	for i, f := range followers {
		if f > population {
			return noResult(Undefined, method, n, note.New("creator %d has %d followers in a population of %d; a larger population is needed", i+1, f, population))
		}
		missed += math.Log1p(-float64(f) / float64(population)) // -Inf where a creator has everybody
	}
	return Result{
		Status: Defined, Value: -math.Expm1(missed) * float64(population), N: n, Method: method,
		Warnings: []note.Note{note.New("audiences are taken to overlap at random; those of one topic overlap more, and the reach is then lower")},
	}
}
