package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/casebench/casebench/datasets/note"
)

// The report has to travel by mail: with the chart library, which has
// 1,121,883 bytes (echarts 6.1.0, dist/echarts.min.js), it stays below 2.5 MB.
func TestReportIsSmallEnough(t *testing.T) {
	const library, most = 1_121_883, 2_500_000
	dir := t.TempDir()
	stand := filepath.Join(dir, "library.js")
	if err := os.WriteFile(stand, bytes.Repeat([]byte(" "), library), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("CASEBENCH_ECHARTS", stand)
	for _, lang := range note.Languages {
		out := filepath.Join(dir, lang)
		if code, _, stderr := execute(t, nil, "report", "nike-netflix", "--only", "html", "--lang", lang, "-o", out); code != done {
			t.Fatalf("%s: exit status %d: %s", lang, code, stderr)
		}
		info, err := os.Stat(filepath.Join(out, "report.html"))
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() <= library || info.Size() >= most {
			t.Errorf("%s: report.html has %d bytes, want more than the library and less than %d", lang, info.Size(), most)
		}
	}
}
