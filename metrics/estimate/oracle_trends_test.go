package estimate

import (
	"math"
	"testing"
)

// The reference results of trends, 08_*: R 4.2 with sandwich 3.0.2, lmtest
// 0.9.40, forecast 8.20, recomputed in Python. oracle and closeTo stand in
// oracle_test.go, where closeTo is shown to fail at its tolerance.

func TestOracle_08_mann_kendall(t *testing.T) {
	o := newOracle(t, 1e-9)
	for _, c := range []struct {
		series           string
		s                int64
		pairs            int64
		variance         float64
		z, p             float64 // with continuity
		zPlain, pPlain   float64
		tauB, tauA       float64
		exactP           float64 // absent where n is large or there are ties
		sen, intercept   float64
		low, high        float64 // rounded ranks, as trend and scipy
		lowRank, topRank int64
	}{
		{"nile", -1387, 4950, 112728.333333333, -4.1280665228441, 3.65826292166433e-05, -4.13104492581874, 3.61117991948162e-05,
			-0.280741334724613, -0.28020202020202, absent, -2.6, 5890.3, -3.62790697674419, -1.42857142857143, 2146, 2805},
		{"precipGL", 989, 3741, 74398.3333333333, 3.62222431276352, 0.000292080673912499, 3.62589053170357, 0.000287967333333045,
			0.2645800745092, 0.264367816091954, absent, 0.04, -45.92, 0.0195238095238095, 0.0621739130434782, 1603, 2139},
		{"hollander_wolfe_cloud", -6, 10, 16.6666666666667, -1.22474487139159, 0.220671361919847, -1.46969384566991, 0.141644690295137,
			-0.6, -0.6, 0.233333333333333, -0.05625, 1.31625, -0.15, 0.0399999999999998, 1, 10},
		{"ties_small", 53, 66, 207, 3.61424984365596, 0.000301218488610202, 3.68375464834165, 0.000229823464855911,
			0.835293273917945, 0.803030303030303, absent, 0.75, 2.875, 0.5, 1, 19, 48},
	} {
		t.Run(c.series, func(t *testing.T) {
			header, records := referenceTable(t, "mann_kendall.csv") // skips where it is not
			var x, y []float64
			for _, r := range records {
				if r[header["series"]] == c.series {
					x, y = append(x, parse(t, r[header["t"]])), append(y, parse(t, r[header["x"]]))
				}
			}
			k := kendallOf(x, y)
			if k.s != c.s || k.pairs != c.pairs {
				t.Errorf("S = %d of %d, want %d of %d", k.s, k.pairs, c.s, c.pairs)
			}
			o.is("Var S", k.variance, c.variance)
			o.is("z", k.z(true), c.z)
			o.is("z without continuity", k.z(false), c.zPlain)
			o.is("p", zTail(k.z(true)), c.p)
			o.is("p without continuity", zTail(k.z(false)), c.pPlain)
			o.is("tau b", k.tauB(), c.tauB)
			o.is("tau a", float64(k.s)/float64(k.pairs), c.tauA)
			test := MannKendall(y)
			o.defined("Mann-Kendall", test.Status)
			o.is("effect", test.Effect.Value, c.tauB)
			if math.IsNaN(c.exactP) {
				o.number("statistic", test.Statistic, c.z)
				o.number("p", test.P, c.p)
			} else {
				o.number("statistic", test.Statistic, float64(c.s))
				o.number("p", test.P, c.exactP)
			}
			sen := TheilSen(x, y, 0.95)
			o.defined("Theil-Sen", sen.Status)
			o.is("slope", sen.Value, c.sen)
			o.interval("Sen", sen.Interval, c.low, c.high)
			intercept := TheilSenIntercept(x, y)
			o.defined("intercept", intercept.Status)
			o.is("intercept", intercept.Value, c.intercept)
			spread := zCritical(0.95) * math.Sqrt(k.variance)
			o.is("rank low", math.Round((float64(c.pairs)-spread)/2), float64(c.lowRank))
			o.is("rank high", math.Round((float64(c.pairs)+spread)/2+1), float64(c.topRank))
		})
	}
}

func TestOracle_08_spearman(t *testing.T) {
	o := newOracle(t, 1e-9)
	for _, c := range []struct {
		name                  string
		x, y                  []float64
		rho, t, pT, p         float64 // pT by the t, p of the method used
		low, high             float64 // Bonett and Wright
		tauB, tauP            float64
		fisherLow, fisherHigh float64
	}{
		{"tuna", tuna.x, tuna.y, 0.6, 1.98431348329844, 0.0876228290414024, 0.0967978395061728,
			-0.174244069778285, 0.915797879013339, 0.444444444444445, 0.0952928380234565, -0.106598225126638, 0.903929990460335},
		{"cars", cars.x, cars.y, 0.830356838832993, 10.3240315754021, 8.82455843761991e-14, 8.82455843761991e-14,
			0.69510031725552, 0.908839033572695, 0.668990149985875, 2.63827084783454e-11, 0.717946642920384, 0.900559989628573},
	} {
		test := Spearman(c.x, c.y)
		o.defined(c.name, test.Status)
		o.is("rho", test.Effect.Value, c.rho)
		o.number("t", test.Statistic, c.t)
		o.is("p of t", tTail(test.Statistic.Value, float64(len(c.x)-2)), c.pT)
		o.number("p", test.P, c.p)
		o.interval("Bonett-Wright", test.Effect.Interval, c.low, c.high)
		k := kendallOf(c.x, c.y)
		o.is("tau b", k.tauB(), c.tauB)
		o.is("tau p", zTail(k.z(false)), c.tauP)
		half := zCritical(0.95) / math.Sqrt(float64(len(c.x)-3))
		o.is("Fisher low", math.Tanh(math.Atanh(test.Effect.Value)-half), c.fisherLow)
		o.is("Fisher high", math.Tanh(math.Atanh(test.Effect.Value)+half), c.fisherHigh)
	}
}

func TestOracle_08_growth_cagr(t *testing.T) {
	o := newOracle(t, 1e-9)
	for _, c := range []struct {
		v                       []float64
		cagr, doubling          float64
		growth, b, se, low, top float64
		p, rSquared             float64
	}{
		{[]float64{1520, 1676, 2042, 2364, 2700, 2867, 3408, 3939, 4421, 4572, 5140, 5714}, 0.127928352240148, 5.75786689634256,
			0.129115032848689, 0.121434169125707, 0.00402814236673748, 0.119026273630884, 0.139294748878637, 3.77533376009325e-11, 0.989116334502542},
		{[]float64{100, 121, 133.1, 146.41}, 0.135508127002004, 5.45440567300629,
			0.131906335363204, 0.123903233745622, 0.0165082073899614, 0.054296953662714, 0.21522873378731, 0.017292370176009, 0.965714285714286},
	} {
		last := len(c.v) - 1
		cagr := CAGR(c.v[0], c.v[last], float64(last))
		o.defined("CAGR", cagr.Status)
		o.is("CAGR", cagr.Value, c.cagr)
		o.is("doubling time", math.Ln2/math.Log1p(cagr.Value), c.doubling)
		growth := LogLinearGrowth(periods(len(c.v)), c.v, 0.95)
		o.defined("log-linear", growth.Status)
		o.is("growth", growth.Value, c.growth)
		o.is("slope", math.Log1p(growth.Value), c.b)
		o.number("se", growth.SE, c.se)
		o.interval("growth", growth.Interval, c.low, c.top)
		logs := make([]float64, len(c.v))
		for i, v := range c.v {
			logs[i] = math.Log(v)
		}
		fit := OLS([][]float64{periods(len(c.v))}, logs)
		o.number("R²", fit.RSquared, c.rSquared)
		o.number("p", fit.Classical().Test(1).P, c.p)
	}
}

func TestOracle_08_newey_west(t *testing.T) {
	o := newOracle(t, 1e-9)
	fit := OLS([][]float64{greene.gnp, greene.interest}, greene.investment)
	o.defined("OLS", fit.Status)
	for j, want := range []float64{-12.5336005909119, 0.169136454182171, -1.00143801342344} {
		o.is("coefficient", fit.Coefficients[j], want)
	}
	o.number("R²", fit.RSquared, 0.814061915630291)
	o.number("sigma", fit.Sigma, 17.2094199651237)
	o.number("Durbin-Watson", fit.DurbinWatson, 1.32151239826562)
	for _, c := range []struct {
		errors Covariance
		se     [3]float64
	}{
		{fit.Classical(), [3]float64{24.9152687530806, 0.0205664508227242, 2.36874913222338}},
		{fit.HC(0), [3]float64{18.7461574028239, 0.0175119015548289, 3.59465505880586}},
		{fit.HC(1), [3]float64{20.428151424654, 0.019083152296683, 3.91718453455551}},
		{fit.HC(3), [3]float64{24.7139777650727, 0.0231755721550904, 5.6309136783041}},
	} {
		for j, want := range c.se {
			o.number(c.errors.Method, c.errors.Coefficient(j, 0.95).SE, want)
		}
	}
	for _, c := range []struct {
		lag                   int
		plain, adjusted, t, p [3]float64
	}{
		{0, [3]float64{18.7461574028239, 0.0175119015548289, 3.59465505880586}, [3]float64{20.428151424654, 0.0190831522966829, 3.91718453455551},
			[3]float64{-0.668595719196506, 9.65837168811244, -0.278590851428207}, [3]float64{0.548139804709517, 1.43231388045411e-07, 0.801476704232938}},
		{1, [3]float64{20.9363954203083, 0.0198905247613128, 3.63781222253174}, [3]float64{22.814907969783, 0.0216751968421391, 3.96421396339824},
			[3]float64{-0.598651312190748, 8.50336812184777, -0.275285790514631}, [3]float64{0.590344158033821, 7.64890167203783e-07, 0.803778941535102}},
		{4, [3]float64{18.9582981317973, 0.0167507858601937, 3.34237535268281}, [3]float64{20.659326424505, 0.0182537456973685, 3.64226909843137},
			[3]float64{-0.661114225748476, 10.0972250253706, -0.299618656719574}, [3]float64{0.552575187655086, 7.85013214974424e-08, 0.786874252015562}},
	} {
		errors := fit.NeweyWest(c.lag)
		for j := range 3 {
			test := errors.Test(j)
			o.defined("Newey-West", test.Status)
			o.number("adjusted SE", test.Effect.SE, c.adjusted[j])
			o.number("p", test.P, c.p[j])
			plain := test.Effect.SE.Value * math.Sqrt(16.0/19) // √((n-k)/n)
			o.is("SE", plain, c.plain[j])
			o.is("t", test.Effect.Value/plain, c.t[j])
		}
	}
	if got := NeweyWestLag(19); got != 2 { // rule_floor_4_T100_2_9
		t.Errorf("lag %d, want 2", got)
	}
}

func TestOracle_08_interrupted_time_series(t *testing.T) {
	o := newOracle(t, 1e-8)
	y := ukDrivers
	const n, first = 192, 169
	time, jump, from1 := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range n {
		time[i] = float64(i + 1)
		if i >= first {
			jump[i], from1[i] = 1, float64(i-first+1)
		}
	}
	fit := OLS([][]float64{time, jump, from1}, y)
	o.defined("OLS", fit.Status)
	classical, nw := fit.Classical(), fit.NeweyWest(12)
	for j, c := range []struct{ b, se, t, p, low, high, nw float64 }{
		{1850.12616229924, 38.3090477881874, 48.2947572210272, 6.51488129700516e-108, 1774.55533294683, 1925.69699165165, 74.0118653929799},
		{-1.5573492118741, 0.39088830114318, -3.98412847690638, 9.67827486575104e-05, -2.32843998042756, -0.786258443320642, 0.606754518364171},
		{-476.969718615046, 113.395821316592, -4.20623717062187, 4.01527694112558e-05, -700.661424798224, -253.278012431869, 66.5347357059808},
		{19.2016179865777, 7.80261020416982, 2.46092236881397, 0.014760347913378, 3.80969993361823, 34.5935360395371, 5.08183375718866},
	} {
		test := classical.Test(j)
		o.defined("test", test.Status)
		o.is("estimate", test.Effect.Value, c.b)
		o.number("SE", test.Effect.SE, c.se)
		o.number("t", test.Statistic, c.t)
		o.number("p", test.P, c.p)
		o.interval("t interval", test.Effect.Interval, c.low, c.high)
		o.number("Newey-West", nw.Coefficient(j, 0.95).SE, c.nw)
	}
	o.number("R²", fit.RSquared, 0.278787064263988)

	// slope_counts_from_0 is the convention of SegmentedRegression.
	s := SegmentedRegression(y, first, 12, 0.95)
	o.defined("segmented", s.Status)
	o.is("trend", s.Trend.Value, -1.5573492118741)
	o.number("trend SE", s.Trend.SE, 0.606754518364172)
	o.is("level", s.Level.Value, -457.768100628469)
	o.number("level SE", s.Level.SE, 63.2254462928295)
	o.is("slope", s.Slope.Value, 19.2016179865777)
	o.number("slope SE", s.Slope.SE, 5.08183375718865)
	o.number("Durbin-Watson", s.DurbinWatson, 0.787542016815577)
	o.is("fitted", s.Fitted[n-1], 1515.78260869565)
	o.is("counterfactual", s.Counterfactual[n-1-first], 1551.11511361941)
	o.is("effect", s.Effect.Value, -35.3325049237603)
	o.number("relative effect", s.RelativeEffect, -0.0227787767739007)
}

func TestOracle_08_interrupted_time_series_sicily(t *testing.T) {
	header, records := referenceTable(t, "sicily.csv")
	o := newOracle(t, 1e-6)
	columns := make([][]float64, 6) // smokban, time, two pairs of harmonics
	var aces, population []float64
	for _, r := range records {
		month := parse(t, r[header["time"]])
		aces, population = append(aces, parse(t, r[header["aces"]])), append(population, parse(t, r[header["stdpop"]]))
		angle := 2 * math.Pi * month / 12
		for j, v := range []float64{parse(t, r[header["smokban"]]), month, math.Sin(angle), math.Cos(angle), math.Sin(2 * angle), math.Cos(2 * angle)} {
			columns[j] = append(columns[j], v)
		}
	}
	fit := PoissonRegression(columns[:2], aces, population)
	o.defined("Poisson", fit.Status)
	seasonal := PoissonRegression(columns, aces, population)
	o.defined("seasonal Poisson", seasonal.Status)
	for _, c := range []struct {
		errors       Covariance
		dispersion   float64
		figures      [][4]float64 // estimate, SE, statistic, p
		ratio        float64
		low, high    float64 // Wald with the normal quantile
		ownQuantiles bool    // RateRatio's interval is that one
	}{
		{fit.Classical(), 1, [][4]float64{
			{-6.24315091046743, 0.0111893634562296, -557.954072623459, 0},
			{-0.111628442563103, 0.01722478163216, -6.48068840273041, 9.13050622810877e-11},
			{0.00494499203225481, 0.000499230009961367, 9.90523793358792, 3.95028642934405e-23},
		}, 0.894376508014399, 0.864686388701908, 0.925086075760805, true},
		{fit.QuasiPoisson(), 3.55918676377032, [][4]float64{
			{-6.24315091046743, 0.0211096372193796, -295.748849001344, 3.94304540239141e-91},
			{-0.111628442563103, 0.0324959407083601, -3.43515036431565, 0.00112213559067699},
			{0.00494499203225481, 0.000941837705114887, 5.25036532876077, 2.42671481619803e-06},
		}, 0.894376508014399, 0.83918901150726, 0.953193293905648, false},
		{seasonal.QuasiPoisson(), 2.2621826405001, [][4]float64{
			{-6.25237232266995, 0.0175689026640431, -355.877224789126, 9.67782922148575e-90},
			{-0.122086792898615, 0.027031098765659, -4.51653090231453, 3.64225987378627e-05},
			{0.00538921954052058, 0.000795536972449866, 6.77431687923242, 1.13343218563057e-08},
			{0.0370967267041202, 0.0100240676820747, 3.70076578497746, 0.000519875263701196},
			{0.038160775505835, 0.00968481146183288, 3.94027035593039, 0.000243882729221461},
			{-0.0182122023250339, 0.00964350114271365, -1.88854670679378, 0.0645364134812186},
			{0.0147633882550584, 0.00972209206142801, 1.51854026497357, 0.134935255692213},
		}, 0.885071547243839, 0.839400969625743, 0.933226994114468, false},
	} {
		for j, want := range c.figures {
			test := c.errors.Test(j)
			o.defined("coefficient", test.Status)
			o.is("estimate", test.Effect.Value, want[0])
			o.number("SE", test.Effect.SE, want[1])
			o.number("statistic", test.Statistic, want[2])
			o.number("p", test.P, want[3])
		}
		ratio := c.errors.RateRatio(1, 0.95)
		o.defined("rate ratio", ratio.Status)
		o.is("rate ratio", ratio.Value, c.ratio)
		half := zCritical(0.95) * ratio.SE.Value
		o.is("Wald low", ratio.Value*math.Exp(-half), c.low)
		o.is("Wald high", ratio.Value*math.Exp(half), c.high)
		if c.ownQuantiles {
			o.interval("own interval", ratio.Interval, c.low, c.high)
		} else {
			o.is("dispersion", c.errors.of.Sigma.Value*c.errors.of.Sigma.Value, c.dispersion)
		}
	}
}

func TestOracle_08_did_card_krueger(t *testing.T) {
	header, records := referenceTable(t, "card_krueger_fte.csv")
	o := newOracle(t, 1e-9)
	var rows []DiffInDiffRow
	seen := map[string][2]Number{}
	var order []string
	inNJ := map[string]bool{}
	for _, r := range records {
		text := r[header["fte"]]
		id := r[header["id"]]
		if _, known := seen[id]; !known {
			order = append(order, id)
		}
		pair := seen[id]
		if text != "" {
			after := r[header["post"]] == "1"
			rows = append(rows, DiffInDiffRow{Unit: id, Treated: r[header["nj"]] == "1", After: after, Value: parse(t, text)})
			pair[indicator(after)] = Some(parse(t, text))
		}
		seen[id], inNJ[id] = pair, r[header["nj"]] == "1"
	}
	if len(rows) != 794 {
		t.Fatalf("%d rows, want 794", len(rows))
	}
	d := DiffInDiff(rows, 0.95)
	o.defined("difference in differences", d.Status)
	for _, c := range []struct {
		group, post  int
		n            int64
		mean, sd, se float64
	}{
		{0, 0, 77, 23.3311688311688, 11.8562831415097, 1.35114886147513},
		{1, 0, 321, 20.4394080996885, 9.1062391021793, 0.508260703414791},
		{0, 1, 77, 21.1655844155844, 8.27673204857838, 0.943221155457952},
		{1, 1, 319, 21.0274294670846, 9.29302377355501, 0.520309441494816},
	} {
		cell := d.Cells[c.group][c.post]
		if cell.N != c.n {
			t.Errorf("%d values, want %d", cell.N, c.n)
		}
		o.is("mean", cell.Mean, c.mean)
		o.number("sd", cell.SD, c.sd)
		o.number("se", cell.SE, c.se)
	}
	for _, c := range []struct {
		result Result
		se     float64
	}{{d.Classical, 1.68840913090949}, {d.Unequal, 1.80119967008473}, {d.Clustered, 1.30660701241913}} {
		o.defined(c.result.Method, c.result.Status)
		o.is(c.result.Method, c.result.Value, 2.75360578298058)
		o.number(c.result.Method+" SE", c.result.SE, c.se)
	}
	o.is("p", tTail(d.Classical.Value/d.Classical.SE.Value, 790), 0.103312578123087)

	// The same by regression, with its other coefficients and HC1.
	var nj, post, both, y []float64
	for _, r := range rows {
		g, p := float64(indicator(r.Treated)), float64(indicator(r.After))
		nj, post, both, y = append(nj, g), append(post, p), append(both, g*p), append(y, r.Value)
	}
	fit := OLS([][]float64{nj, post, both}, y)
	for j, want := range []float64{23.3311688311688, -2.89176073148037, -2.16558441558443, 2.75360578298059} {
		o.is("coefficient", fit.Coefficients[j], want)
	}
	o.number("HC1", fit.HC(1).Coefficient(3, 0.95).SE, 1.79545080960575)

	// Balanced: changes of the stores seen twice. Trap 3 of the README: the
	// file gives 2.75 and 1.342, the paper prints 2.76 and 1.36.
	var changes [2][]float64
	var group, all []float64
	for _, id := range order {
		if pair := seen[id]; pair[0].OK && pair[1].OK {
			change, g := pair[1].Value-pair[0].Value, indicator(inNJ[id])
			changes[g] = append(changes[g], change)
			group, all = append(group, float64(g)), append(all, change)
		}
	}
	if len(all) != 384 {
		t.Errorf("%d stores seen twice, want 384", len(all))
	}
	difference := MeanDifference(changes[1], changes[0], 0.95)
	o.is("balanced", difference.Value, 2.75)
	o.number("balanced, unequal variance", difference.SE, 1.34234097690828)
	pooled := OLS([][]float64{group}, all).Classical().Coefficient(1, 0.95)
	o.number("balanced, OLS", pooled.SE, 1.1543553776959)
}
