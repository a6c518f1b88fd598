package report_test

import (
	"flag"
	"os"
	"path/filepath"
	"sync"
	"testing"

	builtin "github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// studies are computed once for all tests: the small made-up one and every
// built-in one.
var studies = sync.OnceValues(func() (map[string]*reporttest.Study, error) {
	out := map[string]*reporttest.Study{}
	s, err := reporttest.SmallStudy()
	if err != nil {
		return nil, err
	}
	out["small"] = s
	for _, name := range builtin.Studies {
		if out[name], err = reporttest.BuiltIn(name); err != nil {
			return nil, err
		}
	}
	return out, nil
})

// compose is the report of a study; some are composed once for all tests, which
// change nothing of them.
func compose(t *testing.T, study, lang string) *report.Document {
	t.Helper()
	all, err := studies()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := all[study].Report(lang)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestGolden shows the whole report of a small study: where every figure, every
// remark and every mark stands.
func TestGolden(t *testing.T) {
	for _, lang := range []string{"en", "ru"} {
		got := reporttest.Dump(compose(t, "small", lang))
		file := filepath.Join("testdata", "small-"+lang+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs; look at it with: go test -update, git diff", file)
		}
	}
}
