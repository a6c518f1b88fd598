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

// 40 people came on Monday 1 January; of them 10 the day after, 8 on day 7, 4 on
// day 30; 20 of the 40 in week 1, 12 in February and, of others than these, 6 in April.
func forty() []string {
	return slices.Concat(
		activity("a", 40, "2024-01-01"),
		activity("a", 10, "2024-01-02"),
		activity("a", 8, "2024-01-08"),
		activity("a", 20, "2024-01-14"),
		activity("a", 4, "2024-01-31"),
		activity("a", 12, "2024-02-10"),
		activity("b", 6, "2024-02-01", "2024-04-20"),
	)
}

func TestWindows(t *testing.T) {
	for _, test := range []struct {
		id, to string
		want   metricstest.Want
	}{
		{"retention/users/day-1", "2024-01-02", share(10, 40)},
		{"retention/users/day-1", "2024-01-01", tooFew(0, "the earliest cohort was observed for 0 full days after its first, and 1 are needed")},
		{"retention/users/day-7", "2024-01-08", share(8, 40)},
		{"retention/users/day-7", "2024-01-07", tooFew(0, "the earliest cohort was observed for 6 full days after its first, and 7 are needed")},
		{"retention/users/day-30", "2024-01-31", share(4, 40)},
		{"retention/users/week-1", "2024-01-14", share(20, 40)}, // 8 and 20 are the same people in one week
		{"retention/users/week-1", "2024-01-13", tooFew(0, "the earliest cohort was observed for 0 full weeks after its first, and 1 are needed")},
		// The six of February are at risk in March, and come only in April: later, but not after one month.
		{"retention/users/month-1", "2024-04-30", share(12, 46)},
		{"retention/users/month-1-or-later", "2024-04-30", share(18, 46)},
		{"retention/users/months-1-to-3", "2024-04-30", share(12, 40)}, // of February's three months only two are over
		{"retention/users/months-1-to-3", "2024-05-31", share(18, 46)},
	} {
		rows := slices.DeleteFunc(forty(), func(row string) bool { _, at, _ := cut(row); return at > test.to })
		d := metricstest.Def(t, retention.Definitions(), test.id)
		got := metricstest.Run(t, d, datasets.Period{}, observed(test.to, rows))
		got.Warnings = nil
		metricstest.Check(t, test.id+" until "+test.to, got, test.want)
	}
}

func TestLifecycle(t *testing.T) {
	run := func(id string) *metrics.Indicator {
		return metricstest.Run(t, metricstest.Def(t, retention.Definitions(), id), datasets.Period{}, observed("2024-04-30", forty()))
	}
	active := run("retention/users/active-month")
	metricstest.Check(t, "active in April", active, metricstest.Want{Status: metrics.Defined, Value: 6, N: 6})
	got := map[string]float64{}
	for _, p := range active.Points {
		got[metrics.DayOf(p.At).String()[:7]+" "+p.Label] = p.Value
	}
	for key, want := range map[string]float64{
		"2024-01 new": 40, "2024-01 returning": 0, "2024-02 new": 6, "2024-02 returning": 12, "2024-02 dormant": 28,
		"2024-03 dormant": 18, "2024-04 resurrected": 6, "2024-04 returning": 0,
	} {
		if got[key] != want {
			t.Errorf("%s: %v, want %v (%v)", key, got[key], want, got)
		}
	}
	// January's 40 kept 12, February's 18 none, March's nobody.
	metricstest.Check(t, "kept", run("retention/users/kept-month"), share(12, 58))
	// January: 40 + 10 + 8 + 20 + 4 days of 40 × 31; February: 12 + 6 of 18 × 29; April: 6 of 6 × 30.
	metricstest.Check(t, "stickiness", run("retention/users/stickiness"),
		metricstest.Want{Status: metrics.Defined, Value: (82.0 + 18 + 6) / (40*31 + 18*29 + 6*30), N: 64})
}

// Half of 40 come back after 3 days, 10 after 8, and 10 are never seen again:
// the curve falls to 1/2 at 3, where it stays until 8; so the median is 5.5.
func TestReturn(t *testing.T) {
	rows := slices.Concat(activity("a", 20, "2024-01-01", "2024-01-04"), activity("b", 10, "2024-01-01", "2024-01-09"), activity("c", 10, "2024-01-01"))
	table := observed("2024-04-30", rows)
	got := metricstest.Run(t, metricstest.Def(t, retention.Definitions(), "retention/users/return-median"), datasets.Period{}, table)
	if got.Status != metrics.Defined || got.Value != 5.5 || got.N != 40 {
		t.Errorf("%s %v, n = %d (%s)", got.Status, got.Value, got.N, got.Reason)
	}
	want := []metrics.Point{{At: 0, Value: 1, N: 40}, {At: 3, Value: 0.5, N: 40}, {At: 8, Value: 0.25, N: 20}, {At: 120, Value: 0.25, N: 10}}
	if len(got.Points) != len(want) {
		t.Fatalf("%+v", got.Points)
	}
	for i, w := range want {
		if p := got.Points[i]; p.At != w.At || p.Value != w.Value || p.N != w.N {
			t.Errorf("point %d: %+v, want %+v", i, p, w)
		}
	}
	// 3 + 5·0.5 + 82·0.25
	mean := metricstest.Run(t, metricstest.Def(t, retention.Definitions(), "retention/users/return-mean"), datasets.Period{}, table)
	metricstest.Near(t, "restricted mean", mean.Value, 26)
	short := observed("2024-01-20", rows)
	mean = metricstest.Run(t, metricstest.Def(t, retention.Definitions(), "retention/users/return-mean"), datasets.Period{}, short)
	if mean.Status == metrics.Defined {
		t.Errorf("90 days were not observed, and yet the mean within them is %v", mean.Value)
	}
}

// Authors of content come back as commenters do; the brand is none of them.
func TestCreators(t *testing.T) {
	var rows []string
	for i := range 40 {
		rows = append(rows, fmt.Sprintf("p%d,x,fan%d,2024-01-10,tag", i, i))
		if i < 10 {
			rows = append(rows, fmt.Sprintf("q%d,x,fan%d,2024-02-10,tag", i, i))
		}
	}
	rows = append(rows, "o1,x,brand,2024-01-10,tag", "o2,x,brand,2024-02-10,tag")
	table := metricstest.Table{Of: field.Posts, Head: "post_id platform author published_at hashtags", Rows: rows,
		Period: datasets.Period{From: "2024-01-01", To: "2024-02-29"}, Collected: "2024-03-01"}
	metricstest.Check(t, "month 1", metricstest.Run(t, metricstest.Def(t, retention.Definitions(), "retention/creators/month-1"), datasets.Period{}, table),
		share(10, 40))
}

func TestCustomers(t *testing.T) {
	rows := slices.Concat(activity("a", 12, "2024-01-01", "2024-01-04", "2024-01-09"), activity("b", 18, "2024-01-01T09:00", "2024-01-01T17:00"))
	table := observed("2024-04-30", rows)
	metricstest.Check(t, "bought again", metricstest.Run(t, metricstest.Def(t, retention.Definitions(), "purchases/repeat/share"), datasets.Period{}, table),
		share(12, 30)) // two purchases of one day are one
	frequency := metricstest.Run(t, metricstest.Def(t, retention.Definitions(), "purchases/frequency/mean"), datasets.Period{}, table)
	metricstest.Near(t, "frequency", frequency.Value, (12*3+18)/30.0)
	few := metricstest.Run(t, metricstest.Def(t, retention.Definitions(), "purchases/bgnbd/r"), datasets.Period{}, table)
	metricstest.Check(t, "30 customers", few, tooFew(30, "only 30; at least 100 are needed"))
}
