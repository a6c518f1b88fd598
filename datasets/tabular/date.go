package tabular

import (
	"strings"
	"time"

	"github.com/casebench/casebench/datasets/note"
)

// Order says what stands first in dates of numbers.
type Order uint8

// The orders.
const (
	OrderUnknown Order = iota // each date must explain itself
	MonthFirst                // 12/31/2025
	DayFirst                  // 31/12/2025
	YearFirst                 // 25-12-31: what decides of years with two digits
)

// Orders are the names under which people state an order.
var Orders = map[string]Order{"MDY": MonthFirst, "DMY": DayFirst, "YMD": YearFirst}

// String is the name of the order; "" of the unknown one.
func (o Order) String() string {
	for name, v := range Orders {
		if v == o {
			return name
		}
	}
	return ""
}

// Moment is a date or a time as it was read.
type Moment struct {
	Unix int64 // seconds UTC
	// HasTime is false for a bare date. It stands for midnight UTC, so that
	// no time zone moves it to another day.
	HasTime bool
	Zoned   bool // the text states its own offset
	Twice   bool // the clock showed this time twice (end of summer time); the first is meant
}

// Time is the moment in UTC.
func (m Moment) Time() time.Time { return time.Unix(m.Unix, 0).UTC() }

// DateReading says how dates are read that do not say all themselves. The zero
// value reads only dates that do.
type DateReading struct {
	Dots, Slashes, Dashes Order // of the numbers between these signs
	// Back puts day and month back that a spreadsheet exchanged: of dates that
	// begin with the year, where the day is not above 12.
	Back bool
	Year int // of dates that have none; 0 refuses them
	// Until is the last day of Year that a date without a year may be: one that
	// stands later in the calendar is of the year before. nil bounds nothing.
	Until *Day
	Zone  *time.Location // of times without an offset; nil is UTC
	// From1904 says that serial numbers of days count from 1904.
	From1904 bool
}

// Ordered is the reading under which one order holds for all signs.
func Ordered(o Order, zone *time.Location) DateReading {
	return DateReading{Dots: o, Slashes: o, Dashes: o, Zone: zone}
}

// of is the order of a sign.
func (r DateReading) of(sign byte) Order {
	switch sign {
	case '.':
		return r.Dots
	case '/':
		return r.Slashes
	}
	return r.Dashes
}

// ParseTime is Parse under one order of day and month.
func ParseTime(s string, o Order, zone *time.Location) (Moment, *note.Problem) {
	return Ordered(o, zone).Parse(s)
}

// Parse reads a date, alone or with a time of day, in the forms that exports
// use:
//
//	2025-01-08, 2025/01/08, 2025.01.08, 2025-01-08T14:05:00.000Z, 2025-01-08 14:05 +0300
//	Jan 8, 2025; Tue, January 8th, 2025; 8 Jan 2025; 08-Jan-2025; 2:05 p.m. · Jan 8, 2025
//	8 янв. 2025 г.; ср, 8 января 2025 в 14:05; and in Belarusian and Ukrainian
//	Wed Jan 08 20:30:00 +0000 2025; Wed Jan 08 2025 14:05:00 GMT+0300 (Moscow)
//	01/08/2025 14:05, 1/8/2025 2:05 PM, 08-01-2025, 8.1.25 (the order as r says)
//	20250108, 20250108140500; Unix time in seconds, milli- or microseconds
//	45665.5: Excel's serial number of a day
//
// Dots stand between day, month and year unless r says otherwise. A time of day
// that states no offset is in r.Zone; it is refused where the clock skipped it
// (beginning of summer time). Zones by abbreviations (BRT, EET) are refused,
// and dates without a year unless r gives one. The problem has no position.
func (r DateReading) Parse(s string) (Moment, *note.Problem) {
	w, p := spelling(s)
	if p != nil {
		return Moment{}, p
	}
	return r.moment(s, w)
}

func (r DateReading) moment(s string, w spelled) (Moment, *note.Problem) {
	if w.form == formUnix {
		return Moment{Unix: w.unix, HasTime: true, Zoned: true}, nil
	}
	if w.form == formSerial && r.From1904 {
		w.setSerial(true)
	}
	d, p := r.day(s, w)
	if p != nil {
		return Moment{}, p
	}
	midnight, ok := d.midnight()
	if !ok {
		return Moment{}, fault("%q is no date of the calendar", s).WithMend("correct the cell")
	}
	if !w.hasClock {
		return Moment{Unix: midnight}, nil
	}
	if w.zoned {
		return Moment{Unix: midnight + int64(w.sec) - int64(w.offset), HasTime: true, Zoned: true}, nil
	}
	zone := r.Zone
	if zone == nil {
		zone = time.UTC
	}
	return local(s, time.Unix(midnight+int64(w.sec), 0).UTC(), zone)
}

// local is the moment at which the clock of zone shows what want shows.
func local(s string, want time.Time, zone *time.Location) (Moment, *note.Problem) {
	if zone == time.UTC {
		return Moment{Unix: want.Unix(), HasTime: true}, nil
	}
	civil := func(t time.Time) (int, int, int, int, int) {
		return t.Year(), t.YearDay(), t.Hour(), t.Minute(), t.Second()
	}
	same := func(a, b time.Time) bool {
		y1, d1, h1, m1, s1 := civil(a)
		y2, d2, h2, m2, s2 := civil(b)
		return y1 == y2 && d1 == d2 && h1 == h2 && m1 == m2 && s1 == s2
	}
	at := time.Date(want.Year(), want.Month(), want.Day(), want.Hour(), want.Minute(), want.Second(), 0, zone)
	if !same(at, want) {
		return Moment{}, fault("%q never was in the time zone %s: the clock skipped it", s, zone.String()).
			WithMend("check the time zone of the export")
	}
	m := Moment{Unix: at.Unix(), HasTime: true}
	switch {
	case same(at.Add(-time.Hour), want):
		m.Unix, m.Twice = m.Unix-3600, true
	case same(at.Add(time.Hour), want):
		m.Twice = true
	}
	return m, nil
}

type day struct{ year, month, day int }

// Day is a day of the calendar of no year.
type Day struct{ Month, Day int }

// After reports whether d stands later in the calendar.
func (d Day) After(o Day) bool { return d.Month > o.Month || d.Month == o.Month && d.Day > o.Day }

// In is the day's midnight in a year, UTC; of 29 February it may be 1 March.
func (d Day) In(year int) time.Time {
	return time.Date(year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// yearOf is the year of a date that has none.
func (r DateReading) yearOf(d Day) int {
	if r.Until != nil && d.After(*r.Until) {
		return r.Year - 1
	}
	return r.Year
}

// Yearless is the day that a date without a year names; ok is false for every
// other text.
func (r DateReading) Yearless(s string) (d Day, ok bool) {
	w, p := spelling(s)
	if p != nil || !w.yearless {
		return Day{}, false
	}
	r.Year, r.Until = 2000, nil // a leap year
	of, p := r.day(s, w)
	return Day{of.month, of.day}, p == nil
}

// midnight is the beginning of the day in UTC, as Unix seconds; ok is false where
// the calendar from 1900 to 9999 has no such day.
func (d day) midnight() (unix int64, ok bool) {
	if d.year < 1900 || d.year > 9999 || d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 {
		return 0, false
	}
	// Years that begin with March, so that the leap day is the last: of the months
	// from March on, m of them have (153m + 2)/5 days.
	y, m := d.year, d.month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	days := int64(365*y+y/4-y/100+y/400+(153*m+2)/5+d.day-1) - 719468 // to 1970-01-01
	if d.day > 28 && time.Unix(days*86400, 0).UTC().Day() != d.day {
		return 0, false
	}
	return days * 86400, true
}

// day puts the numbers of a date in their places.
func (r DateReading) day(s string, w spelled) (day, *note.Problem) {
	switch w.form {
	case formYear:
		d := w.date
		if r.Back && d.day <= 12 {
			d.day, d.month = d.month, d.day
		}
		return d, nil
	case formNamed, formSerial, formCompact:
		if w.yearless {
			if r.Year == 0 {
				return day{}, noYear(s)
			}
			w.date.year = r.yearOf(Day{w.date.month, w.date.day})
		}
		return w.date, nil
	}
	o := r.of(w.sign)
	if w.sign == '.' && o == OrderUnknown {
		o = DayFirst
	}
	if w.yearless && o == YearFirst { // it has none to stand first: 12-31
		o = MonthFirst
	}
	if o == YearFirst && w.short {
		return day{century(w.a), w.b, w.c}, nil
	}
	own := w.order()
	switch {
	case o == YearFirst:
		return day{}, fault("%q does not fit the order of day and month of its column", s).
			WithMend("one column must use one way of writing dates")
	case own == OrderUnknown && o == OrderUnknown && w.a != w.b:
		return day{}, fault("%q can be day/month or month/day", s).
			WithMend("state the order, or write dates as YYYY-MM-DD")
	case own != OrderUnknown && o != OrderUnknown && own != o:
		return day{}, fault("%q does not fit the order of day and month of its column", s).
			WithMend("one column must use one way of writing dates")
	}
	d := day{year: w.c, month: w.a, day: w.b}
	if own == DayFirst || own == OrderUnknown && o == DayFirst {
		d.month, d.day = w.b, w.a
	}
	switch {
	case w.yearless && r.Year == 0:
		return day{}, noYear(s)
	case w.yearless:
		d.year = r.yearOf(Day{d.month, d.day})
	case w.short:
		d.year = century(w.c)
	}
	return d, nil
}

// century is the year that two digits stand for.
func century(year int) int {
	if year >= 70 {
		return 1900 + year
	}
	return 2000 + year
}

func noDate(s string) *note.Problem {
	return fault("%q is no date", s).WithMend("write dates as YYYY-MM-DD")
}

func noYear(s string) *note.Problem {
	return fault("%q has no year", s).WithMend("state it with --year, such as --year 2025, or add it to the column")
}

// Month is the number of a month by its name or the beginning of it, in English
// or Russian; 0 if the word names none.
func Month(word string) int { return monthByName(word) }

func trimGaps(s string) string { return strings.TrimFunc(s, isGap) }
