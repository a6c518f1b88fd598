package cases

import (
	"regexp"
	"strings"
)

// Citation is a reference [@key] or [@key, p. 5; @other] in a narrative.
type Citation struct {
	Start, End int // bytes of the text, brackets included
	Works      []Cited
}

// Cited is one work of a citation.
type Cited struct {
	Key     string
	Locator string // "p. 5"; may be empty
}

var citation = regexp.MustCompile(`\[@[^\[\]\n]+\]`)

// Citations finds the citations of a Markdown text, in order.
func Citations(markdown string) []Citation {
	var out []Citation
	for _, at := range citation.FindAllStringIndex(markdown, -1) {
		c := Citation{Start: at[0], End: at[1]}
		for _, part := range strings.Split(markdown[at[0]+1:at[1]-1], ";") {
			key, locator, _ := strings.Cut(strings.TrimSpace(part), ",")
			c.Works = append(c.Works, Cited{Key: strings.TrimPrefix(strings.TrimSpace(key), "@"), Locator: strings.TrimSpace(locator)})
		}
		out = append(out, c)
	}
	return out
}
