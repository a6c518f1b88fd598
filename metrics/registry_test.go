package metrics

import (
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics/formula"
)

func definition(id string, u unit.Unit) *Definition {
	text := note.Plain("text")
	f := formula.Formula{Over: []field.ID{field.Likes}, Per: formula.One, Agg: formula.Mean}
	return &Definition{
		ID: id, Version: 1, Name: text, About: text, Caution: text, Unit: u, Rows: OwnPosts, Formula: f,
		CountsN: text, Interval: text, Refs: []string{"known"}, Tally: TallyOf(f),
		Family: &Family{ID: strings.Split(id, "/")[0], Name: note.New("family")}, Shape: Shape{Interval: Expected, Figures: NoChart, Steps: NoSteps},
	}
}

func registry() *Registry {
	return NewRegistry(
		[]*Definition{definition("engagement/love/mean:fraction", unit.Fraction), definition("engagement/applause/mean:per_post", unit.PerPost)},
		[]*Definition{definition("reach/volume/count:count", unit.Count)},
	)
}

func TestGet(t *testing.T) {
	r := registry()
	for _, id := range []string{"engagement/love/mean:fraction", "engagement/love/mean"} {
		if d, err := r.Get(id); err != nil || d.ID != "engagement/love/mean:fraction" {
			t.Errorf("%s: %v, %v", id, d, err)
		}
	}
	for id, want := range map[string]string{
		"engagement/lowe/mean":         `did you mean "engagement/love/mean"?`,
		"engagement/love/mean:percent": `did you mean "engagement/love/mean"?`,
		"reach":                        `did you mean "reach/volume/count", or all of "reach/*"?`,
		"engagement/applaus":           `did you mean "engagement/applause/mean", or all of "engagement/applause/*"?`,
		"engagment":                    `did you mean "engagement/love/mean", or all of "engagement/*"?`,
		"reach/nothing-of-the-kind":    `or all of "reach/*"?`,
		"zzz":                          "lists the indicators",
		"":                             "lists the indicators",
	} {
		if d, err := r.Get(id); d != nil || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v; want %q", id, d, err, want)
		}
	}
}

func TestMatch(t *testing.T) {
	r := registry()
	for pattern, want := range map[string]int{
		"*": 3, "engagement/*": 2, "*/mean": 2, "*:count": 1, "engagement/*/mean": 2, "*love*": 1,
		"engagement/love/mean": 1, "engagement/*/median": 0, "engagement": 0, "*/mean/mean": 0,
	} {
		got, err := r.Match(pattern)
		if len(got) != want || (err == nil) != (want > 0) {
			t.Errorf("%q: %d definitions, %v; want %d", pattern, len(got), err, want)
		}
	}
	if all := r.All(); len(all) != 3 || all[2].ID != "reach/volume/count:count" {
		t.Errorf("all: %v", all)
	}
}

// Lint must find what is wrong, not only pass what is right.
func TestLint(t *testing.T) {
	known := func(key string) bool { return key == "known" }
	if found := Lint([]*Definition{definition("a/b:per_post", unit.PerPost)}, known); found != nil {
		t.Errorf("findings about a good definition: %v", found)
	}
	for want, spoil := range map[string]func(*Definition){
		"must end in its unit":        func(d *Definition) { d.Unit = unit.Fraction },
		"must be family/variant":      func(d *Definition) { d.ID = "A:per_post" },
		"no about":                    func(d *Definition) { d.About = note.Note{} },
		"no name":                     func(d *Definition) { d.Name = note.Note{} },
		"no caution":                  func(d *Definition) { d.Caution = note.Note{} },
		"unknown reference":           func(d *Definition) { d.Refs = []string{"nobody"} },
		"has no column":               func(d *Definition) { d.Formula.Over = []field.ID{field.HoursViewed} },
		"no name in a printed":        func(d *Definition) { d.Formula.Needs = []field.ID{field.Brand} },
		"needs a numerator and a den": func(d *Definition) { d.Formula.Per = "" },
		"neither numerator nor":       func(d *Definition) { d.Formula.Agg = formula.Count },
		"unknown aggregation":         func(d *Definition) { d.Formula.Agg = "" },
		"no family":                   func(d *Definition) { d.Family = nil },
		"begin with":                  func(d *Definition) { d.ID = "b/b:per_post" },
		"an interval is expected":     func(d *Definition) { d.Shape.Interval = "" },
		"expects an interval at":      func(d *Definition) { d.Shape.Interval = NotExpected },
		"figures side by side":        func(d *Definition) { d.Shape.Figures = "" },
		"what draws the points":       func(d *Definition) { d.Shape.Steps = "" },
		"points that are not drawn":   func(d *Definition) { d.Shape.Unit = unit.Count },
		"no tally":                    func(d *Definition) { d.Tally = nil },
		"version must be":             func(d *Definition) { d.Version = 0 },
		"no formula":                  func(d *Definition) { d.Formula = formula.Formula{Agg: formula.Named} },
	} {
		d := definition("a/b:per_post", unit.PerPost)
		spoil(d)
		if found := strings.Join(Lint([]*Definition{d}, known), "\n"); !strings.Contains(found, want) {
			t.Errorf("want a finding %q, got %q", want, found)
		}
	}
	d := definition("a/b:per_post", unit.PerPost)
	if found := Lint([]*Definition{d, d}, known); len(found) != 1 || !strings.Contains(found[0], "twice") {
		t.Errorf("a double: %v", found)
	}
}
