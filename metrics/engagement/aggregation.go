package engagement

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/formula"
)

// aggregation is what the choice of an aggregation adds to a definition.
type aggregation struct {
	id       string
	agg      formula.Aggregation
	name     note.Note // appended to the name of the rate
	about    note.Note
	minN     int64
	interval note.Note
	refs     []string
}

var pooled = aggregation{
	id: "pooled", agg: formula.Pooled,
	name:  note.New("ratio of sums"),
	about: note.New("All posts are added up before dividing, so that a large post weighs more than a small one."),
	minN:  5,
	interval: note.New("Delta method on the log scale with t; the unit is the ISO week where posts fall into 3 weeks or more, else " +
		"the post. The level that it reaches for posts as uneven as these is stated, and below four in five there is none."),
	refs: []string{"deng-2018", "cochran-1977"},
}

var mean = aggregation{
	id: "mean", agg: formula.Mean,
	name:     note.New("mean per post"),
	about:    note.New("Each post counts once; a single viral post can move the mean."),
	minN:     5,
	interval: note.New("As for the ratio of sums, with each post's rate as one value: log scale, t, by ISO week."),
	refs:     []string{"cochran-1977"},
}

var median = aggregation{
	id: "median", agg: formula.Median,
	name:     note.New("median post"),
	about:    note.New("Half of the posts lie above, half below: the typical post, which viral ones hardly move."),
	minN:     6, // the fewest values whose extremes hold the median with 95 % confidence: 1 - 2/2^6 = 0.969
	interval: note.New("Woodruff's, by ISO week where posts fall into 3 weeks or more; else order statistics."),
	refs:     []string{"david-nagaraja-2003"},
}
