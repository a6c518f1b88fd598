package metrics

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/estimate"
)

// Status says whether an indicator may be read.
type Status string

// The statuses. The zero value is none of them, so that a forgotten indicator
// shows.
const (
	Defined       Status = "defined"
	NotApplicable Status = "not applicable" // has no meaning here
	TooFew        Status = "too few"        // the reason says what would be needed
	NotCollected  Status = "not collected"  // the data lack a column that the formula needs
	Undefined     Status = "undefined"      // the formula has no value: a zero denominator, no variation
)

// Excluded counts rows that were left out for a reason.
type Excluded struct {
	Reason note.Note
	N      int64
}

// Outcome is what a tally comes to, before the engine adds key and provenance.
type Outcome struct {
	Status   Status
	Reason   note.Note // set unless Defined
	Value    float64   // in the definition's unit; read only when Defined
	Interval estimate.Interval
	SE       estimate.Number // standard error, where the method gives one
	Method   string          // short fixed name of the estimator
	// NoInterval says why there is none, where a reader would expect one.
	NoInterval note.Note
	N          int64
	Excluded   []Excluded
	// Numerator and Denominator are the exact sums of a ratio, in the units of
	// their columns; absent where the indicator is no ratio of sums.
	Numerator, Denominator estimate.Number
	Warnings               []note.Note
	Points                 []Point   // the series behind the figure, in order; may be nil
	Sample                 []float64 // per-unit values for tests between cases, sorted; may be nil
	Tests                  []estimate.Test
}

// Point is one step of a series.
type Point struct {
	At       int64   // Unix seconds of the step's end, of a week's start, or an age in steps when Label is empty and the axis is an age
	Period   Span    // the week that the step is, where it is one; zero elsewhere
	Label    string  // category, where the axis is one
	Status   Status  // Defined unless the step has no value
	Value    float64 // in the definition's unit, or in PointUnit's where the definition says so
	Interval estimate.Interval
	N        int64 // at risk, or units in the step
}

// Indicator is one figure: what a report's table cell holds.
type Indicator struct {
	Definition *Definition
	Key        Key
	Outcome
	// Interactions is the interaction set that was used, where one was.
	Interactions []field.ID
	Followers    FollowersFrom // where the follower counts came from, where they were needed
	Span         Span          // from the first to the last row used; zero where nothing was used
	Data         []DataRef     // sorted by name
	Facts        Facts
	// Whole names what the figure is a part of, where it is a share: two figures
	// of one whole depend on each other. "" where it is none.
	Whole string
}

// FollowersFrom says where follower counts came from.
type FollowersFrom string

// The ways.
const (
	FollowersNone         FollowersFrom = ""
	FollowersAtPost       FollowersFrom = "at posting"   // a column of the export
	FollowersInterpolated FollowersFrom = "interpolated" // between dated audience rows
	FollowersOnce         FollowersFrom = "one number"   // one number for the whole period
)

// DataRef is a data set that an indicator was computed from.
type DataRef struct {
	Name string
	Hash string
}

// Facts are properties of the rows behind an indicator that comparability
// looks at.
type Facts struct {
	Mix          map[string]int64 // rows by "platform/type"
	MeanFollower estimate.Number  // mean followers over the rows
	PaidRows     int64            // rows marked as advertising
	PaidKnown    bool
	Selected     bool     // a data set chosen by success
	Collection   []string // how the rows were found: formats of export, sorted; empty where that is not known
	Immature     int64
	MeanAge      estimate.Number // days from publication to reading, over the rows for which both are known
	AgeKnown     bool            // the age at collection is known for every row used
	Coverage     estimate.Number // share of rows that had every column the formula needs
}

// Verdict says whether two figures may be compared.
type Verdict string

// The verdicts.
const (
	Comparable    Verdict = "comparable"
	WithCare      Verdict = "with care"
	NotComparable Verdict = "not comparable"
)

// Comparison sets two indicators of one definition side by side. Effect is the
// difference a - b in the definition's unit where it may be formed; Test and
// effect size are there where both sides have a sample. A comparison that is
// NotComparable has reasons and no effect.
type Comparison struct {
	Definition *Definition
	A, B       *Indicator
	Verdict    Verdict
	Reasons    []note.Note     // the gravest first; remarks that do not weigh on the verdict come last
	Difference estimate.Result // a - b, with interval
	Ratio      estimate.Result // a / b, with interval where there is one
	Test       estimate.Test   // its Effect is the effect size
	PAdjusted  estimate.Number // by Holm over the comparisons of the request
	Tests      int             // how many tests were adjusted together
}
