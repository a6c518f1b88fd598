package engine

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// group is a set of rows that figures are computed over: those of a case and
// origin on all platforms, on one, or of one account.
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

// group makes the groups of a sheet, in the order of cases, then platform,
// account and origin.
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
	at := func(l leaf, platform, account string) *group {
		k := metrics.Key{Case: r.cases[l.caseNo].ID, Platform: platform, Account: account, Origin: l.origin}
		g := byKey[k]
		if g == nil {
			g = &group{key: k, caseNo: l.caseNo, sheet: s}
			byKey[k] = g
			s.groups = append(s.groups, g)
		}
		return g
	}
	// Which platforms a case has decides whether it needs a total.
	type caseOrigin struct {
		caseNo int
		origin string
	}
	platforms := make(map[caseOrigin][]string)
	for id := range r.leaves.all {
		l := r.leaves.all[id]
		k := caseOrigin{l.caseNo, string(l.origin)}
		if seen[int32(id)] && !slices.Contains(platforms[k], l.platform) {
			platforms[k] = append(platforms[k], l.platform)
		}
	}
	groupsOf := make([][]*group, len(r.leaves.all)) // of a leaf, the outer one first
	for id := range r.leaves.all {
		if !seen[int32(id)] {
			continue
		}
		l := r.leaves.all[id]
		names := platforms[caseOrigin{l.caseNo, string(l.origin)}]
		var gs []*group
		if len(names) > 1 {
			gs = append(gs, at(l, "", ""))
		}
		if len(names) == 1 || l.platform != "" { // rows of an unknown platform are in the total only
			gs = append(gs, at(l, l.platform, ""))
		}
		if r.req.ByAccount && l.account != "" {
			gs = append(gs, at(l, l.platform, l.account))
		}
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
		return cmp.Or(cmp.Compare(a.caseNo, b.caseNo), cmp.Compare(a.key.Platform, b.key.Platform),
			cmp.Compare(a.key.Account, b.key.Account), cmp.Compare(a.key.Origin, b.key.Origin))
	})
	for _, g := range s.groups {
		slices.Sort(g.platforms)
		if inPosts(s.kind) {
			r.setInteractions(s, g)
		}
	}
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
