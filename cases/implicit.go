package cases

import (
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

var originTitles = []struct {
	origin datasets.Origin
	title  note.Note
}{
	{datasets.Measured, note.New("Measured data")},
	{datasets.Published, note.New("Published figures")},
	{datasets.Estimated, note.New("Estimates")},
	{datasets.Simulated, note.New("Simulated data")},
}

// implicit are the parts of a study that names none: for each origin of data
// one over the data sets of the study's own folder, and one over the built-in
// ones, which are of other years and collected otherwise. A data set that
// would count what another counts has a part to itself.
func implicit(s *Study, catalog Catalog) []Part {
	var parts []Part
	for _, o := range originTitles {
		for _, own := range []bool{true, false} {
			common := Part{ID: string(o.origin), Title: note.Text{Note: o.title}}
			if !own {
				common.ID += "-built-in"
				common.Title = note.Said("%s, built in", o.title)
			}
			var apart []Part
			for _, c := range s.Loaded {
				for _, u := range c.Data {
					d, ok := catalog.Get(u.Name)
					if !ok || d.Origin != o.origin || s.own[u.Name] != own || slices.Contains(common.Data, u.Name) ||
						slices.ContainsFunc(apart, func(p Part) bool { return p.Data[0] == u.Name }) {
						continue
					}
					if _, twice := countedTwice(c, d, common.Data, catalog); twice {
						apart = append(apart, Part{ID: common.ID + "-" + d.Name, Title: d.Title, Data: []string{d.Name}})
					} else {
						common.Data = append(common.Data, u.Name)
					}
				}
			}
			if len(common.Data) > 0 {
				parts = append(parts, common)
			}
			parts = append(parts, apart...)
		}
	}
	return parts
}

// countedTwice finds among names a data set of the case that holds what d
// holds: both are totals of viewing, over common days. Posts, comments and
// people have ids, by which they count once whatever brings them.
func countedTwice(c *Case, d *datasets.Dataset, names []string, catalog Catalog) (string, bool) {
	if d.Table != field.Viewing {
		return "", false
	}
	from, to := d.Period.Bounds()
	for _, name := range names {
		other, ok := catalog.Get(name)
		if !ok || name == d.Name || other.Table != field.Viewing || !c.uses(name) {
			continue
		}
		if a, b := other.Period.Bounds(); a < to && from < b {
			return name, true
		}
	}
	return "", false
}
