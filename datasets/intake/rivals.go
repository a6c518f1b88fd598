package intake

import (
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// rivalry compares two columns that would both fit one field: the one that is
// read and another.
type rivalry struct {
	read, other         int // columns
	rows                int64
	larger, smaller     int64 // rows in which the other is larger or smaller
	readDays, otherDays map[string]bool
}

func newRivalry(pair [2]int) *rivalry {
	return &rivalry{read: pair[0], other: pair[1], readDays: map[string]bool{}, otherDays: map[string]bool{}}
}

// maxDays bounds what is kept of a column of times.
const maxDays = 50

// add takes a row into account.
func (v *rivalry) add(row tabular.Row, times bool) {
	a, b := strings.TrimSpace(cell(row, v.read)), strings.TrimSpace(cell(row, v.other))
	if times {
		if len(v.readDays) < maxDays && a != "" {
			v.readDays[day(a)] = true
		}
		if len(v.otherDays) < maxDays && b != "" {
			v.otherDays[day(b)] = true
		}
		v.rows++
		return
	}
	x, p := tabular.ParseNumber(a, tabular.MarksUnknown)
	y, q := tabular.ParseNumber(b, tabular.MarksUnknown)
	if p != nil || q != nil || platform.Absent(a) || platform.Absent(b) {
		return
	}
	v.rows++
	switch {
	case y.Whole > x.Whole:
		v.larger++
	case y.Whole < x.Whole:
		v.smaller++
	}
}

// day is the part of a time that says the day, where a space or a T ends it.
func day(text string) string {
	if i := strings.IndexAny(text, " T"); i > 5 {
		return text[:i]
	}
	return text
}

// settleRivals decides between columns that would both fit one field, by what
// the rows say: a count that is nowhere smaller and somewhere larger than the
// other holds it, as all reactions hold the likes; times that all lie on one
// day, while another column's do not, are those of the collection. What cannot
// be decided is said.
func (p *Plan) settleRivals(s *sheet, all []*rivalry) {
	for _, v := range all {
		read, other := &s.match.Columns[v.read], &s.match.Columns[v.other]
		if read.Column == nil || other.Column != nil || v.rows == 0 {
			continue
		}
		f := field.Of(read.Column.Field)
		if f.Kind == field.KindTime {
			if f.ID == field.Published && len(v.readDays) == 1 && len(v.otherDays) > 1 {
				other.Column = read.Column
				read.Column = &platform.Column{Field: field.Snapshot}
				p.rule("all times of %q lie on one day: they are those of the collection, and %q says when a post was published", read.Header, other.Header)
			}
			continue
		}
		switch {
		case v.larger > 0 && v.smaller == 0:
			other.Column, read.Column = read.Column, nil
			p.rule("%q and %q both fit %q: the former is nowhere smaller, so that it holds the latter, and is taken", other.Header, read.Header, string(f.ID))
		case v.larger == 0 && v.smaller > 0:
			p.rule("%q and %q both fit %q: the former is nowhere smaller, so that it holds the latter, and is taken", read.Header, other.Header, string(f.ID))
		case v.larger == 0 && v.smaller == 0:
			p.rule("%q and %q both fit %q and are the same in every row", read.Header, other.Header, string(f.ID))
		default:
			p.warn(other.At, "%q and %q both fit %q and differ; %q is taken", read.Header, other.Header, string(f.ID), read.Header).
				WithMend("if the other is meant: --column %q", other.Header+"="+string(f.ID))
		}
	}
}
