package engine

import (
	"math"
	"time"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
)

// supersede leaves one row of each post (or comment): the last reading. Of two
// readings of one time, or of unknown time, the later in the order of reading
// counts. Rows without an id stand for themselves.
func (r *run) supersede(s *sheet) {
	id := s.columns.col(field.PostID)
	if s.kind.Table() == field.Comments {
		id = s.columns.col(field.CommentID)
	}
	if id == nil {
		return
	}
	type key struct {
		caseNo   int
		origin   datasets.Origin
		platform string
		id       string
	}
	last := make(map[key]int, len(s.rows))
	for i := range s.rows {
		name := id.Text(i)
		if name == "" {
			continue
		}
		l := r.leaves.all[s.rows[i].leaf]
		k := key{l.caseNo, l.origin, l.platform, name}
		old, there := last[k]
		if !there {
			last[k] = i
			continue
		}
		if r.read(s, i) < r.read(s, old) {
			s.rows[i].out = superseded
			continue
		}
		s.rows[old].out = superseded
		last[k] = i
	}
}

// read is when a row was read; what is unknown comes first.
func (r *run) read(s *sheet, i int) int64 {
	if at, known := r.snapshot(s, i); known {
		return at
	}
	return math.MinInt64
}

// collectedAt reads the day of a descriptor; words where the day is not known
// are no day.
func collectedAt(s string) (int64, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return t.Unix(), err == nil
}
