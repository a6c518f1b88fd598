package tally

import (
	"bytes"
	"encoding/json"
	"iter"
	"maps"
	"slices"
)

// Events is the exact event table of a survival analysis: at every whole
// age, how many units had the event, were censored, or came under observation.
// The unit of age (days, periods) is the caller's and must be one throughout.
// The zero value is the tally of nothing.
type Events struct {
	at map[int64]EventCount
}

// EventCount is what happened at one age. A unit that was under observation
// from age 0 has no entry.
type EventCount struct {
	Events   int64 // the event was seen at this age
	Censored int64 // last seen at this age, without the event
	Entered  int64 // observation began after this age (left truncation)
}

// Add adds one unit that was under observation after age entry and until age
// time, where it had the event or was censored. An entry of 0 means from the
// start; a later one says that the unit could not have been seen had the
// event come earlier (left truncation). Add refuses, and reports false for, a
// negative age and a unit that entered late and left no later than that: it
// was never under observation.
func (e *Events) Add(entry, time int64, event bool) bool { return e.AddN(entry, time, event, 1) }

// AddN adds n units alike; it refuses a negative n.
func (e *Events) AddN(entry, time int64, event bool, n int64) bool {
	if entry < 0 || time < 0 || n < 0 || entry > 0 && entry >= time {
		return false
	}
	if n == 0 {
		return true
	}
	if e.at == nil {
		e.at = make(map[int64]EventCount)
	}
	c := e.at[time]
	if event {
		c.Events += n
	} else {
		c.Censored += n
	}
	e.at[time] = c
	if entry > 0 {
		c = e.at[entry]
		c.Entered += n
		e.at[entry] = c
	}
	return true
}

// Merge adds the units of o, which is not changed; nil is nothing.
func (e *Events) Merge(o *Events) {
	if o == nil || len(o.at) == 0 {
		return
	}
	if e.at == nil {
		e.at = make(map[int64]EventCount, len(o.at))
	}
	for age, c := range o.at {
		sum := e.at[age]
		sum.Events += c.Events
		sum.Censored += c.Censored
		sum.Entered += c.Entered
		e.at[age] = sum
	}
}

// N is the number of units.
func (e *Events) N() int64 {
	var n int64
	for _, c := range e.at {
		n += c.Events + c.Censored
	}
	return n
}

// All is the table in ascending order of age; ages at which nothing happened
// are left out.
func (e *Events) All() iter.Seq2[int64, EventCount] {
	return func(yield func(int64, EventCount) bool) {
		for _, age := range slices.Sorted(maps.Keys(e.at)) {
			if !yield(age, e.at[age]) {
				return
			}
		}
	}
}

type eventsAtAge struct {
	Age int64
	EventCount
}

// MarshalJSON is an array of the table's rows in ascending order of age.
func (e *Events) MarshalJSON() ([]byte, error) {
	list := make([]eventsAtAge, 0, len(e.at))
	for age, c := range e.All() {
		list = append(list, eventsAtAge{age, c})
	}
	return json.Marshal(list)
}

// UnmarshalJSON reads what MarshalJSON wrote. An age that stands twice is
// merged.
func (e *Events) UnmarshalJSON(data []byte) error {
	var list []eventsAtAge
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&list); err != nil {
		return err
	}
	e.at = nil
	for _, row := range list {
		e.Merge(&Events{at: map[int64]EventCount{row.Age: row.EventCount}})
	}
	return nil
}

// GobEncode is MarshalJSON, whose order is fixed.
func (e *Events) GobEncode() ([]byte, error) { return e.MarshalJSON() }

// GobDecode is UnmarshalJSON.
func (e *Events) GobDecode(data []byte) error { return e.UnmarshalJSON(data) }

// AtRisk is how many units were under observation just before an age: those that
// entered earlier and left at it or later. A unit without a late entry is there
// from age 0 on.
func (e *Events) AtRisk(age int64) int64 {
	var n int64
	for at, c := range e.at {
		if at >= age {
			n += c.Events + c.Censored - c.Entered
		}
	}
	return n
}
