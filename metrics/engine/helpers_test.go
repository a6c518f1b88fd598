package engine

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engagement"
)

// table is a data set in memory: a header of column ids and rows of cells, as
// text. "" is Empty; the tokens of field.Missing mean what they say.
type table struct {
	head  string
	rows  []string
	batch int // rows a batch; 0 means all
}

func (t table) Each(fn func(*field.Batch) error) error {
	size := t.batch
	if size == 0 {
		size = max(len(t.rows), 1)
	}
	for from := 0; from < len(t.rows); from += size {
		b := field.NewBatch(field.Posts)
		for _, id := range strings.Fields(t.head) {
			b.Cols = append(b.Cols, &field.Column{Field: field.Of(field.ID(id))})
		}
		for _, row := range t.rows[from:min(from+size, len(t.rows))] {
			for i, cell := range strings.Split(row, ",") {
				put(b.Cols[i], strings.TrimSpace(cell))
			}
			b.Len++
		}
		if err := fn(b); err != nil {
			return err
		}
	}
	return nil
}

func put(c *field.Column, cell string) {
	if why, ok := field.MissingToken(cell); ok {
		c.AppendMissing(why)
		return
	}
	switch c.Field.Kind {
	case field.KindText:
		c.AppendText(cell)
	case field.KindTime:
		c.AppendInt(date(cell))
	default:
		n, err := strconv.ParseInt(cell, 10, 64)
		if err != nil {
			panic(err)
		}
		c.AppendInt(n)
	}
}

// date reads 2024-01-31 or 2024-01-31T12:00 as UTC.
func date(s string) int64 {
	if t, err := time.Parse("2006-01-02T15:04", s); err == nil {
		return t.Unix()
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t.Unix()
}

// world is a request over tables in memory.
type world struct {
	tables map[*datasets.Dataset]table
	req    metrics.Request
	engine Engine
}

func newWorld(ids ...string) *world {
	w := &world{tables: make(map[*datasets.Dataset]table)}
	w.req.Maturity, w.req.Total = 7, true
	w.engine.Open = func(d *datasets.Dataset) Source { return w.tables[d] }
	registry := metrics.NewRegistry(engagement.Definitions)
	for _, id := range ids {
		d, err := registry.Get(id)
		if err != nil {
			panic(err)
		}
		w.req.Definitions = append(w.req.Definitions, d)
	}
	return w
}

// data adds a measured data set of posts.
func (w *world) data(name string, t table) *datasets.Dataset {
	d := &datasets.Dataset{Descriptor: datasets.Descriptor{
		Name: name, Table: field.Posts, Origin: datasets.Measured, Hash: "sha256:" + name,
	}}
	w.tables[d] = t
	return d
}

// add adds a case with one account on each platform, named as the case.
func (w *world) add(id string, platforms string, data ...*datasets.Dataset) *metrics.CaseData {
	c := metrics.CaseData{ID: id}
	for _, p := range strings.Fields(platforms) {
		c.Accounts = append(c.Accounts, metrics.Account{Platform: p, Handle: id})
	}
	for _, d := range data {
		c.Sources = append(c.Sources, metrics.SourceRef{Data: d})
	}
	w.req.Cases = append(w.req.Cases, c)
	return &w.req.Cases[len(w.req.Cases)-1]
}

func (w *world) run(t *testing.T) *metrics.Result {
	t.Helper()
	res, err := w.engine.Run(context.Background(), &w.req)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

// indicator finds the figure of a case, platform and account.
func indicator(t *testing.T, res *metrics.Result, id, caseNo, platform string) *metrics.Indicator {
	t.Helper()
	for _, i := range res.Indicators {
		if metrics.WithoutUnit(i.Definition.ID) == id && i.Key.Case == caseNo && i.Key.By == on(platform) {
			return i
		}
	}
	t.Fatalf("no indicator %s of %s on %q", id, caseNo, platform)
	return nil
}

// on is the place of a platform in a breakdown; "" is all of them.
func on(platform string) metrics.Coordinates {
	return metrics.KeyOf("", "", metrics.Coordinate{Field: field.Platform, Value: platform}).By
}

// excluded finds how many rows were left out for a reason that starts so.
func excluded(i *metrics.Indicator, reason string) int64 {
	for _, e := range i.Excluded {
		if strings.HasPrefix(e.Reason.String(), reason) {
			return e.N
		}
	}
	return 0
}

// kept is a source that was parsed before.
type kept struct{ batches []*field.Batch }

func (k *kept) keep(b *field.Batch) error {
	k.batches = append(k.batches, b)
	return nil
}

func (k *kept) Each(fn func(*field.Batch) error) error {
	for _, b := range k.batches {
		if err := fn(b); err != nil {
			return err
		}
	}
	return nil
}

// at is a key by platform and account, without an origin.
func at(caseID string, place ...string) metrics.Key {
	k := metrics.Key{Case: caseID}
	for i, v := range place {
		k.By = k.By.With([]field.ID{field.Platform, field.Account}[i], v)
	}
	return k
}
