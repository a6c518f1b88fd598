package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// What a column of sums says of its parts: six posts each.
func TestSumsProveTheirParts(t *testing.T) {
	for _, test := range []struct {
		name, head string
		row        func(i int) string
		zeros      string // proved to be true
		notThere   string // taken for not collected
		warning    string
		about      string
	}{
		{"a named sum proves the zeros", "likes,comments,shares,\"Reactions, Comments and Shares\"",
			func(i int) string { return fmt.Sprintf("%d,2,0,%d", i, i+2) }, "[shares]", "[]", "", ""},
		{"in Russian", "Лайки,Комментарии,Репосты,Лайки + комментарии + репосты",
			func(i int) string { return fmt.Sprintf("%d,2,0,%d", i, i+2) }, "[shares]", "[]", "", ""},
		{"a sum of unnamed parts may leave out what it lacks", "likes,comments,shares,total interactions",
			func(i int) string { return fmt.Sprintf("%d,2,0,%d", i, i+2) }, "[]", "[shares]", "", ""},
		{"a sum that names others proves nothing", "likes,comments,shares,likes and comments",
			func(i int) string { return fmt.Sprintf("%d,2,0,%d", i, i+2) }, "[]", "[shares]", "", ""},
		{"a sum that holds more", "likes,comments,total interactions",
			func(i int) string { return fmt.Sprintf("%d,2,%d", i, i+5) }, "[]", "[]",
			`the column "total interactions" counts 18 interactions more than the columns that are read`, "[likes comments]"},
		{"one row is wrong", "likes,comments,shares,\"likes, comments, shares\"",
			func(i int) string { return fmt.Sprintf("%d,2,1,%d", i, i+3+i/6) }, "[]", "[]",
			`f.csv:7:20: the column "likes, comments, shares" is not the sum of its parts in 1 rows of 6`, "[likes comments shares]"},
		{"a sum that is too small", "likes,comments,interactions",
			func(i int) string { return fmt.Sprintf("%d,2,1", 10*i) }, "[]", "[]",
			`f.csv:2:19: the column "interactions" is not the sum of its parts in 6 rows of 6`, "[likes comments]"},
		{"a sum of some of the columns", "likes,comments,saves,interactions",
			func(i int) string { return fmt.Sprintf("%d,2,%d,%d", i, i, i+2) }, "[]", "[]", "", ""},
		{"no sum", "likes,comments,engagement rate", func(i int) string { return fmt.Sprintf("%d,2,1", i) }, "[]", "[]", "", ""},
	} {
		text := "id,date," + test.head + "\n"
		for i := 1; i <= 6; i++ {
			text += fmt.Sprintf("%d,2025-03-0%d,%s\n", i, i, test.row(i))
		}
		p := prepare(t, "f.csv", text, Options{Platform: "vk", Account: "acme", Accounts: []Account{{Platform: "vk", Handle: "acme"}}})
		_, d := imported(t, p)
		said, about := "", ""
		for _, w := range d.Import.Warnings {
			if strings.Contains(w.What.String(), "interactions more") || strings.Contains(w.What.String(), "its parts") {
				said, about = w.At+": "+w.What.String(), fmt.Sprint(w.About)
			}
		}
		if got := fmt.Sprint(d.TrueZeros); got != test.zeros {
			t.Errorf("%s: true zeros %s, want %s", test.name, got, test.zeros)
		}
		if got := fmt.Sprint(d.NotCollected); got != test.notThere {
			t.Errorf("%s: not collected %s, want %s", test.name, got, test.notThere)
		}
		if !strings.Contains(said, test.warning) || (said == "") != (test.warning == "") || about != test.about {
			t.Errorf("%s: %q about %q, want %q about %q", test.name, said, about, test.warning, test.about)
		}
	}
}

// Likes are all reactions where the platform has several: a column that holds
// them all is told from one that holds a part.
func TestReactionsByKind(t *testing.T) {
	for _, test := range []struct {
		head, row  string // the row follows an id and a day
		likes      string
		says, warn string
	}{
		{"num_reactions,num_comments,num_likes,num_loves,num_wows", "10,1,7,2,1", "10", `"num_reactions" is the sum of its parts in every row`, ""},
		{"num_likes,num_comments,num_reactions,num_loves,num_wows", "7,1,10,2,1", "10", `"num_reactions" is the sum of its parts in every row`, ""},
		{"num_reactions,num_comments,num_likes,num_loves", "10,1,7,2", "10", "", `the column "num_reactions" is not the sum of its parts in 6 rows of 6`},
		{"likes,comments,Love,Haha", "7,1,2,1", "7", "", `the column "likes" may be one kind of reaction only: columns of other kinds (2)`},
		{"likes,comments,Love,Haha", "7,1,0,0", "7", "", ""},
		{"reactions,comments,Love,Haha", "7,1,2,1", "7", "", ""},
	} {
		text := "post_id,date_posted," + test.head + "\n"
		for i := range 6 {
			text += fmt.Sprintf("p%d,2025-03-0%d,%s\n", i, i+1, test.row)
		}
		p := prepare(t, "f.csv", text, Options{Platform: "facebook", Account: "acme", Accounts: []Account{{Platform: "facebook", Handle: "acme"}}})
		csv, d := imported(t, p)
		if line := strings.Split(csv, "\n")[1]; !strings.HasSuffix(line, ","+test.likes+",1") {
			t.Errorf("%s: %s, want %s likes", test.head, line, test.likes)
		}
		if test.says != "" && !slices.ContainsFunc(d.Import.Rules, func(n note.Note) bool { return n.String() == test.says }) {
			t.Errorf("%s: no rule %q in %v", test.head, test.says, d.Import.Rules)
		}
		warned := slices.ContainsFunc(d.Import.Warnings, func(w datasets.Warning) bool {
			return test.warn != "" && strings.HasPrefix(w.What.String(), test.warn) && fmt.Sprint(w.About) == "[likes]"
		})
		if warned != (test.warn != "") {
			t.Errorf("%s: no warning %q in %v", test.head, test.warn, d.Import.Warnings)
		}
	}
}

// The sum of a known export is proved by its rows too; where one row speaks
// against it, zeros stay doubtful.
func TestSumsOfKnownExports(t *testing.T) {
	head := "Post ID,Page ID,Page name,Title,Publish time,Permalink,Post type,Views,Reach,\"Reactions, Comments and Shares\",Reactions,Comments,Shares\n"
	for _, test := range []struct{ last, zeros string }{{"3", "[shares]"}, {"4", "[]"}} {
		text := head
		for i := range 6 {
			sum := "3"
			if i == 5 {
				sum = test.last
			}
			text += fmt.Sprintf("9000%d,1,Acme,t,03/0%d/2025 10:00,https://example.org/%d,Photos,200,100,%s,2,1,0\n", i, i+1, i, sum)
		}
		_, d := imported(t, prepare(t, "f.csv", text, Options{}))
		if got := fmt.Sprint(d.TrueZeros); got != test.zeros {
			t.Errorf("%s: %s, want %s", test.last, got, test.zeros)
		}
		if test.zeros == "[]" && fmt.Sprint(d.NotCollected) != fmt.Sprint([]field.ID{field.Shares}) {
			t.Error(d.NotCollected)
		}
	}
}
