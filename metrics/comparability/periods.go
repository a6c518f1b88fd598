package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// apart asks for care where the two sides have no day in common.
func apart(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	x, y := a.Span, b.Span
	if x == (metrics.Span{}) || y == (metrics.Span{}) {
		return fine()
	}
	if both := min(x.To, y.To) - max(x.From, y.From); both <= 0 {
		return metrics.WithCare, note.New("different periods, %d days apart: %s; and %s", -both/metrics.Day, x, y), true
	}
	return fine()
}

// periods asks for care where the rows of the two sides come from different
// times: platforms, audiences and seasons change.
func periods(a, b *metrics.Indicator, t metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	x, y := a.Span, b.Span
	if x == (metrics.Span{}) || y == (metrics.Span{}) {
		return fine() // no dates, hence nothing to say
	}
	both := min(x.To, y.To) - max(x.From, y.From)
	if both <= 0 {
		return fine() // apart
	}
	either := max(x.To, y.To) - min(x.From, y.From)
	if share := float64(both) / float64(either); share < t.Overlap {
		return metrics.WithCare, note.New("the periods share only %d %% of their time: %s; and %s", int(100*share), x, y), true
	}
	return fine()
}
