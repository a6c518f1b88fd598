package comparability

import (
	"maps"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// MaxDissimilarity is how far apart two mixes may be without remark.
const MaxDissimilarity = 0.2

// mixes asks for care where platforms and content types are mixed in other
// proportions: a reel is not engaged with as a photo is, so that a figure can
// differ by its mix alone.
func mixes(a, b *metrics.Indicator) (metrics.Verdict, note.Note, bool) {
	d, ok := Dissimilarity(a.Facts.Mix, b.Facts.Mix)
	if !ok || d <= MaxDissimilarity {
		return fine()
	}
	return metrics.WithCare, note.New(
		"different mixes of platforms and content types: %d %% of the posts of one side would have to change type to match the other",
		int(100*d+0.5)), true
}

// Dissimilarity is the index of Duncan and Duncan, ½·Σ|p_i - q_i|, over the
// shares of platform and type: from 0 for equal mixes to 1 for mixes that have
// nothing in common. Where one side does not know its types, platforms alone
// are compared. ok is false where a side has no rows.
//
// Duncan & Duncan, A methodological analysis of segregation indexes, American
// Sociological Review 20, 1955.
func Dissimilarity(a, b map[string]int64) (d float64, ok bool) {
	if typeless(a) || typeless(b) {
		a, b = byPlatform(a), byPlatform(b)
	}
	na, nb := total(a), total(b)
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
		diff := float64(a[k])/float64(na) - float64(b[k])/float64(nb)
		d += max(diff, -diff) / 2
	}
	return d, true
}

// typeless reports whether no row says its content type.
func typeless(mix map[string]int64) bool {
	for k := range mix {
		if !strings.HasSuffix(k, "/") {
			return false
		}
	}
	return true
}

func byPlatform(mix map[string]int64) map[string]int64 {
	out := make(map[string]int64)
	for k, n := range mix {
		p, _, _ := strings.Cut(k, "/")
		out[p] += n
	}
	return out
}

func total(mix map[string]int64) (n int64) {
	for _, v := range mix {
		n += v
	}
	return n
}
