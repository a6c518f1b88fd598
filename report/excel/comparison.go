package excel

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
)

// comparison writes a row per pair: the verdict with its reasons, and the
// difference, ratio, test and effect where they may be formed.
func (b *book) comparison() {
	s := b.open(b.names.comparison, paper{columns: 11}, 3, 2, 34, 44, 26, 15, 26, 15, 27, 64, 14, 14, 14, 12, 12, 12, 26, 10, 10, 9, 12, 24, 64)
	defer s.close()
	s.title(b.loc.Note(wordComparison))
	s.write(b.text(b.loc.Note(wordCompareHelp), look{soft: true}))
	low, high := b.loc.Note(wordLow), b.loc.Note(wordHigh)
	in := b.loc.Note
	heads := []string{in(wordPart), in(wordIndicator), in(wordFirst), in(wordFirst) + ": " + in(wordValue), in(wordSecond), in(wordSecond) + ": " + in(wordValue),
		in(wordVerdict), in(wordReasons), in(wordDifference), in(wordDifference) + ": " + low, in(wordDifference) + ": " + high,
		in(wordRatio), in(wordRatio) + ": " + low, in(wordRatio) + ": " + high, in(wordTest), in(wordP), in(wordHolm), in(wordTests), in(wordEffect),
		in(wordEffectOf), in(wordInWords)}
	s.head(heads...)
	first := s.row
	for k := range b.doc.Results {
		part := &b.doc.Results[k]
		names := b.caseNames(part)
		for _, c := range part.Result.Comparisons {
			s.write(b.comparisonRow(part, c, names)...)
		}
	}
	s.table("comparison", first, len(heads))
}

func (b *book) comparisonRow(part *report.Part, c *metrics.Comparison, names map[string]string) []any {
	u := c.Definition.Unit
	l, t := look{warn: part.Simulated}, look{warn: part.Simulated, wrap: true}
	var reasons []string
	for _, r := range c.Reasons {
		reasons = append(reasons, b.loc.Note(r.Why))
	}
	for _, x := range c.Adjusted {
		text := b.loc.Note(x.How) + ": " + b.loc.Value(x.A.Value, x.A.Interval, u) + ", " + b.loc.Value(x.B.Value, x.B.Interval, u)
		if made := report.Made(b.loc, x, u); made != "" {
			text += "; " + b.loc.Note(note.New("difference: %s", made))
		}
		reasons = append(reasons, text)
	}
	difference := unit.OfDifference(u)
	p := l
	p.format = b.loc.PFormat()
	tests, test, effectOf := estimate.Number{}, "", ""
	if c.Test.P.OK {
		test, tests = b.method1(c.Test.Method)+b.loc.Note(note.New("; n = %d and %d", c.Test.N1, c.Test.N2)), estimate.Some(float64(c.Tests))
	} else if !c.Test.Reason.IsZero() {
		test = b.loc.Note(note.New("no test: %s", c.Test.Reason))
	}
	diff, ratio := result(c.Difference), result(c.Ratio)
	effect := result(c.Rank.Effect)
	if effect.value.OK {
		effectOf = b.method1(c.Rank.Effect.Method)
		if text := b.loc.Tested(c.Rank, c.RankPAdjusted); text != "" {
			effectOf += "; " + text
		}
	}
	title := b.loc.Note(c.Definition.Name)
	if part.Simulated {
		title += " (" + b.loc.Simulated() + ")"
	}
	cells := []any{
		b.text(part.Title, t), b.text(title, t), b.text(b.label(c.A, names), t), b.side(c.A, l), b.text(b.label(c.B, names), t), b.side(c.B, l),
		b.text(b.loc.Verdict(c.Verdict), look{verdict: c.Verdict, bold: true}), b.text(strings.Join(reasons, "; "), t),
	}
	cells = append(cells, b.spanCells(diff, difference, l)...)
	cells = append(cells, b.spanCells(ratio, unit.Ratio, l)...)
	return append(cells, b.text(test, t), b.number(c.Test.P, p), b.number(c.PAdjusted, p), b.number(tests, l), b.spanCells(effect, unit.None, l)[0],
		b.text(effectOf, l), b.text(b.loc.Sentence(c, names[c.A.Key.Case], names[c.B.Key.Case]), t))
}

// span is a result as up to three numbers.
type span struct{ value, low, high estimate.Number }

func result(r estimate.Result) span {
	if r.Status != estimate.Defined {
		return span{}
	}
	return span{estimate.Some(r.Value), r.Interval.Low, r.Interval.High}
}

// spanCells are the value and the limits of a result, in one format.
func (b *book) spanCells(s span, u unit.Unit, l look) []any {
	l.format = b.formatOf(s.value.Value, estimate.Interval{Low: s.low, High: s.high}, u)
	return []any{b.number(s.value, l), b.number(s.low, l), b.number(s.high, l)}
}

// side is the value of one side of a pair. It follows the sheet of indicators
// where the same figure stands there; a figure that was computed anew for the
// pair, over the interactions that both have, is a value.
func (b *book) side(i *metrics.Indicator, l look) any {
	if i == nil || i.Status != metrics.Defined {
		return b.text("", l)
	}
	l.format = b.formatOfIndicator(i)
	if at, ok := b.at[i]; ok {
		return excelize.Cell{StyleID: b.style(l), Formula: at, Value: i.Value}
	}
	return b.value(i.Value, l)
}

// label names what an indicator is about.
func (b *book) label(i *metrics.Indicator, names map[string]string) string {
	if i == nil {
		return ""
	}
	if g := b.loc.Group(i.Key.By); g != "" {
		return names[i.Key.Case] + " · " + g
	}
	return names[i.Key.Case]
}
