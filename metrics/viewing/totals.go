package viewing

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// total is the category of rows that stand for all titles.
const total = "all"

// noDoubles lets a tally speak only where no period has a row for all titles
// beside rows for some of them: they would count twice.
type noDoubles struct {
	metrics.Tally
	periods map[int64]parts
}

// parts says what a period has rows for.
type parts struct{ all, some bool }

func withoutDoubles(tally func(metrics.Options) metrics.Tally) func(metrics.Options) metrics.Tally {
	return func(o metrics.Options) metrics.Tally { return &noDoubles{tally(o), map[int64]parts{}} }
}

func (t *noDoubles) Add(v metrics.View) {
	if v.Batch.Table == field.Viewing { // hours per member are fed with members as well
		date, category := v.Batch.Col(field.Date), v.Batch.Col(field.Category)
		for _, row := range v.Rows {
			if at, missing := date.Int(int(row)); missing == field.Present {
				is := category.Text(int(row)) == total
				t.see(at, parts{all: is, some: !is})
			}
		}
	}
	t.Tally.Add(v)
}

func (t *noDoubles) see(at int64, p parts) {
	have := t.periods[at]
	t.periods[at] = parts{have.all || p.all, have.some || p.some}
}

func (t *noDoubles) Merge(other metrics.Tally) {
	o := other.(*noDoubles)
	for at, p := range o.periods {
		t.see(at, p)
	}
	t.Tally.Merge(o.Tally)
}

func (t *noDoubles) Outcome(o metrics.Options) metrics.Outcome {
	out := t.Tally.Outcome(o)
	doubles := 0
	for _, p := range t.periods {
		if p.all && p.some {
			doubles++
		}
	}
	if doubles > 0 {
		return metrics.Without(metrics.Undefined, out.N,
			note.New("%d periods have a row for all titles beside rows for some of them, which would count twice; select one kind in the case file", doubles))
	}
	return out
}
