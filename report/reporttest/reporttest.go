// Package reporttest has made-up documents for the tests of writers: one with
// every block, and one that says the same hostile text wherever a text can
// stand.
package reporttest

import (
	"strings"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
)

// All figures are made up.

func definition(id string, u unit.Unit, name string) *metrics.Definition {
	return &metrics.Definition{ID: id, Version: 1, Unit: u, Rows: metrics.OwnPosts, Name: note.Plain(name),
		Formula: formula.Formula{Agg: formula.Pooled}}
}

func interval(low, high float64) estimate.Interval {
	return estimate.Interval{Low: estimate.Some(low), High: estimate.Some(high), Level: 0.95, Achieved: 0.95, Method: "delta, t"}
}

func indicators(in func(en, ru string) string) (rate, few, hours *metrics.Indicator) {
	er := definition("engagement/by-followers/pooled:fraction", unit.Fraction, in("Engagement rate by followers", "Коэффициент вовлечённости по подписчикам"))
	rate = &metrics.Indicator{Definition: er, Key: metrics.KeyOf("acme", datasets.Measured, metrics.Coordinate{Field: field.Platform, Value: "instagram"}),
		Interactions: []field.ID{field.Likes, field.CommentsN}, Followers: metrics.FollowersOnce,
		Span: metrics.Span{From: 1735689600, To: 1738368000}, // January 2025
		Data: []metrics.DataRef{{Name: "acme-posts", Hash: "sha256:" + strings.Repeat("0123", 16)}},
		Outcome: metrics.Outcome{Status: metrics.Defined, Value: 0.0407, Interval: interval(0.0288, 0.0526), Method: "ratio of sums", N: 50000,
			Excluded: []metrics.Excluded{{Reason: note.New("rows outside the period"), N: 3},
				{Reason: note.New("rows without a date, which may lie outside the period"), N: 4}},
			Numerator: estimate.Some(407), Denominator: estimate.Some(10000),
			Warnings: []note.Note{note.New("%d posts have no time of reading, so whether they were old enough cannot be checked", 1)}}}
	few = &metrics.Indicator{Definition: er, Key: metrics.KeyOf("zenith", datasets.Measured, metrics.Coordinate{Field: field.Platform, Value: "instagram"}),
		Outcome: metrics.Outcome{Status: metrics.TooFew, Reason: note.New("only %d; at least %d are needed", 3, 10), N: 3}}
	hours = &metrics.Indicator{Definition: definition("viewing/hours/sum:hours", unit.Hours, in("Hours viewed", "Часы просмотра")),
		Key:     metrics.Key{Case: "zenith", Origin: datasets.Published},
		Outcome: metrics.Outcome{Status: metrics.Defined, Value: 93455200000, N: 12, Method: "sum", NoInterval: note.New("a complete count has no sampling error")}}
	return rate, few, hours
}

// Small is a document with every block, in English or Russian.
func Small(lang string) *report.Document {
	in := func(en, ru string) string { return note.Text{Words: note.Words{"en": en, "ru": ru}}.In(lang) }
	rate, few, hours := indicators(in)
	mark := ""
	line := func(id string, simulated bool) chart.Chart {
		if simulated {
			mark = in("simulated", "смоделировано")
		}
		return chart.Chart{ID: id, Kind: chart.Line, Lang: lang, Title: in("Posts", "Публикации"), Alt: in("Two lines that rise.", "Две линии, обе растут."),
			X: chart.Age, XName: in("month", "месяц"), Unit: unit.Count, ZeroBased: true, Simulated: simulated, Mark: mark,
			Series: []chart.Series{
				{Name: "Acme", Points: []chart.Point{{At: 0, Value: 1, OK: true}, {At: 1, Value: 2, OK: true}, {At: 2, Value: 4, OK: true}}},
				{Name: "Zenith", Group: 1, Points: []chart.Point{
					{At: 0, Value: 2, OK: true}, {At: 1, Note: in("not collected", "не собрано")}, {At: 2, Value: 3, OK: true}}}}}
	}
	values := report.Table{ID: "posts-values", Caption: in("Posts", "Публикации"), Folded: true,
		Columns: []report.Column{{Title: in("Month", "Месяц")}, {Title: "Acme", Align: report.Right}, {Title: "Zenith", Align: report.Center}},
		Rows: [][]report.Cell{
			{{Text: "0"}, {Number: &report.Number{Value: 1, OK: true, Unit: unit.Count}}, {Number: &report.Number{Value: 1234567, OK: true, Unit: unit.Count}}},
			{{Text: "1"}, {Number: &report.Number{Value: 2, OK: true, Unit: unit.Count}}, {Number: &report.Number{Why: in("not collected", "не собрано")}}}}}
	indicatorsTable := report.Table{ID: "rates", Caption: in("Indicators", "Показатели"),
		Columns: []report.Column{{Title: in("Indicator", "Показатель")}, {Title: "Acme", Align: report.Right, Interval: true},
			{Title: "Zenith", Align: report.Right, Interval: true}, {Title: in("Verdict", "Вывод")}},
		Rows: [][]report.Cell{
			{{Text: rate.Definition.Name.String(), Cite: []string{"smith2020"}}, {Indicator: rate, Notes: []int{1}}, {Indicator: few},
				{Text: in("not comparable", "несопоставимы"), Verdict: metrics.NotComparable, Notes: []int{2}}},
			{{Text: hours.Definition.Name.String(), Strong: true}, {Text: "—"}, {Indicator: hours},
				{Text: in("comparable", "сопоставимы"), Verdict: metrics.Comparable}}},
		Data:  in("Data: posts of Acme (measured)[^smith2020].", "Данные: публикации Acme (измерено)[^smith2020]."),
		Notes: []string{in("Three rows were left out.", "Три строки не учтены."), in("One side has too few posts.", "С одной стороны слишком мало публикаций.")}}
	real := report.Section{ID: "part-real", Title: in("Real data", "Реальные данные"), Blocks: []report.Block{
		report.Prose{Markdown: in("# What was done\n\nCounted *by hand*[^smith2020], and **again**[^smith2020]. A note of its own[^own].\n\n[^own]: Said "+
			"below.\n\n| a | b |\n|---|--:|\n| x | 1 |\n",
			"# Что сделано\n\nПосчитано *вручную*[^smith2020] и **ещё раз**[^smith2020]. Своя сноска[^own].\n\n[^own]: Сказано ниже.\n\n| а | б "+
				"|\n|---|--:|\n| икс | 1 |\n")},
		indicatorsTable,
		report.Figure{Caption: in("Posts by month", "Публикации по месяцам"), Chart: line("posts", false), Table: &values},
		report.Callout{Kind: report.Caution, Title: in("Mind", "Внимание"), Markdown: in("Two brands are no sample.", "Два бренда — не выборка.")},
	}, Sections: []report.Section{{ID: "part-real-terms", Title: in("Terms", "Термины"), Blocks: []report.Block{
		report.Definitions{Items: []report.Term{{Term: "ER", Markdown: in("Interactions over *followers*.", "Взаимодействия к числу *подписчиков*.")}}}}}}}
	simulated := report.Section{ID: "part-made-up", Title: in("Teaching", "Учебный пример"), Simulated: true, Blocks: []report.Block{
		report.Callout{Kind: report.Simulation, Markdown: in("Never cite this.", "Не ссылайтесь на это.")},
		report.Table{ID: "made-up", Caption: in("Made up", "Выдумано"), Columns: []report.Column{{Title: "A"}}, Rows: [][]report.Cell{{{Text: "1"}}}},
		report.Figure{Caption: in("Made-up posts", "Выдуманные публикации"), Chart: line("made-up-posts", true)},
	}, Sections: []report.Section{{ID: "part-made-up-deeper", Title: in("Deeper", "Глубже"),
		Blocks: []report.Block{report.Prose{Markdown: in("Simulated as well.", "Тоже смоделировано.")}}}}}
	return &report.Document{
		Lang: lang, Title: in("Acme and Zenith", "Acme и Zenith"), Subtitle: in("A made-up study", "Выдуманное исследование"),
		Period: in("January 2025", "январь 2025"),
		Sections: []report.Section{
			{ID: "summary", Title: in("At a glance", "Главное"), Blocks: []report.Block{report.KeyFigures{Items: []report.KeyFigure{
				{Label: rate.Definition.Name.String(), Cell: report.Cell{Indicator: rate, Cite: []string{"smith2020"}}, Note: "Acme"},
				{Label: hours.Definition.Name.String(), Group: 1, Cell: report.Cell{Indicator: hours}, Note: "Zenith"}}}}},
			real, simulated,
		},
		Results: []report.Part{{ID: "real", Title: real.Title, Result: &metrics.Result{Indicators: []*metrics.Indicator{rate, few, hours}}}},
		Sources: []report.Reference{{Key: "smith2020", Markdown: "Smith A. *Counting posts*. 2020. <https://example.org/a_b?c=1&d=2>"}},
		Version: "v0",
	}
}

// Hostile is a document that says text wherever a document holds text.
func Hostile(lang, text string) *report.Document {
	d := definition(text, unit.Fraction, text)
	ind := &metrics.Indicator{Definition: d, Key: metrics.KeyOf(text, datasets.Measured, metrics.Coordinate{Field: field.Platform, Value: text},
		metrics.Coordinate{Field: field.Account, Value: text}, metrics.Coordinate{Field: field.Theme, Value: text}),
		Data: []metrics.DataRef{{Name: text, Hash: text}},
		Outcome: metrics.Outcome{Status: metrics.Undefined, Reason: note.New("%q has no value here", text), Method: text,
			NoInterval: note.New("%q has no value here", text),
			Warnings:   []note.Note{note.New("%q has no value here", text)}}}
	table := report.Table{ID: "t", Caption: text, Columns: []report.Column{{Title: text}, {Title: text, Align: report.Right}},
		Rows:  [][]report.Cell{{{Text: text, Notes: []int{1}}, {Indicator: ind}}, {{Text: text, Verdict: metrics.WithCare}, {Number: &report.Number{Why: text}}}},
		Notes: []string{text}, Data: text}
	values := table
	values.ID, values.Folded = "v", true
	return &report.Document{
		Lang: lang, Title: text, Subtitle: text, Period: text, Version: text,
		Sections: []report.Section{{ID: "s", Title: text, Simulated: true, Blocks: []report.Block{
			report.Prose{Markdown: text}, table,
			report.Figure{Caption: text, Table: &values, Chart: chart.Chart{
				ID: "f", Kind: chart.Bar, Lang: lang, Title: text, Alt: text, XName: text, YName: text, Unit: unit.Count, Simulated: true, Mark: text,
				Series: []chart.Series{{Name: text, Points: []chart.Point{{Label: text, Value: 1, OK: true, Note: text}, {Label: text + "2", Note: text}}}}}},
			report.Callout{Kind: report.Info, Title: text, Markdown: text},
			report.KeyFigures{Items: []report.KeyFigure{{Label: text, Cell: report.Cell{Indicator: ind}, Note: text}}},
			report.Definitions{Items: []report.Term{{Term: text, Markdown: text}}},
		}}},
		Results: []report.Part{{ID: text, Title: text, Result: &metrics.Result{Indicators: []*metrics.Indicator{ind}}}},
		Sources: []report.Reference{{Key: "k", Markdown: text}},
	}
}

// Attacks are texts that have broken writers of documents.
var Attacks = map[string]string{
	"script":    `</script><script>alert(1)</script>`,
	"style":     `</style><svg onload=alert(1)>`,
	"image":     `<img src=x onerror=alert(1)>`,
	"attribute": `" onmouseover="alert(1)" x='`,
	"formula":   `=HYPERLINK("http://example.org","x")`,
	"plus":      "+1+cmd|' /C calc'!A0",
	"tab":       "\t=1+1",
	"link":      `[x](javascript:alert(1)) <javascript:alert(1)> ![y](javascript:alert(1))`,
	"picture":   `![x](http://example.org/x.png) <http://example.org/> http://example.org/ www.example.org`,
	"template":  `{{.}} {b} {a|b} __f__alert(1)__f__ ${x} @text`,
	"table":     "a|b\n|---|\n`c` # d\n\n> e\n\n1. f",
	"quotes":    `"'«»“” &amp; &lt;b&gt; ]]> --> <!--`,
	"emoji":     "👩‍👩‍👧 🏳️‍🌈",
	"rtl":       "abc \u202egnp.exe\u202c שלום \u2066x\u2069",
	"control":   "a\x00b\x1b[31mc\u0085d\u2028e",
	"bytes":     "a\xff\xfeb",
	"long":      strings.Repeat("Очень-длинное-", 143), // 2,002 characters without a space
}
