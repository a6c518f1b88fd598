package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// A Forecaster forecasts the horizon periods after a series, or reports that
// it cannot. It must not keep or change the series.
type Forecaster func(series []float64, horizon int) (forecast []float64, ok bool)

// ForecastErrors is how far forecasts were from what came, e = actual less
// forecast. Relative errors are fractions.
type ForecastErrors struct {
	Status Status
	Reason note.Note // set unless Defined

	ME, MAE, RMSE Number
	MPE, MAPE     Number // mean e/actual, |e|/|actual|; absent if an actual value is 0
	SMAPE         Number // mean 2|e|/(|actual|+|forecast|); absent if both are 0
	MASE          Number // mean |e| over the seasonal naive MAE within the series before it; absent if that is 0

	ByHorizon []float64 // RMSE one period ahead, two ...
	Origins   int64     // forecasts made
	Refused   int64     // origins at which there was no forecast
	N         int64     // errors: Origins·horizon
	Warnings  []note.Note
}

// BackTest makes the forecast that would have been made at each past origin:
// from y[:first], then y[:first+1], up to the last origin whose horizon the
// series still covers, and compares it with what came. first = len(y)-horizon
// is a single split into training and test part. period is the season of
// MASE's scale (1 without one).
//
// Errors of neighbouring origins overlap and are not independent: compare
// methods by them over the same origins, do not test with them. At least 1
// origin; below 10 it warns that chance decides.
//
// Hyndman & Koehler, International Journal of Forecasting 22, 2006; Tashman,
// International Journal of Forecasting 16, 2000. sMAPE after Makridakis 1993
// as in the M4 competition, with values up to 2.
func BackTest(y []float64, first, horizon, period int, forecaster Forecaster) ForecastErrors {
	refuse := func(status Status, reason note.Note) ForecastErrors {
		return ForecastErrors{Status: status, Reason: reason}
	}
	n := len(y)
	if at, missing := missingPeriod(y); missing {
		return refuse(Undefined, missingReason(at))
	}
	switch {
	case horizon < 1 || horizon > mostPeriods:
		return refuse(Undefined, horizonReason(horizon))
	case period < 1:
		return refuse(Undefined, note.New("a season has between 1 and %d periods, not %d", mostPeriods, period))
	case first < 1:
		return refuse(Undefined, note.New("the first forecast needs at least 1 period before it; there are %d", first))
	case first > n-horizon:
		return refuse(TooFew, note.New("the series has %d periods; %d before the first forecast and %d to compare with are needed", n, first, horizon))
	}
	r := ForecastErrors{Status: Defined}
	var me, mae, squares, mpe, mape, smape, mase float64
	byHorizon := make([]float64, horizon)
	naive, naiveTerms := 0.0, 0 // Σ|y_t - y_(t-m)| within the series so far
	relative, symmetric, scaled := true, true, true
	for origin, t := first, period; origin <= n-horizon; origin++ {
		for ; t < origin; t++ {
			naive += math.Abs(y[t] - y[t-period])
			naiveTerms++
		}
		forecast, ok := forecaster(y[:origin:origin], horizon)
		if !ok || len(forecast) != horizon || !finite(forecast) {
			r.Refused++
			continue
		}
		r.Origins++
		scaled = scaled && naive > 0
		for h, f := range forecast {
			actual := y[origin+h]
			e := actual - f
			me += e
			mae += math.Abs(e)
			squares += e * e
			byHorizon[h] += e * e
			relative = relative && actual != 0
			mpe += e / actual
			mape += math.Abs(e / actual)
			symmetric = symmetric && (actual != 0 || f != 0)
			smape += 2 * math.Abs(e) / (math.Abs(actual) + math.Abs(f))
			mase += math.Abs(e) / (naive / float64(naiveTerms))
		}
	}
	if r.Origins == 0 {
		return refuse(Undefined, note.New("the method gave no forecast at any of %d origins; begin later in the series", r.Refused))
	}
	r.N = r.Origins * int64(horizon)
	mean := func(sum float64, is bool) Number {
		if !is {
			return Number{}
		}
		return Some(sum / float64(r.N))
	}
	r.ME, r.MAE = mean(me, true), mean(mae, true)
	r.MPE, r.MAPE = mean(mpe, relative), mean(mape, relative)
	r.SMAPE, r.MASE = mean(smape, symmetric), mean(mase, scaled)
	r.RMSE = Some(math.Sqrt(squares / float64(r.N)))
	for h := range byHorizon {
		byHorizon[h] = math.Sqrt(byHorizon[h] / float64(r.Origins))
	}
	r.ByHorizon = byHorizon
	if !r.RMSE.OK {
		return refuse(Undefined, note.New("the values are too large to compute with; rescale them"))
	}
	if r.Refused > 0 {
		r.Warnings = append(r.Warnings, note.New("at %d of %d origins the method gave no forecast", r.Refused, r.Refused+r.Origins))
	}
	if r.Origins < 10 {
		r.Warnings = append(r.Warnings, note.New("%d origins: below 10 chance decides which method looks better", r.Origins))
	}
	return r
}
