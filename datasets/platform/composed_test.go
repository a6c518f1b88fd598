package platform

import "testing"

// The spellings of one text are one.
func TestComposed(t *testing.T) {
	for text, want := range map[string]string{
		"plain - text":                  "plain - text",
		"и\u0306":                       "й", // a letter and its mark
		"cafe\u0301":                    "café",
		"a\u200bb\u200cc\u200dd\u2060e": "abcde", // signs without width
		"\ufeffid\u00ad":                "id",
		"\u2764\ufe0f":                  "\u2764", // a selector of variants
		"1\u00a0234\u202f5":             "1 234 5",
		"a\u2010b\u2013c\u2014d\u2212e": "a-b-c-d-e",
	} {
		if got := Composed(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
