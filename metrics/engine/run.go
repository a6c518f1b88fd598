package engine

import (
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// Defaults of a request's settings.
const (
	defaultLevel = 0.95
	defaultChunk = 1 << 14
)

// run is one request under way.
type run struct {
	*Engine
	req       *metrics.Request
	level     float64
	maturity  int64 // seconds
	from, to  int64 // of the request's period, in the calendar of its zone
	zone      *time.Location
	by        []field.ID // what figures are broken down by
	cases     []*caseIndex
	inputs    []*input
	sheets    []*sheet // one for each kind of rows that a definition asks for, in that order
	also      []*sheet // one for each kind in a Definition.Also, of any time
	leaves    leaves
	audience  audience
	parties   *parties
	countOnly bool // only ledgers are asked for
	warnings  []note.Note
}

// input is a data set with the cases that read it.
type input struct {
	data     *datasets.Dataset
	bindings []binding
	rows     int64 // read
	posts    datasets.Plausibility
	doubts   []datasets.Doubt // of its rows together, once they are read
}

type binding struct {
	caseNo int
	pick   map[field.ID][]string
	ledger map[entry]int64  // what became of the rows; nil until they are read
	words  map[string]int64 // rows by hashtag and mention of the case; nil where the data have none
}

func (e *Engine) newRun(req *metrics.Request) *run {
	r := &run{Engine: e, req: req, level: req.Level, maturity: int64(req.Maturity) * metrics.Day}
	if r.level <= 0 || r.level >= 1 {
		r.level = defaultLevel
	}
	r.by = brokenDownBy(req)
	r.from, r.to = req.Period.Bounds()
	if r.zone = req.Zone; r.zone == nil {
		r.zone = time.UTC
	}
	r.parties = newParties(req)
	byData := make(map[*datasets.Dataset]*input)
	for i := range req.Cases {
		r.cases = append(r.cases, newCaseIndex(&req.Cases[i]))
		for _, ref := range req.Cases[i].Sources {
			in := byData[ref.Data]
			if in == nil {
				in = &input{data: ref.Data}
				byData[ref.Data] = in
				r.inputs = append(r.inputs, in)
			}
			in.bindings = append(in.bindings, binding{caseNo: i, pick: ref.Select})
		}
	}
	for _, d := range req.Definitions {
		if find(r.sheets, d.Rows) == nil {
			r.sheets = append(r.sheets, newSheet(d.Rows))
		}
		for _, kind := range d.Also {
			if find(r.also, kind) == nil {
				s := newSheet(kind)
				s.whole = true
				r.also = append(r.also, s)
			}
		}
	}
	return r
}

func (r *run) warn(n note.Note) { r.warnings = append(r.warnings, n) }

func find(sheets []*sheet, kind metrics.Rows) *sheet {
	for _, s := range sheets {
		if s.kind == kind {
			return s
		}
	}
	return nil
}

func (r *run) open(d *datasets.Dataset) Source {
	if r.Open != nil {
		return r.Open(d)
	}
	return d
}
