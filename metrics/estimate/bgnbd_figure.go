package estimate

import (
	"math"
	"slices"

	"github.com/casebench/casebench/datasets/note"
)

// Figure is a positive figure of the fitted model, such as expected purchases,
// with its interval by the delta method on the logarithmic scale:
//
//	Var log g = ∇'Σ∇,   ∇ the derivatives of log g by the logarithms of r, α, a, b
//
// Σ being the covariance of the estimates. It says how certain the expectation
// is; what really happens varies about it besides. ok false of g means that the
// figure does not exist.
func (f BGNBDFit) Figure(g func(BGNBDModel) Number, level float64) Result {
	const method = "BG/NBD, delta"
	switch {
	case f.Status != Defined:
		return noResult(f.Status, method, f.N, f.Reason)
	case !levelOK(level):
		return noResult(Undefined, method, f.N, levelReason(level))
	}
	logs := []float64{math.Log(f.Model.R), math.Log(f.Model.Alpha), math.Log(f.Model.A), math.Log(f.Model.B)}
	value := func(logs []float64) Number {
		return g(BGNBDModel{math.Exp(logs[0]), math.Exp(logs[1]), math.Exp(logs[2]), math.Exp(logs[3])})
	}
	at := g(f.Model)
	if !at.OK || at.Value <= 0 {
		return noResult(Undefined, method, f.N, note.New("the fitted model gives this figure no value"))
	}
	r := Result{Status: Defined, Value: at.Value, N: f.N, Method: method}
	const h = 1e-4
	slope := make([]float64, 4)
	for i := range slope {
		up, down := slices.Clone(logs), slices.Clone(logs)
		up[i] += h
		down[i] -= h
		a, b := value(up), value(down)
		if !a.OK || !b.OK || a.Value <= 0 || b.Value <= 0 {
			return r
		}
		slope[i] = (math.Log(a.Value) - math.Log(b.Value)) / (2 * h)
	}
	variance := 0.0
	for i, x := range slope {
		for j, y := range slope {
			variance += x * y * f.covariance.At(i, j)
		}
	}
	se := math.Sqrt(max(variance, 0))
	half := zCritical(level) * se
	r.SE = Some(at.Value * se)
	r.Interval = between(at.Value*math.Exp(-half), at.Value*math.Exp(half), level, method)
	return r
}
