//go:build !race

package intake

// underRace reports whether the race detector is on, under which the real files
// would take minutes; .ci/run imports them without it.
const underRace = false
