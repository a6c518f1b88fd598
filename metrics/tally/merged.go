package tally

// Merged puts sorted lists together in ascending order, equal values in the
// order of the lists, and says of each value which list it came from. Lists are
// merged in pairs, so that each value moves about log2 of the number of lists
// times.
func Merged(lists [][]int64) (values []int64, from []int32) {
	n := 0
	for _, l := range lists {
		n += len(l)
	}
	values, from = make([]int64, 0, n), make([]int32, 0, n)
	bounds := []int{0} // of the runs that are sorted
	for k, l := range lists {
		values = append(values, l...)
		for range l {
			from = append(from, int32(k))
		}
		bounds = append(bounds, len(values))
	}
	if len(bounds) <= 2 {
		return values, from
	}
	others, origins := make([]int64, n), make([]int32, n)
	for len(bounds) > 2 {
		merged := []int{0}
		for k := 0; k+1 < len(bounds); k += 2 {
			low, middle, high := bounds[k], bounds[k+1], bounds[min(k+2, len(bounds)-1)]
			for to, i, j := low, low, middle; to < high; to++ {
				if j >= high || i < middle && values[i] <= values[j] {
					others[to], origins[to] = values[i], from[i]
					i++
				} else {
					others[to], origins[to] = values[j], from[j]
					j++
				}
			}
			merged = append(merged, high)
		}
		values, from, others, origins, bounds = others, origins, values, from, merged
	}
	return values, from
}
