package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// DiffInDiffRow is one observation: a unit (account, shop, week) of a group
// before or after the event.
type DiffInDiffRow struct {
	Unit           string // clusters the errors; one name for one unit, over both groups
	Treated, After bool
	Value          float64
}

// DiffInDiffCell is a group at a time.
type DiffInDiffCell struct {
	N      int64
	Mean   float64
	SD, SE Number // of the values, of the mean; absent for one value
}

// DiffInDiffResult holds one difference under three assumptions on the errors.
type DiffInDiffResult struct {
	Status Status
	Reason note.Note // set unless Defined

	Cells [2][2]DiffInDiffCell // [treated][after]

	Classical Result // equal variance, independent: t on n-4
	Unequal   Result // four independent means (HC2), t on n-4
	Clustered Result // units seen several times: CR1 by Unit, t on G-1
}

// DiffInDiff is the change of the treated group less that of the other.
//
//	(ȳ_treated,after - ȳ_treated,before) - (ȳ_other,after - ȳ_other,before)
//
// Rows need not be balanced: a unit may lack one time. Where units are seen
// before and after, the Clustered result is the one to read; with both times
// for all units, the Welch interval of the units' changes (MeanDifference) is
// better below some 40 units.
//
// It assumes that without the event both groups would have changed alike, and
// that one does not spill over to the other. Two brands are two clusters: then
// there is no clustered result, and posts of one brand are not independent.
// Each of the four cells needs 1 value, 5 in all; Unequal 2 in each; Clustered
// 2 units in each group.
//
// Card & Krueger, American Economic Review 84, 1994; Bertrand, Duflo &
// Mullainathan, Quarterly Journal of Economics 119, 2004.
func DiffInDiff(rows []DiffInDiffRow, level float64) DiffInDiffResult {
	const method = "difference in differences"
	n := int64(len(rows))
	refuse := func(status Status, reason note.Note) DiffInDiffResult {
		no := noResult(status, method, n, reason)
		return DiffInDiffResult{Status: status, Reason: reason, Classical: no, Unequal: no, Clustered: no}
	}
	if !levelOK(level) {
		return refuse(Undefined, levelReason(level))
	}
	var cells [2][2][]float64
	groups := [2]map[string]bool{{}, {}} // the units of each
	treated, after, both, y := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	cluster := make([]string, n)
	for i, row := range rows {
		g, t := indicator(row.Treated), indicator(row.After)
		treated[i], after[i], both[i], y[i] = float64(g), float64(t), float64(g*t), row.Value
		cells[g][t] = append(cells[g][t], row.Value)
		groups[g][row.Unit] = true
		cluster[i] = row.Unit
	}
	if !finite(y) {
		return refuse(Undefined, finiteReason())
	}
	result := DiffInDiffResult{Status: Defined}
	least := len(rows)
	for g := range 2 {
		for t := range 2 {
			values := cells[g][t]
			least = min(least, len(values))
			result.Cells[g][t] = cellOf(values)
		}
	}
	if least < 1 || n < 5 {
		return refuse(TooFew, note.New("each group needs a value before and one after the event, and 5 values in all are needed; the cells have %d, %d, %d and %d",
			len(cells[0][0]), len(cells[0][1]), len(cells[1][0]), len(cells[1][1])))
	}
	fit := OLS([][]float64{treated, after, both}, y)
	if fit.Status != Defined {
		return refuse(fit.Status, fit.Reason)
	}
	c := result.Cells
	difference := (c[1][1].Mean - c[1][0].Mean) - (c[0][1].Mean - c[0][0].Mean)
	if !Some(difference).OK {
		return refuse(Undefined, note.New("the values are too large to compute with; rescale them"))
	}
	name := func(r Result, method string) Result {
		r.Method = method
		if r.Status == Defined {
			r.Value = difference // the means, without the rounding of the fit
		}
		return r
	}
	result.Classical = name(fit.Classical().Coefficient(3, level), "difference in differences, equal variance")
	result.Unequal = name(fit.HC(2).Coefficient(3, level), "difference in differences, four independent means")
	result.Clustered = name(fit.Clustered(cluster).Coefficient(3, level), "difference in differences, clustered")
	if len(groups[0]) < 2 || len(groups[1]) < 2 {
		result.Clustered = noResult(TooFew, result.Clustered.Method, n,
			note.New("each group needs at least 2 units to cluster by; they have %d and %d", len(groups[1]), len(groups[0])))
	}
	return result
}

func cellOf(values []float64) DiffInDiffCell {
	cell := DiffInDiffCell{N: int64(len(values))}
	if cell.N == 0 {
		return cell
	}
	mean, squares := meanSquares(ascending(values))
	cell.Mean = mean
	if cell.N > 1 {
		sd := math.Sqrt(squares / float64(cell.N-1))
		cell.SD, cell.SE = Some(sd), Some(sd/math.Sqrt(float64(cell.N)))
	}
	return cell
}

func indicator(b bool) int {
	if b {
		return 1
	}
	return 0
}
