package excel

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
)

// Columns of the sheet of indicators.
const (
	valueColumn  = 8
	reasonColumn = 15 // the last one that prints
)

// indicators writes a row per indicator. Where a formula states the figure the
// value is live.
func (b *book) indicators() {
	s := b.open(b.names.indicators, paper{columns: reasonColumn}, 3, 2, 34, 44, 13, 13, 16, 13, 17, 14, 14, 14, 9, 10, 16, 14, 34, 12, 24, 24, 44, 24, 40, 44, 36)
	defer s.close()
	s.title(b.loc.Note(wordIndicators))
	s.write(b.text(b.loc.Note(wordIndicatorHelp), look{soft: true}))
	var heads []string
	for _, w := range []note.Note{wordPart, wordIndicator, wordCase, wordPlatform, wordAccount, wordGroup, wordOrigin, wordValue, wordLow, wordHigh, wordLevel} {
		heads = append(heads, b.loc.Note(w))
	}
	heads = append(heads, "n")
	for _, w := range []note.Note{wordUnit, wordStatus, wordReason, wordLive, wordMethodOf, wordInterval, wordFormula, wordData, wordLeftOut, wordRemarks,
		wordID} {
		heads = append(heads, b.loc.Note(w))
	}
	s.head(heads...)
	first := s.row
	for k := range b.doc.Results {
		part := &b.doc.Results[k]
		names := b.caseNames(part)
		for _, i := range part.Result.Indicators {
			s.write(b.indicatorRow(part, i, names, s.row+1)...)
		}
	}
	s.table("indicators", first, len(heads))
}

func (b *book) indicatorRow(part *report.Part, i *metrics.Indicator, names map[string]string, row int) []any {
	d := i.Definition
	l, t := look{warn: part.Simulated}, look{warn: part.Simulated, wrap: true}
	platform, reason, level := "", "", estimate.Number{}
	if i.Key.Platform() != "" {
		platform = b.loc.Platform(i.Key.Platform())
	}
	var others []string // of the breakdown
	for _, c := range i.Key.By.Each() {
		if c.Field != field.Platform && c.Field != field.Account {
			others = append(others, b.loc.Coordinate(c))
		}
	}
	if i.Status != metrics.Defined {
		reason = b.loc.Note(i.Reason)
	}
	if !i.Interval.IsZero() {
		level = estimate.Some(i.Interval.Level)
	}
	value, recomputes := b.indicatorCell(part, i, l)
	if i.Status == metrics.Defined {
		b.at[i] = quoteSheet(b.names.indicators) + "!$" + letters(valueColumn) + "$" + cellName(1, row)[1:]
	}
	var data, left, remarks []string
	for _, ref := range i.Data {
		data = append(data, ref.Name)
	}
	for _, x := range i.Excluded {
		left = append(left, b.loc.Note(x.Reason)+" ("+b.loc.Fixed(float64(x.N), 0)+")")
	}
	if i.Status == metrics.Defined && i.Interval.IsZero() && !i.NoInterval.IsZero() {
		remarks = append(remarks, b.loc.Note(i.NoInterval))
	}
	for _, w := range i.Warnings {
		remarks = append(remarks, b.loc.Note(w))
	}
	interval := l
	interval.format = b.formatOfIndicator(i)
	percent, count := l, l
	percent.format, count.format = b.loc.LevelFormat(level.Value), formatCount
	return []any{
		b.text(part.Title, t), b.text(b.loc.Note(d.Name), t), b.text(names[i.Key.Case], l), b.text(platform, l), b.text(i.Key.Account(), l),
		b.text(strings.Join(others, " · "), l),
		b.text(b.loc.Origin(i.Key.Origin), look{warn: part.Simulated, bold: part.Simulated}), value, b.number(i.Interval.Low, interval),
		b.number(i.Interval.High, interval), b.number(level, percent),
		b.value(float64(i.N), count), b.text(b.loc.Unit(d.Unit), look{warn: part.Simulated, after: true}), b.text(b.loc.Status(i.Status), l),
		b.text(reason, t), b.text(recomputes, l),
		b.text(b.method1(i.Method), l), b.text(b.method1(i.Interval.Method), l), b.text(d.Formula.Print(b.loc.Note, i.Interactions), l),
		b.text(strings.Join(data, ", "), l),
		b.text(strings.Join(left, "; "), l), b.text(strings.Join(remarks, "; "), l), b.text(d.ID, l),
	}
}

// method1 is the short name of a method in words.
func (b *book) method1(name string) string {
	if name == "" {
		return ""
	}
	return b.loc.Method(name)
}

// indicatorCell is the value of an indicator, as a formula where there is one.
func (b *book) indicatorCell(part *report.Part, i *metrics.Indicator, l look) (cell any, recomputes string) {
	l.format = b.formatOfIndicator(i)
	if i.Status != metrics.Defined {
		l.format = ""
		return excelize.Cell{StyleID: b.style(l)}, b.loc.Note(wordNo)
	}
	if f, ok := b.formula(part, i); ok {
		return excelize.Cell{StyleID: b.style(l), Formula: f, Value: i.Value}, b.loc.Note(wordYes)
	}
	return b.value(i.Value, l), b.loc.Note(wordNo)
}
