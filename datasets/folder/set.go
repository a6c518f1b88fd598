package folder

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/casebench/casebench/datasets/note"
)

// listFile names the files that a set has put into a folder, with their hashes:
// so the next set knows what a person has changed or added.
const listFile = ".casebench-files"

// journalFile, in the folder of a set, says how its files take their places.
// Once it is there the set is complete, and whoever comes next finishes it.
const journalFile = "journal.json"

// Set is a set of files that take their places together: after an end of any
// kind the folder has the whole earlier set or, at the latest when the next set
// is begun, the whole new one.
type Set struct {
	folder *Folder
	temp   string
	hashes map[string]string // of the files of the set
}

// Begin begins a set. The folder must be locked.
func (f *Folder) Begin() (*Set, error) {
	temp := chance()
	if err := f.root.Mkdir(temp, 0o777); err != nil {
		return nil, f.Problem(temp, err)
	}
	living.add(f, temp)
	return &Set{f, temp, map[string]string{}}, nil
}

// Put puts files into the set.
func (s *Set) Put(files map[string][]byte) error {
	names := slices.Sorted(maps.Keys(files))
	for _, name := range names {
		if err := s.folder.root.MkdirAll(path.Join(s.temp, "new", path.Dir(name)), 0o777); err != nil {
			return s.folder.Problem(name, err)
		}
		s.hashes[name] = hash(files[name])
	}
	// Each waits for the disk, and the disk takes many at a time.
	fails := make([]error, len(names))
	var wait sync.WaitGroup
	places := make(chan struct{}, 16)
	for i, name := range names {
		places <- struct{}{}
		wait.Go(func() {
			defer func() { <-places }()
			fails[i] = s.put(path.Join(s.temp, "new", name), files[name])
		})
	}
	wait.Wait()
	for i, err := range fails {
		if err != nil {
			return s.folder.Problem(names[i], err)
		}
	}
	return nil
}

func (s *Set) put(name string, text []byte) error {
	file, err := s.folder.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	return fill(file, text)
}

// fill writes a whole file to the disk and closes it.
func fill(file *os.File, text []byte) error {
	_, err := file.Write(text)
	return errors.Join(err, file.Sync(), file.Close())
}

// Discard takes the set away, where it did not take its places.
func (s *Set) Discard() {
	s.folder.root.RemoveAll(s.temp)
	living.drop(s.folder, s.temp)
}

// step is a line of a journal. Each can be done again where it is done already.
type step struct {
	Keep   string `json:"keep,omitempty"`   // the file that is there gets the name To as well
	Move   string `json:"move,omitempty"`   // the file of the set gets the name To
	Remove string `json:"remove,omitempty"` // the file of an earlier set is taken away
	To     string `json:"to,omitempty"`
}

// Kept is a file that was not of an earlier set, or that was changed since, and
// its new name.
type Kept struct{ Name, As string }

// Commit lets the files take their places. A file that is in the way and that no
// set has written, or that was changed since, keeps a place beside it, or none
// with force. Files of the earlier set that are not in this one stay, but for
// those in folders that this one fills. Where one place cannot be taken, all is
// as it was.
func (s *Set) Commit(force bool) ([]Kept, error) {
	f := s.folder
	before := f.list()
	var steps []step
	var kept []Kept
	dirs := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(s.hashes)) {
		dirs[path.Dir(name)] = true
		there, err := f.hashOf(name)
		if err != nil {
			return nil, f.Problem(name, err)
		}
		if there != "" && there != before[name] && there != s.hashes[name] && !force {
			as, err := f.free(name)
			if err != nil {
				return nil, f.Problem(name, err)
			}
			steps = append(steps, step{Keep: name, To: as})
			kept = append(kept, Kept{name, as})
		}
		steps = append(steps, step{Move: name, To: name})
	}
	after := maps.Clone(s.hashes)
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if after[name] != "" {
			continue
		}
		if dir := path.Dir(name); dir == "." || !dirs[dir] {
			after[name] = before[name]
		} else if there, err := f.hashOf(name); err == nil && there == before[name] {
			steps = append(steps, step{Remove: name})
		}
	}
	if err := s.put(path.Join(s.temp, "new", listFile), encodeList(after)); err != nil {
		return nil, f.Problem(listFile, err)
	}
	steps = append(steps, step{Move: listFile, To: listFile})
	if err := s.possible(steps); err != nil {
		return nil, err
	}
	text, err := json.Marshal(steps)
	if err != nil {
		return nil, err
	}
	living.placing.Lock() // an end in between would have to be mended by the next run
	defer living.placing.Unlock()
	if err := f.Write(path.Join(s.temp, journalFile), text); err != nil {
		return nil, err
	}
	f.sync(".")
	if name, err := s.take(steps); err != nil {
		return nil, f.Problem(name, err)
	}
	s.Discard()
	return kept, nil
}

// take does the steps, or takes them back and says at which file it failed.
func (s *Set) take(steps []step) (string, error) {
	f := s.folder
	var done []step
	for i, st := range steps {
		name := path.Join(s.temp, fmt.Sprint("old", i))
		if st.Keep == "" {
			if err := f.also(cmp.Or(st.To, st.Remove), name); err != nil && !errors.Is(err, fs.ErrNotExist) {
				s.undo(done)
				return cmp.Or(st.To, st.Remove), err
			}
		}
		if err := f.do(s.temp, st); err != nil {
			s.undo(done)
			return cmp.Or(st.To, st.Remove), err
		}
		done = append(done, step{Move: name, Keep: st.Keep, To: cmp.Or(st.To, st.Remove)})
	}
	return "", nil
}

// undo takes the steps back. The journal goes first: what is half undone must
// not be finished by the next run.
func (s *Set) undo(done []step) {
	s.folder.root.Remove(path.Join(s.temp, journalFile))
	for _, st := range slices.Backward(done) {
		if _, err := s.folder.root.Lstat(st.Move); errors.Is(err, fs.ErrNotExist) { // there was none
			s.folder.root.Remove(st.To)
		} else {
			_ = s.folder.root.Rename(st.Move, st.To)
		}
	}
}

// possible says before the first step what would stand in the way.
func (s *Set) possible(steps []step) error {
	f := s.folder
	for _, st := range steps {
		if st.Move == "" {
			continue
		}
		if err := f.root.MkdirAll(path.Dir(st.To), 0o777); err != nil {
			return f.Problem(st.To, err)
		}
	}
	return nil
}

// finish does what a journal says that a dead process left behind.
func (f *Folder) finish(temp string) {
	text, err := f.Read(path.Join(temp, journalFile), 16<<20)
	var steps []step
	if err != nil || json.Unmarshal(text, &steps) != nil {
		return
	}
	for _, st := range steps {
		_ = f.do(temp, st) // what cannot be done stays as it is; the next report says what is wrong
	}
}

// do does one step, if it is not done yet.
func (f *Folder) do(temp string, st step) error {
	switch {
	case st.Keep != "":
		err := f.also(st.Keep, st.To)
		if errors.Is(err, fs.ErrExist) { // done
			err = nil
		}
		return err
	case st.Move != "":
		err := f.root.Rename(path.Join(temp, "new", st.Move), st.To)
		if errors.Is(err, fs.ErrNotExist) { // done
			err = nil
		}
		return err
	}
	if err := f.root.Remove(st.Remove); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// also gives a file a second name; where the disk knows no second names, it is
// copied.
func (f *Folder) also(name, second string) error {
	err := f.root.Link(name, second)
	if err == nil || errors.Is(err, fs.ErrExist) || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	from, err := f.root.Open(name)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := f.root.OpenFile(second, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	return errors.Join(err, to.Sync(), to.Close())
}

// free is a name beside another that nothing has.
func (f *Folder) free(name string) (string, error) {
	for i := 1; i < 10_000; i++ {
		as := name + ".bak"
		if i > 1 {
			as = fmt.Sprintf("%s.bak%d", name, i)
		}
		if _, err := f.root.Lstat(as); errors.Is(err, fs.ErrNotExist) {
			return as, nil
		}
	}
	return "", fs.ErrExist
}

// list reads the names and hashes of the earlier set; none where there is no
// list that can be read.
func (f *Folder) list() map[string]string {
	text, err := f.Read(listFile, 16<<20)
	if err != nil {
		return nil
	}
	out := map[string]string{}
	for line := range strings.Lines(string(text)) {
		sum, name, ok := strings.Cut(strings.TrimSpace(line), "  ")
		if ok && len(sum) == 2*sha256.Size && fs.ValidPath(name) {
			out[name] = sum
		}
	}
	return out
}

// encodeList writes the list as sha256sum reads it.
func encodeList(files map[string]string) []byte {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(&b, "%s  %s\n", files[name], name)
	}
	return []byte(b.String())
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// hashOf is the hash of a file that is there, "" where there is none. What is no
// file, or a link that leads out of the folder, is an error.
func (f *Folder) hashOf(name string) (string, error) {
	info, err := f.root.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err == nil && info.IsDir() {
		err = note.Errorf(note.Position{File: f.Path(name)}, "something that is not from an earlier report has the name of an output").
			WithMend("give it another name, or choose another folder with -o")
	}
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "no file", nil // a link or a pipe: it is put aside, never opened
	}
	file, err := f.root.Open(name)
	if err != nil {
		return "unreadable", nil
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return "unreadable", nil
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
