package engine

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

// audience holds dated follower counts of the cases' accounts.
type audience struct {
	series map[leaf]*series
}

type series struct {
	points []point
	data   []int32 // data sets, without repeats
	sorted bool
}

type point struct{ at, n int64 }

// add takes a row of an audience table. A count of 0 is a gap in the data.
func (a *audience) add(caseNo int, origin datasets.Origin, data int32, p *post, col *field.Column, row int, c *caseIndex) bool {
	n, missing := col.Int(row)
	if missing != field.Present || n <= 0 || !p.dated {
		return false
	}
	account := p.author
	if account == "" {
		account = c.single(p.platform)
	}
	if a.series == nil {
		a.series = make(map[leaf]*series)
	}
	k := leaf{caseNo: caseNo, origin: origin, platform: p.platform, account: account}
	s := a.series[k]
	if s == nil {
		s = new(series)
		a.series[k] = s
	}
	s.points = append(s.points, point{p.at, n})
	if !slices.Contains(s.data, data) {
		s.data = append(s.data, data)
	}
	s.sorted = false
	return true
}

// hold is how long the first or last count of a series stands for posts before
// or after it: monthly counts read on the first of the month cover the month.
const hold = 31 * metrics.Day

// at is the number of followers at a time, and how it was found.
func (s *series) at(when int64) (n int64, from followers) {
	if s == nil {
		return 0, fromNone
	}
	if !s.sorted {
		// Of two counts of one time the larger stays, whatever the order of rows.
		slices.SortFunc(s.points, func(a, b point) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(b.n, a.n)) })
		s.points = slices.CompactFunc(s.points, func(a, b point) bool { return a.at == b.at })
		s.sorted = true
	}
	if len(s.points) == 1 {
		return s.points[0].n, fromOnce
	}
	i, exact := slices.BinarySearchFunc(s.points, when, func(p point, t int64) int { return cmp.Compare(p.at, t) })
	switch {
	case exact:
		return s.points[i].n, fromSeries
	case i == 0:
		return s.points[0].n, within(s.points[0].at-when <= hold)
	case i == len(s.points):
		return s.points[i-1].n, within(when-s.points[i-1].at <= hold)
	}
	a, b := s.points[i-1], s.points[i]
	return interpolate(a, b, when), fromSeries
}

func within(ok bool) followers {
	if ok {
		return fromSeries
	}
	return fromNone
}

// interpolate is a.n + (b.n-a.n)·(t-a.at)/(b.at-a.at) in integers, rounded
// toward a.n.
func interpolate(a, b point, t int64) int64 {
	step, down := uint64(b.n-a.n), b.n < a.n
	if down {
		step = uint64(a.n - b.n)
	}
	hi, lo := bits.Mul64(step, uint64(t-a.at))
	q, _ := bits.Div64(hi, lo, uint64(b.at-a.at)) // no overflow: t-a.at < b.at-a.at
	if down {
		return a.n - int64(q)
	}
	return a.n + int64(q)
}
