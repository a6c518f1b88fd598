package shape

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// wide finds a table of followers with a day or month a row and a network or
// account a column, or with a day or month a column.
func wide(rows []tabular.Row, at int, h Hint) (*Shape, *note.Problem) {
	header, below := rows[at], rows[at+1:]
	if len(header.Cells) < 2 || len(below) == 0 {
		return nil, nil
	}
	over := above(rows[:at], h)
	year := yearOf(over)
	var networks, accounts, times, others []int
	plain := false // a network that is no mere letter
	for i, c := range header.Cells {
		_, month := LastDay(c.Text, year)
		id, isNetwork := network(c.Text)
		switch {
		case isNetwork:
			networks = append(networks, i)
			plain = plain || id != "x" && id != "ok" && id != "max"
		case h.known(c.Text):
			accounts = append(accounts, i)
		case isDay(c) || month:
			times = append(times, i)
		default:
			others = append(others, i)
		}
	}
	switch {
	case len(networks) >= 2 && plain && numbers(below, networks):
		return byColumn(rows, at, networks, platformColumn, year, over, h)
	case len(accounts) >= 2 && numbers(below, accounts):
		return byColumn(rows, at, accounts, accountColumn, year, over, h)
	case len(times) >= 2 && len(others) > 0 && numbers(below, times):
		return byRow(rows, at, times, others, year, over, h)
	}
	return nil, nil
}

// numbers reports whether columns hold numbers and nothing else.
func numbers(rows []tabular.Row, columns []int) bool {
	some := false
	for _, r := range rows {
		for _, i := range columns {
			c := cellAt(r, i)
			if !isNumber(c) {
				return false
			}
			some = some || !platform.Absent(c.Text)
		}
	}
	return some
}

// byColumn turns a table with a time a row and a network or account a column.
func byColumn(rows []tabular.Row, at int, columns []int, name string, year int, over []string, h Hint) (*Shape, *note.Problem) {
	header, below := rows[at], rows[at+1:]
	in := map[int]bool{}
	for _, i := range columns {
		in[i] = true
	}
	key, months := -1, false
	for i := range header.Cells {
		if all, some := dated(below, i, year); all && !in[i] {
			key, months = i, some
			break
		}
	}
	pos := header.Cells[0].Pos
	if key < 0 && (len(below) > 1 || h.Collected == "") {
		return nil, note.Errorf(pos, "the table has a network or an account a column, and no column says on which day its numbers were read").
			WithMend("add a column with the days; for one row of numbers say the day with --collected-at")
	}
	if p := stated(header, over, h,
		note.New("the table has a day or month a row and a network or account a column, and does not say what its numbers are")); p != nil {
		return nil, p
	}
	s := &Shape{Followers: true, Months: months, at: at, under: 1}
	var fixed []int
	s.header.Pos = pos
	for i, c := range header.Cells {
		if in[i] {
			continue
		}
		if fixed = append(fixed, i); i == key {
			c.Text, c.Kind = "date", tabular.Text
		}
		s.header.Cells = append(s.header.Cells, c)
	}
	if key < 0 {
		s.header.Cells = append(s.header.Cells, tabular.Cell{Text: "date", Pos: pos})
	}
	s.header.Cells = append(s.header.Cells, tabular.Cell{Text: name, Pos: pos}, tabular.Cell{Text: "followers", Pos: pos})
	var names []string
	for _, i := range columns {
		names = append(names, text(header, i))
	}
	if key >= 0 {
		s.Rule = note.New("a wide table: %q says the time, each of %s is a column; read as a row for each time and column, the numbers as followers",
			text(header, key), strings.Join(names, ", "))
	} else {
		s.Rule = note.New("a wide table: each of %s is a column; read as a row for each, the numbers as followers on the day of collection",
			strings.Join(names, ", "))
	}
	width := len(header.Cells)
	s.turn = func(r tabular.Row) []tabular.Row {
		var out []tabular.Row
		for k, i := range columns {
			row := tabular.Row{Pos: r.Pos}
			for _, j := range fixed {
				c := cellAt(r, j)
				if j == key {
					c = day(c, year)
				}
				row.Cells = append(row.Cells, c)
			}
			if key < 0 {
				row.Cells = append(row.Cells, tabular.Cell{Text: h.Collected, Pos: r.Pos})
			}
			label := tabular.Cell{Text: h.label(names[k], name), Pos: header.Cells[i].Pos}
			row.Cells = append(row.Cells, label, cellAt(r, i))
			out = append(out, beyond(row, r, width))
		}
		return out
	}
	return s, nil
}

// byRow turns a table with a network or account a row and a time a column.
func byRow(rows []tabular.Row, at int, times, others []int, year int, over []string, h Hint) (*Shape, *note.Problem) {
	header, below := rows[at], rows[at+1:]
	if p := stated(header, over, h, note.New("the table has a day or month a column, and does not say what its numbers are")); p != nil {
		return nil, p
	}
	s := &Shape{Followers: true, at: at, under: 1}
	s.header.Pos = header.Pos
	called := map[int]string{}
	for _, i := range others {
		c := header.Cells[i]
		if called[i] = naming(below, i, h); called[i] != "" {
			c.Text = called[i]
		}
		s.header.Cells = append(s.header.Cells, c)
	}
	pos := header.Cells[times[0]].Pos
	s.header.Cells = append(s.header.Cells, tabular.Cell{Text: "date", Pos: pos}, tabular.Cell{Text: "followers", Pos: pos})
	var names []string
	for _, i := range times {
		names = append(names, text(header, i))
		if _, ok := LastDay(header.Cells[i].Text, year); ok && header.Cells[i].Kind != tabular.Date {
			s.Months = true
		}
	}
	s.Rule = note.New("a wide table: each of %s is a column; read as a row for each time and line, the numbers as followers", strings.Join(names, ", "))
	width := len(header.Cells)
	s.turn = func(r tabular.Row) []tabular.Row {
		var out []tabular.Row
		for _, i := range times {
			row := tabular.Row{Pos: r.Pos}
			for _, j := range others {
				c := cellAt(r, j)
				if called[j] != "" {
					c.Text = h.label(c.Text, called[j])
				}
				row.Cells = append(row.Cells, c)
			}
			row.Cells = append(row.Cells, day(header.Cells[i], year), cellAt(r, i))
			out = append(out, beyond(row, r, width))
		}
		return out
	}
	return s, nil
}

// naming is the word of our vocabulary for a column that names networks or known
// accounts, whatever its header; "" for others.
func naming(rows []tabular.Row, col int, h Hint) string {
	var networks, accounts, n int
	for _, r := range rows {
		t := text(r, col)
		if t == "" || platform.Sums(t) {
			continue
		}
		n++
		if _, ok := network(t); ok {
			networks++
		}
		if h.known(t) {
			accounts++
		}
	}
	switch {
	case n > 0 && networks == n:
		return platformColumn
	case n > 0 && accounts == n:
		return accountColumn
	}
	return ""
}

// beyond keeps cells that stand right of the header, so that the import says of
// the row that it is too long.
func beyond(row, of tabular.Row, width int) tabular.Row {
	if width < len(of.Cells) {
		row.Cells = append(row.Cells, of.Cells[width:]...)
	}
	return row
}

// stated asks what the numbers of a wide table are, where nothing says that they
// are followers, and in which unit, where a word says that they are thousands.
func stated(header tabular.Row, over []string, h Hint, what note.Note) *note.Problem {
	texts := slices.Clone(over)
	for i := range header.Cells {
		texts = append(texts, text(header, i))
	}
	pos := header.Cells[0].Pos
	if inThousands(texts...) {
		return note.Errorf(pos, "the table says that its numbers are thousands or millions").WithMend("write the full numbers")
	}
	if !h.Followers && !saysFollowers(texts...) {
		p := note.Errorf(pos, "%s", what)
		return p.WithMend("if they are followers, say so with --as guess-audience; other figures are imported a post or a day a row")
	}
	return nil
}

// monthHeaders are what a column of months is called, as Loose gives it.
var monthHeaders = []string{"месяц", "month", "период", "period", "квартал", "quarter", "год", "year", "месяц год", "месяц и год", "месяцы",
	"дата", "date", "мес"}

// monthsOnly finds a table of followers whose column of times holds months, and
// which is else laid out as it should.
func monthsOnly(rows []tabular.Row, at int, h Hint) *Shape {
	header := rows[at]
	year := yearOf(above(rows[:at], h))
	for i, c := range header.Cells {
		if !slices.Contains(monthHeaders, platform.Loose(c.Text)) {
			continue
		}
		all, months := dated(rows[at+1:], i, year)
		if !all || !months {
			continue
		}
		s := &Shape{Followers: true, Months: true, at: at, under: 1}
		s.header = tabular.Row{Pos: header.Pos, Cells: append([]tabular.Cell(nil), header.Cells...)}
		s.header.Cells[i].Text, s.header.Cells[i].Kind = "date", tabular.Text
		s.Rule = note.New("the column %q names months and no days", c.Text)
		s.turn = func(r tabular.Row) []tabular.Row {
			if i < len(r.Cells) {
				r.Cells = append([]tabular.Cell(nil), r.Cells...)
				r.Cells[i] = day(r.Cells[i], year)
			}
			return []tabular.Row{r}
		}
		return s
	}
	return nil
}
