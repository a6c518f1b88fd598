package estimate

import (
	"gonum.org/v1/gonum/mat"

	"github.com/casebench/casebench/datasets/note"
)

// Clustered is the covariance for errors that hang together in any way within
// a cluster (the same account, the same week) and are independent between
// clusters, t on G-1, G the number of clusters; one cluster per observation.
//
//	G/(G-1)·(n-1)/(n-k)·(XᵀX)⁻¹·Σ_g s_g·s_gᵀ·(XᵀX)⁻¹,   s_g = Σ_{i in g} e_i·x_i
//
// This is CR1 (Stata's; vcovCL type HC1). Below some 40 clusters its intervals
// are too narrow, below FewClusters it says so.
//
// Liang & Zeger, Biometrika 73, 1986; Cameron & Miller, Journal of Human
// Resources 50, 2015.
func (r *Regression) Clustered(cluster []string) Covariance {
	const method = "clustered, CR1"
	if r.Status != Defined {
		return r.covariance(Covariance{Method: method}, nil)
	}
	if int64(len(cluster)) != r.N {
		return r.refusedCovariance(method, Undefined, note.New("%d cluster names were given for %d observations", len(cluster), r.N))
	}
	number := map[string]int{}
	var sums []*mat.VecDense // in order of first appearance
	for i, name := range cluster {
		g, known := number[name]
		if !known {
			g = len(sums)
			number[name] = g
			sums = append(sums, mat.NewVecDense(len(r.Coefficients), nil))
		}
		sums[g].AddVec(sums[g], r.scores(i, 1))
	}
	if len(sums) < 2 {
		return r.refusedCovariance(method, TooFew, note.New("all observations are in one cluster, at least 2 clusters are needed"))
	}
	g, n := float64(len(sums)), float64(r.N)
	c := Covariance{Method: method, DF: Some(g - 1)}
	if len(sums) < FewClusters {
		c.Warnings = append(c.Warnings, note.New("%d clusters: below %d the interval is too narrow", len(sums), FewClusters))
	}
	return r.covariance(c, func(meat *mat.SymDense) {
		for _, s := range sums {
			meat.SymRankOne(meat, g/(g-1)*(n-1)/float64(r.DF), s)
		}
	})
}
