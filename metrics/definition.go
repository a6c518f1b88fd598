// Package metrics says what a KPI is and what a result is.
//
// A Definition is data: an id with the unit in it, names, a formula, what it
// must not be compared with. Its Tally gathers exact integer sums from rows
// that metrics/engine has prepared and grouped, merges without regard to
// order, and turns into an Outcome by way of metrics/estimate. An Indicator is
// an Outcome with its key (case, platform, account, period, origin) and its
// provenance: it is what a table cell of a report holds. A Comparison sets two
// indicators side by side and says whether that is allowed.
//
// Read Definition, then Indicator, then Request and Result.
package metrics

import (
	"slices"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics/formula"
)

// Rows says which rows of the case's data a definition is computed over.
type Rows string

// The kinds of rows that the engine prepares.
const (
	OwnPosts Rows = "own posts" // posts by the case's accounts, one row per post (last snapshot), no reposts of others
	UGC      Rows = "ugc"       // original posts by others that carry the case's tags or mentions
	PaidUGC  Rows = "paid ugc"  // posts as UGC that carry a marker of advertising; they are no UGC
	Talk     Rows = "comments"  // comments by others under own posts
	Audience Rows = "audience"
	Activity Rows = "activity"
	Members  Rows = "members"
	Viewing  Rows = "viewing"
	Panel    Rows = "panel"
	Reviews  Rows = "reviews"
	// Reposts are left out of OwnPosts and UGC, because their counts belong to
	// the original. These two hold them as well, for amplification.
	OwnAndReposts Rows = "own posts and reposts" // all that the case's accounts published, replies included
	Mentions      Rows = "mentions"              // all posts by others about the case, reposts included
)

// Table is the table that the rows come from.
func (r Rows) Table() field.Table {
	switch r {
	case OwnPosts, UGC, PaidUGC, OwnAndReposts, Mentions:
		return field.Posts
	case Talk:
		return field.Comments
	}
	return field.Table(r)
}

// Direction says whether more is better.
type Direction int8

// Directions. The zero value claims nothing.
const (
	Neither Direction = 0
	Higher  Direction = 1
	Lower   Direction = -1
)

// Definition is one KPI in one variant.
type Definition struct {
	ID      string // family/variant/aggregation:unit, such as "engagement/by-followers/pooled:fraction"
	Version int
	Name    note.Note
	About   note.Note // what it says, in a sentence or two for a student
	Caution note.Note // when not to use it, and what it must not be compared with
	Unit    unit.Unit
	Better  Direction
	Rows    Rows
	// Also lists further kinds of rows of the same case that the tally gets,
	// whole and of any origin: totals of members for hours per member. A view
	// says by its batch's Table which it holds.
	Also    []Rows
	Formula formula.Formula
	// Same lists what must mean the same thing on both sides before two
	// figures may be compared, beyond period, platform and origin.
	Same      []Sameness
	Platforms []string // where it applies; nil means everywhere
	// Immature lets posts younger than Request.Maturity count: for counts of
	// posts and their frequency, which do not grow with age. Rates leave them out.
	Immature bool
	MinN     int64     // below this the indicator is TooFew
	CountsN  note.Note // what n counts: "posts", "weeks"
	Interval note.Note // how the interval is made
	Refs     []string  // citation keys of metrics/refs
	Family   *Family
	Shape    Shape
	// Tally makes the empty tally of this definition; nil where the figure is
	// made from others.
	Tally func(Options) Tally
	// From are the definitions that a formula over figures (formula.Share,
	// formula.Quotient, formula.Rest) is about, in its order. They are computed
	// for it, whether the request asks for them or not, over the same kind of rows.
	From []*Definition
}

// MustShare reports whether two figures of the definition must have a property in common.
func (d *Definition) MustShare(s Sameness) bool { return slices.Contains(d.Same, s) }

// Sameness names a property that comparability checks.
type Sameness string

// The properties.
const (
	SameInteractions Sameness = "interaction set"
	SameDenominator  Sameness = "denominator"
	SameView         Sameness = "view definition"
	SameSelection    Sameness = "selection"
	SameCollection   Sameness = "collection" // how the rows were found
)

// Options are a study's settings.
type Options struct {
	// Agg is which outcome is asked for of a tally that serves several; "" is that
	// of the definition which it was made for.
	Agg          formula.Aggregation
	ID           string     // likewise, of tallies that serve definitions of other kinds than rates
	Level        float64    // of confidence; 0.95
	Interactions []field.ID // the interaction set in force for this group: likes, comments, shares ... in that order
	Asked        Span       // the request's period, as far as it is set; zero where it is open
	Period       Span       // what was observed: the request's period within what the group's data sets cover
}

// Span is a period in Unix seconds, From inclusive, To exclusive.
type Span struct{ From, To int64 }

// Days is the span of the days from one to another, both included; nothing where
// either is not known.
func Days(first, last int64) Span {
	if first <= 0 || last < first {
		return Span{}
	}
	return Span{first, last + Day}
}

// String is the first and the last day, as "2025-01-01 to 2025-01-31".
func (s Span) String() string {
	day := func(unix int64) string { return time.Unix(unix, 0).UTC().Format(time.DateOnly) }
	return day(s.From) + " to " + day(s.To-1)
}

// View is a run of prepared rows of one group: columns and the rows of them
// that count. A Tally must not keep it.
type View struct {
	Batch *field.Batch
	Rows  []int32
}

// Tally gathers what a definition needs. Implementations must be exact
// (integers only), and Merge must commute and associate: the outcome must not
// depend on how rows were split. The engine gives each group its own.
//
// A View holds only rows that count: the engine has left out, and counted by
// reason, every row that lacks a column of the definition's formula (its
// numerator, its denominator, its Needs) or whose denominator is not above 0.
// The engine also supplies Status TooFew below MinN, and NotCollected.
//
// One tally may serve several definitions (see Serves), so Outcome may be
// called more than once, though not at the same time.
type Tally interface {
	Add(View)
	Merge(Tally) // the argument has the same concrete type; it may be used up
	Outcome(Options) Outcome
}

// Serves reports whether one tally can be filled for both: then each figure is
// an outcome of it, by Options.Agg or Options.ID. The pooled rate, the mean and
// the median of one rate are such, and so is what one history of people tells.
func Serves(a, b Tally) bool {
	x, ok := a.(interface{ Serves(Tally) bool })
	return ok && x.Serves(b)
}
