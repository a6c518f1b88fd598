package metrics

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// Breakdown is a field that a request can be broken down by.
type Breakdown struct {
	Field field.ID
	// Meets says that two cases may share a value which means the same for both,
	// so that their figures meet: a platform, a theme. An account belongs to one
	// case; and of months and weeks there are so many that pairs of them would
	// only multiply the tests.
	Meets bool
	// Pools says that a figure over rows that differ in the field, where nobody
	// grouped by it, gets a remark. Time is not pooled but covered.
	Pools bool
}

// breakdowns in the order in which they are listed: what a column of
// indicators.csv is for each.
var breakdowns = []Breakdown{
	{field.Platform, true, true},
	{field.Account, false, true},
	{field.Theme, true, true},
	{field.Type, true, true},
	{field.Language, true, true},
	{field.Paid, true, true},
	{field.Code, true, true},
	{field.Campaign, false, false},
	{field.Month, false, false},
	{field.Week, false, false},
}

// Breakdowns lists the fields that a request can be broken down by.
func Breakdowns() []Breakdown { return slices.Clone(breakdowns) }

// BreakdownOf finds a breakdown by its field.
func BreakdownOf(id field.ID) (Breakdown, bool) {
	i := slices.IndexFunc(breakdowns, func(b Breakdown) bool { return b.Field == id })
	if i < 0 {
		return Breakdown{}, false
	}
	return breakdowns[i], true
}

// The values of field.Paid in a Key, and the one of rows that have no value of
// a field where others have one: no theme, no campaign.
const (
	PaidYes = "yes"
	PaidNo  = "no"
	NoValue = "none"
)

// Meet reports whether two figures of different cases have the same place in
// a breakdown, one at which cases meet.
func Meet(a, b Coordinates) bool {
	for _, c := range a.Each() {
		if d, ok := BreakdownOf(c.Field); !ok || !d.Meets {
			return false
		}
	}
	return a == b
}
