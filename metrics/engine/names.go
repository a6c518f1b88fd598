package engine

import (
	"strings"

	"github.com/casebench/casebench/datasets/platform"
)

// platforms are ids of platforms as an argument of a note: a reader sees
// their names.
type platforms []string

// In gives the names in a language, with commas.
func (ps platforms) In(lang string) string {
	names := make([]string, len(ps))
	for i, id := range ps {
		if names[i] = platform.Name(id).In(lang); names[i] == "" {
			names[i] = id
		}
	}
	return strings.Join(names, ", ")
}

// String is In English.
func (ps platforms) String() string { return ps.In("en") }
