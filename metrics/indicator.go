package metrics

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
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
	DF       estimate.Number // its degrees of freedom
	Method   string          // short fixed name of the estimator
	// NoInterval says why there is none, where a reader would expect one.
	NoInterval note.Note
	N          int64
	Excluded   []Excluded
	// Numerator and Denominator are the exact sums of a ratio, in the units of
	// their columns; absent where the indicator is no ratio of sums.
	Numerator, Denominator estimate.Number
	Warnings               []note.Note
	Points                 []Point        // the series behind the figure, in order; may be nil
	Sample                 estimate.Units // per-unit values for tests between cases; may be empty
	Tests                  []estimate.Test
	Curve                  *Curve // behind a figure of a survival curve; nil elsewhere
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
	Strata       []Stratum        // numerators and denominators by platform and type, sorted; nil where the formula is no rate per unit
	TopShare     estimate.Number  // share of the numerator that its largest row has
	MeanFollower estimate.Number  // mean followers over the rows
	Logs         []AccountLogs    // of a rate by followers, by account, sorted; nil elsewhere
	PaidRows     int64            // rows marked as advertising
	PaidKnown    bool
	Selected     bool     // a data set chosen by success
	Collection   []string // how the rows were found: formats of export, sorted; empty where that is not known
	Immature     int64
	MeanAge      estimate.Number // days from publication to reading, over the rows for which both are known
	AgeKnown     bool            // the age at collection is known for every row used
	Coverage     estimate.Number // share of rows that had every column the formula needs
}

// Stratum is the rows of one platform and content type.
type Stratum struct {
	Name string // "platform/type"
	Pair tally.Pair
}

// Verdict says whether two figures may be compared.
type Verdict string

// The verdicts.
const (
	Comparable    Verdict = "comparable"
	WithCare      Verdict = "with care"
	NotComparable Verdict = "not comparable"
	NoFigure      Verdict = "no figure" // a side has no value, so there is nothing to compare
)

// Rule names a rule of comparability whose objection can be answered by figures
// made anew.
type Rule string

// The rules that have an answer.
const (
	BySize   Rule = "size"   // audiences of different size
	ByPeriod Rule = "period" // different periods
	ByMix    Rule = "mix"    // different mixes of platforms and types
	ByViral  Rule = "viral"  // one post that carries the figure
	ByAge    Rule = "age"    // posts read at different ages
)

// Reason is why a verdict is what it is.
type Reason struct {
	Rule    Rule      // that found it
	Verdict Verdict   // what the reason alone would make of it; Comparable for a remark that does not weigh
	Why     note.Note // what differs
	Cure    note.Note // what the program offers against it; may be empty
}

func (r Reason) String() string { return r.Why.String() }

// Adjusted is a comparison made anew so that one reason no longer holds.
type Adjusted struct {
	Answers    Rule      // the objection that no longer holds
	How        note.Note // what was made equal
	A, B       estimate.Result
	Difference estimate.Test // its Effect is the difference
	Says       note.Note     // what a reader must know: a reversal, or how much was left out
	Reversal   bool          // the difference has the other sign than the raw one
	Line       *SizeLine     // along which rates were moved to an equal audience; nil elsewhere
}

// Comparison sets two indicators of one definition side by side. Difference is
// a - b in the definition's unit, Test the test whether it is 0. A comparison
// that is NotComparable or NoFigure has reasons and neither.
type Comparison struct {
	Definition *Definition
	A, B       *Indicator
	Verdict    Verdict
	Reasons    []Reason        // the gravest first; remarks that do not weigh on the verdict come last
	Difference estimate.Result // a - b, with interval
	Ratio      estimate.Result // a / b, with interval where there is one
	Test       estimate.Test   // of the difference
	PAdjusted  estimate.Number // by Holm over the tests of the request
	// Rank asks another question than Difference: whether a post of one side tends
	// to lie above one of the other. Its Effect is Cliff's delta. It stands with
	// medians only, once for each rate.
	Rank          estimate.Test
	RankPAdjusted estimate.Number
	Tests         int        // how many tests of differences were adjusted together
	RankTests     int        // and how many by rank
	Adjusted      []Adjusted // in the order of the reasons that they answer
}

// Formed reports whether the verdict allows a difference.
func (c *Comparison) Formed() bool { return c.Verdict == Comparable || c.Verdict == WithCare }
