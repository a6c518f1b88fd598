package engine

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// strata reads the numerator and the denominator of a row, by which figures are
// standardised to a common mix.
type strata struct {
	over []*field.Column
	per  *field.Column // nil where each row counts once
}

// newStrata is nil for a definition that is no rate per row.
func newStrata(f *calculation, b *field.Batch) *strata {
	switch f.def.Formula.Agg {
	case formula.Pooled, formula.Mean, formula.Median:
	default:
		return nil
	}
	s := &strata{}
	for _, id := range f.def.Formula.Expand(f.interactions) {
		s.over = append(s.over, b.Col(id))
	}
	if f.def.Formula.IsRatio() {
		s.per = b.Col(f.def.Formula.Per)
	}
	return s
}

// of is a row's pair; it reports false where a value is no count.
func (s *strata) of(row int32) (den, num int64, ok bool) {
	if s == nil {
		return 0, 0, false
	}
	for _, c := range s.over {
		v, missing := c.Int(int(row))
		if missing != field.Present || v < 0 || num+v < num {
			return 0, 0, false
		}
		num += v
	}
	den = 1
	if s.per != nil {
		den, _ = s.per.Int(int(row))
	}
	return den, num, true
}

// strata are the pairs by platform and type, sorted by name.
func (p *part) strata(f *calculation) []metrics.Stratum {
	by := map[string]*tally.Pair{}
	for i := range p.pairs {
		if p.pairs[i].N() == 0 {
			continue
		}
		m := &f.group.sheet.mixes[i]
		name := m.of(field.Platform) + "/" + m.of(field.Type)
		if by[name] == nil {
			by[name] = new(tally.Pair)
		}
		by[name].Merge(&p.pairs[i])
	}
	var out []metrics.Stratum
	for name, pair := range by {
		out = append(out, metrics.Stratum{Name: name, Pair: *pair})
	}
	slices.SortFunc(out, func(a, b metrics.Stratum) int { return cmp.Compare(a.Name, b.Name) })
	return out
}

// topShare is the part of the numerator that the largest row has.
func (p *part) topShare() estimate.Number {
	var all tally.Int128
	for i := range p.pairs {
		all.Add128(p.pairs[i].Y)
	}
	if all.Sign() <= 0 {
		return estimate.Number{}
	}
	return estimate.Some(float64(p.top) / all.Float64())
}
