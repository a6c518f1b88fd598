package refs

import (
	"regexp"
	"testing"
)

func TestReferences(t *testing.T) {
	form := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	doi := regexp.MustCompile(`^10\.[0-9]{4,9}/[^ ]+$`) // alone, without https://doi.org/
	if got, want := len(Keys()), len(methods)+len(vendors); got != want {
		t.Errorf("%d keys for %d references: a key stands twice", got, want)
	}
	for _, key := range Keys() {
		r, ok := Get(key)
		if !ok || r.Key != key || !form.MatchString(key) {
			t.Errorf("%s: not found under its key, or not well formed", key)
			continue
		}
		if r.Title == "" || len(r.Authors) == 0 && r.Publisher == "" {
			t.Errorf("%s: needs a title and somebody who answers for it", key)
		}
		if r.DOI != "" && !doi.MatchString(r.DOI) {
			t.Errorf("%s: %q is no DOI", key, r.DOI)
		}
		if r.Kind == Article && (r.Container == "" || r.Volume == "" || r.Pages == "" || r.Year == 0) {
			t.Errorf("%s: an article needs journal, volume, pages and year", key)
		}
	}
	if Known("no-such-work") {
		t.Error("an unknown key is known")
	}
}
