package engine

import (
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// pooling are the fields in which pooled rows may differ unseen.
var pooling = func() (ids []field.ID) {
	for _, b := range metrics.Breakdowns() {
		if b.Pools {
			ids = append(ids, b.Field)
		}
	}
	return ids
}()

// mixture is a combination of the values of pooling that rows have.
type mixture [7]string

func (m *mixture) of(id field.ID) string {
	for k, f := range pooling {
		if f == id {
			return m[k]
		}
	}
	return ""
}

// mix numbers the combinations of platform, account, content type and so on,
// so that a tally counts by combination and looks at no text.
func (r *run) mix(s *sheet) {
	numbers := make(map[mixture]int32)
	read := make([]func(int, *leaf) string, len(pooling))
	for k, id := range pooling {
		read[k] = r.coordinate(s, id)
	}
	var last mixture
	at := int32(-1)
	for i := range s.rows {
		l := &r.leaves.all[s.rows[i].leaf]
		var m mixture
		for k := range pooling {
			m[k] = read[k](i, l)
		}
		if at < 0 || m != last {
			n, ok := numbers[m]
			if !ok {
				n = int32(len(s.mixes))
				numbers[m] = n
				s.mixes = append(s.mixes, m)
			}
			last, at = m, n
		}
		s.rows[i].mix = at
	}
}

// residue lists the fields in which the rows behind a figure differ although
// nobody grouped by them.
func (f *calculation) residue(p *part) []field.ID {
	var out []field.ID
	for k, id := range pooling {
		if f.group.key.Get(id) != "" {
			continue
		}
		first, differ, seen := "", false, false
		for i, n := range p.mix {
			if n == 0 {
				continue
			}
			v := f.group.sheet.mixes[i][k]
			if v == "" && id != field.Paid {
				continue // not known to differ; but advertising beside what may be none does
			}
			if seen && v != first {
				differ = true
				break
			}
			first, seen = v, true
		}
		if differ {
			out = append(out, id)
		}
	}
	return out
}
