package intake

import (
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/shape"
)

// joins reports whether a further sheet belongs to the table of those before it:
// it has the same columns, and it is clear whose rows it holds. A sheet a month is
// so, and one a network or account; a sheet that is called otherwise may be of
// another brand.
func (p *Plan) joins(name string, m *platform.Match) bool {
	if m.Format.AllSheets {
		return true
	}
	first := p.sheets[0]
	if p.layout != nil || !maps.Equal(fieldsOf(first.match), fieldsOf(m)) {
		return false
	}
	if p.tellsWhose(m) {
		return true
	}
	for _, of := range []func(string) bool{neutral, p.ofNetwork, p.ofAccount} {
		if of(first.name) && of(name) {
			return true
		}
	}
	return false
}

func fieldsOf(m *platform.Match) map[field.ID]string {
	out := map[field.ID]string{}
	for _, c := range m.Columns {
		if c.Column != nil {
			out[c.Column.Field] = platform.Fold(c.Header)
		}
	}
	return out
}

// tellsWhose reports whether a column says whose the rows are.
func (p *Plan) tellsWhose(m *platform.Match) bool {
	index := m.Index()
	return slices.ContainsFunc([]field.ID{field.Author, field.Account, field.Brand}, func(id field.ID) bool { _, ok := index[id]; return ok })
}

// neutral reports whether a sheet's name names a time, or nothing at all.
func neutral(name string) bool {
	if _, ok := shape.LastDay(name, 2000); ok {
		return true
	}
	words := strings.Fields(platform.Loose(name))
	for _, w := range words {
		if strings.Trim(w, "0123456789") == "" {
			continue
		}
		if _, ok := shape.LastDay(w, 2000); ok {
			continue
		}
		switch strings.TrimRight(w, "0123456789") {
		case "sheet", "лист", "table", "таблица", "data", "данные", "page", "week", "неделя", "part", "часть", "w", "нед", "аркуш", "аркуш1", "tabelle",
			"export", "выгрузка", "q", "кв", "квартал", "г", "год", "за", "for", "of", "posts", "посты", "month", "месяц":
			continue
		}
		return false
	}
	return true
}

func (p *Plan) ofNetwork(name string) bool {
	_, ok := platform.Named(name)
	return ok && p.opt.Platform == "" && p.Result.Platform == ""
}

func (p *Plan) ofAccount(name string) bool {
	known := func(a Account) bool { return strings.EqualFold(bare(a.Handle), bare(name)) }
	return bare(name) != "" && p.opt.Account == "" && (slices.ContainsFunc(p.opt.Accounts, known) || slices.ContainsFunc(p.opt.Keep, known))
}

// named has the names of sheets say the network or the account of their rows,
// where no column does.
func (p *Plan) named() {
	author := p.author()
	for _, s := range p.sheets {
		index := s.match.Index()
		if id, ok := platform.Named(s.name); ok && p.ofNetwork(s.name) && p.format.Table.Has(field.Platform) {
			if _, there := index[field.Platform]; !there && p.format.Platform == "" {
				s.constant = append(s.constant, platform.Constant{Field: field.Platform, Text: id})
				p.rule("the sheet %q is named after its network", s.name)
			}
		}
		if author != "" && p.ofAccount(s.name) && !p.tellsWhose(s.match) {
			s.constant = append(s.constant, platform.Constant{Field: author, Text: bare(s.name)})
			p.rule("the sheet %q is named after its account", s.name)
		}
	}
	if len(p.sheets) > 1 && !p.format.AllSheets {
		var names []string
		for _, s := range p.sheets {
			names = append(names, s.name)
		}
		p.rule("sheets of the same header are one table: %s", strings.Join(names, ", "))
	}
}

// rowsOf counts the rows of a sheet that is not used.
func (p *Plan) rowsOf(name string) int64 {
	r, err := p.open(name, nil)
	if err != nil {
		return 0
	}
	defer r.Close()
	for n := int64(0); ; n++ {
		if _, err := r.Next(); errors.Is(err, io.EOF) || err != nil {
			return n
		}
	}
}
