package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// outsideData finds a file of data sets that other people published: in the
// environment's folder, or in the one beside the project; the test is skipped
// where there is none.
func outsideData(t *testing.T, path ...string) string {
	t.Helper()
	dir := os.Getenv("CASEBENCH_DATA")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared", "data")
	}
	file, err := filepath.Abs(filepath.Join(append([]string{dir}, path...)...))
	if err == nil {
		_, err = os.Stat(file)
	}
	if err != nil {
		t.Skipf("no %s: set CASEBENCH_DATA to the folder of data sets", filepath.Join(path...))
	}
	return file
}

// made imports the file of a kind into a study of its own and reads its figures.
func (k *kind) made(t *testing.T) []map[string]string {
	t.Helper()
	plain(t)
	dir, file := k.study(t), filepath.Join(t.TempDir(), k.file)
	if err := os.WriteFile(file, []byte(k.text), 0o666); err != nil {
		t.Fatal(err)
	}
	if status, stdout, stderr := call(t.Context(), append([]string{"import", file, "--study", dir, "--case", "example"},
		strings.Fields(k.import_)...)...); status != 0 {
		t.Fatal(stdout + stderr)
	}
	return figures(t, dir)
}

// near compares figures of indicators.csv by ids without their units.
func near(t *testing.T, rows []map[string]string, want map[string]float64, tolerance float64) {
	t.Helper()
	for id, value := range want {
		found := false
		for _, row := range rows {
			if !strings.HasPrefix(row["id"], id+":") {
				continue
			}
			found = true
			if got, _ := strconv.ParseFloat(row["value"], 64); row["status"] != "defined" || math.Abs(got-value) > tolerance*math.Abs(value) {
				t.Errorf("%s: %s %s, want %v (%s)", id, row["status"], row["value"], value, row["reason"])
			}
		}
		if !found {
			t.Errorf("%s: no such figure", id)
		}
	}
}

// CDNOW from the import to the report: Fader, Hardie & Lee (2005) print r 0.243,
// alpha 4.414, a 0.793, b 2.426 for the first 39 weeks; the digits here are R's.
func TestCDNOW(t *testing.T) {
	file, err := os.Open(outsideData(t, "retention-cdnow", "CDNOW_sample.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var csv strings.Builder
	csv.WriteString("customer,date,amount\n") // the file has no line of names
	for lines := bufio.NewScanner(file); lines.Scan(); {
		f := strings.Fields(lines.Text())
		fmt.Fprintf(&csv, "%s,%s-%s-%s,%s\n", f[0], f[2][:4], f[2][4:6], f[2][6:], f[4])
	}
	k := kind{file: "cdnow.csv", text: csv.String(), kpis: "purchases/*", extra: "period: {from: 1997-01-01, to: 1997-09-30}\n"}
	near(t, k.made(t), map[string]float64{
		"purchases/bgnbd/r": 0.242594522429123, "purchases/bgnbd/alpha": 4.41360201892634,
		"purchases/bgnbd/a": 0.792922016686781, "purchases/bgnbd/b": 2.42590677458701,
	}, 1e-6)
}
