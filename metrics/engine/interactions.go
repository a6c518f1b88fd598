package engine

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// DefaultInteractions is the interaction set of a platform: what people can do
// with a post there and exports count. An unknown platform has likes, comments
// and shares.
func DefaultInteractions(platform string) []field.ID {
	switch platform {
	case "instagram", "tiktok", "x", "twitter":
		return []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves}
	case "youtube":
		return []field.ID{field.Likes, field.CommentsN}
	}
	return []field.ID{field.Likes, field.CommentsN, field.Shares}
}

// collected gives the members of a platform's interaction set, or of the
// request's, that all data sets behind the rows have, and those that at least
// one of them has.
func (r *run) collected(s *sheet, platform string, rows []int32) (all, any []field.ID) {
	wanted := r.req.Interactions
	if len(wanted) == 0 {
		table := r.Interactions
		if table == nil {
			table = DefaultInteractions
		}
		wanted = table(platform)
	}
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
