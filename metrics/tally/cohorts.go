package tally

import (
	"bytes"
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strings"
)

// Cohorts is which user was active in which period: a set, so that adding a
// user's second action in a period changes nothing, and merging is the union.
// A period is a whole number, one apart from the next, such as the count of
// months since a fixed one; the time zone and the unit are the caller's. The
// zero value is the tally of nothing.
//
// It keeps every user, 4 bytes a period beside the key.
type Cohorts struct {
	index   map[string]int
	periods [][]int32 // of each user, ascending
}

// Add says that a user was active in a period.
func (c *Cohorts) Add(user string, period int32) {
	i := c.user(user)
	c.periods[i] = withPeriod(c.periods[i], period)
}

func (c *Cohorts) user(user string) int {
	i, ok := c.index[user]
	if !ok {
		if c.index == nil {
			c.index = make(map[string]int)
		}
		i = len(c.periods)
		c.index[strings.Clone(user)] = i // a name may be cut from a large batch, which must not stay in memory
		c.periods = append(c.periods, nil)
	}
	return i
}

func withPeriod(list []int32, p int32) []int32 {
	if n := len(list); n == 0 || list[n-1] < p { // rows mostly come in order
		return append(list, p)
	}
	i, found := slices.BinarySearch(list, p)
	if found {
		return list
	}
	return slices.Insert(list, i, p)
}

// Merge adds the activity in o, which is not changed; nil is nothing.
func (c *Cohorts) Merge(o *Cohorts) {
	if o == nil {
		return
	}
	for user, from := range o.index {
		i := c.user(user)
		for _, p := range o.periods[from] {
			c.periods[i] = withPeriod(c.periods[i], p)
		}
	}
}

// In is the same users by longer periods: longer gives the period that holds
// one of c, and must not fall. Neither of the two may be added to after it.
func (c *Cohorts) In(longer func(int32) int32) *Cohorts {
	out := &Cohorts{index: c.index, periods: make([][]int32, len(c.periods))}
	room := 0
	for _, list := range c.periods {
		room += len(list)
	}
	all := make([]int32, 0, room)
	for i, list := range c.periods {
		from := len(all)
		for _, p := range list {
			if q := longer(p); len(all) == from || all[len(all)-1] < q {
				all = append(all, q)
			}
		}
		out.periods[i] = all[from:len(all):len(all)]
	}
	return out
}

// Each gives the periods of every user, ascending, up to and with end: of
// users in no particular order, so what comes of it must not depend on one.
// Users who were not active by then are left out. The lists must be kept as they
// are.
func (c *Cohorts) Each(end int32) iter.Seq[[]int32] {
	return func(yield func([]int32) bool) {
		for _, list := range c.periods {
			n := len(list)
			if n > 0 && list[n-1] > end {
				n, _ = slices.BinarySearch(list, end+1)
			}
			if n > 0 && !yield(list[:n]) {
				return
			}
		}
	}
}

// N is the number of users.
func (c *Cohorts) N() int64 { return int64(len(c.periods)) }

// Cohort is the users whose first active period is First.
type Cohort struct {
	First int32
	Size  int64
	Ages  []CohortAge // ascending; ages at which nobody was active, nor last active, are left out
}

// CohortAge counts users of a cohort at an age: the number of periods since
// their first, which has age 0.
type CohortAge struct {
	Age    int64 // periods; of a bracket, its number from 0
	Active int64 // users active at this age (in this bracket)
	Last   int64 // of these, users who were never active at a later one
}

// Table is the cohorts in ascending order, from the activity up to and with
// the period end: what came after it does not count, because a period that
// has not fully elapsed shows fewer active users than it will have.
func (c *Cohorts) Table(end int32) []Cohort {
	return c.table(end, func(age int64) (int64, bool) { return age, true })
}

// Brackets is Table by brackets of ages: bracket j holds the ages from
// edges[j] up to and without edges[j+1], and counts a user once however often
// active in it. Edges must ascend; ages outside them do not count.
func (c *Cohorts) Brackets(end int32, edges []int64) []Cohort {
	return c.table(end, func(age int64) (int64, bool) {
		i, found := slices.BinarySearch(edges, age)
		if !found {
			i--
		}
		return int64(i), i >= 0 && i+1 < len(edges)
	})
}

func (c *Cohorts) table(end int32, column func(age int64) (int64, bool)) []Cohort {
	sizes := make(map[int32]int64)
	cells := make(map[uint64]*CohortAge) // by first period and age, 32 bits each
	for _, list := range c.periods {
		if len(list) == 0 || list[0] > end {
			continue
		}
		first := list[0]
		sizes[first]++
		var last *CohortAge // of this user
		for _, p := range list {
			if p > end {
				break
			}
			age, ok := column(int64(p) - int64(first))
			if !ok || last != nil && age == last.Age {
				continue
			}
			key := uint64(uint32(first))<<32 | uint64(age)
			one := cells[key]
			if one == nil {
				one = &CohortAge{Age: age}
				cells[key] = one
			}
			one.Active++
			last = one
		}
		if last != nil {
			last.Last++
		}
	}
	table := make([]Cohort, 0, len(sizes))
	at := make(map[int32]int, len(sizes))
	for _, first := range slices.Sorted(maps.Keys(sizes)) {
		at[first] = len(table)
		table = append(table, Cohort{First: first, Size: sizes[first]})
	}
	for key, one := range cells {
		row := &table[at[int32(uint32(key>>32))]]
		row.Ages = append(row.Ages, *one)
	}
	for i := range table { // out of the order of the map
		slices.SortFunc(table[i].Ages, func(a, b CohortAge) int { return int(min(max(a.Age-b.Age, -1), 1)) })
	}
	return table
}

// Period is the users of one period by what they did before it.
type Period struct {
	Period      int32
	Active      int64
	New         int64 // active for the first time
	Returning   int64 // active in the period before
	Resurrected int64 // active before, but not in the period before
	Lost        int64 // active in the period before, not in this one
}

// Lifecycle is every period from the first with activity up to and with end,
// in ascending order. A period in which nobody was active is left out, unless
// somebody was lost in it. Periods after end do not count.
func (c *Cohorts) Lifecycle(end int32) []Period {
	periods := make(map[int32]Period)
	for _, list := range c.periods {
		for i, p := range list {
			if p > end {
				break
			}
			one := periods[p]
			one.Active++
			switch {
			case i == 0:
				one.New++
			case list[i-1] == p-1:
				one.Returning++
			default:
				one.Resurrected++
			}
			periods[p] = one
			if p < end && (i+1 == len(list) || list[i+1] != p+1) {
				next := periods[p+1]
				next.Lost++
				periods[p+1] = next
			}
		}
	}
	all := make([]Period, 0, len(periods))
	for _, p := range slices.Sorted(maps.Keys(periods)) {
		one := periods[p]
		one.Period = p
		all = append(all, one)
	}
	return all
}

// A user's name is bytes, in base64, because JSON would mend what is not
// UTF-8 and so make two users one.
type cohortUser struct {
	User    []byte
	Periods []int32
}

// MarshalJSON is an array of the users in ascending order of their names.
func (c *Cohorts) MarshalJSON() ([]byte, error) {
	list := make([]cohortUser, 0, len(c.index))
	for _, user := range slices.Sorted(maps.Keys(c.index)) {
		list = append(list, cohortUser{[]byte(user), c.periods[c.index[user]]})
	}
	return json.Marshal(list)
}

// UnmarshalJSON reads what MarshalJSON wrote. A user who stands twice is
// merged.
func (c *Cohorts) UnmarshalJSON(data []byte) error {
	var list []cohortUser
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&list); err != nil {
		return err
	}
	*c = Cohorts{}
	for _, one := range list {
		for _, p := range one.Periods {
			c.Add(string(one.User), p)
		}
	}
	return nil
}

// GobEncode is MarshalJSON, whose order is fixed.
func (c *Cohorts) GobEncode() ([]byte, error) { return c.MarshalJSON() }

// GobDecode is UnmarshalJSON.
func (c *Cohorts) GobDecode(data []byte) error { return c.UnmarshalJSON(data) }
