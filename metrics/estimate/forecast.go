package estimate

import "github.com/casebench/casebench/datasets/note"

// Forecast is values for the periods after a series, the first for the next
// one.
type Forecast struct {
	Status   Status
	Reason   note.Note // set unless Defined
	Points   []Result
	Method   string
	Warnings []note.Note
}

// Values is the points without their intervals; ok is false where there is no
// forecast. It is what a Forecaster gives.
func (f Forecast) Values() (values []float64, ok bool) {
	for _, p := range f.Points {
		values = append(values, p.Value)
	}
	return values, f.Status == Defined
}

// mostPeriods is the longest horizon and season that a forecast takes.
const mostPeriods = 10_000

func noForecast(status Status, method string, reason note.Note) Forecast {
	return Forecast{Status: status, Reason: reason, Method: method}
}

// sealForecast is f, or its first point's refusal: a forecast is right as a
// whole or absent.
func sealForecast(f Forecast) Forecast {
	for i := range f.Points {
		f.Points[i] = sealed(f.Points[i])
		if p := f.Points[i]; p.Status != Defined {
			return noForecast(p.Status, f.Method, p.Reason)
		}
	}
	return f
}

func horizonReason(horizon int) note.Note {
	return note.New("the horizon must lie between 1 and %d periods; it is %d", mostPeriods, horizon)
}
