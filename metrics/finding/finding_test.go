package finding

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// def is a definition for a test; its figures are set by hand.
func def(id string, rows metrics.Rows, u unit.Unit, f formula.Formula) *metrics.Definition {
	return &metrics.Definition{ID: id, Name: note.New("%s", id), Rows: rows, Unit: u, Formula: f, Shape: metrics.Shape{Interval: metrics.Expected}}
}

var byFollowers = formula.Formula{Over: []field.ID{formula.Interactions}, Per: field.Followers, Agg: formula.Pooled}

// ind is a measured figure of a case on Instagram, and of an account of it where
// one is named.
func ind(d *metrics.Definition, id, account string, value float64, n int64) *metrics.Indicator {
	return &metrics.Indicator{Definition: d, Key: metrics.KeyOf(id, datasets.Measured, metrics.Coordinate{Field: field.Platform, Value: "instagram"},
		metrics.Coordinate{Field: field.Account, Value: account}), Outcome: metrics.Outcome{Status: metrics.Defined, Value: value, N: n}}
}

// ratio is ind with its sums.
func ratio(d *metrics.Definition, id, account string, num, den float64, n int64) *metrics.Indicator {
	i := ind(d, id, account, num/den, n)
	i.Numerator, i.Denominator = estimate.Some(num), estimate.Some(den)
	return i
}

func part(inds ...*metrics.Indicator) Part {
	return Part{ID: "p", Result: &metrics.Result{Request: &metrics.Request{}, Indicators: inds}}
}

// found are the findings of a kind in a study of one part.
func found(k Kind, p Part) []*Finding {
	return slices.DeleteFunc(Find(Study{Parts: []Part{p}}), func(f *Finding) bool { return f.Kind != k })
}

// expect fails unless a kind is found as often as it should.
func expect(t *testing.T, name string, k Kind, want int, p Part) []*Finding {
	t.Helper()
	got := found(k, p)
	if len(got) != want {
		t.Errorf("%s: %d findings of %q, want %d", name, len(got), k, want)
	}
	for _, f := range got {
		if len(f.IDs) == 0 || len(f.Values) == 0 || f.Verdict == "" || f.Caution.IsZero() || f.Claim.IsZero() || f.Part != "p" || f.Weight < importance[k]-3 {
			t.Errorf("%s: a finding lacks something: %+v", name, f)
		}
	}
	return got
}

// amounts are what a finding states, by what it is.
func amounts(f *Finding) map[string]float64 {
	out := map[string]float64{}
	for _, v := range f.Values {
		out[strings.TrimSpace(v.What+" "+v.Key.Account())] = v.Amount.Value
	}
	return out
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

// halves is a series of half-years from 2023 on.
func halves(values ...float64) *metrics.Indicator {
	d := def("viewing/x/month:hours_per_member_month", metrics.Viewing, unit.HoursMonth, formula.Formula{Agg: formula.Named})
	d.Shape.Steps, d.Shape.Unit = metrics.Levels, unit.HoursMonth
	i := ind(d, "netflix", "", 1, int64(len(values)))
	for k, v := range values {
		from := time.Date(2023, time.Month(1+6*k), 1, 0, 0, 0, 0, time.UTC)
		to := from.AddDate(0, 6, 0)
		i.Points = append(i.Points, metrics.Point{At: to.Unix() - metrics.Day, Period: metrics.Span{From: from.Unix(), To: to.Unix()},
			Status: metrics.Defined, Value: v})
	}
	return i
}

func TestChange(t *testing.T) {
	for _, x := range []struct {
		name   string
		values []float64
		want   int
	}{
		{"a tenth down", []float64{100, 95, 90}, 1},
		{"less than a tenth", []float64{100, 95, 90.1}, 0},
		{"a tenth up", []float64{100, 105, 110}, 1},
		{"not quite up", []float64{100, 105, 109.9}, 0},
		{"two periods", []float64{100, 50}, 0},
		{"back and forth", []float64{100, 80, 85}, 0},
		{"seasons, each below its like", []float64{100, 60, 90, 50}, 1},
		{"seasons, one above its like", []float64{100, 60, 110, 50}, 0},
		{"one season below only", []float64{100, 60, 70}, 0},
		{"nine are described", []float64{100, 95, 90, 85, 80, 75, 70, 65, 60}, 1},
		{"ten can be tested", []float64{100, 95, 90, 85, 80, 75, 70, 65, 60, 55}, 0},
		{"from nothing", []float64{0, 5, 9}, 0},
	} {
		expect(t, x.name, Change, x.want, part(halves(x.values...)))
	}
	f := found(Change, part(halves(100, 60, 90, 50)))[0]
	if a := amounts(f); a["first"] != 100 || a["last"] != 50 || a["change"] != -0.5 || f.Verdict != metrics.Comparable {
		t.Errorf("values %v", a)
	}
	i := halves(100, 95, 80)
	i.Definition.Unit = unit.Hours
	expect(t, "a total", Change, 0, part(i))
	i = halves(100, 95, 80)
	i.Points[1].Label = "film"
	expect(t, "several series", Change, 0, part(i))
	i = halves(100, 95, 80)
	i.Key.Origin = datasets.Published
	if f := expect(t, "published", Change, 1, part(i)); f[0].Verdict != metrics.WithCare {
		t.Errorf("published figures are %q", f[0].Verdict)
	}
}

func TestCarrier(t *testing.T) {
	d := def("engagement/by-followers/pooled:fraction", metrics.OwnPosts, unit.Fraction, byFollowers)
	three := func(num, den float64) Part { // the first account against two with 100 of 1,000 together
		return part(ratio(d, "netflix", "", num+100, den+1000, 9), ratio(d, "netflix", "a", num, den, 3), ratio(d, "netflix", "b", 60, 500, 3),
			ratio(d, "netflix", "c", 40, 500, 3))
	}
	expect(t, "half", Carrier, 1, three(100, 250))
	expect(t, "less than half", Carrier, 0, three(99, 250))
	expect(t, "without it the same", Carrier, 0, three(100, 1000))
	// (x+100)/(x+1000) with x = 100: rates 200/(1000+den) against 0.1 without it.
	expect(t, "a quarter lower without it", Carrier, 1, three(100, 500))
	expect(t, "less than a quarter lower", Carrier, 0, three(100, 501))
	f := found(Carrier, three(300, 500))[0]
	if a := amounts(f); !near(a["share a"], 0.75) || !near(a["without"], 0.1) || !near(a[""], 400.0/1500) || !near(a["a"], 0.6) {
		t.Errorf("values %v", a)
	}
	p := three(300, 500)
	p.Result.Indicators[0].Numerator.Value++
	expect(t, "accounts that do not add up", Carrier, 0, p)
	p = three(300, 500)
	p.Result.Indicators[0].Denominator.Value++
	expect(t, "audiences that do not add up", Carrier, 0, p)
	expect(t, "two accounts", Carrier, 0, part(ratio(d, "netflix", "", 400, 1500, 6), ratio(d, "netflix", "a", 300, 500, 3), ratio(d,
		"netflix", "b", 100, 1000, 3)))
}

func TestSize(t *testing.T) {
	d := def("engagement/by-followers/pooled:fraction", metrics.OwnPosts, unit.Fraction, byFollowers)
	of := func(rates ...float64) Part {
		var inds []*metrics.Indicator
		for k, r := range rates {
			followers := math.Pow10(k + 3)
			inds = append(inds, ratio(d, "x", string(rune('a'+k)), r*followers, followers, 1))
		}
		return part(inds...)
	}
	expect(t, "six falling", Size, 1, of(.06, .05, .04, .03, .02, .01))
	expect(t, "five falling", Size, 0, of(.06, .05, .04, .03, .02))
	expect(t, "six rising", Size, 0, of(.01, .02, .03, .04, .05, .06))
	// Exact two-sided p of Spearman's rho for n = 6 (Zar, table B.20): 0.886 has 0.033, 0.829 has 0.058.
	expect(t, "rho -0.886", Size, 1, of(.05, .06, .04, .03, .01, .02))
	expect(t, "rho -0.829", Size, 0, of(.06, .05, .04, .02, .01, .03))
	p := of(.06, .05, .04, .03, .02, .01)
	for _, i := range p.Result.Indicators {
		i.Denominator = estimate.Number{}
	}
	expect(t, "followers not known", Size, 0, p)
}

func TestAds(t *testing.T) {
	paid := def("ugc/paid/count:count", metrics.PaidUGC, unit.Count, formula.Formula{Agg: formula.Count})
	people := def("ugc/paid/creators:people", metrics.PaidUGC, unit.People, formula.Formula{Agg: formula.Named})
	free := def("ugc/volume/count:count", metrics.UGC, unit.Count, formula.Formula{Agg: formula.Count})
	own := def("engagement/posts/count:count", metrics.OwnPosts, unit.Count, formula.Formula{Agg: formula.Count})
	of := func(p, f float64) Part {
		return part(ind(free, "nike", "", f, 1), ind(paid, "nike", "", p, 1), ind(people, "nike", "", 2, 1))
	}
	expect(t, "a tenth", Ads, 1, of(10, 90))
	expect(t, "less", Ads, 0, of(9, 91))
	expect(t, "thirty", Ads, 1, of(15, 15))
	expect(t, "fewer than thirty", Ads, 0, of(15, 14))
	if f := found(Ads, of(30, 90))[0]; !near(amounts(f)["share"], 0.25) || len(f.IDs) != 3 {
		t.Errorf("%v %v", amounts(f), f.IDs)
	}
	mine := func(paid, n int64, known bool) Part {
		i := ind(own, "nike", "", float64(n), n)
		i.Facts.PaidRows, i.Facts.PaidKnown = paid, known
		return part(i)
	}
	expect(t, "own, a tenth", Ads, 1, mine(3, 30, true))
	expect(t, "own, less", Ads, 0, mine(3, 31, true))
	expect(t, "own, few", Ads, 0, mine(29, 29, true))
	expect(t, "own, not known", Ads, 0, mine(3, 30, false))
}

func TestPost(t *testing.T) {
	d := def("engagement/by-followers/pooled:fraction", metrics.OwnPosts, unit.Fraction, byFollowers)
	views := def("engagement/by-views/pooled:fraction", metrics.OwnPosts, unit.Fraction, formula.Formula{Over: byFollowers.Over,
		Per: field.Views, Agg: formula.Pooled})
	of := func(d *metrics.Definition, top float64, n int64) *metrics.Indicator {
		i := ind(d, "nike", "", 0.1, n)
		i.Facts.TopShare = estimate.Some(top)
		return i
	}
	expect(t, "a quarter", Viral, 1, part(of(d, 0.25, 10)))
	expect(t, "less", Viral, 0, part(of(d, math.Nextafter(0.25, 0), 10)))
	expect(t, "nine posts", Viral, 0, part(of(d, 0.9, 9)))
	expect(t, "one sum under two rates", Viral, 1, part(of(d, 0.5, 10), of(views, 0.5, 10)))
	expect(t, "two sums", Viral, 2, part(of(d, 0.5, 10), of(views, 0.6, 10)))
}

func TestSkew(t *testing.T) {
	f := byFollowers
	f.Agg = formula.Mean
	mean := def("engagement/by-followers/mean:fraction", metrics.OwnPosts, unit.Fraction, f)
	f.Agg = formula.Median
	median := def("engagement/by-followers/median:fraction", metrics.OwnPosts, unit.Fraction, f)
	of := func(m, x float64, n int64) Part {
		return part(ind(mean, "nike", "", m, n), ind(median, "nike", "", x, n))
	}
	expect(t, "twice", Skew, 1, of(0.02, 0.01, 20))
	expect(t, "less", Skew, 0, of(math.Nextafter(0.02, 0), 0.01, 20))
	expect(t, "nineteen posts", Skew, 0, of(0.02, 0.01, 19))
	expect(t, "a median of nothing", Skew, 0, of(0.02, 0, 20))
	other := of(0.02, 0.01, 20)
	other.Result.Indicators[1].Key.Case = "netflix"
	expect(t, "another brand's median", Skew, 0, other)
}

func TestCreators(t *testing.T) {
	d := def(topTen, metrics.UGC, unit.Fraction, formula.Formula{Agg: formula.Named})
	expect(t, "half", Creators, 1, part(ind(d, "nike", "", 0.5, 30)))
	expect(t, "less", Creators, 0, part(ind(d, "nike", "", 0.499, 30)))
	expect(t, "few people", Creators, 0, part(ind(d, "nike", "", 0.5, 29)))
}

// weeks is a weekly series.
func weeks(values ...float64) *metrics.Indicator {
	d := def("ugc/awareness/volume-trend:per_week", metrics.UGC, unit.PerWeek, formula.Formula{Agg: formula.Named})
	d.Shape.Steps, d.Shape.Unit = metrics.WeeklySums, unit.Count
	i := ind(d, "nike", "", 1, int64(len(values)))
	for k, v := range values {
		i.Points = append(i.Points, metrics.Point{At: int64(k) * 7 * metrics.Day, Status: metrics.Defined, Value: v})
	}
	return i
}

func TestTrend(t *testing.T) {
	var rising, flat, slow, slope []float64
	state := 0.0
	for k := range 40 {
		wave := float64([]int{0, 3, -2, 1, -3, 2, -1}[k%7])
		rising = append(rising, 100+5*float64(k)+wave)
		flat = append(flat, 100+wave)
		slow = append(slow, 1000+0.5*float64(k)+wave/10)
		// A walk without a trend: Mann-Kendall without the correction takes it for one.
		state += float64([]int{6, -2, 5, -4, 3, -3, 4}[k%7])
		slope = append(slope, 100+40*math.Sin(float64(k)/14)+state/40)
	}
	f := expect(t, "rising", Trend, 1, part(weeks(rising...)))
	if a := amounts(f[0]); !near(a["first half"], middle(rising[:20])) || !near(a["second half"],
		middle(rising[20:])) || !strings.Contains(f[0].Claim.Format, "upward") {
		t.Errorf("%v %v", a, f[0].Claim)
	}
	falling := slices.Clone(rising)
	slices.Reverse(falling)
	if f := expect(t, "falling", Trend, 1, part(weeks(falling...))); !strings.Contains(f[0].Claim.Format, "downward") {
		t.Error(f[0].Claim)
	}
	expect(t, "flat", Trend, 0, part(weeks(flat...)))
	expect(t, "less than a tenth", Trend, 0, part(weeks(slow...)))
	expect(t, "nine values", Trend, 0, part(weeks(100, 125, 138, 163, 178, 203, 218, 243, 258)))
	expect(t, "ten values", Trend, 1, part(weeks(100, 125, 138, 163, 178, 203, 218, 243, 258, 283)))
	if p := estimate.MannKendall(slope); !(p.P.Value < level) {
		t.Fatalf("the series that hangs together must fool the plain test, p = %v", p.P)
	}
	expect(t, "a series that hangs together", Trend, 0, part(weeks(slope...)))
}

// Holm is over the series of a study, and the simulated ones are no part of it.
func TestTrendFamilies(t *testing.T) {
	weak := weeks(100, 130, 110, 120, 150, 140, 160, 135, 170, 180)
	one := estimate.MannKendallSerial([]float64{100, 130, 110, 120, 150, 140, 160, 135, 170, 180}).P.Value
	many := int(level/one) + 1
	beside := func(simulated bool, n int) Study {
		s := Study{Parts: []Part{part(weak)}}
		for range n {
			p := part(weeks(3, 1, 2, 3, 1, 2, 3, 1, 2, 3))
			p.Simulated = simulated
			s.Parts = append(s.Parts, p)
		}
		return s
	}
	for _, x := range []struct {
		name string
		s    Study
		want int
	}{{"alone", beside(false, 0), 1}, {"among many", beside(false, many), 0}, {"among many that are simulated", beside(true, many), 1}} {
		if got := Find(x.s); len(got) != x.want {
			t.Errorf("%s: %d trends, want %d (p = %v)", x.name, len(got), x.want, one)
		}
	}
}

func comparison(a, b *metrics.Indicator, v metrics.Verdict, p, adjusted estimate.Number) *metrics.Comparison {
	c := &metrics.Comparison{Definition: a.Definition, A: a, B: b, Verdict: v, PAdjusted: adjusted}
	if p.OK {
		c.Test = estimate.Test{Status: estimate.Defined, P: p, Method: "Welch t"}
	}
	return c
}

func TestComparisons(t *testing.T) {
	d := def("engagement/by-followers/pooled:fraction", metrics.OwnPosts, unit.Fraction, byFollowers)
	a, b := ind(d, "nike", "", 0.01, 50), ind(d, "netflix", "", 0.03, 50)
	of := func(c *metrics.Comparison) Part {
		p := part()
		p.Result.Comparisons = []*metrics.Comparison{c}
		return p
	}
	none := estimate.Number{}
	expect(t, "p below", Difference, 1, of(comparison(a, b, metrics.Comparable, estimate.Some(0.0499), none)))
	expect(t, "p at", Difference, 0, of(comparison(a, b, metrics.Comparable, estimate.Some(0.05), none)))
	expect(t, "Holm decides", Difference, 0, of(comparison(a, b, metrics.Comparable, estimate.Some(0.01), estimate.Some(0.06))))
	expect(t, "no test", Difference, 0, of(comparison(a, b, metrics.Comparable, none, none)))
	expect(t, "barred", Difference, 0, of(comparison(a, b, metrics.NotComparable, estimate.Some(0.01), none)))
	f := expect(t, "with care", Difference, 1, of(comparison(a, b, metrics.WithCare, estimate.Some(0.01), none)))[0]
	if !slices.Equal(f.Cases, []string{"netflix", "nike"}) || f.Values[0].Amount.Value != 0.03 || f.Verdict != metrics.WithCare || f.Comparison == nil {
		t.Errorf("the higher comes first: %+v", f)
	}
	expect(t, "refused", Refused, 1, of(comparison(a, b, metrics.NotComparable, none, none)))
	expect(t, "allowed", Refused, 0, of(comparison(a, b, metrics.WithCare, none, none)))
	missing := *b
	missing.Status = metrics.TooFew
	expect(t, "nothing to refuse", Refused, 0, of(comparison(a, &missing, metrics.NotComparable, none, none)))

	turned := comparison(a, b, metrics.WithCare, none, none)
	side := func(x float64) estimate.Result { return estimate.Result{Status: estimate.Defined, Value: x} }
	turned.Adjusted = []metrics.Adjusted{{Answers: metrics.ByMix, How: note.New("x"), A: side(0.05), B: side(0.04), Reversal: true}}
	f = expect(t, "reversal", Reversal, 1, of(turned))[0]
	if v := f.Values; v[0].Amount.Value != 0.03 || v[1].Amount.Value != 0.01 || v[2].Amount.Value != 0.04 || v[3].Amount.Value != 0.05 {
		t.Errorf("the order of the values: %v", v)
	}
	turned.Adjusted[0].Reversal = false
	expect(t, "no reversal", Reversal, 0, of(turned))
	turned.Adjusted[0].Answers, turned.Adjusted[0].Reversal = metrics.BySize, true
	expect(t, "at one size, not at one mix", Reversal, 0, of(turned))
}

func TestFlip(t *testing.T) {
	pooled := def("engagement/by-followers/pooled:fraction", metrics.OwnPosts, unit.Fraction, byFollowers)
	f := byFollowers
	f.Agg = formula.Median
	median := def("engagement/by-followers/median:fraction", metrics.OwnPosts, unit.Fraction, f)
	of := func(a, b, x, y float64) Part {
		return part(ind(pooled, "nike", "", a, 9), ind(pooled, "netflix", "", b, 9), ind(median, "nike", "", x, 9), ind(median, "netflix", "", y, 9))
	}
	expect(t, "turned", Flip, 1, of(0.022, 0.01, 0.01, 0.02))
	expect(t, "the same order", Flip, 0, of(0.022, 0.01, 0.02, 0.01))
	expect(t, "less than a tenth apart under one", Flip, 0, of(0.0109, 0.01, 0.01, 0.02))
	expect(t, "a tenth apart", Flip, 1, of(0.0111, 0.01, 0.01, 0.02))
	x := Ranking{Part: "p", Subject: "ER", ID: "a", Figures: []*metrics.Indicator{ind(pooled, "nike", "", 3, 1), ind(pooled, "netflix", "", 1,
		1)}, Names: make([]note.Text, 2)}
	y := Ranking{Part: "p", Subject: "ER", ID: "b", Figures: []*metrics.Indicator{ind(median, "netflix", "", 3, 1), ind(median, "nike", "", 1,
		1)}, Names: make([]note.Text, 2)}
	if got := Find(Study{Rankings: []Ranking{x, y}}); len(got) != 1 || got[0].Kind != Flip || !slices.Equal(got[0].IDs, []string{"a", "b"}) {
		t.Errorf("rankings from elsewhere: %v", got)
	}
	y.Subject = "VR"
	if got := Find(Study{Rankings: []Ranking{x, y}}); len(got) != 0 {
		t.Errorf("two subjects: %v", got)
	}
}

func TestNotPublic(t *testing.T) {
	d := def("retention/commenters/month-1:fraction", metrics.Talk, unit.Fraction, formula.Formula{Agg: formula.Named})
	want := []Wanted{{Case: "nike", Definitions: []*metrics.Definition{d}}, {Case: "netflix", Definitions: []*metrics.Definition{d}}}
	for _, x := range []struct {
		name  string
		part  Part
		cases []string
	}{
		{"nothing", part(), []string{"nike", "netflix"}},
		{"one brand has it", part(ind(d, "nike", "", 1, 1)), []string{"netflix"}},
		{"simulated does not count", func() Part { p := part(ind(d, "nike", "", 1, 1)); p.Simulated = true; return p }(), []string{"nike", "netflix"}},
	} {
		got := Find(Study{Parts: []Part{x.part}, Wanted: want})
		if len(got) != 1 || !slices.Equal(got[0].Cases, x.cases) || got[0].Verdict != metrics.NoFigure {
			t.Errorf("%s: %+v", x.name, got)
		}
	}
}

func TestBest(t *testing.T) {
	f := func(k Kind, c string, w float64, sim bool) *Finding {
		return &Finding{Kind: k, Cases: []string{c}, Weight: w, Simulated: sim}
	}
	a, b, c, d := f(Change, "x", 90, false), f(Change, "x", 89, false), f(Change, "y", 88, false), f(Skew, "x", 50, false)
	n, s := f(NotPublic, "x", 40, false), f(Flip, "x", 95, true)
	for _, x := range []struct {
		name string
		all  []*Finding
		n    int
		want []*Finding
	}{
		{"a kind once before a second, of other brands", []*Finding{a, b, c, d, n, s}, 6, []*Finding{a, c, d, n}},
		{"the last place is kept", []*Finding{a, b, c, d, n, s}, 3, []*Finding{a, d, n}},
		{"one place", []*Finding{a, n}, 1, []*Finding{a}},
		{"only simulated", []*Finding{n, s}, 6, []*Finding{s, n}},
		{"none", nil, 6, nil},
	} {
		if got := Best(x.all, x.n); !reflect.DeepEqual(got, x.want) {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// The real come first whatever the weight, then the weightier.
func TestFindRanks(t *testing.T) {
	sim := part(halves(100, 50, 20))
	sim.Simulated, sim.ID = true, "sim"
	d := def(topTen, metrics.UGC, unit.Fraction, formula.Formula{Agg: formula.Named})
	got := Find(Study{Parts: []Part{sim, part(ind(d, "nike", "", 0.6, 30), halves(100, 95, 80))}})
	var kinds []string
	for _, f := range got {
		kinds = append(kinds, f.Part+" "+string(f.Kind))
	}
	if want := []string{"p change", "p few creators", "sim change"}; !slices.Equal(kinds, want) {
		t.Errorf("%v", kinds)
	}
}
