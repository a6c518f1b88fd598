package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// LogRank tests whether k groups have the same survival, by the events that
// each would have had were the hazard of all the same.
//
//	U_i = Σ_t w(O_i - d·n_i/n),   V_ij = Σ_t w²·d(n-d)/(n-1)·(n_i/n)([i=j] - n_j/n)
//	χ² = U'V⁻U,   df = rank V,   w = 1
//
// with the hypergeometric variance; tied events count at once. A group that
// was never at risk when an event happened is left out, with a warning. N1 is
// all units of k groups; of two, N1 and N2 are each group's.
//
// It is strongest where hazards are proportional, and can miss curves that
// cross: compare restricted means there. It assumes that censoring is
// independent of the event in every group, and needs some 5 expected events
// in each for the χ².
//
// Mantel, Cancer Chemotherapy Reports 50:163, 1966; Peto & Peto, JRSS A
// 135:185, 1972.
func LogRank(groups []*tally.Events) Test { return weightedLogRank(groups, 0, "log-rank") }

// weightedLogRank is the test with the weights S(t-)^ρ of Harrington and
// Fleming, S being the curve of all groups together.
func weightedLogRank(groups []*tally.Events, rho float64, method string) Test {
	var n1, n2 int64
	for i, g := range groups {
		n := int64(0)
		if g != nil {
			n = g.N()
		}
		if len(groups) == 2 && i == 1 {
			n2 = n
		} else {
			n1 += n
		}
		if n == 0 {
			return noTest(TooFew, method, n1, n2, note.New("group %d is empty; leave it out or give it units", i+1))
		}
	}
	if len(groups) < 2 {
		return noTest(TooFew, method, n1, n2, note.New("at least 2 groups are needed, there are %d", len(groups)))
	}
	sums := rankSumsOf(groups, rho)
	events := 0.0
	for _, o := range sums.observed {
		events += o
	}
	if events == 0 {
		return noTest(TooFew, method, n1, n2, note.New("no event was seen in any group; at least 1 is needed"))
	}
	test := Test{Status: Defined, N1: n1, N2: n2, Method: method}
	small := false
	for i, e := range sums.expected {
		if e == 0 {
			test.Warnings = append(test.Warnings, note.New("group %d was not at risk when an event happened, so it says nothing", i+1))
		} else if rho == 0 && e < 5 {
			small = true
		}
	}
	chi, df := sums.quadratic()
	if df == 0 {
		return noTest(Degenerate, method, n1, n2, note.New("at no event were units of two groups at risk together, so there is nothing to compare; longer "+
			"or overlapping observation is needed"))
	}
	if small {
		test.Warnings = append(test.Warnings, note.New("a group has fewer than 5 expected events, so the p is approximate"))
	}
	test.Statistic, test.DF, test.P = Some(chi), Some(float64(df)), Some(chiTail(chi, df))
	return test
}

// logRankSums is the weighted events of each group, what is expected of them,
// and the variance of the difference.
type logRankSums struct {
	observed, expected []float64
	variance           *mat.SymDense
}

func rankSumsOf(groups []*tally.Events, rho float64) logRankSums {
	k := len(groups)
	rows := make([][]riskRow, k)
	var ages []int64 // with an event in some group
	for i, g := range groups {
		for row := range riskRows(g) {
			rows[i] = append(rows[i], row)
			if row.Events > 0 {
				ages = append(ages, row.age)
			}
		}
	}
	slices.Sort(ages)
	ages = slices.Compact(ages)

	sums := logRankSums{make([]float64, k), make([]float64, k), mat.NewSymDense(k, nil)}
	next := make([]int, k) // the first row not before the age
	atRisk, events := make([]float64, k), make([]float64, k)
	s := 1.0
	for _, age := range ages {
		n, d := 0.0, 0.0
		for i := range groups {
			for next[i] < len(rows[i]) && rows[i][next[i]].age < age {
				next[i]++
			}
			atRisk[i], events[i] = 0, 0
			if next[i] < len(rows[i]) {
				row := rows[i][next[i]]
				atRisk[i] = float64(row.atRisk) // nothing happened between age and this row
				if row.age == age {
					events[i] = float64(row.Events)
				}
			}
			n, d = n+atRisk[i], d+events[i]
		}
		w := math.Pow(s, rho)
		s *= 1 - d/n
		spread := 0.0
		if n > 1 {
			spread = w * w * d * (n - d) / (n - 1)
		}
		for i := range groups {
			share := atRisk[i] / n
			sums.observed[i] += w * events[i]
			sums.expected[i] += w * d * share
			for j := i; j < k; j++ {
				v := -spread * share * atRisk[j] / n
				if i == j {
					v += spread * share
				}
				sums.variance.SetSym(i, j, sums.variance.At(i, j)+v)
			}
		}
	}
	return sums
}

// rankZero is the share of the largest eigenvalue under which one is rounding.
const rankZero = 1e-10

// quadratic is U'V⁻U with the generalised inverse, and the rank of V. Groups
// that were never at risk together make V split, and lower its rank.
func (s logRankSums) quadratic() (chi float64, rank int) {
	var e mat.EigenSym
	if !e.Factorize(s.variance, true) {
		return 0, 0
	}
	values := e.Values(nil)
	largest := values[len(values)-1]
	if !(largest > 0) {
		return 0, 0
	}
	var vectors mat.Dense
	e.VectorsTo(&vectors)
	for j, value := range values {
		if value <= rankZero*largest {
			continue
		}
		along := 0.0
		for i := range s.observed {
			along += vectors.At(i, j) * (s.observed[i] - s.expected[i])
		}
		chi += along * along / value
		rank++
	}
	return chi, rank
}
