package retention

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// cohort is one cell of a table of cohorts: the share active again at an age,
// or in a range of ages.
type cohort struct {
	grain    *grain
	kind     estimate.RetentionKind
	from, to int64 // ages in periods; of a bracket, of which the last is included
	curve    bool  // the figure brings the points at all ages
	cohorts  bool  // and of every cohort
}

// maxCurve is the age to which a curve is given: beyond it there are more
// points than a drawing shows.
const maxCurve = 120

func (c cohort) figure(h *history, o metrics.Options) metrics.Outcome {
	table := h.table(c, o)
	if table.Status != estimate.Defined {
		return metrics.OutcomeOf(estimate.Result{Status: table.Status, Reason: table.Reason, N: table.Users, Method: table.Method}, 1)
	}
	at := int(c.from) // ages lie one by one in the columns; age 0 is the first
	if c.kind == estimate.Bracket {
		at = 0
	}
	if at >= len(table.Columns) {
		return metrics.OutcomeOf(estimate.Result{Status: estimate.TooFew, Reason: c.grain.short(c.from, int64(len(table.Columns)-1)), Method: table.Method}, 1)
	}
	column := table.Columns[at]
	out := metrics.OutcomeOf(column.Share, 1)
	out.Numerator, out.Denominator = estimate.Some(float64(column.Retained)), estimate.Some(float64(column.Share.N))
	out.Warnings = append(out.Warnings, table.Warnings...)
	if c.curve {
		out.Points = points(c, table, o.Level)
	}
	return out
}

// points is the retention at every age: weighted over all cohorts (no label),
// and of each cohort (labelled by its month), with the people at risk as n.
func points(c cohort, table estimate.Retention, level float64) []metrics.Point {
	var out []metrics.Point
	point := func(label string, age int, r estimate.Result) {
		p := metrics.Point{At: int64(age), Label: label, N: r.N, Status: metrics.TooFew}
		if r.Status == estimate.Defined {
			p.Status, p.Value, p.Interval = metrics.Defined, r.Value, r.Interval
		}
		out = append(out, p)
	}
	for age, column := range table.Columns {
		if age <= maxCurve {
			point("", age, column.Share)
		}
	}
	if !c.cohorts {
		return out
	}
	for _, row := range table.Rows {
		label := monthLabel(row.First)
		for age, retained := range row.Retained {
			point(label, age, estimate.Wilson(retained, row.Size, level))
		}
	}
	return out
}

// repeat is the share of people active in two months or more.
func repeat(h *history, o metrics.Options) metrics.Outcome {
	return twice(h, &byMonth, o)
}

// twice is the share of people active in two periods or more.
func twice(h *history, g *grain, o metrics.Options) metrics.Outcome {
	var again, all int64
	for list := range h.in(g).Each(g.end(h, o.Period)) {
		all++
		if len(list) > 1 {
			again++
		}
	}
	out := metrics.OutcomeOf(estimate.Wilson(again, all, o.Level), 1)
	out.Numerator, out.Denominator = estimate.Some(float64(again)), estimate.Some(float64(all))
	return out
}

// grain is a length of periods.
type grain struct {
	of    func(day int32) int32
	short func(needed, observed int64) note.Note
}

var (
	byDay = grain{
		of: func(day int32) int32 { return day },
		short: func(needed, observed int64) note.Note {
			return note.New("the earliest cohort was observed for %d full days after its first, and %d are needed", observed, needed)
		},
	}
	byWeek = grain{
		of: func(day int32) int32 { return int32(metrics.WeekOf(int64(day) * metrics.Day)) },
		short: func(needed, observed int64) note.Note {
			return note.New("the earliest cohort was observed for %d full weeks after its first, and %d are needed", observed, needed)
		},
	}
	byMonth = grain{
		of: func(day int32) int32 { return metrics.MonthOf(int64(day) * metrics.Day) },
		short: func(needed, observed int64) note.Note {
			return note.New("the earliest cohort was observed for %d full months after its first, and %d are needed", observed, needed)
		},
	}
)

// end is the last period that has fully elapsed: by what was observed where
// that is known, else the period before the last one seen, which may be cut.
func (g *grain) end(h *history, p metrics.Span) int32 {
	if p.To < math.MaxInt64 {
		return g.of(dayOf(p.To)) - 1
	}
	return g.of(h.last) - 1
}

func dayOf(unix int64) int32 {
	day := unix / metrics.Day
	if unix%metrics.Day < 0 {
		day--
	}
	return int32(min(max(day, math.MinInt32), math.MaxInt32))
}
