package estimate

import "math"

// MinSerial is how many values a correlation in time is estimated from at least.
const MinSerial = 8

// serial is what a correlation in time makes of Kendall's S.
type serial struct {
	factor float64 // of the variance of S
	df     float64 // of the t that then stands for the normal distribution
}

// serialOf allows for a serial correlation of the first order. r is that of the
// ranks of the series less its Theil-Sen line, as of normal values; as it comes
// out too low in short series, and more so where a line was taken out, it is
// corrected:
//
//	φ = (n·r + 2)/(n - 4), within 0 and 0.9
//	factor = 1 + 2/(n(n-1)(n-2))·Σ_i (n-i)(n-i-1)(n-i-2)·6/π·asin(φ^i/2)
//	df = n·(1-φ)/(1+φ) - 2, at least 2
//
// The factor is that of Hamed & Rao, Journal of Hydrology 204, 1998, for a known
// correlation. Their own estimate of it, from the lags that are significant,
// misses the correlations of short series: the test then rejects a true
// hypothesis in 20 % where φ is 0.5 and n is 20. The correction of r is that of
// Tjøstheim & Paulsen, Biometrika 70, 1983; the n that is left of correlated
// values, in df, that of Bayley & Hammersley, Supplement to the JRSS 8, 1946.
//
// The series is taken in order, as if it had no gaps.
func serialOf(y []float64) serial {
	n := float64(len(y))
	phi := 0.0
	if rest := detrended(y); !allEqual(rest) { // a straight line has nothing to correlate
		phi = min(max((n*rankCorrelation(rest)+2)/(n-4), 0), 0.9)
	}
	power, sum := 1.0, 0.0
	for lag := 1.0; lag < n-2; lag++ {
		power *= phi
		sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * 6 / math.Pi * math.Asin(power/2)
	}
	return serial{factor: 1 + 2*sum/(n*(n-1)*(n-2)), df: max(n*(1-phi)/(1+phi)-2, 2)}
}

// rankCorrelation is the correlation of the ranks of neighbours, turned into that
// of normal values (Pearson 1907: 2·sin(π/6·r)). The values are not all equal.
func rankCorrelation(y []float64) float64 {
	ranks, _ := midranks(y)
	centre := int64(len(y) + 1) // twice the mean rank
	products, squares := 0.0, 0.0
	for i, r := range ranks {
		c := float64(r - centre)
		squares += c * c
		if i > 0 {
			products += c * float64(ranks[i-1]-centre)
		}
	}
	return 2 * math.Sin(math.Pi/6*products/squares)
}

// detrended is y less its Theil-Sen slope times the period; y itself where the
// slope is not defined.
func detrended(y []float64) []float64 {
	slope := TheilSen(periods(len(y)), y, 0.95)
	if slope.Status != Defined {
		return y
	}
	rest := make([]float64, len(y))
	for i, v := range y {
		rest[i] = v - slope.Value*float64(i)
	}
	return rest
}
