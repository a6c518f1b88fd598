package tabular

import (
	"math"
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/datasets/note"
)

// Marks says what '.' and ',' mean in a column of numbers.
type Marks uint8

// The marks. Spaces and apostrophes between groups of three digits are
// understood under all of them.
const (
	MarksUnknown Marks = iota // each number must explain itself
	PointDecimal              // 1,234.5
	CommaDecimal              // 1.234,5
)

// Amount is a number as it was written, exactly: Whole + Micros/1,000,000,
// both of the sign of the number.
type Amount struct {
	Whole   int64
	Micros  int64 // -999,999 to 999,999
	Percent bool  // written with %; the value is already divided by 100
	Rounded bool  // more than six decimals were written; the last is rounded, half to even
}

// Count gives a whole number; ok is false if there are decimals other than 0.
func (f Amount) Count() (n int64, ok bool) { return f.Whole, f.Micros == 0 && !f.Rounded }

// Micro gives the number in millionths; ok is false beyond 9.2 * 10^12.
func (f Amount) Micro() (n int64, ok bool) {
	hi, lo := bits.Mul64(abs64(f.Whole), field.Micro)
	lo, carry := bits.Add64(lo, abs64(f.Micros), 0)
	if hi+carry != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if f.Whole < 0 || f.Micros < 0 {
		return -int64(lo), true
	}
	return int64(lo), true
}

func abs64(v int64) uint64 {
	if v < 0 {
		return uint64(-v)
	}
	return uint64(v)
}

// shape says what a number's own '.' and ',' tell about the marks.
type shape uint8

const (
	tellsNothing shape = iota // no mark, or only spaces
	tellsPoint                // only PointDecimal reads it
	tellsComma
	tellsEither // 1.234 and 1,234: one reading as thousands, one as a decimal
)

// written is a number taken apart; the groups are checked, the marks not yet.
type written struct {
	negative, percent bool
	digits            string // with '.' and ',' left in, without the other group marks
	shape             shape
}

// ParseNumber reads a number as people and exports write it: an optional sign,
// digits with thousands marks (space, no-break space, apostrophe, and '.' or
// ',' as m says) in groups of three, decimals, an optional %. It never
// guesses: 1.234 and 1,234 are refused while m is MarksUnknown, a number
// that contradicts m is refused, and so are rounded forms (12.3K, 1E+14). The
// problem has no position; the caller knows the cell.
func ParseNumber(s string, m Marks) (Amount, *note.Problem) {
	if n := len(s); n > 0 && n <= 18 && allDigits(s) { // what exports mostly hold
		var v int64
		for i := range n {
			v = v*10 + int64(s[i]-'0')
		}
		return Amount{Whole: v}, nil
	}
	w, p := takeApart(s)
	if p != nil {
		return Amount{}, p
	}
	if w.shape == tellsEither && m == MarksUnknown {
		return Amount{}, fault("%q can be read in two ways: with thousands or with decimals", s).
			WithMend("state the decimal mark, or export whole numbers")
	}
	if w.shape == tellsComma && m == PointDecimal || w.shape == tellsPoint && m == CommaDecimal {
		return Amount{}, fault("%q does not fit the decimal mark of its column", s).
			WithMend("one column must use one way of writing numbers")
	}
	decimal := byte('.')
	if w.shape == tellsComma || w.shape == tellsEither && m == CommaDecimal {
		decimal = ','
	}
	whole, frac := w.digits, ""
	if i := strings.LastIndexByte(w.digits, decimal); i >= 0 {
		whole, frac = w.digits[:i], w.digits[i+1:]
	}
	whole = strings.Map(func(r rune) rune {
		if r == '.' || r == ',' {
			return -1
		}
		return r
	}, whole)
	if w.percent { // move the point two places to the left
		for len(whole) < 2 {
			whole = "0" + whole
		}
		frac = whole[len(whole)-2:] + frac
		whole = whole[:len(whole)-2]
	}
	return fixed(s, whole, frac, w.negative, w.percent)
}

func fault(format string, args ...any) *note.Problem {
	return note.Errorf(note.Position{}, format, args...)
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// fixed makes the figure of digits before and after the decimal mark.
func fixed(s, whole, frac string, negative, percent bool) (Amount, *note.Problem) {
	f := Amount{Percent: percent}
	for i := range len(whole) {
		d := int64(whole[i] - '0')
		if f.Whole > (math.MaxInt64-d)/10 {
			return Amount{}, fault("%q is too large a number", s).WithMend("is this an id in a column of counts?")
		}
		f.Whole = f.Whole*10 + d
	}
	const places = 6
	var rest string
	if len(frac) > places {
		frac, rest = frac[:places], strings.TrimRight(frac[places:], "0")
	}
	for i := range places {
		f.Micros *= 10
		if i < len(frac) {
			f.Micros += int64(frac[i] - '0')
		}
	}
	if rest != "" {
		f.Rounded = true
		if rest[0] > '5' || rest[0] == '5' && (len(rest) > 1 || f.Micros%2 == 1) {
			if f.Micros++; f.Micros == field.Micro {
				if f.Whole == math.MaxInt64 {
					return Amount{}, fault("%q is too large a number", s).WithMend("is this an id in a column of counts?")
				}
				f.Micros = 0
				f.Whole++
			}
		}
	}
	if negative {
		f.Whole, f.Micros = -f.Whole, -f.Micros
	}
	return f, nil
}

// takeApart checks the form of a number and says what its marks tell.
func takeApart(s string) (written, *note.Problem) {
	var w written
	t := strings.TrimFunc(s, isGap)
	if t == "" {
		return w, fault("the cell is empty where a number is expected").WithMend("correct the cell")
	}
	if rest, ok := strings.CutSuffix(t, "%"); ok {
		w.percent = true
		t = strings.TrimRightFunc(rest, isGap)
	}
	for _, minus := range []string{"-", "\u2212"} {
		if rest, ok := strings.CutPrefix(t, minus); ok && !w.negative {
			w.negative, t = true, rest
		}
	}
	if !w.negative {
		t = strings.TrimPrefix(t, "+")
	}
	// Cut at the marks: parts[0] mark parts[1] mark ...
	var parts []string
	var marks []rune
	from := 0
	for i, r := range t {
		switch {
		case r >= '0' && r <= '9':
			continue
		case r == '.' || r == ',' || r == '\'' || r == '’' || isGap(r):
			parts = append(parts, t[from:i])
			marks = append(marks, r)
			from = i + len(string(r))
		default:
			return w, notANumber(s, t)
		}
	}
	parts = append(parts, t[from:])
	for i, part := range parts {
		if part == "" && !(len(parts) == 2 && i == 0 && len(parts[1]) > 0 && (marks[0] == '.' || marks[0] == ',')) {
			return w, fault("%q is no number", s).WithMend("correct the cell, or leave it empty")
		}
	}
	last := len(parts) - 1
	isGroup := func(from, to int) bool { // parts[from+1..to] have three digits, parts[from] one to three
		if n := len(parts[from]); n < 1 || n > 3 {
			return false
		}
		for _, p := range parts[from+1 : to+1] {
			if len(p) != 3 {
				return false
			}
		}
		return true
	}
	same := func(n int) bool { // the first n marks are one and the same
		for _, m := range marks[:n] {
			if m != marks[0] && !(isGap(m) && isGap(marks[0])) {
				return false
			}
		}
		return true
	}
	w.digits = parts[0]
	for i, m := range marks {
		if m == '.' || m == ',' {
			w.digits += string(m)
		}
		w.digits += parts[i+1]
	}
	ends := func(m rune) shape { // what it tells that m is the decimal mark
		if m == '.' {
			return tellsPoint
		}
		return tellsComma
	}
	other := func(m rune) shape { return tellsPoint + tellsComma - ends(m) }
	bad := fault("%q is no number: its thousands are not in groups of three digits", s).
		WithMend("correct the cell, or leave it empty")
	switch n := len(marks); {
	case n == 0:
	case marks[n-1] != '.' && marks[n-1] != ',': // ends in a group by spaces or apostrophes
		if !same(n) || !isGroup(0, last) {
			return w, bad
		}
	case n == 1:
		switch head := parts[0]; {
		case len(parts[1]) == 3 && len(head) >= 1 && len(head) <= 3 && head[0] != '0':
			w.shape = tellsEither
		default:
			w.shape = ends(marks[0])
		}
	case marks[n-1] != marks[0]: // groups, then decimals
		if !same(n-1) || !isGroup(0, last-1) {
			return w, bad
		}
		w.shape = ends(marks[n-1])
	default: // the same mark several times: groups
		if !same(n) || !isGroup(0, last) {
			return w, bad
		}
		w.shape = other(marks[0])
	}
	return w, nil
}

// isGap reports whether r is a space that stands between groups of digits.
func isGap(r rune) bool {
	return r == ' ' || r == '\t' || r == '\u00a0' || r == '\u202f' || r == '\u2009' || r == '\u2007'
}

// notANumber says what stands there instead.
func notANumber(s, t string) *note.Problem {
	lower := strings.ToLower(strings.TrimSpace(t))
	begins := len(lower) > 0 && (lower[0] >= '0' && lower[0] <= '9')
	if begins && strings.ContainsAny(lower, "e") && strings.Trim(lower, "0123456789.,e+-") == "" {
		return fault("%q was shortened by a spreadsheet: its digits are lost", s).
			WithMend("export again and import without opening the file in Excel, or format the column as a whole number")
	}
	tail := strings.TrimLeft(lower, "0123456789., \u00a0\u202f")
	switch tail {
	case "k", "m", "b", "mn", "bn", "к", "тыс", "тыс.", "млн", "млн.", "млрд", "млрд.":
		if begins {
			return fault("%q is a rounded figure", s).WithMend("export the full number; casebench does not make up the missing digits")
		}
	}
	return fault("%q is no number", s).WithMend("correct the cell, or leave it empty")
}

// Evidence gathers from the cells of a column what '.' and ',' mean in it. The
// zero value has seen nothing.
type Evidence struct {
	Point, Comma int64 // cells that only one reading fits
	Either       int64 // cells that both fit: 1.234, 1,234
	// Of these, the ones that are no whole number if their mark is a decimal
	// mark: 1.234 (a point), 1,234 (a comma), but not 1.000.
	EitherPoint, EitherComma int64
}

// Add looks at one cell; what is no number tells nothing.
func (e *Evidence) Add(s string) {
	if s == "" || s[0] >= 'A' && s[0] < utf8.RuneSelf || !marked(s) {
		return // most texts, without looking further
	}
	w, p := takeApart(s)
	if p != nil {
		return
	}
	switch w.shape {
	case tellsPoint:
		e.Point++
	case tellsComma:
		e.Comma++
	case tellsEither:
		e.Either++
		switch {
		case strings.HasSuffix(w.digits, "000"):
		case strings.Contains(w.digits, "."):
			e.EitherPoint++
		default:
			e.EitherComma++
		}
	}
}

func marked(s string) bool {
	for i := range len(s) {
		if s[i] == '.' || s[i] == ',' {
			return true
		}
	}
	return false
}

// Marks decides: the reading that the cells ask for if they agree, else
// MarksUnknown. Then every number must explain itself, and those that can be
// read in two ways (Either of them) cannot be read at all.
func (e Evidence) Marks() Marks {
	switch {
	case e.Point > 0 && e.Comma == 0:
		return PointDecimal
	case e.Comma > 0 && e.Point == 0:
		return CommaDecimal
	}
	return MarksUnknown
}

// CountMarks decides for a column of counts, in which 1.234 cannot be a
// decimal: its mark is the thousands mark.
func (e Evidence) CountMarks() Marks {
	switch m := e.Marks(); {
	case m != MarksUnknown || e.Point > 0:
		return m
	case e.EitherPoint > 0 && e.EitherComma == 0:
		return CommaDecimal
	case e.EitherComma > 0 && e.EitherPoint == 0:
		return PointDecimal
	}
	return MarksUnknown
}
