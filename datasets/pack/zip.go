package pack

import (
	"archive/zip"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
)

// zipped lists the members of a zip archive; nil for one that is a document of
// an office program, and so a file.
func zipped(name string, file *os.File) ([]*zip.File, *note.Problem) {
	pos := note.Position{File: name}
	st, err := file.Stat()
	if err != nil {
		return nil, note.Unreadable(name, err)
	}
	z, err := zip.NewReader(file, st.Size())
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, nil // who reads it as a workbook says that it is broken
	}
	if len(z.File) > MaxFiles {
		return nil, note.Errorf(pos, "the archive holds too many files; at most %d are looked at", MaxFiles).WithMend("unpack it and name the files that are meant")
	}
	var total uint64
	for _, m := range z.File {
		switch m.Name {
		case "[Content_Types].xml", "mimetype", "xl/workbook.xml", "xl/workbook.bin":
			return nil, nil
		}
		if !filepath.IsLocal(strings.TrimSuffix(m.Name, "/")) || strings.Contains(m.Name, `\`) {
			return nil, note.Errorf(pos, "the archive holds a file whose path leads out of it: %q", short(m.Name)).
				WithMend("no service packs so; unpack it by hand if you trust it, and name the files")
		}
		size := m.UncompressedSize64
		if total += size; size > MaxUnpacked || total > MaxUnpacked {
			return nil, tooMuch(name)
		}
		if size > ratioFrom && size/maxRatio > m.CompressedSize64 {
			return nil, bomb(name)
		}
	}
	return z.File, nil
}

func tooMuch(name string) *note.Problem {
	return note.Errorf(note.Position{File: name}, "the archive unpacks to more than %d MB", MaxUnpacked>>20).
		WithMend("unpack it by hand if you trust it, and name the files")
}

func bomb(name string) *note.Problem {
	return note.Errorf(note.Position{File: name}, "the archive unpacks to too many times its size; at most %d is allowed", maxRatio).
		WithMend("unpack it by hand if you trust it, and name the files")
}

// short is a name from an archive as a message can hold it.
func short(text string) string {
	r := []rune(text)
	return string(r[:min(len(r), 60)])
}

// unzip unpacks the members that may hold tables.
func (f *Found) unzip(name string, members []*zip.File) error {
	base, dir := filepath.Base(name), strings.TrimSuffix(name, filepath.Base(name))
	slices.SortStableFunc(members, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	seen := map[string]bool{}
	left := int64(MaxUnpacked)
	found := false
	for _, m := range members {
		shown := base + "/" + m.Name
		if strings.HasSuffix(m.Name, "/") || hiddenIn(m.Name) {
			continue
		}
		found = true
		pos := note.Position{File: shown}
		p := noTable(shown)
		switch {
		case p != nil:
		case seen[m.Name]:
			p = note.Errorf(pos, "the archive holds two files of this name").WithMend("unpack it and name the files that are meant")
		case m.Flags&1 != 0:
			p = note.Errorf(pos, "the archive has a password").WithMend("unpack it and name the files")
		case !m.Mode().IsRegular():
			p = note.Errorf(pos, "this is a link, a pipe or a device, and no file").WithMend("name the export file itself")
		}
		seen[m.Name] = true
		if p != nil {
			f.leave(dir+shown, p)
			continue
		}
		r, err := m.Open()
		if err != nil {
			f.leave(dir+shown, damaged(shown))
			continue
		}
		temp, n, err := f.unpack(r, min(left, int64(m.UncompressedSize64)))
		r.Close()
		left -= n
		switch {
		case errors.Is(err, errTemp):
			return noRoom(name, err)
		case err != nil:
			f.leave(dir+shown, damaged(shown))
			continue
		}
		f.take(shown, dir+shown, temp, strings.TrimSuffix(base, path.Ext(base)))
	}
	if !found {
		return note.Errorf(note.Position{File: name}, "the archive holds no files").WithMend("download or export it again")
	}
	return nil
}

// hiddenIn reports whether a part of a member's path is hidden.
func hiddenIn(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if hidden(part) {
			return true
		}
	}
	return false
}

func damaged(name string) *note.Problem {
	return note.Errorf(note.Position{File: name}, "the archive is damaged: this file cannot be unpacked").WithMend("download or export it again")
}

func noRoom(name string, err error) *note.Problem {
	return note.Errorf(note.Position{File: name}, "the archive cannot be unpacked: %s", err.Error()).
		WithMend("make room on the disk of temporary files, or unpack it by hand and name the files")
}

// errTemp is what went wrong in writing, and not in reading.
var errTemp = errors.New("no temporary file can be written")

var errMore = errors.New("more bytes than stated")

// unpack copies r, which may have no more than limit bytes, into a temporary
// file.
func (f *Found) unpack(r io.Reader, limit int64) (temp string, n int64, err error) {
	out, err := f.tempFile()
	if err != nil {
		return "", 0, errors.Join(errTemp, err)
	}
	defer func() {
		if closed := out.Close(); err == nil && closed != nil {
			err = errors.Join(errTemp, closed)
		}
		if err != nil {
			os.Remove(out.Name())
		}
	}()
	n, err = io.Copy(writing{out}, io.LimitReader(r, limit))
	if err != nil {
		return "", n, err
	}
	if more, err := r.Read(make([]byte, 1)); more > 0 {
		return "", n, errMore
	} else if err != nil && !errors.Is(err, io.EOF) {
		return "", n, err
	}
	return out.Name(), n, nil
}

// writing marks what goes wrong in writing.
type writing struct{ w io.Writer }

func (w writing) Write(b []byte) (int, error) {
	n, err := w.w.Write(b)
	if err != nil {
		err = errors.Join(errTemp, err)
	}
	return n, err
}
