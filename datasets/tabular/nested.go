package tabular

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// nested reads a table of which every line is one quoted cell that holds a
// whole row, as a CSV has it that was saved as CSV once more.
type nested struct {
	rows  interface{ next() (Row, error) }
	delim byte
}

func (n *nested) next() (Row, error) {
	row, err := n.rows.next()
	if err != nil || len(row.Cells) != 1 {
		return row, err
	}
	r := csv.NewReader(strings.NewReader(row.Cells[0].Text))
	r.Comma, r.LazyQuotes = rune(n.delim), true
	inner, err := r.Read()
	if err != nil {
		return row, nil // a blank or broken one stays what it is
	}
	at := row.Cells[0].Pos
	cells := make([]Cell, len(inner))
	for i, text := range inner {
		cells[i] = Cell{Text: text, Pos: at}
	}
	return Row{Cells: cells, Pos: row.Pos}, nil
}

// nestedDelimiter is the mark between the cells within lines that are one
// quoted cell each; 0 where the text is not so.
func nestedDelimiter(text []byte, lineEnd byte) byte {
	var inner []byte
	lines := 0
	for line := range bytes.SplitSeq(text, []byte{lineEnd}) {
		line = bytes.Trim(line, "\r\n ")
		if len(line) == 0 {
			continue
		}
		if lines == 3 {
			break
		}
		if len(line) < 2 || line[0] != '"' || line[len(line)-1] != '"' {
			return 0
		}
		cell := bytes.ReplaceAll(line[1:len(line)-1], []byte(`""`), nil)
		if bytes.IndexByte(cell, '"') >= 0 {
			return 0 // several cells
		}
		inner = append(append(inner, cell...), lineEnd)
		lines++
	}
	if lines < 2 {
		return 0
	}
	for _, delim := range []byte{',', ';', '\t', '|'} {
		first, _, _ := bytes.Cut(inner, []byte{lineEnd})
		if n := bytes.Count(first, []byte{delim}); n >= 1 && bytes.Count(inner, []byte{delim}) >= n*lines {
			return delim
		}
	}
	return 0
}
