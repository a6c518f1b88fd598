package tabular

import (
	"strconv"
	"strings"
)

// clock is a time of day.
type clock struct {
	sec, offset int
	zoned       bool
}

// cutClock finds the time of day in a text: what stands before it, its hour,
// and from the colon on the rest; clock is "" where there is none.
func cutClock(t string) (before, hour, rest string) {
	colon := strings.IndexByte(t, ':')
	if colon < 0 {
		return t, "", ""
	}
	at := colon
	for at > 0 && t[at-1] >= '0' && t[at-1] <= '9' {
		at--
	}
	if at == colon {
		return t, "", ""
	}
	return trimGaps(t[:at]), t[at:colon], t[colon:]
}

// parseClock reads a time of day at the beginning of t with its offset, if it
// has one, and gives what stands behind.
func parseClock(t string) (c clock, rest string, ok bool) {
	h, rest := digits(t)
	if len(h) < 1 || len(h) > 2 || !strings.HasPrefix(rest, ":") {
		return c, "", false
	}
	m, rest := digits(rest[1:])
	s := "0"
	if strings.HasPrefix(rest, ":") {
		if s, rest = digits(rest[1:]); len(s) != 2 {
			return c, "", false
		}
		if strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, ",") && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9' {
			var frac string
			if frac, rest = digits(rest[1:]); frac == "" {
				return c, "", false
			}
		}
	}
	hh, _ := strconv.Atoi(h)
	mm, _ := strconv.Atoi(m)
	ss, _ := strconv.Atoi(s)
	rest = trimGaps(rest)
	if half, tail := halfDay(rest); half != 0 {
		if hh < 1 || hh > 12 {
			return c, "", false
		}
		if hh %= 12; half == 'P' {
			hh += 12
		}
		rest = tail
	}
	if len(m) != 2 || hh > 23 || mm > 59 || ss > 59 {
		return c, "", false
	}
	c.sec = hh*3600 + mm*60 + ss
	if i := strings.IndexByte(rest, '('); i >= 0 && strings.HasSuffix(rest, ")") { // (Moscow Standard Time)
		rest = trimGaps(rest[:i])
	}
	for _, name := range []string{"Z", "UTC", "GMT"} {
		if tail, named := strings.CutPrefix(rest, name); named && (tail == "" || !isLetter(tail[0])) {
			rest, c.zoned = trimGaps(tail), true
			break
		}
	}
	if rest != "" && (rest[0] == '+' || rest[0] == '-') && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9' {
		sign := 1
		if rest[0] == '-' {
			sign = -1
		}
		oh, tail := digits(rest[1:])
		om := "00"
		switch {
		case len(oh) == 4:
			oh, om = oh[:2], oh[2:]
		case strings.HasPrefix(tail, ":"):
			om, tail = digits(tail[1:])
		}
		hours, _ := strconv.Atoi(oh)
		minutes, _ := strconv.Atoi(om)
		if len(oh) > 2 || len(oh) == 1 && !c.zoned || len(om) != 2 || hours > 15 || minutes > 59 {
			return c, "", false
		}
		c.offset, c.zoned = sign*(hours*3600+minutes*60), true
		rest = trimGaps(tail)
	}
	return c, rest, true
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// halfDay reads AM, PM, a.m. and p.m. at the beginning of t: 'A', 'P' or 0.
func halfDay(t string) (half byte, rest string) {
	for _, form := range []string{"a.m.", "p.m.", "a. m.", "p. m.", "am", "pm"} {
		if len(t) >= len(form) && strings.EqualFold(t[:len(form)], form) && (len(t) == len(form) || !isLetter(t[len(form)])) {
			return form[0] &^ 0x20, trimGaps(t[len(form):])
		}
	}
	return 0, t
}
