package tally

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// Ordered is what a stable sort of all values makes of them.
func TestOrdered(t *testing.T) {
	t.Parallel()
	type one struct {
		value int64
		from  int32
	}
	r := rand.New(rand.NewPCG(1, 2))
	for run := range 300 {
		lists := run % 12
		var in [][]int64
		var want []one
		for k := range lists {
			l := make([]int64, r.IntN(9)) // some are empty, many values are equal
			for i := range l {
				l[i] = (r.Int64N(7) - 3) << (8 * r.IntN(8))
			}
			for _, v := range l {
				want = append(want, one{v, int32(k)})
			}
			in = append(in, l)
		}
		slices.SortStableFunc(want, func(a, b one) int { return cmp.Compare(a.value, b.value) })
		values, from := Ordered(in)
		var got []one
		for i, v := range values {
			got = append(got, one{v, from[i]})
		}
		if !slices.Equal(got, want) {
			t.Errorf("%v: %v, want %v", in, got, want)
		}
	}
}

// Digits that are the same everywhere are passed over, also the sign's.
func TestOrderedExtremes(t *testing.T) {
	t.Parallel()
	values, from := Ordered([][]int64{{math.MaxInt64, 0, math.MinInt64}, {-1, 1, math.MinInt64}})
	if want := []int64{math.MinInt64, math.MinInt64, -1, 0, 1, math.MaxInt64}; !slices.Equal(values, want) {
		t.Errorf("%v, want %v", values, want)
	}
	if want := []int32{0, 1, 1, 0, 1, 0}; !slices.Equal(from, want) {
		t.Errorf("from %v, want %v", from, want)
	}
}
