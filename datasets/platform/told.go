package platform

import (
	"errors"
	"io"
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// Added is a figure that adds up over the rows of a table that is of no use for
// indicators: it can be quoted in the text of a study.
type Added struct {
	Name note.Note
	Of   func(r *Row) (n int64, ok bool) // what a row adds
}

// Told gives the figures that add up in a refused table, whose rows next reads
// from the first; ok is false where the refusal is of a format without any.
func Told(refusal note.Note, next func() (tabular.Row, error)) (told note.List, ok bool) {
	for _, f := range Formats() {
		if len(f.Adds) == 0 || f.Refuse.String() != refusal.String() {
			continue
		}
		sums, seen := make([]int64, len(f.Adds)), make([]bool, len(f.Adds))
		r := Row{}
		for {
			row, err := next()
			if errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, false
			}
			if r.Cells = row.Cells; r.Headers != nil {
				for i, a := range f.Adds {
					if n, adds := a.Of(&r); adds {
						sums[i], seen[i] = sums[i]+n, true
					}
				}
				continue
			}
			var header []string
			for _, c := range row.Cells {
				header = append(header, Fold(c.Text))
			}
			if len(f.missing(header)) == 0 {
				r.Headers = map[string]int{}
				for i, h := range slices.Backward(header) {
					r.Headers[h] = i
				}
			}
		}
		for i, a := range f.Adds {
			if seen[i] { // what has no row is nothing or hidden
				told = append(told, note.New("%s: %d in all", a.Name, sums[i]))
			}
		}
		return told, len(told) > 0
	}
	return nil, false
}
