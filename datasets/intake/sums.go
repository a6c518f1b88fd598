package intake

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

// summing is a column of the export that adds up counts of a post: what it
// says of them. It is no column of the data set, for sums are ours to make; but
// it proves what the columns are.
type summing struct {
	header string
	at     note.Position // of the header
	column int
	parts  []field.ID // those that the header names, or all that the table has
	named  bool
	lacks  []field.ID // named, and not in the table

	rows         int64
	equal        []bool // by a set of parts: the sum is theirs in every row
	above, below int64  // rows in which the sum is above or below that of all parts
	over         int64  // by how much in all
	first        note.Position
}

// findSums finds the columns of sums of a sheet, once its columns are mapped. Of
// a known export only a header that names its parts is looked at: what its
// other sums are is known.
func (p *Plan) findSums(s *sheet) {
	index := s.match.Index()
	for i, m := range s.match.Columns {
		parts, named := platform.SumOf(m.Header)
		if parts == nil || m.Column != nil || m.Off || !named && !p.format.Guessed {
			continue
		}
		v := &summing{header: m.Header, at: m.At, column: i, named: named}
		for _, id := range parts {
			if _, there := index[id]; there {
				v.parts = append(v.parts, id)
			} else {
				v.lacks = append(v.lacks, id)
			}
		}
		if len(v.parts) > 0 {
			s.sums = append(s.sums, v)
		}
	}
}

// weighed reports whether a column that is not used is compared with those that
// are, as a sum or as a part of them.
func weighed(header string, index map[field.ID]int) bool {
	parts, _ := platform.SumOf(header)
	_, likes := index[field.Likes]
	return likes && platform.IsReaction(header) || slices.ContainsFunc(parts, func(id field.ID) bool { _, there := index[id]; return there })
}

// begin forgets what an earlier reading of the rows told.
func (v *summing) begin() {
	*v = summing{header: v.header, at: v.at, column: v.column, parts: v.parts, named: v.named, lacks: v.lacks}
	v.equal = make([]bool, 1<<len(v.parts))
	for i := range v.equal {
		v.equal[i] = true
	}
}

// add takes a row into account; one that lacks a part says nothing.
func (v *summing) add(r tabular.Row, out *record) {
	text := strings.TrimSpace(cell(r, v.column))
	n, fault := tabular.ParseNumber(text, tabular.MarksUnknown)
	whole, ok := n.Count()
	if fault != nil || !ok || n.Percent || platform.Absent(text) {
		return
	}
	of := make([]int64, len(v.parts))
	var all int64
	for i, id := range v.parts {
		one := out.of(id)
		if one.missing != field.Present || one.rounded {
			return
		}
		of[i], all = one.n, all+one.n
	}
	v.rows++
	for set := range v.equal {
		if !v.equal[set] {
			continue
		}
		sum := int64(0)
		for i := range v.parts {
			if set&(1<<i) != 0 {
				sum += of[i]
			}
		}
		v.equal[set] = sum == whole
	}
	if whole == all {
		return
	}
	if v.above+v.below == 0 {
		v.first = r.Pos
		if v.column < len(r.Cells) {
			v.first = r.Cells[v.column].Pos
		}
	}
	if v.over += whole - all; whole > all {
		v.above++
	} else {
		v.below++
	}
}

// minSums is how many rows must agree before a sum says of which columns it is.
const minSums = 3

// whole is the largest set of parts whose sum the column is in every row.
func (v *summing) whole() (set int, found bool) {
	for s, equal := range v.equal {
		if equal && s != 0 && (!found || bits.OnesCount(uint(s)) > bits.OnesCount(uint(set))) {
			set, found = s, true
		}
	}
	return set, found && v.rows >= minSums
}

// weighSums says what the columns of sums tell of their parts: that zeros are
// true, that an interaction is counted that the table does not have, that a
// sum is not the sum of its parts. It gives the parts that are proved to be
// truly 0.
func (p *Plan) weighSums(t *tally) (proved []field.ID) {
	for _, s := range p.sheets {
		for _, v := range s.sums {
			if v.rows == 0 {
				continue
			}
			set, found := v.whole()
			all := found && set == 1<<len(v.parts)-1
			switch {
			case v.named && len(v.lacks) == 0 && v.above+v.below == 0:
				for _, id := range v.parts {
					if c := t.columns[id]; c != nil && c.NonZero == 0 && !slices.Contains(proved, id) {
						proved = append(proved, id)
						p.rule("%q is the sum of its parts in every row: the zeros of %q are true", v.header, p.titles[id])
					}
				}
			case all || found && !v.named:
				continue
			case v.below == 0 && (!v.named || len(v.lacks) > 0):
				p.about(p.warn(v.at, "the column %q counts %d interactions more than the columns that are read: others are in it, which were not collected by kind",
					v.header, v.over).WithMend("export them one by one; until then rates by interactions leave them out"), v.parts...)
			case v.named && len(v.lacks) > 0:
				p.about(p.warn(v.first, "the column %q is smaller than the sum of its parts in %d rows of %d: one of the columns is not what it says", v.header,
					v.below, v.rows).WithMend("look at the rows, and name the column that is meant with --column HEADER=FIELD"), v.parts...)
			default:
				p.about(p.warn(v.first, "the column %q is not the sum of its parts in %d rows of %d: one of the columns is not what it says", v.header,
					v.above+v.below, v.rows).WithMend("look at the rows, and name the column that is meant with --column HEADER=FIELD"), v.parts...)
			}
		}
	}
	return proved
}
