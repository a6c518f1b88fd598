package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// CAGR is the compound growth per period between two values, as a fraction.
//
//	(last/first)^(1/periods) - 1
//
// periods is the number of intervals, not of observations (12 monthly values
// are 11 periods), and may be a fraction. It uses the two ends alone, so an
// odd first or last value decides it: LogLinearGrowth uses all of them and has
// an interval. A last value of 0 is a growth of -1. It is not for balances
// that can be negative. N is 2.
func CAGR(first, last, periods float64) Result {
	const method = "CAGR"
	refuse := func(status Status, reason note.Note) Result { return noResult(status, method, 2, reason) }
	switch {
	case !finite([]float64{first, last, periods}):
		return refuse(Undefined, finiteReason())
	case periods <= 0:
		return refuse(Undefined, note.New("growth needs more than 0 periods between the two values; there are %v", periods))
	case first <= 0:
		return refuse(Degenerate, note.New("growth is relative to the first value, which must be above 0; it is %v", first))
	case last < 0:
		return refuse(Degenerate, note.New("the last value is %v; compound growth cannot lead below 0", last))
	case last == 0:
		return Result{Status: Defined, Value: -1, N: 2, Method: method}
	}
	log := math.Log(last / first)
	if !Some(log).OK { // the quotient is beyond the floats
		log = math.Log(last) - math.Log(first)
	}
	return sealed(Result{Status: Defined, Value: math.Expm1(log / periods), N: 2, Method: method})
}
