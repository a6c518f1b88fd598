// Package tabular reads CSV, TSV, Excel and JSON files as one stream of rows, in
// which every cell knows where it stands. It guesses what exports leave unsaid
// (encoding, delimiter, line ends) and says what it guessed in Info; it never
// guesses a number: ParseNumber and ParseTime give an exact value or a reason.
//
// Text files are read as a stream of any length. Of a workbook only the shared
// texts are held in memory, below a cap. What cannot be a table (a directory,
// a picture, an old .xls, a saved web page) is refused in one line with a mend.
//
// The path through it: Open or OpenFile, then Reader.Next until io.EOF. All
// errors but io.EOF are *note.Problem.
package tabular

import (
	"bytes"
	"errors"
	"io"
	"io/fs"

	"github.com/casebench/casebench/datasets/note"
)

// Kind is what a workbook says a cell holds. Cells of text files are Text.
type Kind uint8

// Kinds.
const (
	Text       Kind = iota
	Number          // Text is the decimal number with a point, 15 digits at most
	Date            // Text is 2006-01-02, 2006-01-02T15:04:05, or 15:04:05 for a time of day
	Uncomputed      // a formula whose value the file does not hold; Text is empty
	Spanning        // a number that stands once over several merged rows: Text is the number, in each of them
)

// Cell is one cell.
type Cell struct {
	Text string
	Kind Kind
	Pos  note.Position
}

// Row is one row that is not blank. Rows may differ in length (ragged exports
// do): len(Cells) is what the row has. Cells is valid until the next call of
// Next; the texts in it stay.
type Row struct {
	Cells  []Cell
	Pos    note.Position // of the row's first cell
	Broken bool          // a line of NDJSON that holds no object: all cells are empty
}

// Options steer the reading. The zero value guesses everything.
type Options struct {
	Sheet     string // of a workbook or a JSON file; "" is the first that is not hidden
	Encoding  string // of a text, as Info names it; "" guesses
	Delimiter byte   // of a text; 0 guesses
	MaxCols   int    // columns beyond which a row is refused; 0 is DefaultMaxCols
	MaxRows   int    // rows beyond which a sheet of a workbook is refused; 0 is Excel's 1,048,576
	Layout    *Layout
	Every     []string // of a JSON file: members that all objects of an inner array have one cell for, such as reactions.*.count
	Book      *Book    // of a file that is opened several times
}

// Caps. A quoted cell that does not end within MaxRecord bytes was never
// closed; a workbook that unpacks to more than MaxUnpacked is hostile or no
// table.
const (
	DefaultMaxCols = 2048
	MaxRecord      = 16 << 20
	MaxWorkbook    = 512 << 20 // packed
	MaxUnpacked    = 2 << 30   // all entries, as they state and as they are
	MaxTexts       = 256 << 20 // shared texts of a workbook, unpacked
	maxRatio       = 400       // unpacked to packed, of an entry over 16 MB
	maxEntries     = 10_000
	maxSheets      = 256 // an import looks at each
)

// Info says how the file is read.
type Info struct {
	Format    string // "text", "xlsx" or "json"
	Encoding  string // "utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "ibm866", "koi8-r"; "" for a workbook
	BOM       bool   // the file begins with a byte order mark
	Guessed   bool   // the encoding is a guess from the letters: worth a look
	Delimiter byte   // ',', ';', '\t' or '|'
	SepLine   bool   // the first line was "sep=X"
	Backslash bool   // quotes inside of cells are written \"
	Nested    bool   // each line is one quoted cell that holds a whole row
	Merged    int    // merged areas of the sheet, whose words stand in all their rows
	Sheet     string // of a workbook or a JSON file
	From1904  bool   // the workbook counts days from 1904
}

// Reader gives the rows of one table.
type Reader struct {
	Info    Info
	rows    interface{ next() (Row, error) }
	sheets  []Sheet
	layout  *Layout
	err     error // what ended the reading; sticky
	closers []io.Closer
}

// Layout is what was found in a JSON file; nil for others.
func (r *Reader) Layout() *Layout { return r.layout }

// Sheet is one sheet of a workbook, or one list of a JSON file.
type Sheet struct {
	Name   string
	Hidden bool
}

// Sheets lists the sheets of a workbook, or the lists of a JSON file, in its
// order; nil for a text.
func (r *Reader) Sheets() []Sheet { return r.sheets }

// Next gives the next row that is not blank, io.EOF after the last one, or a
// *note.Problem that says where and why the reading cannot go on. After an
// error it gives the same error again.
func (r *Reader) Next() (Row, error) {
	if r.err != nil {
		return Row{}, r.err
	}
	row, err := r.rows.next()
	r.err = err
	return row, err
}

// Close gives back what Open and OpenFile opened.
func (r *Reader) Close() error {
	var errs []error
	for _, c := range r.closers {
		errs = append(errs, c.Close())
	}
	return errors.Join(errs...)
}

// OpenFile opens a file of fsys. The caller must Close the Reader.
func OpenFile(fsys fs.FS, name string, opt Options) (*Reader, error) {
	if st, err := fs.Stat(fsys, name); err != nil {
		return nil, note.Unreadable(name, err)
	} else if p := regular(name, st.Mode()); p != nil {
		return nil, p // to open a named pipe would wait for whoever writes to it
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, note.Unreadable(name, err)
	}
	r, err := openFile(f, name, opt)
	if err != nil {
		f.Close()
		return nil, err
	}
	r.closers = append(r.closers, f)
	return r, nil
}

// regular refuses what is no file with bytes of its own.
func regular(name string, mode fs.FileMode) *note.Problem {
	pos := note.Position{File: name}
	switch {
	case mode.IsDir():
		return note.Errorf(pos, "this is a folder, not a file").WithMend("name the export file inside it")
	case mode&(fs.ModeNamedPipe|fs.ModeSocket|fs.ModeDevice|fs.ModeCharDevice) != 0:
		return note.Errorf(pos, "this is a pipe, a socket or a device, and no file").WithMend("save what comes out of it as a file and name that")
	case !mode.IsRegular():
		return note.Errorf(pos, "this is no regular file").WithMend("name an export file")
	}
	return nil
}

func openFile(f fs.File, name string, opt Options) (*Reader, error) {
	st, err := f.Stat()
	if err != nil {
		return nil, note.Unreadable(name, err)
	}
	if p := regular(name, st.Mode()); p != nil {
		return nil, p
	}
	if at, ok := f.(io.ReaderAt); ok {
		return Open(name, at, st.Size(), opt)
	}
	if st.Size() > MaxWorkbook {
		return nil, note.Errorf(note.Position{File: name}, "the file is too large to be read from here (%d bytes)", st.Size()).
			WithMend("unpack it to a folder on disk first")
	}
	all, err := io.ReadAll(io.LimitReader(f, MaxWorkbook))
	if err != nil {
		return nil, note.Unreadable(name, err)
	}
	return Open(name, bytes.NewReader(all), int64(len(all)), opt)
}

// Open reads size bytes of r as a table; name is for messages only.
func Open(name string, r io.ReaderAt, size int64, opt Options) (*Reader, error) {
	if opt.MaxCols == 0 {
		opt.MaxCols = DefaultMaxCols
	}
	if opt.MaxRows == 0 {
		opt.MaxRows = 1 << 20
	}
	head := make([]byte, min(size, sniffBytes))
	if n, err := r.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return nil, note.Unreadable(name, err)
	} else {
		head = head[:n]
	}
	if p := notATable(name, head); p != nil {
		return nil, p
	}
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return openWorkbook(name, r, size, opt)
	}
	return openText(name, head, io.NewSectionReader(r, 0, size), opt)
}
