package datasets

import (
	"io/fs"
	"path"

	"github.com/casebench/casebench/datasets/strict"
)

// Dataset is a descriptor with the place of its file. Each reads the rows.
type Dataset struct {
	Descriptor
	FS     fs.FS         // holds File and the CSV
	File   string        // the descriptor's name in FS
	Places strict.Places // where in File each key stands, for messages
}

// CSV is the name of the data set's table in FS.
func (d *Dataset) CSV() string { return path.Join(path.Dir(d.File), d.Path) }
