package cases

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
)

// Leftovers are the words that a new study begins with, where a study that has
// data still has them: they would stand in the report.
func (ck *checker) leftovers(s *Study) {
	if len(s.own) == 0 {
		return
	}
	ck.places = s.Places
	if slices.Contains(templateLines("study", "title: "), s.Title.In(s.Lang)) {
		ck.warn("title", "the title is that of a new study: %q", s.Title.In(s.Lang)).WithMend("give the study a title of its own")
	}
	for _, lang := range note.Languages {
		if text := strings.TrimSpace(s.Narrative[lang]); text != "" && slices.Contains(templateBodies("study"), text) {
			ck.leftover(s.bodies[lang], text)
		}
	}
	for _, c := range s.Loaded {
		for _, lang := range note.Languages {
			if text := strings.TrimSpace(c.Narrative[lang]); text != "" && slices.Contains(templateBodies("case"), text) {
				ck.leftover(c.bodies[lang], text)
			}
		}
	}
	var begun []Source
	if text, err := scaffold.ReadFile("scaffold/sources.json"); err == nil && json.Unmarshal(text, &begun) == nil {
		for _, b := range begun {
			if slices.ContainsFunc(s.Sources, func(have Source) bool { return have.Title == b.Title }) && s.cites(b.ID) {
				p := note.Errorf(note.Position{File: "sources.json"}, "the source %q is the example of a new study: %q", b.ID, b.Title)
				p.Severity = note.Warning
				ck.problems = append(ck.problems, p.WithMend("put a work of yours in its place, or delete it where it is cited and here"))
			}
		}
	}
}

// cites reports whether a text of the study or of its cases cites a source.
func (s *Study) cites(key string) bool {
	in := func(texts map[string]string) bool {
		for _, text := range texts {
			if strings.Contains(text, "@"+key) {
				return true
			}
		}
		return false
	}
	return in(s.Narrative) || slices.ContainsFunc(s.Loaded, func(c *Case) bool { return in(c.Narrative) })
}

func (ck *checker) leftover(at note.Position, text string) {
	r := []rune(text)
	p := note.Errorf(at, "the words that a new study begins with are still there: %q", string(r[:min(len(r), 60)]))
	p.Severity = note.Warning
	ck.problems = append(ck.problems, p.WithMend("write your own words there, or delete them"))
}

// templateBodies are what a new file has below its front matter, in every language.
func templateBodies(name string) []string {
	var out []string
	for _, lang := range note.Languages {
		if text, err := scaffold.ReadFile("scaffold/" + name + "." + lang + ".md"); err == nil {
			if _, rest, ok := strings.Cut(strings.TrimPrefix(string(text), "---\n"), "\n---\n"); ok {
				out = append(out, strings.TrimSpace(rest))
			}
		}
	}
	return out
}

// templateLines are what lines of new files say after a key, in every language.
func templateLines(name, key string) []string {
	var out []string
	for _, lang := range note.Languages {
		text, err := scaffold.ReadFile("scaffold/" + name + "." + lang + ".md")
		if err != nil {
			continue
		}
		for line := range strings.Lines(string(text)) {
			if said, ok := strings.CutPrefix(line, key); ok {
				out = append(out, strings.TrimSpace(said))
			}
		}
	}
	return out
}
