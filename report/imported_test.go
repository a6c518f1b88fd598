package report

import (
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report/locale"
)

// What an import left out and warned of is said in the reader's language, and
// marks of Markdown in it are characters.
func TestImportedInBothLanguages(t *testing.T) {
	i := &datasets.Import{
		LeftOut: []datasets.LeftOut{{Reason: note.New("row of totals"), Rows: 1}, {Reason: note.Plain("by hand, 5 %"), Rows: 2}},
		Warnings: []datasets.Warning{{At: "f.csv:2:3", What: note.New("the column %q is 0 in all %d rows, while %q is not: it is taken for not collected, "+
			"and left out",
			"likes*", int64(6), "comments")}},
	}
	for lang, want := range map[string]string{
		"en": `- Left out when it was imported: row of totals (1 row)
- Left out when it was imported: by hand, 5 % (2 rows)
- Warning when it was imported: f.csv:2:3: the column “likes\*” is 0 in all 6 rows, while “comments” is not: it is taken for not collected, and left out`,
		"ru": `- Не вошло при импорте: строка итогов (1 строка)
- Не вошло при импорте: by hand, 5 % (2 строки)
- Предупреждение при импорте: f.csv:2:3: столбец «likes\*» равен 0 во всех строках (6), а «comments» — нет: он считается несобранным и исключён`,
	} {
		loc, err := locale.For(lang)
		if err != nil {
			t.Fatal(err)
		}
		c := &composer{loc: loc, lang: lang}
		if got := strings.Join(c.imported(i), "\n"); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
		if len(c.imported(nil)) > 0 {
			t.Error("a data set that was not imported")
		}
	}
}
