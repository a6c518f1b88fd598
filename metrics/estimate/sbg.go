package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// SBGModel is the shifted beta-geometric model of contractual retention: each
// customer leaves at the end of every period with a probability of their own,
// which does not change, and which is distributed over customers as
// Beta(Alpha, Beta). That retention rises with age is sorting, not growing
// loyalty: those who leave easily have left.
type SBGModel struct{ Alpha, Beta float64 }

// SBGFit is the model fitted to cohorts. Read it only when Defined.
type SBGFit struct {
	Status     Status
	Reason     note.Note // set unless Defined
	Model      SBGModel
	Alpha      Result
	Beta       Result
	Covariance float64 // of the two
	LogLik     float64
	// Constant is the fit with one churn for all customers and ages, lost
	// over periods started, which the model contains as Alpha + Beta → ∞.
	// It is there also where the model is not.
	Constant       Result
	ConstantLogLik float64
	N              int64 // customers
	Method         string
	Warnings       []note.Note
}

// SBG fits the model by maximum likelihood to one cohort or several. Each is
// the customers still there after 0, 1, 2 ... periods; cohorts may be of
// different ages, and each is censored at its own.
//
//	P(T = t) = B(α+1, β+t-1)/B(α, β),   S(t) = B(α, β+t)/B(α, β)
//	LL = Σ_t lost_t·log h(t) + kept_t·log(1-h(t)),   h(t) = α/(α+β+t-1)
//
// the sums being over all cohorts, so that they need not be kept apart. The
// parameters, with the standard errors of the observed information, come from
// Newton's method in their logarithms from several starts.
//
// At least two periods are needed. Where churn does not fall with age there
// is no maximum, the likelihood rising towards Constant: the status is then
// Degenerate. Not for customers who can come back (BGNBD), nor where churn
// falls for a reason of its own, such as a price.
//
// Fader & Hardie, Journal of Interactive Marketing 21(1):76, 2007; several
// cohorts: Fader & Hardie, Fitting the sBG model to multi-cohort data, 2007.
func SBG(survivors [][]int64, level float64) SBGFit {
	const method = "sBG, maximum likelihood"
	fit := SBGFit{Method: method}
	no := func(status Status, reason note.Note) SBGFit {
		fit.Status, fit.Reason = status, reason
		fit.Alpha, fit.Beta = noResult(status, method, fit.N, reason), noResult(status, method, fit.N, reason)
		if fit.Constant.Status != Defined {
			fit.Constant = noResult(status, method, fit.N, reason)
		}
		return fit
	}
	if !levelOK(level) {
		return no(Undefined, levelReason(level))
	}
	var d churnTable
	for i, cohort := range survivors {
		for t, alive := range cohort {
			if alive < 0 || t > 0 && alive > cohort[t-1] {
				return no(Undefined, note.New("cohort %d: %d customers after %d periods; they must be 0 or more and never rise", i+1, alive, t))
			}
		}
		d.add(cohort)
		if len(cohort) > 0 {
			fit.N += cohort[0]
		}
	}
	lost, kept := d.totals()
	if lost+kept > 0 {
		fit.Constant = Wilson(int64(lost), int64(lost+kept), level)
		fit.Constant.Method = "constant churn"
		if lost > 0 && kept > 0 {
			fit.ConstantLogLik = lost*math.Log(lost/(lost+kept)) + kept*math.Log(kept/(lost+kept))
		}
	}
	switch {
	case lost+kept == 0:
		return no(TooFew, note.New("there is no cohort with customers and a period that has passed; at least two periods are needed"))
	case lost == 0:
		return no(Degenerate, note.New("nobody left, so churn cannot be modelled; a longer observation is needed"))
	case kept == 0:
		return no(Degenerate, note.New("everybody left in the first period, so churn by age cannot be modelled; shorter periods are needed"))
	case d.periods() < 2:
		return no(TooFew, note.New("there is one period; at least 2 are needed to see whether churn falls with age"))
	}
	p := d.likelihood().maximise(sbgStarts(lost / (lost + kept)))
	if !p.converged {
		switch {
		case d.rises(lost / (lost + kept)):
			return no(Degenerate, note.New("churn does not fall with age here, so no difference between customers can be estimated; use the constant churn"))
		case p.edge >= 0:
			return no(Degenerate, note.New("the likelihood has no maximum: it grows towards a boundary of the parameters; more periods are needed"))
		}
		return no(NotConverged, note.New("the likelihood was not maximised from any of several starts; check the counts"))
	}
	fit.Status = Defined
	fit.Alpha, fit.Beta = p.parameter(0, 1, fit.N, level, method), p.parameter(1, 1, fit.N, level, method)
	fit.Model = SBGModel{fit.Alpha.Value, fit.Beta.Value}
	fit.Covariance = fit.Model.Alpha * fit.Model.Beta * p.covariance.At(0, 1)
	fit.LogLik = p.value
	if fit.LogLik-fit.ConstantLogLik < 1.92 { // half the 95 % point of χ² with 1 df
		fit.Warnings = append(fit.Warnings, note.New("the model is not clearly better than a constant churn, so its parameters and projections are very uncertain"))
	}
	return fit
}

// Survival is S(t), the share still there after t periods; 1 at 0.
func (m SBGModel) Survival(t int) Number {
	if !m.ok() || t < 0 {
		return Number{}
	}
	return Some(math.Exp(m.logSurvival(t)))
}

// Retention is r(t) = (β+t-1)/(α+β+t-1), the share of those there after t-1
// periods who are after t; t is 1 or more.
func (m SBGModel) Retention(t int) Number {
	if !m.ok() || t < 1 {
		return Number{}
	}
	return Some((m.Beta + float64(t-1)) / (m.Alpha + m.Beta + float64(t-1)))
}

// MeanChurn is α/(α+β), the churn of the first period and the mean of all
// customers' own.
func (m SBGModel) MeanChurn() Number {
	if !m.ok() {
		return Number{}
	}
	return Some(m.Alpha / (m.Alpha + m.Beta))
}

// Lifetime is the expected number of periods paid for, the first included:
// (α+β-1)/(α-1). It is infinite, hence absent, for α of 1 or less; use
// LifetimeWithin or a discounted one.
func (m SBGModel) Lifetime() Number {
	if !m.ok() || m.Alpha <= 1 {
		return Number{}
	}
	return Some((m.Alpha + m.Beta - 1) / (m.Alpha - 1))
}

// LifetimeWithin is the expected number of periods paid for up to and with
// renewal t: Σ S(0) ... S(t).
func (m SBGModel) LifetimeWithin(t int) Number {
	if !m.ok() || t < 0 {
		return Number{}
	}
	sum, s := 0.0, 1.0
	for i := range t + 1 {
		sum += s
		s *= m.Retention(i + 1).Value
	}
	return Some(sum)
}

// Discounted is the discounted expected lifetime of a new customer in
// periods, Σ S(t)/(1+d)^t from t = 0, d being the discount of a period.
func (m SBGModel) Discounted(discount float64) Number { return m.discounted(0, discount) }

// DiscountedResidual is the discounted expected residual lifetime of a
// customer about to decide on renewal number renewals:
// Σ S(renewals+t)/S(renewals-1)/(1+d)^t from t = 0.
//
// Fader & Hardie, Customer-base valuation in a contractual setting, Marketing
// Science 29(1):85, 2010.
func (m SBGModel) DiscountedResidual(renewals int, discount float64) Number {
	if !m.ok() || renewals < 1 {
		return Number{}
	}
	rest := m.discounted(renewals, discount)
	if !rest.OK {
		return Number{}
	}
	return Some(rest.Value * m.Retention(renewals).Value)
}

// discounted is Σ S(from+t)/S(from)/(1+d)^t from t = 0. What is left out at
// the end is below the last term times (1+d)/d.
func (m SBGModel) discounted(from int, discount float64) Number {
	const terms = 10_000_000
	if !m.ok() || !(discount > 0) {
		return Number{}
	}
	sum, term := 0.0, 1.0
	for t := from; t-from < terms; t++ {
		sum += term
		term *= (m.Beta + float64(t)) / (m.Alpha + m.Beta + float64(t)) / (1 + discount)
		if term*(1+discount) < 1e-16*discount*sum {
			return Some(sum)
		}
	}
	return Number{}
}

func (m SBGModel) ok() bool { return finite([]float64{m.Alpha, m.Beta}) && m.Alpha > 0 && m.Beta > 0 }

func (m SBGModel) logSurvival(t int) float64 {
	s := 0.0
	for i := range t {
		s += math.Log1p(-m.Alpha / (m.Alpha + m.Beta + float64(i)))
	}
	return s
}

// churnTable is, by age from 1, the customers lost at its end and those kept.
type churnTable struct{ lost, kept []float64 }

func (d *churnTable) add(cohort []int64) {
	for t := 1; t < len(cohort); t++ {
		if t > len(d.lost) {
			d.lost, d.kept = append(d.lost, 0), append(d.kept, 0)
		}
		d.lost[t-1] += float64(cohort[t-1] - cohort[t])
		d.kept[t-1] += float64(cohort[t])
	}
}

func (d *churnTable) totals() (lost, kept float64) {
	for i := range d.lost {
		lost += d.lost[i]
		kept += d.kept[i]
	}
	return lost, kept
}

// periods is the number of ages at which anybody could leave.
func (d *churnTable) periods() (n int) {
	for i := range d.lost {
		if d.lost[i]+d.kept[i] > 0 {
			n++
		}
	}
	return n
}

// rises reports whether the likelihood does not grow as the model leaves
// constant churn c, by its slope in 1/(α+β) there: Σ (t-1)(kept·c/(1-c) - lost).
func (d *churnTable) rises(c float64) bool {
	slope := 0.0
	for i := range d.lost {
		slope += float64(i) * (d.kept[i]*c/(1-c) - d.lost[i])
	}
	return slope <= 0
}

func (d *churnTable) likelihood() likelihood {
	return likelihood{
		value: func(logs []float64) float64 {
			a, b := math.Exp(logs[0]), math.Exp(logs[1])
			sum := 0.0
			for i := range d.lost {
				t := float64(i)
				h := a / (a + b + t)
				sum += d.lost[i]*math.Log(h) + d.kept[i]*math.Log1p(-h)
			}
			return sum
		},
		gradient: func(logs, into []float64) {
			a, b := math.Exp(logs[0]), math.Exp(logs[1])
			into[0], into[1] = 0, 0
			for i := range d.lost {
				t := float64(i)
				c := a + b + t
				// h = a/c: d log h = 1/a - 1/c, d log(1-h) = 1/(b+t) - 1/c
				into[0] += d.lost[i]*(b+t)/c - d.kept[i]*a/c
				into[1] += b * (d.kept[i]*a/(c*(b+t)) - d.lost[i]/c)
			}
		},
	}
}

// sbgStarts is a grid over the spread between customers at the mean churn.
func sbgStarts(churn float64) [][]float64 {
	var starts [][]float64
	for _, precision := range []float64{0.3, 1, 4, 20, 100} {
		for _, first := range []float64{churn, math.Sqrt(churn)} { // churn is highest first
			a, b := first*precision, (1-first)*precision
			starts = append(starts, []float64{math.Log(a), math.Log(b)})
		}
	}
	return starts
}
