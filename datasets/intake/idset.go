package intake

// idSet is a set of hashes of ids, in 8 bytes for each place: 11 to 22 bytes for
// an id. Of many small tables each grows by itself, so that growing never needs
// the memory of all twice. The zero value is empty.
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
	k := h >> 56
	if 4*(s.filled[k]+1) > 3*len(s.tables[k]) {
		old := s.tables[k]
		s.tables[k] = make([]uint64, max(16, 2*len(old)))
		for _, v := range old {
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
	t := s.tables[h>>56]
	return len(t) > 0 && t[probe(t, h)] == h
}

// probe is where a hash stands in a table, or the free place for it.
func probe(t []uint64, h uint64) int {
	mask := len(t) - 1 // lengths are powers of two
	i := int(h) & mask
	for t[i] != 0 && t[i] != h {
		i = (i + 1) & mask
	}
	return i
}

// hashID is the 64-bit FNV-1a hash of an id.
func hashID(id string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(id) {
		h = (h ^ uint64(id[i])) * 1099511628211
	}
	return h
}
