package vendor_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/metricstest"
	"github.com/casebench/casebench/metrics/refs"
	"github.com/casebench/casebench/metrics/vendor"
)

var update = flag.Bool("update", false, "write testdata/published.txt anew")

func TestLint(t *testing.T) {
	for _, line := range metrics.Lint(vendor.Definitions(), func(key string) bool { _, ok := refs.Get(key); return ok }) {
		t.Error(line)
	}
}

const head = "post_id published_at platform author followers likes comments shares"

// posts: 6 posts on X in 14 days, with 131 interactions:
//
//	day            followers  likes+comments+shares  of the day
//	3 March            1,000   8+1+1 = 10
//	3 March            1,000  18+1+1 = 20            30 / 1,000 = 0.03
//	5 March            1,100  10+1+1 = 12
//	5 March, noon      1,200  20+2+2 = 24            36 / 1,200 = 0.03
//	7 March            1,500  40+3+2 = 45            45 / 1,500 = 0.03
//	12 March           2,000  10+5+5 = 20            20 / 2,000 = 0.01
var posts = metricstest.Table{
	Of: field.Posts, Head: head, Period: datasets.Period{From: "2025-03-01", To: "2025-03-14"}, Collected: "2025-04-30",
	Rows: []string{
		"4,2025-03-05T12:00,x,brand,1200,20,2,2",
		"1,2025-03-03,x,brand,1000,8,1,1",
		"2,2025-03-03,x,brand,1000,18,1,1",
		"6,2025-03-12,x,brand,2000,10,5,5",
		"3,2025-03-05,x,brand,1100,10,1,1",
		"5,2025-03-07,x,brand,1500,40,3,2",
	},
}

func with(t metricstest.Table, rows ...string) metricstest.Table {
	t.Rows = slices.Concat(t.Rows, rows)
	return t
}

func of(n int) metricstest.Table {
	t := posts
	t.Rows = nil
	for i := range n {
		// 1, 2, 3 ... likes in the order of time, and no more followers than at the end but one.
		t.Rows = append(t.Rows, fmt.Sprintf("%d,2025-03-03T%02d:%02d,x,brand,%d,%d,0,0", i, i/60, i%60, 1000-i, i+1))
	}
	return t
}

func TestFigures(t *testing.T) {
	const (
		others = "/3"
		defect = "/2"
	)
	defined := func(v float64) metricstest.Want { return metricstest.Want{Status: metrics.Defined, Value: v, N: 6} }
	for _, test := range []struct {
		name, id string
		table    metricstest.Table
		want     metricstest.Want
	}{
		{"sum per post over the followers at the end", "popsters/er-post" + others, posts, defined(131.0 / 6 / 2000)},
		{"and over those of start and end", "quintly/page" + defect, posts, defined(131.0 / 6 / 1500)},
		{"sum per day of the period", "popsters/er-day" + others, posts, defined(131.0 / 14 / 2000)},
		{"days with posts, followers at the last post of the day", "napoleoncat/er" + defect, posts, defined((0.03 + 0.03 + 0.03 + 0.01) / 4)},
		{"all days", "fanpagekarma/engagement" + defect, posts, defined((0.03 + 0.03 + 0.03 + 0.01) / 14)},
		// 8+2+3 + 18+2+3 = 36, 10+2+3 + 20+4+6 = 45, 40+6+6 = 52, 10+10+15 = 35.
		{"weights", "fanpagekarma/weighted" + defect, posts, defined((36.0/1000 + 45.0/1200 + 52.0/1500 + 35.0/2000) / 14)},
		{"mean of the posts", "emplifi/er/3", posts, defined((0.01 + 0.02 + 12.0/1100 + 0.02 + 0.03 + 0.01) / 6)},
		{"median of the posts", "rivaliq/er" + defect, posts, defined((12.0/1100 + 0.02) / 2)},
		// 10, 12, 20, 20, 24, 45: their median over the followers at the end is another number.
		{"median, then followers", "playersells/er/1", posts, defined(20.0 / 2000)},
		{"posts that are too old for it", "playersells/er/1", with(posts, "7,2025-02-12T23:59,x,brand,900,1,1,1", "8,2025-02-13,x,brand,900,10,5,5"),
			metricstest.Want{Status: metrics.Defined, Value: 20.0 / 2000, N: 7, Left: 1}}, // of 30 days until 14 March the first is 13 February
		// Of 25 posts the last 20 have 6 to 25 likes; the last one was at 976 followers.
		{"the last twenty", "livedune/er-dynamic" + others, of(25), metricstest.Want{Status: metrics.Defined, Value: 15.5 / 976, N: 20}},
		{"fewer than twenty", "livedune/er-dynamic" + others, of(19),
			metricstest.Want{Status: metrics.TooFew, N: 19, Reason: "only 19; at least 20 are needed"}},
		{"fewer than five", "popsters/er-post" + others, of(4), metricstest.Want{Status: metrics.TooFew, N: 4, Reason: "only 4; at least 5 are needed"}},
		{"two accounts", "popsters/er-post" + others, with(posts, "7,2025-03-13,x,second,100,1,1,1"),
			metricstest.Want{Status: metrics.NotApplicable, N: 7, Reason: "the vendor computes it for one account, and the posts are of 2"}},
		{"two accounts, post by post", "emplifi/er/3", with(posts, "7,2025-03-13,x,second,100,1,1,1"),
			metricstest.Want{Status: metrics.Defined, Value: (0.01 + 0.02 + 12.0/1100 + 0.02 + 0.03 + 0.01 + 0.03) / 7, N: 7}},
		{"a post without followers is left out", "popsters/er-post" + others, with(posts, "7,2025-03-13,x,brand,0,1,1,1"),
			metricstest.Want{Status: metrics.Defined, Value: 131.0 / 6 / 2000, N: 6, Left: 1}},
		{"a post that lacks a count is left out", "popsters/er-post" + others, with(posts, "7,2025-03-13,x,brand,3000,1,1,"),
			metricstest.Want{Status: metrics.Defined, Value: 131.0 / 6 / 2000, N: 6, Left: 1}},
		{"the set is all or nothing", "livedune/er/1", posts, metricstest.Want{Status: metrics.NotApplicable, Reason: "has no meaning on X (Twitter)"}},
		{"and needs each of its counts", "hootsuite/err" + others, posts, metricstest.Want{Status: metrics.NotCollected, Reason: "reach: not collected"}},
	} {
		d := metricstest.Def(t, vendor.Definitions(), "vendor/"+test.id)
		got := metricstest.Run(t, d, datasets.Period{}, test.table)
		if low, high := got.Interval.Low, got.Interval.High; low.OK { // that of the rate of this formula, which metrics/engagement tests
			test.want.Bounded, test.want.Low, test.want.High = true, low.Value, high.Value
		}
		metricstest.Check(t, test.name, got, test.want)
	}
}

// The vendor's own example of a week: 20 interactions of 3,500 fans on Monday
// by two posts, 37 of 3,700 on Wednesday by one, 100 of 3,750 on Thursday by
// three, 2 of 3,783 on Sunday by one, and none on the other days. It rounds each
// day (0.57 + 0 + 1 + 2.7 + 0 + 0 + 0.053 %) and so comes to 0.62 %; without
// rounding it is 0.613 %.
func TestFanpageKarmasWeek(t *testing.T) {
	week := metricstest.Table{Of: field.Posts, Head: head, Period: datasets.Period{From: "2025-03-03", To: "2025-03-09"}, Collected: "2025-04-30", Rows: []string{
		"1,2025-03-03,x,brand,3500,10,0,0", "2,2025-03-03,x,brand,3500,10,0,0",
		"3,2025-03-05,x,brand,3700,37,0,0",
		"4,2025-03-06,x,brand,3750,50,0,0", "5,2025-03-06,x,brand,3750,25,0,0", "6,2025-03-06,x,brand,3750,25,0,0",
		"7,2025-03-09,x,brand,3783,2,0,0",
	}}
	d := metricstest.Def(t, vendor.Definitions(), "vendor/fanpagekarma/engagement/2")
	metricstest.Check(t, "week", metricstest.Run(t, d, datasets.Period{}, week),
		metricstest.Want{Status: metrics.Defined, Value: (20.0/3500 + 37.0/3700 + 100.0/3750 + 2.0/3783) / 7, N: 7})
}

// What the table of definitions must hold, row by row of its source.
func TestPublished(t *testing.T) {
	var lines []string
	for _, d := range vendor.Published() {
		var sets []string
		for _, s := range d.Sets {
			sets = append(sets, fmt.Sprint(s.Platforms, "=", s.Over))
		}
		lines = append(lines, fmt.Sprint(d.ID, " | ", d.Agg, " | ", d.Per, " | ", d.Followers, " | ", strings.Join(sets, " "), " | ", d.Weights))
		if r, ok := refs.Get(d.Ref); !ok || d.Vendor == "" || d.Term == "" {
			t.Errorf("%s: vendor %q, term %q, source %v", d.ID, d.Vendor, d.Term, r)
		}
		if (d.Followers == vendor.NoFollowers) != (d.Per != field.Followers) {
			t.Errorf("%s divides by %s and says of followers %q", d.ID, d.Per, d.Followers)
		}
		if d.Seen != "" && d.URL == "" {
			t.Errorf("%s: a page that was read has an address", d.ID)
		}
	}
	const golden = "testdata/published.txt"
	got := strings.Join(lines, "\n") + "\n"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the definitions differ from %s; if that is meant, go test -update and inspect the diff:\n%s", golden, got)
	}
}

func FuzzMerge(f *testing.F) {
	metricstest.FuzzMerge(f, vendor.Definitions(), metricstest.Shape{Of: field.Posts,
		Head: "post_id published_at platform author followers likes comments shares saves dislikes clicks reach impressions views"})
}
