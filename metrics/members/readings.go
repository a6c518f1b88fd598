package members

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
)

// series holds totals of members by date. Of two totals of one date the larger
// stands, so that the order of rows does not matter.
type series struct {
	at      map[int64]int64
	bad     int64 // totals that are negative
	outcome func([]reading, metrics.Options) metrics.Outcome
}

type reading struct{ at, members int64 }

func overReadings(outcome func([]reading, metrics.Options) metrics.Outcome) func(metrics.Options) metrics.Tally {
	return func(metrics.Options) metrics.Tally { return &series{at: map[int64]int64{}, outcome: outcome} }
}

func (s *series) Add(v metrics.View) {
	date, members := v.Batch.Col(field.Date), v.Batch.Col(field.MembersEnd)
	for _, row := range v.Rows {
		at, _ := date.Int(int(row))
		n, _ := members.Int(int(row))
		if n < 0 {
			s.bad++
			continue
		}
		s.put(at, n)
	}
}

func (s *series) put(at, members int64) {
	if have, there := s.at[at]; !there || members > have {
		s.at[at] = members
	}
}

func (s *series) Merge(other metrics.Tally) {
	o := other.(*series)
	for at, n := range o.at {
		s.put(at, n)
	}
	s.bad += o.bad
}

func (s *series) Outcome(o metrics.Options) metrics.Outcome {
	var rs []reading
	for at, n := range s.at {
		rs = append(rs, reading{at, n})
	}
	slices.SortFunc(rs, func(a, b reading) int { return cmp.Compare(a.at, b.at) })
	var out metrics.Outcome
	if len(rs) < 2 {
		out = metrics.Without(metrics.TooFew, int64(len(rs)), note.New("growth needs totals at 2 dates or more; there are %d", len(rs)))
	} else {
		out = s.outcome(rs, o)
	}
	if s.bad > 0 {
		out.Excluded = []metrics.Excluded{{Reason: note.New("numbers that are negative or too large to be counts"), N: s.bad}}
	}
	return out
}

// yearly is the compound annual growth rate. Years are counted in calendar
// months, because quarters end on days of different number.
func yearly(rs []reading, _ metrics.Options) metrics.Outcome {
	first, last := rs[0], rs[len(rs)-1]
	years := float64(metrics.MonthOf(last.at)-metrics.MonthOf(first.at)) / 12
	out := metrics.OutcomeOf(estimate.CAGR(float64(first.members), float64(last.members), years), 1)
	out.N = int64(len(rs))
	out.NoInterval = note.New("totals as published, not a sample")
	return out
}

// churnBounds says what totals allow: of the members at the start of a period
// at least those must have left by whom the total fell, and at most all.
func churnBounds(rs []reading, _ metrics.Options) metrics.Outcome {
	var start, fell tally.Int128
	var falls int64
	for i := 1; i < len(rs); i++ {
		start.Add(rs[i-1].members)
		if drop := rs[i-1].members - rs[i].members; drop > 0 {
			fell.Add(drop)
			falls++
		}
	}
	n := int64(len(rs) - 1)
	out := metrics.Without(metrics.Undefined, n, note.New("totals do not identify cancellations; they fell in %d of %d periods, and any churn between "+
		"the bounds is possible", falls, n))
	if !start.IsZero() {
		out.Interval = estimate.Interval{Low: estimate.Some(fell.Float64() / start.Float64()), High: estimate.Some(1), Level: 1, Achieved: 1, Method: "bounds"}
	}
	return out
}
