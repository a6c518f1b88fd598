package members

import (
	"maps"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// oneRegion lets a tally speak only where all totals are of one region: a
// table that holds the world beside its parts would count everybody twice, and
// one without the world would pass the largest part off as the whole.
type oneRegion struct {
	metrics.Tally
	regions map[string]bool
}

func ofOneRegion(tally func(metrics.Options) metrics.Tally) func(metrics.Options) metrics.Tally {
	return func(o metrics.Options) metrics.Tally { return &oneRegion{tally(o), map[string]bool{}} }
}

func (t *oneRegion) Add(v metrics.View) {
	region := v.Batch.Col(field.Region)
	for _, row := range v.Rows {
		t.regions[region.Text(int(row))] = true
	}
	t.Tally.Add(v)
}

func (t *oneRegion) Merge(other metrics.Tally) {
	o := other.(*oneRegion)
	maps.Copy(t.regions, o.regions)
	t.Tally.Merge(o.Tally)
}

func (t *oneRegion) Outcome(o metrics.Options) metrics.Outcome {
	out := t.Tally.Outcome(o)
	if len(t.regions) > 1 {
		return metrics.Without(metrics.Undefined, out.N, note.New("the totals of members are of several regions; select one of them in the case file"))
	}
	return out
}
