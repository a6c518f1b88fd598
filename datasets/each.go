package datasets

import (
	"io"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// BatchRows is how many rows a batch of Each has at most.
const BatchRows = 8192

// Each reads the CSV from start to end and hands its rows to fn, batch by
// batch, in their order. Batches are fn's to keep. Columns that the descriptor
// lists as not collected are absent, whatever the file says; a platform that
// holds for all rows is a column of every batch.
//
// An error of fn ends the reading and is given back as it is. All others are
// *note.Problem: the file cannot be read, its header is not that of the
// schema, or a cell is not what its column holds, with file:line:column.
//
// In columns of text only the empty cell is missing: a hashtag may well be
// called "hidden".
func (d *Dataset) Each(fn func(*field.Batch) error) error {
	r, err := tabular.OpenFile(d.FS, d.CSV(), tabular.Options{Encoding: "utf-8", Delimiter: ','})
	if err != nil {
		return err
	}
	defer r.Close()
	if r.Info.Format != "text" {
		return note.Errorf(note.Position{File: d.CSV()}, "this is a workbook, and a data set is a CSV file").
			WithMend("bring it into the study with: casebench import FILE")
	}
	if err := d.header(r); err != nil {
		return err
	}
	batches, stop := make(chan readBatch, 2), make(chan struct{})
	go d.ahead(r, batches, stop)
	defer func() { // before the file is closed
		close(stop)
		for range batches {
		}
	}()
	for next := range batches {
		if next.err != nil && next.err != io.EOF {
			return next.err
		}
		if next.batch.Len > 0 {
			if err := fn(next.batch); err != nil {
				return err
			}
		}
	}
	return nil
}

// readBatch is a batch, or why there is no further one.
type readBatch struct {
	batch *field.Batch
	err   error // io.EOF with the last batch
}

// ahead reads batches while others are in use, so that cutting a file and using
// its rows share two cores.
func (d *Dataset) ahead(r *tabular.Reader, batches chan<- readBatch, stop <-chan struct{}) {
	defer close(batches)
	// Cells have four bytes or more on average: so many rows at most.
	rows := int(min(max(d.Bytes, 0)/int64(4*max(len(d.Schema.Fields), 1)), 1<<30))
	texts := make([]texts, len(d.Schema.Fields))
	for {
		b, cols := d.batch(min(max(rows, 0), BatchRows))
		err := d.fill(r, b, cols, texts)
		select {
		case batches <- readBatch{b, err}:
		case <-stop:
			return
		}
		if err != nil {
			return
		}
		rows -= b.Len
	}
}

// header compares the first row with the schema.
func (d *Dataset) header(r *tabular.Reader) error {
	row, err := r.Next()
	if err == io.EOF {
		return note.Errorf(note.Position{File: d.CSV()}, "the file is empty").WithMend("its first line must name the columns")
	}
	if err != nil {
		return err
	}
	names := make([]string, len(row.Cells))
	for i, c := range row.Cells {
		names[i] = c.Text
	}
	if p := d.headerProblem(names); p != nil {
		p.Pos = row.Pos
		if i := min(d.mismatch(names), len(row.Cells)-1); i >= 0 {
			p.Pos = row.Cells[i].Pos
		}
		return p
	}
	return nil
}

// mismatch is the first column in which a header is not the schema's, or the
// length of the shorter one.
func (d *Dataset) mismatch(names []string) int {
	for i := range min(len(names), len(d.Schema.Fields)) {
		if names[i] != string(d.Schema.Fields[i].Name) {
			return i
		}
	}
	return min(len(names), len(d.Schema.Fields))
}

// headerProblem says how a header differs from the schema; nil if it does not.
func (d *Dataset) headerProblem(names []string) *note.Problem {
	switch i := d.mismatch(names); {
	case i < len(names) && i < len(d.Schema.Fields):
		return fault("column %d is called %q, and the descriptor says %q", i+1, names[i], string(d.Schema.Fields[i].Name)).
			WithMend("the header must name the columns as %s does, in that order", d.File)
	case len(names) != len(d.Schema.Fields):
		return fault("the header has %d columns, and the descriptor %d", len(names), len(d.Schema.Fields)).
			WithMend("the header must name the columns as %s does, in that order", d.File)
	}
	return nil
}

// batch makes an empty batch, and for each column of the file the column of
// the batch, or nil if it is not wanted. A column of the platform comes last.
func (d *Dataset) batch(capacity int) (*field.Batch, []*field.Column) {
	b := &field.Batch{Table: d.Table}
	cols := make([]*field.Column, len(d.Schema.Fields))
	add := func(id field.ID) *field.Column {
		c := &field.Column{Field: field.Of(id)}
		if c.Field.Kind == field.KindText {
			c.Texts = make([]string, 0, capacity)
		} else {
			c.Ints = make([]int64, 0, capacity)
		}
		b.Cols = append(b.Cols, c)
		return c
	}
	for i, f := range d.Schema.Fields {
		if !slices.Contains(d.NotCollected, f.Name) {
			cols[i] = add(f.Name)
		}
	}
	if d.Platform != "" && b.Col(field.Platform) == nil && d.Table.Has(field.Platform) {
		cols = append(cols, add(field.Platform))
	}
	return b, cols
}

// fill reads rows into a batch until it is full; io.EOF after the last row.
func (d *Dataset) fill(r *tabular.Reader, b *field.Batch, cols []*field.Column, texts []texts) error {
	width := len(d.Schema.Fields)
	for b.Len < BatchRows {
		row, err := r.Next()
		if err != nil {
			return err
		}
		if len(row.Cells) != width {
			return note.Errorf(row.Pos, "the row has %d cells, and the header %d", len(row.Cells), width).
				WithMend("text with a comma in it must stand in quotes")
		}
		if b.Len == 0 {
			b.FirstLine = row.Pos.Line
		}
		for i := range row.Cells {
			c := cols[i]
			if c == nil {
				continue
			}
			text := row.Cells[i].Text
			if c.Field.Kind == field.KindText {
				if text == "" {
					c.AppendMissing(field.Empty)
				} else {
					c.AppendText(texts[i].of(unguarded(text)))
				}
				continue
			}
			v, missing, p := number(c.Field, text)
			switch {
			case p != nil:
				p.Pos = row.Cells[i].Pos
				return p
			case missing != field.Present:
				c.AppendMissing(missing)
			default:
				c.AppendInt(v)
			}
		}
		if len(cols) > width {
			cols[width].AppendText(d.Platform)
		}
		b.Len++
	}
	return nil
}
