package comparability

import (
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// adjusted are the figures made anew so that what differs no longer does.
func adjusted(a, b *metrics.Indicator, level float64, t metrics.Thresholds) []metrics.Adjusted {
	var out []metrics.Adjusted
	if x, ok := standardised(a, b, level, t); ok {
		out = append(out, x)
	}
	return out
}

// standardised gives both sides the mix of both together, over the platforms and
// types that both have: for ratios of sums whose mixes differ, or whose
// difference turns round at a common mix (Simpson's reversal).
func standardised(a, b *metrics.Indicator, level float64, t metrics.Thresholds) (metrics.Adjusted, bool) {
	f := a.Definition.Formula
	if f.Agg != formula.Pooled || !f.IsRatio() {
		return metrics.Adjusted{}, false
	}
	var strata []estimate.RatePair
	var of [2][]*tally.Pair
	var weights []float64
	var shared, all float64
	for i := range a.Facts.Strata {
		x := &a.Facts.Strata[i]
		all += x.Pair.X.Float64()
		k := slices.IndexFunc(b.Facts.Strata, func(s metrics.Stratum) bool { return s.Name == x.Name })
		if k < 0 {
			continue
		}
		y := &b.Facts.Strata[k]
		p, ok := ratePair(x, y)
		if !ok {
			return metrics.Adjusted{}, false
		}
		strata = append(strata, p)
		of[0], of[1] = append(of[0], &x.Pair), append(of[1], &y.Pair)
		weights = append(weights, x.Pair.X.Float64()+y.Pair.X.Float64())
		shared += x.Pair.X.Float64() + y.Pair.X.Float64()
	}
	for i := range b.Facts.Strata {
		all += b.Facts.Strata[i].Pair.X.Float64()
	}
	if len(strata) < 2 {
		return metrics.Adjusted{}, false
	}
	reversal := estimate.SimpsonReversal(strata)
	x, y, _ := mixOf(a, b)
	d, _ := Dissimilarity(x, y)
	if !reversal.Found && d <= t.Mix {
		return metrics.Adjusted{}, false
	}
	k := float64(max(f.Scale, 1))
	out := metrics.Adjusted{
		Answers: metrics.ByMix,
		How:     note.New("at the mix of platforms and content types of both together"),
		A:       times(estimate.StandardisedRatio(of[0], weights, level), k),
		B:       times(estimate.StandardisedRatio(of[1], weights, level), k),
	}
	if out.A.Status != estimate.Defined || out.B.Status != estimate.Defined {
		return metrics.Adjusted{}, false
	}
	out.Difference = estimate.DifferenceT(out.A, out.B, level)
	out.Reversal = reversal.Found
	switch {
	case reversal.Found:
		out.Says = reversal.Finding
	case shared < all:
		out.Says = note.New("over the kinds that both have: %d %% of what is divided by", int(100*shared/all+0.5))
	}
	return out, true
}

// ratePair is one stratum of both sides; it reports false when a sum does not
// fit 64 bits.
func ratePair(x, y *metrics.Stratum) (p estimate.RatePair, ok bool) {
	p.Name = x.Name
	for _, one := range []struct {
		from *tally.Int128
		to   *int64
	}{{&x.Pair.Y, &p.NumA}, {&x.Pair.X, &p.DenA}, {&y.Pair.Y, &p.NumB}, {&y.Pair.X, &p.DenB}} {
		v, fits := one.from.Int64()
		if !fits {
			return p, false
		}
		*one.to = v
	}
	return p, true
}

// times is a result in another scale, such as per 1,000.
func times(r estimate.Result, k float64) estimate.Result {
	r.Value *= k
	for _, n := range []*estimate.Number{&r.SE, &r.Interval.Low, &r.Interval.High} {
		n.Value *= k
	}
	return r
}
