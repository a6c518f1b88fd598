package estimate

import (
	"math"
	"testing"
)

// two_sample figures: R 4.2.2 wilcox.test, exactRankTests 0.8-35, effsize,
// t.test; closed forms and exact p relative 1e-9.
var twoSampleReference = []struct {
	name                                  string
	u, pExact, pContinuity                float64 // Mann-Whitney
	shift                                 float64 // Hodges-Lehmann
	cExact, achieved, exactLow, exactHigh float64
	cNormal, normalLow, normalHigh        float64
	pHat, w, df, p, se, low, high         float64 // Brunner-Munzel
	delta, variance, deltaLow, deltaHigh  float64 // Cliff, unbiased, t
	difference, t, welchDF, welchP        float64 // Welch
	welchSE, welchLow, welchHigh          float64
	j, g, varG, gNormalLow, gNormalHigh   float64 // Hedges
	gLow, gHigh                           float64 // noncentral t
}{
	{
		"cliff", 22.5, 0.451673326673327, 0.437758672961922,
		-10, absent, absent, absent, absent, 11, -20, 10,
		0.625, 0.785877854035823, 8.61129307669671, 0.453019404163366, 0.159057796778559, 0.26269516640005, 0.987304833599949,
		-0.25, 0.0980555555555556, -0.726584588889944, 0.389006190198743,
		-5.66666666666667, -0.784987064117337, 9.38840752913056, 0.451814478750754, 7.2188026092359, -21.8943265245424, 10.5609931912091,
		0.94528772930681, -0.398995862803066, 0.24325996572666, -1.36567737243404, 0.567685646827913, -1.35998427556117, 0.575784440503329,
	},
	{
		"er", 1592, 9.78363378842876e-05, 0.000121112681355636,
		-0.016225, absent, absent, absent, absent, 2061, -0.02561, -0.0083,
		0.687843137254902, 4.21668864986328, 126.444164943487, 4.68504595920529e-05, 0.0445475473416783, 0.599687853025278, 0.775998421484526,
		-0.375686274509804, 0.0078755263620902, -0.53553988924997, -0.189842878021451,
		-0.023155362745098, -3.81877922551481, 141.774003750909, 0.000199864849602411, 0.0060635510401826, -0.0351420213118428, -0.0111687041783533,
		0.994744523435559, -0.595472265494257, 0.0293560315484236, -0.931284692798946, -0.259659838189569, -0.930371625054032, -0.258576062567195,
	},
	{
		"pain", 32.5, 0.00669022299995513, 0.00774078670510717,
		-2, absent, absent, absent, absent, 41, -2, 0,
		0.788961038961039, 3.13746748230295, 17.6828419794815, 0.00578620866615146, 0.0921000904681686, 0.595216864253737, 0.982705213668342,
		-0.577922077922078, 0.0334944276502718, -0.833936711713505, -0.117207403755648,
		-1.37012987012987, -2.94861530157261, 15.9155687939342, 0.00947890168715998, 0.464668914048953, -2.35560883735849, -0.384650902901252,
		0.966972121149762, -1.21393435756729, 0.181264142080697, -2.04839150893664, -0.379477206197947, -2.04253780755518, -0.363505148457018,
	},
	{
		"permeability", 35, 0.254412254412254, 0.244623605126983,
		0.305, 9, 0.96003996003996, -0.15, 0.76, 8, -0.17, 0.76,
		0.3, -1.41030148416681, 11.6282573330047, 0.184635896803676, 0.141813649241218, -0.0100845153854733, 0.610084515385473,
		0.4, 0.0755555555555555, -0.230476661320944, 0.793936143014699,
		0.337, 2.04138309221007, 12.9705384432575, 0.0621013437810785, 0.165084153624077, -0.019724996335104, 0.693724996335104,
		0.940982467471149, 0.827798536122618, 0.288476081773319, -0.224897521097792, 1.88049459334303, -0.244700413268368, 1.87156868113679,
	},
	{
		"sleep", 25.5, 0.0658165364047717, 0.0693275754336266,
		-1.35, absent, absent, absent, absent, 24, -3.6, 0.1,
		0.745, 2.1446717367088, 16.8975468887089, 0.0468159546758198, 0.114236596587959, 0.503870481535333, 0.986129518464667,
		-0.49, 0.0489888888888889, -0.805853860834282, 0.0429417237400944,
		-1.58, -1.86081346748685, 17.7764735161785, 0.0793941401873582, 0.849091017238762, -3.36548323071171, 0.20548323071171,
		0.95764642702372, -0.796935239191122, 0.199294980224875, -1.67191150155765, 0.0780410231754095, -1.66517179067486, 0.0914077328051602,
	},
}

// x and y of the same files: Cliff 1996 via effsize; pain scores; Hollander &
// Wolfe 1973 p. 69; Student 1908.
var twoSampleData = map[string][2][]float64{
	"cliff": {
		{10, 10, 20, 20, 20, 30, 30, 30, 40, 50},
		{10, 20, 30, 40, 40, 50},
	},
	"pain": {
		{1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1},
		{3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4},
	},
	"permeability": {
		{0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46},
		{1.15, 0.88, 0.9, 0.74, 1.21},
	},
	"sleep": {
		{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2},
		{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4},
	},
}

func twoSamples(t *testing.T, name string) (x, y []float64) {
	t.Helper()
	if d, ok := twoSampleData[name]; ok {
		return d[0], d[1]
	}
	column, records := referenceTable(t, "two_sample_"+name+".csv")
	for _, r := range records {
		if v := parse(t, r[column["value"]]); r[column["group"]] == "Brand A" {
			x = append(x, v)
		} else {
			y = append(y, v)
		}
	}
	return x, y
}

func TestOracle_05_two_sample_cliff(t *testing.T)        { twoSampleOracle(t, "cliff") }
func TestOracle_05_two_sample_er(t *testing.T)           { twoSampleOracle(t, "er") }
func TestOracle_05_two_sample_pain(t *testing.T)         { twoSampleOracle(t, "pain") }
func TestOracle_05_two_sample_permeability(t *testing.T) { twoSampleOracle(t, "permeability") }
func TestOracle_05_two_sample_sleep(t *testing.T)        { twoSampleOracle(t, "sleep") }

func twoSampleOracle(t *testing.T, name string) {
	x, y := twoSamples(t, name)
	o := newOracle(t, 1e-9)
	const level = 0.95
	for _, want := range twoSampleReference {
		if want.name != name {
			continue
		}
		test := MannWhitney(x, y)
		o.number("U", test.Statistic, want.u)
		o.number("exact p", test.P, want.pExact)
		_, ties := midranks(append(append([]float64(nil), x...), y...))
		n1, n2 := int64(len(x)), int64(len(y))
		o.is("normal p", mannWhitneyNormal(int64(2*want.u), n1, n2, ties), want.pContinuity)

		shift := HodgesLehmann(x, y, level)
		o.is("shift", shift.Value, want.shift)
		c := shiftRankNormal(n1, n2, level)
		o.is("normal rank", float64(c), want.cNormal)
		sx, sy := ascending(x), ascending(y)
		o.is("normal low", difference(sx, sy, c), want.normalLow)
		o.is("normal high", difference(sx, sy, n1*n2+1-c), want.normalHigh)
		if !math.IsNaN(want.cExact) {
			o.interval("exact shift", shift.Interval, want.exactLow, want.exactHigh)
			o.is("level reached", shift.Interval.Achieved, want.achieved)
		} else if len(ties) > 0 {
			o.interval("normal shift", shift.Interval, want.normalLow, want.normalHigh)
		}

		bm := BrunnerMunzel(x, y, level)
		o.is("p hat", bm.Effect.Value, want.pHat)
		o.number("W", bm.Statistic, want.w)
		o.number("df", bm.DF, want.df)
		o.number("Brunner-Munzel p", bm.P, want.p)
		o.number("se", bm.Effect.SE, want.se)
		half := tCritical(level, bm.DF.Value) * bm.Effect.SE.Value
		o.interval("p hat, not cut", around(bm.Effect.Value, half, level, ""), want.low, want.high)
		o.interval("p hat, cut", bm.Effect.Interval, max(want.low, 0), min(want.high, 1))

		delta := CliffsDelta(x, y, level)
		o.is("delta", delta.Value, want.delta)
		o.is("variance of delta", delta.SE.Value*delta.SE.Value, want.variance)
		o.interval("delta", delta.Interval, want.deltaLow, want.deltaHigh)

		welch := Welch(x, y, level)
		o.number("t", welch.Statistic, want.t)
		o.number("Welch df", welch.DF, want.welchDF)
		o.number("Welch p", welch.P, want.welchP)
		means := MeanDifference(x, y, level)
		o.is("difference", means.Value, want.difference)
		o.number("Welch se", means.SE, want.welchSE)
		o.interval("difference", means.Interval, want.welchLow, want.welchHigh)

		o.is("J", hedgesJ(float64(n1+n2-2)), want.j)
		g := welch.Effect
		o.is("g", g.Value, want.g)
		o.is("variance of g", g.SE.Value*g.SE.Value, want.varG)
		o.interval("g normal", around(g.Value, zCritical(level)*g.SE.Value, level, ""), want.gNormalLow, want.gNormalHigh)
		o.interval("g", g.Interval, want.gLow, want.gHigh)
	}
}

// 05_paired_depression: Hollander & Wolfe 1973 p. 29.
func TestOracle_05_paired_depression(t *testing.T) {
	first := []float64{1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3}
	second := []float64{0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29}
	o := newOracle(t, 1e-9)
	test := SignedRank(first, second)
	o.number("V", test.Statistic, 40)
	o.number("p", test.P, 0.0390625)
	o.is("normal p", signedRankNormal(2*40, 9, nil), 0.0440109840129515)
	o.is("effect", test.Effect.Value, 0.777777777777778)
	middle := Pseudomedian(first, second, 0.95)
	o.is("pseudomedian", middle.Value, 0.46)
	o.interval("pseudomedian", middle.Interval, 0.01, 0.786)
	o.is("level reached", middle.Interval.Achieved, 0.9609375)
	mean := Mean(decimalDifferences(first, second), 0.95) // the paired t
	o.is("t", mean.Value/mean.SE.Value, 3.03537541564859)
	o.is("paired p", tTail(mean.Value/mean.SE.Value, 8), 0.0161766274349081)
	o.interval("paired t", mean.Interval, 0.103778712272169, 0.759999065505609)
	o.is("median difference", Median(decimalDifferences(first, second), 0.95).Value, 0.49)
}

func TestOracle_05_paired_zeros_ties(t *testing.T) {
	first := []float64{12, 15, 9, 20, 11, 14, 18, 10, 13, 17, 16, 12}
	second := []float64{10, 15, 11, 16, 11, 12, 14, 12, 13, 13, 17, 9}
	o := newOracle(t, 1e-9)
	test := SignedRank(first, second)
	o.number("V", test.Statistic, 37)
	o.is("used", float64(test.N1), 9)
	o.number("p", test.P, 0.10546875)
	// |d| = 1, 2·4, 3, 4·3: the tied groups have 4 and 3.
	o.is("normal p", signedRankNormal(2*37, 9, []int64{4, 3}), 0.0930880584349585)
	o.is("effect", test.Effect.Value, 0.644444444444444)
	o.is("pseudomedian", Pseudomedian(first, second, 0.95).Value, 1)
	mean := Mean(decimalDifferences(first, second), 0.95)
	o.interval("paired t", mean.Interval, -0.288097425914585, 2.62143075924792)
}

// Both sides of the threshold.
func TestSignedRankBeyondExact(t *testing.T) {
	var first, second []float64
	for i := range exactDifferences + 1 {
		first = append(first, float64(i*i%101))
		second = append(second, float64(i*7%89)+0.5) // never 0
	}
	far := SignedRank(first, second)
	near := SignedRank(first[:exactDifferences], second[:exactDifferences])
	if far.Method != "Wilcoxon signed rank, normal, continuity" || near.Method != "Wilcoxon signed rank, exact given the ties" {
		t.Errorf("%d differences: %s, %d: %s", far.N1, far.Method, near.N1, near.Method)
	}
}

// 05_k_sample: datasets::airquality, Ozone by month; Hollander & Wolfe 1973 p.
// 116. Groups in the alphabetical order of their labels.
var kSampleReference = []struct {
	name               string
	groups             [][]float64
	h, df, p, epsilon  float64
	z, dunnP, holm, bh []float64
}{
	{
		"airquality",
		[][]float64{
			{41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37}, // 5
			{29, 71, 39, 23, 21, 37, 20, 12, 13}, // 6
			{135, 49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20, 52, 82, 50, 64, 59},          // 7
			{39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85},         // 8
			{96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23, 36, 7, 14, 30, 14, 18, 20}, // 9
		},
		29.2665763061169, 4, 6.90071411854678e-06, 0.254491967879278,
		[]float64{-0.925158616268727, -4.41947064061156, -4.13281342220511, -1.32120228252017, -2.24420803239467, -2.03863548728771, 0.00253855526952261,
			0.286657218406444, 3.21719912427736, 2.92282777777952},
		[]float64{0.354883406425791, 9.89429615000047e-06, 3.58349614331419e-05, 0.186433925462795, 0.0248190194704221, 0.0414864207250498, 0.997974528119149,
			0.77437479811302, 0.00129448721645086, 0.00346868316114938},
		[]float64{1, 9.89429615000046e-05, 0.000322514652898277, 0.745735701851181, 0.148914116822533, 0.207432103625249, 1, 1, 0.0103558977316069,
			0.0242807821280457},
		[]float64{0.443604258032239, 9.89429615000046e-05, 0.000179174807165709, 0.266334179232565, 0.0496380389408443, 0.0691440345417497, 0.997974528119149,
			0.8604164423478, 0.00431495738816954, 0.00867170790287346},
	},
	{
		"mucociliary",
		[][]float64{
			{2.8, 3.4, 3.7, 2.2, 2}, // Asbestosis
			{3.8, 2.7, 4, 2.4},      // COPD
			{2.9, 3, 2.5, 2.6, 3.2}, // Normal
		},
		0.771428571428572, 2, 0.679964773578894, 0.0593406593406594,
		[]float64{-0.855235974119758, -0.226778683805537, 0.641426980589818},
		[]float64{0.392420524476582, 0.820595839755441, 0.521245308114815},
		[]float64{1, 1, 1},
		[]float64{0.781867962172222, 0.820595839755441, 0.781867962172222},
	},
}

func TestOracle_05_k_sample_airquality(t *testing.T)  { kSampleOracle(t, "airquality") }
func TestOracle_05_k_sample_mucociliary(t *testing.T) { kSampleOracle(t, "mucociliary") }

func kSampleOracle(t *testing.T, name string) {
	o := newOracle(t, 1e-9)
	for _, want := range kSampleReference {
		if want.name != name {
			continue
		}
		test := KruskalWallis(want.groups)
		o.number("H", test.Statistic, want.h)
		o.number("df", test.DF, want.df)
		o.number("p", test.P, want.p)
		o.is("epsilon squared", test.Effect.Value, want.epsilon)
		pairs := Dunn(want.groups)
		if len(pairs) != len(want.z) {
			t.Fatalf("%d pairs, want %d", len(pairs), len(want.z))
		}
		var p []float64
		for i, pair := range pairs {
			o.number("z", pair.Statistic, want.z[i])
			o.number("Dunn p", pair.P, want.dunnP[i])
			o.number("Holm", pair.Holm, want.holm[i])
			p = append(p, pair.P.Value)
		}
		for i, adjusted := range BenjaminiHochberg(p) {
			o.is("Benjamini-Hochberg", adjusted, want.bh[i])
		}
	}
}

// 05_median_ci: datasets::airquality, datasets::rivers, Hollander & Wolfe;
// order statistics by qbinom, and Hettmansperger-Sheather limits.
var medianReference = []struct {
	name                string
	values              []float64
	median              float64
	rank                int64 // 0 where there is no interval
	low, high, achieved float64
	interLow, interHigh float64
}{
	{
		"ozone",
		[]float64{41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37, 29, 71, 39, 23, 21, 37, 20, 12, 13, 135,
			49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20, 52, 82, 50, 64, 59, 39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65,
			22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85, 96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23, 36,
			7, 14, 30, 14, 18, 20},
		31.5, 47, 23, 39, 0.967727979266907, 23, 39,
	},
	{
		"permeability",
		[]float64{0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46},
		1.415, 2, 0.8, 1.89, 0.978515625, 0.81972972972973, 1.72558558558559,
	},
	{
		"n5",
		[]float64{3, 1, 4, 1, 5},
		3, 0, absent, absent, absent, absent, absent,
	},
	{
		"n6",
		[]float64{2, 7, 1, 8, 2, 8},
		4.5, 1, 1, 8, 0.96875, 1.35714285714286, 8,
	},
	{
		"rivers",
		[]float64{735, 320, 325, 392, 524, 450, 1459, 135, 465, 600, 330, 336, 280, 315, 870, 906, 202, 329, 290, 1000, 600, 505, 1450, 840, 1243, 890, 350,
			407, 286, 280, 525, 720, 390, 250, 327, 230, 265, 850, 210, 630, 260, 230, 360, 730, 600, 306, 390, 420, 291, 710, 340, 217, 281, 352, 259, 250, 470,
			680, 570, 350, 300, 560, 900, 625, 332, 2348, 1171, 3710, 2315, 2533, 780, 280, 410, 460, 260, 255, 431, 350, 760, 618, 338, 981, 1306, 500, 696,
			605, 250, 411, 1054, 735, 233, 435, 490, 310, 460, 383, 375, 1270, 545, 445, 1885, 380, 300, 380, 377, 425, 276, 210, 800, 420, 350, 360, 538, 1100,
			1205, 314, 237, 610, 360, 540, 1038, 424, 310, 300, 444, 301, 268, 620, 215, 652, 900, 525, 246, 360, 529, 500, 720, 270, 430, 671, 1770},
		425, 59, 380, 500, 0.957120384772591, 380, 495.776900081568,
	},
}

func TestOracle_05_median_ci(t *testing.T) {
	o := newOracle(t, 1e-9)
	for _, want := range medianReference {
		result := Median(want.values, 0.95)
		o.is(want.name, result.Value, want.median)
		if got := medianRank(int64(len(want.values)), 0.95); got != want.rank {
			t.Errorf("%s: rank %d, want %d", want.name, got, want.rank)
		}
		o.interval(want.name, result.Interval, want.low, want.high)
		o.interval(want.name+" interpolated", MedianInterpolated(want.values, 0.95).Interval, want.interLow, want.interHigh)
		if want.rank > 0 {
			o.is(want.name+" level", result.Interval.Achieved, want.achieved)
		}
	}
}
