package platform

import (
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
)

// The list of formats says of each where its exports come from, and no line of
// it is for nothing.
func TestMenus(t *testing.T) {
	for _, f := range All() {
		if f.Menu().IsZero() {
			t.Errorf("%s: menus.go does not say where an export is got", f.ID)
		}
		if f.Refuse.IsZero() && len(f.Gives()) == 0 {
			t.Errorf("%s gives nothing", f.ID)
		}
		for _, id := range f.Lacks() {
			if slices.Contains(f.Gives(), id) {
				t.Errorf("%s: %s is given and lacks", f.ID, id)
			}
		}
		if f.Platform != "" && Name(f.Platform).String() == f.Platform {
			t.Errorf("%s: the platform %s has no name", f.ID, f.Platform)
		}
	}
	seen := map[string]bool{}
	for _, m := range menus {
		if seen[m.id] {
			t.Errorf("%s stands twice", m.id)
		}
		seen[m.id] = true
	}
	if got := twitterV2.Lacks(); !slices.Equal(got, []field.ID{field.Followers, field.Reach, field.Views, field.Paid}) {
		t.Errorf("%v", got)
	}
	if !strings.Contains(ByID("x-analytics-posts").Menu().String(), "X, Premium") {
		t.Error("the wrong menu")
	}
}
