package simulate

import (
	"fmt"

	"github.com/casebench/casebench/datasets/field"
)

// cell is a number or why it is not there.
type cell struct {
	n       int64
	missing field.Missing
}

func some(n int64) cell              { return cell{n: n} }
func none(m field.Missing) cell      { return cell{missing: m} }
func yes(is bool) cell               { return cell{n: map[bool]int64{true: 1}[is]} }
func (c cell) times(n, d int64) cell { return cell{c.n * n / d, c.missing} }

// row is what stands in a row; a column that is not named is empty.
type row struct {
	texts   map[field.ID]string
	numbers map[field.ID]cell
}

// rows makes a batch of a table.
func rows(t field.Table, ids []field.ID, all []row) *field.Batch {
	b := field.NewBatch(t, ids...)
	for _, r := range all {
		used := 0
		for _, c := range b.Cols {
			if c.Field.Kind == field.KindText {
				s, there := r.texts[c.Field.ID]
				if there {
					used++
				}
				if s == "" {
					c.AppendMissing(field.Empty)
				} else {
					c.AppendText(s)
				}
				continue
			}
			v, there := r.numbers[c.Field.ID]
			switch {
			case !there:
				c.AppendMissing(field.Empty)
				continue
			case v.missing != field.Present:
				c.AppendMissing(v.missing)
			default:
				c.AppendInt(v.n)
			}
			used++
		}
		if used != len(r.texts)+len(r.numbers) {
			panic(fmt.Sprintf("simulate: a row of %s names a column that the table lacks: %v", t, r)) // a fault of ours
		}
		b.Len++
	}
	return b
}
