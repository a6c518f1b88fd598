package intake

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// loss is why a cell of a workbook that is not empty gives no value.
type loss uint8

const (
	kept       loss = iota
	uncomputed      // a formula whose value the file does not hold
	spanning        // a count that stands once over several merged rows: nothing says what each of them has
)

// ofAccount are the counts that may stand once over the posts of an account.
var ofAccount = map[field.ID]bool{field.Followers: true, field.AuthorReach: true}

type lostIn struct {
	id  field.ID
	why loss
}

type lostCells struct {
	n     int64
	first note.Position
}

// lose takes a lost cell into account.
func (t *tally) lose(id field.ID, c tabular.Cell, why loss) {
	if t.lost == nil {
		t.lost = map[lostIn]*lostCells{}
	}
	key := lostIn{id, why}
	if t.lost[key] == nil {
		t.lost[key] = &lostCells{first: c.Pos}
	}
	t.lost[key].n++
}

// weighLost says of each column, and by kind, which cells are missing though
// something stands in them.
func (p *Plan) weighLost(t *tally) {
	for _, id := range p.ids {
		if l := t.lost[lostIn{id, uncomputed}]; l != nil {
			p.about(p.warn(l.first, "formulas of the column %q that were never computed, so that the file holds no value: %d", p.titles[id], l.n).
				WithMend("open the file in Excel or LibreOffice, save it, and import it again"), id)
		}
		if l := t.lost[lostIn{id, spanning}]; l != nil {
			p.about(p.warn(l.first, "rows of the column %q over which one number stands in a merged cell: %d; what each of them has is not known",
				p.titles[id], l.n).WithMend("split the merged cells, and write into each row what it has"), id)
		}
	}
}

// about says which columns a warning concerns, so that the figures that use
// them repeat it.
func (p *Plan) about(w *note.Problem, ids ...field.ID) {
	if p.concerns == nil {
		p.concerns = map[*note.Problem][]field.ID{}
	}
	p.concerns[w] = ids
}
