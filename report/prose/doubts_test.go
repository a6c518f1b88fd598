package prose

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestDoubts(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"links to headings before and behind", "[a](#история-бренда)\n\n## История бренда\n\n[b](#история-бренда)", nil},
		{"a dead link", "## One\n\nИ [b](#two).", []string{`3:7 no heading of this text is called "#two"`}},
		{"the second of two alike", "[a](x.html) [b](x.html)", []string{`1:5 the report does not follow a link to "x.html"`,
			`1:17 the report does not follow a link to "x.html"`}},
		{"a picture", "Text\n\n![Логотип](logo.png)", []string{`3:12 pictures are not shown in a report: "logo.png"`}},
		{"what is followed", "[a](https://example.org) <mailto:a@example.org>", nil},
		{"a reference of the report", "see [](#nike-x)", nil},
		{"65,000 letters of two bytes", strings.Repeat("ж", 65_000), nil},
		{"66,000 letters", strings.Repeat("ж", 66_000), []string{"1:1 the text is too long or too deeply nested to be " +
			"read as Markdown (at most: characters 65536, levels 40, brackets 4000): " +
			"the report shows it as plain text"}},
	} {
		var got []string
		for _, d := range Doubts(test.text) {
			got = append(got, fmt.Sprintf("%d:%d %s", d.Line, d.Column, d.Says))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
