package estimate

import (
	"math"
	"testing"

	"github.com/casebench/casebench/metrics/tally"
)

// 06_proportions: Newcombe 1998 (both papers) and others; R 4.2.2 prop.test,
// binom.test, fisher.test with the odds ratios solved to the last digits.
// Relative 1e-9, Fisher's odds ratio and limits 1e-6.
var proportionReference = []struct {
	k, n                                           int64
	wilsonLow, wilsonHigh, clopperLow, clopperHigh float64
}{
	{81, 263, 0.255288519878274, 0.3662095769828, 0.252736745585271, 0.367621922601351},
	{0, 20, 0, 0.161125158052819, 0, 0.168433470983085},
	{20, 20, 0.838874841947181, 1, 0.831566529016915, 1},
	{5, 10, 0.236593090512564, 0.763406909487436, 0.187086028447399, 0.812913971552601},
	{1, 1000, 0.000176546370626078, 0.00564255859795793, 2.53174874912941e-05, 0.00555892427982663},
}

var proportionPairReference = []struct {
	k1, n1, k2, n2                                        int64
	difference, low, high                                 float64 // Newcombe
	z, p, chi, chiP, phi                                  float64
	fisherP, conditional, conditionalLow, conditionalHigh float64
	odds, woolfLow, woolfHigh                             float64
	haldane, haldaneLow, haldaneHigh                      float64
}{
	{
		56, 70, 48, 80, 0.2, 0.0524314724023649, 0.333872654036906,
		2.65017195125853, 0.00804508136819656, 7.02341137123746, 0.00804508136819658, 0.216385633707315,
		0.0125211297492092, 2.6491872957237, 1.20911547892413, 6.03987301313345,
		2.66666666666667, 1.27621787053643, 5.57201969607438, 2.61109136153573, 1.26053433131227, 5.40865720903363,
	},
	{
		0, 10, 0, 20, 0, -0.161125158052819, 0.277532799862889,
		absent, absent, absent, absent, absent,
		1, 0, 0, absent,
		absent, absent, absent, 1.95238095238095, 0.0361231212523635, 105.522204368498,
	},
	{
		10, 10, 0, 20, 1, 0.679086037141915, 1,
		5.47722557505166, 4.32046305782752e-08, 30, 4.32046305782751e-08, 1,
		3.32833916042312e-08, absent, 23.3580716472098, absent,
		absent, absent, absent, 861, 15.9302964722923, 46535.2921265078,
	},
	{
		104, 11037, 189, 11034, -0.00770602397600478, -0.0107750837768823, -0.0047020297463815,
		-5.00138820400838, 5.69189697374084e-07, 25.0138839671942, 5.6918969737408e-07, -0.0336650729651088,
		5.03283559972275e-07, 0.545850022147669, 0.424825903364058, 0.698159617619099,
		0.545835456655908, 0.429040967942048, 0.694424001446424, 0.547012745437668, 0.430172323959116, 0.695588551391078,
	},
	{
		23, 60, 18, 72, 0.133333333333333, -0.0246278335740784, 0.286071290992929,
		1.64837094601408, 0.0992765742845095, 2.71712677566336, 0.09927657428451, 0.143472275213804,
		0.130745741684852, 1.85590475994661, 0.829233983900733, 4.2134280238245,
		1.86486486486486, 0.885095141523343, 3.92920580065768, 1.84612612612613, 0.8829389004932, 3.86004249179834,
	},
}

var tableReference = []struct {
	name                              string
	table                             [][]int64
	chi, df, p, v, corrected, fisherP float64
}{
	{
		"cramer_hair_eye",
		[][]int64{{68, 20, 15, 5}, {119, 84, 54, 29}, {26, 17, 14, 14}, {7, 94, 10, 16}},
		138.289841626008, 9, 2.32528678709881e-25, 0.279044623342658, 0.270483152912316, absent,
	},
	{
		"fisher_job",
		[][]int64{{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}},
		5.9655145887704, 9, 0.743364725052551, 0.143922174532347, 0, 0.782684938965675,
	},
	{
		"fisher_tea",
		[][]int64{{3, 1}, {1, 3}},
		2, 1, 0.157299207050284, 0.5, 0.353553390593274, 0.485714285714286,
	},
}

func TestOracle_06_proportions(t *testing.T) {
	o, loose := newOracle(t, 1e-9), newOracle(t, 1e-6)
	const level = 0.95
	for _, want := range proportionReference {
		o.interval("Wilson", Wilson(want.k, want.n, level).Interval, want.wilsonLow, want.wilsonHigh)
		o.interval("Clopper-Pearson", ClopperPearson(want.k, want.n, level).Interval, want.clopperLow, want.clopperHigh)
	}
	for _, want := range proportionPairReference {
		newcombe := Newcombe(want.k1, want.n1, want.k2, want.n2, level)
		o.is("difference", newcombe.Value, want.difference)
		o.interval("Newcombe", newcombe.Interval, want.low, want.high)
		z := TwoProportionZ(want.k1, want.n1, want.k2, want.n2, level)
		o.number("z", z.Statistic, want.z)
		o.number("p", z.P, want.p)
		t22 := Fourfold{want.k1, want.n1 - want.k1, want.k2, want.n2 - want.k2}
		table := [][]int64{{t22.A, t22.B}, {t22.C, t22.D}}
		chi := ChiSquare(table)
		o.number("chi-square", chi.Statistic, want.chi)
		o.number("chi-square p", chi.P, want.chiP)
		if !math.IsNaN(want.phi) {
			o.is("V", chi.Effect.Value, math.Abs(want.phi))
		}
		fisher := FisherExact(table, level)
		o.number("Fisher p", fisher.P, want.fisherP)
		if want.k1+want.k2 > 0 { // without successes only one table is possible
			odds := Number{}
			if fisher.Effect.Status == Defined {
				odds = Some(fisher.Effect.Value)
			}
			loose.number("conditional odds ratio", odds, want.conditional)
			loose.interval("conditional odds ratio", fisher.Effect.Interval, want.conditionalLow, want.conditionalHigh)
		}
		woolf := OddsRatio(t22, level)
		if math.IsNaN(want.odds) != (woolf.Status != Defined) {
			t.Errorf("odds ratio of %v: %v", t22, woolf.Status)
		} else if woolf.Status == Defined {
			o.is("odds ratio", woolf.Value, want.odds)
		}
		o.interval("Woolf", woolf.Interval, want.woolfLow, want.woolfHigh)
		haldane := OddsRatioCorrected(t22, level)
		o.is("corrected odds ratio", haldane.Value, want.haldane)
		o.interval("corrected odds ratio", haldane.Interval, want.haldaneLow, want.haldaneHigh)
	}
}

func TestOracle_06_cramer_hair_eye(t *testing.T) { tableOracle(t, "cramer_hair_eye") }
func TestOracle_06_fisher_job(t *testing.T)      { tableOracle(t, "fisher_job") }
func TestOracle_06_fisher_tea(t *testing.T) {
	tableOracle(t, "fisher_tea")
	loose := newOracle(t, 1e-6)
	fisher := FisherExact([][]int64{{3, 1}, {1, 3}}, 0.95).Effect
	loose.is("conditional odds ratio", fisher.Value, 6.40831965819967)
	loose.interval("conditional odds ratio", fisher.Interval, 0.211735595446579, 626.243530588814)
}

func tableOracle(t *testing.T, name string) {
	o, loose := newOracle(t, 1e-9), newOracle(t, 1e-6)
	for _, want := range tableReference {
		if want.name != name {
			continue
		}
		test := ChiSquare(want.table)
		o.number("chi-square", test.Statistic, want.chi)
		o.number("df", test.DF, want.df)
		o.number("p", test.P, want.p)
		o.is("V", test.Effect.Value, want.v)
		o.is("V corrected", CramersVCorrected(want.table).Value, want.corrected)
		if !math.IsNaN(want.fisherP) {
			loose.number("Fisher p", FisherExact(want.table, 0.95).P, want.fisherP)
		}
	}
}

// 07_poisson_rates: R 4.2.2 poisson.test; mid-p by root finding; relative
// 1e-8. P is twice the smaller tail.
var rateReference = []struct {
	x                  int64
	t, rate, low, high float64
}{
	{137, 24.19893, 5.66140734321724, 4.75312480484875, 6.69270933417607},
	{0, 10, 0, 0, 0.368887945411394},
	{3, 1.5, 2, 0.412448081930401, 5.84484871316155},
	{1250, 88000, 0.0142045454545455, 0.0134279178439067, 0.0150143766039576},
}

var rateRatioReference = []struct {
	x1                                   int64
	t1                                   float64
	x2                                   int64
	t2                                   float64
	ratio, low, high, midLow, midHigh, p float64
}{
	{41, 28010, 15, 19017, 1.85575865762228, 1.00568406268926, 3.60930031107791, 1.04107524342593, 3.44942276045466, 0.0476602467545661},
	{11, 800, 21, 3011, 1.9714880952381, 0.858426403391639, 4.27726594365407, 0.916602075860533, 4.05840425250853, 0.112017319575399},
	{0, 120, 7, 310, 0, 0, 1.79235278191584, 0, 1.37982912863884, 0.202433630272431},
	{5, 40, 0, 35, absent, 0.801811375151028, absent, 1.06633947322241, absent, 0.0863025514403292},
}

// 07_direct_standardisation: Stark & Mantel 1966 via Fleiss 1981 table 14.4, six age
// groups of mothers by birth order; epitools. Relative 1e-9.
var standardReference = []struct {
	order                                                      string
	cases                                                      []int64
	births                                                     []float64
	rate, variance, gammaLow, gammaHigh, normalLow, normalHigh float64
}{
	{
		"1", []int64{107, 141, 60, 40, 39, 25}, []float64{230061, 329449, 114920, 39487, 14208, 3052},
		0.000923045255331995, 3.91898272416047e-09, 0.000804417498507042, 0.00105763345749261, 0.000800348023277338, 0.00104574248738665,
	},
	{
		"2", []int64{25, 150, 110, 84, 82, 39}, []float64{72202, 326701, 208667, 83228, 28466, 5375},
		0.000911741168346641, 2.12532458855005e-09, 0.000823612116520044, 0.00100867576317251, 0.000821384392798131, 0.00100209794389515,
	},
	{
		"3", []int64{3, 71, 114, 103, 108, 75}, []float64{15050, 175702, 207081, 117300, 45026, 8660},
		0.000850692213383019, 1.69803006244758e-09, 0.000771834534027216, 0.000942235698322065, 0.000769927663231402, 0.000931456763534637,
	},
	{
		"4", []int64{1, 26, 64, 89, 137, 96}, []float64{2293, 68800, 132424, 98301, 46075, 9834},
		0.000927178650551998, 4.51888010568325e-09, 0.000800099927553993, 0.00114669444822584, 0.000795424744190038, 0.00105893255691396,
	},
	{
		"5+", []int64{0, 8, 63, 112, 262, 295}, []float64{327, 30666, 123419, 149919, 104088, 34392},
		0.000755290074452568, 1.68270969436519e-09, 0.000677021204176467, 0.00188300172727776, 0.000674890696357419, 0.000835689452547717,
	},
}

func TestOracle_07_poisson_rates(t *testing.T) {
	o := newOracle(t, 1e-8)
	const level = 0.95
	for _, want := range rateReference {
		rate := PoissonRate(want.x, want.t, level)
		o.is("rate", rate.Value, want.rate)
		o.interval("Garwood", rate.Interval, want.low, want.high)
	}
	for _, want := range rateRatioReference {
		test := RateRatio(want.x1, want.t1, want.x2, want.t2, level)
		if test.Effect.Status == Defined {
			o.is("ratio", test.Effect.Value, want.ratio)
		} else if !math.IsNaN(want.ratio) {
			t.Errorf("the ratio of %d and %d is %v", want.x1, want.x2, test.Effect.Status)
		}
		o.interval("exact", test.Effect.Interval, want.low, want.high)
		o.number("p", test.P, want.p)
		mid := RateRatioMidP(want.x1, want.t1, want.x2, want.t2, level)
		o.interval("mid-p", mid.Effect.Interval, want.midLow, want.midHigh)
	}
}

// The standard population: the mean of the five birth orders.
var standardWeights = []float64{63986.6, 186263.6, 157302.2, 97647, 47572.6, 12262.6}

func standardStrata(cases []int64, births []float64) []Stratum {
	strata := make([]Stratum, len(cases))
	for i := range cases {
		strata[i] = Stratum{cases[i], births[i], standardWeights[i]}
	}
	return strata
}

func TestOracle_07_direct_standardisation(t *testing.T) {
	o := newOracle(t, 1e-9)
	for _, want := range standardReference {
		strata := standardStrata(want.cases, want.births)
		gamma, normal := DirectStandardise(strata, 0.95), DirectStandardiseNormal(strata, 0.95)
		o.is("rate", gamma.Value, want.rate)
		o.is("variance", gamma.SE.Value*gamma.SE.Value, want.variance)
		o.interval("gamma", gamma.Interval, want.gammaLow, want.gammaHigh)
		o.interval("normal", normal.Interval, want.normalLow, want.normalHigh)
	}
	first, last := standardReference[0], standardReference[4]
	ratio := StandardisedRateRatio(standardStrata(first.cases, first.births), standardStrata(last.cases, last.births), 0.95)
	o.is("1 to 5+", ratio.Value, 1.22210695804657)
	o.interval("1 to 5+", ratio.Interval, 1.03074351783816, 1.44899811743502)
}

// 07_simpson_berkeley: datasets::UCBAdmissions, admitted and applied in six
// departments, men and women; R 4.2.2 mantelhaen.test.
var berkeley = []RatePair{
	{"A", 512, 825, 89, 108},
	{"B", 353, 560, 17, 25},
	{"C", 120, 325, 202, 593},
	{"D", 138, 417, 131, 375},
	{"E", 53, 191, 94, 393},
	{"F", 22, 373, 24, 341},
}

func TestOracle_07_simpson_berkeley(t *testing.T) {
	o := newOracle(t, 1e-9)
	r := SimpsonReversal(berkeley)
	o.defined("reversal", r.Status)
	o.is("men", r.CrudeA, 0.445187662578967)
	o.is("women", r.CrudeB, 0.303542234332425)
	o.is("men, standardised", r.StandardisedA, 0.387318582689422)
	o.is("women, standardised", r.StandardisedB, 0.429955380460725)
	o.is("difference", r.CrudeA-r.CrudeB, 0.141645428246542)
	o.is("standardised difference", r.StandardisedA-r.StandardisedB, -0.0426367977713029)
	if !r.Found || r.Complete || r.FavourA != 2 || r.FavourB != 4 || r.Finding.IsZero() {
		t.Errorf("reversal = %+v", r)
	}
	var strata []Fourfold
	for _, s := range berkeley {
		strata = append(strata, Fourfold{s.NumA, s.DenA - s.NumA, s.NumB, s.DenB - s.NumB})
	}
	for i, want := range []float64{0.349212047241268, 0.802500710429099, 1.13305964742816, 0.921283756053517, 1.22163120567376, 0.827872744539411} {
		o.is("odds ratio of "+berkeley[i].Name, OddsRatio(strata[i], 0.95).Value, want)
	}
	o.is("crude odds ratio", OddsRatio(Fourfold{1198, 1493, 557, 1278}, 0.95).Value, 1.84108003718129)
	mh := MantelHaenszel(strata, 0.95)
	o.number("chi-square", mh.Statistic, 1.42694622858669)
	o.number("p", mh.P, 0.232263462817048)
	o.is("common odds ratio", mh.Effect.Value, 0.904696828258623)
	o.interval("common odds ratio", mh.Effect.Interval, 0.77190736175935, 1.06032976443666)
	bd := BreslowDay(strata)
	o.number("Breslow-Day", bd.Statistic, 18.8255137052365)
	o.number("Breslow-Day df", bd.DF, 5)
	o.number("Breslow-Day p", bd.P, 0.00207139034991758)

	// Standardised with the delta method the value is the same.
	var a []*tally.Pair
	var w []float64
	for _, s := range berkeley {
		p := new(tally.Pair)
		for i := range s.DenA {
			y := int64(0)
			if i < s.NumA {
				y = 1
			}
			p.Add(1, y)
		}
		a = append(a, p)
		w = append(w, float64(s.DenA+s.DenB))
	}
	o.is("men, standardised ratio", StandardisedRatio(a, w, 0.95).Value, 0.387318582689422)
}
