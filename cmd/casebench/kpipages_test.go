package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/kpis"
	"github.com/casebench/casebench/metrics/refs"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/locale"
	"github.com/casebench/casebench/report/markdown"
)

// kpiTitles head the page of each language.
var kpiTitles = map[string][2]string{
	"en": {"All indicators", "Made from the definitions by `go test ./cmd/casebench -run TestKPIPages -update`; do not edit."},
	"ru": {"Все показатели", "Составлено по определениям: `go test ./cmd/casebench -run TestKPIPages -update`; не правьте вручную."},
}

// kpiPage is the reference of all indicators in one language, by family. It
// says what 'casebench explain' says.
func kpiPage(loc *locale.Locale) []byte {
	var b bytes.Buffer
	title := kpiTitles[loc.Lang()]
	fmt.Fprintf(&b, "# %s\n\n%s\n", title[0], title[1])
	var family *metrics.Family
	for _, d := range kpis.Registry().All() {
		if d.Family != family {
			family = d.Family
			fmt.Fprintf(&b, "\n## %s\n", markdown.Escape(loc.Note(family.Name)))
		}
		fmt.Fprintf(&b, "\n### %s\n\n`%s` (v%d)\n\n%s\n\n", markdown.Escape(loc.Note(d.Name)), d.ID, d.Version, markdown.Escape(loc.Note(d.About)))
		line := func(label, text string) {
			if text != "" {
				fmt.Fprintf(&b, "- %s: %s\n", label, text)
			}
		}
		line(loc.T("Formula"), "`"+d.Formula.Print(loc.Note, nil)+"`")
		line(loc.T("Interval"), markdown.Escape(loc.Note(d.Interval)))
		line(loc.T("Needs at least"), fmt.Sprintf("%s: %d", markdown.Escape(loc.Note(d.CountsN)), d.MinN))
		var columns []string
		for _, c := range d.Formula.Columns(nil) {
			columns = append(columns, "`"+string(c)+"`")
		}
		line(loc.T("Columns needed"), strings.Join(columns, ", "))
		line(loc.T("When not to use it"), markdown.Escape(loc.Note(d.Caution)))
		for i, key := range d.Refs {
			if i == 0 {
				fmt.Fprintf(&b, "- %s:\n", loc.T("References"))
			}
			if r, ok := refs.Get(key); ok {
				fmt.Fprintf(&b, "  - %s\n", report.WorkEntry(r, loc.Lang()))
			}
		}
	}
	return b.Bytes()
}

// The pages of indicators beside the registry say what the definitions say.
func TestKPIPages(t *testing.T) {
	for _, lang := range note.Languages {
		loc, err := locale.For(lang)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := kpiTitles[lang]; !ok {
			t.Errorf("the page of indicators has no title in %s", lang)
		}
		file, want := "../../metrics/kpis/KPIS."+lang+".md", kpiPage(loc)
		if *update {
			if err := os.WriteFile(file, want, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got = bytes.ReplaceAll(got, []byte("\r\n"), []byte("\n")); !bytes.Equal(got, want) {
			t.Errorf("%s is not of today's definitions; write it anew with: go test ./cmd/casebench -run TestKPIPages -update", file)
		}
		for _, d := range kpis.Registry().All() {
			if !bytes.Contains(want, []byte("`"+d.ID+"`")) {
				t.Errorf("%s has no %s", file, d.ID)
			}
		}
	}
}
