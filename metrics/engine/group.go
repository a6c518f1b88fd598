package engine

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets"
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
	// Rows that are only counted make their group too: "no row in the period".
	seen := make(map[int32]bool)
	for i := range s.rows {
		seen[s.rows[i].leaf] = true
	}
	for id := range s.hidden {
		seen[id] = true
	}
	byKey := make(map[metrics.Key]*group)
	at := func(l *leaf, depth int) *group {
		k := metrics.Key{Case: r.cases[l.caseNo].ID, Origin: l.origin}
		for i := range depth {
			if l.by[i] != "" {
				k.By = k.By.With(r.by[i], l.by[i])
			}
		}
		g := byKey[k]
		if g == nil {
			g = &group{key: k, caseNo: l.caseNo, sheet: s}
			byKey[k] = g
			s.groups = append(s.groups, g)
		}
		return g
	}
	several := r.several(seen)
	groupsOf := make([][]*group, len(r.leaves.all)) // of a leaf, the outer one first
	for id := range r.leaves.all {
		if !seen[int32(id)] {
			continue
		}
		l := &r.leaves.all[id]
		gs := r.levels(l, several[caseOrigin{l.caseNo, l.origin}], at)
		gs[0].outer = true
		for _, g := range gs {
			if !slices.Contains(g.platforms, l.platform) {
				g.platforms = append(g.platforms, l.platform)
			}
			if h := s.hidden[int32(id)]; h != nil {
				g.hidden.add(h)
			}
		}
		groupsOf[id] = gs
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

// caseOrigin is a case with data of one origin.
type caseOrigin struct {
	caseNo int
	origin datasets.Origin
}

// several says of which cases and origins the rows have several values of the
// outermost field: they need a total.
func (r *run) several(seen map[int32]bool) map[caseOrigin]bool {
	first := make(map[caseOrigin]string)
	out := make(map[caseOrigin]bool)
	for id := range r.leaves.all {
		if !seen[int32(id)] {
			continue
		}
		l := &r.leaves.all[id]
		k := caseOrigin{l.caseNo, l.origin}
		if v, there := first[k]; there && v != l.by[0] {
			out[k] = true
		}
		first[k] = l.by[0]
	}
	return out
}

// levels are the groups of a leaf, the outer one first: the total where the
// outermost field has several values, and one for each field more. A row whose
// value of a field is not known is in the wider groups only: it would be
// counted twice, once under no name. Where nothing else is there, the unknown
// value is the total.
func (r *run) levels(l *leaf, several bool, at func(*leaf, int) *group) []*group {
	var gs []*group
	if several {
		gs = append(gs, at(l, 0))
	}
	for depth := range r.by {
		if l.by[depth] == "" && (several || depth > 0) {
			break
		}
		gs = append(gs, at(l, depth+1))
	}
	return gs
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
