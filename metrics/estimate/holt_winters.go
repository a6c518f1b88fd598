package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// Season says how a season acts on the level.
type Season uint8

// Seasons. NoSeason is exponential smoothing, with or without a trend.
const (
	NoSeason Season = iota
	AdditiveSeason
	MultiplicativeSeason
)

// Smoothing is the form of an exponential smoothing: simple (neither), Holt
// (Trend), Holt-Winters (Trend and a Season of Period periods).
type Smoothing struct {
	Season Season
	Period int // of the season; not read without one
	Trend  bool
}

// SmoothingWeights lie in 0..1: 0 keeps the start value for ever, 1 forgets
// everything before the last period. Those of absent parts are 0.
type SmoothingWeights struct{ Alpha, Beta, Gamma float64 }

// Smoothed is a series with its exponential smoothing.
type Smoothed struct {
	Status Status
	Reason note.Note // set unless Defined

	Form    Smoothing
	Weights SmoothingWeights
	SSE     float64 // of the errors one period ahead
	N       int64   // errors in SSE

	StartLevel, StartTrend float64
	StartSeasonal          []float64
	Level, Trend           float64   // at the end of the series
	Seasonal               []float64 // of the periods after it
	FirstFitted            int       // index of the first period with a fit
	Fitted                 []float64 // one period ahead, from FirstFitted on
	Warnings               []note.Note
}

// HoltWintersAt smooths with given weights.
//
//	additive        l_t = α(y_t - s_(t-m)) + (1-α)(l_(t-1) + b_(t-1))
//	                b_t = β(l_t - l_(t-1)) + (1-β)·b_(t-1)
//	                s_t = γ(y_t - l_t) + (1-γ)·s_(t-m)
//	                ŷ_(t+h) = l_t + h·b_t + s
//	multiplicative  y/s for y - s, y/l for y - l, (l + h·b)·s
//
// With a season the start values come from the first two cycles: a centred
// moving average over m periods, a straight line through it for l₀ and b₀, and
// the mean departures from it, centred, for s (R's HoltWinters). Without one
// l₀ is the first value, or the second with b₀ = y₂ - y₁. Other programs start
// otherwise and differ for as long as the start is remembered.
//
// Holt 1957, reprinted in International Journal of Forecasting 20, 2004;
// Winters, Management Science 6, 1960.
func HoltWintersAt(y []float64, form Smoothing, weights SmoothingWeights) *Smoothed {
	s := startSmoothing(y, form)
	if s.Status != Defined {
		return s
	}
	for _, w := range []float64{weights.Alpha, weights.Beta, weights.Gamma} {
		if !(w >= 0 && w <= 1) {
			return s.refuse(Undefined, note.New("the weights must lie between 0 and 1; they are %v, %v and %v", weights.Alpha, weights.Beta, weights.Gamma))
		}
	}
	return s.run(y, weights)
}

// run smooths and keeps the fit and the final state.
func (s *Smoothed) run(y []float64, weights SmoothingWeights) *Smoothed {
	if !s.Form.Trend {
		weights.Beta = 0
	}
	if s.Form.Season == NoSeason {
		weights.Gamma = 0
	}
	s.Weights = weights
	s.Fitted = make([]float64, 0, len(y)-s.FirstFitted)
	s.Seasonal = make([]float64, len(s.StartSeasonal))
	s.SSE, s.Level, s.Trend = s.pass(y, weights, s.Seasonal, func(fit float64) { s.Fitted = append(s.Fitted, fit) })
	if !finite([]float64{s.SSE, s.Level, s.Trend}, s.Seasonal) {
		return s.refuse(Undefined, note.New("the smoothing left the positive numbers; a multiplicative season needs values well above 0"))
	}
	s.N = int64(len(s.Fitted))
	m := len(s.Seasonal)
	if m > 0 { // turn the season so that the next period comes first
		turned, shift := make([]float64, m), (len(y)-s.FirstFitted)%m
		for i := range turned {
			turned[i] = s.Seasonal[(i+shift)%m]
		}
		s.Seasonal = turned
	}
	return s
}

// pass is one run through the series. seasonal is overwritten; its element i
// belongs to the periods FirstFitted+i, FirstFitted+i+m ...
func (s *Smoothed) pass(y []float64, w SmoothingWeights, seasonal []float64, fitted func(float64)) (sse, level, trend float64) {
	copy(seasonal, s.StartSeasonal)
	level, trend = s.StartLevel, s.StartTrend
	for t := s.FirstFitted; t < len(y); t++ {
		ahead, before := level+trend, level
		switch s.Form.Season {
		case NoSeason:
			fitted(ahead)
			sse += (y[t] - ahead) * (y[t] - ahead)
			level = w.Alpha*y[t] + (1-w.Alpha)*ahead
		case AdditiveSeason:
			season := &seasonal[(t-s.FirstFitted)%len(seasonal)]
			fit := ahead + *season
			fitted(fit)
			sse += (y[t] - fit) * (y[t] - fit)
			level = w.Alpha*(y[t]-*season) + (1-w.Alpha)*ahead
			*season = w.Gamma*(y[t]-level) + (1-w.Gamma)**season
		case MultiplicativeSeason:
			season := &seasonal[(t-s.FirstFitted)%len(seasonal)]
			fit := ahead * *season
			fitted(fit)
			sse += (y[t] - fit) * (y[t] - fit)
			level = w.Alpha*(y[t] / *season) + (1-w.Alpha)*ahead
			if !(level > 0) {
				return math.Inf(1), level, trend
			}
			*season = w.Gamma*(y[t]/level) + (1-w.Gamma)**season
		}
		trend = w.Beta*(level-before) + (1-w.Beta)*trend
	}
	return sse, level, trend
}

// startSmoothing checks the series and sets the start values.
func startSmoothing(y []float64, form Smoothing) *Smoothed {
	s := &Smoothed{Status: Defined, Form: form}
	n, m := len(y), form.Period
	if at, missing := missingPeriod(y); missing {
		return s.refuse(Undefined, missingReason(at))
	}
	need := 0
	switch {
	case form.Season > MultiplicativeSeason:
		return s.refuse(Undefined, note.New("there is no season of kind %d", form.Season))
	case form.Season != NoSeason:
		if m < 2 || m > mostPeriods {
			return s.refuse(Undefined, note.New("a season to smooth has between 2 and %d periods, not %d", mostPeriods, m))
		}
		s.FirstFitted = m
		need = max(2*m, m+form.weights()+1)
	default:
		s.FirstFitted = 1 + indicator(form.Trend)
		need = s.FirstFitted + form.weights() + 1
	}
	if n < need {
		return s.refuse(TooFew, note.New("this smoothing needs at least %d periods, there are %d", need, n))
	}
	if allEqual(y) {
		return s.refuse(Degenerate, note.New("all values are equal, so there is nothing to smooth; the forecast is that value and its error unknown"))
	}
	if form.Season == NoSeason {
		s.StartLevel = y[s.FirstFitted-1]
		if form.Trend {
			s.StartTrend = y[1] - y[0]
		}
		return s
	}
	if form.Season == MultiplicativeSeason {
		for t, v := range y {
			if v <= 0 {
				return s.refuse(Degenerate, note.New("period %d is %v; a multiplicative season needs values above 0, an additive one does not", t+1, v))
			}
		}
	}
	return s.decompose(y[:2*m])
}

// weights is how many weights a form has.
func (f Smoothing) weights() int {
	return 1 + indicator(f.Trend) + indicator(f.Season != NoSeason)
}

// decompose sets the start values from two cycles.
func (s *Smoothed) decompose(y []float64) *Smoothed {
	m := s.Form.Period
	half := m / 2
	var centres []float64 // moving averages of the periods half..2m-half-1
	for t := half; t+half < len(y); t++ {
		sum := 0.0
		for d := -half; d <= half; d++ {
			share := 1.0
			if m%2 == 0 && (d == -half || d == half) {
				share = 0.5
			}
			sum += share * y[t+d]
		}
		centres = append(centres, sum/float64(m))
	}
	// Least squares of the averages on 1, 2, ...
	k := float64(len(centres))
	meanAt, mean, products, squares := (k+1)/2, 0.0, 0.0, 0.0
	for _, c := range centres {
		mean += c / k
	}
	for i, c := range centres {
		d := float64(i+1) - meanAt
		products += d * (c - mean)
		squares += d * d
	}
	slope := products / squares
	s.StartLevel = mean - slope*meanAt
	if s.Form.Trend {
		s.StartTrend = slope
	}
	s.StartSeasonal = make([]float64, m)
	seen := make([]float64, m)
	for i, c := range centres {
		t := half + i
		seen[t%m]++
		if s.Form.Season == MultiplicativeSeason {
			s.StartSeasonal[t%m] += y[t] / c
		} else {
			s.StartSeasonal[t%m] += y[t] - c
		}
	}
	middle := 0.0
	for i := range seen {
		s.StartSeasonal[i] /= seen[i]
		middle += s.StartSeasonal[i] / float64(m)
	}
	for i := range seen {
		if s.Form.Season == MultiplicativeSeason {
			s.StartSeasonal[i] /= middle
		} else {
			s.StartSeasonal[i] -= middle
		}
	}
	if !finite(s.StartSeasonal, []float64{s.StartLevel, s.StartTrend}) {
		return s.refuse(Undefined, note.New("the values are too large to compute with; rescale them"))
	}
	return s
}

func (s *Smoothed) refuse(status Status, reason note.Note) *Smoothed {
	return &Smoothed{Status: status, Reason: reason, Form: s.Form}
}
