package estimate

import (
	"math"
	"sort"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// SurvivalInterval names the scale on which an interval of S(t) is symmetric.
type SurvivalInterval uint8

// The scales. LogLog, the default of Stata and SAS, keeps within 0 and 1 and
// covers best in small samples; Log is the default of R's survfit.
const (
	LogLog        SurvivalInterval = iota // S^exp(±z·√v/log S); none while S = 1
	LogSurvival                           // S·exp(±z·√v), cut at 1
	PlainSurvival                         // S ± z·S·√v, cut at 0 and 1
)

func (k SurvivalInterval) String() string {
	return [...]string{"Kaplan-Meier, log-log", "Kaplan-Meier, log", "Kaplan-Meier, plain"}[k]
}

// KaplanMeierOptions are the choices of KaplanMeier. The zero value is the
// log-log interval at 0.95 of the curve from age 0.
type KaplanMeierOptions struct {
	Level    float64 // 0 is 0.95
	Interval SurvivalInterval
	// From makes the curve that of the units still under observation at this
	// age: S(t | T >= From). Needed where entry is so late that the few under
	// observation early all had the event.
	From int64
}

// Survival is a Kaplan-Meier curve. Read Steps only when Defined.
type Survival struct {
	Status   Status
	Reason   note.Note // set unless Defined
	Steps    []SurvivalStep
	From     int64 // the curve is 1 at this age
	N        int64 // units under observation at some age from From on
	Events   int64
	Method   string
	Warnings []note.Note

	level   float64
	scale   SurvivalInterval
	entries []ageEntries
}

// SurvivalStep is the curve at one age: at and after it, until the next step.
type SurvivalStep struct {
	Time             int64 // age
	AtRisk           int64 // under observation just before this age
	Events, Censored int64 // at this age; a unit censored here is at risk here
	S                Number
	SE               Number // of S, by Greenwood; absent where S = 0
	Interval         Interval

	v float64 // Σ d/(n(n-d)): the variance of log S
}

type ageEntries struct{ age, n int64 }

// KaplanMeier is the product-limit estimate of survival, the probability of
// no event up to and with an age, from censored and left-truncated units.
//
//	S(t) = Π_{t_i ≤ t} (1 - d_i/n_i),   Var log S = v = Σ d_i/(n_i(n_i-d_i))
//
// d are events and n units at risk: those that entered before t_i and left at
// t_i or later, so that a unit censored at t_i is still at risk there. The
// interval is pointwise, not a band. Where S is 0 there is neither a standard
// error nor an interval.
//
// It assumes that censoring and late entry say nothing of the time of the
// event. Not for events that may recur, nor where another event makes this
// one impossible.
//
// Kaplan & Meier, JASA 53:457, 1958; Greenwood, Reports on Public Health 33,
// 1926; the log-log interval: Kalbfleisch & Prentice, The Statistical Analysis
// of Failure Time Data, 1980, p. 15.
func KaplanMeier(e *tally.Events, opt KaplanMeierOptions) Survival {
	if opt.Level == 0 {
		opt.Level = 0.95
	}
	if e == nil {
		e = new(tally.Events)
	}
	curve := Survival{From: opt.From, level: opt.Level, scale: opt.Interval, Method: opt.Interval.String()}
	no := func(status Status, reason note.Note) Survival {
		return Survival{Status: status, Reason: reason, From: opt.From, N: curve.N, Method: curve.Method}
	}
	if !levelOK(opt.Level) {
		return no(Undefined, levelReason(opt.Level))
	}
	z := zCritical(opt.Level)
	// While nobody is censored and nobody enters, S is a count over a count:
	// the product would round where the quotient does not.
	s, v := 1.0, 0.0
	base, whole, left := 1.0, int64(0), int64(-1)
	emptied := int64(-1) // the age after which nobody was at risk
	for row := range riskRows(e) {
		if row.age < opt.From {
			continue
		}
		if len(curve.Steps) == 0 && curve.N == 0 {
			curve.N = row.atRisk
		}
		curve.N += row.Entered
		if row.Entered > 0 {
			curve.entries = append(curve.entries, ageEntries{row.age, row.Entered})
		}
		d, n := row.Events, row.atRisk
		if d+row.Censored > 0 {
			if emptied >= 0 {
				return no(Degenerate, note.New("nobody was under observation after age %d and before later entries, so survival past it is not known; start the "+
					"curve at a later age", emptied))
			}
			if n != left {
				base, whole = s, n
			}
			left = n - d
			s = base * (float64(left) / float64(whole))
			if d > 0 {
				v += float64(d) / (float64(n) * float64(n-d)) // infinite with S = 0
			}
			step := SurvivalStep{Time: row.age, AtRisk: n, Events: d, Censored: row.Censored, S: Some(s), v: v}
			if s > 0 {
				step.SE = Some(s * math.Sqrt(v))
			}
			step.Interval = survivalLimits(s, v, z, opt.Level, opt.Interval)
			curve.Steps = append(curve.Steps, step)
			curve.Events += d
			if n == d+row.Censored && row.Entered == 0 || n == d {
				emptied = row.age
			}
		}
	}
	switch {
	case curve.N == 0 && e.N() > 0:
		return no(TooFew, note.New("nobody is under observation from age %d on; start the curve earlier", opt.From))
	case curve.N == 0:
		return no(TooFew, note.New("there are no units; at least 1 with an age is needed"))
	case curve.Events == 0:
		curve.Warnings = append(curve.Warnings, note.New("no event was seen: survival stays 1 because all %d units are censored, and how certain that is "+
			"cannot be told", curve.N))
	}
	if len(curve.entries) > 0 && curve.atRisk(curve.From, -1) == 0 {
		curve.Warnings = append(curve.Warnings, note.New("nobody was under observation at age %d: the curve is that of units that reached age %d", curve.From,
			curve.entries[0].age+1))
	}
	curve.Status = Defined
	return curve
}

// At is the curve at age t. Past the last age seen S is absent, unless it has
// fallen to 0.
func (c Survival) At(t int64) SurvivalStep {
	if c.Status != Defined || t < c.From {
		return SurvivalStep{Time: t}
	}
	i := sort.Search(len(c.Steps), func(i int) bool { return c.Steps[i].Time > t }) - 1
	if i >= 0 && c.Steps[i].Time == t {
		return c.Steps[i]
	}
	at := SurvivalStep{Time: t, AtRisk: c.atRisk(t, i)}
	switch {
	case i < 0: // before anything happened
		at.S, at.SE, at.Interval = Some(1), Some(0), between(1, 1, c.level, c.Method)
	case i+1 < len(c.Steps) || c.Steps[i].S.Value == 0:
		at.S, at.SE, at.Interval, at.v = c.Steps[i].S, c.Steps[i].SE, c.Steps[i].Interval, c.Steps[i].v
	}
	return at
}

// atRisk counts the units under observation just before age t, where step is
// the last one before it, or -1.
func (c Survival) atRisk(t int64, step int) int64 {
	n, since := c.N, c.From
	if step >= 0 {
		last := c.Steps[step]
		n, since = last.AtRisk-last.Events-last.Censored, last.Time
	} else {
		for _, e := range c.entries { // all came in at From or later
			n -= e.n
		}
	}
	for _, e := range c.entries {
		if since <= e.age && e.age < t {
			n += e.n
		}
	}
	return n
}

// Median is the age by which half of the units had the event.
func (c Survival) Median(level float64) Result { return c.Quantile(0.5, level) }

// quantileTie is how near to 1-p a step of the curve is taken to lie on it.
const quantileTie = 1e-9

// Quantile is the age by which a share p of the units had the event: the
// least age with S(t) <= 1-p; where S is 1-p over a stretch of ages, the
// middle of it, as the median of a sample is. Its interval is the ages at
// which the lower and the upper limits of S, on the curve's scale, cross 1-p
// in the same way. A limit that is not reached is absent, and so is the
// quantile itself, with the status Undefined, though its lower limit may be
// there.
//
// Brookmeyer & Crowley, Biometrics 38:29, 1982.
func (c Survival) Quantile(p, level float64) Result {
	method := "quantile of " + c.Method
	switch {
	case c.Status != Defined:
		return noResult(c.Status, method, c.N, c.Reason)
	case !levelOK(level):
		return noResult(Undefined, method, c.N, levelReason(level))
	case !(p > 0 && p < 1):
		return noResult(Undefined, method, c.N, note.New("the share must lie between 0 and 1; it is %v", p))
	}
	z := zCritical(level)
	value, open := c.cross(p, func(s SurvivalStep) Number { return s.S })
	low, _ := c.cross(p, func(s SurvivalStep) Number { return survivalLimits(s.S.Value, s.v, z, level, c.scale).Low })
	high, _ := c.cross(p, func(s SurvivalStep) Number { return survivalLimits(s.S.Value, s.v, z, level, c.scale).High })
	r := Result{Status: Defined, Value: value.Value, N: c.N, Method: method}
	last := c.Steps[len(c.Steps)-1]
	if !value.OK {
		r = noResult(Undefined, method, c.N, note.New("not reached: survival is still %.3f at the last age seen, %d; a longer observation is needed",
			last.S.Value, last.Time))
	}
	if open {
		r.Warnings = append(r.Warnings, note.New("survival stays on the line from this step to the last age seen, %d; the middle is given, and the true age "+
			"may be later", last.Time))
	}
	if low.OK || high.OK {
		r.Interval = Interval{Low: low, High: high, Level: level, Achieved: level, Method: "Brookmeyer-Crowley, " + c.Method}
	}
	return r
}

// cross is the age at which a falling curve reaches 1-p; open says that it
// lies on 1-p from there to its end.
func (c Survival) cross(p float64, curve func(SurvivalStep) Number) (age Number, open bool) {
	for i, s := range c.Steps {
		y := curve(s)
		if !y.OK || y.Value > 1-p+quantileTie {
			continue
		}
		if y.Value < 1-p-quantileTie {
			return Some(float64(s.Time)), false
		}
		for _, later := range c.Steps[i+1:] {
			if y := curve(later); y.OK && y.Value < 1-p-quantileTie {
				return Some((float64(s.Time) + float64(later.Time)) / 2), false
			}
		}
		last := c.Steps[len(c.Steps)-1]
		return Some((float64(s.Time) + float64(last.Time)) / 2), last.Time > s.Time
	}
	return Number{}, false
}

// survivalLimits is the interval of S, where the variance of log S is v.
func survivalLimits(s, v, z, level float64, scale SurvivalInterval) Interval {
	if s <= 0 {
		return Interval{}
	}
	method := scale.String()
	half := z * math.Sqrt(v)
	switch scale {
	case PlainSurvival:
		return between(max(s-half*s, 0), min(s+half*s, 1), level, method)
	case LogSurvival:
		return between(s*math.Exp(-half), min(s*math.Exp(half), 1), level, method)
	}
	if s == 1 {
		return Interval{}
	}
	l := math.Log(s)
	return between(math.Exp(l*math.Exp(-half/l)), math.Exp(l*math.Exp(half/l)), level, method)
}

// riskRow is one age of an event table with the number at risk just before.
type riskRow struct {
	age, atRisk int64
	tally.EventCount
}

// riskRows goes through an event table in ascending order of age.
func riskRows(e *tally.Events) func(yield func(riskRow) bool) {
	return func(yield func(riskRow) bool) {
		if e == nil {
			return
		}
		var rows []riskRow
		atRisk := int64(0) // from the start: all who left, less those who entered
		for age, c := range e.All() {
			rows = append(rows, riskRow{age: age, EventCount: c})
			atRisk += c.Events + c.Censored - c.Entered
		}
		for _, row := range rows {
			row.atRisk = atRisk
			if !yield(row) {
				return
			}
			atRisk += row.Entered - row.Events - row.Censored
		}
	}
}
