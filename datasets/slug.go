package datasets

import (
	"cmp"
	"strings"
)

// Slug makes of any name one that files and descriptors take: lower-case
// letters a to z and digits, with single hyphens between; "" where nothing of
// the name is left.
func Slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return strings.Join(words, "-")
}

// slugFor is the name to suggest instead of one that is no slug.
func slugFor(name string) string { return cmp.Or(Slug(name), "a-name-like-this") }
