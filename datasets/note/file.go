package note

import (
	"errors"
	"io/fs"
)

// Unreadable is a fault of the system at opening or reading a file, without
// the path, which the position says.
func Unreadable(file string, err error) *Problem {
	pos := Position{File: file}
	if errors.Is(err, fs.ErrNotExist) {
		return Errorf(pos, "there is no such file").WithMend("check the spelling and the folder")
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return Errorf(pos, "the file cannot be read: %s", err.Error()).
		WithMend("see that you may read it, and that no other program holds it open")
}
