package estimate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"testing"
)

// codesOf reads rows such as "1 2 . 3": a point is a missing code.
func codesOf(rows ...string) Codes {
	var codes Codes
	for _, row := range rows {
		var unit []Number
		for _, c := range row {
			switch {
			case c == '.':
				unit = append(unit, Number{})
			case c >= '0' && c <= '9':
				unit = append(unit, Some(float64(c-'0')))
			}
		}
		codes = append(codes, unit)
	}
	return codes
}

// Krippendorff's example of 4 coders and 12 units, as in his texts of 1980,
// 2004 and 2011.
var krippendorffC = codesOf("11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", "..3.")

// 3 coders and 30 units without a gap, generated with set.seed(12) in R.
var alphaComplete = codesOf("000", "442", "444", "100", "100", "010", "001", "222", "001", "001", "120", "344", "111", "211", "100",
	"111", "221", "112", "222", "110", "000", "332", "100", "223", "001", "100", "112", "001", "211", "132")

var alphaMetrics = []AlphaMetric{AlphaNominal, AlphaOrdinal, AlphaInterval, AlphaRatio}

func checkAlpha(near *oracle, codes Codes, used float64, want [4][3]float64) {
	near.Helper()
	for i, metric := range alphaMetrics {
		data, _, _ := pairable(codes, metric)
		got := KrippendorffAlpha(codes, metric, 0.95, 0, 0)
		if got.Status != Defined {
			near.Fatalf("%v: %v", metric, got.Reason)
		}
		near.is(metric.String(), got.Value, want[i][0])
		// D_e of the oracle is Σ/(n(n-1)), and D_o follows from both.
		counts, n := make([]float64, len(data.values)), 0.0
		for _, unit := range data.units {
			for _, c := range unit {
				counts[c]++
				n++
			}
		}
		near.is("n", n, used)
		scale := data.values
		if metric == AlphaOrdinal {
			scale = midRanksOf(counts)
		}
		expected := data.expected(counts, scale, n) / (n * (n - 1))
		near.is(metric.String()+": De", expected, want[i][2])
		near.is(metric.String()+": Do", (1-got.Value)*expected, want[i][1])
	}
}

func midRanksOf(counts []float64) []float64 {
	scale, below := make([]float64, len(counts)), 0.0
	for i, c := range counts {
		scale[i] = below + c/2
		below += c
	}
	return scale
}

// Figures of 09_krippendorff_c: R 4.2.2, the coincidence matrix written out;
// irr 0.84.1 agrees here.
func TestOracle_09_krippendorff_c(t *testing.T) {
	near := newOracle(t, 1e-9)
	checkAlpha(near, krippendorffC, 40, [4][3]float64{ // alpha, Do, De
		{0.743421052631579, 0.2, 0.77948717948718},
		{0.815387503754881, 47.275, 256.076923076923},
		{0.849107142857143, 0.433333333333333, 2.87179487179487},
		{0.797402774711612, 0.0224327286470144, 0.11072574471384},
	})
	agreement := PercentAgreement(krippendorffC, 0.95)
	near.is("pooled", 100*agreement.Value, 78.1818181818182)
	near.number("mean of pairs", Some(100*agreement.MeanOfPairs.Value), 77.8240740740741)
	near.is("all agree", 100*float64(agreement.AllAgree)/float64(agreement.CodedByAll), 62.5)
	want := []CoderPair{{0, 1, 9, 8}, {0, 2, 8, 5}, {0, 3, 9, 8}, {1, 2, 9, 6}, {1, 3, 10, 9}, {2, 3, 10, 7}}
	if !reflect.DeepEqual(agreement.Pairs, want) || agreement.CodedByAll != 8 || !agreement.Interval.IsZero() {
		t.Errorf("agreement = %+v", agreement)
	}
	// The bootstrap is random: R's 5000 draws with its own generator, and ours,
	// agree to the error of simulation. Percentile low limit, sd.
	boot := [4][2]float64{{0.414602155957967, 0.144623306299978}, {0.43547001904671, 0.150588534397249}, {0.413374337183935, 0.157004801651483},
		{0.427097801440605, 0.150791922459826}}
	for i, metric := range alphaMetrics {
		got := KrippendorffAlpha(krippendorffC, metric, 0.95, 5000, 7)
		if math.Abs(got.Interval.Low.Value-boot[i][0]) > 0.03 || got.Interval.High != Some(1) || math.Abs(got.SE.Value-boot[i][1]) > 0.01 {
			t.Errorf("%v: SE %g, %+v, want low %g, SE %g", metric, got.SE.Value, got.Interval, boot[i][0], boot[i][1])
		}
	}
}

// Figures of 09_krippendorff_complete. irr 0.84.1 gives 0.2721, 0.6883, 0.7651,
// 0.3698 here, because it forgets m-1 where no value is missing.
func TestOracle_09_krippendorff_complete(t *testing.T) {
	near := newOracle(t, 1e-9)
	checkAlpha(near, alphaComplete, 90, [4][3]float64{
		{0.276177566926466, 0.533333333333333, 0.736828963795256},
		{0.690032799960122, 388.155555555556, 1252.24719101124},
		{0.766383760608977, 0.666666666666667, 2.85368289637953},
		{0.373277796736717, 0.311626354245402, 0.497232031389335},
	})
	agreement := PercentAgreement(alphaComplete, 0.95)
	near.is("pooled", 100*agreement.Value, 46.6666666666667)
	near.is("all agree", 100*float64(agreement.AllAgree)/float64(agreement.CodedByAll), 23.3333333333333)
	if !agreement.Interval.IsZero() || len(agreement.Warnings) != 1 {
		t.Errorf("an interval over dependent pairs: %+v", agreement.Result)
	}
	if want := []CoderPair{{0, 1, 30, 19}, {0, 2, 30, 8}, {1, 2, 30, 15}}; !reflect.DeepEqual(agreement.Pairs, want) {
		t.Errorf("pairs = %v", agreement.Pairs)
	}
}

// Figures of 09_cohen_1960: R 4.2.2, vcd 1.4.11, and Fleiss, Cohen & Everitt
// written out; Cohen's 3 x 3 example, n = 200.
func TestOracle_09_cohen_1960(t *testing.T) {
	table := [][]int64{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}
	near := newOracle(t, 1e-9)
	for _, o := range []struct {
		weights                       KappaWeights
		kappa, ase, low, high, se0, z float64
	}{
		{Unweighted, 0.491525423728813, 0.0510018155760779, 0.391563702053547, 0.59148714540408, 0.0519789363565954, 9.45624243552735},
		{Linear, 0.473684210526316, 0.0544323091776415, 0.36699884494279, 0.580369576109842, 0.0546963412916488, 8.66025403784439},
		{Quadratic, 0.454545454545454, 0.0664536815910782, 0.324298631986849, 0.58479227710406, 0.0673586674648826, 6.7481360848243},
	} {
		got := CohenKappa(table, o.weights, 0.95)
		near.is(got.Method, got.Value, o.kappa)
		near.number(got.Method+": SE", got.SE, o.ase)
		near.interval(got.Method, got.Interval, o.low, o.high)
		test := CohenKappaTest(table, o.weights, 0.95)
		near.number(got.Method+": z", test.Statistic, o.z)
		near.is(got.Method+": SE without agreement", test.Effect.Value/test.Statistic.Value, o.se0)
	}
	own := CohenKappaWith(table, [][]float64{{0, 1, 3}, {1, 0, 6}, {3, 6, 0}}, "weights of 1968", 0.95)
	near.is("Cohen 1968", own.Value, 0.347826086956522)
	near.is("Scott's pi", ScottPi(table, 0.95).Value, 0.487179487179487)
	var codes Codes
	for i, row := range table {
		for j, n := range row {
			for range n {
				codes = append(codes, []Number{Some(float64(i)), Some(float64(j))})
			}
		}
	}
	near.is("percent agreement", 100*PercentAgreement(codes, 0.95).Value, 70)
	// (1-α) = (1-π)(2n-1)/2n for two coders without a gap.
	near.is("alpha and pi", 1-KrippendorffAlpha(codes, AlphaNominal, 0.95, 0, 0).Value, (1-0.487179487179487)*399/400)
}

// The standard errors of kappa and pi are those of the leave-one-out jackknife
// but for terms of 1/n.
func TestKappaErrorsByJackknife(t *testing.T) {
	table := [][]int64{{880, 140, 180}, {100, 400, 100}, {20, 60, 120}}
	for name, f := range map[string]func([][]int64) Result{
		"Cohen":           func(x [][]int64) Result { return CohenKappa(x, Unweighted, 0.95) },
		"Cohen quadratic": func(x [][]int64) Result { return CohenKappa(x, Quadratic, 0.95) },
		"Scott":           func(x [][]int64) Result { return ScottPi(x, 0.95) },
	} {
		whole := f(table)
		n, squares := float64(whole.N), 0.0
		for i := range table {
			for j := range table {
				count := float64(table[i][j])
				table[i][j]--
				d := f(table).Value - whole.Value
				table[i][j]++
				squares += count * d * d
			}
		}
		if se := math.Sqrt(squares * (n - 1) / n); !closeTo(whole.SE.Value, se, 5e-3) {
			t.Errorf("%s: SE = %g, by jackknife %g", name, whole.SE.Value, se)
		}
	}
}

func TestFleissErrorByJackknife(t *testing.T) {
	rng := rand.New(rand.NewPCG(29, 30))
	counts := make([][]int64, 800)
	for i, unit := range coded(rng, len(counts), 4, 0.8, 0, []float64{0.7, 0.2, 0.1}) {
		counts[i] = make([]int64, 3)
		for _, code := range unit {
			counts[i][int(code.Value)]++
		}
	}
	whole := FleissKappa(counts, 0.95)
	n, squares := float64(whole.N), 0.0
	for i := range counts {
		left := slices.Concat(counts[:i], counts[i+1:])
		d := FleissKappa(left, 0.95).Value - whole.Value
		squares += d * d
	}
	if se := math.Sqrt(squares * (n - 1) / n); !closeTo(whole.SE.Value, se, 2e-3) {
		t.Errorf("SE = %g, by jackknife %g", whole.SE.Value, se)
	}
}

// Figures of 09_fleiss_1971: irr 0.84.1 and the formulas written out. The
// table stays beside the project.
func TestOracle_09_fleiss_1971(t *testing.T) {
	var counts [][]int64
	for _, row := range oracleFile(t, "data", "fleiss_1971.csv")[1:] {
		var unit []int64
		for _, cell := range row[1:] {
			n, err := strconv.ParseInt(cell, 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			unit = append(unit, n)
		}
		counts = append(counts, unit)
	}
	got := FleissKappa(counts, 0.95)
	near := newOracle(t, 1e-9)
	near.is("kappa", got.Value, 0.430244520060141)
	near.is("observed", got.Observed, 0.555555555555556)
	near.is("expected", got.Expected, 0.219938271604938)
	near.number("z of 1979", got.Null.Statistic, 17.6518305829914)
	near.is("SE of 1979", got.Value/got.Null.Statistic.Value, 0.0243739320994112)
	near.number("p of 1979", got.Null.P, 9.85107094092615e-70)
	shares := []float64{0.144444444444444, 0.144444444444444, 0.166666666666667, 0.305555555555556, 0.238888888888889}
	kappas := []float64{0.244755244755245, 0.244755244755245, 0.52, 0.471127272727273, 0.566117806823969}
	for j, c := range got.Categories {
		near.is(fmt.Sprintf("share %d", j), c.Share, shares[j])
		near.number(fmt.Sprintf("kappa %d", j), c.Kappa, kappas[j])
	}
	if got.N != 30 || got.Interval.IsZero() {
		t.Errorf("%+v", got.Result)
	}
}

// Two codes of each unit: Fleiss' kappa is Scott's pi of the two coders, whose
// order it does not know. By hand: units 8 x (1,1), 1 x (1,2), 1 x (2,2) give
// P̄ = 0.9, p = 17/20, P̄e = 0.745, κ = 0.155/0.255.
func TestFleissOfTwo(t *testing.T) {
	counts := [][]int64{{1, 1}, {0, 2}}
	for range 8 {
		counts = append(counts, []int64{2, 0})
	}
	near := newOracle(t, 1e-12)
	got := FleissKappa(counts, 0.95)
	near.is("Fleiss", got.Value, 0.155/0.255)
	near.is("Scott", ScottPi([][]int64{{8, 1}, {0, 1}}, 0.95).Value, 0.155/0.255)
}

// Two coders of 1,999 posts, published: kappa 0.81, agreement 0.925; recomputed
// beside the data: 0.80974, 0.92496 and alpha 0.80975.
func TestCovidThreat(t *testing.T) {
	table := [][]int64{{0, 0}, {0, 0}}
	var codes Codes
	for _, row := range realFile(t, "coding-covid-threat", "two-coders.csv")[1:] {
		a, b := parse(t, row[2]), parse(t, row[3])
		table[int(a)][int(b)]++
		codes = append(codes, []Number{Some(a), Some(b)})
	}
	for what, p := range map[string][2]float64{
		"kappa":     {CohenKappa(table, Unweighted, 0.95).Value, 0.80974},
		"agreement": {PercentAgreement(codes, 0.95).Value, 0.92496},
		"alpha":     {KrippendorffAlpha(codes, AlphaNominal, 0.95, 0, 0).Value, 0.80975},
	} {
		if !(math.Abs(p[0]-p[1]) <= 5e-6) { // five places are given
			t.Errorf("%s = %.6f, want %.5f", what, p[0], p[1])
		}
	}
}

func TestAgreementDegenerate(t *testing.T) {
	nan := Codes{{{Value: math.NaN(), OK: true}, Some(1)}, {Some(1), Some(2)}}
	alpha := func(codes Codes, metric AlphaMetric) Result {
		return KrippendorffAlpha(codes, metric, 0.95, 200, 1)
	}
	cohen := func(table [][]int64) Result { return CohenKappa(table, Linear, 0.95) }
	for name, c := range map[string]struct {
		got    Result
		status Status
	}{
		"alpha of nothing":            {alpha(nil, AlphaNominal), TooFew},
		"alpha of one coder":          {alpha(codesOf("1", "2"), AlphaNominal), TooFew},
		"alpha without pairs":         {alpha(codesOf("1.", ".2"), AlphaNominal), TooFew},
		"alpha of one pair":           {alpha(codesOf("12"), AlphaNominal), Defined},
		"alpha of equal codes":        {alpha(codesOf("11", "11"), AlphaOrdinal), Degenerate},
		"alpha of one other code":     {alpha(codesOf("11", "12"), AlphaOrdinal), Defined},
		"alpha of perfect agreement":  {alpha(codesOf("11", "22", "33"), AlphaRatio), Defined},
		"alpha of NaN":                {alpha(nan, AlphaInterval), Undefined},
		"alpha of ratios below 0":     {alpha(Codes{{Some(-1), Some(1)}}, AlphaRatio), Undefined},
		"alpha of intervals below 0":  {alpha(Codes{{Some(-1), Some(1)}}, AlphaInterval), Defined},
		"alpha of huge values":        {alpha(Codes{{Some(1e300), Some(-1e300)}, {Some(1), Some(2)}}, AlphaInterval), Undefined},
		"alpha at level 1":            {KrippendorffAlpha(krippendorffC, AlphaNominal, 1, 9, 1), Undefined},
		"kappa of nothing":            {cohen(nil), TooFew},
		"kappa of no units":           {cohen([][]int64{{0, 0}, {0, 0}}), TooFew},
		"kappa of one category":       {cohen([][]int64{{9}}), Degenerate},
		"kappa of one used category":  {cohen([][]int64{{9, 0}, {0, 0}}), Degenerate},
		"kappa of one used by one":    {cohen([][]int64{{9, 1}, {0, 0}}), Defined},
		"kappa of perfect agreement":  {cohen([][]int64{{9, 0}, {0, 4}}), Defined},
		"kappa of a table not square": {cohen([][]int64{{9, 0}, {0}}), Undefined},
		"kappa of a count below 0":    {cohen([][]int64{{9, -1}, {0, 3}}), Undefined},
		"kappa with NaN weights":      {CohenKappaWith([][]int64{{9, 1}, {0, 3}}, [][]float64{{0, math.NaN()}, {1, 0}}, "own", 0.95), Undefined},
		"kappa with other weights":    {CohenKappaWith([][]int64{{9, 1}, {0, 3}}, [][]float64{{0}}, "own", 0.95), Undefined},
		"kappa without weights":       {CohenKappaWith([][]int64{{9, 1}, {0, 3}}, [][]float64{{0, 0}, {0, 0}}, "own", 0.95), Degenerate},
		"pi of one used category":     {ScottPi([][]int64{{9, 0}, {0, 0}}, 0.95), Degenerate},
		"pi of perfect agreement":     {ScottPi([][]int64{{9, 0}, {0, 4}}, 0.95), Defined},
		"pi at level 0":               {ScottPi([][]int64{{9, 0}, {0, 4}}, 0), Undefined},
		"kappa of huge counts":        {cohen([][]int64{{math.MaxInt64, 1}, {1, math.MaxInt64}}), Undefined},
		"kappa of large counts":       {cohen([][]int64{{1 << 51, 1 << 40}, {1, 1 << 51}}), Defined},
		"Fleiss of huge counts":       {FleissKappa([][]int64{{math.MaxInt64, 1}, {1, math.MaxInt64}}, 0.95).Result, Undefined},
		"Fleiss of nothing":           {FleissKappa(nil, 0.95).Result, TooFew},
		"Fleiss of one unit":          {FleissKappa([][]int64{{3, 1}}, 0.95).Result, TooFew},
		"Fleiss of one code":          {FleissKappa([][]int64{{1, 0}, {0, 1}}, 0.95).Result, TooFew},
		"Fleiss of one category":      {FleissKappa([][]int64{{3, 0}, {3, 0}}, 0.95).Result, Degenerate},
		"Fleiss of perfect agreement": {FleissKappa([][]int64{{3, 0}, {0, 3}}, 0.95).Result, Defined},
		"Fleiss with a missing code":  {FleissKappa([][]int64{{3, 0}, {1, 1}}, 0.95).Result, Undefined},
		"percent of nothing":          {PercentAgreement(nil, 0.95).Result, TooFew},
		"percent of one coder":        {PercentAgreement(codesOf("1", "2"), 0.95).Result, TooFew},
		"percent of ragged units":     {PercentAgreement(codesOf("12", "1"), 0.95).Result, Undefined},
		"percent of two":              {PercentAgreement(codesOf("12"), 0.95).Result, Defined},
	} {
		got := c.got
		if got.Status != c.status || got.Reason.IsZero() != (c.status == Defined) || !Some(got.Value).OK {
			t.Errorf("%s: %v %v %g, want %v", name, got.Status, got.Reason, got.Value, c.status)
		}
	}
	for name, r := range map[string]Result{
		"alpha": alpha(codesOf("11", "22", "33"), AlphaInterval), "Cohen": cohen([][]int64{{9, 0}, {0, 4}}),
		"Scott": ScottPi([][]int64{{9, 0}, {0, 4}}, 0.95), "Fleiss": FleissKappa([][]int64{{3, 0}, {0, 3}}, 0.95).Result,
	} {
		if r.Value != 1 || !r.Interval.IsZero() || len(r.Warnings) == 0 {
			t.Errorf("%s of perfect agreement: %+v", name, r)
		}
	}
	if got := CohenKappaTest([][]int64{{9, 0}, {0, 0}}, Unweighted, 0.95); got.Status != Degenerate || got.P.OK {
		t.Errorf("test of one category: %+v", got)
	}
}

// The bootstrap is the same bits on any number of cores; alpha does not depend
// on the order of the coders or on the unit of interval values.
func TestAlphaInvariance(t *testing.T) {
	rng := rand.New(rand.NewPCG(23, 24))
	var codes, turned, scaled Codes
	for range 80 {
		truth := float64(rng.IntN(5))
		unit := make([]Number, 4)
		for j := range unit {
			if rng.IntN(5) > 0 {
				unit[j] = Some(max(truth+float64(rng.IntN(3)-1), 0))
			}
		}
		back, times := make([]Number, 4), make([]Number, 4)
		for j, code := range unit {
			back[3-j] = code
			times[j] = Number{Value: 1024 * code.Value, OK: code.OK}
		}
		codes, turned, scaled = append(codes, unit), append(turned, back), append(scaled, times)
	}
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	for _, metric := range alphaMetrics {
		runtime.GOMAXPROCS(1)
		one := KrippendorffAlpha(codes, metric, 0.95, 400, 5)
		runtime.GOMAXPROCS(4)
		if four := KrippendorffAlpha(codes, metric, 0.95, 400, 5); !reflect.DeepEqual(one, four) {
			t.Errorf("%v: on four cores %+v, on one %+v", metric, four, one)
		}
		near := newOracle(t, 1e-12)
		near.is("order of coders", KrippendorffAlpha(turned, metric, 0.95, 0, 5).Value, one.Value)
		near.is("unit", KrippendorffAlpha(scaled, metric, 0.95, 0, 5).Value, one.Value)
		if other := KrippendorffAlpha(codes, metric, 0.95, 400, 6); other.Interval == one.Interval {
			t.Errorf("%v: another seed, the same interval", metric)
		}
	}
}

func BenchmarkKrippendorffAlpha(b *testing.B) {
	rng := rand.New(rand.NewPCG(25, 26))
	var codes Codes
	for range 2000 {
		truth := float64(rng.IntN(5))
		codes = append(codes, []Number{Some(truth), Some(max(truth-float64(rng.IntN(2)), 0)), Some(truth)})
	}
	for _, metric := range alphaMetrics {
		b.Run(fmt.Sprintf("units=2000/draws=1000/%v", metric), func(b *testing.B) {
			for b.Loop() {
				if KrippendorffAlpha(codes, metric, 0.95, 1000, 1).Status != Defined {
					b.Fatal("no alpha")
				}
			}
		})
	}
}

func ExampleKrippendorffAlpha() {
	codes := Codes{ // a post a row, a coder a column; the second did not code the last
		{Some(1), Some(1)}, {Some(2), Some(2)}, {Some(1), Some(2)}, {Some(3), Some(3)},
		{Some(2), Some(2)}, {Some(3), Some(3)}, {Some(1), Some(1)}, {Some(2), Number{}},
	}
	alpha := KrippendorffAlpha(codes, AlphaNominal, 0.95, 2000, 1)
	fmt.Printf("alpha %.3f of %d units\n", alpha.Value, alpha.N)
	// Output: alpha 0.800 of 7 units
}

func ExamplePercentAgreement() {
	a := PercentAgreement(Codes{{Some(1), Some(1)}, {Some(2), Some(1)}, {Some(2), Some(2)}, {Some(1), Number{}}}, 0.95)
	fmt.Printf("%.3f of %d pairs\n", a.Value, a.N)
	// Output: 0.667 of 3 pairs
}

func ExampleCohenKappa() {
	table := [][]int64{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}} // Cohen 1960
	kappa := CohenKappa(table, Unweighted, 0.95)
	fmt.Printf("%.3f [%.3f, %.3f]\n", kappa.Value, kappa.Interval.Low.Value, kappa.Interval.High.Value)
	// Output: 0.492 [0.392, 0.591]
}

func ExampleScottPi() {
	fmt.Printf("%.3f\n", ScottPi([][]int64{{40, 10}, {5, 45}}, 0.95).Value)
	// Output: 0.699
}

func ExampleFleissKappa() {
	// Four posts, three coders, two categories.
	kappa := FleissKappa([][]int64{{3, 0}, {0, 3}, {2, 1}, {0, 3}}, 0.95)
	fmt.Printf("%.3f, observed %.3f, by chance %.3f\n", kappa.Value, kappa.Observed, kappa.Expected)
	// Output: 0.657, observed 0.833, by chance 0.514
}
