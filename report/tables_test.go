package report_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/report"
)

// isComparison reports whether a table sets pairs side by side.
func (o *oracle) isComparison(g grid) bool {
	return slices.Contains(g.heads, o.loc.T("First")) && slices.Contains(g.heads, o.loc.T("Verdict"))
}

// at finds the figure that the words around a cell name: the heading of its
// column, and the words before it in its row. ok is false where they name
// none, as in a table that shows something else.
func (o *oracle) at(g grid, row []said, column int) (f *figure, named bool) {
	kpis := o.kpis[g.part]
	head, first := g.heads[column], row[0].text
	if id, ok := kpis[head]; ok { // a row is a place
		at, ok := o.read(first)
		if !ok {
			return nil, false
		}
		return o.find(g.part, id, at, "", false), true
	}
	origin := ""
	if base, word, ok := strings.Cut(strings.TrimSuffix(first, ")"), " ("); ok && o.origins[word] != "" && kpis[base] != "" {
		first, origin = base, o.origins[word]
	}
	id, ok := kpis[first]
	caseID, isCase := o.cases[head]
	if !ok || !isCase {
		return nil, false
	}
	at := place{caseID: caseID}
	whole := true
	for k, head := range g.heads { // columns of the breakdown
		for _, b := range metrics.Breakdowns() {
			if !strings.EqualFold(head, o.loc.Note(formula.Name(b.Field))) {
				continue
			}
			whole = false
			if c := o.groups[row[k].text]; row[k].text != "" {
				if c.Field != b.Field {
					return nil, true
				}
				at.by = at.by.With(c.Field, c.Value)
			}
		}
	}
	return o.find(g.part, id, at, origin, whole), true
}

// Every figure in a table, in every medium, is the one of indicators.csv that
// the words around it name, with its remarks; and every figure of
// indicators.csv is shown.
func TestFiguresStandUnderTheirNames(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		for medium, grids := range o.grids(t) {
			shown := map[*figure]bool{}
			for _, g := range grids {
				if o.isComparison(g) || g.part == "" {
					continue
				}
				for _, row := range g.rows {
					for column := 1; column < len(row); column++ {
						f, named := o.at(g, row, column)
						place := fmt.Sprintf("%s: %s, %s, %s", medium, g.caption, row[0].text, g.heads[column])
						switch {
						case !named && row[column].ind != nil:
							t.Errorf("%s: the words around it name no figure", place)
						case !named:
						case f == nil && (row[column].ind != nil || row[column].text != "—"):
							t.Errorf("%s: there is no such figure, but the cell says %q", place, row[column].text)
						case f == nil:
						case !o.same(row[column], f.ind):
							t.Errorf("%s says %q %q, not %s", place, row[column].text, row[column].numbers, f)
						default:
							shown[f] = true
							o.checkRemarks(t, place, g, row[column], column, f.ind)
							if g.simulated != (f.cells["origin"] == "simulated") {
								t.Errorf("%s is marked as simulated: %t; its origin is %s", place, g.simulated, f.cells["origin"])
							}
						}
					}
				}
			}
			for _, f := range o.figures {
				if !shown[f] && !o.doubled(f) {
					t.Errorf("%s does not show %s", medium, f)
				}
			}
		}
	})
}

// doubled reports whether a figure of a platform is that of the one account
// that the case has there, which is shown instead.
func (o *oracle) doubled(f *figure) bool {
	if f.cells["account"] != "" || f.cells["platform"] == "" {
		return false
	}
	accounts := map[string]bool{}
	for _, other := range o.figures {
		if other.part == f.part && other.caseID == f.caseID && other.cells["platform"] == f.cells["platform"] && other.cells["account"] != "" {
			accounts[other.cells["account"]] = true
		}
	}
	return len(accounts) == 1
}

// checkRemarks holds the numbers of a cell's remarks, and the remarks that
// stand for a whole column, against what must be said of the figure.
func (o *oracle) checkRemarks(t *testing.T, place string, g grid, cell said, column int, ind *metrics.Indicator) {
	t.Helper()
	referred := map[int]bool{}
	for _, row := range g.rows {
		for _, c := range row {
			for _, n := range c.notes {
				referred[n] = true
			}
		}
	}
	var remarks []string
	for _, n := range cell.notes {
		if n < 1 || n > len(g.notes) {
			t.Errorf("%s: there is no remark %d", place, n)
			continue
		}
		remarks = append(remarks, g.notes[n-1])
	}
	for i, note := range g.notes {
		if referred[i+1] {
			continue
		}
		// Nothing refers to it: it begins with the columns that it is about.
		all, some := strings.TrimSuffix(o.loc.T("All figures: %s", ""), " "), o.loc.T("%s, all rows: %s", "", "")
		names, text, ok := strings.Cut(note, strings.TrimSpace(some))
		switch {
		case ok && strings.Contains(", "+names+",", ", "+g.heads[column]+","):
			remarks = append(remarks, text)
		case strings.HasPrefix(note, all):
			remarks = append(remarks, strings.TrimPrefix(note, all))
		case !ok:
			t.Errorf("%s: nothing refers to the remark %q", place, note)
		}
	}
	must := o.remarks(ind)
	for _, m := range must {
		if !slices.ContainsFunc(remarks, func(r string) bool { return alike(r, m) }) {
			t.Errorf("%s: the remark is missing: %s", place, m)
		}
	}
	if g.rowNotes {
		return // those of other cells are among them
	}
	for _, r := range remarks {
		if !slices.ContainsFunc(must, func(m string) bool { return alike(r, m) }) {
			t.Errorf("%s: the remark is about something else: %s", place, r)
		}
	}
}

// Every pair stands under the right names, with its own verdict, reasons and p,
// and its difference is first less second in the unit of the figures.
func TestComparisonsAreThoseOfTheirPair(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		for medium, grids := range o.grids(t) {
			shown := map[*metrics.Comparison]bool{}
			for _, g := range grids {
				if !o.isComparison(g) {
					continue
				}
				var last *metrics.Comparison // whose adjusted rows follow
				for _, row := range g.rows {
					cell := func(head string) said { return row[slices.Index(g.heads, head)] }
					pair := cell(o.loc.T("Compared")).text
					place := fmt.Sprintf("%s: %s, %s, %s", medium, g.caption, row[0].text, pair)
					if g.simulated != o.simulated(g.part) {
						t.Errorf("%s: marked as simulated: %t", place, g.simulated)
					}
					a, b, ok := o.pair(pair)
					if !ok {
						t.Errorf("%s: the names say no pair", place)
						continue
					}
					first, second := cell(o.loc.T("First")), cell(o.loc.T("Second"))
					if how, yes := strings.CutPrefix(row[0].text, "↳ "); yes {
						o.checkAdjusted(t, place, how, last, first.text, second.text, cell(o.loc.T("Difference")).text)
						continue
					}
					if o.checkRank(t, place, g.part, row[0].text, a, b, cell(o.loc.T("Difference")).text, cell(o.loc.T("Test")).text) {
						continue
					}
					name, arrow, _ := strings.Cut(row[0].text, "\u00a0")
					id := o.kpis[g.part][name]
					found := slices.DeleteFunc(o.compared(g.part, id, a, b), func(c *metrics.Comparison) bool {
						return !o.same(first, c.A) || !o.same(second, c.B)
					})
					if len(found) != 1 {
						t.Errorf("%s: %d comparisons say %q %q and %q %q", place, len(found), first.text, first.numbers, second.text, second.numbers)
						continue
					}
					c := found[0]
					shown[c], last = true, c
					o.checkSides(t, place, g.part, id, c)
					if want := map[metrics.Direction]string{metrics.Higher: "↑", metrics.Lower: "↓"}[c.Definition.Better]; arrow != want {
						t.Errorf("%s: the arrow is %q, want %q", place, arrow, want)
					}
					verdict := cell(o.loc.T("Verdict"))
					if verdict.text != o.loc.Verdict(c.Verdict) || medium != "workbook" && verdict.verdict != c.Verdict {
						t.Errorf("%s: the verdict is %q (%s), want %s", place, verdict.text, verdict.verdict, c.Verdict)
					}
					o.checkReasons(t, place, g, verdict, cell(o.loc.T("Test")), c)
					difference, test := o.effects(t, place, c)
					for _, want := range [][2]string{{o.loc.T("Difference"), difference}, {o.loc.T("Test"), test}} {
						if got := cell(want[0]).text; got != want[1] {
							t.Errorf("%s: %s is %q, want %q", place, want[0], got, want[1])
						}
					}
				}
			}
			for _, p := range o.study.Parts {
				for _, c := range p.Result.Comparisons {
					if f := c.Definition.Formula; !shown[c] && c.Verdict != metrics.NoFigure && f.Agg != formula.Median && !(f.Agg == formula.Mean && f.IsRatio()) {
						t.Errorf("%s does not compare %s and %s", medium, reportFigure(c.A), reportFigure(c.B))
					}
				}
			}
		}
	})
}

func reportFigure(i *metrics.Indicator) string {
	return i.Definition.ID + " " + fmt.Sprint(placeOf(i.Key))
}

// checkSides holds the sides of a pair against indicators.csv. They are the
// same unless they were computed anew over the interactions that both have.
func (o *oracle) checkSides(t *testing.T, where, part, id string, c *metrics.Comparison) {
	t.Helper()
	for _, side := range []*metrics.Indicator{c.A, c.B} {
		f := o.find(part, id, placeOf(side.Key), string(side.Key.Origin), false)
		if f == nil {
			t.Errorf("%s: indicators.csv has no %s", where, reportFigure(side))
			continue
		}
		if slices.Equal(side.Interactions, f.ind.Interactions) && side.Status == metrics.Defined &&
			exact(estimate.Some(side.Value)) != exact(estimate.Some(f.ind.Value)) {
			t.Errorf("%s: %s is %g in the pair and %s in indicators.csv", where, reportFigure(side), side.Value, f.cells["value"])
		}
	}
}

func (o *oracle) checkReasons(t *testing.T, place string, g grid, verdict, p said, c *metrics.Comparison) {
	t.Helper()
	var got []string
	for _, n := range verdict.notes {
		if n < 1 || n > len(g.notes) {
			t.Errorf("%s: there is no remark %d", place, n)
			continue
		}
		got = append(got, g.notes[n-1])
	}
	for _, r := range c.Reasons {
		if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(strings.ToLower(s), strings.ToLower(o.loc.Note(r.Why))) }) {
			t.Errorf("%s: the reason is missing: %s", place, o.loc.Note(r.Why))
		}
	}
	o.checkNoTest(t, place, g, p, c)
	for _, s := range got {
		if !slices.ContainsFunc(o.reasons(c), func(r string) bool { return strings.HasPrefix(strings.ToLower(s), strings.ToLower(r)) }) {
			t.Errorf("%s: the reason is another pair's: %s", place, s)
		}
	}
}

// reasons are the remarks that a pair may have.
func (o *oracle) reasons(c *metrics.Comparison) []string {
	var out []string
	for _, r := range c.Reasons {
		out = append(out, o.loc.Note(r.Why))
	}
	if why := o.noTest(c); why != "" {
		out = append(out, why)
	}
	return out
}

// noTest is why a pair that may be compared has no test.
func (o *oracle) noTest(c *metrics.Comparison) string {
	if !c.Formed() || c.Test.P.OK || c.Test.Reason.IsZero() {
		return ""
	}
	return o.loc.T("No test: %s.", strings.TrimSuffix(o.loc.Note(c.Test.Reason), "."))
}

// checkNoTest holds the remark on a missing p against its reason.
func (o *oracle) checkNoTest(t *testing.T, place string, g grid, p said, c *metrics.Comparison) {
	t.Helper()
	why, said := o.noTest(c), false
	for _, n := range p.notes {
		said = said || n >= 1 && n <= len(g.notes) && why != "" && alike(g.notes[n-1], why)
	}
	if why != "" && !said {
		t.Errorf("%s: it does not say why there is no test: %s", place, why)
	}
}

// effects are the difference and the test of a pair in words, made from its
// figures.
func (o *oracle) effects(t *testing.T, place string, c *metrics.Comparison) (difference, test string) {
	t.Helper()
	difference, test = "—", "—"
	if !c.Formed() {
		return
	}
	if c.Difference.Status == estimate.Defined {
		x := c.A.Value - c.B.Value
		if d := x - c.Difference.Value; d > 1e-9 || d < -1e-9 {
			t.Errorf("%s: the difference is %g, but the figures differ by %g", place, c.Difference.Value, x)
		}
		difference = o.loc.Value(x, c.Difference.Interval, points(c.A.Definition.Unit))
		if c.Test.P.OK && !c.Difference.Interval.IsZero() && c.Test.Method == "t test of the difference" &&
			c.Difference.Interval.Contains(0) != (c.Test.P.Value > 1-c.Difference.Interval.Level) {
			t.Errorf("%s: p = %v beside the interval %v", place, c.Test.P, c.Difference.Interval)
		}
	}
	if c.Test.P.OK {
		test = o.tested(c.Test, c.PAdjusted)
	}
	return
}

// tested is a test in words: never p without method and n.
func (o *oracle) tested(test estimate.Test, adjusted estimate.Number) string {
	method := o.loc.Method(test.Method)
	if test.DF.OK {
		method += ", df = " + o.loc.Fixed(test.DF.Value, 0)
	}
	p := o.loc.PIs(test.P.Value)
	if adjusted != test.P {
		p += o.loc.T(", by Holm %s", o.loc.P(adjusted.Value))
	}
	return o.loc.T("%s (%s; n = %s and %s)", p, method, o.loc.Fixed(float64(test.N1), 0), o.loc.Fixed(float64(test.N2), 0))
}

// checkRank holds a row by rank against the medians' comparison; it reports
// whether the row is one.
func (o *oracle) checkRank(t *testing.T, where, part, name string, a, b place, effect, test string) bool {
	t.Helper()
	for title, id := range o.kpis[part] {
		if name != o.loc.T("%s: posts by rank", title) {
			continue
		}
		for _, c := range o.compared(part, id, a, b) {
			e := c.Rank.Effect
			if effect == o.loc.Method(e.Method)+" "+o.loc.Value(e.Value, e.Interval, "") && test == o.tested(c.Rank, c.RankPAdjusted) {
				return true
			}
		}
		t.Errorf("%s: no comparison by rank says %q, %q", where, effect, test)
		return true
	}
	return false
}

// checkAdjusted holds a row of figures made anew against its comparison.
func (o *oracle) checkAdjusted(t *testing.T, place, how string, c *metrics.Comparison, first, second, difference string) {
	t.Helper()
	if c == nil {
		t.Errorf("%s: it follows no comparison", place)
		return
	}
	for _, x := range c.Adjusted {
		if how != o.loc.Note(x.How) {
			continue
		}
		u := c.Definition.Unit
		want := []string{o.loc.Value(x.A.Value, x.A.Interval, u), o.loc.Value(x.B.Value, x.B.Interval, u),
			o.loc.Value(x.A.Value-x.B.Value, x.Difference.Effect.Interval, points(u))}
		if x.Difference.Effect.Status != estimate.Defined {
			want[2] = "—"
		}
		if first != want[0] || second != want[1] || difference != want[2] {
			t.Errorf("%s: %q, %q and %q, want %q", place, first, second, difference, want)
		}
		return
	}
	t.Errorf("%s: the comparison is adjusted for nothing of the kind", place)
}

// The sheets of the workbook that hold all figures and all pairs, row by row.
func TestWorkbookRows(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		f := o.workbook(t)
		table := func(i, first int) (heads []string, rows [][]string) {
			all := sheet(t, f, i)
			at := slices.IndexFunc(all, func(r []string) bool { return len(r) > first })
			return all[at], all[at+1:]
		}
		titles := map[string]string{}
		for title, id := range o.parts {
			titles[id] = title
		}
		names := map[string]string{}
		for name, id := range o.cases {
			names[id] = name
		}
		number := func(s string) string {
			if x, err := strconv.ParseFloat(s, 64); err == nil {
				return exact(estimate.Some(x))
			}
			return s
		}
		// part, KPI, case, platform, account, category, origin, value, low, high, level, n
		_, rows := table(indicatorSheet, 12)
		if len(rows) != len(o.figures) {
			t.Fatalf("%d rows of indicators, want %d", len(rows), len(o.figures))
		}
		for i, fig := range o.figures {
			platform := ""
			if p := fig.cells["platform"]; p != "" {
				platform = o.loc.Platform(p)
			}
			want := map[int]string{0: titles[fig.part], 1: fig.cells["name"], 2: names[fig.caseID], 3: platform, 4: fig.cells["account"],
				6: o.loc.Origin(fig.ind.Key.Origin),
				7: number(fig.cells["value"]), 8: number(fig.cells["low"]), 9: number(fig.cells["high"]), 11: fig.cells["n"]}
			for k, w := range want {
				if got := number(rows[i][k]); got != number(w) {
					t.Errorf("row %d of the indicators, column %d: %q, want %q of %s", i+1, k+1, rows[i][k], w, fig)
				}
			}
		}
		// part, KPI, first, its value, second, its value, verdict, reasons, difference ... p, Holm
		heads, rows := table(comparisonSheet, 12)
		p := slices.Index(heads, "p")
		i := 0
		for _, part := range o.study.Parts {
			for _, c := range part.Result.Comparisons {
				row := rows[i]
				i++
				for len(row) < len(heads) {
					row = append(row, "")
				}
				a, okA := o.read(row[2])
				b, okB := o.read(row[4])
				name := o.loc.Note(c.Definition.Name)
				if o.simulated(part.Part.ID) {
					name += " (" + o.loc.Simulated() + ")"
				}
				if !okA || !okB || a != placeOf(c.A.Key) || b != placeOf(c.B.Key) || row[1] != name || row[0] != titles[part.Part.ID] {
					t.Errorf("row %d of the comparisons: %q, want %s and %s", i, row[:6], reportFigure(c.A), reportFigure(c.B))
				}
				value := func(ind *metrics.Indicator) string {
					if ind.Status != metrics.Defined {
						return ""
					}
					return exact(estimate.Some(ind.Value))
				}
				difference := ""
				if c.Formed() && c.Difference.Status == estimate.Defined {
					difference = fmt.Sprintf("%.9g", c.A.Value-c.B.Value) // a share, in the format of percent
				}
				short := func(s string) string {
					if x, err := strconv.ParseFloat(s, 64); err == nil {
						return fmt.Sprintf("%.9g", x)
					}
					return s
				}
				for k, w := range map[int]string{3: value(c.A), 5: value(c.B), 6: o.loc.Verdict(c.Verdict), 8: difference, p: exact(c.Test.P), p + 1: exact(c.PAdjusted)} {
					got := number(row[k])
					if k == 8 {
						got = short(row[k])
					}
					if got != w {
						t.Errorf("row %d of the comparisons, %s: %q, want %q", i, heads[k], row[k], w)
					}
				}
			}
		}
		if i != len(rows) {
			t.Errorf("%d rows of comparisons, want %d", len(rows), i)
		}
	})
}

// A table says which data stand behind it, with their sources; a key figure
// cites them; nothing cites what the list of sources lacks.
func TestCitations(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		known := map[string]bool{}
		for _, s := range o.doc.Sources {
			known[s.Key] = false
		}
		cited := func(where, markdown string) (keys []string) {
			for _, rest := range strings.Split(markdown, "[^")[1:] {
				key, _, _ := strings.Cut(rest, "]")
				if _, ok := known[key]; !ok {
					t.Errorf("%s cites %q, which the list of sources lacks", where, key)
				}
				known[key] = true
				keys = append(keys, key)
			}
			return keys
		}
		behind := func(where string, ind *metrics.Indicator, text string, keys []string) {
			for _, ref := range ind.Data {
				d, ok := o.study.Catalog.Get(ref.Name)
				if !ok {
					t.Fatalf("there is no data set %q", ref.Name)
				}
				if text != "" && !strings.Contains(unescaped(text), o.loc.Text(d.Title)) {
					t.Errorf("%s does not name %s", where, o.loc.Text(d.Title))
				}
				if len(d.Sources) > 0 && len(keys) == 0 {
					t.Errorf("%s cites no source of %s", where, ref.Name)
				}
			}
		}
		sections(o.doc, func(_, s report.Section, _ bool) {
			for _, b := range s.Blocks {
				switch b := b.(type) {
				case report.Prose:
					cited(s.ID, b.Markdown)
				case report.Callout:
					cited(s.ID, b.Markdown)
				case report.Definitions:
					for _, item := range b.Items {
						cited(item.Term, item.Markdown)
					}
				case report.KeyFigures:
					for _, k := range b.Items {
						for _, key := range k.Cell.Cite {
							cited(k.Label, "[^"+key+"]")
						}
						behind(k.Label, k.Cell.Indicator, "", k.Cell.Cite)
					}
				case report.Table:
					keys := cited(b.ID, b.Data)
					for _, row := range b.Rows {
						for _, c := range row {
							if c.Indicator != nil {
								behind(b.ID, c.Indicator, b.Data+" ", keys)
							}
						}
					}
				}
			}
		})
		for key, used := range known {
			if !used {
				t.Errorf("nothing cites %q", key)
			}
		}
	})
}
