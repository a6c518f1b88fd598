package members_test

import (
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/members"
	"github.com/casebench/casebench/metrics/metricstest"
)

func table(rows ...string) metricstest.Table {
	return metricstest.Table{Of: field.Members, Head: "date region members_end", Rows: rows}
}

func TestMembers(t *testing.T) {
	const (
		size   = "members/size/last"
		total  = "members/growth/total"
		yearly = "members/growth/yearly"
		churn  = "members/churn/gross"
	)
	// Two years, in quarters and in no order, with a fall of 11 and one of 4.
	two := []string{"2021-12-31,global,121", "2019-12-31,global,100", "2020-12-31,global,110", "2021-03-31,global,99", "2021-09-30,global,125"}
	several := "the totals of members are of several regions; select one of them in the case file"
	for _, test := range []struct {
		name, id string
		rows     []string
		want     metricstest.Want
	}{
		{"the last of five", size, two, metricstest.Want{Status: metrics.Defined, Value: 121, N: 5}},
		{"one total", size, two[:1], metricstest.Want{Status: metrics.Defined, Value: 121, N: 1}},
		{"121/100 - 1", total, two, metricstest.Want{Status: metrics.Defined, Value: 0.21, N: 5}},
		{"its square root over two years", yearly, two, metricstest.Want{Status: metrics.Defined, Value: 0.1, N: 5}},
		// Quarters end on days of different number, and are quarters of a year
		// all the same: 1.1^4 - 1.
		{"a quarter is a quarter", yearly, []string{"2020-12-31,global,10", "2021-03-31,global,11"},
			metricstest.Want{Status: metrics.Defined, Value: 0.4641, N: 2}},
		{"a growth of one total", total, two[:1], metricstest.Want{Status: metrics.TooFew, N: 1, Reason: "growth needs readings at 2 dates or more; there are 1"}},
		{"a rate of one total", yearly, two[:1], metricstest.Want{Status: metrics.TooFew, N: 1, Reason: "growth needs totals at 2 dates or more; there are 1"}},
		{"one total twice", yearly, []string{two[0], two[0]},
			metricstest.Want{Status: metrics.TooFew, N: 1, Reason: "growth needs totals at 2 dates or more; there are 1"}},
		{"from nobody", total, []string{"2020-12-31,global,0", "2021-12-31,global,5"},
			metricstest.Want{Status: metrics.Undefined, N: 2, Reason: "growth from zero has no value"}},
		{"a rate from nobody", yearly, []string{"2020-12-31,global,0", "2021-12-31,global,5"},
			metricstest.Want{Status: metrics.Undefined, N: 2, Reason: "growth is relative to the first value, which must be above 0; it is 0"}},
		{"to nobody", yearly, []string{"2020-12-31,global,5", "2021-12-31,global,0"}, metricstest.Want{Status: metrics.Defined, Value: -1, N: 2}},
		{"two days of a month are no time", yearly, []string{"2020-12-01,global,5", "2020-12-31,global,6"},
			metricstest.Want{Status: metrics.Undefined, N: 2, Reason: "growth needs more than 0 periods between the two values; there are 0"}},

		// (110 - 99) + (125 - 121) of 100 + 110 + 99 + 125 at the four starts.
		{"the bounds of churn", churn, two, metricstest.Want{Status: metrics.Undefined, N: 4, Bounded: true, Low: 15.0 / 434, High: 1,
			Reason: "totals do not identify cancellations; they fell in 2 of 4 periods, and any churn between the bounds is possible"}},
		{"a total that only grows", churn, []string{two[1], two[2]}, metricstest.Want{Status: metrics.Undefined, N: 1, Bounded: true, Low: 0, High: 1,
			Reason: "totals do not identify cancellations; they fell in 0 of 1 periods, and any churn between the bounds is possible"}},
		{"churn of one total", churn, two[:1], metricstest.Want{Status: metrics.TooFew, N: 1}},
		{"churn of nobody", churn, []string{"2020-12-31,global,0", "2021-12-31,global,5"}, metricstest.Want{Status: metrics.Undefined, N: 1}},

		{"a quarter that is missing is no zero", total, append(two[:5:5], "2022-03-31,global,not-collected"),
			metricstest.Want{Status: metrics.Defined, Value: 0.21, N: 5, Left: 1}},
		{"fewer than no members", yearly, append(two[:5:5], "2022-03-31,global,-1"),
			metricstest.Want{Status: metrics.Defined, Value: 0.1, N: 5, Left: 1}},
		{"everything missing", churn, []string{"2020-12-31,global,", "2021-12-31,global,"},
			metricstest.Want{Status: metrics.NotCollected, Reason: "members at the end: not collected"}},
		{"the world and a part of it", size, append(two[:5:5], "2021-12-31,emea,40"), metricstest.Want{Status: metrics.Undefined, N: 5, Reason: several}},
		{"parts without the world", yearly, []string{"2020-12-31,emea,5", "2020-12-31,apac,7", "2021-12-31,emea,6", "2021-12-31,apac,8"},
			metricstest.Want{Status: metrics.Undefined, N: 2, Reason: several}},
	} {
		d := metricstest.Def(t, members.Definitions(), test.id)
		metricstest.Check(t, test.name, metricstest.Run(t, d, datasets.Period{}, table(test.rows...)), test.want)
	}
}

func FuzzMerge(f *testing.F) {
	metricstest.FuzzMerge(f, members.Definitions(), metricstest.Shape{Of: field.Members, Head: "date members_end"})
}

// Totals of several regions have no figure, whichever part holds which.
func FuzzMergeRegions(f *testing.F) {
	metricstest.FuzzMerge(f, members.Definitions(), metricstest.Shape{Of: field.Members, Head: "date region members_end"})
}
