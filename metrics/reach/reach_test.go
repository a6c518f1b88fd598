package reach_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/metricstest"
	"github.com/casebench/casebench/metrics/reach"
)

const head = "post_id platform author author_followers published_at kind likes comments shares hashtags"

func table(rows ...string) metricstest.Table {
	return metricstest.Table{Of: field.Posts, Head: head, Rows: rows}
}

// by makes n posts of an author with so many followers, an hour apart.
func by(author, followers string, n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("%s-%d,x,%s,%s,2024-01-03T%02d:00,original,1,1,1,tag", author, i, author, followers, i))
	}
	return out
}

// each makes authors with so many posts each.
func each(posts ...int) []string {
	var out []string
	for i, n := range posts {
		out = append(out, by(fmt.Sprintf("fan%d", i), "10", n)...)
	}
	return out
}

func TestReach(t *testing.T) {
	const (
		volume     = "ugc/volume/count"
		unique     = "ugc/creators/unique"
		returning  = "ugc/creators/returning"
		atLeast    = "ugc/potential-reach/at-least"
		atMost     = "ugc/potential-reach/at-most"
		impression = "ugc/impressions/potential"
		engagement = "ugc/engagement/mean"
		gini       = "ugc/concentration/gini"
		top10      = "ugc/concentration/top10"
	)
	// ann is seen with 100 and with 120 followers, so she counts with 120.
	three := slices.Concat(by("ann", "100", 1), by("bob", "50", 1), by("cat", "0", 1),
		[]string{"a2,x,ann,120,2024-01-04,original,1,1,1,tag"})
	notUGC := []string{
		"o1,x,brand,1000,2024-01-03,original,1,1,1,tag",    // by the brand
		"o2,x,zoe,1000,2024-01-03,original,1,1,1,othertag", // about something else
		"o3,x,zoe,1000,2024-01-03,original,1,1,1,",
	}
	repost := "r1,x,zoe,1000,2024-01-03,repost,1,1,1,tag"
	low4, high4 := metricstest.Wilson(4, 10)
	_, high0 := metricstest.Wilson(0, 10)
	for _, test := range []struct {
		name, id string
		rows     []string
		want     metricstest.Want
	}{
		{"four posts", volume, three, metricstest.Want{Status: metrics.Defined, Value: 4, N: 4}},
		{"what is no UGC does not count, and a repost is left out", volume, slices.Concat(three, notUGC, []string{repost}),
			metricstest.Want{Status: metrics.Defined, Value: 4, N: 4, Left: 1}},
		{"a mention of the brand is UGC as its tag is", volume, []string{"m1,x,zoe,1,2024-01-03,original,1,1,1,some @brand"},
			metricstest.Want{Status: metrics.Defined, Value: 1, N: 1}},
		{"no UGC at all", volume, notUGC, metricstest.Want{Status: metrics.NotCollected, Reason: `the data sets of the case have no rows of the kind "ugc"`}},
		{"reposts only", volume, []string{repost}, metricstest.Want{Status: metrics.TooFew, Reason: "no rows are left; at least 1 are needed", Left: 1}},
		{"three creators", unique, three, metricstest.Want{Status: metrics.Defined, Value: 3, N: 3}},
		{"a creator whose followers are not known is one", unique, append(three[:4:4], by("dan", "hidden", 1)...),
			metricstest.Want{Status: metrics.Defined, Value: 4, N: 4}},

		{"four of ten return", returning, each(1, 1, 1, 1, 1, 1, 2, 2, 3, 4),
			metricstest.Want{Status: metrics.Defined, Value: 0.4, N: 10, Bounded: true, Low: low4, High: high4}},
		{"none of ten returns", returning, each(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
			metricstest.Want{Status: metrics.Defined, Value: 0, N: 10, Bounded: true, Low: 0, High: high0}},
		{"nine creators", returning, each(1, 1, 1, 1, 1, 2, 2, 3, 4), metricstest.Want{Status: metrics.TooFew, N: 9, Reason: "only 9; at least 10 are needed"}},

		{"at least the largest audience", atLeast, three, metricstest.Want{Status: metrics.Defined, Value: 120, N: 3, Bounded: true, Low: 120, High: 170}},
		{"at most all of them", atMost, three, metricstest.Want{Status: metrics.Defined, Value: 170, N: 3, Bounded: true, Low: 120, High: 170}},
		{"of one creator both bounds are one", atMost, by("ann", "100", 3),
			metricstest.Want{Status: metrics.Defined, Value: 100, N: 1, Bounded: true, Low: 100, High: 100}},
		{"nobody follows", atMost, by("cat", "0", 1), metricstest.Want{Status: metrics.Defined, Value: 0, N: 1, Bounded: true}},
		{"followers that are hidden are not zero", atMost, append(three[:4:4], by("dan", "hidden", 2)...),
			metricstest.Want{Status: metrics.Defined, Value: 170, N: 3, Bounded: true, Low: 120, High: 170, Left: 2}},
		{"all hidden", atMost, by("dan", "hidden", 2), metricstest.Want{
			Status: metrics.NotCollected, Reason: "author's followers: hidden by the account in every row"}},
		{"fewer than no followers", atMost, append(three[:4:4], by("dan", "-7", 2)...),
			metricstest.Want{Status: metrics.Defined, Value: 170, N: 3, Bounded: true, Low: 120, High: 170, Left: 2}},
		// 2^63-1 and 2^63-1 have no sum in 64 bits; it must not turn negative.
		{"followers beyond 64 bits", atMost, slices.Concat(by("ann", "9223372036854775807", 1), by("bob", "9223372036854775807", 1)),
			metricstest.Want{Status: metrics.Defined, Value: 1 << 64, N: 2, Bounded: true, Low: 1 << 63, High: 1 << 64}},

		// 100 + 120 + 50 + 0
		{"impressions are by post", impression, three, metricstest.Want{Status: metrics.Defined, Value: 270, N: 4}},
		{"impressions without the hidden", impression, append(three[:4:4], by("dan", "hidden", 2)...),
			metricstest.Want{Status: metrics.Defined, Value: 270, N: 4, Left: 2}},

		// Σ (2i - 11)·x_i / (10·20) with nine creators of 1 post and one of 11: (-9·1 + 9·11)/200.
		{"one creator writes most", gini, each(1, 1, 1, 1, 11, 1, 1, 1, 1, 1), metricstest.Want{Status: metrics.Defined, Value: 0.45, N: 10}},
		{"all write alike", gini, each(2, 2, 2, 2, 2, 2, 2, 2, 2, 2), metricstest.Want{Status: metrics.Defined, Value: 0, N: 10}},
		{"nine of them", gini, each(1, 1, 1, 1, 11, 1, 1, 1, 1), metricstest.Want{Status: metrics.TooFew, N: 9, Reason: "only 9; at least 10 are needed"}},
		{"one of them", gini, each(3), metricstest.Want{Status: metrics.TooFew, N: 1}},
		// Ten write 3 and ten write 1: 30 of 40.
		{"the ten busiest of twenty", top10, each(1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3),
			metricstest.Want{Status: metrics.Defined, Value: 0.75, N: 20}},
		{"of nineteen", top10, each(3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3),
			metricstest.Want{Status: metrics.TooFew, N: 19, Reason: "only 19; at least 20 are needed"}},

		{"nine posts", engagement, by("ann", "1", 9), metricstest.Want{Status: metrics.TooFew, N: 9, Reason: "only 9; at least 10 are needed"}},
	} {
		d := metricstest.Def(t, reach.Definitions(), test.id)
		metricstest.Check(t, test.name, metricstest.Run(t, d, datasets.Period{}, table(test.rows...)), test.want)
	}
}

// Ten posts with 3, 6, ... 30 interactions: the mean is 16.5, the variance
// 9·(100-1)/12·10/9 = 82.5, and t(0.975, 9) = 2.262157162798205 (R: qt(0.975, 9)).
func TestEngagementOfUGC(t *testing.T) {
	var rows []string
	for i := range 10 {
		rows = append(rows, fmt.Sprintf("p%d,x,fan%d,1,2024-01-03,original,%d,%d,%d,tag", i, i, i+1, i+1, i+1))
	}
	factor := math.Exp(2.262157162798205 * 2.872281323269014 / 16.5) // √8.25; on the log scale
	got := metricstest.Run(t, metricstest.Def(t, reach.Definitions(), "ugc/engagement/mean"), datasets.Period{}, table(rows...))
	metricstest.Check(t, "ten posts", got, metricstest.Want{Status: metrics.Defined, Value: 16.5, N: 10, Bounded: true, Low: 16.5 / factor, High: 16.5 * factor})
}

// A post that was read a day after it came out counts as a post, as all posts
// do: only its interactions are not yet what they will be.
func TestYoungPostsAreUGC(t *testing.T) {
	var rows []string
	for day := 1; day <= 28; day++ { // two a day
		rows = append(rows, fmt.Sprintf("p%d,x,fan%d,10,2024-01-%02d,original,1,1,1,tag", day, day%5, day),
			fmt.Sprintf("q%d,x,fan%d,10,2024-01-%02d,original,1,1,1,tag", day, 5+day%7, day))
	}
	read := table(rows...)
	read.Collected = "2024-01-29"
	for _, test := range []struct {
		id    string
		value float64
		left  int64
	}{
		{"ugc/volume/count", 56, 0},
		{"ugc/creators/unique", 12, 0},
		{"ugc/creators/returning", 1, 0},
		{"ugc/potential-reach/at-most", 120, 0},
		{"ugc/impressions/potential", 560, 0},
		{"ugc/engagement/mean", 3, 12}, // the six days after the 22nd are too young
	} {
		got := metricstest.Run(t, metricstest.Def(t, reach.Definitions(), test.id), datasets.Period{}, read)
		if got.Status != metrics.Defined || got.Value != test.value || metricstest.Left(got) != test.left {
			t.Errorf("%s: %s %v, %d left out; want %v, %d", test.id, got.Status, got.Value, metricstest.Left(got), test.value, test.left)
		}
	}
}

// A share holds the posts that its parts hold: young ones too, but for the
// interactions, which still grow.
func TestSharesOfYoungPosts(t *testing.T) {
	for id, young := range map[string]bool{"ugc/share-of-voice/posts": true, "ugc/share-of-voice/reach": true, "ugc/share-of-voice/engagement": false} {
		d := metricstest.Def(t, reach.Definitions(), id)
		if d.Immature != young || d.From[0].Immature != young {
			t.Errorf("%s takes young posts: %v, and what it is of: %v; want %v", id, d.Immature, d.From[0].Immature, young)
		}
	}
}

// posts makes so many posts in each week from Monday 1 January 2024 on, the
// first on Monday, the last on Sunday, each by an author with so many followers.
func weeks(followers string, counts ...int) []string {
	var out []string
	monday := metricstest.At("2024-01-01")
	for w, n := range counts {
		for i := range n {
			day := monday + int64(w)*metrics.Week
			if i == n-1 {
				day += 6 * metrics.Day
			}
			out = append(out, fmt.Sprintf("p%d-%d,x,fan%d,%s,%s,original,1,1,1,tag", w, i, i, followers, iso(day)))
		}
	}
	return out
}

func TestTrend(t *testing.T) {
	const (
		volume      = "ugc/awareness/volume-trend"
		impressions = "ugc/awareness/impressions-trend"
	)
	nine := []int{4, 2, 5, 5, 3, 8, 6, 9, 7}
	// The 36 slopes (y[j]-y[i])/(j-i) have the median 0.5; Kendall's variance
	// with one tie of two is 89.333. What is left beside the line alternates, so
	// that nothing is added for serial correlation; t of 7 degrees of freedom,
	// 2.3646, takes the interval from the 7th to the 30th slope, -0.25 to 1.5.
	rising := metricstest.Want{Status: metrics.Defined, Value: 0.5, N: 9, Bounded: true, Low: -0.25, High: 1.5}
	tenfold := metricstest.Want{Status: metrics.Defined, Value: 5, N: 9, Bounded: true, Low: -2.5, High: 15}
	nineWeeks := datasets.Period{From: "2024-01-01", To: "2024-03-03"} // to a Sunday
	for _, test := range []struct {
		name, id string
		covers   datasets.Period // what the data set says it covers
		rows     []string
		want     metricstest.Want
	}{
		{"nine weeks", volume, nineWeeks, weeks("10", nine...), rising},
		{"nine weeks of impressions", impressions, nineWeeks, weeks("10", nine...), tenfold},
		// Without the last Sunday its week is not whole: eight weeks, 7 posts left
		// out. As above with 6 degrees: 0.757142857142857, -1 to 2.
		{"a day less", volume, datasets.Period{From: "2024-01-01", To: "2024-03-02"}, weeks("10", nine...),
			metricstest.Want{Status: metrics.Defined, Value: 53.0 / 70, N: 8, Bounded: true, Low: -1, High: 2, Left: 7}},
		// The period ends with the first and the last post: the weeks from Monday
		// to Sunday are whole only where a post is at each end of them. The second
		// at which the last post came out is not the end of that Sunday.
		{"no period", volume, datasets.Period{}, weeks("10", nine...),
			metricstest.Want{Status: metrics.Defined, Value: 53.0 / 70, N: 8, Bounded: true, Low: -1, High: 2, Left: 7}},
		{"one post", volume, datasets.Period{}, weeks("10", 1),
			metricstest.Want{Status: metrics.TooFew, Reason: "a trend needs 8 complete weeks, and there are 0", Left: 1}},
		// Weeks without posts are true zeros: 2, 0, 0, 0, 0, 0, 0, 0, 2 has slopes
		// above, below and, the most, at 0. The ends weigh as a correlation of 0.34,
		// which leaves 2.4 degrees: from the 2nd slope to the 35th.
		{"empty weeks", volume, nineWeeks, weeks("10", 2, 0, 0, 0, 0, 0, 0, 0, 2),
			metricstest.Want{Status: metrics.Defined, Value: 0, N: 9, Bounded: true, Low: -1, High: 1}},
		{"a date of another age", volume, datasets.Period{}, append(weeks("10", nine...), "old,x,fan,10,1800-01-06,original,1,1,1,tag"),
			// to 3 March 2024, which is not whole
			metricstest.Want{Status: metrics.Undefined, N: 11695, Reason: "the dates span 11695 weeks; one of them must be wrong"}},
		{"followers not collected", impressions, nineWeeks, weeks("not-collected", nine...),
			metricstest.Want{Status: metrics.NotCollected, Reason: "author's followers: not collected"}},
		// A week whose authors are nearly all unknown is no week of few
		// impressions: eight weeks of ten posts and one whose followers are hidden.
		{"a week without followers", impressions, nineWeeks, append(weeks("10", 10, 10, 10, 10, 0, 10, 10, 10, 10),
			"h1,x,fan,hidden,2024-01-30,original,1,1,1,tag", "h2,x,fan,hidden,2024-01-31,original,1,1,1,tag", "h3,x,fan,5,2024-01-31,original,1,1,1,tag"),
			metricstest.Want{Status: metrics.Defined, Value: 0, N: 8, Left: 3}}, // 2 posts and 1 week
	} {
		posts := table(test.rows...)
		posts.Period = test.covers
		got := metricstest.Run(t, metricstest.Def(t, reach.Definitions(), test.id), datasets.Period{}, posts)
		metricstest.Check(t, test.name, got, test.want)
	}
	// A request for less cuts off weeks as well; one for more adds none.
	posts := table(weeks("10", nine...)...)
	posts.Period = nineWeeks
	d := metricstest.Def(t, reach.Definitions(), volume)
	less := metricstest.Run(t, d, datasets.Period{From: "2024-01-01", To: "2024-03-02"}, posts)
	metricstest.Check(t, "a request for a day less", less,
		metricstest.Want{Status: metrics.Defined, Value: 53.0 / 70, N: 8, Bounded: true, Low: -1, High: 2, Left: 7})
	// Without Monday nor is the first week whole: seven are left. 4 + 7 posts lie
	// in the others, and two of these outside the period.
	metricstest.Check(t, "a request for a day less at both ends", metricstest.Run(t, d, datasets.Period{From: "2024-01-02", To: "2024-03-02"}, posts),
		metricstest.Want{Status: metrics.TooFew, N: 7, Reason: "a trend needs 8 complete weeks, and there are 7", Left: 11})
	metricstest.Check(t, "a request for a year", metricstest.Run(t, d, datasets.Period{From: "2024-01-01", To: "2024-12-31"}, posts), rising)
}

// Without any period the first and the last week that are seen may be cut:
// of ten weeks, the eight between them.
func TestTrendWithoutPeriod(t *testing.T) {
	d := metricstest.Def(t, reach.Definitions(), "ugc/awareness/volume-trend")
	out := metricstest.Tally(d, table(weeks("10", 9, 1, 2, 3, 4, 5, 6, 7, 8, 9)...))
	if out.Status != metrics.Defined || out.Value != 1 || out.N != 8 {
		t.Errorf("%s %v, n = %d; want a slope of 1 over 8 weeks", out.Status, out.Value, out.N)
	}
	out = metricstest.Tally(d, table(weeks("10", 9, 1, 2, 3, 4, 5, 6, 7, 9)...))
	if out.Status != metrics.TooFew || out.N != 7 {
		t.Errorf("%s, n = %d; want too few over 7 weeks", out.Status, out.N)
	}
}

// The trend is what estimate makes of the weekly series.
func TestTrendOfSeries(t *testing.T) {
	counts := []int{4, 2, 5, 5, 3, 8, 6, 9, 7}
	run := func(last string, counts ...int) *metrics.Indicator {
		posts := table(weeks("10", counts...)...)
		posts.Period = datasets.Period{From: "2024-01-01", To: last}
		return metricstest.Run(t, metricstest.Def(t, reach.Definitions(), "ugc/awareness/volume-trend"), datasets.Period{}, posts)
	}
	got := run("2024-03-03", counts...)
	if len(got.Points) != len(counts) {
		t.Fatalf("%d points", len(got.Points))
	}
	var x, y []float64
	for i, n := range counts {
		x, y = append(x, float64(i)), append(y, float64(n))
		p := got.Points[i]
		// A point stands at its week's Monday, and says that it is a week.
		want := metricstest.At("2024-01-01") + int64(i)*metrics.Week
		if p.At != want || p.Period != (metrics.Span{From: want, To: want + metrics.Week}) ||
			p.Value != float64(n) || p.N != int64(n) || p.Status != metrics.Defined {
			t.Errorf("week %d: %+v, want %d posts", i, p, n)
		}
	}
	if want := estimate.TheilSenSerial(x, y, 0.95); got.Value != want.Value || got.Interval != want.Interval {
		t.Errorf("%v %+v, want %v %+v", got.Value, got.Interval, want.Value, want.Interval)
	}
	// S = 21 with one tie of two, t = (S-1)/√89.33 with 7 degrees of freedom.
	test := got.Tests[0]
	metricstest.NearNumber(t, "t", test.Statistic, 2.0965696734438368)
	metricstest.NearNumber(t, "p", test.P, 0.0742463101664)
	// A series that only rises: every one of 28 pairs is in order; t = 27/√65.33.
	rising := run("2024-02-25", 1, 2, 3, 4, 5, 6, 7, 8)
	metricstest.Near(t, "slope", rising.Value, 1)
	metricstest.NearNumber(t, "t", rising.Tests[0].Statistic, 27/math.Sqrt(196.0/3))
}

func FuzzMerge(f *testing.F) {
	metricstest.FuzzMerge(f, reach.Definitions(), metricstest.Shape{
		Of: field.Posts, Head: "author author_followers published_at likes comments post_id",
	})
}
