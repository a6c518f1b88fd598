package report

import (
	"fmt"
	"strings"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
)

// quoted is the section of figures that others published, which are repeated
// and not computed.
func (c *composer) quoted() []Section {
	sec := Section{ID: "quoted", Title: c.t("Published figures, quoted"),
		Blocks: []Block{Prose{Markdown: c.t("These figures are repeated from their sources. Nothing here was computed, and nothing is compared with the " +
			"indicators above.")}}}
	for _, one := range c.study.Loaded {
		for _, u := range one.Data {
			d, ok := c.catalog.Get(u.Name)
			if !ok || d.Table != field.Quotations {
				continue
			}
			figures, problems := datasets.ReadQuotations(d)
			if problems.Err() != nil {
				continue // 'casebench check' has reported it
			}
			t := Table{ID: "quoted-" + one.ID + "-" + d.Name, Caption: c.loc.Text(d.Title), Folded: true,
				Columns: []Column{{Title: c.t("What")}, {Title: c.t("Period")}, {Title: c.t("Value"), Align: Right}, {Title: c.t("Origin")}, {Title: c.t("Source")},
					{Title: c.t("Remark")}}}
			for _, f := range figures {
				if !selects(u.Select, f) {
					continue
				}
				v, missing := f.Value.Get()
				t.Rows = append(t.Rows, []Cell{
					{Text: joined(": ", f.Indicator, f.Line)}, {Text: f.Period},
					{Number: &Number{Value: float64(v) / field.Micro, OK: missing == field.Present, Unit: unit.Unit(f.Unit)}}, {Text: c.loc.Origin(d.Origin)},
					{Text: f.Source}, {Text: joined("; ", f.Scope, f.Note)}})
			}
			if len(t.Rows) > 0 {
				t.Folded = len(t.Rows) > 12
				sec.Blocks = append(sec.Blocks, t)
			}
		}
	}
	if len(sec.Blocks) == 1 {
		return nil
	}
	return []Section{sec}
}

// data lists the data sets with what one must know of them.
func (c *composer) data() Section {
	sec := Section{ID: "data", Title: c.t("Data")}
	t := Table{ID: "datasets", Caption: c.t("Data sets"),
		Columns: []Column{{Title: c.t("Data set")}, {Title: c.t("Origin")}, {Title: c.t("Period")}, {Title: c.t("Collected")}, {Title: c.t("Licence")}}}
	var defs Definitions
	for _, d := range c.descriptors() {
		t.Rows = append(t.Rows, []Cell{{Text: c.loc.Text(d.Title)}, {Text: c.loc.Origin(d.Origin)}, {Text: c.loc.Days(d.Period.From, d.Period.To)},
			{Text: d.CollectedAt}, {Text: d.Licence}})
		var lines []string
		if text := c.loc.Text(d.Description); text != "" {
			lines = append(lines, text)
		}
		for _, caveat := range d.Caveats {
			lines = append(lines, "- "+c.loc.Text(caveat))
		}
		for _, s := range d.Sources {
			line := c.t("Source: %s", markdownSpecials.Replace(s.Title))
			if a := address(s.URL); a != "" {
				line += " " + a
			}
			lines = append(lines, "- "+line)
		}
		if d.TimeZone != "" {
			lines = append(lines, "- "+c.t("Time zone of the source: %s; times are stored in UTC", markdownSpecials.Replace(d.TimeZone)))
		}
		if names := c.sourceNames(d); names != "" {
			lines = append(lines, "- "+c.t("Columns as the source calls them: %s", names))
		}
		lines = append(lines, "- "+c.t("File: `%s`, %s, SHA-256 `%s`", d.Path, c.t("%d bytes", d.Bytes), strings.TrimPrefix(d.Hash, "sha256:")))
		lines = append(lines, c.imported(d.Import)...)
		text := strings.Join(lines, "\n")
		if c.loc.Text(d.Description) != "" {
			text = strings.Replace(text, "\n", "\n\n", 1)
		}
		defs.Items = append(defs.Items, Term{Term: c.loc.Text(d.Title) + " (" + d.Name + ")", Markdown: text})
	}
	if len(t.Rows) > 0 {
		sec.Blocks = append(sec.Blocks, t)
		if l, ok := c.ledger(); ok {
			sec.Blocks = append(sec.Blocks, l)
		}
		sec.Blocks = append(sec.Blocks, defs)
	}
	return sec
}

// sourceNames lists the columns that the source calls otherwise.
func (c *composer) sourceNames(d datasets.Descriptor) string {
	var names []string
	for _, f := range d.Schema.Fields {
		if f.Title != "" && f.Title != string(f.Name) {
			names = append(names, "`"+string(f.Name)+"` "+markdownSpecials.Replace(c.loc.Quote(f.Title)))
		}
	}
	return strings.Join(names, ", ")
}

// imported says what the import of a data set left out and warned of.
func (c *composer) imported(i *datasets.Import) (lines []string) {
	if i == nil {
		return nil
	}
	for _, l := range i.LeftOut {
		lines = append(lines, "- "+markdownSpecials.Replace(c.t("Left out when it was imported: %s", note.New("%s (%d rows)", l.Reason, l.Rows))))
	}
	for _, rule := range i.Rules {
		lines = append(lines, "- "+markdownSpecials.Replace(c.t("How it was read: %s", rule)))
	}
	for _, w := range i.Warnings {
		lines = append(lines, "- "+markdownSpecials.Replace(c.t("Warning when it was imported: %s", joined(": ", w.At, c.loc.Note(w.What)))))
	}
	return lines
}

// method explains every definition that the report uses.
func (c *composer) method() Section {
	sec := Section{ID: "method", Title: c.t("Method"),
		Blocks: []Block{Prose{Markdown: c.t("Each figure comes with a %s interval where its data allow one. Rates are stored as fractions and shown in percent. "+
			"A missing value is never counted as zero; rows without it are left out and counted.", c.level())}}}
	sec.Blocks = append(sec.Blocks, Prose{Markdown: c.thresholds()})
	var defs Definitions
	seen := map[string]bool{}
	for _, p := range c.parts {
		for _, d := range p.Request.Definitions {
			if !seen[d.ID] {
				seen[d.ID] = true
				defs.Items = append(defs.Items, c.explained(d))
			}
		}
	}
	if len(defs.Items) > 0 {
		sec.Blocks = append(sec.Blocks, defs)
	}
	return sec
}

// thresholds are the limits by which pairs were judged.
func (c *composer) thresholds() string {
	t := c.study.Thresholds.Or(metrics.Usual())
	share := func(x float64) string { return c.loc.Value(x, estimate.Interval{}, unit.Fraction) }
	times := func(x float64) string { return c.loc.Exact(x) }
	return c.t("Two figures are compared with care where the audiences differ by more than %s times (not at all above %s times, for rates by followers), "+
		"the mixes of platforms and types by more than %s, the ages of the posts below %s days by more than %s times (not at all above %s), "+
		"the share of paid posts by more than %s or exceeds it, the periods share less than %s, more than %s of the posts were too young, "+
		"less than %s of the rows have all columns, or a side has fewer than %s units. A study may set other thresholds.",
		times(t.Size), times(t.SizeBar), share(t.Mix), times(t.FullAge), times(t.AgeRatio), times(t.AgeRatioBar), share(t.Paid), share(t.Overlap), share(t.Young),
		share(t.Coverage), times(t.Few))
}

func (c *composer) level() string {
	level := c.study.Level
	if level == 0 {
		level = 0.95
	}
	return c.loc.Level(level)
}

func (c *composer) explained(d *metrics.Definition) Term {
	text := c.loc.Note(d.About) + c.bib.cited(d.Refs) + "\n\n"
	text += "- " + c.t("Formula: %s", "`"+d.Formula.Print(c.loc.Note, nil)+"`") + "\n"
	text += "- " + c.t("Interval: %s", c.loc.Note(d.Interval)) + "\n"
	switch d.Better {
	case metrics.Higher:
		text += "- " + c.t("Better: more") + "\n"
	case metrics.Lower:
		text += "- " + c.t("Better: less") + "\n"
	}
	text += "- " + c.t("Not for: %s", c.loc.Note(d.Caution)) + "\n"
	text += "- " + c.t("Identifier: %s", fmt.Sprintf("`%s`", d.ID))
	return Term{Term: c.loc.Note(d.Name), Markdown: text}
}

// glossary explains the words that the report uses.
func (c *composer) glossary() Section {
	var defs Definitions
	for _, g := range glossary {
		defs.Items = append(defs.Items, Term{Term: c.loc.Note(g.term), Markdown: c.loc.Note(g.text)})
	}
	return Section{ID: "glossary", Title: c.t("Glossary"), Blocks: []Block{defs}}
}

var glossary = []struct{ term, text note.Note }{
	{note.New("Engagement rate (ER)"),
		note.New("Interactions over a measure of audience. Here ER always means this. The article on which the built-in study rests prints “ER” beside " +
			"*retention*; retention is a different thing and is called so here.")},
	{note.New("Pooled, mean, median"),
		note.New("Three ways from posts to one figure: the ratio of the sums, the mean of the posts' rates, their median. They answer different questions " +
			"and must not be mixed.")},
	{note.New("Interval"),
		note.New("The range that the method covers the true value with at the stated level, if the units are a sample of what is meant. Bounds are " +
			"something else: limits that the data allow, whatever the sample.")},
	{note.New("Interaction set"),
		note.New("What is counted as a response: likes, comments, shares, saves. Two rates with different sets are not comparable; a pair is recomputed " +
			"over what both have.")},
	{note.New("Retention, churn"),
		note.New("The share of people who are there again after a time, and the share who left. Gross churn counts all who left; net churn takes off those " +
			"who came back.")},
	{note.New("Cohort, at risk"),
		note.New("People first seen in the same month; those of them for whom the month in question has fully elapsed.")},
	{note.New("UGC"),
		note.New("User-generated content: original posts by others that carry the brand's hashtags or mention it. A repost is amplification, not content.")},
	{note.New("Reach, impressions"),
		note.New("Distinct people who saw something; times that it was shown. Potential ones are counted from followers and are upper bounds.")},
	{note.New("Origin"),
		note.New("How a figure came about: measured by the platform, published by somebody, estimated by a model or a panel, simulated for teaching. " +
			"Origins are never mixed in one figure.")},
}

// selects reports whether a figure is among the rows that a case asks for.
func selects(pick map[field.ID][]string, f datasets.Quotation) bool {
	for _, want := range pick[field.Case] {
		if f.Case == want {
			return true
		}
	}
	return len(pick[field.Case]) == 0
}
