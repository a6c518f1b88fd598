package engine

import (
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
)

// Dislikes on YouTube counted until 13 December 2021: rows from both sides of
// that day have the set that holds on both. A request's own set comes before
// the table's.
func TestInteractionsOverTime(t *testing.T) {
	withDislikes := with(six, "instagram", "youtube")
	withDislikes.head = strings.Replace(six.head, "shares", "dislikes", 1)
	for name, test := range map[string]struct {
		from string // of the first post; the others are from 2021-12-14 on
		rest string
		own  []field.ID
		want []field.ID
	}{
		"before":    {"2021-11-01", "2021-12-0", nil, []field.ID{field.Likes, field.Dislikes, field.CommentsN}},
		"across":    {"2021-12-12", "2021-12-2", nil, []field.ID{field.Likes, field.CommentsN}},
		"after":     {"2021-12-14", "2021-12-2", nil, []field.ID{field.Likes, field.CommentsN}},
		"requested": {"2021-11-01", "2021-12-0", []field.ID{field.Likes, field.CommentsN}, []field.ID{field.Likes, field.CommentsN}},
	} {
		w := newWorld(pooledER)
		w.req.Interactions = test.own
		w.add("acme", "youtube", w.data("d", with(withDislikes, "2024-01-01", test.from, "2024-01-0", test.rest)))
		if i := indicator(t, w.run(t), pooledER, "acme", "youtube"); !slices.Equal(i.Interactions, test.want) {
			t.Errorf("%s: %v, want %v", name, i.Interactions, test.want)
		}
	}
}
