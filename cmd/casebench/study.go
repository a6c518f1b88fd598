package main

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/casebench/casebench/cases"
	builtin "github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/library"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/kpis"
)

// study is a study with everything that its verbs need.
type study struct {
	*cases.Study
	name     string // as the person called it
	dir      string // "" for a built-in one
	own      []*datasets.Dataset
	catalog  *datasets.Catalog
	registry *metrics.Registry
}

// open finds, reads and checks the study that args name: a folder, or a
// built-in study; without args the folder one stands in if it is a study, else
// the first built-in one. The study is nil when it could not be read at all.
func (a *app) open(args []string) (*study, note.Problems) {
	s := &study{registry: kpis.Registry()}
	fsys, dir, problems := s.locate(args)
	if problems != nil {
		return nil, problems
	}
	loaded, problems := cases.Load(fsys, dir, builtin.FS)
	if loaded == nil {
		return nil, s.named(problems)
	}
	s.Study = loaded
	bundled, err := library.Catalog()
	if err != nil {
		return nil, asProblems(err)
	}
	s.catalog = bundled
	if s.dir != "" {
		var ps note.Problems
		s.own, ps = datasets.ReadFolder(fsys, "data")
		problems = append(problems, ps...)
		problems = append(problems, loaded.Attach(s.own)...)
		s.catalog = bundled.With(s.own)
	}
	problems = append(problems, cases.Check(loaded, s.catalog, s.registry)...)
	return s, ordered(s.named(problems))
}

// locate finds where the study lies.
func (s *study) locate(args []string) (fs.FS, string, note.Problems) {
	if len(args) == 0 {
		if _, err := os.Stat(cases.StudyFile); err != nil {
			s.name = builtin.Studies[0]
			return builtin.FS, s.name, nil
		}
		args = []string{"."}
	}
	s.name = args[0]
	info, err := os.Stat(s.name)
	switch {
	case err == nil && info.IsDir():
		s.dir = s.name
		if _, err := os.Stat(filepath.Join(s.dir, cases.StudyFile)); err != nil {
			return nil, "", note.Problems{note.Errorf(note.Position{File: s.dir}, "the folder is not a study: it has no %s", cases.StudyFile).
				WithMend("begin one with: casebench new DIR")}
		}
		f, err := folder.Open(s.dir)
		if err != nil {
			return nil, "", asProblems(err)
		}
		return f.FS(), ".", nil
	case err == nil:
		return nil, "", note.Problems{note.Errorf(note.Position{File: s.name}, "a study is a folder, and this is a file").
			WithMend("name the folder that holds it, or bring the file into a study with: casebench import FILE")}
	case slices.Contains(builtin.Studies, s.name):
		return builtin.FS, s.name, nil
	}
	p := note.Errorf(note.Position{}, "there is no study %q", s.name)
	if near := note.Nearest(s.name, append(slices.Clone(builtin.Studies), folders()...)); near != "" {
		p.WithMend("did you mean %q?", near)
	} else {
		p.WithMend("name a folder, or a built-in study: %s", strings.Join(builtin.Studies, ", "))
	}
	return nil, "", note.Problems{p}
}

// folders lists the studies in the folder one stands in.
func folders() []string {
	files, err := filepath.Glob(filepath.Join("*", cases.StudyFile))
	if err != nil {
		return nil
	}
	for i, f := range files {
		files[i] = filepath.Dir(f)
	}
	return files
}

// named puts the study's folder before the file names of problems, so that
// they can be clicked and opened.
func (s *study) named(ps note.Problems) note.Problems {
	out := make(note.Problems, len(ps))
	for i, p := range ps {
		q := *p // several lists may hold it
		if s.dir != "" && q.Pos.File != "" {
			q.Pos.File = filepath.Join(s.dir, q.Pos.File)
		}
		out[i] = &q
	}
	return out
}

// ordered brings problems into the order of the files as they were first
// named, and of the places in each, and drops what is said twice.
func ordered(ps note.Problems) note.Problems {
	files := map[string]int{}
	said := map[string]bool{}
	var out note.Problems
	for _, p := range ps {
		if _, ok := files[p.Pos.File]; !ok {
			files[p.Pos.File] = len(files)
		}
		if text := p.Error(); !said[text] {
			said[text] = true
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b *note.Problem) int {
		return cmp.Or(cmp.Compare(files[a.Pos.File], files[b.Pos.File]), cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	return out
}

// failed prints why a study could not be computed. An interruption is no fault
// of the study.
func (a *app) failed(s *study, err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	a.print(s.named(asProblems(err)))
	return errSaid
}

// readData reads every row of the study's own data sets, and says what of the
// rows can hardly be, however they came into the study.
func (s *study) readData() note.Problems {
	var problems note.Problems
	for _, d := range s.own {
		doubts, err := d.Doubts()
		if err != nil {
			problems = append(problems, asProblems(err)...)
		}
		for _, one := range doubts {
			if d.Import.Said(one.What) {
				continue // at the import, which check repeats
			}
			at := one.At
			if at == (note.Position{}) {
				at.File = d.CSV()
			}
			problems = append(problems, &note.Problem{Pos: at, Severity: note.Warning, What: one.What, Mend: one.Mend})
		}
	}
	return s.named(problems)
}

// asProblems makes any error a list of problems.
func asProblems(err error) note.Problems {
	var many note.Problems
	var one *note.Problem
	var path *fs.PathError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &many):
		return many
	case errors.As(err, &one):
		return note.Problems{one}
	case errors.As(err, &path):
		p := &note.Problem{Pos: note.Position{File: path.Path}, What: why(path.Err)}
		return note.Problems{p.WithMend("check the spelling, and whether you may read and write there")}
	}
	return note.Problems{{What: note.New("%s", err.Error())}}
}
