package engagement

import (
	"reflect"
	"testing"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

func at(s string) int64 {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t.Unix()
}

func view(days ...string) metrics.View {
	b := field.NewBatch(field.Posts, field.Published)
	var v metrics.View
	for i, d := range days {
		b.Cols[0].AppendInt(at(d))
		b.Len++
		v.Rows = append(v.Rows, int32(i))
	}
	v.Batch = b
	return v
}

func TestFrequency(t *testing.T) {
	// January 2024 began on a Monday: whole weeks begin on 1, 8, 15 and 22 January.
	january := metrics.Span{From: at("2024-01-01"), To: at("2024-01-29")}
	posts := []string{"2024-01-01", "2024-01-07", "2024-01-08", "2024-01-22", "2024-01-28", "2024-01-24"}
	for _, test := range []struct {
		name   string
		period metrics.Span
		posts  []string
		status metrics.Status
		value  float64
		n      int64
		out    int64 // posts of weeks that are not whole
	}{
		{"four weeks, one of them empty", january, posts, metrics.Defined, 1.5, 4, 0}, // (2+1+0+3)/4
		// Without the first Monday the first week is not whole: (1+0+3)/3.
		{"a week cut at its start", metrics.Span{From: at("2024-01-02"), To: january.To}, posts[1:], metrics.Defined, 4.0 / 3, 3, 1},
		{"a week cut at its end", metrics.Span{From: january.From, To: january.To - 1}, posts, metrics.Defined, 1, 3, 3}, // (2+1+0)/3
		{"less than a week", metrics.Span{From: january.From, To: january.From + metrics.Week - 1}, posts[:1], metrics.TooFew, 0, 0, 0},
		{"a date of another age", metrics.Span{From: at("1800-01-01"), To: january.To}, posts, metrics.Undefined, 0, 11691, 0}, // from Monday 6 January 1800
		{"nothing", january, nil, metrics.TooFew, 0, 0, 0},
	} {
		tally := new(frequency)
		tally.Add(view(test.posts...))
		out := tally.Outcome(metrics.Options{Level: 0.95, Period: test.period})
		if out.Status != test.status || out.N != test.n || out.Status == metrics.Defined && out.Value != test.value {
			t.Errorf("%s: %s %v, n = %d; want %s %v, %d", test.name, out.Status, out.Value, out.N, test.status, test.value, test.n)
		}
		var left int64
		for _, e := range out.Excluded {
			left += e.N
		}
		if left != test.out {
			t.Errorf("%s: %d posts left out, want %d", test.name, left, test.out)
		}
	}
}

// Where a period was asked for, its weeks without a post are weeks of silence:
// six posts in January, and nothing in the four weeks of February that follow.
func TestSilenceIsAskedFor(t *testing.T) {
	tally := new(frequency)
	tally.Add(view("2024-01-01", "2024-01-07", "2024-01-08", "2024-01-22", "2024-01-28", "2024-01-24"))
	january, asked := metrics.Span{From: at("2024-01-01"), To: at("2024-01-29")}, metrics.Span{From: at("2024-01-01"), To: at("2024-02-26")}
	if out := tally.Outcome(metrics.Options{Level: 0.95, Period: january}); out.Value != 1.5 || out.N != 4 || len(out.Warnings) != 0 { // 6/4
		t.Errorf("nothing asked: %v of %d weeks %v, want 1.5 of 4", out.Value, out.N, out.Warnings)
	}
	if out := tally.Outcome(metrics.Options{Level: 0.95, Period: january, Asked: asked}); out.Value != 0.75 || out.N != 8 || len(out.Warnings) != 1 { // 6/8
		t.Errorf("asked: %v of %d weeks %v, want 0.75 of 8 and a warning", out.Value, out.N, out.Warnings)
	}
}

func TestFrequencyMerges(t *testing.T) {
	days := []string{"2024-02-01", "2024-01-09", "2024-03-05", "2024-01-01", "2024-01-29"}
	opts := metrics.Options{Level: 0.95, Period: metrics.Span{From: at("2024-01-01"), To: at("2024-03-10")}}
	whole := new(frequency)
	whole.Add(view(days...))
	want := whole.Outcome(opts)
	for cut := range len(days) + 1 {
		for _, backwards := range []bool{false, true} {
			a, b := new(frequency), new(frequency)
			a.Add(view(days[:cut]...))
			b.Add(view(days[cut:]...))
			if backwards {
				a, b = b, a
			}
			a.Merge(b)
			a.Merge(new(frequency))
			if got := a.Outcome(opts); !reflect.DeepEqual(got, want) {
				t.Errorf("cut at %d: %+v, want %+v", cut, got, want)
			}
		}
	}
}
