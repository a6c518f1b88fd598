// Package formula holds KPI formulas as data. From one Formula derive the
// columns that are needed, the printed formula in a reader's language, the
// spreadsheet formula over a data sheet and the SQL: they cannot disagree
// with each other, because none of them is written by hand.
package formula

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Aggregation says how per-unit values become one figure. It is part of the
// definition and never implicit.
type Aggregation string

// The aggregations.
const (
	Pooled Aggregation = "pooled" // ratio of sums
	Mean   Aggregation = "mean"   // mean of the per-unit ratios
	Median Aggregation = "median" // median of the per-unit ratios
	Sum    Aggregation = "sum"    // sum of Over; no denominator
	Count  Aggregation = "count"  // number of units; neither Over nor Per
	Last   Aggregation = "last"   // value of the last unit in time
	Growth Aggregation = "growth" // last / first - 1
	// Over figures and not over rows; Of says of which.
	Share    Aggregation = "share"    // the case's figure / the sum of it over all cases
	Quotient Aggregation = "quotient" // the first figure / the second, of one case
	Rest     Aggregation = "rest"     // the case's figure - the same over the rows of all other cases
	Named    Aggregation = "named"    // a method of metrics/estimate that no spreadsheet formula states; Text says it
)

// Interactions stands for the interaction set in force (likes, comments,
// shares ... as the platform and the comparison allow). Options name it.
const Interactions field.ID = "interactions"

// Unit of counting as a denominator: one per row.
const One field.ID = "1"

// Formula is one KPI's formula.
type Formula struct {
	Over  []field.ID // summed within a row to form the numerator; {Interactions} expands
	Per   field.ID   // denominator of a row; "" where there is none; One for a mean per row
	Agg   Aggregation
	Scale int64      // factor in the unit: 1000 for "per 1,000"; 0 means 1
	Text  note.Note  // how it is printed, for Named only
	Needs []field.ID // columns needed, for Named only
	Of    []Formula  // what a formula over figures is about; nil for all others
}
