package shape

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// twoRows finds a header in two rows: groups above, their columns below. Groups
// that name networks or accounts become a column of their own.
func twoRows(rows []tabular.Row, at int, h Hint) *Shape {
	top, sub := rows[at], rows[at+1]
	width := max(len(top.Cells), len(sub.Cells))
	group := make([]string, width)
	var words, alone int
	last := ""
	for i := range width {
		over, under := text(top, i), text(sub, i)
		if over != "" && !isWord(top.Cells[i]) || under != "" && !isWord(sub.Cells[i]) {
			return nil
		}
		switch {
		case over != "":
			last = over
		case under == "":
			last = "" // a gap ends a group
		}
		if under != "" {
			words++
			if over != under {
				group[i] = last
			}
		} else if over != "" {
			alone++
		}
	}
	if words < 2 {
		return nil
	}
	s := &Shape{at: at, under: 2, header: tabular.Row{Pos: top.Pos}}
	if turned := grouped(s, top, sub, group, h); turned != nil {
		return turned
	}
	if alone == 0 {
		return nil // the lower row has all words: it is the header
	}
	count := map[string]int{}
	for i := range width {
		count[platform.Fold(text(sub, i))]++
	}
	for i := range width {
		c := cellAt(sub, i)
		switch under := text(sub, i); {
		case under == "":
			c = cellAt(top, i)
		case count[platform.Fold(under)] > 1 && group[i] != "":
			c.Text = group[i] + " " + under
		}
		s.header.Cells = append(s.header.Cells, c)
	}
	s.Rule = note.New("the header stands in two rows: groups above, columns below")
	s.turn = func(r tabular.Row) []tabular.Row { return []tabular.Row{r} }
	return s
}

// grouped turns a table whose groups of columns are networks or accounts; nil if
// they are not.
func grouped(s *Shape, top, sub tabular.Row, group []string, h Hint) *Shape {
	networks, accounts := true, true
	var names []string
	for _, g := range group {
		if g == "" || slices.Contains(names, g) {
			continue
		}
		_, isNetwork := network(g)
		networks, accounts = networks && isNetwork, accounts && h.known(g)
		names = append(names, g)
	}
	name := platformColumn
	switch {
	case len(names) < 2 || !networks && !accounts:
		return nil
	case !networks:
		name = accountColumn
	}
	var fixed []int
	var under []string // columns of the groups, each once
	for i, g := range group {
		if g == "" {
			fixed = append(fixed, i)
			c := cellAt(sub, i)
			if strings.TrimSpace(c.Text) == "" {
				c = cellAt(top, i)
			}
			s.header.Cells = append(s.header.Cells, c)
		} else if word := text(sub, i); !slices.Contains(under, word) {
			under = append(under, word)
		}
	}
	s.header.Cells = append(s.header.Cells, tabular.Cell{Text: name, Pos: top.Pos})
	for _, word := range under {
		s.header.Cells = append(s.header.Cells, tabular.Cell{Text: word, Pos: sub.Pos})
	}
	s.Rule = note.New("the header stands in two rows, and its groups are %s: read as a row for each line and group", strings.Join(names, ", "))
	s.turn = func(r tabular.Row) []tabular.Row {
		var out []tabular.Row
		for _, g := range names {
			row := tabular.Row{Pos: r.Pos}
			for _, i := range fixed {
				row.Cells = append(row.Cells, cellAt(r, i))
			}
			row.Cells = append(row.Cells, tabular.Cell{Text: h.label(g, name), Pos: top.Pos})
			for _, word := range under {
				c := tabular.Cell{Pos: r.Pos}
				for i := range group {
					if group[i] == g && text(sub, i) == word {
						c = cellAt(r, i)
						break
					}
				}
				row.Cells = append(row.Cells, c)
			}
			out = append(out, beyond(row, r, len(group)))
		}
		return out
	}
	return s
}
