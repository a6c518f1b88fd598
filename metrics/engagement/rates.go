package engagement

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// rate is a row value before it is aggregated.
type rate struct {
	id      string
	over    field.ID
	per     field.ID
	scale   int64
	unit    unit.Unit
	name    note.Note
	about   note.Note
	caution note.Note
	same    []metrics.Sameness
	refs    []string
	aggs    []aggregation
}

var (
	allThree    = []aggregation{pooled, mean, median}
	meanMedian  = []aggregation{mean, median}
	pooledOnly  = []aggregation{pooled}
	sameER      = []metrics.Sameness{metrics.SameInteractions, metrics.SameDenominator, metrics.SameSelection}
	sameERViews = append(slices.Clone(sameER), metrics.SameView)
	samePart    = []metrics.Sameness{metrics.SameDenominator, metrics.SameSelection}
	samePlain   = []metrics.Sameness{metrics.SameSelection}
)

var rates = []rate{
	{
		id: "by-followers", over: formula.Interactions, per: field.Followers, unit: unit.Fraction,
		name:  note.New("Engagement rate by followers"),
		about: note.New("Interactions with a post as a share of the account's followers when it was published."),
		caution: note.New("Not everybody who follows sees a post, and people who do not follow respond too. Falls as accounts grow: do not compare accounts " +
			"of very different size without adjustment, nor with a rate by reach or by views."),
		same: sameER, refs: []string{"rivaliq", "popsters"}, aggs: allThree,
	},
	{
		id: "by-reach", over: formula.Interactions, per: field.Reach, unit: unit.Fraction,
		name:  note.New("Engagement rate by reach"),
		about: note.New("Interactions with a post as a share of the distinct people who saw it."),
		caution: note.New("Reach is known only to the account's owner and each platform estimates it in its own way. Tools for Telegram call another figure " +
			"ERR (views per subscriber): do not compare with it."),
		same: sameER, refs: []string{"hootsuite", "socialinsider"}, aggs: allThree,
	},
	{
		id: "by-impressions", over: formula.Interactions, per: field.Impressions, unit: unit.Fraction,
		name:    note.New("Engagement rate by impressions"),
		about:   note.New("Interactions with a post as a share of the times it was shown."),
		caution: note.New("One person may see a post many times: always at most the rate by reach. Paid impressions lower it."),
		same:    sameER, refs: []string{"hootsuite"}, aggs: allThree,
	},
	{
		id: "by-views", over: formula.Interactions, per: field.Views, unit: unit.Fraction,
		name:    note.New("Engagement rate by views"),
		about:   note.New("Interactions with a post as a share of its views."),
		caution: note.New("A view differs by platform (any start, two or three seconds, thirty seconds, a post on screen): do not compare across platforms."),
		same:    sameERViews, refs: []string{"popsters"}, aggs: allThree,
	},
	{
		id: "per-thousand", over: formula.Interactions, per: field.Followers, scale: 1000, unit: unit.PerThousand,
		name:    note.New("Interactions per 1,000 followers"),
		about:   note.New("The engagement rate by followers of a post, told in people: of 1,000 followers."),
		caution: note.New("One person can like, comment and share: interactions are not people. Otherwise as the rate by followers."),
		same:    sameER, refs: []string{"rivaliq"}, aggs: pooledOnly,
	},
	component("applause", field.Likes,
		note.New("Applause: likes per post"),
		note.New("How many likes (or reactions) a post gets.")),
	component("conversation", field.CommentsN,
		note.New("Conversation: comments per post"),
		note.New("How many comments a post gets.")),
	component("amplification", field.Shares,
		note.New("Amplification: shares per post"),
		note.New("How often a post is passed on.")),
	component("saves", field.Saves,
		note.New("Saves per post"),
		note.New("How often a post is kept for later.")),
	perThousand("applause-per-thousand", field.Likes,
		note.New("Likes per 1,000 followers")),
	perThousand("conversation-per-thousand", field.CommentsN,
		note.New("Comments per 1,000 followers")),
	perThousand("amplification-per-thousand", field.Shares,
		note.New("Shares per 1,000 followers")),
	perThousand("saves-per-thousand", field.Saves,
		note.New("Saves per 1,000 followers")),
	{
		id: "love-rate", over: field.Likes, per: field.Followers, unit: unit.Fraction,
		name:    note.New("Love rate"),
		about:   note.New("Likes of a post as a share of the account's followers."),
		caution: note.New("Likes can be hidden; posts with hidden likes are left out, not counted as zero."),
		same:    samePart, refs: []string{"popsters"}, aggs: allThree,
	},
	{
		id: "talk-rate", over: field.CommentsN, per: field.Followers, unit: unit.Fraction,
		name:    note.New("Talk rate"),
		about:   note.New("Comments under a post as a share of the account's followers."),
		caution: note.New("Giveaways that ask for a comment raise it; closed comments are left out, not counted as zero."),
		same:    samePart, refs: []string{"popsters"}, aggs: allThree,
	},
	{
		id: "reach-rate", over: field.Reach, per: field.Followers, unit: unit.Fraction,
		name:    note.New("Reach rate"),
		about:   note.New("The people whom a post reached, against the number of followers."),
		caution: note.New("Can exceed 100 %%: people who do not follow are reached too. Boosted posts must be looked at apart."),
		same:    samePart, refs: []string{"hootsuite"}, aggs: allThree,
	},
	{
		id: "view-rate", over: field.Views, per: field.Followers, unit: unit.Fraction,
		name:    note.New("View rate"),
		about:   note.New("Views of a post against the number of followers."),
		caution: note.New("A view differs by platform: do not compare across platforms. Tools for Telegram call this ERR."),
		same:    append(slices.Clone(samePart), metrics.SameView), refs: []string{"tgstat"}, aggs: allThree,
	},
}

// component is one part of the interactions, per post.
func component(id string, over field.ID, name, about note.Note) rate {
	return rate{
		id: id, over: over, per: formula.One, unit: unit.PerPost, name: name, about: about,
		caution: note.New("Grows with the audience: says nothing about which of two accounts of different size engages better."),
		same:    samePlain, refs: []string{"kaushik-2011"}, aggs: meanMedian,
	}
}

// perThousand is one part of the interactions by followers.
func perThousand(id string, over field.ID, name note.Note) rate {
	return rate{
		id: id, over: over, per: field.Followers, scale: 1000, unit: unit.PerThousand, name: name,
		about:   note.New("Adds up one kind of interaction over all posts, per 1,000 followers and post."),
		caution: note.New("Falls as accounts grow: do not compare accounts of very different size without adjustment."),
		same:    samePart, refs: []string{"kaushik-2011"}, aggs: pooledOnly,
	}
}

// shape: rates of all interactions are drawn, pooled; those of their components
// stand in the table only.
func (r rate) shape(a aggregation) metrics.Shape {
	s := metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps}
	if a.agg == formula.Pooled && r.over == formula.Interactions && r.unit == unit.Fraction {
		s.Figures = metrics.Dots
	}
	return s
}

// rateDefinitions crosses the rates with their aggregations.
func rateDefinitions() []*metrics.Definition {
	var out []*metrics.Definition
	for _, r := range rates {
		for _, a := range r.aggs {
			f := formula.Formula{Over: []field.ID{r.over}, Per: r.per, Agg: a.agg, Scale: r.scale}
			out = append(out, &metrics.Definition{
				ID:       "engagement/" + r.id + "/" + a.id + ":" + string(r.unit),
				Version:  1,
				Name:     note.New("%s, %s", r.name, a.name),
				About:    note.New("%s %s", r.about, a.about),
				Caution:  r.caution,
				Unit:     r.unit,
				Better:   metrics.Higher,
				Rows:     metrics.OwnPosts,
				Formula:  f,
				Same:     r.same,
				MinN:     a.minN,
				CountsN:  countsPosts,
				Interval: a.interval,
				Refs:     slices.Concat(r.refs, a.refs),
				Tally:    metrics.TallyOf(f),
				Family:   Family,
				Shape:    r.shape(a),
			})
		}
	}
	return out
}
