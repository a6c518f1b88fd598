package comparability

import (
	"time"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// MinOverlap is the share of the time covered by either side that both must
// cover; below it the periods count as different.
const MinOverlap = 0.75

// periods asks for care where the rows of the two sides come from different
// times: platforms, audiences and seasons change.
func periods(a, b *metrics.Indicator) (metrics.Verdict, note.Note, bool) {
	x, y := a.Span, b.Span
	if x == (metrics.Span{}) || y == (metrics.Span{}) {
		return fine() // no dates, hence nothing to say
	}
	both := min(x.To, y.To) - max(x.From, y.From)
	if both <= 0 {
		return metrics.WithCare, note.New("different periods, %d days apart: %s to %s; and %s to %s",
			-both/metrics.Day, day(x.From), day(x.To-1), day(y.From), day(y.To-1)), true
	}
	either := max(x.To, y.To) - min(x.From, y.From)
	if share := float64(both) / float64(either); share < MinOverlap {
		return metrics.WithCare, note.New("the periods share only %d %% of their time: %s to %s; and %s to %s",
			int(100*share), day(x.From), day(x.To-1), day(y.From), day(y.To-1)), true
	}
	return fine()
}

func day(unix int64) string { return time.Unix(unix, 0).UTC().Format(time.DateOnly) }
