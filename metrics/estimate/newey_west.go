package estimate

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/casebench/casebench/datasets/note"
)

// NeweyWest is the covariance for errors that hang together in time up to lag
// periods and may differ in variance, with Bartlett weights, t on n-k:
//
//	n/(n-k)·(XᵀX)⁻¹·(Γ₀ + Σ_l (1 - l/(lag+1))·(Γ_l + Γ_lᵀ))·(XᵀX)⁻¹
//	Γ_l = Σ_i e_i·e_(i-l)·x_i·x_(i-l)ᵀ
//
// The factor n/(n-k) is that of sandwich's adjust = TRUE and of statsmodels'
// use_correction; multiply an SE by √((n-k)/n) for the other convention.
// Nothing is prewhitened. Observations must be in order of time and equally
// spaced. With short series and strong correlation its intervals are still too
// narrow (COVERAGE-trends.md). NeweyWestLag gives a lag; a season needs at
// least its length.
//
// Newey & West, Econometrica 55, 1987.
func (r *Regression) NeweyWest(lag int) Covariance {
	const method = "Newey-West, Bartlett, n/(n-k)"
	if lag < 0 || int64(lag) >= max(r.N, 1) {
		return r.refusedCovariance(method, Undefined, note.New("the lag must lie between 0 and the number of periods less 1; it is %d", lag))
	}
	return r.covariance(Covariance{Method: method}, func(meat *mat.SymDense) {
		// Σ_ij w_|i-j| s_i·s_jᵀ: each score against the weighted sum of
		// those before it, taken both ways.
		adjust := math.Sqrt(float64(r.N) / float64(r.DF))
		n := int(r.N)
		scores := make([]*mat.VecDense, n)
		for i := range scores {
			scores[i] = r.scores(i, adjust)
			meat.SymRankOne(meat, 1, scores[i])
			for l := 1; l <= min(lag, i); l++ {
				meat.RankTwo(meat, 1-float64(l)/float64(lag+1), scores[i], scores[i-l])
			}
		}
	})
}

// NeweyWestLag is floor(4·(n/100)^(2/9)), the usual choice of lag for n
// periods without a season (Newey & West, Review of Economic Studies 61, 1994;
// Wooldridge, Introductory Econometrics, section 12.5).
func NeweyWestLag(n int) int {
	return int(4 * math.Pow(float64(max(n, 0))/100, 2.0/9))
}
