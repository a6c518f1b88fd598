package prose

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
)

// Anchors gives the headings of one text their names for links, by GitHub's
// rule: small letters, digits, marks, hyphens and underscores of any script stay, spaces
// become hyphens, everything else goes, and a name that was there gets a number.
type Anchors struct{ taken map[string]bool }

// Of is the name of the next heading.
func (a *Anchors) Of(heading string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '-' || r == '_':
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimSpace(heading))
	if a.taken == nil {
		a.taken = map[string]bool{}
	}
	once := name
	for n := 1; a.taken[name]; n++ {
		name = once + "-" + strconv.Itoa(n)
	}
	a.taken[name] = true
	return name
}

// Lead reports whether a link leads to a heading, and to which.
func (a *Anchors) Lead(to []byte) (name string, ok bool) {
	place, found := strings.CutPrefix(string(to), "#")
	if !found {
		return "", false
	}
	if plain, err := url.PathUnescape(place); err == nil {
		place = plain
	}
	return place, a.taken[place]
}
