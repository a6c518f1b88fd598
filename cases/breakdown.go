package cases

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// breakdown checks what a study or a part is broken down by.
func (ck *checker) breakdown(path string, by []field.ID) {
	var known []string
	for _, b := range metrics.Breakdowns() {
		known = append(known, string(b.Field))
	}
	for i, id := range by {
		at := fmt.Sprintf("%s[%d]", path, i)
		if _, ok := metrics.BreakdownOf(id); !ok {
			ck.add(at, "figures cannot be broken down by %q", string(id)).WithMend("known ones: %s", strings.Join(known, ", "))
		} else if slices.Contains(by[:i], id) {
			ck.add(at, "%q stands twice", string(id)).WithMend("keep one of them")
		}
	}
	if n := len(withPlatform(by)); n > metrics.MaxBy {
		ck.add(path, "%d fields are too many: figures are broken down by %d at most", n, metrics.MaxBy).WithMend("leave out the one that matters least")
	}
}
