package retention

import (
	"maps"
	"slices"
	"time"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// The kinds of people in a month, as labels of points.
const (
	fresh       = "new"
	returning   = "returning"
	resurrected = "resurrected"
	dormant     = "dormant"
)

func (s *source) active() *metrics.Definition {
	return s.define("retention/"+s.id+"/active-month", activeMonth, metrics.Definition{
		Unit: unit.People, Better: metrics.Higher,
		Name: note.New("Active %s in the last month", s.people),
		About: note.New("People active in the last full month. The course of the months shows who they were: new, returning (there the month before), " +
			"resurrected (there earlier, not the month before), and who had gone dormant (there the month before, not in this one)."),
		Caution: note.New("The first month has new people only, because nothing is known of the time before. Dormant people are none of the active ones."),
		Formula: formula.Formula{Text: note.New("number of distinct people of the last full month")},
		MinN:    1, CountsN: people, Interval: countPeople, Refs: []string{"amplitude"},
		Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.Levels, Unit: unit.People,
			Labels: map[string]note.Note{fresh: note.New("new||people of a month"), returning: note.New("returning||people of a month"),
				resurrected: note.New("resurrected||people of a month"), dormant: note.New("dormant||people of a month")}},
	})
}

// activeMonth is the people of the last full month, with the months before it.
func activeMonth(h *history, o metrics.Options) metrics.Outcome {
	end := byMonth.end(h, o.Period)
	months := h.in(&byMonth).Lifecycle(end)
	if len(months) == 0 {
		return metrics.Without(metrics.TooFew, 0, note.New("no month has fully elapsed; a later end of the observation is needed"))
	}
	var points []metrics.Point
	for _, m := range months {
		for _, p := range []struct {
			label string
			n     int64
		}{{fresh, m.New}, {returning, m.Returning}, {resurrected, m.Resurrected}, {dormant, m.Lost}} {
			points = append(points, metrics.Point{At: monthEnd(m.Period), Label: p.label, Status: metrics.Defined, Value: float64(p.n), N: p.n})
		}
	}
	var active int64
	if last := months[len(months)-1]; last.Period == end {
		active = last.Active
	}
	out := metrics.Exactly(float64(active), active)
	if active == 0 {
		out = metrics.Without(metrics.TooFew, 0, note.New("nobody was active in the last full month"))
	}
	out.Points = points
	return out
}

func (s *source) kept() *metrics.Definition {
	return s.define("retention/"+s.id+"/kept-month", keptMonth, metrics.Definition{
		Unit: unit.Fraction, Better: metrics.Higher,
		Name:    note.New("Kept from month to month: %s", s.people),
		About:   note.New("Of the people of one month, the share active in the next, over all pairs of full months. One less this share went dormant."),
		Caution: note.New("Who pauses for a month counts as gone and comes back as resurrected: this is no churn of a subscription."),
		Formula: formula.Formula{Text: note.New("Σ over months of people active in it and in the month before / Σ over months of people active in the month before")},
		MinN:    30, CountsN: note.New("people and months"), Interval: note.New("Wilson; a person counts in each month"), Refs: wilson,
		Shape: dots(metrics.Levels, unit.Fraction, note.Note{}),
	})
}

// keptMonth pools the shares of people kept, month by month.
func keptMonth(h *history, o metrics.Options) metrics.Outcome {
	var kept, before int64
	var points []metrics.Point
	for _, m := range estimate.PeriodRetention(h.in(&byMonth), byMonth.end(h, o.Period), o.Level) {
		if m.Retention.Status != estimate.Defined {
			continue
		}
		kept += m.Returning
		before += m.Returning + m.Lost
		points = append(points, metrics.Point{At: monthEnd(m.Period.Period), Status: metrics.Defined, Value: m.Retention.Value,
			Interval: m.Retention.Interval, N: m.Retention.N})
	}
	if before == 0 {
		return metrics.Without(metrics.TooFew, 0, note.New("two full months with people are needed"))
	}
	out := metrics.OutcomeOf(estimate.Wilson(kept, before, o.Level), 1)
	out.Numerator, out.Denominator = estimate.Some(float64(kept)), estimate.Some(float64(before))
	out.Points = points
	return out
}

func (s *source) sticky() *metrics.Definition {
	return s.define("retention/"+s.id+"/stickiness", stickiness, metrics.Definition{
		Unit: unit.Fraction, Better: metrics.Higher,
		Name:    note.New("Stickiness: daily by monthly active %s", s.people),
		About:   note.New("On a usual day, which share of the month's people is there (DAU / MAU), over all full months."),
		Caution: note.New("Says nothing of people who left before the month; a service that nobody needs daily has a low one by its nature."),
		Formula: formula.Formula{Text: note.New("Σ over full months of days on which people were active / Σ over full months of people × days of the month")},
		MinN:    30, CountsN: note.New("people and months"), Interval: countPeople, Refs: []string{"amplitude"},
		Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.Levels, Unit: unit.Fraction},
	})
}

// stickiness is person-days over what they could have been.
func stickiness(h *history, o metrics.Options) metrics.Outcome {
	last := byMonth.end(h, o.Period)
	type month struct{ days, people int64 }
	by := map[int32]month{}
	for list := range h.days.Each(dayOf(metrics.MonthStart(last+1)) - 1) {
		for i, day := range list {
			m := byMonth.of(day)
			one := by[m]
			one.days++
			if i == 0 || byMonth.of(list[i-1]) != m {
				one.people++
			}
			by[m] = one
		}
	}
	var days, could, people int64
	var points []metrics.Point
	for _, m := range slices.Sorted(maps.Keys(by)) {
		if o.Period.From > metrics.MonthStart(m) {
			continue // the month in which the observation began is cut
		}
		one, long := by[m], (metrics.MonthStart(m+1)-metrics.MonthStart(m))/metrics.Day
		days, could, people = days+one.days, could+one.people*long, people+one.people
		points = append(points, metrics.Point{At: monthEnd(m), Status: metrics.Defined, N: one.people,
			Value: float64(one.days) / float64(one.people*long)})
	}
	if could == 0 {
		return metrics.Without(metrics.TooFew, 0, note.New("no month has fully elapsed; a later end of the observation is needed"))
	}
	out := metrics.Exactly(float64(days)/float64(could), people)
	out.Points = points
	out.Numerator, out.Denominator = estimate.Some(float64(days)), estimate.Some(float64(could))
	return out
}

// monthLabel is a month as 2025-03.
func monthLabel(month int32) string {
	return time.Unix(metrics.MonthStart(month), 0).UTC().Format("2006-01")
}

// monthEnd is the last day of a month.
func monthEnd(month int32) int64 { return metrics.MonthStart(month+1) - metrics.Day }
