package excel

import (
	"context"
	"io"
	"sync"
	"testing"

	"github.com/casebench/casebench/cases"
	builtin "github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets/library"
	"github.com/casebench/casebench/metrics/engine"
	"github.com/casebench/casebench/metrics/kpis"
	"github.com/casebench/casebench/report"
)

// answers are those of the built-in study, computed once.
var answers = sync.OnceValues(func() ([]report.Answered, error) {
	s, catalog, err := builtinStudy()
	if err != nil {
		return nil, err
	}
	var out []report.Answered
	for _, bound := range cases.Bind(s, catalog, kpis.Registry()) {
		result, err := engine.Run(context.Background(), bound.Request)
		if err != nil {
			return nil, err
		}
		out = append(out, report.Answered{Bound: bound, Result: result})
	}
	return out, nil
})

func builtinStudy() (*cases.Study, cases.Catalog, error) {
	catalog, err := library.Catalog()
	if err != nil {
		return nil, nil, err
	}
	s, problems := cases.Load(builtin.FS, "nike-netflix", builtin.FS)
	return s, catalog, problems.Err()
}

// study is the report of the built-in study.
func study(t testing.TB, lang string) *report.Document {
	t.Helper()
	parts, err := answers()
	if err != nil {
		t.Fatal(err)
	}
	s, catalog, err := builtinStudy()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := report.Compose(s, catalog, parts, lang)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func BenchmarkWrite(b *testing.B) {
	doc := study(b, "en")
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}
