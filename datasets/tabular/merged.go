package tabular

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
)

// area is a merged area of a sheet: one cell that spans several. Its value
// stands in the first of them alone.
type area struct {
	top, left, bottom, right int // rows from 1, columns from 0
	text                     string
	kind                     Kind
}

// maxAreas bounds how many merged areas of a sheet are looked at.
const maxAreas = 100_000

// merged reads the merged areas of a sheet, which its XML names behind the
// rows: the part is passed over once more. What cannot be read is no area.
func merged(r io.Reader) []area {
	in := bufio.NewReaderSize(r, 1<<16)
	var out []area
	mark := []byte(`<mergeCell `)
	for { // to the first of them, behind the rows
		window, err := in.Peek(1 << 16)
		if i := bytes.Index(window, mark); i >= 0 {
			in.Discard(i)
			break
		}
		if err != nil {
			return nil
		}
		in.Discard(len(window) - len(mark))
	}
	for len(out) < maxAreas {
		piece, err := in.ReadSlice('>')
		if errors.Is(err, bufio.ErrBufferFull) {
			continue // a text; no element of this kind is so long
		}
		if i := bytes.Index(piece, mark); i >= 0 {
			if a := areaOf(piece[i:]); a != nil {
				out = append(out, *a)
			}
		}
		if err != nil {
			break
		}
	}
	return out
}

// areaOf reads ref="A2:A4" of an element.
func areaOf(element []byte) *area {
	_, ref, ok := bytes.Cut(element, []byte(`ref="`))
	if !ok {
		return nil
	}
	ref, _, _ = bytes.Cut(ref, []byte(`"`))
	from, to, ok := bytes.Cut(ref, []byte(":"))
	if !ok {
		return nil
	}
	a := &area{left: columnIndex(from), right: columnIndex(to), top: rowIndex(from), bottom: rowIndex(to)}
	if a.left < 0 || a.top < 1 || a.right < a.left || a.bottom < a.top || a.right-a.left > DefaultMaxCols {
		return nil
	}
	return a
}

func rowIndex(ref []byte) int {
	n, _ := strconv.Atoi(string(bytes.TrimLeft(ref, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")))
	return n
}

// spread puts the words of a merged area into all its rows: a brand that
// stands once over its posts is the brand of each. A number may be that of each
// (followers) or of all together (likes): it is marked as spanning.
func (s *sheetReader) spread(cells []Cell, content int) ([]Cell, int) {
	for i := range s.areas {
		a := &s.areas[i]
		if s.row < a.top || s.row > a.bottom {
			continue
		}
		if s.row == a.top {
			if a.left < len(cells) && a.bottom > a.top {
				first := &cells[a.left]
				if first.Kind == Number {
					first.Kind = Spanning
				}
				a.text, a.kind = first.Text, first.Kind
			}
			continue // wide titles stay in one cell
		}
		if a.text == "" {
			continue
		}
		for len(cells) <= a.left {
			cells = append(cells, Cell{Pos: s.pos(s.row, len(cells))})
		}
		if cells[a.left].Text == "" {
			cells[a.left].Text, cells[a.left].Kind = a.text, a.kind
			content = max(content, a.left+1)
		}
	}
	return cells, content
}
