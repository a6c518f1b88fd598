package engine

import (
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// addAlso gives a definition's tally the further rows that it asks for: those
// of the case, of any time and origin. They are no units of the figure, hence
// neither in n nor among its facts; but their data sets are behind it.
func (r *run) addAlso(f *calculation, p *part, opts metrics.Options) {
	for _, kind := range f.def.Also {
		s := find(r.also, kind)
		var rows []int32
		for i := range s.rows {
			if l := r.leaves.all[s.rows[i].leaf]; l.caseNo == f.group.caseNo && s.rows[i].out == used {
				rows = append(rows, int32(i))
				p.also = appendNew(p.also, s.rows[i].data)
			}
		}
		t := f.def.Tally(opts)
		t.Add(metrics.View{Batch: s.batch, Rows: rows})
		p.tally.Merge(t)
	}
}

// alsoOrigins warns of a figure that sets data of different origins in
// relation.
func (r *run) alsoOrigins(f *calculation, p *part) []note.Note {
	var others []datasets.Origin
	for _, d := range p.also {
		if o := r.inputs[d].data.Origin; o != f.group.key.Origin {
			others = appendNew(others, o)
		}
	}
	slices.Sort(others)
	var out []note.Note
	for _, o := range others {
		out = append(out, note.New("set in relation to data of another origin: %s beside %s", o, f.group.key.Origin))
	}
	return out
}

func appendNew[T comparable](list []T, v T) []T {
	if slices.Contains(list, v) {
		return list
	}
	return append(list, v)
}
