package intake

import (
	"fmt"
	"strconv"
	"time"

	"github.com/casebench/casebench/datasets/note"
)

// minKept is the share of the rows that an import must keep unless the caller
// states another. A table of which more than a half is of no use was hardly
// understood; exports with remarks, totals and drafts in them stay above it.
const minKept = 0.5

// keptEnough refuses an import that would leave out too much. Rows of totals
// repeat the others, and do not count.
func (p *Plan) keptEnough(t *tally) error {
	share := minKept
	if p.opt.MinKept != nil {
		share = *p.opt.MinKept
	}
	rows := t.read
	for _, l := range t.left {
		if l.Why.Format == rowOfTotals.Format {
			rows -= l.Rows
		}
	}
	if float64(t.kept) >= share*float64(rows) {
		return nil
	}
	problem := note.Errorf(note.Position{File: p.file}, "only %d of %d rows can be used, which is less than %s: %s",
		t.kept, rows, percent(share), reasons(t.left)).
		WithMend("mend the rows or the mapping of the columns; if so few are meant: --min-kept %s", strconv.FormatFloat(float64(t.kept*100/rows)/100, 'f', -1, 64))
	return append(note.Problems{problem}, p.Result.Warnings...)
}

func percent(share float64) string { return fmt.Sprintf("%g %%", share*100) }

// collectedAfter refuses a day of collection that lies before the rows: counts
// are not read before a post is there. A day is left for zones of time.
func (p *Plan) collectedAfter(t *tally) error {
	at, err := time.Parse(time.DateOnly, p.opt.CollectedAt)
	if err != nil || !t.hasDates {
		return nil
	}
	if at.AddDate(0, 0, 2).Unix() > t.last {
		return nil
	}
	return note.Errorf(note.Position{File: p.file}, "--collected-at says %s, and the rows go on until %s", p.opt.CollectedAt,
		time.Unix(t.last, 0).UTC().Format(time.DateOnly)).WithMend("state the day on which the counts were read, or look at the order of day and month: --dates")
}
