package tabular

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/casebench/casebench/datasets/note"
)

// openText opens a delimited text whose first bytes are head.
func openText(name string, head []byte, r *io.SectionReader, opt Options) (*Reader, error) {
	info := Info{Format: "text"}
	enc, bom := byteOrderMark(head)
	info.BOM = bom > 0
	switch {
	case opt.Encoding != "":
		if info.Encoding = opt.Encoding; bom > 0 && enc != opt.Encoding {
			return nil, note.Errorf(note.Position{File: name}, "the file begins with the mark of %s, and is not in %s", enc, opt.Encoding).
				WithMend("leave out --encoding")
		}
	case bom > 0:
		info.Encoding = enc
	default:
		var sure bool
		if info.Encoding, sure = guessEncoding(head); info.Encoding == "" {
			return nil, note.Errorf(note.Position{File: name}, "the file is not text (it holds bytes that no text has)").
				WithMend("name a CSV, TSV or .xlsx export")
		}
		info.Guessed = !sure
	}
	sample, p := decoded(name, bytes.NewReader(head), bom, info.Encoding)
	if p != nil {
		return nil, p
	}
	text, err := io.ReadAll(sample)
	if err != nil {
		return nil, note.Unreadable(name, err)
	}
	if p := notATable(name, text); p != nil { // a web page in UTF-16, which Excel likes to save
		return nil, p
	}
	if byLine := isLines(text); byLine || isJSON(bytes.TrimLeft(text, " \t\r\n")) {
		return openJSON(name, info, byLine, func() (io.Reader, *note.Problem) {
			return decoded(name, io.NewSectionReader(r, 0, r.Size()), bom, info.Encoding)
		}, opt)
	}
	src, p := decoded(name, r, bom, info.Encoding)
	if p != nil {
		return nil, p
	}
	t := &textReader{name: name, src: src, lineEnd: guessLineEnd(text), line: 1, maxCols: opt.MaxCols, buf: make([]byte, 256<<10), simple: true}
	if skip, delim, ok := sepLine(text, t.lineEnd); ok {
		info.SepLine, info.Delimiter = true, delim
		t.fill(skip)
		t.r += skip
		t.line = 2
	}
	if opt.Delimiter != 0 {
		info.Delimiter = opt.Delimiter
	}
	if info.Delimiter == 0 {
		info.Delimiter = guessDelimiter(text, t.lineEnd)
	}
	if info.Delimiter == 0 {
		info.Delimiter = ',' // one column; the delimiter does not matter
	}
	t.delim = info.Delimiter
	info.Backslash = withBackslashes(text)
	t.backslash = info.Backslash
	if delim := nestedDelimiter(text, t.lineEnd); delim != 0 && opt.Delimiter == 0 && !info.SepLine {
		info.Nested, info.Delimiter = true, delim
		return &Reader{Info: info, rows: &nested{rows: t, delim: delim}}, nil
	}
	return &Reader{Info: info, rows: t}, nil
}

// sepLine reads the line "sep=," that tells Excel the delimiter, and gives its
// length with the line end.
func sepLine(text []byte, lineEnd byte) (length int, delim byte, ok bool) {
	if len(text) < 5 || !bytes.EqualFold(text[:4], []byte("sep=")) {
		return 0, 0, false
	}
	end := bytes.IndexByte(text, lineEnd)
	if end < 0 {
		end = len(text) - 1
	}
	if line := bytes.TrimSuffix(text[:end], []byte("\r")); len(line) != 5 || line[4] >= utf8.RuneSelf {
		return 0, 0, false
	}
	return end + 1, text[4], true
}

// textReader cuts a text in UTF-8 into rows by RFC 4180, with line ends LF,
// CRLF or, where there is no other, CR. It keeps what the standard library's
// reader does not give: the column in characters and the end of reading at the
// first quote that makes no sense, instead of a table that has slipped.
type textReader struct {
	name      string
	src       io.Reader
	buf       []byte
	r, w      int // unread bytes are buf[r:w]
	srcErr    error
	delim     byte
	lineEnd   byte
	backslash bool // quotes inside of cells stand behind backslashes
	line      int  // of the next row, from 1
	maxCols   int
	cells     []Cell // reused
	spans     []span // reused
	simple    bool   // the rows of which nothing special is to be said are cut by fast
	lends     bool   // texts of neighbouring rows share their memory
	lent      string // what buf[lentFrom:lentTo] holds
	lentFrom  int
	lentTo    int
}

// span is a cell of the row at buf[r:]: its bytes, without the quotes around.
type span struct {
	from, to     int
	doubled      bool // holds doubled quotes
	escaped      bool // holds quotes behind backslashes
	line, column int
}

// fill makes n unread bytes available, or all that there are.
func (t *textReader) fill(n int) int {
	for t.w-t.r < n && t.srcErr == nil {
		if t.w == len(t.buf) {
			if t.r > 0 {
				t.w = copy(t.buf, t.buf[t.r:t.w])
				t.lentFrom, t.lentTo = t.lentFrom-t.r, t.lentTo-t.r
				t.r = 0
			} else {
				t.buf = append(t.buf, make([]byte, len(t.buf))...)
			}
		}
		k, err := t.src.Read(t.buf[t.w:])
		t.w += k
		t.srcErr = err
	}
	return t.w - t.r
}

// find gives the offset of the first b at or after offset from, or the number
// of bytes left if there is none, which it looks for no further than MaxRecord.
func (t *textReader) find(b byte, from int) int {
	for {
		have := t.buf[t.r:t.w]
		if from < len(have) {
			if i := bytes.IndexByte(have[from:], b); i >= 0 {
				return from + i
			}
		}
		from = max(from, len(have))
		if len(have) > MaxRecord || t.fill(len(have)+1) == len(have) {
			return len(have)
		}
	}
}

func (t *textReader) next() (Row, error) {
	for {
		end := t.find(t.lineEnd, 0)
		if end == 0 && t.r == t.w {
			if t.srcErr != nil && !errors.Is(t.srcErr, io.EOF) {
				return Row{}, note.Unreadable(t.name, t.srcErr)
			}
			return Row{}, io.EOF
		}
		line := t.buf[t.r : t.r+end]
		if t.simple && t.r+end < t.w {
			if row, ok := t.fast(line); ok {
				t.line++
				t.r += end + 1
				return row, nil
			}
		}
		var row Row
		var length int // of the row with its line end
		var p *note.Problem
		if bytes.IndexByte(line, '"') < 0 {
			length = end + 1
			if t.lineEnd == '\n' && end > 0 && line[end-1] == '\r' {
				line = line[:end-1]
			}
			t.line++
			if len(line) == 0 {
				t.r = min(t.r+length, t.w)
				continue
			}
			row, p = t.plain(line, t.line-1)
		} else {
			t.spans = t.spans[:0]
			if length, p = t.quoted(); p == nil {
				row, p = t.row(length)
			}
		}
		if p != nil {
			return Row{}, p
		}
		t.r = min(t.r+length, t.w)
		return row, nil
	}
}

// fast makes the row of a line, without its end, that holds whole cells with
// nothing in them that needs a second look: no quote inside of quotes, no line
// end, no NUL and no faulty character. It leaves all others to the readers
// below; a fuzzed test compares what they give.
func (t *textReader) fast(line []byte) (Row, bool) {
	if t.lineEnd == '\n' && len(line) > 0 && line[len(line)-1] == '\r' {
		line = line[:len(line)-1]
	}
	ascii := isASCII(line)
	if len(line) == 0 || len(line) > MaxRecord || bytes.IndexByte(line, 0) >= 0 || !ascii && !utf8.Valid(line) {
		return Row{}, false
	}
	quotes := bytes.IndexByte(line, '"') >= 0
	if quotes && t.backslash {
		return Row{}, false
	}
	text := t.text(len(line))
	from, column, n := 0, 1, 0
	for {
		if n == t.maxCols {
			return Row{}, false
		}
		if n == len(t.cells) {
			t.cells = append(t.cells, Cell{Pos: note.Position{File: t.name}})
		}
		c := &t.cells[n]
		n++
		to := len(text) // where the cell and its quotes end
		if quotes && from < len(text) && text[from] == '"' {
			end := strings.IndexByte(text[from+1:], '"')
			if end < 0 {
				return Row{}, false
			}
			c.Text = text[from+1 : from+1+end]
			if to = from + end + 2; to < len(text) && text[to] != t.delim {
				return Row{}, false
			}
		} else {
			if i := strings.IndexByte(text[from:], t.delim); i >= 0 {
				to = from + i
			}
			c.Text = text[from:to]
		}
		c.Pos.Line, c.Pos.Column = t.line, column
		if to == len(text) {
			return Row{Cells: t.cells[:n], Pos: note.Position{File: t.name, Line: t.line, Column: 1}}, true
		}
		if ascii {
			column = to + 2
		} else {
			column += utf8.RuneCountInString(text[from:to]) + 1
		}
		from = to + 1
	}
}

// lentBytes are made into one text at a time for a reader that lends.
const lentBytes = 32 << 10

// text is the next n bytes as a text: of its own, or part of one that holds
// what follows as well.
func (t *textReader) text(n int) string {
	if !t.lends {
		return string(t.buf[t.r : t.r+n])
	}
	if t.r < t.lentFrom || t.r+n > t.lentTo {
		t.lentFrom, t.lentTo = t.r, min(t.r+max(n, lentBytes), t.w)
		t.lent = string(t.buf[t.lentFrom:t.lentTo])
	}
	return t.lent[t.r-t.lentFrom : t.r-t.lentFrom+n]
}

// plain makes the row of a line without quotes, in one pass.
func (t *textReader) plain(line []byte, number int) (Row, *note.Problem) {
	ascii := isASCII(line)
	pos := note.Position{File: t.name, Line: number, Column: 1}
	if len(line) > MaxRecord {
		return Row{}, tooLong(pos)
	}
	if !ascii && !utf8.Valid(line) || bytes.IndexByte(line, 0) >= 0 {
		t.spans = t.spans[:0]
		from, column := 0, 1
		for from <= len(line) && len(t.spans) <= t.maxCols {
			to := from + len(line[from:])
			if i := bytes.IndexByte(line[from:], t.delim); i >= 0 {
				to = from + i
			}
			t.spans = append(t.spans, span{from: from, to: to, line: number, column: column})
			column += utf8.RuneCount(line[from:to]) + 1
			from = to + 1
		}
		return t.row(len(line)) // says what is wrong, and where
	}
	text := string(line) // one allocation per row; the cells share it
	from, column, n := 0, 1, 0
	for at := 0; at <= len(text); at++ {
		if at < len(text) && text[at] != t.delim {
			continue
		}
		if n == t.maxCols {
			return Row{}, t.tooWide(pos)
		}
		if n == len(t.cells) {
			t.cells = append(t.cells, Cell{Pos: note.Position{File: t.name}})
		}
		c := &t.cells[n]
		n++
		c.Text = text[from:at]
		c.Pos.Line = number
		c.Pos.Column = column
		if ascii {
			column = at + 2
		} else {
			column += utf8.RuneCountInString(c.Text) + 1
		}
		from = at + 1
	}
	return Row{Cells: t.cells[:n], Pos: pos}, nil
}

func (t *textReader) tooWide(pos note.Position) *note.Problem {
	return note.Errorf(pos, "the row has more than %d cells", t.maxCols).
		WithMend("is this a table, and is the delimiter right?")
}

func tooLong(pos note.Position) *note.Problem {
	return note.Errorf(pos, "the row has more than %d bytes", MaxRecord).WithMend("is this a CSV table?")
}

func isASCII(b []byte) bool {
	for len(b) >= 8 {
		if binary.LittleEndian.Uint64(b)&0x8080808080808080 != 0 {
			return false
		}
		b = b[8:]
	}
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// quoted cuts the row that begins at buf[r:] and has a quote somewhere; it
// gives its length with the line end.
func (t *textReader) quoted() (int, *note.Problem) {
	at, column := 0, 1
	for {
		s := span{from: at, line: t.line, column: column}
		after := -1 // offset of what follows the cell
		if t.fill(at+1) > at && t.buf[t.r+at] == '"' {
			var p *note.Problem
			if after, p = t.quotedCell(&s); p != nil {
				// A tab-separated text need not know quotes at all: then a
				// quote is a character like others.
				if t.delim != '\t' {
					return 0, p
				}
				after = -1
				s = span{from: at, line: s.line, column: s.column}
			}
		}
		if after < 0 {
			s.to = t.unquotedEnd(at)
			after = s.to
			if t.lineEnd == '\n' && s.to > at && t.buf[t.r+s.to-1] == '\r' && (after == t.w-t.r || t.buf[t.r+after] == '\n') {
				s.to--
			}
		}
		if len(t.spans) == t.maxCols {
			return 0, t.tooWide(note.Position{File: t.name, Line: t.spans[0].line, Column: 1})
		}
		t.spans = append(t.spans, s)
		raw := t.buf[t.r+at : t.r+after]
		if i := bytes.LastIndexByte(raw, t.lineEnd); i >= 0 {
			t.line += bytes.Count(raw, []byte{t.lineEnd})
			column = 1 + utf8.RuneCount(raw[i+1:])
		} else {
			column += utf8.RuneCount(raw)
		}
		if t.lineEnd == '\n' && t.fill(after+2) > after+1 && t.buf[t.r+after] == '\r' && t.buf[t.r+after+1] == '\n' {
			after++
		}
		if t.fill(after+1) == after || t.buf[t.r+after] == t.lineEnd {
			t.line++
			return after + 1, nil
		}
		at = after + 1
		column++
	}
}

// unquotedEnd is the offset of the delimiter or line end that ends the cell.
func (t *textReader) unquotedEnd(at int) int {
	end := t.find(t.lineEnd, at)
	if i := bytes.IndexByte(t.buf[t.r+at:t.r+end], t.delim); i >= 0 {
		return at + i
	}
	return end
}

// quotedCell finds the end of a cell that begins with a quote, and gives the
// offset of what follows it.
func (t *textReader) quotedCell(s *span) (int, *note.Problem) {
	pos := note.Position{File: t.name, Line: s.line, Column: s.column}
	s.from++
	s.escaped = t.backslash
	at := s.from
	for {
		at = t.find('"', at)
		have := t.w - t.r
		if at == have {
			p := note.Errorf(pos, "the quote that opens this cell is never closed").
				WithMend("close it, or write quotes inside a cell twice (\"\"); a half-downloaded export also looks like this")
			p.Excerpt = firstLine(t.buf[t.r+s.from-1 : t.w])
			return 0, p
		}
		switch have = t.fill(at + 2); {
		case t.backslash && behindBackslash(t.buf[t.r+s.from:t.r+at], at-s.from):
			at++
			continue
		case at+1 < have && t.buf[t.r+at+1] == '"':
			s.doubled = true
			at += 2
			continue
		case at+1 == have, t.buf[t.r+at+1] == t.delim, t.buf[t.r+at+1] == t.lineEnd,
			t.buf[t.r+at+1] == '\r' && t.lineEnd == '\n' && (t.fill(at+3) == at+2 || t.buf[t.r+at+2] == '\n'):
			s.to = at
			return at + 1, nil
		}
		// Where the stray quote stands, and not where the cell began, is what
		// somebody has to mend.
		raw := t.buf[t.r+s.from-1 : t.r+at]
		if i := bytes.LastIndexByte(raw, t.lineEnd); i >= 0 {
			pos.Line += bytes.Count(raw, []byte{t.lineEnd})
			pos.Column = 1 + utf8.RuneCount(raw[i+1:])
		} else {
			pos.Column += utf8.RuneCount(raw)
		}
		p := note.Errorf(pos, "a quote inside a quoted cell is not doubled").
			WithMend("write it twice (\"\"), or take the quotes out of the cell")
		p.Excerpt = firstLine(t.buf[t.r+s.from-1 : t.w])
		return 0, p
	}
}

// row makes the row of the spans in buf[r:r+length].
func (t *textReader) row(length int) (Row, *note.Problem) {
	raw := t.buf[t.r:min(t.r+length, t.w)]
	pos := note.Position{File: t.name, Line: t.spans[0].line, Column: 1}
	if bytes.IndexByte(raw, 0) >= 0 {
		for _, s := range t.spans {
			if bytes.IndexByte(raw[s.from:s.to], 0) >= 0 {
				pos.Line, pos.Column = s.line, s.column
				break
			}
		}
		return Row{}, note.Errorf(pos, "the cell holds the character NUL, which no text has").
			WithMend("download the export again: the file is damaged")
	}
	if !utf8.Valid(raw) {
		for _, s := range t.spans {
			if !utf8.Valid(raw[s.from:s.to]) {
				pos.Line, pos.Column = s.line, s.column
				break
			}
		}
		return Row{}, note.Errorf(pos, "the cell holds bytes that are not UTF-8, in a file that is").
			WithMend("two files of different encodings were joined here: save both in UTF-8 first, or state the encoding")
	}
	if len(raw) > MaxRecord {
		return Row{}, tooLong(pos)
	}
	for len(t.cells) < len(t.spans) {
		t.cells = append(t.cells, Cell{Pos: note.Position{File: t.name}})
	}
	text := string(raw) // one allocation per row; the cells share it
	cells := t.cells[:len(t.spans)]
	for i := range t.spans {
		s, c := &t.spans[i], &cells[i]
		c.Text = text[s.from:s.to]
		if s.doubled {
			c.Text = strings.ReplaceAll(c.Text, `""`, `"`)
		}
		if s.escaped {
			c.Text = unescaped(c.Text)
		}
		c.Pos.Line, c.Pos.Column = s.line, s.column
	}
	return Row{Cells: cells, Pos: pos}, nil
}
