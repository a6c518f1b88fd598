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
	counts  []int  // columns of counts
	counted []bool // by column
	sums    []int64
	last    []int64 // of the last row, as counts
	some    []bool  // the last row has a number there
	at      note.Position
	rows    int
	alone   bool // the last row has counts and nothing else
}

func newClosing(s *sheet) *closing {
	c := &closing{counted: make([]bool, len(s.match.Columns))}
	for i, m := range s.match.Columns {
		if m.Column != nil && field.Of(m.Column.Field).Kind == field.KindCount {
			c.counts, c.counted[i] = append(c.counts, i), true
		}
	}
	c.sums, c.last, c.some = make([]int64, len(c.counts)), make([]int64, len(c.counts)), make([]bool, len(c.counts))
	return c
}

func (c *closing) add(r tabular.Row) {
	c.rows++
	c.at = r.Pos
	for k, i := range c.counts {
		if c.some[k] {
			c.sums[k] += c.last[k]
		}
		c.last[k], c.some[k] = digits(cell(r, i))
		if text := strings.TrimSpace(cell(r, i)); !c.some[k] && text != "" {
			n, p := tabular.ParseNumber(text, tabular.MarksUnknown)
			whole, ok := n.Count()
			c.last[k], c.some[k] = whole, p == nil && ok
		}
	}
	c.alone = true
	for i := range r.Cells {
		if (i >= len(c.counted) || !c.counted[i]) && strings.TrimSpace(r.Cells[i].Text) != "" {
			c.alone = false
			break
		}
	}
}

// found is where the row of sums stands; nil if there is none.
func (c *closing) found() *note.Position {
	if !c.alone || c.rows < 3 || !slices.Contains(c.some, true) {
		return nil
	}
	for k, v := range c.last {
		if c.some[k] && (v == 0 || v != c.sums[k]) {
			return nil
		}
	}
	return &c.at
}
