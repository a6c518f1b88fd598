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
	table := t.of.Table(end)
	if t.age == 0 {
		return t.repeat(table, o)
	}
	active, atRisk := weighted(table, int64(t.age), end)
	out := metrics.OutcomeOf(estimate.Wilson(active, atRisk, o.Level), 1)
	out.N = atRisk
	out.Numerator, out.Denominator = estimate.Some(float64(active)), estimate.Some(float64(atRisk))
	if t.age == ages[0] {
		out.Points = curve(table, end, o.Level)
	}
	return out
}

// weighted sums, over the cohorts for which the month at this age has elapsed,
// who was active at it and who was at risk.
func weighted(table []tally.Cohort, age int64, end int32) (active, atRisk int64) {
	for _, c := range table {
		if int64(c.First)+age <= int64(end) {
			active += activeAt(c, age)
			atRisk += c.Size
		}
	}
	return active, atRisk
}

func activeAt(c tally.Cohort, age int64) int64 {
	for _, a := range c.Ages {
		if a.Age == age {
			return a.Active
		}
	}
	return 0
}

// curve is the retention at every age: weighted over all cohorts (no label),
// and of each cohort (labelled by its month), with the people at risk as n.
func curve(table []tally.Cohort, end int32, level float64) []metrics.Point {
	var points []metrics.Point
	point := func(label string, age, active, atRisk int64) {
		p := metrics.Point{At: age, Label: label, N: atRisk, Status: metrics.TooFew}
		if r := estimate.Wilson(active, atRisk, level); r.Status == estimate.Defined {
			p.Status, p.Value, p.Interval = metrics.Defined, r.Value, r.Interval
		}
		points = append(points, p)
	}
	if len(table) == 0 {
		return nil
	}
	for age := int64(0); int64(table[0].First)+age <= int64(end); age++ {
		active, atRisk := weighted(table, age, end)
		point("", age, active, atRisk)
	}
	for _, c := range table {
		label := time.Unix(metrics.MonthStart(c.First), 0).UTC().Format("2006-01")
		for age := int64(0); int64(c.First)+age <= int64(end); age++ {
			point(label, age, activeAt(c, age), c.Size)
		}
	}
	return points
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
