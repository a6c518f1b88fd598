package report_test

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	builtin "github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/locale"
	"github.com/casebench/casebench/report/reporttest"
	"github.com/casebench/casebench/report/table"
)

// place is what a figure is about: a case, and a place in the breakdown.
type place struct {
	caseID string
	by     metrics.Coordinates
}

func placeOf(k metrics.Key) place { return place{k.Case, k.By} }

// figure is a row of indicators.csv, with the indicator that the engine gave.
type figure struct {
	part string
	place
	cells map[string]string
	ind   *metrics.Indicator
}

func (f *figure) String() string { return f.part + ": " + reporttest.Figure(f.ind) }

// oracle knows what a report must say: from indicators.csv, and from the
// study. It finds a figure by the words beside it, as a reader does.
type oracle struct {
	study   *reporttest.Study
	doc     *report.Document
	loc     *locale.Locale
	figures []*figure
	cases   map[string]string             // id by name
	groups  map[string]metrics.Coordinate // by word: a platform, an account, a type
	origins map[string]string
	parts   map[string]string            // id by title
	kpis    map[string]map[string]string // id by name, by part
	group   map[string]int               // of a case
	book    *excelize.File
}

// oracles are made once for all tests, which run one after the other.
var oracles = map[string]*oracle{}

// each runs a test over every study in both languages.
func each(t *testing.T, test func(t *testing.T, o *oracle)) {
	for _, name := range append([]string{"small"}, builtin.Studies...) {
		for _, lang := range []string{"en", "ru"} {
			t.Run(name+"-"+lang, func(t *testing.T) {
				if oracles[name+lang] == nil {
					oracles[name+lang] = newOracle(t, name, lang)
				}
				test(t, oracles[name+lang])
			})
		}
	}
}

func newOracle(t *testing.T, name, lang string) *oracle {
	t.Helper()
	all, err := studies()
	if err != nil {
		t.Fatal(err)
	}
	o := &oracle{study: all[name], doc: compose(t, name, lang), cases: map[string]string{}, groups: map[string]metrics.Coordinate{}, origins: map[string]string{},
		parts: map[string]string{}, kpis: map[string]map[string]string{}, group: map[string]int{}}
	if o.loc, err = locale.For(lang); err != nil {
		t.Fatal(err)
	}
	for i, c := range o.study.Loaded {
		o.put(t, o.cases, o.loc.Text(c.Name), c.ID)
		o.group[c.ID] = i
	}
	for _, p := range o.study.Parts {
		o.put(t, o.parts, o.loc.Text(p.Part.Title), p.Part.ID)
	}
	var b bytes.Buffer
	if err := table.Write(&b, o.doc); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		f := &figure{cells: map[string]string{}}
		for i, cell := range row {
			f.cells[rows[0][i]] = cell
		}
		f.part, f.caseID = f.cells["part"], f.cells["case"]
		o.figures = append(o.figures, f)
		if o.kpis[f.part] == nil {
			o.kpis[f.part] = map[string]string{}
		}
		o.put(t, o.kpis[f.part], f.cells["name"], f.cells["id"])
	}
	for _, p := range o.study.Parts {
		for _, ind := range p.Result.Indicators {
			for _, c := range ind.Key.By.Each() {
				o.groups[o.word(c)] = c
			}
			o.put(t, o.origins, o.loc.Origin(ind.Key.Origin), string(ind.Key.Origin))
		}
	}
	o.claim(t)
	return o
}

// put notes what a word means; a word of two meanings would find the wrong
// figure.
func (o *oracle) put(t *testing.T, words map[string]string, word, id string) {
	t.Helper()
	if have, ok := words[word]; ok && have != id {
		t.Fatalf("%q means %s and %s", word, have, id)
	}
	words[word] = id
}

// claim gives each row of indicators.csv its indicator: as many of them as the
// engine gave, in order, and each with all its numbers.
func (o *oracle) claim(t *testing.T) {
	t.Helper()
	i := 0
	for _, p := range o.study.Parts {
		for _, ind := range p.Result.Indicators {
			if i == len(o.figures) {
				t.Fatalf("indicators.csv ends before %s", reporttest.Figure(ind))
			}
			f := o.figures[i]
			i++
			f.ind = ind
			f.by = ind.Key.By
			want := map[string]string{"part": p.Part.ID, "id": ind.Definition.ID, "name": o.loc.Note(ind.Definition.Name), "case": ind.Key.Case,
				"origin": string(ind.Key.Origin), "status": string(ind.Status), "value": "", "unit": string(ind.Definition.Unit),
				"low": exact(ind.Interval.Low), "high": exact(ind.Interval.High), "n": strconv.FormatInt(ind.N, 10)}
			for _, b := range metrics.Breakdowns() {
				want[string(b.Field)] = ind.Key.Get(b.Field)
			}
			if ind.Status == metrics.Defined {
				want["value"] = exact(estimate.Some(ind.Value))
			}
			for _, column := range slices.Sorted(maps.Keys(want)) {
				got := f.cells[column]
				if number, err := strconv.ParseFloat(got, 64); err == nil && column != "n" && slices.Contains([]string{"value", "low", "high"}, column) {
					got = exact(estimate.Some(number))
				}
				if got != want[column] {
					t.Errorf("indicators.csv has the %s %q for %s", column, f.cells[column], f)
				}
			}
		}
	}
	if i != len(o.figures) {
		t.Errorf("indicators.csv has %d rows for %d indicators", len(o.figures), i)
	}
}

func exact(x estimate.Number) string {
	if !x.OK {
		return ""
	}
	return strconv.FormatFloat(x.Value, 'g', -1, 64)
}

// word is a place in a breakdown as the report says it: a campaign goes by its
// name.
func (o *oracle) word(x metrics.Coordinate) string {
	for _, c := range o.study.Loaded {
		for _, campaign := range c.Campaigns {
			if x.Field == field.Campaign && campaign.ID == x.Value {
				return o.loc.Text(campaign.Name)
			}
		}
	}
	return o.loc.Coordinate(x)
}

// find gives the figure of a KPI at a place. Where no place in a breakdown is
// named (whole), it is that over all together, or the only one that there is.
func (o *oracle) find(part, kpi string, at place, origin string, whole bool) *figure {
	var found []*figure
	for _, f := range o.figures {
		if f.part == part && f.cells["id"] == kpi && f.caseID == at.caseID && (origin == "" || f.cells["origin"] == origin) &&
			(f.by == at.by || whole && at.by.Len() == 0) {
			found = append(found, f)
		}
	}
	if len(found) > 1 {
		found = slices.DeleteFunc(found, func(f *figure) bool { return f.by != at.by })
	}
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

// read takes a label apart: "Acme · Instagram · acmerunning".
func (o *oracle) read(label string) (place, bool) {
	words := strings.Split(label, " · ")
	at := place{}
	ok := false
	if at.caseID, ok = o.cases[words[0]]; !ok || len(words) > 1+metrics.MaxBy {
		return at, false
	}
	for _, word := range words[1:] {
		c, ok := o.groups[word]
		if !ok {
			return at, false
		}
		at.by = at.by.With(c.Field, c.Value)
	}
	return at, true
}

// says is a figure as a cell shows it.
func (o *oracle) says(ind *metrics.Indicator) string { return o.loc.Indicator(ind) }

// remarks are those that a figure must have below its table.
func (o *oracle) remarks(ind *metrics.Indicator) (must []string) {
	if ind.Status != metrics.Defined {
		must = append(must, o.loc.Note(ind.Reason))
	}
	if len(ind.Interactions) > 0 && ind.Definition.Formula.UsesInteractions() {
		var words []string
		for _, id := range ind.Interactions {
			words = append(words, o.loc.Note(formula.Name(id)))
		}
		must = append(must, o.loc.T("Interactions: %s.", strings.Join(words, " + ")))
	}
	var left []string
	for _, x := range ind.Excluded {
		left = append(left, fmt.Sprintf("%s (%s)", o.loc.Note(x.Reason), o.loc.Fixed(float64(x.N), 0)))
	}
	if len(left) > 0 {
		must = append(must, o.loc.T("Left out: %s.", strings.Join(left, "; ")))
	}
	for _, w := range ind.Warnings {
		must = append(must, o.loc.Note(w))
	}
	for _, test := range ind.Tests {
		if test.P.OK {
			must = append(must, fmt.Sprintf("%s, df = %s: %s, n = %s, %s %s", o.loc.Method(test.Method), o.loc.Fixed(test.DF.Value, 0),
				o.loc.PIs(test.P.Value), o.loc.Fixed(float64(test.N1), 0), o.loc.Method(test.Effect.Method), o.loc.Fixed(test.Effect.Value, 2)))
		}
	}
	if ind.Status == metrics.Defined && !ind.NoInterval.IsZero() && ind.Definition.Shape.Interval == metrics.Expected {
		must = append(must, o.loc.T("No interval: %s.", strings.TrimSuffix(o.loc.Note(ind.NoInterval), ".")))
	}
	return must
}

// alike compares remarks without regard to what makes a sentence of them.
func alike(a, b string) bool {
	bare := func(s string) string { return strings.ToLower(strings.TrimRight(strings.TrimSpace(s), ".")) }
	return bare(a) == bare(b)
}

// compared finds the comparison of two places, in that order.
func (o *oracle) compared(part, kpi string, a, b place) []*metrics.Comparison {
	var out []*metrics.Comparison
	for _, p := range o.study.Parts {
		if p.Part.ID != part {
			continue
		}
		for _, c := range p.Result.Comparisons {
			if c.Definition.ID == kpi && placeOf(c.A.Key) == a && placeOf(c.B.Key) == b {
				out = append(out, c)
			}
		}
	}
	return out
}

// pair takes the names of two sides apart; a place that both share stands once,
// at the end.
func (o *oracle) pair(text string) (a, b place, ok bool) {
	first, second, ok := strings.Cut(text, " — ")
	if !ok {
		return a, b, false
	}
	if words := strings.Split(second, ", "); len(words) > 1 && o.cases[words[0]] != "" {
		for _, word := range words[1:] {
			first += " · " + word
			words[0] += " · " + word
		}
		second = words[0]
	}
	a, okA := o.read(first)
	b, okB := o.read(second)
	return a, b, okA && okB
}

// partIn finds the part whose title a text holds.
func (o *oracle) partIn(text string) string {
	titles := slices.SortedFunc(maps.Keys(o.parts), func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	for _, title := range titles {
		if strings.Contains(text, title) {
			return o.parts[title]
		}
	}
	return ""
}

// simulated reports whether a part has simulated figures.
func (o *oracle) simulated(part string) bool {
	return slices.ContainsFunc(o.figures, func(f *figure) bool { return f.part == part && f.cells["origin"] == "simulated" })
}
