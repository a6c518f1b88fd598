package reach_test

import (
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/metricstest"
	"github.com/casebench/casebench/metrics/reach"
)

func iso(at int64) string { return time.Unix(at, 0).UTC().Format("2006-01-02T15:04") }

// BenchmarkTally adds a million posts by some 100,000 authors over two years
// and takes the outcome.
func BenchmarkTally(b *testing.B) {
	const n = 1_000_000
	rng := rand.New(rand.NewPCG(1, 2))
	batch := field.NewBatch(field.Posts, field.Author, field.AuthorReach, field.Published)
	rows := make([]int32, n)
	from := metricstest.At("2024-01-01")
	for i := range n {
		who := int64(rng.ExpFloat64() * 20_000)
		batch.Cols[0].AppendText("u" + strconv.FormatInt(who, 10))
		batch.Cols[1].AppendInt(who * 7 % 10_000)
		batch.Cols[2].AppendInt(from + rng.Int64N(730*metrics.Day))
		rows[i] = int32(i)
	}
	batch.Len = n
	opts := metrics.Options{Level: 0.95, Period: metrics.Span{From: from, To: from + 730*metrics.Day}}
	for _, id := range []string{"ugc/creators/unique", "ugc/potential-reach/at-most", "ugc/concentration/gini", "ugc/awareness/volume-trend",
		"ugc/awareness/impressions-trend"} {
		d := metricstest.Def(b, reach.Definitions(), id)
		b.Run("rows=1000000/kpi="+id[4:], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				t := d.Tally(opts)
				t.Add(metrics.View{Batch: batch, Rows: rows})
				if out := t.Outcome(opts); out.Status != metrics.Defined {
					b.Fatal(out.Reason)
				}
			}
		})
	}
}
