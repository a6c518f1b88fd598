package datasets

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// MinZeros is how many rows of nothing but zeros speak for a column that was
// not collected; fewer may well be true zeros.
const MinZeros = 5

// Counted says of a column of counts how many of its rows have a value, and
// how many one that is not 0.
type Counted struct{ Present, NonZero int64 }

// Suspect is a column that is 0 in all rows, and By the column that shows that
// the posts were seen or answered.
type Suspect struct {
	ID, By field.ID
	Rows   int64
}

// Suspects is the one rule of zeros, for the import and for the engine. Exports
// write 0 for what they did not collect. So a column of a table of posts that
// is 0 in all of MinZeros rows or more is taken for not collected if another
// column tells that the posts were seen and answered: for likes, shares, saves,
// dislikes and clicks the comments, for reach, impressions and views any other
// count. What the user stated to be true zeros (the descriptor's true_zeros) is
// never suspected. The order is that of the table's columns.
func Suspects(columns map[field.ID]Counted, stated []field.ID) []Suspect {
	var out []Suspect
	for _, id := range field.Posts.Columns() {
		c := columns[id]
		if c.Present < MinZeros || c.NonZero > 0 || slices.Contains(stated, id) {
			continue
		}
		by := slices.IndexFunc(witnesses[id], func(w field.ID) bool { return columns[w].NonZero > 0 })
		if by >= 0 {
			out = append(out, Suspect{ID: id, By: witnesses[id][by], Rows: c.Present})
		}
	}
	return out
}

// witnesses are the columns that speak against the zeros of a column, the
// best first. A column that is not here is never suspected: posts without a
// comment or without new followers are ordinary.
var witnesses = map[field.ID][]field.ID{
	field.Likes:       {field.CommentsN},
	field.Shares:      {field.CommentsN},
	field.Saves:       {field.CommentsN},
	field.Dislikes:    {field.CommentsN},
	field.Clicks:      {field.CommentsN},
	field.Reach:       {field.Impressions, field.Views, field.CommentsN, field.Likes, field.Shares},
	field.Impressions: {field.Reach, field.Views, field.CommentsN, field.Likes, field.Shares},
	field.Views:       {field.Reach, field.Impressions, field.CommentsN, field.Likes, field.Shares},
}
