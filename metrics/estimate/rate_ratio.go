package estimate

import (
	"math"

	"gonum.org/v1/gonum/mathext"

	"github.com/casebench/casebench/datasets/note"
)

// RateRatio compares two Poisson rates, x1/t1 over x2/t2, exactly: given
// x1+x2, x1 is binomial with p = RR·t1/(RR·t1 + t2). Effect is the ratio with
// the Clopper-Pearson limits of p put back on its scale. P is twice the smaller
// tail, which agrees with the interval; R's poisson.test sums the tables that
// are no more probable instead.
//
// It assumes what PoissonRate assumes of each side. At x2 = 0 the ratio is
// infinite: Effect is Degenerate and has the low limit only.
//
// Przyborowski & Wilenski, Biometrika 31, 1940; Rothman & Greenland, Modern
// Epidemiology, 2nd ed. 1998, chapter 14.
func RateRatio(x1 int64, t1 float64, x2 int64, t2, level float64) Test {
	return rateRatio(x1, t1, x2, t2, level, "rate ratio, exact", 1)
}

// RateRatioMidP is RateRatio with only half of the probability of the observed
// x1 in each tail: less conservative, and below its level at times.
//
// Lancaster, JASA 56, 1961; Rothman & Greenland 1998.
func RateRatioMidP(x1 int64, t1 float64, x2 int64, t2, level float64) Test {
	return rateRatio(x1, t1, x2, t2, level, "rate ratio, mid-p", 0.5)
}

// rateRatio is both; own is the share of the observed x1 in each tail.
func rateRatio(x1 int64, t1 float64, x2 int64, t2, level float64, method string, own float64) Test {
	for _, side := range []struct {
		x int64
		t float64
	}{{x1, t1}, {x2, t2}} {
		if refusal, refused := rateRefused(side.x, side.t, level, method); refused {
			return noTest(refusal.Status, method, x1, x2, refusal.Reason)
		}
	}
	n := x1 + x2
	if n == 0 {
		return noTest(TooFew, method, 0, 0, note.New("there are no events on either side; at least 1 is needed"))
	}
	if n > ExactUnits {
		return noTest(Undefined, method, x1, x2, note.New("%d events are too many for the exact ratio; compare ratios of sums instead", n))
	}
	above, below := binomialTails(x1, n, t1/(t1+t2), own)
	test := Test{Status: Defined, P: Some(min(2*min(above, below), 1)), N1: x1, N2: x2, Method: method}
	test.Effect = Result{Status: Defined, N: n, Method: method}
	if x2 == 0 {
		test.Effect = noResult(Degenerate, method, n, note.New("the second rate is 0, so the ratio is infinite; only its lower limit is known"))
	} else {
		test.Effect.Value = float64(x1) / float64(x2) * (t2 / t1)
	}
	// Odds p/(1-p) = RR·t1/t2 of the limits, solved on the log scale.
	low, high := Some(0), Number{}
	tail := (1 - level) / 2
	odds := func(f func(p float64) float64) Number {
		root := solve(-700, 700, func(logit float64) float64 { return f(1 / (1 + math.Exp(-logit))) })
		return Some(math.Exp(root) * t2 / t1)
	}
	if x1 > 0 {
		low = odds(func(p float64) float64 { above, _ := binomialTails(x1, n, p, own); return above - tail })
	}
	if x2 > 0 {
		high = odds(func(p float64) float64 { _, below := binomialTails(x1, n, p, own); return tail - below })
	}
	test.Effect.Interval = Interval{Low: low, High: high, Level: level, Achieved: level, Method: method}
	test.Effect = sealed(test.Effect)
	return test
}

// binomialTails is P(K >= k) and P(K <= k), with only a share own of P(K = k)
// in each.
func binomialTails(k, n int64, p, own float64) (above, below float64) {
	above, below = 1, 1
	if k > 0 {
		above = mathext.RegIncBeta(float64(k), float64(n-k+1), p)
	}
	if k < n {
		below = mathext.RegIncBeta(float64(n-k), float64(k+1), 1-p)
	}
	if own < 1 {
		here := binomialMass(k, n, p)
		above -= (1 - own) * here
		below -= (1 - own) * here
	}
	return above, below
}

func binomialMass(k, n int64, p float64) float64 {
	log := 0.0
	if k > 0 {
		log += float64(k) * math.Log(p)
	}
	if k < n {
		log += float64(n-k) * math.Log1p(-p)
	}
	return math.Exp(log - math.Log(float64(n+1)) - mathext.Lbeta(float64(k)+1, float64(n-k)+1))
}
