package prose

import (
	"strings"
	"testing"
)

func TestReadable(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":         "",
		"a narrative":     strings.Repeat("A paragraph of *text*[^a].\n\n- a list\n  - in a list\n\n> > said\n\n", 200),
		"a table":         "| a | b | c |\n|---|---|---|\n" + strings.Repeat("| 1 | 2 | 3 |\n", 500),
		"rules":           strings.Repeat("-", 400) + "\n\n" + strings.Repeat("*", 400) + "\n",
		"a number":        strings.Repeat("1", 400),
		"a negative text": "-1 +2 *3* >4",
	} {
		if !Readable(text) {
			t.Errorf("%s is not read", name)
		}
	}
	// Each of these keeps goldmark v1.8.7 busy for ten seconds or more, or
	// takes gigabytes, at 256 kB.
	for name, text := range map[string]string{
		"quotations in quotations": strings.Repeat("> ", 50),
		"without spaces":           strings.Repeat(">", 50),
		"lists in lists":           strings.Repeat("1. ", 50),
		"bullets in quotations":    strings.Repeat("> - ", 25) + "a",
		"a wide and long table":    "|" + strings.Repeat("a|", 1000) + "\n|" + strings.Repeat("-|", 1000) + "\n" + strings.Repeat("|a\n", 1000),
		"links left open":          strings.Repeat("[a](", 5000),
		"brackets in brackets":     strings.Repeat("[", 5000) + strings.Repeat("]", 5000),
		"a long text":              strings.Repeat("a", 65<<10),
	} {
		if Readable(text) {
			t.Errorf("%s is read", name)
		}
	}
}

func TestFollowed(t *testing.T) {
	for to, want := range map[string]bool{
		"https://example.org": true, "HTTP://example.org": true, "mailto:a@example.org": true, "#part": true,
		"javascript:alert(1)": false, " javascript:alert(1)": false, "data:text/html,x": false, "file:///etc/passwd": false,
		"//example.org": false, "x.html": false, "": false,
	} {
		if got := Followed([]byte(to)); got != want {
			t.Errorf("%q: %v, want %v", to, got, want)
		}
	}
}
