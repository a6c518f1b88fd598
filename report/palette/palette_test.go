package palette

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// literal is a colour as it is written in Go, a style sheet or XML. Colours
// without a hue (black for a shade) are no part of the palette.
var literal = regexp.MustCompile(`(?i)#([0-9a-f]{6}|[0-9a-f]{3})\b|"[0-9a-f]{6}"|rgba?\(\s*[1-9]`)

// TestOneList wants no colour written anywhere else in the reports.
func TestOneList(t *testing.T) {
	seen := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if err == nil && (d.Name() == "testdata" || d.Name() == "palette") {
				return filepath.SkipDir
			}
			return err
		}
		switch filepath.Ext(path) {
		case ".go", ".css", ".js", ".tmpl":
		default:
			return nil
		}
		if strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, ".min.js") {
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		seen++
		for i, line := range strings.Split(string(b), "\n") {
			for _, found := range literal.FindAllString(line, -1) {
				t.Errorf("%s:%d: the colour %s is not from the palette", path, i+1, found)
			}
			for _, c := range Groups {
				if strings.Contains(strings.ToUpper(line), `"`+string(c)) {
					t.Errorf("%s:%d: the colour %s is written a second time", path, i+1, c)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 40 {
		t.Errorf("only %d files were read", seen)
	}
}

func TestLiteral(t *testing.T) {
	for text, is := range map[string]bool{`"#0072b2"`: true, `"E69F00"`: true, `color: #fff;`: true, `val="1F2328"`: true, `rgba(179,89,0,0.2)`: true,
		`rgba(0,0,0,0.28)`: false, `"&#39;"`: false, `url(#a-hatch1)`: false, `"yyyy-mm-dd"`: false, `"abcdefg"`: false} {
		if got := literal.MatchString(text); got != is {
			t.Errorf("%s: taken for a colour: %v, want %v", text, got, is)
		}
	}
}

// TestHeat has the ends of the scale, and a value beyond each.
func TestHeat(t *testing.T) {
	for x, want := range map[float64]Color{-1: heatLight, 0: heatLight, 0.5: "7C9EBD", 1: heatDark, 2: heatDark} { // (240+8)/2 = 124 = 7C
		if got := Heat(x); got != want {
			t.Errorf("Heat(%v) = %s, want %s", x, got, want)
		}
	}
}

// TestContrast wants text that can be read on what is behind it: 4.5 to 1, as
// WCAG 2.1 has it (success criterion 1.4.3).
func TestContrast(t *testing.T) {
	for _, pair := range [][2]Color{{Ink, Paper}, {Soft, Paper}, {Accent, Paper}, {Ink, Tint}, {Ink, Head}, {Ink, Target}, {SimulatedInk, SimulatedTint},
		{SimulatedInk, Paper}, {Yes, Paper}, {Care, Paper}, {No, Paper}, {Ink, YesTint}, {Ink, CareTint}, {Ink, NoTint}, {Soft, SimulatedTint}} {
		a, b := luminance(pair[0]), luminance(pair[1])
		if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
			t.Errorf("%s on %s: contrast %.2f", pair[0], pair[1], ratio)
		}
	}
}
