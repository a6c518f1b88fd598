package finding

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// level is below which p, adjusted for the other tests of the part, a
// difference or a trend is called found.
const level = 0.05

// differences finds the figures of two brands that differ. It is true where the
// verdict allows a difference and its test, adjusted by Holm over the part, is
// below level. The strongest of a pair of brands comes first.
func differences(p *Part) []*Finding {
	var out []*Finding
	for _, c := range p.Result.Comparisons {
		prob := c.PAdjusted
		if !prob.OK {
			prob = c.Test.P
		}
		if !c.Formed() || c.Test.Status != estimate.Defined || !prob.OK || prob.Value >= level || c.A.Value == c.B.Value {
			continue
		}
		f := p.compared(Difference, c)
		f.Verdict = c.Verdict
		times := max(c.A.Value, c.B.Value)
		if least := min(c.A.Value, c.B.Value); least > 0 {
			times /= least
		} else {
			times = 2
		}
		f.Weight = weight(Difference, times, 1)
		if !pooledRate(c.Definition.ID) {
			f.Weight -= 0.5 // the ratio of sums is what is usually published
		}
		if c.Verdict == metrics.WithCare {
			f.Weight -= 2
		}
		out = append(out, f)
	}
	return out
}

// compared begins a finding on a comparison. Its words come from the comparison
// (locale.Sentence).
func (p *Part) compared(k Kind, c *metrics.Comparison) *Finding {
	a, b := c.A, c.B
	if b.Value > a.Value {
		a, b = b, a
	}
	f := &Finding{Kind: k, Cases: []string{a.Key.Case, b.Key.Case}, Names: []note.Text{p.name(a.Key.Case), p.name(b.Key.Case)},
		IDs: []string{c.Definition.ID}, Verdict: c.Verdict, Comparison: c,
		Values: []Value{value(a, "", a.Value, c.Definition.Unit), value(b, "", b.Value, c.Definition.Unit)}}
	x, y := f.Values[0].Amount, f.Values[1].Amount
	if k == Refused {
		f.Claim = note.New("%s and %s: %q, %s and %s, must not be compared", f.Names[0], f.Names[1], c.Definition.Name, x, y)
	} else if places := p.whose(a.Key); len(a.Key.By.Each()) > 0 && a.Key.By == b.Key.By {
		f.Claim = note.New("%s: %q is higher than for %s, %s against %s", places, c.Definition.Name, f.Names[1], x, y)
	} else {
		f.Claim = note.New("%s: %q is higher than for %s, %s against %s", f.Names[0], c.Definition.Name, f.Names[1], x, y)
	}
	f.Caution = cautionOn(c)
	return f
}

// cautionOn is what a reader must not take from a comparison. The reasons of its
// verdict stand in its sentence.
func cautionOn(c *metrics.Comparison) note.Note {
	if c.Verdict == metrics.NotComparable {
		return note.New("That two figures must not be compared does not say that they are equal.")
	}
	return note.New("A difference of two brands is no effect of what they do: nothing else was held equal.")
}
