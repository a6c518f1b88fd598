package tabular

// Through has all further rows pass through a filter: fn gets the rows as they
// are, and what it returns gives them from now on.
func (r *Reader) Through(fn func(next func() (Row, error)) func() (Row, error)) {
	r.rows = filter(fn(r.rows.next))
}

type filter func() (Row, error)

func (f filter) next() (Row, error) { return f() }
