package engine

import "testing"

// The export of an account's owner holds own posts, whether or not the case
// file lists the account; a data set found by search does not.
func TestOwnExport(t *testing.T) {
	for _, own := range []bool{true, false} {
		w := newWorld(postsN)
		d := w.data("mine", with(six, "acme", "acme.by"))
		d.Case, d.OwnExport = "acme", own
		w.add("acme", "instagram", d)
		res := w.run(t)
		got := int64(0)
		for _, i := range res.Indicators {
			got = max(got, i.N)
		}
		if want := map[bool]int64{true: 6, false: 0}[own]; got != want {
			t.Errorf("own export %v: %d own posts, want %d", own, got, want)
		}
	}
}
