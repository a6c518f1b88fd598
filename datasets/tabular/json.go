package tabular

import (
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/casebench/casebench/datasets/note"
)

// JSON as a leaf: a list of objects is a table. The first row is the header,
// made of the paths of all members in the order in which they come first
// (likes.count), and every object is a row. A file may hold several lists
// (items, profiles): they are its sheets, named by their path; the sheet "$" is
// the file itself where it is a list, or object after object (NDJSON). Lists
// under one path in several objects, as saved page by page, are one sheet, and
// so are the arrays of an array. In a list that is the file itself each object
// may be such a page.
//
// Inside of a row an array of plain values is one cell, joined by ", "; of an
// array of objects the first is spread under the path with .0, and the cell of
// the path itself has their number. A member that Options.Every names
// (reactions.*.count) has a cell of its own in which all objects are: see every.
// null, an empty array and a member that is not there are empty cells. Of texts
// nothing else is changed.
//
// A file is read as a stream: first its lists, then the paths of one, then the
// rows. No more than MaxRecord bytes of it are held at a time.

// Caps of JSON beside MaxRecord, the number of columns and of sheets.
const (
	maxDepth = 64
	maxPath  = 1024 // bytes of all names on the way to a value
)

// Root is the sheet that is the file itself.
const Root = "$"

// Layout is what a first reading of a JSON file found: hand it to the next
// Reader of the same file in Options, and it is not looked for again.
type Layout struct {
	lists []string
	pages bool             // several objects one after the other
	heads map[string]*head // by list, once one was read
}

// head is the columns of a list, as a tree of its paths.
type head struct {
	root  *member
	nodes int
	cols  []*member
}

// member is a path in the objects of a list.
type member struct {
	id       int // of the node
	col      int // -1 if no value was seen here
	path     string
	pointer  string
	children map[string]*member
	every    *member // of a member of the first object of an array: that of all of them
	all      bool    // it is of all objects of an array
}

func newMember(id int, path, pointer string) *member {
	return &member{id: id, col: -1, path: path, pointer: pointer, children: map[string]*member{}}
}

var pointerSpecials = strings.NewReplacer("~", "~0", "/", "~1")

// isJSON reports whether a text begins as an object or an array of JSON does.
// A CSV header may begin with a bracket, but not with one before a quote.
func isJSON(text []byte) bool {
	if len(text) == 0 || text[0] != '{' && text[0] != '[' {
		return false
	}
	rest := string(text[1:min(len(text), 1<<10)])
	if text[0] == '{' {
		rest = strings.TrimLeft(rest, " \t\r\n")
		return rest != "" && (rest[0] == '"' || rest[0] == '}')
	}
	rest = strings.TrimLeft(rest, "[ \t\r\n") // pages of a list in a list
	return rest != "" && (rest[0] == '"' || rest[0] == '{' || rest[0] == ']')
}

// openJSON opens a text that begins as JSON does; stream gives it anew from
// its beginning, in UTF-8.
func openJSON(name string, info Info, byLine bool, stream func() (io.Reader, *note.Problem), opt Options) (*Reader, error) {
	info.Format, info.Delimiter = "json", 0
	found := opt.Layout
	open := func() (*jsonScan, *note.Problem) {
		src, p := stream()
		if p != nil {
			return nil, p
		}
		if !byLine {
			return newScan(name, src, stream), nil
		}
		l := newLines(name, src)
		s := newScan(name, l, func() (io.Reader, *note.Problem) {
			src, p := stream()
			return newLines(name, src), p
		})
		s.lines = l
		return s, nil
	}
	if found == nil {
		s, p := open()
		if p != nil {
			return nil, p
		}
		if found, p = findLists(s); p != nil {
			return nil, p
		}
	}
	sheets := make([]Sheet, len(found.lists))
	known := false
	for i, list := range found.lists {
		sheets[i].Name = list
		known = known || list == opt.Sheet
	}
	lists := found.lists // of which the first that has a column is read
	if opt.Sheet != "" {
		if !known {
			return nil, note.Errorf(note.Position{File: name}, "the JSON has no list %q", opt.Sheet).WithMend("there are: %s", strings.Join(lists, ", "))
		}
		lists = []string{opt.Sheet}
	}
	for _, list := range lists {
		h := found.heads[list]
		if h == nil {
			s, p := open()
			if p != nil {
				return nil, p
			}
			var err error
			if h, err = findColumns(newRows(s, found, list, &head{root: newMember(0, "", ""), nodes: 1}, opt)); err != nil {
				return nil, err
			}
			found.heads[list] = h
		}
		if len(h.cols) == 0 {
			continue
		}
		s, p := open()
		if p != nil {
			return nil, p
		}
		info.Sheet = list
		return &Reader{Info: info, rows: newRows(s, found, list, h, Options{Every: opt.Every}), sheets: sheets, layout: found}, nil
	}
	p := note.Errorf(note.Position{File: name}, "this JSON holds no list of objects, so no table").
		WithMend("if it is an error message of the service, export again; one object alone is written in a list: [{...}]")
	p.Excerpt = excerptOf(stream)
	return nil, p
}

// findColumns reads all rows of a list for the paths in them.
func findColumns(rows *jsonRows) (*head, error) {
	for {
		if err := rows.element(); err == io.EOF {
			return rows.head, nil
		} else if err != nil {
			return nil, err
		}
	}
}

func excerptOf(stream func() (io.Reader, *note.Problem)) string {
	src, p := stream()
	if p != nil {
		return ""
	}
	start := make([]byte, 400)
	n, _ := io.ReadFull(src, start)
	return firstLine(start[:n])
}

// jsonScan reads the tokens of a text under the caps.
type jsonScan struct {
	name   string
	dec    *json.Decoder
	src    *ahead
	stream func() (io.Reader, *note.Problem)
	lines  *lines // of NDJSON; nil for others
	depth  int
}

func newScan(name string, src io.Reader, stream func() (io.Reader, *note.Problem)) *jsonScan {
	s := &jsonScan{name: name, stream: stream, src: &ahead{name: name, src: src}}
	s.dec = json.NewDecoder(s.src)
	s.dec.UseNumber()
	s.src.used = s.dec.InputOffset
	return s
}

// ahead gives a decoder no more than MaxRecord bytes ahead of what it has
// used, and only UTF-8, of which the decoder would replace what is wrong.
type ahead struct {
	name  string
	src   io.Reader
	used  func() int64
	given int64
	carry []byte // the begin of a character that the last piece cut
}

func (c *ahead) Read(b []byte) (int, error) {
	if c.given-c.used() > MaxRecord {
		return 0, tooLong(note.Position{File: c.name})
	}
	n, err := c.src.Read(b)
	c.given += int64(n)
	piece := b[:n]
	if len(c.carry) > 0 {
		piece = append(c.carry, piece...)
	}
	cut := len(piece)
	for i := 1; i < min(utf8.UTFMax, len(piece)+1); i++ { // a character that may go on in the next piece
		if r := piece[len(piece)-i]; utf8.RuneStart(r) {
			if !utf8.FullRune(piece[len(piece)-i:]) {
				cut = len(piece) - i
			}
			break
		}
	}
	if !utf8.Valid(piece[:cut]) || err == io.EOF && cut < len(piece) {
		return 0, note.Errorf(note.Position{File: c.name}, "the file holds bytes that are not UTF-8, as JSON must be").
			WithMend("save it in UTF-8, or state the encoding")
	}
	c.carry = append([]byte(nil), piece[cut:]...)
	return n, err
}

// problem makes one of what the decoder says; it stands where the value begins
// that cannot be read.
func (s *jsonScan) problem(err error) *note.Problem {
	var p *note.Problem
	if errors.As(err, &p) {
		return p
	}
	pos := s.place(s.dec.InputOffset())
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return note.Errorf(pos, "the file ends in the middle of a value that begins here").
			WithMend("download it again: it is not complete")
	}
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return note.Unreadable(s.name, err)
	}
	return note.Errorf(pos, "this is not JSON: the value that begins here cannot be read").
		WithMend("download the file again, or mend it in a text editor")
}

// place is the line and the column of an offset, found by reading again.
func (s *jsonScan) place(offset int64) note.Position {
	pos := note.Position{File: s.name, Line: 1, Column: 1}
	src, p := s.stream()
	if p != nil {
		return note.Position{File: s.name}
	}
	buf := make([]byte, 64<<10)
	for offset > 0 {
		n, err := src.Read(buf[:min(int64(len(buf)), offset)])
		for _, b := range buf[:n] {
			switch {
			case b == '\n':
				pos.Line++
				pos.Column = 1
			case utf8.RuneStart(b):
				pos.Column++
			}
		}
		if offset -= int64(n); err != nil {
			break
		}
	}
	return pos
}

// token gives the next token; io.EOF only between the values of the file.
func (s *jsonScan) token() (json.Token, error) {
	t, err := s.dec.Token()
	if err == io.EOF && s.depth == 0 {
		return nil, io.EOF
	} else if err != nil {
		return nil, s.problem(err)
	}
	switch t {
	case json.Delim('{'), json.Delim('['):
		if s.depth++; s.depth > maxDepth {
			return nil, note.Errorf(s.place(s.dec.InputOffset()), "the values are nested more than %d deep", maxDepth).
				WithMend("no export of posts is nested so deep: is it the right file?")
		}
	case json.Delim('}'), json.Delim(']'):
		s.depth--
	}
	return t, nil
}

// skip reads over the rest of what began with t.
func (s *jsonScan) skip(t json.Token) *note.Problem {
	if t != json.Delim('{') && t != json.Delim('[') {
		return nil
	}
	start := s.dec.InputOffset()
	for end := s.depth - 1; s.depth > end; {
		if _, err := s.token(); err != nil {
			return s.problem(err)
		}
		if s.dec.InputOffset()-start > MaxRecord {
			return tooLong(s.place(start))
		}
	}
	return nil
}

// walk goes through the lists of a file: one pull gives one element.
type walk struct {
	*jsonScan
	whole    bool                   // the objects of the file itself are elements
	pages    bool                   // places begin with the number of the value in the file
	want     func(path string) bool // lists whose elements are given; the others are read over
	roots    int                    // values so far
	brokenAt note.Position          // of the last line that holds no object
	rows     bool                   // the array that is the file itself holds objects
	stack    []level
}

// level is an object or an array that is open, outside of elements.
type level struct {
	array   bool
	path    string // Root for an array that is the file itself
	pointer string
	keys    map[string]bool // of an object, so far
	n       int             // elements of an array, so far
}

// next gives the first token of the next element, the path of its list and its
// own pointer; io.EOF after the last. The caller reads the element to its end.
func (w *walk) next() (t json.Token, path, pointer string, err error) {
	for {
		if t, err = w.token(); err != nil {
			return nil, "", "", err
		}
		if len(w.stack) == 0 {
			base := ""
			if w.pages {
				base = "/" + strconv.Itoa(w.roots)
			}
			w.roots++
			switch {
			case t == nil && w.lines != nil:
				w.brokenAt, w.lines.broken = w.lines.broken[0], w.lines.broken[1:]
				return nil, "", base, nil
			case t == json.Delim('{') && w.whole:
				return t, Root, base, nil
			case t == json.Delim('{'):
				w.stack = append(w.stack, level{pointer: base, keys: map[string]bool{}})
			case t == json.Delim('['):
				w.stack = append(w.stack, level{array: true, path: Root, pointer: base})
			}
			continue
		}
		top := &w.stack[len(w.stack)-1]
		switch {
		case t == json.Delim('}') || t == json.Delim(']'):
			w.stack = w.stack[:len(w.stack)-1]
		case top.array:
			top.n++
			path, pointer := top.path, top.pointer+"/"+strconv.Itoa(top.n-1)
			if t == json.Delim('[') {
				w.stack = append(w.stack, level{array: true, path: path, pointer: pointer})
				continue
			}
			if w.want(path) {
				return t, path, pointer, nil
			}
			if path == Root && t == json.Delim('{') { // perhaps a page that holds lists
				w.rows = true
				w.stack = append(w.stack, level{pointer: pointer, keys: map[string]bool{}})
				continue
			}
			if err := w.skip(t); err != nil {
				return nil, "", "", err
			}
		default:
			if err := w.open(top, t); err != nil {
				return nil, "", "", err
			}
		}
	}
}

// open reads a member of an object and goes into it.
func (w *walk) open(top *level, t json.Token) error {
	key, _ := t.(string)
	if top.keys[key] {
		return w.twice(key)
	}
	if len(top.keys) == DefaultMaxCols {
		return note.Errorf(w.place(w.dec.InputOffset()), "the object has more than %d members", DefaultMaxCols).
			WithMend("is it the right file? posts stand in a list")
	}
	top.keys[key] = true
	path := key
	if top.path != "" {
		path = top.path + "." + key
	}
	if len(path) > maxPath {
		return w.longName()
	}
	t, err := w.token()
	if err != nil {
		return err
	}
	pointer := top.pointer + "/" + pointerSpecials.Replace(key)
	switch t {
	case json.Delim('{'):
		w.stack = append(w.stack, level{path: path, pointer: pointer, keys: map[string]bool{}})
	case json.Delim('['):
		w.stack = append(w.stack, level{array: true, path: path, pointer: pointer})
	}
	return nil
}

func (s *jsonScan) twice(key string) *note.Problem {
	return note.Errorf(s.place(s.dec.InputOffset()), "the member %q stands twice in one object", shortened(key)).
		WithMend("nothing says which of the two holds: export again")
}

func (s *jsonScan) longName() *note.Problem {
	return note.Errorf(s.place(s.dec.InputOffset()), "the names of members on the way to a value have more than %d bytes", maxPath).
		WithMend("is it an export of posts?")
}

// shortened is a text from a file as a message can hold it.
func shortened(text string) string {
	r := []rune(text)
	return string(r[:min(len(r), 60)])
}

// findLists finds the lists of objects that are not inside of others.
func findLists(s *jsonScan) (*Layout, *note.Problem) {
	l := &Layout{heads: map[string]*head{}}
	seen := map[string]bool{}
	w := walk{jsonScan: s, want: func(path string) bool { return path != Root }}
	for {
		t, path, _, err := w.next()
		if err == io.EOF {
			break
		} else if err != nil {
			return nil, s.problem(err)
		}
		if t == json.Delim('{') && !seen[path] {
			if len(l.lists) == maxSheets && !w.rows {
				return nil, note.Errorf(s.place(s.dec.InputOffset()), "the file holds more than %d lists", maxSheets).
					WithMend("name a file with one list of posts")
			}
			if seen[path] = true; len(l.lists) < maxSheets {
				l.lists = append(l.lists, path)
			}
		}
		if p := s.skip(t); p != nil {
			return nil, p
		}
	}
	if l.pages = w.roots > 1; l.pages || w.rows {
		l.lists = append([]string{Root}, l.lists...)
	}
	return l, nil
}

// jsonRows gives the rows of one list. While it grows it finds the columns.
type jsonRows struct {
	walk
	head   *head
	grow   int // number of columns that are allowed; 0 if they are known
	header bool
	start  int64 // offset at which the row begins
	n      int   // of the object, from 1: of a row, or in an array of one
	last   int   // number of the object that began last
	seen   []int // by member: the object in which it was last
	every  every
	broken bool // the row is a line that holds no object
	cells  []Cell
}

func newRows(s *jsonScan, l *Layout, list string, h *head, opt Options) *jsonRows {
	return &jsonRows{head: h, grow: opt.MaxCols, seen: make([]int, h.nodes), every: every{paths: opt.Every, has: map[*member][]string{}},
		walk: walk{jsonScan: s, pages: l.pages, whole: l.pages && list == Root, want: func(path string) bool { return path == list }}}
}

func (j *jsonRows) next() (Row, error) {
	if !j.header {
		j.header = true
		row := Row{Cells: make([]Cell, len(j.head.cols)), Pos: note.Position{File: j.name}}
		j.cells = make([]Cell, len(j.head.cols))
		for i, m := range j.head.cols {
			row.Cells[i] = Cell{Text: m.path, Pos: row.Pos}
			j.cells[i].Pos = note.Position{File: j.name, Cell: m.pointer}
		}
		return row, nil
	}
	for i := range j.cells {
		j.cells[i].Text, j.cells[i].Kind = "", Text
	}
	if err := j.element(); err != nil {
		return Row{}, err
	}
	row := Row{Cells: j.cells, Pos: note.Position{File: j.name, Pointer: j.cells[0].Pos.Pointer}}
	if j.broken {
		row.Broken, row.Pos = true, j.brokenAt
	}
	return row, nil
}

// element reads the next element of the list into the cells. One that is no
// object has no cells.
func (j *jsonRows) element() error {
	t, path, pointer, err := j.walk.next()
	if err != nil {
		return err
	}
	for i := range j.cells {
		j.cells[i].Pos.Pointer = pointer
	}
	j.last++
	j.n = j.last
	j.start = j.dec.InputOffset()
	j.broken = t == nil && path == ""
	if t != json.Delim('{') {
		if p := j.skip(t); p != nil {
			return p
		}
		return nil
	}
	if err := j.object(j.head.root); err != nil {
		return err
	}
	return j.putEvery()
}

// object reads the members of an object that has begun.
func (j *jsonRows) object(m *member) error {
	for {
		t, err := j.token()
		if err != nil {
			return err
		}
		if t == json.Delim('}') {
			return nil
		}
		key, _ := t.(string)
		if m.all && !j.every.within(m.path+"."+key) {
			if t, err = j.token(); err != nil {
				return err
			}
			if p := j.skip(t); p != nil {
				return p
			}
			continue
		}
		c, err := j.child(m, key)
		if err != nil {
			return err
		}
		if t, err = j.token(); err != nil {
			return err
		}
		if err := j.value(c, t); err != nil {
			return err
		}
	}
}

// child gives the member of a key, which may stand once in an object.
func (j *jsonRows) child(m *member, key string) (*member, error) {
	if j.dec.InputOffset()-j.start > MaxRecord {
		return nil, tooLong(j.place(j.start))
	}
	c, err := j.node(m, key)
	if err != nil {
		return nil, err
	}
	if j.seen[c.id] == j.n {
		return nil, j.twice(key)
	}
	j.seen[c.id] = j.n
	return c, nil
}

// node is the place of a member in the tree.
func (j *jsonRows) node(m *member, key string) (*member, error) {
	if c := m.children[key]; c != nil {
		return c, nil
	}
	switch {
	case j.grow == 0:
		return nil, j.changed()
	case j.head.nodes > 2*j.grow:
		return nil, j.tooWide()
	}
	path := key
	if m.path != "" {
		path = m.path + "." + key
	}
	if len(path) > maxPath {
		return nil, j.longName()
	}
	c := newMember(j.head.nodes, path, m.pointer+"/"+pointerSpecials.Replace(key))
	c.all = m.all || key == All
	m.children[key] = c
	j.head.nodes++
	j.seen = append(j.seen, 0)
	if m.every != nil && j.every.within(m.every.path+"."+key) {
		var err error
		if c.every, err = j.node(m.every, key); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (j *jsonRows) changed() *note.Problem {
	return note.Errorf(j.place(j.start), "the file changed while it was read").WithMend("import it again")
}

func (j *jsonRows) tooWide() *note.Problem {
	return note.Errorf(j.place(j.start), "the objects of the list have more than %d different members", j.grow).
		WithMend("is it a list of posts?")
}

// value reads what began with t into the cell of m.
func (j *jsonRows) value(m *member, t json.Token) error {
	switch t {
	case json.Delim('{'):
		return j.object(m)
	case json.Delim('['):
		return j.array(m)
	}
	text, kind := plain(t)
	return j.put(m, text, kind)
}

// array reads an array that has begun: plain values are joined, of objects the
// first is read and their number kept, and of all what Options.Every names.
func (j *jsonRows) array(m *member) error {
	var texts []string
	each, err := j.forEvery(m)
	if err != nil {
		return err
	}
	for n := 0; ; n++ {
		t, err := j.token()
		if err != nil {
			return err
		}
		if j.dec.InputOffset()-j.start > MaxRecord {
			return tooLong(j.place(j.start))
		}
		switch {
		case t == json.Delim(']'):
			switch {
			case n == 0:
				return j.put(m, "", Text)
			case len(texts) == n:
				return j.put(m, strings.Join(texts, ", "), Text)
			}
			return j.put(m, strconv.Itoa(n), Number)
		case t == json.Delim('{') && (each != nil || n == 0 && (!m.all || j.every.within(m.path+".0"))):
			if err := j.inner(m, each, n); err != nil {
				return err
			}
		case t == json.Delim('{') || t == json.Delim('['):
			if p := j.skip(t); p != nil {
				return p
			}
		default:
			text, _ := plain(t)
			texts = append(texts, text)
		}
	}
}

// plain is the text of a value that is neither object nor array.
func plain(t json.Token) (string, Kind) {
	switch v := t.(type) {
	case string:
		return v, Text
	case json.Number:
		return v.String(), Number
	case bool:
		return strconv.FormatBool(v), Text
	}
	return "", Text
}

func (j *jsonRows) put(m *member, text string, kind Kind) error {
	if m.every != nil {
		j.every.keep(m.every, text)
	}
	if m.all {
		j.every.keep(m, text)
		return nil
	}
	return j.set(m, text, kind)
}

// set puts a text into the cell of m.
func (j *jsonRows) set(m *member, text string, kind Kind) error {
	if m.col < 0 {
		switch {
		case j.grow == 0:
			return j.changed()
		case len(j.head.cols) == j.grow:
			return j.tooWide()
		}
		m.col = len(j.head.cols)
		j.head.cols = append(j.head.cols, m)
	}
	if j.grow > 0 {
		return nil
	}
	if strings.IndexByte(text, 0) >= 0 {
		return note.Errorf(j.cells[m.col].Pos, "the cell holds the character NUL, which no text has").
			WithMend("download the export again: the file is damaged")
	}
	j.cells[m.col].Text, j.cells[m.col].Kind = text, kind
	return nil
}
