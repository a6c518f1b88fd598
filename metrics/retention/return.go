package retention

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// returns is, of everybody, the days from the first day of activity to the
// second, or to the end of the observation for those who were not seen again.
func returns(h *history, o metrics.Options) *tally.Events {
	end := byDay.end(h, o.Period)
	e := new(tally.Events)
	for list := range h.days.Each(end) {
		if len(list) > 1 {
			e.Add(0, int64(list[1]-list[0]), true)
		} else {
			e.Add(0, int64(end-list[0]), false)
		}
	}
	return e
}

var notYetBack = note.New("The curve falls only: it shows who has not come back yet, and takes those who are still awaited as like the others.")

func (s *source) untilReturn() *metrics.Definition {
	return s.define("retention/"+s.id+"/return-median", func(h *history, o metrics.Options) metrics.Outcome {
		e := returns(h, o)
		curve := estimate.KaplanMeier(e, estimate.KaplanMeierOptions{Level: o.Level})
		out := metrics.OutcomeOf(curve.Median(o.Level), 1)
		out.Points, out.Curve = metrics.SurvivalPoints(curve), &metrics.Curve{Events: e, Test: metrics.ByLogRank}
		return out
	}, metrics.Definition{
		Unit: unit.Days, Better: metrics.Lower,
		Name: note.New("Days until half of the %s are back", s.people),
		About: note.New("The day after the first one by which half of the people were active again (Kaplan-Meier), those included who are still awaited at the " +
			"end."),
		Caution: notYetBack,
		Formula: formula.Formula{Text: note.New("least t with Π over days up to t of (1 − back on the day / not back before it) ≤ 1/2")},
		MinN:    30, CountsN: people, Interval: note.New("Brookmeyer and Crowley, log-log"), Refs: []string{"kaplan-meier-1958", "brookmeyer-crowley-1982"},
		Shape: dots(metrics.Survival, unit.Fraction, note.New("days since the first")),
	})
}

// returnDays is how far the mean time to return goes.
const returnDays = 90

func (s *source) returnTime() *metrics.Definition {
	return s.define("retention/"+s.id+"/return-mean", func(h *history, o metrics.Options) metrics.Outcome {
		e := returns(h, o)
		curve := estimate.KaplanMeier(e, estimate.KaplanMeierOptions{Level: o.Level})
		out := metrics.OutcomeOf(curve.RestrictedMean(returnDays, o.Level), 1)
		out.Curve = &metrics.Curve{Events: e, Test: metrics.ByRestrictedMean, Until: returnDays}
		return out
	}, metrics.Definition{
		Unit: unit.Days, Better: metrics.Lower,
		Name:    note.New("Mean days until %s are back, within 90 days", s.people),
		About:   note.New("The mean number of days without a second visit within the first 90 days: the area under the curve (restricted mean)."),
		Caution: notYetBack,
		Formula: formula.Formula{Text: note.New("area under the share not yet back, from day 0 to day 90")},
		MinN:    30, CountsN: people, Interval: note.New("normal"), Refs: []string{"kaplan-meier-1958", "royston-parmar-2013"},
		Shape: dots(metrics.NoSteps, unit.None, note.Note{}),
	})
}
