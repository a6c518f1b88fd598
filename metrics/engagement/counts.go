package engagement

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

func countDefinitions() []*metrics.Definition {
	count := formula.Formula{Agg: formula.Count, Needs: []field.ID{field.PostID}}
	return []*metrics.Definition{
		{
			ID: "engagement/posts/count:count", Version: 1,
			Name:    note.New("Own posts"),
			About:   note.New("How many posts the case's accounts published in the period; several readings of one post are one post."),
			Caution: note.New("Counts what was collected. Exports can be capped, and stories are seldom in them."),
			Unit:    unit.Count, Rows: metrics.OwnPosts, Formula: count, Immature: true,
			Same: []metrics.Sameness{metrics.SameSelection, metrics.SameCollection},
			MinN: 1, CountsN: countsPosts,
			Interval: note.New("None: a complete count."),
			Tally:    metrics.TallyOf(count),
			Family:   Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "engagement/posting-frequency/mean:per_week", Version: 1,
			Name:    note.New("Posts per week"),
			About:   note.New("The mean number of own posts in an ISO week, over the whole weeks that the data cover; weeks without posts count as zero."),
			Caution: note.New("Where the data set does not say what period it covers, it is taken to begin and end with its first and last post."),
			Unit:    unit.PerWeek, Rows: metrics.OwnPosts, Immature: true,
			Formula: formula.Formula{
				Agg: formula.Named, Needs: []field.ID{field.Published},
				Text: note.New("n / whole weeks"),
			},
			Same: []metrics.Sameness{metrics.SameSelection, metrics.SameCollection},
			MinN: 4, CountsN: note.New("weeks"),
			Interval: note.New("Student's t, unit = week."),
			Refs:     []string{"cochran-1977"},
			Tally:    func(metrics.Options) metrics.Tally { return new(frequency) },
			Family:   Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.WeeklySums, Unit: unit.Count},
		},
	}
}
