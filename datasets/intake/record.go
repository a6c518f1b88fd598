package intake

import (
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
)

// record is a row as it becomes one of the data set: values by field. One record
// serves all rows of a reading, for a map made anew for each row was most of
// what an import spent; fields have slots, which stay.
type record struct {
	slots  map[field.ID]int
	ids    []field.ID
	kinds  []field.Kind
	values []value
	there  []bool
	sums   []*sums // of the columns of counts; nil until the first value

	postID, platform, paid int // slots that every row is asked for
	dates                  []int
	required               []int
	weighed                [len(datasets.Weighed)]int
}

func (p *Plan) record() *record {
	r := &record{slots: map[field.ID]int{}}
	r.postID, r.platform, r.paid = r.slot(field.PostID), r.slot(field.Platform), r.slot(field.Paid)
	for _, id := range []field.ID{field.Published, field.Start, field.Date, field.At} {
		r.dates = append(r.dates, r.slot(id))
	}
	for _, id := range p.format.Table.Required() {
		r.required = append(r.required, r.slot(id))
	}
	for i, id := range datasets.Weighed {
		r.weighed[i] = r.slot(id)
	}
	return r
}

// slot is where the values of a field stand.
func (r *record) slot(id field.ID) int {
	if i, ok := r.slots[id]; ok {
		return i
	}
	i := len(r.ids)
	r.slots[id] = i
	r.ids = append(r.ids, id)
	r.kinds = append(r.kinds, field.Of(id).Kind)
	r.values = append(r.values, value{})
	r.there = append(r.there, false)
	r.sums = append(r.sums, nil)
	return i
}

// clear forgets the values of the row before.
func (r *record) clear() { clear(r.there) }

func (r *record) set(id field.ID, v value) { r.put(r.slot(id), v) }

func (r *record) put(slot int, v value) { r.values[slot], r.there[slot] = v, true }

// of is the value of a field; the zero value where the row has none.
func (r *record) of(id field.ID) value {
	if i, ok := r.slots[id]; ok && r.there[i] {
		return r.values[i]
	}
	return value{}
}

// text is the text in a slot; "" where the row has none.
func (r *record) text(slot int) string {
	if !r.there[slot] {
		return ""
	}
	return r.values[slot].text
}

// has reports whether a slot holds a value that is present.
func (r *record) has(slot int) bool { return r.there[slot] && r.values[slot].missing == field.Present }
