package estimate

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/casebench/casebench/metrics/tally"
)

// soundResult is what must hold of every Result whatever the data: a value or a
// reason, and no number that is none.
func soundResult(t *testing.T, what string, r Result) {
	t.Helper()
	for _, n := range []Number{r.SE, r.Interval.Low, r.Interval.High} {
		if n.OK && !finite([]float64{n.Value}) {
			t.Errorf("%s: a present number is %v: %+v", what, n.Value, r)
		}
	}
	if r.Method == "" {
		t.Errorf("%s: no method: %+v", what, r)
	}
	if (r.Status == Defined) != r.Reason.IsZero() {
		t.Errorf("%s: %v with the reason %q", what, r.Status, r.Reason)
	}
	if r.Status == Defined && !finite([]float64{r.Value}) {
		t.Errorf("%s: the value is %v", what, r.Value)
	}
	if r.Status == Defined && r.SE.OK && r.SE.Value <= 0 {
		t.Errorf("%s: the standard error is %v", what, r.SE.Value)
	}
	if iv := r.Interval; iv.Low.OK && iv.High.OK && iv.Low.Value > iv.High.Value {
		t.Errorf("%s: the interval is turned round: %+v", what, iv)
	}
	if iv := r.Interval; !iv.IsZero() && (iv.Method == "" || !levelOK(iv.Level) || iv.Achieved < 0 || iv.Achieved > 1) {
		t.Errorf("%s: the interval is not described: %+v", what, iv)
	}
}

func soundTest(t *testing.T, what string, test Test) {
	t.Helper()
	for _, n := range []Number{test.Statistic, test.DF, test.DF2, test.P} {
		if n.OK && !finite([]float64{n.Value}) {
			t.Errorf("%s: a present number is %v: %+v", what, n.Value, test)
		}
	}
	if (test.Status == Defined) != test.Reason.IsZero() || (test.Status == Defined) != test.P.OK {
		t.Errorf("%s: %v with the reason %q and p %v", what, test.Status, test.Reason, test.P)
	}
	if test.P.OK && (test.P.Value < 0 || test.P.Value > 1) {
		t.Errorf("%s: p = %v", what, test.P.Value)
	}
	if test.Method == "" {
		t.Errorf("%s: no method", what)
	}
	soundResult(t, what+", effect", test.Effect)
}

// everySampleMethod calls all methods on one and two samples of floats.
func everySampleMethod(t *testing.T, what string, a, b []float64, level float64) {
	t.Helper()
	soundResult(t, what+": Mean", Mean(a, level))
	soundResult(t, what+": Median", Median(a, level))
	soundResult(t, what+": MedianInterpolated", MedianInterpolated(a, level))
	soundResult(t, what+": Jackknife", Jackknife(a, b, level))
	soundTest(t, what+": Welch", Welch(a, b, level))
	soundResult(t, what+": MeanDifference", MeanDifference(a, b, level))
	soundResult(t, what+": HedgesG", HedgesG(a, b, level))
	soundTest(t, what+": MannWhitney", MannWhitney(a, b))
	soundResult(t, what+": HodgesLehmann", HodgesLehmann(a, b, level))
	soundTest(t, what+": BrunnerMunzel", BrunnerMunzel(a, b, level))
	soundResult(t, what+": CliffsDelta", CliffsDelta(a, b, level))
	soundTest(t, what+": Permutation", Permutation(a, b, 50, 1))
	soundTest(t, what+": SignedRank", SignedRank(a, b))
	soundResult(t, what+": Pseudomedian", Pseudomedian(a, b, level))
	soundTest(t, what+": KruskalWallis", KruskalWallis([][]float64{a, b, a}))
	for _, pair := range Dunn([][]float64{a, b, a}) {
		soundTest(t, what+": Dunn", pair.Test)
	}
	boot := Bootstrap(len(a), 60, 1, meanStatistic(a))
	for _, kind := range []BootstrapInterval{BCa, Percentile, Basic, Normal} {
		soundResult(t, what+": "+kind.String(), boot.Result(kind, level))
	}
}

var hostileSamples = map[string][]float64{
	"none":       nil,
	"one":        {3},
	"two":        {1, 2},
	"equal":      {0.1, 0.1, 0.1},
	"zeros":      {0, 0, 0, 0},
	"negative":   {-1, -5, -2, 0},
	"NaN":        {1, math.NaN()},
	"infinite":   {1, math.Inf(-1), 2},
	"huge":       {math.MaxFloat64, -math.MaxFloat64, 1},
	"tiny":       {5e-324, 1e-320, 0},
	"far apart":  {1e300, 1, 1e-300},
	"near":       {1, math.Nextafter(1, 2), 1},
	"few":        {1, 2, 3, 5, 8, 13},
	"ties":       {1, 1, 2, 2, 2, 3},
	"far above":  {101, 102, 103, 105, 108, 113},
	"minus zero": {math.Copysign(0, -1), 0, 1},
}

func TestHostileSamples(t *testing.T) {
	for nameA, a := range hostileSamples {
		for nameB, b := range hostileSamples {
			for _, level := range []float64{0.95, 0.5, 0.9999999} {
				everySampleMethod(t, nameA+", "+nameB, a, b, level)
			}
		}
	}
	for _, level := range []float64{0, 1, -1, 2, math.NaN(), math.Inf(1)} {
		a, b := hostileSamples["few"], hostileSamples["ties"]
		everySampleMethod(t, fmt.Sprintf("level %v", level), a, b, level)
		for what, r := range map[string]Result{
			"Mean": Mean(a, level), "Median": Median(a, level), "Welch": Welch(a, b, level).Effect,
			"Ratio": Ratio(pairOf(cityX, cityY), level), "Wilson": Wilson(1, 2, level),
			"HodgesLehmann": HodgesLehmann(a, b, level), "PoissonRate": PoissonRate(1, 1, level),
		} {
			if r.Status != Undefined || !strings.Contains(r.Reason.String(), "level") {
				t.Errorf("%s at level %v: %v, %q", what, level, r.Status, r.Reason)
			}
		}
	}
}

func TestHostilePairs(t *testing.T) {
	pairs := map[string]*tally.Pair{
		"none":         pairOf(nil, nil),
		"one":          pairOf([]int64{10}, []int64{3}),
		"zeros":        pairOf([]int64{0, 0}, []int64{0, 0}),
		"no clicks":    pairOf([]int64{10, 20}, []int64{0, 0}),
		"no reach":     pairOf([]int64{0, 0}, []int64{4, 5}),
		"same ratio":   pairOf([]int64{10, 20, 30}, []int64{1, 2, 3}),
		"below 0":      pairOf([]int64{-10, -20}, []int64{1, 2}),
		"one with all": pairOf([]int64{0, 0, 9}, []int64{0, 0, 3}),
		"huge":         pairOf([]int64{math.MaxInt64, math.MaxInt64}, []int64{math.MaxInt64, 1}),
		"minus":        pairOf([]int64{10, 20, 30}, []int64{-1, -3, 2}),
		"city":         pairOf(cityX, cityY),
		"noisy":        pairOf([]int64{1, 1, 1000}, []int64{1, 2, 3}),
	}
	for nameA, a := range pairs {
		for what, method := range map[string]func(*tally.Pair, float64) Result{
			"Ratio": Ratio, "RatioZ": RatioZ, "RatioLog": RatioLog, "Fieller": Fieller, "FiellerZ": FiellerZ,
		} {
			soundResult(t, nameA+": "+what, method(a, 0.95))
		}
		for nameB, b := range pairs {
			what := nameA + ", " + nameB
			soundTest(t, what+": RatioDifference", RatioDifference(a, b, 0.95))
			soundResult(t, what+": RelativeLift", RelativeLift(a, b, 0.95))
			soundResult(t, what+": RelativeLiftLog", RelativeLiftLog(a, b, 0.95))
			for _, w := range [][]float64{{1, 1}, {0, 1}, {0, 0}, {1}, {-1, 1}, {math.NaN(), 1}, {math.MaxFloat64, math.MaxFloat64}} {
				soundResult(t, what+": StandardisedRatio", StandardisedRatio([]*tally.Pair{a, b}, w, 0.95))
			}
		}
	}
	if r := Ratio(pairs["no clicks"], 0.95); r.Status != Defined || r.Value != 0 || !r.Interval.IsZero() || len(r.Warnings) != 1 {
		t.Errorf("no interactions: a ratio of 0 that says it has no interval, got %+v", r)
	}
}

func TestHostileCounts(t *testing.T) {
	counts := []int64{math.MinInt64, -1, 0, 1, 3, 1000, 1 << 53, 1<<53 + 1, math.MaxInt64}
	for _, a := range counts {
		for _, b := range counts {
			what := fmt.Sprintf("%d, %d", a, b)
			soundResult(t, what+": Wilson", Wilson(a, b, 0.95))
			soundResult(t, what+": ClopperPearson", ClopperPearson(a, b, 0.95))
			for _, exposure := range []float64{0, -1, 1, math.NaN(), math.Inf(1), 1e308, 5e-324} {
				soundResult(t, what+": PoissonRate", PoissonRate(a, exposure, 0.95))
				soundTest(t, what+": RateRatio", RateRatio(a, exposure, b, 2, 0.95))
				soundTest(t, what+": RateRatioMidP", RateRatioMidP(a, exposure, b, 2, 0.95))
				strata := []Stratum{{a, exposure, 1}, {b, 1, exposure}}
				soundResult(t, what+": DirectStandardise", DirectStandardise(strata, 0.95))
				soundResult(t, what+": DirectStandardiseNormal", DirectStandardiseNormal(strata, 0.95))
				soundResult(t, what+": StandardisedRateRatio", StandardisedRateRatio(strata, strata, 0.95))
			}
			for _, c := range []int64{-1, 0, 2, 1 << 52, math.MaxInt64} {
				f := Fourfold{a, b, c, 3}
				table := [][]int64{{f.A, f.B}, {f.C, f.D}}
				what := fmt.Sprint(f)
				soundResult(t, what+": Newcombe", Newcombe(a, b, c, 3, 0.95))
				soundTest(t, what+": TwoProportionZ", TwoProportionZ(a, b, c, 3, 0.95))
				soundTest(t, what+": ChiSquare", ChiSquare(table))
				soundResult(t, what+": CramersVCorrected", CramersVCorrected(table))
				soundTest(t, what+": FisherExact", FisherExact(table, 0.95))
				soundResult(t, what+": OddsRatio", OddsRatio(f, 0.95))
				soundResult(t, what+": OddsRatioCorrected", OddsRatioCorrected(f, 0.95))
				soundTest(t, what+": MantelHaenszel", MantelHaenszel([]Fourfold{f, {1, 2, 3, 4}}, 0.95))
				soundTest(t, what+": BreslowDay", BreslowDay([]Fourfold{f, {1, 2, 3, 4}}))
				r := SimpsonReversal([]RatePair{{"", a, b, c, 3}, {"", 1, 2, 3, 4}})
				if (r.Status == Defined) != r.Reason.IsZero() || r.Found && r.Finding.IsZero() {
					t.Errorf("%s: SimpsonReversal: %+v", what, r)
				}
			}
		}
	}
	for _, table := range [][][]int64{nil, {{1}}, {{1, 2}}, {{1, 2}, {3}}, {{}, {}}, {{0, 0}, {0, 0}}, {{1, 0}, {2, 0}}, {{1, 2, 3}, {4, 5, math.MaxInt64}}} {
		soundTest(t, fmt.Sprint(table), ChiSquare(table))
		soundTest(t, fmt.Sprint(table), FisherExact(table, 0.95))
		soundResult(t, fmt.Sprint(table), CramersVCorrected(table))
	}
	soundTest(t, "no strata", MantelHaenszel(nil, 0.95))
	soundResult(t, "no strata", DirectStandardise(nil, 0.95))
	soundTest(t, "no groups", KruskalWallis(nil))
}

// What is refused, and why: a status and the mend for each kind of input.
func TestRefusals(t *testing.T) {
	few := []float64{1, 2, 3, 5}
	for _, c := range []struct {
		what   string
		got    Result
		status Status
		reason string // part of the reason or, where Defined, of the warning
	}{
		{"no units", Ratio(pairOf(nil, nil), 0.95), TooFew, "at least 1"},
		{"one unit", Ratio(pairOf([]int64{4}, []int64{1}), 0.95), Defined, "at least 2 units"},
		{"no denominator", Ratio(pairOf([]int64{0, 0}, []int64{1, 2}), 0.95), Degenerate, "denominator above 0"},
		{"same ratio", Ratio(pairOf([]int64{10, 20}, []int64{1, 2}), 0.95), Defined, "all units have the same ratio"},
		{"log of 0", RatioLog(pairOf([]int64{10, 20, 5}, []int64{1, -2, 1}), 0.95), Defined, "ratio above 0"},
		{"Fieller, noisy", Fieller(pairOf([]int64{1, 1, 1000}, []int64{1, 2, 3}), 0.95), Defined, "unbounded"},
		{"jackknife, one holds all", Jackknife([]float64{0, 0, 9}, []float64{1, 2, 3}, 0.95), Degenerate, "whole denominator"},
		{"lift from 0", RelativeLift(pairOf(cityX, cityY), pairOf([]int64{10, 20, 30}, []int64{-1, -3, 2}), 0.95), Degenerate, "above 0 to compare"},
		{"no values", Mean(nil, 0.95), TooFew, "at least 1"},
		{"one value", Mean([]float64{2}, 0.95), Defined, "at least 2 values"},
		{"equal values", Mean([]float64{0.1, 0.1, 0.1}, 0.95), Defined, "all values are equal"},
		{"not a number", Mean([]float64{math.NaN()}, 0.95), Undefined, "missing values"},
		{"five values", Median([]float64{1, 2, 3, 4, 5}, 0.95), Defined, "at least 6 values, there are 5"},
		{"Welch, one value", Welch(few, few[:1], 0.95).Effect, TooFew, "at least 2 values"},
		{"Welch, constants", Welch([]float64{1, 1}, []float64{2, 2}, 0.95).Effect, Degenerate, "all values within each sample are equal"},
		{"shift, 3 and 3", HodgesLehmann(few[:3], few[:3], 0.95), Defined, "cannot reach this level"},
		{"Brunner-Munzel, apart", BrunnerMunzel([]float64{1, 2}, []float64{3, 4}, 0.95).Effect, Degenerate, "do not overlap"},
		{"Cliff, apart", CliffsDelta([]float64{1, 2}, []float64{3, 4}, 0.95), Defined, "do not overlap"},
		{"bootstrap, one", Bootstrap(1, 99, 1, meanStatistic(few)).Result(BCa, 0.95), TooFew, "at least 2 units"},
		{"bootstrap, constants", Bootstrap(3, 99, 1, meanStatistic([]float64{2, 2, 2})).Result(BCa, 0.95), Defined, "same value"},
		{"bootstrap, strata", Bootstrap(4, 99, 1, meanStatistic(few), 2, 3).Result(BCa, 0.95), Undefined, "strata"},
		{"proportion of none", Wilson(0, 0, 0.95), TooFew, "at least 1"},
		{"3 of 2", Wilson(3, 2, 0.95), Undefined, "3 of 2"},
		{"odds, zero cell", OddsRatio(Fourfold{1, 0, 2, 3}, 0.95), Degenerate, "one half"},
		{"odds, separated", FisherExact([][]int64{{5, 0}, {0, 5}}, 0.95).Effect, Degenerate, "lower limit"},
		{"no exposure", PoissonRate(3, 0, 0.95), TooFew, "exposure is 0"},
		{"ratio to 0", RateRatio(5, 1, 0, 1, 0.95).Effect, Degenerate, "lower limit"},
		{"no events", RateRatio(0, 1, 0, 1, 0.95).Effect, TooFew, "at least 1"},
		{"stratum without exposure", DirectStandardise([]Stratum{{1, 0, 1}, {1, 1, 1}}, 0.95), Degenerate, "merge"},
		{"normal without events", DirectStandardiseNormal([]Stratum{{0, 5, 1}}, 0.95), Defined, "gamma"},
		{"strata apart", MantelHaenszel([]Fourfold{{5, 0, 0, 5}}, 0.95).Effect, Degenerate, "separated"},
		{"stratum of 1 unit", StandardisedRatio([]*tally.Pair{pairOf([]int64{4}, []int64{1})}, []float64{1}, 0.95), Defined, "at least 2"},
	} {
		text := c.got.Reason.String()
		if c.status == Defined {
			if len(c.got.Warnings) == 0 {
				t.Errorf("%s: no warning", c.what)
				continue
			}
			text = c.got.Warnings[0].String()
			if !c.got.Interval.IsZero() {
				t.Errorf("%s: an interval %+v", c.what, c.got.Interval)
			}
		}
		if c.got.Status != c.status || !strings.Contains(text, c.reason) {
			t.Errorf("%s: %v, %q; want %v, %q", c.what, c.got.Status, text, c.status, c.reason)
		}
	}
}

// Both sides of each threshold.
func TestThresholds(t *testing.T) {
	warned := func(test Test, part string) bool {
		for _, w := range append(test.Warnings, test.Effect.Warnings...) {
			if strings.Contains(w.String(), part) {
				return true
			}
		}
		return false
	}
	clusters := func(n int64) Test {
		var c tally.Clusters
		for i := range n {
			c.Add(i, 10+i%3, i%4)
		}
		return Test{Effect: RatioClustered(&c, 0.95)}
	}
	counting := func(n int) []float64 {
		s := make([]float64, n)
		for i := range s {
			s[i] = float64(i * i % 1009)
		}
		return s
	}
	shifted := func(n int) []float64 {
		s := counting(n)
		for i := range s {
			s[i] += 0.5 + float64(i)*0.001
		}
		return s
	}
	for _, c := range []struct {
		what            string
		inside, outside bool // must be true, must be false
	}{
		{"9 clusters warn", warned(clusters(9), "too narrow"), warned(clusters(10), "too narrow")},
		{"6 values have a median interval", !Median(counting(6), 0.95).Interval.IsZero(), !Median(counting(5), 0.95).Interval.IsZero()},
		{"4 and 4 can reach 0.05", warned(MannWhitney(counting(3), shifted(3)), "p below"), warned(MannWhitney(counting(4), shifted(4)), "p below")},
		{"10000 pairs are exact", strings.Contains(MannWhitney(counting(100), shifted(100)).Method, "exact"),
			strings.Contains(MannWhitney(counting(101), shifted(100)).Method, "exact")},
		{"9 a side are few for Brunner-Munzel", warned(BrunnerMunzel(counting(9), shifted(9), 0.95), "fewer than 10"),
			warned(BrunnerMunzel(counting(10), shifted(10), 0.95), "fewer than 10")},
		{"5 differences cannot reach 0.05", warned(SignedRank(counting(5), shifted(5)), "at least 6"), warned(SignedRank(counting(6), shifted(6)), "at least 6")},
		{"39 draws carry 0.95", !Bootstrap(9, 39, 1, meanStatistic(counting(9))).Result(Percentile, 0.95).Interval.IsZero(),
			!Bootstrap(9, 38, 1, meanStatistic(counting(9))).Result(Percentile, 0.95).Interval.IsZero()},
		{"an expected count below 5 warns", warned(TwoProportionZ(4, 10, 5, 10, 0.95), "below 5"), warned(TwoProportionZ(5, 10, 5, 10, 0.95), "below 5")},
		{"a sample of 4 warns", warned(KruskalWallis([][]float64{counting(4), shifted(9)}), "fewer than 5"),
			warned(KruskalWallis([][]float64{counting(5), shifted(9)}), "fewer than 5")},
		{"a fifth of the expected below 5", warned(ChiSquare([][]int64{{4, 4, 9}, {5, 6, 9}}), "below 5"),
			warned(ChiSquare([][]int64{{40, 40, 5}, {50, 60, 60}}), "below 5")},
		{"20 ways are dealt out by 20 draws", strings.Contains(Permutation(counting(3), shifted(3), 20, 1).Method, "exact"),
			strings.Contains(Permutation(counting(3), shifted(3), 19, 1).Method, "exact")},
		{"one draw in 20 may fail", boundaryBoot(100, 5).Status == Defined, boundaryBoot(100, 6).Status == Defined},
	} {
		if !c.inside || c.outside {
			t.Errorf("%s: %v on this side, %v on the other", c.what, c.inside, c.outside)
		}
	}
	// Where one formula takes over from another they agree.
	for _, p := range []float64{0.1, 0.5, 0.95, 0.999} {
		below, above := tCritical(p, tFar), tCritical(p, math.Nextafter(tFar, 1e9))
		if !closeTo(below, above, 1e-10) || !closeTo(tTail(below, tFar), tTail(below, math.Nextafter(tFar, 1e9)), 1e-9) {
			t.Errorf("t at %g: %.15g below %g degrees of freedom, %.15g above", p, below, tFar, above)
		}
	}
	for _, n := range []int{2501, 2502} { // df 5000 and 5002
		a, b := shifted(n), counting(n)
		g := HedgesG(a, b, 0.95)
		normal := around(g.Value, zCritical(0.95)*g.SE.Value, 0.95, "")
		if (n == 2501) != strings.Contains(g.Method, "noncentral") || math.Abs(g.Interval.Low.Value-normal.Low.Value) > 1e-4 {
			t.Errorf("%d a side: %s %v, normal %v", n, g.Method, g.Interval.Low, normal.Low)
		}
	}
}

// boundaryBoot is replicates of which some are not defined.
func boundaryBoot(draws, undefined int) Result {
	r := Bootstrap(9, draws-undefined, 1, meanStatistic([]float64{1, 2, 3, 4, 5, 6, 7, 8, 9}))
	r.asked = draws
	return r.Result(Percentile, 0.5)
}

func TestRelativeLiftFromNothing(t *testing.T) {
	r := RelativeLift(pairOf([]int64{10, 20}, []int64{0, 0}), pairOf(cityX, cityY), 0.95)
	if r.Status != Defined || r.Value != -1 || !r.Interval.IsZero() || len(r.Warnings) != 1 {
		t.Errorf("from 0 to something the lift is -1 without an interval, got %+v", r)
	}
	// Positive and negative numerators that cancel do vary, but the ratio is 0.
	if r := RelativeLift(pairOf([]int64{10, 10}, []int64{3, -3}), pairOf(cityX, cityY), 0.95); r.Status != Defined {
		t.Errorf("got %+v", r)
	}
}

func TestExactUnits(t *testing.T) {
	if ClopperPearson(3, ExactUnits, 0.95).Status != Defined || ClopperPearson(3, ExactUnits+1, 0.95).Status != Undefined {
		t.Error("ClopperPearson does not stop at ExactUnits")
	}
	if RateRatio(3, 1, ExactUnits-3, 1, 0.95).Status != Defined || RateRatio(4, 1, ExactUnits-3, 1, 0.95).Status != Undefined {
		t.Error("RateRatio does not stop at ExactUnits")
	}
	// R 4.2.2: qbeta(c(.025, .975), c(3, 4), 1e7 - c(2, 3)).
	low, high := binomialLimits(3, ExactUnits, 0.025)
	if !closeTo(low, 6.18672165625062e-08, 1e-8) || !closeTo(high, 8.76727054157975e-07, 1e-8) {
		t.Errorf("limits %.12g and %.12g", low, high)
	}
}

// Tables that are too large for the exact test say so, those below do not.
func TestFisherLimits(t *testing.T) {
	if _, ok := hypergeometric(Fourfold{widest / 2, widest / 2, widest, widest}); ok {
		t.Errorf("a table with %d forms is computed", widest+1)
	}
	if _, ok := hypergeometric(Fourfold{widest / 2, widest/2 - 1, widest, widest}); !ok {
		t.Errorf("a table with %d forms is refused", widest)
	}
	large := [][]int64{{30, 25, 28, 31, 22}, {25, 30, 20, 29, 24}, {31, 33, 30, 27, 26}, {18, 22, 25, 30, 29}, {28, 21, 24, 26, 30}}
	if test := FisherExact(large, 0.95); test.Status != Undefined || !strings.Contains(test.Reason.String(), "chi-square") {
		t.Errorf("a 5x5 table of %d units: %v, %v", 664, test.Status, test.Reason)
	}
	// With many units the conditional odds ratio nears ad/bc = 1.5.
	test := FisherExact([][]int64{{300_000, 700_000}, {200_000, 700_000}}, 0.95)
	woolf := OddsRatio(Fourfold{300_000, 700_000, 200_000, 700_000}, 0.95)
	if !closeTo(test.Effect.Value, 1.5, 1e-5) || !closeTo(test.Effect.Interval.Low.Value, woolf.Interval.Low.Value, 1e-4) ||
		!closeTo(test.Effect.Interval.High.Value, woolf.Interval.High.Value, 1e-4) {
		t.Errorf("odds ratio %+v, Woolf %+v", test.Effect, woolf)
	}
}
