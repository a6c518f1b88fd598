package intake

import (
	"strings"
	"testing"
)

// A count that is hidden is told from one that nobody collected; -1 is hidden
// where scrapers write it, and a fault elsewhere.
func TestHiddenCounts(t *testing.T) {
	p := prepare(t, "p.csv", "Post ID,Publish time,Likes,Shares\n1,2025-03-01,hidden,1\n"+
		"2,2025-03-02,скрыто,1\n3,2025-03-03,-1,-1\n4,2025-03-04,N/A,1\n5,2025-03-05,7,1\n",
		Options{TimeZone: "UTC", Platform: "instagram", Account: "a"})
	csv, _ := imported(t, p)
	for _, want := range []string{",hidden,1\n2", ",hidden,1\n3", ",hidden,\n4", ",,1\n5", ",7,1\n"} {
		if !strings.Contains(csv, want) {
			t.Errorf("no %q in\n%s", want, csv)
		}
	}
	if len(p.Result.Warnings) != 1 || !strings.Contains(p.Result.Warnings[0].What.String(), "below zero") {
		t.Error(p.Result.Warnings)
	}
}
