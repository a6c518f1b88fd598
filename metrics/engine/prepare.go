package engine

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// prepare turns the rows of a sheet as they were read into the evidence: one
// row a post, followers joined, zeros that are none taken away, in order, in
// groups.
func (r *run) prepare(s *sheet) {
	if t := s.kind.Table(); t == field.Posts || t == field.Comments {
		r.supersede(s)
	}
	if inPosts(s.kind) {
		r.zeros(s)
		r.follow(s)
		r.ripen(s)
		r.markPaid(s)
		r.weigh(s)
	}
	r.project(s)
	r.mix(s)
	s.levels = r.levels(s)
	r.arrange(s)
	if !s.whole {
		r.group(s)
	}
}

// markPaid marks posts that carry one of the case's tags for advertising,
// where the data do not say whether a post is paid.
func (r *run) markPaid(s *sheet) {
	words, paid := s.columns.col(field.Hashtags), s.columns.col(field.Paid)
	for i := range s.rows {
		c := r.cases[r.leaves.all[s.rows[i].leaf].caseNo]
		if !c.marksPaid(words.Text(i)) {
			continue
		}
		if paid == nil {
			paid = blank(field.Of(field.Paid), len(s.rows))
			s.columns.put(paid)
		}
		if _, missing := paid.Int(i); missing != field.Present {
			setInt(paid, i, 1)
		}
	}
}

// arrange sorts rows by case and origin, within their outermost group used
// rows first, then by the fields of the breakdown, platform, account, time and
// id, so that the used rows of every group are one run; and drops the hidden
// ones, counted.
func (r *run) arrange(s *sheet) {
	order := make([]int32, 0, len(s.rows))
	for i := range s.rows {
		if s.rows[i].out.hidden() {
			s.hide(s.rows[i].leaf, s.rows[i].out)
			continue
		}
		order = append(order, int32(i))
	}
	id := s.columns.col(field.PostID)
	place := make([]int, len(r.leaves.all)) // of a leaf, in their order
	for at, l := range r.sortedLeaves() {
		place[l] = at
	}
	slices.SortFunc(order, func(a, b int32) int {
		x, y := &s.rows[a], &s.rows[b]
		if x.leaf != y.leaf || (x.out == used) != (y.out == used) {
			lx, ly := &r.leaves.all[x.leaf], &r.leaves.all[y.leaf]
			return cmp.Or(
				cmp.Compare(lx.caseNo, ly.caseNo),
				cmp.Compare(lx.origin, ly.origin),
				r.compareOuter(s, x.leaf, y.leaf),
				cmp.Compare(min(x.out, 1), min(y.out, 1)),
				cmp.Compare(place[x.leaf], place[y.leaf]),
			)
		}
		if x.at != y.at {
			return cmp.Compare(x.at, y.at)
		}
		if c := cmp.Compare(id.Text(int(a)), id.Text(int(b))); c != 0 {
			return c
		}
		return cmp.Compare(a, b) // the order of reading
	})
	rows := make([]row, len(order))
	platforms := &field.Column{Field: field.Of(field.Platform)}
	for to, from := range order {
		rows[to] = s.rows[from]
		if p := r.leaves.all[rows[to].leaf].platform; p != "" {
			platforms.AppendText(p)
		} else {
			platforms.AppendMissing(field.Empty)
		}
	}
	s.batch = &field.Batch{Table: s.kind.Table(), Len: len(rows)}
	for _, name := range s.batch.Table.Columns() {
		if name == field.Platform {
			s.batch.Cols = append(s.batch.Cols, platforms)
			continue
		}
		if from := s.columns.col(name); from != nil {
			to := &field.Column{Field: from.Field}
			copyRows(to, from, order)
			s.batch.Cols = append(s.batch.Cols, to)
			*from = field.Column{Field: from.Field} // its memory is needed for the next
		}
	}
	s.rows, s.columns = rows, columns{}
}

// compareOuter orders leaves by the outermost groups that their rows are in.
func (r *run) compareOuter(s *sheet, a, b int32) int {
	x, y := s.levels[a], s.levels[b]
	if len(x) == 0 || len(y) == 0 {
		return cmp.Compare(len(y), len(x)) // rows in no group come last
	}
	l, m := &r.leaves.all[a], &r.leaves.all[b]
	return cmp.Or(cmp.Compare(x[0].depth, y[0].depth), slices.Compare(l.by[:x[0].depth], m.by[:y[0].depth]))
}

// sortedLeaves lists the leaves by the breakdown, platform and account.
func (r *run) sortedLeaves() []int {
	order := make([]int, len(r.leaves.all))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := &r.leaves.all[a], &r.leaves.all[b]
		return cmp.Or(slices.Compare(x.by[:], y.by[:]), cmp.Compare(x.platform, y.platform), cmp.Compare(x.account, y.account), cmp.Compare(a, b))
	})
	return order
}
