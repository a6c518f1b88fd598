package estimate

import (
	"cmp"
	"slices"
)

// midranks is twice the rank of each value, so that midranks stay integers,
// and the sizes of the groups of equal values that have more than one.
func midranks(values []float64) (double []int64, ties []int64) {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(values[i], values[j]) })
	double = make([]int64, len(values))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && values[order[to]] == values[order[from]] {
			to++
		}
		for _, i := range order[from:to] {
			double[i] = int64(from + 1 + to) // (from+1) + to
		}
		if to-from > 1 {
			ties = append(ties, int64(to-from))
		}
		from = to
	}
	return double, ties
}

// tieSum is Σ(t³-t) over groups of equal values.
func tieSum(ties []int64) float64 {
	sum := 0.0
	for _, t := range ties {
		f := float64(t)
		sum += f*f*f - f
	}
	return sum
}

// placements is, for each value of sorted a, twice the number of values of
// sorted b below it, equal ones counting half. It takes one pass.
func placements(a, b []float64) []int64 {
	double := make([]int64, len(a))
	under, upto := 0, 0
	for i, v := range a {
		for under < len(b) && b[under] < v {
			under++
		}
		for upto < len(b) && b[upto] <= v {
			upto++
		}
		double[i] = int64(under + upto)
	}
	return double
}

// pairCounts is how many pairs have a > b, a < b and a = b, for sorted a, b.
func pairCounts(a, b []float64) (greater, less, equal int64) {
	under, upto := 0, 0
	for _, v := range a {
		for under < len(b) && b[under] < v {
			under++
		}
		for upto < len(b) && b[upto] <= v {
			upto++
		}
		greater += int64(under)
		equal += int64(upto - under)
	}
	return greater, int64(len(a))*int64(len(b)) - greater - equal, equal
}
