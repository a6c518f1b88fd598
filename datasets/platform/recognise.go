package platform

import (
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/tabular"
)

// Lookahead is how many rows may stand above the header (titles, notes).
const Lookahead = 12

// Mapped is a column of the export and what becomes of it.
type Mapped struct {
	Header string
	At     note.Position
	Column *Column // nil if it is not used
	Off    bool    // the caller said that it is not to be used
}

// Off is what a caller maps a header to that is not to be used.
const Off field.ID = "-"

// Match says how an export is to be read.
type Match struct {
	Format  *Format
	Rule    note.Note // how it was recognised
	Rows    int       // rows up to and with the header
	Above   []string  // texts of the cells above the header
	Columns []Mapped  // by position in the export
	stated  bool      // the caller said what it is
	Second  *Match    // of another table, the one that explains the next most of the header; nil if there is none
	Larger  *Match    // of another table, that explains more of the header and lacks something; nil if there is none
	Rivals  [][2]int  // pairs of columns for one field: the one that is read, and another that would fit
	Evident []int     // columns that no word names, known by their cells
	Twice   [][2]int  // pairs of columns with the same header that would both be used
}

// Index says which cell holds which field.
func (m *Match) Index() map[field.ID]int {
	index := map[field.ID]int{}
	for i, c := range m.Columns {
		if c.Column != nil {
			index[c.Column.Field] = i
		}
	}
	return index
}

type headRow struct {
	cells []tabular.Cell
	fold  []string
}

// Recognise reads the first rows of r and finds the format whose header is
// among them. Only formats of accept are considered if it is not empty; a
// mapping of headers to fields (a saved one) goes before every other. The
// error is a *note.Problem: what the nearest format misses, or why the export
// is of no use.
func Recognise(r *tabular.Reader, accept []*Format, mapping map[string]field.ID) (*Match, error) {
	var rows []headRow
	for len(rows) <= Lookahead {
		row, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		h := headRow{cells: slices.Clone(row.Cells)}
		for _, c := range row.Cells {
			h.fold = append(h.fold, Fold(c.Text))
		}
		rows = append(rows, h)
	}
	if len(rows) == 0 {
		return nil, note.Errorf(note.Position{}, "the table has no rows").WithMend("export it again")
	}
	folded := map[string]field.ID{}
	for header, id := range mapping {
		folded[Fold(header)] = id
	}
	mapping = folded
	formats := accept
	if len(formats) == 0 {
		formats = Formats()
	}
	var known []*Match
	for i := range rows {
		for _, f := range formats {
			if f.Guessed {
				continue
			}
			if missing := f.missing(rows[i].fold); len(missing) > 0 || f.Only && len(rows[i].fold) > len(f.Signature) || f.yields(rows[i].fold) {
				continue
			}
			m := f.match(rows[i], mapping)
			m.Rows, m.Above = i+1, above(rows[:i])
			known = append(known, m)
		}
	}
	guessed, all := guess(rows, accept, mapping)
	best := foremost(known)
	// A known export is known by more than a few words; our own tables are known
	// by as few as two, which another table may have too: the one that explains
	// more of the header is meant.
	if guessed != nil && len(guessed.lacks()) == 0 && (best == nil || best.Format.Exact && len(accept) == 0 && guessed.Explained() > best.Explained()) {
		best = guessed
	}
	if best == nil {
		var missing []field.ID
		if guessed != nil {
			missing = guessed.lacks()
		}
		return nil, unrecognised(rows, formats, guessed, missing)
	}
	for _, m := range append(known, all...) {
		if m.Format.Table != best.Format.Table && (best.Second == nil || m.Explained() > best.Second.Explained()) && len(m.lacks()) == 0 {
			best.Second = m
		}
	}
	// A table of posts with a day and followers has the two columns of one of
	// followers: what explains more, though it lacks something, is a question.
	for _, m := range all {
		if best.Format.Table == field.Audience && (best.Format.Exact || best.Format.Guessed) && len(accept) == 0 && m.Format.Table == field.Posts &&
			m.Explained() > best.Explained() && m.ofPosts() {
			best.Larger = m
		}
	}
	if f := best.Format; !f.Refuse.IsZero() {
		return nil, &note.Problem{Pos: rows[best.Rows-1].cells[0].Pos, What: f.Refuse, Mend: f.RefuseMend}
	}
	for _, pair := range best.Twice {
		if a, b := best.Columns[pair[0]], best.Columns[pair[1]]; Fold(a.Header) != Fold(b.Header) {
			return nil, note.Errorf(b.At, "two questions could be %q: %q and %q", string(a.Column.Field), a.Header, b.Header).
				WithMend("say which is meant: --column %q", a.Header+"="+string(a.Column.Field))
		}
	}
	if p := best.unlike(mapping, rows[best.Rows-1]); p != nil {
		return nil, p
	}
	if best.Rule.IsZero() {
		best.Rule = note.New("the header has the columns of %s: %s", best.Format.Title, strings.Join(best.Format.words(), ", "))
	}
	return best, nil
}

// ofPosts reports whether the header has a count or an id of posts.
func (m *Match) ofPosts() bool {
	_, id := m.Index()[field.PostID]
	return id || len(m.counts()) > 0
}

// unlike says what of a stated mapping the header does not bear: a header that
// it does not have, two headers for one field, a field that the table does not
// have.
func (m *Match) unlike(mapping map[string]field.ID, h headRow) *note.Problem {
	var headers []string
	for _, c := range m.Columns {
		headers = append(headers, c.Header)
	}
	first := map[field.ID]string{}
	for _, stated := range slices.Sorted(maps.Keys(mapping)) {
		id := mapping[stated]
		at := slices.IndexFunc(headers, func(have string) bool {
			return Fold(have) == stated || loose(have) != "" && loose(have) == loose(stated)
		})
		if at < 0 {
			p := note.Errorf(h.cells[0].Pos, "--column names the header %q, which the table does not have", stated)
			p.Excerpt = excerpt(h)
			if near := note.Nearest(stated, headers); near != "" {
				return p.WithMend("did you mean %q?", near)
			}
			return p.WithMend("write the header as the first line has it")
		}
		if id == Off {
			continue
		}
		if !m.Format.Table.Has(id) {
			return note.Errorf(h.cells[at].Pos, "--column takes %q for %q, which a table of %s does not have", headers[at], string(id), string(m.Format.Table)).
				WithMend("name another field, or say with --as what the table is")
		}
		if other, twice := first[id]; twice {
			return note.Errorf(h.cells[at].Pos, "--column takes two columns for %q: %q and %q", string(id), other, headers[at]).
				WithMend("leave out the one that is not meant")
		}
		first[id] = headers[at]
	}
	return nil
}

func above(rows []headRow) []string {
	var texts []string
	for _, r := range rows {
		for _, c := range r.cells {
			if c.Text != "" {
				texts = append(texts, c.Text)
			}
		}
	}
	return texts
}

// words are the first spelling of each group of the signature.
func (f *Format) words() []string {
	var w []string
	for _, group := range f.Signature {
		w = append(w, group[0])
	}
	return w
}

// isNamed reports whether a header, folded, is the name, or has it in it where
// the name begins with ~.
func isNamed(header, name string) bool {
	if part, ok := strings.CutPrefix(name, "~"); ok {
		return strings.Contains(header, Fold(part))
	}
	return header == Fold(name)
}

// missing lists the groups of the signature that a header does not have.
func (f *Format) missing(header []string) []string {
	var out []string
	for _, group := range f.Signature {
		if !slices.ContainsFunc(group, func(w string) bool { return slices.ContainsFunc(header, func(h string) bool { return isNamed(h, w) }) }) {
			out = append(out, group[0])
		}
	}
	return out
}

// yields reports whether a header has a word by which another format knows it
// better.
func (f *Format) yields(header []string) bool {
	return slices.ContainsFunc(f.Unless, func(w string) bool { return slices.ContainsFunc(header, func(h string) bool { return isNamed(h, w) }) })
}

// foremost is the match that explains most of the header; one that refuses it
// knows best. The order of the formats wins ties.
func foremost(known []*Match) *Match {
	var best *Match
	for _, m := range known {
		if best == nil || m.score() > best.score() {
			best = m
		}
	}
	return best
}

// Explained is how many columns of the header the format reads.
func (m *Match) Explained() int {
	n := 0
	for _, c := range m.Columns {
		if c.Column != nil {
			n++
		}
	}
	return n
}

// score counts the columns that are known: the better of two formats whose
// signatures are both there knows more of the header; one that refuses it
// knows best.
func (m *Match) score() int {
	n := 0
	if !m.Format.Exact {
		n = len(m.Format.Signature) // of our own tables some have one column and some three that must be there
	}
	if !m.Format.Refuse.IsZero() {
		n += tabular.DefaultMaxCols
	}
	for _, c := range m.Columns {
		if c.Column != nil {
			n++
		}
	}
	return n
}

// match maps a header's columns; of several columns for one field the
// spelling that the format prefers wins, then the first.
func (f *Format) match(h headRow, mapping map[string]field.ID) *Match {
	m := &Match{Format: f}
	for i, c := range h.cells {
		mapped := Mapped{Header: c.Text, At: c.Pos}
		if id, ok := mapping[h.fold[i]]; ok && id == Off {
			mapped.Off = true
		} else if ok && f.Table.Has(id) {
			mapped.Column = f.column(id)
		}
		m.Columns = append(m.Columns, mapped)
	}
	for ci := range f.Columns {
		column := &f.Columns[ci]
		if slices.ContainsFunc(m.Columns, func(c Mapped) bool { return c.Column != nil && c.Column.Field == column.Field }) {
			continue
		}
		for _, name := range column.Names {
			first := -1
			for i := range h.fold {
				if !isNamed(h.fold[i], name) || m.Columns[i].Column != nil || m.Columns[i].Off || f.Guessed && isShare(h.cells[i].Text, column.Field) {
					continue
				}
				if first < 0 {
					first = i
					m.Columns[i].Column = column
				} else {
					m.Twice = append(m.Twice, [2]int{first, i})
				}
			}
			if first >= 0 {
				break
			}
		}
	}
	f.rivals(m, h)
	return m
}

// isShare reports whether a header in which counts would stand says that it is
// one of shares or rates.
func isShare(header string, id field.ID) bool {
	if k := field.Of(id).Kind; k != field.KindCount {
		return false
	}
	h := Fold(header)
	return strings.ContainsAny(h, "%‰") || strings.Contains(h, " rate") || strings.HasSuffix(h, "_rate") || strings.Contains(h, "percent") ||
		strings.Contains(h, "процент") || strings.Contains(h, "доля ")
}

// rivals finds further columns that would fit a field that a guessed column
// gives: for counts and times, which the rows can compare.
func (f *Format) rivals(m *Match, h headRow) {
	if !f.Guessed {
		return
	}
	for i, c := range m.Columns {
		if c.Column == nil {
			continue
		}
		switch field.Of(c.Column.Field).Kind {
		case field.KindCount, field.KindTime:
		default:
			continue
		}
		for j := range m.Columns {
			if m.Columns[j].Column == nil && !m.Columns[j].Off && !isShare(h.cells[j].Text, c.Column.Field) &&
				slices.ContainsFunc(c.Column.Names, func(n string) bool { return Fold(n) == h.fold[j] }) && h.fold[j] != h.fold[i] {
				m.Rivals = append(m.Rivals, [2]int{i, j})
			}
		}
	}
}

// column gives the format's column for a field, or a plain one.
func (f *Format) column(id field.ID) *Column {
	for i := range f.Columns {
		if f.Columns[i].Field == id {
			return &f.Columns[i]
		}
	}
	return &Column{Field: id}
}

// unrecognised says what the nearest format would need: the one with the
// largest share of its signature in a row, if that is at least a half; else
// what could be guessed and what could not.
func unrecognised(rows []headRow, formats []*Format, guessed *Match, missing []field.ID) *note.Problem {
	var nearest *Format
	var lacks []string
	header, share := rows[0], 0.0
	for _, r := range rows {
		for _, f := range formats {
			if f.Guessed || !f.Refuse.IsZero() || f.Exact && !ours(r.fold, f.Table) {
				continue
			}
			missing := f.missing(r.fold)
			if s := 1 - float64(len(missing))/float64(len(f.Signature)); s > share {
				nearest, lacks, header, share = f, missing, r, s
			}
		}
	}
	if share >= 0.5 || len(formats) == 1 && nearest != nil {
		p := note.Errorf(header.cells[0].Pos, "this is no export that casebench knows; nearest is %s, but these columns are missing: %s",
			nearest.Title, strings.Join(lacks, ", "))
		p.Excerpt = excerpt(header)
		return p.WithMend("add the columns to the export, or say with --as what it is")
	}
	if headless(rows[0]) {
		p := note.Errorf(rows[0].cells[0].Pos, "the first line holds data already: no line says what the columns are")
		p.Excerpt = excerpt(rows[0])
		return p.WithMend("write a line with the names of the columns above it, such as customer, date, amount, and separate them as the data are")
	}
	if guessed == nil {
		p := note.Errorf(rows[0].cells[0].Pos, "this is no export that casebench knows, and its header has no words to guess by")
		p.Excerpt = excerpt(rows[0])
		return p.WithMend("name its columns: a table of posts needs post_id and published_at; or say with --as what it is")
	}
	header = rows[guessed.Rows-1]
	var found, absent []string
	for _, c := range guessed.Columns {
		if c.Column != nil {
			found = append(found, c.Header+" = "+string(c.Column.Field))
		}
	}
	for _, id := range missing {
		absent = append(absent, string(id))
	}
	p := note.Errorf(header.cells[0].Pos, "this is no export that casebench knows; taken for a %s, it has %s and lacks %s",
		guessed.Format.Title, strings.Join(found, ", "), strings.Join(absent, ", "))
	p.Excerpt = excerpt(header)
	return p.WithMend("name the columns that are meant with --column HEADER=FIELD, or rename them")
}

// ours reports whether more than half of a header are columns of a table of
// ours: a foreign export with a column "Date" is no CSV of casebench.
func ours(header []string, table field.Table) bool {
	n := 0
	for _, h := range header {
		if table.Has(field.ID(h)) {
			n++
		}
	}
	return 2*n > len(header)
}

func excerpt(h headRow) string {
	var words []string
	for _, c := range h.cells {
		words = append(words, c.Text)
	}
	r := []rune(strings.Join(words, ", "))
	return string(r[:min(len(r), 120)])
}

// headless reports whether a row has no letter: no header has none.
func headless(h headRow) bool {
	for _, c := range h.cells {
		if strings.IndexFunc(c.Text, unicode.IsLetter) >= 0 {
			return false
		}
	}
	return true
}
