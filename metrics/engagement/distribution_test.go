package engagement

import (
	"math"
	"reflect"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

func TestViralDependence(t *testing.T) {
	b := field.NewBatch(field.Posts, field.Likes, field.CommentsN)
	var rows []int32
	for i, n := range []int64{1, 90, 5, 1, 1, 10, 1, 1, 1, 1, 8} { // 120 in eleven posts
		b.Cols[0].AppendInt(n - 1)
		b.Cols[1].AppendInt(1)
		rows = append(rows, int32(i))
	}
	b.Len = len(rows)
	opts := metrics.Options{Interactions: []field.ID{field.Likes, field.CommentsN}}
	for id, want := range map[string]float64{
		"engagement/viral-dependence/top-post":  90.0 / 120,
		"engagement/viral-dependence/top-tenth": 100.0 / 120, // two of eleven: 90 and 10
	} {
		d, err := metrics.NewRegistry(Definitions).Get(id)
		if err != nil {
			t.Fatal(err)
		}
		for cut := range len(rows) {
			x, y := d.Tally(opts), d.Tally(opts)
			x.Add(metrics.View{Batch: b, Rows: rows[:cut]})
			y.Add(metrics.View{Batch: b, Rows: rows[cut:]})
			x.Merge(y)
			if out := x.Outcome(opts); out.Value != want || out.N != 11 || out.Status != metrics.Defined {
				t.Errorf("%s: %s %v, n = %d; want %v, 11", id, out.Status, out.Value, out.N, want)
			}
		}
		if out := d.Tally(opts).Outcome(opts); out.Status == metrics.Defined {
			t.Errorf("%s of nothing: %v", id, out.Value)
		}
	}
}

func TestEntropy(t *testing.T) {
	for _, test := range []struct {
		counts entropy
		want   float64
	}{
		{entropy{"photo": 7}, 0},
		{entropy{"photo": 5, "video": 5, "reel": 5}, 1},
		// 1/2, 1/4, 1/4: 1.5 bits of log2(3) = 1.58496 bits.
		{entropy{"photo": 8, "video": 4, "reel": 4}, 1.5 / math.Log2(3)},
	} {
		out := test.counts.Outcome(metrics.Options{})
		if math.Abs(out.Value-test.want) > 1e-12 || out.Points[0].Label != "photo" && test.want < 1 {
			t.Errorf("%v: %v, want %v; points %v", test.counts, out.Value, test.want, out.Points)
		}
		merged := entropy{}
		merged.Merge(test.counts)
		merged.Merge(entropy{})
		if !reflect.DeepEqual(merged.Outcome(metrics.Options{}), out) {
			t.Errorf("%v: merging changed it", test.counts)
		}
		one, twice := entropy{}, entropy{} // in two parts that have kinds in common
		for kind, n := range test.counts {
			one[kind], twice[kind] = n-1, 1
		}
		one.Merge(twice)
		if !reflect.DeepEqual(one.Outcome(metrics.Options{}), out) {
			t.Errorf("%v: in two parts it is another", test.counts)
		}
	}
}
