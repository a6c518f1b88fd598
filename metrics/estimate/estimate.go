// Package estimate turns samples, tallies and tables of counts into values,
// intervals, tests and effect sizes. One method stands in one file, which
// names its paper, its formula, what it assumes and when not to use it.
//
// A number is right or absent: every result has a Status, every float that a
// method may fail to give is a Number, and nothing in this package returns a
// NaN or an infinity or panics on data. Degenerate input (nothing, one value,
// all equal) gives a Status other than Defined and a Reason that says what
// would be needed.
//
// Start at Result and Test; the methods are plain functions.
package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// Number is a float that may be absent. The zero Number is absent.
type Number struct {
	Value float64
	OK    bool
}

// Some is x as a present Number; a NaN or an infinity is absent.
func Some(x float64) Number {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Number{}
	}
	return Number{Value: x, OK: true}
}

// Status says whether a result may be read.
type Status uint8

// Statuses. The zero value is not Defined, so that a forgotten result shows.
const (
	Undefined    Status = iota // the method has no answer for this input; see Reason
	Defined                    // Value may be read
	TooFew                     // more units are needed; Reason says how many
	Degenerate                 // no variation, a zero denominator, separation ...
	NotConverged               // an optimiser did not reach its tolerance
)

func (s Status) String() string {
	switch s {
	case Defined:
		return "defined"
	case TooFew:
		return "too few"
	case Degenerate:
		return "degenerate"
	case NotConverged:
		return "not converged"
	}
	return "undefined"
}

// Interval is a range at a level of confidence. A limit that does not exist
// (a median that was not reached, an unbounded Fieller set) is absent; the
// zero Interval means that there is none at all.
type Interval struct {
	Low, High Number
	Level     float64 // nominal, such as 0.95
	Achieved  float64 // the level reached where it differs (order statistics); else equal to Level
	Method    string  // a short fixed name, such as "delta, t" or "Wilson"
}

// IsZero reports whether there is no interval.
func (iv Interval) IsZero() bool { return !iv.Low.OK && !iv.High.OK }

// Contains reports whether x lies within the limits that exist.
func (iv Interval) Contains(x float64) bool {
	return !iv.IsZero() && (!iv.Low.OK || iv.Low.Value <= x) && (!iv.High.OK || x <= iv.High.Value)
}

// Result is a point estimate with all that a reader needs to judge it.
type Result struct {
	Status   Status
	Reason   note.Note // set unless Defined
	Value    float64   // read only when Defined
	SE       Number    // standard error, where the method gives one
	DF       Number    // degrees of freedom of the standard error, where it has them
	Interval Interval
	N        int64  // units used
	Method   string // a short fixed name
	Warnings []note.Note
}

// Test is a test of a hypothesis.
type Test struct {
	Status    Status
	Reason    note.Note // set unless Defined
	Statistic Number    // on the scale that Method names
	DF, DF2   Number    // degrees of freedom, where the reference distribution has them
	P         Number    // two-sided unless Method says otherwise
	N1, N2    int64     // units in each sample; N2 is 0 for one sample
	Method    string    // a short fixed name, such as "Mann-Whitney, exact"
	Effect    Result    // effect size that belongs to the test; Undefined where there is none
	Warnings  []note.Note
}
