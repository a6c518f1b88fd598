package intake

import (
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/note"
)

// noObject is why a line of NDJSON is left out.
var noObject = note.New("the line is no JSON object")

// namedLines is how many broken lines are named.
const namedLines = 10

// broken sets a line aside that holds no object.
func (t *tally) broken(at note.Position) {
	if t.leave(noObject); len(t.brokenAt) <= namedLines {
		t.brokenAt = append(t.brokenAt, at.Line)
	}
}

// brokenLines names the lines that were set aside.
func (p *Plan) brokenLines(t *tally) {
	if len(t.brokenAt) == 0 {
		return
	}
	var names []string
	for _, line := range t.brokenAt[:min(len(t.brokenAt), namedLines)] {
		names = append(names, strconv.Itoa(line))
	}
	if len(t.brokenAt) > namedLines {
		names = append(names, "…")
	}
	p.warn(note.Position{File: p.file, Line: t.brokenAt[0]}, "lines that hold no JSON object were left out: %s", strings.Join(names, ", ")).
		WithMend("look at them in a text editor; where the last line is cut, download the file again")
}
