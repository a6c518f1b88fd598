package locale

import (
	"math"
	"strconv"
	"strings"
)

// precise is how many digits of a number are looked at: those that a
// spreadsheet keeps. 0.285 × 100 is 28.499999999999996 in binary, and 28.5.
const precise = 15

// rounded writes a number with so many decimals, halves away from zero. That
// is how spreadsheets show numbers, and readers expect it; Go takes the nearest
// of what the binary number is, and of two the even one: 1.125 is 1.12 there.
func rounded(x float64, decimals int) string {
	plain := strconv.FormatFloat(x, 'f', decimals, 64)
	if math.IsNaN(x) || math.IsInf(x, 0) || x == math.Trunc(x) {
		return unsigned(plain)
	}
	short, err := strconv.ParseFloat(strconv.FormatFloat(math.Abs(x), 'e', precise-1, 64), 64)
	if err != nil {
		return unsigned(plain)
	}
	all := strconv.FormatFloat(short, 'f', -1, 64)
	whole, fraction, _ := strings.Cut(all, ".")
	if len(fraction) <= decimals {
		return unsigned(plain)
	}
	digits := whole + fraction[:decimals]
	if fraction[decimals] >= '5' {
		digits = increased(digits)
	}
	at := len(digits) - decimals
	text := digits[:at]
	if decimals > 0 {
		text += "." + digits[at:]
	}
	if x < 0 {
		text = "-" + text
	}
	return unsigned(text)
}

// unsigned takes the sign off a zero.
func unsigned(s string) string {
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

// increased is a decimal number and 1.
func increased(digits string) string {
	b := []byte(digits)
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] != '9' {
			b[i]++
			return string(b)
		}
		b[i] = '0'
	}
	return "1" + string(b)
}

// decimals leave a number of significant digits.
func decimals(abs float64, digits int) int {
	if abs == 0 || math.IsInf(abs, 0) || math.IsNaN(abs) {
		return 0
	}
	return min(max(digits-1-exponent(abs, digits), 0), 12)
}

// exponent is that of the power of ten of a number's first digit, once it is
// rounded to so many digits: 1 for 9.996 in three, which is 10.0.
func exponent(abs float64, digits int) int {
	_, e, _ := strings.Cut(strconv.FormatFloat(abs, 'e', precise-1, 64), "e")
	n, _ := strconv.Atoi(e)
	if places := digits - 1 - n; places >= 0 {
		if x, err := strconv.ParseFloat(rounded(abs, places), 64); err == nil && x >= math.Pow10(n+1) {
			return n + 1
		}
	} else if math.Round(abs/math.Pow10(-places)) >= math.Pow10(digits) {
		return n + 1
	}
	return n
}
