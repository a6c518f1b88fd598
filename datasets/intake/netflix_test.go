package intake

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/xuri/excelize/v2"
)

// Trap 11: N/A in the season column is a film, not a missing value; the
// figures that did not exist yet are withheld.
func TestTop10(t *testing.T) {
	text := "week\tcategory\tweekly_rank\tshow_title\tseason_title\tweekly_hours_viewed\truntime\tweekly_views\tcumulative_weeks_in_top_10\n" +
		"2025-01-05\tFilms (English)\t1\tA Film, \"So\" Called\tN/A\t16600000\t1.9667\t8400000\t2\n" +
		"2023-06-11\tTV (English)\t1\tN/A\tN/A: Season 1\t1000000\t\t\t1\n"
	p := prepare(t, "all-weeks-global.tsv", text, Options{})
	csv, d := imported(t, p)
	same(t, "CSV", csv, `date,category,title,season,rank,hours_viewed,title_views,runtime_h,weeks_in_top10
2025-01-05,Films (English),"A Film, ""So"" Called",,1,16600000,8400000,1.9667,2
2023-06-11,TV (English),,N/A: Season 1,1,1000000,withheld,withheld,1
`)
	if !d.Selected || d.Period.From != "2023-06-11" || d.Period.To != "2025-01-05" || len(p.Result.Messages) > 0 {
		t.Errorf("%+v %v", d.Descriptor, p.Result.Messages)
	}
}

// report makes a workbook of the shape of Netflix's: an empty column A, a
// title, the half-year in words, the header in row 6.
func report(t *testing.T, words string, sheets map[string][][]any, order ...string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, name := range order {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		rows := append([][]any{{"What We Watched"}, {words}, {}, {}}, sheets[name]...)
		for j, row := range rows {
			if err := f.SetSheetRow(name, fmt.Sprintf("B%d", j+2), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEngagementReport(t *testing.T) {
	one := report(t, "Hours viewed from January to June 2023", map[string][][]any{"Engagement": {
		{"Title", "Available Globally?", "Release Date", "Hours Viewed"},
		{"First: Season 1 // Первый", "Yes", time.Date(2023, 3, 23, 0, 0, 0, 0, time.UTC), 812100000},
		{"Second", "No", nil, 100000},
	}}, "Engagement")
	p, err := Prepare(fstest.MapFS{"w.xlsx": {Data: one}}, "w.xlsx", Options{})
	if err != nil {
		t.Fatal(err)
	}
	csv, _ := imported(t, p)
	same(t, "2023H1", csv, `date,start_date,period,title,hours_viewed,released,available_globally
2023-06-30,2023-01-01,2023H1,First: Season 1 // Первый,812100000,2023-03-23,true
2023-06-30,2023-01-01,2023H1,Second,100000,,false
`)
	header := []any{"Title", "Available Globally?", "Release Date", "Hours Viewed", "Runtime", "Views"}
	two := report(t, "Views from July to December 2024", map[string][][]any{
		"Shows":  {header, {"A: Season 1", "Yes", "2024-08-01", 38300000, "3:50", 10000000}, {"B", "No", "", 500000, "*", 200000}},
		"Movies": {header, {"C", "Yes", "2024-09-01", 2950000, "1:58", 1500000}},
		"About":  {{"nothing here"}},
	}, "Shows", "Movies", "About")
	p, err = Prepare(fstest.MapFS{"w.xlsx": {Data: two}}, "w.xlsx", Options{Name: "h2"})
	if err != nil {
		t.Fatal(err)
	}
	csv, d := imported(t, p)
	same(t, "2024H2", csv, `date,start_date,period,category,title,hours_viewed,title_views,runtime_h,released,available_globally
2024-12-31,2024-07-01,2024H2,TV,A: Season 1,38300000,10000000,3.833333,2024-08-01,true
2024-12-31,2024-07-01,2024H2,TV,B,500000,200000,,,false
2024-12-31,2024-07-01,2024H2,Films,C,2950000,1500000,1.966667,2024-09-01,true
`)
	if d.Period.From != "2024-07-01" || d.Period.To != "2024-12-31" || !warned(p, "w.xlsx About: the sheet is not used") ||
		strings.Join(p.Result.Sheets, " ") != "Shows Movies" {
		t.Errorf("%+v %v %v", d.Period, p.Result.Messages, p.Result.Sheets)
	}
}
