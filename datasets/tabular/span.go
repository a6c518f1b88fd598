package tabular

import (
	"strconv"
	"strings"
)

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
