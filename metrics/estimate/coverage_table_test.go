package estimate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"testing"
)

// coveredBy is the share of samples, in thousandths by level, for which the
// log-scale t interval of a mean of lognormal values holds it.
func coveredBy(units int, spread float64, samples int, levels []float64) []int {
	critical := make([]float64, len(levels))
	for l, level := range levels {
		critical[l] = tCritical(level, float64(units-1))
	}
	r := rand.New(rand.NewPCG(uint64(units), uint64(1000*spread)))
	hits := make([]int, len(levels))
	for range samples {
		sum, squares := 0.0, 0.0
		for range units {
			v := math.Exp(spread*r.NormFloat64() - spread*spread/2) // mean 1
			sum += v
			squares += v * v
		}
		n := float64(units)
		mean := sum / n
		se := math.Sqrt((squares - n*mean*mean) / (n - 1) / n)
		for l := range levels {
			if math.Abs(math.Log(mean)) <= critical[l]*se/mean {
				hits[l]++
			}
		}
	}
	for l := range hits {
		hits[l] = (1000*hits[l] + samples/2) / samples
	}
	return hits
}

// The table is made once, with 40,000 samples a cell (standard error at most 0.25
// points), by CASEBENCH_COVERAGE=1 go test -run TestCoverageTable ./metrics/estimate.
// Some cells are measured anew every time, with fewer samples.
func TestCoverageTable(t *testing.T) {
	levels := CoverageLevels[:]
	if os.Getenv("CASEBENCH_COVERAGE") == "" {
		for _, c := range []struct{ s, n int }{{1, 1}, {3, 2}, {4, 3}, {6, 4}} {
			got := coveredBy(CoverageUnits[c.n], CoverageSpreads[c.s], 4000, levels)
			for l := range levels {
				if want := coverageTable[l][c.s][c.n]; math.Abs(float64(got[l]-want)) > 25 { // 3.5 standard errors
					t.Errorf("spread %v, %d units, level %v: %d per mille, the table says %d",
						CoverageSpreads[c.s], CoverageUnits[c.n], levels[l], got[l], want)
				}
			}
		}
		return
	}
	var table [len(CoverageLevels)][len(CoverageSpreads)][len(CoverageUnits)]int
	var wg sync.WaitGroup
	for s, spread := range CoverageSpreads {
		for n, units := range CoverageUnits {
			wg.Go(func() {
				for l, hits := range coveredBy(units, spread, 40_000, levels) {
					table[l][s][n] = hits
				}
			})
		}
	}
	wg.Wait()
	var b strings.Builder
	b.WriteString("package estimate\n\n// What TestCoverageTable measured. Units by posts or weeks, spreads by LogSpread.\nvar (\n")
	fmt.Fprintf(&b, "\tCoverageUnits   = %#v\n\tCoverageSpreads = %#v\n\tCoverageLevels  = %#v\n)\n\n", CoverageUnits, CoverageSpreads, CoverageLevels)
	b.WriteString("// coverageTable is in thousandths, by level, spread and units.\n")
	b.WriteString("var coverageTable = [len(CoverageLevels)][len(CoverageSpreads)][len(CoverageUnits)]int{\n")
	for l := range table {
		fmt.Fprintf(&b, "\t{ // %v\n", levels[l])
		for s := range table[l] {
			row := strings.Trim(strings.ReplaceAll(fmt.Sprint(table[l][s]), " ", ", "), "[]")
			fmt.Fprintf(&b, "\t\t{%s},\n", row)
		}
		b.WriteString("\t},\n")
	}
	b.WriteString("}\n")
	if err := os.WriteFile("coverage_table.go", []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestCoverageBetweenPoints(t *testing.T) {
	at := func(units int64, spread, level float64) float64 {
		c := Coverage(units, spread, level)
		if !c.OK {
			t.Fatalf("no coverage at %d, %v, %v", units, spread, level)
		}
		return c.Value
	}
	// At the points of the table, between them, and beyond its ends.
	last := len(CoverageUnits) - 1
	ten, twenty := float64(coverageTable[1][3][2])/1000, float64(coverageTable[1][3][3])/1000
	if got := at(10, 1, 0.95); got != ten {
		t.Errorf("10 units: %v, want %v", got, ten)
	}
	if got := at(14, 1, 0.95); got <= min(ten, twenty) || got >= max(ten, twenty) {
		t.Errorf("14 units: %v, want between %v and %v", got, ten, twenty)
	}
	if got, want := at(1_000_000, 1, 0.95), min(float64(coverageTable[1][3][last])/1000, 0.95); got != want {
		t.Errorf("a million units: %v, want %v", got, want)
	}
	if got := at(1_000_000, 0, 0.95); got > 0.95 {
		t.Errorf("even values cover %v, more than the level", got)
	}
	for _, c := range []struct {
		units         int64
		spread, level float64
	}{{1, 1, 0.95}, {10, -1, 0.95}, {10, 1, 0.5}, {10, 1, 0.999}} {
		if got := Coverage(c.units, c.spread, c.level); got.OK {
			t.Errorf("%v has a coverage of %v", c, got.Value)
		}
	}
}
