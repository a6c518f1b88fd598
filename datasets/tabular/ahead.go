package tabular

import (
	"io"

	"github.com/casebench/casebench/datasets/note"
)

// A block holds the rows that are read ahead at a time: blocks begin small, for
// most files are.
const (
	firstCells = 128
	mostCells  = 16384
)

// block is a run of rows with the memory of their cells.
type block struct {
	rows  []Row
	cells []Cell
	err   error // what ended the reading behind these rows
}

// Each gives all further rows to fn, in their order. Rows are read ahead by a
// goroutine of its own, so that cutting a file and using its rows share two
// cores. A row and its cells are valid until fn returns. Their texts stay, but
// share memory with those around: clone what is kept of a few rows of many.
// The error is that of Next, nil at the end.
func (r *Reader) Each(fn func(Row)) error {
	full, free := make(chan *block, 2), make(chan *block, 3)
	for range cap(free) {
		free <- &block{}
	}
	go func() {
		for size := firstCells; ; size = min(4*size, mostCells) {
			b := <-free
			r.readAhead(b, size)
			full <- b
			if b.err != nil {
				return
			}
		}
	}()
	for {
		b := <-full
		for i := range b.rows {
			fn(b.rows[i])
		}
		if b.err == io.EOF {
			return nil
		} else if b.err != nil {
			return b.err
		}
		free <- b
	}
}

// readAhead fills a block with rows until its cells are used.
func (r *Reader) readAhead(b *block, size int) {
	b.rows = b.rows[:0]
	text, ours := r.rows.(*textReader)
	if !ours {
		cells := b.cells[:0]
		for len(cells) < size {
			row, err := r.Next()
			if b.err = err; err != nil {
				return
			}
			from := len(cells)
			cells = append(cells, row.Cells...) // a reader of others uses them again
			row.Cells = cells[from:len(cells):len(cells)]
			b.rows = append(b.rows, row)
		}
		b.cells = cells
		return
	}
	// A text writes its cells to where they stay.
	text.lends = true
	if len(b.cells) < size {
		b.cells = make([]Cell, size)
		for i := range b.cells {
			b.cells[i].Pos = note.Position{File: text.name}
		}
	}
	for left := b.cells; ; {
		text.cells = left
		row, err := r.Next()
		if b.err = err; err != nil {
			return
		}
		b.rows = append(b.rows, row)
		if left = left[min(len(row.Cells), len(left)):]; len(left) < len(row.Cells) || len(left) == 0 {
			return
		}
	}
}
