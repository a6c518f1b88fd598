// Package markdown writes a report.Document as GitHub-flavoured Markdown:
// tables, footnotes with the sources, and the charts as SVG files beside it.
// Text from outside is escaped, so that it is text in any Markdown reader.
package markdown

import (
	"fmt"
	"html"
	"slices"
	"strings"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
	"github.com/casebench/casebench/report/clean"
	"github.com/casebench/casebench/report/locale"
)

// Name is the report's file, Folder that of its charts.
const (
	Name   = "report.md"
	Folder = "report-files"
)

// Files gives the report and its charts by path.
func Files(doc *report.Document) (map[string][]byte, error) {
	loc, err := locale.For(doc.Lang)
	if err != nil {
		return nil, err
	}
	var keys []string
	for _, s := range doc.Sources {
		keys = append(keys, s.Key)
	}
	w := &writer{loc: loc, files: map[string][]byte{}, names: footnoteNames(keys)}
	w.line("# %s", Escape(doc.Title))
	if doc.Subtitle != "" {
		w.line("%s", around("*", Escape(doc.Subtitle)))
	}
	if doc.Period != "" {
		w.line("%s", Escape(loc.T("Real data: %s", doc.Period)))
	}
	for _, s := range doc.Sections {
		if err := w.section(s, 2, false); err != nil {
			return nil, err
		}
	}
	if len(doc.Sources) > 0 {
		w.line("## %s", loc.T("Sources"))
		for _, s := range doc.Sources {
			w.b.WriteString("[^" + w.names[s.Key] + "]: " + oneLine(w.prose(s.Markdown, 2)) + "\n")
		}
		w.b.WriteByte('\n')
	}
	w.b.WriteString("---\n\ncasebench " + Escape(doc.Version) + "\n")
	w.files[Name] = []byte(w.b.String())
	return w.files, nil
}

type writer struct {
	b     strings.Builder
	loc   *locale.Locale
	files map[string][]byte
	names map[string]string // of the footnotes of sources, by key
	texts int               // how many texts were written, for the names of their footnotes
}

// line writes a block of one line and the blank line after it.
func (w *writer) line(format string, args ...any) {
	fmt.Fprintf(&w.b, format, args...)
	w.b.WriteString("\n\n")
}

// around puts the marks of emphasis around a text; without a text they would
// be a rule.
func around(mark, text string) string {
	if text == "" {
		return ""
	}
	return mark + text + mark
}

func (w *writer) section(s report.Section, level int, simulated bool) error {
	simulated = simulated || s.Simulated
	w.line("%s %s%s", strings.Repeat("#", min(level, 6)), Escape(s.Heading(w.loc)), w.mark(simulated))
	for _, b := range s.Blocks {
		if err := w.block(b, level, simulated); err != nil {
			return err
		}
	}
	for _, sub := range s.Sections {
		if err := w.section(sub, level+1, simulated); err != nil {
			return err
		}
	}
	return nil
}

// mark is what stands behind the title of what is simulated.
func (w *writer) mark(simulated bool) string {
	if !simulated {
		return ""
	}
	return " — **" + w.loc.Simulated() + "**"
}

func (w *writer) block(b report.Block, level int, simulated bool) error {
	switch b := b.(type) {
	case report.Prose:
		w.line("%s", w.prose(b.Markdown, level))
	case report.Table:
		w.table(b, simulated)
	case report.Figure:
		return w.figure(b, simulated)
	case report.Callout:
		w.callout(b, level)
	case report.KeyFigures:
		w.key(b, simulated)
	case report.Definitions:
		for _, t := range b.Items {
			w.line("%s", around("**", Escape(t.Term)))
			w.line("%s", w.prose(t.Markdown, level))
		}
	default:
		return fmt.Errorf("the Markdown writer does not know a block of type %T", b)
	}
	return nil
}

func (w *writer) table(t report.Table, simulated bool) {
	w.line("%s%s", around("**", Escape(t.Titled(w.loc))), w.mark(simulated))
	w.b.WriteByte('|')
	for _, c := range t.Columns {
		w.b.WriteString(" " + Escape(c.Title) + " |")
	}
	w.b.WriteString("\n|")
	for _, c := range t.Columns {
		w.b.WriteString([...]string{" :--- |", " ---: |", " :---: |"}[c.Align])
	}
	w.b.WriteByte('\n')
	for _, row := range t.Rows {
		w.b.WriteByte('|')
		for _, c := range row {
			w.b.WriteString(" " + w.cell(c) + " |")
		}
		w.b.WriteByte('\n')
	}
	w.b.WriteByte('\n')
	for i, n := range t.Notes {
		fmt.Fprintf(&w.b, "%d) %s\n", i+1, Escape(n))
	}
	if len(t.Notes) > 0 {
		w.b.WriteByte('\n')
	}
	if t.Data != "" {
		w.line("%s", w.prose(t.Data, 2))
	}
}

// cell is a table cell on one line.
func (w *writer) cell(c report.Cell) string {
	text := Escape(w.text(c))
	if c.Strong {
		text = around("**", text)
	}
	var notes []string
	for _, n := range slices.Sorted(slices.Values(c.Notes)) {
		notes = append(notes, fmt.Sprintf("%d)", n))
	}
	if len(notes) > 0 {
		text += " <sup>" + strings.Join(notes, " ") + "</sup>"
	}
	for _, key := range c.Cite {
		if name := w.names[key]; name != "" {
			text += "[^" + name + "]"
		}
	}
	return text
}

// text is what a cell says. A figure that is absent gives its reason unless a
// note of the table does.
func (w *writer) text(c report.Cell) string {
	switch {
	case c.Indicator != nil && c.Indicator.Status != metrics.Defined && len(c.Notes) == 0 && !c.Indicator.Reason.IsZero():
		return w.loc.Indicator(c.Indicator) + " (" + w.loc.Note(c.Indicator.Reason) + ")"
	case c.Indicator != nil:
		return w.loc.Indicator(c.Indicator)
	case c.Number != nil && c.Number.OK:
		text, _ := w.loc.Parts(c.Number.Value, c.Number.Interval, c.Number.Unit)
		return text
	case c.Number != nil && c.Number.Why != "" && len(c.Notes) == 0:
		return "— (" + c.Number.Why + ")"
	case c.Number != nil:
		return "—"
	}
	if mark, ok := verdictMarks[c.Verdict]; ok {
		return mark + " " + c.Text
	}
	return c.Text
}

var verdictMarks = map[metrics.Verdict]string{metrics.Comparable: "✓", metrics.WithCare: "!", metrics.NotComparable: "✕"}

func (w *writer) figure(f report.Figure, simulated bool) error {
	svg, err := chart.SVG(f.Chart)
	if err != nil {
		return err
	}
	path := Folder + "/" + fileName(f.Chart.ID) + ".svg"
	w.files[path] = svg
	w.line("![%s](%s)", Escape(f.Chart.Alt), path)
	w.line("%s%s", around("*", Escape(f.Titled(w.loc))), w.mark(simulated))
	if f.Table != nil {
		w.b.WriteString("<details><summary>" + html.EscapeString(oneLine(clean.Line(w.loc.T("Table: %s", f.Table.Caption)))) + "</summary>\n\n")
		w.table(*f.Table, simulated)
		w.b.WriteString("</details>\n\n")
	}
	return nil
}

// fileName keeps letters, digits and hyphens of a chart's id, so that a file
// lies in the folder whatever the id is.
func fileName(id string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(id))
}

func (w *writer) callout(c report.Callout, level int) {
	text := w.prose(c.Markdown, level)
	if c.Title != "" {
		text = around("**", Escape(c.Title)) + "\n\n" + text
	}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		w.b.WriteString(strings.TrimRight("> "+line, " ") + "\n")
	}
	w.b.WriteByte('\n')
}

func (w *writer) key(k report.KeyFigures, simulated bool) {
	for _, item := range k.Items {
		fmt.Fprintf(&w.b, "- %s (%s): %s%s\n", around("**", Escape(item.Label)), Escape(item.Note), w.cell(item.Cell), w.mark(simulated))
	}
	w.b.WriteByte('\n')
}
