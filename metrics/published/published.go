// Package published defines indicators over averages of accounts that
// somebody published. An average of an account is no sample of posts: no
// interval and no test can be formed from it.
package published

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// Family is that of the indicators here.
var Family = &metrics.Family{ID: "published", Name: note.New("Published averages")}

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	var (
		why       = note.New("an average that was published, without the posts behind it")
		none      = note.New("none: published averages")
		snapshots = note.New("snapshots of accounts")
		caution   = note.New("The publisher's method is not known. Accounts of very different size do not compare: the rate falls as the audience grows.")
		rate      = formula.Formula{Over: []field.ID{field.EngagementAvg}, Per: field.Followers, Agg: formula.Pooled}
		last      = formula.Formula{Over: []field.ID{field.Followers}, Agg: formula.Last, Needs: []field.ID{field.Date}}
		count     = formula.Formula{Over: []field.ID{field.EngagementAvg}, Per: formula.One, Agg: formula.Mean}
	)
	return []*metrics.Definition{
		{
			ID: "published/by-followers/pooled:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.Panel,
			Name:    note.New("ER by followers, published averages"),
			About:   note.New("Published mean interactions per post over published followers, summed over the snapshots."),
			Caution: caution, Formula: rate, Same: []metrics.Sameness{metrics.SameDenominator}, MinN: 1, CountsN: snapshots, Interval: none,
			Tally:  metrics.Dated(rate, field.Account, why),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.Dots, Steps: metrics.Levels, Unit: unit.Fraction},
		},
		{
			ID: "published/interactions/mean:per_post", Version: 1, Unit: unit.PerPost, Better: metrics.Higher, Rows: metrics.Panel,
			Name:    note.New("Interactions per post, published averages"),
			About:   note.New("The mean over the snapshots of the published averages."),
			Caution: caution, Formula: count, MinN: 1, CountsN: snapshots, Interval: none,
			Tally:  metrics.Dated(count, field.Account, why),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.Levels, Unit: unit.PerPost},
		},
		{
			ID: "published/followers/last:followers", Version: 1, Unit: unit.Followers, Better: metrics.Higher, Rows: metrics.Panel,
			Name:    note.New("Followers, as published"),
			About:   note.New("The followers of the last snapshot."),
			Caution: note.New("Rounded by the publisher."),
			Formula: last, MinN: 1, CountsN: snapshots, Interval: none,
			Tally:  metrics.TallyOf(last),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
	}
}
