package locale

import (
	"testing"

	"github.com/casebench/casebench/datasets/unit"
)

// Every unit has its words, in every language.
func TestUnits(t *testing.T) {
	if len(units) != len(unit.All()) {
		t.Errorf("%d units have words, and there are %d", len(units), len(unit.All()))
	}
	for _, u := range unit.All() {
		if units[u].name.IsZero() {
			t.Errorf("the unit %q has no name", u)
		}
	}
	if got := must(t, "ru").Unit("parsecs"); got != "parsecs" {
		t.Errorf("a unit that is not known is called %q", got)
	}
}
