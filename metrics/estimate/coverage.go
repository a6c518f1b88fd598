package estimate

import "math"

// Coverage is how often intervals of RatioLogT at a level hold the truth when
// the ratios of the units are lognormal with a spread (LogSpread) and units are
// independent: from the table measured for CoverageUnits, CoverageSpreads and
// CoverageLevels, linear between its points (in the logarithm of units) and that
// of the nearest point beyond them. Clusters count as units. It is never more
// than level, and absent for fewer than 2 units or a level outside the table.
func Coverage(units int64, spread, level float64) Number {
	levels := CoverageLevels[:]
	if units < 2 || spread < 0 || level < levels[0] || level > levels[len(levels)-1] {
		return Number{}
	}
	n, u := between2(logs(CoverageUnits[:]), math.Log(float64(units)))
	s, v := between2(CoverageSpreads[:], spread)
	l, w := between2(levels, level)
	at := func(l, s, n int) float64 { return float64(coverageTable[l][s][n]) / 1000 }
	mix := func(a, b, w float64) float64 { return a + w*(b-a) }
	plane := func(l int) float64 {
		return mix(mix(at(l, s, n), at(l, s, n+1), u), mix(at(l, s+1, n), at(l, s+1, n+1), u), v)
	}
	return Some(min(mix(plane(l), plane(l+1), w), level))
}

func logs(units []int) []float64 {
	out := make([]float64, len(units))
	for i, n := range units {
		out[i] = math.Log(float64(n))
	}
	return out
}

// between2 finds the two neighbouring points that x lies between, i and i+1, and
// how far along, from 0 to 1; beyond the ends, the end.
func between2(points []float64, x float64) (i int, along float64) {
	for i < len(points)-2 && x > points[i+1] {
		i++
	}
	along = (x - points[i]) / (points[i+1] - points[i])
	return i, min(max(along, 0), 1)
}
