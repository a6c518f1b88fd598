package retention

import (
	"math"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
)

// cohorts tallies who was active in which month.
type cohorts struct {
	source
	age  int // months after the first; 0 asks for the repeat rate
	of   tally.Cohorts
	last int32 // the latest month seen
	any  bool
}

func (s source) tally(age int) func(metrics.Options) metrics.Tally {
	return func(metrics.Options) metrics.Tally { return &cohorts{source: s, age: age} }
}

func (t *cohorts) Add(v metrics.View) {
	who, when := v.Batch.Col(t.who), v.Batch.Col(t.when)
	for _, row := range v.Rows {
		at, missing := when.Int(int(row))
		if missing != field.Present {
			continue
		}
		month := metrics.MonthOf(at)
		t.of.Add(who.Text(int(row)), month)
		t.see(month)
	}
}

func (t *cohorts) see(month int32) {
	if !t.any || month > t.last {
		t.last, t.any = month, true
	}
}

func (t *cohorts) Merge(other metrics.Tally) {
	o := other.(*cohorts)
	t.of.Merge(&o.of)
	if o.any {
		t.see(o.last)
	}
}

// end is the last month that has fully elapsed: by what was observed where
// that is known, else the month before the last one seen, which may be cut.
func (t *cohorts) end(p metrics.Span) int32 {
	if p.To < math.MaxInt64 {
		return metrics.MonthOf(p.To) - 1
	}
	return t.last - 1
}

func (t *cohorts) Outcome(o metrics.Options) metrics.Outcome {
	end := t.end(o.Period)
	if t.age == 0 {
		return t.repeat(t.of.Table(end), o)
	}
	// The months asked for lie one by one in the columns; age 0 is the first.
	table := estimate.LifeTable(&t.of, end, estimate.LifeTableOptions{Level: o.Level})
	if table.Status != estimate.Defined {
		return metrics.OutcomeOf(estimate.Result{Status: table.Status, Reason: table.Reason, N: table.Users, Method: table.Method}, 1)
	}
	if t.age >= len(table.Columns) {
		return metrics.OutcomeOf(estimate.Result{Status: estimate.TooFew, Reason: tooShort(t.age, len(table.Columns)-1), Method: table.Method}, 1)
	}
	column := table.Columns[t.age]
	out := metrics.OutcomeOf(column.Share, 1)
	out.Numerator, out.Denominator = estimate.Some(float64(column.Retained)), estimate.Some(float64(column.Share.N))
	out.Warnings = append(out.Warnings, table.Warnings...)
	if t.age == ages[0] {
		out.Points = points(table, o.Level)
	}
	return out
}

// points is the retention at every age: weighted over all cohorts (no label),
// and of each cohort (labelled by its month), with the people at risk as n.
func points(table estimate.Retention, level float64) []metrics.Point {
	var out []metrics.Point
	point := func(label string, age int, r estimate.Result) {
		p := metrics.Point{At: int64(age), Label: label, N: r.N, Status: metrics.TooFew}
		if r.Status == estimate.Defined {
			p.Status, p.Value, p.Interval = metrics.Defined, r.Value, r.Interval
		}
		out = append(out, p)
	}
	for age, column := range table.Columns {
		point("", age, column.Share)
	}
	for _, row := range table.Rows {
		label := time.Unix(metrics.MonthStart(row.First), 0).UTC().Format("2006-01")
		for age, retained := range row.Retained {
			point(label, age, estimate.Wilson(retained, row.Size, level))
		}
	}
	return out
}

// repeat is the share of people active in two months or more.
func (t *cohorts) repeat(table []tally.Cohort, o metrics.Options) metrics.Outcome {
	var again, all int64
	for _, c := range table {
		all += c.Size
		again += c.Size
		for _, a := range c.Ages {
			if a.Age == 0 {
				again -= a.Last // never seen after the first month
			}
		}
	}
	out := metrics.OutcomeOf(estimate.Wilson(again, all, o.Level), 1)
	out.Numerator, out.Denominator = estimate.Some(float64(again)), estimate.Some(float64(all))
	return out
}
