package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// MantelHaenszel tests whether two groups differ within strata, and estimates
// the odds ratio that the strata have in common (Effect), with the interval of
// Robins, Breslow and Greenland.
//
//	OR = Σ(a·d/n) / Σ(b·c/n)
//	χ² = (|Σ(a - E a)| - ½)² / ΣVar a,   one degree of freedom
//
// The ½ is left out where the difference is below it (as R's mantelhaen.test
// does). With P = (a+d)/n, Q = (b+c)/n, R = ad/n and S = bc/n,
//
//	Var log OR = ΣPR/(2(ΣR)²) + Σ(PS+QR)/(2ΣRΣS) + ΣQS/(2(ΣS)²)
//
// It assumes one odds ratio for all strata: see BreslowDay. Strata with fewer
// than 2 units say nothing and are left out. N1 and N2 are the units of the
// groups.
//
// Mantel & Haenszel, JNCI 22, 1959; Robins, Breslow & Greenland, Biometrics 42,
// 1986.
func MantelHaenszel(strata []Fourfold, level float64) Test {
	const method = "Mantel-Haenszel, continuity"
	if refusal, refused := strataRefused(strata, level, method); refused {
		return refusal
	}
	var off, variance, n1, n2 float64
	var sumR, sumS, pr, psqr, qs float64
	for _, t := range strata {
		a, b, c, d := float64(t.A), float64(t.B), float64(t.C), float64(t.D)
		n := a + b + c + d
		n1, n2 = n1+a+b, n2+c+d
		if n < 2 {
			continue
		}
		off += a - (a+b)*(a+c)/n
		variance += (a + b) / n * ((c + d) / n) * (a + c) * (b + d) / (n - 1)
		p, q, r, s := (a+d)/n, (b+c)/n, a*d/n, b*c/n
		sumR, sumS = sumR+r, sumS+s
		pr, psqr, qs = pr+p*r, psqr+p*s+q*r, qs+q*s
	}
	if variance == 0 {
		return noTest(Degenerate, method, int64(n1), int64(n2), note.New("no stratum has units in both groups and both outcomes"))
	}
	off = math.Abs(off)
	if off >= 0.5 {
		off -= 0.5
	}
	chi := off * off / variance
	test := Test{
		Status: Defined, Statistic: Some(chi), DF: Some(1), P: Some(chiTail(chi, 1)),
		N1: int64(n1), N2: int64(n2), Method: method,
	}
	const effect = "common odds ratio, Mantel-Haenszel"
	if sumR == 0 || sumS == 0 {
		test.Effect = noResult(Degenerate, effect, int64(n1+n2), note.New("the groups are separated in every stratum, so the odds ratio is 0 or infinite"))
		return test
	}
	se := math.Sqrt(pr/(2*sumR*sumR) + psqr/(2*sumR*sumS) + qs/(2*sumS*sumS))
	ratio, factor := sumR/sumS, math.Exp(zCritical(level)*se)
	test.Effect = sealed(Result{
		Status: Defined, Value: ratio, N: int64(n1 + n2), Method: effect,
		Interval: between(ratio/factor, ratio*factor, level, "Robins-Breslow-Greenland"),
	})
	return test
}

// BreslowDay tests whether strata have one odds ratio in common, that of
// MantelHaenszel, without Tarone's correction.
//
//	χ² = Σ(a - A)²/(1/A + 1/B + 1/C + 1/D)⁻¹,   k-1 degrees of freedom
//
// A..D are the cells that have that odds ratio and the margins of the stratum.
// It assumes a few units in every cell. Strata with a margin of 0 say nothing
// and are left out.
//
// Breslow & Day, Statistical Methods in Cancer Research I, 1980, section 4.4.
func BreslowDay(strata []Fourfold) Test {
	const method = "Breslow-Day"
	common := MantelHaenszel(strata, 0.95)
	if common.Effect.Status != Defined {
		return noTest(common.Effect.Status, method, common.N1, common.N2, common.Effect.Reason)
	}
	chi, used := 0.0, 0
	for _, t := range strata {
		row, column, n := float64(t.A+t.B), float64(t.A+t.C), float64(t.sum())
		if row == 0 || column == 0 || row == n || column == n {
			continue
		}
		a := cellWithOdds(row, column, n, common.Effect.Value)
		variance := 1 / (1/a + 1/(row-a) + 1/(column-a) + 1/(n-row-column+a))
		d := float64(t.A) - a
		chi += d * d / variance
		used++
	}
	if used < 2 {
		return noTest(TooFew, method, common.N1, common.N2, note.New("at least 2 strata with units in both groups and both outcomes are needed, there are %d", used))
	}
	if !Some(chi).OK {
		return noTest(Degenerate, method, common.N1, common.N2, note.New("an expected cell is 0, so the strata cannot be compared"))
	}
	return Test{
		Status: Defined, Statistic: Some(chi), DF: Some(float64(used - 1)), P: Some(chiTail(chi, used-1)),
		N1: common.N1, N2: common.N2, Method: method,
		Effect: noResult(Undefined, method, common.N1+common.N2, note.New("the test has no effect size; see the odds ratios of the strata")),
	}
}

// cellWithOdds is the A in 0..min(row, column) with odds ratio ψ:
// A(n-row-column+A) = ψ(row-A)(column-A), in the form of the quadratic root
// that does not cancel.
func cellWithOdds(row, column, n, psi float64) float64 {
	a := 1 - psi
	b := n - row - column + psi*(row+column)
	c := -psi * row * column
	root := math.Sqrt(max(b*b-4*a*c, 0))
	if b >= 0 {
		return -2 * c / (b + root)
	}
	return (root - b) / (2 * a)
}

func strataRefused(strata []Fourfold, level float64, method string) (Test, bool) {
	if !levelOK(level) {
		return noTest(Undefined, method, 0, 0, levelReason(level)), true
	}
	if len(strata) == 0 {
		return noTest(TooFew, method, 0, 0, note.New("there are no strata; at least 1 is needed")), true
	}
	for i, t := range strata {
		if min(t.A, t.B, t.C, t.D) < 0 || max(t.A, t.B, t.C, t.D) > largestCount/4 {
			return noTest(Undefined, method, 0, 0, note.New("a cell of stratum %d is no count that can be computed with", i+1)), true
		}
	}
	return Test{}, false
}
