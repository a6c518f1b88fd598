// Package kpis puts the families of definitions together.
package kpis

import (
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/audience"
	"github.com/casebench/casebench/metrics/engagement"
	"github.com/casebench/casebench/metrics/members"
	"github.com/casebench/casebench/metrics/published"
	"github.com/casebench/casebench/metrics/reach"
	"github.com/casebench/casebench/metrics/retention"
	"github.com/casebench/casebench/metrics/satisfaction"
	"github.com/casebench/casebench/metrics/viewing"
)

// Registry holds every definition, in the order of the families in reports.
func Registry() *metrics.Registry { return metrics.NewRegistry(families()...) }

func families() [][]*metrics.Definition {
	return [][]*metrics.Definition{
		engagement.Definitions,
		published.Definitions(),
		audience.Definitions(),
		reach.Definitions(),
		retention.Definitions(),
		members.Definitions(),
		viewing.Definitions(),
		satisfaction.Definitions(),
	}
}
