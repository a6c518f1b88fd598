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

// studioVideo is a row of TikTok Studio's Content, of a video that was uploaded
// at a time.
func studioVideo(exported, posted, uploaded string) string {
	at, err := time.Parse(time.DateOnly, uploaded)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf(`"%s","","https://www.tiktok.com/@made_up/video/%d","%s","1","1","1","9"`+"\n", exported, at.Unix()<<32|77, posted)
}

// Which year a date of TikTok Studio is of that has none: 28 February to 27
// February of the next year, in three languages, oldest and newest first.
func TestYearsOfTikTok(t *testing.T) {
	const content = "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n"
	const followers = "Date,Followers,Difference in followers from previous day\n"
	saved := time.Date(2026, 2, 28, 19, 0, 0, 0, time.UTC)
	year := followers + "December 30,1,0\nDecember 31,2,1\nJanuary 1,3,1\n"
	for _, c := range []struct {
		name, text string
		saved      time.Time
		opt        Options
		days       string // of the rows
		problem    string
	}{
		{"ids", content + studioVideo("February 28", "July 16", "2025-07-16") + studioVideo("February 28", "February 1", "2026-01-31"),
			time.Time{}, Options{}, "2025-07-16 2026-02-01", ""},
		{"ids of three years ago", content + studioVideo("February 28", "July 16", "2023-07-16"), time.Time{}, Options{Year: 2026},
			"2023-07-16", ""},
		{"planned for a month later", content + studioVideo("February 28", "January 20", "2025-12-20"), time.Time{}, Options{}, "2026-01-20", ""},
		{"29 February", content + studioVideo("March 9", "February 29", "2024-02-29"), time.Time{}, Options{}, "2024-02-29", ""},
		{"ids that do not fit, nobody says", content + studioVideo("July 1", "January 9", "2025-09-18"), time.Time{}, Options{}, "",
			`state the year of the last day of the export, "July 1", such as --year 2025`},
		{"ids that do not fit, stated", content + studioVideo("July 1", "January 9", "2025-09-18") + studioVideo("July 1", "June 26", "2025-06-26"),
			time.Time{}, Options{Year: 2025}, "2025-01-09 2025-06-26", ""},
		{"a year before the newest id", content + studioVideo("February 28", "February 1", "2026-02-01"), time.Time{}, Options{Year: 2025}, "",
			"the export is of 2025-02-28, as stated, and its newest post is of 2026-02-01 by its id"},
		{"stated, over New Year", year, time.Time{}, Options{Year: 2026}, "2025-12-30 2025-12-31 2026-01-01", ""},
		{"newest first", followers + "January 1,3,1\nDecember 31,2,1\nDecember 30,1,0\n", time.Time{}, Options{Year: 2026}, "2026-01-01 2025-12-31 2025-12-30", ""},
		{"within a year", followers + "June 2,3,1\nJune 3,2,1\n", time.Time{}, Options{Year: 2025}, "2025-06-02 2025-06-03", ""},
		{"the file's time", followers + "February 26,1,0\nFebruary 27,2,1\nFebruary 28,2,1\n", saved, Options{}, "2026-02-26 2026-02-27 2026-02-28", ""},
		{"the file's time, over New Year", year, time.Date(2026, 1, 2, 9, 0, 0, 0, time.UTC), Options{}, "2025-12-30 2025-12-31 2026-01-01", ""},
		{"the time of a copy", year, time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC), Options{}, "", "dates without a year"},
		{"collected", year, time.Time{}, Options{CollectedAt: "2026-01-05"}, "2025-12-30 2025-12-31 2026-01-01", ""},
		{"collected in the next year", followers + "December 30,1,0\nDecember 31,2,1\n", time.Time{}, Options{CollectedAt: "2026-01-05"},
			"2025-12-30 2025-12-31", ""},
		{"nobody says", year, time.Time{}, Options{}, "", `state the year of the last day of the export, "January 1", such as --year 2025`},
		{"Spanish", followers + "31 de diciembre,1,0\n1 de enero,2,1\n", time.Time{}, Options{Year: 2026}, "2025-12-31 2026-01-01", ""},
		{"Russian", followers + "31 декабря,1,0\n1 января,2,1\n", time.Time{}, Options{Year: 2026}, "2025-12-31 2026-01-01", ""},
		{"more than a year", followers + "January 1,1,0\nJanuary 2,1,0\nJanuary 1,1,0\n", time.Time{}, Options{Year: 2026}, "", `"January 1" stands twice`},
		{"years of a spreadsheet, by ids", content + studioVideo("2026-02-28", "2026-07-16", "2025-07-16") +
			studioVideo("2026-02-28", "2026-02-01", "2026-01-31"), time.Time{}, Options{}, "2025-07-16 2026-02-01", ""},
		{"years that ids do not tell", content + studioVideo("2026-02-28", "2026-07-16", "2025-07-16") +
			studioVideo("2026-02-28", "2026-02-01", "2025-09-09"), time.Time{}, Options{}, "2026-07-16 2026-02-01", ""},
		{"years of a spreadsheet", followers + "2026-12-31,1,0\n2026-01-01,1,0\n", time.Time{}, Options{}, "",
			"jump from 2026-12-31 to 2026-01-01"},
		{"newest first, years of a spreadsheet", followers + "2026-01-01,1,0\n2026-12-31,1,0\n", time.Time{}, Options{}, "",
			"jump from 2026-01-01 to 2026-12-31"},
		{"a gap of a year", followers + "2024-12-31,1,0\n2025-12-31,1,0\n", time.Time{}, Options{}, "2024-12-31 2025-12-31", ""},
		{"with years", followers + "\"December 31, 2024\",1,0\n\"January 1, 2025\",1,0\n", time.Time{}, Options{}, "2024-12-31 2025-01-01", ""},
	} {
		c.opt.Account, c.opt.Name = "made_up", "t"
		p, err := Prepare(fstest.MapFS{"t.csv": {Data: []byte(c.text), ModTime: c.saved}}, "t.csv", c.opt)
		if c.problem != "" || err != nil {
			if err == nil || c.problem == "" || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("%s: %v, want %q", c.name, err, c.problem)
			}
			continue
		}
		csv, _ := imported(t, p)
		var days []string
		for i, line := range strings.Split(strings.TrimSpace(csv), "\n") {
			for _, cell := range strings.Split(line, ",")[:3] {
				if day, _, ok := strings.Cut(cell, "T00:00:00Z"); i > 0 && (ok || len(cell) == 10 && cell[4] == '-') {
					days = append(days, day)
				}
			}
		}
		if got := strings.Join(days, " "); got != c.days {
			t.Errorf("%s: %s, want %s\n%s", c.name, got, c.days, csv)
		}
	}
}

// TikTok Studio's own workbook has cells of text; one whose days were typed anew
// has days of the year of the typing, which the ids tell better.
func TestYearsInWorkbook(t *testing.T) {
	day := func(y int) time.Time { return time.Date(y, 7, 16, 0, 0, 0, 0, time.UTC) }
	link := fmt.Sprint("https://www.tiktok.com/@made_up/video/", day(2025).Unix()<<32|77)
	for _, c := range []struct {
		name   string
		posted any
		warns  bool
	}{{"text", "July 16", false}, {"a day of another year", day(2026), true}, {"a day of its year", day(2025), false}} {
		f := excelize.NewFile()
		defer f.Close()
		for i, row := range [][]any{{"Time", "Video title", "Video link", "Post time", "Total likes", "Total comments", "Total shares", "Total views"},
			{"February 3", "", link, c.posted, "1", "1", "1", "9"}} {
			if err := f.SetSheetRow("Sheet1", fmt.Sprint("A", i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		p, err := Prepare(fstest.MapFS{"t.xlsx": {Data: b.Bytes()}}, "t.xlsx", Options{Account: "made_up", Name: "t"})
		if err != nil {
			t.Fatal(err)
		}
		if csv, _ := imported(t, p); !strings.Contains(csv, ",2025-07-16T00:00:00Z,") || warned(p, "of another year by the id") != c.warns {
			t.Errorf("%s: %s %v", c.name, csv, p.Result.Messages)
		}
	}
}
