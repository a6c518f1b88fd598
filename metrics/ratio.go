package metrics

import (
	"maps"
	"math"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// ratio is the tally of Pooled, Mean and Median formulas: the exact moments of
// numerator and denominator by ISO week, and the rates of the posts by week for
// rank statistics and for tests between cases. One tally has three outcomes.
//
// Posts of one week share the news of that week and are no independent draws:
// the week is the unit of intervals and tests from estimate.MinClusters weeks
// on. Posts without a date are one week more.
type ratio struct {
	f        formula.Formula
	over     []field.ID
	weeks    tally.Clusters
	rates    map[int64]*tally.Sample // by week
	tooLarge int64                   // rows whose sum or rate does not fit the fixed-point range
	sorted   *estimate.Units         // once the first outcome is asked for
	scaled   estimate.Units
}

// undated is the week of posts without a date.
const undated = math.MinInt64

func newRatio(f formula.Formula, o Options) *ratio {
	return &ratio{f: f, over: f.Expand(o.Interactions), rates: map[int64]*tally.Sample{}}
}

func (t *ratio) Add(v View) {
	over := make([]*field.Column, len(t.over))
	for i, id := range t.over {
		over[i] = v.Batch.Col(id)
	}
	per := v.Batch.Col(t.f.Per) // nil where the denominator is One
	at := v.Batch.Col(field.Published)
	var rates *tally.Sample // of the week of the row before
	var moments *tally.Pair
	last := int64(0)
	for _, row := range v.Rows {
		num, ok := rowSum(over, int(row))
		if !ok {
			t.tooLarge++
			continue
		}
		week := int64(undated)
		if when, missing := at.Int(int(row)); missing == field.Present {
			week = WeekOf(when)
		}
		if rates == nil || week != last {
			if rates = t.rates[week]; rates == nil {
				rates = new(tally.Sample)
				t.rates[week] = rates
			}
			moments, last = nil, week
		}
		den := int64(1)
		if t.f.IsRatio() {
			den, _ = per.Int(int(row))
			if !rates.AddRatio(num, den) {
				t.tooLarge++
				continue
			}
		} else {
			rates.AddInt(num)
		}
		if moments == nil { // a week without a figure is no cluster
			moments = t.weeks.Of(week)
		}
		moments.Add(den, num)
	}
}

// Serves reports whether the other tally gathers the same.
func (t *ratio) Serves(other Tally) bool {
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
	t.weeks.Merge(&o.weeks)
	for week, rates := range o.rates {
		if have := t.rates[week]; have != nil {
			have.Merge(rates)
		} else {
			t.rates[week] = rates
		}
	}
	t.tooLarge += o.tooLarge
}

func (t *ratio) Outcome(opts Options) Outcome {
	agg := opts.Agg
	if agg == "" {
		agg = t.f.Agg
	}
	byWeek := t.weeks.Len() >= estimate.MinClusters
	all := t.weeks.Total()
	units, scaled := t.units(byWeek)
	var r estimate.Result
	var uneven []float64 // the figures of the units
	switch {
	case agg == formula.Median && byWeek:
		r = estimate.MedianClustered(units, opts.Level)
	case agg == formula.Median:
		r = estimate.Median(units.Values, opts.Level)
	case agg == formula.Mean:
		r, uneven = t.mean(units, byWeek, opts.Level)
	case byWeek:
		r, uneven = estimate.RatioLogTClustered(&t.weeks, opts.Level), ratios(&t.weeks)
	default:
		r, uneven = estimate.RatioLogT(&all, opts.Level), units.Values
	}
	r = held(r, uneven)
	out := OutcomeOf(r, t.f.Scale)
	out.N = all.N() // posts, also where the week was the unit of the interval
	if agg == formula.Pooled {
		out.Numerator = estimate.Some(all.Y.Float64())
		out.Denominator = estimate.Some(all.X.Float64())
	}
	if !out.Interval.IsZero() {
		switch undatedPosts := t.rates[undated]; {
		case byWeek && undatedPosts != nil && undatedPosts.N() > 0:
			out.Warnings = append(out.Warnings, note.New("%d posts have no date; for the interval they are one week of their own", undatedPosts.N()))
		case !byWeek && !slices.Equal(t.over, []field.ID{field.Score}):
			out.Warnings = append(out.Warnings, note.New("the posts are of fewer than %d weeks or have no dates: the interval takes them as independent",
				estimate.MinClusters))
		}
	}
	out.Sample = scaled
	if t.tooLarge > 0 {
		out.Excluded = append(out.Excluded, Excluded{
			Reason: note.New("numbers that are negative or too large to be counts"), N: t.tooLarge,
		})
	}
	return out
}

// units are the rates of the posts in ascending order with their weeks, and the
// same in the unit of the figure. All outcomes of the tally share them.
func (t *ratio) units(byWeek bool) (rates, scaled estimate.Units) {
	if t.sorted != nil {
		return *t.sorted, t.scaled
	}
	var lists [][]int64
	scale := int64(1)
	for _, week := range slices.Sorted(maps.Keys(t.rates)) {
		lists = append(lists, t.rates[week].Values())
		scale = max(scale, t.rates[week].Scale())
	}
	all, weeks := tally.Ordered(lists)
	u := estimate.Units{Values: make([]float64, len(all))}
	for i, v := range all {
		u.Values[i] = float64(v) / float64(scale)
	}
	if byWeek {
		u.Cluster, u.K = weeks, len(t.rates)
	}
	t.sorted, t.scaled = &u, u
	if k := float64(max(t.f.Scale, 1)); k != 1 {
		t.scaled.Values = slices.Clone(u.Values)
		for i := range t.scaled.Values {
			t.scaled.Values[i] *= k
		}
	}
	return u, t.scaled
}

// mean is the mean of the rates: the ratio of their sum to their number. Marks on
// a scale are even, and have Student's interval.
func (t *ratio) mean(units estimate.Units, byWeek bool, level float64) (estimate.Result, []float64) {
	if !byWeek && slices.Equal(t.over, []field.ID{field.Score}) {
		return estimate.Mean(units.Values, level), nil
	}
	var all tally.Clusters
	scale := 1.0
	for week, rates := range t.rates {
		if rates.N() == 0 {
			continue // its rows were refused
		}
		scale = max(scale, float64(rates.Scale()))
		of := all.Of(week)
		for _, v := range rates.Values() {
			of.Add(1, v)
		}
	}
	r, uneven := estimate.Result{}, units.Values
	if byWeek {
		r, uneven = estimate.RatioLogTClustered(&all, level), ratios(&all)
	} else {
		total := all.Total()
		r = estimate.RatioLogT(&total, level)
	}
	r.Value /= scale
	r.SE, r.Interval.Low, r.Interval.High = over(r.SE, scale), over(r.Interval.Low, scale), over(r.Interval.High, scale)
	return r, uneven
}

func over(x estimate.Number, scale float64) estimate.Number {
	x.Value /= scale
	return x
}

// ratios are the ratios of the clusters, in the order of the weeks.
func ratios(c *tally.Clusters) []float64 {
	out := make([]float64, 0, c.Len())
	for _, p := range c.All() {
		out = append(out, p.Y.Float64()/p.X.Float64())
	}
	return out
}

// MinCoverage is how often, by measurement, an interval at 95 % must hold the
// truth to be given at all; at other levels in proportion to what may fail.
const MinCoverage = 0.80

// held says what level the interval of a mean or a pooled ratio reaches, by the
// unevenness of its units. Where it reaches too little there is none.
func held(r estimate.Result, units []float64) estimate.Result {
	if r.Interval.IsZero() || units == nil {
		return r
	}
	spread := estimate.LogSpread(units)
	if !spread.OK {
		return r
	}
	level := r.Interval.Level
	c := estimate.Coverage(int64(len(units)), spread.Value, level)
	if !c.OK {
		return r
	}
	r.Interval.Achieved = c.Value
	switch missed := (1 - c.Value) / (1 - level); {
	case missed > (1-MinCoverage)/(1-0.95):
		r.Interval, r.SE, r.DF = estimate.Interval{}, estimate.Number{}, estimate.Number{}
		r.Warnings = append(r.Warnings, note.New("too uneven for an interval of the mean: it would hold the truth in about %d %% of cases, not in %d %%; "+
			"read the median", percent(c.Value), percent(level)))
	case missed > 1.4:
		r.Warnings = append(r.Warnings, note.New("the units are uneven: the interval holds the truth in about %d %% of cases, not in %d %%",
			percent(c.Value), percent(level)))
	}
	return r
}

func percent(x float64) int { return int(100*x + 0.5) }
