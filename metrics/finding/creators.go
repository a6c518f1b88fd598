package finding

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
)

const (
	topTen = "ugc/concentration/top10:fraction"
	// Half of the content by ten people is a circle, and no crowd.
	leastCircle = 0.5
	// Of fewer than thirty people ten are a third already.
	fewestPeople = 30
)

// creators finds content of users that is made by few: ten people give half of
// the posts or more, of thirty people or more.
func creators(p *Part) []*Finding {
	var out []*Finding
	for _, i := range p.figures() {
		if i.Definition.ID != topTen || i.Definition.Rows != metrics.UGC || i.Value < leastCircle || i.N < fewestPeople {
			continue
		}
		f := p.about(Creators, i)
		f.Values = []Value{value(i, "", i.Value, unit.Fraction)}
		f.Weight = weight(Creators, i.Value, leastCircle)
		f.Claim = note.New("%s: ten authors give %s of the content of users", p.whose(i.Key), share(i.Value))
		f.Says = []note.Note{note.New("Authors in all: %d.", i.N),
			note.New("If all had published equally, ten would give %s.", share(10/float64(i.N)))}
		f.Caution = cautionOf(i, note.New("The volume follows a few people; their leaving would look like a fall of awareness."))
		out = append(out, f)
	}
	return out
}
