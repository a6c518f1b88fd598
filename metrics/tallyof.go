package metrics

import "github.com/casebench/casebench/metrics/formula"

// TallyOf gives the tally that a formula asks for, so that most definitions
// are data only. It is nil for Named, which needs a tally of its own.
//
//	Pooled          estimate.Ratio, clustered by ISO week from MinWeeks weeks on
//	Mean, Median    estimate.MeanOf, estimate.MedianOf of the per-row values
//	Sum, Count      exact
//	Last, Growth    of a level (followers, members): first and last date
func TallyOf(f formula.Formula) func(Options) Tally {
	switch f.Agg {
	case formula.Pooled, formula.Mean, formula.Median:
		return func(o Options) Tally { return newRatio(f, o) }
	case formula.Sum, formula.Count:
		return func(o Options) Tally { return newTotal(f, o) }
	case formula.Last, formula.Growth:
		return func(o Options) Tally { return newLevel(f, o) }
	}
	return nil
}
