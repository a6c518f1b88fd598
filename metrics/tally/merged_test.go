package tally

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

// Merged is what a stable sort of all values makes of them.
func TestMerged(t *testing.T) {
	t.Parallel()
	type one struct {
		value int64
		from  int32
	}
	r := rand.New(rand.NewPCG(1, 2))
	for lists := range 12 {
		var in [][]int64
		var want []one
		for k := range lists {
			l := make([]int64, r.IntN(9)) // some are empty, many values are equal
			for i := range l {
				l[i] = r.Int64N(7) - 3
			}
			slices.Sort(l)
			for _, v := range l {
				want = append(want, one{v, int32(k)})
			}
			in = append(in, l)
		}
		slices.SortStableFunc(want, func(a, b one) int { return cmp.Compare(a.value, b.value) })
		values, from := Merged(in)
		var got []one
		for i, v := range values {
			got = append(got, one{v, from[i]})
		}
		if !slices.Equal(got, want) {
			t.Errorf("%v: %v, want %v", in, got, want)
		}
	}
}
