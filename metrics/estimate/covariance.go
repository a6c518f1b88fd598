package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"

	"github.com/casebench/casebench/datasets/note"
)

// Covariance is that of the coefficients of a Regression under an assumption
// on its errors, which Method names.
type Covariance struct {
	Status   Status
	Reason   note.Note // set unless Defined
	Method   string
	DF       Number // of Student's t; absent for the normal
	Warnings []note.Note

	of     *Regression
	meat   *mat.SymDense // covariance of basisᵀ·errors
	normal bool          // no t: the variance is known
}

// Classical assumes independent errors of equal variance σ², t on n-k; for
// counts, Poisson's variance and the normal.
//
//	Var b = σ²(XᵀX)⁻¹
func (r *Regression) Classical() Covariance {
	c := Covariance{Method: "classical"}
	variance := r.Sigma.Value * r.Sigma.Value
	if r.counts {
		c.Method, c.normal, variance = "Poisson", true, 1
	}
	return r.covariance(c, func(meat *mat.SymDense) {
		for j := range meat.SymmetricDim() {
			meat.SetSym(j, j, variance)
		}
	})
}

// Coefficient is the j-th coefficient, 0 being the intercept.
func (c Covariance) Coefficient(j int, level float64) Result {
	return c.Combination(c.unit(j), level)
}

// Combination is Σ w_j·b_j with its interval: the difference of two
// coefficients, or the effect of several at once. w has one weight per
// coefficient, the intercept first.
//
//	Var Σwb = wᵀ·Var b·w
func (c Covariance) Combination(w []float64, level float64) Result {
	n := int64(0)
	if c.of != nil {
		n = c.of.N
	}
	switch {
	case c.Status != Defined:
		return noResult(c.Status, c.Method, n, c.Reason)
	case len(w) != len(c.of.Coefficients):
		return noResult(Undefined, c.Method, n, note.New("%d weights were given for %d coefficients", len(w), len(c.of.Coefficients)))
	case !finite(w):
		return noResult(Undefined, c.Method, n, finiteReason())
	case !levelOK(level):
		return noResult(Undefined, c.Method, n, levelReason(level))
	}
	result := Result{Status: Defined, N: n, Method: c.Method, Warnings: c.Warnings}
	for j, b := range c.of.Coefficients {
		result.Value += w[j] * b
	}
	if c.of.exact {
		return sealed(result) // the regression's own warning says why
	}
	se := c.se(w)
	if se == 0 {
		result.Warnings = append(slices.Clone(c.Warnings), note.New("no interval: the standard error of this kind is 0"))
		return sealed(result)
	}
	critical := zCritical(level)
	if c.DF.OK {
		critical = tCritical(level, c.DF.Value)
	}
	result.SE = Some(se)
	result.Interval = around(result.Value, critical*se, level, c.Method)
	return sealed(result)
}

// Test tests whether the j-th coefficient is 0.
func (c Covariance) Test(j int) Test {
	effect := c.Coefficient(j, 0.95)
	if effect.Status != Defined {
		return noTest(effect.Status, c.Method, effect.N, 0, effect.Reason)
	}
	if !effect.SE.OK {
		return noTest(Degenerate, c.Method, effect.N, 0, note.New("the coefficient has no standard error: the errors do not vary"))
	}
	t := effect.Value / effect.SE.Value
	test := Test{Status: Defined, Statistic: Some(t), DF: c.DF, P: Some(zTail(t)), N1: effect.N, Method: c.Method, Effect: effect, Warnings: c.Warnings}
	if c.DF.OK {
		test.P = Some(tTail(t, c.DF.Value))
	}
	return test
}

func (c Covariance) unit(j int) []float64 {
	if c.of == nil || j < 0 || j >= len(c.of.Coefficients) {
		return nil
	}
	w := make([]float64, len(c.of.Coefficients))
	w[j] = 1
	return w
}

// se carries the weights to the scaled columns, then to the basis.
func (c Covariance) se(w []float64) float64 {
	k := len(w)
	v := make([]float64, k)
	v[0] = w[0]
	for j := 1; j < k; j++ {
		v[j] = (w[j] - w[0]*c.of.means[j]) / c.of.scales[j]
	}
	for j := range k { // v = triangle⁻ᵀ·v
		for l := range j {
			v[j] -= c.of.triangle.At(l, j) * v[l]
		}
		v[j] /= c.of.triangle.At(j, j)
	}
	u := mat.NewVecDense(k, v)
	return math.Sqrt(max(mat.Inner(u, c.meat, u), 0))
}

// covariance completes c with what fill writes into a zero matrix, or with the
// regression's refusal. The degrees of freedom are n-k where c has none.
func (r *Regression) covariance(c Covariance, fill func(meat *mat.SymDense)) Covariance {
	c.of = r
	if r.Status != Defined {
		c.Status, c.Reason = r.Status, r.Reason
		return c
	}
	c.Status = Defined
	c.Warnings = append(c.Warnings, r.Warnings...)
	if !c.DF.OK && !c.normal {
		c.DF = Some(float64(r.DF))
	}
	c.meat = mat.NewSymDense(len(r.Coefficients), nil)
	fill(c.meat)
	return c
}

// refusedCovariance is one that its own arguments rule out.
func (r *Regression) refusedCovariance(method string, status Status, reason note.Note) Covariance {
	return Covariance{Status: status, Reason: reason, Method: method, of: r}
}

// scores is residual i times row i of the basis.
func (r *Regression) scores(i int, weight float64) *mat.VecDense {
	k := len(r.Coefficients)
	s := mat.NewVecDense(k, nil)
	for j := range k {
		s.SetVec(j, weight*r.residuals[i]*r.basis.At(i, j))
	}
	return s
}
