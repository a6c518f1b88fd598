package platform

import (
	"slices"
	"strings"
	"sync"

	"github.com/casebench/casebench/datasets/field"
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

// Each are the values that the objects of an inner array have for a member.
func (r *Row) Each(path string) []string {
	text := r.Cell(path)
	if text == "" {
		return nil
	}
	return strings.Split(text, ", ")
}

// Sum adds up the counts of the objects of an inner array. One that is no
// count makes the sum unknown.
func (r *Row) Sum(path string) Value {
	sum, each := Value{Missing: field.Empty}, r.Each(path)
	for i, text := range each {
		v := count(strings.TrimSpace(text))
		if v.Missing != field.Present {
			return v
		}
		if i == 0 {
			sum = v
		} else {
			sum.Int += v.Int
		}
	}
	return sum
}
