package writers

import (
	"archive/zip"
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"html"
	"io"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/clean"
	"github.com/casebench/casebench/report/html/echarts"
	"github.com/casebench/casebench/report/reporttest"
)

// A study names outputs left of here: its list is that of the writers.
func TestStudiesNameTheseKinds(t *testing.T) {
	if !slices.Equal(cases.OutputKinds, Kinds()) {
		t.Errorf("a study may ask for %v, and the writers are of the kinds %v", cases.OutputKinds, Kinds())
	}
	if got := Of([]string{"csv", "html"}); len(got) != 2 || got[0].Kind != "csv" || got[1].Kind != "html" {
		t.Errorf("the writers of csv and html are %v", got)
	}
	for what, list := range map[string][]string{"kind": Kinds(), "file": Files(), "title": Titles()} {
		if sorted := slices.Compact(slices.Sorted(slices.Values(list))); len(sorted) != len(list) || slices.Contains(list, "") {
			t.Errorf("each writer needs a %s of its own: %q", what, list)
		}
	}
}

func write(t *testing.T, w Writer, doc *report.Document) (map[string][]byte, error) {
	t.Helper()
	t.Setenv(echarts.Variable, "off")
	return w.Write(t.Context(), doc, func(n note.Note) { t.Errorf("%s says %s", w.Kind, n) })
}

// text is what stands in the files: that of pages and drawings without their
// escapes, that of a workbook with its parts unpacked.
func text(t *testing.T, files map[string][]byte) string {
	t.Helper()
	var out strings.Builder
	for _, name := range slices.Sorted(maps.Keys(files)) {
		data := files[name]
		if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
			out.WriteString(html.UnescapeString(string(data)) + "\n")
			continue
		}
		r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range r.File {
			f, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			b, err := io.ReadAll(f)
			if err != nil {
				t.Fatal(err)
			}
			out.WriteString(html.UnescapeString(string(b)) + "\n")
		}
	}
	return strings.ReplaceAll(out.String(), `\.`, ".") // Markdown's escape
}

// Every writer writes every block, wherever in a document it stands, and
// refuses one that it does not know.
func TestWritersCrossBlocks(t *testing.T) {
	stranger := reporttest.Alone(reporttest.Stranger{})
	for _, w := range All {
		for _, one := range reporttest.Blocks() {
			t.Run(fmt.Sprintf("%s/%T", w.Kind, one.Block), func(t *testing.T) {
				first := reporttest.Alone(one.Block)
				deeper := reporttest.Alone(report.Prose{Markdown: "Before."})
				deeper.Sections[0].Sections = []report.Section{{ID: "two", Title: "Two", Blocks: []report.Block{one.Block}}}
				opening := reporttest.Alone(one.Block)
				opening.Sections[0].ID = "summary"
				for place, doc := range map[string]*report.Document{"a section": first, "a section of a section": deeper, "the summary": opening} {
					files, err := write(t, w, doc)
					if err != nil {
						t.Fatal(err)
					}
					if len(files[w.File]) == 0 {
						t.Fatalf("%s was not made, but %v", w.File, slices.Sorted(maps.Keys(files)))
					}
					got := text(t, files)
					for _, want := range one.Texts {
						if !w.ResultsOnly && !strings.Contains(got, want) {
							t.Errorf("in %s, %q is lost", place, want)
						}
					}
				}
			})
		}
		t.Run(w.Kind+"/stranger", func(t *testing.T) {
			deeper := reporttest.Alone(report.Prose{Markdown: "Before."})
			deeper.Sections[0].Sections = stranger.Sections
			opening := reporttest.Alone(reporttest.Stranger{})
			opening.Sections[0].ID = "summary"
			for place, doc := range map[string]*report.Document{"a section": stranger, "a section of a section": deeper, "the summary": opening} {
				if _, err := write(t, w, doc); (err == nil) != w.ResultsOnly {
					t.Errorf("in %s: a block of unknown kind gives the error %v", place, err)
				}
			}
		})
	}
}

// A writer of results has every result and none of the blocks.
func TestResultsOnly(t *testing.T) {
	for _, w := range All {
		if !w.ResultsOnly {
			continue
		}
		with, err := write(t, w, reporttest.Small("en"))
		if err != nil {
			t.Fatal(err)
		}
		bare := reporttest.Small("en")
		bare.Sections = nil
		without, err := write(t, w, bare)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(with[w.File], without[w.File]) {
			t.Errorf("%s depends on the blocks", w.Kind)
		}
		for _, part := range bare.Results {
			for _, ind := range part.Result.Indicators {
				if !strings.Contains(string(with[w.File]), ind.Definition.ID+",") {
					t.Errorf("%s has no %s", w.Kind, ind.Definition.ID)
				}
			}
		}
	}
}

// The blocks that the writers are crossed with are all that there are.
func TestBlocksAreAll(t *testing.T) {
	var crossed, declared []string
	for _, one := range reporttest.Blocks() {
		crossed = append(crossed, reflect.TypeOf(one.Block).Name())
	}
	files, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), "../"+f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if m, ok := d.(*ast.FuncDecl); ok && m.Recv != nil && m.Name.Name == "block" {
				declared = append(declared, fmt.Sprint(m.Recv.List[0].Type))
			}
		}
	}
	slices.Sort(crossed)
	slices.Sort(declared)
	if len(declared) == 0 || !slices.Equal(crossed, declared) {
		t.Errorf("the writers are crossed with %v, and package report has %v", crossed, declared)
	}
}

// No text from outside brings into any medium what steers a terminal, turns
// the direction of writing or hides itself; what is damaged is seen to be so.
// Each medium has the rule of package clean, and escapes after it.
func TestHarmfulCharactersReachNoMedium(t *testing.T) {
	harmful := "a\x00b\x1b[31mc\x7f\u009bd\u0085e\u2028f\u202eg\u2066h\u200ei\u061cj\ufeffk\ufff9l\U000e0041m\xffn\uffffo"
	attacks := maps.Clone(reporttest.Attacks)
	attacks["all"] = harmful
	for _, w := range All {
		for name, attack := range attacks {
			files, err := write(t, w, reporttest.Hostile("en", attack))
			if err != nil {
				t.Fatalf("%s, %s: %v", w.Kind, name, err)
			}
			got := text(t, files)
			if w.Kind == "csv" {
				got = strings.ReplaceAll(strings.TrimPrefix(got, "\ufeff"), "\r\n", "\n") // marks of the format
			}
			if want := clean.Text(got); got != want {
				at := 0
				for at < len(want) && got[at] == want[at] {
					at++
				}
				t.Errorf("%s, %s: %.20q is in the output", w.Kind, name, got[at:])
			}
			if name == "all" && !strings.Contains(got, "m\ufffdn\ufffdo") {
				t.Errorf("%s: what was damaged is not seen", w.Kind)
			}
		}
	}
}
