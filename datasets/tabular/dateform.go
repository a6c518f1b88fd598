package tabular

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/casebench/casebench/datasets/note"
)

// form is the way in which a date is written.
type form uint8

const (
	formSigns   form = iota // three numbers, the year not first, or two without a year: the order is at stake
	formYear                // 2025-01-08 and the like
	formNamed               // with the month's name
	formSerial              // Excel's number of a day
	formCompact             // 20250108
	formUnix
)

// spelled is a date as it is written.
type spelled struct {
	form     form
	sign     byte // of formSigns: '.', '/' or '-'
	a, b, c  int  // of formSigns
	padded   bool // of formSigns: day or month has a zero before it
	single   bool // of formSigns: day or month has one digit
	date     day  // of the forms that say it
	short    bool // the year has two digits
	yearless bool
	serial   float64
	unix     int64
	// time of day
	hasClock, zoned bool
	sec, offset     int
}

// order is what the numbers say of it themselves.
func (w spelled) order() Order {
	switch {
	case w.a > 12 && w.a <= 31 && w.b <= 12:
		return DayFirst
	case w.b > 12 && w.b <= 31 && w.a <= 12:
		return MonthFirst
	}
	return OrderUnknown
}

// spelling finds out how a date is written.
func spelling(s string) (spelled, *note.Problem) {
	if w, ok := isoSpelling(s); ok {
		return w, nil
	}
	return anySpelling(s)
}

// isoSpelling reads 2025-01-08T14:05:00Z and 2025-01-08 14:05:00, with Z or
// without, as anySpelling does, which takes ten times as long: this is how the
// times of most large exports are written.
func isoSpelling(s string) (w spelled, ok bool) {
	if len(s) != 19 && (len(s) != 20 || s[19] != 'Z') || s[4] != '-' || s[7] != '-' || s[10] != 'T' && s[10] != ' ' || s[13] != ':' || s[16] != ':' {
		return w, false
	}
	two := func(i int) int { // less than 0 for what is no digit
		a, b := int(s[i])-'0', int(s[i+1])-'0'
		if a < 0 || a > 9 || b < 0 || b > 9 {
			return -1000
		}
		return 10*a + b
	}
	year, month, day1 := 100*two(0)+two(2), two(5), two(8)
	hour, minute, second := two(11), two(14), two(17)
	if two(0) < 0 || two(2) < 0 || month < 0 || day1 < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 {
		return w, false
	}
	return spelled{form: formYear, sign: '-', a: year, b: month, c: day1, padded: s[0] == '0' || s[5] == '0', date: day{year, month, day1},
		hasClock: true, zoned: len(s) == 20, sec: hour*3600 + minute*60 + second}, true
}

// anySpelling finds out how a date is written, in all the ways that there are.
func anySpelling(s string) (spelled, *note.Problem) {
	t := trimGaps(s)
	if t == "" {
		return spelled{}, fault("the cell is empty where a date is expected").WithMend("correct the cell")
	}
	if w, ok, p := stamp(s, t); ok || p != nil {
		return w, p
	}
	before, clock, tail := cutClock(t)
	if clock == "" {
		w, p := writtenDay(s, t)
		return w, p
	}
	hand, rest, ok := parseClock(clock + tail)
	if !ok {
		if _, p := writtenDay(s, before); p != nil {
			return spelled{}, p
		}
		return spelled{}, noClock(s)
	}
	if word := firstWord(rest); abbreviation(word) {
		return spelled{}, fault("%q names its time zone by an abbreviation, and those are not unique", s).
			WithMend("write the offset instead, such as -03:00")
	}
	w, p := writtenDay(s, strings.TrimSuffix(before, "T")+" "+rest)
	if p != nil {
		if _, alone := writtenDay(s, strings.TrimSuffix(before, "T")); alone == nil {
			return spelled{}, noClock(s)
		}
		return spelled{}, p
	}
	w.hasClock, w.zoned, w.sec, w.offset = true, hand.zoned, hand.sec, hand.offset
	return w, nil
}

func noClock(s string) *note.Problem {
	return fault("%q has no time of day that can be read", s).WithMend("write times as HH:MM:SS, with an offset such as +03:00 if you know it")
}

// stamp reads what is only a number: Unix time, 20250108, a serial number.
func stamp(s, t string) (w spelled, ok bool, p *note.Problem) {
	whole, frac, dotted := strings.Cut(strings.Replace(t, ",", ".", 1), ".")
	if len(whole) < 5 || len(whole) > 16 || !allDigits(whole) || dotted && (frac == "" || !allDigits(frac)) {
		return w, false, nil
	}
	n, _ := strconv.ParseInt(whole, 10, 64)
	const year2100 = 4102444800
	switch len(whole) {
	case 5:
		v, err := strconv.ParseFloat(whole+"."+frac+"0", 64)
		if err != nil || v < 32874 || v >= 73051 { // 1990 to 2099
			return w, false, nil
		}
		w.form, w.serial = formSerial, v
		w.setSerial(false)
		return w, true, nil
	case 8, 14:
		if dotted {
			return w, false, nil
		}
		d := day{int(n / pow10(len(whole)-4)), int(n / pow10(len(whole)-6) % 100), int(n / pow10(len(whole)-8) % 100)}
		if d.year < 1990 || d.year > 2099 || d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 {
			return w, false, nil
		}
		w.form, w.date = formCompact, d
		if len(whole) == 14 {
			h, m, sec := int(n/10000%100), int(n/100%100), int(n%100)
			if h > 23 || m > 59 || sec > 59 {
				return w, false, nil
			}
			w.hasClock, w.sec = true, h*3600+m*60+sec
		}
		return w, true, nil
	case 10:
		if n >= 1990010100 && n < 2100000000 && n/10000%100 >= 1 && n/10000%100 <= 12 && n/100%100 >= 1 && n/100%100 <= 31 && n%100 <= 23 {
			return w, false, fault("%q can be a day with its hour (YYYYMMDDHH) or Unix time", s).WithMend("write dates as YYYY-MM-DD HH:MM")
		}
		w.form, w.unix = formUnix, n
		return w, n < year2100, nil
	case 13:
		w.form, w.unix = formUnix, n/1000
		return w, n/1000 < year2100, nil
	case 16:
		w.form, w.unix = formUnix, n/1_000_000
		return w, n/1_000_000 < year2100, nil
	}
	return w, false, nil
}

func pow10(n int) int64 {
	v := int64(1)
	for range n {
		v *= 10
	}
	return v
}

// setSerial gives date and clock of a serial number.
func (w *spelled) setSerial(from1904 bool) {
	seconds := int(math.Round(w.serial * 86400))
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if from1904 {
		base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	t := base.AddDate(0, 0, seconds/86400)
	w.date = day{t.Year(), int(t.Month()), t.Day()}
	w.sec = seconds % 86400
	w.hasClock = w.sec > 0
}

// filler are words that stand in dates and say nothing.
var filler = []string{"г", "год", "года", "р", "at", "on", "of", "в", "у", "о", "от", "the", "de", "del", "utc", "-", "–", "—", "·", "|", "•"}

// weekdays in English, Russian, Belarusian and Ukrainian.
var weekdays = []string{"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"пн", "вт", "ср", "чт", "пт", "сб", "вс", "понедельник", "вторник", "среда", "среду", "четверг", "пятница", "пятницу", "суббота", "субботу", "воскресенье",
	"аў", "чц", "нд", "панядзелак", "аўторак", "серада", "чацвер", "пятніца", "субота", "нядзеля",
	"понеділок", "вівторок", "середа", "четвер", "пʼятниця", "п'ятниця", "неділя"}

// writtenDay reads a date without its clock.
func writtenDay(s, t string) (spelled, *note.Problem) {
	if w, ok := numericDay(t); ok { // the common case first
		return w, nil
	}
	var words []string
	for _, word := range strings.FieldsFunc(t, func(r rune) bool { return isGap(r) || r == ',' || r == '·' || r == '|' }) {
		bare := strings.ToLower(strings.TrimSuffix(word, "."))
		if !slices.Contains(weekdays, bare) && !slices.Contains(filler, bare) {
			words = append(words, word)
		}
	}
	if len(words) == 1 {
		if w, ok := numericDay(words[0]); ok {
			return w, nil
		}
		if w, ok, _ := stamp(s, words[0]); ok && w.form == formCompact && !w.hasClock {
			return w, nil
		}
	}
	return namedDay(s, words)
}

// numericDay reads 2025-01-08, 2025/01/08, 08.01.2025, 1/8/2025, 8.1.25 and,
// without a year, 8.01 and 8/1.
func numericDay(t string) (w spelled, ok bool) {
	a, t1 := digits(t)
	if a == "" || t1 == "" {
		return w, false
	}
	sign := t1[0]
	b, t2 := digits(t1[1:])
	if sign != '-' && sign != '/' && sign != '.' || len(b) < 1 || len(b) > 2 || len(a) > 4 {
		return w, false
	}
	w.sign = sign
	w.a, _ = strconv.Atoi(a)
	w.b, _ = strconv.Atoi(b)
	w.padded = a[0] == '0' || b[0] == '0'
	w.single = len(a) == 1 || len(b) == 1
	if t2 == "" || t2 == "." && sign == '.' {
		w.yearless = true
		return w, len(a) <= 2 && w.a >= 1 && w.b >= 1 && (w.a <= 12 && w.b <= 31 || w.b <= 12 && w.a <= 31)
	}
	if t2[0] != sign {
		return w, false
	}
	c, rest := digits(t2[1:])
	if rest != "" && (rest != "." || sign != '.') {
		return w, false
	}
	w.c, _ = strconv.Atoi(c)
	switch {
	case len(a) == 4 && (len(c) == 1 || len(c) == 2):
		w.form, w.date = formYear, day{w.a, w.b, w.c}
	case len(a) <= 2 && len(c) == 4:
	case len(a) <= 2 && len(c) == 2:
		w.short = true
	default:
		return w, false
	}
	return w, true
}

func digits(t string) (d, rest string) {
	i := 0
	for i < len(t) && t[i] >= '0' && t[i] <= '9' {
		i++
	}
	return t[:i], t[i:]
}

// namedDay reads the words of a date with the name of a month: Jan 8 2025,
// 8 Jan 2025, 08-Jan-25, 8 января 2025, and the same without a year.
func namedDay(s string, words []string) (spelled, *note.Problem) {
	w := spelled{form: formNamed}
	var numbers []string
	first := "" // a number or the month
	for _, word := range words {
		for _, part := range strings.FieldsFunc(word, func(r rune) bool { return r == '-' || r == '/' || r == '.' }) {
			n, rest := digits(part)
			switch {
			case n != "" && ordinal(rest):
				numbers = append(numbers, n)
			case n == "" && w.date.month == 0 && monthByName(part) > 0:
				w.date.month = monthByName(part)
				if len(numbers) == 0 {
					first = part
				}
			default:
				return w, noDate(s)
			}
		}
	}
	if w.date.month == 0 || len(numbers) == 0 || len(numbers) > 2 {
		return w, noDate(s)
	}
	if len(numbers) == 2 && len(numbers[0]) == 4 { // 2025 Jan 8
		numbers[0], numbers[1] = numbers[1], numbers[0]
	}
	if len(numbers[0]) > 2 {
		return w, fault("%q has no day of the month", s).WithMend("write dates as YYYY-MM-DD")
	}
	w.date.day, _ = strconv.Atoi(numbers[0])
	if len(numbers) == 1 {
		w.yearless = true
		return w, nil
	}
	w.date.year, _ = strconv.Atoi(numbers[1])
	switch len(numbers[1]) {
	case 4:
	case 2:
		if first != "" && w.date.year <= 31 { // Jan 8 25
			return w, noYear(s)
		}
		w.short, w.date.year = true, century(w.date.year)
	default:
		return w, noDate(s)
	}
	return w, nil
}

// ordinal reports whether a tail makes of a number the place in an order: 3rd.
func ordinal(tail string) bool {
	switch strings.ToLower(tail) {
	case "", "st", "nd", "rd", "th", "го", "е":
		return true
	}
	return false
}

// abbreviation reports whether a word behind a time of day looks like the name
// of a time zone.
func abbreviation(word string) bool {
	n := 0
	for _, r := range word {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 5 && monthByName(word) == 0 && !slices.Contains(weekdays, strings.ToLower(word))
}

func firstWord(t string) string {
	words := strings.FieldsFunc(t, func(r rune) bool { return isGap(r) || r == ',' })
	if len(words) == 0 {
		return ""
	}
	return words[0]
}
