package engine

import (
	"fmt"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// project gives every row its place in the breakdown: the values of the fields
// that the request is broken down by. A row that lacks one stays in the wider
// groups alone.
func (r *run) project(s *sheet) {
	read := make([]func(i int, l *leaf) string, len(r.by))
	for k, id := range r.by {
		read[k] = r.coordinate(s, id)
	}
	for i := range s.rows {
		l := r.leaves.all[s.rows[i].leaf]
		for k := range r.by {
			l.by[k] = read[k](i, &l)
		}
		s.rows[i].leaf = r.leaves.id(l)
	}
	// Rows that were only counted have no columns: they are known by account at most.
	hidden := make(map[int32]*counts, len(s.hidden))
	for id, n := range s.hidden {
		l := r.leaves.all[id]
		for k, f := range r.by {
			l.by[k] = r.ofAccount(f, &l)
		}
		place := r.leaves.id(l)
		if hidden[place] == nil {
			hidden[place] = new(counts)
		}
		hidden[place].add(n)
	}
	s.hidden = hidden
}

// ofAccount is the value of a field that an account has without a look at the row.
func (r *run) ofAccount(id field.ID, l *leaf) string {
	switch id {
	case field.Platform:
		return l.platform
	case field.Account:
		return l.account
	case field.Theme:
		return r.cases[l.caseNo].theme(l.platform, l.account, 0, false)
	}
	return ""
}

// coordinate reads a field of the breakdown from the rows of a sheet.
func (r *run) coordinate(s *sheet, id field.ID) func(i int, l *leaf) string {
	col := s.columns.col(id)
	switch id {
	case field.Platform, field.Account:
		return func(_ int, l *leaf) string { return r.ofAccount(id, l) }
	case field.Theme:
		return func(i int, l *leaf) string {
			if own := col.Text(i); own != "" {
				return own
			}
			return r.cases[l.caseNo].theme(l.platform, l.account, s.rows[i].at, s.rows[i].dated)
		}
	case field.Paid:
		return func(i int, _ *leaf) string { return paidWord(col, i) }
	case field.Month:
		return dated(s, func(at int64, _ *leaf) string { return time.Unix(at, 0).UTC().Format("2006-01") })
	case field.Week:
		return dated(s, func(at int64, _ *leaf) string {
			year, week := time.Unix(at, 0).UTC().ISOWeek()
			return fmt.Sprintf("%d-W%02d", year, week)
		})
	case field.Campaign:
		return dated(s, func(at int64, l *leaf) string { return r.cases[l.caseNo].campaign(at) })
	}
	return func(i int, _ *leaf) string { return col.Text(i) }
}

func dated(s *sheet, value func(at int64, l *leaf) string) func(int, *leaf) string {
	return func(i int, l *leaf) string {
		if !s.rows[i].dated {
			return ""
		}
		return value(s.rows[i].at, l)
	}
}

func paidWord(col *field.Column, row int) string {
	n, missing := col.Int(row)
	switch {
	case missing != field.Present:
		return ""
	case n > 0:
		return metrics.PaidYes
	}
	return metrics.PaidNo
}
