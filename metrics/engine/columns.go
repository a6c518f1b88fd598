package engine

import (
	"slices"

	"github.com/casebench/casebench/datasets/field"
)

// columns gathers rows of batches that need not have the same columns.
type columns struct {
	cols []*field.Column
	n    int
}

// add copies rows of a batch. A column that one side lacks is NotCollected
// there.
func (c *columns) add(b *field.Batch, rows []int32) {
	if len(rows) == 0 {
		return
	}
	for _, from := range b.Cols {
		to := c.col(from.Field.ID)
		if to == nil {
			to = blank(from.Field, c.n)
			c.cols = append(c.cols, to)
		}
		copyRows(to, from, rows)
	}
	c.n += len(rows)
	for _, to := range c.cols {
		for to.Len() < c.n {
			to.AppendMissing(field.NotCollected)
		}
	}
}

func (c *columns) col(id field.ID) *field.Column {
	for _, col := range c.cols {
		if col.Field.ID == id {
			return col
		}
	}
	return nil
}

// put adds a whole column, or replaces it.
func (c *columns) put(col *field.Column) {
	at := slices.IndexFunc(c.cols, func(old *field.Column) bool { return old.Field.ID == col.Field.ID })
	if at < 0 {
		c.cols = append(c.cols, col)
		return
	}
	c.cols[at] = col
}

// blank is a column of n values that were not collected.
func blank(f field.Field, n int) *field.Column {
	col := &field.Column{Field: f}
	for range n {
		col.AppendMissing(field.NotCollected)
	}
	return col
}

// setMissing takes the value of a row away.
func setMissing(col *field.Column, row int, why field.Missing) {
	if col.Missing == nil {
		col.Missing = make([]field.Missing, col.Len())
	}
	col.Missing[row] = why
}

// setInt gives a row a value.
func setInt(col *field.Column, row int, v int64) {
	col.Ints[row] = v
	if col.Missing != nil {
		col.Missing[row] = field.Present
	}
}

func copyRows(to, from *field.Column, rows []int32) {
	text := from.Field.Kind == field.KindText
	if text {
		to.Texts = slices.Grow(to.Texts, len(rows))
	} else {
		to.Ints = slices.Grow(to.Ints, len(rows))
	}
	for _, row := range rows {
		switch {
		case from.Missing != nil && from.Missing[row] != field.Present:
			to.AppendMissing(from.Missing[row])
		case text:
			to.AppendText(from.Texts[row])
		default:
			to.AppendInt(from.Ints[row])
		}
	}
}
