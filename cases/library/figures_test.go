package library_test

import (
	"context"
	"encoding/csv"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	data "github.com/casebench/casebench/datasets/library"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engine"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/kpis"
)

// results are those of all parts of the built-in study but the simulated one,
// which is large and whose figures mean nothing.
var results = sync.OnceValues(func() (map[string]*metrics.Result, error) {
	return answer(nil)
})

func answer(change func(part string, r *metrics.Request)) (map[string]*metrics.Result, error) {
	c, err := data.Catalog()
	if err != nil {
		return nil, err
	}
	s, problems := cases.Load(library.FS, "nike-netflix", library.FS)
	if problems.Err() != nil {
		return nil, problems.Err()
	}
	out := map[string]*metrics.Result{}
	for _, b := range cases.Bind(s, c, kpis.Registry()) {
		if b.Simulated {
			continue
		}
		if change != nil {
			change(b.Part.ID, b.Request)
		}
		if out[b.Part.ID], err = engine.Run(context.Background(), b.Request); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func part(t *testing.T, id string) *metrics.Result {
	t.Helper()
	all, err := results()
	if err != nil {
		t.Fatal(err)
	}
	if all[id] == nil {
		t.Fatalf("no part %q", id)
	}
	return all[id]
}

// find is the figure of a case on a platform and of an account, by an id
// without its unit.
func find(t *testing.T, r *metrics.Result, id, caseID, platform, account string) *metrics.Indicator {
	t.Helper()
	for _, i := range r.Indicators {
		if metrics.WithoutUnit(i.Definition.ID) == id && i.Key.Case == caseID && i.Key.Platform() == platform && i.Key.Account() == account {
			return i
		}
	}
	t.Fatalf("there is no %s of %s on %q", id, caseID, platform)
	return nil
}

// record is a row of a built-in table, by column, as the file has it.
type record map[string]string

// read reads a built-in table with encoding/csv alone, so that what is
// computed from it owes nothing to the program.
func read(t *testing.T, name string, keep func(record) bool) []record {
	t.Helper()
	f, err := data.FS.Open(name + "/" + name + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []record
	for _, row := range rows[1:] {
		r := record{}
		for i, cell := range row {
			r[rows[0][i]] = cell
		}
		if keep(r) {
			out = append(out, r)
		}
	}
	return out
}

// num is a cell that must be a number.
func (r record) num(t *testing.T, column string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(r[column], 64)
	if err != nil {
		t.Fatalf("%s: %v in %v", column, err, r)
	}
	return v
}

func is(column, value string) func(record) bool {
	return func(r record) bool { return r[column] == value }
}

// near allows for roundings of the last bits; exact figures are compared with ==.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-12*math.Abs(want)) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func defined(t *testing.T, what string, i *metrics.Indicator, n int64) float64 {
	t.Helper()
	if i.Status != metrics.Defined || i.N != n {
		t.Errorf("%s: %s (%s), n = %d; want a value, n = %d", what, i.Status, i.Reason, i.N, n)
	}
	return i.Value
}

func at(day string) int64 {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	return t.Unix()
}

func TestNetflixViewing(t *testing.T) {
	r := part(t, "netflix-viewing")
	hours := find(t, r, "viewing/hours/sum", "netflix", "", "")
	// The company's half-yearly workbooks, sum over all titles: 93,455,200,000
	// hours of 18,214 titles in the first half of 2023 and 95,186,500,000 of
	// 16,182 in that of 2025 ("over 95B", says the company).
	for half, want := range map[string]float64{"2023-06-30": 93_455_200_000, "2025-06-30": 95_186_500_000} {
		sum, lists := 0.0, 0
		for _, p := range hours.Points {
			if p.At == at(half) {
				sum += p.Value
				lists++
			}
		}
		if sum != want {
			t.Errorf("hours to %s: %.0f in %d lists, want %.0f", half, sum, lists, want)
		}
	}
	rows := read(t, "netflix-engagement-halfyear", func(record) bool { return true })
	var all, top10, top100 float64
	perHalf := map[string]float64{}
	for _, row := range rows {
		all += row.num(t, "hours_viewed")
		top10 += row.num(t, "top10_hours")
		top100 += row.num(t, "top100_hours")
		perHalf[row["date"]] += row.num(t, "hours_viewed")
	}
	if got := defined(t, "hours", hours, 9); got != all {
		t.Errorf("hours: %v, want %v", got, all)
	}
	if got := defined(t, "minutes", find(t, r, "viewing/minutes/sum", "netflix", "", ""), 9); got != 60*all {
		t.Errorf("minutes: %v, want %v", got, 60*all)
	}
	near(t, "top 10", defined(t, "top 10", find(t, r, "viewing/top10-share/hours", "netflix", "", ""), 9), top10/all)
	near(t, "top 100", defined(t, "top 100", find(t, r, "viewing/top100-share/hours", "netflix", "", ""), 9), top100/all)

	// Hours per member: by half, the area under the line through the quarterly
	// totals, three months from one to the next. Totals end with 2024, so 2025
	// has none and is left out.
	members := map[string]float64{}
	for _, row := range read(t, "netflix-members-quarterly", is("region", "global")) {
		members[row["date"]] = row.num(t, "members_end")
	}
	var viewed, months float64
	for _, q := range [][3]string{
		{"2022-12-31", "2023-03-31", "2023-06-30"}, {"2023-06-30", "2023-09-30", "2023-12-31"},
		{"2023-12-31", "2024-03-31", "2024-06-30"}, {"2024-06-30", "2024-09-30", "2024-12-31"},
	} {
		viewed += perHalf[q[2]]
		for i := range 2 {
			months += 3 * (members[q[i]] + members[q[i+1]]) / 2
		}
	}
	each := find(t, r, "viewing/hours-per-member/month", "netflix", "", "")
	near(t, "hours per member and month", defined(t, "hours per member and month", each, 4), viewed/months)
	if len(each.Excluded) != 1 || each.Excluded[0].N != 1 {
		t.Errorf("the half of 2025 has no members and is left out: %v", each.Excluded)
	}
}

func TestNetflixTop10(t *testing.T) {
	r := part(t, "netflix-top10")
	var hours, entries float64
	for _, row := range read(t, "netflix-top10-weekly", func(record) bool { return true }) {
		hours += row.num(t, "hours_viewed")
		entries += row.num(t, "new_titles")
	}
	// 264 weeks of four lists.
	if got := defined(t, "hours", find(t, r, "viewing/hours/sum", "netflix", "", ""), 1056); got != hours {
		t.Errorf("hours: %v, want %v", got, hours)
	}
	if got := defined(t, "new titles", find(t, r, "viewing/new-titles/sum", "netflix", "", ""), 1056); got != entries {
		t.Errorf("new titles: %v, want %v", got, entries)
	}
}

func TestNetflixMembers(t *testing.T) {
	r := part(t, "netflix-members")
	// Form 10-K for 2024: 301.63 million paid memberships at its end; the
	// letters: 148.863 million at the end of March 2019, 23 quarters before.
	if got := defined(t, "members", find(t, r, "members/size/last", "netflix", "", ""), 24); got != 301_626_000 {
		t.Errorf("members at the end of 2024: %v", got)
	}
	near(t, "growth", defined(t, "growth", find(t, r, "members/growth/total", "netflix", "", ""), 24), 301_626.0/148_863-1)
	near(t, "growth a year", defined(t, "growth a year", find(t, r, "members/growth/yearly", "netflix", "", ""), 24),
		math.Pow(301_626.0/148_863, 4.0/23)-1)
	// Totals fell twice: in the first quarter of 2022, from 221.844 to 221.641
	// million, and in the second, to 220.672.
	churn := find(t, r, "members/churn/gross", "netflix", "", "")
	var start float64
	for _, row := range read(t, "netflix-members-quarterly", is("region", "global")) {
		if row["date"] != "2024-12-31" {
			start += row.num(t, "members_end")
		}
	}
	if churn.Status != metrics.Undefined || churn.Reason.String() != "totals do not identify cancellations; they fell in 2 of 23 periods, and any churn "+
		"between the bounds is possible" {
		t.Errorf("churn: %s: %s", churn.Status, churn.Reason)
	}
	near(t, "least churn", churn.Interval.Low.Value, (221_844_000-220_672_000)/start)
	if churn.Interval.High.Value != 1 {
		t.Errorf("most churn: %v", churn.Interval)
	}
}

func TestNetflixReviews(t *testing.T) {
	r := part(t, "netflix-reviews")
	var top, sum float64
	for _, row := range read(t, "netflix-google-play-reviews", func(record) bool { return true }) {
		score := row.num(t, "score")
		sum += score
		if score >= 4 {
			top++
		}
	}
	near(t, "satisfied", defined(t, "satisfied", find(t, r, "satisfaction/top-two/share", "netflix", "google-play", ""), 5999), top/5999)
	near(t, "score", defined(t, "score", find(t, r, "satisfaction/score/mean", "netflix", "google-play", ""), 5999), sum/5999)
}

// ratios computes the three aggregations of num/den with plain arithmetic.
func ratios(t *testing.T, rows []record, den string, num ...string) (pooled, mean, median float64) {
	t.Helper()
	var over, under float64
	var each []float64
	for _, row := range rows {
		n := 0.0
		for _, column := range num {
			n += row.num(t, column)
		}
		over, under = over+n, under+row.num(t, den)
		each = append(each, n/row.num(t, den))
		mean += n / row.num(t, den) / float64(len(rows))
	}
	slices.Sort(each)
	return over / under, mean, (each[(len(each)-1)/2] + each[len(each)/2]) / 2
}

// loose is for rates that the program keeps to 12 decimals.
func loose(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-12 {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func checkRates(t *testing.T, r *metrics.Result, family, caseID, platform string, rows []record, den string, num ...string) {
	t.Helper()
	pooled, mean, median := ratios(t, rows, den, num...)
	n := int64(len(rows))
	near(t, caseID+", pooled", defined(t, caseID, find(t, r, family+"/pooled", caseID, platform, ""), n), pooled)
	loose(t, caseID+", mean", defined(t, caseID, find(t, r, family+"/mean", caseID, platform, ""), n), mean)
	loose(t, caseID+", median", defined(t, caseID, find(t, r, family+"/median", caseID, platform, ""), n), median)
}

func TestYouTubeTrending(t *testing.T) {
	r := part(t, "youtube-trending")
	netflix := read(t, "youtube-trending-2017-2018", func(r record) bool { return r["brand"] == "netflix" && r["comments"] != "hidden" })
	checkRates(t, r, "engagement/by-views", "netflix", "youtube", netflix, "views", "likes", "comments")
	// The notes on the source: 2.38 % of all views, 1.93 % of the median video.
	if got := find(t, r, "engagement/by-views/pooled", "netflix", "youtube", ""); math.Round(1e4*got.Value) != 238 || got.N != 81 ||
		!got.Interval.Contains(got.Value) {
		t.Errorf("Netflix: %v %+v, n = %d", got.Value, got.Interval, got.N)
	}
	if got := find(t, r, "engagement/by-views/median", "netflix", "youtube", ""); math.Round(1e4*got.Value) != 193 {
		t.Errorf("Netflix, median: %v", got.Value)
	}
	// Three videos of Nike and two of adidas are a fact, and no rate.
	for caseID, n := range map[string]int64{"nike": 3, "adidas": 2} {
		if got := find(t, r, "engagement/by-views/pooled", caseID, "youtube", ""); got.Status != metrics.TooFew || got.Reason.String() == "" {
			t.Errorf("%s: %s %v", caseID, got.Status, got.Value)
		}
		if got := defined(t, caseID, find(t, r, "engagement/posts/count", caseID, "youtube", ""), n); got != float64(n) {
			t.Errorf("%s: %v videos", caseID, got)
		}
	}
}

func TestNikeOnX(t *testing.T) {
	r := part(t, "nike-x")
	// The notes on the source: 112 posts by Nike itself, and one reply, when it
	// had 9,156,664 followers.
	own := read(t, "nike-x-2022", func(r record) bool { return r["author"] == "nike" && r["kind"] == "original" })
	if got := defined(t, "own posts", find(t, r, "engagement/posts/count", "nike", "x", ""), 112); got != 112 || len(own) != 112 {
		t.Errorf("%v own posts, %d in the file", got, len(own))
	}
	for _, row := range own {
		if row["followers"] != "9156664" {
			t.Fatalf("followers: %s", row["followers"])
		}
	}
	checkRates(t, r, "engagement/by-followers", "nike", "x", own, "followers", "likes", "shares")
}

func TestTalkOfNikeOnX(t *testing.T) {
	r := part(t, "nike-x-talk")
	advertises := func(r record) bool { // carries one of the case's tags for advertising
		return slices.ContainsFunc(strings.Fields(strings.ToLower(r["hashtags"])), func(tag string) bool {
			return slices.Contains([]string{"ad", "sponsored", "sneakerscouts", "giveaway"}, tag)
		})
	}
	all := read(t, "nike-x-2022", func(r record) bool {
		day := r["published_at"][:len("2022-04-30")]
		return r["author"] != "nike" && r["kind"] != "repost" && "2022-04-30" <= day && day <= "2022-05-05"
	})
	posts := slices.DeleteFunc(slices.Clone(all), advertises)
	advertisers := map[string]bool{}
	for _, row := range all {
		if advertises(row) {
			advertisers[row["author"]] = true
		}
	}
	by, followers := map[string]float64{}, map[string]float64{}
	var impressions float64
	for _, row := range posts {
		by[row["author"]]++
		f := row.num(t, "author_followers")
		followers[row["author"]] = max(followers[row["author"]], f)
		impressions += f
	}
	// Two numbers that hold as long as the file is what it is.
	if len(posts) != 216 || len(by) != 206 || len(all) != 482 || len(advertisers) != 1 {
		t.Fatalf("%d posts by %d authors", len(posts), len(by))
	}
	var again, largest, sum float64
	var counts []float64
	for author, n := range by {
		counts = append(counts, n)
		if n > 1 {
			again++
		}
		largest, sum = max(largest, followers[author]), sum+followers[author]
	}
	slices.Sort(counts)
	var gini, top float64
	for i, n := range counts {
		gini += float64(2*i+1-len(counts)) * n
		if i >= len(counts)-10 {
			top += n
		}
	}
	ugc := func(id string, n int64) float64 {
		return defined(t, id, find(t, r, id, "nike", "x", ""), n)
	}
	for id, want := range map[string]float64{
		"ugc/creators/unique": 206, "ugc/creators/returning": again / 206,
		"ugc/potential-reach/at-least": largest, "ugc/potential-reach/at-most": sum,
		"ugc/concentration/gini": gini / (216 * 206), "ugc/concentration/top10": top / 216,
	} {
		near(t, id, ugc(id, 206), want)
	}
	near(t, "volume", ugc("ugc/volume/count", 216), 216)
	near(t, "paid volume", ugc("ugc/paid/count", 266), 266)
	near(t, "advertisers", ugc("ugc/paid/creators", 1), 1)
	near(t, "impressions", ugc("ugc/impressions/potential", 216), impressions)
	// Six days hold no week from Monday to Sunday.
	for _, id := range []string{"ugc/awareness/volume-trend", "ugc/awareness/impressions-trend"} {
		if got := find(t, r, id, "nike", "x", ""); got.Status != metrics.TooFew || got.Reason.String() != "a trend needs 8 complete weeks, and there are 0" {
			t.Errorf("%s: %s: %s", id, got.Status, got.Reason)
		}
	}
}

// Likes of the page were not collected, so it has no engagement rate under any
// aggregation, and says why.
func TestNikeOnFacebook(t *testing.T) {
	r := part(t, "nike-facebook")
	for _, id := range []string{"engagement/by-followers/pooled", "engagement/by-followers/mean", "engagement/by-followers/median", "engagement/applause/mean"} {
		got := find(t, r, id, "nike", "facebook", "")
		if got.Status != metrics.NotCollected || !strings.HasPrefix(got.Reason.String(), "likes") || !strings.Contains(got.Reason.String(), "not collected") {
			t.Errorf("%s: %s: %s", id, got.Status, got.Reason)
		}
	}
	// 206,580 comments and 976,593 shares under 332 posts, say the notes on the source.
	near(t, "comments", defined(t, "comments", find(t, r, "engagement/conversation/mean", "nike", "facebook", ""), 332), 206_580.0/332)
	near(t, "shares", defined(t, "shares", find(t, r, "engagement/amplification/mean", "nike", "facebook", ""), 332), 976_593.0/332)
}

// The notes on the source: (likes + comments + shares) / views of the 88
// TikToks have the median 4.91 % and the mean 7.47 %.
func TestAdidasOnTikTok(t *testing.T) {
	all, err := answer(func(part string, r *metrics.Request) {
		if part == "adidas-2024" {
			r.Maturity, r.Interactions = 0, []field.ID{field.Likes, field.CommentsN, field.Shares}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	videos := read(t, "adidas-tiktok-2024", func(record) bool { return true })
	checkRates(t, all["adidas-2024"], "engagement/by-views", "adidas", "tiktok", videos, "views", "likes", "comments", "shares")
	mean, median := find(t, all["adidas-2024"], "engagement/by-views/mean", "adidas", "tiktok", ""),
		find(t, all["adidas-2024"], "engagement/by-views/median", "adidas", "tiktok", "")
	if math.Round(1e4*mean.Value) != 747 || math.Round(1e4*median.Value) != 491 || mean.N != 88 {
		t.Errorf("mean %v, median %v, n = %d", mean.Value, median.Value, mean.N)
	}
}

// Published averages pass through: no interval, their own origin, and the rate
// of an account is the sum of its averages over that of its followers.
func TestInstagramPanel(t *testing.T) {
	r := part(t, "instagram-2022")
	for _, account := range []string{"nike", "nikefootball"} {
		rows := read(t, "instagram-brand-panel-2022", is("account", account))
		pooled, _, _ := ratios(t, rows, "followers", "engagement_average")
		near(t, account, defined(t, account, find(t, r, "published/by-followers/pooled", "nike", "instagram", account), int64(len(rows))), pooled)
		got := find(t, r, "published/interactions/mean", "nike", "instagram", account)
		if got.Key.Origin != datasets.Published || !got.Interval.IsZero() || got.NoInterval.String() == "" {
			t.Errorf("%s: origin %s, interval %+v", account, got.Key.Origin, got.Interval)
		}
	}
}

// The comparisons of the study, with the reason why each verdict is right.
func TestVerdicts(t *testing.T) {
	count := func(r *metrics.Result) map[metrics.Verdict]int {
		n := map[metrics.Verdict]int{}
		for _, c := range r.Comparisons {
			n[c.Verdict]++
		}
		return n
	}
	for id, want := range map[string]map[metrics.Verdict]int{
		// Three pairs of brands by three indicators. All have a value, and none is
		// more than a published average, or the size of accounts beside it; Nike has
		// five times the followers of Netflix, so their rates must not be compared.
		"instagram-2022": {metrics.WithCare: 8, metrics.NotComparable: 1},
		// By views, three aggregations for three pairs: Nike has 3 videos, adidas 2,
		// and a rate needs 5, so that one side of every pair has no value. The
		// number of videos is known of all three, who were selected by success.
		"youtube-trending": {metrics.NoFigure: 9, metrics.WithCare: 3},
	} {
		r := part(t, id)
		if got := count(r); len(got) != len(want) || got[metrics.WithCare] != want[metrics.WithCare] || got[metrics.NotComparable] != want[metrics.NotComparable] ||
			got[metrics.NoFigure] != want[metrics.NoFigure] {
			t.Errorf("%s: %v, want %v", id, got, want)
		}
		for _, c := range r.Comparisons {
			absent := c.A.Status != metrics.Defined || c.B.Status != metrics.Defined
			if absent != (c.Verdict == metrics.NoFigure) || len(c.Reasons) == 0 || absent && (c.Difference.Status == estimate.Defined || c.Test.P.OK) {
				t.Errorf("%s, %s: %s (%v), sides %s and %s", id, c.Definition.ID, c.Verdict, c.Reasons, c.A.Status, c.B.Status)
			}
		}
	}
	// The other parts have one brand each, and nothing to compare it with.
	all, err := results()
	if err != nil {
		t.Fatal(err)
	}
	for id, r := range all {
		if len(r.Request.Cases) == 1 && len(r.Comparisons) > 0 {
			t.Errorf("%s compares one case with itself", id)
		}
	}
}

// No figure of the study is one of nothing, none lacks its reason, and each
// names the data that it came from.
func TestEveryFigure(t *testing.T) {
	all, err := results()
	if err != nil {
		t.Fatal(err)
	}
	for id, r := range all {
		for _, w := range r.Warnings {
			// What the X collection was made by: the name, not the tags.
			if id == "nike-x-talk" && strings.Contains(w.String(), "the hashtags of the case") && strings.Contains(w.String(), "0 of 1460") {
				continue
			}
			t.Errorf("%s: %s", id, w)
		}
		for _, i := range r.Indicators {
			what := id + ", " + i.Definition.ID + ", " + i.Key.Case
			if math.IsNaN(i.Value) || math.IsInf(i.Value, 0) {
				t.Errorf("%s: %v", what, i.Value)
			}
			if (i.Status == metrics.Defined) != (i.Reason.String() == "") {
				t.Errorf("%s: %s, reason %q", what, i.Status, i.Reason)
			}
			if i.Status == metrics.Defined && (i.N < 1 || len(i.Data) == 0 || i.Key.Origin == "" || i.Key.Origin == datasets.Simulated) {
				t.Errorf("%s: n = %d, data %v, origin %q", what, i.N, i.Data, i.Key.Origin)
			}
		}
	}
}
