package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
)

// Every point of a chart is a figure of indicators.csv, or a step of the series
// behind one, under its own name and in the colour of its case.
func TestChartsDrawTheFigures(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		sections(o.doc, func(top, s report.Section, _ bool) {
			part := o.parts[top.Title]
			for _, b := range s.Blocks {
				f, ok := b.(report.Figure)
				if !ok {
					continue
				}
				c := o.chart(t, part, f)
				switch {
				case c.definition == nil:
				case f.Chart.Kind == chart.Dot:
					c.dots()
				default:
					c.steps()
				}
				if f.Table != nil {
					c.values()
				}
			}
		})
	})
}

// drawn is a chart with the figures that it may show.
type drawn struct {
	*oracle
	t          *testing.T
	part       string
	figure     report.Figure
	definition *metrics.Definition
	about      []*figure // of the definition in the part
}

// chart finds the definition that a chart is about by its id.
func (o *oracle) chart(t *testing.T, part string, f report.Figure) *drawn {
	t.Helper()
	d := &drawn{oracle: o, t: t, part: part, figure: f}
	longest := 0
	for _, fig := range o.figures {
		slug := strings.NewReplacer("/", "-", "_", "-").Replace(metrics.WithoutUnit(fig.cells["id"]))
		if fig.part == part && strings.Contains(f.Chart.ID, slug) && len(slug) > longest {
			longest, d.definition = len(slug), fig.ind.Definition
		}
	}
	if d.definition == nil {
		t.Errorf("the chart %s is about no KPI of the part %q", f.Chart.ID, part)
		return d
	}
	for _, fig := range o.figures {
		if fig.part == part && fig.ind.Definition == d.definition {
			d.about = append(d.about, fig)
		}
	}
	return d
}

func (d *drawn) errorf(format string, args ...any) {
	d.t.Helper()
	d.t.Errorf("the chart %s: %s", d.figure.Chart.ID, fmt.Sprintf(format, args...))
}

// dots: a point for every figure that is shown in a table and applies.
func (d *drawn) dots() {
	d.t.Helper()
	drawn := map[*figure]bool{}
	for _, s := range d.figure.Chart.Series {
		if id, ok := d.cases[s.Name]; !ok || d.group[id] != s.Group {
			d.errorf("the series %q has the colour %d", s.Name, s.Group)
		}
		for _, p := range s.Points {
			at, ok := d.read(strings.TrimSuffix(strings.TrimSuffix(p.Label, " · "+d.loc.T("all platforms")), " · "+d.loc.T("all together")))
			var f *figure
			if ok {
				f = d.find(d.part, d.definition.ID, at, "", false)
			}
			switch {
			case f == nil:
				d.errorf("there is no figure %q", p.Label)
			case d.cases[s.Name] != f.caseID:
				d.errorf("%q stands in the series %q", p.Label, s.Name)
			default:
				drawn[f] = true
				d.point(p.Label, p, f.ind.Status, f.ind.Value, f.ind.Interval, f.ind.N)
			}
		}
	}
	for _, f := range d.about {
		if !drawn[f] && f.ind.Status != metrics.NotApplicable && !d.doubled(f) {
			d.errorf("%s is not drawn", f)
		}
	}
	if d.figure.Chart.Unit != d.definition.Unit || d.figure.Chart.Title != d.loc.Note(d.definition.Name) {
		d.errorf("it is called %q in %s", d.figure.Chart.Title, d.figure.Chart.Unit)
	}
}

func (d *drawn) point(where string, p chart.Point, status metrics.Status, value float64, iv estimate.Interval, n int64) {
	d.t.Helper()
	if p.OK != (status == metrics.Defined) || p.OK && p.Value != value || p.N != n {
		d.errorf("%s: %v %g n=%d, want %s %g n=%d", where, p.OK, p.Value, p.N, status, value, n)
	}
	low, high := estimate.Number{Value: p.Low, OK: p.HasLow}, estimate.Number{Value: p.High, OK: p.HasHigh}
	if p.OK && (exact(low) != exact(iv.Low) || exact(high) != exact(iv.High)) {
		d.errorf("%s: the interval is %v %v, want %v %v", where, low, high, iv.Low, iv.High)
	}
}

// steps: each series is one of the series behind a figure of the case that its
// name begins with, or of the only one.
func (d *drawn) steps() {
	d.t.Helper()
	used := map[string]bool{}
	for _, s := range d.figure.Chart.Series {
		name := s.Name
		if d.figure.Chart.Kind == chart.Heat {
			name = d.figure.Chart.Title + " · " + s.Name
		}
		found := ""
		for _, f := range d.about {
			label := d.labelOf(f.place)
			if len(d.about) > 1 && name != label && !strings.HasPrefix(name, label+" · ") {
				continue
			}
			// A cohort is called by its label; a category is said in words.
			for _, l := range labels(f.ind.Points) {
				if d.figure.Chart.Kind == chart.Heat && l != s.Name || d.figure.Chart.X == chart.Age && d.figure.Chart.Kind == chart.Line && l != "" {
					continue
				}
				key := fmt.Sprint(f.place, l)
				if !used[key] && d.follows(s, f, l) {
					used[key], found = true, key
					if d.group[f.caseID] != s.Group && (len(d.about) > 1 || d.figure.Chart.Kind == chart.Heat) {
						d.errorf("%q has the colour %d", name, s.Group)
					}
				}
				if found != "" {
					break
				}
			}
			if found != "" {
				break
			}
		}
		if found == "" {
			d.errorf("the values of %q are those of no figure of that name", name)
		}
	}
	if len(used) == 0 {
		d.errorf("it draws nothing")
	}
}

// labelOf names a place as the report does.
func (o *oracle) labelOf(at place) string {
	label := ""
	for name, id := range o.cases {
		if id == at.caseID {
			label = name
		}
	}
	for _, c := range at.by.Each() {
		label += " · " + o.word(c)
	}
	return label
}

func labels(points []metrics.Point) []string {
	var out []string
	for _, p := range points {
		if !slices.Contains(out, p.Label) {
			out = append(out, p.Label)
		}
	}
	return out
}

// follows reports whether a series has the points of a label, in order.
func (d *drawn) follows(s chart.Series, f *figure, label string) bool {
	var want []metrics.Point
	for _, p := range f.ind.Points {
		if p.Label == label && (p.At != 0 || d.figure.Chart.X == chart.Age) {
			want = append(want, p)
		}
	}
	return slices.EqualFunc(s.Points, want, func(got chart.Point, p metrics.Point) bool {
		return got.At == p.At && got.N == p.N && got.OK == (p.Status == metrics.Defined) && (!got.OK || got.Value == p.Value) &&
			(!got.OK || exact(estimate.Number{Value: got.Low, OK: got.HasLow}) == exact(p.Interval.Low)) &&
			(!got.OK || exact(estimate.Number{Value: got.High, OK: got.HasHigh}) == exact(p.Interval.High))
	})
}

// values: the table of a chart says each of its points, under the name of the
// series and the step.
func (d *drawn) values() {
	d.t.Helper()
	c, table := d.figure.Chart, d.figure.Table
	said := map[string]string{}
	for _, row := range table.Rows {
		for k, cell := range row[1:] {
			series, step := table.Columns[k+1].Title, d.spoken(row[0])
			if c.Kind == chart.Heat {
				series, step = step, series
			}
			said[series+"\n"+step] = d.spoken(cell)
		}
	}
	for _, s := range c.Series {
		for _, p := range s.Points {
			step := d.loc.Date(p.At)
			if c.X == chart.Age {
				step = d.loc.Exact(float64(p.At))
			} else if day := step; p.Label != "" {
				// A week begins at its point, a longer period ends there.
				week := d.loc.Period(metrics.Span{From: p.At, To: p.At + 7*metrics.Day})
				if step = p.Label; step != week && d.definition.Rows.Table() != field.Viewing {
					d.errorf("the step of %s is called %q", day, p.Label)
				}
			}
			want := "—"
			if p.OK {
				want, _ = d.loc.Parts(p.Value, p.Interval(), c.Unit)
			}
			if got := said[s.Name+"\n"+step]; got != want {
				d.errorf("its table says %q for %s, %s; want %q", got, s.Name, step, want)
			}
		}
	}
}
