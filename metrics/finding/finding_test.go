package finding

import (
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/kpis"
)

// figure makes a defined figure of a brand; change may set the rest.
func figure(t *testing.T, id, brand string, v float64, change func(i *metrics.Indicator)) *metrics.Indicator {
	t.Helper()
	d, err := kpis.Registry().Get(id)
	if err != nil {
		t.Fatal(err)
	}
	i := &metrics.Indicator{Definition: d, Key: metrics.Key{Case: brand, Origin: datasets.Measured}}
	i.Status, i.Value = metrics.Defined, v
	if change != nil {
		change(i)
	}
	return i
}

func part(figures ...*metrics.Indicator) *Part {
	cases := []metrics.CaseData{{ID: "a", Name: note.Said("A")}, {ID: "b", Name: note.Said("B")}}
	return &Part{ID: "p", Result: &metrics.Result{Request: &metrics.Request{Cases: cases}, Indicators: figures}}
}

// is wants no finding, or one of a kind.
func is(t *testing.T, what string, got []*Finding, want bool) {
	t.Helper()
	if want != (len(got) == 1) || len(got) > 1 {
		t.Errorf("%s: %d findings, want one: %v", what, len(got), want)
	}
}

const (
	meanOf   = "engagement/by-followers/mean:fraction"
	medianOf = "engagement/by-followers/median:fraction"
	pooled   = "engagement/by-followers/pooled:fraction"
)

func n(n int64) func(*metrics.Indicator) { return func(i *metrics.Indicator) { i.N = n } }

func TestSkew(t *testing.T) {
	for _, c := range []struct {
		what         string
		mean, median float64
		n            int64
		want         bool
	}{
		{"twice", 0.04, 0.02, 20, true},
		{"below twice", 0.0399, 0.02, 20, false},
		{"too few posts", 0.4, 0.02, 19, false},
		{"a median of nothing", 0.4, 0, 50, false},
	} {
		p := part(figure(t, meanOf, "a", c.mean, n(c.n)), figure(t, medianOf, "a", c.median, n(c.n)), figure(t, medianOf, "b", 0.0001, n(c.n)))
		is(t, c.what, skews(p), c.want)
	}
}

func TestOnePost(t *testing.T) {
	top := func(share float64, n int64) func(*metrics.Indicator) {
		return func(i *metrics.Indicator) { i.N, i.Facts.TopShare = n, estimate.Some(share) }
	}
	is(t, "a quarter of ten", posts(part(figure(t, pooled, "a", 0.1, top(0.25, 10)))), true)
	is(t, "less than a quarter", posts(part(figure(t, pooled, "a", 0.1, top(0.249, 10)))), false)
	is(t, "of nine posts", posts(part(figure(t, pooled, "a", 0.1, top(0.9, 9)))), false)
	is(t, "a median", posts(part(figure(t, medianOf, "a", 0.1, top(0.9, 90)))), false)
	found := posts(part(figure(t, pooled, "a", 0.1, top(0.5, 10)), figure(t, medianOf, "b", 0.02, n(10)), figure(t, medianOf, "a", 0.01, n(10))))
	is(t, "with its median", found, true)
	if len(found) == 1 && (len(found[0].Values) != 3 || found[0].Values[2].Amount.Value != 0.01) {
		t.Errorf("the median beside it is %v, want that of the same brand", found[0].Values)
	}
}

func TestCreators(t *testing.T) {
	for _, c := range []struct {
		share float64
		n     int64
		want  bool
	}{{0.5, 30, true}, {0.499, 30, false}, {0.9, 29, false}} {
		is(t, "ten people", creators(part(figure(t, topTen, "a", c.share, n(c.n)))), c.want)
	}
}

func TestAdvertising(t *testing.T) {
	const paid, free, people = "ugc/paid/count:count", "ugc/volume/count:count", "ugc/paid/creators:people"
	is(t, "a tenth of thirty", ads(part(figure(t, paid, "a", 3, nil), figure(t, free, "a", 27, nil))), true)
	is(t, "less than a tenth", ads(part(figure(t, paid, "a", 3, nil), figure(t, free, "a", 28, nil))), false)
	is(t, "of few posts", ads(part(figure(t, paid, "a", 20, nil), figure(t, free, "a", 9, nil))), false)
	is(t, "of another brand", ads(part(figure(t, paid, "a", 20, nil), figure(t, free, "b", 90, nil))), false)
	found := ads(part(figure(t, paid, "a", 266, nil), figure(t, free, "a", 216, nil), figure(t, people, "a", 1, nil)))
	is(t, "with authors", found, true)
	// 266 of 482: counted in the posts of shared data by hand, see the built-in Nike part.
	if len(found) == 1 && (found[0].Values[0].Amount.Value != 266.0/482 || len(found[0].Values) != 4) {
		t.Errorf("values %v", found[0].Values)
	}
	own := func(paid int64, known bool) func(*metrics.Indicator) {
		return func(i *metrics.Indicator) { i.N, i.Facts.PaidRows, i.Facts.PaidKnown = 30, paid, known }
	}
	const posts = "engagement/posts/count:count"
	is(t, "own posts", ads(part(figure(t, posts, "a", 30, own(3, true)))), true)
	is(t, "two own posts of thirty", ads(part(figure(t, posts, "a", 30, own(2, true)))), false)
	is(t, "nobody says which are paid", ads(part(figure(t, posts, "a", 30, own(3, false)))), false)
}

func TestCarrier(t *testing.T) {
	rate := func(account string, num, den float64) *metrics.Indicator {
		return figure(t, pooled, "a", num/den, func(i *metrics.Indicator) {
			i.Numerator, i.Denominator = estimate.Some(num), estimate.Some(den)
			if account != "" {
				i.Key.By = i.Key.By.With(field.Account, account)
			}
		})
	}
	// 50 of 100 interactions with 20 of 100 followers: 1 with it, 50/80 without.
	is(t, "half", carriers(part(rate("", 100, 100), rate("x", 50, 20), rate("y", 30, 40), rate("z", 20, 40))), true)
	is(t, "less than half", carriers(part(rate("", 100, 100), rate("x", 49, 20), rate("y", 31, 40), rate("z", 20, 40))), false)
	// With half of the followers the rate without it is the same.
	is(t, "the rate stays", carriers(part(rate("", 100, 100), rate("x", 50, 50), rate("y", 30, 25), rate("z", 20, 25))), false)
	is(t, "two accounts", carriers(part(rate("", 100, 100), rate("x", 80, 20), rate("y", 20, 80))), false)
	is(t, "no sum of its accounts", carriers(part(rate("", 101, 100), rate("x", 50, 20), rate("y", 30, 40), rate("z", 20, 40))), false)
	found := carriers(part(rate("", 100, 100), rate("x", 60, 20), rate("y", 20, 40), rate("z", 20, 40)))
	if len(found) != 1 || found[0].Values[0].Amount.Value != 0.6 || found[0].Values[2].Amount.Value != 0.5 {
		t.Errorf("share and the rate without: %+v, want 0.6 and 40/80", found)
	}
}

func TestChange(t *testing.T) {
	half := int64(182 * metrics.Day)
	run := func(step int64, values ...float64) []*Finding {
		return changes(part(figure(t, "viewing/hours-per-member/month:hours_per_member_month", "a", 1, func(i *metrics.Indicator) {
			for k, v := range values {
				at := int64(1_700_000_000) + int64(k)*step
				i.Points = append(i.Points, metrics.Point{At: at, Period: metrics.Span{From: at - step, To: at}, Status: metrics.Defined, Value: v})
			}
		})))
	}
	is(t, "a fall of a tenth", run(half, 100, 95, 89.9), true)
	is(t, "a fall of less", run(half, 100, 95, 90.1), false)
	is(t, "a rise of a tenth", run(half, 100, 105, 110), true)
	is(t, "up and down", run(30*metrics.Day, 100, 110, 90), false)
	is(t, "two periods", run(half, 100, 50), false)
	// The season: each half-year below that of the year before, though not of the one before.
	is(t, "below the year before", run(half, 66.7, 60.4, 61.0, 54.8), true)
	is(t, "above the year before", run(half, 66.7, 60.4, 66.8, 54.8), false)
	is(t, "a trend that can be tested", run(half, 8, 7, 6, 5, 4, 3, 2, 1), false)
}

func TestSize(t *testing.T) {
	accounts := func(rates ...float64) *Part {
		var out []*metrics.Indicator
		for k, r := range rates {
			out = append(out, figure(t, pooled, "a", r, func(i *metrics.Indicator) {
				i.Key.By = i.Key.By.With(field.Account, string(rune('p'+k)))
				i.Facts.MeanFollower = estimate.Some(float64(1000 * (k + 1)))
			}))
		}
		return part(out...)
	}
	is(t, "six that fall", sizes(accounts(6, 5, 4, 3, 2, 1)), true)
	is(t, "five that fall", sizes(accounts(5, 4, 3, 2, 1)), false)
	is(t, "six that rise", sizes(accounts(1, 2, 3, 4, 5, 6)), false)
	is(t, "no order", sizes(accounts(3, 5, 1, 6, 2, 4)), false)
}

func TestDifferenceAndRefusal(t *testing.T) {
	compare := func(v metrics.Verdict, p, adjusted float64) *Part {
		a, b := figure(t, pooled, "a", 0.02, nil), figure(t, pooled, "b", 0.04, nil)
		x := part(a, b)
		c := &metrics.Comparison{Definition: a.Definition, A: a, B: b, Verdict: v, Test: estimate.Test{Status: estimate.Defined, P: estimate.Some(p)}}
		if adjusted > 0 {
			c.PAdjusted = estimate.Some(adjusted)
		}
		x.Result.Comparisons = append(x.Result.Comparisons, c)
		return x
	}
	is(t, "below the level", differences(compare(metrics.Comparable, 0.0499, 0)), true)
	is(t, "at the level", differences(compare(metrics.Comparable, 0.05, 0)), false)
	is(t, "adjusted above it", differences(compare(metrics.Comparable, 0.01, 0.06)), false)
	is(t, "with care", differences(compare(metrics.WithCare, 0.01, 0.02)), true)
	is(t, "not comparable", differences(compare(metrics.NotComparable, 0.01, 0.02)), false)
	found := differences(compare(metrics.Comparable, 0.01, 0))
	if len(found) == 1 && (found[0].Cases[0] != "b" || found[0].Values[0].Amount.Value != 0.04) {
		t.Errorf("%v %v: the higher side comes first", found[0].Cases, found[0].Values)
	}
}

func TestReversal(t *testing.T) {
	compare := func(reversal bool, status estimate.Status, answers metrics.Rule) *Part {
		a, b := figure(t, pooled, "a", 0.02, nil), figure(t, pooled, "b", 0.04, nil)
		x := part(a, b)
		one := estimate.Result{Status: status, Value: 0.03}
		x.Result.Comparisons = []*metrics.Comparison{{Definition: a.Definition, A: a, B: b, Verdict: metrics.WithCare,
			Adjusted: []metrics.Adjusted{{Answers: answers, How: note.New("x"), A: one, B: estimate.Result{Status: status, Value: 0.01}, Reversal: reversal}}}}
		return x
	}
	is(t, "another sign", reversals(compare(true, estimate.Defined, metrics.ByMix)), true)
	is(t, "the same sign", reversals(compare(false, estimate.Defined, metrics.ByMix)), false)
	is(t, "at one size, not at one mix", reversals(compare(true, estimate.Defined, metrics.BySize)), false)
	is(t, "no adjusted figure", reversals(compare(true, estimate.TooFew, metrics.ByMix)), false)
}

func TestFlip(t *testing.T) {
	run := func(pa, pb, ma, mb float64) []*Finding {
		p := part(figure(t, pooled, "a", pa, nil), figure(t, pooled, "b", pb, nil), figure(t, medianOf, "a", ma, nil), figure(t, medianOf, "b", mb, nil))
		return flips(Study{Parts: []Part{*p}})
	}
	is(t, "turned round by a tenth", run(0.01101, 0.010, 0.010, 0.01101), true)
	is(t, "by less", run(0.0109, 0.010, 0.010, 0.011), false)
	is(t, "the same order", run(0.02, 0.01, 0.03, 0.01), false)
	is(t, "nothing at all", run(0, 0, 0, 0), false)
}

func TestTrend(t *testing.T) {
	run := func(values ...float64) []*Finding {
		p := part(figure(t, "members/size/last:members", "a", 1, func(i *metrics.Indicator) {
			for k, v := range values {
				i.Points = append(i.Points, metrics.Point{At: int64(k) * metrics.Day, Status: metrics.Defined, Value: v})
			}
		}))
		return trends(Study{Parts: []Part{*p}})
	}
	is(t, "twelve that rise", run(100, 102, 105, 106, 109, 111, 114, 115, 118, 120, 123, 125), true)
	is(t, "by little", run(100, 100.2, 100.5, 100.6, 100.9, 101.1, 101.4, 101.5, 101.8, 102, 102.3, 102.5), false)
	is(t, "to and fro", run(100, 130, 95, 128, 99, 131, 97, 127, 98, 133, 96, 129), false)
}

func TestNotPublic(t *testing.T) {
	wanted := figure(t, pooled, "a", 1, nil)
	w := []Wanted{{Case: "a", Name: note.Said("A"), Definitions: []*metrics.Definition{wanted.Definition}}}
	is(t, "there is a figure", notPublic(Study{Parts: []Part{*part(wanted)}, Wanted: w}), false)
	missing := figure(t, pooled, "a", 1, func(i *metrics.Indicator) { i.Status, i.Reason = metrics.NotCollected, note.New("no followers") })
	is(t, "there is none", notPublic(Study{Parts: []Part{*part(missing)}, Wanted: w}), true)
	simulated := part(wanted)
	simulated.Simulated = true
	is(t, "a simulated one is none", notPublic(Study{Parts: []Part{*simulated}, Wanted: w}), true)
	is(t, "that of another brand is none", notPublic(Study{Parts: []Part{*part(figure(t, pooled, "b", 1, nil))}, Wanted: w}), true)
}

// Real figures come before simulated ones, weighty before light, and no kind
// overtakes the next by strength alone.
func TestOrder(t *testing.T) {
	if weight(Ads, 1e9, 1) >= weight(Size, 1, 1) {
		t.Error("a strong finding of a lighter kind overtakes")
	}
	all := []*Finding{{Kind: Skew, Weight: 9}, {Kind: Skew, Weight: 8, Cases: []string{"a"}}, {Kind: Ads, Weight: 7}, {Kind: Ads, Weight: 99, Simulated: true}}
	best := Best(all, 3)
	if len(best) != 3 || best[0] != all[0] || best[1] != all[1] || best[2] != all[2] {
		t.Errorf("best %v", best)
	}
	if best = Best(all, 2); best[1] != all[2] {
		t.Error("two of one kind are told before another kind")
	}
}
