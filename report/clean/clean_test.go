package clean

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestTextAndLine(t *testing.T) {
	for _, c := range []struct{ in, text, line string }{
		{"", "", ""},
		{" plain, and с кириллицей ", " plain, and с кириллицей ", "plain, and с кириллицей"},
		{"a\tb", "a\tb", "a b"},
		{"a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d"},
		{"a\vb\fc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf", "a b c d e f"},
		{"a\x00b\x1b[31mc\x7fd\u009be", "ab[31mcde", "ab[31mcde"},
		{"abc \u202egnp.exe\u202c \u2066x\u2069\u200e\u200f\u061c", "abc gnp.exe x", "abc gnp.exe x"},
		{"\ufeffa\ufff9b\ufffac\ufffbd", "abcd", "abcd"},
		{"a\U000e0041\U000e007fb", "ab", "ab"},
		{"a\xff\xfeb\xed\xa0\x80", "a\ufffdb\ufffd", "a\ufffdb\ufffd"},
		{"a\ufffeb\uffffc\ufdd0d\U0001ffffe", "a\ufffdb\ufffdc\ufffdd\ufffde", "a\ufffdb\ufffdc\ufffdd\ufffde"},
		{"👩‍👩‍👧 🏳️‍🌈 می\u200cخواهم a\u200bb\u2060c", "👩‍👩‍👧 🏳️‍🌈 می\u200cخواهم a\u200bb\u2060c", "👩‍👩‍👧 🏳️‍🌈 می\u200cخواهم a\u200bb\u2060c"},
		{"<b>=1+1 `x`", "<b>=1+1 `x`", "<b>=1+1 `x`"}, // for the medium to escape
	} {
		if got := Text(c.in); got != c.text {
			t.Errorf("Text(%q) = %q, want %q", c.in, got, c.text)
		}
		if got := Line(c.in); got != c.line {
			t.Errorf("Line(%q) = %q, want %q", c.in, got, c.line)
		}
	}
}

// FuzzClean wants the law: what is clean stays as it is, and nothing harmful is left.
func FuzzClean(f *testing.F) {
	f.Add("a\r\n\tb\u202e\xff")
	f.Add("\x00\ufeff\ufdd0\U000e0041")
	f.Fuzz(func(t *testing.T, s string) {
		for _, made := range []string{Text(s), Line(s)} {
			if !utf8.ValidString(made) {
				t.Fatalf("%q is no UTF-8", made)
			}
			for _, r := range made {
				if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) {
					t.Fatalf("%U is left in %q", r, made)
				}
			}
		}
		if text := Text(s); Text(text) != text {
			t.Errorf("Text(%q) is not clean", s)
		}
		if line := Line(s); Line(line) != line || Text(line) != line {
			t.Errorf("Line(%q) is not clean", s)
		}
	})
}
