package comparability

import (
	"maps"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// mixes asks for care where platforms and content types are mixed in other
// proportions: a reel is not engaged with as a photo is, so that a figure can
// differ by its mix alone.
func mixes(a, b *metrics.Indicator, t metrics.Thresholds) (metrics.Verdict, note.Note, bool) {
	x, y, weighed := mixOf(a, b)
	d, ok := Dissimilarity(x, y)
	if !ok || d <= t.Mix {
		return fine()
	}
	if weighed {
		return metrics.WithCare, note.New("different mixes of platforms and content types: %d %% of what one side divides by would have to change type to match "+
			"the other", int(100*d+0.5)), true
	}
	return metrics.WithCare, note.New(
		"different mixes of platforms and content types: %d %% of the posts of one side would have to change type to match the other",
		int(100*d+0.5)), true
}

// mixOf is what each kind of posts weighs in the figures: its part of the
// denominator in a ratio of sums, its posts elsewhere.
func mixOf(a, b *metrics.Indicator) (x, y map[string]float64, denominators bool) {
	if a.Definition.Formula.Agg == formula.Pooled && a.Definition.Formula.IsRatio() && a.Facts.Strata != nil && b.Facts.Strata != nil {
		return denominatorsOf(a), denominatorsOf(b), true
	}
	return counts(a.Facts.Mix), counts(b.Facts.Mix), false
}

func denominatorsOf(i *metrics.Indicator) map[string]float64 {
	out := make(map[string]float64, len(i.Facts.Strata))
	for _, s := range i.Facts.Strata {
		out[s.Name] = s.Pair.X.Float64()
	}
	return out
}

func counts(mix map[string]int64) map[string]float64 {
	out := make(map[string]float64, len(mix))
	for k, n := range mix {
		out[k] = float64(n)
	}
	return out
}

// Dissimilarity is the index of Duncan and Duncan, ½·Σ|p_i - q_i|, over the
// shares of platform and type: from 0 for equal mixes to 1 for mixes that have
// nothing in common. Where one side does not know its types, platforms alone
// are compared. ok is false where a side has no rows.
//
// Duncan & Duncan, A methodological analysis of segregation indexes, American
// Sociological Review 20, 1955.
func Dissimilarity(a, b map[string]float64) (d float64, ok bool) {
	if typeless(a) || typeless(b) {
		a, b = byPlatform(a), byPlatform(b)
	}
	na, nb := sum(a), sum(b)
	if na == 0 || nb == 0 {
		return 0, false
	}
	keys := slices.Sorted(maps.Keys(a))
	for k := range b {
		if _, there := a[k]; !there {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys) // the sum of floats must not depend on the map
	for _, k := range keys {
		diff := a[k]/na - b[k]/nb
		d += max(diff, -diff) / 2
	}
	return d, true
}

// typeless reports whether no row says its content type.
func typeless(mix map[string]float64) bool {
	for k := range mix {
		if !strings.HasSuffix(k, "/") {
			return false
		}
	}
	return true
}

func byPlatform(mix map[string]float64) map[string]float64 {
	out := make(map[string]float64)
	for _, k := range slices.Sorted(maps.Keys(mix)) { // the sum of floats must not depend on the map
		p, _, _ := strings.Cut(k, "/")
		out[p] += mix[k]
	}
	return out
}

func sum(mix map[string]float64) (n float64) {
	for _, k := range slices.Sorted(maps.Keys(mix)) {
		n += mix[k]
	}
	return n
}

func total(mix map[string]int64) (n int64) {
	for _, v := range mix {
		n += v
	}
	return n
}
