package finding

import (
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// notPublic finds what a brand's file asks for and no real data give: of all
// definitions that a pattern leads to, not one has a figure. It claims no more
// than that these data lack it. Brands that lack the same stand in one finding.
func notPublic(s Study) []*Finding {
	var out []*Finding
	var of []note.Note // what each is about
	for _, w := range s.Wanted {
		if len(w.Definitions) == 0 || slices.ContainsFunc(s.Parts, func(p Part) bool { return !p.Simulated && p.has(w) }) {
			continue
		}
		d := w.Definitions[0]
		if k := slices.IndexFunc(out, func(f *Finding) bool { return f.IDs[0] == d.ID }); k >= 0 {
			out[k].Cases, out[k].Names = append(out[k].Cases, w.Case), append(out[k].Names, w.Name)
			out[k].Weight = weight(NotPublic, float64(len(out[k].Cases)), 1)
			continue
		}
		f := &Finding{Kind: NotPublic, Cases: []string{w.Case}, Names: []note.Text{w.Name}, Verdict: metrics.NoFigure, Weight: weight(NotPublic, 1, 1)}
		for _, x := range w.Definitions {
			f.IDs = append(f.IDs, x.ID)
		}
		f.Says = []note.Note{note.New("The study asks for it, and none of its real data sets holds what the formula needs.")}
		for _, p := range s.Parts {
			if why := p.why(w); !why.IsZero() && !p.Simulated {
				f.Says[0] = note.New("The study asks for it; the data say why there is none: %s.", why)
				break
			}
		}
		of = append(of, d.Name)
		f.Caution = note.New("That a figure is not here does not say that it is small.")
		out = append(out, f)
	}
	for k, f := range out {
		var names note.List
		for _, n := range f.Names {
			names = append(names, note.New("%s", n))
		}
		f.Claim = note.New("%s: %q cannot be given from real data", names, of[k])
	}
	return out
}

func (p *Part) has(w Wanted) bool {
	return slices.ContainsFunc(p.figures(), func(i *metrics.Indicator) bool {
		return i.Key.Case == w.Case && slices.Contains(w.Definitions, i.Definition)
	})
}

// why is the reason that a part gives for not having a figure.
func (p *Part) why(w Wanted) note.Note {
	for _, i := range p.Result.Indicators {
		if i.Key.Case == w.Case && slices.Contains(w.Definitions, i.Definition) {
			return i.Reason
		}
	}
	return note.Note{}
}
