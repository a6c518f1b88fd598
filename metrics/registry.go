package metrics

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
)

// Registry holds definitions in the order of their families. It is read only
// once made.
type Registry struct {
	defs []*Definition
	byID map[string]*Definition // by the full id and by the id without the unit
}

// NewRegistry makes a registry of families, each in its own order. Of two
// definitions with one id the first stays; Lint reports the other.
func NewRegistry(families ...[]*Definition) *Registry {
	r := &Registry{byID: make(map[string]*Definition)}
	for _, family := range families {
		for _, d := range family {
			if r.byID[d.ID] != nil {
				continue
			}
			r.defs = append(r.defs, d)
			r.byID[d.ID] = d
			if short := WithoutUnit(d.ID); r.byID[short] == nil {
				r.byID[short] = d
			}
		}
	}
	return r
}

// All lists the definitions, family by family.
func (r *Registry) All() []*Definition { return slices.Clone(r.defs) }

// Get finds a definition by its id, with or without the unit. An unknown id
// is a *note.Problem that says which id may have been meant.
func (r *Registry) Get(id string) (*Definition, error) {
	if d := r.byID[id]; d != nil {
		return d, nil
	}
	p := note.Errorf(note.Position{}, "unknown indicator %q", id)
	options := make([]string, 0, len(r.byID))
	for _, d := range r.defs {
		options = append(options, WithoutUnit(d.ID))
	}
	if near := note.Nearest(WithoutUnit(id), options); near != "" {
		return nil, p.WithMend("did you mean %q?", near)
	}
	// Too far for a slip of the pen: the beginning of an id may still be right,
	// or nearly so.
	var beginnings []string
	for _, o := range options {
		for cut := strings.IndexByte(o, '/'); cut >= 0; {
			beginnings = append(beginnings, o[:cut])
			next := strings.IndexByte(o[cut+1:], '/')
			if next < 0 {
				break
			}
			cut += 1 + next
		}
	}
	for word := id; word != ""; word = word[:max(strings.LastIndexByte(word, '/'), 0)] {
		near := word
		if !slices.Contains(beginnings, word) {
			near = note.Nearest(word, beginnings)
		}
		if i := slices.IndexFunc(options, func(o string) bool { return strings.HasPrefix(o, near+"/") }); near != "" && i >= 0 {
			return nil, p.WithMend("did you mean %q, or all of %q?", options[i], near+"/*")
		}
	}
	return nil, p.WithMend("'casebench kpis' lists the indicators")
}

// Match lists the definitions whose id, with or without the unit, matches the
// pattern, in which * stands for any characters: "engagement/*",
// "*/median". A pattern without * is Get. It is a *note.Problem that nothing
// matches.
func (r *Registry) Match(pattern string) ([]*Definition, error) {
	if !strings.Contains(pattern, "*") {
		d, err := r.Get(pattern)
		if err != nil {
			return nil, err
		}
		return []*Definition{d}, nil
	}
	var out []*Definition
	for _, d := range r.defs {
		if glob(pattern, d.ID) || glob(pattern, WithoutUnit(d.ID)) {
			out = append(out, d)
		}
	}
	if out == nil {
		return nil, note.Errorf(note.Position{}, "no indicator matches %q", pattern).
			WithMend("'casebench kpis' lists the indicators")
	}
	return out, nil
}

// WithoutUnit is an id up to its unit: "posts/count" of "posts/count:count".
func WithoutUnit(id string) string {
	short, _, _ := strings.Cut(id, ":")
	return short
}

// glob reports whether s matches a pattern in which * is any run of
// characters. The pieces between stars are looked for from the left, which
// finds a match whenever there is one.
func glob(pattern, s string) bool {
	pieces := strings.Split(pattern, "*")
	first, last := pieces[0], pieces[len(pieces)-1]
	if !strings.HasPrefix(s, first) {
		return false
	}
	s = s[len(first):]
	for _, piece := range pieces[1 : len(pieces)-1] {
		at := strings.Index(s, piece)
		if at < 0 {
			return false
		}
		s = s[at+len(piece):]
	}
	return strings.HasSuffix(s, last)
}
