package engagement

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
)

// maxWeeks bounds the series, against a period or a date that is a slip of the
// pen: a century.
const maxWeeks = 5300

// frequency counts posts by ISO week.
type frequency struct{ weeks tally.Clusters } // one unit a post

func (t *frequency) Add(v metrics.View) {
	at := v.Batch.Col(field.Published)
	for _, row := range v.Rows {
		when, _ := at.Int(int(row))
		t.weeks.Add(metrics.WeekOf(when), 1, 1)
	}
}

func (t *frequency) Merge(other metrics.Tally) { t.weeks.Merge(&other.(*frequency).weeks) }

func (t *frequency) Outcome(opts metrics.Options) metrics.Outcome {
	if t.weeks.Len() == 0 {
		return metrics.Without(metrics.TooFew, 0, note.New("there are no posts"))
	}
	period := opts.Period
	if opts.Asked != (metrics.Span{}) {
		period = opts.Asked // silence counts: weeks without a post are weeks of it
	}
	// A week is whole when it neither began before the period nor ends after it.
	firstWeek := metrics.WeekOf(period.From + metrics.Week - 1)
	endWeek := metrics.WeekOf(period.To) // the first week that is not whole
	n := endWeek - firstWeek
	if n < 1 {
		return metrics.Without(metrics.TooFew, 0, note.New("the period holds no whole week from Monday to Sunday"))
	}
	if n > maxWeeks {
		return metrics.Without(metrics.Undefined, n, note.New("the dates span %d weeks; one of them must be wrong", n))
	}
	posts := make(map[int64]int64)
	var outside int64
	for week, p := range t.weeks.All() {
		if week >= firstWeek && week < endWeek {
			posts[week] = p.N()
		} else {
			outside += p.N()
		}
	}
	var sample tally.Sample
	points := make([]metrics.Point, 0, n)
	for week := firstWeek; week < endWeek; week++ {
		sample.AddInt(posts[week])
		points = append(points, metrics.Point{
			At: metrics.WeekStart(week), Period: metrics.Span{From: metrics.WeekStart(week), To: metrics.WeekStart(week + 1)},
			Status: metrics.Defined, Value: float64(posts[week]), N: 1,
		})
	}
	out := metrics.OutcomeOf(estimate.MeanOf(&sample, opts.Level), 1)
	out.N = n
	out.Points = points
	out.Sample = estimate.Units{Values: sample.Floats()} // weeks
	silent := int64(0)
	for week := endWeek - 1; week >= firstWeek && posts[week] == 0; week-- {
		silent++
	}
	if silent > 1 {
		out.Warnings = append(out.Warnings, note.New("no post in the last weeks of the period (%d): silence, or days that the data do not cover", silent))
	}
	if outside > 0 {
		out.Excluded = []metrics.Excluded{{Reason: note.New("posts of weeks that are not whole"), N: outside}}
	}
	return out
}
