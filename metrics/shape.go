package metrics

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
)

// Family is a kind of indicators: a section of a report, and the first part of
// their ids.
type Family struct {
	ID   string
	Name note.Note // the title of the section
}

// Shape says what a report shows of a definition besides the figure, so that it
// need not guess from ids, units or words.
type Shape struct {
	Interval Expectation
	Figures  Figures
	Steps    Steps
	Unit     unit.Unit            // of the points behind the figure, where they are drawn
	Axis     note.Note            // what an age of the points counts, where they go by age
	Labels   map[string]note.Note // what the labels of the points are called; others stay as they are
}

// Expectation says whether a reader looks for an interval: at a rate or a mean,
// not at a count or a total. Where one is missing that is expected, the report
// says why.
type Expectation string

// The expectations.
const (
	Expected    Expectation = "expected"
	NotExpected Expectation = "not expected"
)

// Figures is what sets the figures of the cases side by side beyond the table.
type Figures string

// The drawings of figures.
const (
	NoChart Figures = "none"
	Dots    Figures = "dots" // each with its interval
)

// Steps is what draws the points behind a figure.
type Steps string

// The drawings of points.
const (
	NoSteps    Steps = "none"
	Levels     Steps = "levels"      // a line: each value holds at the end of its period
	WeeklySums Steps = "weekly sums" // a line: what each week came to
	Parts      Steps = "parts"       // parts of a whole by label: stacked where one case is drawn, else lines
	Survival   Steps = "survival"    // steps by age: the share to which nothing has happened, with the people at risk
	Cohorts    Steps = "cohorts"     // a curve by age over all cohorts, which have no label, and a table of the cohorts by label
)
