package estimate

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/casebench/casebench/datasets/note"
)

// Regression is a fitted linear model. Its intervals come from a Covariance:
// Classical, HC, NeweyWest or Clustered, each stating what it assumes of the
// errors.
type Regression struct {
	Status       Status
	Reason       note.Note // set unless Defined
	Coefficients []float64 // the intercept, then one per column
	N            int64
	DF           int64  // N less the number of coefficients
	Sigma        Number // standard deviation of the residuals on DF
	RSquared     Number // absent where y does not vary
	DurbinWatson Number // near 2 without serial correlation; absent for an exact fit
	Warnings     []note.Note

	means, scales []float64     // of the columns: the fit is made on (x-mean)/scale
	basis         *mat.Dense    // n×k, orthonormal columns that span the (weighted) design
	triangle      *mat.TriDense // basis·triangle is the (weighted) design
	residuals     []float64     // one per row of basis; Pearson's for counts
	exact         bool          // the fit leaves nothing over
	counts        bool          // a Poisson regression
}

// collinear is the share of a column's length, after taking out the columns
// before it, below which it counts as their combination. R's lm has the same.
const collinear = 1e-7

// exactFit is the share of the variation of y that rounding alone leaves over.
const exactFit = 1e-26

// OLS fits y = b₀ + b₁x₁ + ... by least squares. Each column holds one
// regressor, as long as y; the intercept is added and comes first.
//
// It assumes that y is linear in the columns; each column less its part in the
// others must vary. Columns are centred and scaled before a QR decomposition,
// so that years and follower counts do no harm.
//
// Golub & Van Loan, Matrix Computations, 4th ed. 2013, section 5.3.
func OLS(columns [][]float64, y []float64) *Regression {
	r, design := newDesign(columns, y)
	if design == nil {
		return r
	}
	n, k := design.Dims()
	if !r.decompose(design) {
		return r
	}
	mean, squares := meanSquares(ascending(y))
	centred := make([]float64, n)
	for i, v := range y {
		centred[i] = v - mean
	}
	var projected mat.VecDense
	projected.MulVec(r.basis.T(), mat.NewVecDense(n, centred))
	r.unscale(&projected, mean)
	var fitted mat.VecDense
	fitted.MulVec(r.basis, &projected)
	r.residuals = make([]float64, n)
	rest, steps := 0.0, 0.0
	for i := range r.residuals {
		r.residuals[i] = centred[i] - fitted.AtVec(i)
		rest += r.residuals[i] * r.residuals[i]
		if i > 0 {
			d := r.residuals[i] - r.residuals[i-1]
			steps += d * d
		}
	}
	if !finite(r.Coefficients, []float64{squares, rest, steps}) {
		return r.refuse(Undefined, note.New("the values are too large to compute with; rescale them"))
	}
	// The rounding of values far from 0 is not their variation.
	far := mean * mean * float64(n) * 0x1p-104
	r.exact = rest <= max(squares*exactFit, far)
	r.DF = int64(n - k)
	if squares > far {
		r.RSquared = Some(1 - rest/squares)
	}
	if r.exact {
		r.Sigma = Some(0)
		r.Warnings = append(r.Warnings, note.New("the fit is exact, so nothing is known of the errors"))
		return r
	}
	r.Sigma = Some(math.Sqrt(rest / float64(n-k)))
	r.DurbinWatson = Some(steps / rest)
	return r
}

// newDesign checks the data and lays out the centred and scaled design matrix;
// it is nil where they are refused.
func newDesign(columns [][]float64, y []float64) (*Regression, *mat.Dense) {
	n, k := len(y), len(columns)+1
	r := &Regression{Status: Defined, N: int64(n), means: make([]float64, k), scales: make([]float64, k)}
	for j, c := range columns {
		if len(c) != n {
			return r.refuse(Undefined, note.New("column %d has %d values, y has %d", j+1, len(c), n)), nil
		}
	}
	switch {
	case !finite(columns...) || !finite(y):
		return r.refuse(Undefined, finiteReason()), nil
	case n < k+1:
		return r.refuse(TooFew, note.New("%d coefficients need at least %d observations, there are %d", k, k+1, n)), nil
	}
	design := mat.NewDense(n, k, nil)
	r.scales[0] = 1
	for i := range n {
		design.Set(i, 0, 1)
	}
	for j, c := range columns {
		mean, squares := meanSquares(ascending(c))
		scale := math.Sqrt(squares / float64(n))
		if allEqual(c) || scale <= collinear*collinear*math.Abs(mean) {
			return r.refuse(Degenerate, note.New("column %d does not vary, so it cannot be told from the intercept; leave it out", j+1)), nil
		}
		if scale == 0 || !finite([]float64{mean, scale, 1 / scale}) {
			return r.refuse(Undefined, note.New("column %d is too large or too small to compute with; rescale it", j+1)), nil
		}
		r.means[j+1], r.scales[j+1] = mean, scale
		for i, v := range c {
			design.Set(i, j+1, (v-mean)/scale)
		}
	}
	return r, design
}

// decompose sets basis and triangle, and refuses a column that the others
// explain.
func (r *Regression) decompose(design *mat.Dense) bool {
	n, k := design.Dims()
	var qr mat.QR
	qr.Factorize(design)
	var full mat.Dense
	qr.RTo(&full)
	r.triangle = mat.NewTriDense(k, mat.Upper, nil)
	for j := range k {
		length := 0.0
		for i := range j + 1 {
			r.triangle.SetTri(i, j, full.At(i, j))
			length = math.Hypot(length, full.At(i, j))
		}
		if !(math.Abs(full.At(j, j)) > collinear*length) {
			r.refuse(Degenerate, note.New("column %d is a combination of the intercept and the columns before it; leave it out", j))
			return false
		}
	}
	// basis = design·triangle⁻¹, row by row; gonum's full Q would be n×n.
	r.basis = mat.NewDense(n, k, nil)
	for i := range n {
		for j := range k {
			v := design.At(i, j)
			for l := range j {
				v -= r.basis.At(i, l) * r.triangle.At(l, j)
			}
			r.basis.Set(i, j, v/r.triangle.At(j, j))
		}
	}
	return true
}

// unscale turns coefficients on the basis into those of the columns; shift is
// added to the intercept.
func (r *Regression) unscale(projected mat.Vector, shift float64) {
	scaled := r.solveTriangle(projected)
	k := len(r.scales)
	r.Coefficients = make([]float64, k)
	r.Coefficients[0] = shift + scaled[0]
	for j := 1; j < k; j++ {
		r.Coefficients[j] = scaled[j] / r.scales[j]
		r.Coefficients[0] -= r.Coefficients[j] * r.means[j]
	}
}

// solveTriangle is triangle⁻¹·v.
func (r *Regression) solveTriangle(v mat.Vector) []float64 {
	k := v.Len()
	s := make([]float64, k)
	for j := k - 1; j >= 0; j-- {
		s[j] = v.AtVec(j)
		for l := j + 1; l < k; l++ {
			s[j] -= r.triangle.At(j, l) * s[l]
		}
		s[j] /= r.triangle.At(j, j)
	}
	return s
}

func (r *Regression) refuse(status Status, reason note.Note) *Regression {
	r.Status, r.Reason, r.Coefficients = status, reason, nil
	return r
}
