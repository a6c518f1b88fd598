package tabular

import (
	"strings"
	"testing"
)

// A CSV that was saved as CSV once more is read as what it was; one column of
// quoted words is none.
func TestNested(t *testing.T) {
	read := func(text string) (rows []string, nested bool) {
		r, err := Open("f.csv", strings.NewReader(text), int64(len(text)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for {
			row, err := r.Next()
			if err != nil {
				return rows, r.Info.Nested
			}
			var cells []string
			for _, c := range row.Cells {
				cells = append(cells, c.Text)
			}
			rows = append(rows, strings.Join(cells, "|"))
		}
	}
	for text, want := range map[string]string{
		"\"Post ID,Date,Likes\"\n\"1,2025-03-01,101\"\n":               "Post ID|Date|Likes / 1|2025-03-01|101",
		"\"Post ID;Text\"\n\"1;\"\"words; more\"\"\"\n":                "Post ID|Text / 1|words; more",
		"\"Post ID,Date\"\r\n\"1,2025-03-01\"\r\n\"2,2025-03-02\"\r\n": "Post ID|Date / 1|2025-03-01 / 2|2025-03-02",
	} {
		if rows, nested := read(text); strings.Join(rows, " / ") != want || !nested {
			t.Errorf("%q: %q, %v", text, strings.Join(rows, " / "), nested)
		}
	}
	for _, text := range []string{"\"id\",\"likes\"\n\"1\",\"2\"\n", "\"words\"\n\"more\"\n", "id,likes\n\"1,5\",2\n"} {
		if rows, nested := read(text); nested {
			t.Errorf("%q was taken apart: %q", text, rows)
		}
	}
}

// A no-break space between digits is no letter of any alphabet: a table of
// Russian Excel stays Windows-1251 however many numbers it has.
func TestNumbersDoNotVoteForAnEncoding(t *testing.T) {
	row := "1;\xd4\xee\xf2\xee;1\xa0200;12\xa0345;100\xa0500\r\n" // Фото
	for _, n := range []int{1, 4, 60, 1000} {
		head := []byte("ID;\xc4\xe0\xf2\xe0;\xcb\xe0\xe9\xea\xe8;\xcf\xf0\xee\xf1\xec\xee\xf2\xf0\xfb\r\n" + strings.Repeat(row, n)) // ID;Дата;Лайки;Просмотры
		if enc, _ := guessEncoding(head); enc != "windows-1251" {
			t.Errorf("%d rows: %s", n, enc)
		}
	}
}
