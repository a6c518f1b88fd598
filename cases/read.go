package cases

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/strict"
)

// StudyFile is the name of a study's file in its folder.
const StudyFile = "study.md"

// maxText is the largest file of a study that is read: a book has less.
const maxText = 4 << 20

func readText(fsys fs.FS, file string) ([]byte, *note.Problem) {
	f, err := fsys.Open(file)
	if err != nil {
		return nil, note.Unreadable(file, err)
	}
	defer f.Close()
	src, err := io.ReadAll(io.LimitReader(f, maxText+1))
	if err != nil {
		return nil, note.Unreadable(file, err)
	}
	if len(src) > maxText {
		return nil, note.Errorf(note.Position{File: file}, "the file has more than %d bytes", maxText).
			WithMend("is it the right file? a text of a study is shorter")
	}
	return bytes.TrimPrefix(src, []byte("\ufeff")), nil // Windows editors save with one
}

// matter is a Markdown file cut into its front matter and its text.
type matter struct {
	front     []byte
	frontLine int // lines above the front matter
	body      string
	bodyLine  int // line on which the body begins
}

// cut splits a Markdown file at its '---' lines.
func cut(file string, src []byte) (matter, *note.Problem) {
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(src) {
		at := note.Position{File: file}
		at.Line, at.Column = lineColumn(src, firstInvalid(src))
		return matter{}, note.Errorf(at, "the file is not text in UTF-8").WithMend("save it in UTF-8")
	}
	text := strings.ReplaceAll(string(src), "\r\n", "\n")
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return matter{}, note.Errorf(note.Position{File: file, Line: 1, Column: 1}, "the front matter is missing").
			WithMend("begin the file with a line '---', then 'id: ...', and close with '---'")
	}
	front, body, ok := "", "", false
	switch i := strings.Index("\n"+rest, "\n---\n"); {
	case i >= 0:
		front, body, ok = rest[:i], rest[i+len("---\n"):], true
	case strings.HasSuffix(rest, "\n---"):
		front, ok = strings.TrimSuffix(rest, "---"), true
	}
	if !ok {
		return matter{}, note.Errorf(note.Position{File: file, Line: 1, Column: 1}, "the front matter is not closed").
			WithMend("put a line '---' below it")
	}
	return matter{front: []byte(front), frontLine: 1, body: body, bodyLine: 3 + strings.Count(front, "\n")}, nil
}

// firstInvalid is where src stops to be UTF-8.
func firstInvalid(src []byte) int64 {
	at := 0
	for at < len(src) {
		r, size := utf8.DecodeRune(src[at:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		at += size
	}
	return int64(at)
}

// readFile reads a Markdown file with front matter into v.
func readFile(fsys fs.FS, file string, v any) (matter, strict.Places, note.Problems) {
	src, p := readText(fsys, file)
	if p != nil {
		return matter{}, nil, note.Problems{p}
	}
	m, p := cut(file, src)
	if p != nil {
		return matter{}, nil, note.Problems{p}
	}
	places, problems := strict.Decode(file, m.front, m.frontLine, v)
	return m, places, problems
}

var slug = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

// ReadCase reads the case file ID.md in folder dir of fsys and the narrative
// in the other language beside it, if there is one.
func ReadCase(fsys fs.FS, dir, id string) (*Case, note.Problems) {
	file := path.Join(dir, id+".md")
	c := &Case{File: file, Narrative: map[string]string{}, bodies: map[string]note.Position{}}
	m, places, problems := readFile(fsys, file, c)
	c.Places = places
	if places == nil {
		return nil, problems
	}
	c.Lang = language(c.Lang)
	c.Narrative[c.Lang], c.bodies[c.Lang] = m.body, note.Position{File: file, Line: m.bodyLine}
	if c.ID != id {
		problems = append(problems, note.Errorf(places.At("id"), "the id is %q, but the file is called %q", c.ID, id+".md").
			WithMend("make them the same"))
	}
	problems = append(problems, translations(fsys, strings.TrimSuffix(file, ".md"), c.Lang, c.Narrative, c.bodies)...)
	return c, problems
}

// translations reads base.ru.md and the like beside a file in another
// language. Their front matter is empty but for lang.
func translations(fsys fs.FS, base, have string, narrative map[string]string, bodies map[string]note.Position) note.Problems {
	var problems note.Problems
	for _, lang := range note.Languages {
		file := base + "." + lang + ".md"
		if _, err := fs.Stat(fsys, file); lang == have || err != nil {
			continue
		}
		var front struct {
			Lang string `yaml:"lang"`
		}
		m, places, ps := readFile(fsys, file, &front)
		problems = append(problems, ps...)
		if places == nil {
			continue
		}
		if front.Lang != lang {
			problems = append(problems, note.Errorf(places.At("lang"), "the file is called %q but its lang is %q", path.Base(file), front.Lang).
				WithMend("write 'lang: %s' in its front matter", lang))
		}
		narrative[lang], bodies[lang] = m.body, note.Position{File: file, Line: m.bodyLine}
	}
	return problems
}

func language(lang string) string {
	if lang == "" {
		return "en"
	}
	return lang
}

// Load reads the study in folder dir of fsys: study.md, the cases it names
// (from cases/ in the folder, else from builtin), and sources.json. It reports
// all problems that the files show by themselves; Check finds those that need
// the data and the definitions.
func Load(fsys fs.FS, dir string, builtin fs.FS) (*Study, note.Problems) {
	file := path.Join(dir, StudyFile)
	s := &Study{File: file, Narrative: map[string]string{}, bodies: map[string]note.Position{}}
	m, places, problems := readFile(fsys, file, s)
	s.Places = places
	if places == nil {
		return nil, problems
	}
	s.Lang = language(s.Lang)
	s.Narrative[s.Lang], s.bodies[s.Lang] = m.body, note.Position{File: file, Line: m.bodyLine}
	problems = append(problems, translations(fsys, strings.TrimSuffix(file, ".md"), s.Lang, s.Narrative, s.bodies)...)

	var ps note.Problems
	s.Sources, ps = readSources(fsys, path.Join(dir, "sources.json"))
	problems = append(problems, ps...)

	seen := map[string]bool{}
	for i, id := range s.Cases {
		at := places.At(indexed("cases", i))
		if !slug.MatchString(id) {
			problems = append(problems, note.Errorf(at, "the case id %q is not made of lower-case letters, digits and hyphens", id).
				WithMend("write %s", slugFor(id)))
			continue
		}
		if seen[id] {
			problems = append(problems, note.Errorf(at, "the case %q is named twice", id).WithMend("keep one of them"))
			continue
		}
		seen[id] = true
		own := path.Join(dir, "cases")
		if _, err := fs.Stat(fsys, path.Join(own, id+".md")); err == nil {
			c, ps := ReadCase(fsys, own, id)
			problems = append(problems, ps...)
			if c != nil {
				s.Loaded = append(s.Loaded, c)
			}
			continue
		}
		if builtin != nil {
			if _, err := fs.Stat(builtin, path.Join("cases", id+".md")); err == nil {
				c, ps := ReadCase(builtin, "cases", id)
				problems = append(problems, ps...)
				if c != nil {
					s.Loaded = append(s.Loaded, c)
				}
				// A built-in case brings the sources that its narrative cites.
				more, ps := readSources(builtin, "sources.json")
				problems = append(problems, ps...)
				s.Sources = mergeSources(s.Sources, more)
				continue
			}
		}
		p := note.Errorf(at, "there is no case %q", id)
		if near := note.Nearest(id, caseIDs(fsys, own, builtin)); near != "" {
			p.WithMend("did you mean %q?", near)
		} else {
			p.WithMend("make the file %q; known cases: %s", "cases/"+id+".md", strings.Join(caseIDs(fsys, own, builtin), ", "))
		}
		problems = append(problems, p)
	}
	return s, problems
}

// caseIDs lists the cases of a study folder and the built-in ones, sorted as
// the folders list them.
func caseIDs(fsys fs.FS, own string, builtin fs.FS) []string {
	var ids []string
	list := func(fsys fs.FS, dir string) {
		if fsys == nil {
			return
		}
		entries, err := fs.ReadDir(fsys, dir)
		if err != nil {
			return // a study without its own cases
		}
		for _, e := range entries {
			if id, ok := strings.CutSuffix(e.Name(), ".md"); ok && slug.MatchString(id) {
				ids = append(ids, id)
			}
		}
	}
	list(fsys, own)
	list(builtin, "cases")
	return ids
}

// mergeSources adds the sources of more that have is without; both are sorted.
func mergeSources(have, more []Source) []Source {
	var out []Source
	for len(have) > 0 || len(more) > 0 {
		switch {
		case len(more) == 0 || len(have) > 0 && have[0].ID < more[0].ID:
			out, have = append(out, have[0]), have[1:]
		case len(have) == 0 || more[0].ID < have[0].ID:
			out, more = append(out, more[0]), more[1:]
		default:
			more = more[1:]
		}
	}
	return out
}
