package metrics

import (
	"slices"

	"fmt"
	"github.com/casebench/casebench/datasets/field"
	"regexp"
	"strings"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics/formula"
)

var wellFormed = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){1,3}:[a-z_]+$`)

// Lint checks definitions as their authors' tests should: one finding a line,
// empty when all is well. known says whether a citation key exists.
func Lint(defs []*Definition, known func(key string) bool) []string {
	var out []string
	seen := map[string]bool{}
	for _, d := range defs {
		add := func(format string, args ...any) {
			out = append(out, d.ID+": "+fmt.Sprintf(format, args...))
		}
		if seen[d.ID] {
			add("the id stands twice")
		}
		seen[d.ID] = true
		if !wellFormed.MatchString(d.ID) {
			add("the id must be family/variant/aggregation:unit in lower case")
		}
		if suffix := UnitSuffix(d.Unit); d.ID != WithoutUnit(d.ID)+":"+suffix {
			add("the id must end in its unit, :%s", suffix)
		}
		if d.Version < 1 {
			add("the version must be 1 or more")
		}
		if d.Rows.Table().Columns() == nil {
			add("unknown rows %q", d.Rows)
		}
		if (d.Tally == nil) != (d.From != nil) {
			add("no tally, or one beside other figures")
		}
		lintShape(d, add)
		lintTexts(d, add)
		lintFormula(d, add)
		for _, key := range d.Refs {
			if !known(key) {
				add("unknown reference %q", key)
			}
		}
	}
	return out
}

// UnitSuffix is what an id's part after the colon must be; a plain number is
// an "index".
func UnitSuffix(u unit.Unit) string {
	if u == unit.None {
		return "index"
	}
	return string(u)
}

// lintShape checks what a report draws of a definition.
func lintShape(d *Definition, add func(string, ...any)) {
	if d.Family == nil || d.Family.Name.IsZero() || !strings.HasPrefix(d.ID, d.Family.ID+"/") {
		add("no family, or one that its id does not begin with")
	}
	s := d.Shape
	if s.Interval != Expected && s.Interval != NotExpected {
		add("the shape must say whether an interval is expected")
	}
	if s.Figures != NoChart && s.Figures != Dots {
		add("the shape must say what sets the figures side by side")
	}
	switch s.Steps {
	case NoSteps:
		if s.Unit != unit.None || s.Labels != nil || !s.Axis.IsZero() {
			add("the shape has a unit, labels or an axis of points that are not drawn")
		}
	case Levels, WeeklySums, Parts:
	case Cohorts, Survival:
		if s.Axis.IsZero() {
			add("the shape must name what the age of its points counts")
		}
	default:
		add("the shape must say what draws the points")
	}
	switch d.Formula.Agg {
	case formula.Pooled, formula.Mean, formula.Median:
		if s.Interval != Expected {
			add("a reader expects an interval at a %s", d.Formula.Agg)
		}
	case formula.Count, formula.Sum, formula.Last:
		if s.Interval != NotExpected {
			add("no reader expects an interval at a %s", d.Formula.Agg)
		}
	}
}

func lintTexts(d *Definition, add func(string, ...any)) {
	texts := []struct {
		what string
		text note.Note
	}{{"name", d.Name}, {"about", d.About}, {"caution", d.Caution}, {"what n counts", d.CountsN}, {"interval", d.Interval}}
	if d.Formula.Agg == formula.Named {
		texts = append(texts, struct {
			what string
			text note.Note
		}{"formula", d.Formula.Text})
	}
	for _, t := range texts {
		if t.text.IsZero() {
			add("no %s", t.what)
		}
	}
}

func lintFormula(d *Definition, add func(string, ...any)) {
	f := d.Formula
	for _, id := range f.Columns(nil) {
		if id != formula.Interactions && !d.Rows.Table().Has(id) {
			add("the table %q has no column %q", d.Rows.Table(), id)
		}
		if !formula.Known(id) {
			add("column %q has no name in a printed formula", id)
		}
	}
	if f.UsesInteractions() && !d.MustShare(SameInteractions) {
		add("a figure over interactions must share the %s", SameInteractions)
	}
	if (f.Per == field.Followers || f.Per == field.Reach) && !d.MustShare(SameDenominator) {
		add("a figure over %s must share the %s", f.Per, SameDenominator)
	}
	if slices.ContainsFunc(f.Columns(nil), func(id field.ID) bool { return id == field.Views }) && !d.MustShare(SameView) {
		add("a figure over views must share the %s", SameView)
	}
	switch f.Agg {
	case formula.Pooled, formula.Mean, formula.Median:
		if len(f.Over) == 0 || f.Per == "" {
			add("a %s needs a numerator and a denominator", f.Agg)
		}
	case formula.Sum, formula.Last, formula.Growth:
		if len(f.Over) == 0 || f.Per != "" {
			add("a %s needs a numerator and has no denominator", f.Agg)
		}
	case formula.Count:
		if len(f.Over) != 0 || f.Per != "" {
			add("a count has neither numerator nor denominator")
		}
	case formula.Share, formula.Quotient, formula.Rest:
		want := 1
		if f.Agg == formula.Quotient {
			want = 2
		}
		if len(f.Of) != want || len(d.From) != want {
			add("a %s is made from %d figures", f.Agg, want)
		}
		for _, from := range d.From {
			if from.Rows != d.Rows {
				add("the figure is made from rows of the kind %q, and not of its own", from.Rows)
			}
		}
	case formula.Named:
	default:
		add("unknown aggregation %q", f.Agg)
	}
}
