package engine

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
)

// platformNames are platforms by their names, as one argument of a note.
func platformNames(ids ...string) note.List {
	names := make(note.List, len(ids))
	for i, id := range ids {
		names[i] = platform.Name(id)
	}
	return names
}
