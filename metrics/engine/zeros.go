package engine

import (
	"cmp"
	"maps"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// suspects are the columns that exports fill with zeros when they were not
// collected.
var suspects = []field.ID{field.Likes, field.Shares, field.Saves, field.Reach, field.Impressions, field.Views}

// zeros takes the zeros away of a column that is 0 in every row of a case,
// data set and platform, beside comments that are not: such a column was not
// collected.
func (r *run) zeros(s *sheet) {
	type key struct {
		caseNo   int
		data     int32
		platform string
	}
	comments := s.columns.col(field.CommentsN)
	rows := make(map[key][]int)
	talked := make(map[key]bool)
	for i := range s.rows {
		if s.rows[i].out == superseded || s.rows[i].out == contradictory {
			continue
		}
		l := r.leaves.all[s.rows[i].leaf]
		k := key{l.caseNo, s.rows[i].data, l.platform}
		rows[k] = append(rows[k], i)
		if n, missing := comments.Int(i); missing == field.Present && n > 0 {
			talked[k] = true
		}
	}
	keys := slices.SortedFunc(maps.Keys(talked), func(a, b key) int {
		return cmp.Or(cmp.Compare(a.caseNo, b.caseNo), cmp.Compare(a.data, b.data), cmp.Compare(a.platform, b.platform))
	})
	for _, k := range keys {
		for _, id := range suspects {
			col := s.columns.col(id)
			present, allZero := 0, true
			for _, i := range rows[k] {
				if n, missing := col.Int(i); missing == field.Present {
					present++
					allZero = allZero && n == 0
				}
			}
			if present == 0 || !allZero {
				continue
			}
			for _, i := range rows[k] {
				if _, missing := col.Int(i); missing == field.Present {
					setMissing(col, i, field.NotCollected)
				}
			}
			r.warn(note.New("data set %q, case %q: %q is 0 in all %d rows although there are comments; taken as not collected",
				r.inputs[k.data].data.Name, r.cases[k.caseNo].ID, string(id), present))
		}
	}
}
