package formula

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
)

// UsesInteractions reports whether the formula depends on the interaction set
// in force.
func (f Formula) UsesInteractions() bool {
	return slices.Contains(f.Over, Interactions) || slices.ContainsFunc(f.Of, Formula.UsesInteractions)
}

// OverFigures reports whether the formula is made from other figures.
func (f Formula) OverFigures() bool { return f.Of != nil }

// IsRatio reports whether the formula divides by a column: by followers,
// reach, views. A mean per row (One) is no ratio in this sense.
func (f Formula) IsRatio() bool { return f.Per != "" && f.Per != One }

// Expand is Over with Interactions replaced by the set, without repeats. With
// an empty set the symbol itself stays.
func (f Formula) Expand(interactions []field.ID) []field.ID {
	var out []field.ID
	for _, id := range f.Over {
		if id == Interactions && len(interactions) > 0 {
			for _, member := range interactions {
				if !slices.Contains(out, member) {
					out = append(out, member)
				}
			}
		} else if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// Columns lists what a row must have to be used: the numerator's columns, the
// denominator, and Needs; each once, in this order.
func (f Formula) Columns(interactions []field.ID) []field.ID {
	out := f.Expand(interactions)
	if f.IsRatio() && !slices.Contains(out, f.Per) {
		out = append(out, f.Per)
	}
	for _, id := range f.Needs {
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	for _, of := range f.Of {
		for _, id := range of.Columns(interactions) {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// Numerator names the column that holds a row's numerator: the column itself
// where there is one, else a computed column named after its sum, such as
// "likes+comments+shares". "" where the formula has no numerator.
func (f Formula) Numerator(interactions []field.ID) field.ID {
	return SumColumn(f.Expand(interactions))
}

// Rate names the column that holds a row's value: the numerator where rows are
// not divided, else a computed column such as "likes+comments/followers".
func (f Formula) Rate(interactions []field.ID) field.ID {
	num := f.Numerator(interactions)
	if num == "" || !f.IsRatio() {
		return num
	}
	return num + "/" + f.Per
}

// SumColumn names the computed column that holds the sum of the columns within
// a row; a single column is its own sum.
func SumColumn(ids []field.ID) field.ID {
	parts := make([]string, len(ids))
	for i, id := range ids {
		parts[i] = string(id)
	}
	return field.ID(strings.Join(parts, "+"))
}

// Parts takes the name of a computed column apart: the columns that are added
// and the one that divides ("" where none does). For a plain column sum holds
// just that column.
func Parts(id field.ID) (sum []field.ID, per field.ID) {
	over, per_, _ := strings.Cut(string(id), "/")
	for _, part := range strings.Split(over, "+") {
		sum = append(sum, field.ID(part))
	}
	return sum, field.ID(per_)
}
