package engine

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

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
	return figures, r.compute(ctx, figures)
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
	calculation int
	rows        []int32
	part        *part
}

// compute fills in the indicators of figures that have none yet. The rows of
// each are cut into chunks; workers take chunks in any order, and parts are
// merged in the order of the rows, though the order does not matter.
func (r *run) compute(ctx context.Context, figures []*calculation) error {
	chunk := r.Chunk
	if chunk <= 0 {
		chunk = defaultChunk
	}
	rows := make([][]int32, len(figures))
	opts := make([]metrics.Options, len(figures))
	var jobs []*job
	for i, f := range figures {
		if f.indicator != nil {
			continue
		}
		rows[i] = f.candidates()
		opts[i] = r.options(f, rows[i])
		if f.refused(rows[i]).Status != "" {
			continue
		}
		for from := 0; from < len(rows[i]); from += chunk {
			jobs = append(jobs, &job{calculation: i, rows: rows[i][from:min(from+chunk, len(rows[i]))]})
		}
	}
	err := parallel(ctx, len(jobs), func(n int) {
		j := jobs[n]
		j.part = r.partOf(figures[j.calculation], j.rows, opts[j.calculation])
	})
	if err != nil {
		return err
	}
	parts := make([]*part, len(figures))
	for _, j := range jobs {
		if parts[j.calculation] == nil {
			parts[j.calculation] = j.part
		} else {
			parts[j.calculation].merge(j.part)
		}
	}
	return parallel(ctx, len(figures), func(i int) {
		if figures[i].indicator == nil {
			if parts[i] != nil {
				r.addAlso(figures[i], parts[i], opts[i])
			}
			r.finish(figures[i], rows[i], parts[i], opts[i])
		}
	})
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
		Maturity:     int(r.maturity / metrics.Day),
		Interactions: f.interactions,
		Period:       r.observed(f.group, rows),
		Seed:         r.req.Seed,
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
