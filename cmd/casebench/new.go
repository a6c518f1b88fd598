package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/note"
)

func (a *app) newCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new DIR",
		Short: a.loc.T("Begin a study: a folder with a study file, an example case and a place for data"),
		Example: "  casebench new my-study\n" +
			"  casebench new my-study --lang ru",
		Args: exactly(1, 1, note.New("new takes the name of the folder to make: casebench new my-study")),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.new(args[0])
		},
	}
	a.langFlag(cmd, nil)
	return cmd
}

func (a *app) new(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case err == nil && len(entries) > 0:
		return note.Errorf(note.Position{File: dir}, "the folder is there already and is not empty").
			WithMend("choose another name or another folder; nothing was changed")
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return cannotMake(dir, err)
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	files := cases.NewStudy(dir, cases.Slug(filepath.Base(abs)), a.loc.Lang())
	// An empty folder of that name gives way to the whole study.
	if len(entries) == 0 && err == nil {
		os.Remove(dir)
	}
	if err := folder.New(abs, files); err != nil {
		return cannotMake(dir, err)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintln(a.stdout, filepath.Join(dir, filepath.FromSlash(name)))
	}
	fmt.Fprintln(a.stderr, a.loc.T("next: casebench import FILE --study %s --case example", dir))
	return nil
}

func cannotMake(dir string, err error) error {
	return note.Errorf(note.Position{File: dir}, "a study cannot be made here: %s", folder.Plain(err)).
		WithMend("choose another name or another folder; nothing was changed")
}
