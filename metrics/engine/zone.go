package engine

import (
	"time"

	"github.com/casebench/casebench/datasets/field"
)

// clock moves times from UTC to the calendar of the request, once, as the rows
// come in: from then on a day, a week or a month of UTC is one of that zone.
type clock struct {
	zone  *time.Location
	timed map[field.ID]bool // columns that have times of day, and not days alone
}

// moves reports whether the times of a table are of a clock; those of the
// other tables are days.
func moves(t field.Table) bool {
	return t == field.Posts || t == field.Comments || t == field.Activity || t == field.Reviews
}

// local gives the batch with its times in the zone. A column that holds days
// alone, which stand at midnight, stays: no clock made them.
func (c *clock) local(b *field.Batch) *field.Batch {
	if c.zone == time.UTC || !moves(b.Table) {
		return b
	}
	out := *b
	out.Cols = make([]*field.Column, len(b.Cols))
	for i, col := range b.Cols {
		out.Cols[i] = col
		if col.Field.Kind != field.KindTime {
			continue
		}
		if !c.timed[col.Field.ID] && hasTimeOfDay(col) {
			if c.timed == nil {
				c.timed = map[field.ID]bool{}
			}
			c.timed[col.Field.ID] = true
		}
		if c.timed[col.Field.ID] {
			out.Cols[i] = c.moved(col)
		}
	}
	return &out
}

func hasTimeOfDay(col *field.Column) bool {
	for i, v := range col.Ints {
		if v%86_400 != 0 && (col.Missing == nil || col.Missing[i] == field.Present) {
			return true
		}
	}
	return false
}

func (c *clock) moved(col *field.Column) *field.Column {
	out := *col
	out.Ints = make([]int64, len(col.Ints))
	for i, v := range col.Ints {
		_, offset := time.Unix(v, 0).In(c.zone).Zone()
		out.Ints[i] = v + int64(offset)
	}
	return &out
}
