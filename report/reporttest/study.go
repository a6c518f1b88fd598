package reporttest

import (
	"context"
	"embed"
	"io/fs"
	"path"

	"github.com/casebench/casebench/cases"
	builtin "github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/library"
	"github.com/casebench/casebench/metrics/engine"
	"github.com/casebench/casebench/metrics/kpis"
	"github.com/casebench/casebench/report"
)

// A small made-up study, with all that a report has to keep apart: two cases
// in an order that is not the alphabet's, two platforms, several accounts,
// origins that differ, pairs of every verdict, figures without a value, rows
// left out, and a simulated part. Descriptors have no hash, so that the files
// can be changed by hand.
//
//go:embed study
var small embed.FS

// Study is a study with the engine's answers, from which a report is composed.
type Study struct {
	*cases.Study
	Catalog *datasets.Catalog
	Parts   []report.Answered
}

// SmallStudy is the made-up study of this package.
func SmallStudy() (*Study, error) {
	fsys, err := fs.Sub(small, "study")
	if err != nil {
		return nil, err
	}
	s, problems := cases.Load(fsys, ".", nil)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	sets, problems := datasets.ReadFolder(fsys, "data")
	if err := problems.Err(); err != nil {
		return nil, err
	}
	for _, d := range sets {
		csv, err := fs.ReadFile(fsys, path.Join("data", d.Path))
		if err != nil {
			return nil, err
		}
		d.Stamp(csv)
	}
	s.Attach(sets)
	return answered(s, (*datasets.Catalog)(nil).With(sets))
}

// BuiltIn is a built-in study.
func BuiltIn(name string) (*Study, error) {
	catalog, err := library.Catalog()
	if err != nil {
		return nil, err
	}
	s, problems := cases.Load(builtin.FS, name, builtin.FS)
	if err := problems.Err(); err != nil {
		return nil, err
	}
	return answered(s, catalog)
}

func answered(s *cases.Study, catalog *datasets.Catalog) (*Study, error) {
	registry := kpis.Registry()
	if err := cases.Check(s, catalog, registry).Err(); err != nil {
		return nil, err
	}
	out := &Study{Study: s, Catalog: catalog}
	for _, bound := range cases.Bind(s, catalog, registry) {
		result, err := engine.Run(context.Background(), bound.Request)
		if err != nil {
			return nil, err
		}
		out.Parts = append(out.Parts, report.Answered{Bound: bound, Result: result})
	}
	return out, nil
}

// Report composes the report of the study.
func (s *Study) Report(lang string) (*report.Document, error) {
	doc, err := report.Compose(s.Study, s.Catalog, s.Parts, lang)
	if err != nil {
		return nil, err
	}
	doc.Version = "v0" // that of a test binary depends on how it is built
	return doc, nil
}
