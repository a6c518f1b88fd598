package retention_test

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/metricstest"
	"github.com/casebench/casebench/metrics/retention"
)

func cut(row string) (user, at string, ok bool) { return strings.Cut(row, ",") }

// BenchmarkTally adds a million actions of 100,000 users over two years and
// takes the outcome.
func BenchmarkTally(b *testing.B) {
	const n = 1_000_000
	rng := rand.New(rand.NewPCG(1, 2))
	batch := field.NewBatch(field.Activity, field.User, field.At)
	rows := make([]int32, n)
	from := metricstest.At("2024-01-01")
	for i := range n {
		batch.Cols[0].AppendText("u" + strconv.Itoa(rng.IntN(100_000)))
		batch.Cols[1].AppendInt(from + int64(i)*730*metrics.Day/n)
		rows[i] = int32(i)
	}
	batch.Len = n
	opts := metrics.Options{Level: 0.95, Period: metrics.Span{From: from, To: from + 730*metrics.Day}}
	for _, id := range []string{month1, month6, repeat} {
		d := metricstest.Def(b, retention.Definitions(), id)
		b.Run("rows=1000000/kpi="+id[10:], func(b *testing.B) {
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
