package engine

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

const (
	pooledER = "engagement/by-followers/pooled"
	meanER   = "engagement/by-followers/mean"
	medianER = "engagement/by-followers/median"
	postsN   = "engagement/posts/count"
)

// six posts of January 2024, each read on 31 January. Interactions are 50,
// 30, 40, 20, 60, 100 of 1,000 followers, and 2,000 at the last post.
var six = table{
	head: "post_id author platform published_at snapshot_at followers likes comments shares",
	rows: []string{
		"p1, acme, instagram, 2024-01-01, 2024-01-31, 1000, 40, 5, 5",
		"p2, acme, instagram, 2024-01-02, 2024-01-31, 1000, 20, 5, 5",
		"p3, acme, instagram, 2024-01-03, 2024-01-31, 1000, 30, 5, 5",
		"p4, acme, instagram, 2024-01-04, 2024-01-31, 1000, 10, 5, 5",
		"p5, acme, instagram, 2024-01-05, 2024-01-31, 1000, 50, 5, 5",
		"p6, acme, instagram, 2024-01-06, 2024-01-31, 2000, 90, 5, 5",
	},
}

func TestRates(t *testing.T) {
	w := newWorld(pooledER, meanER, medianER, postsN, "engagement/applause/mean", "engagement/per-thousand/pooled")
	w.add("acme", "instagram", w.data("six", six))
	res := w.run(t)
	for _, want := range []struct {
		id    string
		value float64 // worked out by hand
	}{
		{pooledER, 300.0 / 7000},                      // (50+30+40+20+60+100) / (5·1000+2000)
		{meanER, 0.25 / 6},                            // (.05+.03+.04+.02+.06+.05) / 6
		{medianER, 0.045},                             // .02 .03 .04 .05 .05 .06: (.04+.05)/2
		{postsN, 6},                                   //
		{"engagement/applause/mean", 40},              // 240 / 6
		{"engagement/per-thousand/pooled", 300.0 / 7}, // 1000 · 300/7000
	} {
		i := indicator(t, res, want.id, "acme", "instagram")
		if i.Status != metrics.Defined || math.Abs(i.Value-want.value) > 1e-12 || i.N != 6 {
			t.Errorf("%s: %s %v, n = %d; want %v, n = 6 (%v)", want.id, i.Status, i.Value, i.N, want.value, i.Reason)
		}
	}
	i := indicator(t, res, pooledER, "acme", "instagram")
	if want := []field.ID{field.Likes, field.CommentsN, field.Shares}; !slices.Equal(i.Interactions, want) {
		t.Errorf("interactions %v, want %v: saves are not in the data", i.Interactions, want)
	}
	if i.Followers != metrics.FollowersAtPost {
		t.Errorf("followers %q", i.Followers)
	}
	if !i.Numerator.OK || i.Numerator.Value != 300 || i.Denominator.Value != 7000 {
		t.Errorf("sums %v / %v, want 300 / 7000", i.Numerator, i.Denominator)
	}
	if want := (metrics.Span{From: date("2024-01-01"), To: date("2024-01-06") + 1}); i.Span != want {
		t.Errorf("span %v, want %v", i.Span, want)
	}
	if !i.Facts.AgeKnown || i.Facts.Coverage.Value != 1 || i.Facts.Mix["instagram/"] != 6 {
		t.Errorf("facts %+v", i.Facts)
	}
	if len(i.Data) != 1 || i.Data[0] != (metrics.DataRef{Name: "six", Hash: "sha256:six"}) {
		t.Errorf("data %v", i.Data)
	}
}

// with changes rows of a table by replacing text in them.
func with(t table, pairs ...string) table {
	t.rows = slices.Clone(t.rows)
	for i := range t.rows {
		t.rows[i] = strings.NewReplacer(pairs...).Replace(t.rows[i])
	}
	return t
}

func TestMissingIsNotZero(t *testing.T) {
	w := newWorld(pooledER)
	tab := with(six, "2000, 90", "2000, hidden", "1000, 50", ", 50") // p6's likes hidden, p5 without followers
	tab.rows = append(tab.rows, "p7, acme, instagram, 2024-01-07, 2024-01-31, 0, 10, 5, 5",
		"p8, acme, instagram, 2024-01-08, 2024-01-31, 1000, 10, 5, 5")
	w.add("acme", "instagram", w.data("d", tab))
	i := indicator(t, w.run(t), pooledER, "acme", "instagram")
	// p1 to p4 and p8: (50+30+40+20+20) / 5000
	if i.Status != metrics.Defined || math.Abs(i.Value-160.0/5000) > 1e-12 || i.N != 5 {
		t.Errorf("%s %v, n = %d; want 0.032, n = 5", i.Status, i.Value, i.N)
	}
	for reason, want := range map[string]int64{
		"rows with likes hidden": 1, "rows without followers": 1, "rows where followers is 0, so nothing can be divided by it": 1,
	} {
		if got := excluded(i, reason); got != want {
			t.Errorf("%q: %d, want %d", reason, got, want)
		}
	}
	if got := i.Facts.Coverage; !got.OK || got.Value != 5.0/8 {
		t.Errorf("coverage %v, want 5/8", got)
	}
}

func TestNoLikesNoRate(t *testing.T) {
	for name, tab := range map[string]table{
		"no column":  {head: "post_id author platform published_at snapshot_at followers comments shares", rows: cut(six.rows, 6)},
		"all zero":   with(six, ", 40,", ", 0,", ", 20,", ", 0,", ", 30,", ", 0,", ", 10,", ", 0,", ", 50,", ", 0,", ", 90,", ", 0,"),
		"all hidden": with(six, ", 40,", ", hidden,", ", 20,", ", hidden,", ", 30,", ", hidden,", ", 10,", ", hidden,", ", 50,", ", hidden,", ", 90,", ", hidden,"),
	} {
		w := newWorld(pooledER, "engagement/conversation/mean", "engagement/applause/mean")
		w.add("acme", "instagram", w.data("d", tab))
		res := w.run(t)
		i := indicator(t, res, pooledER, "acme", "instagram")
		if i.Status != metrics.NotCollected || !strings.Contains(i.Reason.String(), "likes were not collected") || i.Value != 0 {
			t.Errorf("%s: %s %v %q; want not collected", name, i.Status, i.Value, i.Reason)
		}
		if i := indicator(t, res, "engagement/applause/mean", "acme", "instagram"); i.Status != metrics.NotCollected {
			t.Errorf("%s: applause is %s, want not collected", name, i.Status)
		}
		if i := indicator(t, res, "engagement/conversation/mean", "acme", "instagram"); i.Status != metrics.Defined || i.Value != 5 {
			t.Errorf("%s: conversation is %s %v, want 5", name, i.Status, i.Value)
		}
		warned := len(res.Warnings) == 1 && strings.Contains(res.Warnings[0].String(), `"likes" is 0 in all 6 rows, while "comments" is not`)
		if warned != (name == "all zero") {
			t.Errorf("%s: warnings %v", name, res.Warnings)
		}
	}
}

// cut leaves out a cell of each row.
func cut(rows []string, cell int) []string {
	out := make([]string, len(rows))
	for i, row := range rows {
		cells := strings.Split(row, ",")
		out[i] = strings.Join(slices.Delete(cells, cell, cell+1), ",")
	}
	return out
}

// Zeros beside comments are true where the descriptor says so, and in fewer
// rows than the rule asks for.
func TestTrueZeros(t *testing.T) {
	tab := with(six, ", 40,", ", 0,", ", 20,", ", 0,", ", 30,", ", 0,", ", 10,", ", 0,", ", 50,", ", 0,", ", 90,", ", 0,")
	for name, c := range map[string]struct {
		rows int
		true []field.ID
		want metrics.Status
	}{"stated": {6, []field.ID{field.Likes}, metrics.Defined}, "few": {4, nil, metrics.TooFew}} {
		w := newWorld("engagement/applause/mean")
		d := w.data("d", table{head: tab.head, rows: tab.rows[:c.rows]})
		d.TrueZeros = c.true
		w.add("acme", "instagram", d)
		res := w.run(t)
		if i := indicator(t, res, "engagement/applause/mean", "acme", "instagram"); i.Status != c.want || i.Value != 0 || len(res.Warnings) > 0 {
			t.Errorf("%s: %s %v %v, want %s", name, i.Status, i.Value, res.Warnings, c.want)
		}
	}
}

// A column of zeros without a comment anywhere may be true.
func TestZerosWithoutComments(t *testing.T) {
	w := newWorld("engagement/applause/mean")
	w.add("acme", "instagram", w.data("d", table{
		head: "post_id author platform published_at likes comments",
		rows: []string{"a,acme,instagram,2024-01-01,0,0", "b,acme,instagram,2024-01-01,0,0", "c,acme,instagram,2024-01-01,0,0",
			"d,acme,instagram,2024-01-01,0,0", "e,acme,instagram,2024-01-01,0,0"},
	}))
	if i := indicator(t, w.run(t), "engagement/applause/mean", "acme", "instagram"); i.Status != metrics.Defined || i.Value != 0 {
		t.Errorf("%s %v, want 0", i.Status, i.Value)
	}
}

func TestSnapshots(t *testing.T) {
	w := newWorld(pooledER, postsN)
	tab := six
	// p1 read twice more: earlier with other likes, and the latest, which counts,
	// in the middle of the file.
	tab.rows = slices.Insert(slices.Clone(six.rows), 3, "p1, acme, instagram, 2024-01-01, 2024-02-10, 1000, 140, 5, 5")
	tab.rows = append(tab.rows, "p1, acme, instagram, 2024-01-01, 2024-01-20, 1000, 4, 0, 0")
	w.add("acme", "instagram", w.data("d", tab))
	res := w.run(t)
	i := indicator(t, res, pooledER, "acme", "instagram")
	if math.Abs(i.Value-400.0/7000) > 1e-12 || i.N != 6 { // 100 likes more than in six
		t.Errorf("%v, n = %d; want %v, n = 6", i.Value, i.N, 400.0/7000)
	}
	if got := excluded(i, "earlier readings"); got != 2 {
		t.Errorf("%d earlier readings, want 2", got)
	}
	if n := indicator(t, res, postsN, "acme", "instagram"); n.Value != 6 {
		t.Errorf("%v posts, want 6", n.Value)
	}
}

// Without a time of reading the counts tell which reading is newer, or none.
func TestReadingsWithoutTime(t *testing.T) {
	head := "post_id author platform published_at followers likes comments shares"
	base := []string{"p1, acme, instagram, 2024-01-01, 1000, 10, 1, 1", "p2, acme, instagram, 2024-01-02, 1000, 20, 2, 2",
		"p3, acme, instagram, 2024-01-03, 1000, 30, 3, 3",
		"p4, acme, instagram, 2024-01-04, 1000, 40, 4, 4", "p5, acme, instagram, 2024-01-05, 1000, 50, 5, 5"}
	for _, test := range []struct {
		name  string
		more  string
		likes float64 // of all posts
		n     int64
		warn  string
	}{
		{"grown", "p1, acme, instagram, 2024-01-01, 1000, 110, 1, 2", 250, 5, "largest counts"},
		{"smaller", "p1, acme, instagram, 2024-01-01, 1000, 8, 1, 0", 150, 5, "largest counts"},
		{"alike", base[0], 150, 5, ""},
		{"contradictory", "p1, acme, instagram, 2024-01-01, 1000, 110, 0, 1", 140, 4, "contradict"},
	} {
		for _, first := range []bool{false, true} {
			w := newWorld("engagement/applause/mean")
			few := *w.req.Definitions[0]
			few.MinN = 1
			w.req.Definitions[0], w.req.Maturity = &few, 0
			rows := append(slices.Clone(base), test.more)
			if first {
				rows = append([]string{test.more}, base...)
			}
			w.add("acme", "instagram", w.data("d", table{head: head, rows: rows}))
			res := w.run(t)
			i := indicator(t, res, "engagement/applause/mean", "acme", "instagram")
			if i.N != test.n || math.Abs(i.Value-test.likes/float64(test.n)) > 1e-12 {
				t.Errorf("%s, first %v: %v of %d, want %v of %d", test.name, first, i.Value, i.N, test.likes/float64(test.n), test.n)
			}
			warned := ""
			for _, n := range res.Warnings {
				warned += n.String()
			}
			if (test.warn == "") != (warned == "") || !strings.Contains(warned, test.warn) {
				t.Errorf("%s: warnings %q, want one about %q", test.name, warned, test.warn)
			}
		}
	}
}

func TestMaturity(t *testing.T) {
	w := newWorld(meanER, postsN)
	// Read on 31 January at midnight: a post of the 24th at midnight is 7 days
	// old and counts, one of a minute later does not.
	tab := with(six, "2024-01-05", "2024-01-24T00:00", "2024-01-06", "2024-01-24T00:01")
	w.add("acme", "instagram", w.data("d", tab))
	res := w.run(t)
	i := indicator(t, res, meanER, "acme", "instagram")
	if i.Status != metrics.Defined || math.Abs(i.Value-0.04) > 1e-12 || i.N != 5 { // .05 .03 .04 .02 .06
		t.Errorf("%s %v, n = %d; want 0.04, n = 5", i.Status, i.Value, i.N)
	}
	if got := excluded(i, "posts too young"); got != 1 || i.Facts.Immature != 1 {
		t.Errorf("%d too young, facts %d; want 1", got, i.Facts.Immature)
	}
	n := indicator(t, res, postsN, "acme", "instagram")
	if n.Value != 6 || excluded(n, "posts too young") != 0 {
		t.Errorf("%v posts, want 6: young posts are posts", n.Value)
	}
	e := res.Evidence[0]
	if _, _, ok := e.Live(n); ok {
		t.Error("the count uses rows that the sheet marks as left out, so it cannot be live")
	}
	if from, to, ok := e.Live(i); !ok || from != 0 || to != 5 {
		t.Errorf("live rows [%d, %d) %v, want [0, 5)", from, to, ok)
	}
}

func TestUnknownAge(t *testing.T) {
	tab := six
	tab.head = strings.Replace(six.head, "snapshot_at ", "", 1)
	tab.rows = cut(six.rows, 4)
	for collected, want := range map[string]bool{"2024-03-01": true, "spring 2024": false} {
		w := newWorld(pooledER)
		d := w.data("d", tab)
		d.CollectedAt = collected
		w.add("acme", "instagram", d)
		i := indicator(t, w.run(t), pooledER, "acme", "instagram")
		if i.Facts.AgeKnown != want || (len(i.Warnings) == 1) != want || i.N != 6 {
			t.Errorf("collected %s: age known %v, warnings %v", collected, i.Facts.AgeKnown, i.Warnings)
		}
	}
}

func TestTooFew(t *testing.T) {
	for n, want := range map[int]metrics.Status{4: metrics.TooFew, 5: metrics.Defined} {
		w := newWorld(meanER)
		tab := six
		tab.rows = six.rows[:n]
		w.add("acme", "instagram", w.data("d", tab))
		if i := indicator(t, w.run(t), meanER, "acme", "instagram"); i.Status != want || i.N != int64(n) {
			t.Errorf("%d posts: %s, n = %d; want %s", n, i.Status, i.N, want)
		}
	}
}

func TestPeriod(t *testing.T) {
	w := newWorld(postsN)
	w.req.Period = datasets.Period{From: "2024-01-02", To: "2024-01-04"} // both days included
	w.add("acme", "instagram", w.data("d", six))
	i := indicator(t, w.run(t), postsN, "acme", "instagram")
	if i.Value != 3 || excluded(i, "rows outside the period") != 3 {
		t.Errorf("%v posts, left out %v; want 3 and 3", i.Value, i.Excluded)
	}
}

func TestNoData(t *testing.T) {
	w := newWorld(pooledER)
	w.add("acme", "instagram", w.data("d", with(six, "acme", "other")))
	res := w.run(t)
	if i := indicator(t, res, pooledER, "acme", ""); i.Status != metrics.NotCollected {
		t.Errorf("%s, want not collected", i.Status)
	}
	if len(res.Warnings) != 2 || !strings.Contains(res.Warnings[0].String(), "no row belongs to the case") ||
		!strings.Contains(res.Warnings[1].String(), "rows by parties that the case \"acme\" does not know: 6 of 6 (other)") {
		t.Errorf("warnings %v", res.Warnings)
	}
}

func TestTotalOverPlatforms(t *testing.T) {
	w := newWorld(pooledER)
	tube := with(six, "instagram", "youtube")
	w.add("acme", "instagram youtube", w.data("a", six), w.data("b", tube))
	res := w.run(t)
	total := indicator(t, res, pooledER, "acme", "")
	// On YouTube likes and comments count: so they do in the total. Each side
	// has 240 likes, 30 comments and 7,000 followers.
	if want := []field.ID{field.Likes, field.CommentsN}; !slices.Equal(total.Interactions, want) {
		t.Errorf("interactions of the total %v, want %v", total.Interactions, want)
	}
	if math.Abs(total.Value-540.0/14000) > 1e-12 || total.N != 12 {
		t.Errorf("total %v, n = %d; want %v, 12", total.Value, total.N, 540.0/14000)
	}
	if len(total.Warnings) != 3 || !strings.Contains(total.Warnings[1].String(), "shares") || total.Warnings[2].String() != "pools rows that differ in: platform" {
		t.Errorf("warnings %v, want one about weeks, one about shares and one about the platforms", total.Warnings)
	}
	if i := indicator(t, res, pooledER, "acme", "instagram"); math.Abs(i.Value-300.0/7000) > 1e-12 {
		t.Errorf("instagram %v: its own set still has shares", i.Value)
	}
}

// Origins are never pooled.
func TestOrigins(t *testing.T) {
	w := newWorld(postsN)
	other := with(six, "p1", "q1", "p2", "q2", "p3", "q3", "p4", "q4", "p5", "q5", "p6", "q6")
	made := w.data("made", other)
	made.Origin = datasets.Simulated
	w.add("acme", "instagram", w.data("six", six), made)
	res := w.run(t)
	if len(res.Indicators) != 2 {
		t.Fatalf("%d indicators, want one for each origin", len(res.Indicators))
	}
	for _, i := range res.Indicators {
		if i.Value != 6 {
			t.Errorf("%s: %v posts, want 6", i.Key.Origin, i.Value)
		}
	}
}

// A total says which platform is not in it; views, which mean something else
// on each platform, are not pooled at all.
func TestTotalSaysWhatItPools(t *testing.T) {
	tab := with(six)
	tab.head += " views"
	for i := range tab.rows {
		tab.rows[i] += ", 9000"
	}
	const byFollowers = "engagement/by-followers/pooled"
	const byViews = "engagement/by-views/pooled"
	w := newWorld(byFollowers, byViews)
	w.add("acme", "instagram youtube", w.data("a", tab), w.data("b", with(tab, "instagram", "youtube")))
	res := w.run(t)
	if i := indicator(t, res, byViews, "acme", ""); i.Status != metrics.NotApplicable || !strings.Contains(i.Reason.String(), "each platform") {
		t.Errorf("views over two platforms: %s, %s", i.Status, i.Reason)
	}
	if i := indicator(t, res, byViews, "acme", "youtube"); i.Status != metrics.Defined {
		t.Errorf("views on one of them: %s, %s", i.Status, i.Reason)
	}

	lacking := with(tab, "instagram", "youtube")
	lacking.head = strings.Replace(lacking.head, "followers", "saves", 1)
	w = newWorld(byFollowers)
	w.add("acme", "instagram youtube", w.data("a", tab), w.data("b", lacking))
	i := indicator(t, w.run(t), byFollowers, "acme", "")
	want := "no row of these platforms could be used: YouTube"
	if i.Status != metrics.Defined || !slices.ContainsFunc(i.Warnings, func(n note.Note) bool { return n.String() == want }) {
		t.Errorf("%s, warnings %v; want %q", i.Status, i.Warnings, want)
	}
}

// A data set of fan posts is no mistake where only own posts are asked for.
func TestNoFalseAlarm(t *testing.T) {
	w := newWorld(postsN)
	fans := with(six, "acme", "fan")
	fans.head += " hashtags"
	for i := range fans.rows {
		fans.rows[i] += ", acmefans"
	}
	w.add("acme", "instagram", w.data("fans", fans)).Tags = []string{"acmefans"}
	if res := w.run(t); len(res.Warnings) != 0 {
		t.Errorf("warnings %v", res.Warnings)
	}
}

// sumOf is a sum over own posts, of however few.
func sumOf(id field.ID) *metrics.Definition {
	f := formula.Formula{Over: []field.ID{id}, Agg: formula.Sum}
	return &metrics.Definition{ID: "test/" + string(id) + "/sum:count", Rows: metrics.OwnPosts, Formula: f, MinN: 1, Tally: metrics.TallyOf(f)}
}

// Each count tells which of two readings is the newer.
func TestAnyCountTellsTheNewer(t *testing.T) {
	for _, id := range []field.ID{field.Likes, field.CommentsN, field.Shares, field.Saves, field.Views, field.Reach, field.Impressions, field.Clicks} {
		w := newWorld()
		w.req.Maturity = 0
		w.req.Definitions = []*metrics.Definition{sumOf(id)}
		w.add("acme", "x", w.data("d", table{head: "post_id author platform published_at " + string(id),
			rows: []string{"p1, acme, x, 2024-01-01, 10", "p1, acme, x, 2024-01-01, 12"}}))
		if i := indicator(t, w.run(t), "test/"+string(id)+"/sum", "acme", "x"); i.Value != 12 || i.N != 1 {
			t.Errorf("%s: %s %v of %d posts, want 12 of 1", id, i.Status, i.Value, i.N)
		}
	}
}

// Three posts that were read twice are three posts: too few for the rule of zeros.
func TestZerosOfEarlierReadings(t *testing.T) {
	w := newWorld()
	w.req.Definitions = []*metrics.Definition{sumOf(field.Likes)}
	tab := table{head: "post_id author platform published_at snapshot_at likes comments"}
	for _, post := range []string{"p1", "p2", "p3"} {
		for _, read := range []string{"2024-02-01", "2024-02-02"} {
			tab.rows = append(tab.rows, post+", acme, x, 2024-01-01, "+read+", 0, 1")
		}
	}
	w.add("acme", "x", w.data("d", tab))
	if i := indicator(t, w.run(t), "test/likes/sum", "acme", "x"); i.Status != metrics.Defined || i.Value != 0 || i.N != 3 {
		t.Errorf("%s %v of %d posts (%v), want 0 of 3", i.Status, i.Value, i.N, i.Reason)
	}
}

// An account is the case's up to its last day, which is whole.
func TestLastDayOfAnAccount(t *testing.T) {
	w := newWorld(postsN)
	rows := append(slices.Clone(six.rows), "p7, acme, instagram, 2024-01-05T23:59, 2024-01-31, 1000, 1, 1, 1")
	c := w.add("acme", "instagram", w.data("six", table{head: six.head, rows: rows}))
	c.Accounts[0].To = "2024-01-05"
	// p6 came out at midnight, as 6 January began.
	if i := indicator(t, w.run(t), postsN, "acme", "instagram"); i.Value != 6 {
		t.Errorf("%v posts, want p1 to p5 and p7", i.Value)
	}
}

// Over several platforms the interactions count that all of them have,
// whichever comes first.
func TestInteractionsOfAllPlatforms(t *testing.T) {
	fewer := six
	fewer.head, fewer.rows = strings.Replace(six.head, " shares", "", 1), cut(six.rows, 8)
	for _, narrow := range []string{"instagram", "tiktok"} {
		w := newWorld(pooledER)
		other := map[string]string{"instagram": "tiktok", "tiktok": "instagram"}[narrow]
		w.add("acme", "instagram tiktok", w.data("a", with(fewer, "instagram", narrow)), w.data("b", with(six, "instagram", other)))
		i := indicator(t, w.run(t), pooledER, "acme", "")
		if want := []field.ID{field.Likes, field.CommentsN}; !slices.Equal(i.Interactions, want) {
			t.Errorf("%s has no shares: counted %v, want %v", narrow, i.Interactions, want)
		}
	}
}
