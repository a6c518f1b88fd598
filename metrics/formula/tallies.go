package formula

import (
	"strconv"

	"github.com/casebench/casebench/datasets/field"
)

// Tallied says what of some rows is added up, so that formulas can run over
// the sums where the rows are too many for a sheet.
type Tallied string

// What is added up, of the rows that have a value of Rate (see Formula.Rate).
const (
	TalliedRows        Tallied = "rows"        // how many they are
	TalliedNumerator   Tallied = "numerator"   // their numerators
	TalliedDenominator Tallied = "denominator" // their denominators
	TalliedRates       Tallied = "rates"       // their values
)

// OverTallies is the formula over a sheet of sums, without the leading "=": one
// row of it holds the sums of some rows. col gives the A1 range of a sum over
// the group; an empty rate asks for all used rows. ok is false where no sums
// give the figure: a median needs every row.
func (f Formula) OverTallies(col func(rate field.ID, what Tallied) string, interactions []field.ID) (formula string, ok bool) {
	rate := f.Rate(interactions)
	sum := func(rate field.ID, what Tallied) string { return "SUM(" + col(rate, what) + ")" }
	switch {
	case f.Agg == Pooled && f.IsRatio():
		formula = sum(rate, TalliedNumerator) + "/" + sum(rate, TalliedDenominator)
	case f.Agg == Pooled || f.Agg == Mean && !f.IsRatio():
		formula = sum(rate, TalliedNumerator) + "/" + sum(rate, TalliedRows)
	case f.Agg == Mean:
		formula = sum(rate, TalliedRates) + "/" + sum(rate, TalliedRows)
	case f.Agg == Sum:
		formula = sum(rate, TalliedNumerator)
	case f.Agg == Count && len(f.Needs) > 0:
		formula = sum("", TalliedRows)
	default:
		return "", false
	}
	if f.Scale > 1 {
		formula = strconv.FormatInt(f.Scale, 10) + "*" + formula
	}
	return formula, true
}
