package estimate_test

import (
	"fmt"

	"github.com/casebench/casebench/metrics/estimate"
)

// Weekly mentions of a brand; made up, like all figures of these examples.
var mentions = []float64{12, 15, 11, 16, 18, 17, 21, 19, 24, 22, 25, 27}

func ExampleMannKendall() {
	test := estimate.MannKendall(mentions)
	fmt.Printf("%s: S = %g, p = %.1g, tau = %.2f\n", test.Method, test.Statistic.Value, test.P.Value, test.Effect.Value)
	// Output: Mann-Kendall, exact S: S = 56, p = 2e-05, tau = 0.85
}

func ExampleMannKendallSerial() {
	test := estimate.MannKendallSerial(mentions)
	fmt.Printf("t = %.2f, df = %.0f, p = %.1g\n", test.Statistic.Value, test.DF.Value, test.P.Value)
	// Output: t = 3.77, df = 10, p = 0.004
}

func ExampleTheilSen() {
	weeks := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}
	slope := estimate.TheilSen(weeks, mentions, 0.95)
	intercept := estimate.TheilSenIntercept(weeks, mentions)
	fmt.Printf("%.2f a week [%.2f; %.2f], from %.1f\n", slope.Value, slope.Interval.Low.Value, slope.Interval.High.Value, intercept.Value)
	// Output: 1.32 a week [1.00; 1.67], from 10.7
}

func ExampleSpearman() {
	followers := []float64{900, 4_000, 15_000, 2_500, 60_000, 800, 7_000}
	rate := []float64{0.081, 0.044, 0.031, 0.052, 0.018, 0.067, 0.047}
	test := estimate.Spearman(followers, rate)
	fmt.Printf("rho = %.2f, p = %.3f (%s)\n", test.Effect.Value, test.P.Value, test.Method)
	// Output: rho = -0.93, p = 0.007 (Spearman, exact)
}

func ExampleCAGR() {
	// Monthly, from 20,000 to 26,000 followers in a year: 12 periods.
	fmt.Printf("%.4f\n", estimate.CAGR(20_000, 26_000, 12).Value)
	fmt.Println(estimate.CAGR(0, 26_000, 12).Reason)
	// Output:
	// 0.0221
	// growth is relative to the first value, which must be above 0; it is 0
}

func ExampleLogLinearGrowth() {
	years := []float64{2021, 2022, 2023, 2024, 2025}
	members := []float64{200, 230, 250, 300, 330}
	growth := estimate.LogLinearGrowth(years, members, 0.95)
	fmt.Printf("%.3f a year [%.3f; %.3f]\n", growth.Value, growth.Interval.Low.Value, growth.Interval.High.Value)
	// Output: 0.135 a year [0.108; 0.163]
}

func ExampleOLS() {
	spend := []float64{1, 2, 3, 4, 5, 6, 7, 8}
	clicks := []float64{11, 22, 28, 41, 52, 57, 73, 78}
	fit := estimate.OLS([][]float64{spend}, clicks)
	slope := fit.NeweyWest(estimate.NeweyWestLag(len(clicks))).Coefficient(1, 0.95)
	fmt.Printf("%.2f [%.2f; %.2f], R² %.3f\n", slope.Value, slope.Interval.Low.Value, slope.Interval.High.Value, fit.RSquared.Value)
	// Output: 9.79 [9.39; 10.18], R² 0.992
}

func ExamplePoissonRegression() {
	// Complaints per account-day, before and in a campaign.
	campaign := []float64{0, 0, 0, 1, 1, 1}
	complaints := []float64{4, 6, 5, 9, 12, 8}
	days := []float64{30, 31, 30, 31, 30, 28}
	fit := estimate.PoissonRegression([][]float64{campaign}, complaints, days)
	ratio := fit.Classical().RateRatio(1, 0.95)
	fmt.Printf("%.2f [%.2f; %.2f]\n", ratio.Value, ratio.Interval.Low.Value, ratio.Interval.High.Value)
	// Output: 1.98 [1.06; 3.69]
}

func ExampleSegmentedRegression() {
	reach := []float64{50, 52, 51, 54, 55, 55, 58, 57, 70, 73, 75, 79, 80, 84, 86, 89}
	s := estimate.SegmentedRegression(reach, 8, estimate.AutoLag, 0.95)
	fmt.Printf("jump %.1f, slope from %.2f by %+.2f, effect at the end %.1f\n", s.Level.Value, s.Trend.Value, s.Slope.Value, s.Effect.Value)
	// Output: jump 11.2, slope from 1.10 by +1.60, effect at the end 22.3
}

func ExampleDiffInDiff() {
	var rows []estimate.DiffInDiffRow
	for i, v := range [][2]float64{{4, 9}, {5, 8}, {6, 12}, {3, 4}, {5, 6}, {4, 6}} { // before, after
		unit := fmt.Sprint("account ", i)
		rows = append(rows,
			estimate.DiffInDiffRow{Unit: unit, Treated: i < 3, Value: v[0]},
			estimate.DiffInDiffRow{Unit: unit, Treated: i < 3, After: true, Value: v[1]})
	}
	d := estimate.DiffInDiff(rows, 0.95)
	fmt.Printf("%.2f, SE %.2f classical, %.2f clustered\n", d.Classical.Value, d.Classical.SE.Value, d.Clustered.SE.Value)
	fmt.Println(d.Clustered.Warnings[0])
	// Output:
	// 3.33, SE 1.60 classical, 0.99 clustered
	// 6 clusters: below 10 the interval is too narrow
}

// Posts a quarter, four years, with a season.
var quarters = []float64{20, 31, 44, 25, 23, 36, 50, 28, 27, 41, 56, 33, 30, 45, 63, 37}

func ExampleHoltWinters() {
	s := estimate.HoltWinters(quarters, estimate.Smoothing{Season: estimate.AdditiveSeason, Period: 4, Trend: true})
	for _, p := range s.Forecast(4, 0.8).Points {
		fmt.Printf("%.0f [%.0f; %.0f]\n", p.Value, p.Interval.Low.Value, p.Interval.High.Value)
	}
	// Output:
	// 35 [32; 37]
	// 50 [47; 52]
	// 68 [65; 70]
	// 42 [39; 44]
}

func ExampleSeasonalNaive() {
	for _, p := range estimate.SeasonalNaive(quarters, 4, 2, 0.8).Points {
		fmt.Printf("%.0f [%.0f; %.0f]\n", p.Value, p.Interval.Low.Value, p.Interval.High.Value)
	}
	// Output:
	// 30 [24; 36]
	// 45 [39; 51]
}

func ExampleBackTest() {
	naive := func(series []float64, horizon int) ([]float64, bool) {
		return estimate.SeasonalNaive(series, 4, horizon, 0.8).Values()
	}
	smooth := func(series []float64, horizon int) ([]float64, bool) {
		form := estimate.Smoothing{Season: estimate.AdditiveSeason, Period: 4, Trend: true}
		return estimate.HoltWinters(series, form).Forecast(horizon, 0.8).Values()
	}
	a, b := estimate.BackTest(quarters, 10, 2, 4, naive), estimate.BackTest(quarters, 10, 2, 4, smooth)
	fmt.Printf("MAE %.1f against %.1f over %d origins\n", a.MAE.Value, b.MAE.Value, a.Origins)
	// Output: MAE 4.8 against 2.2 over 5 origins
}
