package finding

import (
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// leastRise is by how much the second half of a series must lie above or below
// the first, so that a trend is not only found but matters.
const leastRise = 0.1

// trends finds long series that rise or fall. It is true where Mann-Kendall's
// test rejects with the variance that serial correlation asks for, after Holm over
// all series of the study (real and simulated apart), and the median of the
// second half lies leastRise beyond that of the first.
func trends(s Study) []*Finding {
	return append(trendsAmong(s, false), trendsAmong(s, true)...) // what is made up must not weaken what is real
}

// trendsAmong looks at the real or at the simulated series.
func trendsAmong(s Study, simulated bool) []*Finding {
	type candidate struct {
		p    *Part
		i    *metrics.Indicator
		y    []float64
		test estimate.Test
	}
	var all []candidate
	var ps []float64
	for n := range s.Parts {
		p := &s.Parts[n]
		if p.Simulated != simulated {
			continue
		}
		for _, i := range p.figures() {
			if i.Definition.Shape.Steps != metrics.Levels && i.Definition.Shape.Steps != metrics.WeeklySums {
				continue
			}
			points, ok := series(i)
			if !ok || len(points) < testedPeriods {
				continue
			}
			var y []float64
			for _, x := range points {
				y = append(y, x.Value)
			}
			test := estimate.MannKendallSerial(y)
			if test.Status != estimate.Defined || !test.P.OK {
				continue
			}
			all, ps = append(all, candidate{p, i, y, test}), append(ps, test.P.Value)
		}
	}
	adjusted := estimate.Holm(ps)
	var out []*Finding
	for k, c := range all {
		half := len(c.y) / 2
		first, second := middle(c.y[:half]), middle(c.y[len(c.y)-half:])
		if adjusted[k] >= level || first <= 0 || second/first-1 > -leastRise && second/first-1 < leastRise || (second > first) != (c.test.Effect.Value > 0) {
			continue
		}
		d := c.i.Definition
		if slices.ContainsFunc(out, func(f *Finding) bool {
			return f.Part == c.p.ID && f.Values[0].Key == c.i.Key && f.Values[0].Amount.Value == first
		}) {
			continue // the same series under another definition
		}
		u := d.Shape.Unit
		if u == unit.None {
			u = d.Unit
		}
		f := c.p.about(Trend, c.i)
		f.Part, f.Simulated = c.p.ID, c.p.Simulated
		f.Values = []Value{value(c.i, "first half", first, u), value(c.i, "second half", second, u)}
		f.Weight = weight(Trend, max(second/first, first/max(second, first/16)), 1+leastRise)
		if second > first {
			f.Claim = note.New("%s: upward trend, %q", c.p.whose(c.i.Key), d.Name)
		} else {
			f.Claim = note.New("%s: downward trend, %q", c.p.whose(c.i.Key), d.Name)
		}
		f.Says = []note.Note{
			note.New("The median of the second half of the series is %s, that of the first %s.", f.Values[1].Amount, f.Values[0].Amount),
			note.New("The trend holds with serial correlation allowed for (Mann-Kendall; n = %d, %s, by Holm; series: %d).",
				len(c.y), prob(adjusted[k]), len(all)),
		}
		f.Caution = cautionOf(c.i, note.New("A trend says nothing about its cause and need not go on."))
		out = append(out, f)
	}
	return out
}

// prob writes a p value as a statement.
func prob(p float64) note.Note {
	if p < 0.001 {
		return note.New("p < %.3f", 0.001)
	}
	return note.New("p = %.3f", p)
}

// middle is the median.
func middle(y []float64) float64 {
	y = slices.Sorted(slices.Values(y))
	if len(y) == 0 {
		return 0
	}
	return (y[(len(y)-1)/2] + y[len(y)/2]) / 2
}
