package estimate

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func randomSamples(n int, ties bool) (a, b []float64) {
	rng := rand.New(rand.NewPCG(1, 2))
	a, b = make([]float64, n), make([]float64, n)
	for i := range a {
		if ties {
			a[i], b[i] = float64(rng.IntN(50)), float64(rng.IntN(50)+1)
		} else {
			a[i], b[i] = rng.NormFloat64(), rng.NormFloat64()+0.1
		}
	}
	return a, b
}

func benchmarkTwoSamples(b *testing.B, method func(x, y []float64)) {
	for _, n := range []int{1000, 10_000, 100_000} {
		for _, ties := range []bool{false, true} {
			x, y := randomSamples(n, ties)
			b.Run(fmt.Sprintf("n=%d/ties=%v", n, ties), func(b *testing.B) {
				for b.Loop() {
					method(x, y)
				}
			})
		}
	}
}

func BenchmarkMannWhitney(b *testing.B) {
	benchmarkTwoSamples(b, func(x, y []float64) { MannWhitney(x, y) })
}

func BenchmarkMannWhitneyExact(b *testing.B) {
	for _, ties := range []bool{false, true} {
		x, y := randomSamples(100, ties)
		b.Run(fmt.Sprintf("n=100/ties=%v", ties), func(b *testing.B) {
			for b.Loop() {
				MannWhitney(x, y)
			}
		})
	}
}

func BenchmarkCliffsDelta(b *testing.B) {
	benchmarkTwoSamples(b, func(x, y []float64) { CliffsDelta(x, y, 0.95) })
}

func BenchmarkHodgesLehmann(b *testing.B) {
	benchmarkTwoSamples(b, func(x, y []float64) { HodgesLehmann(x, y, 0.95) })
}

func BenchmarkBrunnerMunzel(b *testing.B) {
	benchmarkTwoSamples(b, func(x, y []float64) { BrunnerMunzel(x, y, 0.95) })
}

// 10,000 draws over 10,000 values, on all cores (go test -cpu 1,2,...).
func BenchmarkBootstrap(b *testing.B) {
	x, _ := randomSamples(10_000, false)
	b.Run("n=10000/draws=10000/of=mean", func(b *testing.B) {
		for b.Loop() {
			Bootstrap(len(x), 10_000, 1, meanStatistic(x)).Result(Percentile, 0.95)
		}
	})
	b.Run("n=10000/draws=10000/of=mean/BCa", func(b *testing.B) {
		for b.Loop() {
			Bootstrap(len(x), 10_000, 1, meanStatistic(x)).Result(BCa, 0.95)
		}
	})
}
