package intake

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/casebench/casebench/datasets/tabular"
)

// How the dates of a column are read is decided by the whole column, and shown;
// what it leaves open is asked.
func TestDatesOfColumn(t *testing.T) {
	for _, c := range []struct {
		name, dates string
		opt         Options
		want        string // the days that are stored
		say         string // a decision, a warning, or the error
	}{
		{"days above 12", "16.01.2025|05.01.2025", Options{}, "2025-01-16 2025-01-05",
			`dates in "Published": DMY, for the number above 12 in 1 of them is the day, such as "16.01.2025"`},
		{"months first", "1/5/2025|1/16/2025", Options{}, "2025-01-05 2025-01-16", `dates in "Published": MDY, for the number above 12 in 1 of them`},
		{"dots", "05.01.2025|06.01.2025", Options{}, "2025-01-05 2025-01-06", `DMY, as dates with dots are written; no day above 12 proves it`},
		{"dots, stated", "05.01.2025|06.01.2025", Options{Dates: tabular.MonthFirst}, "2025-05-01 2025-06-01", `dates in "Published": MDY, as stated`},
		{"undecided", "03/04/2025|05/06/2025", Options{}, "",
			`f.csv:2:3: the dates of the column "Published" can be read in two orders, and none of them tells which: 2, such as "03/04/2025"; ` +
				`say what stands first: --dates DMY (day) or --dates MDY (month)`},
		{"undecided, stated", "03/04/2025|05/06/2025", Options{Dates: tabular.DayFirst}, "2025-04-03 2025-06-05", "DMY, as stated"},
		{"undecided years", "16-01-25|17-01-25", Options{}, "", "--dates YMD (year)"},
		{"undecided years, stated", "16-01-25|17-01-25", Options{Dates: tabular.YearFirst}, "2016-01-25 2017-01-25",
			`years of two digits in the column "Published": 2 dates, such as "16-01-25", which is read as 2016-01-25`},
		{"stated against the dates", "1/13/2025|1/14/2025", Options{Dates: tabular.DayFirst}, "",
			`f.csv:2:3: --dates DMY does not fit the column "Published": dates that cannot be read so: 2, such as "1/13/2025"`},

		{"exchanged", "01.05.2025 10:00|1/13/2025 10:00", Options{}, "",
			`f.csv:2:3: the column "Published" writes dates in two ways: in one only days up to 12 (1, such as "01.05.2025 10:00"), ` +
				`in the other only days above 12 (1, such as "1/13/2025 10:00", line 3): a spreadsheet has exchanged day and month of the former; ` +
				`export again and do not open the file in Excel; or state the order in which the export wrote the dates: --dates MDY`},
		{"exchanged, stated", "01.05.2025 10:00|1/13/2025 10:00", Options{Dates: tabular.MonthFirst}, "2025-01-05T10:00:00Z 2025-01-13T10:00:00Z",
			`day and month of 1 dates in "Published", which a spreadsheet had exchanged, are put back: MDY, as stated`},
		{"exchanged, the year first, stated", "2025-05-01|13/01/2025", Options{Dates: tabular.DayFirst}, "2025-01-05 2025-01-13", "are put back: DMY, as stated"},
		{"exchanged, stated wrongly", "01.05.2025|1/13/2025", Options{Dates: tabular.DayFirst}, "", `such as "1/13/2025"`},

		{"no year", "8 янв|9 янв", Options{}, "", `dates without a year in the column "Published": 2, such as "8 янв"; say which year it is, such as --year 2025`},
		{"some without a year", "8 янв|9 янв 2024", Options{Year: 2025}, "2025-01-08 2024-01-09",
			`dates without a year in "Published": 1; they are of 2025, as stated`},
		{"turn of the year", "28 дек|9 янв", Options{Year: 2025}, "2025-12-28 2025-01-09", "one year for all of them is hardly right"},
		{"two digits", "16.01.25|17.01.25", Options{}, "2025-01-16 2025-01-17", `2 dates, such as "16.01.25", which is read as 2025-01-16`},
		{"serial numbers", "45683|45684", Options{}, "2025-01-26 2025-01-27",
			`serial numbers of days, as Excel counts them, in "Published": 2, such as "45683", which is read as 2025-01-26`},
		{"Unix time", "1737500000|1737500000.0", Options{}, "2025-01-21T22:53:20Z 2025-01-21T22:53:20Z",
			`Unix time in "Published": 2, such as "1737500000", which is read as 2025-01-21 22:53 UTC`},
		{"many spellings", "16-01-2025|Wed Jan 22 20:30:00 +0000 2025|8 янв 2025 в 14:05", Options{}, "2025-01-16 2025-01-22T20:30:00Z 2025-01-08T14:05:00Z",
			`DMY, for the number above 12 in 1 of them`},
		{"collected before the posts", "16.01.2025|20.01.2025", Options{CollectedAt: "2025-01-10"}, "",
			"--collected-at says 2025-01-10, and the rows go on until 2025-01-20"},
		{"collected on the day of the last post", "16.01.2025|20.01.2025", Options{CollectedAt: "2025-01-20"}, "2025-01-16 2025-01-20", ""},
	} {
		text := "Post ID;Published;Likes\n"
		for i, d := range strings.Split(c.dates, "|") {
			text += fmt.Sprintf("%d;%s;5\n", i+1, d)
		}
		p, err := Prepare(fstest.MapFS{"f.csv": {Data: []byte(text)}}, "f.csv", c.opt)
		if err != nil || c.want == "" {
			if c.want != "" || !strings.Contains(fmt.Sprint(err), c.say) {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		csv, desc := imported(t, p)
		var days []string
		for _, line := range strings.Split(strings.TrimSpace(csv), "\n")[1:] {
			days = append(days, strings.Split(line, ",")[1])
		}
		if got := strings.ReplaceAll(strings.Join(days, " "), "T00:00:00Z", ""); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		said := strings.Join(append(p.Result.Decided, p.Result.Messages...), "\n")
		if !strings.Contains(said, c.say) {
			t.Errorf("%s: said %s, want %s", c.name, said, c.say)
		}
		if desc.CollectedAt != c.opt.CollectedAt {
			t.Errorf("%s: collected %q", c.name, desc.CollectedAt)
		}
	}
}

// A known export says the order where its dates do not.
func TestOrderOfFormat(t *testing.T) {
	p, err := Prepare(fstest.MapFS{"f.csv": {Data: []byte(strings.Replace(instagram, "01/13/2025", "01/12/2025", 1))}}, "f.csv", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if said := strings.Join(p.Result.Decided, "\n"); !strings.Contains(said, `dates in "Publish time": MDY`) {
		t.Error(said)
	}
}

func TestEncodingStated(t *testing.T) {
	russian := "id;дата;лайки\n1;16.01.2025;5\n2;17.01.2025;6\n"
	koi := []byte("id;\xc4\xc1\xd4\xc1;\xcc\xc1\xca\xcb\xc9\n1;16.01.2025;5\n2;17.01.2025;6\n") // дата;лайки in KOI8-R
	for _, c := range []struct {
		name     string
		text     []byte
		encoding string
		want     string // "" where it is read
	}{
		{"KOI8-R, stated", koi, "koi8-r", ""},
		{"KOI8-R, stated wrongly", koi, "windows-1251", "lacks published_at"},
		{"UTF-8 with a mark, stated otherwise", []byte("\ufeff" + russian), "windows-1251", "begins with the mark of utf-8, and is not in windows-1251"},
		{"UTF-8 with a mark", []byte("\ufeff" + russian), "utf-8", ""},
	} {
		p, err := Prepare(fstest.MapFS{"f.csv": {Data: c.text}}, "f.csv", Options{Encoding: c.encoding, Account: "a", Platform: "vk"})
		if err != nil || c.want != "" {
			if c.want == "" || !strings.Contains(fmt.Sprint(err), c.want) {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		_, desc := imported(t, p)
		if rules := fmt.Sprint(desc.Import.Rules); !strings.Contains(rules, "the encoding is "+c.encoding+", as stated") || p.Result.Encoding != c.encoding {
			t.Errorf("%s: %s", c.name, rules)
		}
	}
}

func TestMinKept(t *testing.T) {
	share := func(v float64) *float64 { return &v }
	for _, c := range []struct {
		name, rows string
		min        *float64
		want       string
	}{
		{"all", "1;5\n2;5\n", nil, ""},
		{"a half", "1;5\n;5\n", nil, ""},
		{"less than a half", "1;5\n;5\n;5\n", nil, "only 1 of 3 rows can be used, which is less than 50 %: no post_id, or one that cannot be read (2 rows)"},
		{"less, and stated", "1;5\n;5\n;5\n", share(0.3), ""},
		{"less than stated", "1;5\n2;5\n;5\n", share(0.9), "--min-kept 0.66"},
		{"all, stated", "1;5\n2;5\n", share(1), ""},
		{"totals are no loss", "Total;9\n1;5\n", share(1), ""},
	} {
		_, err := Prepare(fstest.MapFS{"f.csv": {Data: []byte("post id;likes\n" + c.rows)}}, "f.csv", Options{Account: "a", Platform: "vk", MinKept: c.min})
		if got := fmt.Sprint(err); c.want == "" && err != nil || !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}
