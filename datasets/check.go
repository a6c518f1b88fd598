package datasets

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	gohash "hash"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

var (
	slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	hash = regexp.MustCompile(`^sha256:[0-9a-f]{64}$`)
)

// checker looks at what a descriptor says, without its CSV.
type checker struct {
	*Dataset
	lines    []string
	problems note.Problems
}

func (c *checker) add(key, format string, args ...any) *note.Problem {
	p := note.Errorf(c.Places.At(key), format, args...)
	if i := p.Pos.Line - 1; i >= 0 && i < len(c.lines) && p.Pos.Column > 0 && c.Places.At("") != p.Pos {
		p.Excerpt = strings.TrimRight(c.lines[i], "\r")
	}
	c.problems = append(c.problems, p)
	return p
}

func (c *checker) warn(key, format string, args ...any) *note.Problem {
	p := c.add(key, format, args...)
	p.Severity = note.Warning
	return p
}

// suggest says which of some words was probably meant, or what there is.
func suggest(p *note.Problem, word string, known []string) {
	if near := note.Nearest(word, known); near != "" {
		p.WithMend("did you mean %q?", near)
	} else {
		p.WithMend("there are: %s", strings.Join(known, ", "))
	}
}

func (c *checker) check() {
	switch {
	case c.Name == "":
		c.add("name", "the name is missing").WithMend("add a line 'name: ...' of lower-case letters, digits and hyphens")
	case !slug.MatchString(c.Name):
		c.add("name", "the name %q is not made of lower-case letters, digits and hyphens", c.Name).
			WithMend("write %s", slugFor(c.Name))
	}
	if c.Title.IsZero() {
		c.add("title", "the title is missing").WithMend("add a line 'title: ...': one string, or one for each language: {en: ..., ru: ...}")
	}
	switch {
	case c.Path == "":
		c.add("path", "the path of the CSV file is missing").WithMend("add a line 'path: FILE.csv'")
	case !fs.ValidPath(c.Path) || c.Path == ".":
		c.add("path", "%q is not a path inside the descriptor's folder", c.Path).
			WithMend("put the CSV file beside the descriptor and give its name alone")
	}
	c.origin()
	c.columns()
	if c.Platform != "" && !slug.MatchString(c.Platform) {
		c.add("platform", "%q is not the name of a platform", c.Platform).WithMend("write it in lower-case letters: instagram, vk")
	}
	if c.Case != "" && !slug.MatchString(c.Case) {
		c.add("case", "the id %q is not made of lower-case letters, digits and hyphens", c.Case).
			WithMend("write %s", slugFor(c.Case))
	}
	from, okFrom := c.day("period.from", c.Period.From)
	to, okTo := c.day("period.to", c.Period.To)
	if okFrom && okTo && to.Before(from) {
		c.add("period", "it ends on %s, before it begins on %s", c.Period.To, c.Period.From).
			WithMend("correct one of the two days")
	}
	if len(c.Sources) == 0 {
		c.warn("sources", "the descriptor names no source").WithMend("add 'sources:' with a title and, if there is one, an address")
	}
	for i, s := range c.Sources {
		key := fmt.Sprintf("sources[%d]", i)
		if s.Title == "" {
			c.add(key, "the source has no title").WithMend("add a line '%s: ...'", "title")
		}
		c.day(key+".accessed", s.Accessed)
	}
	if c.Hash != "" && !hash.MatchString(c.Hash) {
		c.add("hash", "the hash is not 'sha256:' and 64 digits of 0-9 and a-f").
			WithMend("delete the line; the next check then says what to write here")
	}
}

func (c *checker) origin() {
	known := []string{string(Measured), string(Published), string(Estimated), string(Simulated)}
	switch {
	case c.Origin == "":
		c.add("origin", "the origin is missing").
			WithMend("say how the figures came about: measured, published, estimated or simulated")
	case !slices.Contains(known, string(c.Origin)):
		suggest(c.add("origin", "there is no origin %q", string(c.Origin)), string(c.Origin), known)
	}
}

// columns checks the table and its columns.
func (c *checker) columns() {
	var tables []string
	for _, t := range field.Tables() {
		tables = append(tables, string(t))
	}
	if c.Table == "" {
		c.add("table", "the kind of table is missing").WithMend("there are: %s", strings.Join(tables, ", "))
		return
	}
	if !slices.Contains(tables, string(c.Table)) {
		suggest(c.add("table", "there is no kind of table %q", string(c.Table)), string(c.Table), tables)
		return
	}
	var known []string
	for _, id := range c.Table.Columns() {
		known = append(known, string(id))
	}
	has := map[field.ID]bool{}
	for i, f := range c.Schema.Fields {
		key := fmt.Sprintf("schema.fields[%d].name", i)
		switch {
		case f.Name == "":
			c.add(key, "the column has no name").WithMend("write 'name: ...' as the header of the CSV file does")
		case !c.Table.Has(f.Name):
			suggest(c.add(key, "a table %q has no column %q", string(c.Table), string(f.Name)), string(f.Name), known)
		case has[f.Name]:
			c.add(key, "the column %q is listed twice", string(f.Name)).WithMend("keep one of them")
		}
		has[f.Name] = true
	}
	for i, id := range c.NotCollected {
		key := fmt.Sprintf("not_collected[%d]", i)
		if !c.Table.Has(id) {
			suggest(c.add(key, "a table %q has no column %q", string(c.Table), string(id)), string(id), known)
		} else if slices.Contains(c.Table.Required(), id) {
			c.add(key, "without %q a table %q says nothing", string(id), string(c.Table)).
				WithMend("take it out of this list, and give the CSV file that column")
		}
	}
	for i, id := range c.TrueZeros {
		key := fmt.Sprintf("true_zeros[%d]", i)
		switch {
		case !c.Table.Has(id):
			suggest(c.add(key, "a table %q has no column %q", string(c.Table), string(id)), string(id), known)
		case !has[id] || slices.Contains(c.NotCollected, id):
			c.add(key, "%q cannot be truly 0 and not collected", string(id)).WithMend("take it out of one of the two lists")
		}
	}
	for _, id := range c.Table.Required() {
		if !has[id] {
			c.add("schema.fields", "the column %q is missing: a table %q must have it", string(id), string(c.Table)).
				WithMend("list it under schema.fields in the order of the CSV file")
		}
	}
	if c.Platform != "" && has[field.Platform] {
		c.add("platform", "the platform is given here and by the column %q", string(field.Platform)).WithMend("keep one of them")
	}
}

// day checks a date and reports whether it is one.
func (c *checker) day(key, date string) (time.Time, bool) {
	if date == "" {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		c.add(key, "%q is not a date", date).WithMend("write dates as YYYY-MM-DD")
		return t, false
	}
	return t, true
}

// compare says whether the CSV is the one that the descriptor was written for.
func (d *Dataset) compare() note.Problems {
	if d.Path == "" || !fs.ValidPath(d.Path) || d.Path == "." {
		return nil // reported already
	}
	sum, size, err := fingerprint(d.FS, d.CSV(), sha256.New())
	if err != nil {
		return note.Problems{note.Unreadable(d.CSV(), err)}
	}
	switch {
	case d.Hash == "":
		p := note.Errorf(d.Places.At("hash"), "the descriptor states no hash, so a change of %q would go unnoticed", d.Path).
			WithMend("add these two lines: 'hash: %s' and 'bytes: %d'", sum, size)
		p.Severity = note.Warning
		return note.Problems{p}
	case d.Hash != sum && hash.MatchString(d.Hash) && d.Hash == d.unixHash():
		return note.Problems{{Pos: note.Position{File: d.CSV()}, Severity: note.Warning,
			What: note.New("the line ends of %q were changed, as git does on Windows; the rows are the same", d.Path),
			Mend: note.New("nothing needs to be done; to keep git from it, write the line '*.csv -text' into the file .gitattributes of the study")}}
	case d.Hash != sum && hash.MatchString(d.Hash):
		return note.Problems{note.Errorf(d.Places.At("hash"), "%q was changed after it was imported", d.Path).
			WithMend("import the export again; or, if the change is meant, accept it with 'hash: %s' and 'bytes: %d' here", sum, size)}
	case d.Hash == sum && d.Bytes != size:
		return note.Problems{note.Errorf(d.Places.At("bytes"), "%q has %d bytes, not %d", d.Path, size, d.Bytes).
			WithMend("write 'bytes: %d'", size)}
	}
	return nil
}

// Stamp states the hash and the size of the CSV's bytes in the descriptor.
func (d *Descriptor) Stamp(csv []byte) {
	sum := sha256.Sum256(csv)
	d.Hash, d.Bytes = "sha256:"+hex.EncodeToString(sum[:]), int64(len(csv))
}

// unixHash is the hash that the CSV would have with the line ends of Unix.
func (d *Dataset) unixHash() string {
	sum, _, err := fingerprint(d.FS, d.CSV(), &unixLines{Hash: sha256.New()})
	if err != nil {
		return ""
	}
	return sum
}

// fingerprint is the hash of a file, as a descriptor states it, and its size.
func fingerprint(fsys fs.FS, name string, h gohash.Hash) (sum string, size int64, err error) {
	if !fs.ValidPath(name) {
		return "", 0, &fs.PathError{Op: "open", Path: path.Base(name), Err: fs.ErrInvalid}
	}
	f, err := fsys.Open(name)
	if err != nil {
		return "", 0, err
	}
	defer f.Close()
	size, err = io.Copy(h, f)
	return "sha256:" + hex.EncodeToString(h.Sum(nil)), size, err
}

// unixLines hashes a text as if its line ends CR LF were LF.
type unixLines struct {
	gohash.Hash
	cr bool // the last byte was CR and waits for what follows
}

func (u *unixLines) Write(b []byte) (int, error) {
	for rest := b; len(rest) > 0; {
		if u.cr && rest[0] != '\n' {
			u.Hash.Write([]byte{'\r'})
		}
		u.cr = false
		i := bytes.IndexByte(rest, '\r')
		if i < 0 {
			u.Hash.Write(rest)
			break
		}
		u.Hash.Write(rest[:i])
		u.cr, rest = true, rest[i+1:]
	}
	return len(b), nil
}
