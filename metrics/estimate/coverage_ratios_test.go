package estimate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/casebench/casebench/metrics/tally"
)

// TestCoverageOfRatios measures how often the 95 % intervals cover the truth
// and prints the table that COVERAGE-ratios.md holds. It takes a minute:
//
//	CASEBENCH_COVERAGE=1 go test -run TestCoverageOfRatios -v ./metrics/estimate
func TestCoverageOfRatios(t *testing.T) {
	if os.Getenv("CASEBENCH_COVERAGE") == "" {
		t.Skip("measured once; set CASEBENCH_COVERAGE=1 to repeat it")
	}
	c := coverage{sims: 10_000}
	fmt.Println("| interval | data | n | covers % | none % |\n|---|---|---|---|---|")

	// Posts: impressions and rates lognormal (σ 0.8 and 0.5, correlation -0.3),
	// interactions rounded; the truth is E(y)/E(x).
	const level = 0.95
	truth := math.Exp(math.Log(0.045) + 0.5*0.5/2 - 0.3*0.8*0.5)
	post := func(rng *rand.Rand, week float64) (x, y int64) {
		a, b := rng.NormFloat64(), rng.NormFloat64()
		impressions := math.Exp(9 + 0.8*a)
		rate := math.Exp(math.Log(0.045) + week + 0.5*(-0.3*a+math.Sqrt(1-0.09)*b))
		return int64(math.Round(impressions)), int64(math.Round(impressions * rate))
	}
	posts := func(rng *rand.Rand, n int) (x, y []int64) {
		for range n {
			px, py := post(rng, 0)
			x, y = append(x, px), append(y, py)
		}
		return x, y
	}
	for _, n := range []int{5, 10, 20, 50, 200} {
		for _, m := range []struct {
			name   string
			method func(*tally.Pair, float64) Result
		}{{"Ratio", Ratio}, {"RatioZ", RatioZ}, {"RatioLog", RatioLog}, {"Fieller", Fieller}} {
			c.row(m.name, "skewed posts", n, truth, func(rng *rand.Rand) Interval { return m.method(pairOf(posts(rng, n)), level).Interval })
		}
		c.row("Jackknife", "skewed posts", n, truth, func(rng *rand.Rand) Interval {
			x, y := posts(rng, n)
			return Jackknife(floats(x), floats(y), level).Interval
		})
		c.row("RelativeLift", "skewed posts, both sides", n, 0, func(rng *rand.Rand) Interval {
			return RelativeLift(pairOf(posts(rng, n)), pairOf(posts(rng, n)), level).Interval
		})
		c.row("RelativeLiftLog", "skewed posts, both sides", n, 0, func(rng *rand.Rand) Interval {
			return RelativeLiftLog(pairOf(posts(rng, n)), pairOf(posts(rng, n)), level).Interval
		})
		if n > 50 {
			continue
		}
		few := coverage{sims: 2000}
		for _, kind := range []BootstrapInterval{Percentile, Basic, Normal, BCa} {
			few.row(kind.String()+", 999 draws", "skewed posts, ratio", n, truth, func(rng *rand.Rand) Interval {
				x, y := posts(rng, n)
				return Bootstrap(n, 999, rng.Uint64(), ratioStatistic(x, y)).Result(kind, level).Interval
			})
		}
	}
	for _, weeks := range []int{4, 9, 10, 25, 50} {
		// A common effect of the week, σ 0.4, on the log rate; 4 posts a week.
		clustered := func(rng *rand.Rand) *tally.Clusters {
			var k tally.Clusters
			for week := range weeks {
				effect := 0.4 * rng.NormFloat64()
				for range 4 {
					x, y := post(rng, effect)
					k.Add(int64(week), x, y)
				}
			}
			return &k
		}
		inWeeks := truth * math.Exp(0.4*0.4/2)
		c.row("RatioClustered", "4 posts a week, n weeks", weeks, inWeeks, func(rng *rand.Rand) Interval {
			return RatioClustered(clustered(rng), level).Interval
		})
		c.row("Ratio, weeks ignored", "4 posts a week, n weeks", weeks, inWeeks, func(rng *rand.Rand) Interval {
			p := clustered(rng).Total()
			return Ratio(&p, level).Interval
		})
	}

	lognormal := func(rng *rand.Rand, n int, mean, shift float64) []float64 {
		s := make([]float64, n)
		for i := range s {
			s[i] = math.Exp(mean+0.8*rng.NormFloat64()) + shift
		}
		return s
	}
	normal := func(rng *rand.Rand, n int, mean, sd float64) []float64 {
		s := make([]float64, n)
		for i := range s {
			s[i] = mean + sd*rng.NormFloat64()
		}
		return s
	}
	for _, n := range []int{6, 10, 20, 50, 200} {
		c.row("Mean", "lognormal σ 0.8", n, math.Exp(0.32), func(rng *rand.Rand) Interval { return Mean(lognormal(rng, n, 0, 0), level).Interval })
		c.row("Median", "lognormal σ 0.8", n, 1, func(rng *rand.Rand) Interval { return Median(lognormal(rng, n, 0, 0), level).Interval })
		c.row("MedianInterpolated", "lognormal σ 0.8", n, 1, func(rng *rand.Rand) Interval { return MedianInterpolated(lognormal(rng, n, 0, 0), level).Interval })
	}
	for _, n := range []int{5, 10, 20, 50} {
		c.row("MeanDifference", "normal, σ 1 and 2", n, 0.5, func(rng *rand.Rand) Interval {
			return MeanDifference(normal(rng, n, 0.5, 1), normal(rng, n, 0, 2), level).Interval
		})
		c.row("MeanDifference", "lognormal and shifted", n, -0.5, func(rng *rand.Rand) Interval {
			return MeanDifference(lognormal(rng, n, 0, 0), lognormal(rng, n, 0, 0.5), level).Interval
		})
		c.row("HodgesLehmann", "lognormal and shifted", n, -0.5, func(rng *rand.Rand) Interval {
			return HodgesLehmann(lognormal(rng, n, 0, 0), lognormal(rng, n, 0, 0.5), level).Interval
		})
		c.row("HedgesG", "normal, δ 0.5", n, 0.5, func(rng *rand.Rand) Interval {
			return HedgesG(normal(rng, n, 0.5, 1), normal(rng, n, 0, 1), level).Interval
		})
		for _, d := range []float64{0.5, 2} {
			less := math.Erfc(d/2) / 2 // P(A < B) when A exceeds B by d standard deviations
			data := fmt.Sprintf("normal, δ %g", d)
			c.row("CliffsDelta", data, n, 1-2*less, func(rng *rand.Rand) Interval {
				return CliffsDelta(normal(rng, n, d, 1), normal(rng, n, 0, 1), level).Interval
			})
			c.row("BrunnerMunzel", data, n, less, func(rng *rand.Rand) Interval {
				return BrunnerMunzel(normal(rng, n, d, 1), normal(rng, n, 0, 1), level).Effect.Interval
			})
		}
		c.row("Pseudomedian", "normal differences", n, 0.5, func(rng *rand.Rand) Interval {
			return Pseudomedian(normal(rng, n, 0.5, 1), make([]float64, n), level).Interval
		})
	}

	// Proportions and rates: exactly, over all outcomes.
	for _, n := range []int{10, 50, 200} {
		for _, p := range []float64{0.03, 0.3} {
			data := fmt.Sprintf("p %g", p)
			exactly("Wilson", data, n, func(add func(float64, Interval, float64)) {
				for k := range n + 1 {
					add(binomialMass(int64(k), int64(n), p), Wilson(int64(k), int64(n), level).Interval, p)
				}
			})
			exactly("ClopperPearson", data, n, func(add func(float64, Interval, float64)) {
				for k := range n + 1 {
					add(binomialMass(int64(k), int64(n), p), ClopperPearson(int64(k), int64(n), level).Interval, p)
				}
			})
			if n > 50 {
				continue
			}
			exactly("Newcombe", data+" and 0.2", n, func(add func(float64, Interval, float64)) {
				twoBinomials(n, p, 0.2, func(k1, k2 int64) (Interval, float64) {
					return Newcombe(k1, int64(n), k2, int64(n), level).Interval, p - 0.2
				}, add)
			})
		}
	}
	for _, n := range []int{10, 25} {
		truth := 1 / (0.2 / 0.8) // odds at 0.5 over odds at 0.2
		table := func(k1, k2 int64) Fourfold { return Fourfold{k1, int64(n) - k1, k2, int64(n) - k2} }
		exactly("OddsRatio", "p 0.5 and 0.2", n, func(add func(float64, Interval, float64)) {
			twoBinomials(n, 0.5, 0.2, func(a, b int64) (Interval, float64) { return OddsRatio(table(a, b), level).Interval, truth }, add)
		})
		exactly("OddsRatioCorrected", "p 0.5 and 0.2", n, func(add func(float64, Interval, float64)) {
			twoBinomials(n, 0.5, 0.2, func(a, b int64) (Interval, float64) {
				return OddsRatioCorrected(table(a, b), level).Interval, truth
			}, add)
		})
		exactly("FisherExact", "p 0.5 and 0.2", n, func(add func(float64, Interval, float64)) {
			twoBinomials(n, 0.5, 0.2, func(a, b int64) (Interval, float64) {
				f := table(a, b)
				return FisherExact([][]int64{{f.A, f.B}, {f.C, f.D}}, level).Effect.Interval, truth
			}, add)
		})
	}
	for _, mean := range []float64{1, 5, 20} {
		exactly("PoissonRate", fmt.Sprintf("mean %g", mean), 1, func(add func(float64, Interval, float64)) {
			for k := range int64(120) {
				add(poissonMass(k, mean), PoissonRate(k, 1, level).Interval, mean)
			}
		})
		exactly("RateRatio", fmt.Sprintf("means %g and %g", 2*mean, mean), 2, func(add func(float64, Interval, float64)) {
			twoPoissons(2*mean, mean, RateRatio, add)
		})
		exactly("RateRatioMidP", fmt.Sprintf("means %g and %g", 2*mean, mean), 2, func(add func(float64, Interval, float64)) {
			twoPoissons(2*mean, mean, RateRatioMidP, add)
		})
	}

	// Three strata with 1 : 4 : 20 of the events, the standard even.
	for _, events := range []float64{1, 5, 20} {
		strata := func(rng *rand.Rand) []Stratum {
			var s []Stratum
			for i, m := range []float64{1, 4, 20} {
				s = append(s, Stratum{poisson(rng, events*m), []float64{1, 2, 5}[i], 1})
			}
			return s
		}
		rate := (events + events*4/2 + events*20/5) / 3
		data := fmt.Sprintf("means %g, %g, %g", events, 4*events, 20*events)
		c.row("DirectStandardise", data, 3, rate, func(rng *rand.Rand) Interval { return DirectStandardise(strata(rng), level).Interval })
		c.row("DirectStandardiseNormal", data, 3, rate, func(rng *rand.Rand) Interval { return DirectStandardiseNormal(strata(rng), level).Interval })
		c.row("StandardisedRateRatio", data, 3, 1, func(rng *rand.Rand) Interval {
			return StandardisedRateRatio(strata(rng), strata(rng), level).Interval
		})
	}
	for _, n := range []int{5, 20, 50} {
		c.row("StandardisedRatio", "3 strata of n skewed posts", n, truth, func(rng *rand.Rand) Interval {
			return StandardisedRatio([]*tally.Pair{pairOf(posts(rng, n)), pairOf(posts(rng, n)), pairOf(posts(rng, n))}, []float64{1, 2, 3}, level).Interval
		})
		c.row("MantelHaenszel", "4 strata of n and n, odds ratio 2", n, 2, func(rng *rand.Rand) Interval {
			var strata []Fourfold
			for _, p := range []float64{0.1, 0.2, 0.4, 0.6} {
				odds := 2 * p / (1 - p)
				a, b := int64(0), int64(0)
				for range n {
					if rng.Float64() < odds/(1+odds) {
						a++
					}
					if rng.Float64() < p {
						b++
					}
				}
				strata = append(strata, Fourfold{a, int64(n) - a, b, int64(n) - b})
			}
			return MantelHaenszel(strata, level).Effect.Interval
		})
	}
}

type coverage struct{ sims int }

func (c coverage) row(name, data string, n int, truth float64, sample func(*rand.Rand) Interval) {
	intervals := make([]Interval, c.sims)
	each(c.sims, func() func(int) {
		return func(i int) { intervals[i] = sample(rand.New(rand.NewPCG(uint64(i), 20240611))) }
	})
	exactly(name, data, n, func(add func(float64, Interval, float64)) {
		for _, iv := range intervals {
			add(1/float64(c.sims), iv, truth)
		}
	})
}

// exactly prints the share of the probability whose interval covers, among
// that which has one.
func exactly(name, data string, n int, outcomes func(add func(p float64, iv Interval, truth float64))) {
	covers, some, all := 0.0, 0.0, 0.0
	outcomes(func(p float64, iv Interval, truth float64) {
		all += p
		if iv.IsZero() {
			return
		}
		some += p
		if iv.Contains(truth) {
			covers += p
		}
	})
	share := "-"
	if some > 0 {
		share = fmt.Sprintf("%.1f", 100*covers/some)
	}
	fmt.Printf("| %s | %s | %d | %s | %.1f |\n", name, data, n, share, math.Abs(100*(1-some/all)))
}

func twoBinomials(n int, p1, p2 float64, method func(k1, k2 int64) (Interval, float64), add func(float64, Interval, float64)) {
	for k1 := range int64(n + 1) {
		for k2 := range int64(n + 1) {
			iv, truth := method(k1, k2)
			add(binomialMass(k1, int64(n), p1)*binomialMass(k2, int64(n), p2), iv, truth)
		}
	}
}

func twoPoissons(m1, m2 float64, method func(int64, float64, int64, float64, float64) Test, add func(float64, Interval, float64)) {
	for x1 := range int64(m1 + 8*math.Sqrt(m1) + 8) {
		for x2 := range int64(m2 + 8*math.Sqrt(m2) + 8) {
			add(poissonMass(x1, m1)*poissonMass(x2, m2), method(x1, 1, x2, 1, 0.95).Effect.Interval, m1/m2)
		}
	}
}

func poissonMass(k int64, mean float64) float64 {
	l, _ := math.Lgamma(float64(k) + 1)
	return math.Exp(float64(k)*math.Log(mean) - mean - l)
}

// poisson draws by counting exponential gaps.
func poisson(rng *rand.Rand, mean float64) int64 {
	k, at := int64(-1), 0.0
	for at < mean {
		at += rng.ExpFloat64()
		k++
	}
	return k
}
