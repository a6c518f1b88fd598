package viewing_test

import (
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/metricstest"
	"github.com/casebench/casebench/metrics/viewing"
)

const head = "start_date date category hours_viewed top10_hours top100_hours new_titles"

func table(rows ...string) metricstest.Table {
	return metricstest.Table{Of: field.Viewing, Head: head, Rows: rows}
}

func TestViewing(t *testing.T) {
	const (
		hours   = "viewing/hours/sum"
		minutes = "viewing/minutes/sum"
		top10   = "viewing/top10-share/hours"
		top100  = "viewing/top100-share/hours"
		entries = "viewing/new-titles/sum"
	)
	// Two lists of one week, one of the next.
	three := []string{
		"2024-01-01,2024-01-07,tv,1000.25,100,400,7",
		"2024-01-01,2024-01-07,film,500,50,200,3",
		"2024-01-08,2024-01-14,tv,500,150,300,2",
	}
	for _, test := range []struct {
		name, id string
		rows     []string
		want     metricstest.Want
	}{
		{"three lists", hours, three, metricstest.Want{Status: metrics.Defined, Value: 2000.25, N: 3}},
		{"sixty minutes an hour", minutes, three, metricstest.Want{Status: metrics.Defined, Value: 120015, N: 3}},
		{"one list", hours, three[1:2], metricstest.Want{Status: metrics.Defined, Value: 500, N: 1}},
		// 300 of 2000.25, and 900 of 2000.25: all lists together, not the mean of their shares.
		{"share of the top 10", top10, three, metricstest.Want{Status: metrics.Defined, Value: 300 / 2000.25, N: 3}},
		{"share of the top 100", top100, three, metricstest.Want{Status: metrics.Defined, Value: 900 / 2000.25, N: 3}},
		{"share in one list", top10, three[:1], metricstest.Want{Status: metrics.Defined, Value: 100 / 1000.25, N: 1}},
		{"new titles", entries, three, metricstest.Want{Status: metrics.Defined, Value: 12, N: 3}},
		{"hours that are withheld are no zero", hours, append(three[:3:3], "2024-01-08,2024-01-14,film,withheld,,,1"),
			metricstest.Want{Status: metrics.Defined, Value: 2000.25, N: 3, Left: 1}},
		{"a list whose top 10 is not known is in neither sum", top10, append(three[:3:3], "2024-01-08,2024-01-14,film,800,,,1"),
			metricstest.Want{Status: metrics.Defined, Value: 300 / 2000.25, N: 3, Left: 1}},
		{"nothing was watched", hours, []string{"2024-01-01,2024-01-07,tv,0,0,0,0"}, metricstest.Want{Status: metrics.Defined, Value: 0, N: 1}},
		{"no share of nothing", top10, []string{"2024-01-01,2024-01-07,tv,0,0,0,0"},
			metricstest.Want{Status: metrics.TooFew, Reason: "no rows are left; at least 1 are needed", Left: 1}},
		{"less than nothing", hours, append(three[:3:3], "2024-01-08,2024-01-14,film,-3,,,1"),
			metricstest.Want{Status: metrics.Defined, Value: 2000.25, N: 3, Left: 1}},
		{"everything withheld", hours, []string{"2024-01-01,2024-01-07,tv,withheld,,,"},
			metricstest.Want{Status: metrics.NotCollected, Reason: "hours viewed: withheld by the platform in every row"}},
		{"a total beside its parts", hours, append(three[:3:3], "2024-01-01,2024-01-07,all,1500.25,,,"),
			metricstest.Want{Status: metrics.Undefined, N: 4,
				Reason: "1 periods have a row for all titles beside rows for some of them, which would count twice; select one kind in the case file"}},
		{"a total in one period, its parts in the next", hours, append(three[:2:2], "2024-01-08,2024-01-14,all,500,,,"),
			metricstest.Want{Status: metrics.Defined, Value: 2000.25, N: 3}},
		{"half a year's worth of hours to the last one", hours, []string{"2023-01-01,2023-06-30,all,93455200000,,,", "2023-07-01,2023-12-31,all,1,,,"},
			metricstest.Want{Status: metrics.Defined, Value: 93_455_200_001, N: 2}},
	} {
		d := metricstest.Def(t, viewing.Definitions(), test.id)
		metricstest.Check(t, test.name, metricstest.Run(t, d, datasets.Period{}, table(test.rows...)), test.want)
	}
}

// The series behind the hours is by date and list.
func TestPoints(t *testing.T) {
	got := metricstest.Run(t, metricstest.Def(t, viewing.Definitions(), "viewing/hours/sum"), datasets.Period{}, table(
		"2024-01-08,2024-01-14,tv,3,1,1,1", "2024-01-01,2024-01-07,tv,1,1,1,1", "2024-01-01,2024-01-07,film,2,1,1,1"))
	var said []string
	for _, p := range got.Points {
		said = append(said, p.Label)
		if p.Value != float64(len(said))+map[int]float64{1: 1, 2: -1}[len(said)] { // 2, 1, 3
			t.Errorf("point %d is %v", len(said), p.Value)
		}
	}
	if strings.Join(said, " ") != "film tv tv" || got.Points[2].At != metricstest.At("2024-01-14") {
		t.Errorf("points: %+v", got.Points)
	}
}

func TestHoursPerMember(t *testing.T) {
	const half = "2024-01-01,2024-06-30,all,6750,,,"
	// The line through 100, 110 and 130: 3·(100+110)/2 + 3·(110+130)/2 = 675 member-months.
	quarters := []string{"2024-06-30,130", "2023-12-31,100", "2024-03-31,110"}
	for _, test := range []struct {
		name    string
		rows    []string
		members []string
		want    metricstest.Want
	}{
		{"half a year", []string{half}, quarters, metricstest.Want{Status: metrics.Defined, Value: 10, N: 1}},
		// 6·(100+130)/2 = 690
		{"without the total between", []string{half}, quarters[:2], metricstest.Want{Status: metrics.Defined, Value: 6750.0 / 690, N: 1}},
		{"two lists of one half", []string{strings.Replace(half, "all", "tv", 1), "2024-01-01,2024-06-30,film,675,,,"}, quarters,
			metricstest.Want{Status: metrics.Defined, Value: 11, N: 1}},
		{"a total of after the half does not matter", []string{half}, append(quarters[:3:3], "2024-09-30,900"),
			metricstest.Want{Status: metrics.Defined, Value: 10, N: 1}},
		// 675 + 3·(130+170)/2 = 1125 member-months for 6750 + 2250 hours.
		{"two periods weigh by their member-months", []string{half, "2024-07-01,2024-09-30,all,2250,,,"}, append(quarters[:3:3], "2024-09-30,170"),
			metricstest.Want{Status: metrics.Defined, Value: 8, N: 2}},
		{"a period without a total at its end is left out, hours and all", []string{half, "2024-07-01,2024-12-31,all,9000,,,"}, quarters,
			metricstest.Want{Status: metrics.Defined, Value: 10, N: 1, Left: 1}},
		{"no total on the eve", []string{half}, []string{"2024-01-01,100", "2024-06-30,130"},
			metricstest.Want{Status: metrics.NotCollected, Left: 1, Reason: "no period has totals of members at its start and its end"}},
		{"no total on the last day", []string{half}, []string{"2023-12-31,100", "2024-06-29,130"},
			metricstest.Want{Status: metrics.NotCollected, Left: 1, Reason: "no period has totals of members at its start and its end"}},
		{"a total that is not known is none", []string{half}, []string{"2023-12-31,100", "2024-06-30,"},
			metricstest.Want{Status: metrics.NotCollected, Left: 1, Reason: "no period has totals of members at its start and its end"}},
		{"no members", []string{half}, []string{"2023-12-31,0", "2024-06-30,0"},
			metricstest.Want{Status: metrics.NotCollected, Left: 1, Reason: "no period has totals of members at its start and its end"}},
		{"hours that are not known", []string{strings.Replace(half, "all", "tv", 1), "2024-01-01,2024-06-30,film,withheld,,,"}, quarters,
			metricstest.Want{Status: metrics.Defined, Value: 10, N: 1, Left: 1}},
		{"hours below nothing", []string{strings.Replace(half, "all", "tv", 1), "2024-01-01,2024-06-30,film,-5,,,"}, quarters,
			metricstest.Want{Status: metrics.Defined, Value: 10, N: 1, Left: 1}},
	} {
		totals := metricstest.Table{Of: field.Members, Head: "date members_end", Rows: test.members}
		d := metricstest.Def(t, viewing.Definitions(), "viewing/hours-per-member/month")
		metricstest.Check(t, test.name, metricstest.Run(t, d, datasets.Period{}, table(test.rows...), totals), test.want)
	}
	regions := metricstest.Table{Of: field.Members, Head: "date region members_end",
		Rows: []string{"2023-12-31,global,100", "2024-06-30,global,130", "2024-06-30,emea,50"}}
	d := metricstest.Def(t, viewing.Definitions(), "viewing/hours-per-member/month")
	metricstest.Check(t, "several regions", metricstest.Run(t, d, datasets.Period{}, table(half), regions),
		metricstest.Want{Status: metrics.Undefined, Reason: "the totals of members are of several regions; select one of them in the case file"})
}

// However rows are cut into parts and whichever part comes first, the figure is
// that of all rows: hours of one period add up, of two totals of one day the
// larger stays, and what is left out is counted.
func TestMergeIsTheWhole(t *testing.T) {
	batches := func(t metricstest.Table) (out *field.Batch) {
		_ = t.Each(func(b *field.Batch) error { out = b; return nil })
		return out
	}
	hours := []string{"2024-01-01,2024-06-30,tv,6000,,,", "2024-01-01,2024-06-30,film,750,,,", "2024-01-01,2024-06-30,film,-5,,,",
		"2024-07-01,2024-09-30,tv,2250,,,"}
	twice := append([]string{"2024-01-01,2024-06-30,all,6750,,,"}, hours...)
	members := metricstest.Table{Of: field.Members, Head: "date region members_end",
		Rows: []string{"2023-12-31,global,100", "2024-03-31,global,110", "2024-06-30,global,130", "2024-06-30,global,90", "2024-09-30,global,170"}}
	for _, test := range []struct {
		name, id string
		rows     []string
		members  metricstest.Table
		want     metricstest.Want
	}{
		// As above: 675 and 450 member-months.
		{"hours per member", "viewing/hours-per-member/month", hours, members, metricstest.Want{Status: metrics.Defined, Value: 8, N: 2, Left: 1}},
		{"totals beside their parts", "viewing/hours/sum", twice, members, metricstest.Want{Status: metrics.Undefined, N: 5}},
	} {
		d := metricstest.Def(t, viewing.Definitions(), test.id)
		opts := metrics.Options{Level: 0.95}
		both := []*field.Batch{batches(table(test.rows...)), batches(test.members)}
		if test.want.Status == metrics.Undefined {
			both = both[:1]
		}
		type piece struct {
			of  *field.Batch
			row int32
		}
		var all []piece
		for _, b := range both {
			for i := range b.Len {
				all = append(all, piece{b, int32(i)})
			}
		}
		tally := func(rows []piece) metrics.Tally {
			out := d.Tally(opts)
			for _, p := range rows {
				out.Add(metrics.View{Batch: p.of, Rows: []int32{p.row}})
			}
			return out
		}
		for from := range all { // the parts before, in and after a run of rows
			for to := from; to <= len(all); to++ {
				inner, outer := tally(all[from:to]), tally(append(all[:from:from], all[to:]...))
				if (from+to)%2 == 0 {
					inner, outer = outer, inner
				}
				inner.Merge(outer)
				got := inner.Outcome(opts)
				left := int64(0)
				for _, e := range got.Excluded {
					left += e.N
				}
				if got.Status != test.want.Status || got.Status == metrics.Defined && (got.Value != test.want.Value || got.N != test.want.N || left != test.want.Left) {
					t.Errorf("%s, rows %d to %d apart: %s %v, n = %d, %d left out; want %+v", test.name, from, to, got.Status, got.Value, got.N, left, test.want)
				}
			}
		}
	}
}

func FuzzMerge(f *testing.F) {
	metricstest.FuzzMerge(f, viewing.Definitions(), metricstest.Shape{Of: field.Viewing, Head: head},
		metricstest.Shape{Of: field.Members, Head: "date members_end"})
}
