package metrics

import (
	"cmp"
	"slices"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/metrics/tally"
)

// Dated gives the tally of a Sum, a Pooled ratio or a Mean per row whose rows are
// complete figures of a period (hours of a week, a published average of a
// month) rather than a sample: the value has no sampling error, and the series
// by date stands behind it. label names a column that splits the series
// ("" for none); why says that there is no interval, and why.
func Dated(f formula.Formula, label field.ID, why note.Note) func(Options) Tally {
	return func(o Options) Tally {
		return &dated{f: f, over: f.Expand(o.Interactions), label: label, why: why, steps: map[step]*sums{}}
	}
}

type step struct {
	at    int64
	label string
}

type sums struct {
	num, den   tally.Int128
	n          int64
	from, late int64 // the days on which the rows' periods begin: the earliest and the latest; 0 where a row does not say it
}

type dated struct {
	f     formula.Formula
	over  []field.ID
	label field.ID
	why   note.Note
	steps map[step]*sums
	bad   int64 // rows whose number is no count
}

func (t *dated) Add(v View) {
	over := make([]*field.Column, len(t.over))
	for i, id := range t.over {
		over[i] = v.Batch.Col(id)
	}
	per, at, label, start := v.Batch.Col(t.f.Per), v.Batch.Col(field.Date), v.Batch.Col(t.label), v.Batch.Col(field.Start)
	for _, row := range v.Rows {
		num, ok := rowSum(over, int(row))
		if !ok {
			t.bad++ // negative: the engine left out what is missing
			continue
		}
		when, _ := at.Int(int(row)) // 0 where the day is not known: one step of its own
		from, _ := start.Int(int(row))
		one := sums{n: 1, from: from, late: from}
		one.num.Add(num)
		if t.f.IsRatio() {
			den, _ := per.Int(int(row))
			one.den.Add(den)
		}
		t.put(step{when, label.Text(int(row))}, &one)
	}
}

func (t *dated) put(at step, more *sums) {
	have := t.steps[at]
	if have == nil {
		have = &sums{from: more.from, late: more.late}
		t.steps[at] = have
	}
	have.from, have.late = min(have.from, more.from), max(have.late, more.late)
	have.num.Add128(more.num)
	have.den.Add128(more.den)
	have.n += more.n
}

func (t *dated) Merge(other Tally) {
	o := other.(*dated)
	for at, more := range o.steps {
		t.put(at, more)
	}
	t.bad += o.bad
}

func (t *dated) Outcome(Options) Outcome {
	out := t.figure()
	if t.bad > 0 {
		out.Excluded = []Excluded{{
			Reason: note.New("numbers that are negative or too large to be counts"), N: t.bad,
		}}
	}
	return out
}

func (t *dated) figure() Outcome {
	if len(t.steps) == 0 {
		return Without(TooFew, 0, note.New("no rows are left; at least %d are needed", 1))
	}
	var all sums
	var points []Point
	for at, s := range t.steps {
		all.num.Add128(s.num)
		all.den.Add128(s.den)
		all.n += s.n
		p := Point{At: at.at, Label: at.label, N: s.n}
		if s.from == s.late {
			p.Period = Days(s.from, at.at)
		}
		if v, ok := t.value(s); ok {
			p.Status, p.Value = Defined, v
		} else {
			p.Status = Undefined
		}
		points = append(points, p)
	}
	slices.SortFunc(points, func(a, b Point) int { return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.Label, b.Label)) })
	v, ok := t.value(&all)
	if !ok {
		out := Without(Undefined, all.n, note.New("the denominator is zero"))
		out.Points = points
		return out
	}
	out := Exactly(v, all.n)
	out.NoInterval, out.Points = t.why, points
	if t.f.IsRatio() {
		out.Numerator = estimate.Some(all.num.Float64() / scaleOf(t.over[0]))
		out.Denominator = estimate.Some(all.den.Float64() / scaleOf(t.f.Per))
	}
	return out
}

// value is a step's figure in the unit of the definition.
func (t *dated) value(s *sums) (float64, bool) {
	k := float64(max(t.f.Scale, 1)) / scaleOf(t.over[0])
	if t.f.Agg == formula.Mean {
		return k * s.num.Float64() / float64(s.n), true
	}
	if !t.f.IsRatio() {
		return k * s.num.Float64(), true
	}
	if s.den.IsZero() {
		return 0, false
	}
	return k * scaleOf(t.f.Per) * s.num.Float64() / s.den.Float64(), true
}

// scaleOf is by how much a column's stored integers exceed its values.
func scaleOf(id field.ID) float64 {
	if field.Of(id).Kind == field.KindMicro {
		return field.Micro
	}
	return 1
}
