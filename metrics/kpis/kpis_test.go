package kpis

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/refs"
)

var update = flag.Bool("update", false, "write testdata/ids.txt anew")

// The registry drops the second of two definitions with one id, so the
// families are looked at as they come.
func TestLint(t *testing.T) {
	for _, finding := range metrics.Lint(slices.Concat(families()...), refs.Known) {
		t.Error(finding)
	}
}

// Ids stand in study files and in published reports: one that changes or goes
// breaks them. A change of formula raises the version, which stands beside it.
func TestIDs(t *testing.T) {
	var b strings.Builder
	for _, d := range Registry().All() {
		fmt.Fprintf(&b, "%s v%d\n", d.ID, d.Version)
	}
	golden := filepath.Join("testdata", "ids.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("the ids differ from %s; if that is meant, go test -update and inspect the diff\n%s", golden, diff(string(want), b.String()))
	}
}

// diff lists the lines that only one of two texts has.
func diff(old, new string) string {
	a, b := strings.Split(old, "\n"), strings.Split(new, "\n")
	var out []string
	for _, line := range a {
		if !slices.Contains(b, line) {
			out = append(out, "- "+line)
		}
	}
	for _, line := range b {
		if !slices.Contains(a, line) {
			out = append(out, "+ "+line)
		}
	}
	return strings.Join(out, "\n")
}

// What a reader is told is English, the printed formula too, and no two
// indicators go by one name. Tests of report/locale see to other languages.
func TestTexts(t *testing.T) {
	names := map[string]string{}
	for _, d := range Registry().All() {
		f := d.Formula.Print(note.Note.String, []field.ID{field.Likes, field.CommentsN})
		if f == "" || cyrillic(f) {
			t.Errorf("%s: the formula is %q", d.ID, f)
		}
		name := d.Name.String()
		if other, there := names[name]; there {
			t.Errorf("%s and %s have one name: %q", d.ID, other, name)
		}
		names[name] = d.ID
		for _, text := range []string{d.Name.String(), d.About.String(), d.Caution.String(), d.CountsN.String(), d.Interval.String()} {
			if cyrillic(text) {
				t.Errorf("%s: Russian in an English text: %q", d.ID, text)
			}
		}
	}
}

func cyrillic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
}

// An interval is somebody's method, so a definition that has one names its
// source. Counts, sums and bounds stand for themselves.
func TestSources(t *testing.T) {
	for _, d := range Registry().All() {
		how, _, _ := strings.Cut(strings.ToLower(strings.Trim(d.Interval.String(), ".")), ":")
		if len(d.Refs) == 0 && how != "none" && !strings.HasPrefix(how, "bounds") {
			t.Errorf("%s has an interval (%s) and no source", d.ID, d.Interval.String())
		}
		if once := slices.Compact(slices.Sorted(slices.Values(d.Refs))); len(once) != len(d.Refs) {
			t.Errorf("%s: a source stands twice: %v", d.ID, d.Refs)
		}
		if d.MinN < 1 {
			t.Errorf("%s: at least one unit is needed for a figure", d.ID)
		}
	}
}

// Nothing in is nothing out: no definition has a figure of no rows, and none
// panics over them.
func TestFigureOfNothing(t *testing.T) {
	for _, d := range Registry().All() {
		if d.From != nil {
			continue // no tally of its own
		}
		for _, o := range []metrics.Options{
			{Level: 0.95, Interactions: []field.ID{field.Likes}, Period: metrics.Span{From: -1 << 63, To: 1<<63 - 1}},
			{Level: 0.95, Interactions: []field.ID{field.Likes}, Period: metrics.Span{From: 0, To: 52 * metrics.Week}},
		} {
			a, b := d.Tally(o), d.Tally(o)
			a.Merge(b)
			if out := a.Outcome(o); out.Status == metrics.Defined && out.N > 0 {
				t.Errorf("%s: %v of nothing", d.ID, out.Value)
			} else if out.Status != metrics.Defined && out.Reason.String() == "" {
				t.Errorf("%s: %s without a reason", d.ID, out.Status)
			}
		}
	}
}
