package engine

import (
	"cmp"
	"maps"
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// zeros takes the zeros away of a column that the rule of zeros takes for not
// collected, in the rows of a case, data set and platform.
func (r *run) zeros(s *sheet) {
	type key struct {
		caseNo   int
		data     int32
		platform string
	}
	rows := make(map[key][]int)
	for i := range s.rows {
		if s.rows[i].out == superseded || s.rows[i].out == contradictory {
			continue
		}
		l := r.leaves.all[s.rows[i].leaf]
		k := key{l.caseNo, s.rows[i].data, l.platform}
		rows[k] = append(rows[k], i)
	}
	keys := slices.SortedFunc(maps.Keys(rows), func(a, b key) int {
		return cmp.Or(cmp.Compare(a.caseNo, b.caseNo), cmp.Compare(a.data, b.data), cmp.Compare(a.platform, b.platform))
	})
	for _, k := range keys {
		counted := make(map[field.ID]datasets.Counted)
		for _, col := range s.columns.cols {
			if col.Field.Kind != field.KindCount {
				continue
			}
			var c datasets.Counted
			for _, i := range rows[k] {
				if n, missing := col.Int(i); missing == field.Present {
					c.Add(n)
				}
			}
			counted[col.Field.ID] = c
		}
		data := r.inputs[k.data].data
		for _, suspect := range datasets.Suspects(counted, data.TrueZeros) {
			col := s.columns.col(suspect.ID)
			for _, i := range rows[k] {
				if _, missing := col.Int(i); missing == field.Present {
					setMissing(col, i, field.NotCollected)
				}
			}
			r.warn(note.New("data set %q, case %q: %q is 0 in all %d rows, while %q is not; taken as not collected; "+
				"if the zeros are real, list it under true_zeros in the descriptor",
				data.Name, r.cases[k.caseNo].ID, string(suspect.ID), suspect.Rows, string(suspect.By)))
		}
	}
}
