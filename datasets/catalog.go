package datasets

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
)

// Catalog is where data sets are looked up by name. The nil Catalog is empty.
type Catalog struct {
	sets map[string]*Dataset
}

// NewCatalog reads all descriptors of some file systems. A name that several
// have is that of the first, and a problem.
func NewCatalog(from ...fs.FS) (*Catalog, note.Problems) {
	c := &Catalog{sets: map[string]*Dataset{}}
	var problems note.Problems
	for _, fsys := range from {
		sets, ps := ReadFolder(fsys, ".")
		problems = append(problems, ps...)
		for _, d := range sets {
			if first, there := c.sets[d.Name]; there {
				problems = append(problems, note.Errorf(d.Places.At("name"), "the name %q is taken by %s", d.Name, first.File).
					WithMend("give one of the two another name"))
				continue
			}
			c.sets[d.Name] = d
		}
	}
	return c, problems
}

// With is the catalogue with more data sets. A set of a name that the
// catalogue has stands in its place: a study may bring its own version of a
// built-in set.
func (c *Catalog) With(sets []*Dataset) *Catalog {
	out := &Catalog{sets: map[string]*Dataset{}}
	if c != nil {
		maps.Copy(out.sets, c.sets)
	}
	for _, d := range sets {
		out.sets[d.Name] = d
	}
	return out
}

// Get finds a data set.
func (c *Catalog) Get(name string) (*Dataset, bool) {
	if c == nil {
		return nil, false
	}
	d, ok := c.sets[name]
	return d, ok
}

// Find is Get with a problem, without a position, that says what was probably
// meant.
func (c *Catalog) Find(name string) (*Dataset, *note.Problem) {
	if d, ok := c.Get(name); ok {
		return d, nil
	}
	p := note.Errorf(note.Position{}, "there is no data set %q", name)
	if names := c.Names(); len(names) == 0 {
		p.WithMend("import one first: casebench import FILE")
	} else if near := note.Nearest(name, names); near != "" {
		p.WithMend("did you mean %q?", near)
	} else {
		p.WithMend("there are: %s", strings.Join(names, ", "))
	}
	return nil, p
}

// Names lists the data sets, sorted.
func (c *Catalog) Names() []string {
	if c == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(c.sets))
}
