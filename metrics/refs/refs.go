// Package refs holds the works that definitions and methods cite, by citation
// key. The fields are those of CSL-JSON; report/locale formats them.
package refs

import (
	"maps"
	"slices"
)

// Kind is a CSL type.
type Kind string

// The kinds in use.
const (
	Article Kind = "article-journal"
	Book    Kind = "book"
	Paper   Kind = "paper-conference"
	Page    Kind = "webpage"
)

// Name is a person's name.
type Name struct{ Family, Given string }

// Reference is one work. Fields that a work does not have are empty.
type Reference struct {
	Key       string
	Kind      Kind
	Authors   []Name
	Publisher string // of a book; of a page, who answers for it
	Title     string
	Container string // journal, proceedings
	Volume    string
	Issue     string
	Pages     string
	Edition   string
	Year      int // 0 where a page has no date
	DOI       string
	URL       string
}

var byKey = func() map[string]*Reference {
	m := make(map[string]*Reference)
	for _, list := range [][]Reference{methods, vendors} {
		for i := range list {
			m[list[i].Key] = &list[i]
		}
	}
	return m
}()

// Get finds a work; the result is shared and must not be changed.
func Get(key string) (*Reference, bool) {
	r, ok := byKey[key]
	return r, ok
}

// Known reports whether there is a work with this key.
func Known(key string) bool { return byKey[key] != nil }

// Keys lists all keys, sorted.
func Keys() []string { return slices.Sorted(maps.Keys(byKey)) }
