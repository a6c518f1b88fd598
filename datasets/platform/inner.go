package platform

import (
	"slices"
	"strings"
	"sync"

	"github.com/casebench/casebench/datasets/tabular"
)

// inner is the sign of a header that is a member of all objects of an array
// inside of a row of JSON: reactions.*.count.
const inner = "." + tabular.All + "."

// Inner lists the members of inner arrays that formats read of all objects, for
// tabular.Options.Every.
var Inner = sync.OnceValue(func() []string {
	var out []string
	for _, f := range Formats() {
		names := slices.Clone(f.Reads)
		for _, c := range f.Columns {
			names = append(names, c.Names...)
		}
		for _, name := range names {
			if strings.Contains(name, inner) && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	slices.Sort(out)
	return out
})

// ReadsHeader reports whether Row reads what is under a header, or reads it of
// all objects of an array of which this is the first one's.
func (f *Format) ReadsHeader(header string) bool {
	return slices.Contains(f.Reads, header) || slices.Contains(f.Reads, strings.Replace(header, ".0.", inner, 1))
}

// Each are the values that the objects of an inner array have for a member.
func (r *Row) Each(path string) []string {
	i, there := r.Headers[Fold(path)]
	if !there || i >= len(r.Cells) || r.Cells[i].Text == "" {
		return nil
	}
	return strings.Split(r.Cells[i].Text, ", ")
}
