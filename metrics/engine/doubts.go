package engine

import (
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// weigh marks the posts of which the counts can hardly be. It comes after the
// zeros that are none were taken away and the followers joined.
func (r *run) weigh(s *sheet) {
	columns := make([]datasets.Sheet, len(r.inputs))
	for i, in := range r.inputs {
		columns[i] = datasets.SheetOf(func(id field.ID) *field.Column {
			if in.data.Rounded[id].Rows > 0 {
				return nil
			}
			return s.columns.col(id)
		})
	}
	for i := range s.rows {
		row := &s.rows[i]
		c := columns[row.data].Counts(i)
		row.odd = datasets.Odd(r.leaves.all[row.leaf].platform, &c)
	}
}

// doubted are the remarks on a figure that a column which it uses can hardly
// be what it says, in some of the figure's posts or in a data set behind it.
func (r *run) doubted(f *calculation, p *part) []note.Note {
	var out []note.Note
	for i, n := range p.odd {
		if o := &datasets.Oddities[i]; n > 0 && f.uses(o.About) {
			out = append(out, o.What(n))
		}
	}
	if !inPosts(f.def.Rows) {
		return out
	}
	for i, n := range p.data {
		if n == 0 {
			continue
		}
		in := r.inputs[i]
		for _, d := range in.doubts {
			switch {
			case d.Sum || d.Cut, slices.Contains(d.About, field.Published) && f.uses(d.About):
				out = append(out, note.New("data set %q: %s", in.data.Name, d.What))
			}
		}
		if in.data.Import == nil {
			continue
		}
		for _, w := range in.data.Import.Warnings {
			if len(w.About) > 0 && f.uses(w.About) {
				out = append(out, note.New("data set %q: %s", in.data.Name, w.What))
			}
		}
	}
	return out
}

// uses reports whether the figure is made of one of the columns.
func (f *calculation) uses(columns []field.ID) bool {
	return slices.ContainsFunc(f.needs, func(id field.ID) bool { return slices.Contains(columns, id) })
}
