// Package intake turns an export of a platform into a data set of ours: a
// canonical CSV whose header is field ids, and the descriptor beside it that
// says where it came from, what was applied and what was left out.
//
// Prepare reads the export and answers with a Plan, which is also the dry run:
// everything that would be done, and nothing done. Plan.Write does it. The
// same export, options and key give the same bytes.
//
// # Personal data
//
// Handles and user ids of other people are replaced by keyed hashes
// (HMAC-SHA256), so that a person who comes back is counted as one and is not
// named. The key is the file .casebench-key in the study's folder: 32 random
// bytes, the one random thing here, made on first use, readable by the owner
// only and listed in a .gitignore beside it. It enters no output. Who has the
// key and a list of handles can find the pseudonyms again; delete the key and
// nobody can. The handles of the case's own accounts are kept. Texts (captions,
// comments, titles of posts) are never kept; titles of films and series are.
package intake

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/shape"
	"github.com/casebench/casebench/datasets/tabular"
)

// Options say what the export does not. The zero value is a fair guess.
type Options struct {
	As       string // id of a platform.Format; "" recognises it
	Name     string // of the data set; "" is made from the file's name
	Title    note.Text
	Case     string // id of the case that the export is about
	Platform string // where neither the format nor a column says it
	// Account is the account that the export is of, as the caller says.
	Account string
	// AddAccount lets the export be of an account that the case does not list;
	// Result.AddAccounts then names what must be added to the case.
	AddAccount  bool
	Accounts    []Account     // the case's own: their names are kept
	Keep        []Account     // those of the study's other cases: their names are kept too
	TimeZone    string        // of the export's clock, such as Europe/Minsk; "" is UTC
	CollectedAt string        // ISO date
	Encoding    string        // of a text, as tabular.EncodingName gives it; "" guesses
	Dates       tabular.Order // of day, month and year, where the caller knows it
	MinKept     *float64      // share of the rows, from 0 to 1, below which nothing is written; nil is a half
	Year        int           // of dates that have none; 0 refuses them
	Origin      datasets.Origin
	Source      datasets.Source
	Columns     map[string]field.ID // header to field: goes before what is known or guessed
	TrueZeros   []field.ID          // columns that are 0 in all rows and really are: not "not collected"
	Mappings    []*Remembered       // of the study: what was decided about exports before
	Study       string              // folder of the key; "" is the folder that Write writes to
	Into        string              // folder that Write will write to, if it is known: rows of large files are then converted once
	Existing    []*datasets.Dataset // what the study has, to find what is imported twice
	Replace     bool                // write over a data set of the same name
	Folder      string              // that the file lies in, for a name
	Packed      bool                // the file lies in an archive, whose name is the first part of its path
	Taken       map[string]string   // names of data sets that the same call makes, and their files
}

// Result is what an import did or would do.
type Result struct {
	Format          string        `json:"format"`
	FormatTitle     note.Note     `json:"-"`
	Titles          note.Words    `json:"format_title"`      // FormatTitle by language, set by who prints it
	Explained       int           `json:"columns_explained"` // of the header
	Header          int           `json:"columns_in_header"`
	Second          string        `json:"second_format,omitempty"` // of another table, the next best
	SecondTitle     note.Note     `json:"-"`
	SecondExplained int           `json:"second_explained,omitempty"`
	Rule            note.Note     `json:"-"`
	Shape           []note.Note   `json:"-"` // how a table that is laid out for the eye was turned
	Table           field.Table   `json:"table"`
	Platform        string        `json:"platform,omitempty"`
	File            string        `json:"file"`
	Hash            string        `json:"hash"`
	Encoding        string        `json:"encoding,omitempty"`
	Sheets          []string      `json:"sheets,omitempty"`
	TimeZone        string        `json:"time_zone"`
	RowsRead        int64         `json:"rows_read"` // below the header, those left out included
	RowsKept        int64         `json:"rows_kept"`
	Columns         []Mapping     `json:"columns"`
	Preview         []Preview     `json:"preview"` // what the columns hold
	Ignored         []string      `json:"columns_ignored,omitempty"`
	LeftOut         []LeftOut     `json:"left_out,omitempty"`
	NotCollected    []field.ID    `json:"not_collected,omitempty"`
	Decisions       []note.Note   `json:"-"`                   // what was decided, and by what
	Decided         []string      `json:"decisions,omitempty"` // Decisions in English, for machines
	Mapping         string        `json:"mapping,omitempty"`   // file of the mapping that was applied or written
	Warnings        note.Problems `json:"-"`
	Messages        []string      `json:"warnings,omitempty"`     // Warnings in English, for machines
	AddAccounts     []Account     `json:"add_accounts,omitempty"` // to be added to the case
	Name            string        `json:"name"`
	Data            string        `json:"data"`       // the CSV's path once written
	Descriptor      string        `json:"descriptor"` // the descriptor's path once written
	Written         bool          `json:"written"`
}

// Mapping is a column of the export and the field that it became.
type Mapping struct {
	From string   `json:"from"`
	To   field.ID `json:"to"`
	How  string   `json:"how"` // known, guessed or stated
}

// LeftOut counts rows that are not in the data set.
type LeftOut struct {
	Why    note.Note `json:"-"`
	Reason string    `json:"reason"` // Why in English
	Rows   int64     `json:"rows"`
}

// Plan is an import that was thought through and not yet done.
type Plan struct {
	Result Result

	fsys   fs.FS
	file   string
	opt    Options
	zone   *time.Location
	format *platform.Format
	sheets []*sheet
	ids    []field.ID // columns of the CSV in their order
	titles map[field.ID]string
	rules  []note.Note
	drop   map[field.ID]bool // not collected
	// trueZeros are the columns that the caller states to be truly 0
	trueZeros []field.ID
	coarse    map[field.ID]datasets.Rounded
	dates     map[string]*tabular.DateColumn   // of the columns of times, by header
	born      map[field.ID]tabular.DateReading // columns of which the rows' ids tell the years
	forgotten []string                         // headers whose dates nothing tells
	from1904  bool                             // the workbook counts days from 1904
	numbered  bool                             // posts have no ids but those of their rows
	distrust  bool                             // of ids that look rounded
	sumAt     note.Position                    // of a row that is the sum of all others
	people    bool                             // there are names to replace
	book      tabular.Book                     // of a workbook
	layout    *tabular.Layout                  // of a JSON file
	beside    platform.Looked
	// unquoted says without a cell's text what a warning says with it; zero if
	// another says it
	unquoted map[*note.Problem]note.Note
	// concerns are the columns that a warning is about
	concerns map[*note.Problem][]field.ID
	spool    *spool
	first    int64 // earliest and latest day of the rows, Unix seconds
	last     int64
	hasDates bool
}

// Prepare reads an export and plans its import. Errors are *note.Problem, or
// note.Problems where no row can be used. A plan that is not carried out must be
// closed if the options say Into.
func Prepare(fsys fs.FS, file string, opt Options) (_ *Plan, err error) {
	p := &Plan{fsys: fsys, file: file, opt: opt, titles: map[field.ID]string{}, drop: map[field.ID]bool{}, unquoted: map[*note.Problem]note.Note{}}
	defer func() {
		if err != nil {
			p.Close()
		}
	}()
	if p.Result.File = path.Base(file); opt.Packed {
		p.Result.File = file
	}
	p.remember()
	if err := p.options(); err != nil {
		return nil, err
	}
	if err := p.recognise(); err != nil {
		return nil, err
	}
	hashed := make(chan error, 1)
	go func() { // while the rows are looked at
		var err error
		p.Result.Hash, err = fileHash(fsys, file)
		hashed <- err
	}()
	err = p.lookBeside()
	if err == nil {
		err = p.scan()
	}
	unread := <-hashed
	if err != nil {
		return nil, err
	}
	if err := unread; err != nil {
		return nil, note.Unreadable(file, err)
	}
	if err := p.columns(); err != nil {
		return nil, err
	}
	p.name()
	if err := p.rehearse(); err != nil {
		return nil, err
	}
	p.compareExisting()
	for _, w := range p.Result.Warnings {
		p.Result.Messages = append(p.Result.Messages, w.Error())
	}
	return p, nil
}

func (p *Plan) warn(pos note.Position, format string, args ...any) *note.Problem {
	w := note.Errorf(pos, format, args...)
	w.Severity = note.Warning
	p.Result.Warnings = append(p.Result.Warnings, w)
	return w
}

func (p *Plan) rule(format string, args ...any) {
	p.rules = append(p.rules, note.New(format, args...))
}

// options checks what the caller states.
func (p *Plan) options() error {
	p.Result.TimeZone = p.opt.TimeZone
	if p.Result.TimeZone == "" {
		p.Result.TimeZone = "UTC"
	}
	zone, err := time.LoadLocation(p.Result.TimeZone)
	if err != nil || p.Result.TimeZone == "Local" {
		return note.Errorf(note.Position{}, "there is no time zone %q", p.opt.TimeZone).
			WithMend("write it as Europe/Minsk or UTC")
	}
	p.zone = zone
	if name := p.opt.Name; name != "" && datasets.Slug(name) != name { // it becomes the name of a file
		return note.Errorf(note.Position{}, "the name %q is not made of lower-case letters, digits and hyphens", name).
			WithMend("write %s", cmp.Or(datasets.Slug(name), "a-name-like-this"))
	}
	if d := p.opt.CollectedAt; d != "" {
		if _, err := time.Parse(time.DateOnly, d); err != nil {
			return note.Errorf(note.Position{}, "%q is not a date", d).WithMend("write dates as YYYY-MM-DD")
		}
	}
	return nil
}

// sheet is one table of the export and how its columns are read.
type sheet struct {
	name      string // "" for a text
	match     *platform.Match
	closing   *note.Position // of a last row that is the sum of the others and does not say so
	shape     *shape.Shape   // how the table is turned; nil if it is read as it stands
	constant  []platform.Constant
	readers   []reader
	headers   map[string]int // where each header stands, for a format that reads rows
	sums      []*summing     // columns that add up others
	reactions *reactions     // by kind; nil for none
	looked    *bool          // see matters
	loosely   map[string]int // the same, with signs taken for spaces
}

// recognise finds the format, and in a workbook every sheet that has it.
func (p *Plan) recognise() error {
	var accept []*platform.Format
	if p.opt.As != "" {
		f := platform.ByID(p.opt.As)
		if f == nil {
			ids := platform.IDs()
			prob := note.Errorf(note.Position{}, "there is no format %q", p.opt.As)
			if near := note.Nearest(p.opt.As, ids); near != "" {
				return prob.WithMend("did you mean %q?", near)
			}
			return prob.WithMend("there are: %s", strings.Join(ids, ", "))
		}
		accept = []*platform.Format{f}
	}
	r, err := p.open("", nil)
	if err != nil {
		return err
	}
	info, sheets := r.Info, r.Sheets()
	p.layout = r.Layout()
	r.Close()
	p.Result.Encoding, p.from1904 = info.Encoding, info.From1904
	if p.opt.Encoding != "" && info.Encoding == "" {
		p.warn(note.Position{File: p.file}, "a workbook has no encoding to state: --encoding is not used").WithMend("leave it out")
	} else if p.opt.Encoding != "" {
		p.rule("the encoding is %s, as stated", info.Encoding)
	}
	if info.Nested {
		p.rule("each line of the file is one quoted cell that holds a whole row: the inner table is read")
	}
	if info.Backslash {
		p.rule("quotes inside of cells stand behind backslashes in this file, and are read so")
	}
	if info.Merged > 0 {
		p.rule("merged cells: their words stand in all rows that they span")
	}
	if info.Guessed {
		p.warn(note.Position{File: p.file}, "the encoding %s is a guess from the letters", info.Encoding).
			WithMend("look at the Russian words of the result; if they are wrong, state the encoding, such as --encoding windows-1251")
	}
	names := []string{""}
	if info.Format != "text" {
		names = nil
		for _, s := range sheets {
			if !s.Hidden {
				names = append(names, s.Name)
			}
		}
	}
	var firstErr error
	var unused []string
	for _, name := range names {
		if p.format != nil && !p.format.Guessed && p.sheets[0].name == tabular.Root {
			break // the other lists of this JSON are inside of its rows
		}
		m, turned, err := p.shaped(name, accept)
		switch {
		case err == nil && slices.Contains(m.Format.NotSheets, name):
		case err == nil && info.Format == "json" && p.format != nil && better(m, p.sheets[0].match):
			unused = append(unused, p.sheets[0].name)
			p.format, p.sheets = m.Format, []*sheet{{name: name, match: m}}
		case err == nil && (p.format == nil || p.format.ID == m.Format.ID && p.joins(name, m)):
			p.format = cmp.Or(p.format, m.Format)
			p.sheets = append(p.sheets, &sheet{name: name, match: m, shape: turned})
		default:
			unused = append(unused, name)
			if firstErr == nil {
				firstErr = err
			}
		}
	}
	if p.format == nil {
		return firstErr
	}
	f := p.format
	p.Result.Rule = p.sheets[0].match.Rule
	if info.Format == "json" {
		p.Result.Rule = note.New("%s; the rows are the list %s of the JSON file", p.Result.Rule, p.sheets[0].name)
	}
	p.rules = append(p.rules, p.Result.Rule)
	p.saysShape()
	if p.sheets[0].name == tabular.Root {
		unused = nil // they are columns of the rows
	}
	for _, name := range unused {
		if slices.ContainsFunc(f.Beside, func(b platform.Beside) bool { return b.Sheet == name }) {
			continue
		}
		if info.Format == "json" && !f.Guessed { // a known answer has others beside it
			p.rule("the list %s of the JSON file is not used", name)
			continue
		}
		p.warn(note.Position{File: p.file, Sheet: name}, "the sheet is not used; it has %d rows", p.rowsOf(name)).
			WithMend("if it holds data, save it as a file of its own and import that")
	}
	if info.Format != "text" {
		for _, s := range p.sheets {
			p.Result.Sheets = append(p.Result.Sheets, s.name)
		}
	}
	p.Result.Format, p.Result.FormatTitle, p.Result.Table = f.ID, f.Title, f.Table
	first := p.sheets[0].match
	p.Result.Explained, p.Result.Header = first.Explained(), len(first.Columns)
	if second := first.Second; second != nil {
		p.Result.Second, p.Result.SecondTitle, p.Result.SecondExplained = second.Format.ID, second.Format.Title, second.Explained()
	}
	if err := p.tie(first); err != nil {
		return err
	}
	if p.Result.Platform = f.Platform; f.Platform == "" {
		p.Result.Platform = p.opt.Platform
	}
	p.rules = append(p.rules, f.Rules...)
	if info.Format != "text" && info.Format != "json" {
		p.named()
	}
	for _, s := range p.sheets {
		if f.Constants == nil {
			continue
		}
		c, prob := f.Constants(s.match.Above, s.name, path.Base(p.file))
		if prob != nil {
			prob.Pos.File = p.file
			return prob
		}
		s.constant = append(s.constant, c...)
	}
	return nil
}

// better reports whether a list of a JSON file is rather the table that is meant
// than another: one of a known format goes before a guess, then the one with
// more columns that are understood.
func better(m, than *platform.Match) bool {
	if m.Format.Guessed != than.Format.Guessed {
		return than.Format.Guessed
	}
	return len(m.Index()) > len(than.Index())
}

func (p *Plan) match(name string, accept []*platform.Format, turned *shape.Shape) (*platform.Match, error) {
	r, err := p.open(name, turned)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	m, err := platform.Recognise(r, accept, p.stated(turned))
	if prob, ok := err.(*note.Problem); ok {
		if prob.Pos == (note.Position{}) {
			prob.Pos.File = p.file
		}
		p.tell(name, prob)
	}
	return m, err
}

// tell adds to a refusal what adds up in the table, which can be quoted.
func (p *Plan) tell(name string, refusal *note.Problem) {
	r, err := p.open(name, nil)
	if err != nil {
		return
	}
	defer r.Close()
	if sums, ok := platform.Told(refusal.What, r.Next); ok {
		refusal.What = note.New("%s; what adds up over its days, and can be quoted: %s", refusal.What, sums)
	}
}

// each calls fn for every row below the header of a sheet.
func (p *Plan) each(s *sheet, fn func(tabular.Row)) error {
	r, err := p.open(s.name, s.shape)
	if err != nil {
		return err
	}
	defer r.Close()
	n := 0
	return r.Each(func(row tabular.Row) {
		if n++; n > s.match.Rows {
			fn(row)
		}
	})
}

func fileHash(fsys fs.FS, file string) (string, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	// fs.File may say how it is copied, in small pieces: hidden, this buffer is used.
	if _, err := io.CopyBuffer(h, struct{ io.Reader }{f}, make([]byte, 256<<10)); err != nil {
		return "", err
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil)), nil
}
