package satisfaction_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/metricstest"
	"github.com/casebench/casebench/metrics/satisfaction"
)

const head = "post_id published_at score"

// reviews makes one review a score.
func reviews(scores ...string) metricstest.Table {
	t := metricstest.Table{Of: field.Reviews, Head: head}
	for i, s := range scores {
		t.Rows = append(t.Rows, "r"+strconv.Itoa(i)+",2024-03-01,"+s)
	}
	return t
}

func TestSatisfaction(t *testing.T) {
	const (
		topTwo = "satisfaction/top-two/share"
		mean   = "satisfaction/score/mean"
	)
	// Four of ten are 4 or 5. Their sum is 28, that of their squares 98: the
	// variance is (98 - 28²/10)/9 = 98/45, the standard error √(98/450) = 7/15, and
	// t(0.975, 9) = 2.262157162798205 (R: qt(0.975, 9)).
	ten := []string{"1", "1", "1", "2", "3", "3", "4", "4", "5", "4"}
	const half = 2.262157162798205 * 7 / 15
	low, high := metricstest.Wilson(4, 10)
	allLow, _ := metricstest.Wilson(10, 10)
	for _, test := range []struct {
		name, id string
		scores   []string
		want     metricstest.Want
	}{
		{"four of ten", topTwo, ten, metricstest.Want{Status: metrics.Defined, Value: 0.4, N: 10, Bounded: true, Low: low, High: high}},
		{"the mean of ten", mean, ten, metricstest.Want{Status: metrics.Defined, Value: 2.8, N: 10, Bounded: true, Low: 2.8 - half, High: 2.8 + half}},
		{"nine", topTwo, ten[1:], metricstest.Want{Status: metrics.TooFew, N: 9, Reason: "only 9; at least 10 are needed"}},
		{"the mean of nine", mean, ten[1:], metricstest.Want{Status: metrics.TooFew, N: 9, Reason: "only 9; at least 10 are needed"}},
		{"one", topTwo, ten[:1], metricstest.Want{Status: metrics.TooFew, N: 1, Reason: "only 1; at least 10 are needed"}},
		{"a review without a score is no bad one", topTwo, append(ten[:10:10], "", "not-collected"),
			metricstest.Want{Status: metrics.Defined, Value: 0.4, N: 10, Bounded: true, Low: low, High: high, Left: 2}},
		{"everything missing", topTwo, []string{"", ""}, metricstest.Want{Status: metrics.NotCollected, Reason: "score: not collected"}},
		{"all are content", topTwo, slices.Repeat([]string{"5"}, 10),
			metricstest.Want{Status: metrics.Defined, Value: 1, N: 10, Bounded: true, Low: allLow, High: 1}},
		// Scores of another scale: a 4 of 10 is no good score.
		{"a score of ten", topTwo, append(ten[:10:10], "10"),
			metricstest.Want{Status: metrics.Undefined, N: 11, Reason: "the scores run from 1 to 10, and this indicator is for scores from 1 to 5"}},
		{"the mean with a zero", mean, append(ten[:10:10], "0"),
			metricstest.Want{Status: metrics.Undefined, N: 11, Reason: "the scores run from 0 to 5, and this indicator is for scores from 1 to 5"}},
	} {
		d := metricstest.Def(t, satisfaction.Definitions(), test.id)
		metricstest.Check(t, test.name, metricstest.Run(t, d, datasets.Period{}, reviews(test.scores...)), test.want)
	}
}

func FuzzMerge(f *testing.F) {
	metricstest.FuzzMerge(f, satisfaction.Definitions(), metricstest.Shape{Of: field.Reviews, Head: head})
}
