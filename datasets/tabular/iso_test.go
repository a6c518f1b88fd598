package tabular

import (
	"reflect"
	"testing"
	"time"
)

// The fast way of reading times gives what the plain one gives, or leaves it
// to that.
func FuzzISOSpelling(f *testing.F) {
	for _, s := range []string{"2025-01-08T14:05:00Z", "2025-01-08 14:05:00", "2025-01-08T14:05:00", "0025-13-40 23:59:59Z", "2025-00-00T00:00:00Z",
		"2025-1--08T14:05:00", "2025-01-08T24:05:00Z", "2025-01-08T14:60:00Z", "9999-12-31 00:00:00", "2025-01-08T14:05:0:"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fast, ok := isoSpelling(s)
		if !ok {
			return
		}
		if plain, p := anySpelling(s); p != nil || !reflect.DeepEqual(fast, plain) {
			t.Errorf("%q: fast %+v, plain %+v, %v", s, fast, plain, p)
		}
	})
}

// Every day of the calendar has the midnight of the standard library, and no
// other has one.
func TestMidnight(t *testing.T) {
	for year := 1899; year <= 2501; year++ {
		for month := 0; month <= 13; month++ {
			for d := 0; d <= 32; d++ {
				want := time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC)
				got, ok := day{year, month, d}.midnight()
				if real := year >= 1900 && want.Day() == d && int(want.Month()) == month; ok != real || ok && got != want.Unix() {
					t.Fatalf("%d-%d-%d: %d, %v; want %d, %v", year, month, d, got, ok, want.Unix(), real)
				}
			}
		}
	}
	if got, ok := (day{9999, 12, 31}).midnight(); !ok || got != 253402214400 {
		t.Error(got, ok)
	}
}
