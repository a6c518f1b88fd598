package chart

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/report/locale"
	"github.com/casebench/casebench/report/palette"
)

// Formatters that an option names. ECharts wants functions there, and an
// option holds none: before it calls setOption the page puts its own function
// in the place of each string that begins with @.
//
//	@value  a tick of the value axis: f(v), by Meta: v × factor with at most
//	        decimals decimals, then suffix (the library chooses the ticks)
//	@date   a tick of a time axis: f(ms), a date in UTC in Meta.Lang
//	@text   a tooltip: f(params), params.data.name as plain text; of an array
//	        of params (a line chart) the names that are there, a line each
//	@cell   the number in a cell of a heat map: f(params), params.value[3]
//
// The tooltip's renderMode is richText: nothing in it is read as HTML.
const (
	formatValue = "@value"
	formatDate  = "@date"
	formatText  = "@text"
	formatCell  = "@cell"
)

// Meta is what the page needs to know beside the option.
type Meta struct {
	ID        string    `json:"id"`
	Lang      string    `json:"lang"`
	Kind      Kind      `json:"kind"`
	Unit      unit.Unit `json:"unit"`
	Factor    float64   `json:"factor"`   // shown = value × factor: 100 for percent
	Decimals  int       `json:"decimals"` // the most of them
	Suffix    string    `json:"suffix"`   // after the number: "%", " млн"
	Simulated bool      `json:"simulated,omitempty"`
	Mark      string    `json:"mark,omitempty"`
	Height    int       `json:"height"` // in pixels, that the chart wants
}

// Option turns a chart into {"option": …, "meta": …} as JSON: an ECharts
// option that shows the values of SVG, and Meta. It is built with go-echarts
// and holds data only: no function, no markup, and < > & are escaped. A chart
// without values has no option: nil, and the page keeps its drawing.
func Option(c Chart) ([]byte, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	d := &drawing{Chart: c.cleaned()}
	if d.Chart.empty() {
		return nil, nil
	}
	d.looks = d.Chart.styles()
	o := &option{drawing: d, height: 380}
	var built interface {
		Validate()
		JSON() map[string]any
	}
	switch d.Kind {
	case Line:
		built = o.line()
	case Bar, Stack:
		built = o.bars()
	case Dot:
		built = o.dots()
	case Heat:
		built = o.heat()
	}
	built.Validate()
	obj := built.JSON()
	o.finish(obj)
	written := o.ticks()
	return json.Marshal(map[string]any{"option": obj, "meta": Meta{
		ID: d.ID, Lang: d.Lang, Kind: d.Kind, Unit: d.Unit, Factor: written.Factor(), Decimals: written.Decimals() + 1, Suffix: written.Suffix(),
		Simulated: d.Simulated, Mark: d.Mark, Height: o.height,
	}})
}

// ticks is the scale of the value axis.
func (o *option) ticks() locale.Scale {
	lo, hi := o.limits()
	if o.Kind == Stack {
		lo, hi = o.stacked()
	}
	if o.Kind != Line || o.ZeroBased {
		lo, hi = math.Min(lo, 0), math.Max(hi, 0)
	}
	step := 1.0
	if hi > lo {
		step = RoundStep((hi - lo) / 5)
	}
	return o.locale().Axis(math.Max(math.Abs(lo), math.Abs(hi)), step, o.Unit)
}

// option is a chart on its way to ECharts. extra holds what go-echarts has no
// field for, by the place of the series.
type option struct {
	*drawing
	height int
	extra  map[int]extra
}

// extra are fields of a series that go-echarts does not have.
type extra struct {
	StackStrategy string `json:"stackStrategy,omitempty"`
	Silent        bool   `json:"silent,omitempty"`
}

// global are the options that all kinds share.
func (o *option) global(trigger string) []charts.GlobalOpts {
	var names []string
	for _, s := range o.Series {
		names = append(names, plain(s.Name))
	}
	return []charts.GlobalOpts{
		charts.WithAnimation(false),
		charts.WithTitleOpts(opts.Title{Title: plain(o.Title), Left: "0", TitleStyle: &opts.TextStyle{FontSize: 16, Color: ink},
			Subtitle: plain(o.above()), SubtitleStyle: &opts.TextStyle{FontSize: 12, Color: soft}}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(len(names) > 1 && o.Kind != Heat && !(o.Kind == Dot && o.labelsName())), Data: names, Top: "54",
			Left: "0", Type: "scroll"}),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(true), Trigger: trigger, Formatter: formatText}),
		charts.WithGridOpts(opts.Grid{Left: "8", Right: "24", Top: "92", Bottom: "48", ContainLabel: opts.Bool(true)}),
		charts.WithAriaOpts(&opts.Aria{Enabled: opts.Bool(true), Label: &opts.AriaLabel{Enabled: opts.Bool(true), Description: plain(o.Alt)}}),
	}
}

// finish adds what go-echarts has no field for.
func (o *option) finish(obj map[string]any) {
	obj["useUTC"] = true
	if t, ok := obj["tooltip"].(opts.Tooltip); ok {
		obj["tooltip"] = struct {
			opts.Tooltip
			RenderMode string `json:"renderMode"`
			Confine    bool   `json:"confine"`
		}{t, "richText", true}
	}
	if list, ok := obj["series"].(charts.MultiSeries); ok {
		out := make([]any, len(list))
		for i, s := range list {
			out[i] = struct {
				charts.SingleSeries
				extra
			}{s, o.extra[i]}
		}
		obj["series"] = out
	}
	if o.Simulated {
		obj["graphic"] = []map[string]any{{"type": "text", "left": "center", "top": "middle", "rotation": 0.3, "silent": true, "z": 100,
			"style": map[string]any{"text": o.Mark, "fill": palette.SimulatedInk.CSS(), "opacity": 0.2, "font": "bold 56px sans-serif"}}}
	}
}

// plain keeps a text from being read as rich text ("{name|text}") or as a
// template ("{b}"): a word joiner, which does not show, follows each brace.
func plain(s string) string { return strings.ReplaceAll(s, "{", "{\u2060") }

// said is the text of a point for the tooltip.
func (o *option) said(s Series, p Point) string { return plain(o.words(s, p)) }

// above is what stands below the title: the unit of the vertical axis. The
// magnitude is with the numbers.
func (o *option) above() string {
	if o.Kind == Dot || o.Kind == Heat {
		return ""
	}
	return o.heading("")
}

func (o *option) valueAxisOpts() opts.YAxis {
	y := opts.YAxis{Type: "value", Scale: opts.Bool(!o.ZeroBased && o.Kind == Line),
		AxisLabel: &opts.AxisLabel{Formatter: formatValue, HideOverlap: opts.Bool(true)}}
	if o.LogY {
		y.Type = "log"
	}
	return y
}

// acrossOpts is the horizontal axis; names are the categories where it has
// such.
func (o *option) acrossOpts() opts.XAxis {
	switch {
	case o.X == Time:
		return opts.XAxis{Type: "time", AxisLabel: &opts.AxisLabel{Formatter: formatDate, HideOverlap: opts.Bool(true)}}
	case o.X == Age && o.Kind == Line:
		return opts.XAxis{Type: "value", Name: plain(o.XName), NameLocation: "middle", NameGap: 28, MinInterval: 1}
	}
	x := opts.XAxis{Type: "category", Name: plain(o.XName), NameLocation: "middle", NameGap: 28}
	if n := len(o.columns()); o.X != Age && n <= 12 { // every category has its name, broken into lines
		x.AxisLabel = &opts.AxisLabel{Interval: "0", Width: 600 / max(n, 1), Overflow: "break"}
	}
	return x
}

// place is a point's coordinate on the horizontal axis.
func (o *option) across(p Point) any {
	switch o.X {
	case Time:
		return p.At * 1000
	case Age:
		return p.At
	}
	return p.Label
}

// symbols are ECharts' names of the marker shapes; a downward triangle it has
// none.
var symbols = [shapes]string{"circle", "rect", "triangle", "diamond", "pin"}

func (o *option) line() *charts.Line {
	chart := charts.NewLine()
	chart.SetGlobalOptions(append(o.global("axis"), charts.WithXAxisOpts(o.acrossOpts()), charts.WithYAxisOpts(o.valueAxisOpts()))...)
	longest := 0
	for i, s := range o.Series {
		look := o.looks[i]
		longest = max(longest, len(s.Points))
		data := make([]opts.LineData, len(s.Points))
		for k, p := range s.Points {
			data[k] = opts.LineData{Name: o.said(s, p), Value: []any{o.across(p), nil}}
			if o.drawable(p) {
				data[k].Value = []any{o.across(p), p.Value}
			}
		}
		kind := "solid"
		if look.dash != "" {
			kind = "dashed"
		}
		chart.AddSeries(plain(s.Name), data, charts.WithLineChartOpts(opts.LineChart{
			Symbol: symbols[look.marker], SymbolSize: 7, ShowSymbol: opts.Bool(len(s.Points) <= 40 && !o.Steps), Step: o.step()}),
			charts.WithLineStyleOpts(opts.LineStyle{Color: look.color, Width: 2, Type: kind}), charts.WithItemStyleOpts(opts.ItemStyle{Color: look.color}))
		o.bandOpts(chart, i)
	}
	if longest > 60 {
		charts.WithDataZoomOpts(opts.DataZoom{Type: "slider", Start: 0, End: 100})(&chart.BaseConfiguration)
	}
	return chart
}

// step is how ECharts is told that a value holds until the next point.
func (o *option) step() any {
	if o.Steps {
		return "end"
	}
	return nil
}

// bandOpts adds the interval of a series as two stacked lines: the lower limit,
// and the area up to the higher. They have the name of their series, so that
// the legend switches them together, and no text. A logarithmic axis has no
// sums: the tooltip says the interval there.
func (o *option) bandOpts(chart *charts.Line, i int) {
	s := o.Series[i]
	if o.LogY || !slices.ContainsFunc(s.Points, func(p Point) bool { return p.OK && p.HasLow && p.HasHigh }) {
		return
	}
	low, span := make([]opts.LineData, len(s.Points)), make([]opts.LineData, len(s.Points))
	for k, p := range s.Points {
		low[k].Value, span[k].Value = []any{o.across(p), nil}, []any{o.across(p), nil}
		if p.OK && p.HasLow && p.HasHigh {
			low[k].Value, span[k].Value = []any{o.across(p), p.Low}, []any{o.across(p), p.High - p.Low}
		}
	}
	for k, data := range [][]opts.LineData{low, span} {
		shade := float32(0.15 * float64(k))
		o.add(len(chart.MultiSeries))
		chart.AddSeries(plain(s.Name), data, charts.WithLineChartOpts(opts.LineChart{Stack: "band" + num(float64(i)), Symbol: "none", Step: o.step()}),
			charts.WithLineStyleOpts(opts.LineStyle{Color: o.looks[i].color, Opacity: opts.Float(0)}), charts.WithItemStyleOpts(opts.ItemStyle{Color: o.looks[i].color}),
			charts.WithAreaStyleOpts(opts.AreaStyle{Color: o.looks[i].color, Opacity: types.Float(&shade)}))
	}
}

// add marks a series as one that is added up whatever its sign and does not
// answer to the pointer.
func (o *option) add(i int) {
	if o.extra == nil {
		o.extra = map[int]extra{}
	}
	o.extra[i] = extra{StackStrategy: "all", Silent: true}
}

// bars are grouped or stacked. The interval of a grouped bar is a shade over
// it from limit to limit, drawn on a second axis of the same layout.
func (o *option) bars() *charts.Bar {
	chart := charts.NewBar()
	x := o.acrossOpts()
	chart.SetGlobalOptions(append(o.global("item"), charts.WithXAxisOpts(x), charts.WithYAxisOpts(o.valueAxisOpts()))...)
	columns := o.columns()
	names := make([]string, len(columns))
	if x.Type == "category" {
		for i, col := range columns {
			names[i] = plain(o.pointLabel(col))
		}
		chart.SetXAxis(names)
	}
	// Bars are added up by their place in the list: each series has them all.
	each := func(s Series, value func(Point) any, text bool) []opts.BarData {
		data := make([]opts.BarData, len(columns))
		for k, col := range columns {
			var v any
			for _, p := range s.Points {
				if o.keyOf(p) == col {
					v = value(p)
					if text {
						data[k].Name = o.said(s, p)
					}
				}
			}
			data[k].Value = v
			if o.X == Time {
				data[k].Value = []any{col.at * 1000, v}
			} else if v == nil {
				data[k].Value = "-"
			}
		}
		return data
	}
	for i, s := range o.Series {
		stack := ""
		if o.Kind == Stack {
			stack = "all"
		}
		chart.AddSeries(plain(s.Name), each(s, func(p Point) any {
			if !o.drawable(p) {
				return nil
			}
			return p.Value
		}, true), charts.WithBarChartOpts(opts.BarChart{Stack: stack}), charts.WithItemStyleOpts(opts.ItemStyle{Color: o.looks[i].color}))
	}
	if o.Kind == Bar && !o.LogY && o.intervals() {
		over := x
		over.Show = opts.Bool(false)
		over.Name = ""
		if x.Type == "category" {
			over.Data = names
		}
		chart.ExtendXAxis(over)
		for i, s := range o.Series {
			for k, fill := range []string{"rgba(0,0,0,0)", "rgba(0,0,0,0.28)"} {
				o.add(len(chart.MultiSeries))
				chart.AddSeries(plain(s.Name), each(s, func(p Point) any {
					switch {
					case !p.OK || !p.HasLow || !p.HasHigh:
						return nil
					case k == 0:
						return p.Low
					}
					return p.High - p.Low
				}, false), charts.WithBarChartOpts(opts.BarChart{Stack: "interval" + num(float64(i)), XAxisIndex: 1}),
					charts.WithItemStyleOpts(opts.ItemStyle{Color: fill}))
			}
		}
	}
	return chart
}

func (o *option) intervals() bool {
	for _, s := range o.Series {
		for _, p := range s.Points {
			if p.OK && p.HasLow && p.HasHigh {
				return true
			}
		}
	}
	return false
}

// dots is a forest plot: a row per point, the interval as a line with caps.
// A second axis says the figures at the right, or why there is none.
func (o *option) dots() *charts.Scatter {
	chart := charts.NewScatter()
	value := o.valueAxisOpts()
	var rows, figures []string
	for _, s := range o.Series {
		for _, p := range s.Points {
			figures = append(figures, plain(o.figure(p)))
			label := p.Label
			if slices.Contains(rows, plain(label)) {
				label += " · " + s.Name
			}
			rows = append(rows, plain(shorten(label, labelSize, 260)))
		}
	}
	o.height = 170 + 34*len(rows)
	chart.SetGlobalOptions(append(o.global("item"),
		charts.WithXAxisOpts(opts.XAxis{Type: value.Type, Name: plain(o.heading("")), NameLocation: "middle", NameGap: 28,
			Scale: opts.Bool(!o.ZeroBased), AxisLabel: value.AxisLabel}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: rows, AxisLabel: &opts.AxisLabel{Interval: "0"}}))...)
	chart.ExtendYAxis(opts.YAxis{Type: "category", Inverse: opts.Bool(true), Position: "right", Data: figures, AxisLabel: &opts.AxisLabel{Interval: "0"},
		AxisLine: &opts.AxisLine{Show: opts.Bool(false)}})
	row := 0
	for i, s := range o.Series {
		var data []opts.ScatterData
		var reach []opts.LineData
		for _, p := range s.Points {
			if o.drawable(p) {
				data = append(data, opts.ScatterData{Name: o.said(s, p), Value: []any{p.Value, row}})
				low, high := p.Value, p.Value
				if p.HasLow {
					low = p.Low
				}
				if p.HasHigh {
					high = p.High
				}
				if low < high && (!o.LogY || low > smallest) {
					reach = append(reach, opts.LineData{Value: []any{low, row}}, opts.LineData{Value: []any{high, row}}, opts.LineData{Value: []any{nil, row}})
				}
			}
			row++
		}
		look := o.looks[i]
		chart.AddSeries(plain(s.Name), data, charts.WithScatterChartOpts(opts.ScatterChart{Symbol: symbols[look.marker], SymbolSize: 11}),
			charts.WithItemStyleOpts(opts.ItemStyle{Color: look.color}))
		if len(reach) > 0 {
			o.add(len(chart.MultiSeries))
			lines := charts.NewLine().AddSeries(plain(s.Name), reach,
				charts.WithLineChartOpts(opts.LineChart{Symbol: "rect", SymbolSize: []int{2, 11}, ShowSymbol: opts.Bool(true)}),
				charts.WithLineStyleOpts(opts.LineStyle{Color: look.color, Width: 2}), charts.WithItemStyleOpts(opts.ItemStyle{Color: look.color}))
			chart.Overlap(lines)
		}
	}
	return chart
}

// figure is a value with its interval and n in one line, or why there is none.
func (o *option) figure(p Point) string {
	text := shorten(cmp.Or(p.Note, in(o.Lang, wordNoData)), labelSize, 220)
	if o.drawable(p) {
		text = o.Chart.figure(p)
	}
	if p.N > 0 {
		text += ", " + o.locale().N(p.N)
	}
	return text
}

// heat is a table of cells.
func (o *option) heat() *charts.HeatMap {
	chart := charts.NewHeatMap()
	columns := o.columns()
	names, rows := make([]string, len(columns)), make([]string, len(o.Series))
	for k, col := range columns {
		names[k] = plain(o.pointLabel(col))
	}
	o.height = max(240, 170+28*len(rows))
	top, _ := o.heatTop()
	light, _ := heatColor(0)
	dark, _ := heatColor(1)
	var data []opts.HeatMapData
	for i, s := range o.Series {
		rows[i] = plain(s.Name)
		for _, p := range s.Points {
			v, written := any("-"), ""
			if p.OK {
				v, written = p.Value, o.scaleOf(p).Number(p.Value)
			}
			data = append(data, opts.HeatMapData{Name: o.said(s, p), Value: []any{slices.Index(columns, o.keyOf(p)), i, v, written}})
		}
	}
	chart.SetGlobalOptions(append(o.global("item"),
		charts.WithXAxisOpts(opts.XAxis{Type: "category", Data: names, Name: plain(o.XName), NameLocation: "middle", NameGap: 28, Position: "top"}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Data: rows, Inverse: opts.Bool(true)}),
		charts.WithVisualMapOpts(opts.VisualMap{Min: 0, Max: float32(math.Min(top, math.MaxFloat32)), Show: opts.Bool(false), Dimension: "2",
			InRange: &opts.VisualMapInRange{Color: []string{light, dark}}}))...)
	chart.AddSeries("", data, charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: formatCell}))
	return chart
}
