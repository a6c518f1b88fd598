package estimate

import (
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics/tally"
)

// PeriodChange is the users of a period, and how many of the period before it
// kept.
type PeriodChange struct {
	tally.Period
	Retention Result // of the users active in the period before; churn is 1 less this
}

// PeriodRetention is, period by period up to and with end, the share of the
// users of one period who are active in the next, with Wilson's interval.
//
//	retention(p) = returning(p) / active(p-1),   churn(p) = 1 - retention(p)
//
// A user who pauses for a period counts as lost in it and as resurrected
// after, so this is not the churn of a subscription. The first period has no
// retention: nobody was there before. Two adjacent periods share users, so
// their figures are not independent.
func PeriodRetention(c *tally.Cohorts, end int32, level float64) []PeriodChange {
	if c == nil {
		return nil
	}
	var changes []PeriodChange
	for _, p := range c.Lifecycle(end) {
		change := PeriodChange{Period: p}
		const method = "period retention"
		if before := p.Returning + p.Lost; before > 0 {
			change.Retention = Wilson(p.Returning, before, level)
			change.Retention.Method = method
		} else {
			change.Retention = noResult(TooFew, method, 0, note.New("nobody was active in the period before; at least 1 user is needed"))
		}
		changes = append(changes, change)
	}
	return changes
}
