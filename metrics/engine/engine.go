// Package engine answers requests: it reads the data sets of the cases, sorts
// rows into own posts, fan posts and the other tables, prepares them, and runs
// the tallies of the definitions over each group. Run reads as the order of
// the work.
//
// Three promises:
//
//   - Every data set is read once, from start to end, in batches.
//   - The result is the same to the last bit for any number of cores and any
//     size of chunk: tallies hold integers, and parts are merged by adding.
//   - Nothing is dropped in silence: a row that does not count is counted by
//     reason, in Indicator.Excluded.
package engine

import (
	"context"
	"slices"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// Source gives the rows of a data set, batch by batch. *datasets.Dataset is
// one.
type Source interface {
	Each(fn func(*field.Batch) error) error
}

// Engine answers requests. The zero Engine is ready.
type Engine struct {
	// Open gives the rows of a data set; nil means its own file.
	Open func(*datasets.Dataset) Source
	// Interactions gives the interaction set of a platform at a time; nil means
	// the table of datasets/platform.
	Interactions func(platform string, at time.Time) []field.ID
	// Chunk is how many rows are tallied at a time; 0 means 16,384. It changes
	// speed and memory only.
	Chunk int
}

// Run answers a request with the zero Engine.
func Run(ctx context.Context, req *metrics.Request) (*metrics.Result, error) {
	return new(Engine).Run(ctx, req)
}

// Run answers a request. The error is one of reading (a *note.Problem, or what
// the file system says) or of ctx; what the data lack is no error but a status
// of the indicator.
func (e *Engine) Run(ctx context.Context, req *metrics.Request) (*metrics.Result, error) {
	r := e.newRun(req)
	if err := r.collect(ctx); err != nil {
		return nil, err
	}
	for _, s := range slices.Concat(r.sheets, r.also) {
		r.prepare(s)
	}
	indicators, err := r.indicators(ctx)
	if err != nil {
		return nil, err
	}
	lines := r.sizeLines(indicators)
	comparisons, err := r.comparisons(ctx, indicators, lines)
	if err != nil {
		return nil, err
	}
	return &metrics.Result{
		Request:     req,
		Indicators:  plain(indicators),
		Comparisons: comparisons,
		SizeLines:   lines,
		Evidence:    r.evidence(),
		Ledgers:     r.ledgers(),
		Warnings:    r.warnings,
	}, nil
}
