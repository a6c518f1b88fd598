package tabular

import (
	"archive/zip"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/note"
)

// workbook is an opened .xlsx: the parts that every sheet needs. It is read
// here and not by excelize because its row stream gives texts only: not
// whether a cell is a number, a text that looks like one, or a date; and
// because a forged workbook must be refused before it is unpacked.
type workbook struct {
	name     string
	files    map[string]*zip.File
	sheets   []Sheet
	parts    []string // of the sheets, in their order
	texts    []string // shared texts
	dates    []bool   // of the cell formats: is it a date or a time?
	date1904 bool
	maxCols  int
	maxRows  int
	book     *Book
}

// Book keeps what is the same at every opening of one workbook and takes long to
// find: the shared texts, and the merged areas, which stand behind the rows. The
// zero value knows nothing yet.
type Book struct {
	texts []string
	read  bool // texts are known
	areas map[string][]area
}

func openWorkbook(name string, r io.ReaderAt, size int64, opt Options) (*Reader, error) {
	w := &workbook{name: name, maxCols: opt.MaxCols, maxRows: opt.MaxRows, book: cmp.Or(opt.Book, &Book{})}
	for _, step := range []func() *note.Problem{
		func() *note.Problem { return w.unzip(r, size) },
		w.readBook, w.readStyles, w.readTexts,
	} {
		if p := step(); p != nil {
			return nil, p
		}
	}
	i, p := w.pick(opt.Sheet)
	if p != nil {
		return nil, p
	}
	rows, p := w.sheet(i)
	if p != nil {
		return nil, p
	}
	return &Reader{
		Info:    Info{Format: "xlsx", Sheet: w.sheets[i].Name, Merged: len(rows.areas), From1904: w.date1904},
		rows:    rows,
		sheets:  w.sheets,
		closers: []io.Closer{rows.ahead, rows.part},
	}, nil
}

// pick finds the sheet of that name, or the first that is not hidden.
func (w *workbook) pick(sheet string) (int, *note.Problem) {
	var names []string
	for i, s := range w.sheets {
		if sheet == "" && !s.Hidden || sheet != "" && s.Name == sheet {
			return i, nil
		}
		names = append(names, s.Name)
	}
	pos := note.Position{File: w.name}
	if sheet == "" {
		return 0, note.Errorf(pos, "the workbook has no visible sheet").WithMend("unhide the sheet with the data, or name it")
	}
	p := note.Errorf(pos, "the workbook has no sheet %q", sheet)
	if near := note.Nearest(sheet, names); near != "" {
		return 0, p.WithMend("did you mean %q?", near)
	}
	return 0, p.WithMend("it has: %s", strings.Join(names, ", "))
}

func (w *workbook) damaged(part string) *note.Problem {
	return note.Errorf(note.Position{File: w.name}, "the workbook is damaged (part %q)", part).
		WithMend("open it in Excel or LibreOffice and save it again as .xlsx")
}

func (w *workbook) hostile(format string, args ...any) *note.Problem {
	return note.Errorf(note.Position{File: w.name}, format, args...).
		WithMend("if you trust the file, save the sheet as CSV and use that")
}

// unzip lists the parts and refuses what is no workbook or unpacks to more
// than any export does. What the list states is checked again while reading.
func (w *workbook) unzip(r io.ReaderAt, size int64) *note.Problem {
	if size > MaxWorkbook {
		return w.hostile("the workbook is larger than %d MB", MaxWorkbook>>20)
	}
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return note.Errorf(note.Position{File: w.name}, "the file is a broken zip archive, or a half-downloaded workbook").
			WithMend("download or export it again")
	}
	if len(z.File) > maxEntries {
		return w.hostile("the archive has more than %d parts", maxEntries)
	}
	w.files = make(map[string]*zip.File, len(z.File))
	var total uint64
	for _, f := range z.File {
		if total += f.UncompressedSize64; total > MaxUnpacked || f.UncompressedSize64 > MaxUnpacked {
			return w.hostile("the workbook unpacks to more than %d MB", MaxUnpacked>>20)
		}
		if f.UncompressedSize64 > 16<<20 && f.UncompressedSize64/maxRatio > f.CompressedSize64 {
			return w.hostile("a part of the workbook unpacks to more than %d times its size", maxRatio)
		}
		if w.files[f.Name] == nil {
			w.files[f.Name] = f
		}
	}
	if w.files["xl/workbook.xml"] == nil {
		p := note.Errorf(note.Position{File: w.name}, "this is a zip archive, but no Excel workbook (.xlsx)")
		switch {
		case w.files["xl/workbook.bin"] != nil:
			return p.WithMend("it is a binary workbook (.xlsb): save it as .xlsx")
		case w.files["word/document.xml"] != nil:
			return p.WithMend("it is a Word document: save the table as .xlsx or CSV")
		case w.files["content.xml"] != nil:
			return p.WithMend("it is an OpenDocument file: save it as .xlsx or CSV")
		}
		return p.WithMend("unpack it and name the table inside")
	}
	return nil
}

// part opens a part; reading more than limit bytes of it is an error.
func (w *workbook) part(name string, limit int64) (io.Reader, io.Closer, *note.Problem) {
	f := w.files[name]
	if f == nil {
		return nil, nil, w.damaged(name)
	}
	rc, err := f.Open()
	if err != nil {
		return nil, nil, w.damaged(name)
	}
	return &capped{r: rc, left: limit}, rc, nil
}

// capped is a reader that fails when more than left bytes come, whatever the
// archive states.
type capped struct {
	r    io.Reader
	left int64
}

var errTooLarge = errors.New("unpacks to more than is allowed")

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.left -= int64(n); c.left < 0 {
		return 0, errTooLarge
	}
	return n, err
}

// decode reads a small part into v.
func (w *workbook) decode(name string, v any) *note.Problem {
	r, c, p := w.part(name, 16<<20)
	if p != nil {
		return p
	}
	defer c.Close()
	if err := xml.NewDecoder(r).Decode(v); err != nil {
		return w.damaged(name)
	}
	return nil
}

// readBook reads the list of sheets and where their parts are.
func (w *workbook) readBook() *note.Problem {
	var book struct {
		Props struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name  string `xml:"name,attr"`
			State string `xml:"state,attr"`
			// The id is in the namespace of relationships; its local name is enough.
			ID string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
			// Strict Open XML uses another namespace.
			StrictID string `xml:"http://purl.oclc.org/ooxml/officeDocument/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var rels struct {
		Rel []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if p := w.decode("xl/workbook.xml", &book); p != nil {
		return p
	}
	if p := w.decode("xl/_rels/workbook.xml.rels", &rels); p != nil {
		return p
	}
	w.date1904 = book.Props.Date1904 == "1" || book.Props.Date1904 == "true"
	parts := map[string]string{}
	for _, r := range rels.Rel {
		if strings.HasSuffix(r.Type, "/worksheet") {
			if strings.HasPrefix(r.Target, "/") {
				parts[r.ID] = strings.TrimPrefix(r.Target, "/")
			} else {
				parts[r.ID] = path.Join("xl", r.Target)
			}
		}
	}
	if len(book.Sheets) > maxSheets {
		return w.hostile("the workbook has more than %d sheets", maxSheets)
	}
	for _, s := range book.Sheets {
		part := parts[s.ID+s.StrictID]
		if part == "" {
			continue // a chart sheet
		}
		w.sheets = append(w.sheets, Sheet{Name: s.Name, Hidden: s.State == "hidden" || s.State == "veryHidden"})
		w.parts = append(w.parts, part)
	}
	return nil
}

// readStyles finds out which cell formats show a date.
func (w *workbook) readStyles() *note.Problem {
	if w.files["xl/styles.xml"] == nil {
		return nil
	}
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if p := w.decode("xl/styles.xml", &styles); p != nil {
		return p
	}
	custom := map[int]bool{}
	for _, f := range styles.Formats {
		custom[f.ID] = dateFormat(f.Code)
	}
	for _, c := range styles.Cells {
		is, ok := custom[c.Format]
		if !ok {
			// The built-in date formats of ECMA-376 part 1, 18.8.30; 45 to 47
			// are durations.
			is = c.Format >= 14 && c.Format <= 22 || c.Format >= 27 && c.Format <= 36 || c.Format >= 50 && c.Format <= 58
		}
		w.dates = append(w.dates, is)
	}
	return nil
}

// dateFormat reports whether a number format shows a date or a time of day;
// a duration ([h]:mm) is no date.
func dateFormat(code string) bool {
	code, _, _ = strings.Cut(strings.ToLower(code), ";")
	var plain strings.Builder
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			if j := strings.IndexByte(code[i+1:], '"'); j >= 0 {
				i += j + 1
			}
		case '\\', '_', '*':
			i++
		case '[':
			j := strings.IndexByte(code[i:], ']')
			if j < 0 {
				return false
			}
			switch strings.Trim(code[i+1:i+j], "hms") {
			case "":
				return false // elapsed time
			}
			i += j
		default:
			plain.WriteByte(code[i])
		}
	}
	s := strings.ReplaceAll(plain.String(), "general", "")
	return strings.ContainsAny(s, "ymdhs") && !strings.ContainsAny(s, "0#?") || strings.Contains(s, "ss.0")
}

// readTexts reads the shared texts; of rich text the plain text is kept, of
// phonetic hints nothing.
func (w *workbook) readTexts() *note.Problem {
	const part = "xl/sharedStrings.xml"
	if w.texts = w.book.texts; w.book.read || w.files[part] == nil {
		return nil
	}
	r, c, p := w.part(part, MaxTexts)
	if p != nil {
		return p
	}
	defer c.Close()
	x := newXMLScanner(r)
	var text []byte
	held := 0 // bytes in memory; of an empty text its header
	inT, phonetic := false, 0
	for {
		tok, err := x.next()
		switch {
		case errors.Is(err, io.EOF):
			w.book.texts, w.book.read = w.texts, true
			return nil
		case errors.Is(err, errTooLarge):
			return w.hostile("the texts of the workbook unpack to more than %d MB", MaxTexts>>20)
		case err != nil:
			return w.damaged(part)
		}
		switch tok {
		case xmlText:
			if inT && phonetic == 0 {
				text = append(text, x.chars...)
			}
		case xmlStart:
			switch string(x.name) {
			case "si":
				text = text[:0]
			case "t":
				inT = true
			case "rPh":
				phonetic++
			}
		case xmlEnd:
			switch string(x.name) {
			case "si":
				if held += len(text) + 16; held > MaxTexts {
					return w.hostile("the texts of the workbook unpack to more than %d MB", MaxTexts>>20)
				}
				w.texts = append(w.texts, unescape(string(text)))
			case "t":
				inT = false
			case "rPh":
				phonetic--
			}
		}
	}
}

// unescape undoes the _xHHHH_ by which Excel writes characters that XML has
// not (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if i+7 <= len(s) && s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' {
			if v, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil && v > 0 { // a text has no NUL
				b.WriteRune(rune(v))
				i += 6
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
