package estimate

import (
	"math/big"

	"github.com/casebench/casebench/datasets/note"
)

// RatePair is two ratios, of case A and of case B, in one stratum (a platform
// and format): numerators and denominators are sums.
type RatePair struct {
	Name       string
	NumA, DenA int64
	NumB, DenB int64
}

// Reversal says whether a comparison of two cases turns round when their mixes
// of strata are made equal.
type Reversal struct {
	Status Status
	Reason note.Note // set unless Defined

	Found    bool // the crude and the standardised difference have opposite signs
	Complete bool // besides, no stratum agrees with the crude difference
	Finding  note.Note

	CrudeA, CrudeB               float64 // ratios of sums over all strata
	StandardisedA, StandardisedB float64 // at the denominators of both cases together

	FavourA, FavourB, Equal int // strata by which case has the larger ratio
	LeftOut                 int // strata where a case has no denominator
}

// SimpsonReversal looks for Simpson's paradox: one case has the larger ratio
// over all, the other within strata, because their mixes differ. Standardised
// are the ratios Σw_i·R_i of either case at common weights w_i, the share of
// the stratum in the denominators of both together. Found is a reversal of the
// sign between the crude and the standardised difference; Complete is the
// stricter textbook form, where no stratum agrees with the crude sign. Signs
// are taken in exact fractions. It is a description, without a test.
//
// Strata where a case has no denominator cannot be standardised: they are left
// out of all figures and counted. At least 2 others are needed.
//
// Simpson, JRSS B 13, 1951; Bickel, Hammel & O'Connell, Science 187, 1975.
func SimpsonReversal(strata []RatePair) Reversal {
	var r Reversal
	var kept []RatePair
	numA, denA, numB, denB := new(big.Int), new(big.Int), new(big.Int), new(big.Int)
	for i, s := range strata {
		if min(s.NumA, s.DenA, s.NumB, s.DenB) < 0 {
			return Reversal{Status: Undefined, Reason: note.New("stratum %d (%s) has a sum below 0; counts are needed", i+1, s.Name)}
		}
		if s.DenA == 0 || s.DenB == 0 {
			r.LeftOut++
			continue
		}
		kept = append(kept, s)
		numA.Add(numA, big.NewInt(s.NumA))
		denA.Add(denA, big.NewInt(s.DenA))
		numB.Add(numB, big.NewInt(s.NumB))
		denB.Add(denB, big.NewInt(s.DenB))
	}
	if len(kept) < 2 {
		r.Status = TooFew
		r.Reason = note.New("at least 2 strata with a denominator on both sides are needed, there are %d", len(kept))
		return r
	}
	r.Status = Defined
	crudeA, crudeB := new(big.Rat).SetFrac(numA, denA), new(big.Rat).SetFrac(numB, denB)
	both := new(big.Int).Add(denA, denB)
	standardA, standardB := new(big.Rat), new(big.Rat)
	for _, s := range kept {
		a, b := big.NewRat(s.NumA, s.DenA), big.NewRat(s.NumB, s.DenB)
		switch a.Cmp(b) {
		case 1:
			r.FavourA++
		case -1:
			r.FavourB++
		default:
			r.Equal++
		}
		weight := new(big.Int).Add(big.NewInt(s.DenA), big.NewInt(s.DenB))
		w := new(big.Rat).SetFrac(weight, both)
		standardA.Add(standardA, a.Mul(a, w))
		standardB.Add(standardB, b.Mul(b, w))
	}
	r.CrudeA, _ = crudeA.Float64()
	r.CrudeB, _ = crudeB.Float64()
	r.StandardisedA, _ = standardA.Float64()
	r.StandardisedB, _ = standardB.Float64()
	crude := crudeA.Cmp(crudeB)
	if crude == 0 || standardA.Cmp(standardB) != -crude {
		return r
	}
	r.Found = true
	agree := r.FavourA
	if crude < 0 {
		agree = r.FavourB
	}
	r.Complete = agree == 0
	if r.Complete {
		r.Finding = note.New("Simpson's reversal: the comparison turns round at a common mix, and no stratum of %d agrees with the overall figures", len(kept))
	} else {
		r.Finding = note.New("Simpson's reversal: the comparison turns round at a common mix; %d of %d strata agree with the overall figures", agree, len(kept))
	}
	return r
}
