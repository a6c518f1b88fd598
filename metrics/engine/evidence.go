package engine

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// evidence makes the data sheets: the prepared rows with the computed columns
// that formulas ask for, and the groups as runs of rows.
func (r *run) evidence() []*metrics.Evidence {
	var out []*metrics.Evidence
	for _, s := range r.sheets {
		e := &metrics.Evidence{Rows: s.kind, Batch: s.batch}
		r.addSums(s)
		for _, g := range s.groups {
			e.Groups = append(e.Groups, r.runOf(s, g))
		}
		out = append(out, e)
	}
	return out
}

// addSums adds a column for every sum within a row that a definition needs
// under an interaction set in force: "likes+comments+shares". It is missing
// where one of its parts is.
func (r *run) addSums(s *sheet) {
	for _, d := range r.req.Definitions {
		if d.Rows != s.kind {
			continue
		}
		for _, g := range s.groups {
			over := d.Formula.Expand(g.interactions)
			id := formula.SumColumn(over)
			if len(over) < 2 || slices.Contains(over, formula.Interactions) || s.batch.Col(id) != nil {
				continue
			}
			s.batch.Cols = append(s.batch.Cols, sumColumn(s.batch, id, over))
		}
	}
}

func sumColumn(b *field.Batch, id field.ID, over []field.ID) *field.Column {
	kind := field.KindCount
	cols := make([]*field.Column, len(over))
	for i, part := range over {
		cols[i] = b.Col(part)
		if field.Of(part).Kind == field.KindMicro {
			kind = field.KindMicro
		}
	}
	out := &field.Column{Field: field.Field{ID: id, Kind: kind}}
rows:
	for row := range b.Len {
		var sum int64
		for _, c := range cols {
			v, missing := c.Int(row)
			if missing == field.Present && (v < 0 || sum+v < sum) {
				missing = field.NotApplicable // no count: the tally leaves it out too
			}
			if missing != field.Present {
				out.AppendMissing(missing)
				continue rows
			}
			sum += v
		}
		out.AppendInt(sum)
	}
	return out
}

// runOf is a group as a run of rows. Only the outermost group of a case and
// origin holds the rows that were left out; the runs of its parts end with
// their used rows.
func (r *run) runOf(s *sheet, g *group) metrics.Group {
	out := metrics.Group{Key: g.key, Used: len(g.rows)}
	switch {
	case len(g.rows) > 0:
		out.From = int(g.rows[0])
	case len(g.left) > 0:
		out.From = int(g.left[0])
	}
	out.To = out.From + out.Used
	if g.outer {
		out.To += len(g.left)
		for _, i := range g.left {
			out.LeftOut = append(out.LeftOut, r.leftOut(s.rows[i].out))
		}
	}
	return out
}

func (r *run) leftOut(why reason) note.Note {
	if why == immature {
		return note.New("younger than %d days when its counts were read", r.maturity/metrics.Day)
	}
	return why.note()
}
