package formula

import (
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets/field"
)

// Excel is the formula over a data sheet, without the leading "=", made of
// functions that Excel and LibreOffice both compute (SUM, SUMIFS, AVERAGE,
// MEDIAN, COUNT, ROWS). col gives the A1 range of a column over the used rows
// of the group; it is asked for Numerator, Rate and Per, which may be computed
// columns (see Cell). ok is false where no such formula states the figure.
//
// The pooled ratio leaves a row that lacks either side out of both sums, as
// the tally does: the numerator is summed where the denominator is above 0,
// the denominator where the numerator is a number.
func (f Formula) Excel(col func(field.ID) string, interactions []field.ID) (formula string, ok bool) {
	num := f.Numerator(interactions)
	switch f.Agg {
	case Pooled:
		if f.IsRatio() {
			n, d := col(num), col(f.Per)
			formula = "SUMIFS(" + n + "," + d + `,">0")/SUMIFS(` + d + "," + n + `,">=0")`
		} else {
			formula = "SUM(" + col(num) + ")/COUNT(" + col(num) + ")"
		}
	case Mean:
		formula = "AVERAGE(" + col(f.Rate(interactions)) + ")"
	case Median:
		formula = "MEDIAN(" + col(f.Rate(interactions)) + ")"
	case Sum:
		formula = "SUM(" + col(num) + ")"
	case Count:
		if len(f.Needs) == 0 {
			return "", false
		}
		formula = "ROWS(" + col(f.Needs[0]) + ")"
	default:
		return "", false
	}
	if f.Scale > 1 {
		formula = strconv.FormatInt(f.Scale, 10) + "*" + formula
	}
	return formula, true
}

// Cell is the row formula of a computed column (see Numerator and Rate),
// without the leading "=". cell gives the A1 address of a column in that row;
// a rate asks for its numerator's column, which may be computed itself. The
// result is an empty text where a value is missing or the denominator is not
// above 0: missing is not zero. ok is false for a plain column.
func Cell(id field.ID, cell func(field.ID) string) (formula string, ok bool) {
	sum, per := Parts(id)
	if per != "" {
		n, d := cell(SumColumn(sum)), cell(per)
		return "IF(AND(ISNUMBER(" + n + "),ISNUMBER(" + d + ")),IF(" + d + ">0," + n + "/" + d + `,""),"")`, true
	}
	if len(sum) < 2 {
		return "", false
	}
	tests, terms := make([]string, len(sum)), make([]string, len(sum))
	for i, part := range sum {
		terms[i] = cell(part)
		tests[i] = "ISNUMBER(" + terms[i] + ")"
	}
	return "IF(AND(" + strings.Join(tests, ",") + ")," + strings.Join(terms, "+") + `,"")`, true
}
