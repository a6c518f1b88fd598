package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// Forecast carries the smoothed series on.
//
//	ŷ_(n+h) = l + h·b + s   or   (l + h·b)·s
//	Var_h = σ²·(1 + Σ_{j<h} ψ_j²),   σ² = SSE/(N - number of weights)
//	ψ_j = α(1 + jβ) + γ(1-α) if j is a multiple of m
//
// For a multiplicative season ψ_j is the first-order effect of an error j
// periods back: α(1+jβ)·s_h/s_(h-j), and γ(1-α) times the growth of the level
// in between. The interval is normal, takes the weights and the start as
// known and the errors as of equal spread, and so is too narrow for a short
// series (COVERAGE-trends.md): show BackTest beside it.
//
// Yar & Chatfield, International Journal of Forecasting 6, 1990; Chatfield &
// Yar, International Journal of Forecasting 7, 1991.
func (s *Smoothed) Forecast(horizon int, level float64) Forecast {
	method := s.method()
	switch {
	case s.Status != Defined:
		return noForecast(s.Status, method, s.Reason)
	case !levelOK(level):
		return noForecast(Undefined, method, levelReason(level))
	case horizon < 1 || horizon > mostPeriods:
		return noForecast(Undefined, method, horizonReason(horizon))
	}
	sigma := math.Sqrt(s.SSE / float64(s.N-int64(s.Form.weights())))
	z := zCritical(level)
	f := Forecast{Status: Defined, Method: method, Warnings: s.Warnings}
	for h := 1; h <= horizon; h++ {
		sum := 1.0
		for j := 1; j < h; j++ {
			psi := s.psi(h, j)
			sum += psi * psi
		}
		point := Result{Status: Defined, Value: s.ahead(h), N: s.N, Method: method}
		if se := sigma * math.Sqrt(sum); se > 0 {
			point.SE = Some(se)
			point.Interval = around(point.Value, z*se, level, "normal")
		}
		f.Points = append(f.Points, point)
	}
	if s.SSE == 0 {
		f.Warnings = append(f.Warnings, note.New("no interval: the fit is exact, so nothing is known of the errors"))
	}
	return sealForecast(f)
}

func (s *Smoothed) ahead(h int) float64 {
	line := s.Level + float64(h)*s.Trend
	switch s.Form.Season {
	case AdditiveSeason:
		return line + s.Seasonal[(h-1)%len(s.Seasonal)]
	case MultiplicativeSeason:
		return line * s.Seasonal[(h-1)%len(s.Seasonal)]
	}
	return line
}

// psi is the effect at horizon h of an error j periods before.
func (s *Smoothed) psi(h, j int) float64 {
	w, m := s.Weights, len(s.Seasonal)
	level := w.Alpha * (1 + float64(j)*w.Beta)
	season := 0.0
	if m > 0 && j%m == 0 {
		season = w.Gamma * (1 - w.Alpha)
	}
	if s.Form.Season == MultiplicativeSeason {
		if from := s.Seasonal[(h-1-j)%m]; from > 0 {
			level *= s.Seasonal[(h-1)%m] / from
		}
		if from := s.Level + float64(h-j)*s.Trend; from > 0 {
			season *= (s.Level + float64(h)*s.Trend) / from
		}
	}
	return level + season
}

func (s *Smoothed) method() string {
	switch {
	case s.Form.Season == AdditiveSeason:
		return "Holt-Winters, additive"
	case s.Form.Season == MultiplicativeSeason:
		return "Holt-Winters, multiplicative"
	case s.Form.Trend:
		return "Holt"
	}
	return "simple exponential smoothing"
}
