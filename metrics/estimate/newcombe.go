package estimate

import "math"

// Newcombe is the difference of two independent proportions, k1/n1 - k2/n2,
// with the interval made of their Wilson limits l and u (method 10).
//
//	low  = D - √((p₁-l₁)² + (u₂-p₂)²)
//	high = D + √((u₁-p₁)² + (p₂-l₂)²)
//
// It stays within -1 and 1 and is there for 0 and n too. It assumes independent
// units in independent samples; not for the same people asked twice.
//
// Newcombe, Statistics in Medicine 17:873, 1998.
func Newcombe(k1, n1, k2, n2 int64, level float64) Result {
	const method = "difference of proportions, Newcombe"
	if refusal, refused := proportionRefused(k1, n1, level, method); refused {
		return refusal
	}
	if refusal, refused := proportionRefused(k2, n2, level, method); refused {
		return refusal
	}
	z := zCritical(level)
	p1, p2 := float64(k1)/float64(n1), float64(k2)/float64(n2)
	l1, u1 := wilsonLimits(k1, n1, z)
	l2, u2 := wilsonLimits(k2, n2, z)
	difference := p1 - p2
	return Result{
		Status: Defined, Value: difference, N: n1 + n2, Method: method,
		Interval: between(difference-math.Hypot(p1-l1, u2-p2), difference+math.Hypot(u1-p1, p2-l2), level, "Newcombe 10"),
	}
}
