package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report/chart"
)

// charts draws what a table does not show at a glance: intervals of figures
// side by side, and series.
func (c *composer) charts(id string, p Answered, inds []*metrics.Indicator) []Block {
	var blocks []Block
	for _, group := range byDefinition(inds) {
		d := group[0].Definition
		if fig, ok := c.dots(id, p, d, group); ok {
			blocks = append(blocks, fig)
		}
		blocks = append(blocks, c.series(id, p, d, group)...)
	}
	return blocks
}

// byDefinition groups indicators, in order.
func byDefinition(inds []*metrics.Indicator) [][]*metrics.Indicator {
	var out [][]*metrics.Indicator
	at := map[string]int{}
	for _, ind := range inds {
		i, there := at[ind.Definition.ID]
		if !there {
			i = len(out)
			at[ind.Definition.ID] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], ind)
	}
	return out
}

func (c *composer) chart(id string, p Answered, d *metrics.Definition, kind chart.Kind) chart.Chart {
	ch := chart.Chart{ID: slugOf(id + "-" + metrics.WithoutUnit(d.ID) + "-" + string(kind)), Kind: kind, Lang: c.lang, Title: c.loc.Note(d.Name),
		Unit: d.Unit, Simulated: p.Simulated}
	if p.Simulated {
		ch.Mark = c.t("simulated")
	}
	return ch
}

// slugOf makes an id of lower-case letters, digits and hyphens.
func slugOf(s string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(s)), "-")
}

// dots sets figures with intervals side by side: for the pooled ratios and for
// shares, where two or more are defined.
func (c *composer) dots(id string, p Answered, d *metrics.Definition, inds []*metrics.Indicator) (Figure, bool) {
	inds = slices.DeleteFunc(slices.Clone(inds), func(ind *metrics.Indicator) bool { return ind.Status == metrics.NotApplicable })
	defined, intervals := 0, false
	for _, ind := range inds {
		if ind.Status == metrics.Defined {
			defined++
			intervals = intervals || !ind.Interval.IsZero()
		}
	}
	if d.Shape.Figures != metrics.Dots || defined < 2 {
		return Figure{}, false
	}
	ch := c.chart(id, p, d, chart.Dot)
	ch.X, ch.ZeroBased = chart.Category, true
	for _, ind := range inds {
		g := c.group[ind.Key.Case]
		i := slices.IndexFunc(ch.Series, func(s chart.Series) bool { return s.Group == g })
		if i < 0 {
			i = len(ch.Series)
			ch.Series = append(ch.Series, chart.Series{Name: c.names[ind.Key.Case], Group: g})
		}
		label := c.label(ind.Key)
		if ind.Key.By.Len() == 0 && len(inds) > len(ch.Series) {
			label += " · " + c.everything(inds)
		}
		pt := chart.Point{Label: label, N: ind.N}
		if ind.Status == metrics.Defined {
			pt.OK, pt.Value = true, ind.Value
			limits(&pt, ind.Interval)
		} else {
			pt.Note = c.loc.Status(ind.Status)
		}
		ch.Series[i].Points = append(ch.Series[i].Points, pt)
	}
	ch.Alt = c.t("%s with its interval for %d groups; the values stand in the table above.", c.loc.Note(d.Name), len(inds))
	caption := c.t("%s, with %s intervals", c.loc.Note(d.Name), c.loc.Level(p.Request.Level))
	if !intervals {
		caption = c.loc.Note(d.Name)
	}
	return Figure{Caption: caption, Chart: ch}, true
}

// everything names the figure over all parts of a breakdown.
func (c *composer) everything(inds []*metrics.Indicator) string {
	if by := brokenDownBy(inds); len(by) == 0 || by[0] == field.Platform {
		return c.t("all platforms")
	}
	return c.t("all together")
}

// series draws the points behind the figures of a definition.
func (c *composer) series(id string, p Answered, d *metrics.Definition, inds []*metrics.Indicator) []Block {
	switch d.Shape.Steps {
	case metrics.NoSteps:
		return nil
	case metrics.Cohorts:
		return c.retention(id, p, d, inds)
	case metrics.Survival:
		return c.survival(id, p, d, inds)
	}
	ch := c.chart(id, p, d, chart.Line)
	ch.X, ch.ZeroBased = chart.Time, true
	ch.Unit = d.Shape.Unit
	several := 0
	for _, ind := range inds {
		if len(ind.Points) > 1 {
			several++
		}
	}
	for _, ind := range inds {
		if several > 4 && ind.Key.By.Len() > 0 {
			continue // the totals are enough
		}
		ch.Series = append(ch.Series, c.lines(ind, several > 1)...)
	}
	ch.Series = slices.DeleteFunc(ch.Series, sparse)
	if !slices.ContainsFunc(ch.Series, func(s chart.Series) bool { return len(s.Points) > 1 }) {
		return nil
	}
	// Hours of lists that make up a whole are stacked; a figure that is a ratio or a trend is a line.
	if d.Shape.Steps == metrics.Parts && len(ch.Series) > 1 && len(inds) == 1 {
		ch.Kind = chart.Stack
	}
	ch.Alt = c.t("%s over time.", c.loc.Note(d.Name))
	return []Block{Figure{Caption: c.cut(c.seriesCaption(d), p, d), Chart: ch, Table: c.seriesTable(ch, c.cut(c.loc.Note(d.Name), p, d))}}
}

func (c *composer) seriesCaption(d *metrics.Definition) string {
	if d.Shape.Steps == metrics.WeeklySums {
		return c.t("%s: weekly sums", c.loc.Note(d.Name))
	}
	return c.t("%s over time, each value at the end of its period", c.loc.Note(d.Name))
}

// lines makes a line for each label of an indicator's points.
func (c *composer) lines(ind *metrics.Indicator, named bool) []chart.Series {
	var out []chart.Series
	labels := map[string]int{}
	for _, pt := range ind.Points {
		if pt.At == 0 {
			continue // the day is not known
		}
		i, there := labels[pt.Label]
		if !there {
			i = len(out)
			labels[pt.Label] = i
			s := chart.Series{Group: c.group[ind.Key.Case]}
			switch {
			case pt.Label != "" && named:
				s.Name = c.label(ind.Key) + " · " + c.category(ind.Definition, pt.Label)
			case pt.Label != "":
				s.Name = c.category(ind.Definition, pt.Label)
			default:
				s.Name = c.label(ind.Key)
			}
			if named && ind.Key.Account() != "" {
				s.Name = c.label(ind.Key)
			}
			out = append(out, s)
		}
		out[i].Points = append(out[i].Points, c.point(pt))
	}
	if len(out) > 1 && !named {
		for i := range out {
			out[i].Group = i // categories of one case: colours tell them apart
		}
	}
	return out
}

// category is the label of a point in words; one that the definition does not
// name (an account) stays as it is.
func (c *composer) category(d *metrics.Definition, label string) string {
	if name, ok := d.Shape.Labels[label]; ok {
		return c.loc.Note(name)
	}
	return label
}

// sparse reports whether a series lacks more of its values than it has: a line
// through the few would show a course that nobody saw.
func sparse(s chart.Series) bool {
	there := 0
	for _, p := range s.Points {
		if p.OK {
			there++
		}
	}
	return 2*there < len(s.Points)
}

func (c *composer) point(pt metrics.Point) chart.Point {
	out := chart.Point{At: pt.At, N: pt.N}
	if pt.Period != (metrics.Span{}) {
		out.Label = c.loc.Period(pt.Period)
	}
	if pt.Status == metrics.Defined {
		out.OK, out.Value = true, pt.Value
		limits(&out, pt.Interval)
	} else {
		out.Note = c.loc.Status(pt.Status)
	}
	return out
}

func limits(pt *chart.Point, iv estimate.Interval) {
	pt.Low, pt.HasLow = iv.Low.Value, iv.Low.OK
	pt.High, pt.HasHigh = iv.High.Value, iv.High.OK
}

// retention draws the weighted curve of each case, and the cohorts of each as
// a heat map.
func (c *composer) retention(id string, p Answered, d *metrics.Definition, inds []*metrics.Indicator) []Block {
	var blocks []Block
	curve := c.chart(id, p, d, chart.Line)
	curve.X, curve.XName, curve.ZeroBased = chart.Age, c.loc.Note(d.Shape.Axis), true
	curve.Title = c.t("Retention: who is active again")
	for _, ind := range inds {
		if ind.Key.By.Len() > 0 && len(inds) > len(c.study.Loaded) {
			continue
		}
		line := chart.Series{Name: c.label(ind.Key), Group: c.group[ind.Key.Case]}
		for _, pt := range ind.Points {
			if pt.Label == "" {
				line.Points = append(line.Points, c.point(pt))
			}
		}
		if len(line.Points) > 1 {
			curve.Series = append(curve.Series, line)
		}
	}
	if len(curve.Series) > 0 {
		curve.Alt = c.t("The share of people active again, weighted over cohorts; across: %s.", d.Shape.Axis)
		caption := c.cut(c.t("%s: all cohorts, by %s", d.Name, d.Shape.Axis), p, d)
		blocks = append(blocks, Figure{Caption: caption, Chart: curve, Table: c.seriesTable(curve, caption)})
	}
	for _, ind := range inds {
		if ind.Key.By.Len() > 0 && len(inds) > len(c.study.Loaded) {
			continue
		}
		heat := c.chart(id+"-"+ind.Key.Case, p, d, chart.Heat)
		heat.X, heat.XName = chart.Age, c.loc.Note(d.Shape.Axis)
		heat.Title = c.label(ind.Key)
		for _, pt := range ind.Points {
			if pt.Label == "" {
				continue
			}
			if n := len(heat.Series); n == 0 || heat.Series[n-1].Name != pt.Label {
				heat.Series = append(heat.Series, chart.Series{Name: pt.Label, Group: c.group[ind.Key.Case]})
			}
			s := &heat.Series[len(heat.Series)-1]
			s.Points = append(s.Points, c.point(pt))
		}
		if len(heat.Series) > 1 {
			heat.Alt = c.t("Cohorts by month of first activity, and the share of each active in later months.")
			caption := c.cut(c.t("Cohorts of %s", c.label(ind.Key)), p, d)
			blocks = append(blocks, Figure{Caption: caption, Chart: heat, Table: c.cohortTable(heat, caption)})
		}
	}
	return blocks
}

// seriesTable shows the values of a line chart: a row per step, a column per line.
func (c *composer) seriesTable(ch chart.Chart, caption string) *Table {
	t := &Table{ID: ch.ID + "-values", Caption: caption, Columns: []Column{{Title: c.t("Date")}}, Folded: true}
	if ch.X == chart.Age {
		t.Columns[0].Title = ch.XName
	}
	steps := map[int64]int{}
	words := map[int64]string{} // of steps that are a week
	var order []int64
	for _, s := range ch.Series {
		t.Columns = append(t.Columns, Column{Title: s.Name, Align: Right})
		for _, pt := range s.Points {
			if _, there := steps[pt.At]; !there {
				steps[pt.At] = 0
				order = append(order, pt.At)
			}
			if pt.Label != "" {
				words[pt.At] = pt.Label
			}
		}
	}
	slices.SortFunc(order, cmp.Compare[int64])
	for i, at := range order {
		steps[at] = i
		row := make([]Cell, len(t.Columns))
		if ch.X == chart.Age {
			row[0] = Cell{Number: &Number{Value: float64(at), OK: true}}
		} else if row[0] = (Cell{Text: words[at]}); words[at] == "" {
			row[0].Text = c.loc.Date(at)
		}
		for k := 1; k < len(row); k++ {
			row[k] = Cell{Text: "—"}
		}
		t.Rows = append(t.Rows, row)
	}
	for k, s := range ch.Series {
		for _, pt := range s.Points {
			t.Rows[steps[pt.At]][k+1] = Cell{Number: &Number{Value: pt.Value, OK: pt.OK, Unit: ch.Unit, Why: pt.Note, Interval: pt.Interval()}}
		}
	}
	return t
}

// cohortTable shows a heat map: a row per cohort, with its size.
func (c *composer) cohortTable(ch chart.Chart, caption string) *Table {
	t := &Table{ID: ch.ID + "-values", Caption: caption, Columns: []Column{{Title: c.t("Cohort")}, {Title: "n", Align: Right}}, Folded: true}
	longest := 0
	for _, s := range ch.Series {
		longest = max(longest, len(s.Points))
	}
	for age := range longest {
		t.Columns = append(t.Columns, Column{Title: c.loc.Exact(float64(age)), Align: Right})
	}
	for _, s := range ch.Series {
		row := []Cell{{Text: s.Name}, {Number: &Number{Value: float64(s.Points[0].N), OK: true, Unit: unit.People}}}
		for age := range longest {
			cell := Cell{Text: ""}
			if age < len(s.Points) {
				pt := s.Points[age]
				cell = Cell{Number: &Number{Value: pt.Value, OK: pt.OK, Unit: ch.Unit, Interval: pt.Interval()}}
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// keyFigure is an indicator as an opening figure.
func (c *composer) keyFigure(ind *metrics.Indicator, where string) KeyFigure {
	cell := Cell{Indicator: ind}
	for _, ref := range ind.Data {
		if d, ok := c.catalog.Get(ref.Name); ok {
			cell.Cite = append(cell.Cite, c.bib.dataset(d.Descriptor)...)
		}
	}
	slices.Sort(cell.Cite)
	cell.Cite = slices.Compact(cell.Cite)
	if name := c.names[ind.Key.Case]; !strings.Contains(where, name) {
		where = name + " · " + where
	}
	return KeyFigure{Label: c.loc.Note(ind.Definition.Name), Group: c.group[ind.Key.Case], Cell: cell, Note: where + " · " + c.loc.Origin(ind.Key.Origin)}
}
