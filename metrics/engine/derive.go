package engine

import (
	"context"
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/comparability"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// place is where figures of several cases meet: of one origin, at one place of
// the breakdown.
type place struct {
	origin datasets.Origin
	by     metrics.Coordinates
}

func placeOf(g *group) place { return place{g.key.Origin, g.key.By} }

// derive computes the figures that are made from other figures, definition by
// definition. What they are made from is computed for them under the
// interactions that all the rows in question have: a share of a whole whose
// parts count different things is none.
func (r *run) derive(ctx context.Context, calculations []*calculation) error {
	for from := 0; from < len(calculations); {
		to := from
		for to < len(calculations) && calculations[to].def == calculations[from].def {
			to++
		}
		if def := calculations[from].def; def.From != nil {
			if err := r.deriveOne(ctx, def, calculations[from:to]); err != nil {
				return err
			}
		}
		from = to
	}
	return nil
}

func (r *run) deriveOne(ctx context.Context, d *metrics.Definition, figures []*calculation) error {
	at := make(map[place][]*calculation) // in the order of the cases
	for _, f := range figures {
		if f.indicator == nil {
			at[placeOf(f.group)] = append(at[placeOf(f.group)], f)
		}
	}
	operands := make(map[*calculation][]*calculation)
	var again []*calculation
	operand := func(of *metrics.Definition, g *group, set []field.ID) *calculation {
		x := newCalculation(of, g, set)
		again = append(again, x)
		return x
	}
	for _, f := range figures {
		if f.indicator != nil {
			continue
		}
		together := at[placeOf(f.group)]
		set := f.interactions
		if d.Formula.Agg != formula.Quotient {
			for _, other := range together {
				set = intersect(set, other.group.interactions)
			}
			f.interactions = set
		}
		for _, of := range d.From {
			operands[f] = append(operands[f], operand(of, f.group, set))
		}
		if d.Formula.Agg == formula.Rest && len(together) > 1 {
			operands[f] = append(operands[f], operand(d.From[0], rest(together, f), set))
		}
	}
	if err := r.compute(ctx, again); err != nil {
		return err
	}
	for _, f := range figures {
		if f.indicator != nil {
			continue
		}
		own := operands[f][0].indicator
		ind := *own
		ind.Definition, ind.Key, ind.Sample, ind.Points, ind.Tests = d, f.group.key, estimate.Units{}, nil, nil
		switch d.Formula.Agg {
		case formula.Share:
			ind.Outcome = r.share(f, at[placeOf(f.group)], operands)
			ind.Whole = d.ID + " " + wholeOf(f.group.key)
			for _, other := range at[placeOf(f.group)] {
				ind.Data = mergeRefs(ind.Data, operands[other][0].indicator.Data)
			}
		case formula.Quotient:
			ind.Outcome = quotient(own, operands[f][1].indicator)
			ind.Data = mergeRefs(ind.Data, operands[f][1].indicator.Data)
		case formula.Rest:
			ind.Outcome = metrics.Without(metrics.NotApplicable, own.N, note.New("there is no other case here to set it against"))
			if len(operands[f]) > 1 {
				others := operands[f][1].indicator
				ind.Outcome = fromRest(own, others, r.level)
				ind.Data = mergeRefs(ind.Data, others.Data)
			}
		}
		ind.Excluded, ind.Warnings = own.Excluded, append(slices.Clone(own.Warnings), ind.Warnings...)
		f.indicator = &ind
	}
	return nil
}

// wholeOf names the whole that a share is of: its place without the case.
func wholeOf(k metrics.Key) string {
	text := string(k.Origin)
	for _, c := range k.By.Each() {
		text += " " + string(c.Field) + "=" + c.Value
	}
	return text
}

// share is a case's part in the sum over all cases. Every case of the request
// must have the figure: what is not known is no zero.
func (r *run) share(f *calculation, together []*calculation, operands map[*calculation][]*calculation) metrics.Outcome {
	own := operands[f][0].indicator
	if len(r.cases) < 2 {
		return metrics.Without(metrics.NotApplicable, own.N, note.New("a share of the whole needs two cases or more"))
	}
	for i, c := range r.cases {
		if !slices.ContainsFunc(together, func(x *calculation) bool { return x.group.caseNo == i }) {
			return metrics.Without(metrics.NotCollected, own.N, note.New("the whole is not known: there are no such rows of the case %q", c.ID))
		}
	}
	var counts []int64
	var sum float64
	mine := 0
	for _, x := range together {
		ind := operands[x][0].indicator
		if ind.Status != metrics.Defined {
			return metrics.Without(ind.Status, own.N, note.New("the whole is not known: of the case %q there is no figure (%s)", ind.Key.Case, ind.Reason))
		}
		if x == f {
			mine = len(counts)
		}
		counts = append(counts, int64(ind.Value))
		sum += ind.Value
	}
	switch {
	case sum <= 0:
		return metrics.Without(metrics.Undefined, own.N, note.New("the whole is 0, so there is no share of it"))
	case own.Definition.Formula.Agg == formula.Count:
		// Independent units: shares of a multinomial, with intervals that hold together.
		return metrics.OutcomeOf(estimate.SharesOfVoice(counts, r.level)[mine], 1)
	}
	out := metrics.Exactly(own.Value/sum, own.N)
	out.NoInterval = note.New("the parts of the sum are no independent units")
	return out
}

// quotient is the first figure over the second, both of one case.
func quotient(x, y *metrics.Indicator) metrics.Outcome {
	for _, ind := range []*metrics.Indicator{x, y} {
		if ind.Status != metrics.Defined {
			return metrics.Without(ind.Status, ind.N, ind.Reason)
		}
	}
	if y.Value <= 0 {
		return metrics.Without(metrics.Undefined, x.N, note.New("a ratio needs a figure above 0 to compare with"))
	}
	out := metrics.Exactly(x.Value/y.Value, min(x.N, y.N))
	out.NoInterval = note.New("the two figures share their rows")
	return out
}

// fromRest is a figure less the same one over the rows of the others, which
// are independent of it.
func fromRest(own, others *metrics.Indicator, level float64) metrics.Outcome {
	for _, ind := range []*metrics.Indicator{own, others} {
		if ind.Status != metrics.Defined {
			return metrics.Without(ind.Status, ind.N, ind.Reason)
		}
	}
	difference, _ := comparability.Difference(own, others, level)
	out := metrics.OutcomeOf(difference, 1)
	out.N = own.N
	return out
}

// rest joins the groups of all cases but one.
func rest(together []*calculation, without *calculation) *group {
	out := &group{caseNo: -1, sheet: without.group.sheet, key: metrics.Key{Origin: without.group.key.Origin, By: without.group.key.By}}
	for _, x := range together {
		if x == without {
			continue
		}
		g := x.group
		out.rows = append(out.rows, g.rows...)
		out.immature = append(out.immature, g.immature...)
		for _, p := range g.platforms {
			out.platforms = appendNew(out.platforms, p)
		}
	}
	slices.Sort(out.platforms)
	return out
}

// mergeRefs joins two sorted lists of data sets.
func mergeRefs(a, b []metrics.DataRef) []metrics.DataRef {
	out := slices.Concat(a, b)
	slices.SortFunc(out, compareRefs)
	return slices.Compact(out)
}
