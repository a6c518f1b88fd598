package platform

import (
	"strings"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// Beside is a list of the same file that says more of the rows: the users of
// posts. Its rows are found by the cell under Key.
type Beside struct {
	Sheet string
	Key   string
	Cells []string // headers that are kept of it
}

// Looked holds the lists beside a table: by sheet, key and header.
type Looked map[string]map[string]map[string]string

// Look is a cell of a list beside the table, in the row whose key is this; ""
// if there is none.
func (r *Row) Look(sheet, key, cell string) string {
	return r.Beside[sheet][strings.ToLower(key)][Fold(cell)]
}

// add adds the count under a header to a field's value. If either cannot be
// read, so is the sum.
func (r *Row) add(id field.ID, header string) {
	v, there := r.Values[id]
	if !there || v.Missing != field.Present || !r.has(header) {
		return
	}
	more := count(r.Cell(header))
	if more.Missing != field.Present {
		r.Set(id, Value{Missing: field.Empty}) // a sum of a part would be another figure
		return
	}
	v.Int += more.Int
	r.Set(id, v)
}

// count reads a whole number; one that cannot be read is missing.
func count(cell string) Value {
	if Absent(cell) {
		return Value{Missing: field.Empty}
	}
	n, p := tabular.ParseNumber(cell, tabular.PointDecimal)
	whole, ok := n.Count()
	if p != nil || !ok || whole < 0 {
		return Value{Missing: field.Empty}
	}
	return Value{Int: whole}
}

func flag(b bool) Value {
	if b {
		return Value{Int: 1}
	}
	return Value{}
}

// moment reads a time of which the export says or knows that it is UTC.
func moment(cell string) Value {
	if Absent(cell) {
		return Value{Missing: field.Empty}
	}
	m, p := tabular.ParseTime(strings.TrimSpace(cell), tabular.OrderUnknown, time.UTC)
	if p != nil {
		return Value{Fault: p}
	}
	return Value{Int: m.Unix}
}

// unixSeconds reads seconds, 1367590370.0 included.
func unixSeconds(cell string) Value {
	if Absent(cell) {
		return Value{Missing: field.Empty}
	}
	n, p := tabular.ParseNumber(strings.TrimSpace(cell), tabular.PointDecimal)
	if p != nil || n.Whole < 0 {
		return Value{Fault: note.Errorf(note.Position{}, "%q is no time in seconds since 1970", cell).
			WithMend("export again, or leave the cell empty")}
	}
	return Value{Int: n.Whole}
}

// withoutMarkup is a text without the tags of HTML.
func withoutMarkup(text string) string {
	var b strings.Builder
	inside := false
	for _, c := range text {
		switch {
		case c == '<':
			inside = true
		case c == '>' && inside:
			inside = false
		case !inside:
			b.WriteRune(c)
		}
	}
	return b.String()
}
