package excel

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"math"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/locale"
)

// always is LibreOffice's setting to compute every formula anew on loading.
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// withoutValues takes the values from the cells with formulas, so that one that
// is there afterwards was computed.
func withoutValues(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, raw := range readParts(t, data) {
		part, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		pieces := strings.Split(string(raw), "</f><v>")
		for i := range pieces {
			if i > 0 {
				_, pieces[i], _ = strings.Cut(pieces[i], "</v>")
			}
		}
		if _, err := io.WriteString(part, strings.Join(pieces, "</f>")); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// recalculate opens a workbook in LibreOffice, in a profile of its own, has
// every formula computed and gives the workbook back.
func recalculate(t *testing.T, data []byte) []byte {
	t.Helper()
	data = withoutValues(t, data)
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice (soffice) is not installed: the formulas are not computed by another program here")
	}
	if testing.Short() {
		t.Skip("starting LibreOffice takes seconds")
	}
	dir := t.TempDir()
	in, out := filepath.Join(dir, "book.xlsx"), filepath.Join(dir, "out")
	profile := filepath.Join(dir, "profile", "user")
	for _, step := range []error{os.MkdirAll(profile, 0o777), os.WriteFile(filepath.Join(profile, "registrymodifications.xcu"), []byte(always), 0o666),
		os.WriteFile(in, data, 0o666)} {
		if step != nil {
			t.Fatal(step)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, office, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to",
		"xlsx", "--outdir", out, in)
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v: %s", err, text)
	}
	again, err := os.ReadFile(filepath.Join(out, "book.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// formulas are the values of all cells with formulas, by sheet and cell. The
// cells are cut out of the text: decoding all of it takes seconds.
func formulas(t *testing.T, data []byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, raw := range readParts(t, data) {
		if path.Dir(name) != "xl/worksheets" {
			continue
		}
		for _, cell := range strings.Split(string(raw), "<c ")[1:] {
			cell, _, _ = strings.Cut(cell, "</c>")
			if !strings.Contains(cell, "<f") {
				continue
			}
			_, ref, _ := strings.Cut(cell, `r="`)
			ref, _, _ = strings.Cut(ref, `"`)
			_, value, _ := strings.Cut(cell, "<v>")
			value, _, _ = strings.Cut(value, "</v>")
			out[path.Base(name)+" "+ref] = value
		}
	}
	return out
}

// LibreOffice computes every formula of the built-in study's workbook to the
// value that stands with it. A rate of a post is held to 12 decimal places
// (tally.RatioScale), which the sheet does not round to.
func TestStudyRecalculated(t *testing.T) {
	t.Parallel()
	data := write(t, study(t, "ru"))
	want, got := formulas(t, data), formulas(t, recalculate(t, data))
	largest, numbers := 0.0, 0
	for cell, value := range want {
		again, there := got[cell]
		if !there {
			t.Errorf("%s: no formula after LibreOffice", cell)
			continue
		}
		if value == "" {
			if again != "" {
				t.Errorf("%s computes to %q, which was to be empty", cell, again)
			}
			continue
		}
		a, errA := strconv.ParseFloat(value, 64)
		b, errB := strconv.ParseFloat(again, 64)
		off := math.Abs(a-b) / max(math.Abs(a), 1e-300)
		if errA != nil || errB != nil || math.Abs(a-b) > 1e-12*max(math.Abs(a), 1) {
			t.Errorf("%s computes to %q, %q stands with it", cell, again, value)
			continue
		}
		numbers++
		if a != 0 {
			largest = max(largest, off)
		}
	}
	t.Logf("%d cells with formulas, %d of them numbers; largest relative difference %.1e", len(want), numbers, largest)
	if numbers < 20000 {
		t.Errorf("%d numbers were computed, want 20,000 and more", numbers)
	}
}

// liveFigures compares the recalculated cell of every live figure with the
// indicator and says how many there were.
func liveFigures(t *testing.T, doc *report.Document, f *excelize.File) int {
	t.Helper()
	loc, err := locale.For(doc.Lang)
	if err != nil {
		t.Fatal(err)
	}
	sheet, n, live := loc.Note(wordIndicators), 3, 0
	for _, part := range doc.Results {
		for _, i := range part.Result.Indicators {
			n++
			cell := cellName(valueColumn, n)
			formula, err := f.GetCellFormula(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			if formula == "" {
				continue
			}
			live++
			text, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			got, err := strconv.ParseFloat(text, 64)
			if err != nil || i.Status != metrics.Defined || math.Abs(got-i.Value) > 1e-12*math.Abs(i.Value) {
				t.Errorf("%s %s: %s computes to %q, the indicator says %v (%s)", part.ID, i.Definition.ID, cell, text, i.Value, i.Status)
			}
		}
	}
	return live
}

// Another program computes every live figure to the same value, and a changed
// cell changes the figures that follow from it.
func TestRecalculated(t *testing.T) {
	t.Parallel()
	doc := sample("en")
	data := write(t, doc)
	if live := liveFigures(t, doc, open(t, recalculate(t, data))); live != 7 {
		t.Errorf("%d live figures, want 7", live)
	}

	f := open(t, data)
	// 40 likes of the last used row become 73: E is 11, 22, 77, their sum 110.
	if err := f.SetCellInt("Posts a-very-long--name-of-a-pa", "G8", 73); err != nil {
		t.Fatal(err)
	}
	changed, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	again := open(t, recalculate(t, changed.Bytes()))
	for cell, want := range map[string]float64{"H4": 110.0 / 6000, "H5": (0.011 + 0.022 + 0.01925) / 3, "H6": 0.01925, "H7": 33.25, "H9": 110, "H10": 4} {
		text, err := again.GetCellValue("Indicators", cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := strconv.ParseFloat(text, 64); err != nil || math.Abs(got-want) > 1e-12 {
			t.Errorf("%s: %q after the change, want %v", cell, text, want)
		}
	}
	// What follows the sheet of indicators follows.
	if text, err := again.GetCellValue("Comparison", "D4", excelize.Options{RawCellValue: true}); err != nil || !strings.HasPrefix(text, "0.018333") {
		t.Errorf("the comparison shows %q (%v)", text, err)
	}
}
