package cases

import (
	"testing"

	"github.com/casebench/casebench/datasets/note"
)

// The place of each source, on one line or several, with letters of two bytes
// before it. An id that the file writes with escapes has no line.
func TestPlacesOfSources(t *testing.T) {
	find := finder("s.json", []byte("[{\"t\": \"ж\", \"id\": \"a\"}, {\"id\": \"b\"},\n  {\"id\": \"c\"}, {\"id\": \"\\u0064\"}]"))
	for _, c := range []struct {
		id           string
		line, column int
	}{{"a", 1, 19}, {"b", 1, 32}, {"c", 2, 10}} {
		if got, want := find(c.id), (note.Position{File: "s.json", Line: c.line, Column: c.column}); got != want {
			t.Errorf("%s at %v, want %v", c.id, got, want)
		}
	}
	if got := find("d"); got.Line != 0 {
		t.Errorf("an id that is not in the text stands at %v", got)
	}
}
