// Package comparability says whether two figures may be set side by side, and
// what stands between them if they are.
//
// Each rule is one file and one function: it looks at two indicators of one
// definition and finds at most one thing, NotComparable or WithCare. Rules are
// asked in the order of gravity. Two figures that no rule objects to are
// comparable. A comparison that is NotComparable has reasons and no effect: no
// difference, no ratio and no test.
package comparability

import (
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// rule looks for one reason against a comparison. Comparable with ok is a remark
// that does not weigh.
type rule struct {
	id   metrics.Rule // "" where nothing can be made anew
	find func(a, b *metrics.Indicator, t metrics.Thresholds) (v metrics.Verdict, why note.Note, ok bool)
	cure note.Note // what can be done about it; may be empty
}

// rules, the gravest first among those of one verdict.
var rules = []rule{
	{find: definitions},
	{"", interactions, note.New("name the interactions that both have in the part: 'interactions:'")},
	{find: simulated},
	{"", views, note.New("compare on one platform at a time: 'by: [platform]'")},
	{metrics.BySize, sizes, note.New("compare accounts of like size, or read counts per post beside the rates")},
	{metrics.ByAge, ages, note.New("read the counts of both sides at the same age of the posts, or leave out young posts with 'maturity_days'")},
	{find: origins},
	{find: published},
	{"", selection, note.New("collect all posts of a period, not those that did well")},
	{"", collection, note.New("collect both sides in the same way")},
	{"", platforms, note.New("compare on one platform at a time: 'by: [platform]'")},
	{"", apart, note.New("collect rows of the same days for both")},
	{metrics.ByPeriod, periods, note.New("set 'period' to the days that both sides cover")},
	{metrics.ByMix, mixes, note.New("read the standardised figures, or break down: 'by: [platform, type]'")},
	{metrics.ByViral, viral, note.New("read the medians")},
	{"", paid, note.New("set paid posts apart: 'by: [paid]'")},
	{"", age, note.New("say when the counts were read: import with --collected-at")},
	{"", young, note.New("read the counts again later")},
	{"", coverage, note.New("export again with the columns that are missing")},
	{"", followers, note.New("take the followers of both sides from the same place")},
	{"", few, note.New("take a longer period")},
}

// Judge says whether two figures of one definition may be compared, and why
// not. The gravest reasons come first, remarks last.
func Judge(a, b *metrics.Indicator, t metrics.Thresholds) (metrics.Verdict, []metrics.Reason) {
	if why, ok := undefined(a, b); ok {
		return metrics.NoFigure, []metrics.Reason{{Verdict: metrics.NoFigure, Why: why}} // there is nothing to be careful with
	}
	by := map[metrics.Verdict][]metrics.Reason{}
	for _, r := range rules {
		if v, why, ok := r.find(a, b, t); ok {
			by[v] = append(by[v], metrics.Reason{Rule: r.id, Verdict: v, Why: why, Cure: r.cure})
		}
	}
	verdict := metrics.Comparable
	switch {
	case len(by[metrics.NotComparable]) > 0:
		verdict = metrics.NotComparable
	case len(by[metrics.WithCare]) > 0:
		verdict = metrics.WithCare
	}
	return verdict, slices.Concat(by[metrics.NotComparable], by[metrics.WithCare], by[metrics.Comparable])
}

// Compare sets two figures of one definition side by side: the verdict, and
// where it allows one the difference with its test, the ratio, the test by rank
// and the figures adjusted for what differs.
func Compare(a, b *metrics.Indicator, level float64, t metrics.Thresholds) *metrics.Comparison {
	c := &metrics.Comparison{Definition: a.Definition, A: a, B: b}
	c.Verdict, c.Reasons = Judge(a, b, t)
	if !c.Formed() {
		return c
	}
	if dependent(a, b) {
		c.Reasons = append(c.Reasons, metrics.Reason{Verdict: metrics.Comparable,
			Why: note.New("two shares of one whole depend on each other: what one gains the other loses, so no difference is tested")})
		c.Test.Reason = note.New("the figures depend on each other")
		return c
	}
	c.Difference, c.Test = Difference(a, b, level)
	c.Ratio = ratio(a, b, level)
	if a.Definition.Formula.Agg == formula.Median {
		c.Rank = estimate.CliffClustered(a.Sample, b.Sample, level)
	}
	c.Adjusted = adjusted(a, b, level, t)
	return c
}

// dependent reports whether two figures are shares of one whole.
func dependent(a, b *metrics.Indicator) bool { return a.Whole != "" && a.Whole == b.Whole }

func fine() (metrics.Verdict, note.Note, bool) { return metrics.Comparable, note.Note{}, false }
