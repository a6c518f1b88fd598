package datasets

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// doubts adds rows of "field=value ..." and gives what is said, a line each.
func doubts(platform string, rows ...string) string {
	var p Plausibility
	for i, row := range rows {
		var c Counts
		for i := range c {
			c[i] = Unknown
		}
		for _, pair := range strings.Fields(row) {
			name, value, _ := strings.Cut(pair, "=")
			at := slices.Index(Weighed[:], field.ID(name))
			if _, err := fmt.Sscan(value, &c[at]); err != nil {
				panic(err)
			}
		}
		p.Add(note.Position{Line: i + 2}, platform, &c)
	}
	var out []string
	for _, d := range p.Doubts() {
		out = append(out, fmt.Sprintf("%d×%d %v %v", d.At.Line, d.Rows, d.What, d.Every))
	}
	return strings.Join(out, "\n")
}

// Each rule is tried on both sides of its limit.
func TestPlausibility(t *testing.T) {
	for _, test := range []struct {
		name, platform string
		rows           []string
		want           string // "" is no doubt
	}{
		{"reach is impressions", "instagram", []string{"reach=10 impressions=10"}, ""},
		{"reach above impressions", "instagram", []string{"reach=10 impressions=10", "reach=11 impressions=10", "reach=12 impressions=10"},
			"3×2 posts that reached more people than they were shown times: 2; one of the two counts is not what its column says false"},
		{"in every row, of four", "vk", repeat("reach=11 impressions=10", 4),
			"2×4 posts that reached more people than they were shown times: 4; one of the two counts is not what its column says false"},
		{"in every row, of five", "vk", repeat("reach=11 impressions=10", 5),
			"2×5 posts that reached more people than they were shown times: 5; one of the two counts is not what its column says true"},
		{"viewers beside thumbnails", "youtube", []string{"reach=11 impressions=10"}, ""},
		{"views above impressions", "x", []string{"views=11 impressions=10"},
			"2×1 posts with more views than impressions, which the platform makes impossible: 1 false"},
		{"views of reels", "instagram", []string{"views=11 impressions=10"}, ""},
		{"views without impressions", "x", []string{"views=11 impressions=0"}, ""},
		{"shorts", "youtube", []string{"views=1204 impressions=11 likes=12"},
			"2×1 videos with more views than impressions: 1; impressions are those of thumbnails, which the feed of Shorts does not show, " +
				"so that a rate by impressions says nothing of them false"},
		{"a video", "youtube", []string{"views=10 impressions=1000"}, ""},
		{"likes are reach", "vk", []string{"reach=10 likes=10"}, ""},
		{"likes above reach", "vk", []string{"reach=10 likes=11"}, "2×1 posts that more people liked than they reached: 1 false"},
		{"interactions above reach", "vk", []string{"reach=10 likes=9 comments=1", "reach=10 likes=9 comments=2"},
			"3×1 posts with more interactions than people reached, a rate above 1: 1 false"},
		{"interactions above views", "tiktok", []string{"views=10 likes=6 saves=4", "views=10 likes=6 saves=5"},
			"3×1 posts with more interactions than views, a rate above 1: 1 false"},
		{"likes of what nobody saw", "youtube", []string{"views=0 likes=3"}, ""}, // views of a photo are 0 in many exports
		{"interactions above impressions", "vk", []string{"impressions=10 shares=11"},
			"2×1 posts with more interactions than impressions, a rate above 1: 1 false"},
		{"followers", "vk", []string{"followers=10 likes=10", "followers=10 likes=11"},
			"3×1 posts with more interactions than the account has followers: 1; the column may hold new followers, or thousands false"},
		{"no followers", "vk", []string{"followers=0 likes=11"}, ""},
	} {
		if got := doubts(test.platform, test.rows...); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func repeat(row string, n int) []string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = row
	}
	return rows
}

func TestTimesOfCollection(t *testing.T) {
	at := func(seconds ...int) (rows []string) {
		for _, s := range seconds {
			rows = append(rows, fmt.Sprint("published_at=", 1741255200+s))
		}
		return rows
	}
	if got := doubts("x", at(0, 1, 2, 3, 60)...); got != "0×5 the times of all posts (5) lie within so many seconds: 60; they say when the posts were collected, "+
		"and not when they were published false" {
		t.Error(got)
	}
	for _, rows := range [][]string{at(0, 1, 2, 61, 3), at(0, 1, 2, 3), repeat("published_at=1741219200", 19)} {
		if got := doubts("x", rows...); got != "" {
			t.Error(rows, got)
		}
	}
	if got := doubts("x", repeat("published_at=1741219200", 20)...); !strings.Contains(got, "all posts (20) are of one day, 2025-03-06") {
		t.Error(got)
	}
}

func TestRowThatIsTheSum(t *testing.T) {
	posts := []string{"likes=100 comments=7 views=900", "likes=50 comments=1 views=1000", "likes=60 comments=2 views=800"}
	for _, test := range []struct {
		row  string
		line int // 0 is none
	}{
		{"likes=210 comments=10 views=2700", 5}, // three columns
		{"likes=210 views=2700", 5},             // two large ones
		{"likes=210 comments=10 views=2701", 0},
		{"likes=210", 0},
		{"comments=10 likes=210", 0}, // the sum of the comments is below 100
	} {
		got := doubts("vk", append(posts, test.row)...)
		want := ""
		if test.line > 0 {
			want = fmt.Sprintf("%d×1 the row is the sum of all other rows: a row of totals counts as a post false", test.line)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", test.row, got, want)
		}
	}
	if got := doubts("vk", "likes=1 comments=1 views=9", "likes=1 comments=1 views=9", "likes=2 comments=2 views=18"); got != "" {
		t.Error("two posts and their sum:", got)
	}
}

func TestCapsOfExports(t *testing.T) {
	for n, doubted := range map[int]bool{499: false, 500: true, 501: false, 1000: true} {
		if got := doubts("vk", repeat("likes=1", n)...); (got != "") != doubted {
			t.Error(n, got)
		}
	}
}
