package engine

import (
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// counting is a definition that counts rows of a kind.
func counting(rows metrics.Rows) *metrics.Definition {
	f := formula.Formula{Agg: formula.Count}
	return &metrics.Definition{ID: "test/" + string(rows), Rows: rows, Formula: f, Immature: true, Tally: metrics.TallyOf(f)}
}

func TestRoute(t *testing.T) {
	c := newCaseIndex(&metrics.CaseData{
		ID: "acme",
		Accounts: []metrics.Account{
			{Platform: "x", Handle: "Acme"},
			{Platform: "x", Handle: "acme_old", To: "2023-12-31"},
		},
		Tags: []string{"lovesacme"}, Mentions: []string{"acme"},
	})
	at := date("2024-01-15")
	for _, test := range []struct {
		name string
		p    post
		own  string // "", "used", or a reason
		ugc  string
	}{
		{"own post", post{author: "acme"}, "used", ""},
		{"own handle on another platform", post{author: "acme", platform: "tiktok", words: "lovesacme"}, "", "used"},
		{"own repost", post{author: "acme", kind: kindRepost}, "reposted", ""},
		{"own reply", post{author: "acme", kind: kindReply}, "replied", ""},
		{"own post with the tag", post{author: "acme", words: "lovesacme"}, "used", ""},
		{"account that is no longer the case's", post{author: "acme_old"}, "invalid", ""},
		{"fan post by tag", post{author: "fan", words: "running LovesAcme"}, "", "used"},
		{"fan post by mention among the words", post{author: "fan", words: "@Acme"}, "", "used"},
		{"another tag", post{author: "fan", words: "acme"}, "", ""},
		{"marked as a mention of the case", post{author: "fan", kind: kindMention, ofCase: true}, "", "used"},
		{"a mention in data about nobody", post{author: "fan", kind: kindMention}, "", ""},
		{"repost by a fan", post{author: "fan", kind: kindRepost, words: "lovesacme"}, "", "reposted"},
		{"author missing", post{words: "lovesacme", ofCase: true}, "", ""},
	} {
		p := test.p
		p.hasAuthor, p.at, p.dated = true, at, true
		if p.platform == "" {
			p.platform = "x"
		}
		for kind, want := range map[metrics.Rows]string{metrics.OwnPosts: test.own, metrics.UGC: test.ugc} {
			_, out, ok := route(kind, c, &p)
			got := ""
			if ok {
				got = map[reason]string{used: "used", reposted: "reposted", replied: "replied", invalid: "invalid"}[out]
			}
			if got != want {
				t.Errorf("%s: as %s %q, want %q", test.name, kind, got, want)
			}
		}
	}
}

// Where the data name no authors, every row of a data set about the case is
// its own, under its one account there.
func TestRouteWithoutAuthors(t *testing.T) {
	c := newCaseIndex(&metrics.CaseData{ID: "acme", Accounts: []metrics.Account{{Platform: "facebook", Handle: "acme"}}})
	account, out, ok := route(metrics.OwnPosts, c, &post{platform: "facebook", ofCase: true})
	if account != "acme" || out != used || !ok {
		t.Errorf("%q %v %v", account, out, ok)
	}
	if _, _, ok := route(metrics.OwnPosts, c, &post{platform: "facebook"}); ok {
		t.Error("a row of data about nobody in particular became an own post")
	}
	if _, _, ok := route(metrics.OwnPosts, c, &post{platform: "facebook", ofCase: true, kind: kindMention}); ok {
		t.Error("a mention became an own post")
	}
}

// Reposts are left out of own posts and of fan posts and are there in the
// kinds that hold them.
func TestReposts(t *testing.T) {
	w := newWorld()
	for _, rows := range []metrics.Rows{metrics.OwnPosts, metrics.OwnAndReposts, metrics.UGC, metrics.Mentions} {
		w.req.Definitions = append(w.req.Definitions, counting(rows))
	}
	c := w.add("acme", "x", w.data("d", table{
		head: "post_id author platform published_at kind hashtags",
		rows: []string{
			"1,acme,x,2024-01-01,original,", "2,acme,x,2024-01-02,repost,", "3,acme,x,2024-01-03,reply,",
			"4,fan,x,2024-01-01,original,acmefans", "5,fan,x,2024-01-01,repost,acmefans", "6,fan,x,2024-01-01,mention,",
			"7,stranger,x,2024-01-01,original,running",
		},
	}))
	c.Tags = []string{"acmefans"}
	res := w.run(t)
	for id, want := range map[string]float64{
		"test/own posts": 1, "test/own posts and reposts": 3, "test/ugc": 2, "test/mentions": 3,
	} {
		if i := indicator(t, res, id, "acme", "x"); i.Value != want {
			t.Errorf("%s: %v, want %v", id, i.Value, want)
		}
	}
	if i := indicator(t, res, "test/own posts", "acme", "x"); excluded(i, "reposts") != 1 || excluded(i, "replies") != 1 {
		t.Errorf("left out of own posts: %v", i.Excluded)
	}
}

// A table of several brands is shared out by Select and read once.
func TestSelect(t *testing.T) {
	w := newWorld(postsN)
	d := w.data("brands", table{
		head: "post_id brand platform published_at likes",
		rows: []string{"1,A,youtube,2024-01-01,5", "2,B,youtube,2024-01-01,5", "3,A,youtube,2024-01-02,5", "4,C,youtube,2024-01-02,5"},
	})
	opened := 0
	open := w.engine.Open
	w.engine.Open = func(d *datasets.Dataset) Source { opened++; return open(d) }
	for _, id := range []string{"a", "b"} {
		w.add(id, "youtube")
	}
	w.req.Cases[0].Sources = []metrics.SourceRef{{Data: d, Select: map[field.ID][]string{field.Brand: {"A"}}}}
	w.req.Cases[1].Sources = []metrics.SourceRef{{Data: d, Select: map[field.ID][]string{field.Brand: {"B", "C"}}}}
	res := w.run(t)
	for _, id := range []string{"a", "b"} {
		if i := indicator(t, res, postsN, id, "youtube"); i.Value != 2 {
			t.Errorf("%s: %v posts, want 2", id, i.Value)
		}
	}
	if opened != 1 {
		t.Errorf("read %d times, want once", opened)
	}
}
