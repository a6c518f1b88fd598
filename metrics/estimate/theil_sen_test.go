package estimate

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// allSlopes lists the slopes of all pairs as exact fractions of the decimals
// that the values print as, by definition and without the code under test.
func allSlopes(x, y []float64) []*big.Rat {
	decimalOf := func(v float64) *big.Rat {
		r, _ := new(big.Rat).SetString(strconv.FormatFloat(v, 'g', -1, 64))
		return r
	}
	var slopes []*big.Rat
	for i := range x {
		for j := range i {
			run := new(big.Rat).Sub(decimalOf(x[i]), decimalOf(x[j]))
			if run.Sign() == 0 {
				continue
			}
			rise := new(big.Rat).Sub(decimalOf(y[i]), decimalOf(y[j]))
			slopes = append(slopes, rise.Quo(rise, run))
		}
	}
	slices.SortFunc(slopes, func(a, b *big.Rat) int { return a.Cmp(b) })
	return slopes
}

// theilSenShapes draws points of the kinds that break a search: grids, ties in
// both directions, one wild value, decimals, full floats.
func theilSenShapes(r *rand.Rand, kind, n int) (x, y []float64) {
	for i := range n {
		t := float64(i)
		switch kind {
		case 0:
			x, y = append(x, t), append(y, float64(r.IntN(5)))
		case 1:
			x, y = append(x, float64(r.IntN(4))), append(y, float64(r.IntN(3)))
		case 2:
			x, y = append(x, t/10), append(y, math.Round(1e3*(t/20+r.NormFloat64()))/1e3)
		case 3:
			x, y = append(x, float64(r.IntN(50))), append(y, 3*t)
		default: // about 9 decimals: still whole below 2^53
			x, y = append(x, math.Round(1e6*r.Float64())/1e6), append(y, math.Round(1e9*r.NormFloat64())/1e9)
		}
	}
	return x, y
}

// The selected slopes are those of the sorted list, to the last bit.
func TestTheilSenIsTheMedianOfAllSlopes(t *testing.T) {
	for kind := range 5 {
		for _, n := range []int{2, 3, 4, 5, 8, 30, 90, 130} {
			x, y := theilSenShapes(rand.New(rand.NewPCG(uint64(kind), uint64(n))), kind, n)
			slopes := allSlopes(x, y)
			l, refusal, ok := newLines(x, y, "")
			if !ok {
				if len(slopes) > 0 {
					t.Fatalf("refused: %v", refusal.Reason)
				}
				continue
			}
			if got := l.slopes(); got != int64(len(slopes)) {
				t.Fatalf("kind %d n %d: %d slopes, want %d", kind, n, got, len(slopes))
			}
			var ranks []int64
			for k := 1; k <= len(slopes); k += max(1, len(slopes)/7) {
				ranks = append(ranks, int64(k))
			}
			for i, s := range l.ranked(ranks) {
				want, _ := slopes[ranks[i]-1].Float64()
				if got := l.between(s, s); got != want {
					t.Fatalf("kind %d n %d: slope number %d is %v, want %v", kind, n, ranks[i], got, want)
				}
			}
		}
	}
}

// Points in another order give the same bits.
func TestTheilSenDoesNotDependOnTheOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	x, y := theilSenShapes(r, 4, 300)
	want := TheilSen(x, y, 0.9)
	for range 5 {
		r.Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i]; y[i], y[j] = y[j], y[i] })
		if got := TheilSen(x, y, 0.9); got.Value != want.Value || got.Interval != want.Interval {
			t.Fatalf("%v %v, want %v %v", got.Value, got.Interval, want.Value, want.Interval)
		}
	}
}

// Floats with more digits than a decimal holds go through 62 bits.
func TestTheilSenOfFullFloats(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	n := 120
	x, y := make([]float64, n), make([]float64, n)
	for i := range x {
		x[i], y[i] = 1e9*r.Float64()/3, math.Exp(r.NormFloat64())/7e9
	}
	var slopes []float64
	for i := range x {
		for j := range i {
			slopes = append(slopes, (y[i]-y[j])/(x[i]-x[j]))
		}
	}
	slices.SortFunc(slopes, cmp.Compare[float64])
	want := (slopes[len(slopes)/2-1] + slopes[len(slopes)/2]) / 2
	if got := TheilSen(x, y, 0.95); !closeTo(got.Value/want, 1, 1e-12) {
		t.Fatalf("%v, want %v", got, want)
	}
}

func TestTheilSenDegenerate(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name    string
		x, y    []float64
		level   float64
		status  Status
		bounded bool
	}{
		{"nothing", nil, nil, 0.95, TooFew, false},
		{"one", []float64{1}, []float64{1}, 0.95, TooFew, false},
		{"two", []float64{1, 2}, []float64{1, 5}, 0.95, Defined, false},
		{"four", []float64{1, 2, 3, 4}, []float64{1, 5, 2, 9}, 0.95, Defined, false},
		{"five", []float64{1, 2, 3, 4, 5}, []float64{1, 5, 2, 9, 7}, 0.95, Defined, true},
		{"all equal in y", []float64{1, 2, 3, 4, 5}, []float64{7, 7, 7, 7, 7}, 0.95, Defined, false},
		{"all equal in x", []float64{3, 3, 3}, []float64{1, 2, 3}, 0.95, Degenerate, false},
		{"unpaired", []float64{3, 3}, []float64{1, 2, 3}, 0.95, Undefined, false},
		{"missing", []float64{1, 2, 3}, []float64{1, nan, 3}, 0.95, Undefined, false},
		{"no level", []float64{1, 2, 3}, []float64{1, 2, 3}, 1, Undefined, false},
		{"largest floats", []float64{1, 2, 3}, []float64{-math.MaxFloat64, 0, math.MaxFloat64}, 0.95, Defined, false},
		{"steeper than floats", []float64{0, 5e-324}, []float64{0, math.MaxFloat64}, 0.95, Undefined, false},
		{"within 18 orders", []float64{1, 2}, []float64{1.0 / 3, 1e-18}, 0.95, Defined, false},
		{"beyond 18 orders", []float64{1, 2}, []float64{1.0 / 3, 1e-20}, 0.95, Undefined, false},
	} {
		got := TheilSen(c.x, c.y, c.level)
		if got.Status != c.status || (got.Status != Defined) == got.Reason.IsZero() {
			t.Errorf("%s: %v (%v), want %v", c.name, got.Status, got.Reason, c.status)
		}
		if got.Interval.IsZero() == c.bounded || (got.Status == Defined && !c.bounded && len(got.Warnings) == 0) {
			t.Errorf("%s: interval %v, warnings %v", c.name, got.Interval, got.Warnings)
		}
		if !Some(got.Value).OK {
			t.Errorf("%s: %v", c.name, got.Value)
		}
		if intercept := TheilSenIntercept(c.x, c.y); c.level < 1 && intercept.Status != got.Status && c.name != "largest floats" {
			t.Errorf("%s: intercept %v", c.name, intercept.Status)
		}
	}
}

func BenchmarkTheilSen(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		for kind, name := range []string{"grid", "few", "decimals"} {
			b.Run(fmt.Sprintf("n=%d/y=%s", n, name), func(b *testing.B) {
				x, y := theilSenShapes(rand.New(rand.NewPCG(1, 2)), kind, n)
				for b.Loop() {
					TheilSen(x, y, 0.95)
				}
			})
		}
	}
}
