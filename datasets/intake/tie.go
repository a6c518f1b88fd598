package intake

import (
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
)

// tie refuses to choose between two kinds of table that explain the header
// equally well: the same rows would be posts or readings of followers, and
// nothing would show it.
func (p *Plan) tie(m *platform.Match) error {
	if larger := m.Larger; larger != nil {
		return note.Errorf(m.Columns[0].At, "taken for %s (%s), columns would be left unused that %s would read (%s)",
			m.Format.Title, fields(m), larger.Format.Title, fields(larger)).
			WithMend("say which it is: --as %s or --as %s", m.Format.ID, larger.Format.ID)
	}
	second := m.Second
	if !p.format.Guessed || p.opt.As != "" || second == nil || second.Explained() != m.Explained() {
		return nil
	}
	return note.Errorf(m.Columns[0].At, "two kinds of table explain this header equally well, %d of its %d columns: %s (%s) and %s (%s)",
		m.Explained(), len(m.Columns), m.Format.Title, fields(m), second.Format.Title, fields(second)).
		WithMend("say which it is: --as %s or --as %s", m.Format.ID, second.Format.ID)
}

// fields lists what a match reads, in the order of the columns.
func fields(m *platform.Match) string {
	var list []string
	for _, c := range m.Columns {
		if c.Column != nil {
			list = append(list, c.Header+" = "+string(c.Column.Field))
		}
	}
	return strings.Join(list, ", ")
}
