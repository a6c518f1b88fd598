package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// KappaWeights says how much a disagreement between ordered categories i and
// j of k counts.
type KappaWeights uint8

// The weights, as shares of a full disagreement.
const (
	Unweighted KappaWeights = iota // 1, for categories without an order
	Linear                         // |i-j|/(k-1)
	Quadratic                      // ((i-j)/(k-1))²
)

func (w KappaWeights) String() string {
	return [...]string{"Cohen's kappa", "Cohen's kappa, linear weights", "Cohen's kappa, quadratic weights"}[w]
}

func (w KappaWeights) disagreement(k int) [][]float64 {
	table := make([][]float64, k)
	for i := range table {
		table[i] = make([]float64, k)
		for j := range table[i] {
			apart := math.Abs(float64(i - j))
			switch {
			case w == Linear:
				table[i][j] = apart / float64(k-1)
			case w == Quadratic:
				table[i][j] = apart * apart / float64((k-1)*(k-1))
			case i != j:
				table[i][j] = 1
			}
		}
	}
	return table
}

// CohenKappa is the agreement of two coders beyond chance, from the counts of
// units by the category that the first gave (row) and the second gave
// (column).
//
//	κ = (p_o - p_e)/(1 - p_e),   p_o = Σ(1-v_ij)p_ij,   p_e = Σ(1-v_ij)p_i·p_·j
//
// v being the disagreement. The standard error is by the delta method, which
// is that of Fleiss, Cohen and Everitt; the interval is normal and cut at 1.
//
// It takes the coders' own shares of categories as chance, so that coders who
// differ in them can earn more: Krippendorff's alpha and Scott's pi do not.
// It needs both codes of every unit, and for the interval some 50 units, 200
// where one category prevails (COVERAGE-survival.md); there it is also low in
// spite of high agreement. Quadratic weights make it an intraclass
// correlation; never compare kappas of different weights.
//
// Cohen, Educational and Psychological Measurement 20:37, 1960; Cohen,
// Psychological Bulletin 70:213, 1968; Fleiss, Cohen & Everitt, Psychological
// Bulletin 72:323, 1969.
func CohenKappa(table [][]int64, weights KappaWeights, level float64) Result {
	return CohenKappaWith(table, weights.disagreement(len(table)), weights.String(), level)
}

// CohenKappaWith is CohenKappa with the disagreements of Cohen (1968): 0 on
// the diagonal, not negative, on any scale. name goes into Method.
func CohenKappaWith(table [][]int64, disagreement [][]float64, name string, level float64) Result {
	c, refusal := crossed(table, disagreement, name, level)
	if refusal != nil {
		return *refusal
	}
	expected := 0.0
	for i := range c.p {
		for j := range c.p {
			expected += c.v[i][j] * c.rows[i] * c.columns[j]
		}
	}
	return c.kappa(expected, func(i, j int) float64 { // ∂ expected / ∂ p_ij
		sum := 0.0
		for l := range c.p {
			sum += c.v[i][l]*c.columns[l] + c.v[l][j]*c.rows[l]
		}
		return sum
	}, name, level)
}

// CohenKappaTest tests that agreement is no better than chance, κ = 0, by the
// normal distribution with the standard error under that hypothesis. Effect is
// the kappa. That agreement is better than chance is little to ask: judge the
// interval of the kappa instead.
//
// Fleiss, Cohen & Everitt, Psychological Bulletin 72:323, 1969.
func CohenKappaTest(table [][]int64, weights KappaWeights, level float64) Test {
	name := weights.String()
	effect := CohenKappa(table, weights, level)
	if effect.Status != Defined {
		return noTest(effect.Status, name, effect.N, 0, effect.Reason)
	}
	c, _ := crossed(table, weights.disagreement(len(table)), name, level)
	expected, variance := 0.0, 0.0
	for i := range c.p {
		for j := range c.p {
			expected += c.v[i][j] * c.rows[i] * c.columns[j]
		}
	}
	for i := range c.p {
		for j := range c.p {
			mean := 0.0
			for l := range c.p {
				mean += c.v[i][l]*c.columns[l] + c.v[l][j]*c.rows[l]
			}
			d := c.v[i][j] - mean
			variance += c.rows[i] * c.columns[j] * d * d
		}
	}
	se := math.Sqrt(max(variance-expected*expected, 0)/float64(c.n)) / expected
	if se == 0 {
		return noTest(Degenerate, name, c.n, 0, note.New("with these shares agreement by chance does not vary, so it cannot be tested; units of other "+
			"categories are needed"))
	}
	z := effect.Value / se
	return Test{Status: Defined, Statistic: Some(z), P: Some(zTail(z)), N1: c.n, Method: name + ", z", Effect: effect}
}

// crossedCodes is a table of two coders as shares, and the disagreements
// scaled so that the largest is 1.
type crossedCodes struct {
	n             int64
	p, v          [][]float64
	rows, columns []float64
}

// maxCodes is up to where a float counts exactly.
const maxCodes = 1 << 53

func crossed(table [][]int64, disagreement [][]float64, method string, level float64) (crossedCodes, *Result) {
	c := crossedCodes{}
	no := func(status Status, reason note.Note) (crossedCodes, *Result) {
		r := noResult(status, method, c.n, reason)
		return c, &r
	}
	k := len(table)
	switch {
	case !levelOK(level):
		return no(Undefined, levelReason(level))
	case k == 0:
		return no(TooFew, note.New("there are no categories; at least 2 are needed"))
	case len(disagreement) != k:
		return no(Undefined, note.New("there are %d categories and disagreements for %d", k, len(disagreement)))
	}
	largest := 0.0
	for i := range k {
		if len(table[i]) != k || len(disagreement[i]) != k {
			return no(Undefined, note.New("the table must be square, a row and a column a category; row %d is not", i+1))
		}
		for j := range k {
			if table[i][j] < 0 {
				return no(Undefined, note.New("row %d, column %d holds %d; counts are 0 or more", i+1, j+1, table[i][j]))
			}
			if c.n += table[i][j]; table[i][j] > maxCodes || c.n > maxCodes {
				return no(Undefined, note.New("the counts are too large to compute with exactly"))
			}
			v := disagreement[i][j]
			if k > 1 && (!finite([]float64{v}) || v < 0 || i == j && v != 0) {
				return no(Undefined, note.New("row %d, column %d: a disagreement is 0 on the diagonal and 0 or more beside it; it is %v", i+1, j+1, v))
			}
			largest = max(largest, v)
		}
	}
	switch {
	case c.n == 0:
		return no(TooFew, note.New("no unit was coded by both coders; at least 2 are needed"))
	case k < 2:
		return no(Degenerate, note.New("there is one category, so the coders could not disagree; at least 2 are needed"))
	case largest == 0:
		return no(Degenerate, note.New("no disagreement counts; give some pair of categories a weight"))
	}
	c.rows, c.columns = make([]float64, k), make([]float64, k)
	for i := range k {
		c.p, c.v = append(c.p, make([]float64, k)), append(c.v, make([]float64, k))
		for j := range k {
			c.p[i][j], c.v[i][j] = float64(table[i][j])/float64(c.n), disagreement[i][j]/largest
			c.rows[i] += c.p[i][j]
			c.columns[j] += c.p[i][j]
		}
	}
	return c, nil
}

// kappa is 1 - D_o/D_e for an expected disagreement D_e with its slopes.
func (c crossedCodes) kappa(expected float64, slope func(i, j int) float64, method string, level float64) Result {
	observed := 0.0
	for i := range c.p {
		for j := range c.p {
			observed += c.v[i][j] * c.p[i][j]
		}
	}
	if expected == 0 {
		return noResult(Degenerate, method, c.n, note.New("both coders used one category only, so agreement by chance is complete; units of other "+
			"categories are needed"))
	}
	ratio := observed / expected
	mean, square := 0.0, 0.0
	for i := range c.p {
		for j := range c.p {
			if c.p[i][j] > 0 {
				g := (c.v[i][j] - ratio*slope(i, j)) / expected
				mean += c.p[i][j] * g
				square += c.p[i][j] * g * g
			}
		}
	}
	r := Result{Status: Defined, Value: 1 - ratio, N: c.n, Method: method}
	se := math.Sqrt(max(square-mean*mean, 0) / float64(c.n))
	if observed == 0 {
		r.Value = 1
		r.Warnings = append(r.Warnings, note.New("no interval: the coders agree on every unit, so the variation is not known"))
		return r
	}
	if se < 1e-12 { // what rounding leaves
		r.Warnings = append(r.Warnings, note.New("no interval: every unit tells the same, so the variation is not known"))
		return r
	}
	r.SE = Some(se)
	half := zCritical(level) * se
	r.Interval = between(r.Value-half, min(r.Value+half, 1), level, "delta, normal")
	return r
}
