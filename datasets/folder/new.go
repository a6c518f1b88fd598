package folder

import (
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// New makes a folder with files in it, whole or not at all. There must be
// nothing of its name; folders on the way to it are made. Errors are those of
// the system.
func New(name string, files map[string][]byte) (err error) {
	above, err := Make(filepath.Dir(name))
	if err != nil {
		return err
	}
	defer above.Close()
	temp := chance()
	if err := above.root.Mkdir(temp, 0o777); err != nil {
		return err
	}
	living.add(above, temp)
	defer func() {
		if err != nil {
			above.root.RemoveAll(temp)
		}
		living.drop(above, temp)
	}()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		to := path.Join(temp, name)
		if err := above.root.MkdirAll(path.Dir(to), 0o777); err != nil {
			return err
		}
		file, err := above.root.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err != nil {
			return err
		}
		if err := fill(file, files[name]); err != nil {
			return err
		}
	}
	return above.root.Rename(temp, filepath.Base(name))
}
