package note

import "strings"

// List is several notes as one argument of a note, such as the names of
// columns. It reads with commas between.
type List []Note

// String is the list in English: see Note.String.
func (l List) String() string {
	words := make([]string, len(l))
	for i, n := range l {
		words[i] = n.String()
	}
	return strings.Join(words, ", ")
}
