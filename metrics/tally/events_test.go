package tally

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// FuzzEventsMergeLaws states for Events and Cohorts what FuzzMergeLaws states
// for the other tallies.
func FuzzEventsMergeLaws(f *testing.F) {
	f.Add([]byte{}, uint64(1))
	rng := rand.New(rand.NewPCG(3, 4))
	for _, n := range []int{1, 5, 60} {
		seed := make([]byte, 17*n)
		for i := range seed {
			if i%17 < 3 || i%17 == 9 { // few ages and users, so that they meet
				seed[i] = byte(rng.Uint32N(6))
			}
		}
		f.Add(seed, uint64(n))
	}
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		if len(data) > 17*64 {
			return
		}
		rows := rowsOf(data)
		laws(t, rows, seed, func(e *Events, r row) { e.Add(r.key, r.x, r.y&1 == 1) }, (*Events).Merge)
		laws(t, rows, seed, func(c *Cohorts, r row) { c.Add(fmt.Sprint(r.key, string([]byte{byte(r.y)})), int32(r.x)) }, (*Cohorts).Merge)

		// The tables are counts of the same sets, however these were split.
		var whole Cohorts
		parts := [3]Cohorts{}
		for i, r := range rows {
			whole.Add(fmt.Sprint(r.key), int32(r.x))
			parts[i%3].Add(fmt.Sprint(r.key), int32(r.x))
		}
		parts[2].Merge(&parts[0])
		parts[2].Merge(&parts[1])
		if a, b := whole.Table(math.MaxInt32), parts[2].Table(math.MaxInt32); !reflect.DeepEqual(a, b) {
			t.Errorf("tables differ: %v and %v", a, b)
		}
		var users int64
		for _, cohort := range whole.Table(math.MaxInt32) {
			var last int64
			for _, age := range cohort.Ages {
				last += age.Last
			}
			if cohort.Ages[0].Age != 0 || cohort.Ages[0].Active != cohort.Size || last != cohort.Size {
				t.Errorf("cohort %+v: all are active at age 0, and last active once", cohort)
			}
			users += cohort.Size
		}
		if users != whole.N() {
			t.Errorf("%d users in the table, %d in the tally", users, whole.N())
		}
	})
}

func TestEventsRefuses(t *testing.T) {
	var e Events
	for _, one := range []struct{ entry, time, n int64 }{{-1, 3, 1}, {0, -1, 1}, {3, 3, 1}, {4, 3, 1}, {0, 1, -1}} {
		if e.AddN(one.entry, one.time, true, one.n) {
			t.Errorf("%+v was taken", one)
		}
	}
	if e.N() != 0 {
		t.Errorf("n = %d after refusals", e.N())
	}
	for _, one := range []struct{ entry, time int64 }{{0, 0}, {3, 4}, {0, math.MaxInt64}} { // the other side of each
		if !e.Add(one.entry, one.time, false) {
			t.Errorf("%+v was refused", one)
		}
	}
	if e.N() != 3 {
		t.Errorf("n = %d", e.N())
	}
}

func TestCohortsTable(t *testing.T) {
	var c Cohorts
	for _, a := range []struct {
		user   string
		period int32
	}{{"a", 1}, {"a", 3}, {"a", 3}, {"a", 2}, {"b", 1}, {"b", 4}, {"c", 3}, {"d", 9}} {
		c.Add(a.user, a.period)
	}
	want := []Cohort{
		{1, 2, []CohortAge{{0, 2, 1}, {1, 1, 0}, {2, 1, 1}}},
		{3, 1, []CohortAge{{0, 1, 1}}},
	}
	if got := c.Table(3); !reflect.DeepEqual(got, want) { // b's activity in 4 and d do not count yet
		t.Errorf("table = %+v, want %+v", got, want)
	}
	want = []Cohort{
		{1, 2, []CohortAge{{0, 1, 0}, {1, 2, 2}}}, // ages 1, then 2 to 3
		{3, 1, nil},
	}
	if got := c.Brackets(4, []int64{1, 2, 4}); !reflect.DeepEqual(got, want) {
		t.Errorf("brackets = %+v, want %+v", got, want)
	}
	life := []Period{
		{Period: 1, Active: 2, New: 2},
		{Period: 2, Active: 1, Returning: 1, Lost: 1},
		{Period: 3, Active: 2, New: 1, Returning: 1},
		{Period: 4, Active: 1, Resurrected: 1, Lost: 2},
		{Period: 5, Lost: 1},
		{Period: 9, Active: 1, New: 1},
	}
	if got := c.Lifecycle(9); !reflect.DeepEqual(got, life) {
		t.Errorf("lifecycle = %+v, want %+v", got, life)
	}
}

// The ends of the range of periods are an age of 2^32 - 1 apart.
func TestCohortsFarApart(t *testing.T) {
	var c Cohorts
	c.Add("a", math.MinInt32)
	c.Add("a", math.MaxInt32)
	want := []Cohort{{math.MinInt32, 1, []CohortAge{{0, 1, 0}, {1<<32 - 1, 1, 1}}}}
	if got := c.Table(math.MaxInt32); !reflect.DeepEqual(got, want) {
		t.Errorf("table = %+v, want %+v", got, want)
	}
	if got := c.Lifecycle(math.MaxInt32); len(got) != 3 || got[2].Resurrected != 1 {
		t.Errorf("lifecycle = %+v", got)
	}
}

func BenchmarkEvents(b *testing.B) {
	for b.Loop() {
		var e Events
		for i := range int64(2_000_000) {
			e.Add(i%5, 5+i*7919%1000, i%3 == 0)
		}
	}
}

// The names stand one after the other, as in a column of a batch.
func BenchmarkCohorts(b *testing.B) {
	const rows, users = 2_000_000, 300_000
	var column strings.Builder
	for i := range rows {
		fmt.Fprintf(&column, "user-%08x", uint32(i*7919%users*2654435761))
	}
	names := column.String()
	for b.Loop() {
		var c Cohorts
		for i := range rows {
			c.Add(names[13*i:13*i+13], int32(i/80_000))
		}
		if len(c.Table(24)) == 0 {
			b.Fatal("no cohorts")
		}
	}
}

func ExampleEvents() {
	var e Events
	e.Add(0, 6, true)   // the event at age 6
	e.Add(0, 6, false)  // last seen at age 6, without it
	e.Add(2, 10, false) // under observation only after age 2
	for age, c := range e.All() {
		fmt.Println(age, c.Events, c.Censored, c.Entered)
	}
	// Output:
	// 2 0 0 1
	// 6 1 1 0
	// 10 0 1 0
}

func ExampleCohorts() {
	var c Cohorts
	c.Add("anna", 1)
	c.Add("boris", 1)
	c.Add("anna", 3)
	c.Add("vera", 2)
	for _, cohort := range c.Table(3) {
		fmt.Println(cohort.First, cohort.Size, cohort.Ages)
	}
	// Output:
	// 1 2 [{0 2 1} {2 1 1}]
	// 2 1 [{0 1 1}]
}
