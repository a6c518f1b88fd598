package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// cures are what a reader is told once an objection is answered by figures made
// anew from a part of the rows.
var cures = map[metrics.Rule]note.Note{
	metrics.ByPeriod: note.New("read the figures of the days that both cover"),
	metrics.ByViral:  note.New("read the figures without the post that carries most"),
	metrics.ByAge:    note.New("read the figures of posts of one age"),
}

// Answerable lists the objections to a comparison that fewer rows could answer:
// those of the rules in cures, where no other rule bars it.
func Answerable(c *metrics.Comparison) []metrics.Rule {
	var out []metrics.Rule
	if agg := c.Definition.Formula.Agg; c.Definition.From != nil || agg == formula.Share || agg == formula.Rest || dependent(c.A, c.B) {
		return nil // made of other figures
	}
	for _, r := range c.Reasons {
		if _, ok := cures[r.Rule]; ok && only(c, r.Rule) {
			out = append(out, r.Rule)
		}
	}
	return out
}

// Again puts the figures of a part of the rows into a comparison, as the answer to
// an objection: where the objection is gone with them, both have a value, and
// nothing else bars them now.
func Again(c *metrics.Comparison, rule metrics.Rule, a, b *metrics.Indicator, how note.Note, level float64, t metrics.Thresholds) {
	verdict, reasons := Judge(a, b, t)
	if verdict == metrics.NotComparable || verdict == metrics.NoFigure {
		return
	}
	for _, r := range reasons {
		if r.Rule == rule && r.Verdict != metrics.Comparable {
			return
		}
	}
	out := metrics.Adjusted{Answers: rule, How: how, A: result(a), B: result(b)}
	difference, test := Difference(a, b, level)
	out.Difference = test
	out.Difference.Effect = difference
	if iv := difference.Interval; difference.Status == estimate.Defined && !iv.IsZero() && !iv.Contains(0) {
		out.Reversal = (c.A.Value-c.B.Value)*difference.Value < 0
	}
	out.Says = note.New("%d and %d rows are left", a.N, b.N)
	answer(c, out, cures[rule])
}
