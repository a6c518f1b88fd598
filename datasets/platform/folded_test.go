package platform

import (
	"slices"
	"strings"
	"testing"
)

// What Fold leaves as it is at once, it would leave as it is, and what begins with
// a digit is no word of the lists that are not asked then.
func FuzzFolded(f *testing.F) {
	for _, s := range []string{"", "a", "a b", "a  b", " a", "a ", "A", "a\tb", "ё", "«a»", "100", "1 total", "-1", "0", "a\u00a0b", "100 hidden"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if slow := strings.Join(strings.Fields(folder.Replace(strings.ToLower(Composed(s)))), " "); Fold(s) != slow {
			t.Errorf("%q: %q, want %q", s, Fold(s), slow)
		}
		if numbered(s) {
			if slices.Contains(totals, summed(s)) || slices.Contains(totals, Fold(s)) || slices.Contains(averages, summed(s)) ||
				slices.Contains(hiddenWords, Fold(s)) || absent[strings.ToLower(strings.TrimSpace(s))] {
				t.Errorf("%q begins with a digit and is a word of a list", s)
			}
		}
	})
}
