package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"sync"

	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/clean"
	"github.com/casebench/casebench/report/writers"
)

// write makes the outputs of some writers and lets them take their places in
// out together: an interrupted or failed run leaves an earlier report as it was.
// A file there that a person has changed keeps a place beside the new one. It
// gives the names of the main files.
func (a *app) write(doc *report.Document, makers []writers.Writer, out string, force bool, step func(string)) (main []string, err error) {
	_, statErr := os.Stat(out)
	dir, err := folder.Make(out)
	if err != nil {
		return nil, outProblem(out, err)
	}
	defer func() {
		dir.Close()
		if err != nil && errors.Is(statErr, fs.ErrNotExist) {
			os.Remove(out) // ours, and empty
		}
	}()
	release, err := dir.Lock(a.ctx, func() { a.say(note.New("waiting: another casebench writes into %s", out)) })
	if err != nil {
		return nil, outProblem(out, err)
	}
	defer release()
	set, err := dir.Begin()
	if err != nil {
		return nil, outProblem(out, err)
	}
	defer set.Discard()
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
			a.say(n)
		}
		if err := results[i].err; err != nil {
			return nil, err
		}
		if err := set.Put(results[i].files); err != nil {
			return nil, outProblem(out, err)
		}
		main = append(main, w.File)
	}
	if err := a.ctx.Err(); err != nil {
		return nil, err
	}
	kept, err := set.Commit(force)
	if err != nil {
		return nil, outProblem(out, err)
	}
	for _, k := range kept {
		a.say(note.New("%s was not written by casebench, or was changed since: it is now %s", dir.Path(k.Name), dir.Path(k.As)))
	}
	return main, nil
}

// say tells the person something that is no problem.
func (a *app) say(n note.Note) { fmt.Fprintln(a.stderr, clean.Text(a.loc.Note(n))) }

func outProblem(name string, err error) error {
	var p *note.Problem
	if errors.As(err, &p) || errors.Is(err, context.Canceled) {
		return err
	}
	p = &note.Problem{Pos: note.Position{File: name}, What: note.New("the report cannot be written here: %s", folder.Plain(err))}
	return p.WithMend("close the file if another program has it open, or choose another folder with -o")
}
