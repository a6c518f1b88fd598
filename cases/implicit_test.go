package cases

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// viewing is a data set of viewing from one day to another.
func viewing(name, from, to string) *datasets.Dataset {
	d := dataset(name, datasets.Measured)
	d.Table, d.Period = field.Viewing, datasets.Period{From: from, To: to}
	return d
}

// A case with built-in data, an own export of posts, and four data sets of
// viewing, of which three have days in common.
func overlapping(t *testing.T) (*Study, sets) {
	t.Helper()
	s, _ := load(t, goodFS())
	catalog := sets{
		"set":   dataset("set", datasets.Measured, field.Brand),
		"mine":  dataset("mine", datasets.Measured),
		"lists": viewing("lists", "2023-01-02", "2025-06-29"),
		"half":  viewing("half", "2023-01-01", "2023-06-30"),
		"later": viewing("later", "2025-06-30", "2025-12-31"),
		"open":  viewing("open", "", ""),
	}
	catalog["mine"].Case = "brand"
	s.Attach([]*datasets.Dataset{catalog["mine"]})
	for _, name := range []string{"lists", "half", "later", "open"} {
		s.Loaded[0].Data = append(s.Loaded[0].Data, DataUse{Name: name})
	}
	return s, catalog
}

func TestImplicitPartsCountNothingTwice(t *testing.T) {
	s, catalog := overlapping(t)
	got := map[string][]string{}
	for _, p := range implicit(s, catalog) {
		got[p.ID] = p.Data
	}
	// "later" begins on the day after "lists" ends; a set without a period may
	// hold any day.
	want := map[string][]string{
		"measured":               {"mine"},
		"measured-built-in":      {"set", "lists", "later"},
		"measured-built-in-half": {"half"},
		"measured-built-in-open": {"open"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestPartsThatCountTwiceAreProblems(t *testing.T) {
	for _, test := range []struct {
		name string
		part Part
		want []string
	}{
		{"all data of the case", Part{ID: "p"}, []string{`"lists" and "half"`, `"lists" and "open"`}},
		{"named", Part{ID: "p", Data: []string{"lists", "half"}}, []string{`"lists" and "half"`}},
		{"one after the other", Part{ID: "p", Data: []string{"lists", "later"}}, nil},
		{"one", Part{ID: "p", Data: []string{"half", "mine"}}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, catalog := overlapping(t)
			test.part.Title = note.Text{Words: note.Words{"en": "P"}}
			s.Parts = []Part{test.part}
			var found []string
			for _, p := range Check(s, catalog, registry()) {
				if strings.Contains(p.What.String(), "count twice") {
					found = append(found, p.What.String())
				}
			}
			if len(test.want) == 0 && len(found) > 0 {
				t.Errorf("found %q", found)
			}
			for _, want := range test.want {
				if !strings.Contains(strings.Join(found, "\n"), want) {
					t.Errorf("found %q, want among them: %s", found, want)
				}
			}
		})
	}
}
