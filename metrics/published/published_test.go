package published_test

import (
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/metricstest"
	"github.com/casebench/casebench/metrics/published"
)

const head = "date platform account followers engagement_average"

func TestPublished(t *testing.T) {
	const (
		rate  = "published/by-followers/pooled"
		mean  = "published/interactions/mean"
		last  = "published/followers/last"
		first = "2022-06-30,instagram,brand,2000000,5000.5"
	)
	for _, test := range []struct {
		name, id string
		rows     []string
		want     metricstest.Want
	}{
		// One row passes through unchanged.
		{"one average", mean, []string{first}, metricstest.Want{Status: metrics.Defined, Value: 5000.5, N: 1}},
		{"one rate", rate, []string{first}, metricstest.Want{Status: metrics.Defined, Value: 5000.5 / 2e6, N: 1}},
		{"one size", last, []string{first}, metricstest.Want{Status: metrics.Defined, Value: 2e6, N: 1}},
		// (5000.5 + 7000) / (2,000,000 + 4,000,000); the mean of the two rates would be 0.00212.
		{"two snapshots", rate, []string{first, "2022-07-31,instagram,brand,4000000,7000"},
			metricstest.Want{Status: metrics.Defined, Value: 12000.5 / 6e6, N: 2}},
		{"two averages", mean, []string{first, "2022-07-31,instagram,brand,4000000,7000"},
			metricstest.Want{Status: metrics.Defined, Value: 6000.25, N: 2}},
		{"the later size", last, []string{"2022-07-31,instagram,brand,4000000,7000", first},
			metricstest.Want{Status: metrics.Defined, Value: 4e6, N: 2}},
		{"no followers: no rate", rate, []string{first, "2022-07-31,instagram,brand,,7000"},
			metricstest.Want{Status: metrics.Defined, Value: 5000.5 / 2e6, N: 1, Left: 1}},
		{"no followers: an average all the same", mean, []string{first, "2022-07-31,instagram,brand,,7000"},
			metricstest.Want{Status: metrics.Defined, Value: 6000.25, N: 2}},
		{"nothing to divide by", rate, []string{"2022-06-30,instagram,brand,0,5000"},
			metricstest.Want{Status: metrics.TooFew, Reason: "no rows are left; at least 1 are needed", Left: 1}},
		{"a true zero", rate, []string{"2022-06-30,instagram,brand,100,0"}, metricstest.Want{Status: metrics.Defined, Value: 0, N: 1}},
		{"everything missing", mean, []string{"2022-06-30,instagram,brand,100,", "2022-07-31,instagram,brand,100,"},
			metricstest.Want{Status: metrics.NotCollected, Reason: "published mean engagement: not collected"}},
		// The day of a snapshot that is not known does not matter to a mean ...
		{"a mean without a day", mean, []string{first, ",instagram,brand,100,7000"},
			metricstest.Want{Status: metrics.Defined, Value: 6000.25, N: 2}},
		// ... but to what is last.
		{"a last without a day", last, []string{first, ",instagram,brand,100,7000"},
			metricstest.Want{Status: metrics.Defined, Value: 2e6, N: 1, Left: 1}},
	} {
		d := metricstest.Def(t, published.Definitions(), test.id)
		metricstest.Check(t, test.name, metricstest.Run(t, d, datasets.Period{}, metricstest.Table{Of: field.Panel, Head: head, Rows: test.rows}), test.want)
	}
}

// A figure that somebody published says so: its origin, its data set, and why
// there is neither an interval nor a sample to test with.
func TestSource(t *testing.T) {
	d := metricstest.Def(t, published.Definitions(), "published/by-followers/pooled")
	got := metricstest.Run(t, d, datasets.Period{}, metricstest.Table{
		Of: field.Panel, Name: "a-ranking", Origin: datasets.Published, Head: head,
		Rows: []string{"2022-06-30,instagram,brand,100,5", "2022-06-30,instagram,second,300,3"},
	})
	if got.Key.Origin != datasets.Published || len(got.Data) != 1 || got.Data[0] != (metrics.DataRef{Name: "a-ranking", Hash: "hash of a-ranking"}) {
		t.Errorf("origin %q, data %v", got.Key.Origin, got.Data)
	}
	if want := "an average that was published, without the posts behind it"; got.NoInterval.String() != want || got.Sample.Values != nil || got.SE.OK {
		t.Errorf("no interval because %q, sample %v, standard error %v", got.NoInterval, got.Sample, got.SE)
	}
	// Two accounts on one day are two points of the series: 5/100 and 3/300.
	if len(got.Points) != 2 || got.Points[0].Label != "brand" || got.Points[0].Value != 0.05 || got.Points[1].Label != "second" || got.Points[1].Value != 0.01 {
		t.Errorf("points: %+v", got.Points)
	}
}

func FuzzMerge(f *testing.F) {
	metricstest.FuzzMerge(f, published.Definitions(), metricstest.Shape{Of: field.Panel, Head: head})
}
