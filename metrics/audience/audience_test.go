package audience_test

import (
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/audience"
	"github.com/casebench/casebench/metrics/metricstest"
)

func table(rows ...string) metricstest.Table {
	return metricstest.Table{Of: field.Audience, Head: "date platform account followers", Rows: rows}
}

func TestAudience(t *testing.T) {
	const (
		size   = "audience/size/last"
		total  = "audience/growth/total"
		weekly = "audience/growth/weekly"
	)
	twoWeeks := []string{"2024-01-15,x,brand,1210", "2024-01-01,x,brand,1000", "2024-01-08,x,brand,900"}
	for _, test := range []struct {
		name, id string
		period   datasets.Period
		rows     []string
		want     metricstest.Want
	}{
		{"the last of three", size, datasets.Period{}, twoWeeks, metricstest.Want{Status: metrics.Defined, Value: 1210, N: 3}},
		{"1210/1000 - 1, whatever was between", total, datasets.Period{}, twoWeeks, metricstest.Want{Status: metrics.Defined, Value: 0.21, N: 3}},
		{"the square root of 1.21, less one", weekly, datasets.Period{}, twoWeeks, metricstest.Want{Status: metrics.Defined, Value: 0.1, N: 3}},
		// Fanpage Karma academy: from 500 to 2000 in two weeks is 100 % a week.
		{"the vendor's example", weekly, datasets.Period{}, []string{"2024-01-01,x,brand,500", "2024-01-15,x,brand,2000"},
			metricstest.Want{Status: metrics.Defined, Value: 1, N: 2}},
		// Three and a half days are half a week: (1.1)^2 - 1.
		{"less than a week", weekly, datasets.Period{}, []string{"2024-01-01,x,brand,1000", "2024-01-04T12:00,x,brand,1100"},
			metricstest.Want{Status: metrics.Defined, Value: 0.21, N: 2}},
		{"all left", weekly, datasets.Period{}, []string{"2024-01-01,x,brand,1000", "2024-01-15,x,brand,0"},
			metricstest.Want{Status: metrics.Defined, Value: -1, N: 2}},
		{"nothing changed", total, datasets.Period{}, []string{"2024-01-01,x,brand,7", "2024-01-15,x,brand,7"},
			metricstest.Want{Status: metrics.Defined, Value: 0, N: 2}},
		{"one row is a size", size, datasets.Period{}, twoWeeks[:1], metricstest.Want{Status: metrics.Defined, Value: 1210, N: 1}},
		{"one row is no growth", total, datasets.Period{}, twoWeeks[:1],
			metricstest.Want{Status: metrics.TooFew, N: 1, Reason: "growth needs readings at 2 dates or more; there are 1"}},
		{"nor is it a rate", weekly, datasets.Period{}, twoWeeks[:1],
			metricstest.Want{Status: metrics.TooFew, N: 1, Reason: "growth needs readings at 2 dates or more; there are 1"}},
		{"growth from zero", total, datasets.Period{}, []string{"2024-01-01,x,brand,0", "2024-01-08,x,brand,5"},
			metricstest.Want{Status: metrics.Undefined, N: 2, Reason: "growth from zero has no value"}},
		{"a rate from zero", weekly, datasets.Period{}, []string{"2024-01-01,x,brand,0", "2024-01-08,x,brand,5"},
			metricstest.Want{Status: metrics.Undefined, N: 2, Reason: "growth from zero has no value"}},
		{"what is missing is left out and is no zero", size, datasets.Period{}, append(twoWeeks[:3:3], "2024-01-22,x,brand,"),
			metricstest.Want{Status: metrics.Defined, Value: 1210, N: 3, Left: 1}},
		{"a day that is missing", size, datasets.Period{}, append(twoWeeks[:3:3], ",x,brand,5000"),
			metricstest.Want{Status: metrics.Defined, Value: 1210, N: 3, Left: 1}},
		{"less than nobody", total, datasets.Period{}, append(twoWeeks[:3:3], "2024-01-22,x,brand,-5"),
			metricstest.Want{Status: metrics.Defined, Value: 0.21, N: 3, Left: 1}},
		{"everything missing", size, datasets.Period{}, []string{"2024-01-01,x,brand,hidden", "2024-01-08,x,brand,hidden"},
			metricstest.Want{Status: metrics.NotCollected, Reason: "followers: hidden by the account in every row"}},
		// Both ends of a period belong to it: 8 to 15 January, 900 to 1210.
		{"the ends of the period", total, datasets.Period{From: "2024-01-08", To: "2024-01-15"}, twoWeeks,
			metricstest.Want{Status: metrics.Defined, Value: 1210.0/900 - 1, N: 2, Left: 1}},
		{"a day less at the end", total, datasets.Period{From: "2024-01-01", To: "2024-01-14"}, twoWeeks,
			metricstest.Want{Status: metrics.Defined, Value: -0.1, N: 2, Left: 1}},
		// On 8 January both accounts have a count, on the 1st one only: (1100+210)/(1000+200) - 1.
		{"an account that joins late is no growth", total, datasets.Period{},
			[]string{"2024-01-01,x,brand,500", "2024-01-08,x,brand,1000", "2024-01-08,x,second,200", "2024-01-15,x,brand,1100", "2024-01-15,x,second,210"},
			metricstest.Want{Status: metrics.Defined, Value: 1310.0/1200 - 1, N: 2}},
		{"accounts of others", size, datasets.Period{}, append(twoWeeks[:3:3], "2024-01-22,x,stranger,9999"),
			metricstest.Want{Status: metrics.Defined, Value: 1210, N: 3}},
	} {
		d := metricstest.Def(t, audience.Definitions(), test.id)
		metricstest.Check(t, test.name, metricstest.Run(t, d, test.period, table(test.rows...)), test.want)
	}
}

func FuzzMerge(f *testing.F) {
	metricstest.FuzzMerge(f, audience.Definitions(), metricstest.Shape{Of: field.Audience, Head: "date platform account followers"})
}
