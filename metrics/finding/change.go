package finding

import (
	"math"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

const (
	// A change is worth a heading from a tenth on: below it revised totals and the
	// days of a period could make it.
	leastChange = 0.1
	// Three complete periods are the least in which a direction can be seen twice;
	// from ten on a trend can be tested, which is another rule.
	fewestPeriods, testedPeriods = 3, 10
)

// changes finds rates over complete periods that went one way. It is true where
// the figures are per something (a total also grows with the number of
// members), every period lies beyond the one before or, where the year has
// several, beyond its like of the year before, and the last differs from the
// first by leastChange. Complete figures have no sampling error, so no test is
// made, and no cause is claimed.
func changes(p *Part) []*Finding {
	var out []*Finding
	for _, i := range p.figures() {
		if i.Definition.Shape.Steps != metrics.Levels || !per(i.Definition) {
			continue
		}
		points, ok := series(i)
		if !ok || len(points) < fewestPeriods || len(points) >= testedPeriods {
			continue
		}
		first, last := points[0], points[len(points)-1]
		if first.Value <= 0 || first.Period == (metrics.Span{}) {
			continue
		}
		change := last.Value/first.Value - 1
		if math.Abs(last.Value-first.Value) < leastChange*first.Value || !oneWay(points, change > 0) {
			continue
		}
		u := i.Definition.Shape.Unit
		if u == unit.None {
			u = i.Definition.Unit
		}
		f := p.about(Change, i)
		f.Values = []Value{value(i, "first", first.Value, u), value(i, "last", last.Value, u), value(i, "change", change, unit.Fraction)}
		a, b := f.Values[0].Amount, f.Values[1].Amount
		if change < 0 {
			f.Claim = note.New("%s: %q fell from %s to %s", p.whose(i.Key), i.Definition.Name, a, b)
			f.Weight = weight(Change, -change, leastChange)
			f.Says = append(f.Says, note.New("From %s to %s the figure fell by %s.", first.Period, last.Period, share(-change)))
		} else {
			f.Claim = note.New("%s: %q rose from %s to %s", p.whose(i.Key), i.Definition.Name, a, b)
			f.Weight = weight(Change, change, leastChange)
			f.Says = append(f.Says, note.New("From %s to %s the figure rose by %s.", first.Period, last.Period, share(change)))
		}
		if k, x := yearBefore(points); k >= 0 {
			f.Says = append(f.Says, note.New("Set against the same season a year before, %s has %s after %s.", last.Period, b, metrics.Amount{Value: x.Value, Unit: u}))
		} else {
			f.Says = append(f.Says, note.New("Each period lies beyond the one before (periods: %d).", len(points)))
		}
		f.Caution = cautionOf(i, note.New("Complete figures (periods: %d): no test applies, and a cause cannot be seen in them.", len(points)))
		out = append(out, f)
	}
	return out
}

// per reports whether a figure is per something, so that it does not grow with
// the number of its rows.
func per(d *metrics.Definition) bool {
	switch d.Unit {
	case unit.HoursMonth, unit.Fraction, unit.PerPost, unit.PerThousand:
		return d.Formula.Agg != formula.Growth
	}
	return false
}

// series are the points of a figure; ok is false where one has no value or the
// figure falls into several series.
func series(i *metrics.Indicator) (points []metrics.Point, ok bool) {
	for _, x := range i.Points {
		if x.Label != "" || len(points) > 0 && x.At <= points[len(points)-1].At {
			return nil, false
		}
		if x.Status == metrics.Defined {
			points = append(points, x)
		}
	}
	return points, len(points) > 0
}

// oneWay reports whether a series rises or falls throughout: from step to step,
// or from each period to its like of the next year.
func oneWay(points []metrics.Point, up bool) bool {
	step, year := true, 0
	for k := range points {
		if k > 0 && (points[k].Value > points[k-1].Value) != up {
			step = false
		}
		if j, before := likeOf(points, k); j >= 0 {
			if (points[k].Value > before.Value) != up {
				return false
			}
			year++
		}
	}
	return step || year >= 2
}

// likeOf is the period of the same season a year before point k, -1 without one.
func likeOf(points []metrics.Point, k int) (int, metrics.Point) {
	for j := k - 1; j >= 0; j-- {
		if days := (points[k].At - points[j].At) / metrics.Day; days >= 360 && days <= 371 {
			return j, points[j]
		}
	}
	return -1, metrics.Point{}
}

// yearBefore is the like of the last period, where it is not the first.
func yearBefore(points []metrics.Point) (int, metrics.Point) {
	k, x := likeOf(points, len(points)-1)
	if k == 0 {
		return -1, x
	}
	return k, x
}
