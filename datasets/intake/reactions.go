package intake

import (
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// reactions compares the column that is read for likes with the reactions that
// a guessed table lists one by one: what counts as likes is all of them.
type reactions struct {
	total  platform.Mapped
	column int
	likes  int   // a column of likes beside it, a part of it; -1 for none
	kinds  []int // love, wow, ...

	rows, equal int64
	sum         int64 // of the kinds
	first       note.Position
}

// findReactions finds the columns of kinds of reactions; nil where there are
// none.
func (p *Plan) findReactions(s *sheet) *reactions {
	v := &reactions{column: -1, likes: -1}
	for i, m := range s.match.Columns {
		switch {
		case m.Column != nil && m.Column.Field == field.Likes:
			v.column, v.total = i, m
		case m.Column == nil && !m.Off && platform.IsReaction(m.Header):
			v.kinds = append(v.kinds, i)
		}
	}
	if !p.format.Guessed || v.column < 0 || len(v.kinds) == 0 {
		return nil
	}
	for _, pair := range s.match.Rivals {
		for k, i := range pair {
			if i == v.column && s.match.Columns[pair[1-k]].Column == nil {
				v.likes = pair[1-k]
			}
		}
	}
	return v
}

func (v *reactions) begin() {
	if v != nil {
		v.rows, v.equal, v.sum, v.first = 0, 0, 0, note.Position{}
	}
}

// add takes a row into account.
func (v *reactions) add(r tabular.Row) {
	if v == nil {
		return
	}
	count := func(i int) (int64, bool) {
		text := strings.TrimSpace(cell(r, i))
		n, fault := tabular.ParseNumber(text, tabular.MarksUnknown)
		whole, ok := n.Count()
		return whole, fault == nil && ok && !platform.Absent(text)
	}
	total, ok := count(v.column)
	if !ok {
		return
	}
	parts := int64(0)
	for _, i := range v.kinds {
		n, ok := count(i)
		if !ok {
			return
		}
		parts += n
	}
	v.sum += parts
	if v.likes >= 0 {
		n, ok := count(v.likes)
		if !ok {
			return
		}
		parts += n
	}
	if v.rows++; total == parts {
		v.equal++
	} else if v.first == (note.Position{}) {
		v.first = r.Cells[v.column].Pos
	}
}

// weighReactions says whether the column that is read for likes holds all
// reactions.
func (p *Plan) weighReactions() {
	for _, s := range p.sheets {
		v := s.reactions
		if v == nil || v.sum == 0 {
			continue
		}
		switch {
		case v.equal == v.rows:
			p.rule("%q is the sum of its parts in every row", v.total.Header)
		case v.likes >= 0:
			p.about(p.warn(v.first, "the column %q is not the sum of its parts in %d rows of %d: one of the columns is not what it says", v.total.Header,
				v.rows-v.equal, v.rows).WithMend("look at the rows, and name the column that is meant with --column HEADER=FIELD"), field.Likes)
		case !platform.AllReactions(v.total.Header):
			p.about(p.warn(v.total.At, "the column %q may be one kind of reaction only: columns of other kinds (%d) stand beside it and are not read",
				v.total.Header, len(v.kinds)).
				WithMend("add a column with the sum of all reactions to the table and name it: --column HEADER=%s", string(field.Likes)), field.Likes)
		}
	}
}
