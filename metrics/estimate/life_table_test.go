package estimate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/casebench/casebench/metrics/tally"
)

func cohortsOf(brands ...string) *tally.Cohorts {
	var c tally.Cohorts
	for _, brand := range brands {
		for i, months := range cohortMonths[brand] {
			for m := range int32(9) {
				if months>>m&1 == 1 {
					c.Add(fmt.Sprint(brand, i), 3+m)
				}
			}
		}
	}
	return &c
}

func TestOracle_02b_cohort_table(t *testing.T) {
	near := newOracle(t, 1e-12)
	for _, o := range cohortOracles {
		brands := []string{o.name}
		if o.name == "all" {
			brands = []string{"Brand A", "Brand B"}
		}
		c := cohortsOf(brands...)
		classic := LifeTable(c, 11, LifeTableOptions{})
		rolling := LifeTable(c, 11, LifeTableOptions{Kind: Unbounded})
		cells := 0
		for i, row := range classic.Rows {
			for age, active := range row.Retained {
				want := o.cells[cells]
				got := cohortCell{int64(row.First), row.Size, int64(age), active, rolling.Rows[i].Retained[age]}
				if got != want {
					t.Errorf("%s: cell %v, want %v", o.name, got, want)
				}
				cells++
			}
		}
		if cells != len(o.cells) || len(classic.Columns) != len(o.pooled) {
			t.Fatalf("%s: %d cells in %d columns, want %d in %d", o.name, cells, len(classic.Columns), len(o.cells), len(o.pooled))
		}
		for age, want := range o.pooled {
			got := classic.Columns[age]
			if got.Cohorts != want.cohorts || got.Share.N != want.size || got.Retained != want.active {
				t.Errorf("%s, age %d: %+v, want %+v", o.name, age, got, want)
			}
			what := fmt.Sprintf("%s, age %d", o.name, age)
			near.is(what, got.Share.Value, want.weighted)
			near.number(what+": unweighted", got.Unweighted, want.plain)
			near.is(what+": rolling", rolling.Columns[age].Share.Value, want.rolling)
			near.interval(what, got.Share.Interval, want.low, want.high)
		}
		for i, got := range PeriodRetention(c, 11, 0.95) {
			want := o.months[i]
			if got.Period != want {
				t.Errorf("%s: %+v, want %+v", o.name, got.Period, want)
			}
			if i == 0 {
				if got.Retention.Status != TooFew {
					t.Errorf("retention in the first month: %+v", got.Retention)
				}
				continue
			}
			before := o.months[i-1].Active
			near.is(fmt.Sprintf("%s: month %d", o.name, want.Period), got.Retention.Value, float64(want.Returning)/float64(before))
		}
	}
	// As printed: all users, April 0.436619718309859, November 0.369565217391304.
	all := PeriodRetention(cohortsOf("Brand A", "Brand B"), 11, 0.95)
	near.is("April", all[1].Retention.Value, 0.436619718309859)
	near.is("November", all[8].Retention.Value, 0.369565217391304)
}

// The vendor's matrix of monthly cohorts, with -999 where it has none: a zero
// of ours, or a period that has not elapsed.
func TestRetentioneering(t *testing.T) {
	input := realFile(t, "retention-retentioneering-cohorts", "input_1.csv")
	month := func(s string) int32 {
		return int32(12*parse(t, s[:4]) + parse(t, s[5:7]) - 1)
	}
	var c tally.Cohorts
	last := int32(0)
	for _, row := range input[1:] {
		c.Add(row[0], month(row[3]))
		last = max(last, month(row[3]))
	}
	table := LifeTable(&c, last, LifeTableOptions{})
	want := realFile(t, "retention-retentioneering-cohorts", "01_matrix_MM.csv")[1:]
	if len(table.Rows) != len(want) {
		t.Fatalf("%d cohorts, want %d", len(table.Rows), len(want))
	}
	compared := 0
	for i, row := range table.Rows {
		if row.First != month(want[i][1]) {
			t.Errorf("cohort %d, want %s", row.First, want[i][1])
		}
		for age, cell := range want[i][2:] {
			expected := max(parse(t, cell), 0)
			if age >= len(row.Retained) {
				if expected != 0 {
					t.Errorf("%s, age %d: no cell, want %g", want[i][1], age, expected)
				}
				continue
			}
			if got := float64(row.Retained[age]) / float64(row.Size); math.Abs(got-expected) > 1e-6 { // six places are printed
				t.Errorf("%s, age %d: %g, want %g", want[i][1], age, got, expected)
			}
			compared++
		}
	}
	if compared != 14 { // 5 + 4 + 3 + 2 cells have elapsed
		t.Errorf("%d cells compared", compared)
	}
}

// Periods 0 to 5, brackets 0, 1 to 2, 3 to 5: by hand.
func TestLifeTableBrackets(t *testing.T) {
	var c tally.Cohorts
	for user, periods := range map[string][]int32{"a": {0, 1, 2, 5}, "b": {0, 4}, "c": {1, 3}, "d": {3}} {
		for _, p := range periods {
			c.Add(user, p)
		}
	}
	got := LifeTable(&c, 5, LifeTableOptions{Kind: Bracket, Edges: []int64{0, 1, 3, 6}})
	want := []RetentionCohort{{0, 2, []int64{2, 1, 2}}, {1, 1, []int64{1, 1}}, {3, 1, []int64{1, 0}}}
	if !reflect.DeepEqual(got.Rows, want) {
		t.Errorf("rows = %v, want %v", got.Rows, want)
	}
	if column := got.Columns[1]; column.Share.Value != 0.5 || column.Share.N != 4 || column.From != 1 || column.To != 2 {
		t.Errorf("column = %+v", column)
	}
	// One period earlier the last bracket has elapsed for nobody.
	if column := LifeTable(&c, 4, LifeTableOptions{Kind: Bracket, Edges: []int64{0, 1, 3, 6}}).Columns[2]; column.Share.Status != TooFew || column.Unweighted.OK {
		t.Errorf("a bracket that has not elapsed: %+v", column)
	}
}

func TestLifeTableDegenerate(t *testing.T) {
	var one, far tally.Cohorts
	one.Add("a", 5)
	far.Add("a", math.MinInt32)
	far.Add("a", math.MaxInt32)
	for name, c := range map[string]struct {
		c      *tally.Cohorts
		end    int32
		opt    LifeTableOptions
		status Status
	}{
		"nil":               {nil, 5, LifeTableOptions{}, TooFew},
		"nothing":           {&tally.Cohorts{}, 5, LifeTableOptions{}, TooFew},
		"after the end":     {&one, 4, LifeTableOptions{}, TooFew},
		"at the end":        {&one, 5, LifeTableOptions{}, Defined},
		"a level of 0.95":   {&one, 5, LifeTableOptions{Level: 95}, Undefined},
		"no edges":          {&one, 5, LifeTableOptions{Kind: Bracket}, Undefined},
		"edges that fall":   {&one, 5, LifeTableOptions{Kind: Bracket, Edges: []int64{0, 2, 1}}, Undefined},
		"edges that stay":   {&one, 5, LifeTableOptions{Kind: Bracket, Edges: []int64{0, 1, 1}}, Undefined},
		"far apart":         {&far, math.MaxInt32, LifeTableOptions{}, Undefined},
		"within the limit":  {&one, 5 + maxRetentionAges - 1, LifeTableOptions{}, Defined},
		"beyond the limit":  {&one, 5 + maxRetentionAges, LifeTableOptions{}, Undefined},
		"brackets far away": {&far, math.MaxInt32, LifeTableOptions{Kind: Bracket, Edges: []int64{0, 1, math.MaxInt32}}, Defined},
	} {
		got := LifeTable(c.c, c.end, c.opt)
		if got.Status != c.status || got.Reason.IsZero() != (c.status == Defined) {
			t.Errorf("%s: %v %v, want %v", name, got.Status, got.Reason, c.status)
		}
	}
	// Two cohorts of 100: χ² = 2·(d/2)²/(100·p(1-p)) on both sides of 3.841.
	for came, want := range map[int]int{43: 0, 44: 1} { // 3.65 and 4.20 against 30
		var two tally.Cohorts
		for i := range 100 {
			two.Add(fmt.Sprint("a", i), 1)
			two.Add(fmt.Sprint("b", i), 2)
			if i < 30 {
				two.Add(fmt.Sprint("a", i), 2)
			}
			if i < came {
				two.Add(fmt.Sprint("b", i), 3)
			}
		}
		if got := LifeTable(&two, 3, LifeTableOptions{}).Columns[1].Share.Warnings; len(got) != want {
			t.Errorf("30 and %d of 100 came back: %v", came, got)
		}
	}
	// Nobody came back: a share of 0 with an interval, not an absent one.
	var gone tally.Cohorts
	for i := range 10 {
		gone.Add(fmt.Sprint(i), 1)
	}
	if got := LifeTable(&gone, 2, LifeTableOptions{}).Columns[1].Share; got.Status != Defined || got.Value != 0 || got.Interval.High.Value < 0.2 {
		t.Errorf("nobody came back: %+v", got)
	}
}

// A user's order of activity, and how rows were split, do not show.
func TestLifeTablePartitions(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	var whole tally.Cohorts
	parts := make([]tally.Cohorts, 5)
	for range 3000 {
		user, period := fmt.Sprint(rng.IntN(200)), rng.Int32N(12)
		whole.Add(user, period)
		parts[rng.IntN(5)].Add(user, period)
	}
	var merged tally.Cohorts
	for _, i := range rng.Perm(5) {
		merged.Merge(&parts[i])
	}
	for _, kind := range []RetentionKind{NPeriod, Unbounded, Bracket} {
		opt := LifeTableOptions{Kind: kind}
		if kind == Bracket {
			opt.Edges = []int64{1, 4, 7}
		}
		if a, b := LifeTable(&whole, 10, opt), LifeTable(&merged, 10, opt); !reflect.DeepEqual(a, b) {
			t.Errorf("%v: another split, another table", kind)
		}
	}
	rolling := LifeTable(&whole, 10, LifeTableOptions{Kind: Unbounded})
	for _, row := range rolling.Rows {
		if !slices.IsSortedFunc(row.Retained, func(a, b int64) int { return int(b - a) }) {
			t.Errorf("unbounded retention rises with age: %v", row.Retained)
		}
	}
}

func BenchmarkLifeTable(b *testing.B) {
	var c tally.Cohorts
	rng := rand.New(rand.NewPCG(11, 12))
	for range 2_000_000 {
		c.Add(fmt.Sprint(rng.IntN(300_000)), rng.Int32N(24))
	}
	for _, kind := range []RetentionKind{NPeriod, Unbounded} {
		b.Run(fmt.Sprintf("events=2000000/%v", kind), func(b *testing.B) {
			for b.Loop() {
				if LifeTable(&c, 23, LifeTableOptions{Kind: kind}).Status != Defined {
					b.Fatal("no table")
				}
			}
		})
	}
}

func ExampleLifeTable() {
	var c tally.Cohorts
	for _, a := range []struct {
		user  string
		month int32
	}{{"anna", 1}, {"boris", 1}, {"vera", 2}, {"anna", 2}, {"boris", 3}, {"vera", 3}} {
		c.Add(a.user, a.month)
	}
	table := LifeTable(&c, 3, LifeTableOptions{})
	for _, row := range table.Rows {
		fmt.Println(row.First, row.Size, row.Retained)
	}
	month := table.Columns[1] // one month on: two cohorts, three users
	fmt.Printf("%.3f of %d\n", month.Share.Value, month.Share.N)
	// Output:
	// 1 2 [2 1 1]
	// 2 1 [1 1]
	// 0.667 of 3
}

func ExamplePeriodRetention() {
	var c tally.Cohorts
	c.Add("anna", 1)
	c.Add("boris", 1)
	c.Add("anna", 2)
	c.Add("boris", 3)
	for _, p := range PeriodRetention(&c, 3, 0.95) {
		fmt.Println(p.Period.Period, p.New, p.Returning, p.Resurrected, p.Lost, p.Retention.Status, p.Retention.Value)
	}
	// Output:
	// 1 2 0 0 0 too few 0
	// 2 0 1 0 1 defined 0.5
	// 3 0 0 1 1 defined 0
}
