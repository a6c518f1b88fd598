package finding

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

const (
	// A quarter of all interactions in one post: without it the rate is another.
	leastPost = 0.25
	// Of fewer than ten posts one always has a large share.
	fewestForPost = 10
)

// posts finds the post that carries a figure: a quarter or more of the
// numerator of a ratio of sums or a mean over ten posts or more.
func posts(p *Part) []*Finding {
	var out []*Finding
	type sum struct {
		key metrics.Key
		top float64
	}
	told := map[sum]bool{} // one sum is divided by several things
	for _, i := range p.figures() {
		d, top := i.Definition, i.Facts.TopShare
		f := d.Formula
		if d.Rows != metrics.OwnPosts && d.Rows != metrics.UGC || f.Agg != formula.Pooled && (f.Agg != formula.Mean || f.IsRatio()) ||
			!top.OK || top.Value < leastPost || i.N < fewestForPost || told[sum{i.Key, top.Value}] {
			continue
		}
		told[sum{i.Key, top.Value}] = true
		x := p.about(Viral, i)
		x.Values = []Value{value(i, "share", top.Value, unit.Fraction), value(i, "", i.Value, d.Unit)}
		x.Weight = weight(Viral, top.Value, leastPost)
		x.Claim = note.New("%s: one post gives %s of what is summed for %q (posts: %d)", p.whose(i.Key), share(top.Value), d.Name, i.N)
		x.Says = []note.Note{note.New("The other %d posts together give %s of what is counted.", i.N-1, share(1-top.Value))}
		if m := p.median(i); m != nil {
			x.IDs = append(x.IDs, m.Definition.ID)
			x.Values = append(x.Values, value(m, "", m.Value, m.Definition.Unit))
			x.Says = append(x.Says, note.New("The figure is %s, and that of the post in the middle is %s.", x.Values[1].Amount, x.Values[2].Amount))
		} else {
			x.Says = append(x.Says, note.New("The figure is %s.", x.Values[1].Amount))
		}
		x.Caution = cautionOf(i, note.New("The figure describes one post more than the account; read the median."))
		out = append(out, x)
	}
	return out
}

// median is the median of the same rate at the same place.
func (p *Part) median(i *metrics.Indicator) *metrics.Indicator {
	for _, m := range p.figures() {
		if m.Definition.Formula.Agg == formula.Median && m.Key == i.Key && m.Definition.Rows == i.Definition.Rows &&
			m.Definition.Unit == i.Definition.Unit && m.Definition.Formula.Rate(m.Interactions) == i.Definition.Formula.Rate(i.Interactions) {
			return m
		}
	}
	return nil
}
