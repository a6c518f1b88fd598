package estimate

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/casebench/casebench/datasets/note"
)

// HC is the covariance for independent errors of unequal variance, t on n-k:
//
//	(XᵀX)⁻¹·Σ w_i·e_i²·x_i·x_iᵀ·(XᵀX)⁻¹
//	kind 0: w = 1                 kind 1: w = n/(n-k)
//	kind 2: w = 1/(1-h_i)         kind 3: w = 1/(1-h_i)²
//
// h is the leverage, the diagonal of the hat matrix. Below some 250
// observations take 3. Kinds 2 and 3 are not defined where one observation
// alone decides a coefficient (h = 1).
//
// White, Econometrica 48, 1980; MacKinnon & White, Journal of Econometrics 29,
// 1985; Long & Ervin, The American Statistician 54, 2000.
func (r *Regression) HC(kind int) Covariance {
	if kind < 0 || kind > 3 {
		return r.refusedCovariance("HC", Undefined, note.New("the kinds of HC errors are 0 to 3, not %d", kind))
	}
	c := Covariance{Method: [...]string{"HC0", "HC1", "HC2", "HC3"}[kind]}
	weights := make([]float64, r.N)
	if r.Status == Defined {
		for i := range weights {
			weights[i] = 1
			leverage := 0.0
			for j := range r.Coefficients {
				leverage += r.basis.At(i, j) * r.basis.At(i, j)
			}
			switch kind {
			case 1:
				weights[i] = float64(r.N) / float64(r.DF)
			case 2, 3:
				if leverage > 1-1e-10 {
					return r.refusedCovariance(c.Method, Degenerate, note.New("observation %d alone decides a coefficient; a second one like it is needed", i+1))
				}
				weights[i] = math.Pow(1-leverage, float64(1-kind))
			}
		}
	}
	return r.covariance(c, func(meat *mat.SymDense) {
		for i, w := range weights {
			meat.SymRankOne(meat, w, r.scores(i, 1))
		}
	})
}
