package tally

import (
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
)

// A row is what every tally of the package can add.
type row struct{ key, x, y int64 }

func rowsOf(data []byte) []row {
	var rows []row
	for len(data) >= 17 {
		rows = append(rows, row{
			key: int64(data[0] % 7),
			x:   int64(binary.LittleEndian.Uint64(data[1:])),
			y:   int64(binary.LittleEndian.Uint64(data[9:])),
		})
		data = data[17:]
	}
	return rows
}

// FuzzMergeLaws states for every tally: the zero value is the identity,
// merging commutes and associates, every split gives the same bits as one
// pass, and what is written reads back.
func FuzzMergeLaws(f *testing.F) {
	f.Add([]byte{}, uint64(1))
	rng := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 2, 40} {
		seed := make([]byte, 17*n)
		for i := range seed {
			seed[i] = byte(rng.Uint32())
			if i%17 > 3 && i%17 < 9 || i%17 > 11 { // mostly counts of modest size
				seed[i] = 0
			}
		}
		f.Add(seed, uint64(n))
	}
	f.Add(bytes.Repeat([]byte{0xff, 0, 0, 0, 0, 0, 0, 0, 0x80}, 17*2), uint64(9)) // the extremes of int64
	f.Fuzz(func(t *testing.T, data []byte, seed uint64) {
		if len(data) > 17*64 {
			return
		}
		rows := rowsOf(data)
		laws(t, rows, seed, func(p *Pair, r row) { p.Add(r.x, r.y) }, (*Pair).Merge)
		laws(t, rows, seed, func(m *Moments, r row) { m.Add(r.x) }, (*Moments).Merge)
		laws(t, rows, seed, func(c *Clusters, r row) { c.Add(r.key, r.x, r.y) }, (*Clusters).Merge)
		merge := func(s, o *Sample) {
			if !s.Merge(o) {
				t.Fatal("samples of one kind do not merge")
			}
		}
		laws(t, rows, seed, func(s *Sample, r row) { s.AddInt(r.x) }, merge)
		laws(t, rows, seed, func(s *Sample, r row) { s.AddRatio(r.y, r.x) }, merge)
	})
}

func laws[T any](t *testing.T, rows []row, seed uint64, add func(*T, row), merge func(into, from *T)) {
	t.Helper()
	one := new(T)
	for _, r := range rows {
		add(one, r)
	}
	want := text(t, one)
	same := func(law string, got *T) {
		t.Helper()
		if text := text(t, got); text != want {
			t.Errorf("%T, seed %d: %s: %s, want %s", one, seed, law, text, want)
		}
	}
	rng := rand.New(rand.NewPCG(seed, uint64(len(rows))))
	part := make([]*T, 1+rng.IntN(6))
	for i := range part {
		part[i] = new(T)
	}
	for _, r := range rows {
		add(part[rng.IntN(len(part))], r)
	}
	fold := func(order []int) *T {
		sum := new(T)
		for _, i := range order {
			merge(sum, part[i])
		}
		return sum
	}
	same("any split, merged in a random order", fold(rng.Perm(len(part))))
	right := new(T) // a+(b+(c+0)) by merging into copies
	for i := len(part) - 1; i >= 0; i-- {
		next := new(T)
		merge(next, part[i])
		merge(next, right)
		right = next
	}
	same("associate", right)
	merge(one, new(T))
	same("identity on the right", one)
	merge(one, nil)
	same("nil is nothing", one)
	left := new(T)
	merge(left, one)
	same("identity on the left", left)

	var buf bytes.Buffer
	if err := gob.NewEncoder(&buf).Encode(one); err != nil {
		t.Fatal(err)
	}
	back := new(T)
	if err := gob.NewDecoder(&buf).Decode(back); err != nil {
		t.Fatal(err)
	}
	same("gob", back)
	back = new(T)
	if err := json.Unmarshal([]byte(want), back); err != nil {
		t.Fatal(err)
	}
	same("json", back)
	merge(back, one) // what was read is alive
}

func text(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestCentred(t *testing.T) {
	// The variance of {1e9+4, 7, 13, 16} + 1e9 is 30; in floats by the textbook
	// formula it comes out as -170.7. Σ(v-v̄)² = 30·3.
	var m Moments
	for _, v := range []int64{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16} {
		m.Add(v)
	}
	if got := m.Centred(); got != 90 {
		t.Errorf("Centred = %g, want 90", got)
	}
	var p Pair
	p.Add(5, 2)
	if xx, xy, yy := p.Centred(); xx != 0 || xy != 0 || yy != 0 {
		t.Errorf("one unit has no spread, got %g %g %g", xx, xy, yy)
	}
	p.Add(8, 1)
	if xx, xy, yy := p.Centred(); xx != 4.5 || xy != -1.5 || yy != 0.5 {
		t.Errorf("Centred = %g %g %g, want 4.5 -1.5 0.5", xx, xy, yy)
	}
}

func TestClusters(t *testing.T) {
	var c Clusters
	c.Add(9, 10, 1)
	c.Add(-2, 20, 3)
	c.Add(9, 30, 5)
	var keys []int64
	for key := range c.All() {
		keys = append(keys, key)
	}
	if !reflect.DeepEqual(keys, []int64{-2, 9}) {
		t.Errorf("keys = %v", keys)
	}
	sums, ok := c.Sums()
	if !ok || sums.Count != 2 || sums.XX != Int128Of(20*20+40*40) || sums.XY != Int128Of(60+240) {
		t.Errorf("sums = %+v, %v", sums, ok)
	}
	if c.N() != 3 || c.Len() != 2 || c.Total().X != Int128Of(60) {
		t.Errorf("n = %d, clusters = %d, total = %+v", c.N(), c.Len(), c.Total())
	}
	c.Add(9, 1<<62, 0)
	c.Add(9, 1<<62, 0)
	if _, ok := c.Sums(); ok {
		t.Error("a cluster's sum of 2^63 was squeezed into 64 bits")
	}
}

func ExamplePair() {
	var march, april Pair
	march.Add(4149, 222) // impressions, interactions of a post
	march.Add(22964, 1090)
	april.Add(3175, 218)
	march.Merge(&april)
	fmt.Println(march.N(), march.Y, march.X)
	// Output: 3 1530 30288
}
