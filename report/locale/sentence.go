package locale

import (
	"strings"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// significant is the p below which a difference is said to be hard to explain by
// chance.
const significant = 0.05

// Sentence says what a comparison comes to, in one or two sentences: whether the
// figures may be compared, who is higher and by how much, whether that may be
// chance, and what would make the comparison sound. The names of the two sides
// are put where no language declines them.
func (l *Locale) Sentence(c *metrics.Comparison, a, b string) string {
	head := l.subject(c)
	switch c.Verdict {
	case metrics.NoFigure:
		return l.T("%s: there is nothing to compare for %s and %s, because %s.", head, a, b, l.reason(c))
	case metrics.NotComparable:
		return l.T("%s: %s for %s and %s for %s must not be compared: %s.", head, l.Number(c.A.Value, c.Definition.Unit), a,
			l.Number(c.B.Value, c.Definition.Unit), b, l.reason(c)) + l.cure(c)
	}
	text := l.who(c, head, a, b) + l.chance(c) + "." + l.turned(c)
	if c.Verdict == metrics.WithCare {
		text += " " + l.T("To be read with care: %s.", l.reason(c)) + l.cure(c)
	}
	return text
}

// subject names the indicator and the place in the breakdown that both share.
func (l *Locale) subject(c *metrics.Comparison) string {
	head := l.Quote(l.Note(c.Definition.Name))
	if g := l.Group(c.A.Key.By); g != "" && c.A.Key.By == c.B.Key.By {
		head += ", " + g
	}
	return head
}

// who says which side is higher and by how much. Figures that are printed alike
// are called equal.
func (l *Locale) who(c *metrics.Comparison, head, a, b string) string {
	u := c.Definition.Unit
	high, low, d, sign := c.A, c.B, c.Difference, 1.0
	if low.Value > high.Value {
		high, low, a, b, sign = low, high, b, a, -1
	}
	x, y := l.Number(high.Value, u), l.Number(low.Value, u)
	if x == y {
		return l.T("%s: %s and %s have the same value, %s", head, a, b, x)
	}
	by := l.Number(high.Value-low.Value, unit.OfDifference(u))
	if d.Status == estimate.Defined {
		iv := d.Interval
		if sign < 0 {
			iv.Low, iv.High = negated(d.Interval.High), negated(d.Interval.Low)
		}
		by = l.Value(high.Value-low.Value, iv, unit.OfDifference(u))
	}
	text := l.T("%s: %s has %s, which is %s above %s (%s)", head, a, x, by, b, y)
	if low.Value > 0 {
		if times := high.Value / low.Value; times >= 1.1 {
			text += l.T(", %s times as much", l.Fixed(times, 1))
		}
	}
	return text
}

func negated(n estimate.Number) estimate.Number {
	n.Value = -n.Value
	return n
}

// chance says whether the difference may be chance, or why that is not known.
func (l *Locale) chance(c *metrics.Comparison) string {
	if tested := l.Tested(c.Test, c.PAdjusted); tested != "" {
		p := c.Test.P
		if c.PAdjusted.OK {
			p = c.PAdjusted
		}
		if p.Value < significant {
			return l.T("; chance hardly explains the difference: %s", tested)
		}
		return l.T("; the difference may be chance: %s", tested)
	}
	switch iv := c.Difference.Interval; {
	case c.Definition.Shape.Interval == metrics.NotExpected:
		return l.T("; these are complete counts, to which no test applies")
	case c.Difference.Status == estimate.Defined && iv.Low.OK && iv.High.OK && iv.Contains(0):
		return l.T("; the interval of the difference holds 0, so it may be chance")
	case c.Difference.Status == estimate.Defined && iv.Low.OK && iv.High.OK:
		return l.T("; the interval of the difference does not hold 0")
	case !c.Test.Reason.IsZero():
		return l.T("; no test is made, because %s", strings.TrimSuffix(l.Note(c.Test.Reason), "."))
	}
	return l.T("; whether it is chance cannot be said")
}

// turned says that an adjusted comparison has the other sign.
func (l *Locale) turned(c *metrics.Comparison) string {
	for _, x := range c.Adjusted {
		if x.Reversal && x.A.Status == estimate.Defined && x.B.Status == estimate.Defined {
			u := c.Definition.Unit
			return " " + l.T("But %s the order turns round: %s and %s in the same order.", x.How,
				l.Number(higherFirst(c, x.A.Value, x.B.Value), u), l.Number(higherFirst(c, x.B.Value, x.A.Value), u))
		}
	}
	return ""
}

// higherFirst is the value of the side that the sentence names first.
func higherFirst(c *metrics.Comparison, a, b float64) float64 {
	if c.B.Value > c.A.Value {
		return b
	}
	return a
}

// reason is the gravest reason of a verdict, as part of a sentence.
func (l *Locale) reason(c *metrics.Comparison) string {
	for _, r := range c.Reasons {
		if r.Verdict != metrics.Comparable {
			return strings.TrimSuffix(l.Note(r.Why), ".")
		}
	}
	return l.Verdict(c.Verdict)
}

// cure is what helps against the gravest reason that the program knows a help
// for, as a sentence of its own.
func (l *Locale) cure(c *metrics.Comparison) string {
	for _, r := range c.Reasons {
		if r.Verdict == c.Verdict && !r.Cure.IsZero() {
			return " " + l.T("What helps: %s.", r.Cure)
		}
	}
	return ""
}
