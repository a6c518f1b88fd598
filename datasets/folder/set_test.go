package folder

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path"
	"path/filepath"
	"testing"
)

func bytesOf(files map[string]string) map[string][]byte {
	out := map[string][]byte{}
	for name, text := range files {
		out[name] = []byte(text)
	}
	return out
}

func commit(t *testing.T, f *Folder, files map[string]string, force bool) []Kept {
	t.Helper()
	s, err := f.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Discard()
	if err := s.Put(bytesOf(files)); err != nil {
		t.Fatal(err)
	}
	kept, err := s.Commit(force)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

var earlier = map[string]string{"report.md": "old", "report.html": "old page", "report-files/1.svg": "old 1", "report-files/2.svg": "old 2"}

func TestSetReplacesTheEarlierOne(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	put(t, dir, "report-files/mine.png", "a picture of the student")
	if kept := commit(t, f, earlier, false); kept != nil {
		t.Errorf("kept %v in an empty folder", kept)
	}
	// Without the page: it stays. Of the pictures the second is not made any more.
	if kept := commit(t, f, map[string]string{"report.md": "new", "report-files/1.svg": "new 1"}, false); kept != nil {
		t.Errorf("kept %v, which nobody changed", kept)
	}
	holds(t, dir, map[string]string{"report.md": "new", "report.html": "old page", "report-files/1.svg": "new 1",
		"report-files/mine.png": "a picture of the student"})
	// The page is still known as ours.
	if kept := commit(t, f, map[string]string{"report.html": "new page"}, false); kept != nil {
		t.Errorf("kept %v, which nobody changed", kept)
	}
}

func TestChangedFilesAreKept(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	put(t, dir, "report.md", "of somebody")
	kept := commit(t, f, earlier, false)
	if len(kept) != 1 || kept[0] != (Kept{"report.md", "report.md.bak"}) {
		t.Errorf("kept %v", kept)
	}
	put(t, dir, "report.md", "edited")
	put(t, dir, "report-files/2.svg", "edited 2") // no output any more, but changed
	kept = commit(t, f, map[string]string{"report.md": "new", "report-files/1.svg": "new 1"}, false)
	if len(kept) != 1 || kept[0] != (Kept{"report.md", "report.md.bak2"}) {
		t.Errorf("kept %v", kept)
	}
	put(t, dir, "report.md", "edited again")
	if kept = commit(t, f, map[string]string{"report.md": "forced"}, true); kept != nil {
		t.Errorf("kept %v with force", kept)
	}
	holds(t, dir, map[string]string{"report.md": "forced", "report.md.bak": "of somebody", "report.md.bak2": "edited",
		"report.html": "old page", "report-files/1.svg": "new 1", "report-files/2.svg": "edited 2"})
}

// The file already holds what would be written: nothing is kept beside it.
func TestTheSameFileIsNoChange(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "report.md", "new")
	if kept := commit(t, open(t, dir), map[string]string{"report.md": "new"}, false); kept != nil {
		t.Errorf("kept %v", kept)
	}
}

func TestFoldersStandInTheWay(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	commit(t, f, earlier, false)
	put(t, dir, "report.xlsx/x", "a folder of a person")
	s, err := f.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Put(bytesOf(map[string]string{"report.md": "new", "report.xlsx": "new"})); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Commit(true); err == nil {
		t.Error("a folder was written over")
	}
	s.Discard()
	want := maps.Clone(earlier)
	want["report.xlsx/x"] = "a folder of a person"
	holds(t, dir, want)
}

// A process that dies, wherever it does, leaves the whole earlier set or, when
// the next one has the lock, the whole new one.
func TestSetOfADeadProcess(t *testing.T) {
	now := map[string]string{"report.md": "new", "report.xlsx": "book", "report-files/1.svg": "new 1"}
	whole := map[string]string{"report.md": "new", "report.md.bak": "edited", "report.xlsx": "book", "report.html": "old page", "report-files/1.svg": "new 1"}
	before := maps.Clone(earlier)
	before["report.md"] = "edited"
	steps := []step{{Keep: "report.md", To: "report.md.bak"}, {Move: "report-files/1.svg", To: "report-files/1.svg"},
		{Move: "report.md", To: "report.md"}, {Move: "report.xlsx", To: "report.xlsx"}, {Remove: "report-files/2.svg"}}
	for died := -1; died <= len(steps); died++ {
		dir := t.TempDir()
		f := open(t, dir)
		commit(t, f, earlier, false)
		put(t, dir, "report.md", "edited")
		s, err := f.Begin()
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Put(bytesOf(now)); err != nil {
			t.Fatal(err)
		}
		want := before
		if died >= 0 { // the journal was complete
			text, err := json.Marshal(steps)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.Write(path.Join(s.temp, journalFile), text); err != nil {
				t.Fatal(err)
			}
			for _, st := range steps[:died] {
				if err := f.do(s.temp, st); err != nil {
					t.Fatal(err)
				}
			}
			want = whole
		}
		for range 2 { // the second who comes finds nothing to do
			release, err := open(t, dir).Lock(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			release()
			holds(t, dir, want)
		}
	}
}

// A step that fails takes back those before it.
func TestFailedStepIsUndone(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	commit(t, f, earlier, false)
	s, err := f.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Put(bytesOf(map[string]string{"report.md": "new", "report-files/1.svg": "new 1", "other/x": "new"})); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "other"), 0o777); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "folder/x", "")
	steps := []step{{Keep: "report.md", To: "report.md.bak"}, {Move: "report.md", To: "report.md"}, {Move: "other/x", To: "other/x"},
		{Remove: "report-files/2.svg"}, {Move: "report-files/1.svg", To: "folder"}} // a file takes no folder's place
	if name, err := s.take(steps); err == nil || name != "folder" {
		t.Errorf("failed at %q with %v", name, err)
	}
	s.Discard()
	want := maps.Clone(earlier)
	want["folder/x"] = ""
	holds(t, dir, want)
}

func TestListReadsWhatItWrote(t *testing.T) {
	dir := t.TempDir()
	f := open(t, dir)
	want := map[string]string{"a b.md": hash([]byte("x")), "отчёт/1.svg": hash(nil)}
	put(t, dir, listFile, string(encodeList(want))+"nonsense\n"+hash(nil)+"  ../outside\n")
	if got := f.list(); !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if !bytes.HasPrefix(encodeList(want), []byte(hash([]byte("x")))) {
		t.Error("the list is not in the order of the names")
	}
}
