package estimate

import (
	"cmp"
	"slices"
)

// Holm adjusts the p values of several tests so that the chance of even one
// false finding stays below the level, whatever their dependence.
//
//	p̃_(i) = max over j <= i of min((m-j+1)·p_(j), 1)
//
// The results stand in the order of p. A p outside 0..1 is no p: its test
// counts among the m and gets 1.
//
// Holm, Scandinavian Journal of Statistics 6, 1979.
func Holm(p []float64) []float64 {
	clean, order := byP(p)
	adjusted := make([]float64, len(p))
	largest := 0.0
	for rank, i := range order {
		largest = max(largest, min(float64(len(p)-rank)*clean[i], 1))
		adjusted[i] = largest
	}
	return adjusted
}

// byP is p with 1 for what is no p, and the indices by ascending p.
func byP(p []float64) (clean []float64, order []int) {
	clean = make([]float64, len(p))
	order = make([]int, len(p))
	for i, v := range p {
		order[i] = i
		clean[i] = 1
		if v >= 0 && v <= 1 {
			clean[i] = v
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(clean[i], clean[j]) })
	return clean, order
}
