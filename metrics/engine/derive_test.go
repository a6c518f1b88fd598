package engine

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engagement"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/reach"
)

// mentions are posts by fans that carry a tag: one of 10 likes and 1 comment
// each, the last of 30 likes, and the writer has so many followers.
func mentions(tag string, n int, head string) table {
	t := table{head: head}
	for i := range n {
		cells := map[string]string{
			"post_id": tag + string(rune('a'+i)), "author": "fan" + string(rune('a'+i)), "platform": "instagram", "published_at": "2024-01-02",
			"snapshot_at": "2024-02-02", "hashtags": tag, "author_followers": "100", "likes": "10", "comments": "1", "shares": "2",
		}
		if i == n-1 {
			cells["likes"] = "30"
		}
		var row []string
		for _, id := range strings.Fields(head) {
			row = append(row, cells[id])
		}
		t.rows = append(t.rows, strings.Join(row, ","))
	}
	return t
}

const (
	fanHead  = "post_id author platform published_at snapshot_at hashtags author_followers likes comments shares"
	fewHead  = "post_id author platform published_at snapshot_at hashtags author_followers likes comments"
	byPosts  = "ugc/share-of-voice/posts"
	byReach  = "ugc/share-of-voice/reach"
	byEngage = "ugc/share-of-voice/engagement"
)

func voices(t *testing.T) *world {
	t.Helper()
	w := newWorld()
	r := metrics.NewRegistry(reach.Definitions())
	for _, id := range []string{byPosts, byReach, byEngage} {
		d, err := r.Get(id)
		if err != nil {
			t.Fatal(err)
		}
		w.req.Definitions = append(w.req.Definitions, d)
	}
	return w
}

func TestShareOfVoice(t *testing.T) {
	w := voices(t)
	w.add("acme", "instagram", w.data("a", mentions("acme", 6, fanHead))).Tags = []string{"acme"}
	w.add("bolt", "instagram", w.data("b", mentions("bolt", 2, fewHead))).Tags = []string{"bolt"}
	res := w.run(t)
	share := indicator(t, res, byPosts, "acme", "instagram")
	// Goodman's interval for 6 of 8, tested in metrics/estimate.
	want := estimate.SharesOfVoice([]int64{6, 2}, 0.95)[0]
	if share.Status != metrics.Defined || share.Value != 0.75 || share.N != 8 || share.Interval != want.Interval {
		t.Errorf("by posts: %s %v %+v n=%d, want 0.75 %+v n=8", share.Status, share.Value, share.Interval, share.N, want.Interval)
	}
	if len(share.Data) != 2 {
		t.Errorf("data behind the share: %v, want both data sets", share.Data)
	}
	// 600 and 200 followers of the writers.
	if i := indicator(t, res, byReach, "bolt", "instagram"); i.Status != metrics.Defined || i.Value != 0.25 || !i.Interval.IsZero() {
		t.Errorf("by reach: %s %v %+v, want 0.25 without an interval", i.Status, i.Value, i.Interval)
	}
	// Shares were not collected of bolt: likes and comments count on both sides.
	// acme 5·11 + 31 = 86, bolt 11 + 31 = 42.
	i := indicator(t, res, byEngage, "acme", "instagram")
	if i.Status != metrics.Defined || math.Abs(i.Value-86.0/128) > 1e-12 {
		t.Errorf("by engagement: %s %v (%v), want %v", i.Status, i.Value, i.Reason, 86.0/128)
	}
	if !i.Interval.IsZero() || i.NoInterval.IsZero() {
		t.Errorf("by engagement: the interval %+v (%v), though likes of one post are no independent units", i.Interval, i.NoInterval)
	}
	if len(i.Interactions) != 2 {
		t.Errorf("by engagement over %v, want what both have", i.Interactions)
	}
	// Two shares of one whole are no two independent figures.
	if len(res.Comparisons) != 3 {
		t.Fatalf("%d comparisons, want 3", len(res.Comparisons))
	}
	for _, c := range res.Comparisons {
		if c.Difference.Status == estimate.Defined || c.Test.P.OK || !strings.Contains(c.Reasons[len(c.Reasons)-1].String(), "depend on each other") {
			t.Errorf("%s: difference %+v, p %v, reasons %v", c.Definition.ID, c.Difference, c.Test.P, c.Reasons)
		}
	}
}

// What is not known of one case is no zero: then nobody's share is known.
func TestShareOfUnknownWhole(t *testing.T) {
	for name, prepare := range map[string]func(w *world){
		"one case": func(*world) {},
		"a case without rows": func(w *world) {
			w.add("bolt", "instagram", w.data("b", table{head: fanHead})).Tags = []string{"bolt"}
		},
		"a case without followers of the writers": func(w *world) {
			w.add("bolt", "instagram", w.data("b", mentions("bolt", 2, "post_id author platform published_at hashtags"))).Tags = []string{"bolt"}
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := voices(t)
			w.add("acme", "instagram", w.data("a", mentions("acme", 6, fanHead))).Tags = []string{"acme"}
			prepare(w)
			i := indicator(t, w.run(t), byReach, "acme", "instagram")
			if i.Status == metrics.Defined || i.Reason.IsZero() {
				t.Errorf("%s %v (%v), want no figure and a reason", i.Status, i.Value, i.Reason)
			}
		})
	}
}

func TestQuotientAndRest(t *testing.T) {
	w := newWorld()
	find := func(id string) *metrics.Definition {
		d, err := metrics.NewRegistry(engagement.Definitions).Get(id)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	rate, conversation, applause := find(pooledER), find("engagement/conversation/mean"), find("engagement/applause/mean")
	w.req.Definitions = []*metrics.Definition{
		{ID: "test/talk-per-like:ratio", Unit: unit.Ratio, Rows: metrics.OwnPosts, MinN: 1,
			Formula: formula.Formula{Agg: formula.Quotient, Of: []formula.Formula{conversation.Formula, applause.Formula}},
			From:    []*metrics.Definition{conversation, applause}},
		{ID: "test/above-the-rest:fraction", Unit: unit.Fraction, Rows: metrics.OwnPosts, MinN: 1,
			Formula: formula.Formula{Agg: formula.Rest, Of: []formula.Formula{rate.Formula}}, From: []*metrics.Definition{rate}},
	}
	w.add("acme", "instagram", w.data("a", six))
	w.add("bolt", "instagram", w.data("b", other()))
	w.add("cord", "instagram", w.data("c", with(six, "acme", "cord", "p", "q")))
	res := w.run(t)
	// 5 comments and 240/6 likes a post.
	if i := indicator(t, res, "test/talk-per-like", "acme", "instagram"); i.Status != metrics.Defined || math.Abs(i.Value-5.0/40) > 1e-12 {
		t.Errorf("quotient: %s %v (%v), want %v", i.Status, i.Value, i.Reason, 5.0/40)
	}
	// The rest of acme is the rows of bolt and cord together.
	w.req.Definitions = []*metrics.Definition{rate}
	rates := w.run(t)
	b, c := indicator(t, rates, pooledER, "bolt", "instagram"), indicator(t, rates, pooledER, "cord", "instagram")
	together := (b.Numerator.Value + c.Numerator.Value) / (b.Denominator.Value + c.Denominator.Value)
	i := indicator(t, res, "test/above-the-rest", "acme", "instagram")
	if want := 300.0/7000 - together; i.Status != metrics.Defined || math.Abs(i.Value-want) > 1e-12 || i.Interval.IsZero() {
		t.Errorf("rest: %s %v %+v (%v), want %v with an interval", i.Status, i.Value, i.Interval, i.Reason, want)
	}
}

// By [theme], [month] and [paid]: each row lands in the groups of its values,
// and a row without one in the wider group alone.
func TestBreakdown(t *testing.T) {
	w := newWorld(pooledER, postsN)
	posts := table{head: "post_id author platform published_at snapshot_at followers likes comments shares type paid", rows: []string{
		"p1, acme, instagram, 2024-01-01, 2024-03-31, 1000, 40, 5, 5, photo, 1",
		"p2, acme, instagram, 2024-01-20, 2024-03-31, 1000, 20, 5, 5, reel, 0",
		"p3, acme_run, instagram, 2024-02-03, 2024-03-31, 1000, 30, 5, 5, photo, 0",
		"p4, acme_run, tiktok, 2024-02-04, 2024-03-31, 1000, 10, 5, 5,, 0",
	}}
	c := w.add("acme", "instagram tiktok", w.data("posts", posts))
	c.Accounts = []metrics.Account{{Platform: "instagram", Handle: "acme", Theme: "main"}, {Platform: "instagram", Handle: "acme_run", Theme: "running"},
		{Platform: "tiktok", Handle: "acme_run", Theme: "running"}}
	c.Campaigns = []metrics.Campaign{{ID: "winter"}}
	c.Campaigns[0].Period.From, c.Campaigns[0].Period.To = "2024-01-15", "2024-02-03"
	for _, test := range []struct {
		by   []field.ID
		want map[metrics.Key]float64 // posts, counted by hand
	}{
		{[]field.ID{field.Theme}, map[metrics.Key]float64{{Case: "acme"}: 4, by("theme", "main"): 2, by("theme", "running"): 2}},
		{[]field.ID{field.Theme, field.Platform}, map[metrics.Key]float64{{Case: "acme"}: 4, by("theme", "main"): 2, by("theme", "main", "platform", "instagram"): 2,
			by("theme", "running"): 2, by("theme", "running", "platform", "instagram"): 1, by("theme", "running", "platform", "tiktok"): 1}},
		{[]field.ID{field.Month}, map[metrics.Key]float64{{Case: "acme"}: 4, by("month", "2024-01"): 2, by("month", "2024-02"): 2}},
		{[]field.ID{field.Week}, map[metrics.Key]float64{{Case: "acme"}: 4, by("week", "2024-W01"): 1, by("week", "2024-W03"): 1, by("week", "2024-W05"): 2}},
		{[]field.ID{field.Paid}, map[metrics.Key]float64{{Case: "acme"}: 4, by("paid", "yes"): 1, by("paid", "no"): 3}},
		{[]field.ID{field.Campaign}, map[metrics.Key]float64{{Case: "acme"}: 4, by("campaign", "winter"): 2, by("campaign", metrics.NoValue): 2}},
		{[]field.ID{field.Type}, map[metrics.Key]float64{{Case: "acme"}: 4, by("type", "photo"): 2, by("type", "reel"): 1, by("type", metrics.NoValue): 1}},
	} {
		w.req.By, w.req.Total = test.by, true
		got := map[metrics.Key]float64{}
		res := w.run(t)
		for _, i := range res.Indicators {
			if metrics.WithoutUnit(i.Definition.ID) == postsN {
				k := i.Key
				k.Origin = ""
				got[k] = i.Value
			}
		}
		if len(got) != len(test.want) {
			t.Errorf("by %v: %v, want %v", test.by, got, test.want)
		}
		for k, n := range test.want {
			if got[k] != n {
				t.Errorf("by %v: %+v has %v posts, want %v", test.by, k, got[k], n)
			}
		}
		for _, e := range res.Evidence { // the used rows of each group are one run
			for _, g := range e.Groups {
				k := g.Key
				k.Origin = ""
				if float64(g.Used) != test.want[k] {
					t.Errorf("by %v: the evidence has %d rows of %+v, want %v", test.by, g.Used, k, test.want[k])
				}
			}
		}
	}
}

// Without a word of the request no figure is made over several platforms.
func TestNoTotalUnasked(t *testing.T) {
	w := newWorld(postsN)
	w.add("acme", "instagram tiktok", w.data("a", six), w.data("b", with(six, "instagram", "tiktok", "p", "q")))
	for _, by := range [][]field.ID{nil, {field.Platform}, {field.Month}} {
		w.req.By, w.req.Total = by, false
		for _, i := range w.run(t).Indicators {
			if i.Key.Platform() == "" || i.Value != 6 {
				t.Errorf("by %v: %v posts at %+v", by, i.Value, i.Key)
			}
		}
	}
}

// by is a key of acme.
func by(pairs ...string) metrics.Key {
	k := metrics.Key{Case: "acme"}
	for i := 0; i < len(pairs); i += 2 {
		k.By = k.By.With(field.ID(pairs[i]), pairs[i+1])
	}
	return k
}

// Rows that are pooled say in what they differ, and no more.
func TestResidue(t *testing.T) {
	w := newWorld(pooledER)
	posts := table{head: "post_id author platform published_at snapshot_at followers likes comments shares type language", rows: []string{
		"p1, acme, instagram, 2024-01-01, 2024-03-31, 1000, 40, 5, 5, photo, en",
		"p2, acme, instagram, 2024-01-20, 2024-03-31, 1000, 20, 5, 5, reel, en",
		"p3, acme, instagram, 2024-01-21, 2024-03-31, 1000, 20, 5, 5, reel,",
		"p4, acme, instagram, 2024-01-22, 2024-03-31, 1000, 20, 5, 5, reel, en",
		"p5, acme, instagram, 2024-01-23, 2024-03-31, , 20, 5, 5, reel, ru", // not used: no followers
		"p6, acme, instagram, 2024-01-24, 2024-03-31, 1000, 20, 5, 5, reel, en",
	}}
	w.add("acme", "instagram", w.data("posts", posts))
	warned := func(i *metrics.Indicator) string {
		for _, n := range i.Warnings {
			if s := n.String(); strings.HasPrefix(s, "pools") {
				return s
			}
		}
		return ""
	}
	if got := warned(indicator(t, w.run(t), pooledER, "acme", "instagram")); got != "pools rows that differ in: content type" {
		t.Errorf("remark %q, want one about the content type alone", got)
	}
	w.req.By = []field.ID{field.Platform, field.Type}
	for _, i := range w.run(t).Indicators {
		if i.Key.Get(field.Type) != "" && warned(i) != "" {
			t.Errorf("%+v: %q, though nothing is pooled", i.Key, warned(i))
		}
	}
}

// Rounded counts move a figure by no more than they may be off, and it says so.
func TestRoundedCounts(t *testing.T) {
	w := newWorld(pooledER, "engagement/applause/mean", "engagement/applause/median")
	d := w.data("six", six)
	d.Rounded = map[field.ID]datasets.Rounded{field.Likes: {Rows: 2, Within: 60}}
	w.add("acme", "instagram", d)
	res := w.run(t)
	for id, want := range map[string]string{
		// 300 of 7000, 60 to either side; 240/6 likes a post, 10 to either side.
		pooledER:                     "because of them it may lie anywhere from 0.0342857 to 0.0514286",
		"engagement/applause/mean":   "because of them it may lie anywhere from 30 to 50",
		"engagement/applause/median": "computed from the middle",
	} {
		text := fmt.Sprint(indicator(t, res, id, "acme", "instagram").Warnings)
		if !strings.Contains(text, want) {
			t.Errorf("%s: %s, want %q", id, text, want)
		}
	}
	if text := fmt.Sprint(indicator(t, res, "engagement/applause/mean", "acme", "instagram").Warnings); !strings.Contains(text, "shown rounded: 2") {
		t.Error(text)
	}
}

// Followers that were shown rounded widen a rate from below: 300 of 7000, 60
// and 500 to either side, is 240/7500 to 360/6500.
func TestRoundedDenominators(t *testing.T) {
	w := newWorld(pooledER)
	d := w.data("six", six)
	d.Rounded = map[field.ID]datasets.Rounded{field.Likes: {Rows: 2, Within: 60}, field.Followers: {Rows: 1, Within: 500}}
	w.add("acme", "instagram", d)
	text := fmt.Sprint(indicator(t, w.run(t), pooledER, "acme", "instagram").Warnings)
	if want := "shown rounded: 3; because of them it may lie anywhere from 0.032 to 0.0553846"; !strings.Contains(text, want) {
		t.Errorf("%s, want %q", text, want)
	}
}

// Nothing is divided by a figure that is 0.
func TestQuotientByNothing(t *testing.T) {
	figure := func(v float64) *metrics.Indicator { return &metrics.Indicator{Outcome: metrics.Exactly(v, 5)} }
	if out := quotient(figure(3), figure(0)); out.Status != metrics.Undefined || !strings.Contains(out.Reason.String(), "above 0") {
		t.Errorf("3 over 0: %s %v (%v)", out.Status, out.Value, out.Reason)
	}
	if out := quotient(figure(3), figure(4)); out.Status != metrics.Defined || out.Value != 0.75 {
		t.Errorf("3 over 4: %s %v", out.Status, out.Value)
	}
}
