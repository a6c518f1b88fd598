package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// part writes the section of one comparison.
func (c *composer) part(p Answered) Section {
	sec := Section{ID: "part-" + p.Part.ID, Title: p.Part.Title.In(c.lang)}
	sec.Blocks = append(sec.Blocks, c.prose(p.Part.Intro)...)
	if limits := p.Part.Limits.In(c.lang); limits != "" {
		sec.Blocks = append(sec.Blocks, Callout{Kind: Caution, Title: c.t("What these data cannot show"), Markdown: c.bib.cite(limits)})
	}
	for _, w := range p.Result.Warnings {
		sec.Blocks = append(sec.Blocks, Callout{Kind: Info, Markdown: markdownSpecials.Replace(c.loc.Note(w))})
	}
	byFamily := map[string][]*metrics.Indicator{}
	var families []string
	for _, ind := range p.Result.Indicators {
		f := family(ind.Definition)
		if byFamily[f] == nil {
			families = append(families, f)
		}
		byFamily[f] = append(byFamily[f], ind)
	}
	if len(families) == 1 {
		sec.Blocks = append(sec.Blocks, c.figures(p, families[0], byFamily[families[0]])...)
	} else {
		for _, f := range families {
			sec.Sections = append(sec.Sections, Section{ID: sec.ID + "-" + f, Title: c.familyTitle(f), Blocks: c.figures(p, f, byFamily[f])})
		}
	}
	if t, ok := c.comparisons(p); ok {
		sub := Section{ID: sec.ID + "-comparison", Title: c.t("Comparison"), Blocks: t}
		sec.Sections = append(sec.Sections, sub)
	}
	return sec
}

func family(d *metrics.Definition) string {
	f, _, _ := strings.Cut(d.ID, "/")
	return f
}

func (c *composer) familyTitle(f string) string {
	switch f {
	case "engagement":
		return c.t("Engagement")
	case "published":
		return c.t("Published averages")
	case "audience":
		return c.t("Audience")
	case "ugc":
		return c.t("Content made by users")
	case "retention":
		return c.t("Returning people")
	case "members":
		return c.t("Memberships")
	case "viewing":
		return c.t("Viewing")
	case "satisfaction":
		return c.t("Reviews")
	}
	return f
}

// figures are the tables and charts of one family within a part.
func (c *composer) figures(p Answered, fam string, inds []*metrics.Indicator) []Block {
	id := p.Part.ID + "-" + fam
	var blocks []Block
	if p.Request.ByAccount {
		blocks = append(blocks, c.groupTable(id, p, inds))
	} else {
		totals, platforms := c.split(inds)
		blocks = append(blocks, c.caseTable(id, p, totals, false))
		if len(platforms) > 0 {
			t := c.caseTable(id+"-platforms", p, platforms, true)
			t.Folded = len(t.Rows) > 12
			blocks = append(blocks, t)
		}
	}
	blocks = append(blocks, c.charts(id, p, inds)...)
	return blocks
}

// split separates the figures over all platforms from those of single ones. A
// case with one platform only has no total: its figure stands in the first table.
func (c *composer) split(inds []*metrics.Indicator) (totals, platforms []*metrics.Indicator) {
	type key struct{ def, kase string }
	hasTotal := map[key]bool{}
	for _, ind := range inds {
		if ind.Key.Platform == "" {
			hasTotal[key{ind.Definition.ID, ind.Key.Case}] = true
		}
	}
	for _, ind := range inds {
		if ind.Key.Platform != "" && hasTotal[key{ind.Definition.ID, ind.Key.Case}] {
			platforms = append(platforms, ind)
		} else {
			totals = append(totals, ind)
		}
	}
	return totals, platforms
}

// caseTable has a row per definition (and platform) and a column per case.
func (c *composer) caseTable(id string, p Answered, inds []*metrics.Indicator, byPlatform bool) Table {
	t := Table{ID: "table-" + id, Caption: c.t("Indicators: %s", p.Part.Title.In(c.lang)), Columns: []Column{{Title: c.t("Indicator")}}}
	if byPlatform {
		t.Caption = c.t("Indicators by platform: %s", p.Part.Title.In(c.lang))
		t.Columns = append(t.Columns, Column{Title: c.t("Platform")})
	}
	var caseIDs []string
	for _, ind := range inds {
		if !slices.Contains(caseIDs, ind.Key.Case) {
			caseIDs = append(caseIDs, ind.Key.Case)
		}
	}
	slices.SortFunc(caseIDs, func(a, b string) int { return c.group[a] - c.group[b] })
	origins := map[string]bool{}
	for _, ind := range inds {
		origins[string(ind.Key.Origin)] = true
	}
	for _, one := range caseIDs {
		t.Columns = append(t.Columns, Column{Title: c.names[one], Align: Right, Interval: true})
	}
	type row struct{ def, platform, origin string }
	at := map[row]int{}
	notes := c.footnotes(&t)
	for _, ind := range inds {
		key := row{ind.Definition.ID, "", string(ind.Key.Origin)}
		if byPlatform {
			key.platform = ind.Key.Platform
		}
		i, there := at[key]
		if !there {
			i = len(t.Rows)
			at[key] = i
			name := ind.Definition.Name.In(c.lang)
			if len(origins) > 1 {
				name += " (" + c.loc.Origin(ind.Key.Origin) + ")"
			}
			cells := []Cell{{Text: name, Cite: c.cite(ind.Definition.Refs)}}
			if byPlatform {
				cells = append(cells, Cell{Text: c.loc.Platform(ind.Key.Platform)})
			}
			for range caseIDs {
				cells = append(cells, Cell{Text: "—"})
			}
			t.Rows = append(t.Rows, cells)
		}
		column := len(t.Columns) - len(caseIDs) + slices.Index(caseIDs, ind.Key.Case)
		t.Rows[i][column] = notes.cell(ind)
	}
	return t
}

// groupTable has a row per case, platform and account, and a column per definition.
func (c *composer) groupTable(id string, p Answered, inds []*metrics.Indicator) Table {
	t := Table{ID: "table-" + id, Caption: c.t("Indicators by account: %s", p.Part.Title.In(c.lang)), Columns: []Column{{Title: c.t("Account")}}}
	column := map[string]int{}
	for _, ind := range inds {
		if _, there := column[ind.Definition.ID]; !there {
			column[ind.Definition.ID] = len(t.Columns)
			t.Columns = append(t.Columns, Column{Title: ind.Definition.Name.In(c.lang), Align: Right, Interval: true})
		}
	}
	at := map[metrics.Key]int{}
	notes := c.footnotes(&t)
	for _, ind := range inds {
		i, there := at[ind.Key]
		if !there {
			i = len(t.Rows)
			at[ind.Key] = i
			cells := make([]Cell, len(t.Columns))
			cells[0] = Cell{Text: c.label(ind.Key)}
			for k := 1; k < len(cells); k++ {
				cells[k] = Cell{Text: "—"}
			}
			t.Rows = append(t.Rows, cells)
		}
		t.Rows[i][column[ind.Definition.ID]] = notes.cell(ind)
	}
	return t
}

// label names a key in a row of its own: "Nike · Instagram · nikefootball".
func (c *composer) label(k metrics.Key) string {
	parts := []string{c.names[k.Case]}
	if k.Platform != "" {
		parts = append(parts, c.loc.Platform(k.Platform))
	}
	if k.Account != "" {
		parts = append(parts, k.Account)
	}
	return strings.Join(parts, " · ")
}

func (c *composer) cite(keys []string) []string {
	var out []string
	for _, key := range keys {
		if c.bib.add(key) {
			out = append(out, key)
		}
	}
	return out
}

// footnotes gathers the remarks of a table's figures below it: what was left out, warnings, why a figure
// or its interval is absent. The same remark stands once.
type footnotes struct {
	c     *composer
	table *Table
}

func (c *composer) footnotes(t *Table) *footnotes { return &footnotes{c, t} }

func (f *footnotes) cell(ind *metrics.Indicator) Cell {
	cell := Cell{Indicator: ind}
	add := func(text string) {
		i := slices.Index(f.table.Notes, text)
		if i < 0 {
			f.table.Notes = append(f.table.Notes, text)
			i = len(f.table.Notes) - 1
		}
		if !slices.Contains(cell.Notes, i+1) {
			cell.Notes = append(cell.Notes, i+1)
		}
	}
	loc := f.c.loc
	if ind.Status != metrics.Defined && !ind.Reason.IsZero() {
		add(sentence(loc.Note(ind.Reason)))
	}
	if len(ind.Interactions) > 0 && ind.Definition.Formula.UsesInteractions() {
		add(f.c.t("Interactions: %s.", f.c.interactions(ind)))
	}
	for _, x := range ind.Excluded {
		add(f.c.t("Left out: %s (%d).", loc.Note(x.Reason), x.N))
	}
	if ind.Status == metrics.Defined && !ind.NoInterval.IsZero() && ind.Definition.Formula.Agg != formula.Count {
		add(f.c.t("No interval: %s.", strings.TrimSuffix(loc.Note(ind.NoInterval), ".")))
	}
	for _, w := range ind.Warnings {
		add(sentence(loc.Note(w)))
	}
	for _, test := range ind.Tests {
		if test.P.OK {
			add(f.c.t("%s: p = %s.", test.Method, loc.P(test.P.Value)))
		}
	}
	return cell
}

// sentence begins with a capital and ends with a full stop.
func sentence(s string) string {
	r := []rune(strings.TrimSpace(s))
	if len(r) == 0 {
		return ""
	}
	s = strings.ToUpper(string(r[0])) + string(r[1:])
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

func (c *composer) interactions(ind *metrics.Indicator) string {
	var words []string
	for _, id := range ind.Interactions {
		words = append(words, formula.Name(id).In(c.lang))
	}
	return strings.Join(words, " + ")
}

// comparisons is the table of pairs with their verdicts: the pooled figures
// and those that have one aggregation only; the workbook holds all.
func (c *composer) comparisons(p Answered) ([]Block, bool) {
	t := Table{ID: "comparison-" + p.Part.ID, Caption: c.t("Comparisons: %s", p.Part.Title.In(c.lang)),
		Columns: []Column{{Title: c.t("Indicator")}, {Title: c.t("Compared")}, {Title: c.t("First"), Align: Right, Interval: true}, {Title: c.t("Second"), Align: Right, Interval: true},
			{Title: c.t("Verdict")}, {Title: c.t("Difference"), Align: Right}, {Title: c.t("Effect"), Align: Right}, {Title: "p", Align: Right}}}
	tests := 0
	for _, cmp := range p.Result.Comparisons {
		if agg := cmp.Definition.Formula.Agg; agg == formula.Mean && cmp.Definition.Formula.IsRatio() || agg == formula.Median {
			continue
		}
		t.Rows = append(t.Rows, c.comparison(&t, cmp))
		tests = max(tests, cmp.Tests)
	}
	if len(t.Rows) == 0 {
		return nil, false
	}
	t.Folded = len(t.Rows) > 24
	blocks := []Block{t}
	if tests > 1 {
		blocks = append(blocks, Prose{Markdown: c.t("The p values are adjusted for %d tests by Holm's method.", tests)})
	}
	return blocks, true
}

func (c *composer) comparison(t *Table, cmp *metrics.Comparison) []Cell {
	d := cmp.Definition
	row := []Cell{{Text: d.Name.In(c.lang)}, {Text: c.label(cmp.A.Key) + " — " + c.label(cmp.B.Key)}, {Indicator: cmp.A}, {Indicator: cmp.B},
		{Text: c.loc.Verdict(cmp.Verdict), Verdict: cmp.Verdict}, {Text: "—"}, {Text: "—"}, {Text: "—"}}
	for _, r := range cmp.Reasons {
		text := sentence(c.loc.Note(r))
		i := slices.Index(t.Notes, text)
		if i < 0 {
			t.Notes = append(t.Notes, text)
			i = len(t.Notes) - 1
		}
		row[4].Notes = append(row[4].Notes, i+1)
	}
	if cmp.Verdict == metrics.NotComparable {
		return row
	}
	if cmp.Difference.Status == estimate.Defined {
		u := d.Unit
		if u == unit.Fraction {
			u = unit.Points
		}
		row[5].Text = c.loc.Value(cmp.Difference.Value, cmp.Difference.Interval, u)
	}
	if e := cmp.Test.Effect; e.Status == estimate.Defined {
		row[6].Text = fmt.Sprintf("%s %s", e.Method, c.loc.Value(e.Value, e.Interval, unit.None))
	}
	if cmp.PAdjusted.OK {
		row[7].Text = c.loc.P(cmp.PAdjusted.Value)
	} else if cmp.Test.P.OK {
		row[7].Text = c.loc.P(cmp.Test.P.Value)
	}
	return row
}
