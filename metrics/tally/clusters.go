package tally

import (
	"bytes"
	"encoding/json"
	"iter"
	"maps"
	"slices"
)

// Clusters is a Pair for each cluster of units that may resemble one another,
// such as the posts of one ISO week. The zero value is the tally of nothing.
type Clusters struct {
	pairs map[int64]*Pair
}

// Add adds one unit to a cluster: x the denominator, y the numerator.
func (c *Clusters) Add(key, x, y int64) { c.Of(key).Add(x, y) }

// Of is the pair of a cluster, to add units to. A cluster is there once it is
// asked for.
func (c *Clusters) Of(key int64) *Pair {
	p := c.pairs[key]
	if p == nil {
		if c.pairs == nil {
			c.pairs = make(map[int64]*Pair)
		}
		p = new(Pair)
		c.pairs[key] = p
	}
	return p
}

// Merge adds the units of o, which is not changed; nil is nothing.
func (c *Clusters) Merge(o *Clusters) {
	if o == nil {
		return
	}
	for key, p := range o.pairs {
		c.Of(key).Merge(p)
	}
}

// Len is the number of clusters.
func (c *Clusters) Len() int { return len(c.pairs) }

// N is the number of units.
func (c *Clusters) N() int64 { return c.Total().Count }

// All is the clusters in ascending order of their keys. The pairs are the
// tally's own: read them.
func (c *Clusters) All() iter.Seq2[int64, *Pair] {
	return func(yield func(int64, *Pair) bool) {
		for _, key := range slices.Sorted(maps.Keys(c.pairs)) {
			if !yield(key, c.pairs[key]) {
				return
			}
		}
	}
}

// Total is all units as one Pair.
func (c *Clusters) Total() Pair {
	var total Pair
	for _, p := range c.pairs {
		total.Merge(p) // integers: the order of the map does not show
	}
	return total
}

// Sums is the sums of each cluster as one unit of a Pair: the tally that the
// delta method needs when the cluster is the unit. It reports false when a
// sum does not fit 64 bits.
func (c *Clusters) Sums() (Pair, bool) {
	var sums Pair
	for _, p := range c.pairs {
		x, okX := p.X.Int64()
		y, okY := p.Y.Int64()
		if !okX || !okY {
			return Pair{}, false
		}
		sums.Add(x, y)
	}
	return sums, true
}

type cluster struct {
	Key int64
	Pair
}

// MarshalJSON is an array of the clusters in ascending order of their keys.
func (c *Clusters) MarshalJSON() ([]byte, error) {
	list := make([]cluster, 0, len(c.pairs))
	for key, p := range c.All() {
		list = append(list, cluster{key, *p})
	}
	return json.Marshal(list)
}

// UnmarshalJSON reads what MarshalJSON wrote. A key that stands twice is
// merged.
func (c *Clusters) UnmarshalJSON(data []byte) error {
	var list []cluster
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&list); err != nil {
		return err
	}
	c.pairs = nil
	for _, one := range list {
		c.Of(one.Key).Merge(&one.Pair)
	}
	return nil
}

// GobEncode is MarshalJSON, whose order is fixed.
func (c *Clusters) GobEncode() ([]byte, error) { return c.MarshalJSON() }

// GobDecode is UnmarshalJSON.
func (c *Clusters) GobDecode(data []byte) error { return c.UnmarshalJSON(data) }
