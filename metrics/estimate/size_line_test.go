package estimate

import (
	"math"
	"testing"
)

// Mean logarithms of followers and of rates of twelve made-up accounts on each of
// two platforms. Slope, standard error and residuals are those of lm in R 4.
func TestRateBySize(t *testing.T) {
	for _, test := range []struct {
		name             string
		accounts         [][2]float64
		slope, se, sigma float64
		first, last      float64 // residuals
	}{
		{"photos", [][2]float64{{15.340298, -5.374919}, {11.105191, -3.916699}, {10.236902, -4.284217}, {13.457658, -5.280736}, {10.659756, -3.924778},
			{13.260393, -4.758642}, {9.459160, -3.606243}, {10.533195, -4.199374}, {13.265109, -5.038078}, {10.775966, -3.739467}, {10.083119, -3.877100},
			{13.637171, -5.170357}}, -0.3275126, 0.0394492, 0.2439449, 0.209619, -0.143615},
		{"videos", [][2]float64{{10.941036, -3.584018}, {14.751578, -4.602974}, {12.344681, -4.295619}, {13.383207, -4.792596}, {13.450409, -4.393326},
			{15.123022, -5.014168}, {15.658979, -5.021153}, {14.784183, -5.044722}, {14.589297, -4.881672}, {11.292869, -3.434671}, {14.184080, -4.682909},
			{10.084788, -3.646652}}, -0.3039662, 0.0357821, 0.2159820, 0.123447, -0.199458},
	} {
		t.Run(test.name, func(t *testing.T) {
			var size, rate []float64
			for _, a := range test.accounts {
				size, rate = append(size, a[0]), append(rate, a[1])
			}
			line := RateBySize(size, rate, 0.95)
			if line.Slope.Status != Defined || line.Slope.DF.Value != 10 || line.Slope.N != 12 {
				t.Fatalf("%+v", line.Slope)
			}
			const t10 = 2.2281389 // of Student's t with 10 degrees of freedom at 97.5 %
			for _, x := range [][2]float64{{line.Slope.Value, test.slope}, {line.Slope.SE.Value, test.se}, {line.Sigma.Value, test.sigma},
				{line.Residuals[0], test.first}, {line.Residuals[11], test.last}, {line.Slope.Interval.High.Value, test.slope + t10*test.se}} {
				if math.Abs(x[0]-x[1]) > 2e-6 {
					t.Errorf("%v, want %v", x[0], x[1])
				}
			}
		})
	}
}

func TestRateBySizeNeedsAccounts(t *testing.T) {
	size := []float64{1, 2, 3, 4, 5, 6, 7, 8}
	rate := []float64{3, 1, 4, 1, 5, 9, 2, 6}
	if line := RateBySize(size, rate, 0.95); line.Slope.Status != Defined {
		t.Errorf("eight accounts: %v", line.Slope.Reason)
	}
	if line := RateBySize(size[:7], rate[:7], 0.95); line.Slope.Status != TooFew || line.Residuals != nil {
		t.Errorf("seven accounts: %v", line.Slope.Status)
	}
	if line := RateBySize(make([]float64, 8), rate, 0.95); line.Slope.Status != Degenerate {
		t.Errorf("accounts of one size: %v", line.Slope.Status)
	}
}
