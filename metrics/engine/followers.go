package engine

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// followers says where a row's follower count came from; the larger, the
// coarser.
type followers uint8

const (
	fromNone followers = iota
	fromPost
	fromSeries
	fromOnce
)

func (f followers) provenance() metrics.FollowersFrom {
	return [...]metrics.FollowersFrom{metrics.FollowersNone, metrics.FollowersAtPost, metrics.FollowersInterpolated, metrics.FollowersOnce}[f]
}

// follow fills the column of followers. An account whose export has followers
// at posting uses those alone, so that its posts share one provenance; else
// its dated audience rows; else one number. For other people's posts the
// author's followers stand in the row.
func (r *run) follow(s *sheet) {
	atPost := s.columns.col(field.Followers)
	author := s.columns.col(field.AuthorReach)
	exported := make(map[int32]bool) // leaves with followers at posting
	for i := range s.rows {
		if n, missing := atPost.Int(i); missing == field.Present && n > 0 {
			exported[s.rows[i].leaf] = true
		}
	}
	out := atPost
	if out == nil {
		out = blank(field.Of(field.Followers), len(s.rows))
		s.columns.put(out)
	}
	for i := range s.rows {
		row := &s.rows[i]
		if n, missing := atPost.Int(i); missing == field.Present && n > 0 {
			row.followers = fromPost
			continue
		}
		if n, missing := author.Int(i); !isOwn(s.kind) {
			if missing == field.Present && n > 0 {
				setInt(out, i, n)
				row.followers = fromOnce
			}
			continue
		}
		if exported[row.leaf] {
			continue
		}
		if n, from := r.audience.series[r.leaves.all[row.leaf]].at(row.at); from != fromNone && (row.dated || from == fromOnce) {
			setInt(out, i, n)
			row.followers = from
		} else if n, missing := author.Int(i); missing == field.Present && n > 0 {
			setInt(out, i, n)
			row.followers = fromOnce
		}
	}
}

func isOwn(kind metrics.Rows) bool {
	return kind == metrics.OwnPosts || kind == metrics.OwnAndReposts
}
