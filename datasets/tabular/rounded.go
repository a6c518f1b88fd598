package tabular

import (
	"strconv"
	"strings"
)

// scales are what stands behind a number that a page shows rounded.
var scales = map[string]int64{
	"k": 1e3, "к": 1e3, "тыс": 1e3, "тыс.": 1e3, "тысяч": 1e3, "m": 1e6, "м": 1e6, "mn": 1e6, "mln": 1e6, "млн": 1e6, "млн.": 1e6,
	"b": 1e9, "bn": 1e9, "млрд": 1e9, "млрд.": 1e9, "тыс.+": 1e3,
}

// ParseRounded reads a count that is shown rounded, as 12K, 3,4 тыс. or 1.2M:
// the middle of what it may be, and how far to either side the count may lie,
// which is half of its last digit: 15.3K is 15,300, within 50. A number that a
// spreadsheet shortened (1.2E+06) is read in the same way. ok is false for
// anything else.
func ParseRounded(s string) (middle, within int64, ok bool) {
	t := strings.ToLower(strings.TrimSpace(strings.Map(func(r rune) rune {
		if isGap(r) {
			return ' '
		}
		return r
	}, s)))
	end := strings.IndexFunc(t, func(r rune) bool { return (r < '0' || r > '9') && r != '.' && r != ',' })
	if end <= 0 {
		return 0, 0, false
	}
	digits, tail := t[:end], strings.TrimSpace(t[end:])
	scale, known := scales[tail]
	if power, err := strconv.Atoi(strings.TrimPrefix(tail, "e+")); !known && err == nil && strings.HasPrefix(tail, "e+") && power >= 3 && power <= 15 {
		scale, known = 1, true
		for range power {
			scale *= 10
		}
	}
	if !known || strings.Count(digits, ".")+strings.Count(digits, ",") > 1 {
		return 0, 0, false
	}
	whole, frac := digits, ""
	if i := strings.IndexAny(digits, ".,"); i >= 0 {
		whole, frac = digits[:i], digits[i+1:]
	}
	n, err := strconv.ParseInt(whole+frac, 10, 64)
	if err != nil || len(whole+frac) > 12 {
		return 0, 0, false
	}
	for range len(frac) {
		if scale%10 != 0 {
			return 0, 0, false // more digits than the scale has: no count
		}
		scale /= 10
	}
	if n > (1<<62)/max(scale, 1) {
		return 0, 0, false
	}
	return n * scale, scale / 2, true
}
