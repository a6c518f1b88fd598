package metrics

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

var options = Options{Level: 0.95, Interactions: []field.ID{field.Likes, field.CommentsN}}

var generic = map[string]formula.Formula{
	"pooled": {Over: []field.ID{formula.Interactions}, Per: field.Followers, Agg: formula.Pooled},
	"mean":   {Over: []field.ID{formula.Interactions}, Per: field.Followers, Agg: formula.Mean},
	"median": {Over: []field.ID{field.Likes}, Per: formula.One, Agg: formula.Median},
	"sum":    {Over: []field.ID{field.Likes}, Agg: formula.Sum},
	"count":  {Agg: formula.Count},
}

// posts makes a batch from columns of equal length.
func posts(published, likes, comments, followers []int64) *field.Batch {
	b := field.NewBatch(field.Posts, field.Published, field.Likes, field.CommentsN, field.Followers)
	for i, values := range [][]int64{published, likes, comments, followers} {
		b.Cols[i].Ints = values
	}
	b.Len = len(likes)
	return b
}

func rows(from, to int) []int32 {
	var out []int32
	for i := from; i < to; i++ {
		out = append(out, int32(i))
	}
	return out
}

// Split anywhere, merged either way round, with nothing merged in: the outcome
// is the same.
func FuzzMergeLaws(f *testing.F) {
	f.Add([]byte{10, 2, 3, 40, 5, 6, 70, 8, 9, 100, 11, 12}, uint8(2))
	f.Add([]byte{0, 0, 0, 255, 255, 255, 1, 1, 1}, uint8(0))
	f.Add([]byte{}, uint8(9))
	f.Fuzz(func(t *testing.T, data []byte, at uint8) {
		n := len(data) / 3
		var published, likes, comments, followers []int64
		for i := range n {
			published = append(published, int64(data[3*i])*2*Day)
			likes = append(likes, int64(data[3*i+1]))
			comments = append(comments, int64(data[3*i]))
			followers = append(followers, 1+int64(data[3*i+2])*1000)
		}
		b := posts(published, likes, comments, followers)
		cut := min(int(at), n)
		for name, f := range generic {
			make := TallyOf(f)
			whole, left, right, back, nothing := make(options), make(options), make(options), make(options), make(options)
			whole.Add(View{b, rows(0, n)})
			left.Add(View{b, rows(0, cut)})
			right.Add(View{b, rows(cut, n)})
			back.Add(View{b, rows(cut, n)})
			other := make(options)
			other.Add(View{b, rows(0, cut)})
			left.Merge(right)
			left.Merge(nothing)
			back.Merge(other)
			want := whole.Outcome(options)
			if got := left.Outcome(options); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: split at %d\n got %+v\nwant %+v", name, cut, got, want)
			}
			if got := back.Outcome(options); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: split at %d, merged the other way round\n got %+v\nwant %+v", name, cut, got, want)
			}
			if math.IsNaN(want.Value) || math.IsInf(want.Value, 0) {
				t.Errorf("%s: %v", name, want.Value)
			}
		}
	})
}

// From three weeks with posts on the week is the unit of the interval, and n
// stays the number of posts.
func TestClustered(t *testing.T) {
	for weeks, clustered := range map[int]bool{estimate.MinClusters - 1: false, estimate.MinClusters: true, 12: true} {
		var published, likes, comments, followers []int64
		for i := range weeks {
			for j := range 2 { // two posts a week
				published = append(published, int64(i)*Week+int64(j)*Day)
				likes = append(likes, int64(10+i+7*j))
				comments = append(comments, 1)
				followers = append(followers, 1000)
			}
		}
		tally := TallyOf(generic["pooled"])(options)
		tally.Add(View{posts(published, likes, comments, followers), rows(0, 2*weeks)})
		out := tally.Outcome(options)
		if got := out.Interval.Method != "ratio of sums, delta, log, t"; got != clustered {
			t.Errorf("%d weeks: interval by %q", weeks, out.Interval.Method)
		}
		if out.N != int64(2*weeks) || out.Status != Defined {
			t.Errorf("%d weeks: %s, n = %d, want %d posts", weeks, out.Status, out.N, 2*weeks)
		}
	}
}

// A sum that does not fit, or a negative count, leaves the row out and says so.
func TestHostileNumbers(t *testing.T) {
	b := posts([]int64{0, 0, 0, 0}, []int64{math.MaxInt64, -5, 10, 30}, []int64{math.MaxInt64, 1, 0, 0}, []int64{1, 1, 100, 100})
	tally := TallyOf(generic["mean"])(options)
	tally.Add(View{b, rows(0, 4)})
	out := tally.Outcome(options)
	if out.N != 2 || math.Abs(out.Value-0.2) > 1e-12 { // (10/100 + 30/100) / 2
		t.Errorf("%v, n = %d; want 0.2, n = 2", out.Value, out.N)
	}
	if len(out.Excluded) != 1 || out.Excluded[0].N != 2 {
		t.Errorf("left out: %v, want 2", out.Excluded)
	}
}

func audience(at []int64, accounts []string, followers []int64) *field.Batch {
	b := field.NewBatch(field.Audience, field.Date, field.Account, field.Followers)
	b.Cols[0].Ints, b.Cols[1].Texts, b.Cols[2].Ints = at, accounts, followers
	b.Len = len(at)
	return b
}

func TestGrowth(t *testing.T) {
	growth := formula.Formula{Over: []field.ID{field.Followers}, Agg: formula.Growth}
	last := formula.Formula{Over: []field.ID{field.Followers}, Agg: formula.Last}
	b := audience(
		[]int64{3 * Day, 1 * Day, 2 * Day, 2 * Day, 3 * Day, 3 * Day},
		[]string{"a", "a", "a", "b", "b", "b"},
		[]int64{120, 90, 100, 1000, 1100, 1080},
	)
	for name, test := range map[string]struct {
		f        formula.Formula
		rows     []int32
		status   Status
		value    float64
		warnings int
	}{
		// b joins on day 2, so growth runs from day 2: (120+1100)/(100+1000) - 1.
		"two accounts": {growth, rows(0, 5), Defined, 1220.0/1100 - 1, 1}, // and says that it does not run from day 1
		"one account":  {growth, rows(0, 3), Defined, 120.0/90 - 1, 0},
		"last":         {last, rows(0, 5), Defined, 1220, 0},
		"one date":     {growth, rows(0, 1), TooFew, 0, 0},
		"nothing":      {growth, nil, TooFew, 0, 0},
		"conflict":     {last, rows(0, 6), Defined, 1220, 1},
	} {
		for range 2 { // in both orders
			tally := TallyOf(test.f)(options)
			tally.Add(View{b, test.rows})
			out := tally.Outcome(options)
			if out.Status != test.status || math.Abs(out.Value-test.value) > 1e-12 || len(out.Warnings) != test.warnings {
				t.Errorf("%s: %s %v %v; want %s %v", name, out.Status, out.Value, out.Warnings, test.status, test.value)
			}
			slices.Reverse(test.rows)
		}
	}
	// Each account counts with its own last reading, and a late one is no growth.
	far := audience([]int64{0, 40 * Day, 0, 90 * Day, 50 * Day, 90 * Day}, []string{"a", "a", "b", "b", "c", "c"}, []int64{100, 130, 1000, 1100, 7000, 7700})
	for f, want := range map[*formula.Formula]float64{&last: 130 + 1100 + 7700, &growth: (130.0+1100)/(100+1000) - 1} {
		tally := TallyOf(*f)(options)
		tally.Add(View{far, rows(0, 6)})
		out := tally.Outcome(options)
		if out.Status != Defined || math.Abs(out.Value-want) > 1e-9 || len(out.Warnings) == 0 ||
			!strings.Contains(out.Warnings[len(out.Warnings)-1].String(), "different days") {
			t.Errorf("%s: %s %v %v, want %v and the days", f.Agg, out.Status, out.Value, out.Warnings, want)
		}
	}
	// Where no day is common to all, each counts from its own first one, and that is said.
	apart := audience([]int64{0, 30 * Day, 5 * Day, 31 * Day}, []string{"a", "a", "b", "b"}, []int64{100, 130, 1000, 1100})
	apartTally := TallyOf(growth)(options)
	apartTally.Add(View{apart, rows(0, 4)})
	if out := apartTally.Outcome(options); math.Abs(out.Value-(1230.0/1100-1)) > 1e-12 || len(out.Warnings) != 1 ||
		!strings.HasPrefix(out.Warnings[0].String(), "the first readings of the accounts are of different days") {
		t.Errorf("no common day: %v %v", out.Value, out.Warnings)
	}
	zero := audience([]int64{0, Day}, []string{"a", "a"}, []int64{0, 5})
	tally := TallyOf(growth)(options)
	tally.Add(View{zero, rows(0, 2)})
	if out := tally.Outcome(options); out.Status != Undefined {
		t.Errorf("growth from zero: %s %v", out.Status, out.Value)
	}
}

func TestWeeks(t *testing.T) {
	// 29 December 2025 was a Monday and opens ISO week 1 of 2026.
	monday := int64(1_766_966_400)
	for _, test := range []struct{ at, week int64 }{
		{monday - 1, WeekOf(monday) - 1}, {monday + Week - 1, WeekOf(monday)}, {monday + Week, WeekOf(monday) + 1},
		{-3 * Day, 0}, {-3*Day - 1, -1}, // the Monday of the week that holds the epoch, and the second before it
	} {
		if got := WeekOf(test.at); got != test.week {
			t.Errorf("WeekOf(%d) = %d, want %d", test.at, got, test.week)
		}
	}
	if got := WeekStart(WeekOf(monday + 3*Day)); got != monday {
		t.Errorf("week starts at %d, want %d", got, monday)
	}
}
