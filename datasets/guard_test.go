package datasets

import "testing"

func TestGuarded(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "",
		"plain":             "plain",
		"a=b":               "a=b",
		"'quoted'":          "'quoted'",
		"'":                 "'",
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
		"+1":                "'+1",
		"-x":                "'-x",
		"@SUM(1)":           "'@SUM(1)",
		"\t=1":              "'\t=1",
		"\r=1":              "'\r=1",
		"\n=1":              "'\n=1",
		"＝1":                "'＝1",
		"'=1":               "''=1",
		"''@x":              "'''@x",
		"\xff=1":            "\xff=1",
	} {
		if got := Guarded(text); got != want {
			t.Errorf("Guarded(%q) = %q, want %q", text, got, want)
		}
	}
}

// A text comes back as it was, and none begins a formula in the file.
func FuzzGuarded(f *testing.F) {
	for _, s := range []string{"", "'", "''", "=1", "'=1", "''=1", "-", "＠", "\xff", "'\xff="} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		written := Guarded(s)
		if unguarded(written) != s {
			t.Errorf("%q is written %q and read %q", s, written, unguarded(written))
		}
		if written == s && s != "" && s[0] != '\'' && risky(s) {
			t.Errorf("%q is written as a formula", s)
		}
	})
}
