package formula

import (
	"slices"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

var (
	three = []field.ID{field.Likes, field.CommentsN, field.Shares}
	er    = Formula{Over: []field.ID{Interactions}, Per: field.Followers, Agg: Pooled}
)

func as(f Formula, a Aggregation) Formula {
	f.Agg = a
	return f
}

func TestColumns(t *testing.T) {
	for _, test := range []struct {
		f           Formula
		set         []field.ID
		columns     []field.ID
		numerator   field.ID
		rate        field.ID
		description string
	}{
		{er, three, []field.ID{"likes", "comments", "shares", "followers"}, "likes+comments+shares", "likes+comments+shares/followers", "a rate"},
		{er, nil, []field.ID{Interactions, "followers"}, "interactions", "interactions/followers", "no set yet"},
		{Formula{Over: []field.ID{field.Likes}, Per: One, Agg: Mean}, three, []field.ID{"likes"}, "likes", "likes", "per post"},
		{Formula{Over: []field.ID{field.Likes, Interactions}, Per: One, Agg: Mean}, three, []field.ID{"likes", "comments", "shares"},
			"likes+comments+shares", "likes+comments+shares", "a repeat within the set"},
		{Formula{Agg: Count, Needs: []field.ID{field.PostID}}, three, []field.ID{"post_id"}, "", "", "a count"},
	} {
		if got := test.f.Columns(test.set); !slices.Equal(got, test.columns) {
			t.Errorf("%s: columns %v, want %v", test.description, got, test.columns)
		}
		if got := test.f.Numerator(test.set); got != test.numerator {
			t.Errorf("%s: numerator %q, want %q", test.description, got, test.numerator)
		}
		if got := test.f.Rate(test.set); got != test.rate {
			t.Errorf("%s: rate %q, want %q", test.description, got, test.rate)
		}
	}
	sum, per := Parts("likes+comments/followers")
	if !slices.Equal(sum, []field.ID{"likes", "comments"}) || per != "followers" {
		t.Errorf("parts %v, %q", sum, per)
	}
}

func TestPrint(t *testing.T) {
	likes := Formula{Over: []field.ID{field.Likes}, Per: One, Agg: Mean}
	for _, test := range []struct {
		f        Formula
		set      []field.ID
		expected string
	}{
		{er, three, "Σ(likes + comments + shares) / Σ followers"},
		{er, nil, "Σ interactions / Σ followers"},
		{as(er, Mean), three[:2], "mean((likes + comments) / followers)"},
		{likes, three, "mean(likes)"},
		{as(likes, Pooled), three, "Σ likes / n"},
		{Formula{Over: []field.ID{field.Likes}, Per: field.Followers, Agg: Pooled, Scale: 1000}, nil, "1000 × Σ likes / Σ followers"},
		{Formula{Agg: Count}, nil, "n"},
	} {
		if got := test.f.Print(note.Note.String, test.set); got != test.expected {
			t.Errorf("printed %q, want %q", got, test.expected)
		}
	}
}

// ranges stands for a sheet whose used rows are 2 to 9.
func ranges(id field.ID) string {
	return map[field.ID]string{"likes": "A2:A9", "likes+comments+shares": "B2:B9", "followers": "C2:C9",
		"likes+comments+shares/followers": "D2:D9", "post_id": "E2:E9"}[id]
}

func TestExcel(t *testing.T) {
	likes := Formula{Over: []field.ID{field.Likes}, Per: One, Agg: Mean}
	for _, test := range []struct {
		f        Formula
		expected string
	}{
		{er, `SUMIFS(B2:B9,C2:C9,">0")/SUMIFS(C2:C9,B2:B9,">=0")`},
		{as(er, Mean), "AVERAGE(D2:D9)"},
		{as(er, Median), "MEDIAN(D2:D9)"},
		{likes, "AVERAGE(A2:A9)"},
		{as(likes, Pooled), "SUM(A2:A9)/COUNT(A2:A9)"},
		{Formula{Over: []field.ID{field.Likes}, Agg: Sum, Scale: 1000}, "1000*SUM(A2:A9)"},
		{Formula{Agg: Count, Needs: []field.ID{field.PostID}}, "ROWS(E2:E9)"},
		{Formula{Over: []field.ID{field.Followers}, Agg: Growth}, ""},
		{Formula{Agg: Named}, ""},
	} {
		got, ok := test.f.Excel(ranges, three)
		if got != test.expected || ok != (test.expected != "") {
			t.Errorf("%s: %q, %v; want %q", test.f.Agg, got, ok, test.expected)
		}
	}
}

func TestCell(t *testing.T) {
	cell := func(id field.ID) string {
		return map[field.ID]string{"likes": "A2", "comments": "B2", "likes+comments": "C2", "followers": "D2"}[id]
	}
	for id, want := range map[field.ID]string{
		"likes+comments":           `IF(AND(ISNUMBER(A2),ISNUMBER(B2)),A2+B2,"")`,
		"likes+comments/followers": `IF(AND(ISNUMBER(C2),ISNUMBER(D2)),IF(D2>0,C2/D2,""),"")`,
		"likes":                    "",
	} {
		if got, ok := Cell(id, cell); got != want || ok != (want != "") {
			t.Errorf("%s: %q, %v; want %q", id, got, ok, want)
		}
	}
}

func TestSQL(t *testing.T) {
	for _, test := range []struct {
		f        Formula
		expected string
	}{
		{er, `SELECT 1.0 * SUM("likes" + "comments") / SUM("followers") FROM "po""sts" WHERE "likes" IS NOT NULL AND "comments" IS NOT NULL AND "followers" > 0`},
		{as(er, Mean), `SELECT AVG(1.0 * ("likes" + "comments") / "followers") FROM "po""sts" WHERE "likes" IS NOT NULL AND "comments" IS NOT NULL ` +
			`AND "followers" > 0`},
		{as(er, Median), `SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY 1.0 * ("likes" + "comments") / "followers") FROM "po""sts" WHERE "likes" ` +
			`IS NOT NULL AND "comments" IS NOT NULL AND "followers" > 0`},
		{Formula{Agg: Count}, `SELECT COUNT(*) FROM "po""sts"`},
		{Formula{Agg: Named}, ""},
	} {
		got, ok := test.f.SQL(`po"sts`, three[:2])
		if got != test.expected || ok != (test.expected != "") {
			t.Errorf("%s:\n got %s\nwant %s", test.f.Agg, got, test.expected)
		}
	}
}
