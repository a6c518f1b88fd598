package estimate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
)

// TestCoverageOfTrends measures how often the 95 % intervals of trends and
// forecasts cover the truth, and how often tests at 0.05 leave a true
// hypothesis alone, and prints the table that COVERAGE-trends.md holds:
//
//	CASEBENCH_COVERAGE=1 go test -run TestCoverageOfTrends -v ./metrics/estimate
func TestCoverageOfTrends(t *testing.T) {
	if os.Getenv("CASEBENCH_COVERAGE") == "" {
		t.Skip("measured once; set CASEBENCH_COVERAGE=1 to repeat it")
	}
	const level = 0.95
	c, few := coverage{sims: 10_000}, coverage{sims: 2000}
	fmt.Println("| interval or test | data | n | covers % | none % |\n|---|---|---|---|---|")

	// kept is an interval that holds 0 if the test does not reject.
	kept := func(test Test) Interval {
		if test.P.OK && test.P.Value <= 0.05 {
			return between(1, 2, level, "")
		}
		return between(-1, 1, level, "")
	}
	// missed moves an interval by the truth, so that it should hold 0.
	missed := func(iv Interval, truth float64) Interval {
		if iv.IsZero() {
			return iv
		}
		return between(iv.Low.Value-truth, iv.High.Value-truth, level, "")
	}

	for _, n := range []int{10, 20, 50, 100} {
		for _, phi := range []float64{0, 0.3, 0.6} {
			data := fmt.Sprintf("no trend, autocorrelation %g", phi)
			c.row("MannKendall keeps", data, n, 0, func(rng *rand.Rand) Interval { return kept(MannKendall(autoregressive(rng, n, phi))) })
			c.row("MannKendallSerial keeps", data, n, 0, func(rng *rand.Rand) Interval { return kept(MannKendallSerial(autoregressive(rng, n, phi))) })
		}
	}
	for _, n := range []int{5, 8, 12, 20, 50, 100} {
		for _, phi := range []float64{0, 0.4} {
			data := fmt.Sprintf("normal, autocorrelation %g", phi)
			c.row("TheilSen", data, n, 0, func(rng *rand.Rand) Interval {
				return TheilSen(periods(n), autoregressive(rng, n, phi), level).Interval
			})
			c.row("TheilSenSerial", data, n, 0, func(rng *rand.Rand) Interval {
				return TheilSenSerial(periods(n), autoregressive(rng, n, phi), level).Interval
			})
		}
		c.row("TheilSen", "counts of mean 3 (ties)", n, 0, func(rng *rand.Rand) Interval {
			y := make([]float64, n)
			for i := range y {
				y[i] = poissonDraw(rng, 3)
			}
			return TheilSen(periods(n), y, level).Interval
		})
	}
	for _, n := range []int{6, 10, 20, 50} {
		for _, r := range []float64{0, 0.5, 0.9} {
			c.row("SpearmanRho", fmt.Sprintf("normal pairs, r %g", r), n, 6/math.Pi*math.Asin(r/2), func(rng *rand.Rand) Interval {
				x, y := make([]float64, n), make([]float64, n)
				for i := range x {
					x[i] = rng.NormFloat64()
					y[i] = r*x[i] + math.Sqrt(1-r*r)*rng.NormFloat64()
				}
				return SpearmanRho(x, y, level).Interval
			})
		}
	}
	for _, n := range []int{4, 8, 24} {
		for _, phi := range []float64{0, 0.5} {
			c.row("LogLinearGrowth", fmt.Sprintf("lognormal, autocorrelation %g", phi), n, math.Expm1(0.03), func(rng *rand.Rand) Interval {
				v := autoregressive(rng, n, phi)
				for i := range v {
					v[i] = math.Exp(0.03*float64(i) + 0.2*v[i])
				}
				return LogLinearGrowth(periods(n), v, level).Interval
			})
		}
	}
	for _, n := range []int{20, 50, 200} {
		for _, kind := range []int{-1, 0, 1, 2, 3} {
			name := "OLS, classical"
			if kind >= 0 {
				name = fmt.Sprintf("OLS, HC%d", kind)
			}
			c.row(name, "error grows with x²", n, 0, func(rng *rand.Rand) Interval {
				x, y := make([]float64, n), make([]float64, n)
				for i := range x {
					x[i] = rng.NormFloat64()
					y[i] = (0.5 + x[i]*x[i]) * rng.NormFloat64()
				}
				fit := OLS([][]float64{x}, y)
				if kind < 0 {
					return fit.Classical().Coefficient(1, level).Interval
				}
				return fit.HC(kind).Coefficient(1, level).Interval
			})
		}
	}
	for _, n := range []int{20, 50, 100, 400} {
		for _, phi := range []float64{0, 0.5} {
			data := fmt.Sprintf("slope in time, autocorrelation %g", phi)
			c.row("OLS, classical", data, n, 0, func(rng *rand.Rand) Interval {
				return OLS([][]float64{periods(n)}, autoregressive(rng, n, phi)).Classical().Coefficient(1, level).Interval
			})
			c.row("NeweyWest, NeweyWestLag", data, n, 0, func(rng *rand.Rand) Interval {
				return OLS([][]float64{periods(n)}, autoregressive(rng, n, phi)).NeweyWest(NeweyWestLag(n)).Coefficient(1, level).Interval
			})
		}
	}
	for _, n := range []int{12, 24, 48, 96} {
		for _, phi := range []float64{0, 0.4} {
			data := fmt.Sprintf("event in the middle, autocorrelation %g", phi)
			c.row("SegmentedRegression, level", data, n, 0, func(rng *rand.Rand) Interval {
				return SegmentedRegression(autoregressive(rng, n, phi), n/2, AutoLag, level).Level.Interval
			})
			c.row("SegmentedRegression, effect", data, n, 0, func(rng *rand.Rand) Interval {
				return SegmentedRegression(autoregressive(rng, n, phi), n/2, AutoLag, level).Effect.Interval
			})
		}
	}
	for _, units := range []int{2, 5, 10, 20, 40} {
		// Units with a lasting effect of variance 4 and errors of variance 1.
		rows := func(rng *rand.Rand) (rows []DiffInDiffRow, changes [2][]float64) {
			for u := range 2 * units {
				lasting, before, after := 2*rng.NormFloat64(), rng.NormFloat64(), rng.NormFloat64()
				name, treated := strconv.Itoa(u), u < units
				rows = append(rows, DiffInDiffRow{name, treated, false, lasting + before}, DiffInDiffRow{name, treated, true, lasting + after})
				changes[indicator(treated)] = append(changes[indicator(treated)], after-before)
			}
			return rows, changes
		}
		const data = "units seen twice, a side"
		c.row("DiffInDiff, classical", data, units, 0, func(rng *rand.Rand) Interval {
			r, _ := rows(rng)
			return DiffInDiff(r, level).Classical.Interval
		})
		c.row("DiffInDiff, clustered", data, units, 0, func(rng *rand.Rand) Interval {
			r, _ := rows(rng)
			return DiffInDiff(r, level).Clustered.Interval
		})
		c.row("MeanDifference of changes", data, units, 0, func(rng *rand.Rand) Interval {
			_, changes := rows(rng)
			return MeanDifference(changes[1], changes[0], level).Interval
		})
	}
	for _, n := range []int{8, 24, 96} {
		for _, shape := range []float64{0, 5} { // of a gamma factor; 0 for none
			data := "Poisson, mean 10"
			if shape > 0 {
				data = "counts of mean 10 with dispersion 3"
			}
			draw := func(rng *rand.Rand) *Regression {
				x, y := make([]float64, n), make([]float64, n)
				for i := range y {
					mean := 10.0
					if shape > 0 {
						mean *= gammaDraw(rng, shape) / shape
					}
					x[i], y[i] = float64(2*i/n), poissonDraw(rng, mean)
				}
				return PoissonRegression([][]float64{x}, y, nil)
			}
			c.row("PoissonRegression, rate ratio", data, n, 1, func(rng *rand.Rand) Interval { return draw(rng).Classical().RateRatio(1, level).Interval })
			c.row("QuasiPoisson, rate ratio", data, n, 1, func(rng *rand.Rand) Interval { return draw(rng).QuasiPoisson().RateRatio(1, level).Interval })
		}
	}
	// Level, trend and season that drift as the smoothing assumes, m = 12.
	for _, n := range []int{36, 72, 144} {
		for _, season := range []Season{AdditiveSeason, MultiplicativeSeason} {
			for _, h := range []int{1, 12} {
				data := fmt.Sprintf("drifting season, horizon %d", h)
				name := (&Smoothed{Form: Smoothing{Season: season}}).method()
				few.row(name, data, n, 0, func(rng *rand.Rand) Interval {
					y := drifting(rng, n+h, season)
					f := HoltWinters(y[:n], Smoothing{Season: season, Period: 12, Trend: true}).Forecast(h, level)
					if f.Status != Defined {
						return Interval{}
					}
					return missed(f.Points[h-1].Interval, y[n+h-1])
				})
			}
		}
	}
	for _, n := range []int{14, 24, 60, 144} {
		for _, h := range []int{1, 12, 24} {
			c.row("SeasonalNaive", fmt.Sprintf("seasonal random walk, horizon %d", h), n, 0, func(rng *rand.Rand) Interval {
				y := make([]float64, n+h)
				for i := range y {
					y[i] = rng.NormFloat64()
					if i >= 12 {
						y[i] += y[i-12]
					}
				}
				return missed(SeasonalNaive(y[:n], 12, h, level).Points[h-1].Interval, y[n+h-1])
			})
		}
	}
}

// autoregressive is errors e_t = phi·e_(t-1) + normal, of variance 1.
func autoregressive(rng *rand.Rand, n int, phi float64) []float64 {
	e := make([]float64, n)
	last := rng.NormFloat64()
	for i := range e {
		last = phi*last + math.Sqrt(1-phi*phi)*rng.NormFloat64()
		e[i] = last
	}
	return e
}

// drifting is a series by Holt-Winters' own recursion with weights 0.3, 0.05
// and 0.2: level 100, trend 0.5, a season of ±20, errors of 3.
func drifting(rng *rand.Rand, n int, season Season) []float64 {
	s := make([]float64, 12)
	for i := range s {
		s[i] = 20 * math.Sin(2*math.Pi*float64(i)/12)
		if season == MultiplicativeSeason {
			s[i] = 1 + s[i]/100
		}
	}
	level, trend := 100.0, 0.5
	y := make([]float64, n)
	for i := range y {
		e, at := 3*rng.NormFloat64(), &s[i%12]
		line, before := level+trend, level
		if season == MultiplicativeSeason {
			y[i] = line**at + e
			level = 0.3*y[i] / *at + 0.7*line
			*at = 0.2*y[i]/level + 0.8**at
		} else {
			y[i] = line + *at + e
			level = 0.3*(y[i]-*at) + 0.7*line
			*at = 0.2*(y[i]-level) + 0.8**at
		}
		trend = 0.05*(level-before) + 0.95*trend
	}
	return y
}

// poissonDraw multiplies uniforms (Knuth), for small means.
func poissonDraw(rng *rand.Rand, mean float64) float64 {
	k, p := 0.0, rng.Float64()
	for limit := math.Exp(-mean); p > limit; k++ {
		p *= rng.Float64()
	}
	return k
}
