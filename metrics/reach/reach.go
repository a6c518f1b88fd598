// Package reach defines the indicators of user-generated content: how much
// of it there is, by how many people, how concentrated, how many people it
// could have reached, and whether it grows.
//
// What counts as UGC is decided before these tallies: a post whose author is
// not one of the case's accounts, carrying one of its hashtags or mentions,
// spelling variants included. Reposts are amplification, not new UGC.
package reach

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

var (
	countPosts    = note.New("posts by users")
	countCreators = note.New("creators")
	countWeeks    = note.New("weeks")
	noInterval    = note.New("none: all rows found are counted")
	collection    = []metrics.Sameness{metrics.SameCollection}
)

func named(text note.Note, needs ...field.ID) formula.Formula {
	return formula.Formula{Agg: formula.Named, Text: text, Needs: needs}
}

// Family is that of the indicators here.
var Family = &metrics.Family{ID: "ugc", Name: note.New("Content made by users")}

// Definitions lists the indicators of this family.
func Definitions() []*metrics.Definition {
	defs := []*metrics.Definition{
		{
			ID: "ugc/volume/count:count", Version: 1, Unit: unit.Count, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.New("UGC volume"),
			About:   note.New("How many original posts by others carry the brand's hashtags or mention it."),
			Caution: note.New("Depends on what was searched for and when; compare only collections made the same way."),
			Formula: formula.Formula{Agg: formula.Count, Needs: []field.ID{field.PostID}},
			Same:    collection, MinN: 1, CountsN: countPosts, Interval: noInterval,
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/creators/unique:people", Version: 1, Unit: unit.People, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.New("UGC creators"),
			About:   note.New("How many different people wrote these posts."),
			Caution: note.New("One person may have several accounts; an account may be a company or a bot."),
			Formula: named(note.New("number of distinct authors"), field.Author),
			Same:    collection, MinN: 1, CountsN: countCreators, Interval: noInterval,
			Tally:  byCreator(unique),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/creators/returning:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.New("Creators who return"),
			About:   note.New("The share of creators who posted twice or more."),
			Caution: note.New("Grows with the length of the period; compare equal periods only."),
			Formula: named(note.New("creators with two posts or more / creators"), field.Author),
			Same:    collection, MinN: 10, CountsN: countCreators,
			Interval: note.New("Wilson"), Refs: []string{"wilson-1927"},
			Tally:  byCreator(returning),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.Dots, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/potential-reach/at-least:people", Version: 1, Unit: unit.People, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.New("Potential reach of UGC, at least"),
			About:   note.New("The audience of the largest creator: had all the others the same followers, so many people could have seen the posts."),
			Caution: note.New("Potential, not measured: nobody knows how many followers saw a post. The truth lies between the two bounds, and they can be far apart."),
			Formula: named(note.New("max over creators of followers"), field.Author, field.AuthorReach),
			Same:    collection, MinN: 1, CountsN: countCreators, Interval: note.New("bounds: the largest audience, the sum of all"),
			Tally:  byCreator(bound(false)),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/potential-reach/at-most:people", Version: 1, Unit: unit.People, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.New("Potential reach of UGC, at most"),
			About:   note.New("The sum of all creators' audiences: so many people could have seen the posts if nobody follows two of the creators."),
			Caution: note.New("Counts a person once for every creator whom that person follows. Never quote it as reach."),
			Formula: named(note.New("Σ over creators of followers"), field.Author, field.AuthorReach),
			Same:    collection, MinN: 1, CountsN: countCreators, Interval: note.New("bounds: the largest audience, the sum of all"),
			Tally:  byCreator(bound(true)),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/impressions/potential:count", Version: 1, Unit: unit.Count, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.New("Potential impressions of UGC"),
			About:   note.New("The sum over posts of the author's followers."),
			Caution: note.New("An upper bound: no post is shown to every follower."),
			Formula: formula.Formula{Over: []field.ID{field.AuthorReach}, Agg: formula.Sum},
			Same:    collection, MinN: 1, CountsN: countPosts, Interval: noInterval,
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/engagement/mean:per_post", Version: 1, Unit: unit.PerPost, Better: metrics.Higher, Rows: metrics.UGC,
			Name:    note.New("Engagement of UGC"),
			About:   note.New("Mean interactions per post by a user."),
			Caution: note.New("A few posts that spread carry the mean; read it with its interval."),
			Formula: formula.Formula{Over: []field.ID{formula.Interactions}, Per: formula.One, Agg: formula.Mean},
			Same:    []metrics.Sameness{metrics.SameCollection, metrics.SameInteractions}, MinN: 10, CountsN: countPosts,
			Interval: note.New("t"), Refs: []string{"cochran-1977"},
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/concentration/gini:index", Version: 1, Unit: unit.None, Better: metrics.Lower, Rows: metrics.UGC,
			Name:    note.New("Concentration of UGC (Gini)"),
			About:   note.New("0: every creator posts equally often; near 1: a few write nearly everything."),
			Caution: note.New("Creators without any post are unknown, so that inequality is understated."),
			Formula: named(note.New("Gini coefficient of posts per creator"), field.Author),
			Same:    collection, MinN: 10, CountsN: countCreators, Interval: noInterval,
			Tally:  byCreator(concentration(estimate.Gini)),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/concentration/top10:fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Lower, Rows: metrics.UGC,
			Name:    note.New("Share of the ten busiest creators"),
			About:   note.New("How much of the volume comes from the ten creators with most posts."),
			Caution: note.New("With few creators the share is high by itself."),
			Formula: named(note.New("posts of the ten busiest creators / posts"), field.Author),
			Same:    collection, MinN: 20, CountsN: countCreators, Interval: noInterval,
			Tally:  byCreator(concentration(func(posts []int64) estimate.Result { return estimate.TopShare(posts, 10) })),
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
		{
			ID: "ugc/awareness/volume-trend:per_week", Version: 1, Unit: unit.PerWeek, Better: metrics.Higher, Rows: metrics.UGC,
			Name: note.New("Awareness: weekly growth of UGC volume"),
			About: note.New("By how many posts the weekly volume grows from week to week (Theil-Sen slope); Mann-Kendall says whether that could be " +
				"chance. Interval and test allow for weeks that hang together in time."),
			Caution: note.New("Complete weeks only. Seasons and campaigns are not removed."),
			Formula: named(note.New("median over pairs of weeks of (vⱼ − vᵢ) / (j − i)"), field.Published),
			Same:    collection, MinN: minWeeks, CountsN: countWeeks,
			Interval: note.New("Sen's interval, with serial correlation allowed for"), Refs: []string{"sen-1968", "mann-1945", "hamed-1998"},
			Tally:  perWeek(""),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.WeeklySums, Unit: unit.Count},
		},
		{
			ID: "ugc/awareness/impressions-trend:per_week", Version: 1, Unit: unit.PerWeek, Better: metrics.Higher, Rows: metrics.UGC,
			Name:  note.New("Awareness: weekly growth of potential impressions"),
			About: note.New("By how many potential impressions the weekly sum grows from week to week."),
			Caution: note.New("One creator with millions of followers makes a week; look at the series. Weeks in which the followers of most authors are not " +
				"known are left out."),
			Formula: named(note.New("median over pairs of weeks of (rⱼ − rᵢ) / (j − i)"), field.Published),
			Same:    collection, MinN: minWeeks, CountsN: countWeeks,
			Interval: note.New("Sen's interval, with serial correlation allowed for"), Refs: []string{"sen-1968", "mann-1945", "hamed-1998"},
			Tally:  perWeek(field.AuthorReach),
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.WeeklySums, Unit: unit.Count},
		},
	}
	defs = append(defs, paid()...)
	for _, d := range defs {
		// A post, its author and the author's followers are there from the first
		// day; only the interactions with it grow.
		d.Immature = !d.Formula.UsesInteractions()
		if d.Tally == nil {
			d.Tally = metrics.TallyOf(d.Formula)
		}
	}
	find := func(id string) *metrics.Definition {
		return defs[slices.IndexFunc(defs, func(d *metrics.Definition) bool { return metrics.WithoutUnit(d.ID) == id })]
	}
	return append(defs, voice(find("ugc/volume/count"), find("ugc/potential-reach/at-most"))...)
}
