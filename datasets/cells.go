package datasets

import (
	"strconv"
	"strings"
	"time"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// signed are the counts that may be below zero: differences.
var signed = map[field.ID]bool{field.NetAdded: true, field.Follows: true}

// number reads a cell of a column that is no text: its value as field stores
// it, or why it is missing, or a problem without a position.
func number(f field.Field, s string) (int64, field.Missing, *note.Problem) {
	if len(s) == 0 {
		return 0, field.Empty, nil
	}
	if c := s[0]; c >= 'a' && c <= 'z' {
		if m, ok := field.MissingToken(s); ok {
			return 0, m, nil
		}
	}
	var v int64
	var p *note.Problem
	switch f.Kind {
	case field.KindCount:
		v, p = count(s)
		if p == nil && v < 0 && !signed[f.ID] {
			p = fault("%q is below zero, which %q cannot be", s, string(f.ID)).
				WithMend("write why the number is not there: hidden, withheld, not-collected or not-applicable, or leave the cell empty")
		}
	case field.KindMicro:
		v, p = micro(s)
	case field.KindTime:
		v, p = moment(s)
	case field.KindFlag:
		switch s {
		case "true":
			v = 1
		case "false":
		default:
			p = fault("%q is neither true nor false", s).WithMend("write true or false, or leave the cell empty")
		}
	}
	return v, field.Present, p
}

func fault(format string, args ...any) *note.Problem {
	return note.Errorf(note.Position{}, format, args...)
}

// count reads a whole number: digits, perhaps with a minus in front.
func count(s string) (int64, *note.Problem) {
	bare := strings.TrimPrefix(s, "-")
	if len(bare) > 18 && digits(bare) { // may not fit
		v, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return 0, fault("%q is too large a number", s).WithMend("is this an id in a column of counts?")
		}
		return v, nil
	}
	v, ok := int64(0), len(bare) > 0
	for i := range len(bare) {
		c := bare[i] - '0'
		ok = ok && c <= 9
		v = v*10 + int64(c)
	}
	if !ok {
		return 0, fault("%q is not a whole number", s).WithMend("write digits alone: no spaces, commas, points or letters such as K")
	}
	if len(bare) < len(s) {
		v = -v
	}
	return v, nil
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) > 0
}

// micro reads a decimal exactly, in millionths.
func micro(s string) (int64, *note.Problem) {
	bare, negative := strings.CutPrefix(s, "-")
	whole, frac, point := strings.Cut(bare, ".")
	switch {
	case !digits(whole) || point && !digits(frac):
		return 0, fault("%q is not a number", s).WithMend("write digits, with a point before the decimals: 1234.5")
	case len(frac) > 6 && strings.Trim(frac[6:], "0") != "":
		return 0, fault("%q has more than six decimals", s).WithMend("round it to six: smaller steps are not kept")
	}
	const scale = field.Micro
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n > (1<<63-1)/scale-1 {
		return 0, fault("%q is too large a number", s).WithMend("check the number and its unit")
	}
	n *= scale
	for i, weight := 0, int64(scale/10); i < len(frac) && weight > 0; i, weight = i+1, weight/10 {
		n += int64(frac[i]-'0') * weight
	}
	if negative {
		n = -n
	}
	return n, nil
}

// moment reads a time with its zone, or a date as its midnight in UTC, as
// Unix seconds. Fractions of a second are cut off.
func moment(s string) (int64, *note.Problem) {
	layout := time.RFC3339
	if len(s) == len(time.DateOnly) {
		layout = time.DateOnly
	}
	t, err := time.Parse(layout, s)
	if err == nil {
		return t.Unix(), nil
	}
	if len(s) > len(time.DateOnly) {
		if _, err := time.Parse("2006-01-02T15:04:05", strings.Replace(s, " ", "T", 1)); err == nil {
			return 0, fault("the time %q does not say its zone", s).
				WithMend("write it as 2025-03-09T18:30:00Z if it is UTC, or with its offset: 2025-03-09T18:30:00+03:00")
		}
	}
	return 0, fault("%q is neither a date nor a time", s).WithMend("write 2025-03-09, or 2025-03-09T18:30:00Z")
}
