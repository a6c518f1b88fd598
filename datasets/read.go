// Package datasets holds what is known about a data set: a descriptor (where
// the figures come from, what is wrong with them, what they must not be mixed
// with) beside a CSV file whose header names the columns of datasets/field.
//
// The CSV is canonical, so that reading it needs no guess: UTF-8, commas,
// counts as digits, decimals with a point and at most six places, times as
// RFC 3339 with their zone or as a date (midnight UTC), flags as true or
// false, and for a number that is not there the empty cell or the reason in
// one word: hidden, withheld, not-collected, not-applicable. A text that a
// spreadsheet would take for a formula (it begins with = + - @ or a tab) has
// an apostrophe before it, which is not part of it.
//
// The path through it: ReadFolder or ReadDescriptor, a Catalog to look sets up
// by name, then Dataset.Each. Foreign exports become data sets in
// datasets/intake.
package datasets

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/strict"
)

// Suffix is how the names of descriptors end.
const Suffix = ".resource.yaml"

// ReadDescriptor reads the descriptor file of fsys and compares it with its
// CSV. It reports everything that is wrong at once. The Dataset is nil only if
// the file could not be read; it must not be computed with while the problems
// hold an error.
func ReadDescriptor(fsys fs.FS, file string) (*Dataset, note.Problems) {
	d, problems := describe(fsys, file)
	if d != nil {
		problems = append(problems, d.compare()...)
	}
	return d, problems
}

// describe reads and checks the descriptor alone.
func describe(fsys fs.FS, file string) (*Dataset, note.Problems) {
	src, err := readCapped(fsys, file, strict.MaxBytes+1)
	if err != nil {
		return nil, note.Problems{note.Unreadable(file, err)}
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff")) // Windows editors save with one
	d := &Dataset{FS: fsys, File: file}
	var problems note.Problems
	d.Places, problems = strict.Decode(file, src, 0, &d.Descriptor)
	c := checker{Dataset: d, lines: strings.Split(string(src), "\n")}
	// A file that is no YAML would be reported for everything it lacks as well.
	if len(d.Places) > 1 || len(problems) == 0 {
		c.check()
	}
	problems = append(problems, c.problems...)
	slices.SortStableFunc(problems, func(a, b *note.Problem) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	return d, problems
}

// ReadFolder reads all descriptors in a folder of fsys and in those below it,
// in the order of their paths. A folder that does not exist holds none.
func ReadFolder(fsys fs.FS, dir string) ([]*Dataset, note.Problems) {
	return readFolder(fsys, dir, ReadDescriptor)
}

func readFolder(fsys fs.FS, dir string, read func(fs.FS, string) (*Dataset, note.Problems)) (sets []*Dataset, problems note.Problems) {
	taken := map[string]string{}
	err := fs.WalkDir(fsys, dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			if name == dir && errors.Is(err, fs.ErrNotExist) {
				return fs.SkipAll
			}
			problems = append(problems, note.Unreadable(name, err))
			return fs.SkipDir
		}
		if e.IsDir() {
			if name != dir && strings.HasPrefix(e.Name(), ".") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, Suffix) {
			return nil
		}
		d, ps := read(fsys, name)
		problems = append(problems, ps...)
		if d == nil || d.Name == "" {
			return nil
		}
		if first, there := taken[d.Name]; there {
			problems = append(problems, note.Errorf(d.Places.At("name"), "the name %q is taken by %s", d.Name, first).
				WithMend("give one of the two another name"))
			return nil
		}
		taken[d.Name] = name
		sets = append(sets, d)
		return nil
	})
	problems = append(problems, mixedKeys(sets)...)
	if err != nil {
		problems = append(problems, note.Unreadable(dir, err))
	}
	return sets, problems
}

// readCapped reads a file, but no more than limit bytes of it.
func readCapped(fsys fs.FS, name string, limit int64) ([]byte, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: path.Base(name), Err: fs.ErrInvalid}
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit))
}

// mixedKeys finds data sets whose people were replaced under another key than
// those of the first: the same people look like others there.
func mixedKeys(sets []*Dataset) (problems note.Problems) {
	var first *Dataset
	for _, d := range sets {
		switch {
		case d.Import == nil || d.Import.Key == "":
		case first == nil:
			first = d
		case d.Import.Key != first.Import.Key:
			problems = append(problems, &note.Problem{Pos: d.Places.At("import.key"), Severity: note.Warning,
				What: note.New("the people of %q and of %q were replaced under different keys: the same people look like others", first.Name, d.Name),
				Mend: note.New("import both exports again under one key; until then count no returning people over both")})
		}
	}
	return problems
}
