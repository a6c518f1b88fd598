package datasets

import (
	"fmt"
	"testing"

	"github.com/casebench/casebench/datasets/field"
)

func TestSuspects(t *testing.T) {
	zeros := func(n int64) Counted { return Counted{Present: n} }
	some := Counted{Present: 9, NonZero: 1}
	for _, c := range []struct {
		name    string
		columns map[field.ID]Counted
		stated  []field.ID
		want    string
	}{
		{"likes beside comments", map[field.ID]Counted{field.Likes: zeros(5), field.CommentsN: some}, nil, "[{likes comments 5}]"},
		{"four rows say nothing", map[field.ID]Counted{field.Likes: zeros(4), field.CommentsN: some}, nil, "[]"},
		{"one like", map[field.ID]Counted{field.Likes: {Present: 9, NonZero: 1}, field.CommentsN: some}, nil, "[]"},
		{"nobody commented", map[field.ID]Counted{field.Likes: zeros(9), field.CommentsN: zeros(9), field.Views: some}, nil, "[]"},
		{"views beside likes", map[field.ID]Counted{field.Views: zeros(9), field.Likes: some}, nil, "[{views likes 9}]"},
		{"the best witness", map[field.ID]Counted{field.Views: zeros(9), field.Reach: some, field.Likes: some}, nil, "[{views reach 9}]"},
		{"stated", map[field.ID]Counted{field.Likes: zeros(9), field.Shares: zeros(9), field.CommentsN: some}, []field.ID{field.Shares}, "[{likes comments 9}]"},
		{"no new followers", map[field.ID]Counted{field.Follows: zeros(9), field.CommentsN: some}, nil, "[]"},
		{"no comments beside likes", map[field.ID]Counted{field.CommentsN: zeros(9), field.Likes: some}, nil, "[]"},
	} {
		if got := fmt.Sprint(Suspects(c.columns, c.stated)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
