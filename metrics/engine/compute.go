package engine

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// indicators computes every definition over every group, in the order that
// Result promises. A case that no row belongs to has an indicator that says
// so.
func (r *run) indicators(ctx context.Context) ([]*calculation, error) {
	var figures []*calculation
	for _, d := range r.req.Definitions {
		s := find(r.sheets, d.Rows)
		next := 0
		for caseNo := range r.cases {
			none := true
			for next < len(s.groups) && s.groups[next].caseNo == caseNo {
				figures = append(figures, newCalculation(d, s.groups[next], s.groups[next].interactions))
				next++
				none = false
			}
			if none {
				figures = append(figures, r.missing(d, s, caseNo))
			}
		}
	}
	if err := r.compute(ctx, figures); err != nil {
		return nil, err
	}
	return figures, r.derive(ctx, figures)
}

// missing is the figure of a case without data of a kind.
func (r *run) missing(d *metrics.Definition, s *sheet, caseNo int) *calculation {
	return &calculation{def: d, indicator: &metrics.Indicator{
		Definition: d,
		Key:        metrics.Key{Case: r.cases[caseNo].ID},
		Outcome: metrics.Without(metrics.NotCollected, 0,
			note.New("the data sets of the case have no rows of the kind %q", string(s.kind))),
	}}
}

func plain(figures []*calculation) []*metrics.Indicator {
	out := make([]*metrics.Indicator, len(figures))
	for i, f := range figures {
		out[i] = f.indicator
	}
	return out
}

// job is a run of rows to tally.
type job struct {
	tallied *tallied
	rows    []int32
	part    *part
}

// tallied is what one tally is filled for: a calculation, with those that are
// further outcomes of the same tally over the same rows.
type tallied struct {
	first  *calculation
	others []*calculation
	rows   []int32
	opts   metrics.Options
	jobs   []*job // in the order of the rows
	part   *part  // of all of them
}

// compute fills in the indicators of calculations that have none yet. The rows
// of each tally are cut into chunks; workers take chunks in any order, and parts
// are merged in the order of the rows, though the order does not matter.
func (r *run) compute(ctx context.Context, calculations []*calculation) error {
	chunk := r.Chunk
	if chunk <= 0 {
		chunk = defaultChunk
	}
	all := r.tallies(calculations)
	var jobs []*job
	for _, t := range all {
		if t.first.refused(t.rows).Status != "" {
			continue
		}
		for from := 0; from < len(t.rows); from += chunk {
			j := &job{tallied: t, rows: t.rows[from:min(from+chunk, len(t.rows))]}
			t.jobs, jobs = append(t.jobs, j), append(jobs, j)
		}
	}
	err := parallel(ctx, len(jobs), func(n int) {
		j := jobs[n]
		j.part = r.partOf(j.tallied.first, j.rows, j.tallied.opts)
	})
	if err != nil {
		return err
	}
	return parallel(ctx, len(all), func(i int) {
		t := all[i]
		for _, j := range t.jobs {
			if t.part == nil {
				t.part = j.part
			} else {
				t.part.merge(j.part)
			}
		}
		t.jobs = nil
		if t.part != nil {
			r.addAlso(t.first, t.part, t.opts)
		}
		for _, f := range append([]*calculation{t.first}, t.others...) { // one after the other: they share the tally
			opts := t.opts
			opts.Agg, opts.ID = f.def.Formula.Agg, f.def.ID
			r.finish(f, t.rows, t.part, opts)
		}
		t.part = nil // it holds the values of all rows
	})
}

// tallies finds the calculations that one tally serves.
func (r *run) tallies(calculations []*calculation) []*tallied {
	type rate struct {
		group    *group
		id       field.ID
		immature bool
	}
	var out []*tallied
	at := make(map[rate][]*tallied)
	for _, f := range calculations {
		if f.indicator != nil || f.def.From != nil {
			continue
		}
		k := rate{f.group, f.def.Formula.Rate(f.interactions), f.def.Immature}
		if i := slices.IndexFunc(at[k], func(t *tallied) bool { return t.serves(f) }); i >= 0 {
			at[k][i].others = append(at[k][i].others, f)
			continue
		}
		t := &tallied{first: f, rows: f.candidates()}
		t.opts = r.options(f, t.rows)
		out = append(out, t)
		at[k] = append(at[k], t)
	}
	return out
}

func (t *tallied) serves(f *calculation) bool {
	a, b := t.first, f
	return len(a.def.Also)+len(b.def.Also) == 0 && slices.Equal(a.needs, b.needs) && slices.Equal(a.interactions, b.interactions) &&
		slices.Equal(a.def.Platforms, b.def.Platforms) && slices.Equal(a.def.Same, b.def.Same) &&
		metrics.Serves(a.def.Tally(t.opts), b.def.Tally(t.opts))
}

// parallel calls do(0) to do(n-1), each once, on all cores.
func parallel(ctx context.Context, n int, do func(int)) error {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				do(i)
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}

// options are the settings for one figure. Its period is what was observed:
// the request's, within what the data sets say they cover or, where they do
// not say, within the first and the last row.
func (r *run) options(f *calculation, rows []int32) metrics.Options {
	return metrics.Options{
		Level:        r.level,
		Interactions: f.interactions,
		Asked:        r.asked(),
		Period:       r.observed(f.group, rows),
	}
}

func (r *run) observed(g *group, rows []int32) metrics.Span {
	var span metrics.Span
	any := false
	widen := func(from, to int64) {
		if !any {
			span, any = metrics.Span{From: from, To: to}, true
		}
		span.From, span.To = min(span.From, from), max(span.To, to)
	}
	behind := make([]bool, len(r.inputs))
	for _, i := range rows {
		row := &g.sheet.rows[i]
		behind[row.data] = true
		if row.dated {
			widen(row.at, row.at+1)
		}
	}
	for i, in := range r.inputs {
		if !behind[i] {
			continue
		}
		from, to := in.data.Period.Bounds()
		if from != everAfter.from && any {
			span.From = min(span.From, from)
		}
		if to != everAfter.to && any {
			span.To = max(span.To, to)
		}
	}
	span.From, span.To = max(span.From, r.from), min(span.To, r.to)
	return span
}

// asked is the period that the request names, where it names both ends.
func (r *run) asked() metrics.Span {
	if r.from == everAfter.from || r.to == everAfter.to {
		return metrics.Span{}
	}
	return metrics.Span{From: r.from, To: r.to}
}
