package metrics

import (
	"testing"
	"time"
)

func TestMonthsAgreeWithTheCalendar(t *testing.T) {
	for _, day := range []string{"1969-12-28", "1970-01-01", "2020-12-31", "2024-02-29", "2026-07-19"} {
		d, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		m := MonthOf(d.Unix())
		if got := time.Unix(MonthStart(m), 0).UTC(); got.Year() != d.Year() || got.Month() != d.Month() || got.Day() != 1 {
			t.Errorf("%s: month %d begins on %v", day, m, got)
		}
		if MonthOf(MonthStart(m)-1) != m-1 {
			t.Errorf("%s: the second before month %d belongs to month %d", day, m, MonthOf(MonthStart(m)-1))
		}
	}
}
