package chart

import (
	"strconv"
	"time"
)

// timeTick is a tick of a time axis; Year is set where the year begins or the
// axis does.
type timeTick struct {
	at          int64
	label, year string
}

// steps of a time axis, the finest first. One of days or months is set.
var timeSteps = []struct{ days, months int }{
	{1, 0}, {2, 0}, {7, 0}, {14, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 6},
	{0, 12}, {0, 24}, {0, 60}, {0, 120}, {0, 600}, {0, 1200}, {0, 6000}, {0, 12000},
}

// timeTicks are at the beginnings of days, weeks (Mondays), months, quarters
// or years within [from, to], at most about n.
func timeTicks(lang string, from, to int64, n int) []timeTick {
	var times []time.Time
	step := timeSteps[0]
	for _, step = range timeSteps {
		if days := float64(to-from) / 86400; step.days > 0 && days/float64(step.days) > float64(n) ||
			step.months > 0 && days/30.44/float64(step.months) > float64(n) {
			continue
		}
		if times = stepTimes(from, to, step.days, step.months); len(times) > 0 {
			break
		}
	}
	var out []timeTick
	year := 0
	for _, t := range times {
		tick := timeTick{at: t.Unix()}
		switch {
		case step.months >= 12:
			tick.label = strconv.Itoa(t.Year())
		case step.months > 0:
			tick.label = monthName(lang, int(t.Month()), false)
		default:
			tick.label = strconv.Itoa(t.Day()) + nbsp + monthName(lang, int(t.Month()), true)
		}
		if step.months < 12 && t.Year() != year {
			year = t.Year()
			tick.year = strconv.Itoa(year)
		}
		out = append(out, tick)
	}
	return out
}

func stepTimes(from, to int64, days, months int) []time.Time {
	start := time.Unix(from, 0).UTC()
	var t time.Time
	if months > 0 {
		index := start.Year()*12 + int(start.Month()) - 1
		index -= index % months
		t = time.Date(index/12, time.Month(index%12+1), 1, 0, 0, 0, 0, time.UTC)
	} else {
		t = time.Date(start.Year(), start.Month(), start.Day(), 0, 0, 0, 0, time.UTC)
		if days >= 7 {
			t = t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
		}
	}
	var out []time.Time
	for ; t.Unix() <= to; t = t.AddDate(0, months, days) {
		if t.Unix() >= from {
			out = append(out, t)
		}
	}
	return out
}

// date is a day for people.
func date(lang string, at int64) string {
	t := time.Unix(at, 0).UTC()
	return strconv.Itoa(t.Day()) + nbsp + monthName(lang, int(t.Month()), true) + nbsp + strconv.Itoa(t.Year())
}
