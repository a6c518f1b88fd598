package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// few asks for care with few units where the figure is an estimate; a complete
// count has no sampling error.
func few(a, b *metrics.Indicator, t metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	enough := int64(t.Few)
	if (a.N >= enough || counted(a)) && (b.N >= enough || counted(b)) {
		return fine()
	}
	return metrics.WithCare, note.New("few units: %d and %d, where %d or more are wanted on each side", a.N, b.N, enough), true
}

// counted reports whether a figure is a complete count, without sampling error,
// rather than an estimate from few units.
func counted(i *metrics.Indicator) bool {
	return i.Interval.IsZero() && len(i.Sample.Values) == 0
}
