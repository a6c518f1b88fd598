package estimate

import "slices"

// BenjaminiHochberg adjusts the p values of several tests so that the
// expected share of false findings among the findings stays below the level.
// It finds more than Holm and promises less.
//
//	p̃_(i) = min over j >= i of min(m·p_(j)/j, 1)
//
// It assumes tests that are independent or positively dependent. The results
// stand in the order of p. A p outside 0..1 is no p: its test counts among the
// m and gets 1.
//
// Benjamini & Hochberg, JRSS B 57, 1995.
func BenjaminiHochberg(p []float64) []float64 {
	clean, order := byP(p)
	adjusted := make([]float64, len(p))
	least := 1.0
	for rank, i := range slices.Backward(order) {
		least = min(least, float64(len(p))*clean[i]/float64(rank+1))
		adjusted[i] = least
	}
	return adjusted
}
