package reach

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// voice makes the shares of voice: a case's part in the content of users about
// all cases of the study, by posts, by potential reach and by engagement. volume
// and reach are the definitions that are shared out.
func voice(volume, reach *metrics.Definition) []*metrics.Definition {
	interactions := &metrics.Definition{
		ID: "ugc/engagement/sum:count", Version: 1, Unit: unit.Count, Better: metrics.Higher, Rows: metrics.UGC,
		Name:    note.New("Interactions with UGC"),
		Formula: formula.Formula{Over: []field.ID{formula.Interactions}, Agg: formula.Sum},
		Same:    []metrics.Sameness{metrics.SameCollection, metrics.SameInteractions}, MinN: 1, CountsN: countPosts,
	}
	interactions.Tally = metrics.TallyOf(interactions.Formula)
	return []*metrics.Definition{
		share("posts", volume,
			note.New("Share of voice by posts"),
			note.New("The brand's part of all posts by users about the brands of the study."),
			note.New("Goodman's, which hold for all brands together"), "goodman-1965"),
		share("reach", reach,
			note.New("Share of voice by potential reach"),
			note.New("The brand's part of the audiences of all creators who posted about the brands of the study."),
			noInterval),
		share("engagement", interactions,
			note.New("Share of voice by engagement"),
			note.New("The brand's part of all interactions with posts by users about the brands of the study."),
			noInterval),
	}
}

func share(by string, of *metrics.Definition, name, about, interval note.Note, refs ...string) *metrics.Definition {
	return &metrics.Definition{
		ID: "ugc/share-of-voice/" + by + ":fraction", Version: 1, Unit: unit.Fraction, Better: metrics.Higher, Rows: metrics.UGC,
		Name: name, About: about, Interval: interval, Refs: refs,
		Caution: note.New("A share of the brands that the study names, not of the market; all must have been searched for in the same way. The shares of " +
			"one whole depend on each other."),
		Formula: formula.Formula{Agg: formula.Share, Of: []formula.Formula{of.Formula}}, From: []*metrics.Definition{of},
		Same: of.Same, MinN: 1, CountsN: of.CountsN, Immature: of.Immature,
		Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
	}
}
