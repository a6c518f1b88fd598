package metrics

import (
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/tally"
)

// Curve is the table of events behind a figure of a survival curve: what two
// cases are compared by, because the figures alone do not tell.
type Curve struct {
	Events *tally.Events
	Test   CurveTest
	Until  int64 // the age to which a restricted mean goes
}

// CurveTest says by which test the curves of two cases are compared.
type CurveTest string

// The tests.
const (
	ByLogRank        CurveTest = "log-rank"
	ByPetoPeto       CurveTest = "peto-peto"
	ByRestrictedMean CurveTest = "restricted mean"
)

// Against tests whether two curves are the same.
func (c *Curve) Against(o *Curve, level float64) estimate.Test {
	switch c.Test {
	case ByPetoPeto:
		return estimate.PetoPeto([]*tally.Events{c.Events, o.Events})
	case ByRestrictedMean:
		curve := func(e *tally.Events) estimate.Survival {
			return estimate.KaplanMeier(e, estimate.KaplanMeierOptions{Level: level})
		}
		return estimate.RestrictedMeanDifference(curve(c.Events), curve(o.Events), c.Until, level)
	}
	return estimate.LogRank([]*tally.Events{c.Events, o.Events})
}

// SurvivalPoints is a curve as points, from 1 at its start: at each age at which
// it falls, and where it ends. N is at risk just before.
func SurvivalPoints(curve estimate.Survival) []Point {
	if curve.Status != estimate.Defined {
		return nil
	}
	out := []Point{{At: curve.From, Status: Defined, Value: 1, N: curve.N}}
	for i, s := range curve.Steps {
		if s.Events == 0 && i+1 < len(curve.Steps) {
			continue
		}
		p := Point{At: s.Time, Status: Defined, Value: s.S.Value, Interval: s.Interval, N: s.AtRisk}
		if s.Time == curve.From {
			out = out[:0]
		}
		out = append(out, p)
	}
	return out
}
