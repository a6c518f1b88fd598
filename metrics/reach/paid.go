package reach

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// paid are the figures of what looks like content of users and is advertising:
// it carries a marker of it, by a column or by one of the case's tags.
func paid() []*metrics.Definition {
	caution := note.New("Only what is marked as advertising is known to be; the rest may hold more.")
	return []*metrics.Definition{
		{
			ID: "ugc/paid/count:count", Version: 1, Unit: unit.Count, Rows: metrics.PaidUGC,
			Name:    note.New("Paid mentions"),
			About:   note.New("How many posts by others about the brand carry a marker of advertising. They are no UGC."),
			Caution: caution, Formula: formula.Formula{Agg: formula.Count, Needs: []field.ID{field.PostID}},
			Same: collection, MinN: 1, CountsN: countPosts, Interval: noInterval,
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/paid/creators:people", Version: 1, Unit: unit.People, Rows: metrics.PaidUGC,
			Name:    note.New("Authors of paid mentions"),
			About:   note.New("How many different accounts wrote them."),
			Caution: caution, Formula: named(note.New("number of distinct authors"), field.Author),
			Same: collection, MinN: 1, CountsN: countCreators, Interval: noInterval,
			Tally:  byCreator(unique),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
	}
}
