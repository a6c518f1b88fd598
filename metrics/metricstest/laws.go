package metricstest

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// Shape is a table for merge laws: every row is made of one byte a column.
type Shape struct {
	Of   field.Table
	Head string
}

// FuzzMerge tries on random rows that a definition's outcome is the same to
// the bit however the rows are cut, in which order they come and in which
// order and direction the parts are merged, with parts of nothing among them;
// and that every outcome is whole: no NaN, no infinity, a reason where there is
// no value.
func FuzzMerge(f *testing.F, defs []*metrics.Definition, shapes ...Shape) {
	f.Add([]byte{}, uint64(1), false)
	f.Add([]byte("one row may be all there is"), uint64(2), true)
	long := make([]byte, 2000)
	rng := rand.New(rand.NewPCG(20, 24))
	for i := range long {
		long[i] = byte(rng.Uint32())
	}
	f.Add(long, uint64(3), false)
	f.Add(long, uint64(4), true)
	for i := range long { // few different values: ties, equal names, equal dates
		long[i] %= 3
	}
	f.Add(long, uint64(5), true)
	odd := make([]byte, 2000) // many values that are missing, negative or large
	for i := range odd {
		odd[i] = []byte{255, 253, 254, 0, 1, 2, 7, 14}[rng.IntN(8)]
	}
	f.Add(odd, uint64(6), false)
	f.Add(odd, uint64(7), true)
	f.Fuzz(func(t *testing.T, data []byte, seed uint64, bounded bool) {
		if len(data) > 4000 {
			return
		}
		var batches []*field.Batch
		for i, s := range shapes {
			batches = append(batches, s.fill(data[i*len(data)/len(shapes):(i+1)*len(data)/len(shapes)]))
		}
		opts := metrics.Options{
			Level: 0.95, Interactions: []field.ID{field.Likes, field.CommentsN},
			Period: metrics.Span{From: math.MinInt64, To: math.MaxInt64},
		}
		if bounded {
			opts.Period = metrics.Span{From: At("2024-02-05"), To: At("2025-06-11")}
		}
		for _, d := range defs {
			if d.From != nil {
				continue // no tally of its own
			}
			var all []piece
			for _, b := range batches {
				for _, row := range usable(d, b, opts) {
					all = append(all, piece{b, row})
				}
			}
			want := tallyOf(d, opts, all).Outcome(opts)
			whole(t, d.ID, want)
			rng := rand.New(rand.NewPCG(seed, 1))
			rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
			parts := []metrics.Tally{d.Tally(opts)}
			for rest := all; len(rest) > 0; {
				n := 1 + rng.IntN(len(rest))
				parts = append(parts, tallyOf(d, opts, rest[:n]))
				rest = rest[n:]
			}
			for len(parts) > 1 {
				rng.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
				last := len(parts) - 1
				parts[0].Merge(parts[last])
				parts = parts[:last]
			}
			if got := parts[0].Outcome(opts); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: merged in parts\n got %+v\nwant %+v", d.ID, got, want)
			}
		}
	})
}

type piece struct {
	batch *field.Batch
	row   int32
}

// tallyOf tallies rows, each in a view of its own.
func tallyOf(d *metrics.Definition, o metrics.Options, rows []piece) metrics.Tally {
	t := d.Tally(o)
	for _, p := range rows {
		t.Add(metrics.View{Batch: p.batch, Rows: []int32{p.row}})
	}
	return t
}

// usable are the rows that the engine would hand to the tally: those of the
// definition's own table that have its columns and a denominator above 0, and
// all of the tables that it asks for besides.
func usable(d *metrics.Definition, b *field.Batch, o metrics.Options) []int32 {
	var out []int32
	own := d.Rows.Table() == b.Table
	also := false
	for _, r := range d.Also {
		also = also || r.Table() == b.Table
	}
	if !own && !also {
		return nil
	}
rows:
	for i := range b.Len {
		if own {
			for _, id := range d.Formula.Columns(o.Interactions) {
				if c := b.Col(id); c == nil || c.Missing != nil && c.Missing[i] != field.Present {
					continue rows
				}
			}
			if n, _ := b.Col(d.Formula.Per).Int(i); d.Formula.IsRatio() && n <= 0 {
				continue
			}
		}
		out = append(out, int32(i))
	}
	return out
}

// fill makes rows of bytes. 255 is a value that is not there, 254 a large one,
// 253 a negative one.
func (s Shape) fill(data []byte) *field.Batch {
	b := field.NewBatch(s.Of)
	for _, id := range strings.Fields(s.Head) {
		b.Cols = append(b.Cols, &field.Column{Field: field.Of(field.ID(id))})
	}
	for ; len(data) >= len(b.Cols); data = data[len(b.Cols):] {
		for i, c := range b.Cols {
			v := int64(data[i])
			switch {
			case v == 255:
				c.AppendMissing(field.Empty)
			case c.Field.Kind == field.KindText:
				c.AppendText("n" + strconv.FormatInt(v%40, 10))
			case c.Field.Kind == field.KindTime: // two years from Monday 1 January 2024
				c.AppendInt(At("2024-01-01") + 3*v*metrics.Day)
			case v == 254:
				c.AppendInt(math.MaxInt64)
			case v == 253:
				c.AppendInt(-1)
			default:
				c.AppendInt(v)
			}
		}
		b.Len++
	}
	return b
}

// whole reports what an outcome must not be.
func whole(t *testing.T, id string, o metrics.Outcome) {
	t.Helper()
	numbers := []float64{o.Interval.Low.Value, o.Interval.High.Value, o.SE.Value, o.Numerator.Value, o.Denominator.Value}
	if o.Status == metrics.Defined {
		numbers = append(numbers, o.Value)
	} else if o.Reason.String() == "" {
		t.Errorf("%s: %q without a reason", id, o.Status)
	}
	for _, p := range o.Points {
		numbers = append(numbers, p.Value)
		if p.Status == "" {
			t.Errorf("%s: a point without a status: %+v", id, p)
		}
	}
	for _, x := range numbers {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			t.Errorf("%s: a number that is none: %+v", id, o)
			return
		}
	}
	if o.Interval.Low.OK && o.Interval.High.OK && o.Interval.Low.Value > o.Interval.High.Value {
		t.Errorf("%s: the interval is upside down: %+v", id, o.Interval)
	}
}
