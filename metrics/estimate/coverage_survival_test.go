package estimate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/casebench/casebench/metrics/tally"
)

// TestCoverageOfSurvival measures how often the 95 % intervals of survival,
// retention, agreement and concentration cover the truth, and how often tests
// reject a true hypothesis at 5 %, and prints the tables that
// COVERAGE-survival.md holds. It takes some minutes:
//
//	CASEBENCH_COVERAGE=1 go test -run TestCoverageOfSurvival -v ./metrics/estimate
func TestCoverageOfSurvival(t *testing.T) {
	if os.Getenv("CASEBENCH_COVERAGE") == "" {
		t.Skip("measured once; set CASEBENCH_COVERAGE=1 to repeat it")
	}
	fmt.Println("| interval | data | n | covers % | none % |\n|---|---|---|---|---|")
	coverSurvival()
	coverRetention()
	coverAgreement()
	coverOthers()
}

// covered prints one row: of sims intervals that draw gives, how many there
// are and how many hold the truth.
func covered(name, data string, n, sims int, truth float64, draw func(*rand.Rand) Interval) {
	hits, silent := make([]bool, sims), make([]bool, sims)
	each(sims, func() func(int) {
		return func(i int) {
			iv := draw(rand.New(rand.NewPCG(uint64(n), uint64(i))))
			silent[i] = iv.IsZero()
			hits[i] = iv.Contains(truth)
		}
	})
	in, none := 0, 0
	for i := range sims {
		if silent[i] {
			none++
		} else if hits[i] {
			in++
		}
	}
	covers := "-"
	if sims > none {
		covers = fmt.Sprintf("%.1f", 100*float64(in)/float64(sims-none))
	}
	fmt.Printf("| %s | %s | %d | %s | %.1f |\n", name, data, n, covers, 100*float64(none)/float64(sims))
}

// rejected prints a test as an interval of p: it covers where p > 0.05.
func rejected(name, data string, n, sims int, draw func(*rand.Rand) Test) {
	covered(name+" (keeps the hypothesis)", data, n, sims, 1, func(rng *rand.Rand) Interval {
		test := draw(rng)
		if test.Status != Defined {
			return Interval{}
		}
		if test.P.Value > 0.05 {
			return Interval{Low: Some(0), High: Some(1)}
		}
		return Interval{Low: Some(0), High: Some(0)}
	})
}

// ticks is a mean time to the event; censored at a uniform time up to censor.
const ticks = 100_000

func lifetimes(rng *rand.Rand, n int, censor float64) *tally.Events {
	var e tally.Events
	for range n {
		x, c := rng.ExpFloat64()*ticks, rng.Float64()*censor*ticks
		e.Add(0, 1+int64(min(x, c)), x <= c)
	}
	return &e
}

func coverSurvival() {
	scales := []SurvivalInterval{LogLog, LogSurvival, PlainSurvival}
	half := math.Ln2 * ticks
	const data, censor = "exponential, 30 % censored", 3.197 // (1-e^-c)/c = 0.3
	for _, n := range []int{10, 20, 50, 200} {
		for _, scale := range scales {
			for _, s := range []float64{0.8, 0.5, 0.2} {
				at := int64(-math.Log(s) * ticks)
				covered(fmt.Sprintf("S(t) = %g, %v", s, scale), data, n, 4000, s, func(rng *rand.Rand) Interval {
					return KaplanMeier(lifetimes(rng, n, censor), KaplanMeierOptions{Interval: scale}).At(at).Interval
				})
			}
			covered(fmt.Sprintf("Median, %v", scale), data, n, 4000, math.Ln2*ticks, func(rng *rand.Rand) Interval {
				return KaplanMeier(lifetimes(rng, n, censor), KaplanMeierOptions{Interval: scale}).Median(0.95).Interval
			})
		}
		covered("S(t) = 0.5, Kaplan-Meier, log-log", "entry up to a mean lifetime late, 20 % censored", n, 4000, 0.5, func(rng *rand.Rand) Interval {
			var e tally.Events
			for e.N() < int64(n) {
				entry, x := rng.Float64()*ticks, rng.ExpFloat64()*ticks
				if x > entry+1 {
					end := entry + 1 + rng.ExpFloat64()*4*ticks
					e.Add(int64(entry), 1+int64(min(x, end)), x <= end)
				}
			}
			from := int64(0.05 * ticks) // past the first entries, where nobody is at risk
			return KaplanMeier(&e, KaplanMeierOptions{From: from}).At(from + int64(half)).Interval
		})
		covered("RestrictedMean to the mean", data, n, 4000, (1-math.Exp(-1))*ticks, func(rng *rand.Rand) Interval {
			return KaplanMeier(lifetimes(rng, n, censor), KaplanMeierOptions{}).RestrictedMean(ticks, 0.95).Interval
		})
		two := func(rng *rand.Rand, other float64) []*tally.Events {
			return []*tally.Events{lifetimes(rng, n, censor), lifetimes(rng, n, other)}
		}
		covered("RestrictedMeanDifference", data+", a side", n, 4000, 0, func(rng *rand.Rand) Interval {
			g := two(rng, censor)
			return RestrictedMeanDifference(KaplanMeier(g[0], KaplanMeierOptions{}), KaplanMeier(g[1], KaplanMeierOptions{}), ticks, 0.95).Effect.Interval
		})
		rejected("LogRank", data+", a side", n, 4000, func(rng *rand.Rand) Test { return LogRank(two(rng, censor)) })
		rejected("LogRank", "one side censored twice as fast", n, 4000, func(rng *rand.Rand) Test { return LogRank(two(rng, censor/2)) })
		rejected("PetoPeto", data+", a side", n, 4000, func(rng *rand.Rand) Test { return PetoPeto(two(rng, censor)) })
		rejected("LogRank of 4 groups", data+", a side", n, 4000, func(rng *rand.Rand) Test {
			return LogRank(append(two(rng, censor), two(rng, censor)...))
		})
	}
}

func coverRetention() {
	for _, n := range []int{20, 100, 1000} {
		for _, spread := range []float64{0, 0.1} {
			data := "10 cohorts of one retention, 0.3"
			if spread > 0 {
				data = "10 cohorts, retention 0.3 with SD 0.1"
			}
			covered("LifeTable, weighted", data, n, 4000, 0.3, func(rng *rand.Rand) Interval {
				var c tally.Cohorts
				for first := range int32(10) {
					p := 0.3
					if spread > 0 { // Beta with this mean and SD
						k := 0.3*0.7/(spread*spread) - 1
						x, y := gammaDraw(rng, 0.3*k), gammaDraw(rng, 0.7*k)
						p = x / (x + y)
					}
					for i := range n {
						user := fmt.Sprint(first, "-", i)
						c.Add(user, first)
						if rng.Float64() < p {
							c.Add(user, first+1)
						}
					}
				}
				return LifeTable(&c, 10, LifeTableOptions{}).Columns[1].Share.Interval
			})
		}
	}
	for _, m := range []SBGModel{{0.668, 3.806}, {3.8, 15.2}} {
		for _, n := range []int{200, 1000, 10000} {
			fit := func(rng *rand.Rand) SBGFit {
				cohort := make([]int64, 8)
				for range n {
					x, y := gammaDraw(rng, m.Alpha), gammaDraw(rng, m.Beta)
					for t := range cohort {
						cohort[t]++
						if rng.Float64() < x/(x+y) {
							break
						}
					}
				}
				return SBG([][]int64{cohort}, 0.95)
			}
			data := fmt.Sprintf("7 periods, alpha %g, beta %g", m.Alpha, m.Beta)
			covered("SBG, alpha", data, n, 2000, m.Alpha, func(rng *rand.Rand) Interval { return fit(rng).Alpha.Interval })
			covered("SBG, beta", data, n, 2000, m.Beta, func(rng *rand.Rand) Interval { return fit(rng).Beta.Interval })
		}
	}
	m := BGNBDModel{0.243, 4.414, 0.793, 2.426}
	for _, n := range []int{300, 1000, 2357} {
		fit := func(rng *rand.Rand) BGNBDFit {
			return BGNBD(m.simulated(rng, n, func() float64 { return 27 + 12*rng.Float64() }), 0.95)
		}
		const data = "27 to 39 weeks, the parameters of CDNOW"
		covered("BGNBD, r", data, n, 400, m.R, func(rng *rand.Rand) Interval { return fit(rng).R.Interval })
		covered("BGNBD, alpha", data, n, 400, m.Alpha, func(rng *rand.Rand) Interval { return fit(rng).Alpha.Interval })
		covered("BGNBD, a", data, n, 400, m.A, func(rng *rand.Rand) Interval { return fit(rng).A.Interval })
		covered("BGNBD, b", data, n, 400, m.B, func(rng *rand.Rand) Interval { return fit(rng).B.Interval })
	}
}

// coded is units whose coders each give the unit's own category with
// probability q and one drawn from shares otherwise: kappa, pi and alpha of
// any metric are q².
func coded(rng *rand.Rand, n, coders int, q, missing float64, shares []float64) Codes {
	pick := func() float64 {
		u := rng.Float64()
		for c, p := range shares {
			if u -= p; u < 0 {
				return float64(c)
			}
		}
		return float64(len(shares) - 1)
	}
	codes := make(Codes, n)
	for i := range codes {
		own := pick()
		for range coders {
			code := Some(own)
			if rng.Float64() >= q {
				code = Some(pick())
			}
			if rng.Float64() < missing {
				code = Number{}
			}
			codes[i] = append(codes[i], code)
		}
	}
	return codes
}

func coverAgreement() {
	even, odd := []float64{0.4, 0.35, 0.25}, []float64{0.9, 0.07, 0.03}
	for _, n := range []int{20, 50, 200} {
		for _, c := range []struct {
			name   string
			kappa  float64
			shares []float64
		}{{"kappa 0.6, even", 0.6, even}, {"kappa 0.85, even", 0.85, even}, {"kappa 0.6, shares 90-7-3", 0.6, odd}} {
			q := math.Sqrt(c.kappa)
			table := func(rng *rand.Rand) [][]int64 {
				counts := [][]int64{{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}
				for _, u := range coded(rng, n, 2, q, 0, c.shares) {
					counts[int(u[0].Value)][int(u[1].Value)]++
				}
				return counts
			}
			data := c.name + ", 3 categories"
			covered("CohenKappa", data, n, 4000, c.kappa, func(rng *rand.Rand) Interval { return CohenKappa(table(rng), Unweighted, 0.95).Interval })
			covered("CohenKappa, quadratic", data, n, 4000, c.kappa, func(rng *rand.Rand) Interval { return CohenKappa(table(rng), Quadratic, 0.95).Interval })
			covered("ScottPi", data, n, 4000, c.kappa, func(rng *rand.Rand) Interval { return ScottPi(table(rng), 0.95).Interval })
			covered("FleissKappa", data+", 4 codes", n, 4000, c.kappa, func(rng *rand.Rand) Interval {
				counts := make([][]int64, n)
				for i, u := range coded(rng, n, 4, q, 0, c.shares) {
					counts[i] = make([]int64, 3)
					for _, code := range u {
						counts[i][int(code.Value)]++
					}
				}
				return FleissKappa(counts, 0.95).Interval
			})
			for _, metric := range []AlphaMetric{AlphaNominal, AlphaInterval} {
				covered(metric.String(), data+", 3 coders, 20 % missing", n, 1000, c.kappa, func(rng *rand.Rand) Interval {
					return KrippendorffAlpha(coded(rng, n, 3, q, 0.2, c.shares), metric, 0.95, 499, rng.Uint64()).Interval
				})
			}
		}
		rejected("CohenKappaTest", "no agreement, even, 3 categories", n, 4000, func(rng *rand.Rand) Test {
			counts := [][]int64{{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}
			for _, u := range coded(rng, n, 2, 0, 0, even) {
				counts[int(u[0].Value)][int(u[1].Value)]++
			}
			return CohenKappaTest(counts, Unweighted, 0.95)
		})
	}
}

func coverOthers() {
	for _, n := range []int{10, 30, 100, 300} {
		for _, shares := range [][]float64{{0.5, 0.3, 0.2}, {0.9, 0.07, 0.03}} {
			for _, kind := range []NPSInterval{NPSAdd3, NPSAdd4, NPSWald, NPSt, NPSMover} {
				covered(kind.String(), fmt.Sprintf("promoters, passives, detractors %v", shares), n, 10000, shares[0]-shares[2], func(rng *rand.Rand) Interval {
					var c [3]int64
					for range n {
						u := rng.Float64()
						switch {
						case u < shares[0]:
							c[0]++
						case u < shares[0]+shares[1]:
							c[1]++
						default:
							c[2]++
						}
					}
					return NPSBy(c[0], c[1], c[2], kind, 0.95).Interval
				})
			}
		}
		covered("SharesOfVoice, all three at once", "shares 0.6, 0.3, 0.1", n, 10000, 1, func(rng *rand.Rand) Interval {
			shares := []float64{0.6, 0.3, 0.1}
			counts := make([]int64, 3)
			for range n {
				u := rng.Float64()
				switch {
				case u < 0.6:
					counts[0]++
				case u < 0.9:
					counts[1]++
				default:
					counts[2]++
				}
			}
			for i, r := range SharesOfVoice(counts, 0.95) {
				if !r.Interval.Contains(shares[i]) {
					return Interval{Low: Some(0), High: Some(0)}
				}
			}
			return Interval{Low: Some(0), High: Some(1)}
		})
	}
	for _, n := range []int{300, 2560, 5000, 50_000} {
		covered("HyperLogLog", "1024 registers", n, 1000, float64(n), func(rng *rand.Rand) Interval {
			registers := make([]int, 1024)
			for range n {
				rank := 1
				for rng.Uint32()&1 == 0 {
					rank++
				}
				i := rng.IntN(1024)
				registers[i] = max(registers[i], rank)
			}
			ranks := make([]int64, 64)
			for _, r := range registers {
				ranks[r]++
			}
			return HyperLogLog(ranks, 0.95).Interval
		})
	}
}
