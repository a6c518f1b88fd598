package prose

import "testing"

// The names are those that GitHub gives (its own page of "section links").
func TestAnchors(t *testing.T) {
	t.Parallel()
	var a Anchors
	for _, c := range [][2]string{
		{"History of brand", "history-of-brand"}, {"История бренда", "история-бренда"}, {"A. B, C!", "a-b-c"}, {"snake_case and-hyphen", "snake_case-and-hyphen"},
		{"History of brand", "history-of-brand-1"}, {"History of brand", "history-of-brand-2"}, {"2024: год", "2024-год"},
	} {
		if got := a.Of(c[0]); got != c[1] {
			t.Errorf("%q: %q, want %q", c[0], got, c[1])
		}
	}
	for to, want := range map[string]bool{
		"#история-бренда": true, "#2024-%D0%B3%D0%BE%D0%B4": true, "#nowhere": false, "история-бренда": false,
	} {
		if _, ok := a.Lead([]byte(to)); ok != want {
			t.Errorf("%s: %v, want %v", to, ok, want)
		}
	}
}
