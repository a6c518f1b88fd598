package estimate

import (
	"math"
	"math/bits"

	"github.com/casebench/casebench/datasets/note"
)

// ExactRankPairs is up to how many pairs Spearman is exact.
const ExactRankPairs = 9

// Spearman tests whether two variables measured on the same units rise
// together. The statistic is t for rho, Pearson's correlation of the midranks;
// Effect is SpearmanRho at 0.95.
//
//	t = ρ·√((n-2)/(1-ρ²)),   df = n-2
//
// Up to ExactRankPairs pairs the p is exact, over all ways to pair the ranks,
// given the ties (R's cor.test enumerates up to 9 as well, but gives up when
// there are ties; beyond 9 it takes an Edgeworth series, which is not used
// here: R's exact=FALSE). It assumes independent pairs: two series that both
// grow with time correlate for that reason alone.
//
// Spearman, American Journal of Psychology 15, 1904; Hollander, Wolfe &
// Chicken, Nonparametric Statistical Methods, 3rd ed. 2014, section 8.5.
func Spearman(x, y []float64) Test {
	const method = "Spearman"
	ranks, refusal, ok := pairRanks(x, y, method)
	if !ok {
		return refusal
	}
	n := float64(len(x))
	rho := ranks.rho()
	test := Test{
		Status: Defined, DF: Some(n - 2), N1: int64(len(x)),
		Method: "Spearman, t", Effect: SpearmanRho(x, y, 0.95),
	}
	t := rho * math.Sqrt((n-2)/((1-rho)*(1+rho)))
	test.Statistic = Some(t)
	if !test.Statistic.OK {
		test.Warnings = append(test.Warnings, note.New("the ranks agree perfectly, so there is no t"))
	}
	switch {
	case len(x) <= ExactRankPairs:
		test.Method, test.DF = "Spearman, exact", Number{}
		test.P = Some(ranks.exactTail())
	case test.Statistic.OK:
		test.P = Some(tTail(t, n-2))
	default:
		test.P = Some(ranks.perfectTail())
	}
	if len(x) < 5 {
		test.Warnings = append(test.Warnings, note.New("%d pairs cannot give a p below 0.05 whatever they are; at least 5 are needed", len(x)))
	}
	return test
}

// SpearmanRho is Spearman's rank correlation with the interval of Bonett and
// Wright.
//
//	tanh(atanh ρ ± z·√((1 + ρ²/2)/(n-3)))
//
// Other conventions put 1 (Fisher) or 1.06 (Fieller) in place of 1 + ρ²/2;
// both are too narrow for a strong correlation. From 4 pairs on, and not where
// the ranks agree perfectly.
//
// Bonett & Wright, Psychometrika 65, 2000.
func SpearmanRho(x, y []float64, level float64) Result {
	const method = "Spearman rho, Bonett-Wright"
	if !levelOK(level) {
		return noResult(Undefined, method, int64(len(x)), levelReason(level))
	}
	ranks, refusal, ok := pairRanks(x, y, method)
	if !ok {
		return refusal.Effect
	}
	rho, n := ranks.rho(), len(x)
	result := Result{Status: Defined, Value: rho, N: int64(n), Method: method}
	switch {
	case n < 4:
		result.Warnings = append(result.Warnings, note.New("no interval: it needs at least 4 pairs, there are %d", n))
	case math.Abs(rho) == 1:
		result.Warnings = append(result.Warnings, note.New("no interval: the ranks agree perfectly"))
	default:
		half := zCritical(level) * math.Sqrt((1+rho*rho/2)/float64(n-3))
		z := math.Atanh(rho)
		result.Interval = between(math.Tanh(z-half), math.Tanh(z+half), level, "Bonett-Wright")
	}
	return result
}

// rankPairs is twice the midranks less their mean, which are integers.
type rankPairs struct {
	x, y     []float64
	products float64 // Σxy
	scale    float64 // √(Σx²·Σy²)
	ties     []int64 // sizes of the groups equal in x
}

func pairRanks(x, y []float64, method string) (rankPairs, Test, bool) {
	n := int64(len(x))
	refuse := func(status Status, reason note.Note) (rankPairs, Test, bool) {
		return rankPairs{}, noTest(status, method, n, 0, reason), false
	}
	switch {
	case len(x) != len(y):
		return refuse(Undefined, note.New("x has %d values and y has %d; they must go in pairs", len(x), len(y)))
	case !finite(x, y):
		return refuse(Undefined, finiteReason())
	case n < 3:
		return refuse(TooFew, note.New("at least 3 pairs are needed, there are %d", n))
	case allEqual(x) || allEqual(y):
		return refuse(Degenerate, note.New("all values of one variable are equal, so no relation is defined"))
	}
	r := rankPairs{x: make([]float64, n), y: make([]float64, n)}
	ranksX, tiesX := midranks(x)
	ranksY, tiesY := midranks(y)
	for i := range ranksX {
		r.x[i], r.y[i] = float64(ranksX[i]-n-1), float64(ranksY[i]-n-1)
		r.products += r.x[i] * r.y[i]
	}
	// Σ over centred double ranks is (n³-n-Σ(t³-t))/3.
	f := float64(n)
	cube := f*f*f - f
	r.scale = math.Sqrt((cube - tieSum(tiesX)) / 3 * ((cube - tieSum(tiesY)) / 3))
	r.ties = tiesX
	return r, Test{}, true
}

func (r rankPairs) rho() float64 { return max(-1, min(1, r.products/r.scale)) }

// perfectTail is P(|ρ| = 1) where both have the same ties: 2·Πt!/n!.
func (r rankPairs) perfectTail() float64 {
	log, _ := math.Lgamma(float64(len(r.x)) + 1)
	for _, t := range r.ties {
		ways, _ := math.Lgamma(float64(t) + 1)
		log -= ways
	}
	return min(1, 2*math.Exp(-log))
}

// exactTail is P(|Σxy| >= that observed) over all pairings: ways[set][sum] is
// in how many ways the first |set| values of x meet those of y in the set.
func (r rankPairs) exactTail() float64 {
	n := len(r.x)
	ways := make([]map[int]int, 1<<n)
	ways[0] = map[int]int{0: 1}
	for set := 1; set < 1<<n; set++ {
		next := bits.OnesCount(uint(set)) - 1
		ways[set] = map[int]int{}
		for j := range n {
			if set>>j&1 == 0 {
				continue
			}
			for sum, count := range ways[set&^(1<<j)] {
				ways[set][sum+int(r.x[next]*r.y[j])] += count
			}
		}
	}
	far, all := 0, 0
	for sum, count := range ways[1<<n-1] {
		all += count
		if math.Abs(float64(sum)) >= math.Abs(r.products) {
			far += count
		}
	}
	return float64(far) / float64(all)
}
