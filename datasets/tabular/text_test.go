package tabular

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/casebench/casebench/datasets/note"
)

func open(t testing.TB, name, text string, opt Options) *Reader {
	t.Helper()
	r, err := Open(name, strings.NewReader(text), int64(len(text)), opt)
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	return r
}

// dump writes the rows as line:column=text, one row per line.
func dump(r *Reader) (string, error) {
	var b strings.Builder
	for {
		row, err := r.Next()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		for i, c := range row.Cells {
			if i > 0 {
				b.WriteByte(' ')
			}
			fmt.Fprintf(&b, "%d:%d=%q", c.Pos.Line, c.Pos.Column, c.Text)
		}
		b.WriteByte('\n')
	}
}

func TestText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain", "a,b\n1,2\n", "1:1=\"a\" 1:3=\"b\"\n2:1=\"1\" 2:3=\"2\"\n"},
		{"no last line end", "a,b\n1,2", "1:1=\"a\" 1:3=\"b\"\n2:1=\"1\" 2:3=\"2\"\n"},
		{"CRLF", "a,b\r\n\r\n1,2\r\n", "1:1=\"a\" 1:3=\"b\"\n3:1=\"1\" 3:3=\"2\"\n"},
		{"CR only", "a,b\r1,2\r", "1:1=\"a\" 1:3=\"b\"\n2:1=\"1\" 2:3=\"2\"\n"},
		{"CR in quotes", "a,b\n\"x\ry\",2\n", "1:1=\"a\" 1:3=\"b\"\n2:1=\"x\\ry\" 2:7=\"2\"\n"},
		{"LF in quotes, CR file", "a,b\r\"x\ny\",2\r", "1:1=\"a\" 1:3=\"b\"\n2:1=\"x\\ny\" 2:7=\"2\"\n"},
		{"columns count characters", "имя,б\nжж,2\n", "1:1=\"имя\" 1:5=\"б\"\n2:1=\"жж\" 2:4=\"2\"\n"},
		{"quoted, several lines", "a,b\n\"x\nyй\",2\n3,4\n", "1:1=\"a\" 1:3=\"b\"\n2:1=\"x\\nyй\" 3:5=\"2\"\n4:1=\"3\" 4:3=\"4\"\n"},
		{"doubled quotes", "a,b\n\"Отметки \"\"Нравится\"\"\",2\n", "1:1=\"a\" 1:3=\"b\"\n2:1=\"Отметки \\\"Нравится\\\"\" 2:24=\"2\"\n"},
		{"quote in an unquoted cell", "a,b\n5\" disc,2\n", "1:1=\"a\" 1:3=\"b\"\n2:1=\"5\\\" disc\" 2:9=\"2\"\n"},
		{"ragged", "a,b,c\n1\n1,2,3,4\n", "1:1=\"a\" 1:3=\"b\" 1:5=\"c\"\n2:1=\"1\"\n3:1=\"1\" 3:3=\"2\" 3:5=\"3\" 3:7=\"4\"\n"},
		{"empty cells", "a,b\n,\n\"\",\n", "1:1=\"a\" 1:3=\"b\"\n2:1=\"\" 2:2=\"\"\n3:1=\"\" 3:4=\"\"\n"},
		{"sep line", "sep=;\na;b,c\n", "2:1=\"a\" 2:3=\"b,c\"\n"},
		{"sep line with CRLF", "sep=,\r\n\"Facebook reach\"\r\n\"Date\",\"Primary\"\r\n", "2:1=\"Facebook reach\"\n3:1=\"Date\" 3:8=\"Primary\"\n"},
		{"tab in quotes", "a\tb\n\"1\t\"\t2\n", "1:1=\"a\" 1:3=\"b\"\n2:1=\"1\\t\" 2:6=\"2\"\n"},
		{"TSV without quoting", "a\tb\n\"Sr.\tx\n\"A\" B\ty\n", "1:1=\"a\" 1:3=\"b\"\n2:1=\"\\\"Sr.\" 2:6=\"x\"\n3:1=\"\\\"A\\\" B\" 3:7=\"y\"\n"},
		{"quoted last cell with CRLF", "a,\"b\"\r\n1,\"2\"\r\n", "1:1=\"a\" 1:3=\"b\"\n2:1=\"1\" 2:3=\"2\"\n"},
		{"unquoted last cell after a quoted one, CRLF", "\"a\",b\r\n\"1\",2\r\n", "1:1=\"a\" 1:5=\"b\"\n2:1=\"1\" 2:5=\"2\"\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := dump(open(t, "f.csv", c.text, Options{}))
			if err != nil || got != c.want {
				t.Errorf("got\n%swant\n%serr %v", got, c.want, err)
			}
		})
	}
}

func TestBrokenQuotes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a,b\n1,\"x\n2,y\n", `f.csv:2:3: the quote that opens this cell is never closed; close it, or write quotes inside a cell twice (""); a ` +
			`half-downloaded export also looks like this`},
		{"a,b\nй,\"Nike \"Air\" Max\"\n", `f.csv:2:9: a quote inside a quoted cell is not doubled; write it twice (""), or take the quotes out of the cell`},
		{"a,b\n\"first\nsecond \"x\",2\n", `f.csv:3:8: a quote inside a quoted cell is not doubled; write it twice (""), or take the quotes out of the cell`},
		{"a,b\nй1,я2\nx\xff,y\n", `f.csv:3:1: the cell holds bytes that are not UTF-8, in a file that is; two files of different encodings were ` +
			`joined here: save both in UTF-8 first, or state the encoding`},
	} {
		r := open(t, "f.csv", c.text, Options{Encoding: "utf-8"})
		_, err := dump(r)
		if err == nil || err.Error() != c.want {
			t.Errorf("%q: got %v\nwant %s", c.text, err, c.want)
		}
		if _, again := r.Next(); again != err {
			t.Errorf("%q: Next after an error gives %v", c.text, again)
		}
	}
}

func TestDelimiter(t *testing.T) {
	for _, c := range []struct {
		text string
		want byte
	}{
		{"a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", ';'}, // decimal commas split more, but not the header
		{"a,b\n\"x;y;z\",1\n\"x;y;z\",1\n", ','},
		{"a\tb\n1,5\t2,5\n", '\t'},
		{"Report\na;b\n1;2\n", ';'}, // a title line that nothing splits
		{"a|b|c\n1|2|3\n", '|'},
		{"one\ntwo\n", ','},
		{"\"Likes, all\";\"Posts, all\"\n1;2\n", ';'},
	} {
		if got := open(t, "f", c.text, Options{}).Info.Delimiter; got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// The Russian sample is made up; it has the words that exports have.
const russian = "Контент;Название видео;Просмотры\nабв;Как мы снимали новый ролик о беге;123\nгде;Ответы на вопросы подписчиков;45\n"

func TestEncodings(t *testing.T) {
	for _, c := range []struct {
		enc  encoding.Encoding
		name string
		bom  string
	}{
		{encoding.Nop, "utf-8", ""},
		{encoding.Nop, "utf-8", "\xef\xbb\xbf"},
		{charmap.Windows1251, "windows-1251", ""},
		{charmap.CodePage866, "ibm866", ""},
		{charmap.KOI8R, "koi8-r", ""},
		{unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le", ""},
		{unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be", ""},
		{unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le", "\xff\xfe"},
		{unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be", "\xfe\xff"},
	} {
		text, err := c.enc.NewEncoder().String(russian)
		if err != nil {
			t.Fatal(err)
		}
		r := open(t, "f", c.bom+text, Options{})
		if r.Info.Encoding != c.name || r.Info.BOM != (c.bom != "") {
			t.Errorf("%s bom=%q: guessed %+v", c.name, c.bom, r.Info)
			continue
		}
		row, err := r.Next()
		if err != nil || len(row.Cells) != 3 || row.Cells[1].Text != "Название видео" || row.Cells[2].Pos.Column != 24 {
			t.Errorf("%s: %+v %v", c.name, row, err)
		}
	}
	// The letters of these words are as common in the one encoding as in the
	// other; that small letters would stand before capitals tells them apart.
	for _, enc := range []struct {
		*charmap.Charmap
		name string
	}{{charmap.Windows1251, "windows-1251"}, {charmap.KOI8R, "koi8-r"}} {
		text, _ := enc.NewEncoder().String("Бренд,Рыбы\n1,2\n")
		if r := open(t, "f", text, Options{}); r.Info.Encoding != enc.name {
			t.Errorf("words in %s are taken for %s", enc.name, r.Info.Encoding)
		}
	}
	latin, _ := charmap.Windows1252.NewEncoder().String("País,Canción\nEspaña,Corazón\n")
	if r := open(t, "f", latin, Options{}); r.Info.Encoding != "windows-1252" || !r.Info.Guessed {
		t.Errorf("Spanish: %+v", r.Info)
	}
	// Dashes, no-break spaces and quotation marks alone are no Russian words.
	signs, _ := charmap.Windows1252.NewEncoder().String("Caption,Tags\nText – 0,#one\u00a0 #two\nText – 1,“a” – #one\u00a0#two\n")
	if r := open(t, "f", signs, Options{}); r.Info.Encoding != "windows-1252" || !r.Info.Guessed {
		t.Errorf("signs: %+v", r.Info)
	}
	// They do not hide the words beside them either.
	for _, enc := range []*charmap.Charmap{charmap.Windows1251, charmap.KOI8R} {
		text, err := enc.NewEncoder().String("Пост;Теги\nИ\u00a0снова и снова;как мы бегали\u00a0#бег\n")
		if r := open(t, "f", text, Options{}); err != nil || r.Info.Encoding == "ibm866" || r.Info.Encoding == "windows-1252" {
			t.Errorf("Russian with no-break spaces in %s: %+v (%v)", enc, r.Info, err)
		}
	}
	// Two files of different encodings joined: mostly UTF-8 stays UTF-8.
	joined := "a,б\n" + strings.Repeat("ж,ш\n", 100) + "\xe6,\xf8\n"
	r := open(t, "f", joined, Options{})
	if _, err := dump(r); r.Info.Encoding != "utf-8" || err == nil || !strings.HasPrefix(err.Error(), "f:102:1: ") {
		t.Errorf("joined: %+v %v", r.Info, err)
	}
	if _, err := Open("f", strings.NewReader("a,b"), 3, Options{Encoding: "cp1251"}); err == nil {
		t.Error("an unknown encoding is accepted")
	}
}

func TestNotATable(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "f: the file is empty; "},
		{"\xef\xbb\xbf \r\n", "f: the file is empty; "},
		{"\x89PNG\r\n\x1a\n\x00\x00", "f: this is a picture, not a table; "},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "f: this is an old Excel file (.xls) or one with a password; "},
		{"%PDF-1.4\n", "f: this is a PDF document, not a table; "},
		{"PK\x03\x04 nothing", "f: the file is a broken zip archive, or a half-downloaded workbook; "},
		{"PK\x05\x06" + strings.Repeat("\x00", 18), "f: this is an empty zip archive; "},
		{"\x1f\x8b\x08", "f: this is a packed archive; "},
		{"<!DOCTYPE html><html>", "f: this is a web page or XML, not a table; "},
		{"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", "f: this is a web page or XML, not a table; "},
		{"\r\n <table border=1><tr><td>Post ID</td></tr></table>", "f: this is a web page or XML, not a table; "},
		{"\xef\xbb\xbf<meta charset=utf-8><table>", "f: this is a web page or XML, not a table; "},
		{"<?xml version=\"1.0\"?><Workbook>", "f: this is a web page or XML, not a table; "},
		{"<!-- saved --><html>", "f: this is a web page or XML, not a table; "},
		{"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "f: this is a web page or XML, not a table; "},
		{"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n", "f: this is a web page or XML, not a table; "},
		{`{"detail": "Rate limit exceeded"}`, "f: this JSON holds no list of objects, so no table; "},
		{"\x7fELF\x02\x01\x01\x00\x00\x00", "f: the file is not text (it holds bytes that no text has); "},
	} {
		_, err := Open("f", strings.NewReader(c.text), int64(len(c.text)), Options{})
		var p *note.Problem
		if !errors.As(err, &p) || !strings.HasPrefix(p.Error(), c.want) || strings.Contains(p.Error(), "\n") {
			t.Errorf("%q: %v\nwant %s", c.text, err, c.want)
		}
	}
	fsys := fstest.MapFS{"dir/a.csv": {Data: []byte("a,b\n")}}
	for name, want := range map[string]string{
		"dir":    "dir: this is a folder, not a file; name the export file inside it",
		"no.csv": "no.csv: there is no such file; check the spelling and the folder",
	} {
		if _, err := OpenFile(fsys, name, Options{}); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	r, err := OpenFile(fsys, "dir/a.csv", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := dump(r); err != nil || got != "1:1=\"a\" 1:3=\"b\"\n" {
		t.Error(got, err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
}

// A file larger than any buffer is read with a bounded one, and the same
// however the bytes arrive.
func TestStreams(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("id,text,n\n")
	for i := range 20_000 {
		fmt.Fprintf(&b, "%d,\"строка, \"\"%d\"\"\nи ещё\",%d\n", i, i, i*7)
	}
	r := open(t, "f", b.String(), Options{})
	whole, err := dump(r)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(r.rows.(*textReader).buf); got > 1<<20 {
		t.Errorf("the buffer grew to %d bytes", got)
	}
	text := b.String()[:200_000]
	text = text[:strings.LastIndexByte(text, '\n')+1] // ends inside a quoted cell or after a row
	for strings.Count(text, `"`)%2 != 0 {
		text = text[:strings.LastIndexByte(text[:len(text)-1], '\n')+1]
	}
	src := &textReader{name: "f", src: iotest.OneByteReader(strings.NewReader(text)), lineEnd: '\n', delim: ',', line: 1, maxCols: 10, buf: make([]byte, 16)}
	slow, err := dump(&Reader{rows: src})
	if err != nil || !strings.HasPrefix(whole, slow) || len(slow) < 100_000 {
		t.Errorf("byte by byte: %v, %d of %d", err, len(slow), len(whole))
	}
	broken := &textReader{name: "f", src: iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(text))), lineEnd: '\n', delim: ',', line: 1,
		maxCols: 10, buf: make([]byte, 16)}
	if _, err := dump(&Reader{rows: broken}); err == nil || !strings.Contains(err.Error(), "cannot be read") {
		t.Errorf("an error of the disk is %v", err)
	}
}

func TestCaps(t *testing.T) {
	wide := strings.Repeat("x,", 3000) + "\n"
	for _, text := range []string{wide, `"q",` + wide, "й\xff," + wide} {
		if _, err := dump(open(t, "f", text, Options{Encoding: "utf-8"})); err == nil || !strings.HasPrefix(err.Error(), "f:1:1: ") {
			t.Errorf("wide: %v", err)
		}
	}
	million := strings.Repeat("x;", 1_000_000) + "\n1;2\n"
	if _, err := dump(open(t, "f", million, Options{})); err == nil ||
		err.Error() != "f:1:1: the row has more than 2048 cells; is this a table, and is the delimiter right?" {
		t.Errorf("a million columns: %v", err)
	}
	long := "a,b\n1," + strings.Repeat("x", MaxRecord+10) + "\n"
	if _, err := dump(open(t, "f", long, Options{})); err == nil || !strings.Contains(err.Error(), "f:2:1: the row has more than") {
		t.Errorf("long: %v", err)
	}
}

// A line of 100 MB, quoted or not, is refused after MaxRecord of it, and no
// more than twice that is held in memory.
func TestEndlessLine(t *testing.T) {
	for _, c := range []struct{ begin, want string }{
		{"a,b\n1,", "f:2:1: the row has more than 16777216 bytes; is this a CSV table?"},
		{"a,b\n1,\"", "f:2:3: the quote that opens this cell is never closed; close it"},
	} {
		read := &counting{r: io.MultiReader(strings.NewReader(c.begin), io.LimitReader(endless{}, 100<<20))}
		src := &textReader{name: "f", src: read, lineEnd: '\n', delim: ',', line: 1, maxCols: 10, buf: make([]byte, 256<<10)}
		if _, err := dump(&Reader{rows: src}); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
		if read.n > 2*MaxRecord+1<<20 || len(src.buf) > 2*MaxRecord {
			t.Errorf("%d bytes read, %d held", read.n, len(src.buf))
		}
	}
}

// endless gives the letter x for ever.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

type counting struct {
	r io.Reader
	n int
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

// A NUL is found wherever it stands: in the head the file is no text, behind
// it, or in a file with a byte order mark, the cell is named.
func TestNUL(t *testing.T) {
	const nul = "the cell holds the character NUL, which no text has; download the export again: the file is damaged"
	behind := "a,b\n" + strings.Repeat("1,"+strings.Repeat("x", 1021)+"\n", sniffBytes/1024)
	for _, c := range []struct{ text, want string }{
		{"a,b\n1,\x00\n", "f: the file is not text (it holds bytes that no text has); name a CSV, TSV or .xlsx export"},
		{"\xef\xbb\xbfa,b\n1,x\x00y\n", "f:2:3: " + nul},
		{"\xef\xbb\xbfa,b\n\"1\",\"\x00\"\n", "f:2:5: " + nul},
		{"\xff\xfea\x00,\x00b\x00\n\x001\x00,\x00\x00\x00\n\x00", "f:2:3: " + nul},
		{behind + "1,\x00\n", "f:1026:3: " + nul},
	} {
		r, err := Open("f", strings.NewReader(c.text), int64(len(c.text)), Options{})
		if err == nil {
			_, err = dump(r)
		}
		if err == nil || err.Error() != c.want {
			t.Errorf("%.20q: %v\nwant %s", c.text, err, c.want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "sep=;\r\na;\"b\"\"\r\n\"\r\n", "\xff\xfea\x00,\x00b\x00", "a\t\"b\rc\n", "\"\"\"", "{\"detail\": 1}",
		"\xcf\xf0\xe8\xe2\xe5\xf2,1\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Open("f", bytes.NewReader(data), int64(len(data)), Options{})
		if err != nil {
			var p *note.Problem
			if !errors.As(err, &p) || p.Mend.IsZero() {
				t.Fatalf("no mend: %v", err)
			}
			return
		}
		line, column := 0, 0
		for {
			row, err := r.Next()
			if err == io.EOF {
				return
			}
			if err != nil {
				var p *note.Problem
				if !errors.As(err, &p) || p.Pos.File != "f" || p.Pos.Line == 0 || p.Mend.IsZero() {
					t.Fatal(err)
				}
				return
			}
			for _, c := range row.Cells {
				if !utf8.ValidString(c.Text) || strings.Contains(c.Text, "\x00") {
					t.Fatalf("%v holds %q", c.Pos, c.Text)
				}
			}
			for _, c := range row.Cells { // positions only move on
				if c.Pos.Line < line || c.Pos.Line == line && c.Pos.Column <= column {
					t.Fatalf("%v after %d:%d", c.Pos, line, column)
				}
				line, column = c.Pos.Line, c.Pos.Column
			}
		}
	})
}

// FuzzRoundTrip writes cells by RFC 4180 and reads the same ones back.
func FuzzRoundTrip(f *testing.F) {
	f.Add("a", "b\"c", "d\re\nf", "г,\t")
	f.Add("", "\"", "\r\n", " ")
	f.Add("0", "0", "\x00", "0")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		cells := []string{a, b, c, d}
		var text strings.Builder
		text.WriteString("h1,h2\n")
		for i, s := range cells {
			cells[i] = strings.ReplaceAll(strings.ToValidUTF8(s, "?"), "\x00", "?") // no text has a NUL
			text.WriteString(`"` + strings.ReplaceAll(cells[i], `"`, `""`) + `"`)
			text.WriteString([]string{",", "\n", ",", "\n"}[i])
		}
		r := open(t, "f", text.String(), Options{Encoding: "utf-8", Delimiter: ','})
		var got []string
		for {
			row, err := r.Next()
			if err != nil {
				if err != io.EOF {
					t.Fatal(err)
				}
				break
			}
			for _, c := range row.Cells {
				got = append(got, c.Text)
			}
		}
		if want := append([]string{"h1", "h2"}, cells...); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
			t.Errorf("%q\nwant %q", got, want)
		}
	})
}

func BenchmarkText(b *testing.B) {
	for _, quoted := range []bool{false, true} {
		b.Run(fmt.Sprintf("quoted=%v", quoted), func(b *testing.B) {
			var text bytes.Buffer
			text.WriteString("post_id,platform,brand,author,published_at,type,followers,reach,views,likes,comments,shares\n")
			title := "image"
			if quoted {
				title = `"image, large"`
			}
			for i := range 50_000 {
				fmt.Fprintf(&text, "%d,instagram,brand%d,handle,2025-03-18T09:48:00Z,%s,%d,%d,%d,%d,%d,%d\n", 18000000000000000+i, i%5, title, 12000+i, i*3, i*5,
					i%900, i%80, i%30)
			}
			b.SetBytes(int64(text.Len()))
			b.ReportAllocs()
			for b.Loop() {
				r, err := Open("f", bytes.NewReader(text.Bytes()), int64(text.Len()), Options{})
				if err != nil {
					b.Fatal(err)
				}
				n := 0
				for {
					row, err := r.Next()
					if err == io.EOF {
						break
					} else if err != nil {
						b.Fatal(err)
					}
					n += len(row.Cells)
				}
				if n != 12*50_001 {
					b.Fatal(n)
				}
			}
		})
	}
}
