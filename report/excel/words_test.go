package excel

import (
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics/formula"
)

// Every column that a data sheet can have has a heading in both languages.
func TestColumnsHaveHeadings(t *testing.T) {
	for _, table := range field.Tables() {
		if table == field.Quotations { // quoted, not computed
			continue
		}
		for _, id := range table.Columns() {
			if _, ok := columnTitles[id]; !ok && !formula.Known(id) {
				t.Errorf("%s of %s has no heading", id, table)
			}
		}
	}
}
