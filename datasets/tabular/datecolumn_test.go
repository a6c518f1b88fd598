package tabular

import (
	"strings"
	"testing"
	"time"
)

// column gathers cells that are separated by "|"; "=" before one makes it a
// date of a workbook.
func column(cells string) *DateColumn {
	var d DateColumn
	for _, s := range strings.Split(cells, "|") {
		c := Cell{Text: s}
		if text, cell := strings.CutPrefix(s, "="); cell {
			c = Cell{Text: text, Kind: Date}
		}
		d.Add(c)
	}
	return &d
}

func TestDateColumn(t *testing.T) {
	for _, c := range []struct {
		cells     string
		undecided bool
		want      string // the first cell as the column reads it; "" if it cannot
	}{
		{"03/04/2025 10:00|03/18/2025", false, "2025-03-04"},
		{"03/04/2025|18/03/2025", false, "2025-04-03"},
		{"03/04/2025|05/06/2025", true, ""},
		{"03/03/2025|05/05/2025", false, "2025-03-03"}, // the same either way
		{"03/04/2025|03/18/2025|18/03/2025", true, ""},
		{"18/03/2025|03/18/2025", false, "2025-03-18"}, // each explains itself
		{"03-04-2025|05-06-2025", true, ""},
		{"03-04-2025|16-06-2025", false, "2025-04-03"},
		{"03.04.2025|05.06.2025", false, "2025-04-03"}, // dots stand between day, month, year
		{"03.04.2025|03.18.2025", false, "2025-03-04"}, // unless the column says otherwise
		{"03.04.2025|03.18.2025|18.03.2025", true, ""},
		{"3/4/25|3/18/25", false, "2025-03-04"},
		{"03.04.25|05.06.25", false, "2025-04-03"},
		{"16-01-25|17-01-25", true, ""}, // or 2016-01-25
		{"99-01-16|98-01-17", false, "1999-01-16"},
		{"2025-01-08|x", false, "2025-01-08"},
		{"16-01|17-02", false, ""},
	} {
		d := column(c.cells)
		if _, undecided := d.Undecided(); undecided != c.undecided {
			t.Errorf("%s: undecided %v", c.cells, undecided)
		}
		first, _, _ := strings.Cut(c.cells, "|")
		m, p := d.Reading(OrderUnknown).Parse(first)
		if got := m.Time().Format(time.DateOnly); c.want == "" && p == nil && !c.undecided || c.want != "" && (p != nil || got != c.want) {
			t.Errorf("%s: %s %v, want %s", c.cells, got, p, c.want)
		}
	}
}

func TestExchanged(t *testing.T) {
	for _, c := range []struct {
		name, cells string
		want        Order // of those that were left as they were; unknown if none were exchanged
		years       bool
	}{
		{"American export, Excel with dots", "01.05.2025|01.12.2025|1/13/2025|1/16/2025", MonthFirst, false},
		{"the same with times", "01.05.2025 10:00|1/13/2025 10:00", MonthFirst, false},
		{"American export, British Excel: the same sign, zeros tell", "05/01/2025|06/01/2025|1/13/2025|1/14/2025", MonthFirst, false},
		{"European export, American Excel", "1/5/2025|1/6/2025|13/01/2025|14/01/2025", DayFirst, false},
		{"European export with dots, American Excel", "1/5/2025|13.01.2025", DayFirst, false},
		{"dates of a workbook beside texts", "=2025-05-01|=2025-06-01|1/13/2025", MonthFirst, true},
		{"the same, days first", "=2025-05-01|13/01/2025", DayFirst, true},

		{"one way of writing", "1/5/2025|1/13/2025", OrderUnknown, false},
		{"one way of writing, zeros", "01/05/2025|01/13/2025|10/10/2025", OrderUnknown, false},
		{"two ways, both with all days", "01.05.2025|13.05.2025|1/13/2025|1/5/2025", OrderUnknown, false},
		{"two ways, days above 12 in both", "01.05.2025|13.05.2025|1/13/2025", OrderUnknown, false},
		{"two ways, days up to 12 in both", "01.05.2025|1/13/2025|1/5/2025", OrderUnknown, false},
		{"two ways in one order", "05.01.2025|13/01/2025", OrderUnknown, false},
		{"dates of a workbook with all days", "=2025-05-01|=2025-05-20|1/13/2025", OrderUnknown, false},
		{"days that are their month", "=2025-05-05|1/13/2025", OrderUnknown, false},
		{"zeros before one of two", "1/05/2025|10/05/2025|1/13/2025|1/11/2025", OrderUnknown, false},
	} {
		x, ok := column(c.cells).Exchanged()
		if ok != (c.want != OrderUnknown) || ok && (x.Order != c.want || x.Years != c.years || x.Low.N == 0 || x.High.N == 0) {
			t.Errorf("%s: %v %+v", c.name, ok, x)
		}
	}
}

func TestOrderStatedAgainstDates(t *testing.T) {
	for _, c := range []struct {
		cells string
		order Order
		want  bool
	}{
		{"1/13/2025|1/5/2025", DayFirst, true},
		{"1/13/2025|1/5/2025", MonthFirst, false},
		{"13.01.2025", MonthFirst, true},
		{"1/13/2025|1/14/2025|1/15/2025|16/1/2025", MonthFirst, false}, // one slip of four
		{"1/13/2025|1/14/2025|1/15/2025|16/1/2025", DayFirst, true},
		{"16-01-2025", YearFirst, true},
		{"25-01-16", YearFirst, false},
		{"2025-01-16", DayFirst, false},
	} {
		if _, against := column(c.cells).Contradicted(c.order); against != c.want {
			t.Errorf("%s under %s: %v", c.cells, c.order, against)
		}
	}
}

func TestTurnOfYear(t *testing.T) {
	for cells, want := range map[string]bool{"28 дек|3 янв": true, "28 дек|3 фев": false, "3/1|28/12": true, "28 дек 2024|3 янв": false} {
		if got := column(cells).TurnOfYear(); got != want {
			t.Errorf("%s: %v", cells, got)
		}
	}
}

func TestYearStated(t *testing.T) {
	for s, want := range map[string]string{"8 янв в 14:05": "2025-01-08T14:05:00Z", "08.01": "2025-01-08T00:00:00Z", "Jan 8": "2025-01-08T00:00:00Z",
		"18/01": "2025-01-18T00:00:00Z", "8 янв 2024": "2024-01-08T00:00:00Z"} {
		m, p := DateReading{Year: 2025}.Parse(s)
		if got := m.Time().Format(time.RFC3339); p != nil || got != want {
			t.Errorf("%s: %s %v, want %s", s, got, p, want)
		}
	}
	if _, p := (DateReading{Year: 2025}).Parse("29 фев"); p == nil { // no leap year
		t.Error("29 February 2025 is read")
	}
}

func TestPutBack(t *testing.T) {
	r := DateReading{Back: true}
	for s, want := range map[string]string{"2025-05-01": "2025-01-05", "2025-05-20": "2025-05-20"} {
		if m, _ := r.Parse(s); m.Time().Format(time.DateOnly) != want {
			t.Errorf("%s: %s, want %s", s, m.Time(), want)
		}
	}
	for s, want := range map[string]string{"45683": "2025-01-26", "44221": "2025-01-26"} { // the same day in both systems
		if m, _ := (DateReading{From1904: s == "44221"}).Parse(s); m.Time().Format(time.DateOnly) != want {
			t.Errorf("%s: %s, want %s", s, m.Time(), want)
		}
	}
}
