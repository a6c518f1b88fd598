// Package folder reads and writes a folder that somebody else may have made: a
// study that was handed on, a report that was edited. Nothing is read or written
// through a link that leads out of it, only regular files are opened, and a file
// is there whole or not at all.
package folder

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"

	"github.com/casebench/casebench/datasets/note"
)

// Folder is an opened folder. Names in it are separated by slashes.
type Folder struct {
	root *os.Root
	name string // as the person called it
}

// Open opens a folder that is there. Errors are those of the system.
func Open(name string) (*Folder, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	return &Folder{root, name}, nil
}

// Make makes a folder where there is none, and opens it.
func Make(name string) (*Folder, error) {
	if err := os.MkdirAll(name, 0o777); err != nil {
		return nil, err
	}
	return Open(name)
}

// Close closes the folder; its FS cannot be read any more.
func (f *Folder) Close() { f.root.Close() }

// Path is the name of a file as the person may open it.
func (f *Folder) Path(name string) string { return filepath.Join(f.name, filepath.FromSlash(name)) }

// Has reports whether there is something of this name, a link included.
func (f *Folder) Has(name string) bool {
	_, err := f.root.Lstat(name)
	return err == nil
}

// IsLink reports whether a name is a link.
func (f *Folder) IsLink(name string) bool {
	at, err := f.root.Lstat(name)
	return err == nil && at.Mode()&fs.ModeSymlink != 0
}

// Read reads a file of at most limit bytes.
func (f *Folder) Read(name string, limit int64) ([]byte, error) {
	file, err := f.FS().Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err == nil && int64(len(text)) > limit {
		err = note.Errorf(note.Position{File: f.Path(name)}, "the file is larger than such a file can be").
			WithMend("is it the right file? put it aside")
	}
	return text, err
}

// Write writes a file whole, under a name of chance that is moved into place.
func (f *Folder) Write(name string, text []byte) error { return f.WriteMode(name, text, 0o666) }

// WriteMode is Write for files that not everybody may read.
func (f *Folder) WriteMode(name string, text []byte, mode fs.FileMode) error {
	file, err := f.create(name, mode)
	if err != nil {
		return err
	}
	if _, err := file.Write(text); err != nil {
		file.Discard()
		return f.Problem(name, err)
	}
	return file.Commit()
}

// File is a file in work. It takes its place with Commit.
type File struct {
	*os.File
	folder     *Folder
	temp, name string
}

// Create begins a file; folders on the way to it are made.
func (f *Folder) Create(name string) (*File, error) { return f.create(name, 0o666) }

func (f *Folder) create(name string, mode fs.FileMode) (*File, error) {
	if err := f.root.MkdirAll(path.Dir(name), 0o777); err != nil {
		return nil, f.Problem(path.Dir(name), err)
	}
	temp := path.Join(path.Dir(name), chance()+".tmp")
	// O_EXCL takes no file and no link that is there; the system's umask holds.
	file, err := f.root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return nil, f.Problem(name, err)
	}
	living.add(f, temp)
	return &File{file, f, temp, name}, nil
}

// Finish writes everything to the disk and closes the file, which waits under
// its temporary name for Place.
func (file *File) Finish() error {
	if err := errors.Join(file.Sync(), file.Close()); err != nil {
		file.Discard()
		return file.folder.Problem(file.name, err)
	}
	return nil
}

// Place moves a finished file to its name. What had the name before is gone; a
// link of that name is replaced, not followed.
func (file *File) Place() error { return file.PlaceAs(file.name) }

// PlaceAs is Place under another name of the same folder.
func (file *File) PlaceAs(name string) error {
	f := file.folder
	file.name = name
	if at, err := f.root.Lstat(file.name); err == nil && at.IsDir() {
		file.Discard()
		return note.Errorf(note.Position{File: f.Path(name)}, "there is a folder of this name").WithMend("give the folder another name")
	}
	if err := f.root.Rename(file.temp, file.name); err != nil {
		file.Discard()
		return f.Problem(file.name, err)
	}
	living.drop(f, file.temp)
	f.sync(path.Dir(file.name))
	return nil
}

// Commit is Finish and Place.
func (file *File) Commit() error {
	if err := file.Finish(); err != nil {
		return err
	}
	return file.Place()
}

// Discard takes the file away, where it did not take its place.
func (file *File) Discard() {
	file.Close() // twice does no harm
	file.folder.root.Remove(file.temp)
	living.drop(file.folder, file.temp)
}

// sync writes the entries of a folder to the disk, where the system knows that.
func (f *Folder) sync(dir string) {
	if runtime.GOOS == "windows" {
		return
	}
	if d, err := f.root.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}

// Problem says why a file cannot be written.
func (f *Folder) Problem(name string, err error) error {
	var p *note.Problem
	if errors.As(err, &p) {
		return p
	}
	pos := note.Position{File: f.Path(name)}
	if link := f.leavesBy(name); link != "" {
		return note.Errorf(pos, "%s is a link that leads out of the folder: nothing is written through it", link).
			WithMend("take the link away, or put a folder or file in its place; do you know who made this folder?")
	}
	return note.Errorf(pos, "the file cannot be written: %s", Plain(err)).
		WithMend("is the folder there, may you write to it, and has no other program the file open?")
}

// leavesBy is the link on the way to name that leads out of the folder, or "".
func (f *Folder) leavesBy(name string) string {
	for at := name; at != "." && at != "/"; at = path.Dir(at) {
		info, err := f.root.Lstat(at)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			continue
		}
		if _, err := f.root.Stat(at); err != nil {
			return f.Path(at)
		}
	}
	return ""
}

// Plain is an error of the system without the path, which the position says.
func Plain(err error) string {
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

// ours are the names that this package gives to what it has in work.
var ours = regexp.MustCompile(`^\.casebench-[0-9a-f]{16}(\.tmp)?$`)

func chance() string {
	var b [8]byte
	rand.Read(b[:]) // never fails
	return ".casebench-" + hex.EncodeToString(b[:])
}
