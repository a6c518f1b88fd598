package intake

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// summary says of a row whether it sums up the others and what it is called: its
// first word says so, and it has no day and no id of a post of its own. total is
// false for a mean and the like, which is no sum of the rows.
func (p *Plan) summary(s *sheet, r tabular.Row, index map[field.ID]int) (called string, total bool) {
	at := -1
	for i, c := range r.Cells {
		if strings.TrimSpace(c.Text) != "" {
			at = i
			break
		}
	}
	if at < 0 {
		return "", false
	}
	if s.closing != nil && *s.closing == r.Pos {
		return "=", true
	}
	first := strings.TrimSpace(r.Cells[at].Text)
	total = platform.Sums(first)
	if !total && !platform.Average(first) {
		return "", false
	}
	for _, id := range []field.ID{field.PostID, field.CommentID, field.Published, field.Date, field.At} {
		if i, there := index[id]; there && i != at && !platform.Absent(strings.TrimSpace(cell(r, i))) {
			return "", false
		}
	}
	return first, total
}

// closing watches the rows of a sheet for a last one that has nothing but the
// sums of the others, and says so in no word.
type closing struct {
	counts []int // columns of counts
	sums   map[int]int64
	last   map[int]int64 // of the last row
	at     note.Position
	rows   int
	alone  bool // the last row has counts and nothing else
}

func newClosing(s *sheet) *closing {
	c := &closing{sums: map[int]int64{}}
	for i, m := range s.match.Columns {
		if m.Column != nil && field.Of(m.Column.Field).Kind == field.KindCount {
			c.counts = append(c.counts, i)
		}
	}
	return c
}

func (c *closing) add(r tabular.Row) {
	for i, v := range c.last {
		c.sums[i] += v
	}
	c.rows++
	c.at, c.last = r.Pos, map[int]int64{}
	alone := true
	for i, cell := range r.Cells {
		text := strings.TrimSpace(cell.Text)
		if text == "" {
			continue
		}
		n, p := tabular.ParseNumber(text, tabular.MarksUnknown)
		whole, ok := n.Count()
		switch {
		case !slices.Contains(c.counts, i):
			alone = false
		case p == nil && ok:
			c.last[i] = whole
		}
	}
	c.alone = alone
}

// found is where the row of sums stands; nil if there is none.
func (c *closing) found() *note.Position {
	if !c.alone || c.rows < 3 || len(c.last) == 0 {
		return nil
	}
	for i, v := range c.last {
		if v == 0 || v != c.sums[i] {
			return nil
		}
	}
	return &c.at
}
