package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// paid asks for care where advertising is among the posts: it reaches people
// whom money found.
func paid(a, b *metrics.Indicator) (metrics.Verdict, note.Note, bool) {
	x, y := a.Facts, b.Facts
	if x.PaidRows == 0 && y.PaidRows == 0 {
		return fine()
	}
	if x.PaidKnown && y.PaidKnown {
		return metrics.WithCare, note.New("paid posts are among them: %d of %d, and %d of %d",
			x.PaidRows, total(x.Mix), y.PaidRows, total(y.Mix)), true
	}
	return metrics.WithCare, note.New("paid posts are among them (%d and %d are marked), and not all posts say whether they are paid",
		x.PaidRows, y.PaidRows), true
}
