package engine

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// group is a set of rows that figures are computed over: those of a case and
// origin, all of them or those of one place in the breakdown.
type group struct {
	key          metrics.Key
	caseNo       int
	sheet        *sheet
	outer        bool    // no other group of its case and origin holds it
	rows         []int32 // used: one run
	left         []int32 // shown in the evidence but not used
	immature     []int32 // of left
	hidden       counts
	interactions []field.ID // the set in force
	narrowed     []field.ID // what a part of the rows has besides
	platforms    []string   // sorted
}

// group makes the groups of a sheet, in the order of cases, then of the
// breakdown and origin.
func (r *run) group(s *sheet) {
	byKey := make(map[metrics.Key]*group)
	at := func(l *leaf, k metrics.Key) *group {
		g := byKey[k]
		if g == nil {
			g = &group{key: k, caseNo: l.caseNo, sheet: s}
			byKey[k] = g
			s.groups = append(s.groups, g)
		}
		return g
	}
	groupsOf := make([][]*group, len(r.leaves.all)) // of a leaf, the outer one first
	for id := range r.leaves.all {
		l := &r.leaves.all[id]
		for i, level := range s.levels[int32(id)] {
			g := at(l, level.key)
			g.outer = g.outer || i == 0
			if !slices.Contains(g.platforms, l.platform) {
				g.platforms = append(g.platforms, l.platform)
			}
			if h := s.hidden[int32(id)]; h != nil {
				g.hidden.add(h)
			}
			groupsOf[id] = append(groupsOf[id], g)
		}
	}
	for i := range s.rows {
		for _, g := range groupsOf[s.rows[i].leaf] {
			switch s.rows[i].out {
			case used:
				g.rows = append(g.rows, int32(i))
				continue
			case immature:
				g.immature = append(g.immature, int32(i))
			}
			g.left = append(g.left, int32(i))
		}
	}
	slices.SortStableFunc(s.groups, func(a, b *group) int {
		return cmp.Or(cmp.Compare(a.caseNo, b.caseNo), r.compareBy(a.key, b.key), cmp.Compare(a.key.Origin, b.key.Origin))
	})
	for _, g := range s.groups {
		slices.Sort(g.platforms)
		if inPosts(s.kind) {
			r.setInteractions(s, g)
		}
	}
}

// compareBy orders keys by the values of the breakdown, wider groups first.
func (r *run) compareBy(a, b metrics.Key) int {
	for _, id := range r.by {
		if c := cmp.Compare(a.Get(id), b.Get(id)); c != 0 {
			return c
		}
	}
	return 0
}

// setInteractions finds the set in force: over several platforms and data
// sets, what all of them have, so that pooled rows mean the same thing.
func (r *run) setInteractions(s *sheet, g *group) {
	first := true
	var some []field.ID
	for _, p := range g.platforms {
		var rows []int32
		for _, row := range g.rows {
			if r.leaves.all[s.rows[row].leaf].platform == p {
				rows = append(rows, row)
			}
		}
		if len(rows) == 0 {
			continue
		}
		all, any := r.collected(s, p, rows)
		if first {
			g.interactions, first = all, false
		} else {
			g.interactions = intersect(g.interactions, all)
		}
		for _, id := range any {
			if !slices.Contains(some, id) {
				some = append(some, id)
			}
		}
	}
	for _, id := range some {
		if !slices.Contains(g.interactions, id) {
			g.narrowed = append(g.narrowed, id)
		}
	}
}
