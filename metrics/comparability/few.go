package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// FewUnits is how many units a side should have: below it an interval is wide
// and rests on assumptions that so few values cannot bear out.
const FewUnits = 30

// few asks for care with few units where the figure is an estimate; a complete
// count has no sampling error.
func few(a, b *metrics.Indicator) (metrics.Verdict, note.Note, bool) {
	if (a.N >= FewUnits || a.Interval.IsZero()) && (b.N >= FewUnits || b.Interval.IsZero()) {
		return fine()
	}
	return metrics.WithCare, note.New("few units: %d and %d, where %d or more are wanted on each side", a.N, b.N, FewUnits), true
}
