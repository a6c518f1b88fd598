package metrics

// Seconds of the calendar. Times are UTC, which has no other days.
const (
	Day  = 86_400
	Week = 7 * Day
)

// WeekOf numbers the ISO weeks (Monday to Sunday, UTC) in order of time. The
// epoch was a Thursday, three days into its week.
func WeekOf(unix int64) int64 { return floorDiv(unix+3*Day, Week) }

// WeekStart is the Monday, 00:00 UTC, that opens a week of WeekOf.
func WeekStart(week int64) int64 { return week*Week - 3*Day }

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// DayOf is a time as a day in words of a note: a Span of that day.
func DayOf(unix int64) Span {
	day := floorDiv(unix, Day) * Day
	return Span{From: day, To: day + Day}
}
