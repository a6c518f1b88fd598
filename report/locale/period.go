package locale

import (
	"time"

	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
)

var (
	quarters = [4]note.Note{note.New("Q1"), note.New("Q2"), note.New("Q3"), note.New("Q4")}
	halves   = [2]note.Note{note.New("H1"), note.New("H2")}
)

// Period writes the days of a span, whose end is exclusive, by the shortest name
// that means the same: "2023", "H1 2023", "Q1 2025", "March 2025", "3–9 Mar 2025",
// "31 Mar – 6 Apr 2025".
func (l *Locale) Period(s metrics.Span) string {
	if s == (metrics.Span{}) {
		return ""
	}
	from, last, end := time.Unix(s.From, 0).UTC(), time.Unix(s.To-1, 0).UTC(), time.Unix(s.To, 0).UTC()
	year := from.Format("2006")
	if wholeDays(from) && wholeDays(end) && from.Day() == 1 && end.Day() == 1 && last.Year() == from.Year() {
		first := int(from.Month()) - 1
		switch months := int(last.Month()) - first; {
		case months == 12:
			return year
		case months == 6 && first%6 == 0:
			return l.T("%s %s", halves[first/6], year)
		case months == 3 && first%3 == 0:
			return l.T("%s %s", quarters[first/3], year)
		case months == 1:
			return l.Month(from.Format("2006-01"))
		}
	}
	switch {
	case from.Format(time.DateOnly) == last.Format(time.DateOnly):
		return l.Date(s.From)
	case from.Year() != last.Year():
		return l.Date(s.From) + " – " + l.Date(s.To-1)
	case from.Month() != last.Month():
		return from.Format(l.dayMonth) + l.dash + l.Date(s.To-1)
	}
	return from.Format(l.day) + "–" + l.Date(s.To-1)
}

func wholeDays(t time.Time) bool { return t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 }

// Days writes a period from one day to another, given as 2025-03-03; a side that
// is open is left out, and what is no day stays as it is.
func (l *Locale) Days(from, to string) string {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, to)
	if errA == nil && errB == nil && !b.Before(a) {
		return l.Period(metrics.Span{From: a.Unix(), To: b.Unix() + metrics.Day})
	}
	switch {
	case from == "":
		return l.Day(to)
	case to == "":
		return l.Day(from)
	}
	return l.Day(from) + " – " + l.Day(to)
}
