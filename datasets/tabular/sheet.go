package tabular

import (
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets/note"
)

// sheetReader gives the rows of one sheet as its XML streams by.
type sheetReader struct {
	w      *workbook
	index  int
	x      *xmlScanner
	part   io.Closer
	ahead  *pump
	row    int // number of the last row, from 1
	cells  []Cell
	ended  bool
	given  int
	seen   bool // sheetData was there
	letter []string
	areas  []area
	value  []byte
	names  []byte
	// uncomputed says that the last value read is that of a formula that was
	// never computed
	uncomputed bool
}

func (w *workbook) sheet(i int) (*sheetReader, *note.Problem) {
	known, ok := w.book.areas[w.parts[i]]
	if !ok {
		r, c, p := w.part(w.parts[i], MaxUnpacked)
		if p != nil {
			return nil, p
		}
		ahead := newPump(r)
		known = merged(ahead)
		ahead.Close()
		c.Close()
		if w.book.areas == nil {
			w.book.areas = map[string][]area{}
		}
		w.book.areas[w.parts[i]] = known
	}
	r, c, p := w.part(w.parts[i], MaxUnpacked)
	if p != nil {
		return nil, p
	}
	ahead := newPump(r)
	return &sheetReader{areas: slices.Clone(known), w: w, index: i, x: newXMLScanner(ahead), part: c, ahead: ahead}, nil
}

func (s *sheetReader) pos(row, col int) note.Position {
	for len(s.letter) <= col {
		s.letter = append(s.letter, columnName(len(s.letter)))
	}
	return note.Position{File: s.w.name, Sheet: s.w.sheets[s.index].Name, Cell: s.letter[col] + strconv.Itoa(row)}
}

// columnName is A for 0, Z for 25, AA for 26.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// columnIndex reads the letters of a reference such as "AB12"; -1 if there are none.
func columnIndex(ref []byte) int {
	n := 0
	for i := 0; i < len(ref) && i < 4; i++ {
		c := ref[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		n = n*26 + int(c-'A') + 1
	}
	return n - 1
}

func (s *sheetReader) next() (Row, error) {
	for !s.ended {
		tok, err := s.x.next()
		if err != nil {
			// The zip reader checks size and checksum at the end of the part.
			if errors.Is(err, io.EOF) && s.seen {
				s.ended = true
				break
			}
			return Row{}, s.fault(err)
		}
		if tok != xmlStart {
			continue
		}
		switch string(s.x.name) {
		case "sheetData":
			s.seen = true
		case "row":
			row, p := s.readRow()
			if p != nil {
				return Row{}, p
			}
			if len(row.Cells) == 0 {
				continue
			}
			if s.given++; s.given > s.w.maxRows {
				return Row{}, note.Errorf(row.Pos, "the sheet has more than %d rows", s.w.maxRows).
					WithMend("save it as CSV, which has no limit")
			}
			return row, nil
		}
	}
	return Row{}, io.EOF
}

func (s *sheetReader) fault(err error) *note.Problem {
	if errors.Is(err, errTooLarge) {
		return s.w.hostile("the sheet unpacks to more than %d MB", MaxUnpacked>>20)
	}
	return s.w.damaged(s.w.parts[s.index])
}

// readRow reads up to </row>. A row without any content comes back without cells.
func (s *sheetReader) readRow() (Row, *note.Problem) {
	s.row++
	if r := s.x.attr("r"); r != nil {
		n, err := strconv.Atoi(string(r))
		if err != nil || n < s.row || n > 1<<20 {
			return Row{}, s.w.damaged(s.w.parts[s.index])
		}
		s.row = n
	}
	cells := s.cells[:0]
	content := 0 // cells up to the last that is not empty
	for {
		tok, err := s.x.next()
		if err != nil {
			return Row{}, s.fault(err)
		}
		switch {
		case tok == xmlEnd && string(s.x.name) == "row":
			if len(s.areas) > 0 && content > 0 {
				cells, content = s.spread(cells, content)
			}
			s.cells = cells
			s.place(cells[:content])
			return Row{Cells: cells[:content], Pos: s.pos(s.row, 0)}, nil
		case tok == xmlStart && string(s.x.name) == "c":
			col := len(cells)
			if ref := s.x.attr("r"); ref != nil {
				if col = columnIndex(ref); col < len(cells) {
					return Row{}, s.w.damaged(s.w.parts[s.index])
				}
			}
			typ, style := typeName(s.x.attr("t")), -1
			if i, ok := smallNumber(s.x.attr("s")); ok {
				style = i
			}
			value, p := s.readValue()
			if p != nil {
				return Row{}, p
			}
			if len(value) == 0 && !s.uncomputed {
				continue
			}
			if col >= s.w.maxCols {
				return Row{}, note.Errorf(s.pos(s.row, col), "the row goes beyond column %d", s.w.maxCols).
					WithMend("delete what stands right of the table")
			}
			for len(cells) < col {
				cells = append(cells, Cell{}) // place says where
			}
			cell := Cell{}
			if s.uncomputed {
				cell.Kind = Uncomputed
			} else if p := s.typed(&cell, value, typ, style); p != nil {
				return Row{}, p
			}
			cells = append(cells, cell)
			if cell.Text != "" || s.uncomputed {
				content = len(cells)
			}
		}
	}
}

// place says of each cell where it stands. The names of all cells of a row are
// one text, of which each has a part.
func (s *sheetReader) place(cells []Cell) {
	s.names = s.names[:0]
	s.pos(s.row, max(len(cells)-1, 0)) // makes the letters
	for i := range cells {
		s.names = strconv.AppendInt(append(s.names, s.letter[i]...), int64(s.row), 10)
	}
	names, digits := string(s.names), len(strconv.Itoa(s.row))
	at := note.Position{File: s.w.name, Sheet: s.w.sheets[s.index].Name}
	for i := range cells {
		n := len(s.letter[i]) + digits
		cells[i].Pos = at
		cells[i].Pos.Cell, names = names[:n], names[n:]
	}
}

// typeName is the type of a cell without a new text for each.
func typeName(t []byte) string {
	for _, name := range []string{"s", "str", "inlineStr", "n", "e", "b", "d"} {
		if string(t) == name {
			return name
		}
	}
	return string(t)
}

// smallNumber reads digits alone.
func smallNumber(b []byte) (n int, ok bool) {
	if len(b) == 0 || len(b) > 9 {
		return 0, false
	}
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// readValue reads up to </c> and gives what is in <v>, or in <is><t>. A formula
// beside which no <v> stands was never computed.
func (s *sheetReader) readValue() ([]byte, *note.Problem) {
	s.value, s.uncomputed = s.value[:0], false
	formula, valued := false, false
	inside, phonetic := false, 0
	for {
		tok, err := s.x.next()
		if err != nil {
			return nil, s.fault(err)
		}
		switch tok {
		case xmlText:
			if inside && phonetic == 0 {
				if s.value = append(s.value, s.x.chars...); len(s.value) > MaxRecord {
					return nil, s.fault(errTooLarge)
				}
			}
		case xmlStart:
			switch string(s.x.name) {
			case "f":
				formula = true
			case "v", "t":
				inside, valued = true, true
			case "rPh":
				phonetic++
			}
		case xmlEnd:
			switch string(s.x.name) {
			case "c":
				s.uncomputed = formula && !valued
				return s.value, nil
			case "v", "t":
				inside = false
			case "rPh":
				phonetic--
			}
		}
	}
}

// typed fills a cell from its raw value, its type and its format.
func (s *sheetReader) typed(c *Cell, raw []byte, typ string, style int) *note.Problem {
	if typ == "s" {
		i, ok := smallNumber(raw)
		if !ok {
			n, err := strconv.Atoi(strings.TrimSpace(string(raw)))
			i, ok = n, err == nil
		}
		if !ok || i < 0 || i >= len(s.w.texts) {
			return s.w.damaged("xl/sharedStrings.xml")
		}
		c.Text = s.w.texts[i]
		return nil
	}
	value := string(raw)
	switch typ {
	case "str", "inlineStr":
		c.Text = unescape(value)
		return nil
	case "e": // #N/A, #DIV/0! ...
		c.Text = value
		return nil
	case "b":
		c.Text = "FALSE"
		if value == "1" {
			c.Text = "TRUE"
		}
		return nil
	case "d": // ISO 8601, as written by few programs
		c.Text, c.Kind = strings.TrimSuffix(value, "Z"), Date
		return nil
	}
	date := style >= 0 && style < len(s.w.dates) && s.w.dates[style]
	if !date && len(value) <= 15 && allDigits(value) && (value[0] != '0' || len(value) == 1) { // decimal gives the same
		c.Text, c.Kind = value, Number
		return nil
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return s.w.damaged(s.w.parts[s.index])
	}
	if date {
		if text, ok := serialDate(v, s.w.date1904); ok {
			c.Text, c.Kind = text, Date
			return nil
		}
	}
	c.Text, c.Kind = decimal(v), Number
	return nil
}

// decimal writes a number with the 15 digits that Excel keeps, so that 1.9667,
// stored as 1.9666999999999999, reads as it was typed.
func decimal(v float64) string {
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		short = v
	}
	return strconv.FormatFloat(short, 'f', -1, 64)
}

// serialDate turns Excel's serial day number into ISO text without a zone,
// for Excel knows none. Days are counted from 1900-01-01 as day 1 with a
// 29 February 1900 (day 60) that never was, or from 1904-01-01 as day 0.
// Values below 1 are times of day. ok is false for what is no date.
func serialDate(v float64, date1904 bool) (text string, ok bool) {
	seconds := math.Round(v * 86400)
	if v < 0 || v >= 2958466 { // 9999-12-31 is 2958465
		return "", false
	}
	day, sec := int(seconds)/86400, int(seconds)%86400
	if day == 0 && !date1904 {
		return time.Unix(int64(sec), 0).UTC().Format("15:04:05"), true
	}
	base := time.Date(1899, 12, 30, 0, 0, sec, 0, time.UTC)
	switch {
	case date1904:
		base = time.Date(1904, 1, 1, 0, 0, sec, 0, time.UTC)
	case day == 60:
		return "", false
	case day < 60:
		day++
	}
	t := base.AddDate(0, 0, day)
	if sec == 0 {
		return t.Format(time.DateOnly), true
	}
	return t.Format("2006-01-02T15:04:05"), true
}
