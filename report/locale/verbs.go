package locale

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
)

// The arguments of messages, which write themselves as the language does.
type (
	whole struct {
		l *Locale
		n int64
	}
	float struct {
		l *Locale
		x float64
	}
	quotable struct {
		l    *Locale
		text string
	}
)

// integer is the value of an argument of any integer type.
func integer(a any) (int64, bool) {
	switch v := reflect.ValueOf(a); {
	case v.CanInt():
		return v.Int(), true
	case v.CanUint() && v.Uint() <= 1<<63-1:
		return int64(v.Uint()), true
	}
	return 0, false
}

// Format writes a whole number in groups, whatever the verb; for %#d its
// digits alone, to be copied into a file.
func (w whole) Format(s fmt.State, _ rune) {
	digits := strconv.FormatInt(w.n, 10)
	if !s.Flag('#') {
		digits = w.l.grouped(digits)
	}
	_, _ = s.Write([]byte(digits))
}

// Format writes a number with the decimals or digits that the verb asks for;
// for %v with six significant digits at most, and all of a whole number.
func (f float) Format(s fmt.State, verb rune) {
	precision, ok := s.Precision()
	text := short(f.x)
	switch {
	case verb == 'f' && ok:
		text = rounded(f.x, precision)
	case ok:
		text = strconv.FormatFloat(f.x, 'g', precision, 64)
	}
	_, _ = s.Write([]byte(f.l.grouped(text)))
}

// short is a number in six significant digits without idle zeros, or in all
// digits of its whole part.
func short(x float64) string {
	abs := math.Abs(x)
	if abs != 0 && abs < 1e-6 || abs >= 1e15 || math.IsNaN(x) {
		return strconv.FormatFloat(x, 'g', 6, 64)
	}
	text := rounded(x, decimals(abs, 6))
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return text
}

// Format writes a text, within quotation marks for %q.
func (q quotable) Format(s fmt.State, verb rune) {
	if verb == 'q' {
		_, _ = s.Write([]byte(q.l.Quote(q.text)))
		return
	}
	_, _ = s.Write([]byte(q.text))
}

// grouped writes a number, given as Go writes it, with the language's minus,
// thousands mark and decimal mark.
func (l *Locale) grouped(s string) string {
	var b strings.Builder
	if digits, negative := strings.CutPrefix(s, "-"); negative {
		b.WriteString(minus)
		s = digits
	}
	end := strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(s)
	}
	for i, digit := range s[:end] {
		if i > 0 && (end-i)%3 == 0 && end >= l.style.shortest {
			b.WriteString(l.style.group)
		}
		b.WriteRune(digit)
	}
	if rest := s[end:]; strings.HasPrefix(rest, ".") {
		b.WriteString(l.style.point + rest[1:])
	} else {
		b.WriteString(rest)
	}
	return b.String()
}
