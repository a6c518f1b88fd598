package metrics

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// level is the tally of Last and Growth: a stock such as followers or members
// over time, per account, whose first and last readings make the figure.
// Accounts are added up only at dates at which every one has a reading, so
// that an account that joins the data late is no growth.
type level struct {
	f        formula.Formula
	readings map[reading]int64
	conflict map[reading]bool // read more than once, with different numbers
	negative int64            // rows
}

// reading is when and of what a level was read.
type reading struct {
	at    int64
	whose string
}

func newLevel(f formula.Formula, _ Options) *level {
	return &level{f: f, readings: make(map[reading]int64), conflict: make(map[reading]bool)}
}

func (t *level) Add(v View) {
	value := v.Batch.Col(t.f.Over[0])
	at := v.Batch.Col(field.Date)
	if at == nil {
		at = v.Batch.Col(field.Published)
	}
	platform, account := v.Batch.Col(field.Platform), v.Batch.Col(field.Account)
	for _, row := range v.Rows {
		when, missing := at.Int(int(row))
		if missing != field.Present {
			continue
		}
		n, _ := value.Int(int(row))
		if n < 0 {
			t.negative++
			continue
		}
		t.put(reading{when, platform.Text(int(row)) + "\x00" + account.Text(int(row))}, n)
	}
}

// put keeps the larger of two readings of one account and date: a choice that
// does not depend on the order of rows. Outcome warns of it.
func (t *level) put(r reading, n int64) {
	old, there := t.readings[r]
	if there && old != n {
		t.conflict[r] = true
	}
	if !there || n > old {
		t.readings[r] = n
	}
}

func (t *level) Merge(other Tally) {
	o := other.(*level)
	for r, n := range o.readings {
		t.put(r, n)
	}
	for r := range o.conflict {
		t.conflict[r] = true
	}
	t.negative += o.negative
}

func (t *level) Outcome(Options) Outcome {
	out := t.figure()
	if t.negative > 0 {
		out.Excluded = []Excluded{{
			Reason: note.New("numbers that are negative or too large to be counts"), N: t.negative,
		}}
	}
	return out
}

func (t *level) figure() Outcome {
	points, accounts := t.series()
	n := int64(len(points))
	if accounts == 0 {
		return Without(TooFew, 0, note.New("no reading has a date"))
	}
	if n == 0 {
		return Without(TooFew, 0, note.New("there is no date at which all %d accounts have a reading", accounts))
	}
	unit := 1.0
	if field.Of(t.f.Over[0]).Kind == field.KindMicro {
		unit = field.Micro
	}
	for i := range points {
		points[i].Value /= unit
	}
	first, last := points[0].Value, points[n-1].Value
	var out Outcome
	switch {
	case t.f.Agg == formula.Last:
		out = Exactly(float64(max(t.f.Scale, 1))*last, n)
	case n < 2:
		out = Without(TooFew, n, note.New("growth needs readings at 2 dates or more; there are %d", n))
	case first <= 0:
		out = Without(Undefined, n, note.New("growth from zero has no value"))
	default:
		out = Exactly(float64(max(t.f.Scale, 1))*(last/first-1), n)
	}
	out.Points = points
	if len(t.conflict) > 0 {
		out.Warnings = append(out.Warnings,
			note.New("%d readings of one account and date differ; the larger was used", len(t.conflict)))
	}
	return out
}

// series is the sum over accounts at each date at which all have a reading.
func (t *level) series() (points []Point, accounts int) {
	whose := map[string]bool{}
	byDate := map[int64]*tally.Moments{}
	for r, n := range t.readings {
		whose[r.whose] = true
		if byDate[r.at] == nil {
			byDate[r.at] = new(tally.Moments)
		}
		byDate[r.at].Add(n)
	}
	for at, m := range byDate {
		if m.N() == int64(len(whose)) {
			points = append(points, Point{At: at, Status: Defined, Value: m.Sum.Float64(), N: m.N()})
		}
	}
	slices.SortFunc(points, func(a, b Point) int { return cmp.Compare(a.At, b.At) })
	return points, len(whose)
}
