package intake

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/field"
)

// Formulas that were never computed and numbers that stand over several rows
// are missing, each by its kind; followers that stand once over the posts of an
// account are those of each.
func TestCellsOfWorkbooksThatSayNothing(t *testing.T) {
	f := excelize.NewFile()
	set := func(cell string, v any) {
		t.Helper()
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	for i, h := range []string{"post id", "published at", "likes", "comments", "views", "followers"} {
		set(string(rune('A'+i))+"1", h)
	}
	for i := 2; i <= 6; i++ {
		set(fmt.Sprint("A", i), fmt.Sprint("p", i))
		set(fmt.Sprint("B", i), fmt.Sprintf("2025-03-0%d 10:00:00", i))
		set(fmt.Sprint("C", i), 10*i)
		set(fmt.Sprint("E", i), 100)
		if err := f.SetCellFormula("Sheet1", fmt.Sprint("D", i), fmt.Sprintf("C%d/10", i)); err != nil {
			t.Fatal(err)
		}
	}
	set("F2", 1000)
	for _, area := range [][2]string{{"C3", "C4"}, {"F2", "F6"}} {
		if err := f.MergeCell("Sheet1", area[0], area[1]); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	p, err := Prepare(fstest.MapFS{"f.xlsx": {Data: b.Bytes()}}, "f.xlsx", Options{Platform: "vk", TimeZone: "UTC", Account: "acme",
		Accounts: []Account{{Platform: "vk", Handle: "acme"}}})
	if err != nil {
		t.Fatal(err)
	}
	csv, d := imported(t, p)
	same(t, "CSV", csv, `post_id,author,published_at,followers,views,likes,comments
p2,acme,2025-03-02T10:00:00Z,1000,100,20,
p3,acme,2025-03-03T10:00:00Z,1000,100,,
p4,acme,2025-03-04T10:00:00Z,1000,100,,
p5,acme,2025-03-05T10:00:00Z,1000,100,50,
p6,acme,2025-03-06T10:00:00Z,1000,100,60,
`)
	for about, part := range map[field.ID]string{
		field.CommentsN: `f.xlsx Sheet1!D2: formulas of the column "comments" that were never computed, so that the file holds no value: 5`,
		field.Likes:     `f.xlsx Sheet1!C3: rows of the column "likes" over which one number stands in a merged cell: 2`,
	} {
		if !warned(p, part) {
			t.Errorf("no warning %q in %q", part, p.Result.Messages)
		}
		_, says, _ := strings.Cut(part, ": ")
		kept := false
		for _, w := range d.Import.Warnings {
			kept = kept || len(w.About) == 1 && w.About[0] == about && strings.HasPrefix(w.What.String(), says)
		}
		if !kept {
			t.Errorf("the descriptor does not keep that about %s: %+v", about, d.Import.Warnings)
		}
	}
}
