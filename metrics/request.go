package metrics

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Request asks for indicators of some cases from some data.
type Request struct {
	ID          string // of the study's part
	Cases       []CaseData
	Period      datasets.Period
	Definitions []*Definition
	ByAccount   bool // break down by account as well as by platform
	Level       float64
	Maturity    int
	Seed        uint64
	// Interactions overrides the interaction set of the platform tables.
	Interactions []field.ID
}

// CaseData is one case as the engine needs it.
type CaseData struct {
	ID       string
	Name     note.Text
	Accounts []Account
	Tags     []string // without #, lower case: the case's UGC hashtags with their variant spellings
	Mentions []string // without @, lower case
	PaidTags []string // hashtags that mark advertising and giveaways
	Sources  []SourceRef
}

// Account is one of a case's accounts.
type Account struct {
	Platform string
	Handle   string // lower case, without @
	Theme    string
	From, To string // ISO dates of validity; may be empty
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
	Evidence    []*Evidence
	Warnings    []note.Note
}

// Evidence is the table of rows behind the indicators, as prepared: the data
// sheet of a workbook, over which its formulas run. Rows are ordered by case,
// platform, account and time, so that each group of an indicator is one run.
type Evidence struct {
	Rows    Rows
	Columns []field.ID // the columns of Batch, computed ones included
	Batch   *field.Batch
	Groups  []Group
}

// Group is the run of evidence rows [From, To) of one case, platform, account
// and origin. Used rows come first; LeftOut gives, for the rows from Used on,
// why each was left out.
type Group struct {
	Key            Key
	From, To, Used int
	LeftOut        []note.Note
	Data           []DataRef
}
