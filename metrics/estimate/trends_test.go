package estimate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// lakeHuron is the level of Lake Huron in feet, 1875 to 1972 (R: LakeHuron).
var lakeHuron = []float64{
	580.38, 581.86, 580.97, 580.8, 579.79, 580.39, 580.42, 580.82, 581.4, 581.32, 581.44, 581.68, 581.17, 580.53, 580.01, 579.91, 579.14, 579.16, 579.55, 579.67,
	578.44, 578.24, 579.1, 579.09, 579.35, 578.82, 579.32, 579.01, 579, 579.8, 579.83, 579.72, 579.89, 580.01, 579.37, 578.69, 578.19, 578.67, 579.55, 578.92,
	578.09, 579.37, 580.13, 580.14, 579.51, 579.24, 578.66, 578.86, 578.05, 577.79, 576.75, 576.75, 577.82, 578.64, 580.58, 579.48, 577.38, 576.9, 576.94, 576.24,
	576.84, 576.85, 576.9, 577.79, 578.18, 577.51, 577.23, 578.42, 579.61, 579.05, 579.26, 579.22, 579.38, 579.1, 577.95, 578.12, 579.75, 580.85, 580.41, 579.96,
	579.61, 578.76, 578.18, 577.21, 577.13, 579.1, 578.25, 577.91, 576.89, 575.96, 576.8, 577.68, 578.38, 578.52, 579.74, 579.31, 579.89, 579.96,
}

// Factors and degrees of freedom come from the formulas written out in Python,
// with the Theil-Sen slope as the median of all slopes.
func TestSerialOf(t *testing.T) {
	for _, c := range []struct {
		name       string
		y          []float64
		factor, df float64
	}{
		{"nile", nile, 2.2531168578480134, 40.10611659244652},
		{"lake huron", lakeHuron, 8.266416703385117, 7.944876828817117},
		{"a season", co2[:48], 10.943750077033767, 2},
		{"eight", nile[:8], 1.0, 6.0},
		{"to and fro", []float64{1, 9, 2, 8, 3, 7, 4, 6, 5, 10}, 1, 8},
		{"a line", periods(12), 1, 10},
	} {
		if got := serialOf(c.y); !closeTo(got.factor, c.factor, 1e-9) || !closeTo(got.df, c.df, 1e-9) {
			t.Errorf("%s: factor %.15g, want %.15g; df %.15g, want %.15g", c.name, got.factor, c.factor, got.df, c.df)
		}
	}
}

// Of series of the first order without a trend at most 6.5 % are called a trend
// at the level 5 %, and the interval of the slope holds 0 as often; without the
// correction it is 15 to 30 %.
func TestSerialKeepsTheLevel(t *testing.T) {
	const sims = 600
	for _, n := range []int{10, 20, 40} {
		for _, phi := range []float64{0, 0.3, 0.6} {
			alarms, misses := 0, 0
			for i := range uint64(sims) {
				y := autoregressive(rand.New(rand.NewPCG(i, 41)), n, phi)
				if MannKendallSerial(y).P.Value <= 0.05 {
					alarms++
				}
				if iv := TheilSenSerial(periods(n), y, 0.95).Interval; !iv.IsZero() && !iv.Contains(0) {
					misses++
				}
			}
			if alarms > 0.065*sims || misses > 0.07*sims || n == 40 && phi > 0 && alarms < 0.035*sims {
				t.Errorf("n = %d, correlation %g: %.1f %% false alarms, %.1f %% of intervals miss", n, phi, 100*float64(alarms)/sims, 100*float64(misses)/sims)
			}
		}
	}
}

// R 4.2: cor.test(1:n, y, method = "kendall", exact = TRUE)$p.value.
func TestMannKendallExact(t *testing.T) {
	for _, c := range []struct {
		y []float64
		p float64
	}{
		{[]float64{2, 1, 4, 3, 8, 7, 6, 5}, 0.178869047619048},
		{[]float64{5, 2, 9, 1, 7, 3, 12, 4, 8, 6, 11, 10}, 0.115950877825878},
		{[]float64{2, 1, 4, 3, 8, 7, 6, 5, 10, 9, 20, 12, 14, 13, 11, 15, 19, 16, 18, 17}, 8.33488926987869e-07},
	} {
		if got := MannKendall(c.y); !closeTo(got.P.Value, c.p, 1e-9) || got.Method != "Mann-Kendall, exact S" {
			t.Errorf("%s: %.15g, want %.15g", got.Method, got.P.Value, c.p)
		}
	}
	// Both sides of the limit, and ties.
	for _, c := range []struct {
		y     []float64
		exact bool
	}{
		{periods(ExactTrend - 1), true},
		{periods(ExactTrend), false},
		{[]float64{1, 1, 2, 3, 4}, false},
	} {
		if got := MannKendall(c.y); strings.Contains(got.Method, "exact") != c.exact {
			t.Errorf("%d values: %s", len(c.y), got.Method)
		}
	}
}

// R 4.2: cor.test(x, y, method = "kendall", exact = FALSE), ties in both.
func TestKendallTiesInBoth(t *testing.T) {
	k := kendallOf([]float64{1, 1, 2, 2, 3, 3, 3, 4}, []float64{2, 1, 2, 3, 3, 5, 5, 4})
	if !closeTo(k.tauB(), 0.708949007794054, 1e-9) || !closeTo(k.z(false), 2.247718232533073, 1e-9) {
		t.Errorf("tau %.15g, z %.15g", k.tauB(), k.z(false))
	}
}

// R 4.2: cor.test(..., method = "spearman", exact = TRUE).
func TestSpearmanExact(t *testing.T) {
	got := Spearman(periods(7), []float64{2, 1, 4, 3, 7, 6, 5})
	if !closeTo(got.P.Value, 0.048015873015873, 1e-9) {
		t.Errorf("p = %.15g", got.P.Value)
	}
	// With ties: all 120 pairings of five, by hand of another algorithm.
	x, y := []float64{1, 2, 2, 3, 4}, []float64{1, 3, 2, 3, 5}
	far, all := 0, 0
	var permute func(rest, chosen []float64)
	want := Spearman(x, y).Statistic.Value
	permute = func(rest, chosen []float64) {
		if len(rest) == 0 {
			all++
			if s := SpearmanRho(x, chosen, 0.95).Value; math.Abs(s) > math.Abs(SpearmanRho(x, y, 0.95).Value)-1e-9 {
				far++
			}
		}
		for i := range rest {
			permute(slices.Concat(rest[:i], rest[i+1:]), append(slices.Clone(chosen), rest[i]))
		}
	}
	permute(y, nil)
	if got := Spearman(x, y); !closeTo(got.P.Value, float64(far)/float64(all), 1e-12) || all != 120 || got.Statistic.Value != want {
		t.Errorf("p = %v, want %d/%d", got.P.Value, far, all)
	}
	// Both sides of the limit, and perfect agreement: 2/10!.
	if m := Spearman(periods(ExactRankPairs), nile[:ExactRankPairs]).Method; m != "Spearman, exact" {
		t.Error(m)
	}
	if m := Spearman(periods(ExactRankPairs+1), nile[:ExactRankPairs+1]).Method; m != "Spearman, t" {
		t.Error(m)
	}
	if p := Spearman(periods(10), periods(10)).P; !closeTo(p.Value, 2.0/3628800, 1e-9) {
		t.Errorf("perfect agreement of 10: p = %v", p)
	}
}

// R 4.2: HoltWinters(ts(q, frequency = 5), alpha = .4, beta = .2 or FALSE, gamma = .3).
func TestHoltWintersOddSeason(t *testing.T) {
	q := []float64{3, 5, 9, 2, 4, 8, 12, 3, 6, 9, 5, 7, 11, 15, 6, 8, 13, 17, 8}
	o := newOracle(t, 1e-9)
	s := HoltWintersAt(q, Smoothing{Season: AdditiveSeason, Period: 5, Trend: true}, SmoothingWeights{0.4, 0.2, 0.3})
	for i, want := range []float64{403.147062053066009, 11.824752155533540, 0.429302790782969, -3.324738974064969,
		-0.113377479844768, 3.916605332706246, 1.468942708827665, -2.061500308362493} {
		o.is("with trend", append([]float64{s.SSE, s.Level, s.Trend}, s.Seasonal...)[i], want)
	}
	s = HoltWintersAt(q, Smoothing{Season: AdditiveSeason, Period: 5}, SmoothingWeights{Alpha: 0.4, Beta: 1, Gamma: 0.3})
	for i, want := range []float64{382.96253221498540, 10.65782821224612, 0, -2.81337139845120, 0.55277400828928,
		4.53717550538957, 1.97399047868334, -1.48854589840024} {
		o.is("without", append([]float64{s.SSE, s.Level, s.Trend}, s.Seasonal...)[i], want)
	}
}

// R 4.2: width of predict(m, 30, prediction.interval = TRUE) at h over that at
// 1, additive. (R's variance of the first error is not SSE/(N-3).)
func TestHoltWintersIntervalWidens(t *testing.T) {
	s := HoltWintersAt(co2, Smoothing{Season: AdditiveSeason, Period: 12, Trend: true}, SmoothingWeights{0.5, 0.01, 0.4})
	f := s.Forecast(30, 0.95)
	for h, want := range map[int]float64{2: 1.12027898311086, 12: 2.02302990585896, 13: 2.16107612082498, 14: 2.23371327613903, 25: 3.02894371027254,
		30: 3.34527652070790} {
		if got := f.Points[h-1].SE.Value / f.Points[0].SE.Value; !closeTo(got, want, 1e-9) {
			t.Errorf("at %d %.15g, want %.15g", h, got, want)
		}
	}
	if got := f.Points[0].SE.Value; !closeTo(got, math.Sqrt(s.SSE/(456-3)), 1e-12) {
		t.Errorf("first SE %v", got)
	}
}

// The effect of an error on later values, by smoothing with and without it.
func TestHoltWintersPsiIsTheEffectOfAnError(t *testing.T) {
	for _, season := range []Season{NoSeason, AdditiveSeason, MultiplicativeSeason} {
		form, w := Smoothing{Season: season, Period: 12, Trend: true}, SmoothingWeights{0.3, 0.05, 0.6}
		s := HoltWintersAt(airPassengers, form, w)
		f, _ := s.Forecast(30, 0.95).Values()
		const size = 1e-4
		changed := slices.Concat(airPassengers, f[:1])
		changed[len(changed)-1] += size
		g, _ := HoltWintersAt(changed, form, w).Forecast(29, 0.95).Values()
		for h := 2; h <= 30; h++ {
			if got, want := s.psi(h, h-1), (g[h-2]-f[h-1])/size; math.Abs(got-want) > 1e-3*(1+math.Abs(want)) {
				t.Errorf("season %d, horizon %d: psi %v, effect %v", season, h, got, want)
			}
		}
	}
}

func TestHoltWintersKnowsNoUnits(t *testing.T) {
	form := Smoothing{Season: MultiplicativeSeason, Period: 12, Trend: true}
	one := HoltWinters(airPassengers, form)
	for _, unit := range []float64{1e-9, 1000, 1e12} {
		y := make([]float64, len(airPassengers))
		for i, v := range airPassengers {
			y[i] = v * unit
		}
		other := HoltWinters(y, form)
		for i, d := range []float64{one.Weights.Alpha - other.Weights.Alpha, one.Weights.Beta - other.Weights.Beta, one.Weights.Gamma - other.Weights.Gamma} {
			if math.Abs(d) > 1e-4 {
				t.Errorf("unit %g: weight %d moves by %v", unit, i, d)
			}
		}
		if !closeTo(other.SSE/unit/unit, one.SSE, 1e-8) {
			t.Errorf("unit %g: SSE %v, want %v", unit, other.SSE/unit/unit, one.SSE)
		}
	}
}

func TestHoltWintersSaysWhenItDidNotSettleOrLiesAtTheEdge(t *testing.T) {
	form := Smoothing{Season: AdditiveSeason, Period: 12, Trend: true}
	if s := fitSmoothing(co2, form, 3); s.Status != NotConverged || s.Reason.IsZero() {
		t.Errorf("after 3 rounds: %v", s.Status)
	}
	// A straight rise without error but for one jump: the last value is best.
	steps := []float64{1, 1, 1, 5, 5, 5, 5, 2, 2, 2, 2, 9, 9, 9, 9, 9}
	if s := HoltWinters(steps, Smoothing{}); s.Status != Defined || s.Weights.Alpha != 1 || len(s.Warnings) != 1 {
		t.Errorf("steps: %v, %v, %v", s.Status, s.Weights, s.Warnings)
	}
	if s := HoltWinters(nile, Smoothing{}); len(s.Warnings) != 0 {
		t.Errorf("nile: %v", s.Warnings)
	}
	// Alternation about the first value: the start is best for ever.
	if s := HoltWinters([]float64{5, 8, 2, 8, 2, 8, 2, 8, 2, 8, 2}, Smoothing{}); s.Status != Defined || s.Weights.Alpha != 0 || len(s.Warnings) != 1 {
		t.Errorf("alternation: %v, %v, %v", s.Status, s.Weights, s.Warnings)
	}
}

func TestTrendThresholds(t *testing.T) {
	nan := math.NaN()
	ramp := func(n int) []float64 { // rises with a wobble
		y := periods(n)
		for i := range y {
			y[i] += float64(i * i % 7)
		}
		return y
	}
	flat := slices.Repeat([]float64{4}, 40)
	negative := ramp(24)
	negative[3] = 0
	holed := ramp(40)
	holed[17] = nan
	additive := Smoothing{Season: AdditiveSeason, Period: 4, Trend: true}
	short := Smoothing{Season: AdditiveSeason, Period: 2, Trend: true}
	multiplicative := Smoothing{Season: MultiplicativeSeason, Period: 4, Trend: true}
	never := func([]float64, int) ([]float64, bool) { return nil, false }
	for _, c := range []struct {
		name string
		got  Status
		want Status
	}{
		{"Mann-Kendall of none", MannKendall(nil).Status, TooFew},
		{"of 2", MannKendall(ramp(2)).Status, TooFew},
		{"of 3", MannKendall(ramp(3)).Status, Defined},
		{"flat", MannKendall(flat).Status, Degenerate},
		{"with a hole", MannKendall(holed).Status, Undefined},
		{"serial of 7", MannKendallSerial(ramp(7)).Status, TooFew},
		{"serial of 8", MannKendallSerial(ramp(8)).Status, Defined},
		{"serial of a line", MannKendallSerial(periods(12)).Status, Defined},
		{"Spearman of 2", Spearman(ramp(2), ramp(2)).Status, TooFew},
		{"Spearman of 3", Spearman(ramp(3), ramp(3)).Status, Defined},
		{"Spearman, flat", Spearman(ramp(40), flat).Status, Degenerate},
		{"Spearman, unpaired", Spearman(ramp(3), ramp(4)).Status, Undefined},
		{"CAGR", CAGR(5, 10, 2).Status, Defined},
		{"CAGR to 0", CAGR(5, 0, 2).Status, Defined},
		{"CAGR from 0", CAGR(0, 5, 2).Status, Degenerate},
		{"CAGR below 0", CAGR(5, -1, 2).Status, Degenerate},
		{"CAGR, no period", CAGR(5, 10, 0).Status, Undefined},
		{"CAGR, missing", CAGR(nan, 10, 1).Status, Undefined},
		{"CAGR beyond the floats", CAGR(1e-300, 1e300, 600).Status, Defined},
		{"growth of 0", LogLinearGrowth(periods(4), []float64{1, 2, 0, 4}, 0.95).Status, Degenerate},
		{"growth of 2", LogLinearGrowth(periods(2), []float64{1, 2}, 0.95).Status, TooFew},
		{"growth of 3", LogLinearGrowth(periods(3), []float64{1, 2, 3}, 0.95).Status, Defined},
		{"OLS of 2", OLS([][]float64{ramp(2)}, ramp(2)).Status, TooFew},
		{"OLS of 3", OLS([][]float64{ramp(3)}, periods(3)).Status, Defined},
		{"OLS, flat column", OLS([][]float64{flat}, ramp(40)).Status, Degenerate},
		{"OLS, years", OLS([][]float64{years(2000, 20, 1)}, ramp(20)).Status, Defined},
		{"OLS, a column twice", OLS([][]float64{ramp(9), ramp(9)}, ramp(9)).Status, Degenerate},
		{"OLS, nearly twice", OLS([][]float64{ramp(9), nudged(ramp(9), 1e-9)}, ramp(9)).Status, Degenerate},
		{"OLS, not quite twice", OLS([][]float64{ramp(9), nudged(ramp(9), 1e-4)}, ramp(9)).Status, Defined},
		{"OLS, unequal lengths", OLS([][]float64{ramp(8)}, ramp(9)).Status, Undefined},
		{"Newey-West, lag -1", OLS([][]float64{ramp(9)}, nile[:9]).NeweyWest(-1).Status, Undefined},
		{"Newey-West, lag n-1", OLS([][]float64{ramp(9)}, nile[:9]).NeweyWest(8).Status, Defined},
		{"Newey-West, lag n", OLS([][]float64{ramp(9)}, nile[:9]).NeweyWest(9).Status, Undefined},
		{"Newey-West of a refusal", OLS(nil, nil).NeweyWest(0).Status, TooFew},
		{"HC4", OLS([][]float64{ramp(9)}, nile[:9]).HC(4).Status, Undefined},
		{"HC3 of a lone row", OLS([][]float64{{0, 0, 0, 1}}, nile[:4]).HC(3).Status, Degenerate},
		{"HC1 of a lone row", OLS([][]float64{{0, 0, 0, 1}}, nile[:4]).HC(1).Status, Defined},
		{"one cluster", OLS([][]float64{ramp(4)}, nile[:4]).Clustered([]string{"a", "a", "a", "a"}).Status, TooFew},
		{"two clusters", OLS([][]float64{ramp(4)}, nile[:4]).Clustered([]string{"a", "a", "b", "b"}).Status, Defined},
		{"clusters unnamed", OLS([][]float64{ramp(4)}, nile[:4]).Clustered([]string{"a"}).Status, Undefined},
		{"Poisson", PoissonRegression([][]float64{{0, 0, 1, 1}}, []float64{3, 5, 1, 2}, nil).Status, Defined},
		{"Poisson, separated", PoissonRegression([][]float64{{0, 0, 1, 1}}, []float64{3, 5, 0, 0}, nil).Status, Degenerate},
		{"Poisson, no events", PoissonRegression([][]float64{{0, 0, 1, 1}}, []float64{0, 0, 0, 0}, nil).Status, Degenerate},
		{"Poisson, below 0", PoissonRegression([][]float64{{0, 0, 1, 1}}, []float64{1, 2, 3, -1}, nil).Status, Undefined},
		{"Poisson, no exposure", PoissonRegression([][]float64{{0, 0, 1, 1}}, []float64{1, 2, 3, 1}, []float64{1, 1, 0, 1}).Status, Undefined},
		{"quasi-Poisson of OLS", OLS([][]float64{ramp(9)}, nile[:9]).QuasiPoisson().Status, Undefined},
		{"segmented, 1 before", SegmentedRegression(nile, 1, 0, 0.95).Status, TooFew},
		{"segmented, 2 before", SegmentedRegression(nile, 2, 0, 0.95).Status, Defined},
		{"segmented, 2 after", SegmentedRegression(nile, 98, 0, 0.95).Status, Defined},
		{"segmented, 1 after", SegmentedRegression(nile, 99, 0, 0.95).Status, TooFew},
		{"segmented, never", SegmentedRegression(nile, 1000, 0, 0.95).Status, TooFew},
		{"segmented, before all", SegmentedRegression(nile, -5, 0, 0.95).Status, TooFew},
		{"segmented of 4", SegmentedRegression(nile[:4], 2, 0, 0.95).Status, TooFew},
		{"segmented of 5", SegmentedRegression(nile[:5], 2, 0, 0.95).Status, Defined},
		{"segmented, automatic lag", SegmentedRegression(nile, 28, AutoLag, 0.95).Status, Defined},
		{"segmented, lag -2", SegmentedRegression(nile, 28, -2, 0.95).Status, Undefined},
		{"segmented with a hole", SegmentedRegression(holed, 20, 0, 0.95).Status, Undefined},
		{"segmented, flat", SegmentedRegression(flat, 20, 0, 0.95).Status, Defined},
		{"naive of m+1", SeasonalNaive(ramp(5), 4, 3, 0.95).Status, TooFew},
		{"naive of m+2", SeasonalNaive(ramp(6), 4, 3, 0.95).Status, Defined},
		{"naive, horizon 0", SeasonalNaive(ramp(9), 4, 0, 0.95).Status, Undefined},
		{"naive, longest horizon", SeasonalNaive(ramp(9), 4, mostPeriods, 0.95).Status, Defined},
		{"naive, too long", SeasonalNaive(ramp(9), 4, mostPeriods+1, 0.95).Status, Undefined},
		{"naive, no season", SeasonalNaive(ramp(9), 0, 1, 0.95).Status, Undefined},
		{"naive, flat", SeasonalNaive(flat, 4, 1, 0.95).Status, Defined},
		{"naive with a hole", SeasonalNaive(holed, 4, 1, 0.95).Status, Undefined},
		{"Holt-Winters of 7", HoltWinters(ramp(7), additive).Status, TooFew},
		{"Holt-Winters of 8", HoltWinters(ramp(8), additive).Status, Defined},
		{"season of 2, 5 periods", HoltWinters(ramp(5), short).Status, TooFew},
		{"season of 2, 6 periods", HoltWinters(ramp(6), short).Status, Defined},
		{"Holt of 4", HoltWinters(nile[:4], Smoothing{Trend: true}).Status, TooFew},
		{"Holt of 5", HoltWinters(nile[:5], Smoothing{Trend: true}).Status, Defined},
		{"simple of 2", HoltWinters(nile[:2], Smoothing{}).Status, TooFew},
		{"simple of 3", HoltWinters(nile[:3], Smoothing{}).Status, Defined},
		{"season of 1", HoltWinters(ramp(24), Smoothing{Season: AdditiveSeason, Period: 1}).Status, Undefined},
		{"no such season", HoltWinters(ramp(24), Smoothing{Season: 3, Period: 4}).Status, Undefined},
		{"Holt-Winters, flat", HoltWinters(flat, additive).Status, Degenerate},
		{"Holt of a line", HoltWinters(periods(20), Smoothing{Trend: true}).Status, Degenerate},
		{"multiplicative with 0", HoltWinters(negative, multiplicative).Status, Degenerate},
		{"additive with 0", HoltWinters(negative, additive).Status, Defined},
		{"Holt-Winters with a hole", HoltWinters(holed, additive).Status, Undefined},
		{"weight of 1", HoltWintersAt(nile, Smoothing{}, SmoothingWeights{Alpha: 1}).Status, Defined},
		{"weight above 1", HoltWintersAt(nile, Smoothing{}, SmoothingWeights{Alpha: math.Nextafter(1, 2)}).Status, Undefined},
		{"weight missing", HoltWintersAt(nile, Smoothing{}, SmoothingWeights{Alpha: nan}).Status, Undefined},
		{"forecast of a refusal", HoltWinters(nil, Smoothing{}).Forecast(1, 0.95).Status, TooFew},
		{"forecast, horizon 0", HoltWintersAt(nile, Smoothing{}, SmoothingWeights{Alpha: 1}).Forecast(0, 0.95).Status, Undefined},
		{"back-test, last origin", BackTest(nile, 98, 2, 1, naiveForecaster(1)).Status, Defined},
		{"back-test, none", BackTest(nile, 99, 2, 1, naiveForecaster(1)).Status, TooFew},
		{"back-test from 0", BackTest(nile, 0, 2, 1, naiveForecaster(1)).Status, Undefined},
		{"back-test refused", BackTest(nile, 50, 2, 1, never).Status, Undefined},
		{"back-test with a hole", BackTest(holed, 20, 2, 1, naiveForecaster(1)).Status, Undefined},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}

func years(from, n int, step float64) []float64 {
	y := make([]float64, n)
	for i := range y {
		y[i] = float64(from) + step*float64(i)
	}
	return y
}

func nudged(x []float64, by float64) []float64 {
	for i := range x {
		x[i] += by * float64(i*i%3) * float64(len(x))
	}
	return x
}

// Few periods carry a warning, on either side of the event.
func TestSegmentedRegressionWarnsOfFewPeriods(t *testing.T) {
	for _, c := range []struct{ n, first, warnings int }{
		{2 * FewPeriods, FewPeriods, 0},
		{2 * FewPeriods, FewPeriods - 1, 1},
		{2 * FewPeriods, FewPeriods + 1, 1},
	} {
		if s := SegmentedRegression(nile[:c.n], c.first, AutoLag, 0.95); len(s.Warnings) != c.warnings {
			t.Errorf("%d and %d: %v", c.first, c.n-c.first, s.Warnings)
		}
	}
	// A line without error has coefficients and no interval.
	s := SegmentedRegression(periods(60), 30, AutoLag, 0.95)
	if s.Status != Defined || !closeTo(s.Trend.Value, 1, 1e-12) || !s.Trend.Interval.IsZero() || len(s.Trend.Warnings) == 0 {
		t.Errorf("%+v", s.Trend)
	}
}

// The cells of a difference in differences, each at and below what is needed.
func TestDiffInDiffThresholds(t *testing.T) {
	row := func(unit string, treated, after bool, v float64) DiffInDiffRow {
		return DiffInDiffRow{unit, treated, after, v}
	}
	base := []DiffInDiffRow{row("a", true, false, 1), row("a", true, true, 5), row("c", false, false, 2), row("c", false, true, 3)}
	if d := DiffInDiff(base, 0.95); d.Status != TooFew || d.Classical.Status != TooFew {
		t.Errorf("4 values: %v", d.Status)
	}
	d := DiffInDiff(append(slices.Clone(base), row("b", true, true, 6)), 0.95)
	if d.Status != Defined || d.Classical.Status != Defined || d.Unequal.Status != Degenerate || d.Clustered.Status != TooFew {
		t.Errorf("5 values: %v, %v, %v", d.Classical.Status, d.Unequal.Status, d.Clustered.Status)
	}
	if d.Classical.Value != (5.5-1)-(3-2) {
		t.Errorf("difference %v", d.Classical.Value)
	}
	d = DiffInDiff(append(slices.Clone(base), row("b", true, true, 6), row("d", false, true, 2)), 0.95)
	if d.Clustered.Status != Defined || len(d.Clustered.Warnings) == 0 {
		t.Errorf("two units a group: %+v", d.Clustered)
	}
	if d := DiffInDiff(base[:3], 0.95); d.Status != TooFew {
		t.Errorf("an empty cell: %v", d.Status)
	}
	if d := DiffInDiff(append(slices.Clone(base), row("b", true, true, math.NaN())), 0.95); d.Status != Undefined {
		t.Errorf("a missing value: %v", d.Status)
	}
}

// The order of rows does not show in a value, and clusters are known by name.
func TestClusteredDoesNotDependOnNames(t *testing.T) {
	fit := OLS([][]float64{periods(12)}, nile[:12])
	one := fit.Clustered(strings.Split("a a b b c c d d e e f f", " ")).Coefficient(1, 0.95)
	two := fit.Clustered(strings.Split("z z y y x x w w v v u u", " ")).Coefficient(1, 0.95)
	if one.SE != two.SE {
		t.Errorf("%v, %v", one.SE, two.SE)
	}
	// One cluster each is HC1 but for its factor: G/(G-1)·(n-1)/(n-k) = n/(n-k).
	single := fit.Clustered(strings.Split("a b c d e f g h i j k l", " ")).Coefficient(1, 0.95)
	if want := fit.HC(1).Coefficient(1, 0.95); !closeTo(single.SE.Value, want.SE.Value, 1e-12) {
		t.Errorf("%v, want %v", single.SE, want.SE)
	}
}

// Rolling origins by hand: naive forecasts of 1 2 4 8 from the second value on.
func TestBackTestRolls(t *testing.T) {
	last := func(series []float64, horizon int) ([]float64, bool) {
		if len(series) == 3 {
			return nil, false
		}
		return slices.Repeat(series[len(series)-1:], horizon), true
	}
	e := BackTest([]float64{1, 2, 4, 8, 16}, 2, 1, 1, last)
	// Origins 2 and 4 (3 refuses): errors 4-2 and 16-8; scales 1 and (1+2+4)/3.
	if e.Origins != 2 || e.Refused != 1 || e.MAE.Value != 5 || e.RMSE.Value != math.Sqrt(34) || e.ByHorizon[0] != math.Sqrt(34) ||
		e.MAPE.Value != 0.5 || !closeTo(e.MASE.Value, (2+8/(7.0/3))/2, 1e-12) || !closeTo(e.SMAPE.Value, (4.0/6+16.0/24)/2, 1e-12) {
		t.Errorf("%+v", e)
	}
	// 0 among the actual values: no relative error; nothing moved before: no scale.
	e = BackTest([]float64{3, 3, 0}, 2, 1, 1, last)
	if e.MAPE.OK || e.MPE.OK || e.MASE.OK || !e.SMAPE.OK {
		t.Errorf("%+v", e)
	}
}

// Whatever the series, nothing panics and every number is one.
func FuzzTrends(f *testing.F) {
	f.Add([]byte{}, false)
	f.Add([]byte{1, 2}, false)
	f.Add([]byte{7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7}, false)
	f.Add([]byte{1, 5, 9, 2, 4, 8, 12, 3, 6, 9, 5, 7, 11, 15, 6, 8, 13, 1, 8, 0, 3, 4, 9, 9}, false)
	f.Add([]byte("\x00\x00\x00\x00\x00\x00\xf0\x3f\xff\xff\xff\xff\xff\xff\xef\x7f\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xf8\x7f"), true)
	huge := make([]byte, 0, 160)
	for i := range 20 {
		huge = append(huge, byte(i*37), 0, 0, 0, 0, byte(i*91), byte(0xe0+i%16), byte(0x7f+128*(i%2)))
	}
	f.Add(huge, true)
	f.Fuzz(func(t *testing.T, data []byte, any bool) {
		if len(data) > 160 {
			return
		}
		everyTrendMethod(t, valuesOf(data, any))
	})
}

func everyTrendMethod(t *testing.T, y []float64) {
	t.Helper()
	n := len(y)
	x := slices.Clone(y)
	slices.Reverse(x)
	soundTest(t, "MannKendall", MannKendall(y))
	soundTest(t, "MannKendallSerial", MannKendallSerial(y))
	soundTest(t, "Spearman", Spearman(x, y))
	soundResult(t, "SpearmanRho", SpearmanRho(x, y, 0.9))
	soundResult(t, "TheilSen", TheilSen(x, y, 0.9))
	soundResult(t, "TheilSenSerial", TheilSenSerial(x, y, 0.9))
	soundResult(t, "TheilSenIntercept", TheilSenIntercept(x, y))
	soundResult(t, "LogLinearGrowth", LogLinearGrowth(periods(n), y, 0.9))
	if n > 2 {
		soundResult(t, "CAGR", CAGR(y[0], y[1], y[2]))
	}
	clusters := make([]string, n)
	var rows []DiffInDiffRow
	for i, v := range y {
		clusters[i] = fmt.Sprint(i % 5)
		rows = append(rows, DiffInDiffRow{fmt.Sprint(i / 2), i%4 < 2, i%2 == 1, v})
	}
	for name, r := range map[string]*Regression{"OLS": OLS([][]float64{x, periods(n)}, y), "Poisson": PoissonRegression([][]float64{x}, y, nil)} {
		if (r.Status == Defined) != r.Reason.IsZero() {
			t.Errorf("%s: %v with the reason %q", name, r.Status, r.Reason)
		}
		for _, c := range []Covariance{r.Classical(), r.HC(0), r.HC(3), r.NeweyWest(2), r.Clustered(clusters), r.QuasiPoisson()} {
			soundResult(t, name+c.Method, c.Coefficient(1, 0.9))
			soundTest(t, name+c.Method, c.Test(1))
			soundResult(t, name+c.Method+" ratio", c.RateRatio(1, 0.9))
		}
	}
	s := SegmentedRegression(y, n/2, AutoLag, 0.9)
	for _, r := range []Result{s.Trend, s.Level, s.Slope, s.Effect} {
		soundResult(t, "SegmentedRegression", r)
	}
	d := DiffInDiff(rows, 0.9)
	for _, r := range []Result{d.Classical, d.Unequal, d.Clustered} {
		soundResult(t, "DiffInDiff", r)
	}
	forecasts := []Forecast{SeasonalNaive(y, 3, 7, 0.9)}
	for _, form := range []Smoothing{{}, {Trend: true}, {Season: AdditiveSeason, Period: 3, Trend: true}, {Season: MultiplicativeSeason, Period: 2}} {
		forecasts = append(forecasts, HoltWinters(y, form).Forecast(7, 0.9), HoltWintersAt(y, form, SmoothingWeights{0.5, 0.5, 0.5}).Forecast(7, 0.9))
	}
	for _, f := range forecasts {
		if (f.Status == Defined) != f.Reason.IsZero() || f.Status == Defined && len(f.Points) != 7 {
			t.Errorf("%s: %v with the reason %q and %d points", f.Method, f.Status, f.Reason, len(f.Points))
		}
		for _, p := range f.Points {
			soundResult(t, f.Method, p)
		}
	}
	e := BackTest(y, max(n-3, 1), 2, 1, naiveForecaster(1))
	for _, v := range []Number{e.ME, e.MAE, e.RMSE, e.MPE, e.MAPE, e.SMAPE, e.MASE} {
		if v.OK && !finite([]float64{v.Value}) {
			t.Errorf("BackTest: %+v", e)
		}
	}
	if !finite(e.ByHorizon) {
		t.Errorf("BackTest: %v", e.ByHorizon)
	}
}

// Random series of all lengths, more than the seeds of the fuzz target.
func TestTrendsAreSound(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for n := range 26 {
		small, wide := make([]float64, n), make([]float64, n)
		for i := range small {
			small[i] = float64(r.IntN(3))
			wide[i] = math.Exp(300 * r.NormFloat64())
		}
		everyTrendMethod(t, small)
		everyTrendMethod(t, wide)
	}
	if y := slices.Clone(nile); !reflect.DeepEqual(HoltWinters(y, Smoothing{Trend: true}), HoltWinters(y, Smoothing{Trend: true})) || !slices.Equal(y, nile) {
		t.Error("a second run differs, or the series was changed")
	}
}
