package chart

import (
	"strings"
	"unicode"
)

// width is about how wide a text is in pixels. The widths are those of a wide
// sans-serif (DejaVu Sans), so that a narrower one has room to spare.
func width(s string, size float64) float64 {
	sum := 0.0
	for _, r := range s {
		sum += glyph(r)
	}
	return sum * size
}

// glyph is a character's width in em.
func glyph(r rune) float64 {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case strings.ContainsRune("ijlI.,:;'|!()[]ftr/ "+nbsp, r):
		return 0.38
	case strings.ContainsRune("mwMW@%—…жшщюыфмЖШЩЮЫФМ", r):
		return 0.92
	case r >= 0x2e80:
		return 1.05 // ideographs, emoji
	case unicode.IsUpper(r):
		return 0.72
	}
	return 0.62
}

// wrap breaks a text into at most n lines of a width, at spaces where it can;
// cut says that not all of it is there.
func wrap(s string, size, limit float64, n int) (lines []string, cut bool) {
	line := ""
	for _, word := range strings.Split(s, " ") {
		if word == "" {
			continue
		}
		try := word
		if line != "" {
			try = line + " " + word
		}
		if width(try, size) <= limit || line == "" {
			line = try
			continue
		}
		lines = append(lines, line)
		line = word
	}
	lines = append(lines, line)
	if len(lines) > n {
		lines[n-1] = strings.Join(lines[n-1:], " ")
		lines = lines[:n]
	}
	for i, l := range lines {
		if width(l, size) > limit {
			lines[i], cut = shorten(l, size, limit), true
		}
	}
	return lines, cut
}

// shorten cuts a text to a width and puts an ellipsis.
func shorten(s string, size, limit float64) string {
	left := limit - width("…", size)
	for i, r := range s {
		if left -= glyph(r) * size; left < 0 {
			return strings.TrimRight(s[:i], " "+nbsp) + "…"
		}
	}
	return s
}
