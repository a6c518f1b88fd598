package reach

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// creator is what is known of one author of UGC.
type creator struct {
	posts     int64
	followers int64 // the largest number seen
}

// creators tallies UGC posts by author. Numbers of followers differ between an
// author's posts; the largest one counts, so that the upper bound of reach holds.
type creators struct {
	by      map[string]creator
	outcome func(*creators, metrics.Options) metrics.Outcome
}

func byCreator(outcome func(*creators, metrics.Options) metrics.Outcome) func(metrics.Options) metrics.Tally {
	return func(metrics.Options) metrics.Tally {
		return &creators{by: map[string]creator{}, outcome: outcome}
	}
}

func (c *creators) Add(v metrics.View) {
	author, followers := v.Batch.Col(field.Author), v.Batch.Col(field.AuthorReach)
	for _, row := range v.Rows {
		f, _ := followers.Int(int(row)) // 0 where a definition does not ask for followers
		c.put(author.Text(int(row)), creator{posts: 1, followers: f})
	}
}

func (c *creators) put(name string, more creator) {
	have := c.by[name]
	c.by[name] = creator{posts: have.posts + more.posts, followers: max(have.followers, more.followers)}
}

func (c *creators) Merge(other metrics.Tally) {
	for name, more := range other.(*creators).by {
		c.put(name, more)
	}
}

func (c *creators) Outcome(o metrics.Options) metrics.Outcome { return c.outcome(c, o) }

// each gives one number per creator, ascending.
func (c *creators) each(of func(creator) int64) []int64 {
	out := make([]int64, 0, len(c.by))
	for _, one := range c.by {
		out = append(out, of(one))
	}
	slices.Sort(out)
	return out
}

func posts(c creator) int64     { return c.posts }
func followers(c creator) int64 { return c.followers }

// unique counts the distinct creators.
func unique(c *creators, _ metrics.Options) metrics.Outcome {
	return metrics.Exactly(float64(len(c.by)), int64(len(c.by)))
}

// returning is the share of creators with two posts or more.
func returning(c *creators, o metrics.Options) metrics.Outcome {
	var again int64
	for _, one := range c.by {
		if one.posts >= 2 {
			again++
		}
	}
	out := metrics.OutcomeOf(estimate.Wilson(again, int64(len(c.by)), o.Level), 1)
	out.Numerator, out.Denominator = estimate.Some(float64(again)), estimate.Some(float64(len(c.by)))
	return out
}

// concentration applies a measure to the posts per creator.
func concentration(measure func([]int64) estimate.Result) func(*creators, metrics.Options) metrics.Outcome {
	return func(c *creators, _ metrics.Options) metrics.Outcome {
		out := metrics.OutcomeOf(measure(c.each(posts)), 1)
		out.N = int64(len(c.by))
		if out.Interval.IsZero() {
			out.NoInterval = note.New("a description of all creators found, not a sample")
		}
		return out
	}
}

// bound gives one of the two bounds of potential reach; the interval shows
// both. At least the largest audience could be reached, if everybody else's
// followers are among it; at most the sum, if nobody follows two creators.
func bound(upper bool) func(*creators, metrics.Options) metrics.Outcome {
	return func(c *creators, _ metrics.Options) metrics.Outcome {
		audiences := c.each(followers)
		var low, high int64
		for _, f := range audiences {
			low, high = max(low, f), high+f
		}
		value := low
		if upper {
			value = high
		}
		out := metrics.Exactly(float64(value), int64(len(audiences)))
		out.NoInterval = note.Note{}
		out.Interval = estimate.Interval{Low: estimate.Some(float64(low)), High: estimate.Some(float64(high)), Level: 1, Achieved: 1, Method: "bounds"}
		return out
	}
}
