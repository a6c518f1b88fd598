package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Files are moved all or none. A folder cannot be moved into itself: that is
// how the test makes a move fail after the first has been made.
func TestMoveAllMovesAllOrNothing(t *testing.T) {
	out := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(out, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	is := func(name, want string) {
		t.Helper()
		got, err := os.ReadFile(filepath.Join(out, name))
		if err != nil || string(got) != want {
			t.Errorf("%s holds %q (%v), want %q", name, got, err, want)
		}
	}
	write("a", "old a")
	write("pictures/gone.svg", "old")
	write("mine.txt", "the student's")

	write("pictures/.casebench-1/a", "new a")
	write("pictures/.casebench-1/pictures/new.svg", "new")
	if err := moveAll(filepath.Join(out, "pictures", ".casebench-1"), out); err == nil {
		t.Error("a folder was moved into itself")
	}
	is("a", "old a")
	is("pictures/gone.svg", "old")

	write(".casebench-3/mine.txt/x", "new")
	if err := moveAll(filepath.Join(out, ".casebench-3"), out); err == nil {
		t.Error("a folder took the place of a file")
	}
	write(".casebench-4/pictures", "new")
	if err := moveAll(filepath.Join(out, ".casebench-4"), out); err == nil {
		t.Error("a file took the place of a folder")
	}
	is("mine.txt", "the student's")
	is("pictures/gone.svg", "old")

	write(".casebench-2/a", "new a")
	write(".casebench-2/b", "new b")
	write(".casebench-2/pictures/new.svg", "new")
	if err := moveAll(filepath.Join(out, ".casebench-2"), out); err != nil {
		t.Fatal(err)
	}
	is("a", "new a")
	is("b", "new b")
	is("pictures/new.svg", "new")
	is("mine.txt", "the student's")
	if _, err := os.Stat(filepath.Join(out, "pictures", "gone.svg")); err == nil {
		t.Error("a picture of the earlier report stayed")
	}
}
