// Package satisfaction defines the indicators of reviews with a score.
package satisfaction

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// Family is that of the indicators here.
var Family = &metrics.Family{ID: "satisfaction", Name: note.New("Reviews")}

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	reviews := note.New("reviews")
	caution := note.New("Those who write reviews are no sample of users: the angry and the delighted write more.")
	mean := formula.Formula{Over: []field.ID{field.Score}, Per: formula.One, Agg: formula.Mean}
	return []*metrics.Definition{
		{
			ID: "satisfaction/top-two/share:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.Reviews,
			Name:    note.New("Satisfied reviewers (4 or 5 of 5)"),
			About:   note.New("The share of reviews with one of the two best scores (CSAT, top-two box)."),
			Caution: caution,
			Formula: formula.Formula{Agg: formula.Named, Needs: []field.ID{field.Score}, Text: note.New("reviews scored 4 or 5 / reviews")},
			Same:    []metrics.Sameness{metrics.SameCollection}, MinN: 10, CountsN: reviews, Interval: note.New("Wilson"), Refs: []string{"wilson-1927"},
			Tally:  onFive(func(metrics.Options) metrics.Tally { return &topTwo{} }),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.Dots, Steps: metrics.NoSteps},
		},
		{
			ID: "satisfaction/score/mean:index", Version: 1, Unit: unit.None, Better: metrics.Higher, Rows: metrics.Reviews,
			Name:    note.New("Mean score of reviews"),
			About:   note.New("The mean of the scores from 1 to 5."),
			Caution: caution, Formula: mean,
			Same: []metrics.Sameness{metrics.SameCollection}, MinN: 10, CountsN: reviews, Interval: note.New("t"), Refs: []string{"cochran-1977"},
			Tally:  onFive(metrics.TallyOf(mean)),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
	}
}

type topTwo struct{ top, all int64 }

func (t *topTwo) Add(v metrics.View) {
	score := v.Batch.Col(field.Score)
	for _, row := range v.Rows {
		if s, _ := score.Int(int(row)); s >= 4 {
			t.top++
		}
		t.all++
	}
}

func (t *topTwo) Merge(other metrics.Tally) {
	o := other.(*topTwo)
	t.top += o.top
	t.all += o.all
}

func (t *topTwo) Outcome(o metrics.Options) metrics.Outcome {
	out := metrics.OutcomeOf(estimate.Wilson(t.top, t.all, o.Level), 1)
	out.Numerator, out.Denominator = estimate.Some(float64(t.top)), estimate.Some(float64(t.all))
	return out
}
