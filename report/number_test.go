package report_test

import (
	"testing"

	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
	"github.com/casebench/casebench/report/locale"
)

func numbered(t *testing.T, lang string) *report.Document {
	t.Helper()
	appendix := func(id string) report.Section {
		return report.Section{ID: id, Title: id, Appendix: true, Blocks: []report.Block{report.Table{ID: "t-" + id, Caption: "Values"}}}
	}
	doc := &report.Document{Lang: lang, Sections: []report.Section{
		{ID: "one", Title: "One", Blocks: []report.Block{report.Prose{Markdown: "See [](#b), [](#chart), [](#t-y), [](#y), [](#nowhere)."}},
			Sections: []report.Section{{ID: "a", Title: "A", Blocks: []report.Block{report.Table{ID: "t1"}}}, {ID: "b", Title: "B"}}},
		{ID: "two", Title: "Two", Blocks: []report.Block{report.Figure{Caption: "Bars", Chart: chart.Chart{ID: "chart"}, Table: &report.Table{ID: "t2"}}}},
		appendix("x"), appendix("y"), appendix("z"),
	}}
	if err := doc.Number(); err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestNumbers(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"See [section 1.2](#b), [Fig. 1](#chart), [Tab. B.1](#t-y), [Appendix B](#y), [](#nowhere).", "Figure 1 – Bars", "Table B.1 – Values",
			"Appendix C. z", "1.1 A"},
		"ru": {"See [разд. 1.2](#b), [рис. 1](#chart), [табл. Б.1](#t-y), [прил. Б](#y), [](#nowhere).", "Рисунок 1 — Bars", "Таблица Б.1 — Values",
			"Приложение В. z", "1.1 A"},
	} {
		doc := numbered(t, lang)
		loc, err := locale.For(lang)
		if err != nil {
			t.Fatal(err)
		}
		figure := doc.Sections[1].Blocks[0].(report.Figure)
		if figure.Table.Number != "2" {
			t.Errorf("the table below the figure has the number %s, want 2", figure.Table.Number)
		}
		for i, got := range []string{doc.Sections[0].Blocks[0].(report.Prose).Markdown, figure.Titled(loc), doc.Sections[3].Blocks[0].(report.Table).Titled(loc),
			doc.Sections[4].Heading(loc), doc.Sections[0].Sections[0].Heading(loc)} {
			if got != want[i] {
				t.Errorf("%s: %q, want %q", lang, got, want[i])
			}
		}
	}
}
