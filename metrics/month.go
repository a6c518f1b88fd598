package metrics

import "time"

// MonthOf numbers the calendar months (UTC) from January 1970, which is 0.
func MonthOf(unix int64) int32 {
	t := time.Unix(unix, 0).UTC()
	return int32((t.Year()-1970)*12 + int(t.Month()) - 1)
}

// MonthStart is the first second of a month of MonthOf.
func MonthStart(month int32) int64 {
	return time.Date(1970, time.Month(month+1), 1, 0, 0, 0, 0, time.UTC).Unix()
}
