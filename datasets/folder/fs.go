package folder

import (
	"io/fs"

	"github.com/casebench/casebench/datasets/note"
)

// FS reads the folder: regular files and folders only. A pipe or a device in
// the place of a file would make the reader wait for ever, or never end.
func (f *Folder) FS() fs.FS { return regular{f.root.FS(), f} }

type regular struct {
	fs.FS
	folder *Folder
}

func (r regular) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	info, err := r.folder.root.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() && !info.IsDir() {
		return nil, NotRegular(name)
	}
	return r.FS.Open(name)
}

func (r regular) Stat(name string) (fs.FileInfo, error) { return fs.Stat(r.FS, name) }

func (r regular) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(r.FS, name) }

// NotRegular says that something is no file that can be read to its end.
func NotRegular(name string) error {
	return note.Errorf(note.Position{File: name}, "this is no ordinary file but a pipe, a device or the like").
		WithMend("put a copy of the data into an ordinary file and name that")
}
