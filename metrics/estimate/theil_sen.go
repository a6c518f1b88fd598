package estimate

import (
	"math"
	"math/big"

	"github.com/casebench/casebench/datasets/note"
)

// TheilSen is the median of the slopes between all pairs of points that
// differ in x, with Sen's interval between two of the sorted slopes.
//
//	b = median (y_j - y_i)/(x_j - x_i)
//	C = z·√Var S,   low = slope number round((N-C)/2),  high = round((N+C)/2 + 1)
//
// N is the number of slopes and Var S Kendall's variance with ties. There are
// two conventions for the ranks: this one rounds them (R trend::sens.slope,
// scipy.stats.theilslopes), Gilbert 1987 interpolates between slopes. Achieved
// is the nominal level, reached only nearly.
//
// The values are taken as the decimals that they print as, and the slopes are
// compared as exact fractions, so that 0.1, 0.2, 0.3 rise evenly; values with
// more digits than 2^53 holds are taken in 62 bits of the largest. The result
// is the float nearest to the exact one and does not depend on the order of
// the points. It takes n·log n.
//
// It resists up to 29 % of wild values. The interval assumes independent
// errors: with serial correlation it is too narrow, and TheilSenSerial's is not.
// Where most slopes are 0
// (small counts with many ties) so is b, whatever the trend.
//
// Theil, Proceedings KNAW 53, 1950; Sen, JASA 63, 1968; the search after
// Matoušek, Information Processing Letters 39, 1991.
func TheilSen(x, y []float64, level float64) Result {
	const method = "Sen 1968, rounded ranks"
	return theilSen(x, y, level, method, func() float64 { return zCritical(level) })
}

// TheilSenSerial is TheilSen for values that hang together in time, in the order
// of x: the interval allows for a serial correlation of the first order as
// MannKendallSerial does, with t·√(factor·Var S) for z·√Var S. Without an
// interval below MinSerial values.
func TheilSenSerial(x, y []float64, level float64) Result {
	const method = "Sen 1968, serial correlation of the first order, t"
	return theilSen(x, y, level, method, func() float64 {
		if len(y) < MinSerial {
			return math.Inf(1)
		}
		s := serialOf(y)
		return tCritical(level, s.df) * math.Sqrt(s.factor)
	})
}

// theilSen reaches so many standard deviations of S to either side.
func theilSen(x, y []float64, level float64, name string, reach func() float64) Result {
	const method = "Theil-Sen"
	n := int64(len(y))
	lines, refusal, ok := newLines(x, y, method)
	switch {
	case !ok:
		return refusal
	case !levelOK(level):
		return noResult(Undefined, method, n, levelReason(level))
	}
	k := kendallOf(x, y)
	slopes := lines.slopes()
	c := min(reach()*math.Sqrt(k.variance), 2*float64(slopes))
	ranks := []int64{(slopes + 1) / 2, slopes/2 + 1}
	low := int64(math.Round((float64(slopes) - c) / 2))
	bounded := low >= 1 && k.variance > 0
	if bounded {
		ranks = append(ranks, low, int64(math.Round((float64(slopes)+c)/2+1)))
	}
	found := lines.ranked(ranks)
	result := Result{Status: Defined, Value: lines.between(found[0], found[1]), N: n, Method: method}
	if bounded {
		result.Interval = between(lines.between(found[2], found[2]), lines.between(found[3], found[3]), level, name)
	} else {
		result.Warnings = append(result.Warnings, note.New("no interval: %d points have too few slopes for this level", n))
	}
	return sealed(result)
}

// TheilSenIntercept is the intercept that belongs to a Theil-Sen slope: the
// median of y - b·x (Conover 1999, section 5.5; R's mblm and zyp alike). The
// other convention, median(y) - b·median(x), is scipy's. No interval.
func TheilSenIntercept(x, y []float64) Result {
	const method = "Theil-Sen intercept, median residual"
	slope := TheilSen(x, y, 0.95)
	if slope.Status != Defined {
		return noResult(slope.Status, method, slope.N, slope.Reason)
	}
	rest := make([]float64, len(y))
	for i := range y {
		rest[i] = y[i] - slope.Value*x[i]
	}
	median := Median(rest, 0.95)
	if median.Status != Defined {
		return noResult(median.Status, method, slope.N, median.Reason)
	}
	return Result{Status: Defined, Value: median.Value, N: slope.N, Method: method}
}

// newLines puts the points on integer scales, or refuses them.
func newLines(x, y []float64, method string) (*lines, Result, bool) {
	n := int64(len(y))
	refuse := func(status Status, reason note.Note) (*lines, Result, bool) {
		return nil, noResult(status, method, n, reason), false
	}
	switch {
	case len(x) != len(y):
		return refuse(Undefined, note.New("x has %d values and y has %d; they must go in pairs", len(x), len(y)))
	case !finite(x, y):
		return refuse(Undefined, finiteReason())
	case n < 2:
		return refuse(TooFew, note.New("at least 2 points are needed, there are %d", n))
	case n > math.MaxInt32:
		return refuse(Undefined, note.New("there are more than %d points; thin them out", math.MaxInt32))
	case allEqual(x):
		return refuse(Degenerate, note.New("all points have the same x, so there is no slope; at least 2 different ones are needed"))
	}
	wholeX, unitX, okX := wholeNumbers(x)
	wholeY, unitY, okY := wholeNumbers(y)
	if !okX || !okY {
		return refuse(Undefined, note.New("the values span more than 18 orders of magnitude; set the smallest to 0 or rescale"))
	}
	return linesOf(wholeX, wholeY, new(big.Rat).Quo(unitY, unitX)), Result{}, true
}

// wholeNumbers writes values as integers >= 0 above their least, times a unit:
// a power of ten where all are decimals of up to 2^53, else a power of two
// with the largest in 62 bits. Not ok if a value other than 0 would become 0.
func wholeNumbers(values []float64) (whole []int64, unit *big.Rat, ok bool) {
	whole = make([]int64, len(values))
	if digits, found := decimals(values); found {
		scale := math.Pow10(digits)
		for i, v := range values {
			whole[i] = int64(math.Round(v * scale))
		}
		unit = new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil))
	} else {
		largest := 0.0
		for _, v := range values {
			largest = max(largest, math.Abs(v))
		}
		_, exponent := math.Frexp(largest)
		shift := 62 - exponent
		for i, v := range values {
			whole[i] = int64(math.RoundToEven(math.Ldexp(v, shift)))
			if whole[i] == 0 && v != 0 {
				return nil, nil, false
			}
		}
		unit = new(big.Rat).SetFloat64(1)
		two := new(big.Int).Lsh(big.NewInt(1), uint(max(shift, -shift)))
		if shift > 0 {
			unit.SetFrac(big.NewInt(1), two)
		} else {
			unit.SetInt(two)
		}
	}
	least := whole[0]
	for _, w := range whole {
		least = min(least, w)
	}
	for i := range whole {
		whole[i] -= least
	}
	return whole, unit, true
}

// decimals is the least number of decimals, up to 22 (the last exact power of
// ten), with which all values are integers below 2^53 over that power. Such a
// decimal and the float stand for each other: the division is exact to half a
// last bit, as reading the decimal is.
func decimals(values []float64) (int, bool) {
	digits := 0
	for _, v := range values {
		for ; ; digits++ {
			if digits > 22 {
				return 0, false
			}
			scale := math.Pow10(digits)
			w := math.Round(v * scale)
			if math.Abs(w) >= largestCount {
				return 0, false
			}
			if w/scale == v {
				break
			}
		}
	}
	// More decimals than a value needs must not carry it past 2^53.
	for _, v := range values {
		scale := math.Pow10(digits)
		if w := math.Round(v * scale); math.Abs(w) >= largestCount || w/scale != v {
			return 0, false
		}
	}
	return digits, true
}
