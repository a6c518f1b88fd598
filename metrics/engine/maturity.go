package engine

import "github.com/casebench/casebench/datasets/field"

// ripen marks the posts that were too young when their counts were read. A
// post whose reading has no time passes, and is known not to be known.
func (r *run) ripen(s *sheet) {
	published := s.columns.col(field.Published)
	for i := range s.rows {
		at, missing := published.Int(i)
		read, known := r.snapshot(s, i)
		if missing != field.Present || !known {
			continue
		}
		s.rows[i].ageKnown, s.rows[i].age = true, read-at
		if s.rows[i].out == used && read-at < r.maturity {
			s.rows[i].out = immature
		}
	}
}
