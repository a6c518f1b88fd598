package intake

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/folder"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
)

// KeyFile is the name of the key in a study's folder.
const KeyFile = ".casebench-key"

const keyBytes = 32

// Key reads the key of a study, or makes one: 32 bytes of the system's random
// numbers, in hex, readable by the owner only. A .gitignore that names the key
// is written first, so that the key never enters a repository. Errors are
// *note.Problem.
func Key(study string) ([]byte, error) { return keyOr(study, nil) }

// keyOr is Key, and takes a new key that was made before if there is one.
func keyOr(study string, made []byte) ([]byte, error) {
	f, err := folder.Open(study)
	if err != nil {
		return nil, note.Unreadable(study, err)
	}
	defer f.Close()
	key, err := readKey(f)
	if key != nil || err != nil {
		return key, err
	}
	if err := ignoreKey(f); err != nil {
		return nil, err
	}
	if made == nil {
		made = randomKey()
	}
	return made, f.WriteMode(KeyFile, []byte(hex.EncodeToString(made)+"\n"), 0o600)
}

func randomKey() []byte {
	key := make([]byte, keyBytes)
	rand.Read(key) // never fails
	return key
}

// readKey reads the key of a study; nil where there is none yet.
func readKey(f *folder.Folder) ([]byte, error) {
	pos := note.Position{File: f.Path(KeyFile)}
	if f.IsLink(KeyFile) {
		return nil, note.Errorf(pos, "the key of the study is a link to another file").
			WithMend("a key is a file of its own: put a copy in the link's place, or take the link away")
	}
	text, err := f.Read(KeyFile, 1<<10)
	var p *note.Problem
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case errors.As(err, &p):
		return nil, p
	case err != nil:
		return nil, note.Unreadable(pos.File, err)
	}
	key, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(key) != keyBytes {
		return nil, note.Errorf(pos, "the key of the study is damaged").
			WithMend("restore it from a copy; with a new key (delete the file) people who were imported before will look like others")
	}
	return key, nil
}

// mark tells keys apart without giving them away.
func mark(key []byte) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte("mark"))
	return hex.EncodeToString(mac.Sum(nil)[:4])
}

// sameKey is an error where people of the study were replaced under a key that it
// does not have any more: a new one would make strangers of them without a word.
func (p *Plan) sameKey() error {
	if p.opt.Study == "" {
		return nil
	}
	f, err := folder.Open(p.opt.Study)
	if err != nil {
		return unwritable(p.opt.Study, err)
	}
	defer f.Close()
	key, err := readKey(f)
	if err != nil {
		return err
	}
	for _, d := range p.opt.Existing {
		if d.Import == nil || d.Import.Key == "" || d.Name == p.Result.Name || key != nil && d.Import.Key == mark(key) {
			continue
		}
		return note.Errorf(note.Position{File: f.Path(KeyFile)}, "the people of the data set %q were replaced under another key, which the study lacks", d.Name).
			WithMend("put the file %s of that time back; without it import all exports with people again, into a new study", KeyFile)
	}
	return nil
}

// ignoreKey sees to it that .gitignore names the key.
func ignoreKey(f *folder.Folder) error {
	const file = ".gitignore"
	text, err := f.Read(file, 1<<20)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return f.Problem(file, err)
	}
	for line := range strings.Lines(string(text)) {
		if l := strings.TrimSpace(line); l == KeyFile || l == "/"+KeyFile {
			return nil
		}
	}
	if len(text) > 0 && text[len(text)-1] != '\n' {
		text = append(text, '\n')
	}
	return f.Write(file, append(text, "/"+KeyFile+"\n"...))
}

func unwritable(file string, err error) *note.Problem {
	return note.Errorf(note.Position{File: file}, "the file cannot be written: %s", folder.Plain(err)).
		WithMend("is the folder there, may you write to it, and has no other program the file open?")
}

// bare is a handle without the @ and spaces.
func bare(handle string) string {
	return strings.TrimPrefix(strings.TrimSpace(platform.Composed(handle)), "@")
}

var pseudonym = regexp.MustCompile(`^p-[0-9a-f]{20}$`)

// naming decides about the names in the rows: own handles are kept in the
// spelling of the caller, all others replaced.
type naming struct {
	own  map[string]string // small letters to the spelling of the caller
	keep bool              // the export is the account owner's
	key  []byte            // nil in the rehearsal, when names are only found
	cut  bool              // a name was found that must be replaced
	// known are names that were asked before and what became of them: those who
	// write, write often. It is emptied when it is full.
	known map[asked]string
	raw   map[firstText]string // texts of the first rows as they are shown
	mac   hash.Hash
	sum   []byte
}

// firstText is a place in the preview.
type firstText struct {
	row int
	id  field.ID
}

// asked is a name of a person, by the platform that it is on.
type asked struct{ on, name string }

const maxKnown = 1 << 14

func (p *Plan) naming(key []byte) *naming {
	n := &naming{own: map[string]string{}, keep: p.format.Own || p.format.Pages || p.format.Guessed && platform.NamesPages(p.titles[p.author()]), key: key}
	for _, a := range slices.Concat(p.opt.Keep, p.opt.Accounts, []Account{{Handle: p.opt.Account}}) {
		n.own[strings.ToLower(bare(a.Handle))] = bare(a.Handle)
	}
	return n
}

// people are the columns that name somebody; addresses the ones that may hold
// a link with somebody's name in it.
var (
	people    = map[field.ID]bool{field.Author: true, field.User: true}
	addresses = map[field.ID]bool{field.PostID: true, field.CommentID: true, field.ReplyTo: true, field.RepostOf: true}
)

// text replaces a name by its pseudonym: HMAC-SHA256 of platform and handle,
// the first 80 bits. The same handle on two platforms is two people.
func (n *naming) text(id field.ID, on, s string) string {
	switch {
	case people[id]:
		out, known := n.known[asked{on, s}]
		if !known {
			out = n.plain(id, on, s)
			if len(n.known) >= maxKnown || n.known == nil {
				n.known = map[asked]string{}
			}
			// A clone, for the text of a cell shares its memory with the whole row.
			n.known[asked{strings.Clone(on), strings.Clone(s)}] = strings.Clone(out)
		}
		return out
	case addresses[id] || id == field.Hashtags:
		return n.plain(id, on, s)
	}
	return s
}

// remember keeps for the preview what a text is before it is replaced by a pseudonym.
func (n *naming) remember(row int, id field.ID, on, s string) {
	if n.raw == nil {
		n.raw = map[firstText]string{}
	}
	asIs := naming{own: n.own, keep: n.keep} // of its own, so that what it is asked is not remembered as an answer
	n.raw[firstText{row, id}] = strings.Clone(asIs.plain(id, on, s))
}

// plain is text without a memory.
func (n *naming) plain(id field.ID, on, s string) string {
	if id == field.Hashtags && strings.Contains(s, "@") {
		return n.mentions(on, s)
	}
	handle := s
	switch {
	case people[id]:
		handle = strings.ToLower(bare(s))
		if own, ok := n.own[handle]; ok {
			return own
		}
	case addresses[id] && (strings.IndexByte(s, '/') >= 0 || strings.IndexByte(s, '@') >= 0):
	default:
		return s
	}
	if n.keep || handle == "" || pseudonym.MatchString(s) {
		return s
	}
	n.cut = true
	if n.key == nil {
		return s
	}
	if n.mac == nil {
		n.mac = hmac.New(sha256.New, n.key)
	}
	n.mac.Reset()
	n.mac.Write([]byte(on + "\x00" + handle))
	n.sum = n.mac.Sum(n.sum[:0])
	return "p-" + hex.EncodeToString(n.sum[:10])
}

// mentions replaces the names that stand with @ among hashtags: whom somebody
// mentions is as much a person as who writes.
func (n *naming) mentions(on, s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if name, ok := strings.CutPrefix(w, "@"); ok {
			words[i] = "@" + n.text(field.Author, on, name)
		}
	}
	return strings.Join(words, " ")
}
