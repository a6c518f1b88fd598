package cases

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"sort"

	"github.com/casebench/casebench/datasets/note"
)

// Source is a work that a study cites, in CSL-JSON (the variables that the
// report prints; others are refused so that a misprint does not vanish).
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

// readSources reads a CSL-JSON file; a file that is not there is no source.
func readSources(fsys fs.FS, file string) ([]Source, note.Problems) {
	src, err := fs.ReadFile(fsys, file)
	if err != nil {
		if isNotExist(err) {
			return nil, nil
		}
		return nil, note.Problems{note.Unreadable(file, err)}
	}
	var out []Source
	dec := json.NewDecoder(bytes.NewReader(src))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&out); err != nil {
		at := note.Position{File: file}
		offset := dec.InputOffset()
		switch e := err.(type) {
		case *json.SyntaxError:
			offset = e.Offset
		case *json.UnmarshalTypeError:
			offset = e.Offset
		}
		at.Line, at.Column = lineColumn(src, offset)
		return nil, note.Problems{note.Errorf(at, "this is not a list of sources in CSL-JSON: %s", err.Error()).
			WithMend("export the list from your reference manager as CSL-JSON")}
	}
	var problems note.Problems
	seen := map[string]bool{}
	for i, s := range out {
		at := note.Position{File: file}
		at.Line, at.Column = lineColumn(src, int64(bytes.Index(src, []byte(fmt.Sprintf("%q", s.ID)))))
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
