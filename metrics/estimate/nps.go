package estimate

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
)

// NPSInterval names an interval of the net promoter score.
type NPSInterval uint8

// The intervals. Add3 is the one to use: it keeps its level down to some ten
// answers, and where all answers are alike.
const (
	NPSAdd3  NPSInterval = iota // adjusted Wald: one answer of each kind added
	NPSAdd4                     // adjusted Wald: 4/3 answers of each kind added
	NPSWald                     // variance over n
	NPSt                        // variance over n-1, Student's t
	NPSMover                    // from the Wilson limits of both shares and their correlation
)

func (k NPSInterval) String() string {
	return [...]string{"NPS, adjusted Wald +3", "NPS, adjusted Wald +4", "NPS, Wald", "NPS, t", "NPS, MOVER Wilson"}[k]
}

// NPS is the net promoter score as a fraction, promoters (9 and 10 of 10) less
// detractors (0 to 6) over all, passives (7 and 8) included: -1 to 1, of which
// reports print 100 times. The interval is the adjusted Wald one with one
// answer of each kind added; the value and the standard error are without.
//
//	p - d,   SE² = (p + d - (p - d)²)/n
//
// It assumes that those who answered are a random sample of those asked.
// Scores of one business in different countries or scales do not compare.
//
// Reichheld, Harvard Business Review 81(12):46, 2003; Rocks, American
// Statistician 70:365, 2016.
func NPS(promoters, passives, detractors int64, level float64) Result {
	return NPSBy(promoters, passives, detractors, NPSAdd3, level)
}

// NPSBy is NPS with another interval.
func NPSBy(promoters, passives, detractors int64, kind NPSInterval, level float64) Result {
	method := kind.String()
	a := npsAnswers{float64(promoters), float64(passives), float64(detractors)}
	n := promoters + passives + detractors
	switch {
	case !levelOK(level):
		return noResult(Undefined, method, 0, levelReason(level))
	case promoters < 0 || passives < 0 || detractors < 0:
		return noResult(Undefined, method, 0, note.New("%d promoters, %d passives, %d detractors: counts are 0 or more", promoters, passives, detractors))
	case max(promoters, passives, detractors) > math.MaxInt64/3:
		return noResult(Undefined, method, 0, note.New("%d promoters, %d passives, %d detractors: the counts are too large to add up", promoters, passives,
			detractors))
	case n == 0:
		return noResult(TooFew, method, 0, note.New("there are no answers; at least 1 is needed"))
	}
	z := zCritical(level)
	score, variance := a.score()
	r := Result{Status: Defined, Value: score, SE: Some(math.Sqrt(variance / a.n())), N: n, Method: method}
	cut := func(centre, half float64) {
		r.Interval = between(max(centre-half, -1), min(centre+half, 1), level, method)
	}
	if variance == 0 {
		r.SE = Number{}
		r.Warnings = append(r.Warnings, note.New("all answers are of one kind, so their variation is not known; only the adjusted intervals exist"))
	}
	switch {
	case kind == NPSAdd3 || kind == NPSAdd4:
		extra := 3.0
		if kind == NPSAdd4 {
			extra = 4
		}
		more := npsAnswers{a.promoters + extra/3, a.passives + extra/3, a.detractors + extra/3}
		centre, variance := more.score()
		cut(centre, z*math.Sqrt(variance/more.n()))
	case variance == 0:
	case kind == NPSWald:
		cut(score, z*r.SE.Value)
	case kind == NPSt:
		r.SE = Some(math.Sqrt(variance / (a.n() - 1)))
		cut(score, tCritical(level, a.n()-1)*r.SE.Value)
	case kind == NPSMover:
		p, d := a.promoters/a.n(), a.detractors/a.n()
		l1, u1 := wilsonLimits(promoters, n, z)
		l2, u2 := wilsonLimits(detractors, n, z)
		correlation := 0.0 // of the two shares, 0 where one of them is
		if p > 0 && d > 0 {
			correlation = -math.Sqrt(p * d / ((1 - p) * (1 - d)))
		}
		side := func(x, y float64) float64 { return math.Sqrt(max(x*x-2*correlation*x*y+y*y, 0)) }
		r.Interval = between(max(score-side(p-l1, u2-d), -1), min(score+side(u1-p, d-l2), 1), level, method)
	}
	return r
}

// NPSDifference is the test that two independent groups have the same score,
// by the normal distribution. Effect is the first less the second, with the
// Wald interval. Each group needs some 30 answers.
func NPSDifference(first, second [3]int64, level float64) Test {
	const method = "difference of NPS, z"
	a, b := NPSBy(first[0], first[1], first[2], NPSWald, level), NPSBy(second[0], second[1], second[2], NPSWald, level)
	for _, r := range []Result{a, b} {
		if r.Status != Defined {
			return noTest(r.Status, method, a.N, b.N, r.Reason)
		}
	}
	if !a.SE.OK || !b.SE.OK {
		return noTest(Degenerate, method, a.N, b.N, note.New("all answers of a group are of one kind, so their variation is not known; more answers are needed"))
	}
	d, se := a.Value-b.Value, math.Hypot(a.SE.Value, b.SE.Value)
	half := zCritical(level) * se
	return Test{
		Status: Defined, Statistic: Some(d / se), P: Some(zTail(d / se)), N1: a.N, N2: b.N, Method: method,
		Effect: Result{
			Status: Defined, Value: d, SE: Some(se), N: a.N + b.N, Method: method,
			Interval: between(max(d-half, -2), min(d+half, 2), level, "Wald"),
		},
	}
}

type npsAnswers struct{ promoters, passives, detractors float64 }

func (a npsAnswers) n() float64 { return a.promoters + a.passives + a.detractors }

// score is p - d and the variance of one answer.
func (a npsAnswers) score() (score, variance float64) {
	n := a.n()
	score = (a.promoters - a.detractors) / n
	return score, max((a.promoters+a.detractors)/n-score*score, 0)
}
