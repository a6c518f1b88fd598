package datasets

import (
	"fmt"
	"testing"

	"github.com/casebench/casebench/datasets/field"
)

func TestSuspects(t *testing.T) {
	zeros := func(n int64) Counted { return Counted{Present: n} }
	some := Counted{Present: 9, NonZero: 1, Sum: 1, Max: 1}
	of := func(sum, largest int64) Counted { return Counted{Present: 9, NonZero: 9, Sum: sum, Max: largest} }
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
		{"views beside shares", map[field.ID]Counted{field.Views: zeros(9), field.Shares: some}, nil, "[{views shares 9}]"},
		{"dislikes beside comments", map[field.ID]Counted{field.Dislikes: zeros(9), field.CommentsN: some}, nil, "[{dislikes comments 9}]"},
		{"clicks beside comments", map[field.ID]Counted{field.Clicks: zeros(9), field.CommentsN: some}, nil, "[{clicks comments 9}]"},
		{"the best witness", map[field.ID]Counted{field.Views: zeros(9), field.Reach: some, field.Likes: some}, nil, "[{views reach 9}]"},
		{"stated", map[field.ID]Counted{field.Likes: zeros(9), field.Shares: zeros(9), field.CommentsN: some}, []field.ID{field.Shares}, "[{likes comments 9}]"},
		{"no new followers", map[field.ID]Counted{field.Follows: zeros(9), field.CommentsN: some}, nil, "[]"},
		{"no comments beside few likes", map[field.ID]Counted{field.CommentsN: zeros(9), field.Likes: of(999, 200)}, nil, "[]"},
		{"no comments beside a thousand likes", map[field.ID]Counted{field.CommentsN: zeros(9), field.Likes: of(1000, 200)}, nil, "[{comments likes 9}]"},
		{"no likes beside shares", map[field.ID]Counted{field.Likes: zeros(9), field.Shares: some}, nil, "[{likes shares 9}]"},
		{"no likes of 999 views", map[field.ID]Counted{field.Likes: zeros(9), field.Views: of(999, 200)}, nil, "[]"},
		{"no likes of 1000 views", map[field.ID]Counted{field.Likes: zeros(9), field.Views: of(1000, 200)}, nil, "[{likes views 9}]"},
		{"nothing under the posts of a large account", map[field.ID]Counted{field.Likes: zeros(9), field.Shares: zeros(9), field.Followers: of(9000, 1000)}, nil,
			"[{likes followers 9} {shares followers 9}]"},
		{"nothing under the posts of a small one", map[field.ID]Counted{field.Likes: zeros(9), field.Shares: zeros(9), field.Followers: of(8991, 999)}, nil, "[]"},
	} {
		if got := fmt.Sprint(Suspects(c.columns, c.stated)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
