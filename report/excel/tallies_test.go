package excel

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
)

func writeSums(t *testing.T, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := writeRows(&b, study(t, lang), 0); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// With no room for rows every table stands as sums, and the formulas over them
// give the indicators all the same: computed here by the library of the
// workbook, cell by cell.
func TestFormulasOverSums(t *testing.T) {
	t.Parallel()
	f := open(t, writeSums(t, "en"))
	doc := study(t, "en")
	n, live := 3, 0
	for _, part := range doc.Results {
		for _, i := range part.Result.Indicators {
			n++
			cell := cellName(valueColumn, n)
			formula, err := f.GetCellFormula("Indicators", cell)
			if err != nil {
				t.Fatal(err)
			}
			if formula == "" {
				continue
			}
			live++
			if strings.Contains(formula, "MEDIAN") {
				t.Errorf("%s: a median over sums: %s", i.Definition.ID, formula)
			}
			text, err := f.CalcCellValue("Indicators", cell, excelize.Options{RawCellValue: true})
			got, bad := strconv.ParseFloat(text, 64)
			if err != nil || bad != nil || i.Status != metrics.Defined || math.Abs(got-i.Value) > 1e-11*math.Abs(i.Value) {
				t.Errorf("%s %s: %s = %s computes to %q, the indicator says %v (%s, %v)", part.ID, i.Definition.ID, cell, formula, text, i.Value, i.Status, err)
			}
		}
	}
	if live < 200 {
		t.Errorf("%d figures are formulas over sums, want 200 and more", live)
	}
}

// A second program computes them too.
func TestSumsRecalculated(t *testing.T) {
	t.Parallel()
	if live := liveFigures(t, study(t, "ru"), open(t, recalculate(t, writeSums(t, "ru")))); live < 200 {
		t.Errorf("%d live figures, want 200 and more", live)
	}
}

func TestWhichTablesAreTallied(t *testing.T) {
	t.Parallel()
	table := func(rows int) *dataSheet { return &dataSheet{ev: &metrics.Evidence{Batch: &field.Batch{Len: rows}}} }
	small, large, middle := table(10), table(30), table(20)
	all := []*dataSheet{small, large, middle}
	for _, test := range []struct {
		most int
		want []*dataSheet
	}{
		{60, nil},
		{59, []*dataSheet{large}},
		{30, []*dataSheet{large}},
		{29, []*dataSheet{large, middle}},
		{9, []*dataSheet{large, middle, small}},
	} {
		got := tallied(all, test.most)
		for _, d := range all {
			if got[d] != slices.Contains(test.want, d) {
				t.Errorf("room for %d rows: the table of %d is tallied: %v", test.most, d.ev.Batch.Len, got[d])
			}
		}
	}
}

// Runs of sums are cut where a group or a month begins, rows that are left out
// are in none.
func TestRuns(t *testing.T) {
	t.Parallel()
	at := &field.Column{Field: field.Of(field.Published)}
	for _, day := range []int64{0, 30, 31, 32, 40, 41, 70, 71} { // of 1970: three in January, ...
		at.AppendInt(day * 86400)
	}
	e := &metrics.Evidence{Batch: &field.Batch{Len: 8, Cols: []*field.Column{at}}, Groups: []metrics.Group{
		{From: 0, To: 6, Used: 5}, {From: 0, To: 4, Used: 4}, {From: 4, To: 5, Used: 1}, {From: 6, To: 8, Used: 2},
	}}
	february, march := int64(31*86400), int64(59*86400)
	if got, want := runsOf(e, true), []tallyRun{{0, 2, 0}, {2, 4, february}, {4, 5, february}, {6, 8, march}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got, want := runsOf(e, false), []tallyRun{{0, 4, 0}, {4, 5, 0}, {6, 8, 0}}; !slices.Equal(got, want) {
		t.Errorf("months apart: %v, want %v", got, want)
	}
	tallies := &tallySheet{runs: runsOf(e, true)}
	if from, to := tallies.between(0, 5); from != 0 || to != 3 {
		t.Errorf("the first group is the runs %d to %d, want 0 to 3", from, to)
	}
	if from, to := tallies.between(6, 8); from != 3 || to != 4 {
		t.Errorf("the last group is the runs %d to %d, want 3 to 4", from, to)
	}
}
