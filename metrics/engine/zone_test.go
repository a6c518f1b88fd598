package engine

import (
	"testing"
	"time"

	"github.com/casebench/casebench/datasets/field"
)

// Times of a clock are moved to the calendar of the zone, days are not: New
// York is five hours behind UTC in January, so that two at night is nine in the
// evening of the day before.
func TestClock(t *testing.T) {
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Skip(err)
	}
	for _, test := range []struct {
		table    field.Table
		of       field.ID
		zone     *time.Location
		in, want string
	}{
		{field.Posts, field.Published, zone, "2024-01-01T02:00", "2023-12-31T21:00"},
		{field.Posts, field.Published, zone, "2024-07-01T02:00", "2024-06-30T22:00"}, // summer time
		{field.Posts, field.Published, zone, "2024-01-01", "2024-01-01"},             // a day alone
		{field.Posts, field.Published, time.UTC, "2024-01-01T02:00", "2024-01-01T02:00"},
		{field.Comments, field.Published, zone, "2024-01-01T02:00", "2023-12-31T21:00"},
		{field.Activity, field.At, zone, "2024-01-01T02:00", "2023-12-31T21:00"},
		{field.Audience, field.Date, zone, "2024-01-01T02:00", "2024-01-01T02:00"}, // a table of days
	} {
		b := field.NewBatch(test.table)
		b.Cols = []*field.Column{{Field: field.Of(test.of), Ints: []int64{date(test.in)}}}
		b.Len = 1
		c := clock{zone: test.zone}
		if got := c.local(b).Cols[0].Ints[0]; got != date(test.want) {
			t.Errorf("%s of %s: %s is %s, want %s", test.of, test.table, test.in, time.Unix(got, 0).UTC().Format(time.DateTime), test.want)
		}
		if b.Cols[0].Ints[0] != date(test.in) {
			t.Errorf("%s: the batch itself was changed", test.in)
		}
	}
}

// Days of publication stay though the posts were read at a time of day, in
// whichever order the columns and the batches come.
func TestDaysBesideTimes(t *testing.T) {
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Skip(err)
	}
	for _, order := range [][]field.ID{{field.Published, field.Snapshot}, {field.Snapshot, field.Published}} {
		c := clock{zone: zone}
		for batch := range 2 {
			b := field.NewBatch(field.Posts)
			b.Len = 1
			for _, id := range order {
				in := map[field.ID]string{field.Published: "2024-01-01", field.Snapshot: "2024-02-01T02:00"}[id]
				b.Cols = append(b.Cols, &field.Column{Field: field.Of(id), Ints: []int64{date(in)}})
			}
			got := c.local(b)
			for id, want := range map[field.ID]string{field.Published: "2024-01-01", field.Snapshot: "2024-01-31T21:00"} {
				if n, _ := got.Col(id).Int(0); n != date(want) {
					t.Errorf("%v, batch %d: %s is %s, want %s", order, batch, id, time.Unix(n, 0).UTC().Format(time.DateTime), want)
				}
			}
		}
	}
}
