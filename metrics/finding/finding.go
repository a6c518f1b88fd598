// Package finding says what the figures of a study show, as values.
//
// A rule is one file and one function: it looks at the results of a study and
// gives the findings for which its test of truth holds. The threshold stands
// beside it with its reason. A finding names the indicators that it rests on,
// so that a reader can go and look, carries a verdict on how far it may be
// trusted, and one line of caution. All findings of a study are ranked by
// weight: the importance of the kind, and within it how far the figures lie
// beyond the threshold.
//
// Nothing here is computed from rows: a finding is made of indicators and
// comparisons that the report prints.
package finding

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
)

// Kind is which rule made a finding.
type Kind string

// The kinds, with the importance that opens their weight: what turns an
// answer round comes before what the answer is, and that before what it rests on.
const (
	Reversal   Kind = "reversal"        // the order of two brands turns round at a common mix
	Flip       Kind = "flip"            // two definitions of one name rank the brands differently
	Change     Kind = "change"          // a rate of few complete periods falls or rises
	Carrier    Kind = "carrier"         // one account carries the rate of a brand
	Refused    Kind = "refused"         // two figures that a reader would compare and must not
	Difference Kind = "difference"      // two figures differ
	Size       Kind = "size"            // the rate falls with the size of the account
	Ads        Kind = "advertising"     // a share of the posts is advertising
	Trend      Kind = "trend"           // a long series rises or falls
	Viral      Kind = "one post"        // one post carries a figure
	Creators   Kind = "few creators"    // few people make the content of users
	Skew       Kind = "mean and median" // the mean says nothing of a usual post
	NotPublic  Kind = "not known"       // an indicator that a brand asks for has no figure
)

var importance = map[Kind]float64{
	Reversal: 100, Flip: 90, Change: 86, Carrier: 82, Refused: 78, Difference: 74, Size: 70, Ads: 66, Trend: 62, Viral: 56, Creators: 52, Skew: 48, NotPublic: 40,
}

// Finding is one claim with its evidence.
type Finding struct {
	Kind      Kind
	Part      string // the id of the part of the study; "" where it is about all of them
	Simulated bool   // the figures are simulated, and so is what they show
	Cases     []string
	Names     []note.Text // of the cases
	IDs       []string    // of the indicators that it rests on
	Values    []Value
	Verdict   metrics.Verdict
	Weight    float64
	Claim     note.Note   // the heading; begins with a name, has no full stop
	Says      []note.Note // one or two sentences
	Caution   note.Note   // a sentence
	// Comparison is what a Difference or a Refused says; their words are made of it.
	Comparison *metrics.Comparison
}

// Value is a figure that a finding states.
type Value struct {
	ID     string // of the indicator
	Key    metrics.Key
	What   string // "first", "last", "without", "share": what of the indicator it is; "" is the figure itself
	Amount metrics.Amount
}

// Study is what findings are looked for in.
type Study struct {
	Parts    []Part
	Wanted   []Wanted
	Rankings []Ranking // further than those of the parts
}

// Part is a part of a study with its answer.
type Part struct {
	ID        string
	Simulated bool
	Result    *metrics.Result
}

// Wanted are the indicators that a case asks for by one pattern.
type Wanted struct {
	Case        string
	Name        note.Text
	Definitions []*metrics.Definition
}

// Find gives all findings, the weightiest first. Findings on simulated figures
// come after all others.
func Find(s Study) []*Finding {
	var out []*Finding
	for i := range s.Parts {
		p := &s.Parts[i]
		for _, rule := range []func(*Part) []*Finding{changes, carriers, refused, differences, sizes, ads, reversals, posts, creators, skews} {
			found := rule(p)
			for _, f := range found {
				f.Part, f.Simulated = p.ID, p.Simulated
			}
			out = append(out, found...)
		}
	}
	out = append(out, trends(s)...)
	out = append(out, flips(s)...)
	out = append(out, notPublic(s)...)
	slices.SortStableFunc(out, func(a, b *Finding) int {
		if a.Simulated != b.Simulated {
			if a.Simulated {
				return 1
			}
			return -1
		}
		return cmp.Compare(b.Weight, a.Weight)
	})
	return out
}

// Best are at most n findings to be told first: of each kind the weightiest,
// then a second one of a kind about other brands; simulated ones only where
// nothing is real. What is not known has the last place, so that an answer does
// not pass over what the study could not find out.
func Best(all []*Finding, n int) []*Finding {
	real := slices.ContainsFunc(all, func(f *Finding) bool { return !f.Simulated && f.Kind != NotPublic })
	var out, last []*Finding
	if k := slices.IndexFunc(all, func(f *Finding) bool { return f.Kind == NotPublic }); k >= 0 && n > 1 {
		last = all[k : k+1]
	}
	told := map[Kind]int{}
	for _, limit := range []int{1, 2} {
		for _, f := range all {
			if len(out)+len(last) < n && f.Kind != NotPublic && f.Simulated != real && told[f.Kind] < limit && (limit == 1 || f.fresh(out)) {
				out = append(out, f)
				told[f.Kind]++
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *Finding) int { return cmp.Compare(b.Weight, a.Weight) })
	return append(out, last...)
}

// fresh reports whether no finding of the same kind is about the same cases.
func (f *Finding) fresh(told []*Finding) bool {
	return !slices.ContainsFunc(told, func(o *Finding) bool { return o.Kind == f.Kind && slices.Equal(o.Cases, f.Cases) })
}

// weight is the importance of a kind and less than 4 for how far the evidence lies
// beyond the threshold, so that no kind overtakes the next by strength alone.
func weight(k Kind, value, threshold float64) float64 {
	strength := 0.0
	if value > 0 && threshold > 0 {
		strength = math.Abs(math.Log2(value / threshold))
	}
	return importance[k] + min(strength, 3.9)
}

// name of a case as the request has it.
func (p *Part) name(id string) note.Text {
	for _, c := range p.Result.Request.Cases {
		if c.ID == id {
			return c.Name
		}
	}
	return note.Text{}
}

// about begins a finding on figures of one case.
func (p *Part) about(k Kind, inds ...*metrics.Indicator) *Finding {
	id := inds[0].Key.Case
	f := &Finding{Kind: k, Cases: []string{id}, Names: []note.Text{p.name(id)}, Verdict: metrics.Comparable}
	for _, i := range inds {
		if !slices.Contains(f.IDs, i.Definition.ID) {
			f.IDs = append(f.IDs, i.Definition.ID)
		}
	}
	if o := inds[0].Key.Origin; o != datasets.Measured {
		f.Verdict = metrics.WithCare
	}
	return f
}

func value(i *metrics.Indicator, what string, x float64, u unit.Unit) Value {
	return Value{ID: i.Definition.ID, Key: i.Key, What: what, Amount: metrics.Amount{Value: x, Unit: u}}
}

func share(x float64) metrics.Amount { return metrics.Amount{Value: x, Unit: unit.Fraction} }

// figures are the figures of a part that have a value.
func (p *Part) figures() []*metrics.Indicator {
	return slices.DeleteFunc(slices.Clone(p.Result.Indicators), func(i *metrics.Indicator) bool { return i.Status != metrics.Defined })
}

// whose is a case with its place in the breakdown as the subject of a claim:
// "Nike, Instagram".
func (p *Part) whose(k metrics.Key) note.Note {
	name := p.name(k.Case)
	var places []note.Note
	for _, x := range k.By.Each() {
		if x.Field == field.Platform {
			if n := platform.Name(x.Value); !n.IsZero() {
				places = append(places, n)
				continue
			}
		}
		places = append(places, note.New("%s", x.Value))
	}
	switch len(places) {
	case 0:
		return note.New("%s", name)
	case 1:
		return note.New("%s, %s", name, places[0])
	}
	return note.New("%s, %s", name, note.List(places))
}

// cautionOf is what the origin of the data leaves open; what holds else comes
// from the rule.
func cautionOf(i *metrics.Indicator, usual note.Note) note.Note {
	switch i.Key.Origin {
	case datasets.Published:
		return note.New("The figures were published by others and cannot be checked against posts.")
	case datasets.Estimated:
		return note.New("The figures are estimates of a model or a panel.")
	}
	return usual
}

// pooledRate reports whether a definition is a ratio of sums.
func pooledRate(id string) bool { return strings.Contains(id, "/pooled:") }
