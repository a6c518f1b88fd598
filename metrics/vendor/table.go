package vendor

import (
	"math"
	"slices"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
)

// Table is one platform's posts under all definitions.
type Table struct {
	Platform string
	Columns  []Column
	Rows     []Row         // definitions under which a column has a figure, those of one denominator together
	Absent   []Absence     // definitions that the data cannot feed
	Foreign  []*Definition // definitions that do not hold on the platform
	Spans    []Span        // by column
	Flips    []Flip
	Pairs    int // of columns of which some definition has both figures

	evidence []*metrics.Evidence
}

// Column is whose figures stand in a column.
type Column struct {
	Case   string
	Origin datasets.Origin
}

// Row is one definition.
type Row struct {
	Definition *Definition
	Over       []field.ID // the interaction set
	Figures    []Figure   // by column
}

// Figure is a figure with its place among those of the row; 0 where there is
// no figure, or no other.
type Figure struct {
	*metrics.Indicator
	Place int
}

// Absence is a definition without a figure, and what is missing.
type Absence struct {
	Definition *Definition
	Over       []field.ID
	Why        []note.Note // by column; one for all where it is the same
}

// Span is the least and the largest figure of a column.
type Span struct{ Least, Largest Named }

// Named is a value under a definition.
type Named struct {
	Definition *Definition
	Value      float64
}

// Flip is a pair of columns that definitions put in different order.
type Flip struct {
	A, B           int // columns
	AFirst, BFirst []*Definition
	// What the order goes with: by each value of it one column is ahead.
	By     Property
	Groups []Group
}

// Property is what definitions differ in.
type Property string

// The properties. Nothing is where none of them alone tells the order.
const (
	Nothing     Property = ""
	Denominator Property = "denominator"
	Posts       Property = "posts"
	Both        Property = "denominator and posts"
	SetOfCounts Property = "interaction set"
)

// Group is a value of a property, and the column that is ahead by it.
type Group struct {
	Value note.Note
	Ahead int
}

// denominators in the order of the table.
var denominators = []field.ID{field.Followers, field.Reach, field.Impressions, field.Views}

// Tables sets the figures of a result, whose definitions are those of
// Definitions, beside each other: a table for each platform.
func Tables(res *metrics.Result) []Table {
	figures := map[string]map[Column]*metrics.Indicator{} // by definition and platform
	columns := map[string][]Column{}
	var platforms []string
	for _, ind := range res.Indicators {
		name := ind.Key.Platform()
		if name == "" || ind.Key.By.Len() != 1 {
			continue
		}
		if !slices.Contains(platforms, name) {
			platforms = append(platforms, name)
		}
		key, col := ind.Definition.ID+" "+name, Column{ind.Key.Case, ind.Key.Origin}
		if figures[key] == nil {
			figures[key] = map[Column]*metrics.Indicator{}
		}
		figures[key][col] = ind
		if !slices.Contains(columns[name], col) {
			columns[name] = append(columns[name], col)
		}
	}
	slices.Sort(platforms)
	var out []Table
	for _, name := range platforms {
		t := Table{Platform: name, Columns: columns[name], evidence: res.Evidence}
		for _, per := range denominators {
			for i := range published {
				if d := &published[i]; d.Per == per {
					t.add(d, func(id string, c Column) *metrics.Indicator { return figures[id+" "+name][c] })
				}
			}
		}
		t.Spans = t.spans()
		t.flips()
		out = append(out, t)
	}
	return out
}

// add puts a definition where it belongs.
func (t *Table) add(d *Definition, figure func(id string, c Column) *metrics.Indicator) {
	k := slices.IndexFunc(d.Sets, func(s Set) bool { return s.Platforms == nil || slices.Contains(s.Platforms, t.Platform) })
	switch {
	case k < 0:
		t.Foreign = append(t.Foreign, d)
		return
	case !d.Lacks.IsZero():
		t.Absent = append(t.Absent, Absence{d, d.Sets[k].Over, []note.Note{d.Lacks}})
		return
	}
	row, some := Row{Definition: d, Over: d.Sets[k].Over}, false
	var why []note.Note
	for _, c := range t.Columns {
		ind := figure(d.id(k), c)
		row.Figures = append(row.Figures, Figure{Indicator: ind})
		some = some || ind.Status == metrics.Defined
		why = append(why, t.missing(ind))
	}
	if !some {
		if first := why[0].String(); !slices.ContainsFunc(why, func(n note.Note) bool { return n.String() != first }) {
			why = why[:1]
		}
		t.Absent = append(t.Absent, Absence{d, row.Over, why})
		return
	}
	row.rank()
	t.Rows = append(t.Rows, row)
}

// missing says why a figure has no value: all the columns that none of its
// posts has, where there are several, or the engine's reason.
func (t *Table) missing(ind *metrics.Indicator) note.Note {
	if ind.Status == metrics.Defined {
		return note.Note{}
	}
	var lacking []field.ID
	for _, e := range t.evidence {
		for _, g := range e.Groups {
			if e.Rows != ind.Definition.Rows || g.Key != ind.Key || g.Used == 0 {
				continue
			}
			for _, id := range ind.Definition.Formula.Columns(nil) {
				if empty(e.Batch.Col(id), g.From, g.From+g.Used) {
					lacking = append(lacking, id)
				}
			}
		}
	}
	if len(lacking) < 2 {
		return ind.Reason
	}
	return note.New("none of the posts has: %s", formula.Names(lacking...))
}

func empty(col *field.Column, from, to int) bool {
	for i := from; i < to; i++ {
		if _, missing := col.Int(i); missing == field.Present {
			return false
		}
	}
	return true
}

// rank gives the places: 1 is the largest figure, equal ones share theirs.
func (r *Row) rank() {
	defined := 0
	for i := range r.Figures {
		if r.Figures[i].Status == metrics.Defined {
			defined++
		}
	}
	if defined < 2 {
		return
	}
	for i := range r.Figures {
		if r.Figures[i].Status != metrics.Defined {
			continue
		}
		r.Figures[i].Place = 1
		for j := range r.Figures {
			if r.Figures[j].Status == metrics.Defined && r.Figures[j].Value > r.Figures[i].Value {
				r.Figures[i].Place++
			}
		}
	}
}

func (t *Table) spans() []Span {
	out := make([]Span, len(t.Columns))
	for c := range t.Columns {
		s := Span{Least: Named{Value: math.Inf(1)}, Largest: Named{Value: math.Inf(-1)}}
		for _, r := range t.Rows {
			f := r.Figures[c]
			if f.Status != metrics.Defined {
				continue
			}
			if f.Value < s.Least.Value {
				s.Least = Named{r.Definition, f.Value}
			}
			if f.Value > s.Largest.Value {
				s.Largest = Named{r.Definition, f.Value}
			}
		}
		if s.Least.Definition != nil {
			out[c] = s
		}
	}
	return out
}

// flips finds the pairs that change places. A tie is no place.
func (t *Table) flips() {
	for a := range t.Columns {
		for b := a + 1; b < len(t.Columns); b++ {
			f := Flip{A: a, B: b}
			both := false
			for _, r := range t.Rows {
				x, y := r.Figures[a], r.Figures[b]
				if x.Status != metrics.Defined || y.Status != metrics.Defined {
					continue
				}
				both = true
				switch {
				case x.Value > y.Value:
					f.AFirst = append(f.AFirst, r.Definition)
				case y.Value > x.Value:
					f.BFirst = append(f.BFirst, r.Definition)
				}
			}
			if both {
				t.Pairs++
			}
			if len(f.AFirst) > 0 && len(f.BFirst) > 0 {
				f.By, f.Groups = t.decides(f)
				t.Flips = append(t.Flips, f)
			}
		}
	}
	// The pairs about which the definitions agree least come first.
	even := func(f Flip) int { return min(len(f.AFirst), len(f.BFirst)) }
	slices.SortStableFunc(t.Flips, func(x, y Flip) int { return even(y) - even(x) })
}

// decides finds the property that the order of a flip goes with: the first of
// which each value has one column ahead, and fewer values than definitions.
func (t *Table) decides(f Flip) (Property, []Group) {
	for _, p := range []struct {
		of    Property
		value func(*Definition) note.Note
	}{
		{Denominator, func(d *Definition) note.Note { return By(d.Per) }},
		{Posts, func(d *Definition) note.Note { return d.Class().Name() }},
		{SetOfCounts, func(d *Definition) note.Note {
			over, _ := d.On(t.Platform)
			return note.New("with %s", formula.Names(over...))
		}},
		{Both, func(d *Definition) note.Note { return note.New("%s (%s)", By(d.Per), d.Class().Name()) }},
	} {
		ahead, values, clear := map[string]int{}, []Group{}, true
		put := func(d *Definition, column int) {
			v := p.value(d)
			if was, ok := ahead[v.String()]; !ok {
				ahead[v.String()] = column
				values = append(values, Group{v, column})
			} else if was != column {
				clear = false
			}
		}
		for _, d := range f.AFirst {
			put(d, f.A)
		}
		for _, d := range f.BFirst {
			put(d, f.B)
		}
		if clear && len(values) < len(f.AFirst)+len(f.BFirst) {
			return p.of, values
		}
	}
	return Nothing, nil
}
