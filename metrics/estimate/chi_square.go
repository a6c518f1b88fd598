package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// ChiSquare tests whether the rows and columns of a table of counts are
// independent (Pearson), without continuity correction. Effect is Cramér's V,
// without an interval.
//
//	χ² = ΣΣ(O-E)²/E,   E = row·column/n,   df = (r-1)(c-1)
//	V = √(χ²/(n·(min(r,c)-1)))
//
// It assumes that each unit is counted in one cell only. By Cochran's rule it
// warns where an expected count is below 1, or more than a fifth of them are
// below 5: use FisherExact then. N1 is the number of units.
//
// Pearson, Philosophical Magazine 50, 1900; Cramér, Mathematical Methods of
// Statistics, 1946; Cochran, Biometrics 10, 1954.
func ChiSquare(table [][]int64) Test {
	const method = "chi-square"
	m, refusal, ok := margins(table, method)
	if !ok {
		return refusal
	}
	chi, small, least := 0.0, 0, math.Inf(1)
	for i, row := range table {
		for j, count := range row {
			expected := float64(m.rows[i]) * float64(m.columns[j]) / float64(m.n)
			d := float64(count) - expected
			chi += d * d / expected
			least = min(least, expected)
			if expected < 5 {
				small++
			}
		}
	}
	df := (len(m.rows) - 1) * (len(m.columns) - 1)
	test := Test{
		Status: Defined, Statistic: Some(chi), DF: Some(float64(df)), P: Some(chiTail(chi, df)), N1: m.n, Method: method,
		Effect: Result{Status: Defined, Value: min(cramer(chi, m), 1), N: m.n, Method: "Cramér's V"},
	}
	if cells := len(m.rows) * len(m.columns); least < 1 || small*5 > cells {
		test.Warnings = append(test.Warnings, note.New("%d of %d expected counts are below 5, the smallest is %.1f; Fisher's exact test is the safer one",
			small, cells, least))
	}
	return test
}

func cramer(chi float64, m tableMargins) float64 {
	return math.Sqrt(chi / (float64(m.n) * float64(min(len(m.rows), len(m.columns))-1)))
}

// CramersVCorrected is Cramér's V less its bias: 0 is what independence gives
// on average, which V itself exceeds.
//
//	φ̃² = max(0, χ²/n - (r-1)(c-1)/(n-1)),   r̃ = r - (r-1)²/(n-1), c̃ alike
//	Ṽ = √(φ̃²/(min(r̃,c̃)-1))
//
// Bergsma, Journal of the Korean Statistical Society 42, 2013.
func CramersVCorrected(table [][]int64) Result {
	const method = "Cramér's V, Bergsma"
	m, refusal, ok := margins(table, method)
	if !ok {
		return refusal.Effect
	}
	chi := ChiSquare(table).Statistic.Value
	n, r, c := float64(m.n), float64(len(m.rows)), float64(len(m.columns))
	rest := min(r-(r-1)*(r-1)/(n-1), c-(c-1)*(c-1)/(n-1)) - 1
	if m.n < 2 || rest <= 0 {
		return noResult(TooFew, method, m.n, note.New("more units are needed for this table, there are %d", m.n))
	}
	phi := max(chi/n-(r-1)*(c-1)/(n-1), 0)
	return Result{Status: Defined, Value: min(math.Sqrt(phi/rest), 1), N: m.n, Method: method}
}

type tableMargins struct {
	rows, columns []int64
	n             int64
}

// margins is the sums of a table of counts whose rows and columns all have
// some.
func margins(table [][]int64, method string) (tableMargins, Test, bool) {
	var m tableMargins
	no := func(status Status, reason note.Note) (tableMargins, Test, bool) {
		return m, noTest(status, method, m.n, 0, reason), false
	}
	if len(table) < 2 || len(table[0]) < 2 {
		return no(TooFew, note.New("a table needs at least 2 rows and 2 columns"))
	}
	m.rows = make([]int64, len(table))
	m.columns = make([]int64, len(table[0]))
	for i, row := range table {
		if len(row) != len(m.columns) {
			return no(Undefined, note.New("row %d of the table has %d columns, the first has %d", i+1, len(row), len(m.columns)))
		}
		for j, count := range row {
			if count < 0 || count > largestCount-m.n {
				return no(Undefined, note.New("row %d, column %d of the table holds %d, which is no count that can be computed with", i+1, j+1, count))
			}
			m.rows[i] += count
			m.columns[j] += count
			m.n += count
		}
	}
	if m.n == 0 {
		return no(TooFew, note.New("all counts of the table are 0"))
	}
	for i, sum := range m.rows {
		if sum == 0 {
			return no(Degenerate, note.New("row %d of the table is all zeros; leave it out", i+1))
		}
	}
	for j, sum := range m.columns {
		if sum == 0 {
			return no(Degenerate, note.New("column %d of the table is all zeros; leave it out", j+1))
		}
	}
	return m, Test{}, true
}
