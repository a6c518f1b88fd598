package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// SeasonalNaive forecasts each period by the last one of the same season: the
// benchmark that any other forecast must beat. With period 1 it is the naive
// forecast, the last value.
//
//	ŷ_(n+h) = y of the same season in the last cycle of m periods
//	σ² = mean of (y_t - y_(t-m))²,   ŷ ± z·σ·√(⌊(h-1)/m⌋ + 1)
//
// The mean is over the n-m differences, without a correction for small n
// (forecast::snaive), so a short series has too narrow an interval. It assumes
// a season that stays and no trend: on a growing series it lags behind. From
// m+2 values on.
//
// Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.
// 2021, sections 5.2 and 5.5.
func SeasonalNaive(y []float64, period, horizon int, level float64) Forecast {
	const method = "seasonal naive"
	n := len(y)
	if !levelOK(level) {
		return noForecast(Undefined, method, levelReason(level))
	}
	if period < 1 || period > mostPeriods {
		return noForecast(Undefined, method, note.New("a season has between 1 and %d periods, not %d", mostPeriods, period))
	}
	if horizon < 1 || horizon > mostPeriods {
		return noForecast(Undefined, method, horizonReason(horizon))
	}
	if at, missing := missingPeriod(y); missing {
		return noForecast(Undefined, method, missingReason(at))
	}
	if n < period+2 {
		return noForecast(TooFew, method, note.New("at least %d periods (a season and 2 more) are needed; there are %d", period+2, n))
	}
	squares := 0.0
	for t := period; t < n; t++ {
		d := y[t] - y[t-period]
		squares += d * d
	}
	sigma := math.Sqrt(squares / float64(n-period))
	f := Forecast{Status: Defined, Method: method}
	for h := range horizon {
		se := sigma * math.Sqrt(float64(h/period+1))
		point := Result{Status: Defined, Value: y[n-period+h%period], N: int64(n), Method: method}
		if sigma > 0 {
			point.SE = Some(se)
			point.Interval = around(point.Value, zCritical(level)*se, level, "normal")
		}
		f.Points = append(f.Points, point)
	}
	if sigma == 0 {
		f.Warnings = append(f.Warnings, note.New("no interval: every season so far was exactly like the one before"))
	}
	return sealForecast(f)
}
