package estimate

import "math"

// LogSpread is the standard deviation of the natural logarithms of values, the
// measure of how uneven they are by which Coverage is looked up. A 0 counts as
// half the smallest value above 0. It needs 3 values, and one above 0.
func LogSpread(values []float64) Number {
	if len(values) < 3 || !finite(values) {
		return Number{}
	}
	sorted := ascending(values)
	least := 0.0
	for _, v := range sorted {
		if v > 0 {
			least = v
			break
		}
	}
	if least == 0 {
		return Number{}
	}
	for i, v := range sorted {
		sorted[i] = math.Log(max(v, least/2))
	}
	_, squares := meanSquares(sorted)
	return Some(math.Sqrt(squares / float64(len(sorted)-1)))
}
