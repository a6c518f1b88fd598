package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// Fourfold is a 2x2 table: successes and failures of two groups.
type Fourfold struct {
	A, B int64 // first group: with, without
	C, D int64 // second group: with, without
}

// OddsRatio is ad/bc with Woolf's interval on the log scale.
//
//	exp(log(ad/bc) ± z·√(1/a + 1/b + 1/c + 1/d))
//
// It assumes independent units and a few in every cell. With a 0 in a cell
// there is none: use OddsRatioCorrected or FisherExact. An odds ratio is not a
// ratio of proportions; it is further from 1 unless both are small.
//
// Woolf, Annals of Human Genetics 19, 1955.
func OddsRatio(t Fourfold, level float64) Result {
	const method = "odds ratio, Woolf"
	if refusal, refused := fourfoldRefused(t, level, method); refused {
		return refusal
	}
	if t.A == 0 || t.B == 0 || t.C == 0 || t.D == 0 {
		return noResult(Degenerate, method, t.sum(), note.New("a cell of the table is 0, so the odds ratio is 0 or infinite; use Fisher's exact limits or "+
			"add one half to each cell"))
	}
	return woolf(float64(t.A), float64(t.B), float64(t.C), float64(t.D), t.sum(), level, method)
}

// OddsRatioCorrected is OddsRatio with one half added to every cell, which is
// there with zeros too and is drawn towards 1.
//
// Haldane, Annals of Human Genetics 20, 1956; Anscombe, Biometrika 43, 1956.
func OddsRatioCorrected(t Fourfold, level float64) Result {
	const method = "odds ratio, Haldane-Anscombe"
	if refusal, refused := fourfoldRefused(t, level, method); refused {
		return refusal
	}
	return woolf(float64(t.A)+0.5, float64(t.B)+0.5, float64(t.C)+0.5, float64(t.D)+0.5, t.sum(), level, method)
}

func woolf(a, b, c, d float64, n int64, level float64, method string) Result {
	ratio := a / b * (d / c)
	factor := math.Exp(zCritical(level) * math.Sqrt(1/a+1/b+1/c+1/d))
	return sealed(Result{
		Status: Defined, Value: ratio, N: n, Method: method,
		Interval: between(ratio/factor, ratio*factor, level, method),
	})
}

func (t Fourfold) sum() int64 { return t.A + t.B + t.C + t.D }

func fourfoldRefused(t Fourfold, level float64, method string) (Result, bool) {
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, t.sum(), levelReason(level)), true
	case min(t.A, t.B, t.C, t.D) < 0 || max(t.A, t.B, t.C, t.D) > largestCount:
		return noResult(Undefined, method, 0, note.New("a cell of the table is no count that can be computed with")), true
	case t.A+t.B == 0 || t.C+t.D == 0:
		return noResult(TooFew, method, t.sum(), note.New("a group of the table has no units; each needs at least 1")), true
	}
	return Result{}, false
}
