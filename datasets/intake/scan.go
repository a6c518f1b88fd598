package intake

import (
	"slices"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// scan is the first reading: what '.' and ',' mean in each column, whether day
// or month comes first, whether columns of one name are the same.
func (p *Plan) scan() error {
	for _, s := range p.sheets {
		columns := s.match.Columns
		numbers := make([]tabular.Evidence, len(columns))
		dates := make([]*tabular.DateColumn, len(columns))
		for i, m := range columns {
			if dates[i] = p.datesOf(m.Header); m.Column == nil || field.Of(m.Column.Field).Kind != field.KindTime {
				dates[i] = nil
			}
		}
		var all tabular.Evidence
		differ := make([]bool, len(s.match.Twice))
		idle := make([]unused, len(columns))
		var rivals []*rivalry
		for _, pair := range s.match.Rivals {
			rivals = append(rivals, newRivalry(pair))
		}
		last := newClosing(s)
		err := p.each(s, func(row tabular.Row) {
			last.add(row)
			for i := range row.Cells {
				c := &row.Cells[i]
				if i < len(columns) && columns[i].Column == nil && p.format.Guessed {
					idle[i].add(c.Text)
				}
				if i >= len(columns) {
					continue
				}
				if dates[i] != nil {
					date := *c
					if m := columns[i].Column; m != nil && m.Spell != nil {
						date.Text = m.Spell(strings.TrimSpace(c.Text))
					}
					dates[i].Add(date)
				}
				if _, plain := digits(c.Text); !plain && c.Kind == tabular.Text { // digits alone have no marks
					numbers[i].Add(c.Text)
				}
			}
			for _, v := range rivals {
				v.add(row, field.Of(columns[v.read].Column.Field).Kind == field.KindTime)
			}
			for k, pair := range s.match.Twice {
				if len(row.Cells) > pair[1] && row.Cells[pair[0]].Text != row.Cells[pair[1]].Text {
					differ[k] = true
				}
			}
		})
		if err != nil {
			return err
		}
		for i := range numbers {
			all.Point += numbers[i].Point
			all.Comma += numbers[i].Comma
		}
		s.closing = last.found()
		p.resolveTwins(s, differ)
		p.settleRivals(s, rivals)
		p.weighUnused(s, idle)
		if err := p.isStock(s); err != nil {
			return err
		}
		for i, m := range columns {
			if m.Column != nil {
				s.readers = append(s.readers, p.reader(i, m, numbers[i], all))
			}
		}
	}
	return p.settleDates()
}

// resolveTwins decides about columns that have the same header: if they are
// the same in every row the first is used, else none, for nothing says which.
func (p *Plan) resolveTwins(s *sheet, differ []bool) {
	for k, pair := range s.match.Twice {
		first := &s.match.Columns[pair[0]]
		if !differ[k] {
			p.rule("two columns are called %q and are the same in every row: one is used", first.Header)
			continue
		}
		p.warn(first.At, "two columns are called %q and differ: neither is used", first.Header).
			WithMend("export again with one of them, or rename the one that is meant and map it")
		first.Column = nil
	}
}

// reader makes the reader of a column from what the cells told.
func (p *Plan) reader(index int, m platform.Mapped, numbers, all tabular.Evidence) reader {
	r := reader{field: field.Of(m.Column.Field), index: index, column: m.Column, header: m.Header, exact: p.format.Exact}
	switch r.field.Kind {
	case field.KindCount, field.KindMicro:
		r.marks = numbers.Marks()
		if r.field.Kind == field.KindCount {
			r.marks = numbers.CountMarks()
		}
		switch {
		case r.marks != tabular.MarksUnknown || numbers.Either == 0 && numbers.Point+numbers.Comma == 0:
		case numbers.Point > 0 && numbers.Comma > 0:
			p.warn(m.At, "the column %q writes decimals now with a point, now with a comma", m.Header).
				WithMend("numbers that can be read in two ways are left out; export again with one setting of the language")
		case all.Marks() != tabular.MarksUnknown:
			r.marks = all.Marks()
			p.rule("the marks of the numbers in %q are taken from the other columns", m.Header)
		case p.format.Marks != tabular.MarksUnknown:
			r.marks = p.format.Marks
		default:
			p.warn(m.At, "the numbers of the column %q can be read in two ways (1.234 as 1234 or as 1 and a fraction): %d of them are left out",
				m.Header, numbers.Either).WithMend("export again with another setting of the language, or without thousands marks")
		}
		if r.field.Kind == field.KindCount && numbers.Either > 0 && r.marks != tabular.MarksUnknown {
			mark := ","
			if r.marks == tabular.CommaDecimal {
				mark = "."
			}
			p.rule("in %q the sign %q stands between thousands", m.Header, mark)
		}
	}
	return r
}

// texts are never kept, whatever the mapping says, unless they name works.
var texts = []field.ID{field.Title, field.Season, field.TopTitle}

// columns lists the columns of the CSV, and what becomes of those of the export.
func (p *Plan) columns() error {
	has := map[field.ID]bool{}
	seen := map[string]bool{}
	for _, s := range p.sheets {
		p.findSums(s)
		s.reactions = p.findReactions(s)
		for _, c := range s.constant {
			has[c.Field] = true
		}
		s.readers = slices.DeleteFunc(s.readers, func(r reader) bool { return !p.format.Works && slices.Contains(texts, r.field.ID) })
		for _, r := range s.readers {
			has[r.field.ID] = true
			p.titles[r.field.ID] = r.header
		}
		s.headers = map[string]int{}
		for i, m := range s.match.Columns {
			if h := platform.Fold(m.Header); p.format.Row != nil && !m.Off {
				if _, there := s.headers[h]; !there {
					s.headers[h] = i
				}
			}
			key := m.Header + "\x00" + strconv.Itoa(i)
			if seen[key] { // sheets of one workbook have the same columns
				continue
			}
			seen[key] = true
			if slices.ContainsFunc(s.readers, func(r reader) bool { return r.index == i }) {
				p.Result.Columns = append(p.Result.Columns, Mapping{From: m.Header, To: m.Column.Field, How: p.how(m.Header)})
			} else if m.Header != "" && !p.format.ReadsHeader(m.Header) && !slices.Contains(p.format.LooseReads, platform.Loose(m.Header)) {
				p.Result.Ignored = append(p.Result.Ignored, m.Header)
			}
		}
		s.loosely = platform.LooseHeaders(s.headers)
		for _, at := range s.match.Evident {
			c := s.match.Columns[at]
			if c.Column != nil {
				p.rule("no word names the column %q; what its cells hold makes it %q", c.Header, string(c.Column.Field))
			}
		}
	}
	for _, id := range p.derived() {
		has[id] = true
		p.titles[id] = string(id)
	}
	if author := p.author(); author != "" {
		if err := p.owner(author, has); err != nil {
			return err
		}
	}
	if p.format.Table == field.Posts && !has[field.PostID] {
		has[field.PostID], p.numbered = true, true
		p.warn(note.Position{File: p.file}, "the table has no ids of posts: its rows are numbered, and a post that stands twice counts twice").
			WithMend("if a column holds ids or links of posts, name it: --column HEADER=%s", string(field.PostID))
	}
	if p.format.Table == field.Posts && !has[field.Published] {
		p.warn(note.Position{File: p.file}, "the table does not say when its posts were published: what goes by time is not computed").
			WithMend("if a column holds the time, name it: --column HEADER=%s", string(field.Published))
	}
	for _, id := range p.derived() {
		if id == field.Hashtags && (p.format.Guessed || p.format.Exact) {
			p.rule("hashtags, mentions and words of advertising are read out of the texts")
		} else if (p.format.Guessed || p.format.Exact) && (id != field.Paid || p.flagged()) {
			p.rule("%q is told by columns beside the counts", string(id))
		}
	}
	if p.format.Table.Has(field.Platform) && !has[field.Platform] && p.Result.Platform == "" {
		p.warn(note.Position{File: p.file}, "the export does not say which platform it is from").WithMend("state it with --platform, such as instagram or vk")
	}
	for _, id := range p.format.Table.Columns() {
		if has[id] {
			p.ids = append(p.ids, id)
		}
	}
	return nil
}

// flagged reports whether a column, and not only a text, says what is paid.
func (p *Plan) flagged() bool {
	return slices.ContainsFunc(p.sheets, func(s *sheet) bool {
		return slices.ContainsFunc(platform.PaidFlags(), func(h string) bool { _, there := s.loosely[h]; return there })
	})
}

// derived are the fields that the format's look at whole rows gives: those of
// which a column is there to tell.
func (p *Plan) derived() []field.ID {
	var out []field.ID
	for _, id := range p.format.Derived {
		from, some := p.format.DerivedFrom[id]
		for _, s := range p.sheets {
			if !some || slices.ContainsFunc(from, func(h string) bool { _, there := s.loosely[h]; return there }) {
				out = append(out, id)
				break
			}
		}
	}
	return out
}

// author is the column that says whose rows these are, if the table has one.
func (p *Plan) author() field.ID {
	switch p.format.Table {
	case field.Posts:
		return field.Author
	case field.Audience:
		return field.Account
	}
	return ""
}

func (p *Plan) how(header string) string {
	for stated := range p.opt.Columns {
		if platform.Fold(stated) == platform.Fold(header) {
			return "stated"
		}
	}
	if p.format.Guessed {
		return "guessed"
	}
	return "known"
}
