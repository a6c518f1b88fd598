package reach

import (
	"math"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

const (
	// minWeeks is the shortest series that a trend is taken from: weeks hang
	// together in time, and of fewer nobody can say how much.
	minWeeks = estimate.MinSerial
	// maxWeeks bounds the series, against a period or a date that is a slip of
	// the pen: a century.
	maxWeeks = 5300
)

// weekly tallies a sum per ISO week. A week without posts is a true zero
// within the period of collection: the rows were searched for and not found.
// Posts whose number is not known are left out of the sum, and so is a week in
// which they are the most: the trend would take it for a fall.
type weekly struct {
	of    field.ID // the column summed; "" counts rows
	weeks map[int64]*week
}

type week struct {
	sum            tally.Int128
	posts, lacking int64
}

func perWeek(of field.ID) func(metrics.Options) metrics.Tally {
	return func(metrics.Options) metrics.Tally { return &weekly{of: of, weeks: map[int64]*week{}} }
}

func (w *weekly) at(number int64) *week {
	one := w.weeks[number]
	if one == nil {
		one = new(week)
		w.weeks[number] = one
	}
	return one
}

func (w *weekly) Add(v metrics.View) {
	at, of := v.Batch.Col(field.Published), v.Batch.Col(w.of)
	for _, row := range v.Rows {
		t, _ := at.Int(int(row))
		one := w.at(metrics.WeekOf(t))
		one.posts++
		switch n, missing := of.Int(int(row)); {
		case w.of == "":
			one.sum.Add(1)
		case missing != field.Present || n < 0:
			one.lacking++
		default:
			one.sum.Add(n)
		}
	}
}

func (w *weekly) Merge(other metrics.Tally) {
	for number, more := range other.(*weekly).weeks {
		one := w.at(number)
		one.sum.Add128(more.sum)
		one.posts += more.posts
		one.lacking += more.lacking
	}
}

// span is the first and the last complete week: within what was observed
// where that is known, else between the first and the last week seen, which
// themselves may be cut by the collection.
func (w *weekly) span(p metrics.Span) (first, last int64) {
	first, last = math.MaxInt64-1, math.MinInt64+1
	for number := range w.weeks {
		first, last = min(first, number), max(last, number)
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
	if len(w.weeks) == 0 {
		return metrics.Without(metrics.TooFew, 0, note.New("there are no posts"))
	}
	if w.unknown() {
		return metrics.Without(metrics.NotCollected, 0, note.New("%s: not collected", formula.Names(w.of)))
	}
	first, last := w.span(o.Period)
	if n := last - first + 1; n > maxWeeks {
		return metrics.Without(metrics.Undefined, n, note.New("the dates span %d weeks; one of them must be wrong", n))
	}
	var x, y []float64
	var points []metrics.Point
	var unknown, lacking int64
	for number := first; number <= last; number++ {
		var one week
		if have := w.weeks[number]; have != nil {
			one = *have
		}
		point := metrics.Point{At: metrics.WeekStart(number), N: one.posts,
			Period: metrics.Span{From: metrics.WeekStart(number), To: metrics.WeekStart(number + 1)}}
		lacking += one.lacking
		if 2*one.lacking > one.posts {
			point.Status = metrics.NotCollected
			unknown++
		} else {
			point.Status, point.Value = metrics.Defined, one.sum.Float64()
			x, y = append(x, float64(number-first)), append(y, point.Value)
		}
		points = append(points, point)
	}
	n := int64(len(y))
	var out metrics.Outcome
	if n < minWeeks {
		out = metrics.Without(metrics.TooFew, n, note.New("a trend needs %d complete weeks, and there are %d", minWeeks, n))
	} else {
		out = metrics.OutcomeOf(estimate.TheilSenSerial(x, y, o.Level), 1)
		out.N = n
		out.Tests = []estimate.Test{estimate.MannKendallSerial(y)}
	}
	out.Points = points
	if outside := w.outside(first, last); outside > 0 {
		out.Excluded = append(out.Excluded, metrics.Excluded{Reason: note.New("posts of weeks that are not whole"), N: outside})
	}
	if lacking > 0 {
		out.Excluded = append(out.Excluded, metrics.Excluded{Reason: note.New("rows without %s", formula.Names(w.of)), N: lacking})
	}
	if unknown > 0 {
		out.Excluded = append(out.Excluded, metrics.Excluded{Reason: note.New("weeks in which most posts lack: %s", formula.Names(w.of)), N: unknown})
	}
	return out
}

// unknown reports whether no post at all has the number that is summed.
func (w *weekly) unknown() bool {
	for _, one := range w.weeks {
		if one.lacking < one.posts {
			return false
		}
	}
	return true
}

// outside counts the posts of weeks that are not between first and last.
func (w *weekly) outside(first, last int64) int64 {
	var n int64
	for number, one := range w.weeks {
		if number < first || number > last {
			n += one.posts
		}
	}
	return n
}
