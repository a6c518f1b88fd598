// Package pack finds the files that a person names by the archive (zip, gzip) or
// the folder that they lie in.
//
// What is in an archive is unpacked into a folder of its own for temporary
// files, which Close removes; nothing is ever written where a member's name
// says. Archives inside of archives are not opened. A file or a member that
// cannot hold a table is Left, with the reason.
package pack

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
)

// Caps. What goes beyond is hostile or no export.
const (
	MaxFiles    = 10_000  // of an archive or a folder
	MaxUnpacked = 2 << 30 // bytes of all members
	maxRatio    = 400     // unpacked to packed, of what is over ratioFrom
	ratioFrom   = 16 << 20
)

// File is a file to be read: Name in FS, which is what messages call it. A member
// of an archive is called download.zip/posts.csv.
type File struct {
	FS     fs.FS
	Name   string
	Shown  string // the same with the folder that the caller named
	Folder string // what it lies in: the last part of a path
	Packed bool   // it comes out of an archive
}

// Left is a file that cannot be read, or holds no table.
type Left struct {
	Name    string
	Problem *note.Problem
}

// Found is what was found under the names of files.
type Found struct {
	Files []File
	Left  []Left
	temp  string // folder of what was unpacked
}

// Close removes what was unpacked.
func (f *Found) Close() error {
	if f.temp == "" {
		return nil
	}
	return os.RemoveAll(f.temp)
}

// Find looks under a name: a folder, an archive or a file. What is wrong with the
// name itself is an error, a *note.Problem. The caller must Close what is found.
func Find(name string) (*Found, error) {
	f := &Found{}
	if err := f.find(name); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

func (f *Found) find(name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return note.Unreadable(name, err)
	}
	if info.IsDir() {
		err = f.folder(name)
	} else {
		err = f.file(name, info.Mode())
	}
	if err != nil || len(f.Files) > 0 || slices.ContainsFunc(f.Left, func(l Left) bool { return l.Problem.What.Format != NoTable.Format }) {
		return err
	}
	return &note.Problem{Pos: note.Position{File: name}, What: note.New("no file in it can hold a table"), Mend: namesTables}
}

// file takes a file, or what is in it where it is an archive.
func (f *Found) file(name string, mode fs.FileMode) error {
	plain := File{FS: os.DirFS(filepath.Dir(name)), Name: filepath.Base(name), Shown: name, Folder: folderOf(name)}
	if !mode.IsRegular() {
		f.Files = append(f.Files, plain) // who reads it says what it is
		return nil
	}
	file, err := os.Open(name)
	if err != nil {
		return note.Unreadable(name, err)
	}
	defer file.Close()
	var head [4]byte
	n, _ := file.ReadAt(head[:], 0)
	switch start := string(head[:n]); {
	case start == "PK\x03\x04":
		members, problem := zipped(name, file)
		if problem != nil {
			return problem
		}
		if members != nil {
			return f.unzip(name, members)
		}
	case strings.HasPrefix(start, "\x1f\x8b"):
		return f.gunzip(name, file)
	}
	f.Files = append(f.Files, plain)
	return nil
}

// folderOf is the name of the folder that a file lies in.
func folderOf(name string) string {
	full, err := filepath.Abs(name)
	if err != nil {
		return ""
	}
	return filepath.Base(filepath.Dir(full))
}

// studyFile tells the folder of a study, which holds data sets and no exports.
const studyFile = "study.md"

// folder takes the files of a folder and of those in it, in the order of their
// names. Links in it are not followed, what is hidden is not looked at.
func (f *Found) folder(dir string) error {
	if _, err := os.Stat(filepath.Join(dir, studyFile)); err == nil {
		return note.Errorf(note.Position{File: dir}, "this is the folder of a study, and holds no exports").WithMend("name the folder with the exports")
	}
	before := len(f.Files) + len(f.Left)
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			f.leave(name, note.Unreadable(name, err))
			return nil
		case name != dir && hidden(name):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			return nil
		case len(f.Files)+len(f.Left) >= MaxFiles:
			return note.Errorf(note.Position{File: dir}, "the folder holds too many files; at most %d are looked at", MaxFiles).
				WithMend("name the folder with the exports alone")
		case !entry.Type().IsRegular():
			f.leave(name, note.Errorf(note.Position{File: name}, "this is a link, a pipe or a device, and no file").WithMend("name the export file itself"))
			return nil
		}
		if p := noTable(name); p != nil {
			f.leave(name, p)
			return nil
		}
		if err := f.file(name, entry.Type()); err != nil {
			f.leave(name, asProblem(name, err))
		}
		return nil
	})
	if err == nil && len(f.Files)+len(f.Left) == before {
		return note.Errorf(note.Position{File: dir}, "the folder holds no files").WithMend("name the folder with the exports")
	}
	return err
}

func (f *Found) leave(name string, p *note.Problem) {
	f.Left = append(f.Left, Left{Name: name, Problem: p})
}

func asProblem(name string, err error) *note.Problem {
	var p *note.Problem
	if errors.As(err, &p) {
		return p
	}
	return note.Unreadable(name, err)
}

// hidden reports whether a name is one of what systems put beside the files:
// .DS_Store, __MACOSX, ~$table.xlsx.
func hidden(name string) bool {
	base := path.Base(filepath.ToSlash(name))
	return strings.HasPrefix(base, ".") || base == "__MACOSX" || strings.HasPrefix(base, "~$") || strings.EqualFold(base, "thumbs.db") ||
		strings.EqualFold(base, "desktop.ini")
}

// others are the ends of names of files that hold no table.
var others = map[string]bool{}

func init() {
	for end := range strings.FieldsSeq("jpg jpeg png gif webp heic svg bmp ico mp4 mov avi mkv webm m4v 3gp mp3 m4a aac ogg oga wav opus srt vtt tgs webp " +
		"html htm css js pdf doc docx ppt pptx rtf odt md eml ttf woff woff2 exe dll") {
		others["."+end] = true
	}
}

// NoTable is why a file is left by the end of its name.
var NoTable = note.New("pictures, videos, pages and documents hold no table")

var namesTables = note.New(
	"name the tables or the JSON files; where a service asks in which format to give your data, choose JSON and not HTML")

// noTable says of a file that the end of its name is that of no table.
func noTable(name string) *note.Problem {
	if !others[strings.ToLower(path.Ext(filepath.ToSlash(name)))] {
		return nil
	}
	return &note.Problem{Pos: note.Position{File: name}, What: NoTable, Mend: namesTables}
}

// unpacked is a file system of what was unpacked: which file a name stands for.
type unpacked map[string]string

// Open opens what was unpacked for a name.
func (u unpacked) Open(name string) (fs.File, error) {
	file, there := u[name]
	if !there {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return os.Open(file)
}

// tempFile makes the next file for what is unpacked.
func (f *Found) tempFile() (*os.File, error) {
	if f.temp == "" {
		dir, err := os.MkdirTemp("", "casebench-")
		if err != nil {
			return nil, err
		}
		f.temp = dir
	}
	return os.CreateTemp(f.temp, "")
}

// take adds a file that was unpacked.
func (f *Found) take(name, shown, temp, folder string) {
	f.Files = append(f.Files, File{FS: unpacked{name: temp}, Name: name, Shown: shown, Folder: folder, Packed: true})
}
