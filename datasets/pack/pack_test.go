package pack

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/note"
)

// member of an archive that a test makes.
type member struct {
	name, text string
	mode       fs.FileMode
}

func zipOf(t testing.TB, members ...member) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate}
		h.SetMode(m.mode | 0o600)
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = io.WriteString(w, m.text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipOf(t testing.TB, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, text); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// says is all that is found under a name, without the folder of the test.
func says(t testing.TB, dir, name string) string {
	t.Helper()
	short := strings.NewReplacer(dir+string(filepath.Separator), "", `\`, "/")
	found, err := Find(filepath.Join(dir, name))
	if err != nil {
		var p *note.Problem
		if !errors.As(err, &p) || p.Mend.IsZero() {
			t.Errorf("%s: no problem with a mend: %v", name, err)
		}
		return "refused: " + short.Replace(err.Error())
	}
	defer found.Close()
	var out []string
	for _, f := range found.Files {
		text, err := fs.ReadFile(f.FS, f.Name)
		if err != nil {
			t.Error(err)
		}
		out = append(out, fmt.Sprintf("%s (%s) %q", f.Name, short.Replace(f.Shown), text))
	}
	for _, l := range found.Left {
		if l.Problem.Mend.IsZero() {
			t.Errorf("%s: no mend", l.Name)
		}
		out = append(out, "left "+short.Replace(l.Name)+": "+l.Problem.What.String())
	}
	return strings.Join(out, "\n")
}

func TestFind(t *testing.T) {
	encrypted := zipOf(t, member{name: "a.csv", text: "x"})
	encrypted[6] |= 1
	encrypted[bytes.Index(encrypted, []byte("PK\x01\x02"))+8] |= 1
	damaged := zipOf(t, member{name: "a.csv", text: strings.Repeat("some text ", 20)}, member{name: "b.csv", text: "b"})
	damaged[40] ^= 0xff
	larger := zipOf(t, member{name: "a.csv", text: strings.Repeat("a", 1000)}, member{name: "b.csv", text: "b"})
	copy(larger[bytes.Index(larger, []byte("PK\x01\x02"))+24:], []byte{10, 0, 0, 0}) // states 10 bytes
	tooMuch := zipOf(t, member{name: "a.csv", text: "a"})
	copy(tooMuch[bytes.Index(tooMuch, []byte("PK\x01\x02"))+24:], []byte{0, 0, 0, 0xf0})
	many := make([]member, MaxFiles+1)
	for i := range many {
		many[i].name = fmt.Sprint(i)
	}
	tar := strings.Repeat("\x00", 257) + "ustar" + strings.Repeat("\x00", 300)
	for _, c := range []struct {
		name  string
		bytes []byte
		want  string
	}{
		{"posts.csv", []byte("a,b\n"), `posts.csv (posts.csv) "a,b\n"`},
		{"posts.csv.gz", gzipOf(t, "a,b\n"), `posts.csv.gz (posts.csv.gz) "a,b\n"`},
		{"two.gz", append(gzipOf(t, "a,b\n"), gzipOf(t, "1,2\n")...), `two.gz (two.gz) "a,b\n1,2\n"`},
		{"renamed.csv", gzipOf(t, "a,b\n"), `renamed.csv (renamed.csv) "a,b\n"`},
		{"cut.gz", gzipOf(t, "a,b\n")[:20], "refused: cut.gz: the packed file is damaged, or not complete; "},
		{"x.tar.gz", gzipOf(t, tar), "refused: x.tar.gz: this is a packed archive of several files (.tar.gz); "},
		{"d.zip", zipOf(t, member{name: "b/", mode: fs.ModeDir}, member{name: "b/p.json", text: "[]"}, member{name: "a.csv", text: "x"}, member{name: "c.JPG"},
			member{name: "__MACOSX/a.csv"}, member{name: "b/.DS_Store"}, member{name: "l.csv", mode: fs.ModeSymlink, text: "/etc/passwd"}),
			"d.zip/a.csv (d.zip/a.csv) \"x\"\nd.zip/b/p.json (d.zip/b/p.json) \"[]\"\nleft d.zip/c.JPG: pictures, videos, pages and documents hold no table\n" +
				"left d.zip/l.csv: this is a link, a pipe or a device, and no file"},
		{"w.xlsx", zipOf(t, member{name: "[Content_Types].xml"}, member{name: "xl/workbook.xml"}), `w.xlsx (w.xlsx) "PK`},
		{"twice.zip", zipOf(t, member{name: "a.csv", text: "1"}, member{name: "a.csv", text: "2"}),
			"twice.zip/a.csv (twice.zip/a.csv) \"1\"\nleft twice.zip/a.csv: the archive holds two files of this name"},
		{"password.zip", encrypted, "left password.zip/a.csv: the archive has a password"},
		{"damaged.zip", damaged, "damaged.zip/b.csv (damaged.zip/b.csv) \"b\"\nleft damaged.zip/a.csv: the archive is damaged: this file cannot be unpacked"},
		{"lies.zip", larger, "lies.zip/b.csv (lies.zip/b.csv) \"b\"\nleft lies.zip/a.csv: the archive is damaged: this file cannot be unpacked"},
		{"much.zip", tooMuch, "refused: much.zip: the archive unpacks to more than 2048 MB; "},
		{"many.zip", zipOf(t, many...), "refused: many.zip: the archive holds too many files; at most 10000 are looked at; "},
		{"up.zip", zipOf(t, member{name: "../a.csv"}), `refused: up.zip: the archive holds a file whose path leads out of it: "../a.csv"; `},
		{"inner.zip", zipOf(t, member{name: "b/../../a.csv"}), "refused: inner.zip: the archive holds a file whose path leads out of it: "},
		{"root.zip", zipOf(t, member{name: "/etc/a.csv"}), "refused: root.zip: the archive holds a file whose path leads out of it: "},
		{"windows.zip", zipOf(t, member{name: `..\a.csv`}), "refused: windows.zip: the archive holds a file whose path leads out of it: "},
		{"pictures.zip", zipOf(t, member{name: "a.jpg"}, member{name: "b.html"}), "refused: pictures.zip: no file in it can hold a table; "},
		{"nothing.zip", zipOf(t, member{name: ".DS_Store"}), "refused: nothing.zip: the archive holds no files; "},
		{"broken.zip", zipOf(t, member{name: "a.csv"})[:30], `broken.zip (broken.zip) "PK`},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, c.name), c.bytes, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := says(t, dir, c.name); got != c.want && !(strings.HasSuffix(c.want, "; ") || strings.HasSuffix(c.want, ": ") ||
			strings.HasSuffix(c.want, "PK")) || !strings.HasPrefix(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
	if got := says(t, t.TempDir(), "none.csv"); got != "refused: none.csv: there is no such file; check the spelling and the folder" {
		t.Error(got)
	}
}

// What unpacks to many times its size is given up early, and leaves no file.
func TestBombs(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("TEMP", dir)
	t.Setenv("TMP", dir)
	zeros := strings.Repeat("\x00", 64<<20)
	for name, data := range map[string][]byte{"b.csv.gz": gzipOf(t, zeros), "b.zip": zipOf(t, member{name: "a.csv", text: zeros})} {
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Find(file)
		runtime.ReadMemStats(&after)
		if err == nil || !strings.Contains(err.Error(), "the archive unpacks to too many times its size") {
			t.Errorf("%s: %v", name, err)
		}
		if more := after.TotalAlloc - before.TotalAlloc; more > 4<<20 {
			t.Errorf("%s: %d KB of memory", name, more>>10)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	for name, text := range map[string]string{"b.csv": "b", "a/c.json": "c", "a/d.png": "", ".hidden/e.csv": "", "~$b.xlsx": "", "z.gz": string(gzipOf(t, "z")),
		"z.zip": string(zipOf(t, member{name: "y.csv", text: "y"})), "bad.gz": "\x1f\x8b"} {
		file := filepath.Join(in, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o700), os.WriteFile(file, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{`c.json (in/a/c.json) "c"`, `b.csv (in/b.csv) "b"`, `z.gz (in/z.gz) "z"`, `z.zip/y.csv (in/z.zip/y.csv) "y"`,
		"left in/a/d.png: pictures, videos, pages and documents hold no table", "left in/bad.gz: the packed file is damaged, or not complete"}
	if os.Symlink(filepath.Join(in, "b.csv"), filepath.Join(in, "link.csv")) == nil { // Windows may not let us
		want = append(want, "left in/link.csv: this is a link, a pipe or a device, and no file")
	}
	if got := strings.Split(says(t, dir, "in"), "\n"); !slices.Equal(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
	if err := errors.Join(os.Mkdir(filepath.Join(dir, "empty"), 0o700), os.WriteFile(filepath.Join(in, "study.md"), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"empty": "the folder holds no files", "in": "this is the folder of a study, and holds no exports"} {
		if got := says(t, dir, name); !strings.HasPrefix(got, "refused: "+name+": "+want) {
			t.Error(got)
		}
	}
}

// Close removes what was unpacked.
func TestClose(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.gz")
	if err := os.WriteFile(file, gzipOf(t, "a"), 0o600); err != nil {
		t.Fatal(err)
	}
	found, err := Find(file)
	if err != nil {
		t.Fatal(err)
	}
	temp := found.temp
	if err := found.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(temp); temp == "" || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%q is still there: %v", temp, err)
	}
}

// FuzzFind: any bytes are a file, what is in them, or refused with a mend; what
// is unpacked lies in the folder of temporary files alone.
func FuzzFind(f *testing.F) {
	f.Add([]byte("a,b\n"))
	f.Add(gzipOf(f, "a,b\n"))
	f.Add(zipOf(f, member{name: "a/b.csv", text: "a,b\n"}, member{name: "c.json", text: "[]"}))
	f.Add(zipOf(f, member{name: "../a.csv", text: "a"}))
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "f"), data, 0o600); err != nil {
			t.Fatal(err)
		}
		says(t, dir, "f")
		if entries, _ := os.ReadDir(dir); len(entries) != 1 {
			t.Fatalf("%v", entries)
		}
	})
}
