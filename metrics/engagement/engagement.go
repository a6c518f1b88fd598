// Package engagement holds the indicators of how people respond to a brand's
// own posts.
//
// An engagement rate is never one number: it has an interaction set (what
// counts as a response), a denominator (followers, reach, impressions, views)
// and an aggregation (pooled, mean, median). Each combination is a definition
// of its own, and only like is compared with like. The headline is pooled;
// mean and median stand beside it.
//
// Definitions lists them all, as data: see rates.go for the rates, counts.go
// for what is no rate, distribution.go for how posts share it.
package engagement

import (
	"slices"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

// Family is that of the indicators here.
var Family = &metrics.Family{ID: "engagement", Name: note.New("Engagement")}

// Definitions lists the family in its order.
var Definitions = slices.Concat(rateDefinitions(), countDefinitions(), distributionDefinitions())

var countsPosts = note.New("posts")
