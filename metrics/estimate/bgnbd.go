package estimate

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/mathext"

	"github.com/casebench/casebench/datasets/note"
)

// Purchases is what BG/NBD needs to know of a customer. The unit of time is
// the caller's.
type Purchases struct {
	Repeat   int64   // purchases after the first one
	Recency  float64 // time from the first purchase to the last; 0 without a repeat
	Observed float64 // time from the first purchase to the end of the observation
}

// BGNBDModel is the beta-geometric/NBD model of repeat purchases: while alive
// a customer buys at a rate of their own, Gamma(R, Alpha), and drops out after
// any purchase with a probability of their own, Beta(A, B). Alpha has the unit
// of time.
type BGNBDModel struct{ R, Alpha, A, B float64 }

// BGNBDFit is the model fitted to customers. Read it only when Defined.
type BGNBDFit struct {
	Status         Status
	Reason         note.Note // set unless Defined
	Model          BGNBDModel
	R, Alpha, A, B Result
	LogLik         float64
	N              int64 // customers
	Method         string

	covariance *mat.SymDense // of the logarithms of R, Alpha, A, B
}

// BGNBD fits the model by maximum likelihood.
//
//	L = Γ(r+x)αʳ/Γ(r) · B(a, b+x)/B(a, b) · ((α+T)^-(r+x) + [x>0]·a/(b+x-1)·(α+t)^-(r+x))
//
// for x repeats, the last at t, observed for T; summed in logarithms, since
// the powers overflow. Newton's method in the logarithms of the parameters,
// from several starts; time is scaled by its mean, so that its unit does not
// matter. Purchases of one day count as one, and times must not be rounded to
// weeks: the fit then answers to the rounding.
//
// It assumes that nobody announces leaving (where they do, SBG), that a
// customer without a repeat is alive, that purchases come at random and that
// rate and dropout are independent. Needs some hundred customers with
// repeats.
//
// Fader, Hardie & Lee, "Counting your customers" the easy way, Marketing
// Science 24(2):275, 2005.
func BGNBD(customers []Purchases, level float64) BGNBDFit {
	const method = "BG/NBD, maximum likelihood"
	fit := BGNBDFit{N: int64(len(customers)), Method: method}
	no := func(status Status, reason note.Note) BGNBDFit {
		fit.Status, fit.Reason = status, reason
		r := noResult(status, method, fit.N, reason)
		fit.R, fit.Alpha, fit.A, fit.B = r, r, r, r
		return fit
	}
	if !levelOK(level) {
		return no(Undefined, levelReason(level))
	}
	if len(customers) == 0 {
		return no(TooFew, note.New("there are no customers; some hundreds, many with repeat purchases, are needed"))
	}
	repeaters := 0
	for i, c := range customers {
		if !finite([]float64{c.Recency, c.Observed}) || c.Repeat < 0 || c.Recency < 0 || c.Recency > c.Observed || c.Observed <= 0 || c.Repeat == 0 && c.Recency > 0 {
			return no(Undefined, note.New("customer %d: %d repeats, the last after %v of %v; the last lies between 0 and the end, and at 0 without a repeat",
				i+1, c.Repeat, c.Recency, c.Observed))
		}
		if c.Repeat > 0 {
			repeaters++
		}
	}
	if repeaters == 0 {
		return no(Degenerate, note.New("none of %d customers bought again, so neither rate nor dropout can be estimated; a longer observation is needed", fit.N))
	}
	d := buyersOf(customers)
	p := d.likelihood().maximise(bgnbdStarts())
	if !p.converged {
		if p.edge >= 0 {
			return no(Degenerate, note.New("the likelihood has no maximum: %s runs to a boundary, as when customers do not differ or none drops out; more "+
				"customers or a longer observation are needed", [...]string{"r", "alpha", "a", "b"}[p.edge]))
		}
		return no(NotConverged, note.New("the likelihood was not maximised from any of several starts; check the times and their unit"))
	}
	fit.Status, fit.covariance = Defined, p.covariance
	fit.R, fit.Alpha = p.parameter(0, 1, fit.N, level, method), p.parameter(1, d.unit, fit.N, level, method)
	fit.A, fit.B = p.parameter(2, 1, fit.N, level, method), p.parameter(3, 1, fit.N, level, method)
	fit.Model = BGNBDModel{fit.R.Value, fit.Alpha.Value, fit.A.Value, fit.B.Value}
	fit.LogLik = p.value - d.repeats*math.Log(d.unit) // densities of times in the caller's unit
	return fit
}

// Alive is the probability that a customer has not dropped out; 1 for one
// without a repeat, by construction of the model.
func (m BGNBDModel) Alive(c Purchases) Number {
	if !m.ok(c) {
		return Number{}
	}
	return Some(1 / (1 + m.odds(c)))
}

// odds is of having dropped out: [x>0]·a/(b+x-1)·((α+T)/(α+t))^(r+x).
func (m BGNBDModel) odds(c Purchases) float64 {
	if c.Repeat == 0 {
		return 0
	}
	x := float64(c.Repeat)
	return m.A / (m.B + x - 1) * math.Pow((m.Alpha+c.Observed)/(m.Alpha+c.Recency), m.R+x)
}

// Expected is the expected number of purchases in the next horizon, in the
// unit of time of the fit (equation 10 of the paper).
func (m BGNBDModel) Expected(c Purchases, horizon float64) Number {
	if !m.ok(c) || !finite([]float64{horizon}) || horizon < 0 {
		return Number{}
	}
	return Some(m.expected(float64(c.Repeat), c.Observed, horizon) / (1 + m.odds(c)))
}

// ExpectedNew is the expected number of repeats of a new customer within a
// time from the first purchase (equation 9 of the paper).
func (m BGNBDModel) ExpectedNew(within float64) Number {
	return m.Expected(Purchases{Observed: 0}, within)
}

// expected is, with B = a-1, C = a+b+x-1, A = a+b-1-r and z = t/(α+T+t),
//
//	C/B·(1 - (1-z)^B·₂F₁(A, B; C; z)) = -(C·L + G + B·L·G)
//
// which is equation 10 after Euler's transformation. Its parts L = ((1-z)^B - 1)/B
// and G = C·(₂F₁ - 1)/B stay finite where a passes 1 and a+b+x passes 1.
func (m BGNBDModel) expected(x, observed, horizon float64) float64 {
	b, c := m.A-1, m.A+m.B+x-1
	a := m.A + m.B - 1 - m.R
	z := horizon / (m.Alpha + observed + horizon)
	l := math.Log1p(-z)
	if b != 0 {
		l = math.Expm1(b*l) / b
	}
	// G = A·z·Σ (A+1)_k (B+1)_k z^k / ((C+1)_k (2)_k); the terms fall at least
	// as z^k in the end.
	g, term := 0.0, a*z
	for k := 0.0; ; k++ {
		g += term
		factor := (a + 1 + k) * (b + 1 + k) / ((c + 1 + k) * (2 + k)) * z
		term *= factor
		if k > 10_000_000 {
			return math.NaN()
		}
		if math.Abs(factor) < 1 && math.Abs(term) <= 1e-17*(1-z)*math.Abs(g) || term == 0 {
			break
		}
	}
	return -(c*l + g + b*l*g)
}

func (m BGNBDModel) ok(c Purchases) bool {
	return finite([]float64{m.R, m.Alpha, m.A, m.B, c.Recency, c.Observed}) && m.R > 0 && m.Alpha > 0 && m.A > 0 && m.B > 0 &&
		c.Repeat >= 0 && 0 <= c.Recency && c.Recency <= c.Observed
}

// buyers is the customers by their number of repeats, so that the gamma
// functions are computed once for each number; times are in units of unit.
type buyers struct {
	unit    float64
	repeats float64 // of all
	groups  []buyerGroup
}

type buyerGroup struct {
	x, n     float64
	recency  []float64
	observed []float64
}

func buyersOf(customers []Purchases) *buyers {
	sorted := slices.Clone(customers) // the sums must not depend on the order
	slices.SortFunc(sorted, func(a, b Purchases) int {
		return cmp.Or(cmp.Compare(a.Repeat, b.Repeat), cmp.Compare(a.Observed, b.Observed), cmp.Compare(a.Recency, b.Recency))
	})
	d := &buyers{}
	for _, c := range sorted {
		d.unit += c.Observed / float64(len(sorted))
	}
	for _, c := range sorted {
		x := float64(c.Repeat)
		if n := len(d.groups); n == 0 || d.groups[n-1].x != x {
			d.groups = append(d.groups, buyerGroup{x: x})
		}
		g := &d.groups[len(d.groups)-1]
		g.n++
		g.recency, g.observed = append(g.recency, c.Recency/d.unit), append(g.observed, c.Observed/d.unit)
		d.repeats += x
	}
	return d
}

func (d *buyers) likelihood() likelihood {
	lgamma := func(x float64) float64 {
		y, _ := math.Lgamma(x)
		return y
	}
	return likelihood{
		value: func(logs []float64) float64 {
			r, alpha, a, b := math.Exp(logs[0]), math.Exp(logs[1]), math.Exp(logs[2]), math.Exp(logs[3])
			sum := 0.0
			for _, g := range d.groups {
				sum += g.n * (lgamma(r+g.x) - lgamma(r) + r*logs[1] + lgamma(a+b) + lgamma(b+g.x) - lgamma(b) - lgamma(a+b+g.x))
				for i, t := range g.observed {
					alive := -(r + g.x) * math.Log(alpha+t)
					if g.x > 0 {
						gone := logs[2] - math.Log(b+g.x-1) - (r+g.x)*math.Log(alpha+g.recency[i])
						high, low := max(alive, gone), min(alive, gone)
						alive = high + math.Log1p(math.Exp(low-high))
					}
					sum += alive
				}
			}
			return sum
		},
		gradient: func(logs, into []float64) {
			r, alpha, a, b := math.Exp(logs[0]), math.Exp(logs[1]), math.Exp(logs[2]), math.Exp(logs[3])
			var dr, dalpha, da, db float64
			for _, g := range d.groups {
				both := mathext.Digamma(a+b) - mathext.Digamma(a+b+g.x)
				dr += g.n * (mathext.Digamma(r+g.x) - mathext.Digamma(r) + logs[1])
				dalpha += g.n * r / alpha
				da += g.n * both
				db += g.n * (both + mathext.Digamma(b+g.x) - mathext.Digamma(b))
				for i, t := range g.observed {
					w := 0.0 // the share of the likelihood that has dropped out
					if g.x > 0 {
						alive := -(r + g.x) * math.Log(alpha+t)
						gone := logs[2] - math.Log(b+g.x-1) - (r+g.x)*math.Log(alpha+g.recency[i])
						w = 1 / (1 + math.Exp(alive-gone))
						da += w / a
						db -= w / (b + g.x - 1)
						dr -= w * math.Log(alpha+g.recency[i])
						dalpha -= w * (r + g.x) / (alpha + g.recency[i])
					}
					dr -= (1 - w) * math.Log(alpha+t)
					dalpha -= (1 - w) * (r + g.x) / (alpha + t)
				}
			}
			into[0], into[1], into[2], into[3] = r*dr, alpha*dalpha, a*da, b*db
		},
	}
}

// bgnbdStarts is a grid; time is in units of the mean observation.
func bgnbdStarts() [][]float64 {
	var starts [][]float64
	for _, r := range []float64{0.2, 1, 4} {
		for _, rate := range []float64{0.3, 2, 10} { // mean purchases in the mean observation
			for _, dropout := range [][2]float64{{0.5, 2}, {1, 9}, {2, 2}} {
				starts = append(starts, []float64{math.Log(r), math.Log(r / rate), math.Log(dropout[0]), math.Log(dropout[1])})
			}
		}
	}
	return starts
}
