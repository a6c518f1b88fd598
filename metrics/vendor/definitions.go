package vendor

import (
	"strconv"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// Family is that of the definitions for the engine.
var Family = &metrics.Family{ID: "vendor", Name: note.New("Published definitions")}

// Fewest posts of a figure, as for the engagement rates of casebench itself:
// see metrics/engagement.
const (
	fewest       = 5
	fewestMedian = 6
	twenty       = 20
)

// Definitions makes the definitions of the engine: one for each interaction
// set of each published one. Tables finds the right one for a platform.
func Definitions() []*metrics.Definition {
	var out []*metrics.Definition
	for i := range published {
		d := &published[i]
		if !d.Lacks.IsZero() {
			continue
		}
		for k, set := range d.Sets {
			out = append(out, d.definition(k, set))
		}
	}
	return out
}

func (d *Definition) id(set int) string {
	return "vendor/" + d.ID + "/" + strconv.Itoa(set+1) + ":" + string(unit.Fraction)
}

func (d *Definition) definition(k int, set Set) *metrics.Definition {
	f := formula.Formula{Over: set.Over, Per: d.Per}
	m := &metrics.Definition{
		ID: d.id(k), Version: 1, Name: note.New("%s, %s", d.Vendor, d.Term), About: d.Words(set.Over),
		Caution: note.New("A published definition: to be compared with itself only."),
		Unit:    unit.Fraction, Better: metrics.Higher, Rows: metrics.OwnPosts, Platforms: set.Platforms,
		Same: []metrics.Sameness{metrics.SameInteractions, metrics.SameDenominator, metrics.SameView, metrics.SameSelection},
		MinN: fewest, CountsN: note.New("posts"), Interval: note.New("as for the rate of the same formula, or none"),
		Refs: []string{d.Ref}, Family: Family,
		Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
	}
	switch d.Agg {
	case MeanOfPosts:
		f.Agg = formula.Mean
	case MedianOfPosts:
		f.Agg, m.MinN = formula.Median, fewestMedian
	case RatioOfSums:
		f.Agg = formula.Pooled
	default:
		f = formula.Formula{Agg: formula.Named, Text: d.Words(set.Over), Needs: append(append([]field.ID{}, set.Over...), d.Per, field.Published)}
		if d.Agg == LastTwenty {
			m.MinN = twenty
		}
		m.Formula = f
		m.Tally = func(metrics.Options) metrics.Tally { return &profile{d: d, over: set.Over} }
		return m
	}
	m.Formula, m.Tally = f, metrics.TallyOf(f)
	return m
}
