package estimate

import "github.com/casebench/casebench/metrics/tally"

// PetoPeto is LogRank with each event weighted by the survival of all groups
// together just before it, so that early differences count for more: a
// Wilcoxon test for censored times.
//
//	w(t) = S(t-), the Kaplan-Meier curve
//
// This is the G^ρ test with ρ = 1, which R's survdiff calls Peto-Peto; Peto
// and Peto themselves weighted with Π(1 - d/(n+1)), which differs little.
// Prefer it to LogRank where groups differ early on or late censoring is
// heavy; choose before looking at the curves.
//
// Peto & Peto, JRSS A 135:185, 1972; Harrington & Fleming, Biometrika 69:553,
// 1982.
func PetoPeto(groups []*tally.Events) Test { return weightedLogRank(groups, 1, "Peto-Peto, S(t-)") }
