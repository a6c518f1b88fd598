package excel

import (
	"testing"

	"github.com/casebench/casebench/datasets/field"
)

// The stored value of a computed rate is that of its formula: nothing where a
// side is missing or the denominator is not above 0, so that no cell holds what
// a division by no followers comes to.
func TestRateOfARow(t *testing.T) {
	likes, followers := &field.Column{Field: field.Of(field.Likes)}, &field.Column{Field: field.Of(field.Followers)}
	const none = -99
	add := func(c *field.Column, n int64) {
		if n == none {
			c.AppendMissing(field.Hidden)
		} else {
			c.AppendInt(n)
		}
	}
	rows := []struct {
		likes, followers int64
		want             float64
		ok               bool
	}{{20, 1000, 0.02, true}, {0, 1000, 0, true}, {20, 0, 0, false}, {0, 0, 0, false}, {20, -5, 0, false}, {none, 1000, 0, false}, {20, none, 0, false}}
	for _, r := range rows {
		add(likes, r.likes)
		add(followers, r.followers)
	}
	d := &dataSheet{columns: []dataColumn{{id: field.Likes, col: likes}, {id: field.Followers, col: followers}, {id: "likes/followers"}}}
	c := d.cell(d.columns[2], 0)
	for i, r := range rows {
		if v, ok := c.amount(i); ok != r.ok || v != r.want {
			t.Errorf("%d likes of %d followers: %v, %v; want %v, %v", r.likes, r.followers, v, ok, r.want, r.ok)
		}
	}
}
