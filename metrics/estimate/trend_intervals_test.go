package estimate

import (
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// Each interval is as wide as its own quantile says, at a level that is not
// the usual one.
func TestTrendIntervalsUseTheirQuantile(t *testing.T) {
	fit := OLS([][]float64{periods(12)}, nile[:12])
	clustered := fit.Clustered(strings.Split("a a b b c c d d e e f f", " ")).Coefficient(1, 0.9)
	counts := PoissonRegression([][]float64{{0, 0, 0, 1, 1, 1}}, []float64{4, 6, 5, 9, 12, 8}, nil)
	growth := LogLinearGrowth(periods(8), nile[:8], 0.9)
	log := func(iv Interval) Interval {
		return between(math.Log1p(iv.Low.Value), math.Log1p(iv.High.Value), iv.Level, "")
	}
	for _, c := range []struct {
		name     string
		interval Interval
		se       Number
		quantile float64 // R 4.2: qnorm(.95), qt(.95, df)
	}{
		{"clustered, 5", clustered.Interval, clustered.SE, 2.015048373333022},
		{"classical, 10", fit.Classical().Coefficient(1, 0.9).Interval, fit.Classical().Coefficient(1, 0.9).SE, 1.812461122811676},
		{"Poisson", counts.Classical().Coefficient(1, 0.9).Interval, counts.Classical().Coefficient(1, 0.9).SE, 1.644853626951472},
		{"quasi-Poisson, 4", counts.QuasiPoisson().Coefficient(1, 0.9).Interval, counts.QuasiPoisson().Coefficient(1, 0.9).SE, 2.131846786326649},
		{"growth, 6", log(growth.Interval), growth.SE, 1.943180280515302},
	} {
		half := (c.interval.High.Value - c.interval.Low.Value) / 2
		if got := half / c.se.Value; !closeTo(got, c.quantile, 1e-9) {
			t.Errorf("%s: %.15g, want %.15g", c.name, got, c.quantile)
		}
	}
}

// The second year is √2, the third √3 as uncertain as the first.
func TestSeasonalNaiveWidens(t *testing.T) {
	p := SeasonalNaive(airPassengers, 12, 25, 0.95).Points
	for h, want := range map[int]float64{1: 1, 12: 1, 13: math.Sqrt2, 24: math.Sqrt2, 25: math.Sqrt(3)} {
		if got := p[h-1].SE.Value / p[0].SE.Value; !closeTo(got, want, 1e-12) {
			t.Errorf("horizon %d: %v, want %v", h, got, want)
		}
	}
	if p[0].Value != p[12].Value || p[11].Value != p[23].Value {
		t.Error("the season does not repeat")
	}
}

// The linear algebra may use more cores; the bits may not show it.
func TestOLSGivesTheSameBitsOnAnyNumberOfCores(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	const n = 3000
	columns, y := make([][]float64, 6), make([]float64, n)
	for j := range columns {
		columns[j] = make([]float64, n)
		for i := range columns[j] {
			columns[j][i] = rng.NormFloat64()
		}
	}
	for i := range y {
		y[i] = rng.NormFloat64()
	}
	run := func(cores int) []float64 {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		fit := OLS(columns, y)
		out := slices.Clone(fit.Coefficients)
		for j := range fit.Coefficients {
			out = append(out, fit.NeweyWest(5).Coefficient(j, 0.95).SE.Value)
		}
		return out
	}
	if one, four := run(1), run(4); !slices.Equal(one, four) {
		t.Errorf("%v\n%v", one, four)
	}
}
