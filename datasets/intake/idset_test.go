package intake

import (
	"hash/fnv"
	"math/rand/v2"
	"strconv"
	"testing"
)

// A set of hashes answers as a map does, and takes no more than 13 bytes for an
// id once there are many.
func TestIDSet(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var s idSet
	have := map[uint64]bool{}
	for i := range 300_000 {
		h := hashID(strconv.Itoa(r.IntN(200_000)))
		if i%1000 == 0 {
			h = uint64(i / 1000 % 3) // 0 as well
		}
		if s.has(h) != have[h] || s.add(h) != have[h] {
			t.Fatalf("%d: the set is wrong about %x", i, h)
		}
		have[h] = true
		if s.n != int64(len(have)) {
			t.Fatalf("%d: %d ids, want %d", i, s.n, len(have))
		}
	}
	places := 0
	for _, table := range s.tables {
		places += len(table)
	}
	if bytes := 8 * places; bytes > 13*len(have) {
		t.Errorf("%d bytes for %d ids", bytes, len(have))
	}
}

func TestHashID(t *testing.T) {
	for _, id := range []string{"", "1", "18000000000000000", "видео"} {
		h := fnv.New64a()
		h.Write([]byte(id))
		if got := hashID(id); got != h.Sum64() {
			t.Errorf("%q: %x, want %x", id, got, h.Sum64())
		}
	}
}
