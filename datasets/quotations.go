package datasets

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Quotation is a row of the table "figures": a figure, a line of a company's
// accounts or a benchmark that somebody published. Figures are quoted, never
// computed with.
type Quotation struct {
	ID         string `csv:"figure_id"`
	Case       string `csv:"case"`
	Brand      string `csv:"brand"`
	Platform   string `csv:"platform"`
	Indicator  string `csv:"indicator"`
	Definition string `csv:"definition"`
	Period     string `csv:"period"` // as the source says it
	Date       Day    `csv:"date"`
	Line       string `csv:"line"`      // of an account
	Statistic  string `csv:"statistic"` // median, p25 ...
	Value      Micro  `csv:"value"`     // in Unit
	Unit       string `csv:"unit"`      // of package unit
	Scope      string `csv:"scope"`     // whom the figure is about
	Source     string `csv:"source"`
	Year       Count  `csv:"year"`     // of publication
	Evidence   string `csv:"evidence"` // how well it is verified
	Note       string `csv:"note"`

	Pos note.Position `csv:"-"` // of the row
}

// ReadQuotations reads a data set of the table "figures" whole: at most 4 MB. It
// reports all problems at once, and then gives no figures.
func ReadQuotations(d *Dataset) ([]Quotation, note.Problems) {
	return readByHand[Quotation](d, field.Quotations, func(f *Quotation, at note.Position) []*cell {
		f.Pos = at
		return []*cell{f.Date.in(field.Date), f.Value.in(field.Value), f.Year.in(field.Year)}
	})
}
