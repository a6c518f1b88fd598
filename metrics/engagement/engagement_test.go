package engagement_test

import (
	"testing"

	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/engagement"
	"github.com/casebench/casebench/metrics/refs"
)

func TestLint(t *testing.T) {
	for _, finding := range metrics.Lint(engagement.Definitions, refs.Known) {
		t.Error(finding)
	}
}
