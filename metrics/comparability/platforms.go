package comparability

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// views bars figures that divide by views, or count them, where the platforms
// differ or several are pooled: a view is another thing on each.
func views(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	if !a.Definition.MustShare(metrics.SameView) {
		return fine()
	}
	x, y := platformsOf(a), platformsOf(b)
	switch {
	case len(x) == 0 || len(y) == 0 || len(x) == 1 && slices.Equal(x, y):
		return fine()
	case slices.Equal(x, y):
		return metrics.NotComparable, note.New("views of several platforms are pooled (%s), and a view means something else on each",
			strings.Join(x, ", ")), true
	}
	return metrics.NotComparable, note.New("a view means something else on each platform: %s; and %s",
		strings.Join(x, ", "), strings.Join(y, ", ")), true
}

// platforms asks for care where the two sides stand on different platforms.
func platforms(a, b *metrics.Indicator, _ metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	x, y := platformsOf(a), platformsOf(b)
	if len(x) == 0 || len(y) == 0 || slices.Equal(x, y) {
		return fine()
	}
	return metrics.WithCare, note.New("different platforms: %s; and %s", strings.Join(x, ", "), strings.Join(y, ", ")), true
}

// platformsOf lists the platforms behind a figure, sorted; unknown ones are
// not listed.
func platformsOf(i *metrics.Indicator) []string {
	var out []string
	add := func(p string) {
		if p != "" && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	add(i.Key.Platform())
	for k := range i.Facts.Mix {
		p, _, _ := strings.Cut(k, "/")
		add(p)
	}
	slices.Sort(out)
	return out
}
