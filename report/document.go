// Package report turns results into a Document, and writers (report/html,
// report/excel, report/markdown, report/table) turn a Document into one medium each.
//
// A Document holds values: a cell of a table holds an indicator, not a string,
// so that the same cell reads "4,07 % [2,88; 5,26], n = 50 000" in a Russian
// Markdown table and is four numeric cells in Excel. Prose is Markdown in the
// reader's language. Every writer knows every block or refuses; a test crosses
// them.
package report

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report/chart"
)

// Document is a report before it meets a medium.
type Document struct {
	Lang     string // one of note.Languages
	Title    string
	Subtitle string
	Period   string // as printed
	InShort  string // the answer in one sentence
	Sections []Section
	// Results are the answers that the sections were composed from, in order:
	// the indicators, comparisons and evidence of the workbook and of
	// indicators.csv.
	Results  []Part
	Datasets []datasets.Descriptor // every data set used, sorted by name
	Sources  []Reference           // cited works, in the order of citation
	Version  string                // of the program, without a date
}

// Part is one part of a study with its answer.
type Part struct {
	ID        string
	Title     string
	Simulated bool
	Result    *metrics.Result
}

// Section is a heading with what stands below it.
type Section struct {
	ID        string // a slug, unique in the document
	Title     string
	Number    string // "2.1", of an appendix "A"; Document.Number gives it
	Simulated bool   // everything below is simulated and must be marked
	// Appendix: it stands behind the body and the sources, and is no part of what
	// a reader must read. A page folds it, Markdown has a file of its own for it.
	// Only sections of the document itself are appendices, the last ones.
	Appendix bool
	Blocks   []Block
	Sections []Section
}

// Block is one of Prose, Table, Figure, Callout, KeyFigures, Definitions.
type Block interface{ block() }

// Prose is running text in Markdown (GFM; raw HTML is text). Citations
// are already footnote references of the form [^key], where key is a
// Reference's; a link to "#id" leads to the section, table or chart of that id
// and says its number ("Fig. 2"), so that a medium can make a reference of it.
type Prose struct{ Markdown string }

// Table is a table with a caption.
type Table struct {
	ID      string
	Number  string // "2", in an appendix "A.2"; Document.Number gives it
	Caption string
	Columns []Column
	Rows    [][]Cell
	Notes   []string // footnotes of the table, referred to by Cell.Notes from 1
	Data    string   // Markdown: the data sets behind the figures, with origin and source; "" where a column says it
	Folded  bool     // long: an HTML page may fold it away
}

// Column is a table's column.
type Column struct {
	Title string
	Align Align
	// Interval asks for value, low, high and n in cells of their own where the
	// medium has cells (Excel); other media print them in one.
	Interval bool
}

// Align is how a column is aligned.
type Align uint8

// Alignments.
const (
	Left Align = iota
	Right
	Center
)

// Cell holds exactly one of Indicator, Number or Text (the first that is set),
// with citations and remarks.
type Cell struct {
	Indicator *metrics.Indicator
	Number    *Number
	Text      string
	Strong    bool
	Verdict   metrics.Verdict // colours the cell; Text holds the words
	Cite      []string        // keys of Document.Sources
	Notes     []int           // indexes into Table.Notes, from 1
}

// Number is a plain number with its unit; OK false prints a dash with Why.
type Number struct {
	Value float64
	OK    bool
	Unit  unit.Unit
	Why   string
	// Interval are the limits that a chart draws with it. They are not printed,
	// but say how many digits are.
	Interval estimate.Interval
}

// Figure is a chart with its caption; the values stand in the table that
// follows it, or in Table.
type Figure struct {
	Number  string // as of a table; counted by itself
	Caption string
	Chart   chart.Chart
	Table   *Table // the same figures; may be nil when a table beside it shows them
}

// Callout is a boxed remark.
type Callout struct {
	Kind     CalloutKind
	Title    string
	Markdown string
}

// CalloutKind is the tone of a callout.
type CalloutKind string

// The tones.
const (
	Info       CalloutKind = "info"
	Caution    CalloutKind = "caution"
	Simulation CalloutKind = "simulated"
)

// KeyFigures are the few figures that open a report.
type KeyFigures struct{ Items []KeyFigure }

// KeyFigure is one of them.
type KeyFigure struct {
	Label string
	Group int // index of the case, for its colour
	Cell  Cell
	Note  string
}

// Definitions is a list of terms with their meaning (glossary, method).
type Definitions struct{ Items []Term }

// Term is an entry of Definitions.
type Term struct {
	Term     string
	Markdown string
}

func (Prose) block()       {}
func (Table) block()       {}
func (Figure) block()      {}
func (Callout) block()     {}
func (KeyFigures) block()  {}
func (Definitions) block() {}

// Reference is a cited work, formatted already in the study's style.
type Reference struct {
	Key      string
	Markdown string // the entry, with the URL as a link
}
