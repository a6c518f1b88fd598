package intake

import (
	"strings"
	"testing"
)

// Words of advertising are read out of texts, which are not kept; a post whose
// text says nothing is not known to be unpaid, and a denial marks nothing.
func TestAdvertisingInCaptions(t *testing.T) {
	rows := "id,date,username,caption,likes\n" +
		"1,2025-03-01T10:00:00Z,anna,my shoes #acme #ad,10\n" +
		"2,2025-03-02T10:00:00Z,boris,честный обзор #acme не реклама,11\n" +
		"3,2025-03-03T10:00:00Z,vera,обзор #acme. Реклама. ООО «Акме» erid: 2VtzqAbc12,12\n" +
		"4,2025-03-04T10:00:00Z,gleb,love it #acme #notad,13\n"
	p := prepare(t, "search.csv", rows, Options{TimeZone: "UTC", Platform: "instagram", Study: t.TempDir()})
	csv, _ := imported(t, p)
	lines := strings.Split(strings.TrimSpace(csv), "\n")
	if !strings.HasSuffix(lines[0], ",likes,paid,hashtags") {
		t.Fatal(csv)
	}
	for i, want := range []string{",10,true,acme ad", ",11,not-collected,acme", ",12,true,acme", ",13,not-collected,acme notad"} {
		if !strings.HasSuffix(lines[i+1], want) {
			t.Errorf("row %d: %s, want the end %s", i+1, lines[i+1], want)
		}
	}
	// Where a column says it too, the text adds to it and takes nothing away.
	p = prepare(t, "search.csv", "id,date,username,is_ad,caption,likes\n1,2025-03-01T10:00:00Z,anna,no,#acme #реклама,10\n"+
		"2,2025-03-02T10:00:00Z,boris,no,#acme,11\n3,2025-03-03T10:00:00Z,vera,yes,#acme,12\n",
		Options{TimeZone: "UTC", Platform: "instagram", Study: t.TempDir()})
	csv, _ = imported(t, p)
	for _, want := range []string{",10,true,acme реклама", ",11,false,acme", ",12,true,acme"} {
		if !strings.Contains(csv, want+"\n") {
			t.Errorf("no %q in\n%s", want, csv)
		}
	}
	// Where no text says it, there is no column of it.
	p = prepare(t, "search.csv", "id,date,username,caption,likes\n1,2025-03-01T10:00:00Z,anna,#acme,10\n",
		Options{TimeZone: "UTC", Platform: "instagram", Study: t.TempDir()})
	if csv, _ = imported(t, p); strings.Contains(csv, "paid") {
		t.Error(csv)
	}
}
