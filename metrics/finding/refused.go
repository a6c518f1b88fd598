package finding

import "github.com/casebench/casebench/metrics"

// refused finds two figures that stand side by side and must not be compared:
// both have a value, so that a reader would, and a rule bars it. The further
// apart they are, the more it matters.
func refused(p *Part) []*Finding {
	var out []*Finding
	for _, c := range p.Result.Comparisons {
		if c.Verdict != metrics.NotComparable || c.A.Status != metrics.Defined || c.B.Status != metrics.Defined {
			continue
		}
		f := p.compared(Refused, c)
		if low := min(c.A.Value, c.B.Value); low > 0 {
			f.Weight = weight(Refused, max(c.A.Value, c.B.Value)/low, 1)
		} else {
			f.Weight = weight(Refused, 0, 1)
		}
		out = append(out, f)
	}
	return out
}
