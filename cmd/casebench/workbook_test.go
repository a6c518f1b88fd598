package main

import (
	"context"
	"encoding/csv"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// recalculation is LibreOffice's setting to compute every formula anew on
// loading.
const recalculation = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

// Another program computes the workbook of the built-in study to the figures
// of indicators.csv, row by row. Rates of posts are held to 12 decimal places
// (tally.RatioScale), which the sheet does not round to.
func TestWorkbookEqualsIndicators(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice (soffice) is not installed: the formulas are not computed by another program here")
	}
	if testing.Short() {
		t.Skip("LibreOffice takes seconds")
	}
	dir := t.TempDir()
	if code, _, stderr := execute(t, nil, "report", "nike-netflix", "--only", "xlsx,csv", "--lang", "en", "-o", dir); code != done {
		t.Fatalf("exit status %d: %s", code, stderr)
	}
	profile := filepath.Join(dir, "profile", "user")
	if err := os.MkdirAll(profile, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(profile, "registrymodifications.xcu"), []byte(recalculation), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, office, "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless",
		"--convert-to", "xlsx", "--outdir", filepath.Join(dir, "again"), filepath.Join(dir, "report.xlsx"))
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v: %s", err, text)
	}
	book, err := excelize.OpenFile(filepath.Join(dir, "again", "report.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	sheet, err := book.GetRows("Indicators", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(dir, "indicators.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	const first, value, low, high, n, recomputes, id = 3, 7, 8, 9, 11, 15, 22 // of the sheet, from 0
	if len(sheet) != len(rows)-1+first {
		t.Fatalf("the sheet has %d rows, indicators.csv %d", len(sheet), len(rows))
	}
	live, largest := 0, 0.0
	for i, row := range rows[1:] {
		cells := append(sheet[first+i], make([]string, id+1)...)
		if cells[id] != row[column["id"]] {
			t.Fatalf("row %d is %q in the workbook, %q in indicators.csv", first+i+1, cells[id], row[column["id"]])
		}
		for at, name := range map[int]string{value: "value", low: "low", high: "high", n: "n"} {
			want := row[column[name]]
			if want == "" && cells[at] == "" {
				continue
			}
			a, errA := strconv.ParseFloat(cells[at], 64)
			b, errB := strconv.ParseFloat(want, 64)
			if errA != nil || errB != nil || math.Abs(a-b) > 1e-12*max(math.Abs(b), 1) {
				t.Errorf("row %d, %s: %s is %q in the workbook, %q in indicators.csv", first+i+1, row[column["id"]], name, cells[at], want)
				continue
			}
			if at == value && b != 0 {
				largest = max(largest, math.Abs(a-b)/max(math.Abs(b), 1))
			}
		}
		if cells[recomputes] == "yes" {
			live++
		}
	}
	t.Logf("%d indicators, %d of them formulas; largest difference, relative above 1, %.1e", len(rows)-1, live, largest)
	if live < 300 {
		t.Errorf("%d live figures, want 300 and more", live)
	}
}
