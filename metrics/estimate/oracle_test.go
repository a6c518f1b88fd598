package estimate

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/casebench/casebench/metrics/tally"
)

// Reference figures come from the project's reference results, computed in R
// 4.2 and recomputed in Python; each test is named after the file and states
// its tolerance. The figures stand here, the larger data files are read from
// beside the project and their tests skip where they are not.

// closeTo reports whether got is within the relative tolerance of want; where
// 0 is wanted, within 1e-12.
func closeTo(got, want, tolerance float64) bool {
	if want == 0 {
		return math.Abs(got) <= 1e-12
	}
	return math.Abs(got-want) <= tolerance*math.Abs(want)
}

// A deliberate error of the size of the tolerance makes the comparison fail.
func TestCloseTo(t *testing.T) {
	for _, tolerance := range []float64{1e-9, 1e-8, 1e-6, 1e-4} {
		for _, want := range []float64{-3600, -0.04, 0.00075, 1, 138.29, 5e-7, 4e-9, 2.3e-25} {
			off := tolerance * math.Abs(want)
			for _, sign := range []float64{-1, 1} {
				if closeTo(want+sign*1.001*off, want, tolerance) {
					t.Errorf("an error of %g in %g passes at %g", sign*off, want, tolerance)
				}
				if !closeTo(want+sign*0.99*off, want, tolerance) {
					t.Errorf("%g is not close to itself at %g", want, tolerance)
				}
			}
		}
		if closeTo(math.NaN(), 1, tolerance) || closeTo(math.Inf(1), 1, tolerance) || closeTo(math.NaN(), 0, tolerance) || closeTo(1.1e-12, 0, tolerance) {
			t.Error("NaN, infinity or a number that is not 0 passes")
		}
	}
}

// oracle compares figures and keeps the largest relative error.
type oracle struct {
	*testing.T
	tolerance float64
	largest   float64
	figures   int
}

func newOracle(t *testing.T, tolerance float64) *oracle {
	o := &oracle{T: t, tolerance: tolerance}
	t.Cleanup(func() {
		t.Logf("%d figures, largest relative error %.1e, tolerance %.0e", o.figures, o.largest, tolerance)
	})
	return o
}

func (o *oracle) is(what string, got, want float64) {
	o.Helper()
	o.figures++
	if want != 0 {
		o.largest = max(o.largest, math.Abs(got/want-1))
	}
	if !closeTo(got, want, o.tolerance) {
		o.Errorf("%s = %.15g, want %.15g within %g", what, got, want, o.tolerance)
	}
}

// number compares an optional number; a want of NaN stands for absent.
func (o *oracle) number(what string, got Number, want float64) {
	o.Helper()
	if math.IsNaN(want) {
		o.figures++
		if got.OK {
			o.Errorf("%s = %g, want absent", what, got.Value)
		}
		return
	}
	if !got.OK {
		o.Errorf("%s is absent, want %.15g", what, want)
		return
	}
	o.is(what, got.Value, want)
}

func (o *oracle) interval(what string, got Interval, low, high float64) {
	o.Helper()
	o.number(what+" low", got.Low, low)
	o.number(what+" high", got.High, high)
}

func (o *oracle) defined(what string, status Status) {
	o.Helper()
	if status != Defined {
		o.Fatalf("%s is %v", what, status)
	}
}

// absent stands for a figure that does not exist.
var absent = math.NaN()

// outside reads a CSV that stands beside the project, or skips.
func outside(t *testing.T, env, fallback string, path ...string) [][]string {
	t.Helper()
	root := os.Getenv(env)
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared", fallback)
	}
	f, err := os.Open(filepath.Join(append([]string{root}, path...)...))
	if err != nil {
		t.Skipf("the file is not beside the project (set %s): %v", env, err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func oracleFile(t *testing.T, path ...string) [][]string {
	return outside(t, "CASEBENCH_ORACLES", "oracles", path...)
}

func realFile(t *testing.T, path ...string) [][]string {
	return outside(t, "CASEBENCH_REAL_DATA", "data", path...)
}

// referenceTable is a CSV of the reference results as records with its header.
func referenceTable(t *testing.T, name string) (header map[string]int, records [][]string) {
	t.Helper()
	all := oracleFile(t, "data", name)
	header = map[string]int{}
	for i, name := range all[0] {
		header[name] = i
	}
	return header, all[1:]
}

func parse(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// pairOf is a tally of denominators x and numerators y.
func pairOf(x, y []int64) *tally.Pair {
	var p tally.Pair
	for i := range x {
		p.Add(x[i], y[i])
	}
	return &p
}

func floats(s []int64) []float64 {
	f := make([]float64, len(s))
	for i, v := range s {
		f[i] = float64(v)
	}
	return f
}
