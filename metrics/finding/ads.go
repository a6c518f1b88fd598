package finding

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

const (
	// From a tenth on advertising changes what is taken for the voice of users;
	// the same share asks for care in comparability.
	leastAds = 0.1
	// Of fewer posts a tenth is two or three, and no share.
	fewestPosts = 30
)

// ads finds advertising among posts of other people about a brand, and among the
// brand's own. It is true where at least a tenth of 30 posts or more is marked;
// what is advertising and not marked stays unseen, so the share is a least one.
func ads(p *Part) []*Finding {
	var out []*Finding
	for _, paid := range p.figures() {
		if paid.Definition.Rows != metrics.PaidUGC || paid.Definition.Formula.Agg != formula.Count {
			continue
		}
		for _, free := range p.figures() {
			if free.Definition.Rows != metrics.UGC || free.Definition.Formula.Agg != formula.Count || free.Key != paid.Key {
				continue
			}
			all := paid.Value + free.Value
			if all < fewestPosts || paid.Value < leastAds*all {
				continue
			}
			f := p.about(Ads, paid, free)
			of := paid.Value / all
			f.Values = []Value{value(paid, "share", of, unit.Fraction), value(paid, "", paid.Value, paid.Definition.Unit),
				value(free, "", free.Value, free.Definition.Unit)}
			f.Weight = weight(Ads, of, leastAds)
			f.Claim = note.New("%s: at least %s of the posts by others about the brand are advertising", p.whose(paid.Key), share(of))
			f.Says = []note.Note{note.New("Posts: %d; with a marker of advertising: %d, which are not counted as content of users.", int64(all), int64(paid.Value))}
			if by := p.ofRows(metrics.PaidUGC, unit.People, paid.Key); by != nil {
				f.IDs = append(f.IDs, by.Definition.ID)
				f.Values = append(f.Values, value(by, "", by.Value, unit.People))
				f.Says = append(f.Says, note.New("Authors of the advertising: %d.", int64(by.Value)))
			}
			f.Caution = cautionOf(paid, note.New("Advertising without a marker is not seen, so the share is the least that it can be."))
			out = append(out, f)
		}
	}
	for _, own := range p.figures() {
		n := float64(own.N)
		if own.Definition.Rows != metrics.OwnPosts || own.Definition.Formula.Agg != formula.Count || !own.Facts.PaidKnown || n < fewestPosts ||
			float64(own.Facts.PaidRows) < leastAds*n {
			continue
		}
		f := p.about(Ads, own)
		of := float64(own.Facts.PaidRows) / n
		f.Values = []Value{value(own, "share", of, unit.Fraction), value(own, "", own.Value, own.Definition.Unit)}
		f.Weight = weight(Ads, of, leastAds) - 1 // what a brand pays for is less of a surprise than who speaks for it
		f.Claim = note.New("%s: %s of the brand's own posts are advertising", p.whose(own.Key), share(of))
		f.Says = []note.Note{note.New("Posts: %d; marked as advertising: %d.", own.N, own.Facts.PaidRows)}
		f.Caution = cautionOf(own, note.New("Paid posts are shown to people who do not follow the account; their rates say nothing about its audience."))
		out = append(out, f)
	}
	return out
}

// ofRows is the figure in a unit over a kind of rows at a key, nil without one.
func (p *Part) ofRows(r metrics.Rows, u unit.Unit, k metrics.Key) *metrics.Indicator {
	for _, i := range p.figures() {
		if i.Definition.Rows == r && i.Definition.Unit == u && i.Key == k {
			return i
		}
	}
	return nil
}
