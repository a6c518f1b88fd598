package engine

import (
	"slices"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/platform"
)

// wanted is the interaction set for rows of one platform: the request's, or
// what the platform's table says. Where the table changes within the time of
// the rows, it is what counts throughout.
func (r *run) wanted(s *sheet, name string, rows []int32) []field.ID {
	if len(r.req.Interactions) > 0 {
		return r.req.Interactions
	}
	table := r.Interactions
	if table == nil {
		table = platform.Interactions
	}
	first, last, dated := int64(0), endOfTime, false
	for _, i := range rows {
		if row := &s.rows[i]; row.dated {
			if !dated {
				first, last, dated = row.at, row.at, true
			}
			first, last = min(first, row.at), max(last, row.at)
		}
	}
	return intersect(table(name, time.Unix(first, 0)), table(name, time.Unix(last, 0)))
}

// endOfTime is later than any change of a table: the end of the year 9999.
const endOfTime int64 = 253_402_300_799

// collected gives the members of the interaction set of a platform's rows that
// all data sets behind them have, and those that at least one of them has.
func (r *run) collected(s *sheet, name string, rows []int32) (all, any []field.ID) {
	wanted := r.wanted(s, name, rows)
	behind := make([]bool, len(r.inputs))
	n := 0
	for _, row := range rows {
		if d := s.rows[row].data; !behind[d] {
			behind[d] = true
			n++
		}
	}
	for _, id := range wanted {
		col := s.batch.Col(id)
		has := make([]bool, len(r.inputs))
		have := 0
		for _, row := range rows {
			if d := s.rows[row].data; !has[d] {
				if _, missing := col.Int(int(row)); missing == field.Present {
					has[d] = true
					have++
				}
			}
		}
		if have == n {
			all = append(all, id)
		}
		if have > 0 {
			any = append(any, id)
		}
	}
	return all, any
}

// intersect keeps what b has too, in the order of a.
func intersect(a, b []field.ID) []field.ID {
	var out []field.ID
	for _, id := range a {
		if slices.Contains(b, id) {
			out = append(out, id)
		}
	}
	return out
}

// engages reports whether a set can make an engagement rate: likes and at
// least one of comments and shares. Comments and shares alone are another
// figure, by an order of magnitude.
func engages(interactions []field.ID) bool {
	return slices.Contains(interactions, field.Likes) &&
		(slices.Contains(interactions, field.CommentsN) || slices.Contains(interactions, field.Shares))
}
