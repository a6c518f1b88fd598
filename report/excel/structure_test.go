package excel

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// The limits that Excel documents; beyond one of them it offers to repair the
// workbook.
const (
	limitText    = 32767 // UTF-16 units of a cell
	limitSheet   = 31
	limitFormula = 8192
	limitLinks   = 65530
	limitRow     = 409.5 // points
	limitFooter  = 255
)

type xmlSheet struct {
	Rows []struct {
		R     int     `xml:"r,attr"`
		Ht    float64 `xml:"ht,attr"`
		Cells []struct {
			R string `xml:"r,attr"`
			S int    `xml:"s,attr"`
			T string `xml:"t,attr"`
			F string `xml:"f"`
			V string `xml:"v"`
			I string `xml:"is>t"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
	Merged []struct {
		Ref string `xml:"ref,attr"`
	} `xml:"mergeCells>mergeCell"`
	Links []struct {
		Ref string `xml:"ref,attr"`
	} `xml:"hyperlinks>hyperlink"`
	Footer string `xml:"headerFooter>oddFooter"`
}

type xmlTable struct {
	ID      int    `xml:"id,attr"`
	Name    string `xml:"name,attr"`
	Display string `xml:"displayName,attr"`
	Ref     string `xml:"ref,attr"`
	Columns []struct {
		ID   int    `xml:"id,attr"`
		Name string `xml:"name,attr"`
	} `xml:"tableColumns>tableColumn"`
}

type xmlRels struct {
	Rels []struct {
		ID     string `xml:"Id,attr"`
		Target string `xml:"Target,attr"`
		Mode   string `xml:"TargetMode,attr"`
	} `xml:"Relationship"`
}

// sound checks a workbook for what Excel is strict about and other programs
// are not.
func sound(t *testing.T, data []byte) {
	t.Helper()
	parts := readParts(t, data)
	decode := func(name string, v any) {
		t.Helper()
		if err := xml.Unmarshal(parts[name], v); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	type byExtension struct {
		Extension string `xml:"Extension,attr"`
	}
	type byName struct {
		PartName string `xml:"PartName,attr"`
	}
	var types struct {
		Defaults  []byExtension `xml:"Default"`
		Overrides []byName      `xml:"Override"`
	}
	decode(contents, &types)
	typed := map[string]bool{}
	for _, o := range types.Overrides {
		name := strings.TrimPrefix(o.PartName, "/")
		if typed[name] || parts[name] == nil {
			t.Errorf("the list of contents has %s, which is there twice or not", name)
		}
		typed[name] = true
	}
	for name := range parts {
		ext := strings.TrimPrefix(path.Ext(name), ".")
		if name != contents && !typed[name] && !slices.ContainsFunc(types.Defaults, func(d byExtension) bool { return d.Extension == ext }) {
			t.Errorf("%s has no type", name)
		}
		if dir, file := path.Split(name); path.Base(dir) == "_rels" {
			var rels xmlRels
			decode(name, &rels)
			for _, r := range rels.Rels {
				target := strings.TrimPrefix(r.Target, "/")
				if !strings.HasPrefix(r.Target, "/") {
					target = path.Join(path.Dir(path.Clean(dir)), r.Target)
				}
				if r.Mode != "External" && parts[target] == nil {
					t.Errorf("%s leads from %s to %s, which is not there", r.ID, file, target)
				}
			}
		}
	}
	soundNames(t, parts)
	var styles struct {
		Xf []struct{} `xml:"cellXfs>xf"`
	}
	decode("xl/styles.xml", &styles)
	sheets := map[string]map[string]string{} // texts by part and cell
	for name := range parts {
		if path.Dir(name) == "xl/worksheets" {
			var s xmlSheet
			if err := xml.Unmarshal(firstRows(parts[name]), &s); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			sheets[name] = soundSheet(t, name, &s, len(styles.Xf))
		}
	}
	soundTables(t, parts, sheets)
	for name, raw := range parts {
		if path.Dir(name) == "xl/charts" {
			soundChart(t, name, raw)
		}
	}
}

// firstRows is a sheet without the rows beyond a number of them, which are
// like those before and take long to decode.
func firstRows(raw []byte) []byte {
	const many = 300
	from, to := bytes.Index(raw, fmt.Appendf(nil, `<row r="%d"`, many+1)), bytes.LastIndex(raw, []byte("</sheetData>"))
	if from < 0 {
		return raw
	}
	return slices.Concat(raw[:from], raw[to:])
}

func readParts(t *testing.T, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name] != nil {
			t.Errorf("%s is there twice", f.Name)
		}
		parts[f.Name] = raw
		for dec := xml.NewDecoder(bytes.NewReader(raw)); path.Dir(f.Name) != "xl/worksheets"; { // which are decoded
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	return parts
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

func soundNames(t *testing.T, parts map[string][]byte) {
	t.Helper()
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
		} `xml:"sheets>sheet"`
		Names []struct {
			Name  string `xml:"name,attr"`
			Local int    `xml:"localSheetId,attr"`
			Ref   string `xml:",chardata"`
		} `xml:"definedNames>definedName"`
	}
	if err := xml.Unmarshal(parts["xl/workbook.xml"], &book); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, s := range book.Sheets {
		if units(s.Name) > limitSheet || s.Name == "" || strings.ContainsAny(s.Name, `[]:*?/\`) || strings.Trim(s.Name, "'") != s.Name ||
			seen[strings.ToLower(s.Name)] {
			t.Errorf("Excel does not take %q for a sheet", s.Name)
		}
		seen[strings.ToLower(s.Name)] = true
	}
	ranges := regexp.MustCompile(`^'(?:[^']|'')+'!\$[A-Z]+(?:\$\d+)?:\$[A-Z]+(?:\$\d+)?$|^'(?:[^']|'')+'!\$\d+:\$\d+$`)
	for _, n := range book.Names {
		key := strconv.Itoa(n.Local) + n.Name
		if seen[key] || n.Local >= len(book.Sheets) {
			t.Errorf("the name %s is there twice or on no sheet", n.Name)
			continue
		}
		seen[key] = true
		own := quoteSheet(book.Sheets[n.Local].Name) + "!"
		for _, ref := range strings.Split(strings.ReplaceAll(n.Ref, ","+own, "\n"+own), "\n") {
			if !ranges.MatchString(ref) || !strings.HasPrefix(ref, own) {
				t.Errorf("%s is %q, which is no range of its sheet", n.Name, n.Ref)
			}
		}
	}
}

// What stands in formulas: names of sheets in quotes, and beside them
// functions, cells, numbers and operators. HYPERLINK is no function of ours.
var (
	otherSheet = regexp.MustCompile(`'[\p{L}\p{N}\p{M} ._()-]+'!`)
	ours       = regexp.MustCompile(`^(SUM|SUMIFS|AVERAGE|MEDIAN|COUNT|COUNTIFS|ROWS|IF|AND|ISNUMBER|\$?[A-Z]{1,2}\$?\d+|[0-9.]+|"[<>=0]*"|[-+*/:,()<>=])*$`)
)

// soundSheet gives the texts of the cells.
func soundSheet(t *testing.T, name string, s *xmlSheet, styles int) map[string]string {
	t.Helper()
	texts := map[string]string{}
	last := 0
	for _, row := range s.Rows {
		if row.R <= last || row.Ht > limitRow {
			t.Errorf("%s: row %d, %v points high, after row %d", name, row.R, row.Ht, last)
		}
		last = row.R
		column := 0
		for _, c := range row.Cells {
			at, in, err := excelize.CellNameToCoordinates(c.R)
			if err != nil || in != row.R || at <= column {
				t.Errorf("%s: cell %s in row %d after column %d", name, c.R, row.R, column)
			}
			column = at
			if c.S >= styles {
				t.Errorf("%s %s: there is no style %d", name, c.R, c.S)
			}
			if units(c.I) > limitText || units(c.V) > limitText || len(c.F) > limitFormula {
				t.Errorf("%s %s: too long", name, c.R)
			}
			if !ours.MatchString(otherSheet.ReplaceAllString(c.F, "")) {
				t.Errorf("%s %s: the formula %q", name, c.R, c.F)
			}
			if c.T == "e" || strings.Contains(c.F, "#REF") {
				t.Errorf("%s %s: error %q of %q", name, c.R, c.V, c.F)
			}
			if c.T == "" && c.V != "" {
				if v, err := strconv.ParseFloat(c.V, 64); err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
					t.Errorf("%s %s: %q is no number", name, c.R, c.V)
				}
			}
			texts[c.R] = c.I + c.V
		}
	}
	taken := map[[2]int]bool{}
	for _, m := range s.Merged {
		left, top, right, bottom := corners(t, m.Ref)
		for y := top; y <= bottom; y++ {
			for x := left; x <= right; x++ {
				if taken[[2]int{x, y}] {
					t.Errorf("%s: %s is merged twice", name, m.Ref)
				}
				taken[[2]int{x, y}] = true
			}
		}
	}
	if len(s.Links) > limitLinks || units(s.Footer) > limitFooter || strings.Contains(s.Footer, "\n") {
		t.Errorf("%s: %d links, footer %q", name, len(s.Links), s.Footer)
	}
	return texts
}

func corners(t *testing.T, ref string) (left, top, right, bottom int) {
	t.Helper()
	from, to, _ := strings.Cut(ref, ":")
	left, top, err := excelize.CellNameToCoordinates(from)
	if err != nil {
		t.Fatal(err)
	}
	if right, bottom, err = excelize.CellNameToCoordinates(to); err != nil {
		t.Fatal(err)
	}
	return left, top, right, bottom
}

func soundTables(t *testing.T, parts map[string][]byte, sheets map[string]map[string]string) {
	t.Helper()
	seen := map[string]bool{}
	for sheet, texts := range sheets {
		var rels xmlRels
		if raw := parts["xl/worksheets/_rels/"+path.Base(sheet)+".rels"]; raw != nil {
			if err := xml.Unmarshal(raw, &rels); err != nil {
				t.Fatal(err)
			}
		}
		for _, r := range rels.Rels {
			name := "xl/tables/" + path.Base(r.Target)
			if !strings.Contains(r.Target, "tables/") {
				continue
			}
			var table xmlTable
			if err := xml.Unmarshal(parts[name], &table); err != nil {
				t.Fatal(err)
			}
			if id := strconv.Itoa(table.ID); seen[id] || seen[strings.ToLower(table.Name)] || table.Name != table.Display ||
				!regexp.MustCompile(`^[a-z]+(_\d+)?$`).MatchString(table.Name) {
				t.Errorf("%s: table %d %q (%q)", name, table.ID, table.Name, table.Display)
			} else {
				seen[id], seen[strings.ToLower(table.Name)] = true, true
			}
			left, top, right, bottom := corners(t, table.Ref)
			if bottom <= top || len(table.Columns) != right-left+1 {
				t.Errorf("%s: %s has %d columns and no row, or another number of columns", name, table.Ref, len(table.Columns))
			}
			columns := map[string]bool{}
			for i, c := range table.Columns {
				if key := strings.ToLower(c.Name); c.Name == "" || columns[key] || units(c.Name) > 255 || c.Name != texts[cellName(left+i, top)] {
					t.Errorf("%s: column %q is empty, there twice, too long, or not its heading %q", name, c.Name, texts[cellName(left+i, top)])
				} else {
					columns[key] = true
				}
			}
		}
	}
}

// The order of elements that ECMA-376 part 1, 21.2.2, gives for series of bars
// and lines, and for axes; those that we have.
var (
	seriesOrder = []string{"idx", "order", "tx", "spPr", "invertIfNegative", "marker", "errBars", "cat", "val", "smooth"}
	axisOrder   = []string{"axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos",
		"spPr", "txPr", "crossAx", "crosses",
		"auto", "lblAlgn", "lblOffset", "tickLblSkip", "noMultiLvlLbl", "baseTimeUnit", "majorUnit", "majorTimeUnit"}
	valueOrder = []string{"axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos",
		"spPr", "txPr", "crossAx", "crosses",
		"crossBetween", "majorUnit"}
)

func soundChart(t *testing.T, name string, raw []byte) {
	t.Helper()
	type node struct {
		XMLName xml.Name
		Nodes   []struct{ XMLName xml.Name } `xml:",any"`
	}
	var c struct {
		Bars   []node `xml:"chart>plotArea>barChart>ser"`
		Lines  []node `xml:"chart>plotArea>lineChart>ser"`
		Cats   []node `xml:"chart>plotArea>catAx"`
		Dates  []node `xml:"chart>plotArea>dateAx"`
		Values []node `xml:"chart>plotArea>valAx"`
	}
	if err := xml.Unmarshal(raw, &c); err != nil {
		t.Fatal(err)
	}
	if len(c.Bars)+len(c.Lines) == 0 || len(c.Cats)+len(c.Dates) != 1 || len(c.Values) != 1 {
		t.Errorf("%s: %d series, %d and %d axes", name, len(c.Bars)+len(c.Lines), len(c.Cats)+len(c.Dates), len(c.Values))
	}
	inOrder := func(nodes []node, order []string, never string) {
		for _, n := range nodes {
			last := -1
			for _, child := range n.Nodes {
				at := slices.Index(order, child.XMLName.Local)
				if at <= last || child.XMLName.Local == never {
					t.Errorf("%s: %s has %s out of place", name, n.XMLName.Local, child.XMLName.Local)
				}
				last = at
			}
		}
	}
	inOrder(c.Bars, seriesOrder, "smooth")
	inOrder(c.Lines, seriesOrder, "invertIfNegative")
	inOrder(c.Cats, axisOrder, "baseTimeUnit")
	inOrder(c.Dates, axisOrder, "lblAlgn")
	inOrder(c.Values, valueOrder, "")
}
