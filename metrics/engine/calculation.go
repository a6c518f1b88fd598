package engine

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// figure is one definition over one group, under one interaction set.
type calculation struct {
	def          *metrics.Definition
	group        *group
	interactions []field.ID
	needs        []field.ID // the columns that a row must have
	indicator    *metrics.Indicator
}

func newCalculation(d *metrics.Definition, g *group, interactions []field.ID) *calculation {
	return &calculation{def: d, group: g, interactions: interactions, needs: d.Formula.Columns(interactions)}
}

// candidates are the rows that the definition would use if they had all it
// needs.
func (f *calculation) candidates() []int32 {
	if !f.def.Immature || len(f.group.immature) == 0 {
		return f.group.rows
	}
	return slices.Concat(f.group.rows, f.group.immature)
}

// refused says why a figure cannot be computed at all, before any row is
// looked at; the zero Outcome means that it can.
func (f *calculation) refused(rows []int32) metrics.Outcome {
	d, g := f.def, f.group
	if d.Platforms != nil {
		for _, p := range g.platforms {
			if !slices.Contains(d.Platforms, p) {
				return metrics.Without(metrics.NotApplicable, 0, note.New("has no meaning on %s", platformNames(p)))
			}
		}
	}
	if len(g.platforms) > 1 && d.MustShare(metrics.SameView) {
		return metrics.Without(metrics.NotApplicable, 0, note.New("a view means something else on each platform; read them one by one"))
	}
	if len(rows) == 0 {
		return metrics.Without(metrics.TooFew, 0, note.New("no rows are left; at least %d are needed", max(d.MinN, 1)))
	}
	b := g.sheet.batch
	if d.Formula.UsesInteractions() && !engages(f.interactions) {
		if slices.Contains(f.interactions, field.Likes) {
			return metrics.Without(metrics.NotCollected, 0,
				note.New("neither comments nor shares were collected; likes alone are the love rate, not an engagement rate"))
		}
		return metrics.Without(metrics.NotCollected, 0,
			note.New("likes were not collected; an engagement rate from comments and shares alone would be another figure"))
	}
	for _, id := range f.needs {
		if why, absent := absence(b.Col(id), rows); absent {
			return absentOutcome(id, why)
		}
	}
	return metrics.Outcome{}
}

// absence reports whether none of the rows has a value, and why the first of
// them has none.
func absence(col *field.Column, rows []int32) (why field.Missing, absent bool) {
	for i, row := range rows {
		missing := field.NotCollected
		if col != nil && col.Missing == nil {
			missing = field.Present
		} else if col != nil {
			missing = col.Missing[row]
		}
		if missing == field.Present {
			return missing, false
		}
		if i == 0 {
			why = missing
		} else if missing != why {
			why = field.NotCollected
		}
	}
	return why, true
}

func absentOutcome(id field.ID, why field.Missing) metrics.Outcome {
	name := formula.Names(id)
	switch why {
	case field.Hidden:
		return metrics.Without(metrics.NotCollected, 0, note.New("%s: hidden by the account in every row", name))
	case field.Withheld:
		return metrics.Without(metrics.NotCollected, 0, note.New("%s: withheld by the platform in every row", name))
	case field.NotApplicable:
		return metrics.Without(metrics.NotApplicable, 0, note.New("%s: has no meaning for these rows", name))
	}
	return metrics.Without(metrics.NotCollected, 0, note.New("%s: not collected", name))
}

// lackNote says why rows that lack a column are left out.
func lackNote(id field.ID, why field.Missing) note.Note {
	name := formula.Names(id)
	switch why {
	case field.Hidden:
		return note.New("rows with %s hidden by the account", name)
	case field.Withheld:
		return note.New("rows with %s withheld by the platform", name)
	case field.NotCollected:
		return note.New("rows with %s not collected", name)
	case field.NotApplicable:
		return note.New("rows where %s is not applicable", name)
	}
	return note.New("rows without %s", name)
}

// finish makes the indicator of a figure from the merged part.
func (r *run) finish(f *calculation, rows []int32, p *part, opts metrics.Options) {
	var out metrics.Outcome
	switch {
	case p == nil:
		out = f.refused(rows)
		p = newPart(r, f)
	case p.n == 0:
		out = metrics.Without(metrics.TooFew, 0, note.New("no rows are left; at least %d are needed", max(f.def.MinN, 1)))
	default:
		out = p.tally.Outcome(opts)
	}
	if out.Status == metrics.Defined && out.N < f.def.MinN {
		out = metrics.Outcome{
			Status: metrics.TooFew, N: out.N, Excluded: out.Excluded, Sample: out.Sample,
			Reason: note.New("only %d; at least %d are needed", out.N, f.def.MinN),
		}
	}
	if len(r.cases) < 2 {
		out.Sample = estimate.Units{} // there is nothing to test it against
	}
	out.Excluded = slices.Concat(r.baseExcluded(f), p.excluded(f), out.Excluded)
	out.Warnings = slices.Concat(out.Warnings, r.warningsOf(f, p), r.rounded(f, p, out))
	f.indicator = &metrics.Indicator{
		Definition: f.def,
		Key:        f.group.key,
		Outcome:    out,
		Data:       r.dataOf(f.group, p),
		Facts:      r.factsOf(f, p, int64(len(rows))),
	}
	if f.def.Formula.UsesInteractions() {
		f.indicator.Interactions = f.interactions
	}
	if slices.Contains(f.needs, field.Followers) && inPosts(f.def.Rows) {
		f.indicator.Followers = p.provenance()
	}
	if p.dated {
		f.indicator.Span = metrics.Span{From: p.first, To: p.last + 1}
	}
}

// baseExcluded counts the rows of the group that no definition uses.
func (r *run) baseExcluded(f *calculation) []metrics.Excluded {
	n := f.group.hidden
	for _, row := range f.group.left {
		n[f.group.sheet.rows[row].out]++
	}
	if f.def.Immature {
		n[immature] = 0
	}
	var out []metrics.Excluded
	for why := outside; why < reasons; why++ {
		if n[why] > 0 {
			out = append(out, metrics.Excluded{Reason: why.note(), N: n[why]})
		}
	}
	return out
}

// warningsOf are the remarks that any figure over these rows earns.
func (r *run) warningsOf(f *calculation, p *part) []note.Note {
	if p.n == 0 {
		return nil
	}
	out := r.alsoOrigins(f, p)
	if f.def.Formula.UsesInteractions() && len(f.group.narrowed) > 0 {
		out = append(out, note.New("left out of the interactions, because not all of the pooled platforms and data sets have them: %s",
			formula.Names(f.group.narrowed...)))
	}
	out = append(out, r.pooled(f, p)...)
	if residue := f.residue(p); len(residue) > 0 {
		out = append(out, note.New("pools rows that differ in: %s", formula.Names(residue...)))
	}
	if inPosts(f.def.Rows) && !f.def.Immature && p.unknownAge > 0 {
		out = append(out, note.New("%d posts have no time of reading, so whether they were old enough cannot be checked", p.unknownAge))
	}
	if slices.Contains(f.needs, field.Followers) {
		if p.mixedFollowers() {
			out = append(out, note.New("the follower counts come from different places (at posting, interpolated, one number)"))
		}
		if p.coauthored > 0 {
			out = append(out, note.New("%d posts have co-authors, whose followers saw them too; the followers of one account divide", p.coauthored))
		}
	}
	if top := p.topShare(); top.OK && top.Value > 0.5 && p.n >= 5 && f.def.Formula.Agg == formula.Pooled {
		out = append(out, note.New("one row carries %d %% of the numerator", int(100*top.Value+0.5)))
	}
	if p.selected(r) {
		out = append(out, note.New("the posts were selected by success (a trending or top list) and are no sample of the account"))
	}
	return append(out, r.doubted(f, p)...)
}

// pooled is the remark on a figure over several platforms that some of them
// are not in it, for want of a column.
func (r *run) pooled(f *calculation, p *part) []note.Note {
	if len(f.group.platforms) < 2 {
		return nil
	}
	in := make(map[string]bool)
	for i, n := range p.mix {
		if n > 0 {
			in[f.group.sheet.mixes[i].of(field.Platform)] = true
		}
	}
	var absent []string
	for _, platform := range f.group.platforms {
		if !in[platform] {
			absent = append(absent, platform)
		}
	}
	if len(absent) == 0 {
		return nil
	}
	return []note.Note{note.New("no row of these platforms could be used: %s", platformNames(absent...))}
}

// factsOf are what comparability looks at.
func (r *run) factsOf(f *calculation, p *part, candidates int64) metrics.Facts {
	facts := metrics.Facts{
		Mix:        make(map[string]int64),
		PaidRows:   p.paid,
		PaidKnown:  p.n > 0 && p.paidKnown == p.n,
		Selected:   p.selected(r),
		Collection: p.collection(r),
		Immature:   int64(len(f.group.immature)),
		MeanAge:    p.meanAge(),
		AgeKnown:   p.n > 0 && p.unknownAge == 0,
		Strata:     p.strata(f),
		TopShare:   p.topShare(),
		Logs:       p.accountLogs(f),
	}
	for i, n := range p.mix {
		if n > 0 {
			m := &f.group.sheet.mixes[i]
			facts.Mix[m.of(field.Platform)+"/"+m.of(field.Type)] += n
		}
	}
	if n := p.followed.N(); n > 0 {
		facts.MeanFollower = estimate.Some(p.followed.Sum.Float64() / float64(n))
	}
	if candidates > 0 {
		facts.Coverage = estimate.Some(float64(p.n) / float64(candidates))
	}
	return facts
}
