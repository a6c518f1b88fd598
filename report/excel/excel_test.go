package excel

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/report"
)

func write(t *testing.T, doc *report.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// row finds the row of a sheet in which a column has a text, and gives its
// cells by their headings (the last row before it that is wide enough).
func row(t *testing.T, f *excelize.File, sheet, column, text string) (cells map[string]string, number int) {
	t.Helper()
	all, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	head := slices.IndexFunc(all, func(r []string) bool { return slices.Contains(r, column) })
	if head < 0 {
		t.Fatalf("%s: no column %q", sheet, column)
	}
	k := slices.Index(all[head], column)
	for i := head + 1; i < len(all); i++ {
		if k < len(all[i]) && all[i][k] == text {
			cells = map[string]string{}
			for j, v := range all[i] {
				if j < len(all[head]) {
					cells[all[head][j]] = v
				}
			}
			return cells, i + 1
		}
	}
	t.Fatalf("%s: no row with %s = %q", sheet, column, text)
	return nil, 0
}

func TestSheets(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"Summary", "Indicators", "Comparison", "Tables", "Charts", "Posts a-very-long--name-of-a-pa", "Posts teaching", "Chart data", "Sources", "Method"},
		"ru": {"Сводка", "Показатели", "Сравнение", "Таблицы", "Диаграммы", "Публикации a-very-long--name-of", "Публикации teaching", "Данные диаграмм",
			"Источники", "Метод"},
	} {
		if got := open(t, write(t, sample(lang))).GetSheetList(); !slices.Equal(got, want) {
			t.Errorf("%s: sheets %q, want %q", lang, got, want)
		}
	}
}

func TestSheetNames(t *testing.T) {
	b := &book{taken: map[string]bool{}}
	for _, c := range [][2]string{{"A", "A"}, {"a", "a (2)"}, {"'q'", "q"}, {"it's +1|x", "it-s -1-x"}, {"a\nb 😀", "a-b -"}, {"", "-"}, {"[x]:*?/\\", "-x------"},
		{strings.Repeat("я", 40), strings.Repeat("я", 31)}, {strings.Repeat("я", 41), strings.Repeat("я", 27) + " (2)"}} {
		if got := b.sheetName(c[0]); got != c[1] {
			t.Errorf("%q becomes %q, want %q", c[0], got, c[1])
		}
	}
}

// An indicator that a formula states is a formula with its value; others are
// values; what is not defined is empty.
func TestIndicators(t *testing.T) {
	f := open(t, write(t, sample("en")))
	sheet := "'Posts a-very-long--name-of-a-pa'!"
	// Columns: A case, B origin, C use, D post_id, E published, F paid, G likes, H comments, I followers, J sum, K rate.
	for id, want := range map[string]struct{ formula, value string }{
		pooled.ID: {"SUMIFS(" + sheet + "$J$5:$J$8," + sheet + "$I$5:$I$8,\">0\")/SUMIFS(" + sheet + "$I$5:$I$8," + sheet + "$J$5:$J$8,\">=0\")",
			"0.012833333333333334"},
		mean.ID:    {"AVERAGE(" + sheet + "$K$5:$K$8)", "0.014666666666666666"},
		median.ID:  {"MEDIAN(" + sheet + "$K$5:$K$8)", "0.011"},
		perPost.ID: {"SUM(" + sheet + "$G$5:$G$8)/COUNT(" + sheet + "$G$5:$G$8)", "25"},
		thousand.ID: {"1000*SUMIFS(" + sheet + "$J$5:$J$8," + sheet + "$I$5:$I$8,\">0\")/SUMIFS(" + sheet + "$I$5:$I$8," + sheet + "$J$5:$J$8,\">=0\")",
			"12.833333333333334"},
		total.ID: {"SUM(" + sheet + "$J$5:$J$8)", "77"},
		posts.ID: {"ROWS(" + sheet + "$D$5:$D$8)", "4"},
		gini.ID:  {"", "0.4"},
	} {
		cells, n := row(t, f, "Indicators", "Identifier", id)
		formula, err := f.GetCellFormula("Indicators", cellName(valueColumn, n))
		if err != nil || formula != want.formula {
			t.Errorf("%s: formula %q (%v), want %q", id, formula, err, want.formula)
		}
		if cells["Value"] != want.value {
			t.Errorf("%s: value %s, want %s", id, cells["Value"], want.value)
		}
		if live := cells["Recomputes"]; live != map[bool]string{true: "yes", false: "no"}[want.formula != ""] {
			t.Errorf("%s: recomputes %q", id, live)
		}
	}
	few, _ := row(t, f, "Indicators", "Case", "Bolt")
	if few["Value"] != "" || few["Low"] != "" || few["Status"] != "too few" || few["Reason"] != "2 of 10" || few["n"] != "2" {
		t.Errorf("too few: %v", few)
	}
	shown, err := f.GetCellValue("Indicators", "H4")
	if err != nil || shown != "1.28%" {
		t.Errorf("the first value shows as %q (%v), want 1.28%%", shown, err)
	}
}

// Rows used come first, those left out say why, and missing is empty.
func TestDataSheet(t *testing.T) {
	f := open(t, write(t, sample("en")))
	const sheet = "Posts a-very-long--name-of-a-pa"
	got, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	hostile := "=HYPERLINK(\"http://evil.example\",\"x\")<a>&"
	want := [][]string{
		{"", "", "", "post_id", "published_at", "paid", "likes", "comments", "followers", "likes+comments", "likes+comments/followers"},
		{"Case", "Origin", "Use", "post", "time of publication", "paid", "likes", "comments", "followers", "likes + comments", "(likes + comments) / followers"},
		{"Acme", "measured", "used", "a", "45292", "0", "10", "1", "1000", "11", "0.011"},
		{"Acme", "measured", "used", "b", "45292.04166666667", "1", "20", "2", "1000", "22", "0.022"},
		{"Acme", "measured", "used", hostile, "45292.08333333333", "0", "30", "", "2000"},
		{"Acme", "measured", "used", "d", "45292.125", "1", "40", "4", "4000", "44", "0.011"},
		{"Acme", "measured", "left out: younger than 7 days when its counts were read", "young", "45292.16666666667", "0", "500", "50", "1000", "550", "0.55"},
	}
	for i, w := range want {
		r := got[dataHead-2+i]
		for len(r) > len(w) && r[len(r)-1] == "" {
			r = r[:len(r)-1]
		}
		if !slices.Equal(r, w) {
			t.Errorf("row %d: %q, want %q", dataHead-1+i, r, w)
		}
	}
	for cell, formula := range map[string]string{"J5": "IF(AND(ISNUMBER(G5),ISNUMBER(H5)),G5+H5,\"\")",
		"K7": "IF(AND(ISNUMBER(J7),ISNUMBER(I7)),IF(I7>0,J7/I7,\"\"),\"\")", "D7": ""} {
		if got, err := f.GetCellFormula(sheet, cell); err != nil || got != formula {
			t.Errorf("%s: formula %q (%v), want %q", cell, got, err, formula)
		}
	}
}

func TestComparison(t *testing.T) {
	f := open(t, write(t, sample("en")))
	care, n := row(t, f, "Comparison", "Verdict", "comparable with care")
	for column, want := range map[string]string{"First: Value": "0.012833333333333334", "Second: Value": "0.5", "Reasons": "different periods",
		"Difference": "-0.3", "Difference: Low": "-0.4",
		"Difference: High": "-0.2", "Ratio": "", "p": "0.03", "p, Holm": "0.06", "Tests": "2"} {
		if care[column] != want {
			t.Errorf("%s: %q, want %q", column, care[column], want)
		}
	}
	if got, err := f.GetCellFormula("Comparison", cellName(4, n)); err != nil || got != "'Indicators'!$H$4" {
		t.Errorf("the first value follows %q (%v)", got, err)
	}
	if got, err := f.GetCellFormula("Comparison", cellName(6, n)); err != nil || got != "" {
		t.Errorf("a value that was computed anew follows %q (%v)", got, err)
	}
	not, _ := row(t, f, "Comparison", "Verdict", "not comparable")
	if not["Difference"] != "" || not["p"] != "" || not["Tests"] != "" {
		t.Errorf("a pair that must not be compared has %v", not)
	}
}

// No text becomes a formula, a link or broken XML.
func TestHostileText(t *testing.T) {
	data := write(t, sample("ru"))
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(raw, []byte("javascript:")) && strings.Contains(part.Name, "_rels") {
			t.Errorf("%s links to a script", part.Name)
		}
		inFormula := false
		for dec := xml.NewDecoder(bytes.NewReader(raw)); ; {
			tok, err := dec.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", part.Name, err)
			}
			switch tok := tok.(type) {
			case xml.StartElement:
				inFormula = tok.Name.Local == "f"
			case xml.EndElement:
				inFormula = false
			case xml.CharData:
				if inFormula && (bytes.Contains(tok, []byte("HYPERLINK")) || bytes.HasPrefix(tok, []byte("1+1"))) {
					t.Errorf("%s: formula %q", part.Name, tok)
				}
			}
		}
	}
	f := open(t, data)
	links := 0
	for n := 1; n < 20; n++ {
		for _, column := range []string{"A", "I"} {
			ok, target, err := f.GetCellHyperLink("Источники", column+cellName(1, n)[1:])
			if err != nil {
				t.Fatal(err)
			}
			if ok {
				links++
				if !strings.HasPrefix(target, "https://") {
					t.Errorf("a link to %q", target)
				}
			}
		}
	}
	if links != 2 { // the export of the first data set, and the cited work
		t.Errorf("%d links, want 2", links)
	}
}

// What is simulated says so on every sheet where it shows.
func TestSimulatedIsMarked(t *testing.T) {
	f := open(t, write(t, sample("en")))
	for _, sheet := range []string{"Summary", "Indicators", "Tables", "Charts", "Posts teaching", "Chart data", "Sources"} {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(rows, func(r []string) bool {
			return slices.ContainsFunc(r, func(c string) bool { return strings.Contains(c, "simulated") })
		}) {
			t.Errorf("%s does not say so", sheet)
		}
	}
}

func TestSameBytes(t *testing.T) {
	first := write(t, sample("ru"))
	for range 4 {
		if !bytes.Equal(first, write(t, sample("ru"))) {
			t.Fatal("two workbooks of one document differ")
		}
	}
}

func TestCharts(t *testing.T) {
	data := write(t, sample("en"))
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	// Line, bar, dot and stack of the real part, and the line of the simulated
	// one; the heat map is a table. All but the stack have two whiskered series.
	whiskers := map[string]int{"xl/charts/chart1.xml": 2, "xl/charts/chart2.xml": 2, "xl/charts/chart3.xml": 2, "xl/charts/chart4.xml": 0,
		"xl/charts/chart5.xml": 2}
	found := 0
	for _, part := range z.File {
		want, isChart := whiskers[part.Name]
		if !isChart {
			if strings.HasPrefix(part.Name, "xl/charts/chart") {
				t.Errorf("%s was not expected", part.Name)
			}
			continue
		}
		found++
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(string(raw), "<errBars>"); got != want {
			t.Errorf("%s: %d whiskers, want %d", part.Name, got, want)
		}
	}
	if found != len(whiskers) {
		t.Errorf("%d charts, want %d", found, len(whiskers))
	}
	f := open(t, data)
	// The first chart's data begin in row 4: date, then value, low, high, minus, plus of each series.
	want := [][]string{{"45292", "0.01", "0.005", "0.02", "0.005", "0.01", "0.01", "0.005", "0.02", "0.005", "0.01"}, {"45299"},
		{"45306", "0.03", "0.015", "0.06", "0.015", "0.03", "0.03", "0.015", "0.06", "0.015", "0.03"}}
	rows, err := f.GetRows("Chart data", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, w := range want {
		got := rows[4+i]
		for len(got) > 1 && got[len(got)-1] == "" {
			got = got[:len(got)-1]
		}
		if !slices.Equal(got, w) {
			t.Errorf("row %d: %q, want %q", 5+i, got, w)
		}
	}
}

func TestPlain(t *testing.T) {
	doc := sample("en")
	got := plain(doc, "It **says** `this`[^key], 5\\*3, x\\_y[^none].\n\n- one\n- [two](http://two.example) <b>raw</b>\n\n## H\n\n| a | b |\n|---|---|\n| 1 | 2 |")
	want := []string{"It says this[1], 5*3, x_y[^none].", "• one", "• two <b>raw</b>", "H", "a | b", "1 | 2"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestNumbersThatAreNone(t *testing.T) {
	doc := sample("en")
	doc.Results[0].Result.Indicators[7].Value = math.NaN()
	cells, _ := row(t, open(t, write(t, doc)), "Indicators", "Identifier", gini.ID)
	if cells["Value"] != "" {
		t.Errorf("NaN is written as %q", cells["Value"])
	}
}
