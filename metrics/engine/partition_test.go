package engine

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engagement"
)

// generated makes posts of three brands on two platforms with gaps, repeated
// readings, young posts and fan posts, from a seed. It lies nowhere near any
// brand's data.
func generated(n int, seed uint64) table {
	rng := rand.New(rand.NewPCG(seed, 0))
	t := table{head: "post_id author platform published_at snapshot_at type kind followers views likes comments shares saves hashtags paid"}
	cell := func(v int) string {
		switch rng.IntN(40) {
		case 0:
			return ""
		case 1:
			return "hidden"
		}
		return fmt.Sprint(v)
	}
	for i := range n {
		author := []string{"acme", "bolt", "core", "fan"}[rng.IntN(4)]
		platform := []string{"instagram", "tiktok"}[rng.IntN(2)]
		day := 1 + rng.IntN(360)
		followers := 10_000 + 100*day
		t.rows = append(t.rows, fmt.Sprintf("p%d,%s,%s,%s,%s,%s,%s,%d,%s,%s,%s,%s,%s,%s,%d",
			rng.IntN(max(i, 1))+i/2, author, platform, dayOf(day), dayOf(day+rng.IntN(40)),
			[]string{"photo", "video"}[rng.IntN(2)], []string{"original", "original", "original", "repost"}[rng.IntN(4)],
			followers, cell(rng.IntN(100_000)), cell(rng.IntN(900)), cell(rng.IntN(90)), cell(rng.IntN(30)), cell(rng.IntN(30)),
			[]string{"", "lovesacme"}[rng.IntN(2)], rng.IntN(2)))
	}
	return t
}

func dayOf(n int) string {
	return fmt.Sprintf("2024-%02d-%02d", 1+n/28%12, 1+n%28)
}

func generatedWorld(t table, definitions ...*metrics.Definition) *world {
	w := newWorld()
	w.req.Definitions = append(slices.Clone(definitions),
		counting(metrics.UGC), counting(metrics.Mentions), counting(metrics.OwnAndReposts))
	w.req.By = []field.ID{field.Platform, field.Account}
	d := w.data("generated", t)
	for _, id := range []string{"acme", "bolt", "core"} {
		w.add(id, "instagram tiktok", d).Tags = []string{"lovesacme"}
	}
	return w
}

// However the rows come in batches, are cut into chunks and shared out over
// cores, the result is the same to the last bit.
func TestPartitions(t *testing.T) {
	tab := generated(2000, 1)
	some := newWorld(pooledER, meanER, medianER, postsN, "engagement/by-views/median", "engagement/applause/mean", "engagement/posting-frequency/mean")
	whole := generatedWorld(tab, some.req.Definitions...)
	want := whole.run(t)
	defined := 0
	for _, i := range want.Indicators {
		if i.Status == metrics.Defined {
			defined++
		}
	}
	if defined < 100 || len(want.Comparisons) < 50 {
		t.Fatalf("%d figures and %d comparisons: the made-up data test little", defined, len(want.Comparisons))
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	rng := rand.New(rand.NewPCG(2, 0))
	for round := range 3 {
		runtime.GOMAXPROCS(1 + round)
		w := *whole
		w.engine.Chunk = 1 + rng.IntN(300)
		cut := tab
		cut.batch = 1 + rng.IntN(500)
		w.engine.Open = func(*datasets.Dataset) Source { return cut }
		got := w.run(t)
		name := fmt.Sprintf("chunks of %d, batches of %d", w.engine.Chunk, cut.batch)
		same(t, name, got, want)
	}
}

// same compares results value by value; definitions are shared pointers with
// functions, which are the same ones.
func same(t *testing.T, name string, got, want *metrics.Result) {
	t.Helper()
	if len(got.Indicators) != len(want.Indicators) || len(got.Comparisons) != len(want.Comparisons) {
		t.Fatalf("%s: %d figures and %d comparisons, want %d and %d", name,
			len(got.Indicators), len(got.Comparisons), len(want.Indicators), len(want.Comparisons))
	}
	flat := func(i *metrics.Indicator) metrics.Indicator {
		c := *i
		c.Definition = nil
		return c
	}
	for n := range got.Indicators {
		if a, b := flat(got.Indicators[n]), flat(want.Indicators[n]); !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %s of %+v:\n got %+v\nwant %+v", name, want.Indicators[n].Definition.ID, b.Key, a, b)
			return
		}
	}
	for n := range got.Comparisons {
		a, b := *got.Comparisons[n], *want.Comparisons[n]
		if !reflect.DeepEqual(flat(a.A), flat(b.A)) || !reflect.DeepEqual(flat(a.B), flat(b.B)) {
			t.Errorf("%s: the sides of a comparison by %s differ", name, b.Definition.ID)
		}
		a.Definition, a.A, a.B, b.Definition, b.A, b.B = nil, nil, nil, nil, nil, nil
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: comparison:\n got %+v\nwant %+v", name, a, b)
		}
	}
	if !reflect.DeepEqual(got.Evidence, want.Evidence) || !reflect.DeepEqual(got.Warnings, want.Warnings) {
		t.Errorf("%s: evidence or warnings differ", name)
	}
}

func TestCancelled(t *testing.T) {
	w := generatedWorld(generated(100, 3))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if res, err := w.engine.Run(ctx, &w.req); err == nil || res != nil {
		t.Errorf("a cancelled run gave %v, %v", res, err)
	}
}

// BenchmarkRun answers all engagement definitions for three cases over 200,000
// rows that are in memory already.
func BenchmarkRun(b *testing.B) {
	w := generatedWorld(generated(200_000, 4), engagement.Definitions...)
	var source kept
	for d := range w.tables {
		if err := w.tables[d].Each(source.keep); err != nil {
			b.Fatal(err)
		}
	}
	w.engine.Open = func(*datasets.Dataset) Source { return &source }
	w.req.By = nil
	b.ReportAllocs()
	for b.Loop() {
		if _, err := w.engine.Run(context.Background(), &w.req); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(200_000*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}
