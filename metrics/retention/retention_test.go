package retention_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/metricstest"
	"github.com/casebench/casebench/metrics/retention"
)

const (
	month1 = "retention/users/month-1"
	month3 = "retention/users/month-3"
	month6 = "retention/users/month-6"
	repeat = "retention/users/repeat"
)

// activity makes users of a name, numbered from 0, active on the days given.
func activity(name string, users int, days ...string) []string {
	var out []string
	for u := range users {
		for _, day := range days {
			out = append(out, fmt.Sprintf("%s%d,%s", name, u, day))
		}
	}
	return out
}

func observed(to string, rows []string) metricstest.Table {
	return metricstest.Table{Of: field.Activity, Head: "user at", Rows: rows, Period: datasets.Period{From: "2024-01-01", To: to}}
}

func share(k, n float64) metricstest.Want {
	low, high := metricstest.Wilson(k, n)
	return metricstest.Want{Status: metrics.Defined, Value: k / n, N: int64(n), Bounded: true, Low: low, High: high}
}

func tooFew(n int64, reason string) metricstest.Want {
	return metricstest.Want{Status: metrics.TooFew, N: n, Reason: reason}
}

func TestRetention(t *testing.T) {
	// 30 came in January: 12 of them came back in February, 6 in April, 3 in
	// July; one of those of February twice. 20 came in February, of whom 5 came
	// back in March.
	people := slices.Concat(
		activity("a", 30, "2024-01-31T23:59"),
		activity("a", 12, "2024-02-01", "2024-02-29T23:59"),
		activity("a", 6, "2024-04-10"),
		activity("a", 3, "2024-07-31"),
		activity("b", 20, "2024-02-15"),
		activity("b", 5, "2024-03-31T23:59"),
	)
	until := func(last string) []string { // what had happened by then
		return slices.DeleteFunc(slices.Clone(people), func(row string) bool {
			_, at, _ := cut(row)
			return at[:10] > last
		})
	}
	for _, test := range []struct {
		name, id, to string
		rows         []string
		want         metricstest.Want
	}{
		{"February is over for January's", month1, "2024-02-29", until("2024-02-29"), share(12, 30)},
		{"a day before it is over", month1, "2024-02-28", until("2024-02-28"),
			tooFew(0, "the earliest cohort was observed for 0 full months after its first, and 1 are needed")},
		{"March is not over for February's", month1, "2024-03-30", until("2024-03-30"), share(12, 30)},
		// (12 + 5) / (30 + 20): cohorts weigh by their size; the mean of 0.4 and 0.25 would be 0.325.
		{"it is", month1, "2024-03-31", until("2024-03-31"), share(17, 50)},
		{"active exactly in the third month", month3, "2024-04-30", until("2024-04-30"), share(6, 30)},
		// From the end of May on February's 20 are at risk in their third month, and nobody is there.
		{"those who did not come count", month3, "2024-05-31", until("2024-05-31"), share(6, 50)},
		{"the sixth month", month6, "2024-07-31", people, share(3, 30)},
		{"a day before it is over", month6, "2024-07-30", until("2024-07-30"),
			tooFew(0, "the earliest cohort was observed for 5 full months after its first, and 6 are needed")},
		// All of a0 to a11, and b0 to b4: those of April and July are among the twelve.
		{"active in two months", repeat, "2024-07-31", people, share(17, 50)},
		{"two days of a month are one month", repeat, "2024-01-31", activity("c", 30, "2024-01-01", "2024-01-31"), share(0, 30)},
		{"nobody is left", month1, "2024-02-29", activity("c", 30, "2024-01-01"), share(0, 30)},
		{"29 people", month1, "2024-02-29", activity("c", 29, "2024-01-01", "2024-02-01"), tooFew(29, "only 29; at least 30 are needed")},
		{"30 people", month1, "2024-02-29", activity("c", 30, "2024-01-01", "2024-02-01"), share(30, 30)},
		{"29 people, repeat", repeat, "2024-02-29", activity("c", 29, "2024-01-01", "2024-02-01"), tooFew(29, "only 29; at least 30 are needed")},
		{"one row", month1, "2024-01-31", activity("c", 1, "2024-01-01"),
			tooFew(0, "the earliest cohort was observed for 0 full months after its first, and 1 are needed")},
		{"all came in a month that is not over", month1, "2024-01-30", activity("c", 40, "2024-01-01"),
			tooFew(40, "all 40 users came after the last full period; a later end of the observation is needed")},
		{"rows without a user or a time", month1, "2024-02-29", append(until("2024-02-29"), ",2024-01-05", "d,", "d,2024-02-10"),
			metricstest.Want{Status: metrics.Defined, Value: 12.0 / 30, N: 30, Bounded: true, Low: share(12, 30).Low, High: share(12, 30).High, Left: 2}},
		{"no users at all", month1, "2024-02-29", []string{",2024-01-05", ",2024-01-06"},
			metricstest.Want{Status: metrics.NotCollected, Reason: "user: not collected"}},
	} {
		d := metricstest.Def(t, retention.Definitions(), test.id)
		metricstest.Check(t, test.name, metricstest.Run(t, d, datasets.Period{}, observed(test.to, test.rows)), test.want)
	}
}

// Where nothing says when the observation ended, it ended with the last row,
// and the month of that row may be cut.
func TestUnknownEnd(t *testing.T) {
	rows := slices.Concat(activity("a", 30, "2024-01-31"), activity("a", 12, "2024-02-29T23:59"))
	table := metricstest.Table{Of: field.Activity, Head: "user at", Rows: rows}
	d := metricstest.Def(t, retention.Definitions(), month1)
	metricstest.Check(t, "the last month is cut", metricstest.Run(t, d, datasets.Period{}, table),
		tooFew(0, "the earliest cohort was observed for 0 full months after its first, and 1 are needed"))
	table.Rows = append(table.Rows, "late,2024-03-01")
	metricstest.Check(t, "one came after it", metricstest.Run(t, d, datasets.Period{}, table), share(12, 30))
}

// Without any period the month of the last row, too, may be cut.
func TestUnknownPeriod(t *testing.T) {
	table := metricstest.Table{Of: field.Activity, Head: "user at",
		Rows: slices.Concat(activity("a", 30, "2024-01-31"), activity("a", 12, "2024-02-29"), activity("b", 20, "2024-03-31"))}
	out := metricstest.Tally(metricstest.Def(t, retention.Definitions(), month1), table)
	metricstest.Check(t, "February was over, March was not", &metrics.Indicator{Outcome: out}, share(12, 30))
}

// The series behind the figure: all cohorts together, then each by its month,
// as far as it was observed.
func TestPoints(t *testing.T) {
	rows := slices.Concat(
		activity("a", 30, "2024-01-31"), activity("a", 12, "2024-02-01"), activity("a", 3, "2024-03-01"),
		activity("b", 10, "2024-02-15"), activity("b", 5, "2024-03-31"))
	got := metricstest.Run(t, metricstest.Def(t, retention.Definitions(), month1), datasets.Period{}, observed("2024-03-31", rows))
	want := []metrics.Point{
		{At: 0, Value: 1, N: 40}, {At: 1, Value: 17.0 / 40, N: 40}, {At: 2, Value: 3.0 / 30, N: 30},
		{At: 0, Label: "2024-01", Value: 1, N: 30}, {At: 1, Label: "2024-01", Value: 0.4, N: 30}, {At: 2, Label: "2024-01", Value: 0.1, N: 30},
		{At: 0, Label: "2024-02", Value: 1, N: 10}, {At: 1, Label: "2024-02", Value: 0.5, N: 10},
	}
	if len(got.Points) != len(want) {
		t.Fatalf("%d points, want %d: %+v", len(got.Points), len(want), got.Points)
	}
	for i, w := range want {
		p := got.Points[i]
		if p.At != w.At || p.Label != w.Label || p.N != w.N || p.Status != metrics.Defined {
			t.Errorf("point %d: %+v, want %+v", i, p, w)
		}
		low, high := metricstest.Wilson(w.Value*float64(w.N), float64(w.N))
		metricstest.Near(t, "value", p.Value, w.Value)
		metricstest.NearNumber(t, "low", p.Interval.Low, low)
		metricstest.NearNumber(t, "high", p.Interval.High, high)
	}
	if got.Numerator.Value != 17 || got.Denominator.Value != 40 {
		t.Errorf("%v of %v", got.Numerator, got.Denominator)
	}
}

// The commenters of a brand: the brand's own comments are not among them.
func TestCommenters(t *testing.T) {
	var rows []string
	comment := func(author, day string) {
		rows = append(rows, fmt.Sprintf("c%d,p1,x,%s,%s", len(rows), author, day))
	}
	for i := range 40 {
		comment(fmt.Sprintf("fan%d", i), "2024-01-10")
		if i < 10 {
			comment(fmt.Sprintf("fan%d", i), "2024-02-10")
		}
	}
	comment("brand", "2024-01-10")
	comment("second", "2024-02-10")
	table := metricstest.Table{Of: field.Comments, Head: "comment_id post_id platform author published_at", Rows: rows,
		Period: datasets.Period{From: "2024-01-01", To: "2024-02-29"}}
	want := share(10, 40)
	want.Left = 2
	for _, id := range []string{"retention/commenters/month-1", "retention/commenters/repeat"} {
		metricstest.Check(t, id, metricstest.Run(t, metricstest.Def(t, retention.Definitions(), id), datasets.Period{}, table), want)
	}
}

func FuzzMerge(f *testing.F) {
	defs := retention.Definitions()
	metricstest.FuzzMerge(f, defs, metricstest.Shape{Of: field.Activity, Head: "user at"},
		metricstest.Shape{Of: field.Comments, Head: "author published_at"})
}
