package engine

import (
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// prefix is a place in the breakdown: the first fields of it and their values.
type prefix struct {
	caseNo int
	origin datasets.Origin
	depth  int
	by     [metrics.MaxBy]string
}

func prefixOf(l *leaf, depth int) prefix {
	p := prefix{caseNo: l.caseNo, origin: l.origin, depth: depth}
	copy(p.by[:depth], l.by[:depth])
	return p
}

// holds is what the rows of a place have.
type holds struct {
	values    []string // of the next field of the breakdown
	platforms []string
}

// levels says in which groups the rows of each leaf are, the widest first, by
// the depth of the group in the breakdown:
//
//   - depth 0 is everything together, where the outermost field has several values;
//   - then one group more for each field. Rows without a value where others have
//     one stand under metrics.NoValue; a field that no row here has is passed over;
//   - a group over several platforms is made only where the request asks for
//     totals: posts, views and interactions are another thing on each.
func (r *run) levels(s *sheet) map[int32][]level {
	leaves := make(map[int32]bool)
	for i := range s.rows {
		leaves[s.rows[i].leaf] = true
	}
	for id := range s.hidden { // rows that are only counted make their group too: "no row in the period"
		leaves[id] = true
	}
	at := make(map[prefix]*holds)
	for id := range leaves {
		l := &r.leaves.all[id]
		for depth := range len(r.by) + 1 {
			p := prefixOf(l, depth)
			if at[p] == nil {
				at[p] = new(holds)
			}
			if depth < len(r.by) {
				at[p].values = appendNew(at[p].values, l.by[depth])
			}
			at[p].platforms = appendNew(at[p].platforms, l.platform)
		}
	}
	out := make(map[int32][]level, len(leaves))
	for id := range leaves {
		l := &r.leaves.all[id]
		key := metrics.Key{Case: r.cases[l.caseNo].ID, Origin: l.origin}
		for depth := range len(r.by) + 1 {
			if depth > 0 {
				switch values := at[prefixOf(l, depth-1)].values; {
				case l.by[depth-1] != "":
					key.By = key.By.With(r.by[depth-1], l.by[depth-1])
				case len(values) > 1:
					key.By = key.By.With(r.by[depth-1], metrics.NoValue)
				}
			}
			if r.isLevel(l, depth, at) {
				out[id] = append(out[id], level{depth, key})
			}
		}
	}
	return out
}

// level is a group of a leaf: its depth in the breakdown, and its key.
type level struct {
	depth int
	key   metrics.Key
}

func (r *run) isLevel(l *leaf, depth int, at map[prefix]*holds) bool {
	if !r.req.Total && len(at[prefixOf(l, depth)].platforms) > 1 {
		return false
	}
	if depth == 0 {
		return len(at[prefixOf(l, 0)].values) > 1
	}
	values := at[prefixOf(l, depth-1)].values
	return depth == 1 && len(values) == 1 || !slices.Equal(values, []string{""})
}

// brokenDownBy is the breakdown of a request: by platform where it names
// none; and by platform in the end where it asks for no totals over platforms.
func brokenDownBy(req *metrics.Request) []field.ID {
	by := req.By
	if !slices.Contains(by, field.Platform) && (len(by) == 0 || !req.Total) {
		by = append(slices.Clone(by), field.Platform)
	}
	return by
}
