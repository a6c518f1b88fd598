package folder

import (
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func open(t *testing.T, dir string) *Folder {
	t.Helper()
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(f.Close)
	return f
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// holds compares the whole folder, hidden files of ours but for the list left out.
func holds(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(dir, p)
		text, err := os.ReadFile(p)
		if rel != listFile {
			got[filepath.ToSlash(rel)] = string(text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s holds %q, want %q", name, got[name], text)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is there and should not be", name)
		}
	}
}

func linked(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skipf("no links here: %v", err)
	}
}

// A link in the place of a file is replaced; one that leads out of the folder on
// the way to a file stops the writing; neither is followed.
func TestNothingIsWrittenThroughLinks(t *testing.T) {
	out, dir := t.TempDir(), t.TempDir()
	put(t, out, "precious", "mine")
	linked(t, filepath.Join(out, "precious"), filepath.Join(dir, "study.md"))
	linked(t, out, filepath.Join(dir, "data"))
	f := open(t, dir)
	if err := f.Write("study.md", []byte("new")); err != nil {
		t.Fatal(err)
	}
	if f.IsLink("study.md") {
		t.Error("the link is still there")
	}
	err := f.Write("data/precious", []byte("new"))
	if err == nil || !strings.Contains(err.Error(), "is a link that leads out of the folder") {
		t.Errorf("writing through a link gave %v", err)
	}
	if _, err := f.Read("data/precious", 100); err == nil {
		t.Error("a file outside was read")
	}
	holds(t, out, map[string]string{"precious": "mine"})
}

func TestOnlyOrdinaryFilesAreOpened(t *testing.T) {
	mkfifo, err := exec.LookPath("mkfifo")
	if err != nil {
		t.Skip("no mkfifo here")
	}
	dir := t.TempDir()
	if err := exec.Command(mkfifo, filepath.Join(dir, "pipe")).Run(); err != nil {
		t.Skip(err)
	}
	if _, err := open(t, dir).FS().Open("pipe"); err == nil || !strings.Contains(err.Error(), "no ordinary file") {
		t.Errorf("opening a pipe gave %v", err)
	}
}

func TestReadHasALimit(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "key", "12345")
	f := open(t, dir)
	if text, err := f.Read("key", 5); err != nil || string(text) != "12345" {
		t.Errorf("five bytes of five gave %q, %v", text, err)
	}
	if _, err := f.Read("key", 4); err == nil || !strings.Contains(err.Error(), "larger than such a file can be") {
		t.Errorf("four bytes of five gave %v", err)
	}
}

// The umask of the person holds for what is written.
func TestFilesHaveTheModeOfThePerson(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no modes")
	}
	dir := t.TempDir()
	put(t, dir, "plain", "")
	f := open(t, dir)
	if err := f.Write("written", nil); err != nil {
		t.Fatal(err)
	}
	if err := f.WriteMode("key", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	mode := func(name string) fs.FileMode {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode().Perm()
	}
	if mode("written") != mode("plain") || mode("key") != 0o600 {
		t.Errorf("modes %v (plain %v), key %v", mode("written"), mode("plain"), mode("key"))
	}
}

func TestNewIsWholeOrAbsent(t *testing.T) {
	dir := t.TempDir()
	if err := New(filepath.Join(dir, "a", "study"), map[string][]byte{"study.md": []byte("s"), "cases/one.md": []byte("c")}); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"a/study/study.md": "s", "a/study/cases/one.md": "c"}
	holds(t, dir, want)
	if err := New(filepath.Join(dir, "a", "study"), map[string][]byte{"x": nil}); err == nil {
		t.Error("a folder that is there was written over")
	}
	holds(t, dir, want)
}

// What a dead process left is taken away by the next that writes; a person's
// hidden folder of a like name stays.
func TestLockCleansUp(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "data/.casebench-0123456789abcdef.tmp", "half")
	put(t, dir, ".casebench-0123456789abcdef/new/a", "half")
	put(t, dir, ".casebench-notes/a", "mine")
	f := open(t, dir)
	release, err := f.Lock(t.Context(), nil, "data")
	if err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{".casebench-notes/a": "mine", LockFile: ""})
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	waited := 0
	if _, err := open(t, dir).Lock(ctx, func() { waited++ }); err == nil || waited != 1 {
		t.Errorf("a second lock gave %v after %d words of waiting", err, waited)
	}
	release()
	again, err := open(t, dir).Lock(t.Context(), func() { t.Error("waits for nobody") })
	if err != nil {
		t.Fatal(err)
	}
	again()
	if runtime.GOOS != "windows" {
		holds(t, dir, map[string]string{".casebench-notes/a": "mine"})
	}
}
