package estimate

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/casebench/casebench/metrics/tally"
)

// grouped makes units of values by cluster.
func grouped(clusters ...[]float64) Units {
	type one struct {
		v float64
		k int32
	}
	var all []one
	for k, values := range clusters {
		for _, v := range values {
			all = append(all, one{v, int32(k)})
		}
	}
	slices.SortFunc(all, func(a, b one) int {
		switch {
		case a.v != b.v && a.v < b.v:
			return -1
		case a.v != b.v:
			return 1
		}
		return int(a.k - b.k)
	})
	u := Units{K: len(clusters)}
	for _, x := range all {
		u.Values, u.Cluster = append(u.Values, x.v), append(u.Cluster, x.k)
	}
	return u
}

// By hand: a is {1,4}, {2,6}, {3,8} by week, b is {5,7}, {5,9}, {0,10}.
//
//	placements of a among b: 1→1/6, 2→1/6, 3→1/6, 4→1/6, 6→3/6, 8→4/6; mean 11/36
//	sums about the mean by week: (1+1)/6-22/36 = -10/36, (1+3)/6-22/36 = 2/36, (1+4)/6-22/36 = 8/36
//	Var = 3/2·(100+4+64)/36²/6² ; likewise of b: 5→4/6, 7→5/6, 5→4/6, 9→1, 0→0, 10→1; mean 25/36
//	sums: 54/36-50/36 = 4/36, 60/36-50/36 = 10/36, 36/36-50/36 = -14/36; Var = 3/2·(16+100+196)/36²/6²
func TestCliffClustered(t *testing.T) {
	a, b := grouped([]float64{1, 4}, []float64{2, 6}, []float64{3, 8}), grouped([]float64{5, 7}, []float64{5, 9}, []float64{0, 10})
	got := CliffClustered(a, b, 0.95)
	se := 2 * math.Sqrt(1.5*(168+312)) / 36 / 6
	if math.Abs(got.Effect.Value-(22.0/36-1)) > 1e-12 || math.Abs(got.Effect.SE.Value-se) > 1e-12 || got.DF.Value != 2 {
		t.Errorf("delta %v, se %v, df %v; want %v, %v, 2", got.Effect.Value, got.Effect.SE, got.DF, 22.0/36-1, se)
	}
	if want := (22.0/36 - 1) / se; math.Abs(got.Statistic.Value-want) > 1e-12 {
		t.Errorf("t %v, want %v", got.Statistic, want)
	}
	back := CliffClustered(b, a, 0.95)
	if math.Abs(back.Effect.Value+got.Effect.Value) > 1e-12 || math.Abs(back.P.Value-got.P.Value) > 1e-12 ||
		math.Abs(back.Effect.Interval.Low.Value+got.Effect.Interval.High.Value) > 1e-12 {
		t.Errorf("turned round: %+v, %+v", back, got)
	}
	if low, high := got.Effect.Interval.Low.Value, got.Effect.Interval.High.Value; low < -1 || high > 1 || low >= high {
		t.Errorf("interval %v to %v", low, high)
	}
	apart := CliffClustered(grouped([]float64{1}, []float64{2}, []float64{3}), grouped([]float64{5}, []float64{6}, []float64{7}), 0.95)
	if apart.Status == Defined || apart.Reason.IsZero() || apart.Effect.Value != -1 || !apart.Effect.Interval.IsZero() {
		t.Errorf("without overlap: %+v", apart)
	}
}

// Units that are each a cluster of their own are independent units.
func TestUnitsOfTheirOwn(t *testing.T) {
	x, y := []float64{1, 2, 3, 5, 8, 13}, []float64{2, 4, 4, 9, 11, 12, 20}
	own := func(values []float64) Units {
		var c [][]float64
		for _, v := range values {
			c = append(c, []float64{v})
		}
		return grouped(c...)
	}
	for name, test := range map[string]func(a, b Units, level float64) Test{"Cliff": CliffClustered, "Mood": MoodClustered} {
		one, two := test(Units{Values: x}, Units{Values: y}, 0.95), test(own(x), own(y), 0.95)
		if math.Abs(one.P.Value-two.P.Value) > 1e-12 || one.DF != two.DF || !one.P.OK {
			t.Errorf("%s: %+v and %+v", name, one, two)
		}
	}
}

// The common median of 1 1 2 2 3 | 2 3 4 4 5 is (2+3)/2: above it lie 1 of 5 and
// 4 of 5. Each share is 1/5 or 4/5 with se² = 5/4·(0.8²+4·0.2²)/25 = 0.04.
func TestMoodClustered(t *testing.T) {
	got := MoodClustered(Units{Values: []float64{1, 1, 2, 2, 3}}, Units{Values: []float64{2, 3, 4, 4, 5}}, 0.95)
	if want := -0.6 / math.Sqrt(0.08); math.Abs(got.Statistic.Value-want) > 1e-12 || got.DF.Value != 4 || math.Abs(got.Effect.Value+0.6) > 1e-12 {
		t.Errorf("t %v on %v, effect %v; want %v on 4, -0.6", got.Statistic, got.DF, got.Effect.Value, want)
	}
	if got := MoodClustered(Units{Values: []float64{1, 2}}, Units{Values: []float64{3, 4, 5}}, 0.95); got.Status != TooFew {
		t.Errorf("two values: %s", got.Status)
	}
	if got := MoodClustered(Units{Values: []float64{1, 1, 1}}, Units{Values: []float64{1, 1, 1}}, 0.95); got.Status != Degenerate {
		t.Errorf("equal values: %s", got.Status)
	}
}

// Twelve values in four weeks of three; the share up to the median, 6 of 12, is
// by week 3, 2, 1, 0 of 3: se² = 4/3·(1.5²+0.5²+0.5²+1.5²)/144.
func TestMedianClustered(t *testing.T) {
	u := grouped([]float64{1, 2, 3}, []float64{4, 5, 7}, []float64{6, 8, 9}, []float64{10, 11, 12})
	got := MedianClustered(u, 0.8)
	half := 1.637744353696210 * math.Sqrt(4.0/3*5/144) // R: qt(0.9, 3)
	low, high := math.Ceil(12*(0.5-half)), math.Ceil(12*(0.5+half))
	if got.Value != 6.5 || got.Interval.Low.Value != low || got.Interval.High.Value != high {
		t.Errorf("median %v, %v; want 6.5, %v to %v", got.Value, got.Interval, low, high)
	}
	if got := MedianClustered(u, 0.99); got.Status != Defined || !got.Interval.IsZero() || len(got.Warnings) != 1 {
		t.Errorf("an interval beyond the values: %+v", got)
	}
	if got := MedianClustered(grouped([]float64{1, 2, 3}), 0.95); !got.Interval.IsZero() && got.Interval.Method == "median, Woodruff, t, clustered" {
		t.Errorf("an interval from one week: %+v", got.Interval)
	}
}

func TestLogSpread(t *testing.T) {
	// ln 1, ln 2, ln 4: sd = ln 2. A 0 counts as half of the 1.
	for _, values := range [][]float64{{1, 2, 4}, {4, 1, 2}, {0, 1, 2}} {
		if got := LogSpread(values); math.Abs(got.Value-math.Ln2) > 1e-12 {
			t.Errorf("%v: %v, want %v", values, got, math.Ln2)
		}
	}
	for _, values := range [][]float64{{1, 2}, {0, 0, 0}, {1, 2, math.NaN()}} {
		if got := LogSpread(values); got.OK {
			t.Errorf("%v: %v", values, got)
		}
	}
}

// R ± on the log scale, and on the sums of clusters; see RatioLogT.
func TestRatioLogT(t *testing.T) {
	plain, log := Ratio(pair([]int64{100, 200, 300}, []int64{4, 12, 9}), 0.95), RatioLogT(pair([]int64{100, 200, 300}, []int64{4, 12, 9}), 0.95)
	factor := math.Exp((plain.Interval.High.Value - plain.Value) / plain.Value)
	if math.Abs(log.Interval.Low.Value-log.Value/factor) > 1e-15 || math.Abs(log.Interval.High.Value-log.Value*factor) > 1e-15 || log.DF.Value != 2 {
		t.Errorf("%v, want %v times and through %v", log.Interval, log.Value, factor)
	}
	if got := RatioLogT(pair([]int64{100, 200}, []int64{0, 0}), 0.95); !got.Interval.IsZero() || len(got.Warnings) == 0 {
		t.Errorf("a ratio of 0: %+v", got)
	}
}

// The difference of two means of hand-made samples, and its agreement with p.
func TestDifferenceT(t *testing.T) {
	a, b := Mean([]float64{1, 2, 3, 4}, 0.95), Mean([]float64{3, 5, 7, 9}, 0.95)
	got := DifferenceT(a, b, 0.95)
	// s² = 5/3 and 20/3 over 4: se = √(25/12), on 3 degrees of freedom.
	if se := math.Sqrt(25.0 / 12); math.Abs(got.Statistic.Value+3.5/se) > 1e-12 || got.DF.Value != 3 {
		t.Errorf("t %v on %v", got.Statistic, got.DF)
	}
	if got.Effect.Interval.Contains(0) != (got.P.Value > 0.05) {
		t.Errorf("p %v, interval %v", got.P, got.Effect.Interval)
	}
	b.SE = Number{}
	if got := DifferenceT(a, b, 0.95); got.Status == Defined || got.Reason.IsZero() {
		t.Errorf("without a standard error: %+v", got)
	}
}

// Under no difference, with a week effect of 0.3 (as the teaching sample has) on
// the logarithm and posts of spread 0.8, the tests of 5 % reject in 3 to 7 % of
// 2,000 pairs of samples (standard error 0.5 points), whatever the numbers of
// weeks; below ten weeks they may be silent more often.
func TestTestsKeepTheirLevel(t *testing.T) {
	for _, weeks := range [][2]int{{5, 20}, {10, 10}, {10, 52}, {52, 52}} {
		r := rand.New(rand.NewPCG(uint64(weeks[0]), uint64(weeks[1])))
		side := func(k int) (Units, Result, Result) {
			clusters := make([][]float64, k)
			x, y, one := make([]int64, k), make([]int64, k), make([]int64, k)
			rates := make([]int64, k)
			for w := range clusters {
				effect := 0.3 * r.NormFloat64()
				for range 1 + r.IntN(5) {
					rate := math.Exp(effect + 0.8*r.NormFloat64())
					followers := int64(1000 * math.Exp(0.2*r.NormFloat64()))
					clusters[w] = append(clusters[w], rate)
					x[w], y[w] = x[w]+followers, y[w]+int64(rate*float64(followers))
					one[w], rates[w] = one[w]+1, rates[w]+int64(1e6*rate)
				}
			}
			return grouped(clusters...), RatioLogT(pair(x, y), 0.95), RatioLogT(pair(one, rates), 0.95)
		}
		rejected := map[string]int{}
		const samples = 2000
		for range samples {
			a, ra, ma := side(weeks[0])
			b, rb, mb := side(weeks[1])
			for name, test := range map[string]Test{"ratios": DifferenceT(ra, rb, 0.95), "means": DifferenceT(ma, mb, 0.95),
				"medians": MoodClustered(a, b, 0.95), "ranks": CliffClustered(a, b, 0.95)} {
				if test.P.OK && test.P.Value < 0.05 {
					rejected[name]++
				}
			}
		}
		least := 3.0
		if min(weeks[0], weeks[1]) < 10 {
			least = 1
		}
		for name, n := range rejected {
			if rate := 100 * float64(n) / samples; rate < least || rate > 7 {
				t.Errorf("%v weeks, %s: rejects in %.1f %%", weeks, name, rate)
			}
		}
		t.Logf("%v weeks: rejected of %d: %v", weeks, samples, rejected)
	}
}

// pair is the tally of units with denominators x and numerators y.
func pair(x, y []int64) *tally.Pair {
	var p tally.Pair
	for i := range x {
		p.Add(x[i], y[i])
	}
	return &p
}
