package intake

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/platform"
)

// What a caller says of columns is done or refused, never passed over.
func TestStatedColumns(t *testing.T) {
	const posts = "post id,date,Hearts given,likes,comments\n1,2025-03-01,7,5,1\n2,2025-03-02,9,6,1\n"
	for _, c := range []struct {
		name    string
		columns map[string]field.ID
		likes   string // the header that is read for likes
		problem string
	}{
		{"none", nil, "likes", ""},
		{"another", map[string]field.ID{"hearts GIVEN": field.Likes}, "Hearts given", ""},
		{"switched off", map[string]field.ID{"likes": platform.Off}, "", ""},
		{"another, and one switched off", map[string]field.ID{"likes": platform.Off, "Hearts_given": field.Likes}, "Hearts given", ""},
		{"an unknown header", map[string]field.ID{"like": field.Likes}, "", `--column names the header "like", which the table does not have`},
		{"an unknown header that is off", map[string]field.ID{"loves": platform.Off}, "", `--column names the header "loves"`},
		{"two for one", map[string]field.ID{"Hearts given": field.Likes, "likes": field.Likes}, "",
			`--column takes two columns for "likes": "Hearts given" and "likes"`},
		{"not of the table", map[string]field.ID{"Hearts given": field.CommentID}, "", `which a table of posts does not have`},
	} {
		p, err := Prepare(fstest.MapFS{"f.csv": {Data: []byte(posts)}}, "f.csv", Options{Account: "made_up", Platform: "vk", Columns: c.columns})
		if c.problem != "" || err != nil {
			if got := fmt.Sprint(err); c.problem == "" || !strings.Contains(got, c.problem) {
				t.Errorf("%s: %s, want %q", c.name, got, c.problem)
			}
			continue
		}
		got := ""
		for _, m := range p.Result.Columns {
			if m.To == field.Likes {
				got = m.From
			}
		}
		if got != c.likes {
			t.Errorf("%s: likes from %q, want %q", c.name, got, c.likes)
		}
	}
}

// What is gained by day is no stock of followers.
func TestStockOfFollowers(t *testing.T) {
	for _, c := range []struct {
		name, text string
		opt        Options
		problem    string
	}{
		{"a stock", "Date,Followers\n2025-03-01,1000\n2025-03-02,1012\n2025-03-03,1009\n2025-03-04,1020\n", Options{}, ""},
		{"a stock that leaps once in five", "Date,Followers\n2025-03-01,100\n2025-03-02,101\n2025-03-03,300\n2025-03-04,310\n2025-03-05,311\n2025-03-06,320\n",
			Options{}, ""},
		{"two readings say nothing", "Date,Followers\n2025-03-01,10\n2025-03-02,100\n", Options{}, ""},
		{"below zero", "Дата,Подписчики\n2025-03-01,12\n2025-03-02,-3\n", Options{}, "has values below zero"},
		{"leaps", "Date,Subscribers\n2025-03-01,12\n2025-03-02,20\n2025-03-03,9\n2025-03-04,20\n2025-03-05,11\n", Options{},
			"leaps by more than a half from reading to reading (3 of 4)"},
		{"leaps, stated", "Date,Subscribers\n2025-03-01,12\n2025-03-02,20\n2025-03-03,9\n2025-03-04,20\n",
			Options{Columns: map[string]field.ID{"Subscribers": field.Followers}}, ""},
		{"two accounts in turn", "Date,Account,Followers\n2025-03-01,a,10\n2025-03-01,b,900\n2025-03-02,a,11\n2025-03-02,b,901\n", Options{}, ""},
		{"two pages in turn", "Day,Page name,Fans\n2025-03-01,a,10\n2025-03-01,b,900\n2025-03-02,a,11\n2025-03-02,b,901\n", Options{}, ""},
		{"totals of YouTube with hours", "Date,Views,Watch time (hours),Subscribers\n2025-03-01,1,2,3\n",
			Options{Platform: "youtube"}, "does not have one row for each video"},
		{"a day and subscribers of YouTube", "Date,Subscribers\n2025-03-01,1000\n2025-03-02,1001\n",
			Options{Platform: "youtube"}, "the subscribers gained on it"},
		{"the same, stated", "Date,Subscribers\n2025-03-01,1000\n2025-03-02,1001\n",
			Options{Platform: "youtube", Columns: map[string]field.ID{"Subscribers": field.Followers}}, ""},
	} {
		if c.opt.Platform == "" {
			c.opt.Platform = "vk"
		}
		c.opt.Account = "a"
		c.opt.Accounts = []Account{{c.opt.Platform, "a"}, {c.opt.Platform, "b"}}
		_, err := Prepare(fstest.MapFS{"f.csv": {Data: []byte(c.text)}}, "f.csv", c.opt)
		if got := fmt.Sprint(err); c.problem == "" && err != nil || !strings.Contains(got, c.problem) {
			t.Errorf("%s: %s, want %q", c.name, got, c.problem)
		}
	}
}
