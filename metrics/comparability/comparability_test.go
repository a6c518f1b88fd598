package comparability_test

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/comparability"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

func compare(a, b *metrics.Indicator) *metrics.Comparison {
	return comparability.Compare(a, b, 0.95, metrics.Usual())
}

func day(s string) int64 {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t.Unix()
}

// figure is an engagement rate by followers to which no rule objects.
func figure(caseID string) *metrics.Indicator {
	return &metrics.Indicator{
		Definition: &metrics.Definition{
			ID: "e/f/pooled:fraction", Version: 1, Rows: metrics.OwnPosts,
			Formula: formula.Formula{Over: []field.ID{formula.Interactions}, Per: field.Followers, Agg: formula.Pooled},
			Same:    []metrics.Sameness{metrics.SameInteractions, metrics.SameDenominator, metrics.SameSelection},
		},
		Key: metrics.Key{Case: caseID, Origin: datasets.Measured, By: on("instagram")},
		Outcome: metrics.Outcome{
			Status: metrics.Defined, Value: 0.04, N: 100, SE: estimate.Some(0.001),
			Interval: estimate.Interval{Low: estimate.Some(0.038), High: estimate.Some(0.042), Level: 0.95, Achieved: 0.95},
			DF:       estimate.Some(99),
			Sample:   estimate.Units{Values: []float64{0.03, 0.04, 0.05}},
		},
		Interactions: []field.ID{field.Likes, field.CommentsN},
		Followers:    metrics.FollowersAtPost,
		Span:         metrics.Span{From: day("2024-01-01"), To: day("2024-12-31")},
		Facts: metrics.Facts{
			Mix:          map[string]int64{"instagram/photo": 50, "instagram/reel": 50},
			MeanFollower: estimate.Some(10_000), AgeKnown: true, Coverage: estimate.Some(1),
		},
	}
}

// Each rule on both sides of its threshold.
func TestRules(t *testing.T) {
	const (
		ok   = metrics.Comparable
		care = metrics.WithCare
		bar  = metrics.NotComparable
		none = metrics.NoFigure
	)
	mix := func(photo, reel int64) map[string]int64 {
		return map[string]int64{"instagram/photo": photo, "instagram/reel": reel}
	}
	for _, test := range []struct {
		name   string
		change func(a, b *metrics.Indicator)
		want   metrics.Verdict
		reason string
	}{
		{"alike", func(a, b *metrics.Indicator) {}, ok, ""},
		{"no value", func(a, b *metrics.Indicator) { b.Status = metrics.TooFew }, none, `"b" has no value here`},
		{"no values", func(a, b *metrics.Indicator) { a.Status, b.Status = metrics.TooFew, metrics.NotCollected }, none, "neither"},
		{"denominators", func(a, b *metrics.Indicator) {
			b.Definition.ID, b.Definition.Formula.Per = "e/r/pooled:fraction", field.Reach
		}, bar, "different denominators: followers and reach"},
		{"no value and care", func(a, b *metrics.Indicator) { b.Status, b.N = metrics.TooFew, 2 }, none, `"b" has no value here`},
		{"aggregations", func(a, b *metrics.Indicator) { b.Definition.ID = "e/f/mean:fraction" }, bar, "different definitions"},
		{"versions", func(a, b *metrics.Indicator) { b.Definition.Version = 2 }, bar, "different definitions"},
		{"interactions", func(a, b *metrics.Indicator) { b.Interactions = []field.ID{field.Likes, field.Shares} }, bar,
			"different interactions are counted: likes, comments; and likes, shares"},
		{"simulated beside measured", func(a, b *metrics.Indicator) { b.Key.Origin = datasets.Simulated }, bar, "one side is simulated"},
		{"both simulated", func(a, b *metrics.Indicator) { a.Key.Origin, b.Key.Origin = datasets.Simulated, datasets.Simulated }, ok, ""},
		{"published beside measured", func(a, b *metrics.Indicator) { b.Key.Origin = datasets.Published }, care, "different origins"},
		{"views on one platform", func(a, b *metrics.Indicator) { sameView(a, b) }, ok, ""},
		{"views across platforms", func(a, b *metrics.Indicator) {
			sameView(a, b)
			b.Key.By, b.Facts.Mix = on("tiktok"), map[string]int64{"tiktok/": 9}
		}, bar, "a view means something else on each platform: instagram; and tiktok"},
		{"views of several platforms", func(a, b *metrics.Indicator) {
			sameView(a, b)
			for _, i := range []*metrics.Indicator{a, b} {
				i.Key.By, i.Facts.Mix = on(""), map[string]int64{"tiktok/": 5, "instagram/": 5}
			}
		}, bar, "views of several platforms are pooled"},
		{"published averages", func(a, b *metrics.Indicator) { a.Definition.Rows, b.Definition.Rows = metrics.Panel, metrics.Panel }, care,
			"published averages"},
		{"selected", func(a, b *metrics.Indicator) { a.Facts.Selected = true }, care, `the posts of "a" were selected by success`},
		{"both selected", func(a, b *metrics.Indicator) { a.Facts.Selected, b.Facts.Selected = true, true }, care, "both sides"},
		{"selected, of a definition that does not care", func(a, b *metrics.Indicator) { careless(a, b); a.Facts.Selected = true }, ok, ""},
		{"interactions, of a definition that does not care", func(a, b *metrics.Indicator) {
			careless(a, b)
			b.Interactions = []field.ID{field.Likes}
		}, ok, ""},
		{"collection", func(a, b *metrics.Indicator) { collected(a, b, "meta-instagram", "guess-posts") }, care,
			"the rows were collected in different ways: meta-instagram; and guess-posts"},
		{"collection alike", func(a, b *metrics.Indicator) { collected(a, b, "meta-instagram", "meta-instagram") }, ok, ""},
		{"collection not known", func(a, b *metrics.Indicator) {
			collected(a, b, "meta-instagram", "")
			b.Facts.Collection = nil
		}, ok, ""},
		{"collection, of a definition that does not care", func(a, b *metrics.Indicator) {
			collected(a, b, "meta-instagram", "guess-posts")
			careless(a, b)
		}, ok, ""},
		{"platforms", func(a, b *metrics.Indicator) {
			b.Key.By, b.Facts.Mix = on("vk"), map[string]int64{"vk/photo": 50, "vk/reel": 50}
		}, care, "different platforms: instagram; and vk"},
		// 274 of 365 days in common are 75.07 %; 273 are 74.8 %.
		{"periods just alike", func(a, b *metrics.Indicator) {
			b.Span = metrics.Span{From: a.Span.From, To: a.Span.From + 274*metrics.Day}
		}, ok, ""},
		{"periods just different", func(a, b *metrics.Indicator) {
			b.Span = metrics.Span{From: a.Span.From, To: a.Span.From + 273*metrics.Day}
		}, care,
			"share only 74 %"},
		{"periods apart", func(a, b *metrics.Indicator) { b.Span = metrics.Span{From: day("2025-01-10"), To: day("2025-02-01")} }, care,
			"10 days apart: 2024-01-01 to 2024-12-30; and 2025-01-10 to 2025-01-31"},
		{"no dates", func(a, b *metrics.Indicator) { b.Span = metrics.Span{} }, ok, ""},
		{"mix at the limit", func(a, b *metrics.Indicator) { b.Facts.Mix = mix(70, 30) }, ok, ""},
		{"mix beyond", func(a, b *metrics.Indicator) { b.Facts.Mix = mix(71, 29) }, care, "21 % of the posts"},
		{"size at the limit", func(a, b *metrics.Indicator) { b.Facts.MeanFollower = estimate.Some(15_000) }, ok, ""},
		{"size beyond", func(a, b *metrics.Indicator) { b.Facts.MeanFollower = estimate.Some(50_000) }, care,
			"10000 and 50000 followers on average, 5.0 times"},
		{"size of another order", func(a, b *metrics.Indicator) { b.Facts.MeanFollower = estimate.Some(50_001) }, bar,
			"10000 and 50001 followers on average, 5.0 times"},
		{"size of another order, of counts per post", func(a, b *metrics.Indicator) {
			a.Definition.Formula.Per, b.Definition.Formula.Per = formula.One, formula.One
			b.Facts.MeanFollower = estimate.Some(50_001)
		}, care, "5.0 times"},
		{"size of a rate by reach", func(a, b *metrics.Indicator) {
			a.Definition.Formula.Per, b.Definition.Formula.Per = field.Reach, field.Reach
			b.Facts.MeanFollower = estimate.Some(40_000)
		}, ok, ""},
		{"a few paid on either side are a remark", func(a, b *metrics.Indicator) { a.Facts.PaidRows, a.Facts.PaidKnown, b.Facts.PaidKnown = 10, true, true }, ok,
			"10 of 100, and 0 of 100"},
		{"many paid on one side", func(a, b *metrics.Indicator) { a.Facts.PaidRows, a.Facts.PaidKnown, b.Facts.PaidKnown = 11, true, true }, care,
			"11 of 100, and 0 of 100"},
		{"many paid on both", func(a, b *metrics.Indicator) {
			a.Facts.PaidRows, a.Facts.PaidKnown, b.Facts.PaidRows, b.Facts.PaidKnown = 11, true, 12, true
		}, care, "11 of 100, and 12 of 100"},
		{"paid, and not known", func(a, b *metrics.Indicator) { a.Facts.PaidRows, a.Facts.PaidKnown = 11, true }, care, "not all posts say"},
		{"one row carries half", func(a, b *metrics.Indicator) { b.Facts.TopShare = estimate.Some(0.5) }, ok, ""},
		{"one row carries more", func(a, b *metrics.Indicator) { b.Facts.TopShare = estimate.Some(0.51) }, care, `51 % of the numerator of "b"`},
		{"age", func(a, b *metrics.Indicator) { b.Facts.AgeKnown = false }, care, `how old the posts of "b" were`},
		{"age of a count", func(a, b *metrics.Indicator) { b.Facts.AgeKnown, a.Definition.Immature = false, true }, ok, ""},
		// Posts read after 10 days on average, and after 20 or 21: up to twice as old is alike.
		{"ages at the limit", func(a, b *metrics.Indicator) { ages(a, b, 10, 20) }, ok, ""},
		{"ages beyond", func(a, b *metrics.Indicator) { ages(a, b, 10, 20.5) }, care, "in days on average: 10 and 21"},
		{"both a month old", func(a, b *metrics.Indicator) { ages(a, b, 30, 100) }, ok, ""},
		{"one not a month old", func(a, b *metrics.Indicator) { ages(a, b, 29.5, 100) }, care, "different ages"},
		{"hours count as a day", func(a, b *metrics.Indicator) { ages(a, b, 0.1, 2) }, ok, ""},
		{"an age that is not known", func(a, b *metrics.Indicator) { ages(a, b, 1, 20); b.Facts.MeanAge.OK = false }, ok, ""},
		{"ages of a count", func(a, b *metrics.Indicator) { ages(a, b, 1, 20); a.Definition.Immature = true }, ok, ""},
		{"young at the limit", func(a, b *metrics.Indicator) { b.Facts.Immature = 25 }, ok, ""}, // 25 of 125
		{"young beyond", func(a, b *metrics.Indicator) { b.Facts.Immature = 26 }, care, "26 of 126 posts"},
		{"coverage at the limit", func(a, b *metrics.Indicator) { b.Facts.Coverage = estimate.Some(0.9) }, ok, ""},
		{"coverage below", func(a, b *metrics.Indicator) { b.Facts.Coverage = estimate.Some(math.Nextafter(0.9, 0)) }, care, `only 89 % of the rows of "b"`},
		{"followers", func(a, b *metrics.Indicator) { b.Followers = metrics.FollowersOnce }, care, "follower counts"},
		{"enough", func(a, b *metrics.Indicator) { a.N = int64(metrics.Usual().Few) }, ok, ""},
		{"few", func(a, b *metrics.Indicator) { a.N = int64(metrics.Usual().Few) - 1 }, care, "few units: 29 and 100"},
		{"a complete count is not few", func(a, b *metrics.Indicator) {
			a.N, a.Interval, a.Sample, a.SE = 3, estimate.Interval{}, estimate.Units{}, estimate.Number{}
		}, ok, ""},
		{"few without an interval", func(a, b *metrics.Indicator) { a.N, a.Interval = 3, estimate.Interval{} }, care, "few units: 3 and 100"},
	} {
		for _, swapped := range []bool{false, true} {
			a, b := figure("a"), figure("b")
			test.change(a, b)
			if swapped {
				a, b = b, a
				if a.Definition.Immature != b.Definition.Immature {
					continue // the definition is the one of a
				}
			}
			c := compare(a, b)
			if c.Verdict != test.want {
				t.Errorf("%s: %s %v, want %s", test.name, c.Verdict, c.Reasons, test.want)
			}
			if swapped {
				continue // the reasons name the sides in their order
			}
			said := len(c.Reasons) > 0 && strings.Contains(c.Reasons[0].String(), test.reason)
			if test.want == ok && test.reason == "" && len(c.Reasons) > 0 || (test.want != ok || test.reason != "") && !said {
				t.Errorf("%s: reasons %v, want %q first", test.name, c.Reasons, test.reason)
			}
			if effect := c.Difference.Status == estimate.Defined; effect != (test.want != bar && test.want != none) {
				t.Errorf("%s: verdict %s, difference %v", test.name, c.Verdict, c.Difference.Status)
			}
		}
	}
}

func ages(a, b *metrics.Indicator, x, y float64) {
	a.Facts.MeanAge, b.Facts.MeanAge = estimate.Some(x), estimate.Some(y)
}

func sameView(a, b *metrics.Indicator) {
	a.Definition.Same, b.Definition.Same = []metrics.Sameness{metrics.SameView}, []metrics.Sameness{metrics.SameView}
}

// What bars a comparison comes before what asks for care.
func TestGravestFirst(t *testing.T) {
	a, b := figure("a"), figure("b")
	b.N, b.Facts.Selected, b.Key.Origin = 3, true, datasets.Simulated
	verdict, reasons := comparability.Judge(a, b, metrics.Usual())
	if verdict != metrics.NotComparable || len(reasons) != 3 {
		t.Fatalf("%s %v", verdict, reasons)
	}
	for i, want := range []string{"simulated", "selected", "few units"} {
		if !strings.Contains(reasons[i].String(), want) {
			t.Errorf("reason %d is %q, want %q", i, reasons[i], want)
		}
	}
}

func TestDissimilarity(t *testing.T) {
	for _, test := range []struct {
		name string
		a, b map[string]float64
		d    float64
		ok   bool
	}{
		{"equal shares", map[string]float64{"x/a": 1, "x/b": 3}, map[string]float64{"x/a": 10, "x/b": 30}, 0, true},
		{"nothing in common", map[string]float64{"x/a": 1}, map[string]float64{"y/a": 5}, 1, true},
		// (|.5-.2| + |.5-.5| + |0-.3|) / 2
		{"some", map[string]float64{"x/a": 5, "x/b": 5}, map[string]float64{"x/a": 2, "x/b": 5, "x/c": 3}, 0.3, true},
		{"types unknown on one side", map[string]float64{"x/a": 5, "x/b": 5}, map[string]float64{"x/": 7}, 0, true},
		{"types unknown, platforms differ", map[string]float64{"x/a": 5, "y/b": 5}, map[string]float64{"x/": 7}, 0.5, true},
		{"nothing", nil, map[string]float64{"x/a": 1}, 0, false},
	} {
		for range 2 {
			d, ok := comparability.Dissimilarity(test.a, test.b)
			if math.Abs(d-test.d) > 1e-12 || ok != test.ok {
				t.Errorf("%s: %v, %v; want %v, %v", test.name, d, ok, test.d, test.ok)
			}
			test.a, test.b = test.b, test.a
		}
	}
}

func TestEffect(t *testing.T) {
	a, b := figure("a"), figure("b")
	b.Value, b.SE, b.DF = 0.05, estimate.Some(0.002), estimate.Some(9)
	b.Interval.Low, b.Interval.High = estimate.Some(0.044), estimate.Some(0.058)
	c := compare(a, b)
	// By hand: -0.01 ± t·√(0.001² + 0.002²) with the fewer degrees of freedom, 9.
	const t9 = 2.262157162798205 // R: qt(0.975, 9)
	low, high := -0.01-t9*math.Sqrt(5e-6), -0.01+t9*math.Sqrt(5e-6)
	near := func(name string, got estimate.Number, want float64) {
		if !got.OK || math.Abs(got.Value-want) > 1e-12 {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	near("difference", estimate.Some(c.Difference.Value), -0.01)
	near("low", c.Difference.Interval.Low, low)
	near("high", c.Difference.Interval.High, high)
	near("t", c.Test.Statistic, -0.01/math.Sqrt(5e-6))
	near("p", c.Test.P, 0.001549885911701) // the density of t(9), summed by Simpson's rule
	// 0.04/0.05 with se √(0.001² + 0.8²·0.002²) / 0.05 = √(3.56e-6)/0.05.
	se := math.Sqrt(3.56e-6) / 0.05
	near("ratio", estimate.Some(c.Ratio.Value), 0.8)
	near("se of the ratio", c.Ratio.SE, se)
	near("ratio low", c.Ratio.Interval.Low, 0.8-1.959963984540054*se) // R: qnorm(0.975)

	b.Value = 0
	if c := compare(a, b); c.Ratio.Status == estimate.Defined || c.Ratio.Reason.IsZero() {
		t.Errorf("a ratio to zero: %+v", c.Ratio)
	}
	b.Value, b.Interval, b.SE = 0.05, estimate.Interval{}, estimate.Number{}
	if c := compare(a, b); c.Difference.Status != estimate.Defined || !c.Difference.Interval.IsZero() {
		t.Errorf("an interval from one side only: %+v", c.Difference)
	}
	if c := compare(a, b); c.Test.Status == estimate.Defined || c.Test.Reason.IsZero() {
		t.Errorf("a test without an interval: %+v", c.Test)
	}
}

// The test beside a difference tests that difference: interval and p agree,
// whatever the figures.
func TestOneHypothesisARow(t *testing.T) {
	for _, se := range []float64{0.001, 0.003, 0.0045, 0.00502, 0.00504, 0.006, 0.02} {
		a, b := figure("a"), figure("b")
		b.Value, b.SE = 0.05, estimate.Some(se)
		c := compare(a, b)
		if outside := !c.Difference.Interval.Contains(0); outside != (c.Test.P.Value < 0.05) {
			t.Errorf("se %v: p = %v and the interval %v disagree", se, c.Test.P.Value, c.Difference.Interval)
		}
	}
}

// Medians have a difference of their own and Mood's test; by rank is another
// question beside it.
func TestMedians(t *testing.T) {
	a, b := figure("a"), figure("b")
	for i, values := range [][]float64{{1, 2, 3, 4, 5, 6}, {4, 5, 6, 7, 8, 9}} {
		f := []*metrics.Indicator{a, b}[i]
		f.Definition.Formula.Agg = formula.Median
		f.SE, f.DF = estimate.Number{}, estimate.Number{}
		f.Sample = estimate.Units{Values: values}
		f.Value = []float64{3.5, 6.5}[i]
		f.Interval = estimate.Interval{Low: estimate.Some(f.Value - 2), High: estimate.Some(f.Value + 1), Level: 0.95, Achieved: 0.97}
	}
	c := compare(a, b)
	// L = -3 - √(2² + 1²), U = -3 + √(1² + 2²).
	if math.Abs(c.Difference.Interval.Low.Value+3+math.Sqrt(5)) > 1e-12 || math.Abs(c.Difference.Interval.High.Value+3-math.Sqrt(5)) > 1e-12 {
		t.Errorf("the interval is %v", c.Difference.Interval)
	}
	if !strings.HasPrefix(c.Test.Method, "Mood") || !strings.HasPrefix(c.Rank.Method, "rank test") {
		t.Errorf("tests %q and %q", c.Test.Method, c.Rank.Method)
	}
	// Of 36 pairs a is above in 3 and equal in 3: (3 - 30)/36.
	if math.Abs(c.Rank.Effect.Value+27.0/36) > 1e-12 {
		t.Errorf("delta %v", c.Rank.Effect.Value)
	}
}

// Proportions are tested as such.
func TestProportions(t *testing.T) {
	a, b := figure("a"), figure("b")
	for i, k := range []float64{30, 50} {
		f := []*metrics.Indicator{a, b}[i]
		f.SE, f.DF, f.Sample = estimate.Number{}, estimate.Number{}, estimate.Units{}
		f.Definition.Formula.Agg = formula.Named
		f.Numerator, f.Denominator, f.Value = estimate.Some(k), estimate.Some(100), k/100
		f.Interval = estimate.Interval{Low: estimate.Some(k/100 - 0.09), High: estimate.Some(k/100 + 0.1), Level: 0.95, Achieved: 0.95, Method: "Wilson"}
	}
	// z = -0.2/√(0.4·0.6·2/100).
	if c := compare(a, b); math.Abs(c.Test.Statistic.Value+0.2/math.Sqrt(0.0048)) > 1e-12 {
		t.Errorf("%s: %v", c.Test.Method, c.Test.Statistic)
	}
}

// A complete count has no sampling error, hence no test.
func TestCountsAreNotTested(t *testing.T) {
	a, b := figure("a"), figure("b")
	for _, f := range []*metrics.Indicator{a, b} {
		f.SE, f.DF, f.Sample, f.Interval = estimate.Number{}, estimate.Number{}, estimate.Units{}, estimate.Interval{}
	}
	b.Value = 0.05
	c := compare(a, b)
	if c.Test.Status == estimate.Defined || !strings.Contains(c.Test.Reason.String(), "no sampling error") || c.Difference.Status != estimate.Defined {
		t.Errorf("%+v, difference %+v", c.Test, c.Difference)
	}
}

// UC Berkeley 1973, admissions by department (Bickel, Hammel & O'Connell,
// Science 187, 1975; R: UCBAdmissions): men are ahead over all, women at a common
// mix. Kidney stones (Charig et al., BMJ 292, 1986) likewise, in every stratum.
func TestStandardised(t *testing.T) {
	type stratum struct{ numA, denA, numB, denB int64 }
	for _, test := range []struct {
		name     string
		strata   []stratum
		reversal bool
		says     string
		shown    bool
	}{
		{"UC Berkeley", []stratum{{512, 825, 89, 108}, {353, 560, 17, 25}, {120, 325, 202, 593}, {138, 417, 131, 375}, {53, 191, 94, 393}, {22, 373, 24, 341}},
			true, "2 of 6 strata agree", true},
		{"kidney stones", []stratum{{81, 87, 234, 270}, {192, 263, 55, 80}}, true, "no stratum of 2 agrees", true},
		{"another mix, no reversal", []stratum{{50, 1000, 20, 500}, {10, 1000, 30, 4000}}, false, "", true},
		{"one mix", []stratum{{50, 1000, 20, 500}, {10, 1000, 5, 500}}, false, "", false},
	} {
		a, b := figure("a"), figure("b")
		for i, s := range test.strata {
			for k, one := range [][2]int64{{s.denA, s.numA}, {s.denB, s.numB}} {
				f := []*metrics.Indicator{a, b}[k]
				x := metrics.Stratum{Name: string(rune('a'+i)) + "/"}
				x.Pair.Add(one[0]/2, one[1]/3)
				x.Pair.Add(one[0]-one[0]/2, one[1]-one[1]/3)
				f.Facts.Strata = append(f.Facts.Strata, x)
			}
		}
		c := compare(a, b)
		if (len(c.Adjusted) > 0) != test.shown {
			t.Errorf("%s: adjusted %v", test.name, c.Adjusted)
			continue
		}
		if !test.shown {
			continue
		}
		if x := c.Adjusted[0]; x.Reversal != test.reversal || !strings.Contains(x.Says.String(), test.says) {
			t.Errorf("%s: reversal %v, %q", test.name, x.Reversal, x.Says)
		}
	}
}

// Judging changes neither side.
func TestJudgeReadsOnly(t *testing.T) {
	a, b := figure("a"), figure("b")
	sample, mix := slices.Clone(a.Sample.Values), maps.Clone(a.Facts.Mix)
	compare(a, b)
	if !slices.Equal(a.Sample.Values, sample) || !maps.Equal(a.Facts.Mix, mix) {
		t.Error("an indicator was changed")
	}
}

// collected says how the rows of both sides were found, and that it matters.
func collected(a, b *metrics.Indicator, x, y string) {
	a.Definition.Same = append(a.Definition.Same, metrics.SameCollection)
	b.Definition.Same = a.Definition.Same
	a.Facts.Collection, b.Facts.Collection = []string{x}, []string{y}
}

// careless makes the definition ask for nothing in common.
func careless(a, b *metrics.Indicator) { a.Definition.Same, b.Definition.Same = nil, nil }

// on is the place of a platform in a breakdown; "" is all of them.
func on(platform string) metrics.Coordinates {
	return metrics.KeyOf("", "", metrics.Coordinate{Field: field.Platform, Value: platform}).By
}
