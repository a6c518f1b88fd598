package finding

import (
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// Ranking is the order of the brands under one definition of a name, the
// highest first. Definitions of one Subject are set against each other.
type Ranking struct {
	Part    string
	Subject string // what the definitions claim to measure, such as "ER, Instagram"
	ID      string
	Name    note.Note
	Figures []*metrics.Indicator // with a value, the highest first
	Names   []note.Text          // of the cases, in the same order
}

// leastGap is how far apart two figures must be under both definitions, so that
// rounding or a hair's breadth is no flip.
const leastGap = 0.1

// flips finds two definitions of one name that put two brands in opposite
// order. It is true where both brands have a figure under both, and under both
// the higher is at least leastGap above the lower. Of a subject the flip with the
// widest gaps is told.
func flips(s Study) []*Finding {
	all := slices.Clone(s.Rankings)
	simulated := map[string]bool{}
	for i := range s.Parts {
		simulated[s.Parts[i].ID] = s.Parts[i].Simulated
		all = append(all, s.Parts[i].rankings()...)
	}
	best := map[string]*Finding{}
	var order []string
	for i, x := range all {
		for _, y := range all[i+1:] {
			if x.Subject != y.Subject || x.Part != y.Part || x.ID == y.ID {
				continue
			}
			if f := flip(x, y); f != nil {
				f.Part, f.Simulated = x.Part, simulated[x.Part]
				k := x.Part + " " + x.Subject
				if best[k] == nil {
					order = append(order, k)
				}
				if best[k] == nil || f.Weight > best[k].Weight {
					best[k] = f
				}
			}
		}
	}
	var out []*Finding
	for _, k := range order {
		out = append(out, best[k])
	}
	return out
}

// flip is the widest flip between two rankings, nil without one.
func flip(x, y Ranking) *Finding {
	var best *Finding
	for i, a := range x.Figures {
		for k, b := range x.Figures[i+1:] {
			ay, by := of(y, a.Key.Case), of(y, b.Key.Case)
			if ay == nil || by == nil || b.Value <= 0 || ay.Value <= 0 {
				continue
			}
			gap := min(a.Value/b.Value, by.Value/ay.Value) - 1
			if gap < leastGap {
				continue
			}
			w := weight(Flip, gap, leastGap)
			if best != nil && best.Weight >= w {
				continue
			}
			first, second := x.Names[i], x.Names[i+1+k]
			best = &Finding{Kind: Flip, Cases: []string{a.Key.Case, b.Key.Case}, Names: []note.Text{first, second}, IDs: []string{x.ID, y.ID},
				Verdict: metrics.WithCare, Weight: w,
				Values: []Value{value(a, "", a.Value, a.Definition.Unit), value(b, "", b.Value, b.Definition.Unit), value(ay, "", ay.Value, ay.Definition.Unit),
					value(by, "", by.Value, by.Definition.Unit)}}
			v := best.Values
			best.Claim = note.New("%s and %s: which is higher depends on the definition", first, second)
			best.Says = []note.Note{
				note.New("By %q the figures are %s and %s, by %q %s and %s.", x.Name, v[0].Amount, v[1].Amount, y.Name, v[2].Amount, v[3].Amount),
				note.New("Both are called engagement rate, so a ranking without its definition says nothing."),
			}
			best.Caution = note.New("Name the definition with every figure, and compare under one of them only.")
		}
	}
	return best
}

// of is the figure of a case in a ranking, nil without one.
func of(r Ranking, id string) *metrics.Indicator {
	for _, i := range r.Figures {
		if i.Key.Case == id {
			return i
		}
	}
	return nil
}

// rankings are those that the figures of a part give: rates of own posts by
// different denominators and aggregations at one place.
func (p *Part) rankings() []Ranking {
	var out []Ranking
	at := map[string]int{}
	for _, i := range p.figures() {
		d := i.Definition
		if d.Rows != metrics.OwnPosts || !d.Formula.IsRatio() || !d.Formula.UsesInteractions() || i.Key.Account() != "" || i.Key.By.Len() > 1 {
			continue
		}
		switch d.Formula.Agg {
		case formula.Pooled, formula.Mean, formula.Median:
		default:
			continue
		}
		subject := i.Key.Platform() + " " + string(i.Key.Origin) + " " + string(d.Unit)
		k := subject + " " + d.ID
		n, there := at[k]
		if !there {
			n = len(out)
			at[k] = n
			out = append(out, Ranking{Part: p.ID, Subject: subject, ID: d.ID, Name: d.Name})
		}
		out[n].Figures = append(out[n].Figures, i)
	}
	for n := range out {
		r := &out[n]
		slices.SortStableFunc(r.Figures, func(a, b *metrics.Indicator) int {
			switch {
			case a.Value > b.Value:
				return -1
			case a.Value < b.Value:
				return 1
			}
			return 0
		})
		for _, i := range r.Figures {
			r.Names = append(r.Names, p.name(i.Key.Case))
		}
	}
	return out
}
