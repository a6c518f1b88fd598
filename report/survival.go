package report

import (
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report/chart"
)

// atRiskAges is at how many ages the people at risk are told below a curve.
const atRiskAges = 6

// survival draws the curves of the cases as steps, and below them a table of how
// many were still at risk: the end of a curve rests on few.
func (c *composer) survival(id string, p Answered, d *metrics.Definition, inds []*metrics.Indicator) []Block {
	ch := c.chart(id, p, d, chart.Line)
	ch.X, ch.XName, ch.ZeroBased, ch.Steps = chart.Age, c.loc.Note(d.Shape.Axis), true, true
	ch.Unit = d.Shape.Unit
	var drawn []*metrics.Indicator
	last := int64(0)
	for _, ind := range inds {
		if len(ind.Points) < 2 || ind.Key.By.Len() > 0 && len(inds) > len(c.study.Loaded) {
			continue
		}
		line := chart.Series{Name: c.label(ind.Key), Group: c.group[ind.Key.Case]}
		for _, pt := range ind.Points {
			line.Points = append(line.Points, c.point(pt))
		}
		ch.Series = append(ch.Series, line)
		drawn = append(drawn, ind)
		last = max(last, ind.Points[len(ind.Points)-1].At)
	}
	if len(drawn) == 0 {
		return nil
	}
	ch.Title = c.t("%s: the curve", d.Name)
	ch.Alt = c.t("The share to whom it has not happened yet, falling in steps; across: %s. The numbers at risk stand in the table below.", d.Shape.Axis)
	t := Table{ID: ch.ID + "-at-risk", Caption: c.cut(c.t("%s: the share to whom it has not happened yet, and the number at risk", d.Name), p, d),
		Columns: []Column{{Title: c.loc.Note(d.Shape.Axis), Align: Right}}}
	for _, ind := range drawn {
		t.Columns = append(t.Columns, Column{Title: c.label(ind.Key), Align: Right, Interval: true}, Column{Title: c.t("at risk"), Align: Right})
	}
	every := max(last/atRiskAges, 1)
	for age := int64(0); age <= last; age += every {
		row := []Cell{{Number: &Number{Value: float64(age), OK: true}}}
		for _, ind := range drawn {
			share, atRisk := curveAt(ind, age)
			row = append(row, share, atRisk)
		}
		t.Rows = append(t.Rows, row)
	}
	t.Data = c.dataOf(drawn)
	return []Block{Figure{Caption: c.cut(c.t("%s: the curve", d.Name), p, d), Chart: ch}, t}
}

// curveAt reads a curve at an age: the share of the step before it, and who was
// at risk then. Past its end nothing is known.
func curveAt(ind *metrics.Indicator, age int64) (share, atRisk Cell) {
	points := ind.Points
	if age > points[len(points)-1].At {
		return Cell{Text: "—"}, Cell{Text: "—"}
	}
	at := 0
	for i, pt := range points {
		if pt.At <= age {
			at = i
		}
	}
	pt := points[at]
	n := ind.Curve.Events.AtRisk(age)
	return Cell{Number: &Number{Value: pt.Value, OK: true, Unit: unit.Fraction, Interval: pt.Interval}},
		Cell{Number: &Number{Value: float64(n), OK: true, Unit: unit.People}}
}
