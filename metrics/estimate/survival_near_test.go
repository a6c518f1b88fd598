package estimate

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// The closeness that the tests of survival, retention, agreement and
// concentration share, and how they reach data that must not be copied.

// nearBy reports whether got is want to a relative tolerance, or to an
// absolute one of 1e-12 near zero.
func nearBy(got, want, rel float64) bool {
	return math.Abs(got-want) <= max(rel*math.Abs(want), 1e-12)
}

// nearly logs the largest relative error of a test's comparisons.
type nearly struct {
	*testing.T
	rel   float64
	worst float64
	what  string
}

func nearlyTo(t *testing.T, rel float64) *nearly {
	n := &nearly{T: t, rel: rel}
	t.Cleanup(func() { t.Logf("largest relative error %.2g (%s)", n.worst, n.what) })
	return n
}

func (n *nearly) is(what string, got, want float64) {
	n.Helper()
	if !nearBy(got, want, n.rel) {
		n.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
	if math.Abs(want) > 1e-9 {
		if e := math.Abs(got/want - 1); e > n.worst || n.what == "" {
			n.worst, n.what = e, what
		}
	}
}

// number compares a Number; a NaN stands for an absent one.
func (n *nearly) number(what string, got Number, want float64) {
	n.Helper()
	switch {
	case math.IsNaN(want) && got.OK:
		n.Errorf("%s = %g, want none", what, got.Value)
	case !math.IsNaN(want) && !got.OK:
		n.Errorf("%s is absent, want %g", what, want)
	case got.OK:
		n.is(what, got.Value, want)
	}
}

func (n *nearly) interval(what string, got Interval, low, high float64) {
	n.Helper()
	n.number(what+", low", got.Low, low)
	n.number(what+", high", got.High, high)
}

// An error of the size of the tolerance, and no smaller one, makes a
// comparison fail.
func TestNearBy(t *testing.T) {
	for _, rel := range []float64{1e-12, 1e-9, 1e-5, 1e-4} {
		for _, want := range []float64{1, -3.5, 9582.4292, 1e-5, 4.2e9} {
			for _, sign := range []float64{-1, 1} {
				if e := max(rel*math.Abs(want), 1e-12); nearBy(want+sign*1.01*e, want, rel) || !nearBy(want+sign*0.9*e, want, rel) {
					t.Errorf("relative %g at %g: the tolerance is not where it is said to be", rel, want)
				}
			}
		}
		if nearBy(1.01e-12, 0, rel) || !nearBy(0.9e-12, 0, rel) || nearBy(math.NaN(), 0, rel) || nearBy(math.Inf(1), 1, rel) {
			t.Errorf("relative %g: wrong near zero", rel)
		}
	}
}

// outside opens a file that stands beside the project, or skips.
func outside(t *testing.T, env, fallback string, path ...string) [][]string {
	t.Helper()
	root := os.Getenv(env)
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared", fallback)
	}
	name := filepath.Join(append([]string{root}, path...)...)
	f, err := os.Open(name)
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

func float(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}
