package metrics

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// MinWeeks is from how many ISO weeks with posts on the interval of a pooled
// ratio takes the week as its unit: posts of one week share the news of that
// week and are no independent draws, and below about ten clusters a clustered
// standard error is itself too uncertain.
const MinWeeks = 10

// ratio is the tally of Pooled, Mean and Median formulas: the exact moments of
// numerator and denominator, the same by ISO week, and the per-row values for
// rank statistics and for tests between cases. One tally has three outcomes.
type ratio struct {
	f        formula.Formula
	over     []field.ID
	pair     tally.Pair
	weeks    tally.Clusters
	noWeek   bool // a row without a date: weeks are incomplete
	sample   tally.Sample
	tooLarge int64 // rows whose sum or rate does not fit the fixed-point range
}

func newRatio(f formula.Formula, o Options) *ratio {
	return &ratio{f: f, over: f.Expand(o.Interactions)}
}

func (t *ratio) Add(v View) {
	over := make([]*field.Column, len(t.over))
	for i, id := range t.over {
		over[i] = v.Batch.Col(id)
	}
	per := v.Batch.Col(t.f.Per) // nil where the denominator is One
	at := v.Batch.Col(field.Published)
	for _, row := range v.Rows {
		num, ok := rowSum(over, int(row))
		if !ok {
			t.tooLarge++
			continue
		}
		den := int64(1)
		if t.f.IsRatio() {
			den, _ = per.Int(int(row))
			if !t.sample.AddRatio(num, den) {
				t.tooLarge++
				continue
			}
		} else {
			t.sample.AddInt(num)
		}
		t.pair.Add(den, num)
		if when, missing := at.Int(int(row)); missing == field.Present {
			t.weeks.Add(WeekOf(when), den, num)
		} else {
			t.noWeek = true
		}
	}
}

// serves reports whether the other tally gathers the same.
func (t *ratio) serves(other Tally) bool {
	o, ok := other.(*ratio)
	return ok && t.f.Per == o.f.Per && t.f.Scale == o.f.Scale && slices.Equal(t.over, o.over)
}

// rowSum adds a row's columns; false when a value is missing or the sum does
// not fit.
func rowSum(cols []*field.Column, row int) (sum int64, ok bool) {
	for _, c := range cols {
		v, missing := c.Int(row)
		if missing != field.Present || v < 0 || sum+v < sum {
			return 0, false
		}
		sum += v
	}
	return sum, true
}

func (t *ratio) Merge(other Tally) {
	o := other.(*ratio)
	t.pair.Merge(&o.pair)
	t.weeks.Merge(&o.weeks)
	t.noWeek = t.noWeek || o.noWeek
	t.sample.Merge(&o.sample)
	t.tooLarge += o.tooLarge
}

func (t *ratio) Outcome(opts Options) Outcome {
	agg := opts.Agg
	if agg == "" {
		agg = t.f.Agg
	}
	var r estimate.Result
	switch {
	case agg == formula.Mean:
		r = estimate.MeanOf(&t.sample, opts.Level)
	case agg == formula.Median:
		r = estimate.MedianOf(&t.sample, opts.Level)
	case t.weeks.Len() >= MinWeeks && !t.noWeek:
		r = estimate.RatioClustered(&t.weeks, opts.Level)
	default:
		r = estimate.Ratio(&t.pair, opts.Level)
	}
	out := OutcomeOf(r, t.f.Scale)
	out.N = t.pair.N() // posts, also where the week was the unit of the interval
	if agg == formula.Pooled {
		out.Numerator = estimate.Some(t.pair.Y.Float64())
		out.Denominator = estimate.Some(t.pair.X.Float64())
	}
	// Counts are not negative, so what lies below 0 is no part of the interval;
	// cutting it off does not lower the coverage.
	if low := &out.Interval.Low; low.OK && low.Value < 0 {
		low.Value = 0
		out.Warnings = append(out.Warnings,
			note.New("the interval was cut off at 0: the posts are too few or too uneven for it"))
	}
	k := float64(max(t.f.Scale, 1))
	out.Sample = t.sample.Floats()
	for i := range out.Sample {
		out.Sample[i] *= k
	}
	if t.tooLarge > 0 {
		out.Excluded = append(out.Excluded, Excluded{
			Reason: note.New("numbers that are negative or too large to be counts"), N: t.tooLarge,
		})
	}
	return out
}
