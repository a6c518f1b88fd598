package tabular

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/note"
)

// workbookBytes makes a workbook with excelize, so that what we read is what
// another program wrote.
func workbookBytes(t testing.TB, build func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	build(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func openBytes(b []byte, opt Options) (*Reader, error) {
	return Open("w.xlsx", bytes.NewReader(b), int64(len(b)), opt)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestWorkbook(t *testing.T) {
	data := workbookBytes(t, func(f *excelize.File) {
		must(t, f.SetSheetName("Sheet1", "Front"))
		_, err := f.NewSheet("Данные")
		must(t, err)
		must(t, f.SetSheetVisible("Данные", true))
		s := "Данные"
		must(t, f.SetCellValue(s, "B2", "Title"))
		must(t, f.SetCellValue(s, "C2", "Hours"))
		must(t, f.SetCellValue(s, "B4", "45000")) // a text that looks like a number
		must(t, f.SetCellValue(s, "C4", 812100000))
		must(t, f.SetCellValue(s, "D4", 1.9667))
		must(t, f.SetCellValue(s, "E4", time.Date(2023, 3, 23, 0, 0, 0, 0, time.UTC)))
		must(t, f.SetCellValue(s, "F4", time.Date(2023, 3, 23, 14, 5, 6, 0, time.UTC)))
		must(t, f.SetCellValue(s, "G4", true))
		must(t, f.SetCellRichText(s, "H4", []excelize.RichTextRun{{Text: "ri"}, {Text: "ch"}}))
		elapsed := "[h]:mm:ss"
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &elapsed})
		must(t, err)
		must(t, f.SetCellValue(s, "I4", 1.5))
		must(t, f.SetCellStyle(s, "I4", "I4", style))
		must(t, f.SetSheetVisible("Front", true))
		f.SetActiveSheet(1)
		must(t, f.SetSheetVisible("Front", false))
	})
	r, err := openBytes(data, Options{})
	must(t, err)
	defer r.Close()
	if got := fmt.Sprint(r.Sheets()); got != "[{Front true} {Данные false}]" || r.Info.Sheet != "Данные" {
		t.Errorf("sheets %s, %+v", got, r.Info)
	}
	var got strings.Builder
	for {
		row, err := r.Next()
		if err == io.EOF {
			break
		}
		must(t, err)
		fmt.Fprintf(&got, "%s:", row.Pos)
		for _, c := range row.Cells {
			fmt.Fprintf(&got, " %s=%q/%d", c.Pos.Cell, c.Text, c.Kind)
		}
		got.WriteByte('\n')
	}
	want := `w.xlsx Данные!A2: A2=""/0 B2="Title"/0 C2="Hours"/0
w.xlsx Данные!A4: A4=""/0 B4="45000"/0 C4="812100000"/1 D4="1.9667"/1 E4="2023-03-23"/2 F4="2023-03-23T14:05:06"/2 G4="TRUE"/0 H4="rich"/0 I4="1.5"/1
`
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
	if _, err := openBytes(data, Options{Sheet: "Даные"}); err == nil || err.Error() != `w.xlsx: the workbook has no sheet "Даные"; did you mean "Данные"?` {
		t.Error(err)
	}
	if _, err := openBytes(data, Options{Sheet: "X"}); err == nil || err.Error() != `w.xlsx: the workbook has no sheet "X"; it has: Front, Данные` {
		t.Error(err)
	}
}

// Serial numbers as Excel shows them: 1 is 1900-01-01, 60 the day that never
// was, 61 is 1900-03-01, 45008 is 2023-03-23; in the 1904 system 0 is
// 1904-01-01 (ECMA-376 part 1, 18.17.4.1).
func TestSerialDate(t *testing.T) {
	for _, c := range []struct {
		v       float64
		is1904  bool
		want    string
		invalid bool
	}{
		{1, false, "1900-01-01", false}, {59, false, "1900-02-28", false}, {60, false, "", true}, {61, false, "1900-03-01", false},
		{45008, false, "2023-03-23", false}, {45008.5, false, "2023-03-23T12:00:00", false}, {0.25, false, "06:00:00", false},
		{45007.9999999, false, "2023-03-23", false}, {2958465, false, "9999-12-31", false}, {2958466, false, "", true},
		{-1, false, "", true}, {0, true, "1904-01-01", false}, {43546, true, "2023-03-23", false},
	} {
		got, ok := serialDate(c.v, c.is1904)
		if got != c.want || ok == c.invalid {
			t.Errorf("serialDate(%v, %v) = %q, %v", c.v, c.is1904, got, ok)
		}
	}
}

func TestDateFormat(t *testing.T) {
	for code, want := range map[string]bool{
		"yyyy-mm-dd": true, "dd.mm.yyyy hh:mm": true, "[$-419]d mmm yyyy;@": true, "h:mm AM/PM": true, "mm:ss.0": true,
		"0.00": false, "#,##0": false, "[h]:mm": false, `0 "days"`: false, "General": false, `#,##0 "ч";[Red]-#,##0`: false, "[Red]0.0%": false, `0\d`: false,
	} {
		if got := dateFormat(code); got != want {
			t.Errorf("dateFormat(%q) = %v", code, got)
		}
	}
}

// archive makes a zip with the given parts on top of those a workbook needs.
func archive(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	base := map[string]string{
		"xl/workbook.xml": `<workbook xmlns="x" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
			`<sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
	}
	for name, text := range parts {
		base[name] = text
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range base {
		if text == "" {
			continue
		}
		w, err := z.Create(name)
		must(t, err)
		_, err = io.WriteString(w, text)
		must(t, err)
	}
	must(t, z.Close())
	return b.Bytes()
}

func sheetXML(rows string) map[string]string {
	return map[string]string{"xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}
}

func TestHostileWorkbooks(t *testing.T) {
	// A cell of 17 MB of one letter packs to 17 KB.
	bomb := archive(t, sheetXML(`<row r="1"><c r="A1" t="inlineStr"><is><t>`+strings.Repeat("x", 17<<20)+`</t></is></c></row>`))
	// The same with a forged size: the directory says 100 bytes.
	forged := bytes.Clone(bomb)
	brackets := strings.Repeat(">", 400<<10)
	forge(t, forged, "xl/worksheets/sheet1.xml", 100)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"bomb", bomb, "w.xlsx: a part of the workbook unpacks to more than 400 times its size; if you trust the file, save the sheet as CSV and use that"},
		{"forged size", forged, `w.xlsx: the workbook is damaged (part "xl/worksheets/sheet1.xml"); open it in Excel or LibreOffice and save it again as .xlsx`},
		{"cut off", bomb[:len(bomb)/2], "w.xlsx: the file is a broken zip archive, or a half-downloaded workbook; download or export it again"},
		{"other zip", archive(t, map[string]string{"xl/workbook.xml": ""}),
			"w.xlsx: this is a zip archive, but no Excel workbook (.xlsx); unpack it and name the table inside"},
		{"word", archive(t, map[string]string{"xl/workbook.xml": "", "word/document.xml": "<x/>"}),
			"w.xlsx: this is a zip archive, but no Excel workbook (.xlsx); it is a Word document: save the table as .xlsx or CSV"},
		{"no sheet", archive(t, map[string]string{"xl/worksheets/sheet1.xml": ""}),
			`w.xlsx: the workbook is damaged (part "xl/worksheets/sheet1.xml"); open it in Excel or LibreOffice and save it again as .xlsx`},
		{"text out of range", archive(t, sheetXML(`<row r="1"><c r="A1" t="s"><v>5</v></c></row>`)),
			`w.xlsx: the workbook is damaged (part "xl/sharedStrings.xml"); open it in Excel or LibreOffice and save it again as .xlsx`},
		{"far column", archive(t, sheetXML(`<row r="1"><c r="XFD1"><v>5</v></c></row>`)),
			`w.xlsx S!XFD1: the row goes beyond column 2048; delete what stands right of the table`},
		{"row number", archive(t, sheetXML(`<row r="99999999"><c r="A1"><v>5</v></c></row>`)),
			`w.xlsx: the workbook is damaged (part "xl/worksheets/sheet1.xml"); open it in Excel or LibreOffice and save it again as .xlsx`},
		{"declared entity", archive(t, map[string]string{
			"xl/worksheets/sheet1.xml": `<!DOCTYPE w [<!ENTITY a "bbbb"><!ENTITY c "&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" ` +
				`t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>`}),
			`w.xlsx: the workbook is damaged (part "xl/worksheets/sheet1.xml"); open it in Excel or LibreOffice and save it again as .xlsx`},
		{"declared entity in the book", archive(t, map[string]string{
			"xl/workbook.xml": `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><workbook><sheets><sheet name="&x;"/></sheets></workbook>`}),
			`w.xlsx: the workbook is damaged (part "xl/workbook.xml"); open it in Excel or LibreOffice and save it again as .xlsx`},
		// 400 kB of '>' in one attribute: looking at all of it at each would take minutes.
		{"brackets in a tag", archive(t, sheetXML(`<row r="`+brackets+`"><c r="A1"><v>1</v></c></row>`)),
			`w.xlsx: the workbook is damaged (part "xl/worksheets/sheet1.xml"); open it in Excel or LibreOffice and save it again as .xlsx`},
		{"sheets", archive(t, map[string]string{"xl/workbook.xml": `<workbook><sheets>` + strings.Repeat(`<sheet name="S"/>`, 257) + `</sheets></workbook>`}),
			`w.xlsx: the workbook has more than 256 sheets; if you trust the file, save the sheet as CSV and use that`},
		{"no visible sheet", archive(t, map[string]string{"xl/workbook.xml": `<workbook><sheets></sheets></workbook>`}),
			`w.xlsx: the workbook has no visible sheet; unhide the sheet with the data, or name it`},
		{"not a number", archive(t, sheetXML(`<row r="1"><c r="A1"><v>NaN</v></c></row>`)),
			`w.xlsx: the workbook is damaged (part "xl/worksheets/sheet1.xml"); open it in Excel or LibreOffice and save it again as .xlsx`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := openBytes(c.data, Options{})
			if err == nil {
				_, err = dump(r)
				r.Close()
			}
			if err == nil || err.Error() != c.want {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
	many := archive(t, sheetXML(strings.Repeat(`<row><c><v>1</v></c></row>`, 11)))
	r, err := openBytes(many, Options{MaxRows: 10})
	must(t, err)
	if _, err := dump(r); err == nil || err.Error() != "w.xlsx S!A11: the sheet has more than 10 rows; save it as CSV, which has no limit" {
		t.Errorf("rows: %v", err)
	}
}

// forge writes another unpacked size into the central directory.
func forge(t *testing.T, data []byte, part string, size uint32) {
	t.Helper()
	i := bytes.LastIndex(data, []byte(part))
	if i < 46 || !bytes.Equal(data[i-46:i-42], []byte("PK\x01\x02")) {
		t.Fatal("no central directory entry")
	}
	binary.LittleEndian.PutUint32(data[i-46+24:], size)
}

func TestXMLScanner(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`<?xml version="1.0"?><a x="1>2"  y='"'>t&amp;&#x416;&#1078;</a>`, "+a(1>2)(\") \"t&Жж\" -a "},
		{`<p:a x="1"/><!-- <b> --><![CDATA[<&]]>`, `+a(1)() -a "<&" `},
		{"<a\n  x = \"v\"\n>", `+a(v)() `},
		{`<![CDATA[a]]b]]>`, `"a]]b" `},
		{`<!DOCTYPE x [<!ENTITY a "b">]><a/>`, "fault"},
		{`<a>&b;</a>`, `+a()() fault`},
		{`<a>&#xD800;</a>`, `+a()() fault`},
		{`<a`, "fault"},
		{`<>`, "fault"},
		{"<a>\xff</a>", `+a()() fault`},
		{"<a>\x00</a>", `+a()() fault`},
		{`<a>&#0;</a>`, `+a()() fault`},
	} {
		x := newXMLScanner(strings.NewReader(c.in))
		var got strings.Builder
		for {
			tok, err := x.next()
			if err == io.EOF {
				break
			}
			if err != nil {
				got.WriteString("fault")
				break
			}
			switch tok {
			case xmlStart:
				fmt.Fprintf(&got, "+%s(%s)(%s) ", x.name, x.attr("x"), x.attr("y"))
			case xmlEnd:
				fmt.Fprintf(&got, "-%s ", x.name)
			case xmlText:
				fmt.Fprintf(&got, "%q ", x.chars)
			}
		}
		if got.String() != c.want {
			t.Errorf("%s: %s, want %s", c.in, got.String(), c.want)
		}
	}
}

// Ours and excelize's readers must agree on what another program wrote.
func TestWorkbookAgainstExcelize(t *testing.T) {
	data := workbookBytes(t, func(f *excelize.File) {
		for i := range 300 {
			row := []any{fmt.Sprintf("Название %d", i), i * 1000, float64(i) / 7, nil, "x_x0041_y"}
			must(t, f.SetSheetRow("Sheet1", fmt.Sprintf("B%d", i*2+1), &row))
		}
	})
	f, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	defer f.Close()
	want, err := f.GetRows("Sheet1", excelize.Options{RawCellValue: true})
	must(t, err)
	r, err := openBytes(data, Options{})
	must(t, err)
	for i, w := range want {
		if len(w) == 0 {
			continue
		}
		row, err := r.Next()
		must(t, err)
		if len(row.Cells) != len(w) {
			t.Fatalf("row %d has %d cells, want %d", i+1, len(row.Cells), len(w))
		}
		for j, c := range row.Cells {
			same := c.Text == w[j]
			if c.Kind == Number && !same { // 15 digits against the float's 17
				a, p := ParseNumber(c.Text, PointDecimal)
				b, q := ParseNumber(w[j], PointDecimal)
				same = p == nil && q == nil && a.Whole == b.Whole && a.Micros == b.Micros
			}
			if !same {
				t.Errorf("%s: %q, excelize has %q", c.Pos, c.Text, w[j])
			}
		}
	}
	if _, err := r.Next(); err != io.EOF {
		t.Error("rows are left")
	}
}

func FuzzWorkbook(f *testing.F) {
	f.Add([]byte(`<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>`))
	f.Add([]byte(`<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c s="9"><v>1e300</v></c></row>`))
	f.Fuzz(func(t *testing.T, rows []byte) {
		r, err := openBytes(archive(t, sheetXML(string(rows))), Options{})
		if err != nil {
			return
		}
		defer r.Close()
		for { // must end and not panic
			row, err := r.Next()
			if err == io.EOF {
				return
			}
			if err != nil {
				var p *note.Problem
				if !errors.As(err, &p) || p.Pos.File == "" || p.Mend.IsZero() {
					t.Fatalf("no place or no mend: %v", err)
				}
				return
			}
			for _, c := range row.Cells {
				if !utf8.ValidString(c.Text) || strings.Contains(c.Text, "\x00") {
					t.Fatalf("%v holds %q", c.Pos, c.Text)
				}
			}
		}
	})
}

// What stands in a merged area stands in all its rows; a number is marked, for
// it may be the sum of them.
func TestMergedCells(t *testing.T) {
	data := workbookBytes(t, func(f *excelize.File) {
		s := "Sheet1"
		for cell, v := range map[string]any{"A1": "brand", "B1": "post", "C1": "sum", "A2": "acme", "B2": "p1", "C2": 10, "B3": "p2", "B4": "p3",
			"A5": "bolt", "B5": "p4", "C5": 7} {
			must(t, f.SetCellValue(s, cell, v))
		}
		must(t, f.MergeCell(s, "A2", "A4"))
		must(t, f.MergeCell(s, "C2", "C3"))
	})
	r, err := openBytes(data, Options{})
	must(t, err)
	var got []string
	for {
		row, err := r.Next()
		if err != nil {
			break
		}
		text := ""
		for _, c := range row.Cells {
			text += c.Text + "|"
			if c.Kind == Spanning {
				text += "+"
			}
		}
		got = append(got, text)
	}
	want := []string{"brand|post|sum|", "acme|p1|10|+", "acme|p2|10|+", "acme|p3|", "bolt|p4|7|"}
	if !slices.Equal(got, want) || r.Info.Merged != 2 {
		t.Errorf("%q (%d areas), want %q", got, r.Info.Merged, want)
	}
}

// A formula that was never computed is no empty cell; one whose value is the
// empty text is.
func TestFormulasWithoutValue(t *testing.T) {
	data := workbookBytes(t, func(f *excelize.File) {
		s := "Sheet1"
		must(t, f.SetCellValue(s, "A1", "likes"))
		must(t, f.SetCellValue(s, "A2", 5))
		must(t, f.SetCellFormula(s, "B2", "A2*10"))
		must(t, f.SetCellValue(s, "C2", ""))
	})
	r, err := openBytes(data, Options{})
	must(t, err)
	if _, err := r.Next(); err != nil {
		t.Fatal(err)
	}
	row, err := r.Next()
	must(t, err)
	if len(row.Cells) != 2 || row.Cells[1].Kind != Uncomputed || row.Cells[1].Text != "" || row.Cells[0].Kind != Number {
		t.Errorf("%+v", row.Cells)
	}
}
