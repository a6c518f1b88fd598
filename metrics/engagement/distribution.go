package engagement

import (
	"cmp"
	"math"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

var noInterval = note.New("None: it describes these posts.")

// distributionDefinitions say how interactions and formats are spread over
// posts.
func distributionDefinitions() []*metrics.Definition {
	viral := func(id string, part func(n int) int, name, text note.Note) *metrics.Definition {
		return &metrics.Definition{
			ID: "engagement/viral-dependence/" + id + ":fraction", Version: 1,
			Name: name,
			About: note.New("How much of all interactions hangs on the most successful posts. Near an even share, success is steady; near 100 %%, it is one " +
				"lucky hit."),
			Caution: note.New("Falls as the number of posts grows: compare only similar numbers of posts."),
			Unit:    unit.Fraction, Better: metrics.Lower, Rows: metrics.OwnPosts,
			Formula: formula.Formula{Over: []field.ID{formula.Interactions}, Agg: formula.Named, Text: text},
			Same:    []metrics.Sameness{metrics.SameInteractions, metrics.SameSelection},
			MinN:    10, CountsN: countsPosts, Interval: noInterval,
			Tally: func(o metrics.Options) metrics.Tally {
				f := formula.Formula{Over: []field.ID{formula.Interactions}}
				return &topShare{over: f.Expand(o.Interactions), part: part}
			},
			Family: Family, Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		}
	}
	return []*metrics.Definition{
		viral("top-post", func(int) int { return 1 },
			note.New("Share of the top post in all interactions"),
			note.New("max(interactions) / Σ interactions")),
		viral("top-tenth", func(n int) int { return (n + 9) / 10 },
			note.New("Share of the top tenth of posts in all interactions"),
			note.New("Σ interactions of the top tenth, rounded up / Σ interactions")),
		{
			ID: "engagement/format-mix/entropy:index", Version: 1,
			Name: note.New("Evenness of content types"),
			About: note.New("Shannon entropy of content types over its largest value for as many types: 0 when all posts have one type, 1 when all types are " +
				"equally frequent."),
			Caution: note.New("Exports name types in their own ways: compare only what was named by the same source."),
			Unit:    unit.None, Rows: metrics.OwnPosts, Immature: true,
			Formula: formula.Formula{
				Agg: formula.Named, Needs: []field.ID{field.Type},
				Text: note.New("−Σ p·ln p / ln k"),
			},
			Same: []metrics.Sameness{metrics.SameSelection, metrics.SameCollection},
			MinN: 10, CountsN: countsPosts, Interval: noInterval, Refs: []string{"shannon-1948"},
			Tally:  func(metrics.Options) metrics.Tally { return make(entropy) },
			Family: Family, Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps},
		},
	}
}

// topShare is the share of the posts with the most interactions.
type topShare struct {
	over   []field.ID
	part   func(n int) int // how many of n posts
	sample tally.Sample
}

func (t *topShare) Add(v metrics.View) {
	for _, row := range v.Rows {
		var sum int64
		for _, id := range t.over {
			n, _ := v.Batch.Col(id).Int(int(row))
			sum += min(max(n, 0), math.MaxInt64-sum)
		}
		t.sample.AddInt(sum)
	}
}

func (t *topShare) Merge(other metrics.Tally) { t.sample.Merge(&other.(*topShare).sample) }

func (t *topShare) Outcome(metrics.Options) metrics.Outcome {
	posts := t.sample.Sorted()
	var top, all tally.Int128
	for i, n := range posts {
		all.Add(n)
		if i >= len(posts)-t.part(len(posts)) {
			top.Add(n)
		}
	}
	if all.IsZero() {
		return metrics.Without(metrics.Undefined, t.sample.N(), note.New("there are no interactions to share out"))
	}
	out := metrics.Exactly(top.Float64()/all.Float64(), t.sample.N())
	out.NoInterval = note.New("it describes these posts and estimates nothing")
	return out
}

// entropy counts posts by content type.
type entropy map[string]int64

func (t entropy) Add(v metrics.View) {
	kind := v.Batch.Col(field.Type)
	for _, row := range v.Rows {
		t[kind.Text(int(row))]++
	}
}

func (t entropy) Merge(other metrics.Tally) {
	for kind, n := range other.(entropy) {
		t[kind] += n
	}
}

func (t entropy) Outcome(metrics.Options) metrics.Outcome {
	var points []metrics.Point
	var n int64
	for kind, posts := range t {
		n += posts
		points = append(points, metrics.Point{Label: kind, Status: metrics.Defined, N: posts})
	}
	slices.SortFunc(points, func(a, b metrics.Point) int { return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Label, b.Label)) })
	h := 0.0
	for i := range points {
		p := float64(points[i].N) / float64(n)
		points[i].Value = p
		h -= p * math.Log(p)
	}
	out := metrics.Exactly(0, n)
	if len(points) > 1 {
		out.Value = h / math.Log(float64(len(points)))
	}
	out.NoInterval = note.New("it describes these posts and estimates nothing")
	out.Points = points
	return out
}
