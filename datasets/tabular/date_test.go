package tabular

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // so that the test does not depend on the machine
)

func TestParseTime(t *testing.T) {
	zone := func(name string) *time.Location {
		z, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		return z
	}
	utc, minsk, berlin := time.UTC, zone("Europe/Minsk"), zone("Europe/Berlin")
	for _, c := range []struct {
		s     string
		order Order
		zone  *time.Location
		want  string // RFC 3339 in UTC; "date " before it for a bare date
		fault string
	}{
		{"2025-01-08", OrderUnknown, minsk, "date 2025-01-08T00:00:00Z", ""},
		{"2025/01/08", OrderUnknown, minsk, "date 2025-01-08T00:00:00Z", ""},
		{"2025-01-08T14:05", OrderUnknown, minsk, "2025-01-08T11:05:00Z", ""}, // Minsk is UTC+3
		{"2025-01-08 14:05:06", OrderUnknown, utc, "2025-01-08T14:05:06Z", ""},
		{"2025-01-08T14:05:06.000Z", OrderUnknown, minsk, "2025-01-08T14:05:06Z", ""},
		{"2015-09-30 18:42 +0000", OrderUnknown, minsk, "2015-09-30T18:42:00Z", ""},
		{"2021-06-09T09:47:29+03:00", OrderUnknown, utc, "2021-06-09T06:47:29Z", ""},
		{"2021-06-09T01:00:00+0300", OrderUnknown, utc, "2021-06-08T22:00:00Z", ""},
		{"Jan 8, 2025", OrderUnknown, minsk, "date 2025-01-08T00:00:00Z", ""},
		{"Tue, Jul 14, 2026", OrderUnknown, utc, "date 2026-07-14T00:00:00Z", ""},
		{"September 3, 2024, 2:05 PM", OrderUnknown, utc, "2024-09-03T14:05:00Z", ""},
		{"8 янв. 2025 г.", OrderUnknown, utc, "date 2025-01-08T00:00:00Z", ""},
		{"31 мая 2025", OrderUnknown, utc, "date 2025-05-31T00:00:00Z", ""},
		{"1 марта 2025 г., 10:00", OrderUnknown, utc, "2025-03-01T10:00:00Z", ""},
		{"08.01.2025 14:05", OrderUnknown, utc, "2025-01-08T14:05:00Z", ""},
		{"03/18/2025 09:48", MonthFirst, utc, "2025-03-18T09:48:00Z", ""},
		{"03/18/2025", OrderUnknown, utc, "date 2025-03-18T00:00:00Z", ""},
		{"18/03/2025", OrderUnknown, utc, "date 2025-03-18T00:00:00Z", ""},
		{"03/04/2025", DayFirst, utc, "date 2025-04-03T00:00:00Z", ""},
		{"03/03/2025", OrderUnknown, utc, "date 2025-03-03T00:00:00Z", ""},
		{"12/31/2025 12:00 AM", MonthFirst, utc, "2025-12-31T00:00:00Z", ""},
		{"2024-02-29", OrderUnknown, utc, "date 2024-02-29T00:00:00Z", ""},
		// Berlin sets the clock back at 2024-10-27 03:00 to 02:00: the first 02:30 is UTC+2.
		{"2024-10-27 02:30", OrderUnknown, berlin, "twice 2024-10-27T00:30:00Z", ""},
		{"2024-10-27 03:30", OrderUnknown, berlin, "2024-10-27T02:30:00Z", ""},
		// The thirteen spellings of a public collection of reports.
		{"16-01-2025", OrderUnknown, utc, "date 2025-01-16T00:00:00Z", ""},
		{"2025.01.17 10:00", OrderUnknown, utc, "2025-01-17T10:00:00Z", ""},
		{"20250118", OrderUnknown, utc, "date 2025-01-18T00:00:00Z", ""},
		{"20250118093011", OrderUnknown, utc, "2025-01-18T09:30:11Z", ""},
		{"Wed Jan 22 20:30:00 +0000 2025", OrderUnknown, minsk, "2025-01-22T20:30:00Z", ""},
		{"Wed Oct 10 20:19:24 +0000 2018", OrderUnknown, minsk, "2018-10-10T20:19:24Z", ""},
		{"Jan 23, 2025, 2:05 p.m.", OrderUnknown, utc, "2025-01-23T14:05:00Z", ""},
		{"29-Jan-2025", OrderUnknown, utc, "date 2025-01-29T00:00:00Z", ""},
		{"31-OCT-2023", OrderUnknown, utc, "date 2023-10-31T00:00:00Z", ""},
		{"29-Jan-25", OrderUnknown, utc, "date 2025-01-29T00:00:00Z", ""},
		{"8 янв 2025 в 14:05", OrderUnknown, utc, "2025-01-08T14:05:00Z", ""},
		{"пн, 13 янв. 2025 г., 9:30", OrderUnknown, utc, "2025-01-13T09:30:00Z", ""},
		{"Wed Jan 29 2025 14:05:00 GMT+0300", OrderUnknown, utc, "2025-01-29T11:05:00Z", ""},
		{"Wed Jan 29 2025 14:05:00 GMT+0300 (Moscow Standard Time)", OrderUnknown, utc, "2025-01-29T11:05:00Z", ""},
		{"1737500000.0", OrderUnknown, minsk, "2025-01-21T22:53:20Z", ""}, // date -u -d @1737500000
		{"1737500000", OrderUnknown, minsk, "2025-01-21T22:53:20Z", ""},
		{"1737500000123", OrderUnknown, minsk, "2025-01-21T22:53:20Z", ""},
		{"1737500000123456", OrderUnknown, minsk, "2025-01-21T22:53:20Z", ""},
		{"45683.5", OrderUnknown, utc, "2025-01-26T12:00:00Z", ""}, // LibreOffice Calc, 1900 system
		{"45683,5", OrderUnknown, minsk, "2025-01-26T09:00:00Z", ""},
		{"45683", OrderUnknown, minsk, "date 2025-01-26T00:00:00Z", ""},
		{"16.01.25", OrderUnknown, utc, "date 2025-01-16T00:00:00Z", ""},
		{"1/16/25 2:05 PM", OrderUnknown, utc, "2025-01-16T14:05:00Z", ""},
		{"2:05 PM · Jan 23, 2025", OrderUnknown, utc, "2025-01-23T14:05:00Z", ""},
		{"14:05 23.01.2025", OrderUnknown, utc, "2025-01-23T14:05:00Z", ""},
		{"23.01.2025, 14:05:06", OrderUnknown, utc, "2025-01-23T14:05:06Z", ""},
		{"23.01.2025 г. в 14:05", OrderUnknown, utc, "2025-01-23T14:05:00Z", ""},
		{"Wed, 22 Jan 2025 20:30:00 GMT", OrderUnknown, minsk, "2025-01-22T20:30:00Z", ""},
		{"2025-01-08 14:05:06,123", OrderUnknown, utc, "2025-01-08T14:05:06Z", ""},
		{"2025-01-08T14:05:06.123456789+05:30", OrderUnknown, utc, "2025-01-08T08:35:06Z", ""},
		{"2025-01-08 14:05 UTC+3", OrderUnknown, utc, "2025-01-08T11:05:00Z", ""},
		{"March 3rd, 2025 at 9:05 AM", OrderUnknown, utc, "2025-03-03T09:05:00Z", ""},
		{"2025 Mar 3", OrderUnknown, utc, "date 2025-03-03T00:00:00Z", ""},
		{"в среду, 3 сентября 2025 года", OrderUnknown, utc, "date 2025-09-03T00:00:00Z", ""},
		{"3 сакавіка 2025 г.", OrderUnknown, utc, "date 2025-03-03T00:00:00Z", ""},
		{"3 березня 2025 р.", OrderUnknown, utc, "date 2025-03-03T00:00:00Z", ""},

		// ... and forward at 2024-03-31 02:00 to 03:00.
		{"2024-03-31 02:30", OrderUnknown, berlin, "", "clock skipped it"},
		{"03/04/2025", OrderUnknown, utc, "", "day/month or month/day"},
		{"18/03/2025", MonthFirst, utc, "", "does not fit the order"},
		{"2025-02-29", OrderUnknown, utc, "", "no date of the calendar"},
		{"31.04.2025", OrderUnknown, utc, "", "no date of the calendar"},
		{"13/13/2025", OrderUnknown, utc, "", "no date of the calendar"},
		{"February 28", OrderUnknown, utc, "", "has no year"},
		{"8 de marzo", OrderUnknown, utc, "", "has no year"},
		{"8 de marzo de 2025", OrderUnknown, utc, "date 2025-03-08T00:00:00Z", ""},
		{"3 ene 2025", OrderUnknown, utc, "date 2025-01-03T00:00:00Z", ""},
		{"2021-07-05 18:02:45 BRT", OrderUnknown, utc, "", "abbreviation"},
		{"Lifetime", OrderUnknown, utc, "", "no date"},
		{"", OrderUnknown, utc, "", "empty"},
		{"2025-01-08 25:00", OrderUnknown, utc, "", "no time of day"},
		{"2025-01-08 10:5", OrderUnknown, utc, "", "no time of day"},
		{"2025-01-08 10:05 +99:00", OrderUnknown, utc, "", "no time of day"},
		{"40.01.2025", OrderUnknown, utc, "", "no date of the calendar"},
		{"Jan 2025", OrderUnknown, utc, "", "no day of the month"},
		{"Jan 8 25", OrderUnknown, utc, "", "no year"},
		{"2 days ago", OrderUnknown, utc, "", "no date"},
		{"вчера в 14:05", OrderUnknown, utc, "", "no date"},
		{"08.01", OrderUnknown, utc, "", "no year"},
		{"8 янв в 14:05", OrderUnknown, utc, "", "no year"},
		{"2025-01-25 10:00:00 MSK", OrderUnknown, utc, "", "abbreviation"},
		{"Wed Jan 22 20:30:00 MSK 2025", OrderUnknown, utc, "", "abbreviation"},
		{"1.7375E+09", OrderUnknown, utc, "", "no date"},
		{"2025011810", OrderUnknown, utc, "", "YYYYMMDDHH"},
		{"12345", OrderUnknown, utc, "", "no date"}, // as a serial number 1933
		{"16-01-25", OrderUnknown, utc, "date 2025-01-16T00:00:00Z", ""},
		{"25-01-16", YearFirst, utc, "date 2025-01-16T00:00:00Z", ""},
		{"16-01-2025", YearFirst, utc, "", "does not fit the order"},
		{"01.05.2025", MonthFirst, utc, "date 2025-01-05T00:00:00Z", ""}, // stated: dots too
	} {
		m, p := ParseTime(c.s, c.order, c.zone)
		if c.fault != "" {
			if p == nil || !strings.Contains(p.Error(), c.fault) {
				t.Errorf("ParseTime(%q) = %v, %v; want a fault with %q", c.s, m.Time(), p, c.fault)
			}
			continue
		}
		if p != nil {
			t.Errorf("ParseTime(%q): %v", c.s, p)
			continue
		}
		got := m.Time().Format(time.RFC3339)
		if !m.HasTime {
			got = "date " + got
		}
		if m.Twice {
			got = "twice " + got
		}
		if got != c.want {
			t.Errorf("ParseTime(%q) = %s, want %s", c.s, got, c.want)
		}
	}
}

func TestParseSpan(t *testing.T) {
	for _, c := range []struct {
		s     string
		hours bool
		want  int64
		ok    bool
	}{
		{"0:00:17", false, 17, true}, {"1:02:03", false, 3723, true}, {"4:34", false, 274, true},
		{"1:58", true, 7080, true}, {"100:00:00", false, 360000, true},
		{"*", true, 0, false}, {"1:60", true, 0, false}, {"1:5", true, 0, false}, {"90", false, 0, false}, {"-1:00", true, 0, false},
	} {
		if got, ok := ParseSpan(c.s, c.hours); got != c.want || ok != c.ok {
			t.Errorf("ParseSpan(%q) = %d, %v", c.s, got, ok)
		}
	}
}

func FuzzTime(f *testing.F) {
	for _, s := range []string{"2025-01-08T14:05:06.000Z", "Jan 8, 2025", "8 янв. 2025 г.", "1/2/2025 1:02 PM", "08.01.2025", "1.2.25",
		"Wed Oct 10 20:19:24 +0000 2018", "45683.5", "20250118", "2:05 p.m. · Jan 8",
		"2021-07-05 18:02:45 BRT"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, p := ParseTime(s, MonthFirst, time.UTC)
		if p != nil {
			return
		}
		// What was read can be written and read again.
		again, p := ParseTime(m.Time().Format(time.RFC3339), OrderUnknown, time.UTC)
		if p != nil || again.Unix != m.Unix {
			t.Fatalf("%q: %v, again %v %v", s, m.Time(), again.Time(), p)
		}
	})
}
