package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// paid asks for care where advertising is a large part of the posts, or a larger
// one on one side: it reaches people whom money found. A few paid posts on both
// sides are a remark.
func paid(a, b *metrics.Indicator, t metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	x, y := a.Facts, b.Facts
	if x.PaidRows == 0 && y.PaidRows == 0 {
		return fine()
	}
	verdict := metrics.Comparable
	p, q := share(x.PaidRows, total(x.Mix)), share(y.PaidRows, total(y.Mix))
	if max(p, q) > t.Paid || max(p-q, q-p) > t.Paid {
		verdict = metrics.WithCare
	}
	if x.PaidKnown && y.PaidKnown {
		return verdict, note.New("paid posts are among them: %d of %d, and %d of %d", x.PaidRows, total(x.Mix), y.PaidRows, total(y.Mix)), true
	}
	return verdict, note.New("paid posts are among them (%d and %d are marked), and not all posts say whether they are paid",
		x.PaidRows, y.PaidRows), true
}

func share(part, whole int64) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
