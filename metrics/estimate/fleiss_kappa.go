package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// FleissAgreement is Fleiss' kappa with its parts. Null tests that agreement
// is no better than chance; its Effect is the kappa.
type FleissAgreement struct {
	Result
	Null       Test
	Observed   float64 // P̄, the share of equal pairs of codes
	Expected   float64 // P̄e, the share expected by chance
	Categories []FleissCategory
}

// FleissCategory is one category against all others.
type FleissCategory struct {
	Share float64 // of all codes
	Kappa Number  // absent where nobody or everybody used the category
}

// FleissKappa is the agreement beyond chance of m codes of each unit, which
// may come from different coders, on categories without an order. counts
// holds, for each unit, how many coders chose each category.
//
//	κ = (P̄ - P̄e)/(1 - P̄e),   P̄e = Σ p_j²
//	P̄ = Σ_i Σ_j n_ij(n_ij - 1) / (N·m(m-1))
//
// The standard error and the normal interval, cut at 1, take units as a sample
// from many: the linearisation of Gwet. The one of Null holds only without
// agreement, and is that of Fleiss, Nee and Landis; the one in the paper of
// 1971 is wrong.
//
// Every unit needs the same number of codes; with missing codes, two coders
// or an order use KrippendorffAlpha.
//
// Fleiss, Psychological Bulletin 76:378, 1971; Fleiss, Nee & Landis,
// Psychological Bulletin 86:974, 1979; Gwet, British Journal of Mathematical
// and Statistical Psychology 61:29, 2008.
func FleissKappa(counts [][]int64, level float64) FleissAgreement {
	const method = "Fleiss' kappa"
	units := int64(len(counts))
	no := func(status Status, reason note.Note) FleissAgreement {
		return FleissAgreement{Result: noResult(status, method, units, reason), Null: noTest(status, method, units, 0, reason)}
	}
	if !levelOK(level) {
		return no(Undefined, levelReason(level))
	}
	if units < 2 {
		return no(TooFew, note.New("at least 2 units are needed, there are %d", units))
	}
	coders := int64(0)
	for i, unit := range counts {
		sum := int64(0)
		for _, n := range unit {
			if n < 0 {
				return no(Undefined, note.New("unit %d: a count is %d; counts are 0 or more", i+1, n))
			}
			if sum += n; n > maxCodes || sum > maxCodes {
				return no(Undefined, note.New("the counts are too large to compute with exactly"))
			}
		}
		if i == 0 {
			coders = sum
		}
		if len(unit) != len(counts[0]) || sum != coders {
			return no(Undefined, note.New("unit %d has %d codes in %d categories, the first has %d in %d; where codes are missing use Krippendorff's alpha", i+1,
				sum, len(unit), coders, len(counts[0])))
		}
	}
	if coders < 2 {
		return no(TooFew, note.New("at least 2 codes of each unit are needed, there are %d", coders))
	}
	n, m := float64(units), float64(coders)
	a := FleissAgreement{Categories: make([]FleissCategory, len(counts[0]))}
	mixed := make([]float64, len(counts[0])) // Σ n_ij(m - n_ij)
	for _, unit := range counts {
		for j, c := range unit {
			a.Categories[j].Share += float64(c)
			mixed[j] += float64(c) * (m - float64(c))
		}
	}
	disagree, chance, skew := 0.0, 0.0, 0.0 // 1 - P̄, 1 - P̄e = Σpq, Σpq(q-p)
	for j := range a.Categories {
		p := a.Categories[j].Share / (n * m)
		a.Categories[j].Share = p
		disagree += mixed[j] / (n * m * (m - 1))
		chance += p * (1 - p)
		skew += p * (1 - p) * (1 - 2*p)
		if p > 0 && p < 1 {
			a.Categories[j].Kappa = Some(1 - mixed[j]/(n*m*(m-1)*p*(1-p)))
		}
	}
	if chance == 0 {
		return no(Degenerate, note.New("all codes are of one category, so agreement by chance is complete; units of other categories are needed"))
	}
	a.Observed, a.Expected = 1-disagree, 1-chance
	kappa := 1 - disagree/chance
	a.Result = Result{Status: Defined, Value: kappa, N: units, Method: method}

	// κ*_i = κ_i - 2(1-κ)(p_ei - P̄e)/(1 - P̄e), Var = Σ(κ*_i - κ)²/(N(N-1))
	squares := 0.0
	for _, unit := range counts {
		own, shared := 0.0, 0.0
		for j, c := range unit {
			own += float64(c) * (m - float64(c)) / (m * (m - 1))
			shared += a.Categories[j].Share * float64(c) / m
		}
		d := (1 - own/chance) - 2*(1-kappa)*(shared-a.Expected)/chance - kappa
		squares += d * d
	}
	if se := math.Sqrt(squares / (n * (n - 1))); disagree > 0 && se > 1e-12 {
		half := zCritical(level) * se
		a.SE, a.Interval = Some(se), between(kappa-half, min(kappa+half, 1), level, "linearised, normal")
	} else {
		a.Warnings = append(a.Warnings, note.New("no interval: every unit tells the same, so the variation is not known"))
	}
	null := math.Sqrt(2/(n*m*(m-1))*max(chance*chance-skew, 0)) / chance
	if null == 0 {
		a.Null = noTest(Degenerate, method, units, 0, note.New("with these shares agreement by chance does not vary, so it cannot be tested"))
		return a
	}
	a.Null = Test{Status: Defined, Statistic: Some(kappa / null), P: Some(zTail(kappa / null)), N1: units, Method: method + ", z of 1979", Effect: a.Result}
	return a
}
