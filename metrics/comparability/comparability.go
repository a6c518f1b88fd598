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
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// rule finds something against comparing a and b; ok is false where it does
// not.
type rule func(a, b *metrics.Indicator) (v metrics.Verdict, why note.Note, ok bool)

// rules in the order of gravity.
var rules = []rule{
	definitions, interactions, simulated, views,
	origins, published, selection, collection, platforms, periods, mixes, sizes, paid,
	age, ages, young, coverage, followers, few,
}

// Judge gives the verdict and its reasons, the gravest first.
func Judge(a, b *metrics.Indicator) (metrics.Verdict, []note.Note) {
	if why, ok := undefined(a, b); ok {
		return metrics.NotComparable, []note.Note{why} // there is nothing to be careful with
	}
	verdict := metrics.Comparable
	var barred, care []note.Note
	for _, find := range rules {
		v, why, ok := find(a, b)
		switch {
		case !ok:
		case v == metrics.NotComparable:
			barred = append(barred, why)
		default:
			care = append(care, why)
		}
	}
	switch {
	case len(barred) > 0:
		verdict = metrics.NotComparable
	case len(care) > 0:
		verdict = metrics.WithCare
	}
	return verdict, append(barred, care...)
}

// Compare judges two indicators of one definition and, where that is allowed,
// states the difference, the ratio and a test, which the caller makes by Test:
// several comparisons may share one. PAdjusted and Tests are left to who knows
// all tests of the request.
func Compare(a, b *metrics.Indicator, level float64, test func() estimate.Test) *metrics.Comparison {
	c := &metrics.Comparison{Definition: a.Definition, A: a, B: b}
	c.Verdict, c.Reasons = Judge(a, b)
	if c.Verdict == metrics.NotComparable {
		return c
	}
	if dependent(a, b) {
		c.Reasons = append(c.Reasons, note.New("two shares of one whole depend on each other: what one gains the other loses, so no difference is tested"))
		c.Test.Reason = note.New("the figures depend on each other")
		return c
	}
	c.Difference = Difference(a, b, level)
	c.Ratio = ratio(a, b, level)
	c.Test = test()
	return c
}

// dependent reports whether two figures are shares of one whole.
func dependent(a, b *metrics.Indicator) bool { return a.Whole != "" && a.Whole == b.Whole }

func fine() (metrics.Verdict, note.Note, bool) { return metrics.Comparable, note.Note{}, false }
