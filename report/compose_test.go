package report_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	builtin "github.com/casebench/casebench/cases/library"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// studies are computed once for all tests: the small made-up one and every
// built-in one.
var studies = sync.OnceValues(func() (map[string]*reporttest.Study, error) {
	out := map[string]*reporttest.Study{}
	s, err := reporttest.SmallStudy()
	if err != nil {
		return nil, err
	}
	out["small"] = s
	for _, name := range builtin.Studies {
		if out[name], err = reporttest.BuiltIn(name); err != nil {
			return nil, err
		}
	}
	return out, nil
})

// compose is the report of a study; some are composed once for all tests, which
// change nothing of them.
func compose(t *testing.T, study, lang string) *report.Document {
	t.Helper()
	all, err := studies()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := all[study].Report(lang)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestGolden shows the whole report of a small study: where every figure, every
// remark and every mark stands.
func TestGolden(t *testing.T) {
	for _, lang := range []string{"en", "ru"} {
		got := reporttest.Dump(compose(t, "small", lang))
		file := filepath.Join("testdata", "small-"+lang+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs; look at it with: go test -update, git diff", file)
		}
	}
}

// A KPI of a family that the report has never heard of has its section, its
// table and its charts by what its definition says.
func TestANewFamilyNeedsNoChangeHere(t *testing.T) {
	all, err := studies()
	if err != nil {
		t.Fatal(err)
	}
	family := &metrics.Family{ID: "moods", Name: note.New("In the mood")}
	mood := &metrics.Definition{ID: "moods/score/mean:index", Version: 1, Name: note.New("Mood"), Family: family,
		Shape: metrics.Shape{Interval: metrics.Expected, Figures: metrics.Dots, Steps: metrics.Levels, Unit: unit.Days,
			Labels: map[string]note.Note{"m": note.New("Mondays")}}}
	other := &metrics.Definition{ID: "others/x:count", Version: 1, Name: note.New("Other"), Family: &metrics.Family{ID: "others", Name: note.New("Others")},
		Shape: metrics.Shape{Interval: metrics.NotExpected, Figures: metrics.NoChart, Steps: metrics.NoSteps}}
	result := &metrics.Result{}
	for _, id := range []string{"zenith", "acme"} {
		out := metrics.Outcome{Status: metrics.Defined, Value: 3, N: 9, NoInterval: note.New("it is a mood"),
			Points: []metrics.Point{{At: 1735689600, Label: "m", Status: metrics.Defined, Value: 1}, {At: 1738368000, Label: "m", Status: metrics.Defined, Value: 5}}}
		for _, d := range []*metrics.Definition{mood, other} {
			result.Indicators = append(result.Indicators, &metrics.Indicator{Definition: d, Key: metrics.Key{Case: id, Origin: "measured"}, Outcome: out})
		}
	}
	small := *all["small"]
	part := small.Parts[0]
	part.Result, part.Request = result, &metrics.Request{Definitions: []*metrics.Definition{mood, other}, Level: 0.9}
	small.Parts = []report.Answered{part}
	doc, err := small.Report("en")
	if err != nil {
		t.Fatal(err)
	}
	dump := reporttest.Dump(doc)
	for _, want := range []string{
		"section part-posts-moods | In the mood", "section part-posts-others | Others", "| In the mood: Posts of the quarter",
		"note 1 | No interval: it is a mood.", "moods-score-mean-dot | Mood | dot",
		"moods-score-mean-line | Mood over time, each value at the end of its period | line | days", "series Zenith · Mondays | group 0",
	} {
		if !strings.Contains(dump, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
	for _, not := range []string{"others-x-dot", "others-x-line"} {
		if strings.Contains(dump, not) {
			t.Errorf("the report has %q, which the definition does not ask for", not)
		}
	}
	if t.Failed() {
		t.Log(dump)
	}
}
