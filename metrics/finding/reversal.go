package finding

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// reversals finds Simpson's reversals: the comparison at a common mix of
// platforms and types has the other sign than the raw one. The
// test of truth is estimate.SimpsonReversal, over exact sums.
func reversals(p *Part) []*Finding {
	var out []*Finding
	for _, c := range p.Result.Comparisons {
		for _, x := range c.Adjusted {
			if x.Answers != metrics.ByMix || !x.Reversal || x.A.Status != estimate.Defined || x.B.Status != estimate.Defined || !c.Formed() {
				continue
			}
			f := p.compared(Reversal, c)
			a, b := x.A.Value, x.B.Value
			if c.B.Value > c.A.Value {
				a, b = b, a
			}
			u := c.Definition.Unit
			f.Comparison = nil
			f.Values = append(f.Values, value(c.A, "adjusted", a, u), value(c.B, "adjusted", b, u))
			f.Weight = weight(Reversal, 1, 1)
			f.Claim = note.New("%s and %s: the order by %q turns round when the mix is made equal", f.Names[0], f.Names[1], c.Definition.Name)
			f.Says = []note.Note{
				note.New("As counted the figures are %s and %s; %s they are %s and %s.", f.Values[0].Amount, f.Values[1].Amount, x.How,
					f.Values[2].Amount, f.Values[3].Amount),
				note.New("The figures over everything show which kinds each brand publishes, and not only the response to them."),
			}
			f.Caution = note.New("Read the figures kind by kind; neither sum alone is the answer.")
			out = append(out, f)
		}
	}
	return out
}
