package reach

import (
	"math"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// minWeeks is the shortest series that a trend is taken from: with fewer than
// eight weeks Mann-Kendall's normal approximation and the interval of the
// slope say nothing.
const minWeeks = 8

// weekly tallies a sum per ISO week. A week without posts is a true zero
// within the period of collection: the rows were searched for and not found.
type weekly struct {
	of    field.ID // the column summed; "" counts rows
	weeks map[int64]int64
}

func perWeek(of field.ID) func(metrics.Options) metrics.Tally {
	return func(metrics.Options) metrics.Tally { return &weekly{of: of, weeks: map[int64]int64{}} }
}

func (w *weekly) Add(v metrics.View) {
	at, of := v.Batch.Col(field.Published), v.Batch.Col(w.of)
	for _, row := range v.Rows {
		t, _ := at.Int(int(row))
		n := int64(1)
		if w.of != "" {
			n, _ = of.Int(int(row))
		}
		w.weeks[metrics.WeekOf(t)] += n
	}
}

func (w *weekly) Merge(other metrics.Tally) {
	for week, n := range other.(*weekly).weeks {
		w.weeks[week] += n
	}
}

// span is the first and the last complete week: within what was observed
// where that is known, else between the first and the last week seen, which
// themselves may be cut by the collection.
func (w *weekly) span(p metrics.Span) (first, last int64) {
	first, last = math.MaxInt64-1, math.MinInt64+1
	for week := range w.weeks {
		first, last = min(first, week), max(last, week)
	}
	first, last = first+1, last-1
	if p.From > math.MinInt64 {
		first = metrics.WeekOf(p.From)
		if metrics.WeekStart(first) < p.From {
			first++
		}
	}
	if p.To < math.MaxInt64 {
		last = metrics.WeekOf(p.To) - 1
	}
	return first, last
}

func (w *weekly) Outcome(o metrics.Options) metrics.Outcome {
	first, last := w.span(o.Period)
	n := max(last-first+1, 0)
	var x, y []float64
	var points []metrics.Point
	for week := first; week <= last; week++ {
		sum := float64(w.weeks[week])
		x, y = append(x, float64(week-first)), append(y, sum)
		points = append(points, metrics.Point{At: metrics.WeekStart(week+1) - metrics.Day, Status: metrics.Defined, Value: sum})
	}
	var out metrics.Outcome
	if n < minWeeks {
		out = metrics.Without(metrics.TooFew, n, note.New("a trend needs %d complete weeks, and there are %d", minWeeks, n))
	} else {
		out = metrics.OutcomeOf(estimate.TheilSen(x, y, o.Level), 1)
		out.N = n
		out.Tests = []estimate.Test{estimate.MannKendall(y)}
	}
	out.Points = points
	return out
}
