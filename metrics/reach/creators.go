package reach

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
)

// creator is what is known of one author of UGC.
type creator struct {
	posts     int64
	known     bool  // the number of followers
	followers int64 // the largest number seen
}

// creators tallies UGC posts by author. Numbers of followers differ between an
// author's posts; the largest one counts, so that the upper bound of reach holds.
type creators struct {
	by       map[string]creator
	negative int64 // posts whose author has less than no followers
	outcome  func(*creators, metrics.Options) metrics.Outcome
}

func byCreator(outcome func(*creators, metrics.Options) metrics.Outcome) func(metrics.Options) metrics.Tally {
	return func(metrics.Options) metrics.Tally {
		return &creators{by: map[string]creator{}, outcome: outcome}
	}
}

func (c *creators) Add(v metrics.View) {
	author, followers := v.Batch.Col(field.Author), v.Batch.Col(field.AuthorReach)
	for _, row := range v.Rows {
		one := creator{posts: 1}
		// Missing only where the definition does not ask for followers.
		if f, missing := followers.Int(int(row)); missing == field.Present && f >= 0 {
			one.known, one.followers = true, f
		} else if missing == field.Present {
			c.negative++
		}
		c.put(author.Text(int(row)), one)
	}
}

func (c *creators) put(name string, more creator) {
	have := c.by[name]
	c.by[name] = creator{have.posts + more.posts, have.known || more.known, max(have.followers, more.followers)}
}

func (c *creators) Merge(other metrics.Tally) {
	o := other.(*creators)
	for name, more := range o.by {
		c.put(name, more)
	}
	c.negative += o.negative
}

func (c *creators) Outcome(o metrics.Options) metrics.Outcome { return c.outcome(c, o) }

// posts gives the posts of each creator, ascending.
func (c *creators) posts() []int64 {
	out := make([]int64, 0, len(c.by))
	for _, one := range c.by {
		out = append(out, one.posts)
	}
	slices.Sort(out)
	return out
}

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
		out := metrics.OutcomeOf(measure(c.posts()), 1)
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
		var low, n int64
		var sum tally.Int128
		for _, one := range c.by {
			if one.known {
				low = max(low, one.followers)
				sum.Add(one.followers)
				n++
			}
		}
		high := sum.Float64()
		value := float64(low)
		if upper {
			value = high
		}
		out := metrics.Exactly(value, n)
		out.NoInterval = note.Note{}
		out.Interval = estimate.Interval{Low: estimate.Some(float64(low)), High: estimate.Some(high), Level: 1, Achieved: 1, Method: "bounds"}
		if n == 0 {
			out = metrics.Without(metrics.TooFew, 0, note.New("no rows are left; at least %d are needed", 1))
		}
		if c.negative > 0 {
			out.Excluded = []metrics.Excluded{{Reason: note.New("numbers that are negative or too large to be counts"), N: c.negative}}
		}
		return out
	}
}
