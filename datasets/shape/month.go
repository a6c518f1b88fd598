package shape

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets/platform"
	"github.com/casebench/casebench/datasets/tabular"
)

var (
	yearMonth  = regexp.MustCompile(`^(20[0-4]\d)[-/.](0?[1-9]|1[0-2])$`)
	monthYear  = regexp.MustCompile(`^(0?[1-9]|1[0-2])[-/.](20[0-4]\d)$`)
	onlyYear   = regexp.MustCompile(`^(20[0-4]\d)(?: г(?:од)?\.?)?$`)
	quarter    = regexp.MustCompile(`^(?:q([1-4])|([1-4]|i{1,3}|iv) ?(?:кв\p{L}*|q)) (20[0-4]\d)$`)
	quarterEnd = regexp.MustCompile(`^(20[0-4]\d) ?(?:q([1-4])|([1-4]|i{1,3}|iv) ?(?:кв\p{L}*|q))$`)
	fourDigits = regexp.MustCompile(`(?:^|\D)(20[0-4]\d)(?:\D|$)`)
)

// LastDay reads a month, a quarter or a year, such as "январь 2025", "Jan 2025",
// 2025-01, 01.2025, "Q1 2025" or 2025, and gives its last day as an ISO date. A
// month without a year takes the one that the caller knows, if it is not 0.
func LastDay(text string, year int) (iso string, ok bool) {
	t := strings.ToLower(strings.TrimSpace(platform.Composed(text)))
	if m := yearMonth.FindStringSubmatch(t); m != nil {
		return end(number(m[1]), number(m[2]))
	}
	if m := monthYear.FindStringSubmatch(t); m != nil {
		return end(number(m[2]), number(m[1]))
	}
	if m := onlyYear.FindStringSubmatch(t); m != nil {
		return end(number(m[1]), 12)
	}
	words := strings.Fields(platform.Loose(t))
	if n := len(words); n > 0 && (words[n-1] == "г" || words[n-1] == "год" || words[n-1] == "года") {
		words = words[:n-1]
	}
	t = strings.Join(words, " ")
	if m := quarter.FindStringSubmatch(t); m != nil {
		return end(number(m[3]), 3*roman(m[1]+m[2]))
	}
	if m := quarterEnd.FindStringSubmatch(t); m != nil {
		return end(number(m[1]), 3*roman(m[2]+m[3]))
	}
	switch len(words) {
	case 1:
		if month := tabular.Month(words[0]); month > 0 && year > 0 {
			return end(year, month)
		}
	case 2:
		for k, w := range words {
			month, other := tabular.Month(w), words[1-k]
			if month == 0 {
				continue
			}
			if len(other) == 2 && k == 0 { // Jan-25; 25 Jan is a day
				other = "20" + other
			}
			if onlyYear.MatchString(other) {
				return end(number(other), month)
			}
		}
	}
	return "", false
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func roman(s string) int {
	switch s {
	case "i":
		return 1
	case "ii":
		return 2
	case "iii":
		return 3
	case "iv":
		return 4
	}
	return number(s)
}

func end(year, month int) (string, bool) {
	if year < 2000 || month < 1 || month > 12 {
		return "", false
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), true
}

// yearOf is the one year that texts name; 0 if they name none or several.
func yearOf(texts []string) int {
	year := 0
	for _, t := range texts {
		for _, m := range fourDigits.FindAllStringSubmatch(t, -1) {
			if y := number(m[1]); year == 0 || year == y {
				year = y
			} else {
				return 0
			}
		}
	}
	return year
}

// isDay reports whether a cell holds a day or a time.
func isDay(c tabular.Cell) bool {
	if c.Kind == tabular.Date {
		return true
	}
	t := strings.TrimSpace(c.Text)
	if c.Kind != tabular.Text || len(t) < 6 {
		return false
	}
	_, p := tabular.ParseTime(t, tabular.DayFirst, time.UTC)
	if p != nil {
		_, p = tabular.ParseTime(t, tabular.MonthFirst, time.UTC)
	}
	return p == nil
}

// dated says of a column whether all its cells are days or months; rows of
// totals and blank cells do not count.
func dated(rows []tabular.Row, col, year int) (all, months bool) {
	n := 0
	for _, r := range rows {
		c := cellAt(r, col)
		t := strings.TrimSpace(c.Text)
		if t == "" || platform.Sums(t) {
			continue
		}
		n++
		if _, ok := LastDay(t, year); ok && c.Kind != tabular.Date {
			months = true
		} else if !isDay(c) {
			return false, false
		}
	}
	return n > 0, months
}

// day gives a cell of months as their last days; others stay.
func day(c tabular.Cell, year int) tabular.Cell {
	if iso, ok := LastDay(c.Text, year); ok && c.Kind != tabular.Date {
		c.Text = iso
	}
	return c
}
