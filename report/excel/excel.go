// Package excel writes a report.Document as a workbook that recomputes
// itself: an indicator that a spreadsheet formula states is a formula over the
// data sheet that holds its rows, so that a changed cell changes the figure.
//
// Sheets, in order: Summary, Indicators, Comparison, Tables (with the texts of
// the sections they stand in), Charts, the data sheets (one per part and kind of
// rows), Chart data, Sources, Method.
//
// Every formula stands with its value, so that a viewer that does not compute
// shows it. Intervals, tests and figures of named methods are values. A missing
// number is an empty cell, never a 0. Text from outside is stored as text, so
// that no cell becomes a formula. Everything simulated is marked on every sheet
// where it shows. The same document gives the same bytes.
package excel

import (
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/locale"
)

// Write writes doc as an XLSX workbook.
func Write(w io.Writer, doc *report.Document) error { return writeRows(w, doc, maxLive) }

// writeRows writes doc with so many rows on its data sheets at most.
func writeRows(w io.Writer, doc *report.Document, rows int) error {
	loc, err := locale.For(doc.Lang)
	if err != nil {
		return err
	}
	b := &book{File: excelize.NewFile(), doc: doc, loc: loc, live: rows, styles: map[look]int{}, wraps: map[int]bool{}, taken: map[string]bool{},
		at: map[*metrics.Indicator]string{}}
	defer b.Close()
	b.plan()
	b.indicators() // first: others refer to its cells
	b.summary()
	b.comparison()
	b.tables()
	b.charts()
	b.dataSheets()
	b.chartData()
	b.sources()
	b.method()
	b.properties()
	if b.err != nil {
		return b.err
	}
	return b.pack(w)
}

// book is a workbook in the making. The first error stays.
type book struct {
	*excelize.File
	doc    *report.Document
	loc    *locale.Locale
	live   int // how many rows the data sheets hold in all
	err    error
	styles map[look]int
	wraps  map[int]bool    // styles that wrap
	taken  map[string]bool // names of sheets, in lower case
	names  sheetNames
	data   []*dataSheet
	figs   []*placedChart
	at     map[*metrics.Indicator]string // the cell of its value on the sheet of indicators
}

// sheetNames are the sheets that others refer to.
type sheetNames struct{ summary, indicators, comparison, tables, charts, chartData, sources, method string }

// plan fixes the sheets, their order and where the data stand, before
// anything refers to them.
func (b *book) plan() {
	b.names.summary = b.sheetName(b.loc.Note(wordSummary))
	b.check(b.SetSheetName("Sheet1", b.names.summary))
	add := func(name string) string {
		name = b.sheetName(name)
		_, err := b.NewSheet(name)
		b.check(err)
		return name
	}
	b.names.indicators = add(b.loc.Note(wordIndicators))
	b.names.comparison = add(b.loc.Note(wordComparison))
	b.names.tables = add(b.loc.Note(wordTables))
	b.figs = chartsOf(b.doc.Sections)
	if len(b.figs) > 0 {
		b.names.charts = add(b.loc.Note(wordCharts))
	}
	for i := range b.doc.Results {
		part := &b.doc.Results[i]
		for _, e := range part.Result.Evidence {
			if e.Batch.Len > maxPlain && !recomputes(part.Result, e) {
				continue // no formula runs over them: they stand in the data set
			}
			b.data = append(b.data, &dataSheet{part: part, ev: e, name: add(b.rowsName(e.Rows) + " " + part.ID), table: "rows_" + strconv.Itoa(len(b.data)+1)})
		}
	}
	b.planData()
	if len(b.figs) > 0 {
		b.names.chartData = add(b.loc.Note(wordChartData))
		b.planFigures()
	}
	b.names.sources = add(b.loc.Note(wordSources))
	b.names.method = add(b.loc.Note(wordMethod))
	b.SetActiveSheet(0) // now, while sheets are empty: it reads each of them
}

func (b *book) check(err error) {
	if b.err == nil {
		b.err = err
	}
}

// properties are the document's, without a date of its own.
func (b *book) properties() {
	b.check(b.SetDocProps(&excelize.DocProperties{Title: cut(cellText(b.doc.Title), 255), Creator: "casebench", LastModifiedBy: "casebench",
		Language: b.doc.Lang, Created: epoch, Modified: epoch}))
	full := true
	b.check(b.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &full}))
}

// epoch stands where the format asks for a date: it has no meaning.
const epoch = "2000-01-01T00:00:00Z"
