package engine

import (
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// A figure that uses a doubtful column says so, and how many of its posts are
// concerned; one that does not use it says nothing.
func TestFiguresSayWhatIsDoubted(t *testing.T) {
	w := newWorld("engagement/by-reach/pooled", "engagement/applause/mean")
	d := w.data("a", table{
		head: "post_id author platform published_at likes comments shares reach impressions",
		rows: []string{
			"1,nike,vk,2024-03-01,5,1,1,100,90",
			"2,nike,vk,2024-03-02,5,1,1,100,90",
			"3,nike,vk,2024-03-03,5,1,1,100,100",
			"4,nike,vk,2024-03-04,5,1,1,6,100",
			"5,adidas,vk,2024-03-05,5,1,1,200,100", // of another case
		},
	})
	d.CollectedAt = "2024-06-01"
	d.Import = &datasets.Import{Warnings: []datasets.Warning{
		{What: note.New("the reach was never computed"), About: []field.ID{field.Reach}},
		{What: note.New("the saves were never computed"), About: []field.ID{field.Saves}},
	}}
	w.add("nike", "vk", d)
	w.add("adidas", "vk", d)
	result := w.run(t)
	for _, test := range []struct{ id, want string }{
		{"engagement/by-reach/pooled", "posts that reached more people than they were shown times: 2; one of the two counts is not what its column says; " +
			"posts with more interactions than people reached, a rate above 1: 1; data set \"a\": the reach was never computed"},
		{"engagement/applause/mean", ""},
	} {
		ind := indicator(t, result, test.id, "nike", "vk")
		var said []string
		for _, w := range ind.Warnings {
			said = append(said, w.String())
		}
		if got := strings.Join(said, "; "); got != test.want {
			t.Errorf("%s: %s, want %s", test.id, got, test.want)
		}
	}
}
