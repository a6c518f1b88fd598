package intake

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
)

// Preview says what a column of the data set holds.
type Preview struct {
	From     string   `json:"from"` // header of the export, or the field where the program made it
	To       field.ID `json:"to"`
	First    []string `json:"first"` // of the first rows, as they are stored; names of people are not shown
	Missing  int64    `json:"missing"`
	Zeros    *int64   `json:"zeros,omitempty"` // of numbers
	Smallest string   `json:"smallest,omitempty"`
	Largest  string   `json:"largest,omitempty"`
}

// firstRows is how many rows a preview shows.
const firstRows = 3

// shown gathers the preview of one column.
type shown struct {
	view     Preview
	naming   *naming
	low, top int64
	some     bool
}

func (p *Plan) preview(n *naming) []shown {
	var out []shown
	for _, id := range p.ids {
		out = append(out, shown{naming: n, view: Preview{From: cmp.Or(p.titles[id], string(id)), To: id, First: []string{}}})
	}
	return out
}

// unnamed stands for somebody's name, which is replaced when it is written.
const unnamed = "***"

func (s *shown) add(b *field.Batch) {
	c := b.Col(s.view.To)
	if c == nil {
		return
	}
	for i := range b.Len {
		text, present := "", true
		var v int64
		if c.Field.Kind == field.KindText {
			text = c.Text(i)
			present = text != ""
		} else {
			var missing field.Missing
			v, missing = c.Int(i)
			if present = missing == field.Present; present {
				text = ""
			} else if text = missing.Token(); text == "" {
				text = "-"
			}
		}
		if row := len(s.view.First); row < firstRows {
			if raw, replaced := s.naming.raw[firstText{row, s.view.To}]; replaced && present {
				text = raw
			}
			s.view.First = append(s.view.First, s.cell(c, text, v, present))
		}
		if !present {
			s.view.Missing++
			continue
		}
		switch c.Field.Kind {
		case field.KindText, field.KindFlag:
			continue
		case field.KindTime:
		default:
			if s.view.Zeros == nil {
				s.view.Zeros = new(int64)
			}
			if v == 0 {
				*s.view.Zeros++
			}
		}
		if !s.some || v < s.low {
			s.low = v
		}
		if !s.some || v > s.top {
			s.top = v
		}
		s.some = true
	}
}

// done is the preview of all rows.
func (s *shown) done() Preview {
	if s.some {
		f := field.Of(s.view.To)
		s.view.Smallest, s.view.Largest = stored(f, s.low), stored(f, s.top)
	}
	return s.view
}

// cell is a value of the first rows.
func (s *shown) cell(c *field.Column, text string, v int64, present bool) string {
	switch {
	case !present:
		if text == "" {
			return "-"
		}
		return text
	case c.Field.Kind != field.KindText:
		return stored(c.Field, v)
	case s.naming.hides(c.Field.ID, text):
		return unnamed
	}
	if r := []rune(text); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return text
}

// stored is a number as the CSV of the data set has it, but that times end with
// their minutes.
func stored(f field.Field, v int64) string {
	switch f.Kind {
	case field.KindTime:
		if v%(24*60*60) == 0 {
			return time.Unix(v, 0).UTC().Format(time.DateOnly)
		}
		return time.Unix(v, 0).UTC().Format("2006-01-02T15:04Z")
	case field.KindFlag:
		return strconv.FormatBool(v != 0)
	case field.KindMicro:
		return datasets.Decimal(v)
	}
	return strconv.FormatInt(v, 10)
}

// hides reports whether a text is written as a pseudonym.
func (n *naming) hides(id field.ID, text string) bool {
	if n.keep || text == "" || !people[id] && (!addresses[id] || !strings.ContainsAny(text, "/@")) {
		return false
	}
	_, own := n.own[strings.ToLower(bare(text))]
	return !own || !people[id]
}
