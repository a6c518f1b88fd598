package engine

import (
	"context"
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/comparability"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// pair is two figures to be compared. They are on the interactions that both
// have; then narrowed says so.
type pair struct {
	a, b     *calculation
	narrowed bool
}

// comparisons compares every pair of cases by every definition, platform by
// platform and with everything together.
func (r *run) comparisons(ctx context.Context, figures []*calculation, lines []*metrics.SizeLine) ([]*metrics.Comparison, error) {
	var pairs []pair
	for from := 0; from < len(figures); {
		to := from
		for to < len(figures) && figures[to].def == figures[from].def {
			to++
		}
		pairs = append(pairs, r.pairs(figures[from:to])...)
		from = to
	}
	if err := r.onCommon(ctx, pairs); err != nil {
		return nil, err
	}
	out := make([]*metrics.Comparison, len(pairs))
	err := parallel(ctx, len(pairs), func(i int) {
		p := pairs[i]
		a, b := p.a.indicator, p.b.indicator
		out[i] = comparability.Compare(a, b, r.level, r.thresholds())
		if p.narrowed && out[i].Formed() {
			out[i].Reasons = append(out[i].Reasons, metrics.Reason{Verdict: metrics.Comparable, Why: comparability.Narrowed(p.a.interactions)})
		}
		comparability.Sized(out[i], lineOf(lines, a), r.level)
	})
	if err != nil {
		return nil, err
	}
	if err := r.again(ctx, pairs, out); err != nil {
		return nil, err
	}
	adjust(out)
	return out, nil
}

// pairs pairs the figures of one definition: of any two cases, those over
// everything, then those at the same place of the breakdown. Two cases that have
// nothing of the kind in common meet with the widest figure of each, if only
// to be told that it must not be compared.
func (r *run) pairs(figures []*calculation) []pair {
	of := make([][]*calculation, len(r.cases)) // by case
	for _, f := range figures {
		if f.group != nil && r.compared(f.group.key.Case) && metrics.Meet(f.group.key.By, f.group.key.By) {
			of[f.group.caseNo] = append(of[f.group.caseNo], f)
		}
	}
	var out []pair
	for i := range of {
		for j := i + 1; j < len(of); j++ {
			for _, origin := range originPairs(of[i], of[j]) {
				a, b := byOrigin(of[i], origin[0]), byOrigin(of[j], origin[1])
				common := len(out)
				for _, x := range a {
					for _, y := range b {
						if metrics.Meet(x.group.key.By, y.group.key.By) {
							out = append(out, pair{a: x, b: y})
						}
					}
				}
				if len(out) == common {
					out = append(out, pair{a: a[0], b: b[0]}) // the total, where there is one, comes first
				}
			}
		}
	}
	return out
}

func (r *run) thresholds() metrics.Thresholds { return r.req.Thresholds.Or(metrics.Usual()) }

func (r *run) compared(id string) bool {
	return r.req.Compared == nil || slices.Contains(r.req.Compared, id)
}

// originPairs says which origins of two cases are set side by side: the ones
// they share; without any, all against all, for the verdict's sake.
func originPairs(a, b []*calculation) [][2]datasets.Origin {
	var same, crossed [][2]datasets.Origin
	for _, x := range origins(a) {
		for _, y := range origins(b) {
			if x == y {
				same = append(same, [2]datasets.Origin{x, y})
			} else {
				crossed = append(crossed, [2]datasets.Origin{x, y})
			}
		}
	}
	if same != nil {
		return same
	}
	return crossed
}

func origins(figures []*calculation) []datasets.Origin {
	var out []datasets.Origin
	for _, f := range figures {
		if !slices.Contains(out, f.group.key.Origin) {
			out = append(out, f.group.key.Origin)
		}
	}
	slices.Sort(out)
	return out
}

func byOrigin(figures []*calculation, o datasets.Origin) []*calculation {
	var out []*calculation
	for _, f := range figures {
		if f.group.key.Origin == o {
			out = append(out, f)
		}
	}
	return out
}

// onCommon computes the sides of pairs whose interaction sets differ once
// more, on what both have. Sets without an engagement rate in common stay as
// they are, for comparability to refuse.
func (r *run) onCommon(ctx context.Context, pairs []pair) error {
	type side struct {
		def   *metrics.Definition
		group *group
		set   field.ID
	}
	made := make(map[side]*calculation)
	var again []*calculation
	on := func(f *calculation, set []field.ID) *calculation {
		if slices.Equal(f.interactions, set) {
			return f
		}
		k := side{f.def, f.group, formula.SumColumn(set)}
		if made[k] == nil {
			made[k] = newCalculation(f.def, f.group, set)
			again = append(again, made[k])
		}
		return made[k]
	}
	for i := range pairs {
		p := &pairs[i]
		if agg := p.a.def.Formula.Agg; agg == formula.Share || agg == formula.Rest {
			continue // made over all cases, on what all have
		}
		if !p.a.def.Formula.UsesInteractions() || slices.Equal(p.a.interactions, p.b.interactions) {
			continue
		}
		common := intersect(p.a.interactions, p.b.interactions)
		if !engages(common) {
			continue
		}
		p.a, p.b, p.narrowed = on(p.a, common), on(p.b, common), true
	}
	if err := r.compute(ctx, again); err != nil {
		return err
	}
	return r.derive(ctx, again)
}

// family is a set of tests that are adjusted together: one question asked of all
// indicators of a request.
type family struct {
	agg  formula.Aggregation // of a rate per row: pooled, mean or median; "" for all other figures and ratios of sums
	rank bool
}

func familyOf(c *metrics.Comparison, rank bool) family {
	switch agg := c.Definition.Formula.Agg; {
	case rank || agg == formula.Median:
		return family{formula.Median, rank}
	case agg == formula.Mean && c.Definition.Formula.IsRatio():
		return family{formula.Mean, false}
	}
	return family{}
}

// hypothesis is what a test is about: two definitions of one rate in different
// scales, such as a fraction and per 1,000, ask the same.
type hypothesis struct {
	family
	rate  field.ID
	named string // of a figure that is no rate per row
	rows  metrics.Rows
	a, b  metrics.Key
}

func hypothesisOf(c *metrics.Comparison, rank bool) hypothesis {
	d := c.Definition
	h := hypothesis{family: familyOf(c, rank), rate: d.Formula.Rate(c.A.Interactions), rows: d.Rows, a: c.A.Key, b: c.B.Key}
	switch d.Formula.Agg {
	case formula.Pooled, formula.Mean, formula.Median:
	default:
		h.named = d.ID
	}
	return h
}

// adjust corrects the p values by Holm's method, over the tests of one question:
// the differences of ratios of sums and of figures that have one aggregation, of
// means, of medians, and the tests by rank.
func adjust(comparisons []*metrics.Comparison) {
	type set struct {
		p  []float64
		at map[hypothesis]int
	}
	sets := map[family]*set{}
	each := func(do func(h hypothesis, test *estimate.Test, p *estimate.Number, tests *int)) {
		for _, c := range comparisons {
			if c.Test.Status == estimate.Defined && c.Test.P.OK {
				do(hypothesisOf(c, false), &c.Test, &c.PAdjusted, &c.Tests)
			}
			if c.Rank.Status == estimate.Defined && c.Rank.P.OK {
				do(hypothesisOf(c, true), &c.Rank, &c.RankPAdjusted, &c.RankTests)
			}
		}
	}
	each(func(h hypothesis, test *estimate.Test, _ *estimate.Number, _ *int) {
		s := sets[h.family]
		if s == nil {
			s = &set{at: map[hypothesis]int{}}
			sets[h.family] = s
		}
		if _, there := s.at[h]; !there {
			s.at[h] = len(s.p)
			s.p = append(s.p, test.P.Value)
		}
	})
	adjusted := map[family][]float64{}
	for f, s := range sets {
		adjusted[f] = estimate.Holm(s.p)
	}
	each(func(h hypothesis, _ *estimate.Test, p *estimate.Number, tests *int) {
		s := sets[h.family]
		*p, *tests = estimate.Some(adjusted[h.family][s.at[h]]), len(s.p)
	})
}
