package metrics

import (
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Request asks for indicators of some cases from some data.
type Request struct {
	Cases []CaseData
	// Compared are the cases that are set side by side; nil means all. The others
	// still say how rates fall with size.
	Compared    []string
	Period      datasets.Period
	Definitions []*Definition
	// By are the fields that figures are broken down by, outermost first, at most
	// MaxBy: there is a figure for each value of the first, of the first two, and
	// so on; see Total. Nil means by platform.
	By []field.ID
	// Total asks for a figure over all values of the outermost field as well: over
	// all platforms, whose posts, views and interactions are not the same thing.
	Total bool
	// Zone is the time zone in which days, weeks, months and the period are cut;
	// nil means UTC.
	Zone     *time.Location
	Level    float64 // of confidence; 0 means 0.95
	Maturity int     // days a post must have had when it was read to enter a rate, usually 7; 0 lets all in
	// Parties are further cases of the study, which ask for nothing here: rows of
	// theirs are known to be theirs.
	Parties []CaseData
	// Interactions overrides the interaction set of the platform tables.
	Interactions []field.ID
	// Thresholds are those of the study; what is 0 is as in Usual.
	Thresholds Thresholds
}

// CaseData is one case as the engine needs it.
type CaseData struct {
	ID        string
	Name      note.Text
	Accounts  []Account
	Tags      []string   // without #, lower case: the case's UGC hashtags with their variant spellings
	Mentions  []string   // without @, lower case
	PaidTags  []string   // hashtags that mark advertising and giveaways
	Campaigns []Campaign // of campaigns that overlap the one listed first counts
	Sources   []SourceRef
}

// Account is one of a case's accounts.
type Account struct {
	Platform string
	Handle   string // lower case, without @
	Theme    string
	From, To string // ISO dates of validity; may be empty
}

// Campaign is a campaign of a case: rows of its days can be grouped by it.
type Campaign struct {
	ID     string
	Period datasets.Period
}

// SourceRef binds a data set to a case; Select keeps the rows whose column has
// one of the values (a table of several brands).
type SourceRef struct {
	Data   *datasets.Dataset
	Select map[field.ID][]string
}

// Result answers a Request. Everything is sorted: by definition in the order
// of the request, then case in the order of the request, platform, account.
type Result struct {
	Request     *Request
	Indicators  []*Indicator
	Comparisons []*Comparison
	SizeLines   []*SizeLine // of rates by followers, where there are accounts enough
	Evidence    []*Evidence
	Ledgers     []*Ledger // of the data sets that were read, by data set and case
	Warnings    []note.Note
}

// Evidence is the table of rows behind the indicators, as prepared: the data
// sheet of a workbook, over which its formulas run. Rows are ordered by case
// and origin; used rows come before those left out, and within them platform,
// account and time decide. So the used rows of every group, of all platforms
// together, of one platform or of one account, are one run. Rows outside the
// period and earlier readings of a post are counted (Indicator.Excluded) and
// not shown.
type Evidence struct {
	Rows Rows
	// Batch has the columns of the table, followers joined, and a computed column
	// for every sum that a formula needs under the interaction sets in force, named
	// as formula.SumColumn names it.
	Batch  *field.Batch
	Groups []Group // in the order of Result.Indicators
}

// Group is a run of evidence rows [From, To) of one case, platform, account and
// origin. The first Used rows are used; LeftOut gives, for the rows after them,
// why each was left out. Groups nest: rows left out stand in the outermost
// group of their case and origin only, and the runs of its parts end with
// their used rows.
type Group struct {
	Key            Key
	From, To, Used int
	LeftOut        []note.Note
}

// Live gives the run of rows [from, to) over which the formula of an indicator
// gives the indicator's figure, for a workbook; ok is false where there is
// none, because the indicator has no value or uses rows that are marked as
// left out (posts too young for rates).
func (e *Evidence) Live(i *Indicator) (from, to int, ok bool) {
	if e.Rows != i.Definition.Rows || i.Status != Defined || i.Definition.Immature && i.Facts.Immature > 0 {
		return 0, 0, false
	}
	for _, g := range e.Groups {
		if g.Key == i.Key {
			return g.From, g.From + g.Used, g.Used > 0
		}
	}
	return 0, 0, false
}
