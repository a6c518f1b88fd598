package estimate

// ScottPi is the agreement of two coders beyond chance, from the counts of
// units by the category that the first gave (row) and the second gave
// (column), chance being the same shares of categories for both coders.
//
//	π = (p_o - p_e)/(1 - p_e),   p_e = Σ q_i²,   q_i = (p_i· + p_·i)/2
//
// The standard error is by the delta method; the interval is normal and cut
// at 1. It is Krippendorff's alpha of nominal data but for the correction for
// few units, (1-α) = (1-π)(2n-1)/2n, and never above Cohen's kappa.
//
// Scott, Public Opinion Quarterly 19:321, 1955.
func ScottPi(table [][]int64, level float64) Result {
	const method = "Scott's pi"
	c, refusal := crossed(table, Unweighted.disagreement(len(table)), method, level)
	if refusal != nil {
		return *refusal
	}
	share := func(i int) float64 { return (c.rows[i] + c.columns[i]) / 2 }
	expected := 0.0
	for i := range c.p {
		for j := range c.p {
			if i != j {
				expected += share(i) * share(j)
			}
		}
	}
	// D_e = Σ_{i≠j} q_i·q_j, ∂D_e/∂q_i = 2(1-q_i), and p_ij is half of q_i and
	// half of q_j.
	return c.kappa(expected, func(i, j int) float64 { return 2 - share(i) - share(j) }, method, level)
}
