package tally

import "math/bits"

// Ordered puts lists together in ascending order, equal values in the order of
// the lists, and says of each value which list it came from. It sorts by digits
// of eight bits, the lowest first, in so many passes as the values have digits
// that differ.
func Ordered(lists [][]int64) (values []int64, from []int32) {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	values, from = make([]int64, 0, n), make([]int32, 0, n)
	var differ uint64
	for k, l := range lists {
		for _, v := range l {
			values, from = append(values, v), append(from, int32(k))
			differ |= uint64(v) ^ uint64(values[0])
		}
	}
	others, origins := make([]int64, n), make([]int32, n)
	for shift := 0; shift < bits.Len64(differ); shift += 8 {
		if differ>>shift&0xff == 0 {
			continue
		}
		var at [256]int
		for _, v := range values {
			at[digit(v, shift)]++
		}
		sum := 0
		for d, count := range at {
			at[d], sum = sum, sum+count
		}
		for i, v := range values {
			d := digit(v, shift)
			others[at[d]], origins[at[d]] = v, from[i]
			at[d]++
		}
		values, from, others, origins = others, origins, values, from
	}
	return values, from
}

// digit is one of the eight digits of a number, of which negative ones are
// below the others.
func digit(v int64, shift int) uint8 { return uint8((uint64(v) ^ 1<<63) >> shift) }
