package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"
)

// A likelihood is a smooth function of the logarithms of positive parameters.
// It gives -Inf where a parameter is out of range.
type likelihood struct {
	value    func(logs []float64) float64
	gradient func(logs, into []float64)
}

// logBox is how far the logarithm of a parameter may go from 0, in units of
// the model's own scale: beyond e^±logBox it lies on the boundary.
const logBox = 12

// peak is the highest point that an optimiser found.
type peak struct {
	logs       []float64
	value      float64
	covariance *mat.SymDense // of the logarithms
	converged  bool
	edge       int // the parameter that ran to the boundary; -1 for none
}

// maximise climbs by Newton's method from the three best of several starts,
// and keeps the highest end. It has converged where the Newton decrement
// g'H⁻¹g, twice what the next step would gain, is below 1e-12: the estimate is
// then within a millionth of its standard error. Neither this nor the box
// depends on the units of the data, because the parameters are logarithms.
func (l likelihood) maximise(starts [][]float64) peak {
	slices.SortStableFunc(starts, func(a, b []float64) int {
		switch va, vb := l.value(a), l.value(b); {
		case va > vb:
			return -1
		case va < vb:
			return 1
		}
		return 0
	})
	best := peak{value: math.Inf(-1), edge: -1}
	for _, start := range starts[:min(3, len(starts))] {
		// A higher end beats a lower peak: the likelihood then grows to the
		// boundary past a local maximum. Of equals, the one that converged.
		const equal = 1e-6
		if p := l.climb(start); best.logs == nil || p.value > best.value+equal ||
			p.value > best.value-equal && p.converged && !best.converged {
			best = p
		}
	}
	return best
}

func (l likelihood) climb(start []float64) peak {
	n := len(start)
	problem := optimize.Problem{
		Func: func(x []float64) float64 {
			if outsideBox(x) >= 0 {
				return math.Inf(1)
			}
			return -l.value(x)
		},
		Grad: func(into, x []float64) {
			l.gradient(x, into)
			for i := range into {
				into[i] = -into[i]
			}
		},
		Hess: func(into *mat.SymDense, x []float64) { l.information(x, into) },
	}
	at := slices.Clone(start)
	settings := &optimize.Settings{MajorIterations: 200, Converger: optimize.NeverTerminate{}, GradientThreshold: 1e-9}
	// An error says that the line search can gain nothing more, as near the
	// top or at the edge; what was reached is judged below.
	if result, _ := optimize.Minimize(problem, start, settings, &optimize.Newton{}); result != nil && !math.IsInf(result.F, 0) && !math.IsNaN(result.F) {
		at = result.X
	}
	p := peak{logs: at, edge: -1}
	gradient, step := make([]float64, n), mat.NewVecDense(n, nil)
	for range 30 {
		l.gradient(p.logs, gradient)
		information := mat.NewSymDense(n, nil)
		l.information(p.logs, information)
		var chol mat.Cholesky
		if !chol.Factorize(information) {
			break // no maximum here
		}
		g := mat.NewVecDense(n, gradient)
		if chol.SolveVecTo(step, g) != nil && chol.Cond() > 1e14 {
			break
		}
		decrement := mat.Dot(g, step)
		if decrement < 1e-12 {
			p.converged = true
			p.covariance = mat.NewSymDense(n, nil)
			if chol.InverseTo(p.covariance) != nil && chol.Cond() > 1e14 {
				p.converged = false
			}
			break
		}
		next := slices.Clone(p.logs)
		for i := range next {
			next[i] += step.AtVec(i)
		}
		if outsideBox(next) >= 0 || !(l.value(next) >= l.value(p.logs)-1e-9*math.Abs(l.value(p.logs))) {
			break
		}
		p.logs = next
	}
	p.value = l.value(p.logs)
	if !p.converged {
		p.edge = nearestEdge(p.logs)
	}
	return p
}

// information is the negative Hessian, by central differences of the gradient.
func (l likelihood) information(x []float64, into *mat.SymDense) {
	const h = 1e-4
	n := len(x)
	up, down := make([]float64, n), make([]float64, n)
	rows := make([][]float64, n)
	moved := slices.Clone(x)
	for i := range n {
		moved[i] = x[i] + h
		l.gradient(moved, up)
		moved[i] = x[i] - h
		l.gradient(moved, down)
		moved[i] = x[i]
		rows[i] = make([]float64, n)
		for j := range n {
			rows[i][j] = (down[j] - up[j]) / (2 * h)
		}
	}
	for i := range n {
		for j := i; j < n; j++ {
			into.SetSym(i, j, (rows[i][j]+rows[j][i])/2)
		}
	}
}

// outsideBox is the first parameter outside the box, or -1.
func outsideBox(logs []float64) int {
	for i, x := range logs {
		if !(math.Abs(x) <= logBox) {
			return i
		}
	}
	return -1
}

// nearestEdge is the parameter that a climb without end had carried more than
// halfway to the boundary, or -1.
func nearestEdge(logs []float64) int {
	edge := -1
	for i, x := range logs {
		if math.Abs(x) > logBox/2 && (edge < 0 || math.Abs(x) > math.Abs(logs[edge])) {
			edge = i
		}
	}
	return edge
}

// parameter is the i-th parameter as a Result, times a unit; its interval is
// symmetric in the logarithm, so that it stays positive.
func (p peak) parameter(i int, unit float64, n int64, level float64, method string) Result {
	value := unit * math.Exp(p.logs[i])
	se := math.Sqrt(p.covariance.At(i, i))
	z := zCritical(level)
	return Result{
		Status: Defined, Value: value, SE: Some(value * se), N: n, Method: method,
		Interval: between(value*math.Exp(-z*se), value*math.Exp(z*se), level, "Wald, log"),
	}
}
