package tabular

import "testing"

func TestParseRounded(t *testing.T) {
	for text, want := range map[string][2]int64{
		"12K": {12_000, 500}, "15.3K": {15_300, 50}, "3,4 тыс.": {3_400, 50}, "10,7\u00a0тыс.": {10_700, 50},
		"1.2M": {1_200_000, 50_000}, "2,2 млн": {2_200_000, 50_000},
		"1.2E+06": {1_200_000, 50_000}, "1E+06": {1_000_000, 500_000}, "5 млрд": {5_000_000_000, 500_000_000}, "12К": {12_000, 500},
	} {
		if m, w, ok := ParseRounded(text); !ok || m != want[0] || w != want[1] {
			t.Errorf("%q: %d within %d, %v; want %v", text, m, w, ok, want)
		}
	}
	for _, text := range []string{"", "12", "K", "1.2345K", "12 posts", "1.2.3K", "12E+1", "-5K", "9999999999999M", "1E+99"} {
		if m, w, ok := ParseRounded(text); ok {
			t.Errorf("%q: %d within %d", text, m, w)
		}
	}
}
