package comparability

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/metrics/formula"
)

// Test compares the per-unit values of the two sides. Means are compared by
// Welch's test with Hedges g; everything else by Mann-Whitney with Cliff's
// delta, which a few viral posts do not move. Both take units as independent.
func Test(a, b *metrics.Indicator, level float64) estimate.Test {
	if len(a.Sample) == 0 || len(b.Sample) == 0 {
		return estimate.Test{Reason: note.New("the figure has no per-unit values to test")}
	}
	if UsesWelch(a.Definition) {
		return estimate.Welch(a.Sample, b.Sample, level)
	}
	t := estimate.MannWhitney(a.Sample, b.Sample)
	t.Effect = estimate.CliffsDelta(a.Sample, b.Sample, level)
	return t
}

// UsesWelch reports which of the two tests a definition is compared by.
func UsesWelch(d *metrics.Definition) bool { return d.Formula.Agg == formula.Mean }
