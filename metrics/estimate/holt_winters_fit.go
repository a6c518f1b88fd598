package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/optimize"

	"github.com/casebench/casebench/datasets/note"
)

// AtBoundary is how near 0 or 1 a fitted weight is taken to be there.
const AtBoundary = 1e-4

// HoltWinters smooths with the weights that make the squared errors one
// period ahead smallest; see HoltWintersAt for the form and the start values.
//
// The search is Nelder and Mead's on w = sin²θ, so that 0 and 1 can be
// reached, from the best four points of a grid and once more from the best
// end. A weight at 0 or 1 is a finding and carries a warning. The sum of
// squares is flat around its least: two programs agree in it and in the
// forecast rather than in the weights. Multiplying y changes nothing but the
// unit of the forecast.
//
// It is for one smooth season and level, not for a series with a break (an
// event, a change of the platform's metric) or whose errors grow. Needs two
// cycles and more periods than weights.
//
// Nelder & Mead, The Computer Journal 7, 1965; Hyndman, Koehler, Ord &
// Snyder, Forecasting with Exponential Smoothing, 2008.
func HoltWinters(y []float64, form Smoothing) *Smoothed {
	return fitSmoothing(y, form, 2000)
}

// fitSmoothing is HoltWinters with at most so many rounds in each descent.
func fitSmoothing(y []float64, form Smoothing, rounds int) *Smoothed {
	s := startSmoothing(y, form)
	if s.Status != Defined {
		return s
	}
	d := form.weights()
	scratch := make([]float64, len(s.StartSeasonal))
	sse := func(w []float64) float64 {
		sum, _, _ := s.pass(y, form.of(w), scratch, func(float64) {})
		if math.IsNaN(sum) {
			return math.Inf(1)
		}
		return sum
	}
	starts := weightGrid(d)
	sums := make([]float64, len(starts))
	order := make([]int, len(starts))
	for i, w := range starts {
		sums[i], order[i] = sse(w), i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case sums[a] < sums[b]:
			return -1
		case sums[a] > sums[b]:
			return 1
		}
		return 0
	})
	unit := sums[order[0]]
	_, squares := meanSquares(ascending(y))
	switch {
	case math.IsInf(unit, 0) || math.IsInf(squares, 0):
		return s.refuse(Undefined, note.New("no weights keep the smoothing among the positive numbers; try an additive season"))
	case unit <= exactFit*squares:
		return s.refuse(Degenerate, note.New("the series goes on exactly as it starts, so the weights are not determined; longer or less rounded data are needed"))
	}
	objective := func(theta []float64) float64 { return sse(squaredSines(theta)) / unit }
	best, least := starts[order[0]], math.Inf(1)
	for _, i := range order[:min(4, len(order))] {
		if end, sum, _ := nelderMead(objective, starts[i], rounds); sum < least {
			best, least = end, sum
		}
	}
	end, sum, settled := nelderMead(objective, best, rounds)
	if !settled {
		return s.refuse(NotConverged, note.New("the search for the smoothing weights had not settled after %d rounds; give the weights or take a simpler "+
			"form", rounds))
	}
	if sum < least {
		best = end
	}
	names := form.weightNames()
	for i, w := range best {
		if math.Min(w, 1-w) >= AtBoundary {
			continue
		}
		moved := slices.Clone(best)
		moved[i] = math.Round(w)
		if sse(moved) <= sse(best)*(1+1e-7) {
			best = moved
		}
		s.Warnings = append(s.Warnings, note.New("the weight %s lies at %v, the edge of what it can be", names[i], math.Round(w)))
	}
	return s.run(y, form.of(best))
}

// of gives a list of weights their places.
func (f Smoothing) of(w []float64) SmoothingWeights {
	weights := SmoothingWeights{Alpha: w[0]}
	if f.Trend {
		weights.Beta = w[1]
	}
	if f.Season != NoSeason {
		weights.Gamma = w[len(w)-1]
	}
	return weights
}

func (f Smoothing) weightNames() []string {
	names := []string{"alpha"}
	if f.Trend {
		names = append(names, "beta")
	}
	if f.Season != NoSeason {
		names = append(names, "gamma")
	}
	return names
}

// weightGrid is all combinations of four values in d places.
func weightGrid(d int) [][]float64 {
	points := [][]float64{nil}
	for range d {
		var longer [][]float64
		for _, p := range points {
			for _, v := range []float64{0.03, 0.3, 0.6, 0.95} {
				longer = append(longer, append(slices.Clone(p), v))
			}
		}
		points = longer
	}
	return points
}

func squaredSines(theta []float64) []float64 {
	w := make([]float64, len(theta))
	for i, t := range theta {
		w[i] = math.Sin(t) * math.Sin(t)
	}
	return w
}

// nelderMead descends from weights w; ok if it settled.
func nelderMead(objective func([]float64) float64, w []float64, rounds int) (end []float64, least float64, ok bool) {
	theta := make([]float64, len(w))
	for i, v := range w {
		theta[i] = math.Asin(math.Sqrt(v))
	}
	settings := &optimize.Settings{
		MajorIterations: rounds,
		Converger:       &optimize.FunctionConverge{Absolute: 1e-13, Iterations: 50},
		Concurrent:      1,
	}
	result, err := optimize.Minimize(optimize.Problem{Func: objective}, theta, settings, &optimize.NelderMead{SimplexSize: 0.15})
	if err != nil || result == nil {
		return w, math.Inf(1), false
	}
	return squaredSines(result.X), result.F, result.Status == optimize.FunctionConvergence
}
