package estimate_test

import (
	"fmt"

	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
)

func ExampleRatio() {
	var posts tally.Pair // impressions, interactions
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		posts.Add(p[0], p[1])
	}
	r := estimate.Ratio(&posts, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0503 [0.0404, 0.0603]
}

func ExampleRatioZ() {
	var posts tally.Pair // impressions, interactions
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		posts.Add(p[0], p[1])
	}
	r := estimate.RatioZ(&posts, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0503 [0.0427, 0.0579]
}

func ExampleRatioLog() {
	var posts tally.Pair // impressions, interactions
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		posts.Add(p[0], p[1])
	}
	r := estimate.RatioLog(&posts, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0503 [0.0433, 0.0585]
}

func ExampleFieller() {
	var posts tally.Pair // impressions, interactions
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		posts.Add(p[0], p[1])
	}
	r := estimate.Fieller(&posts, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0503 [0.0402, 0.0690]
}

func ExampleFiellerZ() {
	var posts tally.Pair // impressions, interactions
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		posts.Add(p[0], p[1])
	}
	r := estimate.FiellerZ(&posts, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0503 [0.0430, 0.0612]
}

func ExampleRatio_tooFew() {
	var one tally.Pair
	one.Add(4149, 222)
	r := estimate.Ratio(&one, 0.95)
	fmt.Printf("%.4f, %v\n", r.Value, r.Warnings[0])
	fmt.Println(estimate.Ratio(new(tally.Pair), 0.95).Reason)
	// Output:
	// 0.0535, no interval: it needs at least 2 units, there is 1
	// there are no units; at least 1 is needed, 2 for an interval
}

func ExampleRatioClustered() {
	var weeks tally.Clusters // by ISO week: impressions, interactions
	for i, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		weeks.Add(202401+int64(i/2), p[0], p[1])
	}
	r := estimate.RatioClustered(&weeks, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	fmt.Println(r.Warnings[0])
	// Output:
	// 0.0503 [0.0270, 0.0737]
	// 3 clusters: below 10 the interval is too narrow
}

func ExampleRatioDifference() {
	var posts tally.Pair // impressions, interactions
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		posts.Add(p[0], p[1])
	}
	var other tally.Pair
	for _, p := range [][2]int64{{5200, 190}, {8100, 260}, {30500, 930}, {7400, 333}, {11900, 371}} {
		other.Add(p[0], p[1])
	}
	test := estimate.RatioDifference(&posts, &other, 0.95)
	fmt.Printf("difference %.4f, z = %.3f, p = %.4f\n", test.Effect.Value, test.Statistic.Value, test.P.Value)
	// Output:
	// difference 0.0173, z = 3.905, p = 0.0001
}

func ExampleRelativeLift() {
	var posts tally.Pair // impressions, interactions
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		posts.Add(p[0], p[1])
	}
	var other tally.Pair
	for _, p := range [][2]int64{{5200, 190}, {8100, 260}, {30500, 930}, {7400, 333}, {11900, 371}} {
		other.Add(p[0], p[1])
	}
	r := estimate.RelativeLift(&posts, &other, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.5242 [0.2230, 0.8254]
}

func ExampleRelativeLiftLog() {
	var posts tally.Pair // impressions, interactions
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		posts.Add(p[0], p[1])
	}
	var other tally.Pair
	for _, p := range [][2]int64{{5200, 190}, {8100, 260}, {30500, 930}, {7400, 333}, {11900, 371}} {
		other.Add(p[0], p[1])
	}
	r := estimate.RelativeLiftLog(&posts, &other, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.5242 [0.2509, 0.8572]
}

func ExampleJackknife() {
	impressions := []float64{4149, 22964, 3175, 13510, 9120, 15200}
	interactions := []float64{222, 1090, 218, 857, 402, 640}
	r := estimate.Jackknife(impressions, interactions, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0503 [0.0399, 0.0608]
}

func ExampleMean() {
	rates := []float64{0.0535, 0.0475, 0.0687, 0.0634, 0.0441, 0.0421, 0.0512, 0.0398}
	r := estimate.Mean(rates, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0513 [0.0427, 0.0599]
}

func ExampleMedian() {
	rates := []float64{0.0535, 0.0475, 0.0687, 0.0634, 0.0441, 0.0421, 0.0512, 0.0398}
	r := estimate.Median(rates, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	fmt.Printf("level reached %.4f\n", r.Interval.Achieved)
	// Output:
	// 0.0494 [0.0398, 0.0687]
	// level reached 0.9922
}

func ExampleMedianInterpolated() {
	rates := []float64{0.0535, 0.0475, 0.0687, 0.0634, 0.0441, 0.0421, 0.0512, 0.0398}
	r := estimate.MedianInterpolated(rates, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0494 [0.0420, 0.0637]
}

func ExampleMeanOf() {
	var rates tally.Sample
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		rates.AddRatio(p[1], p[0])
	}
	r := estimate.MeanOf(&rates, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0532 [0.0419, 0.0645]
}

func ExampleMedianOf() {
	var rates tally.Sample
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		rates.AddRatio(p[1], p[0])
	}
	r := estimate.MedianOf(&rates, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0505 [0.0421, 0.0687]
}

func ExampleBootstrap() {
	rates := []float64{0.0535, 0.0475, 0.0687, 0.0634, 0.0441, 0.0421, 0.0512, 0.0398}
	mean := func(units []int32) (float64, bool) {
		sum := 0.0
		for _, i := range units {
			sum += rates[i]
		}
		return sum / float64(len(units)), true
	}
	r := estimate.Bootstrap(len(rates), 9999, 42, mean).Result(estimate.BCa, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0513 [0.0456, 0.0589]
}

func ExampleWelch() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	test := estimate.Welch(a, b, 0.95)
	fmt.Printf("%s: %.3f, p = %.4f, effect %.3f\n", test.Method, test.Statistic.Value, test.P.Value, test.Effect.Value)
	// Output:
	// Welch t: 3.766, p = 0.0015, effect 1.613
}

func ExampleMeanDifference() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	r := estimate.MeanDifference(a, b, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0111 [0.0049, 0.0173]
}

func ExampleHedgesG() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	r := estimate.HedgesG(a, b, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 1.6130 [0.6079, 2.5859]
}

func ExampleMannWhitney() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	test := estimate.MannWhitney(a, b)
	fmt.Printf("%s: %.3f, p = %.4f, effect %.3f\n", test.Method, test.Statistic.Value, test.P.Value, test.Effect.Value)
	// Output:
	// Mann-Whitney, exact: 89.000, p = 0.0021, effect 0.780
}

func ExampleHodgesLehmann() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	r := estimate.HodgesLehmann(a, b, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0115 [0.0050, 0.0180]
}

func ExampleBrunnerMunzel() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	test := estimate.BrunnerMunzel(a, b, 0.95)
	fmt.Printf("%s: %.3f, p = %.4f, effect %.3f\n", test.Method, test.Statistic.Value, test.P.Value, test.Effect.Value)
	// Output:
	// Brunner-Munzel: -5.467, p = 0.0000, effect 0.110
}

func ExampleCliffsDelta() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	r := estimate.CliffsDelta(a, b, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.7800 [0.3628, 0.9367]
}

func ExamplePermutation() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	test := estimate.Permutation(a, b, 9999, 42)
	fmt.Printf("%s: %.4f, p = %.4f\n", test.Method, test.Statistic.Value, test.P.Value)
	// Output:
	// permutation of means, drawn: 0.0111, p = 0.0017
}

func ExampleSignedRank() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	test := estimate.SignedRank(a, b)
	fmt.Printf("%s: %.3f, p = %.4f, effect %.3f\n", test.Method, test.Statistic.Value, test.P.Value, test.Effect.Value)
	// Output:
	// Wilcoxon signed rank, exact given the ties: 55.000, p = 0.0020, effect 1.000
}

func ExamplePseudomedian() {
	a := []float64{0.031, 0.042, 0.038, 0.055, 0.047, 0.044, 0.036, 0.051, 0.040, 0.049}
	b := []float64{0.028, 0.035, 0.024, 0.039, 0.041, 0.030, 0.033, 0.026, 0.037, 0.029}
	r := estimate.Pseudomedian(a, b, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0105 [0.0045, 0.0170]
}

func ExampleKruskalWallis() {
	brands := [][]float64{
		{0.031, 0.042, 0.038, 0.055, 0.047},
		{0.028, 0.035, 0.024, 0.039, 0.030},
		{0.044, 0.061, 0.058, 0.049, 0.070},
	}
	test := estimate.KruskalWallis(brands)
	fmt.Printf("%s: %.3f, p = %.4f, effect %.3f\n", test.Method, test.Statistic.Value, test.P.Value, test.Effect.Value)
	// Output:
	// Kruskal-Wallis: 9.680, p = 0.0079, effect 0.691
}

func ExampleDunn() {
	brands := [][]float64{
		{0.031, 0.042, 0.038, 0.055, 0.047},
		{0.028, 0.035, 0.024, 0.039, 0.030},
		{0.044, 0.061, 0.058, 0.049, 0.070},
	}
	for _, pair := range estimate.Dunn(brands) {
		fmt.Printf("%d and %d: z = %.3f, Holm p = %.4f\n", pair.A, pair.B, pair.Statistic.Value, pair.Holm.Value)
	}
	// Output:
	// 0 and 1: z = 1.556, Holm p = 0.2396
	// 0 and 2: z = -1.556, Holm p = 0.2396
	// 1 and 2: z = -3.111, Holm p = 0.0056
}

func ExampleHolm() {
	fmt.Printf("%.3f\n", estimate.Holm([]float64{0.01, 0.04, 0.03}))
	// Output:
	// [0.030 0.060 0.060]
}

func ExampleBenjaminiHochberg() {
	fmt.Printf("%.3f\n", estimate.BenjaminiHochberg([]float64{0.01, 0.04, 0.03}))
	// Output:
	// [0.030 0.040 0.040]
}

func ExampleWilson() {
	r := estimate.Wilson(81, 263, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.3080 [0.2553, 0.3662]
}

func ExampleClopperPearson() {
	r := estimate.ClopperPearson(81, 263, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.3080 [0.2527, 0.3676]
}

func ExampleNewcombe() {
	r := estimate.Newcombe(56, 70, 48, 80, 0.95) // Newcombe 1998, table II
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.2000 [0.0524, 0.3339]
}

func ExampleTwoProportionZ() {
	test := estimate.TwoProportionZ(56, 70, 48, 80, 0.95)
	fmt.Printf("%s: %.3f, p = %.4f, effect %.3f\n", test.Method, test.Statistic.Value, test.P.Value, test.Effect.Value)
	// Output:
	// two proportions, pooled z: 2.650, p = 0.0080, effect 0.200
}

func ExampleChiSquare() {
	test := estimate.ChiSquare([][]int64{{56, 14}, {48, 32}})
	fmt.Printf("%s: %.3f, p = %.4f, effect %.3f\n", test.Method, test.Statistic.Value, test.P.Value, test.Effect.Value)
	// Output:
	// chi-square: 7.023, p = 0.0080, effect 0.216
}

func ExampleCramersVCorrected() {
	r := estimate.CramersVCorrected([][]int64{{56, 14}, {48, 32}})
	fmt.Printf("%.4f\n", r.Value)
	// Output:
	// 0.2010
}

func ExampleOddsRatio() {
	r := estimate.OddsRatio(estimate.Fourfold{A: 56, B: 14, C: 48, D: 32}, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 2.6667 [1.2762, 5.5720]
}

func ExampleOddsRatioCorrected() {
	r := estimate.OddsRatioCorrected(estimate.Fourfold{A: 56, B: 14, C: 48, D: 32}, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 2.6111 [1.2605, 5.4087]
}

func ExampleFisherExact() {
	test := estimate.FisherExact([][]int64{{3, 1}, {1, 3}}, 0.95) // the lady tasting tea
	fmt.Printf("p = %.4f, odds ratio %.2f [%.2f, %.2f]\n", test.P.Value,
		test.Effect.Value, test.Effect.Interval.Low.Value, test.Effect.Interval.High.Value)
	// Output:
	// p = 0.4857, odds ratio 6.41 [0.21, 626.24]
}

func ExamplePoissonRate() {
	r := estimate.PoissonRate(137, 24.19893, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 5.6614 [4.7531, 6.6927]
}

func ExampleRateRatio() {
	test := estimate.RateRatio(41, 28010, 15, 19017, 0.95)
	r := test.Effect
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	fmt.Printf("p = %.4f\n", test.P.Value)
	// Output:
	// 1.8558 [1.0057, 3.6093]
	// p = 0.0477
}

func ExampleRateRatioMidP() {
	test := estimate.RateRatioMidP(41, 28010, 15, 19017, 0.95)
	r := test.Effect
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	fmt.Printf("p = %.4f\n", test.P.Value)
	// Output:
	// 1.8558 [1.0411, 3.4494]
	// p = 0.0355
}

func ExampleDirectStandardise() {
	strata := []estimate.Stratum{
		{Events: 25, Exposure: 1000, Weight: 3},
		{Events: 4, Exposure: 500, Weight: 1},
	}
	r := estimate.DirectStandardise(strata, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0207 [0.0139, 0.0299]
}

func ExampleDirectStandardiseNormal() {
	strata := []estimate.Stratum{
		{Events: 25, Exposure: 1000, Weight: 3},
		{Events: 4, Exposure: 500, Weight: 1},
	}
	r := estimate.DirectStandardiseNormal(strata, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0207 [0.0131, 0.0284]
}

func ExampleStandardisedRateRatio() {
	strata := []estimate.Stratum{
		{Events: 25, Exposure: 1000, Weight: 3},
		{Events: 4, Exposure: 500, Weight: 1},
	}
	other := []estimate.Stratum{
		{Events: 15, Exposure: 1200, Weight: 3},
		{Events: 9, Exposure: 400, Weight: 1},
	}
	r := estimate.StandardisedRateRatio(strata, other, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 1.3833 [0.8040, 2.3801]
}

func ExampleStandardisedRatio() {
	var posts tally.Pair // impressions, interactions
	for _, p := range [][2]int64{{4149, 222}, {22964, 1090}, {3175, 218}, {13510, 857}, {9120, 402}, {15200, 640}} {
		posts.Add(p[0], p[1])
	}
	var other tally.Pair
	for _, p := range [][2]int64{{5200, 190}, {8100, 260}, {30500, 930}, {7400, 333}, {11900, 371}} {
		other.Add(p[0], p[1])
	}
	// The photos and videos of one case at the mix of both cases together.
	photos, videos := &posts, &other
	r := estimate.StandardisedRatio([]*tally.Pair{photos, videos}, []float64{120_000, 40_000}, 0.95)
	fmt.Printf("%.4f [%.4f, %.4f]\n", r.Value, r.Interval.Low.Value, r.Interval.High.Value)
	// Output:
	// 0.0460 [0.0402, 0.0518]
}

func ExampleMantelHaenszel() {
	departments := []estimate.Fourfold{ // admitted, rejected: men, women; Berkeley 1973
		{A: 512, B: 313, C: 89, D: 19}, {A: 353, B: 207, C: 17, D: 8}, {A: 120, B: 205, C: 202, D: 391},
		{A: 138, B: 279, C: 131, D: 244}, {A: 53, B: 138, C: 94, D: 299}, {A: 22, B: 351, C: 24, D: 317},
	}
	test := estimate.MantelHaenszel(departments, 0.95)
	fmt.Printf("%s: %.3f, p = %.4f, effect %.3f\n", test.Method, test.Statistic.Value, test.P.Value, test.Effect.Value)
	// Output:
	// Mantel-Haenszel, continuity: 1.427, p = 0.2323, effect 0.905
}

func ExampleBreslowDay() {
	departments := []estimate.Fourfold{ // admitted, rejected: men, women; Berkeley 1973
		{A: 512, B: 313, C: 89, D: 19}, {A: 353, B: 207, C: 17, D: 8}, {A: 120, B: 205, C: 202, D: 391},
		{A: 138, B: 279, C: 131, D: 244}, {A: 53, B: 138, C: 94, D: 299}, {A: 22, B: 351, C: 24, D: 317},
	}
	test := estimate.BreslowDay(departments)
	fmt.Printf("%.2f, %g degrees of freedom, p = %.4f\n", test.Statistic.Value, test.DF.Value, test.P.Value)
	// Output:
	// 18.83, 5 degrees of freedom, p = 0.0021
}

func ExampleSimpsonReversal() {
	r := estimate.SimpsonReversal([]estimate.RatePair{ // made up: interactions, reach
		{Name: "photo", NumA: 90, DenA: 100, NumB: 800, DenB: 1000},
		{Name: "video", NumA: 300, DenA: 1000, NumB: 20, DenB: 100},
	})
	fmt.Printf("%.2f to %.2f, at a common mix %.2f to %.2f\n", r.CrudeA, r.CrudeB, r.StandardisedA, r.StandardisedB)
	fmt.Println(r.Finding)
	// Output:
	// 0.35 to 0.75, at a common mix 0.60 to 0.50
	// Simpson's reversal: the comparison turns round at a common mix, and no stratum of 2 agrees with the overall figures
}
