package vendor

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// profile is the tally of the figures of a page: its posts in time, with what
// they got and how many followers the page had. All of it is integers, and the
// posts are put in order at the end, so parts merge in any order.
type profile struct {
	d        *Definition
	over     []field.ID
	posts    []post
	accounts []string
	zero     int64 // posts whose account has no followers
	tooLarge int64
}

type post struct{ at, sum, per int64 }

func (t *profile) Add(v metrics.View) {
	author, at, per := v.Batch.Col(field.Author), v.Batch.Col(field.Published), v.Batch.Col(t.d.Per)
	for _, row := range v.Rows {
		p := post{}
		p.at, _ = at.Int(int(row))
		p.per, _ = per.Int(int(row))
		if p.per <= 0 {
			t.zero++
			continue
		}
		ok := true
		for _, id := range t.over {
			n, _ := v.Batch.Col(id).Int(int(row))
			hi, lo := bits.Mul64(uint64(n), uint64(t.d.weight(id)))
			ok = ok && n >= 0 && hi == 0 && lo <= most-uint64(p.sum)
			if ok {
				p.sum += int64(lo)
			}
		}
		if !ok {
			t.tooLarge++
			continue
		}
		t.posts = append(t.posts, p)
		if name := author.Text(int(row)); !slices.Contains(t.accounts, name) {
			t.accounts = append(t.accounts, name)
		}
	}
}

// most is the largest sum of a post, far beyond what a platform counts, so
// that sums over the posts of a day cannot overflow.
const most = 1 << 52

func (t *profile) Merge(other metrics.Tally) {
	o := other.(*profile)
	t.posts = append(t.posts, o.posts...)
	for _, name := range o.accounts {
		if !slices.Contains(t.accounts, name) {
			t.accounts = append(t.accounts, name)
		}
	}
	t.zero += o.zero
	t.tooLarge += o.tooLarge
}

func (t *profile) Outcome(opts metrics.Options) metrics.Outcome {
	if len(t.accounts) > 1 {
		return metrics.Without(metrics.NotApplicable, int64(len(t.posts)),
			note.New("the vendor computes it for one account, and the posts are of %d", len(t.accounts)))
	}
	posts, early := t.inTime(opts)
	out := metrics.Outcome{Status: metrics.TooFew, N: int64(len(posts)), Reason: note.New("there are no posts")}
	if len(posts) > 0 {
		out = t.figure(posts, days(opts))
	}
	for _, x := range []metrics.Excluded{
		{Reason: note.New("posts before the last %d days", t.d.Days), N: early},
		{Reason: note.New("rows where %s is 0, so nothing can be divided by it", formula.Name(t.d.Per)), N: t.zero},
		{Reason: note.New("numbers that are negative or too large to be counts"), N: t.tooLarge},
	} {
		if x.N > 0 {
			out.Excluded = append(out.Excluded, x)
		}
	}
	return out
}

// inTime are the posts in the order of time that the definition takes, and how
// many are too early for it.
func (t *profile) inTime(opts metrics.Options) (posts []post, early int64) {
	slices.SortFunc(t.posts, func(a, b post) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.per, b.per), cmp.Compare(a.sum, b.sum))
	})
	posts = t.posts
	if t.d.Days > 0 {
		from := dayOf(opts.Period.To-1) - t.d.Days + 1
		first, _ := slices.BinarySearchFunc(posts, from, func(p post, day int64) int { return cmp.Compare(dayOf(p.at), day) })
		return posts[first:], int64(first)
	}
	if t.d.Agg == LastTwenty && len(posts) > twenty {
		return posts[len(posts)-twenty:], 0
	}
	return posts, 0
}

// figure computes the definition over posts in the order of time.
func (t *profile) figure(posts []post, days int64) metrics.Outcome {
	n := int64(len(posts))
	first, last := posts[0], posts[len(posts)-1]
	var sum tally.Int128
	var each tally.Sample
	for _, p := range posts {
		sum.Add(p.sum)
		each.AddInt(p.sum)
	}
	out := metrics.Exactly(0, n)
	out.NoInterval = note.New("the vendor gives none")
	switch t.d.Agg {
	case SumPerPost:
		per := float64(last.per)
		if t.d.Followers == MeanOfEnds {
			per = (float64(first.per) + float64(last.per)) / 2
		}
		out.Value = sum.Float64() / (float64(n) * per)
	case SumPerDay:
		out.Value = sum.Float64() / (float64(days) * float64(last.per))
	case MedianSum, LastTwenty:
		out.Value = estimate.MedianOf(&each, 0.95).Value / float64(last.per)
	case DaysWithPosts, AllDays:
		rates, ok := daily(posts)
		mean, _ := rates.Mean()
		if !ok {
			return metrics.Without(metrics.Undefined, n, note.New("the interactions of a day are too many for its followers"))
		}
		out.Value = mean
		if t.d.Agg == AllDays {
			out.Value = mean * float64(rates.N()) / float64(days)
		}
	}
	return out
}

// daily are the rates of the days with posts: all that the posts of a day got
// over the followers at its last post.
func daily(posts []post) (*tally.Sample, bool) {
	rates, ok := new(tally.Sample), true
	for from := 0; from < len(posts); {
		var sum int64
		to := from
		for ; to < len(posts) && dayOf(posts[to].at) == dayOf(posts[from].at); to++ {
			if sum += posts[to].sum; sum < 0 {
				return rates, false
			}
		}
		ok = rates.AddRatio(sum, posts[to-1].per) && ok
		from = to
	}
	return rates, ok
}

// days counts the days of what was observed. Days that the request names and
// the data do not cover are not silence, and would lower a rate by the day.
func days(opts metrics.Options) int64 {
	s := opts.Period
	return max(dayOf(s.To-1)-dayOf(s.From)+1, 1)
}

func dayOf(at int64) int64 {
	day := at / metrics.Day
	if at%metrics.Day < 0 {
		day--
	}
	return day
}
