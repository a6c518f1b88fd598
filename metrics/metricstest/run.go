// Package metricstest helps to test families of definitions: small tables
// written by hand go through the engine as exports do, and merge laws are
// tried on rows made of random bytes.
package metricstest

import (
	"context"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engine"
	"github.com/casebench/casebench/metrics/estimate"
)

// Table is a data set in memory: a header of column ids, and rows of cells set
// apart by commas. An empty cell is missing, and so is a token of
// field.Missing; decimals are written in full units.
type Table struct {
	Of        field.Table
	Head      string
	Rows      []string
	Period    datasets.Period // that the data set says it covers
	Collected string          // the day; "" where it is not known
	Origin    datasets.Origin // "" is measured
	Name      string          // "" is the name of the table
}

// Each gives all rows in one batch.
func (t Table) Each(fn func(*field.Batch) error) error { return fn(t.batch()) }

func (t Table) batch() *field.Batch {
	b := field.NewBatch(t.Of)
	for _, id := range strings.Fields(t.Head) {
		if !t.Of.Has(field.ID(id)) {
			panic("no column " + id + " in " + string(t.Of))
		}
		b.Cols = append(b.Cols, &field.Column{Field: field.Of(field.ID(id))})
	}
	for _, row := range t.Rows {
		cells := strings.Split(row, ",")
		if len(cells) != len(b.Cols) {
			panic("row " + row + " does not fit the header " + t.Head)
		}
		for i, cell := range cells {
			put(b.Cols[i], strings.TrimSpace(cell))
		}
		b.Len++
	}
	return b
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
		c.AppendInt(At(cell))
	case field.KindMicro:
		v, err := strconv.ParseFloat(cell, 64)
		if err != nil {
			panic(err)
		}
		c.AppendInt(int64(v * field.Micro))
	default:
		n, err := strconv.ParseInt(cell, 10, 64)
		if err != nil {
			panic(err)
		}
		c.AppendInt(n)
	}
}

// At reads 2024-01-31 or 2024-01-31T12:00 as Unix seconds, UTC.
func At(s string) int64 {
	layout := time.DateOnly
	if len(s) > len(layout) {
		layout = "2006-01-02T15:04"
	}
	t, err := time.Parse(layout, s)
	if err != nil {
		panic(err)
	}
	return t.Unix()
}

// Def finds a definition by its id without the unit.
func Def(t testing.TB, defs []*metrics.Definition, id string) *metrics.Definition {
	t.Helper()
	d, err := metrics.NewRegistry(defs).Get(id)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Run computes a definition over all rows of the tables together, for a case
// that is called brand: so is its account on every platform; its tag is tag.
func Run(t testing.TB, d *metrics.Definition, period datasets.Period, tables ...Table) *metrics.Indicator {
	t.Helper()
	open := map[*datasets.Dataset]Table{}
	c := metrics.CaseData{ID: "brand", Tags: []string{"tag"}, Mentions: []string{"brand"}}
	for _, p := range []string{"x", "instagram"} {
		c.Accounts = append(c.Accounts, metrics.Account{Platform: p, Handle: "brand"}, metrics.Account{Platform: p, Handle: "second"})
	}
	for _, table := range tables {
		set := &datasets.Dataset{Descriptor: datasets.Descriptor{
			Name: table.Name, Table: table.Of, Origin: table.Origin, Case: "brand",
			Period: table.Period, CollectedAt: table.Collected,
		}}
		if set.Name == "" {
			set.Name = string(table.Of)
		}
		if set.Origin == "" {
			set.Origin = datasets.Measured
		}
		set.Hash = "hash of " + set.Name
		open[set] = table
		c.Sources = append(c.Sources, metrics.SourceRef{Data: set})
	}
	e := engine.Engine{Open: func(d *datasets.Dataset) engine.Source { return open[d] }}
	res, err := e.Run(context.Background(), &metrics.Request{
		Cases: []metrics.CaseData{c}, Period: period, Definitions: []*metrics.Definition{d}, Maturity: 7,
	})
	if err != nil {
		t.Fatal(err)
	}
	return res.Indicators[0]
}

// Want is what an indicator must be. Reason, where it is not "", must be the
// English reason; Left is the sum of what was left out.
type Want struct {
	Status    metrics.Status
	Value     float64
	Low, High float64 // read only where Bounded
	Bounded   bool
	N         int64
	Reason    string
	Left      int64
}

// Tolerance is how far a value may lie from one that was computed by hand, as
// a share of it: some roundings of the last bit.
const Tolerance = 1e-12

// Check compares an indicator with what it must be.
func Check(t testing.TB, name string, got *metrics.Indicator, want Want) {
	t.Helper()
	if got.Status != want.Status || got.N != want.N {
		t.Errorf("%s: %s, n = %d (%s); want %s, n = %d", name, got.Status, got.N, got.Reason, want.Status, want.N)
		return
	}
	if want.Status == metrics.Defined {
		Near(t, name, got.Value, want.Value)
		if got.Reason.String() != "" {
			t.Errorf("%s: defined, and yet a reason: %s", name, got.Reason)
		}
	} else if got.Reason.String() == "" {
		t.Errorf("%s: %s without a reason", name, got.Status)
	}
	if want.Reason != "" && got.Reason.String() != want.Reason {
		t.Errorf("%s: reason %q, want %q", name, got.Reason, want.Reason)
	}
	low, high := got.Interval.Low, got.Interval.High
	if want.Bounded != (low.OK && high.OK) {
		t.Errorf("%s: interval %+v, want one: %v", name, got.Interval, want.Bounded)
	} else if want.Bounded {
		Near(t, name+", low", low.Value, want.Low)
		Near(t, name+", high", high.Value, want.High)
	}
	if want.Status == metrics.Defined && !want.Bounded && got.NoInterval.String() == "" {
		t.Errorf("%s: no interval, and no word why", name)
	}
	if left := Left(got); left != want.Left {
		t.Errorf("%s: %d left out (%v), want %d", name, left, got.Excluded, want.Left)
	}
}

// Left is how much was left out, for all reasons together.
func Left(i *metrics.Indicator) (n int64) {
	for _, e := range i.Excluded {
		n += e.N
	}
	return n
}

// Near compares two numbers within Tolerance.
func Near(t testing.TB, name string, got, want float64) {
	t.Helper()
	if d := got - want; !(d <= Tolerance*max(1, want, -want) && -d <= Tolerance*max(1, want, -want)) {
		t.Errorf("%s: %v, want %v", name, got, want)
	}
}

// NearNumber compares a number that may be absent.
func NearNumber(t testing.TB, name string, got estimate.Number, want float64) {
	t.Helper()
	if !got.OK {
		t.Errorf("%s is absent, want %v", name, want)
		return
	}
	Near(t, name, got.Value, want)
}

// Wilson gives the limits of the 95 % score interval of k/n as the roots of
// (k/n - p)² = z²·p(1-p)/n, a form other than the one that the program uses.
// R 4.3: prop.test(4, 10, correct = FALSE) gives 0.1681803 and 0.6873262.
func Wilson(k, n float64) (low, high float64) {
	const z = 1.959963984540054 // qnorm(0.975)
	a, b, c := 1+z*z/n, -(2*k/n + z*z/n), k*k/n/n
	root := math.Sqrt(b*b - 4*a*c)
	return (-b - root) / (2 * a), (-b + root) / (2 * a)
}

// Tally gives a definition's outcome over the rows of a table as they stand,
// without the engine and without a period that anything is known of.
func Tally(d *metrics.Definition, table Table) metrics.Outcome {
	o := metrics.Options{Level: 0.95, Period: metrics.Span{From: math.MinInt64, To: math.MaxInt64}}
	b := table.batch()
	v := metrics.View{Batch: b}
	for i := range b.Len {
		v.Rows = append(v.Rows, int32(i))
	}
	t := d.Tally(o)
	t.Add(v)
	return t.Outcome(o)
}
