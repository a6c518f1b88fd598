package estimate

import (
	"math"
	"slices"

	"github.com/casebench/casebench/datasets/note"
)

// Units are the values of posts, each in a cluster of posts that may resemble
// one another, such as those of one week. Cluster is parallel to Values, which
// ascend; it counts from 0 to K-1. Where units are independent each is its own
// cluster, and Cluster is nil.
type Units struct {
	Values  []float64
	Cluster []int32
	K       int
}

// clusters is how many independent things the values came from.
func (u Units) clusters() int {
	if u.Cluster == nil {
		return len(u.Values)
	}
	return u.K
}

// MinClusters is how many clusters a clustered interval or test needs. With 3
// or 4 its t is so long that it errs on the side of silence.
const MinClusters = 3

// proportion is the mean of f over the units, and its standard error with the
// cluster as what varies: the ratio of sums Σf/Σ1 by the delta method.
//
//	se² = K/(K-1) · Σ_k (Σ_{i in k} (f_i - p))² / n²
func (u Units) proportion(f func(i int) float64) (p, se float64) {
	n := float64(len(u.Values))
	for i := range u.Values {
		p += f(i) / n
	}
	k := u.clusters()
	squares := 0.0
	if u.Cluster == nil {
		for i := range u.Values {
			squares += (f(i) - p) * (f(i) - p)
		}
	} else {
		sums := make([]float64, k)
		for i := range u.Values {
			sums[u.Cluster[i]] += f(i) - p
		}
		for _, s := range sums {
			squares += s * s
		}
	}
	return p, math.Sqrt(squares*float64(k)/float64(k-1)) / n
}

// twoUnits is the refusal of two samples that cannot be tested as clusters.
func twoUnits(a, b Units, level float64, method string) (refusal Test, refused bool) {
	n1, n2 := int64(len(a.Values)), int64(len(b.Values))
	switch {
	case !levelOK(level):
		return noTest(Undefined, method, n1, n2, levelReason(level)), true
	case !finite(a.Values, b.Values):
		return noTest(Undefined, method, n1, n2, finiteReason()), true
	case a.clusters() < MinClusters || b.clusters() < MinClusters:
		return noTest(TooFew, method, n1, n2, note.New("each side needs posts of at least %d weeks, or as many posts; there are %d and %d", MinClusters,
			a.clusters(), b.clusters())), true
	}
	return Test{}, false
}

// shorter is the degrees of freedom of a difference: those of the side with
// fewer clusters. Satterthwaite's are too many where the sides differ in number
// of clusters and the values are skewed (a test of 5 % rejects 7 to 12 % then).
func shorter(a, b Units) float64 { return float64(min(a.clusters(), b.clusters()) - 1) }

// MedianClustered is the median with Woodruff's interval: limits of the share of
// values up to the median, turned back into values.
//
//	F⁻¹(1/2 ± t(K-1)·se),   se that of the share, with the cluster as what varies
//
// It assumes independent clusters, and covers more than it says at few of them.
// A limit beyond the values is absent, and then there is no interval.
//
// Woodruff, Journal of the American Statistical Association 47, 1952; Lohr,
// Sampling: Design and Analysis, 2nd ed. 2010, section 9.5.
func MedianClustered(u Units, level float64) Result {
	const method = "median, Woodruff, t, clustered"
	result := Median(u.Values, level)
	result.Method = method
	if result.Status != Defined || u.clusters() < 2 {
		return result
	}
	result.Interval, result.Warnings = Interval{}, nil
	middle := result.Value
	share, se := u.proportion(func(i int) float64 {
		if u.Values[i] <= middle {
			return 1
		}
		return 0
	})
	if share == 0 || share == 1 || se == 0 {
		result.Warnings = []note.Note{note.New("no interval: the weeks do not differ, so their variation is not known")}
		return result
	}
	half := tCritical(level, float64(u.clusters()-1)) * se
	if half >= 0.5 {
		result.Warnings = []note.Note{note.New("no interval: %d weeks are too few for one of the median", u.clusters())}
		return result
	}
	n := float64(len(u.Values))
	at := func(p float64) float64 { return u.Values[min(max(int(math.Ceil(n*p))-1, 0), len(u.Values)-1)] }
	result.Interval = between(at(0.5-half), at(0.5+half), level, method)
	result.DF = Some(float64(u.clusters() - 1))
	return sealed(result)
}

// MoodClustered tests whether two medians are equal: whether as many values of
// either side lie above the median of both together. Effect is the difference
// of the two shares.
//
//	t = (p_a - p_b) / √(se_a² + se_b²),   df = min(K_a, K_b) - 1
//
// A value equal to the common median counts as half above. It assumes
// independent clusters and distributions of one shape about their medians.
//
// Mood, Introduction to the Theory of Statistics, 1950, section 16.5; the
// clustered standard error as in MedianClustered.
func MoodClustered(a, b Units, level float64) Test {
	const method = "Mood's median, clustered"
	if refusal, refused := twoUnits(a, b, level, method); refused {
		return refusal
	}
	both := append(slices.Clone(a.Values), b.Values...)
	slices.Sort(both)
	middle := both[len(both)/2]
	if len(both)%2 == 0 {
		middle = middle/2 + both[len(both)/2-1]/2
	}
	above := func(u Units) func(int) float64 {
		return func(i int) float64 {
			switch v := u.Values[i]; {
			case v > middle:
				return 1
			case v == middle:
				return 0.5
			}
			return 0
		}
	}
	return ofShares(a, b, above(a), above(b), level, method, "difference of shares above the common median")
}

// CliffClustered is Cliff's delta with a test whether it is 0, both with the
// cluster as what varies: by the placements of each value among the other
// side's.
//
//	δ = 2·A - 1,   A = P(a > b) + P(a = b)/2,   Var A = Var of the mean placements of a, and of b
//
// It assumes independent clusters. When the samples do not overlap there is no
// variation, hence no interval and no test.
//
// Obuchowski, Biometrics 53, 1997; DeLong, DeLong & Clarke-Pearson, Biometrics
// 44, 1988; Cliff, Psychological Bulletin 114, 1993.
func CliffClustered(a, b Units, level float64) Test {
	const method = "rank test, placements, clustered"
	if refusal, refused := twoUnits(a, b, level, method); refused {
		return refusal
	}
	place := func(u, other Units) func(int) float64 {
		placed := placements(u.Values, other.Values)
		n := float64(2 * len(other.Values))
		return func(i int) float64 { return float64(placed[i]) / n }
	}
	f, g := place(a, b), place(b, a)
	larger, seA := a.proportion(f)
	_, seB := b.proportion(g)
	delta := 2*larger - 1
	n1, n2 := int64(len(a.Values)), int64(len(b.Values))
	test := Test{N1: n1, N2: n2, Method: method,
		Effect: Result{Status: Defined, Value: delta, N: n1 + n2, Method: "Cliff's delta"}}
	se := 2 * math.Hypot(seA, seB)
	if se == 0 {
		test.Status = Degenerate
		test.Reason = note.New("the values of the two sides do not overlap or do not vary, so their variation is not known")
		return test
	}
	df := shorter(a, b)
	t := delta / se
	test.Status, test.Statistic, test.DF, test.P = Defined, Some(t), Some(df), Some(tTail(t, df))
	// Cliff's asymmetric interval, which stays within -1 and 1.
	ts := tCritical(level, df) * se
	rest := 1 - delta*delta
	half := ts * math.Sqrt(rest*rest+ts*ts)
	test.Effect.SE, test.Effect.DF = Some(se), Some(df)
	test.Effect.Interval = between((delta*rest-half)/(rest+ts*ts), (delta*rest+half)/(rest+ts*ts), level, "Cliff, clustered, t")
	test.Effect = sealed(test.Effect)
	return test
}

// ofShares tests the difference of the means of f over a and of g over b.
func ofShares(a, b Units, f, g func(int) float64, level float64, method, effect string) Test {
	n1, n2 := int64(len(a.Values)), int64(len(b.Values))
	p1, se1 := a.proportion(f)
	p2, se2 := b.proportion(g)
	se := math.Hypot(se1, se2)
	if se == 0 {
		return noTest(Degenerate, method, n1, n2, note.New("the values of the two sides do not overlap or do not vary, so their variation is not known"))
	}
	df := shorter(a, b)
	t := (p1 - p2) / se
	return Test{Status: Defined, Statistic: Some(t), DF: Some(df), P: Some(tTail(t, df)), N1: n1, N2: n2, Method: method,
		Effect: Result{Status: Defined, Value: p1 - p2, SE: Some(se), DF: Some(df), N: n1 + n2, Method: effect,
			Interval: around(p1-p2, tCritical(level, df)*se, level, method)}}
}
