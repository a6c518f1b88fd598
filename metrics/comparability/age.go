package comparability

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// age asks for care where it is not known how old posts were when their counts
// were read: counts grow for days.
func age(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if a.Definition.Rows.Table() != field.Posts || a.Definition.Immature {
		return fine()
	}
	switch {
	case !a.Facts.AgeKnown && !b.Facts.AgeKnown:
		return metrics.WithCare, note.New("it is not known how old the posts were when their counts were read"), true
	case !a.Facts.AgeKnown:
		return metrics.WithCare, note.New("it is not known how old the posts of %q were when their counts were read", a.Key.Case), true
	case !b.Facts.AgeKnown:
		return metrics.WithCare, note.New("it is not known how old the posts of %q were when their counts were read", b.Key.Case), true
	}
	return fine()
}

// young asks for care where many posts were left out because they were too
// young: those that stay are from the beginning of the period.
func young(a, b *metrics.Indicator, t metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if a.Definition.Immature {
		return fine()
	}
	for _, i := range []*metrics.Indicator{a, b} {
		if all := i.N + i.Facts.Immature; float64(i.Facts.Immature) > t.Young*float64(all) {
			return metrics.WithCare, note.New("%d of %d posts of %q were too young to be used", i.Facts.Immature, all, i.Key.Case), true
		}
	}
	return fine()
}
