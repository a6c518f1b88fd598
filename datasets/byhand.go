package datasets

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gocarina/gocsv"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Small tables that people write by hand are read into structs by gocsv, with
// its edges taken off: the text is looked at before gocsv sees it, the header
// is compared here, numbers are types of ours that know what is missing and
// never coerce (gocsv reads 1.9 as the integer 1, and nothing as 0), positions
// come from the csv.Reader, and none of gocsv's global settings is touched.

// maxByHand is the largest file that is read in this way.
const maxByHand = 4 << 20

// cell is a number as it was read from a table written by hand.
type cell struct {
	field.Missing
	n      int64
	id     field.ID
	text   string
	filled bool // the table has the column
}

func (c *cell) in(id field.ID) *cell {
	c.id = id
	return c
}

// UnmarshalCSV keeps the text; settle reads it, because what gocsv makes of
// an error has no position.
func (c *cell) UnmarshalCSV(s string) error {
	c.text, c.filled = s, true
	return nil
}

func (c *cell) settle() *note.Problem {
	if !c.filled {
		c.Missing = field.NotCollected
		return nil
	}
	var p *note.Problem
	c.n, c.Missing, p = number(field.Of(c.id), c.text)
	return p
}

// Count is a whole number that may be missing.
type Count struct{ cell }

// Get gives the number and why it is missing, if it is.
func (c Count) Get() (int64, field.Missing) { return c.n, c.Missing }

// Micro is a decimal in millionths that may be missing.
type Micro struct{ cell }

// Get gives the number and why it is missing, if it is.
func (m Micro) Get() (int64, field.Missing) { return m.n, m.Missing }

// Day is a time in Unix seconds that may be missing.
type Day struct{ cell }

// Get gives the time and why it is missing, if it is.
func (d Day) Get() (int64, field.Missing) { return d.n, d.Missing }

// readByHand reads a data set into structs with csv tags that are ids of
// fields. cells lists the numbers of a row.
func readByHand[T any](d *Dataset, table field.Table, cells func(row *T, at note.Position) []*cell) ([]T, note.Problems) {
	name := d.CSV()
	if d.Table != table {
		return nil, note.Problems{note.Errorf(d.Places.At("table"), "the data set %q is a table %q, and here a table %q is needed", d.Name, string(d.Table),
			string(table)).
			WithMend("name another data set, or correct 'table' in the descriptor")}
	}
	text, err := readCapped(d.FS, name, maxByHand+1)
	if err != nil {
		return nil, note.Problems{note.Unreadable(name, err)}
	}
	if p := sniff(name, text); p != nil {
		return nil, note.Problems{p}
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	lines := bytes.Split(text, []byte("\n"))
	r := csv.NewReader(bytes.NewReader(text))
	names, err := csv.NewReader(bytes.NewReader(text)).Read()
	if err != nil {
		return nil, note.Problems{malformed(name, lines, err)}
	}
	if p := d.headerProblem(names); p != nil {
		p.Pos = note.Position{File: name, Line: 1, Column: 1}
		p.Excerpt = strings.TrimRight(string(lines[0]), "\r")
		return nil, note.Problems{p}
	}
	var zero T
	um, err := gocsv.NewUnmarshaller(r, zero)
	if err != nil {
		return nil, note.Problems{malformed(name, lines, err)}
	}
	var rows []T
	var problems note.Problems
	for {
		v, err := um.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			problems = append(problems, malformed(name, lines, err))
			if errors.Is(err, csv.ErrFieldCount) {
				continue
			}
			break
		}
		row := v.(T)
		for _, c := range cells(&row, place(name, lines, r, 0)) {
			if p := c.settle(); p != nil {
				p.Pos = place(name, lines, r, slices.Index(names, string(c.id)))
				p.Excerpt = strings.TrimRight(string(lines[p.Pos.Line-1]), "\r")
				problems = append(problems, p)
			}
		}
		rows = append(rows, row)
	}
	if problems != nil {
		return nil, problems
	}
	return rows, nil
}

// sniff refuses what is no CSV with commas in UTF-8 before gocsv reads zeros
// out of it.
func sniff(name string, text []byte) *note.Problem {
	pos := note.Position{File: name}
	head, _, _ := bytes.Cut(text, []byte("\n"))
	switch {
	case len(text) > maxByHand:
		return note.Errorf(pos, "the file has more than %d bytes, too many for a table written by hand", maxByHand).
			WithMend("split it into several data sets")
	case len(bytes.TrimSpace(text)) == 0:
		return note.Errorf(pos, "the file is empty").WithMend("its first line must name the columns")
	case !utf8.Valid(text) || bytes.IndexByte(text, 0) >= 0:
		return note.Errorf(pos, "the file is not text in UTF-8").WithMend("save it as CSV in UTF-8")
	case !bytes.Contains(head, []byte(",")) && bytes.ContainsAny(head, ";\t"):
		pos.Line, pos.Column = 1, 1
		return note.Errorf(pos, "the columns are not separated by commas").WithMend("save it as CSV with commas")
	}
	return nil
}

// place is where a cell of the row read last stands, its column in characters.
func place(name string, lines [][]byte, r *csv.Reader, column int) note.Position {
	line, at := r.FieldPos(column)
	return note.Position{File: name, Line: line, Column: characters(lines, line, at)}
}

// characters turns a column counted in bytes into one counted in characters.
func characters(lines [][]byte, line, column int) int {
	if line < 1 || line > len(lines) || column-1 > len(lines[line-1]) || column < 1 {
		return column
	}
	return 1 + utf8.RuneCount(lines[line-1][:column-1])
}

// malformed is a fault of the CSV itself.
func malformed(name string, lines [][]byte, err error) *note.Problem {
	pos := note.Position{File: name}
	var pe *csv.ParseError
	if !errors.As(err, &pe) {
		return note.Errorf(pos, "the table cannot be read: %s", err.Error()).WithMend("save it again as CSV with commas, in UTF-8")
	}
	pos.Line, pos.Column = pe.Line, characters(lines, pe.Line, max(pe.Column, 1))
	var p *note.Problem
	switch {
	case errors.Is(err, csv.ErrFieldCount):
		p = note.Errorf(pos, "the row has more or fewer cells than the header").WithMend("text with a comma in it must stand in quotes")
	default:
		p = note.Errorf(pos, "a quote stands where none can be").
			WithMend("put the whole cell in quotes and write quotes inside it twice (\"\")")
	}
	if pos.Line >= 1 && pos.Line <= len(lines) {
		p.Excerpt = strings.TrimRight(string(lines[pos.Line-1]), "\r")
	}
	return p
}
