package finding

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics/formula"
)

const (
	// A lognormal with a standard deviation of the logarithm of 1.18 has a mean of
	// twice its median; interactions of most accounts stay below.
	leastSkew = 2.0
	// Of fewer posts the ratio of mean and median is itself chance.
	fewestForSkew = 20
)

// skews finds means that say nothing of a usual post: twice the median or more
// over twenty posts or more.
func skews(p *Part) []*Finding {
	var out []*Finding
	for _, i := range p.figures() {
		if i.Definition.Formula.Agg != formula.Mean || i.N < fewestForSkew {
			continue
		}
		m := p.median(i)
		if m == nil || m.Value <= 0 || i.Value < leastSkew*m.Value {
			continue
		}
		f := p.about(Skew, i, m)
		times := i.Value / m.Value
		u := i.Definition.Unit
		f.Values = []Value{value(i, "", i.Value, u), value(m, "", m.Value, u), value(i, "times", times, unit.Ratio)}
		f.Weight = weight(Skew, times, leastSkew)
		f.Claim = note.New("%s: %q is %.1f times the median", p.whose(i.Key), i.Definition.Name, times)
		f.Says = []note.Note{
			note.New("The mean is %s, the median %s (n = %d).", f.Values[0].Amount, f.Values[1].Amount, i.N),
			note.New("Half of the posts stay at or below the median, so the mean is made by few."),
		}
		f.Caution = cautionOf(i, note.New("Name both, or the median; a mean of such data is not what a usual post gets."))
		out = append(out, f)
	}
	return out
}
