package estimate

import (
	"math"
	"testing"
)

// The reference results of 08_forecast: R 4.2 stats::HoltWinters and predict,
// forecast 8.20 snaive and accuracy. The series stand in trend_series_test.go.

func TestOracle_08_forecast_fixed_weights(t *testing.T) {
	o := newOracle(t, 1e-9)
	for _, c := range []struct {
		name                   string
		y                      []float64
		form                   Smoothing
		weights                SmoothingWeights
		sse                    float64
		startLevel, startTrend float64
		startSeasonal          []float64
		firstFitted            int       // counted from 1
		final                  []float64 // level, trend, seasonals
		first, last, forecast  []float64
	}{
		{"co2", co2, Smoothing{Season: AdditiveSeason, Period: 12, Trend: true}, SmoothingWeights{0.5, 0.01, 0.4}, 43.3180294052387, 315.765763888889,
			0.0883012820512666,
			[]float64{-0.234444444444459, 0.192638888888913, 0.743888888888894, 2.15972222222219, 3.13138888888888, 2.65888888888892, 0.480138888888822,
				-1.31611111111111, -2.34527777777775, -2.93819444444447, -1.58527777777776, -0.947361111111074}, 13,
			[]float64{364.769288147271, 0.125241345529304, 0.203823488664094, 0.927195952917524, 1.59323846899573, 2.85741319283001, 3.2690505599555,
				2.42872875587365, 0.849679282370126, -1.40750260003063, -3.40794909125908, -3.27527120224993, -1.93682800014756, -0.623976268798058},
			[]float64{315.619620726496, 316.463446875, 317.281259381544, 318.860442671241, 319.930915436067, 319.521680574633},
			[]float64{360.576387557482, 362.143278003586, 363.691039594912},
			[]float64{365.098352981465, 365.946966791248, 366.738250652855, 368.127666722219, 368.664545434874, 367.949464976321, 366.495656848347,
				364.363716311475, 362.488511165776, 362.746430400315, 364.210114947946, 365.648208024825}},
		{"airpassengers", airPassengers, Smoothing{Season: MultiplicativeSeason, Period: 12, Trend: true}, SmoothingWeights{0.3, 0.05, 0.6}, 18628.0399943084,
			124.316919191919, 1.14568764568765,
			[]float64{0.885377815022177, 0.956702662008391, 1.05604790005129, 0.99999180855271, 0.919180306022048, 1.08513403180744, 1.17950860096112,
				1.17526020717901, 1.07399050289666, 0.935173924204861, 0.814655016855593, 0.918977224438701}, 13,
			[]float64{484.189869030394, 3.45729266308044, 0.919955427709348, 0.863353192746932, 0.970798119491769, 1.00354342722495, 1.02755012174024,
				1.16740508821053, 1.33169848826629, 1.30749690448235, 1.08043336104812, 0.952256005362632, 0.811773492300978, 0.893300994974431},
			[]float64{111.081808708867, 122.460150552109, 137.68741483421, 132.634463390927, 123.809287058825, 148.07031506025},
			[]float64{442.7921078953, 392.617132001189, 433.88318486211},
			[]float64{448.61365320697, 423.996598640972, 480.119613979226, 499.783733906472, 515.292066351774, 589.462083043952, 677.023416512057,
				669.239950577894, 556.753256570849, 493.994987527084, 423.924424848726, 469.588127471561}},
		{"nile", nile, Smoothing{}, SmoothingWeights{0.25, 0, 0}, 2038891.3148205, 1120, 0,
			nil, 2,
			[]float64{803.893988163138},
			[]float64{1120, 1130, 1088.25, 1118.6875, 1129.015625, 1136.76171875},
			[]float64{910.341305275586, 862.255978956689, 825.191984217517},
			[]float64{803.893988163138, 803.893988163138, 803.893988163138, 803.893988163138, 803.893988163138, 803.893988163138, 803.893988163138,
				803.893988163138, 803.893988163138, 803.893988163138, 803.893988163138, 803.893988163138}},
		{"nile", nile, Smoothing{Trend: true}, SmoothingWeights{0.25, 0.1, 0}, 2345734.55589958, 1160, 40,
			nil, 3,
			[]float64{804.522627913752, -9.46040079949233},
			[]float64{1200, 1174.825, 1218.573125, 1237.419890625, 1249.61946757813, 1161.10366360352},
			[]float64{929.268544999042, 873.119756116493, 826.030170551669},
			[]float64{795.06222711426, 785.601826314767, 776.141425515275, 766.681024715783, 757.22062391629, 747.760223116798, 738.299822317306,
				728.839421517813, 719.379020718321, 709.918619918829, 700.458219119336, 690.997818319844}},
	} {
		s := HoltWintersAt(c.y, c.form, c.weights)
		o.defined(c.name, s.Status)
		o.is("SSE", s.SSE, c.sse)
		o.is("start level", s.StartLevel, c.startLevel)
		o.is("start trend", s.StartTrend, c.startTrend)
		same := func(what string, got, want []float64) {
			t.Helper()
			if len(got) != len(want) {
				t.Fatalf("%s: %d figures, want %d", what, len(got), len(want))
			}
			for i, w := range want {
				o.is(what, got[i], w)
			}
		}
		same("start seasonal", s.StartSeasonal, c.startSeasonal)
		if s.FirstFitted+1 != c.firstFitted {
			t.Errorf("%s: first fitted %d, want %d", c.name, s.FirstFitted+1, c.firstFitted)
		}
		same("first fitted", s.Fitted[:len(c.first)], c.first)
		same("last fitted", s.Fitted[len(s.Fitted)-len(c.last):], c.last)
		final := []float64{s.Level}
		if c.form.Trend {
			final = append(final, s.Trend)
		}
		same("final", append(final, s.Seasonal...), c.final)
		f := s.Forecast(12, 0.95)
		o.defined(c.name, f.Status)
		values, _ := f.Values()
		same("forecast", values, c.forecast)
	}
}

// The surface is flat and R stops early, so that the reference asks for its
// least sum of squares times 1.0001, and for weights to 1e-2.
func TestOracle_08_forecast_fitted_weights(t *testing.T) {
	const slack, nearWeight = 1.0001, 1e-2
	for _, c := range []struct {
		name    string
		y       []float64
		form    Smoothing
		best    float64 // least over R's 19 starts
		weights SmoothingWeights
	}{
		{"co2", co2, Smoothing{Season: AdditiveSeason, Period: 12, Trend: true}, 43.1298568868593,
			SmoothingWeights{0.512648443609889, 0.00949766903573217, 0.472886788091387}},
		{"airpassengers", airPassengers, Smoothing{Season: MultiplicativeSeason, Period: 12, Trend: true}, 16570.7777718751,
			SmoothingWeights{0.275592474736428, 0.0326929527336513, 0.870729222265149}},
		{"nile", nile, Smoothing{}, 2038871.83288585, SmoothingWeights{0.246557877458459, 0, 0}},
	} {
		s := HoltWinters(c.y, c.form)
		if s.Status != Defined {
			t.Fatalf("%s: %v", c.name, s.Reason)
		}
		t.Logf("%s: SSE/reference - 1 = %.1e, weights %v", c.name, s.SSE/c.best-1, s.Weights)
		if !(s.SSE <= c.best*slack) {
			t.Errorf("%s: SSE %v, want at most %v", c.name, s.SSE, c.best*slack)
		}
		for i, pair := range [][2]float64{{s.Weights.Alpha, c.weights.Alpha}, {s.Weights.Beta, c.weights.Beta}, {s.Weights.Gamma, c.weights.Gamma}} {
			if !(math.Abs(pair[0]-pair[1]) <= nearWeight) {
				t.Errorf("%s: weight %d is %v, want %v", c.name, i, pair[0], pair[1])
			}
		}
		// The sum is real: the weights give it again.
		if again := HoltWintersAt(c.y, c.form, s.Weights); again.SSE != s.SSE {
			t.Errorf("%s: SSE %v of the weights, %v of the fit", c.name, again.SSE, s.SSE)
		}
	}
}

func TestOracle_08_forecast_seasonal_naive(t *testing.T) {
	o := newOracle(t, 1e-9)
	for _, c := range []struct {
		name                                         string
		y                                            []float64
		sigma                                        float64
		forecast, low80, high80, low95, high95       []float64
		trained                                      int
		me, rmse, mae, mpe, mape, mase, smapePercent float64
	}{
		{"co2", co2, 1.40794830198152,
			[]float64{363.23, 364.06, 364.61, 366.4, 366.84, 365.68, 364.52, 362.57, 360.24, 360.83, 362.49, 364.34},
			[]float64{361.42564164939, 362.25564164939, 362.80564164939, 364.59564164939, 365.03564164939, 363.87564164939, 362.71564164939, 360.76564164939,
				358.43564164939, 359.02564164939, 360.68564164939, 362.53564164939},
			[]float64{365.03435835061, 365.86435835061, 366.41435835061, 368.20435835061, 368.64435835061, 367.48435835061, 366.32435835061, 364.37435835061,
				362.04435835061, 362.63435835061, 364.29435835061, 366.14435835061},
			[]float64{360.470472036022, 361.300472036022, 361.850472036022, 363.640472036022, 364.080472036022, 362.920472036022, 361.760472036022,
				359.810472036022, 357.480472036022, 358.070472036022, 359.730472036022, 361.580472036022},
			[]float64{365.989527963978, 366.819527963978, 367.369527963978, 369.159527963978, 369.599527963978, 368.439527963978, 367.279527963978,
				365.329527963978, 362.999527963978, 363.589527963978, 365.249527963978, 367.099527963978},
			456, 1.13083333333333, 1.21181337947172, 1.13083333333333, 0.310734375934931, 0.310734375934931, 0.890530497862754, 0.311289461045366},
		{"airpassengers", airPassengers, 36.3157449783607,
			[]float64{417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432},
			[]float64{370.459500169063, 344.459500169063, 372.459500169063, 414.459500169063, 425.459500169063, 488.459500169063, 575.459500169063,
				559.459500169063, 461.459500169063, 414.459500169063, 343.459500169063, 385.459500169063},
			[]float64{463.540499830937, 437.540499830937, 465.540499830937, 507.540499830937, 518.540499830937, 581.540499830937, 668.540499830937,
				652.540499830937, 554.540499830937, 507.540499830937, 436.540499830937, 478.540499830937},
			[]float64{345.822447770672, 319.822447770672, 347.822447770672, 389.822447770672, 400.822447770672, 463.822447770672, 550.822447770672,
				534.822447770672, 436.822447770672, 389.822447770672, 318.822447770672, 360.822447770672},
			[]float64{488.177552229328, 462.177552229328, 490.177552229328, 532.177552229328, 543.177552229328, 606.177552229328, 693.177552229328,
				677.177552229328, 579.177552229328, 532.177552229328, 461.177552229328, 503.177552229328},
			132, 47.8333333333333, 50.7083162147328, 47.8333333333333, 9.98753292082348, 9.98753292082348, 1.57088122605364, 10.5718082574979},
	} {
		f80, f95 := SeasonalNaive(c.y, 12, 12, 0.8), SeasonalNaive(c.y, 12, 12, 0.95)
		o.defined(c.name, f95.Status)
		for h, p := range f95.Points {
			o.is("forecast", p.Value, c.forecast[h])
			o.number("sigma", p.SE, c.sigma)
			o.interval("95", p.Interval, c.low95[h], c.high95[h])
			o.interval("80", f80.Points[h].Interval, c.low80[h], c.high80[h])
		}
		e := BackTest(c.y, c.trained, 12, 12, naiveForecaster(12))
		o.defined(c.name, e.Status)
		o.number("ME", e.ME, c.me)
		o.number("RMSE", e.RMSE, c.rmse)
		o.number("MAE", e.MAE, c.mae)
		o.number("MPE", e.MPE, c.mpe/100)
		o.number("MAPE", e.MAPE, c.mape/100)
		o.number("MASE", e.MASE, c.mase)
		o.number("sMAPE", e.SMAPE, c.smapePercent/100)
	}
}

func naiveForecaster(period int) Forecaster {
	return func(series []float64, horizon int) ([]float64, bool) {
		return SeasonalNaive(series, period, horizon, 0.95).Values()
	}
}
