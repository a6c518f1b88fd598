// Package audience defines the indicators of an account's followers over time.
package audience

import (
	"math"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// Family is that of the indicators here.
var Family = &metrics.Family{ID: "audience", Name: note.New("Audience")}

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	dates := note.New("dates")
	none := note.New("none: counts of the platform")
	last := formula.Formula{Over: []field.ID{field.Followers}, Agg: formula.Last, Needs: []field.ID{field.Date}}
	growth := formula.Formula{Over: []field.ID{field.Followers}, Agg: formula.Growth, Needs: []field.ID{field.Date}}
	return []*metrics.Definition{
		{
			ID: "audience/size/last:followers", Version: 1, Unit: unit.Followers, Better: metrics.Higher, Rows: metrics.Audience,
			Name:    note.New("Followers at the end"),
			About:   note.New("The last count of followers of the accounts."),
			Caution: note.New("One person who follows two accounts is counted twice."),
			Formula: last, MinN: 1, CountsN: dates, Interval: none, Tally: metrics.TallyOf(last),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.Levels, Unit: unit.Followers},
		},
		{
			ID: "audience/growth/total:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.Audience,
			Name:    note.New("Audience growth"),
			About:   note.New("Followers at the end over followers at the start, less one."),
			Caution: note.New("Net of those who left. Compare equal periods only."),
			Formula: growth, MinN: 2, CountsN: dates, Interval: none, Tally: metrics.TallyOf(growth),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "audience/growth/weekly:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.Audience,
			Name:    note.New("Audience growth a week"),
			About:   note.New("The constant weekly rate that leads from the first count to the last."),
			Caution: note.New("Hides what happened in between."),
			Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{field.Date, field.Followers},
				Text: note.New("(followers at the end / at the start)^(1 / weeks) − 1")},
			MinN: 2, CountsN: dates, Interval: none, Refs: []string{"fanpagekarma"},
			Tally:  func(o metrics.Options) metrics.Tally { return &weekly{metrics.TallyOf(growth)(o)} },
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
	}
}

// weekly turns total growth into a rate a week.
type weekly struct{ growth metrics.Tally }

func (t *weekly) Add(v metrics.View)        { t.growth.Add(v) }
func (t *weekly) Merge(other metrics.Tally) { t.growth.Merge(other.(*weekly).growth) }

func (t *weekly) Outcome(o metrics.Options) metrics.Outcome {
	out := t.growth.Outcome(o)
	points := out.Points
	out.Points = nil
	if out.Status != metrics.Defined {
		return out
	}
	weeks := float64(points[len(points)-1].At-points[0].At) / metrics.Week
	out.Value = math.Expm1(math.Log1p(out.Value) / weeks)
	return out
}
