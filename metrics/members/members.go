// Package members defines the indicators of a subscription of which only the
// totals are public: its size, its growth, and the bounds that totals allow
// for churn, which they cannot identify.
package members

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

var (
	readings  = note.New("quarters")
	published = note.New("none: totals as published")
)

// Family is that of the indicators here.
var Family = &metrics.Family{ID: "members", Name: note.New("Memberships")}

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	defs := []*metrics.Definition{
		{
			ID: "members/size/last:members", Version: 1, Unit: unit.Members, Better: metrics.Higher, Rows: metrics.Members,
			Name:    note.New("Paid memberships at the end"),
			About:   note.New("The last total of the period."),
			Caution: note.New("A membership is a household or a paying guest, not a person."),
			Formula: formula.Formula{Over: []field.ID{field.MembersEnd}, Agg: formula.Last, Needs: []field.ID{field.Date}},
			MinN:    1, CountsN: readings, Interval: published,
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.Levels, Unit: unit.Members},
		},
		{
			ID: "members/growth/total:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.Members,
			Name:    note.New("Growth of memberships"),
			About:   note.New("The last total over the first, less one."),
			Caution: note.New("Net of cancellations: a growing total says nothing of how many left."),
			Formula: formula.Formula{Over: []field.ID{field.MembersEnd}, Agg: formula.Growth, Needs: []field.ID{field.Date}},
			MinN:    2, CountsN: readings, Interval: published,
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "members/growth/yearly:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.Members,
			Name:    note.New("Growth of memberships a year (CAGR)"),
			About:   note.New("The constant yearly rate that leads from the first total to the last."),
			Caution: note.New("Hides everything between the two ends."),
			Formula: named(note.New("(last / first)^(1 / years) − 1")),
			MinN:    2, CountsN: readings, Interval: published,
			Tally:  overReadings(yearly),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "members/churn/gross:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Lower, Rows: metrics.Members,
			Name:    note.New("Gross churn a period"),
			About:   note.New("Cancellations over members at the start. Totals do not show cancellations: only bounds can be given."),
			Caution: note.New("Never read the lower bound as churn."),
			Formula: named(note.New("Σ cancellations / Σ members at the start; at least Σ max(0, start − end) / Σ start")),
			MinN:    2, CountsN: readings, Interval: note.New("bounds that the totals allow"), Refs: []string{"antenna"},
			Tally:  overReadings(churnBounds),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
	}
	for _, d := range defs {
		if d.Tally == nil {
			d.Tally = metrics.TallyOf(d.Formula)
		}
		d.Tally = ofOneRegion(d.Tally)
	}
	return defs
}

func named(text note.Note) formula.Formula {
	return formula.Formula{Agg: formula.Named, Text: text, Needs: []field.ID{field.Date, field.MembersEnd}}
}
