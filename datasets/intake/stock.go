package intake

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// maxLeaps is how many of a hundred steps between neighbouring readings may
// change the number of followers by more than a half. A stock of followers
// hardly ever does; what was gained by day does so all the time.
const maxLeaps = 25

// gains are headers under which YouTube Studio writes the change by day.
var gains = []string{"subscribers", "подписчики"}

// isStock refuses a guessed column of followers that holds what was gained and
// lost by day, as the totals of YouTube Studio do under "Subscribers": one value
// below zero proves it, many leaps show it.
func (p *Plan) isStock(s *sheet) error {
	if !p.format.Guessed || p.format.Table != field.Audience {
		return nil
	}
	at := slices.IndexFunc(s.match.Columns, func(m platform.Mapped) bool { return m.Column != nil && m.Column.Field == field.Followers })
	if at < 0 || p.how(s.match.Columns[at].Header) == "stated" ||
		slices.ContainsFunc(s.match.Columns, func(m platform.Mapped) bool { // several accounts: neighbours are of different ones
			return m.Column != nil && slices.Contains([]field.ID{field.Account, field.Platform, field.Brand}, m.Column.Field)
		}) {
		return nil
	}
	if header := s.match.Columns[at].Header; p.Result.Platform == "youtube" && slices.Contains(gains, platform.Loose(header)) {
		return note.Errorf(s.match.Columns[at].At,
			"the column %q beside a day is what YouTube Studio calls the subscribers gained on it, and no number of subscribers", header).
			WithMend("if it is the number of subscribers: --column %q", header+"=followers")
	}
	var below, leaps, steps, before int64
	var mark note.Position
	err := p.each(s, func(row tabular.Row) {
		text := strings.TrimSpace(cell(row, at))
		n, fault := tabular.ParseNumber(text, tabular.MarksUnknown)
		if fault != nil || platform.Absent(text) {
			return
		}
		if n.Whole < 0 {
			if below++; below == 1 {
				mark = row.Cells[at].Pos
			}
			return
		}
		if before > 0 {
			steps++
			if d := n.Whole - before; 2*max(d, -d) > before {
				leaps++
			}
		}
		before = n.Whole
	})
	if err != nil {
		return err
	}
	header := s.match.Columns[at].Header
	switch {
	case below > 0:
		return note.Errorf(mark, "the column %q has values below zero: it says how many followers were gained or lost, and not how many there are", header).
			WithMend("export the number of followers itself; to take the column for it all the same: --column %q", header+"="+string(field.Followers))
	case steps >= 3 && 100*leaps > maxLeaps*steps:
		return note.Errorf(s.match.Columns[at].At,
			"the column %q leaps by more than a half from reading to reading (%d of %d): it seems to say how many followers were gained, "+
				"and not how many there are", header, leaps, steps).
			WithMend("export the number of followers itself; to take the column for it all the same: --column %q", header+"="+string(field.Followers))
	}
	return nil
}
