package estimate

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"github.com/casebench/casebench/datasets/note"
)

// PoissonRegression fits counts per exposure by maximum likelihood:
//
//	log(E y / exposure) = b₀ + b₁x₁ + ...
//
// Columns are as in OLS; exposure (followers, days; nil for 1 throughout) must
// be above 0. Its Classical covariance is Poisson's, whose variance equals its
// mean; counts of people mostly vary more: QuasiPoisson, or NeweyWest and
// Clustered, which work on Pearson's residuals. RSquared and DurbinWatson are
// absent. It is not for a group without any event: its rate ratio has no
// finite estimate, and the result says so.
//
// McCullagh & Nelder, Generalized Linear Models, 2nd ed. 1989, chapters 2, 6.
func PoissonRegression(columns [][]float64, counts, exposure []float64) *Regression {
	r, design := newDesign(columns, counts)
	if design == nil {
		return r
	}
	n, k := design.Dims()
	if exposure == nil {
		exposure = make([]float64, n)
		for i := range exposure {
			exposure[i] = 1
		}
	}
	if len(exposure) != n {
		return r.refuse(Undefined, note.New("there are %d exposures for %d counts", len(exposure), n))
	}
	total, exposed := 0.0, 0.0
	for i, c := range counts {
		switch {
		case c < 0:
			return r.refuse(Undefined, note.New("count %d is %v; counts cannot be below 0", i+1, c))
		case !Some(exposure[i]).OK || exposure[i] <= 0:
			return r.refuse(Undefined, note.New("exposure %d is %v; it must be above 0", i+1, exposure[i]))
		}
		total, exposed = total+c, exposed+exposure[i]
	}
	if total == 0 {
		return r.refuse(Degenerate, note.New("all counts are 0; at least 1 event is needed"))
	}
	if !finite([]float64{total, exposed, total / exposed}) || total/exposed == 0 {
		return r.refuse(Undefined, note.New("the values are too large to compute with; rescale them"))
	}
	r.counts, r.DF = true, int64(n-k)

	// Newton's method as weighted least squares of the working response
	// Zγ + (y-μ)/μ with weights μ.
	mean := make([]float64, n) // μ
	for i := range mean {
		mean[i] = counts[i] + 0.1*total/float64(n)
	}
	weighted, response := mat.NewDense(n, k, nil), mat.NewVecDense(n, nil)
	deviance := math.Inf(1)
	const rounds = 100
	for range rounds {
		for i, m := range mean {
			root := math.Sqrt(m)
			for j := range k {
				weighted.Set(i, j, root*design.At(i, j))
			}
			response.SetVec(i, root*(math.Log(m/exposure[i])+(counts[i]-m)/m))
		}
		if !r.decompose(weighted) {
			return r.refuse(Degenerate, note.New("the columns do not determine the rates: some group has no event, or a column is a combination of the others"))
		}
		var projected mat.VecDense
		projected.MulVec(r.basis.T(), response)
		r.unscale(&projected, 0)
		scaled := mat.NewVecDense(k, r.solveTriangle(&projected))
		before := deviance
		deviance = 0
		for i := range mean {
			log := mat.Dot(design.RowView(i), scaled)
			mean[i] = exposure[i] * math.Exp(log)
			if !Some(mean[i]).OK || mean[i] < 1e-9*exposure[i]*total/exposed {
				return r.refuse(Degenerate, note.New("the rate of observation %d runs off to 0 or without bound: its group has no event, at least 1 is needed", i+1))
			}
			deviance += poissonDeviance(counts[i], mean[i])
		}
		if math.Abs(deviance-before) <= 1e-13*(math.Abs(deviance)+total*0x1p-40) {
			return r.pearson(counts, mean)
		}
	}
	return r.refuse(NotConverged, note.New("the fit had not settled after %d rounds; leave out columns that nearly repeat each other", rounds))
}

// poissonDeviance is 2(y·log(y/μ) - (y-μ)), the first term 0 for y = 0.
func poissonDeviance(y, mean float64) float64 {
	if y == 0 {
		return 2 * mean
	}
	return 2 * (y*math.Log(y/mean) - (y - mean))
}

// pearson keeps (y-μ)/√μ as the residuals and √dispersion as Sigma.
func (r *Regression) pearson(counts, mean []float64) *Regression {
	r.residuals = make([]float64, len(counts))
	sum := 0.0
	for i, m := range mean {
		r.residuals[i] = (counts[i] - m) / math.Sqrt(m)
		sum += r.residuals[i] * r.residuals[i]
	}
	r.Sigma = Some(math.Sqrt(sum / float64(r.DF)))
	return r
}

// QuasiPoisson is Poisson's covariance times the dispersion, t on n-k:
//
//	φ = Σ(y-μ)²/μ / (n-k), which is Sigma²
//
// Its interval uses t, as its test does; R's Epi::ci.lin takes the normal.
//
// McCullagh & Nelder 1989, section 6.2.3.
func (r *Regression) QuasiPoisson() Covariance {
	const method = "quasi-Poisson, t"
	switch {
	case r.Status == Defined && !r.counts:
		return r.refusedCovariance(method, Undefined, note.New("quasi-Poisson errors belong to a Poisson regression"))
	case r.Status == Defined && r.Sigma.Value < 1e-10:
		return r.refusedCovariance(method, Degenerate, note.New("the fit is exact, so nothing is known of the dispersion"))
	}
	return r.covariance(Covariance{Method: method}, func(meat *mat.SymDense) {
		for j := range meat.SymmetricDim() {
			meat.SetSym(j, j, r.Sigma.Value*r.Sigma.Value)
		}
	})
}

// RateRatio is exp of the j-th coefficient of a Poisson regression with its
// interval; SE is that of the logarithm.
func (c Covariance) RateRatio(j int, level float64) Result {
	if c.of != nil && c.of.Status == Defined && !c.of.counts {
		return noResult(Undefined, c.Method, c.of.N, note.New("a rate ratio belongs to a Poisson regression"))
	}
	result := c.Coefficient(j, level)
	if result.Status != Defined {
		return result
	}
	result.Value = math.Exp(result.Value)
	result.Interval = between(math.Exp(result.Interval.Low.Value), math.Exp(result.Interval.High.Value), level, c.Method)
	return sealed(result)
}
