package intake

import (
	"fmt"
	"strings"
	"testing"
)

// A name that says that nobody knows who it is is no person: comments without
// a person are left out and counted, and a post is nobody's.
func TestNobody(t *testing.T) {
	for _, name := range []string{"[deleted]", "Deleted Account", "Удалённый аккаунт", "Anonymous", "None", "0"} {
		p := prepare(t, "c.csv", "comment_id,post_id,author,published_at,likes\nc1,p1,"+name+",2025-01-01T00:00:00Z,1\nc2,p1,anna,2025-01-02T00:00:00Z,1\n",
			Options{TimeZone: "UTC", Platform: "reddit", Study: t.TempDir()})
		csv, _ := imported(t, p)
		if p.Result.RowsKept != 2 || !strings.Contains(csv, "\nc1,p1,,2025") || !strings.Contains(fmt.Sprint(p.Result.Warnings), "deleted or not named: 1;") {
			t.Errorf("%s: %s, %v", name, csv, p.Result.Warnings)
		}
		p = prepare(t, "p.csv", "post_id,author,published_at,likes\n1,"+name+",2025-01-01T00:00:00Z,1\n2,anna,2025-01-02T00:00:00Z,1\n",
			Options{As: "casebench-posts", TimeZone: "UTC", Platform: "reddit", Study: t.TempDir()})
		csv, _ = imported(t, p)
		if p.Result.RowsKept != 2 || !strings.Contains(csv, "\n1,,2025") {
			t.Errorf("%s: %s", name, csv)
		}
	}
}

// A row of totals is none of the posts, whatever it has in its other cells.
func TestTotalsOfAnyTable(t *testing.T) {
	for _, total := range []string{"Total", "Итого", "ВСЕГО", "Grand total"} {
		p := prepare(t, "p.csv", "Post ID,Publish time,Views,Likes\n"+
			"1,2025-03-01T10:00:00Z,100,5\n2,2025-03-02T10:00:00Z,200,6\n"+total+",2025-03-02T10:00:00Z,300,11\n",
			Options{TimeZone: "UTC", Platform: "instagram", Account: "a"})
		if p.Result.RowsKept != 2 || len(p.Result.LeftOut) != 1 || p.Result.LeftOut[0].Reason != "row of totals" {
			t.Errorf("%s: %d rows kept, left out %v", total, p.Result.RowsKept, p.Result.LeftOut)
		}
	}
	// The export's own total of 0 proves that zeros are true; without it they are suspect.
	rows := "Post ID,Publish time,Views,Likes,Comments\n"
	for _, id := range []string{"1", "2", "3", "4", "5"} {
		rows += id + ",2025-03-0" + id + "T10:00:00Z,1000,0,2\n"
	}
	for tail, want := range map[string]int{"": 1, "Total,,5000,0,10\n": 0} {
		p := prepare(t, "p.csv", rows+tail, Options{TimeZone: "UTC", Platform: "instagram", Account: "a"})
		if len(p.Result.NotCollected) != want {
			t.Errorf("%q: not collected %v", tail, p.Result.NotCollected)
		}
	}
}

// Rows that sum up the others stand at the end of many tables, under many names;
// a post whose text begins like one is a post.
func TestRowsThatSumUp(t *testing.T) {
	const head = "Дата;Ссылка;Лайки\n01.03.2025;p1;5\n02.03.2025;p2;6\n"
	for tail, want := range map[string]int64{
		"Итого;;11\n":                  2,
		"ИТОГО ЗА МАРТ:;;11\n":         2,
		"Всего:;;11\n":                 2,
		"Среднее;;5\n":                 2,
		";;11\n":                       2, // says nothing, and is the sum of the others
		";Итого;11\n":                  2,
		"Total for March;;11\n":        2,
		";p3;11\n":                     3, // has an id
		"03.03.2025;Всего за час;11\n": 3, // a post, by its day
	} {
		p := prepare(t, "p.csv", head+tail, Options{TimeZone: "UTC", Platform: "vk", Account: "a"})
		sums := len(p.Result.LeftOut) == 1 && p.Result.LeftOut[0].Reason == "row of totals"
		if p.Result.RowsKept != want || sums != (want == 2) {
			t.Errorf("%q: %d rows kept, left out %v", tail, p.Result.RowsKept, p.Result.LeftOut)
		}
	}
}
