package excel

import (
	"bytes"
	"maps"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/reporttest"
)

// attacks are those of all writers and some that a spreadsheet minds.
func attacks() map[string]string {
	all := maps.Clone(reporttest.Attacks)
	maps.Copy(all, map[string]string{
		"minus":      "-2+3+cmd|' /C calc'!A0",
		"at":         "@SUM(1+1)*cmd|' /C calc'!A0",
		"return":     "\r=1+1",
		"newline":    "a\n=1+1\r\nb",
		"40,000":     strings.Repeat("x", 40000),
		"emoji only": strings.Repeat("😀", 20000), // two units each
		"surrogate":  "a\xed\xa0\x80b\ufffe\uffffc",
		"escaped":    "_x003D_1+1_x000D_",
		"apostrophe": "'quoted'!A1",
		"forbidden":  `[a]:b*c?d/e\f`,
		"footer":     "&&L&24&R&[Page] " + strings.Repeat("&", 200),
		"reference":  "A1",
		"name":       "_xlnm.Print_Area",
		"history":    "History",
		"spaces":     "   ",
	})
	return all
}

// No text breaks a workbook, becomes a formula or a link to a script, in any place.
func TestAttacks(t *testing.T) {
	for name, text := range attacks() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for lang, doc := range map[string]*report.Document{"en": reporttest.Hostile("en", text), "ru": hostileStudy("ru", text)} {
				data := write(t, doc)
				sound(t, data)
				for part, raw := range readParts(t, data) {
					if strings.Contains(part, "_rels") && bytes.Contains(bytes.ToLower(raw), []byte("javascript:")) {
						t.Errorf("%s: %s links to a script", lang, part)
					}
				}
			}
		})
	}
}

// hostileStudy is the sample with the text also where reporttest.Hostile has
// nothing: identifiers and titles of parts, names of cases, data sets and
// their sources, rows, series.
func hostileStudy(lang, text string) *report.Document {
	doc := sample(lang)
	for i := range doc.Results {
		doc.Results[i].ID, doc.Results[i].Title = text, text
		doc.Results[i].Result.Request.Cases[0].Name = note.Text{Words: note.Words{"en": text, "ru": text}}
	}
	for i := range doc.Datasets {
		d := &doc.Datasets[i]
		d.Name, d.Licence, d.CollectedAt, d.Hash, d.Period.From = text, text, text, text, text
		d.Title = note.Text{Words: note.Words{"en": text, "ru": text}}
		d.Caveats = append(d.Caveats, d.Title)
		for k := range d.Sources {
			d.Sources[k].Title, d.Sources[k].URL = text, text
		}
	}
	doc.Title, doc.Subtitle, doc.Period, doc.Version = text, text, text, text
	for i := range doc.Sections {
		doc.Sections[i].Title = text
		for _, block := range doc.Sections[i].Blocks {
			if f, ok := block.(report.Figure); ok {
				for k := range f.Chart.Series {
					f.Chart.Series[k].Name = text
					for p := range f.Chart.Series[k].Points {
						f.Chart.Series[k].Points[p].Label += text
						f.Chart.Series[k].Points[p].Note = text
					}
				}
			}
		}
	}
	return doc
}

// A text is shown as it is, but for what cannot be shown.
func TestTextStays(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"=1+1", "=1+1"}, {"+7 495", "+7 495"}, {"-", "-"}, {"@acme", "@acme"}, {"'a", "'a"}, {"_x0041_", "_x0041_"}, {"007", "007"}, {"1e5", "1e5"},
		{"TRUE", "TRUE"},
		{"a\tb\rc", "a b\nc"}, {"a\u202eb\u2066c", "abc"}, {"👩‍👩‍👧 שלום", "👩‍👩‍👧 שלום"}, {"a\x00\x1b\u0085b", "a\nb"}, {"\xed\xa0\x80", "\ufffd"},
		{strings.Repeat("x", 40000), strings.Repeat("x", maxText)}, {strings.Repeat("😀", 20000), strings.Repeat("😀", maxText/2)},
	} {
		doc := sample("en")
		doc.Subtitle = c.text + " "
		f := open(t, write(t, doc))
		got, err := f.GetCellValue("Summary", "A2", excelize.Options{RawCellValue: true})
		if err != nil || got != c.want && c.want != "" {
			t.Errorf("%.40q is written as %.40q (%v), want %.40q", c.text, got, err, c.want)
		}
		if kind, err := f.GetCellType("Summary", "A2"); c.want != "" &&
			(err != nil || kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString) {
			t.Errorf("%.40q is written as type %d (%v)", c.text, kind, err)
		}
	}
}

// Parts whose names are the same in all that a sheet's name can hold have a
// sheet each, and formulas lead to the right one.
func TestSameSheetNames(t *testing.T) {
	doc := sample("en")
	long := "a-study-part-with-a-name-that-is-longer-than-any-sheet"
	doc.Results[0].ID = long + "-one"
	second := doc.Results[0]
	second.ID = long + "-two"
	doc.Results = append(doc.Results[:1:1], second)
	data := write(t, doc)
	sound(t, data)
	f := open(t, data)
	for cell, sheet := range map[string]string{"H4": "Posts a-study-part-with-a-name-", "H13": "Posts a-study-part-with-a-n (2)"} {
		formula, err := f.GetCellFormula("Indicators", cell)
		if err != nil || !strings.Contains(formula, "'"+sheet+"'!") {
			t.Errorf("%s: %q (%v), want a formula over %q", cell, formula, err, sheet)
		}
		if i, err := f.GetSheetIndex(sheet); err != nil || i < 0 {
			t.Errorf("no sheet %q", sheet)
		}
	}
}

func TestSound(t *testing.T) {
	for name, doc := range map[string]*report.Document{"sample": sample("ru"), "small": reporttest.Small("en"), "study": study(t, "ru")} {
		t.Run(name, func(t *testing.T) { sound(t, write(t, doc)) })
	}
}
