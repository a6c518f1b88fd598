package report

import (
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// part writes the section of one comparison.
func (c *composer) part(p Answered) Section {
	sec := Section{ID: "part-" + p.Part.ID, Title: c.loc.Text(p.Part.Title)}
	sec.Blocks = append(sec.Blocks, c.prose(p.Part.Intro)...)
	if limits := c.loc.Text(p.Part.Limits); limits != "" {
		sec.Blocks = append(sec.Blocks, Callout{Kind: Caution, Title: c.t("What these data cannot show"), Markdown: c.bib.cite(limits)})
	}
	for _, w := range p.Result.Warnings {
		sec.Blocks = append(sec.Blocks, Callout{Kind: Info, Markdown: markdownSpecials.Replace(c.loc.Note(w))})
	}
	byFamily := map[*metrics.Family][]*metrics.Indicator{}
	var families []*metrics.Family
	for _, ind := range p.Result.Indicators {
		f := ind.Definition.Family
		if byFamily[f] == nil {
			families = append(families, f)
		}
		byFamily[f] = append(byFamily[f], ind)
	}
	if len(families) == 1 {
		sec.Blocks = append(sec.Blocks, c.tables(p, families[0], byFamily[families[0]])...)
	} else {
		for _, f := range families {
			sec.Sections = append(sec.Sections, Section{ID: sec.ID + "-" + f.ID, Title: c.loc.Note(f.Name), Blocks: c.tables(p, f, byFamily[f])})
		}
	}
	t, ok := c.comparisons(p)
	if t = append(t, c.sizes(p)...); ok || len(t) > 0 {
		sub := Section{ID: sec.ID + "-comparison", Title: c.t("Comparison"), Blocks: t}
		sec.Sections = append(sec.Sections, sub)
	}
	return sec
}

// tables are the tables and charts of one family within a part.
func (c *composer) tables(p Answered, fam *metrics.Family, inds []*metrics.Indicator) []Block {
	id := p.Part.ID + "-" + fam.ID
	title := c.loc.Note(fam.Name) + ": " + c.loc.Text(p.Part.Title)
	var blocks []Block
	if slices.Contains(p.Request.By, field.Account) {
		inds = c.withoutDoubles(inds)
		blocks = append(blocks, c.groupTable(id, title, inds))
	} else {
		widest, parts := c.split(inds)
		if len(widest) > 0 {
			blocks = append(blocks, c.caseTable(id, title, widest, nil))
		}
		if len(parts) > 0 {
			t := c.caseTable(id+"-platforms", title, parts, brokenDownBy(parts))
			t.Folded = len(widest) > 0 && len(t.Rows) > 16
			blocks = append(blocks, t)
		}
	}
	for i, b := range blocks {
		if t, ok := b.(Table); ok {
			t.Caption = c.cutBy(t.Caption, p, brokenDownBy(inds))
			blocks[i] = t
		}
	}
	blocks = append(blocks, c.charts(id, p, inds)...)
	return blocks
}

// split separates the widest figure of each case from those of the parts of a
// breakdown. A case with one platform only has no total: its figure stands in
// the first table. Where a case has several figures that none is wider than,
// as those of two platforms, all of the definition stand in the second.
func (c *composer) split(inds []*metrics.Indicator) (widest, parts []*metrics.Indicator) {
	type of struct{ def, caseID, origin string }
	depth, widths := map[of]int{}, map[of]int{}
	for _, ind := range inds {
		k := of{ind.Definition.ID, ind.Key.Case, string(ind.Key.Origin)}
		n := ind.Key.By.Len()
		switch d, there := depth[k]; {
		case !there || n < d:
			depth[k], widths[k] = n, 1
		case n == d:
			widths[k]++
		}
	}
	several := map[string]bool{}
	for k, n := range widths {
		if n > 1 {
			several[k.def] = true
		}
	}
	for _, ind := range inds {
		k := of{ind.Definition.ID, ind.Key.Case, string(ind.Key.Origin)}
		if several[k.def] || ind.Key.By.Len() > depth[k] {
			parts = append(parts, ind)
		} else {
			widest = append(widest, ind)
		}
	}
	return widest, parts
}

// brokenDownBy lists the fields that figures are broken down by, in order.
func brokenDownBy(inds []*metrics.Indicator) []field.ID {
	var out []field.ID
	for _, ind := range inds {
		for _, x := range ind.Key.By.Each() {
			if !slices.Contains(out, x.Field) {
				out = append(out, x.Field)
			}
		}
	}
	return out
}

// caseTable has a row per definition and place in the breakdown by the given
// fields, and a column per case.
func (c *composer) caseTable(id, title string, inds []*metrics.Indicator, by []field.ID) Table {
	t := Table{ID: "table-" + id, Caption: title, Columns: []Column{{Title: c.t("Indicator")}}}
	switch {
	case len(by) == 1 && by[0] == field.Platform:
		t.Caption = c.t("%s, by platform", title)
	case len(by) > 0:
		t.Caption = c.t("%s, broken down by: %s", title, formula.Names(by...))
	}
	for _, id := range by {
		t.Columns = append(t.Columns, Column{Title: upperFirst(c.loc.Note(formula.Name(id)))})
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
	type row struct {
		def, origin string
		by          metrics.Coordinates
	}
	at := map[row]int{}
	notes := c.footnotes(&t)
	for _, ind := range inds {
		key := row{def: ind.Definition.ID, origin: string(ind.Key.Origin)}
		if by != nil {
			key.by = ind.Key.By
		}
		i, there := at[key]
		if !there {
			i = len(t.Rows)
			at[key] = i
			name := c.loc.Note(ind.Definition.Name)
			if len(origins) > 1 {
				name += " (" + c.loc.Origin(ind.Key.Origin) + ")"
			}
			cells := []Cell{{Text: name}}
			for _, id := range by {
				cells = append(cells, Cell{Text: c.coordinate(metrics.Coordinate{Field: id, Value: ind.Key.Get(id)})})
			}
			for range caseIDs {
				cells = append(cells, Cell{Text: "—"})
			}
			t.Rows = append(t.Rows, cells)
		}
		column := len(t.Columns) - len(caseIDs) + slices.Index(caseIDs, ind.Key.Case)
		t.Rows[i][column] = notes.cell(ind)
	}
	notes.lift()
	t.Data = c.dataOf(inds)
	return t
}

// groupTable has a row per case, platform and account, and a column per definition.
func (c *composer) groupTable(id, title string, inds []*metrics.Indicator) Table {
	t := Table{ID: "table-" + id, Caption: c.t("%s, by account", title), Columns: []Column{{Title: c.t("Account")}}}
	column := map[string]int{}
	for _, ind := range inds {
		if _, there := column[ind.Definition.ID]; !there {
			column[ind.Definition.ID] = len(t.Columns)
			t.Columns = append(t.Columns, Column{Title: c.loc.Note(ind.Definition.Name), Align: Right, Interval: true})
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
	t.Data = c.dataOf(inds)
	return t
}

// dataOf names the data sets behind figures, each with its origin and source.
func (c *composer) dataOf(inds []*metrics.Indicator) string {
	used := map[string]bool{}
	for _, ind := range inds {
		for _, ref := range ind.Data {
			used[ref.Name] = true
		}
	}
	var names []string
	for _, name := range sortedKeys(used) {
		if d, ok := c.catalog.Get(name); ok {
			names = append(names, markdownSpecials.Replace(c.loc.Text(d.Title))+" ("+c.loc.Origin(d.Origin)+")"+c.bib.cited(c.bib.dataset(d.Descriptor)))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return c.t("Data: %s.", strings.Join(names, "; "))
}

// withoutDoubles leaves out the figure of a platform on which the case has one
// account only: it is that of the account.
func (c *composer) withoutDoubles(inds []*metrics.Indicator) []*metrics.Indicator {
	type place struct{ caseID, platform string }
	accounts := map[place]map[string]bool{}
	for _, ind := range inds {
		if ind.Key.Account() != "" {
			p := place{ind.Key.Case, ind.Key.Platform()}
			if accounts[p] == nil {
				accounts[p] = map[string]bool{}
			}
			accounts[p][ind.Key.Account()] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(inds), func(ind *metrics.Indicator) bool {
		return ind.Key.Account() == "" && ind.Key.Platform() != "" && len(accounts[place{ind.Key.Case, ind.Key.Platform()}]) == 1
	})
}

// label names a key in a row of its own: "Nike · Instagram · nikefootball".
func (c *composer) label(k metrics.Key) string {
	parts := []string{c.names[k.Case]}
	for _, x := range k.By.Each() {
		parts = append(parts, c.coordinate(x))
	}
	return strings.Join(parts, " · ")
}

// coordinate is a value of a breakdown in words; a campaign goes by its name.
func (c *composer) coordinate(x metrics.Coordinate) string {
	if x.Field == field.Campaign {
		for _, one := range c.study.Loaded {
			for _, campaign := range one.Campaigns {
				if campaign.ID == x.Value {
					return c.loc.Text(campaign.Name)
				}
			}
		}
	}
	return c.loc.Coordinate(x)
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
	var left []string
	for _, x := range ind.Excluded {
		left = append(left, loc.Note(x.Reason)+" ("+loc.Fixed(float64(x.N), 0)+")")
	}
	if len(left) > 0 {
		add(f.c.t("Left out: %s.", strings.Join(left, "; ")))
	}
	if ind.Status == metrics.Defined && !ind.NoInterval.IsZero() && ind.Definition.Shape.Interval == metrics.Expected {
		add(f.c.t("No interval: %s.", strings.TrimSuffix(loc.Note(ind.NoInterval), ".")))
	}
	for _, w := range ind.Warnings {
		add(sentence(loc.Note(w)))
	}
	for _, test := range ind.Tests {
		if test.P.OK {
			add(sentence(loc.Method(test.Method) + ": " + loc.PIs(test.P.Value)))
		}
	}
	return cell
}

// lift takes the remarks that all figures of a column share out of the cells:
// they stand once below the table, with the column's title.
func (f *footnotes) lift() {
	t := f.table
	if len(t.Rows) < 4 {
		return
	}
	old, shared := t.Notes, make([][]int, len(t.Columns))
	for col := range t.Columns {
		first := true
		for _, row := range t.Rows {
			switch {
			case row[col].Indicator == nil:
			case first:
				shared[col], first = slices.Clone(row[col].Notes), false
			default:
				shared[col] = slices.DeleteFunc(shared[col], func(n int) bool { return !slices.Contains(row[col].Notes, n) })
			}
		}
	}
	// Number anew what is left, in the order of reading.
	t.Notes = nil
	number := map[int]int{}
	for _, row := range t.Rows {
		for col := range row {
			var left []int
			for _, n := range row[col].Notes {
				if slices.Contains(shared[col], n) {
					continue
				}
				if number[n] == 0 {
					t.Notes = append(t.Notes, old[n-1])
					number[n] = len(t.Notes)
				}
				left = append(left, number[n])
			}
			row[col].Notes = left
		}
	}
	figures := 0 // columns
	columns := map[int][]string{}
	var order []int
	for col, list := range shared {
		if slices.ContainsFunc(t.Rows, func(row []Cell) bool { return row[col].Indicator != nil }) {
			figures++
		}
		for _, n := range list {
			if columns[n] == nil {
				order = append(order, n)
			}
			columns[n] = append(columns[n], t.Columns[col].Title)
		}
	}
	for _, n := range order {
		if names := columns[n]; len(names) == figures && figures > 1 {
			t.Notes = append(t.Notes, f.c.t("All figures: %s", old[n-1]))
		} else {
			t.Notes = append(t.Notes, f.c.t("%s, all rows: %s", strings.Join(names, ", "), old[n-1]))
		}
	}
}

// upperFirst begins with a capital.
func upperFirst(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return strings.ToUpper(string(r[0])) + string(r[1:])
}

// sentence begins with a capital and ends with a full stop.
func sentence(s string) string {
	if s = upperFirst(strings.TrimSpace(s)); s == "" {
		return ""
	}
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

func (c *composer) interactions(ind *metrics.Indicator) string {
	var words []string
	for _, id := range ind.Interactions {
		words = append(words, c.loc.Note(formula.Name(id)))
	}
	return strings.Join(words, " + ")
}

// inWords is how many pairs of a table are said in sentences as well; of more a
// reader has the table, and the workbook says all.
const inWords = 6

// comparisons is the table of pairs with their verdicts: the pooled figures
// and those that have one aggregation only; the workbook holds all.
func (c *composer) comparisons(p Answered) ([]Block, bool) {
	t := Table{ID: "comparison-" + p.Part.ID, Caption: c.t("Comparisons: %s", c.loc.Text(p.Part.Title)),
		Columns: []Column{{Title: c.t("Indicator")}, {Title: c.t("Compared")}, {Title: c.t("First"), Align: Right, Interval: true},
			{Title: c.t("Second"), Align: Right, Interval: true},
			{Title: c.t("Verdict")}, {Title: c.t("Difference"), Align: Right}, {Title: c.t("Test")}}}
	tests, absent, directed := 0, 0, false
	var sides []*metrics.Indicator
	var said []string
	for _, cmp := range p.Result.Comparisons {
		tests = max(tests, cmp.Tests, cmp.RankTests)
		if agg := cmp.Definition.Formula.Agg; agg == formula.Median {
			if cmp.Rank.Status == estimate.Defined {
				t.Rows = append(t.Rows, c.byRank(cmp))
			}
			continue
		} else if agg == formula.Mean && cmp.Definition.Formula.IsRatio() {
			continue
		}
		if cmp.Verdict == metrics.NoFigure {
			absent++
			continue
		}
		t.Rows = append(t.Rows, c.comparison(&t, cmp))
		said = append(said, "- "+markdownSpecials.Replace(c.loc.Sentence(cmp, c.names[cmp.A.Key.Case], c.names[cmp.B.Key.Case])))
		for _, x := range cmp.Adjusted {
			t.Rows = append(t.Rows, c.adjusted(&t, cmp, x))
		}
		sides = append(sides, cmp.A, cmp.B)
		directed = directed || cmp.Definition.Better != metrics.Neither
	}
	var blocks []Block
	if absent > 0 {
		blocks = append(blocks, Prose{Markdown: c.t("%d pairs are not shown, because a side has no figure.", absent)})
	}
	if len(t.Rows) == 0 {
		return blocks, absent > 0
	}
	t.Data = c.dataOf(sides)
	t.Folded = len(t.Rows) > 24
	blocks = append([]Block{t}, blocks...)
	if len(said) <= inWords {
		blocks = append(blocks, Prose{Markdown: "**" + c.t("In words") + "**\n\n" + strings.Join(said, "\n")})
	}
	if directed {
		blocks = append(blocks, Prose{Markdown: c.t("↑ more is better, ↓ less is better; without an arrow the indicator does not say which is better.")})
	}
	if tests > 1 {
		blocks = append(blocks, Prose{Markdown: c.t("Up to %d tests of one question were adjusted together by Holm's method; the intervals and the first p "+
			"were not, each stands for itself.", tests)})
	}
	return blocks, true
}

// arrow says behind the name of an indicator which direction is better.
func arrow(d *metrics.Definition) string {
	switch d.Better {
	case metrics.Higher:
		return "\u00a0↑"
	case metrics.Lower:
		return "\u00a0↓"
	}
	return ""
}

// pair names the two sides of a comparison; what they share stands once.
func (c *composer) pair(a, b metrics.Key) string {
	if a.By != b.By {
		return c.label(a) + " — " + c.label(b)
	}
	text := c.names[a.Case] + " — " + c.names[b.Case]
	for _, x := range a.By.Each() {
		text += ", " + c.coordinate(x)
	}
	return text
}

func (c *composer) comparison(t *Table, cmp *metrics.Comparison) []Cell {
	d := cmp.Definition
	row := []Cell{{Text: c.loc.Note(d.Name) + arrow(d)}, {Text: c.pair(cmp.A.Key, cmp.B.Key)}, {Indicator: cmp.A}, {Indicator: cmp.B},
		{Text: c.loc.Verdict(cmp.Verdict), Verdict: cmp.Verdict}, {Text: "—"}, {Text: "—"}}
	for _, r := range cmp.Reasons {
		text := sentence(c.loc.Note(r.Why))
		if r.Verdict != metrics.Comparable && !r.Cure.IsZero() {
			text += " " + c.t("What helps: %s.", r.Cure)
		}
		remark(t, &row[4], text)
	}
	if !cmp.Formed() {
		return row
	}
	if cmp.Difference.Status == estimate.Defined {
		row[5].Text = c.loc.Value(cmp.Difference.Value, cmp.Difference.Interval, unit.OfDifference(d.Unit))
	}
	if text := c.loc.Tested(cmp.Test, cmp.PAdjusted); text != "" {
		row[6].Text = text
	} else if !cmp.Test.Reason.IsZero() {
		remark(t, &row[6], c.t("No test: %s.", strings.TrimSuffix(c.loc.Note(cmp.Test.Reason), ".")))
	}
	return row
}

// byRank is a row of its own: whether a post of one side tends to lie above one
// of the other is another question than the difference of two figures.
func (c *composer) byRank(cmp *metrics.Comparison) []Cell {
	e := cmp.Rank.Effect
	return []Cell{{Text: c.t("%s: posts by rank", cmp.Definition.Name)}, {Text: c.pair(cmp.A.Key, cmp.B.Key)}, {Text: "—"}, {Text: "—"},
		{Text: c.loc.Verdict(cmp.Verdict), Verdict: cmp.Verdict}, {Text: c.loc.Method(e.Method) + " " + c.loc.Value(e.Value, e.Interval, unit.None)},
		{Text: c.loc.Tested(cmp.Rank, cmp.RankPAdjusted)}}
}

// adjusted is the row of a comparison made anew without one of its reasons.
func (c *composer) adjusted(t *Table, cmp *metrics.Comparison, x metrics.Adjusted) []Cell {
	u := cmp.Definition.Unit
	row := []Cell{{Text: "↳ " + c.loc.Note(x.How)}, {Text: c.pair(cmp.A.Key, cmp.B.Key)}, {Text: c.loc.Value(x.A.Value, x.A.Interval, u)},
		{Text: c.loc.Value(x.B.Value, x.B.Interval, u)}, {Text: "—"}, {Text: "—"}, {Text: "—"}}
	if text := Made(c.loc, x, u); text != "" {
		row[5].Text = text
	}
	if x.Reversal {
		row[4].Text = c.t("turned round")
	}
	if !x.Says.IsZero() {
		remark(t, &row[0], sentence(c.loc.Note(x.Says)))
	}
	return row
}

// remark puts a note below a table, once, and its number into a cell.
func remark(t *Table, cell *Cell, text string) {
	i := slices.Index(t.Notes, text)
	if i < 0 {
		t.Notes = append(t.Notes, text)
		i = len(t.Notes) - 1
	}
	cell.Notes = append(cell.Notes, i+1)
}
