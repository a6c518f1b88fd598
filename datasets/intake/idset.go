package intake

import "math/bits"

// idSet is a set of hashes of ids, in 8 bytes for each place: 10 to 13 bytes for
// an id. Of many small tables each grows by itself and by little, so that the set
// never takes much more than it holds. The zero value is empty.
type idSet struct {
	tables [256][]uint64 // open addressing; 0 is a free place
	filled [256]int
	zero   bool // 0 is in the set
	n      int64
}

// add puts a hash into the set, and reports whether it was there before.
func (s *idSet) add(h uint64) bool {
	if h == 0 {
		before := s.zero
		if s.zero = true; !before {
			s.n++
		}
		return before
	}
	k := mixed(h) >> 56
	if t := s.tables[k]; 5*(s.filled[k]+1) > 4*len(t) {
		s.tables[k] = make([]uint64, max(16, len(t)+len(t)/4))
		for _, v := range t {
			if v != 0 {
				s.tables[k][probe(s.tables[k], v)] = v
			}
		}
	}
	t := s.tables[k]
	i := probe(t, h)
	if t[i] == h {
		return true
	}
	t[i] = h
	s.filled[k]++
	s.n++
	return false
}

func (s *idSet) has(h uint64) bool {
	if h == 0 {
		return s.zero
	}
	t := s.tables[mixed(h)>>56]
	return len(t) > 0 && t[probe(t, h)] == h
}

// probe is where a hash stands in a table, or the free place for it.
func probe(t []uint64, h uint64) int {
	at, _ := bits.Mul64(mixed(h)<<8, uint64(len(t))) // the mixed hash as a fraction of the table
	i := int(at)
	for t[i] != 0 && t[i] != h {
		if i++; i == len(t) {
			i = 0
		}
	}
	return i
}

// mixed spreads hashes of short ids, which differ in their lower bits only, over
// all bits: Fibonacci hashing, see Knuth, The Art of Computer Programming 3, 6.4.
func mixed(h uint64) uint64 { return h * 0x9e3779b97f4a7c15 }

// hashID is the 64-bit FNV-1a hash of an id.
func hashID(id string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(id) {
		h = (h ^ uint64(id[i])) * 1099511628211
	}
	return h
}
