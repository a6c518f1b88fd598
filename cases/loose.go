package cases

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/vendor"
)

// looseWords warns of letters such as ER in a narrative that several tools use
// for different figures, where the paragraph does not say which is meant.
func (ck *checker) looseWords(narrative map[string]string, bodies map[string]note.Position) {
	for _, lang := range note.Languages {
		text := narrative[lang]
		words, starts := vendor.Loose(text)
		for i, word := range words {
			line, column := lineColumn([]byte(text), int64(starts[i]))
			at := bodies[lang]
			at.Line, at.Column = at.Line+line-1, column
			p := note.Errorf(at, "%q means different figures to different tools, and the paragraph does not say which", word).
				WithMend("say what is divided by, such as followers, reach or views; 'casebench kpis --glossary' lists the meanings")
			p.Severity = note.Warning
			ck.problems = append(ck.problems, p)
		}
	}
}
