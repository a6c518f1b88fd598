package intake

import (
	"slices"
	"strings"
	"unicode"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// reader reads one column of a sheet.
type reader struct {
	field  field.Field
	index  int
	column *platform.Column
	header string
	marks  tabular.Marks
	dates  tabular.DateReading
	exact  bool
	slot   int               // of the record that is being filled
	person bool              // it names somebody
	tidied map[string]string // texts of a closed vocabulary and their spelling
}

// value is a cell as our CSV will hold it.
type value struct {
	text    string
	n       int64
	within  int64
	fault   *note.Problem
	missing field.Missing
	rounded bool // shown rounded: n is the middle of what it may be, within to either side
	twice   bool // the clock showed this time twice
	bare    bool // a date without a time
	local   bool // a time without an offset: the time zone is the caller's word
	lost    loss // why a cell that is not empty gives nothing
}

// signed are the counts that may be below zero: differences.
var signed = map[field.ID]bool{field.NetAdded: true, field.Follows: true}

// plain reads a count that is digits alone, as nearly all are: read gives the
// same, after many questions.
func (r *reader) plain(row tabular.Row) (n int64, ok bool) {
	if r.field.Kind != field.KindCount || r.index >= len(row.Cells) || r.column.Read != nil {
		return 0, false
	}
	c := &row.Cells[r.index]
	if c.Kind != tabular.Text {
		return 0, false
	}
	return digits(c.Text)
}

// digits reads a whole number that is digits alone and surely fits.
func digits(s string) (n int64, ok bool) {
	if len(s) == 0 || len(s) > 18 {
		return 0, false
	}
	for i := range len(s) {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = n*10 + int64(d)
	}
	return n, true
}

func (r *reader) read(c *tabular.Cell) value {
	switch {
	case c.Kind == tabular.Uncomputed:
		return value{missing: field.Empty, lost: uncomputed}
	case c.Kind == tabular.Spanning && r.field.Kind == field.KindCount && !ofAccount[r.field.ID]:
		return value{missing: field.Empty, lost: spanning}
	}
	text := strings.TrimSpace(c.Text)
	if r.column.Spell != nil {
		text = r.column.Spell(text)
	}
	if r.column.Read != nil {
		if text == "" && r.column.Empty != field.Present {
			return value{missing: r.column.Empty}
		}
		v := r.column.Read(text)
		return value{text: v.Text, n: v.Int, missing: v.Missing, fault: v.Fault}
	}
	if r.exact {
		if m, ok := field.MissingToken(text); ok && (text == "" || r.field.Kind != field.KindText) {
			return value{missing: m}
		}
	}
	if r.field.Kind == field.KindCount && platform.Hides(r.field.ID, text) {
		return value{missing: field.Hidden}
	}
	if (!r.exact || r.field.Kind != field.KindText) && platform.Absent(text) || text == "" {
		if r.column.Empty != field.Present {
			return value{missing: r.column.Empty}
		}
		return value{missing: field.Empty}
	}
	switch r.field.Kind {
	case field.KindCount, field.KindMicro:
		return r.number(text, c.Kind)
	case field.KindTime:
		return r.time(text)
	case field.KindFlag:
		v := platform.YesNo(text)
		return value{n: v.Int, missing: v.Missing, fault: v.Fault}
	}
	return value{text: r.tidy(text)}
}

func (r *reader) number(text string, kind tabular.Kind) value {
	marks := r.marks
	if kind == tabular.Number || kind == tabular.Spanning {
		marks = tabular.PointDecimal
	}
	f, p := tabular.ParseNumber(text, marks)
	if middle, within, ok := tabular.ParseRounded(text); p != nil && ok && r.field.Kind == field.KindCount {
		return value{n: middle, within: within, rounded: true}
	}
	if p != nil {
		return value{fault: p}
	}
	if r.field.Kind == field.KindMicro {
		n, ok := f.Micro()
		if !ok {
			return value{fault: note.Errorf(note.Position{}, "%q is too large a number", text).WithMend("check the number and its unit")}
		}
		return value{n: n}
	}
	n, ok := f.Count()
	switch {
	case !ok || f.Percent:
		return value{fault: note.Errorf(note.Position{}, "%q is not a whole number", text).
			WithMend("is this the column of counts, and not of rates?")}
	case n < 0 && !signed[r.field.ID]:
		return value{fault: note.Errorf(note.Position{}, "%q is below zero, which %q cannot be", text, string(r.field.ID)).
			WithMend("correct the cell, or leave it empty")}
	}
	return value{n: n}
}

func (r *reader) time(text string) value {
	m, p := r.dates.Parse(text)
	if p != nil {
		return value{fault: p}
	}
	return value{n: m.Unix, twice: m.Twice, bare: !m.HasTime, local: m.HasTime && !m.Zoned}
}

// tidy brings texts of a closed vocabulary to one spelling.
func (r *reader) tidy(text string) string {
	if r.exact {
		return text
	}
	text = platform.Composed(text)
	switch r.field.ID {
	case field.Platform, field.Type, field.PostKind, field.Language, field.Event:
		known, ok := r.tidied[text]
		if !ok {
			known = r.word(text)
			if r.tidied == nil || len(r.tidied) >= maxWords {
				r.tidied = map[string]string{}
			}
			r.tidied[strings.Clone(text)] = strings.Clone(known)
		}
		return known
	case field.Hashtags:
		if strings.Contains(text, "#") && slices.ContainsFunc(strings.FieldsFunc(text, func(c rune) bool { return unicode.IsSpace(c) || c == ',' || c == ';' }),
			func(s string) bool { return s[0] != '#' }) {
			return platform.Hashtags(text) // a text with tags in it, and no list of tags
		}
		return strings.Join(strings.FieldsFunc(text, func(c rune) bool {
			return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && c != '_'
		}), " ")
	}
	return text
}

// maxWords bounds how many words of a column are remembered: it is one of few
// kinds, but nothing makes sure of that.
const maxWords = 1000

// word is the one spelling of a word of a closed vocabulary.
func (r *reader) word(text string) string {
	switch r.field.ID {
	case field.Platform:
		return platformID(text)
	case field.Type:
		return platform.Type(text)
	}
	return platform.Fold(text)
}

// platformID is the id of a platform that is written in words.
func platformID(text string) string {
	f := platform.Fold(text)
	switch f {
	case "twitter", "x (twitter)", "твиттер":
		return "x"
	case "вк", "вконтакте", "vkontakte", "vk.com":
		return "vk"
	case "одноклассники":
		return "ok"
	}
	for id, n := range platform.Names {
		if f == platform.Fold(n.String()) {
			return id
		}
	}
	return f
}
