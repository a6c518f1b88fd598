// Package library holds the built-in study and its cases.
package library

import "embed"

// FS holds the built-in cases (cases/ID.md), their sources (sources.json) and
// the built-in studies, a folder each.
//
//go:embed cases nike-netflix sources.json
var FS embed.FS

// Studies names the built-in studies; the first is the default.
var Studies = []string{"nike-netflix"}
