package engine

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/casebench/casebench/metrics"
)

// madePost is one of a made-up brand: so many interactions of 10,000 followers, and
// how many days later they were read.
type madePost struct {
	day          string
	interactions int
	age          int
}

func posts(id string, all []madePost) table {
	t := table{head: "post_id author platform published_at snapshot_at followers likes comments"}
	for i, p := range all {
		read := time.Unix(date(p.day), 0).UTC().AddDate(0, 0, p.age).Format(time.DateOnly)
		t.rows = append(t.rows, fmt.Sprintf("%s%d, %s, instagram, %s, %s, 10000, %d, 10", id, i, id, p.day, read, p.interactions-10))
	}
	return t
}

// weekly are posts of 30 weeks from a day on; odd and even weeks differ by 20.
func weekly(first string, of func(week int) (interactions, age int)) []madePost {
	var out []madePost
	for week := range 30 {
		n, age := of(week)
		out = append(out, madePost{time.Unix(date(first)+int64(week)*metrics.Week, 0).UTC().Format(time.DateOnly), n + 20*(week%2), age})
	}
	return out
}

func remadeOf(t *testing.T, a, b []madePost) *metrics.Comparison {
	t.Helper()
	w := newWorld(pooledER)
	w.add("acme", "instagram", w.data("a", posts("acme", a)))
	w.add("bolt", "instagram", w.data("b", posts("bolt", b)))
	return comparison(t, w.run(t), pooledER)
}

func near(x, want float64) bool { return math.Abs(x-want) < 1e-12 }

// Acme has 2 % before the weeks that both have and 4 % in them; bolt 3 %, and 1 %
// after: as counted acme has 3 %, in the common weeks 4 %.
func TestCutToTheCommonPeriod(t *testing.T) {
	c := remadeOf(t,
		weekly("2024-01-01", func(week int) (int, int) { return 190 + 200*(week/15), 60 }),
		weekly("2024-04-15", func(week int) (int, int) { return 290 - 200*(week/15), 60 }))
	if len(c.Adjusted) != 1 || c.Adjusted[0].Answers != metrics.ByPeriod {
		t.Fatalf("%v: %+v", c.Reasons, c.Adjusted)
	}
	x := c.Adjusted[0]
	// 15 weeks from 15 April to 22 July: seven odd ones and eight even ones in acme's count.
	if a, b := (15*390+8*20)/150000.0, (15*290+7*20)/150000.0; !near(x.A.Value, a) || !near(x.B.Value, b) {
		t.Errorf("%v and %v, want %v and %v", x.A.Value, x.B.Value, a, b)
	}
	if d := x.Difference.Effect; !near(d.Value, x.A.Value-x.B.Value) || d.Interval.IsZero() {
		t.Errorf("%+v", d)
	}
	if !strings.Contains(x.Says.String(), "15 and 15") {
		t.Errorf("%q", x.Says)
	}
}

// Without a day in common there is nothing to cut to.
func TestNoCommonPeriod(t *testing.T) {
	flat := func(week int) (int, int) { return 200, 60 }
	c := remadeOf(t, weekly("2023-01-02", flat), weekly("2024-01-01", flat))
	if len(c.Adjusted) != 0 || !strings.Contains(c.Reasons[0].Cure.String(), "same days") {
		t.Errorf("%+v %v", c.Adjusted, c.Reasons)
	}
}

// One post of acme has more than all others together; without it, and without
// bolt's largest, both have what the others have.
func TestWithoutTheLargestPost(t *testing.T) {
	flat := func(week int) (int, int) { return 190, 60 }
	a := weekly("2024-01-01", flat)
	a[4].interactions = 9000
	c := remadeOf(t, a, weekly("2024-01-01", flat))
	if len(c.Adjusted) != 1 || c.Adjusted[0].Answers != metrics.ByViral {
		t.Fatalf("%v: %+v", c.Reasons, c.Adjusted)
	}
	x := c.Adjusted[0]
	if want := (14*190 + 15*210) / 290000.0; !near(x.A.Value, want) {
		t.Errorf("acme %v, want %v", x.A.Value, want)
	}
	if want := (15*190 + 14*210) / 290000.0; !near(x.B.Value, want) {
		t.Errorf("bolt %v, want %v", x.B.Value, want)
	}
	// A second post that carries the rest leaves the objection as it is.
	a[6].interactions = 8000
	if c := remadeOf(t, a, weekly("2024-01-01", flat)); len(c.Adjusted) != 0 {
		t.Errorf("%+v", c.Adjusted)
	}
}

// Most of acme's posts were read young. Of those as old as bolt's it has 4 %.
func TestPostsOfOneAge(t *testing.T) {
	c := remadeOf(t,
		weekly("2024-01-01", func(week int) (int, int) {
			if week < 22 {
				return 90, 8
			}
			return 390, 29
		}),
		weekly("2024-01-01", func(week int) (int, int) { return 290, 28 + week%3 }))
	if len(c.Adjusted) != 1 || c.Adjusted[0].Answers != metrics.ByAge {
		t.Fatalf("%v: %+v", c.Reasons, c.Adjusted)
	}
	x := c.Adjusted[0]
	if want := 400 / 10000.0; !near(x.A.Value, want) {
		t.Errorf("acme %v, want %v", x.A.Value, want)
	}
	// Of bolt's the 10 at 28, 10 at 29, not those at 30 days.
	if x.B.N != 20 || !strings.Contains(x.How.String(), "28 to 29 days") {
		t.Errorf("bolt has %d posts, %s", x.B.N, x.How)
	}
}
