package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report/clean"
)

// complain prints an error in the reader's language on standard error.
func (a *app) complain(err error) {
	a.print(asProblems(err))
}

// why puts the commonest faults of a file system into words.
func why(err error) note.Note {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return note.New("there is no such file or folder")
	case errors.Is(err, fs.ErrPermission):
		return note.New("you may not read or write this")
	}
	return note.New("%s", err.Error())
}

// print writes problems to standard error: place, what is wrong, the line
// itself where that helps, and the mend.
func (a *app) print(ps note.Problems) {
	for _, p := range ps {
		var b strings.Builder
		if at := p.Pos.String(); at != "" {
			b.WriteString(at + ": ")
		} else {
			b.WriteString("casebench: ")
		}
		if p.Severity == note.Warning {
			b.WriteString(a.loc.T("warning") + ": ")
		}
		b.WriteString(a.loc.Note(p.What))
		if p.Excerpt != "" && len(p.Excerpt) <= 200 {
			b.WriteString("\n    " + strings.TrimSpace(p.Excerpt))
		}
		if !p.Mend.IsZero() {
			b.WriteString("\n    → " + a.loc.Note(p.Mend))
		}
		fmt.Fprintln(a.stderr, clean.Text(b.String()))
	}
}

// problemJSON is a problem for other programs.
type problemJSON struct {
	File     string `json:"file,omitempty"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Sheet    string `json:"sheet,omitempty"`
	Cell     string `json:"cell,omitempty"`
	Severity string `json:"severity"` // "error" or "warning"
	Message  string `json:"message"`
	Mend     string `json:"mend,omitempty"`
}

func (a *app) problemsJSON(ps note.Problems) []problemJSON {
	out := make([]problemJSON, 0, len(ps))
	for _, p := range ps {
		j := problemJSON{File: p.Pos.File, Line: p.Pos.Line, Column: p.Pos.Column, Sheet: p.Pos.Sheet, Cell: p.Pos.Cell,
			Severity: "error", Message: a.loc.Note(p.What), Mend: a.loc.Note(p.Mend)}
		if p.Severity == note.Warning {
			j.Severity = "warning"
		}
		out = append(out, j)
	}
	return out
}

// printJSON writes a value to standard output, indented, one newline at the end.
func (a *app) printJSON(v any) error {
	enc := json.NewEncoder(a.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
