package excel

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
	"github.com/casebench/casebench/report/palette"
)

// figure is a chart of the report, and where its data stand.
type placedChart struct {
	report.Figure
	section   string // its title
	simulated bool
	rows      []chartRow
	intervals bool
	head      int      // the row of headings on the sheet with the chart data
	part      string   // file name of the chart, "" where the figure has none
	bars      []string // whiskers, by series
}

// chartRow is a place on the horizontal axis with a point per series.
type chartRow struct {
	at     int64
	label  string
	points []chart.Point
}

// chartsOf gathers the figures of all sections, in order.
func chartsOf(sections []report.Section) []*placedChart {
	var out []*placedChart
	var walk func(report.Section, string, bool)
	walk = func(sec report.Section, title string, simulated bool) {
		simulated = simulated || sec.Simulated
		for _, block := range sec.Blocks {
			if f, ok := block.(report.Figure); ok {
				out = append(out, &placedChart{Figure: f, section: title, simulated: simulated || f.Chart.Simulated})
			}
		}
		for _, sub := range sec.Sections {
			walk(sub, title, simulated)
		}
	}
	for _, sec := range sections {
		walk(sec, sec.Title, false)
	}
	return out
}

// planFigures arranges the points in rows and says where they will stand.
func (b *book) planFigures() {
	row, charts := 2, 0
	for _, f := range b.figs {
		f.arrange()
		f.head = row + 2
		row = f.head + len(f.rows) + 1
		if f.drawn() {
			charts++
			f.part = "chart" + strconv.Itoa(charts) + ".xml"
		}
	}
}

// drawn reports whether the figure becomes a chart of Excel. A heat map has no
// kind of chart there: it is a coloured table.
func (f *placedChart) drawn() bool { return f.Chart.Kind != chart.Heat && len(f.rows) > 0 }

// arrange makes a row for every place. Rows of a dot chart are single points.
func (f *placedChart) arrange() {
	n := len(f.Chart.Series)
	stepped := f.Chart.X == chart.Time || f.Chart.X == chart.Age
	for k, s := range f.Chart.Series {
		for _, p := range s.Points {
			i := -1
			if f.Chart.Kind != chart.Dot {
				i = slices.IndexFunc(f.rows, func(r chartRow) bool {
					return stepped && r.at == p.At || !stepped && r.label == p.Label
				})
			}
			if i < 0 {
				i = len(f.rows)
				f.rows = append(f.rows, chartRow{at: p.At, label: p.Label, points: make([]chart.Point, n)})
			}
			f.rows[i].points[k] = p
			f.intervals = f.intervals || p.OK && (p.HasLow || p.HasHigh)
		}
	}
	for i, r := range f.rows {
		if !slices.ContainsFunc(r.points, func(p chart.Point) bool { return p.OK }) {
			k := slices.IndexFunc(r.points, func(p chart.Point) bool { return p.Note != "" })
			if k >= 0 && r.label != "" {
				f.rows[i].label += " (" + r.points[k].Note + ")" // why there is no bar
			}
		}
	}
	if stepped {
		slices.SortStableFunc(f.rows, func(a, b chartRow) int { return cmp.Compare(a.at, b.at) })
	}
	if f.Chart.Kind == chart.Heat || f.Chart.Kind == chart.Stack {
		f.intervals = false
	}
}

// column is that of a series: its value (0), lower and higher limit (1, 2) and
// the distances to them (3, 4).
func (f *placedChart) column(series, what int) int {
	if !f.intervals {
		return 2 + series
	}
	return 2 + 5*series + what
}

// ref is a range of the sheet with the chart data, over the rows of a figure.
func (b *book) ref(f *placedChart, column int) string {
	c := "$" + letters(column) + "$"
	return quoteSheet(b.names.chartData) + "!" + c + strconv.Itoa(f.head+1) + ":" + c + strconv.Itoa(f.head+len(f.rows))
}

// chartData writes the points of every figure, one table below the other.
func (b *book) chartData() {
	if len(b.figs) == 0 {
		return
	}
	s := b.open(b.names.chartData, paper{portrait: true}, 0, 0, 40, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14)
	defer s.close()
	s.title(b.loc.Note(wordChartData))
	for _, f := range b.figs {
		for s.row < f.head-2 {
			s.write()
		}
		s.write(b.text(b.chartPlace(f)+": "+f.title(), look{bold: true, warn: f.simulated}))
		first := f.Chart.XName
		if first == "" && f.Chart.X == chart.Time {
			first = b.loc.Note(wordStep)
		}
		cells := []any{b.text(first, look{head: true})}
		for _, series := range f.Chart.Series {
			cells = append(cells, b.text(series.Name, look{head: true}))
			if f.intervals {
				for _, w := range []string{b.loc.Note(wordLow), b.loc.Note(wordHigh), "−", "+"} {
					cells = append(cells, b.text(w, look{head: true}))
				}
			}
		}
		s.write(cells...)
		for _, r := range f.rows {
			s.write(b.chartCellsOf(f, r, s.row+1)...)
		}
		if f.Chart.Kind == chart.Heat && len(f.rows) > 0 && b.err == nil {
			area := cellName(2, f.head+1) + ":" + cellName(1+len(f.Chart.Series), f.head+len(f.rows))
			b.check(b.SetConditionalFormat(s.name, area, []excelize.ConditionalFormatOptions{
				{Type: "2_color_scale", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "percentile", MaxValue: "80", MinColor: palette.Heat(0).CSS(),
					MaxColor: palette.Heat(0.6).CSS()}}))
		}
	}
}

// chartPlace says from which section a figure is.
func (b *book) chartPlace(f *placedChart) string {
	if f.simulated {
		return b.loc.Simulated() + " · " + f.section
	}
	return f.section
}

func (b *book) chartTitle(f *placedChart) string {
	if f.simulated {
		return b.loc.Simulated() + " · " + f.title()
	}
	return f.title()
}

func (f *placedChart) title() string {
	if f.Caption == "" {
		return f.Chart.Title
	}
	return f.Caption
}

func (b *book) chartCellsOf(f *placedChart, r chartRow, row int) []any {
	l := look{warn: f.simulated}
	first := any(b.text(r.label, l))
	switch f.Chart.X {
	case chart.Time:
		l.format = formatDay
		first = b.value(serial(r.at), l)
	case chart.Age:
		first = b.value(float64(r.at), l)
	}
	cells := []any{first}
	for k, p := range r.points {
		l := look{format: b.formatOf(p.Value, p.Interval(), f.Chart.Unit)}
		at := func(what int) string { return cellName(f.column(k, what), row) }
		value, low, high := estimate.Number{Value: p.Value, OK: p.OK}, estimate.Number{Value: p.Low, OK: p.OK && p.HasLow},
			estimate.Number{Value: p.High, OK: p.OK && p.HasHigh}
		cells = append(cells, b.number(value, l))
		if !f.intervals {
			continue
		}
		cells = append(cells, b.number(low, l), b.number(high, l))
		for _, d := range []struct {
			is         bool
			from, less int
			v          float64
		}{{low.OK, 0, 1, p.Value - p.Low}, {high.OK, 2, 0, p.High - p.Value}} {
			if d.is {
				cells = append(cells, excelize.Cell{StyleID: b.style(l), Formula: at(d.from) + "-" + at(d.less), Value: d.v})
			} else {
				cells = append(cells, nil)
			}
		}
	}
	return cells
}

// rowPixels is what excelize takes a row for.
const rowPixels = 18

// chartRows is how many rows a chart takes, and chartHeight what it takes of a
// printed page with its heading.
const (
	chartRows   = 21   // the last one is free
	chartTitle  = 20.0 // points
	chartHeight = chartRows*rowHeight + chartTitle
)

// charts draws the figures over the sheet with the chart data.
func (b *book) charts() {
	if len(b.figs) == 0 {
		return
	}
	s := b.open(b.names.charts, paper{portrait: true, scaled: true}, 0, 0, 18, 18, 18, 18, 18, 18, 18)
	defer s.close()
	s.title(b.loc.Note(wordCharts))
	s.write(b.text(b.loc.Note(wordChartHelp), look{soft: true}))
	for _, f := range b.figs {
		if !f.drawn() {
			continue
		}
		s.keep(chartHeight)
		s.tall(chartTitle, b.text(b.chartPlace(f), look{bold: true, warn: f.simulated}))
		if b.err == nil {
			b.check(b.AddChart(s.name, cellName(1, s.row+1), b.excelChart(f)))
		}
		for range chartRows {
			s.tall(rowHeight)
		}
	}
}

func (b *book) excelChart(f *placedChart) *excelize.Chart {
	vary := false
	c := &excelize.Chart{VaryColors: &vary,
		Type: map[chart.Kind]excelize.ChartType{chart.Line: excelize.Line, chart.Bar: excelize.Col, chart.Dot: excelize.Bar,
			chart.Stack: excelize.ColStacked}[f.Chart.Kind],
		Title: excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{
			Text: cellText(b.chartTitle(f)), Font: &excelize.Font{Size: 12, Bold: true, Color: string(palette.Ink)},
		}}},
		Legend: excelize.ChartLegend{Position: "bottom"}, Dimension: excelize.ChartDimension{Width: 800, Height: rowPixels * (chartRows - 1)}, ShowBlanksAs: "gap",
		XAxis: excelize.ChartAxis{TickLabelPosition: excelize.ChartTickLabelLow, Font: axisFont},
		YAxis: excelize.ChartAxis{MajorGridLines: true, Font: axisFont, NumFmt: excelize.ChartNumFmt{CustomNumFmt: b.axisFormat(f)}},
	}
	if u := f.Chart.Unit; u != unit.Fraction && u != unit.Points { // their numbers show it
		c.YAxis.Title = axisTitle(b.loc.Unit(u))
	}
	if len(f.Chart.Series) == 1 {
		c.Legend.Position = "none"
	}
	if !f.dated() {
		c.XAxis.TickLabelSkip = max(1, len(f.rows)/10)
	}
	if f.Chart.X == chart.Time {
		c.XAxis.NumFmt = excelize.ChartNumFmt{CustomNumFmt: b.loc.SheetMonth()}
	} else if f.Chart.XName != "" {
		c.XAxis.Title = axisTitle(f.Chart.XName)
	}
	if f.Chart.LogY {
		c.YAxis.LogBase = 10
	} else {
		c.YAxis.MajorUnit = f.step()
		if f.zeroBased() && !f.negative() {
			zero := 0.0
			c.YAxis.Minimum = &zero
			if _, most := f.limits(); f.intervals && most > 0 { // Excel looks at the bars only, and cuts long whiskers
				top := f.step() * math.Ceil(most/f.step())
				c.YAxis.Maximum = &top
			}
		}
	}
	if f.Chart.Kind == chart.Dot {
		gap, over := uint(60), 100
		c.XAxis.ReverseOrder, c.XAxis.TickLabelSkip, c.GapWidth, c.Overlap = true, 1, &gap, &over
	}
	for k, s := range f.Chart.Series {
		color := string(palette.Group(s.Group))
		series := excelize.ChartSeries{Name: quoteSheet(b.names.chartData) + "!$" + letters(f.column(k, 0)) + "$" + strconv.Itoa(f.head),
			Categories: b.ref(f, 1), Values: b.ref(f, f.column(k, 0))}
		if f.Chart.Kind == chart.Line {
			series.Line.Width = 2
			series.Marker.Symbol = "none"
			if len(f.rows) <= 40 {
				series.Marker = excelize.ChartMarker{Symbol: markers[k%len(markers)], Size: 6, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}}
			}
		}
		series.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
		c.Series = append(c.Series, series)
		if f.intervals {
			f.bars = append(f.bars, fmt.Sprintf(errorBars, escapeXML(b.ref(f, f.column(k, 4))), escapeXML(b.ref(f, f.column(k, 3)))))
		}
	}
	return c
}

var axisFont = excelize.Font{Size: 9, Color: string(palette.Soft)}

var markers = []string{"circle", "square", "triangle", "diamond"}

func axisTitle(s string) excelize.ChartTitle {
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: cellText(s), Font: &excelize.Font{Size: 10, Color: string(palette.Soft)}}}}
}

// zeroBased reports whether the value axis begins at zero.
func (f *placedChart) zeroBased() bool { return f.Chart.ZeroBased || f.Chart.Kind != chart.Line }

// negative reports whether something is drawn below zero.
func (f *placedChart) negative() bool {
	low, _ := f.limits()
	return low < 0
}

// limits are the ends of what is drawn, intervals included and parts of a stack
// together; with zero where the axis begins there.
func (f *placedChart) limits() (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	take := func(v float64) { low, high = math.Min(low, v), math.Max(high, v) }
	if f.zeroBased() {
		take(0)
	}
	for _, r := range f.rows {
		up, down := 0.0, 0.0
		for _, p := range r.points {
			if !p.OK {
				continue
			}
			take(p.Value)
			if p.HasLow {
				take(p.Low)
			}
			if p.HasHigh {
				take(p.High)
			}
			up, down = up+max(p.Value, 0), down+min(p.Value, 0)
		}
		if f.Chart.Kind == chart.Stack {
			take(up)
			take(down)
		}
	}
	if low > high {
		return 0, 0
	}
	return low, high
}

// step is that between the ticks.
func (f *placedChart) step() float64 {
	if low, high := f.limits(); high > low {
		return chart.RoundStep((high - low) / 5)
	}
	return 1
}

// axisFormat is the number format of the value axis: magnitude and decimals as
// on the page. The ticks of a logarithmic axis differ in size; Excel has one
// format for all.
func (b *book) axisFormat(f *placedChart) string {
	low, high := f.limits()
	if f.Chart.LogY && low > 0 {
		return b.loc.Axis(high, math.Pow(10, math.Floor(math.Log10(low))), f.Chart.Unit).Format()
	}
	return b.loc.Axis(max(high, -low), f.step(), f.Chart.Unit).Format()
}
