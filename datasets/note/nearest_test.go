package note

import "testing"

func TestNearest(t *testing.T) {
	verbs := []string{"report", "new", "import", "check", "compare", "kpis", "explain", "version"}
	for _, c := range []struct{ word, want string }{
		{"reprot", "report"}, // a swap costs 1
		{"chek", "check"},    // one insertion
		{"kpi", "kpis"},      // short words allow 1
		{"compaer", "compare"},
		{"REPORT", "report"},
		{"xyz", ""},
		{"nwe", "new"},
		{"verison", "version"},
	} {
		if got := Nearest(c.word, verbs); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}
