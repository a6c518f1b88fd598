package pack

import (
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/casebench/casebench/datasets/note"
)

// gunzip unpacks a file that was packed by gzip. It keeps its name.
func (f *Found) gunzip(name string, file *os.File) error {
	broken := func() error {
		return note.Errorf(note.Position{File: name}, "the packed file is damaged, or not complete").WithMend("download or export it again")
	}
	packed := &counting{r: file}
	z, err := gzip.NewReader(packed)
	if err != nil {
		return broken()
	}
	temp, _, err := f.unpack(&ratio{r: z, packed: packed}, MaxUnpacked)
	switch {
	case errors.Is(err, errTemp):
		return noRoom(name, err)
	case errors.Is(err, errRatio):
		return bomb(name)
	case errors.Is(err, errMore):
		return tooMuch(name)
	case err != nil:
		return broken()
	}
	if isTar(temp) {
		return note.Errorf(note.Position{File: name}, "this is a packed archive of several files (.tar.gz)").WithMend("unpack it and name the files")
	}
	f.take(filepath.Base(name), name, temp, folderOf(name))
	return nil
}

// isTar reports whether a file begins as one that tar wrote.
func isTar(name string) bool {
	file, err := os.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	var mark [5]byte
	n, _ := file.ReadAt(mark[:], 257)
	return string(mark[:n]) == "ustar"
}

// counting counts what was read.
type counting struct {
	r io.Reader
	n int64
}

func (c *counting) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}

var errRatio = errors.New("unpacks to too much")

// ratio gives up what unpacks to too many times its size.
type ratio struct {
	r      io.Reader
	packed *counting
	n      int64
}

func (r *ratio) Read(b []byte) (int, error) {
	n, err := r.r.Read(b)
	if r.n += int64(n); r.n > ratioFrom && r.n/maxRatio > r.packed.n {
		return n, errRatio
	}
	return n, err
}
