package excel

import (
	"fmt"
	"slices"

	"github.com/casebench/casebench/report"
)

// Where the blocks of a document stand: charts on the sheet of charts, tables
// on the sheet of tables, texts and key figures on the sheet of their section
// where it has one, else on the sheet of tables, in their place among them.

// onOwnSheet reports whether the texts of a section of the document, and of
// those below it, have a sheet: the summary, the method.
func onOwnSheet(id string) bool {
	return slices.Contains(summaryIDs, id) || slices.Contains(methodIDs, id)
}

// worded reports whether a block is one of texts. A block that this writer
// does not know is an error: nothing of a report is dropped in silence.
func (b *book) worded(block report.Block) bool {
	switch block.(type) {
	case report.Prose, report.Callout, report.KeyFigures, report.Definitions:
		return true
	case report.Table, report.Figure:
		return false
	}
	b.check(fmt.Errorf("the Excel writer does not know a block of type %T", block))
	return false
}

// words writes a block of texts or key figures; others have other sheets.
func (b *book) words(s *sheet, block report.Block, simulated bool) {
	if !b.worded(block) {
		return
	}
	switch block := block.(type) {
	case report.KeyFigures:
		b.keyFigures(s, block)
	case report.Prose:
		b.prose(s, block.Markdown, look{wrap: true, warn: simulated})
	case report.Callout:
		warn := simulated || block.Kind == report.Simulation
		b.prose(s, block.Title, look{wrap: true, bold: true, warn: warn})
		b.prose(s, block.Markdown, look{wrap: true, warn: warn})
	case report.Definitions:
		for _, item := range block.Items {
			b.prose(s, item.Term, look{wrap: true, bold: true, warn: simulated})
			b.prose(s, item.Markdown, look{wrap: true, warn: simulated})
		}
	}
}
