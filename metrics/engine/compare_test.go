package engine

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// other is six by another brand, with 10 likes more on each post.
func other() table {
	return with(six, "acme", "bolt", " 40,", " 50,", " 20,", " 30,", " 30,", " 40,", " 10,", " 20,", " 50,", " 60,", " 90,", " 100,")
}

func comparison(t *testing.T, res *metrics.Result, id string) *metrics.Comparison {
	t.Helper()
	for _, c := range res.Comparisons {
		if metrics.WithoutUnit(c.Definition.ID) == id {
			return c
		}
	}
	t.Fatalf("no comparison by %s", id)
	return nil
}

func TestComparison(t *testing.T) {
	w := newWorld(pooledER, meanER, medianER)
	w.add("acme", "instagram", w.data("a", six))
	w.add("bolt", "instagram", w.data("b", other()))
	res := w.run(t)
	if len(res.Comparisons) != 3 {
		t.Fatalf("%d comparisons, want one for each definition", len(res.Comparisons))
	}
	c := comparison(t, res, pooledER)
	// 300/7000 less 360/7000; 5 of 6 as a ratio.
	if math.Abs(c.Difference.Value+60.0/7000) > 1e-12 || math.Abs(c.Ratio.Value-300.0/360) > 1e-12 {
		t.Errorf("difference %v, ratio %v", c.Difference.Value, c.Ratio.Value)
	}
	if c.Difference.Interval.IsZero() || c.Ratio.Interval.IsZero() {
		t.Error("no interval")
	}
	if c.Verdict != metrics.WithCare || len(c.Reasons) != 1 || !strings.Contains(c.Reasons[0].String(), "few units") {
		t.Errorf("%s: %v; want care for few units", c.Verdict, c.Reasons)
	}
	m, med := comparison(t, res, meanER), comparison(t, res, medianER)
	for name, got := range map[string]string{c.Definition.ID: c.Test.Method, m.Definition.ID: m.Test.Method} {
		if got != "t test of the difference" {
			t.Errorf("%s: compared by %q", name, got)
		}
	}
	if med.Test.Method != "Mood's median, clustered" || med.Rank.Effect.Method != "Cliff's delta" || c.Rank.Status == estimate.Defined {
		t.Errorf("medians by %q, by rank %q; ratios of sums by rank %v", med.Test.Method, med.Rank.Effect.Method, c.Rank.Status)
	}
	// Each question of its own: one test in each family, so nothing is adjusted.
	for _, x := range []*metrics.Comparison{c, m, med} {
		if x.Tests != 1 || x.PAdjusted != x.Test.P {
			t.Errorf("%s: %d tests, p %v, adjusted %v", x.Definition.ID, x.Tests, x.Test.P, x.PAdjusted)
		}
	}
	if med.RankTests != 1 || med.RankPAdjusted != med.Rank.P {
		t.Errorf("by rank: %d tests, p %v, adjusted %v", med.RankTests, med.Rank.P, med.RankPAdjusted)
	}
}

// Two pairs of one question are adjusted together.
func TestHolmOverPairs(t *testing.T) {
	w := newWorld(pooledER, medianER)
	w.add("acme", "instagram", w.data("a", six))
	w.add("bolt", "instagram", w.data("b", other()))
	w.add("core", "instagram", w.data("c", with(six, "acme", "core")))
	res := w.run(t)
	var raw, adjusted []float64
	for _, c := range res.Comparisons {
		if metrics.WithoutUnit(c.Definition.ID) == pooledER && c.Test.P.OK {
			raw, adjusted = append(raw, c.Test.P.Value), append(adjusted, c.PAdjusted.Value)
			if c.Tests != 3 {
				t.Errorf("%d tests, want 3", c.Tests)
			}
		}
	}
	if want := estimate.Holm(raw); len(raw) != 3 || !slices.Equal(adjusted, want) {
		t.Errorf("p %v adjusted %v, want %v", raw, adjusted, want)
	}
}

// Where one side has no shares, both are computed without them.
func TestCommonInteractions(t *testing.T) {
	w := newWorld(pooledER)
	b := other()
	b.head = strings.Replace(b.head, " shares", "", 1)
	b.rows = cut(b.rows, 8)
	w.add("acme", "instagram", w.data("a", six))
	w.add("bolt", "instagram", w.data("b", b))
	res := w.run(t)
	c := comparison(t, res, pooledER)
	if want := []field.ID{field.Likes, field.CommentsN}; !slices.Equal(c.A.Interactions, want) || !slices.Equal(c.B.Interactions, want) {
		t.Errorf("compared on %v and %v, want %v", c.A.Interactions, c.B.Interactions, want)
	}
	// 240 likes and 30 comments against 300 and 30.
	if math.Abs(c.A.Value-270.0/7000) > 1e-12 || math.Abs(c.B.Value-330.0/7000) > 1e-12 {
		t.Errorf("%v and %v, want %v and %v", c.A.Value, c.B.Value, 270.0/7000, 330.0/7000)
	}
	last := c.Reasons[len(c.Reasons)-1].String()
	if !strings.Contains(last, "in common: likes, comments") {
		t.Errorf("reasons end in %q", last)
	}
	if i := indicator(t, res, pooledER, "acme", "instagram"); math.Abs(i.Value-300.0/7000) > 1e-12 {
		t.Errorf("the indicator itself changed: %v", i.Value)
	}
}

func TestNotComparable(t *testing.T) {
	for name, change := range map[string]func(*world) string{
		"simulated": func(w *world) string {
			w.req.Cases[1].Sources[0].Data.Origin = datasets.Simulated
			return "one side is simulated"
		},
		"no value": func(w *world) string {
			d := w.req.Cases[1].Sources[0].Data
			tab := w.tables[d]
			tab.rows = tab.rows[:3]
			w.tables[d] = tab
			return `"bolt" has no value here`
		},
	} {
		w := newWorld(pooledER)
		w.add("acme", "instagram", w.data("a", six))
		w.add("bolt", "instagram", w.data("b", other()))
		want := change(w)
		c := comparison(t, w.run(t), pooledER)
		verdict := metrics.NotComparable
		if name == "no value" {
			verdict = metrics.NoFigure
		}
		if c.Verdict != verdict || !strings.Contains(c.Reasons[0].String(), want) {
			t.Errorf("%s: %s, %v", name, c.Verdict, c.Reasons)
		}
		if c.Difference.Status == estimate.Defined || c.Ratio.Status == estimate.Defined ||
			c.Test.Status == estimate.Defined || c.PAdjusted.OK || c.Tests != 0 {
			t.Errorf("%s: not comparable, and an effect all the same", name)
		}
	}
}

// Two cases on different platforms meet once, and views bar them.
func TestAcrossPlatforms(t *testing.T) {
	w := newWorld("engagement/by-views/pooled", pooledER)
	a := with(six)
	a.head = strings.Replace(six.head, "snapshot_at", "snapshot_at views", 1)
	for i := range a.rows {
		a.rows[i] = strings.Replace(a.rows[i], "2024-01-31,", "2024-01-31, 5000,", 1)
	}
	b := with(a, "acme", "bolt", "instagram", "tiktok")
	w.add("acme", "instagram", w.data("a", a))
	w.add("bolt", "tiktok", w.data("b", b))
	res := w.run(t)
	if len(res.Comparisons) != 2 {
		t.Fatalf("%d comparisons, want 2", len(res.Comparisons))
	}
	if c := comparison(t, res, "engagement/by-views/pooled"); c.Verdict != metrics.NotComparable ||
		!strings.Contains(c.Reasons[0].String(), "a view means something else") {
		t.Errorf("by views: %s, %v", c.Verdict, c.Reasons)
	}
	if c := comparison(t, res, pooledER); c.Verdict != metrics.WithCare || !strings.Contains(c.Reasons[0].String(), "different platforms") {
		t.Errorf("by followers: %s, %v", c.Verdict, c.Reasons)
	}
}

// Cases with a platform in common meet there, not with the total of one and
// the platform of the other.
func TestCommonPlatform(t *testing.T) {
	w := newWorld(pooledER)
	w.add("acme", "instagram youtube", w.data("a", six), w.data("b", with(six, "instagram", "youtube")))
	w.add("bolt", "instagram", w.data("c", other()))
	res := w.run(t)
	if len(res.Comparisons) != 1 {
		t.Fatalf("%d comparisons, want 1", len(res.Comparisons))
	}
	if c := res.Comparisons[0]; c.A.Key.Platform() != "instagram" || c.B.Key.Platform() != "instagram" {
		t.Errorf("compared %+v with %+v", c.A.Key, c.B.Key)
	}
}

// Two comparisons share a test only where they ask the same: of one rate over
// the same rows and interactions, by the same method.
func TestHypotheses(t *testing.T) {
	rate := formula.Formula{Over: []field.ID{formula.Interactions}, Per: field.Followers, Agg: formula.Pooled}
	with := func(f formula.Formula, agg formula.Aggregation) formula.Formula {
		f.Agg = agg
		return f
	}
	named := func(id string) *metrics.Definition {
		return &metrics.Definition{ID: id, Rows: metrics.OwnPosts, Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{field.Published}}}
	}
	pooled := &metrics.Definition{ID: "t/pooled:x", Rows: metrics.OwnPosts, Formula: rate}
	thousand := rate
	thousand.Scale = 1000
	views := rate
	views.Per = field.Views
	all := []field.ID{field.Likes, field.CommentsN}
	for _, test := range []struct {
		name     string
		one, two *metrics.Definition
		sets     [2][]field.ID
		on       string // the platform of the second
		same     bool
	}{
		{"one rate per thousand", pooled, &metrics.Definition{ID: "t/pooled:per_thousand", Rows: metrics.OwnPosts, Formula: thousand},
			[2][]field.ID{all, all}, "x", true},
		{"pooled and median", pooled, &metrics.Definition{ID: "t/median:x", Rows: metrics.OwnPosts, Formula: with(rate, formula.Median)},
			[2][]field.ID{all, all}, "x", false},
		{"a mean has another test", pooled, &metrics.Definition{ID: "t/mean:x", Rows: metrics.OwnPosts, Formula: with(rate, formula.Mean)},
			[2][]field.ID{all, all}, "x", false},
		{"another denominator", pooled, &metrics.Definition{ID: "t/views:x", Rows: metrics.OwnPosts, Formula: views}, [2][]field.ID{all, all}, "x", false},
		{"other rows", pooled, &metrics.Definition{ID: "t/ugc:x", Rows: metrics.UGC, Formula: rate}, [2][]field.ID{all, all}, "x", false},
		{"other interactions", pooled, pooled, [2][]field.ID{all, all[:1]}, "x", false},
		{"another platform", pooled, pooled, [2][]field.ID{all, all}, "y", false},
		{"two methods of their own", named("t/a:x"), named("t/b:x"), [2][]field.ID{}, "x", false},
		{"one method of its own", named("t/a:x"), named("t/a:x"), [2][]field.ID{}, "x", true},
	} {
		of := func(d *metrics.Definition, set []field.ID, platform string) hypothesis {
			side := func(id string) *metrics.Indicator {
				return &metrics.Indicator{Definition: d, Interactions: set, Key: metrics.Key{Case: id, By: on(platform)}}
			}
			return hypothesisOf(&metrics.Comparison{Definition: d, A: side("acme"), B: side("bolt")}, false)
		}
		if same := of(test.one, test.sets[0], "x") == of(test.two, test.sets[1], test.on); same != test.same {
			t.Errorf("%s: one test %v, want %v", test.name, same, test.same)
		}
	}
}
