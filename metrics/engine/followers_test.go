package engine

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// without followers: the six posts as most exports have them.
func unfollowed() table {
	t := six
	t.head = strings.Replace(six.head, "followers ", "", 1)
	t.rows = cut(six.rows, 5)
	return t
}

func (w *world) audience(name, head string, rows ...string) *datasets.Dataset {
	d := w.data(name, table{head: head, rows: rows})
	d.Table = field.Audience
	return d
}

func TestFollowersInterpolated(t *testing.T) {
	w := newWorld(pooledER)
	posts := w.data("posts", unfollowed())
	// 1,000 on 1 January and 1,100 on 11 January: 10 more a day.
	d := w.audience("audience", "date platform account followers",
		"2024-01-11,instagram,acme,1100", "2024-01-01,instagram,acme,1000", "2024-01-05,instagram,acme,0", "2024-01-03,instagram,other,5")
	w.add("acme", "instagram", posts, d)
	i := indicator(t, w.run(t), pooledER, "acme", "instagram")
	// 1000 + 1010 + 1020 + 1030 + 1040 + 1050; the 0 of 5 January is a gap.
	if want := 300.0 / 6150; i.Status != metrics.Defined || math.Abs(i.Value-want) > 1e-12 {
		t.Errorf("%s %v, want %v", i.Status, i.Value, want)
	}
	if i.Followers != metrics.FollowersInterpolated {
		t.Errorf("followers %q", i.Followers)
	}
	var names []string
	for _, ref := range i.Data {
		names = append(names, ref.Name)
	}
	if want := []string{"audience", "posts"}; !slices.Equal(names, want) {
		t.Errorf("data %v, want %v", names, want)
	}
}

func TestFollowersOnce(t *testing.T) {
	w := newWorld(pooledER)
	w.add("acme", "instagram", w.data("posts", unfollowed()),
		w.audience("audience", "date platform account followers", "2025-07-01,instagram,acme,2000"))
	i := indicator(t, w.run(t), pooledER, "acme", "instagram")
	if want := 300.0 / 12000; math.Abs(i.Value-want) > 1e-12 || i.Followers != metrics.FollowersOnce {
		t.Errorf("%v by %q, want %v by one number", i.Value, i.Followers, want)
	}
}

// A simulated audience is no denominator of measured posts.
func TestFollowersOfAnotherOrigin(t *testing.T) {
	w := newWorld(pooledER)
	d := w.audience("audience", "date platform account followers", "2024-01-01,instagram,acme,2000")
	d.Origin = datasets.Simulated
	w.add("acme", "instagram", w.data("posts", unfollowed()), d)
	if i := indicator(t, w.run(t), pooledER, "acme", "instagram"); i.Status != metrics.NotCollected {
		t.Errorf("%s %v, want not collected", i.Status, i.Value)
	}
}

// An account whose export has followers at posting uses those alone: a post
// without them is left out, and not filled from the dated counts. A column of
// nothing but zeros is no such export.
func TestFollowersAtPostingAlone(t *testing.T) {
	more := []string{"p7, acme, instagram, 2024-01-07, 2024-01-31, 1000, 10, 5, 5", "p8, acme, instagram, 2024-01-08, 2024-01-31, 1000, 10, 5, 5"}
	for _, test := range []struct {
		name  string
		posts table
		value float64
		n     int64
		from  metrics.FollowersFrom
	}{
		// p5 without followers, p6 with 0: (50+30+40+20 + 20+20) / (6·1000).
		{"some posts lack them", with(six, "1000, 50", ", 50", "2000, 90", "0, 90"), 180.0 / 6000, 6, metrics.FollowersAtPost},
		// All 8 posts have the 500 of the series: (300 + 20 + 20) / (8·500).
		{"nothing but zeros", with(six, " 1000,", " 0,", " 2000,", " 0,"), 340.0 / 4000, 8, metrics.FollowersInterpolated},
	} {
		w := newWorld(pooledER)
		test.posts.rows = append(test.posts.rows, more...)
		if test.from == metrics.FollowersInterpolated {
			test.posts = with(test.posts, " 1000,", " 0,")
		}
		w.add("acme", "instagram", w.data("posts", test.posts),
			w.audience("audience", "date platform account followers", "2024-01-01,instagram,acme,500", "2024-01-11,instagram,acme,500"))
		i := indicator(t, w.run(t), pooledER, "acme", "instagram")
		if i.Status != metrics.Defined || math.Abs(i.Value-test.value) > 1e-12 || i.N != test.n || i.Followers != test.from {
			t.Errorf("%s: %s %v of %d posts by %q (%v), want %v of %d by %q", test.name, i.Status, i.Value, i.N, i.Followers, i.Reason, test.value, test.n, test.from)
		}
	}
}

func TestSeries(t *testing.T) {
	day := func(n int64) int64 { return n * metrics.Day }
	two := func() *series { return &series{points: []point{{day(100), 1000}, {day(110), 900}}} }
	for _, test := range []struct {
		name string
		s    *series
		at   int64
		n    int64
		from followers
	}{
		{"none", nil, day(1), 0, fromNone},
		{"one number", &series{points: []point{{day(100), 7}}}, day(9999), 7, fromOnce},
		{"on a date", two(), day(110), 900, fromSeries},
		{"falling", two(), day(103), 970, fromSeries},
		{"31 days before", two(), day(69), 1000, fromSeries},
		{"more than 31 days before", two(), day(69) - 1, 1000, fromNone},
		{"31 days after", two(), day(141), 900, fromSeries},
		{"more than 31 days after", two(), day(141) + 1, 900, fromNone},
	} {
		n, from := test.s.at(test.at)
		if from != test.from || from != fromNone && n != test.n {
			t.Errorf("%s: %d (%d), want %d (%d)", test.name, n, from, test.n, test.from)
		}
	}
	// The largest numbers that can be.
	a, b := point{math.MinInt32, 1}, point{math.MaxInt32, math.MaxInt64}
	if n := interpolate(a, b, 0); n <= 1 || n == math.MaxInt64 {
		t.Errorf("interpolated %d", n)
	}
}
