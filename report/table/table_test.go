package table

import (
	"bytes"
	"encoding/csv"
	"flag"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/clean"
	"github.com/casebench/casebench/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func written(t *testing.T, doc *report.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// rows reads a file as another program would.
func rows(t *testing.T, file string) [][]string {
	t.Helper()
	text, marked := strings.CutPrefix(file, "\ufeff")
	if !marked {
		t.Error("there is no byte order mark")
	}
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"en", "ru"} {
		got := written(t, reporttest.Small(lang))
		file := filepath.Join("testdata", "small-"+lang+".csv")
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
		if again := written(t, reporttest.Small(lang)); again != got {
			t.Errorf("%s: the second file differs from the first", lang)
		}
	}
}

// Only words depend on the language: figures are for other programs.
func TestFiguresAreTheSameInEveryLanguage(t *testing.T) {
	en, ru := rows(t, written(t, reporttest.Small("en"))), rows(t, written(t, reporttest.Small("ru")))
	if len(en) != len(ru) || len(en) != 4 { // a header and three indicators
		t.Fatalf("%d rows in English, %d in Russian, want 4", len(en), len(ru))
	}
	worded := []string{"name", "reason", "no_interval", "warnings"}
	for i := range en {
		for k, column := range Columns {
			if !slices.Contains(worded, column) && en[i][k] != ru[i][k] {
				t.Errorf("row %d, %s: %q in English, %q in Russian", i, column, en[i][k], ru[i][k])
			}
		}
	}
}

// A number comes back bit for bit, a missing one is an empty cell.
func TestNumbersComeBack(t *testing.T) {
	doc := reporttest.Small("ru")
	all := rows(t, written(t, doc))
	for i, ind := range doc.Results[0].Result.Indicators {
		cell := func(column string) string { return all[i+1][slices.Index(Columns, column)] }
		for column, want := range map[string]estimate.Number{
			"value": {Value: ind.Value, OK: ind.Status == metrics.Defined}, "low": ind.Interval.Low, "high": ind.Interval.High,
			"numerator": ind.Numerator, "denominator": ind.Denominator,
		} {
			got, err := strconv.ParseFloat(cell(column), 64)
			if want.OK && (err != nil || got != want.Value) || !want.OK && cell(column) != "" {
				t.Errorf("%s, %s: %q for %v", ind.Definition.ID, column, cell(column), want)
			}
		}
		if cell("n") != strconv.FormatInt(ind.N, 10) {
			t.Errorf("%s: n is %q, want %d", ind.Definition.ID, cell("n"), ind.N)
		}
	}
}

func TestNoNumberIsNoText(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		doc := reporttest.Small("en")
		ind := doc.Results[0].Result.Indicators[0]
		ind.Value, ind.Numerator = x, estimate.Number{Value: x, OK: true}
		ind.Interval = estimate.Interval{Low: estimate.Number{Value: x, OK: true}, High: estimate.Number{Value: x, OK: true}, Level: x, Achieved: x}
		row := rows(t, written(t, doc))[1]
		for _, column := range []string{"value", "low", "high", "level", "level_achieved", "numerator"} {
			if got := row[slices.Index(Columns, column)]; got != "" {
				t.Errorf("%v in the column %s is printed as %q", x, column, got)
			}
		}
	}
}

// Whatever text is in a document, no cell of a text begins a formula, and
// without the mark that prevents it the text is what it was.
func TestHostileTextComesBack(t *testing.T) {
	attacks := map[string]string{"minus": "-2+3", "at": "@SUM(1)", "return": "\r=1", "wide": "＝1+1", "apostrophe": "'=1", "lone quote": `"`,
		"semicolon": "a;b,c", "tail": "a\r\nb"}
	for name, text := range reporttest.Attacks {
		attacks[name] = text
	}
	for name, text := range attacks {
		for _, lang := range []string{"en", "ru"} {
			all := rows(t, written(t, reporttest.Hostile(lang, text)))
			if len(all) != 2 || !slices.Equal(all[0], Columns) {
				t.Fatalf("%s: %d rows, the first of them %q", name, len(all), all[0])
			}
			for i, cell := range all[1] {
				if cell != "" && !numeric[Columns[i]] && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
					t.Errorf("%s: the column %s begins like a formula: %.40q", name, Columns[i], cell)
				}
			}
			want := clean.Text(text)
			for _, column := range []string{"part", "id", "name", "case", "platform", "account", "theme", "method", "data", "sha256"} {
				got := all[1][slices.Index(Columns, column)]
				if trimmed, marked := strings.CutPrefix(got, "'"); marked && datasets.Guarded(want) != want {
					got = trimmed
				}
				if got != want {
					t.Errorf("%s: the column %s has %.60q, want %.60q", name, column, got, want)
				}
			}
		}
	}
}
