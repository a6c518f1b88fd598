package reporttest

import (
	"fmt"
	"strings"
	"time"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
)

// Dump writes a document as text to be read and compared: every section, every
// block, and each cell with the key, value and status of the indicator that it
// holds, so that a figure in another's place shows.
func Dump(doc *report.Document) string {
	d := &dumper{}
	d.line("%s | %s | %s | %s", doc.Lang, doc.Title, doc.Subtitle, doc.Period)
	for _, s := range doc.Sections {
		d.section(s, false)
	}
	d.line("")
	for _, p := range doc.Results {
		d.line("part %s | %s | simulated %t | %d indicators, %d comparisons", p.ID, p.Title, p.Simulated, len(p.Result.Indicators), len(p.Result.Comparisons))
	}
	for _, s := range doc.Datasets {
		d.line("data set %s | %s", s.Name, s.Origin)
	}
	for _, s := range doc.Sources {
		d.line("source %s | %s", s.Key, s.Markdown)
	}
	return d.String()
}

type dumper struct {
	strings.Builder
	indent string
}

func (d *dumper) line(format string, args ...any) {
	for _, line := range strings.Split(fmt.Sprintf(format, args...), "\n") {
		d.WriteString(strings.TrimRight(d.indent+line, " ") + "\n")
	}
}

func (d *dumper) in(f func()) {
	d.indent += "  "
	f()
	d.indent = d.indent[2:]
}

func (d *dumper) section(s report.Section, nested bool) {
	mark := ""
	if s.Simulated {
		mark = " | SIMULATED"
	}
	if !nested {
		d.line("")
	}
	d.line("section %s | %s%s", s.ID, s.Title, mark)
	d.in(func() {
		for _, b := range s.Blocks {
			d.block(b)
		}
		for _, sub := range s.Sections {
			d.section(sub, true)
		}
	})
}

func (d *dumper) block(b report.Block) {
	switch b := b.(type) {
	case report.Prose:
		d.line("prose")
		d.in(func() { d.line("%s", strings.TrimSpace(b.Markdown)) })
	case report.Table:
		d.table(b)
	case report.Figure:
		d.figure(b)
	case report.Callout:
		d.line("callout %s | %s", b.Kind, b.Title)
		d.in(func() { d.line("%s", strings.TrimSpace(b.Markdown)) })
	case report.KeyFigures:
		d.line("key figures")
		d.in(func() {
			for _, k := range b.Items {
				d.line("%s | group %d | %s | %s", k.Label, k.Group, Cell(k.Cell), k.Note)
			}
		})
	case report.Definitions:
		d.line("definitions")
		d.in(func() {
			for _, t := range b.Items {
				d.line("%s", t.Term)
				d.in(func() { d.line("%s", t.Markdown) })
			}
		})
	default:
		d.line("%T", b)
	}
}

func (d *dumper) table(t report.Table) {
	folded := ""
	if t.Folded {
		folded = " | folded"
	}
	d.line("table %s | %s%s", t.ID, t.Caption, folded)
	d.in(func() {
		for i, c := range t.Columns {
			interval := ""
			if c.Interval {
				interval = " with interval"
			}
			d.line("column %d | %s | %s%s", i+1, c.Title, [...]string{"left", "right", "center"}[c.Align], interval)
		}
		for _, row := range t.Rows {
			d.row(row)
		}
		for i, n := range t.Notes {
			d.line("note %d | %s", i+1, n)
		}
		if t.Data != "" {
			d.line("%s", t.Data)
		}
	})
}

// row is a line, or one for each cell where there are figures.
func (d *dumper) row(row []report.Cell) {
	var cells []string
	figures := false
	for _, c := range row {
		cells = append(cells, Cell(c))
		figures = figures || c.Indicator != nil
	}
	if !figures {
		d.line("row | %s", strings.Join(cells, " | "))
		return
	}
	d.line("row")
	d.in(func() {
		for _, c := range cells {
			d.line("%s", c)
		}
	})
}

// Cell is a cell of a table in one line.
func Cell(c report.Cell) string {
	var s string
	switch {
	case c.Indicator != nil:
		s = Figure(c.Indicator)
	case c.Number != nil && c.Number.OK:
		s = fmt.Sprintf("%.6g %s", c.Number.Value, c.Number.Unit)
	case c.Number != nil:
		s = "no number: " + c.Number.Why
	default:
		s = fmt.Sprintf("%q", c.Text)
	}
	if c.Strong {
		s += " strong"
	}
	if c.Verdict != "" {
		s += " verdict " + string(c.Verdict)
	}
	if len(c.Cite) > 0 {
		s += fmt.Sprintf(" cites %v", c.Cite)
	}
	if len(c.Notes) > 0 {
		s += fmt.Sprintf(" notes %v", c.Notes)
	}
	return s
}

// Figure is an indicator with its key in one line.
func Figure(i *metrics.Indicator) string {
	s := fmt.Sprintf("{%s %s", i.Definition.ID, Place(i.Key))
	if i.Status == metrics.Defined {
		s += fmt.Sprintf(" = %.6g", i.Value)
	} else {
		s += " " + string(i.Status)
	}
	return s + limits(i.Interval) + fmt.Sprintf(" n=%d}", i.N)
}

// Place is a key in one line.
func Place(k metrics.Key) string {
	s := k.Case
	for _, c := range k.By.Each() {
		s += fmt.Sprintf("/%s=%s", c.Field, c.Value)
	}
	return s + " " + string(k.Origin)
}

func limits(iv estimate.Interval) string {
	if iv.IsZero() {
		return ""
	}
	end := func(x estimate.Number) string {
		if !x.OK {
			return "…"
		}
		return fmt.Sprintf("%.6g", x.Value)
	}
	return " [" + end(iv.Low) + ", " + end(iv.High) + "]"
}

func (d *dumper) figure(f report.Figure) {
	c := f.Chart
	mark := ""
	if c.Simulated {
		mark = " | SIMULATED " + c.Mark
	}
	d.line("figure %s | %s | %s | %s%s", c.ID, f.Caption, c.Kind, c.Unit, mark)
	d.in(func() {
		d.line("title %s | alt %s | x %s %s", c.Title, c.Alt, c.X, c.XName)
		for _, s := range c.Series {
			d.line("series %s | group %d", s.Name, s.Group)
			d.in(func() {
				for _, p := range s.Points {
					d.line("%s", point(c.X, p))
				}
			})
		}
		if f.Table != nil {
			d.table(*f.Table)
		}
	})
}

func point(x chart.Axis, p chart.Point) string {
	at := p.Label
	switch x {
	case chart.Time:
		at = time.Unix(p.At, 0).UTC().Format(time.DateOnly)
	case chart.Age:
		at = fmt.Sprint(p.At)
	}
	if !p.OK {
		return fmt.Sprintf("%s: none, %s", at, p.Note)
	}
	return fmt.Sprintf("%s: %.6g%s n=%d", at, p.Value,
		limits(estimate.Interval{Low: estimate.Number{Value: p.Low, OK: p.HasLow}, High: estimate.Number{Value: p.High, OK: p.HasHigh}}), p.N)
}
