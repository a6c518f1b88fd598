package library_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets"
	data "github.com/casebench/casebench/datasets/library"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/kpis"
)

func catalog(t testing.TB) *datasets.Catalog {
	t.Helper()
	c, err := data.Catalog()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func study(t testing.TB, id string) *cases.Study {
	t.Helper()
	s, problems := cases.Load(library.FS, id, library.FS)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return s
}

// The built-in studies load and check without a problem, warnings included.
func TestStudiesAreSound(t *testing.T) {
	for _, id := range library.Studies {
		if problems := cases.Check(study(t, id), catalog(t), kpis.Registry()); len(problems) > 0 {
			t.Errorf("%s: %v", id, problems)
		}
	}
}

// Every folder with a study is named among the studies, and every case file is
// part of one.
func TestNothingIsForgotten(t *testing.T) {
	var folders, named []string
	files, err := fs.Glob(library.FS, "*/"+cases.StudyFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		folders = append(folders, strings.TrimSuffix(f, "/"+cases.StudyFile))
	}
	if want := slices.Sorted(slices.Values(library.Studies)); !slices.Equal(folders, want) {
		t.Errorf("folders %v, studies %v", folders, want)
	}
	for _, id := range library.Studies {
		named = append(named, study(t, id).Cases...)
	}
	files, err = fs.Glob(library.FS, "cases/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		id, _, _ := strings.Cut(strings.TrimPrefix(f, "cases/"), ".")
		if !slices.Contains(named, id) {
			t.Errorf("%s is in no study", f)
		}
	}
}

// What a reader reads stands in both languages.
func TestBothLanguages(t *testing.T) {
	both := func(where string, x note.Text) {
		if (x.Words["en"] == "") != (x.Words["ru"] == "") {
			t.Errorf("%s: only in one language: %+v", where, x)
		}
		if cyrillic(x.Words["en"]) || x.Words["ru"] != "" && x.Words["ru"] != x.Words["en"] && !cyrillic(x.Words["ru"]) {
			t.Errorf("%s: in another language than it says: %+v", where, x)
		}
	}
	narrative := func(where string, n map[string]string) {
		if strings.TrimSpace(n["en"]) == "" || cyrillic(n["en"]) || !cyrillic(n["ru"]) {
			t.Errorf("%s: the narrative is not there in both languages", where)
		}
		if en, ru := cited(n["en"]), cited(n["ru"]); !slices.Equal(en, ru) {
			t.Errorf("%s: in English it cites %v, in Russian %v", where, en, ru)
		}
		if en, ru := strings.Count(n["en"], "\n\n"), strings.Count(n["ru"], "\n\n"); en != ru {
			t.Errorf("%s: %d paragraphs in English, %d in Russian", where, en+1, ru+1)
		}
	}
	for _, id := range library.Studies {
		s := study(t, id)
		both(id, s.Title)
		both(id, s.Subtitle)
		narrative(id, s.Narrative)
		for _, p := range s.Parts {
			where := id + ", part " + p.ID
			both(where, p.Title)
			both(where, p.Intro)
			both(where, p.Limits)
			if p.Limits.Words["en"] == "" {
				t.Errorf("%s: nothing is said of what the data cannot show", where)
			}
			if en, ru := cited(p.Intro.Words["en"]+p.Limits.Words["en"]), cited(p.Intro.Words["ru"]+p.Limits.Words["ru"]); !slices.Equal(en, ru) {
				t.Errorf("%s: in English it cites %v, in Russian %v", where, en, ru)
			}
		}
		for _, c := range s.Loaded {
			narrative(c.ID, c.Narrative)
			both(c.ID, c.Sector)
			both(c.ID, c.Market)
			for _, a := range c.Accounts {
				both(c.ID+", account "+a.Handle, a.Title)
			}
			for _, k := range c.KPIs {
				both(c.ID+", "+k.ID, k.Why)
				if k.Why.Words["en"] == "" {
					t.Errorf("%s: nothing is said of why %s matters", c.ID, k.ID)
				}
			}
		}
	}
}

// Every citation leads to a source of the study, and every source says who
// answers for it.
func TestCitationsResolve(t *testing.T) {
	for _, id := range library.Studies {
		s := study(t, id)
		sources := map[string]cases.Source{}
		for _, src := range s.Sources {
			sources[src.ID] = src
			if src.Title == "" || src.Type == "" {
				t.Errorf("the source %s lacks its title or type", src.ID)
			}
		}
		texts := []string{s.Narrative["en"], s.Narrative["ru"]}
		for _, p := range s.Parts {
			texts = append(texts, p.Intro.Words["en"], p.Intro.Words["ru"], p.Limits.Words["en"], p.Limits.Words["ru"])
		}
		for _, c := range s.Loaded {
			texts = append(texts, c.Narrative["en"], c.Narrative["ru"])
		}
		found := 0
		for _, key := range cited(strings.Join(texts, "\n")) {
			found++
			if _, there := sources[key]; !there {
				t.Errorf("%s: no source %q", id, key)
			}
		}
		if found == 0 {
			t.Errorf("%s: no citation was found, which cannot be", id)
		}
	}
}

// Simulated data never share a part with real ones, and their part says so in
// its title.
func TestSimulatedDataStandApart(t *testing.T) {
	for _, id := range library.Studies {
		simulated := 0
		for _, b := range cases.Bind(study(t, id), catalog(t), kpis.Registry()) {
			origins := map[bool]bool{}
			for _, c := range b.Request.Cases {
				for _, src := range c.Sources {
					origins[src.Data.Origin == datasets.Simulated] = true
				}
			}
			if len(origins) != 1 || origins[true] != b.Simulated {
				t.Errorf("%s, part %s: simulated and real data: %v, and it says %v", id, b.Part.ID, origins, b.Simulated)
			}
			if b.Simulated {
				simulated++
				if !strings.Contains(b.Part.Title.Words["en"], "simulated") || !strings.Contains(b.Part.Title.Words["ru"], "смоделирован") {
					t.Errorf("%s, part %s does not say so: %+v", id, b.Part.ID, b.Part.Title)
				}
			}
		}
		if simulated == 0 {
			t.Errorf("%s has no simulated part: this test sees nothing", id)
		}
	}
}

// cited lists the keys that a text cites, sorted, each once.
func cited(text string) []string {
	var keys []string
	for _, c := range cases.Citations(text) {
		for _, w := range c.Works {
			keys = append(keys, w.Key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func cyrillic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
}
