package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/writers"
)

// write makes the outputs of some writers in a temporary folder inside out and
// moves them into place when all are complete: an interrupted or failed run
// leaves an earlier report as it was. It gives the names of the main files.
func (a *app) write(doc *report.Document, makers []writers.Writer, out string, step func(string)) (main []string, err error) {
	_, statErr := os.Stat(out)
	if err := os.MkdirAll(out, 0o777); err != nil {
		return nil, outProblem(out, err)
	}
	temp, err := os.MkdirTemp(out, ".casebench-")
	if err != nil {
		return nil, outProblem(out, err)
	}
	defer func() {
		os.RemoveAll(temp)
		if err != nil && errors.Is(statErr, fs.ErrNotExist) {
			os.Remove(out) // ours, and empty
		}
	}()
	put := func(name string, data []byte) error {
		file := filepath.Join(temp, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			return err
		}
		return os.WriteFile(file, data, 0o666)
	}
	kinds := make([]string, len(makers))
	for i, w := range makers {
		kinds[i] = w.Kind
	}
	step(a.loc.T("writing: %s", strings.Join(kinds, ", ")))
	type written struct {
		files map[string][]byte
		said  []note.Note
		err   error
	}
	results := make([]written, len(makers))
	var running sync.WaitGroup
	for i, w := range makers { // each reads the document and changes nothing of it
		running.Go(func() {
			r := &results[i]
			r.files, r.err = w.Write(a.ctx, doc, func(n note.Note) { r.said = append(r.said, n) })
		})
	}
	running.Wait()
	for i, w := range makers {
		for _, n := range results[i].said {
			fmt.Fprintln(a.stderr, a.loc.Note(n))
		}
		if err := results[i].err; err != nil {
			return nil, err
		}
		for _, name := range slices.Sorted(maps.Keys(results[i].files)) {
			if err := put(name, results[i].files[name]); err != nil {
				return nil, outProblem(out, err)
			}
		}
		main = append(main, w.File)
	}
	if err := a.ctx.Err(); err != nil {
		return nil, err
	}
	return main, moveAll(temp, out)
}

// moveAll moves everything in temp into out, or nothing: what has the place of
// a new file is put aside first, and put back if a file cannot be moved, which
// is so where a program has it open. A folder (the pictures of report.md) is
// moved as a whole, so that no picture of an earlier report stays behind.
func moveAll(temp, out string) (err error) {
	entries, err := os.ReadDir(temp)
	if err != nil {
		return err
	}
	aside, err := os.MkdirTemp(temp, "earlier-")
	if err != nil {
		return outProblem(out, err)
	}
	type move struct{ from, to string }
	var made []move
	defer func() {
		if err != nil {
			for _, m := range slices.Backward(made) {
				_ = os.Rename(m.to, m.from)
			}
		}
	}()
	rename := func(from, to string) error {
		if err := os.Rename(from, to); err != nil {
			return err
		}
		made = append(made, move{from, to})
		return nil
	}
	for _, e := range entries {
		place := filepath.Join(out, e.Name())
		if there, err := os.Stat(place); err == nil && there.IsDir() != e.IsDir() {
			return note.Errorf(note.Position{File: place}, "something that is not from an earlier report has the name of an output").
				WithMend("give it another name, or choose another folder with -o")
		}
	}
	for _, e := range entries {
		place := filepath.Join(out, e.Name())
		if err := rename(place, filepath.Join(aside, e.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return outProblem(place, err)
		}
	}
	for _, e := range entries {
		place := filepath.Join(out, e.Name())
		if err := rename(filepath.Join(temp, e.Name()), place); err != nil {
			return outProblem(place, err)
		}
	}
	return nil
}

func outProblem(name string, err error) error {
	p := &note.Problem{Pos: note.Position{File: name}, What: note.New("the report cannot be written here: %s", cause(err))}
	return p.WithMend("close the file if another program has it open, or choose another folder with -o")
}

// cause is the innermost reason of a file error, without paths of temporary files.
func cause(err error) string {
	var pe *fs.PathError
	var le *os.LinkError
	switch {
	case errors.As(err, &pe):
		return pe.Err.Error()
	case errors.As(err, &le):
		return le.Err.Error()
	}
	return err.Error()
}
