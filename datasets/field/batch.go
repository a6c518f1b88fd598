package field

// Column holds the values of one field in a batch. Ints or Texts is set,
// as the field's kind says; Missing is nil when every value is present.
type Column struct {
	Field   Field
	Ints    []int64
	Texts   []string
	Missing []Missing
}

// Int gives a number, time or flag and why it is missing, if it is (then the
// number must not be used). A nil Column is a column that was not collected.
func (c *Column) Int(row int) (int64, Missing) {
	if c == nil {
		return 0, NotCollected
	}
	if c.Missing != nil && c.Missing[row] != Present {
		return 0, c.Missing[row]
	}
	return c.Ints[row], Present
}

// Text gives a text, or "" where it is missing. A nil Column gives "".
func (c *Column) Text(row int) string {
	if c == nil || c.Missing != nil && c.Missing[row] != Present {
		return ""
	}
	return c.Texts[row]
}

// AppendInt adds a present number.
func (c *Column) AppendInt(v int64) {
	c.Ints = append(c.Ints, v)
	if c.Missing != nil {
		c.Missing = append(c.Missing, Present)
	}
}

// AppendText adds a present text.
func (c *Column) AppendText(v string) {
	c.Texts = append(c.Texts, v)
	if c.Missing != nil {
		c.Missing = append(c.Missing, Present)
	}
}

// AppendMissing adds a value that is not there.
func (c *Column) AppendMissing(m Missing) {
	n := c.Len()
	if c.Missing == nil {
		c.Missing = make([]Missing, n, n+1)
	}
	c.Missing = append(c.Missing, m)
	if c.Field.Kind == KindText {
		c.Texts = append(c.Texts, "")
	} else {
		c.Ints = append(c.Ints, 0)
	}
}

// Len is the number of values.
func (c *Column) Len() int {
	if c == nil {
		return 0
	}
	if c.Field.Kind == KindText {
		return len(c.Texts)
	}
	return len(c.Ints)
}

// Batch is a run of rows of one table, by column. Columns that the data does
// not have are absent: Col gives nil for them, and nil answers NotCollected.
type Batch struct {
	Table Table
	Len   int
	Cols  []*Column
	// FirstLine is the line in the source file of the first row, for
	// messages; rows follow each other. 0 where there is no file.
	FirstLine int
}

// NewBatch makes an empty batch with the given columns.
func NewBatch(t Table, ids ...ID) *Batch {
	b := &Batch{Table: t}
	for _, id := range ids {
		b.Cols = append(b.Cols, &Column{Field: Of(id)})
	}
	return b
}

// Reset takes the rows out of a batch and keeps its memory for others.
func (b *Batch) Reset() {
	b.Len, b.FirstLine = 0, 0
	for _, c := range b.Cols {
		c.Ints, c.Texts, c.Missing = c.Ints[:0], c.Texts[:0], nil
	}
}

// Col finds a column; nil if the batch does not have it.
func (b *Batch) Col(id ID) *Column {
	for _, c := range b.Cols {
		if c.Field.ID == id {
			return c
		}
	}
	return nil
}
