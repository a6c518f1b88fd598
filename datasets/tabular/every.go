package tabular

import (
	"slices"
	"strings"
)

// All stands in a path for every object of an array: reactions.*.count.
const All = "*"

// every gathers what the objects of an array inside of a row hold, for members
// that a caller names: their cell has the values of all objects in their
// order, with ", " between, nothing where an object lacks the member. That of
// one object is its value as it is. A path has one All.
type every struct {
	paths []string
	index int // of the object in its array
	found []*member
	has   map[*member][]string
}

// within reports whether a path, which goes through All, is asked for or leads
// to one that is.
func (e *every) within(path string) bool {
	return slices.ContainsFunc(e.paths, func(p string) bool {
		return p == path || len(p) > len(path) && p[len(path)] == '.' && p[:len(path)] == path
	})
}

// keep keeps the value that the present object has for m, if it is asked for.
func (e *every) keep(m *member, text string) {
	if !slices.Contains(e.paths, m.path) {
		return
	}
	has := e.has[m]
	if len(has) == 0 {
		e.found = append(e.found, m)
	}
	for len(has) < e.index {
		has = append(has, "")
	}
	e.has[m] = append(has, text)
}

// forEvery is the member for all objects of the array m; nil if nothing of them
// is asked for.
func (j *jsonRows) forEvery(m *member) (*member, error) {
	if m.all || !j.every.within(m.path+"."+All) {
		return nil, nil
	}
	return j.node(m, All)
}

// inner reads an object of the array m, the first one for cells of its own and
// each for those of all.
func (j *jsonRows) inner(m, each *member, index int) error {
	before := j.n
	outer := j.every.index
	j.last++
	j.n = j.last
	defer func() { j.n, j.every.index = before, outer }()
	if each != nil {
		j.every.index = index
	}
	if index > 0 {
		return j.object(each)
	}
	first, err := j.node(m, "0")
	if err != nil {
		return err
	}
	if j.grow > 0 && each != nil {
		first.every = each
	}
	return j.object(first)
}

// putEvery makes the cells of what was gathered in a row.
func (j *jsonRows) putEvery() error {
	for _, m := range j.every.found {
		text := strings.Join(j.every.has[m], ", ")
		j.every.has[m] = j.every.has[m][:0]
		if err := j.set(m, text, Text); err != nil {
			return err
		}
	}
	j.every.found = j.every.found[:0]
	return nil
}
