package tabular

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/casebench/casebench/datasets/note"
)

// Order says what stands first in dates with slashes.
type Order uint8

// The orders.
const (
	OrderUnknown Order = iota // each date must explain itself
	MonthFirst                // 12/31/2025
	DayFirst                  // 31/12/2025
)

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

// ParseTime reads a date, alone or with a time of day, in the forms that
// exports use:
//
//	2025-01-08, 2025/01/08, 2025-01-08T14:05:00.000Z, 2025-01-08 14:05 +0300
//	Jan 8, 2025; Tue, January 8, 2025; 8 Jan 2025; 8 янв. 2025 г.
//	01/08/2025 14:05, 1/8/2025 2:05 PM (the order as o says)
//	08.01.2025 14:05
//
// A time of day that states no offset is in zone. It is refused where the
// clock skipped it (beginning of summer time). Dates without a year, and zones
// by abbreviations (BRT, EET), are refused. The problem has no position.
func ParseTime(s string, o Order, zone *time.Location) (Moment, *note.Problem) {
	t := strings.TrimFunc(s, isGap)
	if t == "" {
		return Moment{}, fault("the cell is empty where a date is expected").WithMend("correct the cell")
	}
	d, rest, p := parseDay(s, t, o)
	if p != nil {
		return Moment{}, p
	}
	midnight := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	if d.year < 1900 || d.year > 9999 || midnight.Day() != d.day || int(midnight.Month()) != d.month {
		return Moment{}, fault("%q is no date of the calendar", s).WithMend("correct the cell")
	}
	rest = strings.TrimFunc(strings.TrimPrefix(rest, ","), isGap)
	rest = strings.TrimFunc(strings.TrimPrefix(rest, "T"), isGap)
	if rest == "" {
		return Moment{Unix: midnight.Unix()}, nil
	}
	sec, offset, zoned, p := parseClock(s, rest)
	if p != nil {
		return Moment{}, p
	}
	if zoned {
		return Moment{Unix: midnight.Unix() + int64(sec) - int64(offset), HasTime: true, Zoned: true}, nil
	}
	civil := func(t time.Time) (int, int, int, int, int) {
		return t.Year(), t.YearDay(), t.Hour(), t.Minute(), t.Second()
	}
	same := func(a, b time.Time) bool {
		y1, d1, h1, m1, s1 := civil(a)
		y2, d2, h2, m2, s2 := civil(b)
		return y1 == y2 && d1 == d2 && h1 == h2 && m1 == m2 && s1 == s2
	}
	want := midnight.Add(time.Duration(sec) * time.Second)
	at := time.Date(d.year, time.Month(d.month), d.day, 0, 0, sec, 0, zone)
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

var months = []string{"january", "february", "march", "april", "may", "june",
	"july", "august", "september", "october", "november", "december"}

// monthsRU are beginnings, long enough to tell the months apart.
var monthsRU = []string{"янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"}

// monthByName is 1 to 12 for a name of at least three letters, or 0.
func monthByName(word string) int {
	word = strings.ToLower(strings.TrimSuffix(word, "."))
	if utf8.RuneCountInString(word) < 3 {
		return 0
	}
	for i := range months {
		if strings.HasPrefix(months[i], word) || strings.HasPrefix(word, monthsRU[i]) {
			return i + 1
		}
	}
	if word == "sept" {
		return 9
	}
	return 0
}

// parseDay reads the date at the beginning of t and gives the rest.
func parseDay(s, t string, o Order) (day, string, *note.Problem) {
	if t[0] >= '0' && t[0] <= '9' {
		if d, rest, ok := numericDay(t); ok {
			switch d.form {
			case 'i':
				return day{d.a, d.b, d.c}, rest, nil
			case '.':
				return day{d.c, d.b, d.a}, rest, nil
			}
			own := d.order()
			switch {
			case own == OrderUnknown && o == OrderUnknown && d.a != d.b:
				return day{}, "", fault("%q can be day/month or month/day", s).
					WithMend("state the order, or write dates as YYYY-MM-DD")
			case own != OrderUnknown && o != OrderUnknown && own != o:
				return day{}, "", fault("%q does not fit the order of day and month of its column", s).
					WithMend("one column must use one way of writing dates")
			case own == DayFirst || own == OrderUnknown && o == DayFirst:
				return day{d.c, d.b, d.a}, rest, nil
			}
			return day{d.c, d.a, d.b}, rest, nil
		}
	}
	return namedDay(s, t)
}

type numbers struct {
	a, b, c int
	form    byte // 'i' year first, '.' or '/'
}

// order is what a date with slashes says itself.
func (n numbers) order() Order {
	switch {
	case n.a > 12 && n.b <= 12:
		return DayFirst
	case n.b > 12 && n.a <= 12:
		return MonthFirst
	}
	return OrderUnknown
}

// numericDay reads 2025-01-08, 2025/01/08, 08.01.2025 and 1/8/2025.
func numericDay(t string) (n numbers, rest string, ok bool) {
	a, t1 := digits(t)
	if t1 == "" {
		return n, "", false
	}
	sep := t1[0]
	b, t2 := digits(t1[1:])
	if t2 == "" || t2[0] != sep {
		return n, "", false
	}
	c, rest := digits(t2[1:])
	n.a, _ = strconv.Atoi(a)
	n.b, _ = strconv.Atoi(b)
	n.c, _ = strconv.Atoi(c)
	if len(b) < 1 || len(b) > 2 {
		return n, "", false
	}
	switch {
	case len(a) == 4 && (len(c) == 1 || len(c) == 2) && (sep == '-' || sep == '/'):
		n.form = 'i'
	case len(a) <= 2 && len(c) == 4 && (sep == '.' || sep == '/'):
		n.form = sep
	default:
		return n, "", false
	}
	return n, rest, true
}

func digits(t string) (d, rest string) {
	i := 0
	for i < len(t) && t[i] >= '0' && t[i] <= '9' {
		i++
	}
	return t[:i], t[i:]
}

// namedDay reads "Jan 8, 2025", "8 Jan 2025" and "8 января 2025 г.", with a
// weekday before it if there is one.
func namedDay(s, t string) (day, string, *note.Problem) {
	words := strings.FieldsFunc(t, func(r rune) bool { return isGap(r) || r == ',' })
	if len(words) > 0 {
		switch strings.ToLower(strings.TrimSuffix(words[0], ".")) {
		case "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
			words = words[1:]
		}
	}
	if len(words) < 2 {
		return day{}, "", noDate(s)
	}
	var d day
	var err error
	dayWord := words[1]
	if d.month = monthByName(words[0]); d.month == 0 {
		if d.month = monthByName(words[1]); d.month == 0 {
			if len(words) > 2 && strings.EqualFold(words[1], "de") { // 8 de marzo
				return day{}, "", noYear(s)
			}
			return day{}, "", noDate(s)
		}
		dayWord = words[0]
	}
	if d.day, err = strconv.Atoi(dayWord); err != nil || len(dayWord) > 2 {
		return day{}, "", noDate(s)
	}
	if len(words) < 3 {
		return day{}, "", noYear(s)
	}
	if d.year, err = strconv.Atoi(words[2]); err != nil || len(words[2]) != 4 {
		return day{}, "", noYear(s)
	}
	rest := words[3:]
	if len(rest) > 0 && (rest[0] == "г." || rest[0] == "г") {
		rest = rest[1:]
	}
	return d, strings.Join(rest, " "), nil
}

func noDate(s string) *note.Problem {
	return fault("%q is no date", s).WithMend("write dates as YYYY-MM-DD")
}

func noYear(s string) *note.Problem {
	return fault("%q has no year", s).WithMend("the year must come from elsewhere: add it to the column")
}

// parseClock reads a time of day with an offset, if it has one.
func parseClock(s, t string) (sec, offset int, zoned bool, p *note.Problem) {
	bad := fault("%q has no time of day that can be read", s).WithMend("write times as HH:MM:SS, with an offset such as +03:00 if you know it")
	h, rest := digits(t)
	if len(h) < 1 || len(h) > 2 || !strings.HasPrefix(rest, ":") {
		return 0, 0, false, bad
	}
	m, rest := digits(rest[1:])
	sc := "0"
	if strings.HasPrefix(rest, ":") {
		sc, rest = digits(rest[1:])
		if len(sc) != 2 {
			return 0, 0, false, bad
		}
		if strings.HasPrefix(rest, ".") {
			var frac string
			if frac, rest = digits(rest[1:]); frac == "" {
				return 0, 0, false, bad
			}
		}
	}
	hh, _ := strconv.Atoi(h)
	mm, _ := strconv.Atoi(m)
	ss, _ := strconv.Atoi(sc)
	rest = strings.TrimFunc(rest, isGap)
	if upper := strings.ToUpper(rest); strings.HasPrefix(upper, "AM") || strings.HasPrefix(upper, "PM") {
		if hh < 1 || hh > 12 {
			return 0, 0, false, bad
		}
		if hh %= 12; upper[0] == 'P' {
			hh += 12
		}
		rest = strings.TrimFunc(rest[2:], isGap)
	}
	if len(m) != 2 || hh > 23 || mm > 59 || ss > 59 {
		return 0, 0, false, bad
	}
	sec = hh*3600 + mm*60 + ss
	switch {
	case rest == "":
		return sec, 0, false, nil
	case rest == "Z" || rest == "UTC" || rest == "GMT":
		return sec, 0, true, nil
	case rest[0] == '+' || rest[0] == '-':
		hm := strings.Replace(rest[1:], ":", "", 1)
		v, err := strconv.Atoi(hm)
		if err != nil || len(hm) != 4 && len(hm) != 2 || !allDigits(hm) {
			return 0, 0, false, bad
		}
		if len(hm) == 2 {
			v *= 100
		}
		if offset = v/100*3600 + v%100*60; v/100 > 15 || v%100 > 59 {
			return 0, 0, false, bad
		}
		if rest[0] == '-' {
			offset = -offset
		}
		return sec, offset, true, nil
	}
	return 0, 0, false, fault("%q names its time zone by an abbreviation, and those are not unique", s).
		WithMend("write the offset instead, such as -03:00")
}

// DateEvidence gathers from the cells of a column whether day or month comes
// first. The zero value has seen nothing.
type DateEvidence struct{ MonthFirst, DayFirst, Either int64 }

// Add looks at one cell.
func (e *DateEvidence) Add(s string) {
	t := strings.TrimFunc(s, isGap)
	n, _, ok := numericDay(t)
	if !ok || n.form != '/' {
		return
	}
	switch order := n.order(); {
	case order == DayFirst:
		e.DayFirst++
	case order == MonthFirst:
		e.MonthFirst++
	case n.a != n.b:
		e.Either++
	}
}

// Order decides if the cells agree; else OrderUnknown.
func (e DateEvidence) Order() Order {
	switch {
	case e.MonthFirst > 0 && e.DayFirst == 0:
		return MonthFirst
	case e.DayFirst > 0 && e.MonthFirst == 0:
		return DayFirst
	}
	return OrderUnknown
}

// ParseSpan reads a length of time: H:MM:SS, MM:SS as two parts, or H:MM where
// the caller says so; ok is false for anything else. The answer is in seconds.
func ParseSpan(s string, hoursFirst bool) (seconds int64, ok bool) {
	parts := strings.Split(strings.TrimSpace(s), ":")
	if len(parts) < 2 || len(parts) > 3 {
		return 0, false
	}
	for i, part := range parts {
		if part == "" || len(part) > 6 || !allDigits(part) || i > 0 && (len(part) != 2 || part > "59") {
			return 0, false
		}
		v, _ := strconv.ParseInt(part, 10, 64)
		seconds = seconds*60 + v
	}
	if len(parts) == 2 && hoursFirst {
		seconds *= 60
	}
	return seconds, true
}

// Month is the number of a month by its name or the beginning of it, in English
// or Russian; 0 if the word names none.
func Month(word string) int { return monthByName(word) }
