package datasets

import "strings"

// texts gives the texts of a column memory of their own: as they are cut they
// hold the whole lines of the file. Equal texts are one, as long as the column
// has few of them.
type texts struct {
	last  string
	known map[string]string
}

// mostTexts is how many texts of a column are remembered: a column of ids has
// as many as rows.
const mostTexts = 1 << 12

func (t *texts) of(s string) string {
	if s == t.last {
		return t.last
	}
	if own, ok := t.known[s]; ok {
		t.last = own
		return own
	}
	t.last = strings.Clone(s)
	if t.known == nil {
		t.known = map[string]string{}
	}
	if len(t.known) < mostTexts {
		t.known[t.last] = t.last
	}
	return t.last
}
