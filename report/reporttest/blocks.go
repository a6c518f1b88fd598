package reporttest

import (
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
)

// OneBlock is a block with the texts that a reader must find of it, in any
// medium: one for each thing that the block says.
type OneBlock struct {
	Block report.Block
	Texts []string
}

// Blocks is one of each kind, with texts that stand nowhere else. A test holds
// the list against the types of package report.
func Blocks() []OneBlock {
	rate, few, _ := indicators(func(en, _ string) string { return en })
	return []OneBlock{
		{report.Prose{Markdown: "Prose walks *slowly* here."}, []string{"Prose walks", "slowly"}},
		{report.Table{ID: "cells", Caption: "Caption of cells", Data: "Data beneath.", Notes: []string{"Footnote of one."},
			Columns: []report.Column{{Title: "Headword"}, {Title: "Headnumber", Align: report.Right}, {Title: "Headrate", Align: report.Right, Interval: true}},
			Rows: [][]report.Cell{
				{{Text: "Wordcell", Notes: []int{1}}, {Number: &report.Number{Value: 7913, OK: true, Unit: unit.Count}}, {Indicator: rate}},
				{{Text: "Othercell"}, {Number: &report.Number{Why: "Reason beside"}}, {Indicator: few}},
			}},
			[]string{"Caption of cells", "Data beneath.", "Footnote of one.", "Headword", "Headnumber", "Headrate", "Wordcell", "Othercell", "Reason beside",
				"too few"}},
		{report.Figure{Caption: "Caption of bars", Chart: chart.Chart{
			ID: "bars", Kind: chart.Bar, Lang: "en", Title: "Title of bars", Alt: "Two bars.", Unit: unit.Count, ZeroBased: true,
			Series: []chart.Series{{Name: "Seriesname", Points: []chart.Point{{Label: "Leftbar", Value: 3, OK: true}, {Label: "Rightbar", Value: 5, OK: true}}}}}},
			[]string{"Caption of bars", "Leftbar", "Rightbar"}},
		{report.Callout{Kind: report.Caution, Title: "Callout title", Markdown: "Callout text."}, []string{"Callout title", "Callout text."}},
		{report.KeyFigures{Items: []report.KeyFigure{{Label: "Keylabel", Note: "Keynote", Cell: report.Cell{Indicator: few}}}},
			[]string{"Keylabel", "Keynote", "too few"}},
		{report.Definitions{Items: []report.Term{{Term: "Termword", Markdown: "Meaning of it."}}}, []string{"Termword", "Meaning of it."}},
	}
}

// Stranger is a block that no writer knows.
type Stranger struct{ report.Block }

// Alone is a document of one block.
func Alone(b report.Block) *report.Document {
	doc := Small("en")
	doc.Title, doc.Subtitle, doc.Period, doc.Sources = "Alone", "", "", nil
	doc.Sections = []report.Section{{ID: "one", Title: "One", Blocks: []report.Block{b}}}
	return doc
}
