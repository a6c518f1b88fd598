package report_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
)

// One value has the same digits, sign and magnitude wherever it is printed: in
// a table, in the chart of the same figures, and in the workbook. A workbook
// holds a value and its number format: this applies the format, as the program
// that opens it does.

var numberFormat = regexp.MustCompile(`^#,##0(?:\.(0+))?(,*)(?:"([^"]*)")?(%?)$`)

// shown applies a number format. Spreadsheets keep 15 digits and round halves
// away from zero, as FloatString does.
func shown(value, format string) (string, error) {
	m := numberFormat.FindStringSubmatch(format)
	if m == nil {
		return "", fmt.Errorf("%q is no number format that is known here", format)
	}
	x, err := strconv.ParseFloat(value, 64)
	if err != nil {
		return "", err
	}
	r, _ := new(big.Rat).SetString(strconv.FormatFloat(x, 'e', 14, 64))
	if m[4] == "%" {
		r.Mul(r, big.NewRat(100, 1))
	}
	for range m[2] {
		r.Quo(r, big.NewRat(1000, 1))
	}
	text := r.FloatString(len(m[1]))
	if strings.Trim(text, "-0.") == "" {
		text = strings.TrimPrefix(text, "-")
	}
	return text + m[3] + m[4], nil
}

func TestShown(t *testing.T) {
	for _, c := range []struct{ value, format, want string }{
		{"0.285", "#,##0%", "29%"}, {"1.125", "#,##0.00", "1.13"}, {"-1.125", "#,##0.00", "-1.13"},
		{"12345678", `#,##0.0,,"` + nbsp + `million"`, "12.3" + nbsp + "million"},
		{"-0.001", "#,##0.00", "0.00"}, {"0.0407", `#,##0.00"` + nbsp + `"%`, "4.07" + nbsp + "%"}, {"1500", "#,##0", "1500"},
	} {
		if got, err := shown(c.value, c.format); got != c.want || err != nil {
			t.Errorf("%s by %q is %q (%v), want %q", c.value, c.format, got, err, c.want)
		}
	}
}

const nbsp = "\u00a0"

// plainDigits is a text of the page with the marks of a workbook that is not
// set to a language: a point, no groups.
func (o *oracle) plainDigits(text string) string {
	text = strings.ReplaceAll(text, "−", "-")
	if o.doc.Lang == "ru" {
		return strings.Replace(groups.ReplaceAllString(text, "$1"), ",", ".", 1)
	}
	return strings.ReplaceAll(text, ",", "")
}

var groups = regexp.MustCompile(`(\d)` + nbsp + `(?:$|\b)`)

func TestWorkbookHasTheDigitsOfThePage(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		f := o.workbook(t)
		name := f.GetSheetList()[indicatorSheet]
		rows := sheet(t, f, indicatorSheet)
		first := len(rows) - len(o.figures)
		checked := 0
		for i, fig := range o.figures {
			ind := fig.ind
			u := ind.Definition.Unit
			value := estimate.Number{Value: ind.Value, OK: ind.Status == metrics.Defined}
			for column, x := range map[string]estimate.Number{"H": value, "I": ind.Interval.Low, "J": ind.Interval.High} {
				if !x.OK {
					continue
				}
				cell := column + strconv.Itoa(first+i+1)
				id, err := f.GetCellStyle(name, cell)
				if err != nil {
					t.Fatal(err)
				}
				style, err := f.GetStyle(id)
				if err != nil || style.CustomNumFmt == nil {
					t.Fatalf("%s has no number format (%v)", cell, err)
				}
				got, err := shown(rows[first+i][column[0]-'A'], *style.CustomNumFmt)
				if err != nil {
					t.Fatalf("%s, %s: %v", cell, fig, err)
				}
				text, limits := o.loc.Parts(ind.Value, ind.Interval, u)
				if ind.Status != metrics.Defined {
					limits = o.loc.Interval(ind.Interval, u)
				}
				checked++
				if column == "H" {
					// After the number and its magnitude a page names the unit, for which
					// the sheet has a column. A difference of shares has a % there.
					if want := o.plainDigits(text); want != got && !strings.HasPrefix(want, strings.TrimSuffix(strings.TrimSuffix(got, "%"), nbsp)+nbsp) {
						t.Errorf("%s: the workbook shows %q, and the page %q", fig, got, text)
					}
					continue
				}
				digits := regexp.MustCompile(`^-?[\d.]+`).FindString(got)
				low, high, _ := strings.Cut(strings.Trim(limits[:strings.Index(limits, "]")], "[]"), map[string]string{"en": ", ", "ru": "; "}[o.doc.Lang])
				want := o.plainDigits(low)
				if column == "J" {
					want = o.plainDigits(high)
				}
				if digits != want {
					t.Errorf("%s: the workbook shows the limit %q, and the page %q", fig, digits, want)
				}
			}
		}
		if checked < len(o.figures)/3 {
			t.Errorf("%d numbers were held against the page, of %d figures", checked, len(o.figures))
		}
	})
}

// drawnTexts are the texts of a drawing by the size of their letters, and its
// titles.
func drawnTexts(t *testing.T, svg []byte) (texts map[string][]string, titles []string) {
	t.Helper()
	texts = map[string][]string{}
	dec := xml.NewDecoder(bytes.NewReader(svg))
	size, in := "", ""
	for {
		tok, err := dec.Token()
		if tok == nil {
			return texts, titles
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			in = tok.Name.Local
			for _, a := range tok.Attr {
				if a.Name.Local == "font-size" && in == "text" {
					size = a.Value
				}
			}
		case xml.EndElement:
			in = ""
		case xml.CharData:
			switch in {
			case "text":
				texts[size] = append(texts[size], string(tok))
			case "title":
				titles = append(titles, string(tok))
			}
		}
	}
}

func TestChartsHaveTheDigitsOfTheTables(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		checked := map[chart.Kind]int{}
		sections(o.doc, func(top, s report.Section, _ bool) {
			for _, b := range s.Blocks {
				f, ok := b.(report.Figure)
				if !ok {
					continue
				}
				svg, err := chart.SVG(f.Chart)
				if err != nil {
					t.Fatal(err)
				}
				texts, titles := drawnTexts(t, svg)
				if f.Chart.Kind == chart.Dot {
					// Its figures stand in a table of the part: as they are said there.
					d := o.chart(t, o.parts[top.Title], f)
					said := map[string]bool{"—": true}
					for _, fig := range d.about {
						said[o.loc.Value(fig.ind.Value, fig.ind.Interval, fig.ind.Definition.Unit)] = true
					}
					column := texts["12"]
					for _, series := range f.Chart.Series {
						for _, p := range series.Points {
							want := o.loc.Value(p.Value, p.Interval(), f.Chart.Unit)
							if !p.OK {
								continue
							}
							checked[chart.Dot]++
							found := false
							for _, text := range column {
								found = found || text == want && said[text]
							}
							if !found {
								t.Errorf("%s: %q of the table is not drawn beside %q", f.Chart.ID, want, p.Label)
							}
						}
					}
					continue
				}
				if f.Table == nil {
					continue
				}
				cells := map[string]bool{}
				for _, row := range f.Table.Rows {
					for _, c := range row[1:] {
						cells[o.spoken(c)] = true
					}
				}
				if f.Chart.Kind == chart.Heat {
					shares := map[string]bool{"—": true}
					for c := range cells {
						shares[strings.TrimSuffix(strings.TrimSuffix(c, "%"), nbsp)] = true
					}
					for _, text := range texts["11"] {
						if checked[chart.Heat]++; !shares[text] {
							t.Errorf("%s: a cell shows %q, which is in no cell of its table", f.Chart.ID, text)
						}
					}
				}
				for _, title := range titles {
					_, value, ok := cutLast(title, ": ")
					if !ok || title == f.Chart.Title {
						continue
					}
					value, _, _ = strings.Cut(value, " [")
					value, _, _ = strings.Cut(value, ", n"+nbsp+"=")
					value, _, _ = strings.Cut(value, " (")
					if checked[f.Chart.Kind]++; !cells[value] {
						t.Errorf("%s: %q says %q, which is in no cell of its table", f.Chart.ID, title, value)
					}
				}
			}
		})
		t.Logf("values held against the tables: %v", checked)
	})
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}
