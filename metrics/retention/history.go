package retention

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
)

// history tallies who was active on which day. It serves all figures of one
// source of people, so that rows are read once for all of them.
type history struct {
	*source
	own  figure        // of the definition that it was made for
	days tally.Cohorts // periods are days since 1970
	last int32         // the latest day seen
	any  bool

	made made
}

// figure makes an outcome of a history.
type figure func(*history, metrics.Options) metrics.Outcome

// made is what several figures of one history share; nothing of it is exact
// sums, so it is made anew after more rows.
type made struct {
	coarse map[*grain]*tally.Cohorts
	tables map[cohort]estimate.Retention
	bgnbd  *customers
}

func (s *source) tally(own figure) func(metrics.Options) metrics.Tally {
	return func(metrics.Options) metrics.Tally { return &history{source: s, own: own} }
}

func (h *history) Add(v metrics.View) {
	who, when := v.Batch.Col(h.who), v.Batch.Col(h.when)
	for _, row := range v.Rows {
		at, missing := when.Int(int(row))
		if missing != field.Present {
			continue
		}
		day := dayOf(at)
		h.days.Add(who.Text(int(row)), day)
		h.see(day)
	}
	h.made = made{}
}

func (h *history) see(day int32) {
	if !h.any || day > h.last {
		h.last, h.any = day, true
	}
}

func (h *history) Merge(other metrics.Tally) {
	o := other.(*history)
	h.days.Merge(&o.days)
	if o.any {
		h.see(o.last)
	}
	h.made = made{}
}

// Serves reports whether the other tally gathers the same.
func (h *history) Serves(other metrics.Tally) bool {
	o, ok := other.(*history)
	return ok && h.source == o.source
}

func (h *history) Outcome(o metrics.Options) metrics.Outcome {
	if f := h.figures[o.ID]; f != nil {
		return f(h, o)
	}
	return h.own(h, o)
}

// in is the history by longer periods.
func (h *history) in(g *grain) *tally.Cohorts {
	if g == &byDay {
		return &h.days
	}
	if h.made.coarse == nil {
		h.made.coarse = make(map[*grain]*tally.Cohorts)
	}
	if h.made.coarse[g] == nil {
		h.made.coarse[g] = h.days.In(g.of)
	}
	return h.made.coarse[g]
}

// table is the table of cohorts in which a cell lies.
func (h *history) table(c cohort, o metrics.Options) estimate.Retention {
	key := cohort{grain: c.grain, kind: c.kind}
	opt := estimate.LifeTableOptions{Kind: c.kind, Level: o.Level}
	if c.kind == estimate.Bracket {
		key.from, key.to = c.from, c.to
		opt.Edges = []int64{c.from, c.to + 1}
	}
	table, there := h.made.tables[key]
	if !there {
		table = estimate.LifeTable(h.in(c.grain), c.grain.end(h, o.Period), opt)
		if h.made.tables == nil {
			h.made.tables = make(map[cohort]estimate.Retention)
		}
		h.made.tables[key] = table
	}
	return table
}
