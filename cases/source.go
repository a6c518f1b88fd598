package cases

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/casebench/casebench/datasets/note"
)

// Source is a work that a study cites, in CSL-JSON: the variables that the
// report prints. A key that CSL does not have is refused, so that a misprint
// does not vanish.
type Source struct {
	ID             string `json:"id"`
	Type           string `json:"type"`
	Title          string `json:"title"`
	Author         []Name `json:"author,omitempty"`
	ContainerTitle string `json:"container-title,omitempty"`
	Publisher      string `json:"publisher,omitempty"`
	Issued         *Date  `json:"issued,omitempty"`
	Accessed       *Date  `json:"accessed,omitempty"`
	Volume         string `json:"volume,omitempty"`
	Issue          string `json:"issue,omitempty"`
	Page           string `json:"page,omitempty"`
	URL            string `json:"URL,omitempty"`
	DOI            string `json:"DOI,omitempty"`
	Language       string `json:"language,omitempty"`
	Note           string `json:"note,omitempty"`
}

// Name is an author in CSL-JSON; Literal is for institutions.
type Name struct {
	Family  string `json:"family,omitempty"`
	Given   string `json:"given,omitempty"`
	Literal string `json:"literal,omitempty"`
}

// Date is a CSL-JSON date: [[year, month, day]], shorter where less is known.
type Date struct {
	Parts [][]int `json:"date-parts"`
}

// UnmarshalJSON reads a name; the particle of "van den Berg" belongs to the
// family name, as the report prints it.
func (n *Name) UnmarshalJSON(b []byte) error {
	var v struct {
		Family, Given, Literal, Suffix string
		Dropping                       string `json:"dropping-particle"`
		Kept                           string `json:"non-dropping-particle"`
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return note.Errorf(note.Position{}, "a name is not written as CSL-JSON has it").
			WithMend("write {\"family\": \"...\", \"given\": \"...\"}, or {\"literal\": \"...\"} for an institution")
	}
	join := func(words ...string) string { return strings.TrimSpace(strings.Join(words, " ")) }
	*n = Name{Family: join(v.Kept, v.Family), Given: join(v.Given, v.Dropping, v.Suffix), Literal: v.Literal}
	return nil
}

// UnmarshalJSON reads a date; its numbers may be written as texts, as some
// reference managers do, and what is not in date-parts is left out.
func (d *Date) UnmarshalJSON(b []byte) error {
	var v struct {
		Parts [][]json.Number `json:"date-parts"`
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return notADate()
	}
	*d = Date{}
	for _, part := range v.Parts {
		var numbers []int
		for _, n := range part {
			i, err := strconv.Atoi(n.String())
			if err != nil {
				return notADate()
			}
			numbers = append(numbers, i)
		}
		d.Parts = append(d.Parts, numbers)
	}
	return nil
}

func notADate() *note.Problem {
	return note.Errorf(note.Position{}, "a date is not written as CSL-JSON has it").
		WithMend("write it as {\"date-parts\": [[2025, 10, 19]]}")
}

// printed are the variables of CSL-JSON that a Source has; unprinted those
// that reference managers export besides (CSL 1.0.2, appendix IV), which are
// left out.
var (
	printed = strings.Fields("id type title author container-title publisher issued accessed volume issue page URL DOI language note")

	unprinted = strings.Fields(`abstract annote archive archive-place archive_collection archive_location authority available-date
		call-number categories chapter-number citation-key citation-label citation-number collection-editor collection-number
		collection-title compiler composer container-author container-title-short contributor curator custom dimensions director
		division edition editor editor-translator editorial-director event event-date event-place event-title genre guest host
		illustrator interviewer ISBN ISSN journalAbbreviation jurisdiction keyword license locator medium narrator number
		number-of-pages number-of-volumes organizer original-author original-date original-publisher original-publisher-place
		original-title page-first part part-number part-title performer PMCID PMID printing producer publisher-place recipient
		references reviewed-author reviewed-genre reviewed-title scale script-writer section series-creator shortTitle source
		status submitted supplement supplement-number system_id title-short translator version volume-title year-suffix`)
)

// readSources reads a CSL-JSON file; a file that is not there is no source.
func readSources(fsys fs.FS, file string) ([]Source, note.Problems) {
	if _, err := fs.Stat(fsys, file); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	src, p := readText(fsys, file)
	if p != nil {
		return nil, note.Problems{p}
	}
	var list []map[string]json.RawMessage
	if err := json.Unmarshal(src, &list); err != nil {
		at := note.Position{File: file}
		p := note.Errorf(at, "this is not a list of sources in CSL-JSON")
		switch e := err.(type) {
		case *json.SyntaxError:
			p = note.Errorf(at, "this is not a list of sources in CSL-JSON: %s", err.Error())
			p.Pos.Line, p.Pos.Column = lineColumn(src, e.Offset)
		case *json.UnmarshalTypeError:
			p.Pos.Line, p.Pos.Column = lineColumn(src, e.Offset)
		}
		return nil, note.Problems{p.WithMend("export the list from your reference manager as CSL-JSON")}
	}
	var out []Source
	var places []note.Position
	var problems note.Problems
	find := finder(file, src)
	for _, raw := range list {
		s, ps := source(raw)
		at := find(s.ID)
		places = append(places, at)
		for _, p := range ps {
			p.Pos = at
		}
		problems = append(problems, ps...)
		out = append(out, s)
	}
	seen := map[string]bool{}
	for i, s := range out {
		at := places[i]
		switch {
		case s.ID == "":
			problems = append(problems, note.Errorf(note.Position{File: file}, "source %d has no id", i+1).
				WithMend("give it a short key, such as \"magni2024\""))
		case seen[s.ID]:
			problems = append(problems, note.Errorf(at, "the source key %q is used twice", s.ID).
				WithMend("give one of the two works another key, and cite it by that"))
		case s.Title == "":
			problems = append(problems, note.Errorf(at, "the source %q has no title", s.ID).
				WithMend("add \"title\": \"...\""))
		}
		seen[s.ID] = true
		if s.URL != "" && s.DOI == "" && s.Accessed == nil {
			problems = append(problems, &note.Problem{Pos: at, Severity: note.Warning,
				What: note.New("the web source %q has no access date", s.ID), Mend: note.New("add \"accessed\": {\"date-parts\": [[2025, 10, 19]]}")})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out, problems
}

// source makes a Source of an entry; the problems have no place.
func source(raw map[string]json.RawMessage) (Source, note.Problems) {
	var s Source
	_ = json.Unmarshal(raw["id"], &s.ID) // for the messages; read again below
	var problems note.Problems
	for _, key := range slices.Sorted(maps.Keys(raw)) {
		switch {
		case !slices.Contains(printed, key):
			if !slices.Contains(unprinted, key) {
				p := note.Errorf(note.Position{}, "the source %q has an unknown key %q", s.ID, key)
				if near := note.Nearest(key, printed); near != "" {
					p.WithMend("did you mean %q?", near)
				} else {
					p.WithMend("known keys here: %s", strings.Join(printed, ", "))
				}
				problems = append(problems, p)
			}
			delete(raw, key)
		case len(raw[key]) > 0 && (raw[key][0] >= '0' && raw[key][0] <= '9'): // "volume": 12
			raw[key] = json.RawMessage(`"` + string(raw[key]) + `"`)
		}
	}
	whole, err := json.Marshal(raw)
	if err != nil {
		panic("cases: " + err.Error()) // it was JSON before
	}
	err = json.Unmarshal(whole, &s)
	var p *note.Problem // of a name or a date
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &p):
		problems = append(problems, p)
	case errors.As(err, &wrong):
		problems = append(problems, note.Errorf(note.Position{}, "the key %q of the source %q is not written as CSL-JSON has it", wrong.Field, s.ID).
			WithMend("write it as your reference manager exports it in CSL-JSON"))
	}
	return s, problems
}

// finder finds the ids of sources in the order in which they stand in the file:
// each is looked for behind the one before, so that a long list is read once.
func finder(file string, src []byte) func(id string) note.Position {
	from, line, column := 0, 1, 1 // of what is read
	return func(id string) note.Position {
		i := bytes.Index(src[from:], fmt.Appendf(nil, "%q", id))
		if i < 0 { // written with escapes, or none
			return note.Position{File: file}
		}
		passed := src[from : from+i]
		line += bytes.Count(passed, []byte("\n"))
		if k := bytes.LastIndexByte(passed, '\n'); k >= 0 {
			passed, column = passed[k+1:], 1
		}
		from, column = from+i, column+utf8.RuneCount(passed)
		return note.Position{File: file, Line: line, Column: column}
	}
}

// lineColumn turns a byte offset into a line and a column in characters.
func lineColumn(src []byte, offset int64) (line, column int) {
	if offset < 0 || offset > int64(len(src)) {
		return 0, 0
	}
	before := src[:offset]
	line = bytes.Count(before, []byte("\n")) + 1
	column = len([]rune(string(before[bytes.LastIndexByte(before, '\n')+1:]))) + 1
	return line, column
}
