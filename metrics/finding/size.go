package finding

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// fewestSizes is the least number of accounts, or of brands where there are no
// accounts: with five a perfect order alone is needed for p < 0.05.
const fewestSizes = 6

// sizes finds a rate per follower that falls with the size of the audience. It
// is true where Spearman's rank correlation of rate and followers over the
// accounts of one platform is below 0 with p < level. Accounts of all brands
// count together; a brand without accounts counts as one.
func sizes(p *Part) []*Finding {
	var out []*Finding
	seen := map[string]bool{}
	for _, lead := range p.figures() {
		d, where := lead.Definition, lead.Key.Platform()
		if d.Formula.Agg != formula.Pooled || d.Formula.Per != field.Followers || seen[d.ID+" "+where] {
			continue
		}
		seen[d.ID+" "+where] = true
		units := p.sized(d, where, string(lead.Key.Origin))
		var followers, rates []float64
		for _, i := range units {
			followers, rates = append(followers, audience(i)), append(rates, i.Value)
		}
		if len(units) < fewestSizes {
			continue
		}
		test := estimate.Spearman(followers, rates)
		if test.Status != estimate.Defined || !test.P.OK || test.P.Value >= level || test.Effect.Value >= 0 {
			continue
		}
		small, large := slices.Index(followers, slices.Min(followers)), slices.Index(followers, slices.Max(followers))
		f := &Finding{Kind: Size, IDs: []string{d.ID}, Verdict: metrics.WithCare}
		for _, i := range units {
			if !slices.Contains(f.Cases, i.Key.Case) {
				f.Cases, f.Names = append(f.Cases, i.Key.Case), append(f.Names, p.name(i.Key.Case))
			}
			f.Values = append(f.Values, value(i, "", i.Value, d.Unit), value(i, "followers", audience(i), unit.Followers))
		}
		f.Values = append(f.Values, Value{ID: d.ID, What: "rank correlation", Amount: metrics.Amount{Value: test.Effect.Value}})
		f.Weight = weight(Size, -test.Effect.Value, 0.5)
		f.Claim = note.New("The larger the audience of an account, the lower %q (accounts: %d)", d.Name, len(units))
		f.Says = []note.Note{
			note.New("The smallest audience, %s, has %s; the largest, %s, has %s.", metrics.Amount{Value: followers[small], Unit: unit.Followers},
				metrics.Amount{Value: rates[small], Unit: d.Unit}, metrics.Amount{Value: followers[large], Unit: unit.Followers},
				metrics.Amount{Value: rates[large], Unit: d.Unit}),
			note.New("The rank correlation of size and rate is %.2f (Spearman; n = %d, %s).", test.Effect.Value, len(units), prob(test.P.Value)),
		}
		f.Caution = note.New("The accounts were not drawn at random, and those of one brand are alike; compare accounts of like size.")
		out = append(out, f)
	}
	return out
}

// sized are the figures of a definition on a platform that stand for one
// account each, else for one brand each.
func (p *Part) sized(d *metrics.Definition, where, origin string) []*metrics.Indicator {
	var accounts, brands []*metrics.Indicator
	for _, i := range p.figures() {
		if i.Definition != d || i.Key.Platform() != where || string(i.Key.Origin) != origin || audience(i) <= 0 || i.Value <= 0 {
			continue
		}
		switch n := i.Key.By.Len(); {
		case i.Key.Account() != "" && n <= 2:
			accounts = append(accounts, i)
		case i.Key.Account() == "" && n <= 1:
			brands = append(brands, i)
		}
	}
	if len(accounts) > 0 {
		return accounts
	}
	return brands
}

// audience is the mean number of followers over the rows of a figure.
func audience(i *metrics.Indicator) float64 {
	switch {
	case i.Facts.MeanFollower.OK:
		return i.Facts.MeanFollower.Value
	case i.Denominator.OK && i.N > 0:
		return i.Denominator.Value / float64(i.N)
	}
	return 0
}
