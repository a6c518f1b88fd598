package tabular

import (
	"strings"
	"testing"
)

func TestParseNumber(t *testing.T) {
	const nb, nnb = "\u00a0", "\u202f"
	for _, c := range []struct {
		s     string
		marks Marks
		micro int64
		fault string // part of the problem; "" if there is none
	}{
		{"0", MarksUnknown, 0, ""},
		{"270729", MarksUnknown, 270_729_000_000, ""},
		{"-17", MarksUnknown, -17_000_000, ""},
		{"\u22125", MarksUnknown, -5_000_000, ""},
		{"+5", MarksUnknown, 5_000_000, ""},
		{" 12 ", MarksUnknown, 12_000_000, ""},
		{"1.5", MarksUnknown, 1_500_000, ""},
		{"1,4", MarksUnknown, 1_400_000, ""},
		{".5", MarksUnknown, 500_000, ""},
		{"0,123", MarksUnknown, 123_000, ""}, // a thousands group never begins with 0
		{"0.123", MarksUnknown, 123_000, ""},
		{"1234,567", MarksUnknown, 1_234_567_000, ""},
		{"1.2345", MarksUnknown, 1_234_500, ""},
		{"1,234.5", MarksUnknown, 1_234_500_000, ""},
		{"1.234,5", MarksUnknown, 1_234_500_000, ""},
		{"1,234,567", MarksUnknown, 1_234_567_000_000, ""},
		{"1.234.567", MarksUnknown, 1_234_567_000_000, ""},
		{"1" + nb + "234" + nb + "567", MarksUnknown, 1_234_567_000_000, ""},
		{"1" + nnb + "234,5", MarksUnknown, 1_234_500_000, ""},
		{"1 234.50", MarksUnknown, 1_234_500_000, ""},
		{"1'234'567.5", MarksUnknown, 1_234_567_500_000, ""},
		{"1’234", MarksUnknown, 1_234_000_000, ""},
		{"424.0", MarksUnknown, 424_000_000, ""},
		{"12.5%", MarksUnknown, 125_000, ""},
		{"4,07 %", MarksUnknown, 40_700, ""},
		{"5%", MarksUnknown, 50_000, ""},
		{"-100%", MarksUnknown, -1_000_000, ""},
		{"407.137", CommaDecimal, 407_137_000_000, ""}, // CrowdTangle with a locale that groups by points
		{"407.137", PointDecimal, 407_137_000, ""},
		{"407,137", PointDecimal, 407_137_000_000, ""},
		{"1.0000005", MarksUnknown, 1_000_000, ""}, // half to even
		{"1.0000015", MarksUnknown, 1_000_002, ""},
		{"1.00000050001", MarksUnknown, 1_000_001, ""},
		{"0.9999999", MarksUnknown, 1_000_000, ""},

		{"407.137", MarksUnknown, 0, "in two ways"},
		{"1,234", MarksUnknown, 0, "in two ways"},
		{"1,4", PointDecimal, 0, "does not fit"},
		{"1.4", CommaDecimal, 0, "does not fit"},
		{"1,234,567", CommaDecimal, 0, "does not fit"},
		{"12,34,567", MarksUnknown, 0, "groups of three"},
		{"1,2345.6", MarksUnknown, 0, "groups of three"},
		{"12 34", MarksUnknown, 0, "groups of three"},
		{"1.234 567", MarksUnknown, 0, "groups of three"},
		{"12.3K", MarksUnknown, 0, "rounded figure"},
		{"1,2 млн", MarksUnknown, 0, "rounded figure"},
		{"1.00065E+14", MarksUnknown, 0, "shortened by a spreadsheet"},
		{"", MarksUnknown, 0, "empty"},
		{"-", MarksUnknown, 0, "no number"},
		{"N/A", MarksUnknown, 0, "no number"},
		{"1.", MarksUnknown, 0, "no number"},
		{"1..2", MarksUnknown, 0, "no number"},
		{"--1", MarksUnknown, 0, "no number"},
		{"0x10", MarksUnknown, 0, "no number"},
		{"٣", MarksUnknown, 0, "no number"}, // digits of other scripts are refused
		{"NaN", MarksUnknown, 0, "no number"},
		{"99999999999999999999", MarksUnknown, 0, "too large"},
	} {
		f, p := ParseNumber(c.s, c.marks)
		switch {
		case c.fault != "":
			if p == nil || !strings.Contains(p.Error(), c.fault) {
				t.Errorf("ParseNumber(%q, %d) = %+v, %v; want a fault with %q", c.s, c.marks, f, p, c.fault)
			}
		case p != nil:
			t.Errorf("ParseNumber(%q, %d): %v", c.s, c.marks, p)
		default:
			if got, ok := f.Micro(); got != c.micro || !ok {
				t.Errorf("ParseNumber(%q, %d) = %d, %v; want %d", c.s, c.marks, got, ok, c.micro)
			}
		}
	}
	f, _ := ParseNumber("424.0", MarksUnknown)
	if n, ok := f.Count(); n != 424 || !ok {
		t.Error("424.0 is a count")
	}
	f, _ = ParseNumber("424.5", MarksUnknown)
	if _, ok := f.Count(); ok {
		t.Error("424.5 is no count")
	}
	f, _ = ParseNumber("9300000000000", MarksUnknown)
	if _, ok := f.Micro(); ok {
		t.Error("9.3e12 does not fit into millionths")
	}
	// Ids as numbers keep every digit up to 2^63-1.
	f, _ = ParseNumber("9223372036854775807", MarksUnknown)
	if n, ok := f.Count(); n != 9223372036854775807 || !ok {
		t.Error("2^63-1 is lost")
	}
}

func TestEvidence(t *testing.T) {
	for _, c := range []struct {
		cells string
		want  Marks
	}{
		{"1.234|1.5", PointDecimal},
		{"1,234|1,5", CommaDecimal},
		{"407.137|270729|1.234.567", CommaDecimal},
		{"407,137|1,234,567", PointDecimal},
		{"407.137|270729", MarksUnknown},
		{"1.5|1,5", MarksUnknown}, // the column contradicts itself
		{"Total|N/A|7", MarksUnknown},
	} {
		var e Evidence
		for _, s := range strings.Split(c.cells, "|") {
			e.Add(s)
		}
		if got := e.Marks(); got != c.want {
			t.Errorf("%s: %d, want %d (%+v)", c.cells, got, c.want, e)
		}
	}
}

func TestCountMarks(t *testing.T) {
	for _, c := range []struct {
		cells string
		want  Marks
	}{
		{"407.137|270729", CommaDecimal},
		{"407,137|1,000", PointDecimal},
		{"1.000|2.000", MarksUnknown}, // 1 and 2, or thousands: nothing tells
		{"407.137|1,234", MarksUnknown},
		{"424.0|407.137", PointDecimal}, // then 407.137 is no count, and ParseNumber's caller says so
	} {
		var e Evidence
		for _, s := range strings.Split(c.cells, "|") {
			e.Add(s)
		}
		if got := e.CountMarks(); got != c.want {
			t.Errorf("%s: %d, want %d (%+v)", c.cells, got, c.want, e)
		}
	}
}

// FuzzNumber: what is accepted has one value, whatever is known about the
// column, or two that the marks explain; the sign and spaces around change
// nothing else; whole digits read as themselves.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"1,234.5", "1.234", "407.137", "1,4", "12.5%", "1'234", "-0.0000005", "1e5", "12K", "9223372036854775807"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, pu := ParseNumber(s, MarksUnknown)
		a, pa := ParseNumber(s, PointDecimal)
		b, pb := ParseNumber(s, CommaDecimal)
		if pu == nil {
			if pa == nil && a != u || pb == nil && b != u || pa != nil && pb != nil {
				t.Fatalf("%q: %+v %+v %+v", s, u, a, b)
			}
		} else if (pa == nil) != (pb == nil) {
			t.Fatalf("%q: one reading only, but refused: %v", s, pu)
		}
		if pu == nil && !strings.ContainsAny(s, "+-\u2212") {
			n, p := ParseNumber("-"+s, MarksUnknown)
			if p != nil && s[0] != ' ' && !strings.Contains(" \t\xc2\xe2", s[:1]) || p == nil && (n.Whole != -u.Whole || n.Micros != -u.Micros) {
				t.Fatalf("-%q: %+v %v, without the sign %+v", s, n, p, u)
			}
		}
		if pu != nil && pu.What.IsZero() {
			t.Fatal("a fault without words")
		}
	})
}
