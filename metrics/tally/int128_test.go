package tally

import (
	"math"
	"math/big"
	"testing"
)

func TestInt128AddMul(t *testing.T) {
	edges := []int64{math.MinInt64, math.MinInt64 + 1, -1 << 32, -3, -1, 0, 1, 7, 1 << 31, 1 << 62, math.MaxInt64}
	for _, a := range edges {
		for _, b := range edges {
			var x Int128
			want := new(big.Int)
			for range 5 { // 5 products of 2^126 pass 2^128
				x.AddMul(a, b)
				want.Add(want, new(big.Int).Mul(big.NewInt(a), big.NewInt(b)))
			}
			if x.Big().Cmp(want) != 0 {
				t.Errorf("5·(%d·%d) = %s, want %s", a, b, x, want)
			}
			x.Sub(x)
			if !x.IsZero() {
				t.Errorf("x-x = %s", x)
			}
		}
	}
}

// The largest square, 2^31 times over, is 2^157: past 128 bits, inside the
// headroom.
func TestInt128Headroom(t *testing.T) {
	var x Int128
	x.AddMul(math.MinInt64, math.MinInt64)
	for range 31 {
		x.Add128(x)
	}
	if want := new(big.Int).Lsh(big.NewInt(1), 126+31); x.Big().Cmp(want) != 0 {
		t.Errorf("2^31 squares of 2^63 = %s, want %s", x, want)
	}
	if want := math.Ldexp(1, 157); x.Float64() != want {
		t.Errorf("Float64 = %g, want %g", x.Float64(), want)
	}
	if _, ok := x.Int64(); ok {
		t.Error("2^157 fits 64 bits")
	}
}

func FuzzInt128(f *testing.F) {
	f.Add(int64(3), int64(-5), int64(math.MinInt64), int64(math.MaxInt64))
	f.Add(int64(0), int64(0), int64(0), int64(0))
	f.Add(int64(-1), int64(1), int64(1), int64(-1))
	f.Fuzz(func(t *testing.T, a, b, c, d int64) {
		var x, y Int128
		x.AddMul(a, b)
		x.Add(c)
		y.AddMul(c, d)
		y.Sub(x)
		bx := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
		bx.Add(bx, big.NewInt(c))
		by := new(big.Int).Mul(big.NewInt(c), big.NewInt(d))
		by.Sub(by, bx)
		if x.Big().Cmp(bx) != 0 || y.Big().Cmp(by) != 0 {
			t.Fatalf("got %s and %s, want %s and %s", x, y, bx, by)
		}
		if got, want := x.Cmp(y), bx.Cmp(by); got != want {
			t.Errorf("Cmp(%s, %s) = %d", x, y, got)
		}
		if want, _ := new(big.Float).SetInt(bx).Float64(); x.Float64() != want {
			t.Errorf("Float64(%s) = %g, want %g", x, x.Float64(), want)
		}
		text, _ := y.MarshalText()
		var back Int128
		if err := back.UnmarshalText(text); err != nil || back != y {
			t.Errorf("%s read back as %s, %v", y, back, err)
		}
	})
}

func TestInt128UnmarshalRefuses(t *testing.T) {
	huge := new(big.Int).Lsh(big.NewInt(1), 191)
	x := Int128Of(5)
	for _, text := range []string{"", "1.5", "1e3", "x", huge.String(), new(big.Int).Neg(huge).String() + "0"} {
		if err := x.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q was read as %s", text, x)
		}
	}
	if x != Int128Of(5) {
		t.Errorf("a refused text changed the value to %s", x)
	}
	for _, b := range []*big.Int{new(big.Int).Sub(huge, big.NewInt(1)), new(big.Int).Neg(huge)} { // the ends of 192 bits
		if err := x.UnmarshalText([]byte(b.String())); err != nil || x.Big().Cmp(b) != 0 {
			t.Errorf("%s was read as %s, %v", b, x, err)
		}
	}
}
