package main

import (
	"bytes"
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
	"github.com/casebench/casebench/report/excel"
	"github.com/casebench/casebench/report/html"
	"github.com/casebench/casebench/report/html/echarts"
	"github.com/casebench/casebench/report/markdown"
	"github.com/casebench/casebench/report/table"
)

// write makes the outputs of the given kinds in a temporary folder inside out and
// moves them into place when all are complete: an interrupted or failed run
// leaves an earlier report as it was. It gives the names of the main files.
func (a *app) write(doc *report.Document, kinds []string, out string, step func(string)) (main []string, err error) {
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
	step(a.loc.T("writing: %s", strings.Join(kinds, ", ")))
	type rendered struct {
		files map[string][]byte
		err   error
	}
	results := make([]rendered, len(kinds))
	var writers sync.WaitGroup
	for i, kind := range kinds { // each reads the document and changes nothing of it
		writers.Go(func() { results[i].files, results[i].err = a.render(doc, kind) })
	}
	writers.Wait()
	for i, kind := range kinds {
		if err := results[i].err; err != nil {
			return nil, err
		}
		for _, name := range slices.Sorted(maps.Keys(results[i].files)) {
			if err := put(name, results[i].files[name]); err != nil {
				return nil, outProblem(out, err)
			}
		}
		main = append(main, mainFile[kind])
	}
	if err := a.ctx.Err(); err != nil {
		return nil, err
	}
	return main, moveAll(temp, out)
}

// mainFile is what each kind of output is called.
var mainFile = map[string]string{"html": "report.html", "xlsx": "report.xlsx", "md": "report.md", "csv": "indicators.csv"}

// render makes the files of one kind, by name.
func (a *app) render(doc *report.Document, kind string) (map[string][]byte, error) {
	var b bytes.Buffer
	switch kind {
	case "html":
		library, reason := echarts.Find(a.ctx)
		if !reason.IsZero() {
			fmt.Fprintln(a.stderr, a.loc.Note(reason))
		}
		if err := html.Write(&b, doc, library); err != nil {
			return nil, err
		}
	case "xlsx":
		if err := excel.Write(&b, doc); err != nil {
			return nil, err
		}
	case "csv":
		if err := table.Write(&b, doc); err != nil {
			return nil, err
		}
	case "md":
		return markdown.Files(doc)
	}
	return map[string][]byte{mainFile[kind]: b.Bytes()}, nil
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
