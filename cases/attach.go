package cases

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Attach binds data sets from the study's own folder to the cases that their
// descriptors name, as an import with a case writes them; a case file need not
// repeat them. A data set for a case that the study does not have is a problem.
// One that belongs to no case and that no case file names is shared out among
// all of them, by its columns of brands and authors.
func (s *Study) Attach(own []*datasets.Dataset) note.Problems {
	var problems note.Problems
	s.own = map[string]bool{}
	for _, d := range own {
		s.own[d.Name] = true
		if d.Case == "" {
			s.shareOut(d)
			continue
		}
		i := slices.IndexFunc(s.Loaded, func(c *Case) bool { return c.ID == d.Case })
		if i < 0 {
			p := &note.Problem{Pos: note.Position{File: d.File}, Severity: note.Warning,
				What: note.New("the data set %q belongs to the case %q, which the study does not name", d.Name, d.Case)}
			problems = append(problems, p.WithMend("add it to the line 'cases:' of %s: %s", StudyFile, strings.Join(append(slices.Clone(s.Cases), d.Case), ", ")))
			continue
		}
		if c := s.Loaded[i]; !c.uses(d.Name) {
			c.Data = append(c.Data, DataUse{Name: d.Name})
		}
	}
	return problems
}

// shareOut gives a data set to every case, where no case file names it.
func (s *Study) shareOut(d *datasets.Dataset) {
	if slices.ContainsFunc(s.Loaded, func(c *Case) bool { return c.uses(d.Name) }) || d.Table == field.Quotations {
		return
	}
	for _, c := range s.Loaded {
		c.Data = append(c.Data, DataUse{Name: d.Name})
	}
}
