package cases

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/metrics"
)

// A study that has data and still the words of a new one is told so, in either
// language; one without data, or with words of its own, is not.
func TestLeftovers(t *testing.T) {
	for _, lang := range []string{"en", "ru"} {
		fsys := fstest.MapFS{}
		for name, text := range NewStudy("s", "s", lang) {
			fsys[name] = &fstest.MapFile{Data: text}
		}
		said := func(data ...*datasets.Dataset) string {
			t.Helper()
			s, problems := Load(fsys, ".", fstest.MapFS{})
			if s == nil {
				t.Fatal(problems)
			}
			s.Attach(data)
			out := ""
			for _, p := range Check(s, sets{}, metrics.NewRegistry()) {
				if strings.Contains(p.What.String(), "new study") {
					out += p.Pos.File + "; "
				}
			}
			return out
		}
		d := &datasets.Dataset{}
		d.Name, d.Case = "posts", "example"
		if got := said(); got != "" {
			t.Errorf("%s, without data: %s", lang, got)
		}
		if got := said(d); got != "study.md; study.md; cases/example.md; sources.json; " {
			t.Errorf("%s: %s", lang, got)
		}
		for name, words := range map[string][2]string{
			"study.md":         {"[@example-source]", "[@example-source] [@example-source]."},
			"cases/example.md": {"\n---\n", "\n---\nAcme. "},
			"sources.json":     {"Replace this", "We replaced this"},
		} {
			fsys[name].Data = []byte(strings.Replace(string(fsys[name].Data), words[0], words[1], 1))
		}
		if got := said(d); got != "study.md; " { // its title
			t.Errorf("%s, with other words: %s", lang, got)
		}
	}
}
