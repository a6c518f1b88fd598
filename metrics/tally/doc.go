// Package tally holds sufficient statistics that are exact and that merge:
// integers only, so that the result of a merge does not depend on how the
// rows were split, over how many cores, or in which order the parts came.
//
// The zero value of every tally is the tally of nothing and the identity of
// Merge. Merge is commutative and associative to the last bit; a fuzz target
// states these laws for each. Rates enter as fixed-point integers. Floats
// appear only where a method leaves the package (Float64, Floats, Mean, SD),
// each rounded once from an exact value.
package tally
