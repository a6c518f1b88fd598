package main

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/report/prose"
)

// narratives are the warnings of what a report does not show of the texts of a
// study and its cases as it was meant.
func (s *study) narratives() note.Problems {
	var problems note.Problems
	look := func(texts map[string]string, at func(lang string) note.Position) {
		for _, lang := range note.Languages {
			for _, d := range prose.Doubts(texts[lang]) {
				place := at(lang)
				place.Line += d.Line - 1
				place.Column = d.Column
				problems = append(problems, &note.Problem{Severity: note.Warning, Pos: place, What: d.Says, Mend: d.Mend})
			}
		}
	}
	look(s.Narrative, s.BodyAt)
	for _, c := range s.Loaded {
		look(c.Narrative, c.BodyAt)
	}
	return problems
}
