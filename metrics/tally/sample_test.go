package tally

import (
	"fmt"
	"math"
	"math/big"
	"testing"
)

func TestAddRatioRounds(t *testing.T) {
	for _, c := range []struct {
		num, den, want int64
		ok             bool
	}{
		{1, 3, 333_333_333_333, true},
		{2, 3, 666_666_666_667, true},
		{-2, 3, -666_666_666_667, true},
		{0, 5, 0, true},
		{1, 2_000_000_000_000, 0, true}, // 0.5 to even
		{3, 2_000_000_000_000, 2, true}, // 1.5 to even
		{5, 2_000_000_000_000, 2, true}, // 2.5 to even
		{-5, 2_000_000_000_000, -2, true},
		{7, 0, 0, false},
		{7, -1, 0, false},
		{9_223_372, 1, 9_223_372_000_000_000_000, true},
		{9_223_373, 1, 0, false}, // past 63 bits
		{math.MaxInt64, math.MaxInt64, RatioScale, true},
		{math.MinInt64, math.MaxInt64, -RatioScale, true},
		{math.MaxInt64, 1, 0, false},
	} {
		var s Sample
		if ok := s.AddRatio(c.num, c.den); ok != c.ok {
			t.Errorf("AddRatio(%d, %d) = %v", c.num, c.den, ok)
		} else if ok && s.Sorted()[0] != c.want {
			t.Errorf("AddRatio(%d, %d) stored %d, want %d", c.num, c.den, s.Sorted()[0], c.want)
		} else if !ok && (s.N() != 0 || !s.AddInt(1)) {
			t.Errorf("a refused AddRatio(%d, %d) left a trace", c.num, c.den)
		}
	}
}

func FuzzAddRatio(f *testing.F) {
	f.Add(int64(1), int64(3))
	f.Add(int64(math.MinInt64), int64(1))
	f.Add(int64(-9223372036854), int64(1000001))
	f.Fuzz(func(t *testing.T, num, den int64) {
		got, ok := Fixed(num, den)
		if den <= 0 {
			if ok {
				t.Fatalf("%d/%d was taken", num, den)
			}
			return
		}
		// Round half to even in big integers: floor((2a+d)/2d), less one where
		// that landed on a half from below an odd number.
		a := new(big.Int).Mul(big.NewInt(num), big.NewInt(RatioScale))
		d2 := new(big.Int).Lsh(big.NewInt(den), 1)
		a.Lsh(a, 1).Add(a, big.NewInt(den))
		q, r := new(big.Int).DivMod(a, d2, new(big.Int))
		if r.Sign() == 0 && q.Bit(0) == 1 {
			q.Sub(q, big.NewInt(1))
		}
		if fits := q.IsInt64() && q.Int64() != math.MinInt64; fits != ok || ok && q.Int64() != got {
			t.Errorf("%d/%d = %d, %v; want %s", num, den, got, ok, q)
		}
	})
}

func TestSampleKindsDoNotMix(t *testing.T) {
	var rates, counts Sample
	rates.AddRatio(1, 4)
	counts.AddInt(7)
	if rates.AddInt(7) || counts.AddRatio(1, 4) || rates.Merge(&counts) || counts.Merge(&rates) {
		t.Error("rates and whole numbers were mixed")
	}
	if rates.N() != 1 || counts.N() != 1 || rates.Floats()[0] != 0.25 || counts.Floats()[0] != 7 {
		t.Errorf("a refusal changed a sample: %v %v", rates.Floats(), counts.Floats())
	}
}

func TestSampleMeanSD(t *testing.T) {
	var s Sample
	if _, ok := s.Mean(); ok {
		t.Error("the mean of nothing")
	}
	s.AddRatio(1, 4)
	if mean, ok := s.Mean(); !ok || mean != 0.25 {
		t.Errorf("mean = %g, %v", mean, ok)
	}
	if _, ok := s.SD(); ok {
		t.Error("the standard deviation of one value")
	}
	s.AddRatio(3, 4)
	if sd, ok := s.SD(); !ok || sd != math.Sqrt(0.125) {
		t.Errorf("sd = %g, %v; want √(2·0.25²/1)", sd, ok)
	}
}

func TestSampleUnmarshalRefuses(t *testing.T) {
	var s Sample
	if err := s.UnmarshalJSON([]byte(`{"Scale":10,"Values":[1]}`)); err == nil {
		t.Error("a scale of 10 was taken")
	}
	if err := s.UnmarshalJSON([]byte(`{"Scale":7,"Values":[]}`)); err != nil || s.Scale() != 1 {
		t.Errorf("the empty sample: %v, scale %d", err, s.Scale())
	}
}

func ExampleSample() {
	var s Sample
	s.AddRatio(222, 4149) // interactions, impressions of a post
	s.AddRatio(218, 3175)
	fmt.Println(s.N(), s.Sorted())
	// Output: 2 [53506869125 68661417323]
}

func BenchmarkPairAdd(b *testing.B) {
	var p Pair
	for i := range b.N {
		p.Add(int64(i)&0xffff, int64(i)&0xff)
	}
}
