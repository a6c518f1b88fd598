// Package shape reads tables that people lay out for the eye: a header in two
// rows, a month a row and a network a column, a network a row and a month a
// column. Find looks at the first rows and says how the table may be turned
// into one with a header and a row for each thing; a Shape turns it. What was
// taken for what is a Note that the import prints: a decision, and no secret.
package shape

import (
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// Hint is what is known of a table from elsewhere.
type Hint struct {
	Names     []string // of file and sheet
	Handles   []string // accounts that the study knows
	Followers bool     // the caller says that it is a table of followers
	Collected string   // ISO date on which it was collected, as the caller says
}

// Shape is a way to turn a table. The zero value is no shape.
type Shape struct {
	Rule      note.Note // what was taken for what
	Months    bool      // months stand where days should: each is taken for its last day
	Followers bool      // it can only be a table of followers

	at     int         // rows before its header, which is the first row that it gives
	under  int         // rows of the header
	header tabular.Row // the new header
	turn   func(tabular.Row) []tabular.Row
	then   *Shape // a further one, of the rows that this one gives
}

// Rows turns rows: it is for Reader.Through.
func (s *Shape) Rows(next func() (tabular.Row, error)) func() (tabular.Row, error) {
	began := false
	var wait []tabular.Row
	turned := func() (tabular.Row, error) {
		if !began {
			began = true
			for range s.at + s.under {
				if _, err := next(); err != nil {
					return tabular.Row{}, err
				}
			}
			return s.header, nil
		}
		for len(wait) == 0 {
			row, err := next()
			if err != nil {
				return tabular.Row{}, err
			}
			wait = s.turn(row)
		}
		row := wait[0]
		wait = wait[1:]
		return row, nil
	}
	if s.then != nil {
		return s.then.Rows(turned)
	}
	return turned
}

// lookahead is how many rows are looked at.
const lookahead = 40

// Head reads the first rows of a table.
func Head(r *tabular.Reader) ([]tabular.Row, error) {
	var rows []tabular.Row
	for len(rows) < lookahead {
		row, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		row.Cells = slices.Clone(row.Cells)
		rows = append(rows, row)
	}
	return rows, nil
}

// maxHeader is how many rows may stand above a header.
const maxHeader = 12

// Find lists the ways in which a table may be turned. The problem says why one
// that has such a shape cannot be read; it counts only where nothing else can
// read the table either.
func Find(rows []tabular.Row, h Hint) ([]*Shape, *note.Problem) {
	var out []*Shape
	var why *note.Problem
	for i := 0; i < len(rows) && i < maxHeader; i++ {
		if i+1 < len(rows) {
			if s := twoRows(rows, i, h); s != nil {
				out = append(out, s)
				if m := monthsOnly(s.sample(rows), 0, h); m != nil {
					both := *s
					both.then, both.Months = m, true
					out = append(out, &both)
				}
			}
		}
		s, p := wide(rows, i, h)
		if s != nil {
			out = append(out, s)
		}
		if p != nil && why == nil {
			why = p
		}
		if s := monthsOnly(rows, i, h); s != nil {
			out = append(out, s)
		}
	}
	return out, why
}

// sample is what the shape makes of the first rows.
func (s *Shape) sample(rows []tabular.Row) []tabular.Row {
	out := []tabular.Row{s.header}
	for _, r := range rows[s.at+s.under:] {
		out = append(out, s.turn(r)...)
	}
	return out
}

func text(r tabular.Row, i int) string {
	if i < 0 || i >= len(r.Cells) {
		return ""
	}
	return strings.TrimSpace(r.Cells[i].Text)
}

func cellAt(r tabular.Row, i int) tabular.Cell {
	if i < len(r.Cells) {
		return r.Cells[i]
	}
	return tabular.Cell{Pos: r.Pos}
}

// above are the words that stand over a header, and the names of file and sheet.
func above(rows []tabular.Row, h Hint) []string {
	out := slices.Clone(h.Names)
	for _, r := range rows {
		for _, c := range r.Cells {
			if c.Text != "" {
				out = append(out, c.Text)
			}
		}
	}
	return out
}

// followerWords are what a stock of followers is called, as Loose gives it.
var followerWords = []string{"подписчик", "подписчиков", "подписчики", "подписчика", "followers", "follower", "subscribers", "subscriber", "fans", "аудитория",
	"падпісчыкі", "падпісчыкаў", "підписники", "підписників", "участники", "участников", "members"}

// gainWords say that it is not the stock that is counted.
var gainWords = []string{"прирост", "новые", "новых", "динамика прироста", "gained", "gain", "new", "growth",
	"отписки", "отписок", "lost", "отписалось", "рост", "net"}

// fillers may stand beside a platform's name in a header.
var fillers = append([]string{"чел", "человек", "шт", "кол", "во", "количество", "число", "number", "of", "count", "in", "on", "в", "на", "total", "всего",
	"тыс", "тысяч", "млн", "thousand", "thousands", "mln"},
	followerWords...)

// saysFollowers reports whether one of the texts says that followers are counted,
// and none that they are gained or lost.
func saysFollowers(texts ...string) bool {
	says := false
	for _, t := range texts {
		for w := range strings.FieldsSeq(platform.Loose(t)) {
			if slices.Contains(gainWords, w) {
				return false
			}
			says = says || slices.Contains(followerWords, w)
		}
	}
	return says
}

// inThousands reports whether one of the texts says that numbers are not whole
// ones.
func inThousands(texts ...string) bool {
	for _, t := range texts {
		for w := range strings.FieldsSeq(platform.Loose(t)) {
			switch w {
			case "тыс", "тысяч", "тысячах", "млн", "миллионов", "миллионах", "thousand", "thousands", "million", "millions", "mln":
				return true
			}
		}
	}
	return false
}

// network is the platform that a header names, alone or beside words for
// followers.
func network(header string) (id string, ok bool) {
	if id, ok = platform.Named(header); ok {
		return id, true
	}
	words := slices.DeleteFunc(strings.Fields(platform.Loose(header)), func(w string) bool { return slices.Contains(fillers, w) })
	if len(words) == 0 {
		return "", false
	}
	return platform.Named(strings.Join(words, " "))
}

// known reports whether a header is an account that the study knows.
func (h Hint) known(header string) bool { return h.account(header) != "" }

// account is the account that a header names, as the study spells it; "" if it
// knows none.
func (h Hint) account(header string) string {
	name := strings.TrimPrefix(strings.TrimSpace(header), "@")
	for _, handle := range h.Handles {
		if handle = strings.TrimPrefix(strings.TrimSpace(handle), "@"); name != "" && strings.EqualFold(handle, name) {
			return handle
		}
	}
	return ""
}

// label is how a row says which network or account it is of.
func (h Hint) label(header, as string) string {
	switch as {
	case platformColumn:
		if id, ok := network(header); ok {
			return id
		}
	case accountColumn:
		if handle := h.account(header); handle != "" {
			return handle
		}
	}
	return header
}

// The columns that a turned table has beside those that it had.
const (
	platformColumn = "platform"
	accountColumn  = "account"
)

// isNumber reports whether a cell holds a number, or nothing.
func isNumber(c tabular.Cell) bool {
	t := strings.TrimSpace(c.Text)
	if c.Kind == tabular.Number || platform.Absent(t) {
		return true
	}
	if _, p := tabular.ParseNumber(t, tabular.MarksUnknown); p == nil {
		return true
	}
	_, _, ok := tabular.ParseRounded(t)
	return ok
}

// isWord reports whether a cell may be a header: it holds letters and is
// neither a number nor a time.
func isWord(c tabular.Cell) bool {
	t := strings.TrimSpace(c.Text)
	if c.Kind != tabular.Text || t == "" || isNumber(c) {
		return false
	}
	return platform.Loose(t) != "" && strings.IndexFunc(t, func(r rune) bool { return r >= '0' && r <= '9' }) != 0
}

// SaysComments reports whether the name of a file or sheet says that it holds
// comments.
func SaysComments(names ...string) bool {
	for _, n := range names {
		for w := range strings.FieldsSeq(platform.Loose(n)) {
			switch w {
			case "comments", "comment", "комментарии", "комментариев", "комменты", "каментарыі", "коментарі", "replies":
				return true
			}
		}
	}
	return false
}
