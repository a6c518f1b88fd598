package datasets

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// MinZeros is how many rows of nothing but zeros speak for a column that was
// not collected; fewer may well be true zeros.
const MinZeros = 5

// Seen is how often posts must have been seen or liked in all, and how many
// followers an account must have, so that not one answer is past belief: about
// one viewer in a hundred likes, and one liker in a hundred comments or shares.
const Seen = 1000

// Counted says of a column of counts how many of its rows have a value and how
// many one that is not 0, their sum and the largest.
type Counted struct{ Present, NonZero, Sum, Max int64 }

// Add takes a value that is there into account.
func (c *Counted) Add(n int64) {
	c.Present++
	c.Sum += n
	c.Max = max(c.Max, n)
	if n != 0 {
		c.NonZero++
	}
}

// Suspect is a column that is 0 in all rows, and By the column that shows that
// the posts were seen or answered.
type Suspect struct {
	ID, By field.ID
	Rows   int64
}

// Suspects is the one rule of zeros, for the import and for the engine. Exports
// write 0 for what they did not collect. So a column of a table of posts that
// is 0 in all of MinZeros rows or more is taken for not collected if another
// column tells that the posts were seen or answered (witnesses); and where
// likes were not collected, the other interactions that are 0 in all rows were
// not either. What the user stated to be true zeros (the descriptor's
// true_zeros) is never suspected. The order is that of the table's columns.
func Suspects(columns map[field.ID]Counted, stated []field.ID) []Suspect {
	var out []Suspect
	likes := field.ID("")
	for _, id := range field.Posts.Columns() {
		c := columns[id]
		if c.Present < MinZeros || c.NonZero > 0 || slices.Contains(stated, id) {
			continue
		}
		by := witness(columns, id)
		if by == "" && slices.Contains(answers, id) {
			by = likes
		}
		if by == "" {
			continue
		}
		if id == field.Likes {
			likes = by
		}
		out = append(out, Suspect{ID: id, By: by, Rows: c.Present})
	}
	return out
}

// answers are the interactions besides likes, which the columns of the table
// of posts list after them.
var answers = []field.ID{field.CommentsN, field.Shares, field.Saves}

// witness is the column that speaks against the zeros of another; "" for none.
func witness(columns map[field.ID]Counted, id field.ID) field.ID {
	for _, w := range witnesses[id] {
		switch c := columns[w.id]; {
		case w.largest && c.Max >= w.from:
			return w.id
		case !w.largest && c.Sum >= w.from:
			return w.id
		}
	}
	return ""
}

// testimony is a column and from which sum on, or from which largest value on,
// it speaks against the zeros of another.
type testimony struct {
	id      field.ID
	from    int64
	largest bool
}

// witnesses are the columns that speak against the zeros of a column, the
// best first. A column that is not here is never suspected: posts without new
// followers are ordinary.
var witnesses = map[field.ID][]testimony{
	field.Likes: {{id: field.CommentsN, from: 1}, {id: field.Shares, from: 1}, {id: field.Saves, from: 1}, {id: field.Reach, from: Seen},
		{id: field.Impressions, from: Seen}, {id: field.Views, from: Seen}, {id: field.Followers, from: Seen, largest: true}},
	field.CommentsN:   {{id: field.Likes, from: Seen}},
	field.Shares:      {{id: field.CommentsN, from: 1}, {id: field.Likes, from: Seen}},
	field.Saves:       {{id: field.CommentsN, from: 1}, {id: field.Likes, from: Seen}},
	field.Dislikes:    {{id: field.CommentsN, from: 1}, {id: field.Likes, from: Seen}},
	field.Clicks:      {{id: field.CommentsN, from: 1}, {id: field.Likes, from: Seen}},
	field.Reach:       seen(field.Impressions, field.Views),
	field.Impressions: seen(field.Reach, field.Views),
	field.Views:       seen(field.Reach, field.Impressions),
}

// seen are the witnesses of a count of viewers: the other such counts, and
// any answer, which nobody gives unseen.
func seen(others ...field.ID) []testimony {
	var out []testimony
	for _, id := range append(others, field.CommentsN, field.Likes, field.Shares) {
		out = append(out, testimony{id: id, from: 1})
	}
	return out
}
