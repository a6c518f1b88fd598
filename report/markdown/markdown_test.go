package markdown

import (
	"flag"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/prose"
	"github.com/casebench/casebench/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func files(t *testing.T, doc *report.Document) map[string][]byte {
	t.Helper()
	out, err := Files(doc)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"en", "ru"} {
		out := files(t, reporttest.Small(lang))
		if names, want := slices.Sorted(maps.Keys(out)),
			[]string{"report-files/made-up-posts.svg", "report-files/posts.svg", "report.md"}; !slices.Equal(names, want) {
			t.Errorf("files %v, want %v", names, want)
		}
		got := out[Name]
		file := filepath.Join("testdata", "small-"+lang+".md")
		if *update {
			if err := os.WriteFile(file, got, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s differs; look at it with: go test -update, git diff", file)
		}
	}
}

// reader reads as GitHub does, footnotes too.
var reader = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser()

// ours are the HTML tags that the writer itself puts in.
var ours = []string{"<sup>", "</sup>", "</details>\n", "<details><summary>"}

// faults are what must not be in a report: HTML that is not the writer's,
// pictures from elsewhere, links that lead where they must not.
func faults(source []byte) (out []string, tables int) {
	html := func(s string) {
		known := slices.ContainsFunc(ours, func(tag string) bool { return s == tag || tag == "<details><summary>" && strings.HasPrefix(s, tag) })
		rest := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSuffix(s, "\n"), "<details><summary>"), "</summary>")
		if !known || strings.HasPrefix(s, "<details>") && strings.Contains(rest, "<") {
			out = append(out, "HTML: "+s)
		}
	}
	_ = ast.Walk(reader.Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.RawHTML:
			html(string(n.Segments.Value(source)))
		case *ast.HTMLBlock:
			for i := range n.Lines().Len() {
				s := n.Lines().At(i)
				html(string(s.Value(source)))
			}
		case *ast.Image:
			if !path.IsAbs(string(n.Destination)) && filepath.IsLocal(string(n.Destination)) && strings.HasPrefix(string(n.Destination), Folder+"/") {
				break
			}
			out = append(out, "a picture "+string(n.Destination))
		case *ast.Link:
			if !prose.Followed(n.Destination) {
				out = append(out, "a link to "+string(n.Destination))
			}
		case *ast.AutoLink:
			if n.AutoLinkType == ast.AutoLinkURL && !prose.Followed(n.URL(source)) {
				out = append(out, "a link to "+string(n.URL(source)))
			}
		case *east.Table:
			tables++
		}
		return ast.WalkContinue, nil
	})
	return out, tables
}

func TestHostileTextIsText(t *testing.T) {
	for name, attack := range reporttest.Attacks {
		out := files(t, reporttest.Hostile("ru", attack))
		found, tables := faults(out[Name])
		for _, f := range found {
			t.Errorf("%s: %s", name, f)
		}
		if tables != 2 {
			t.Errorf("%s: %d tables are read, want 2", name, tables)
		}
		if strings.ContainsAny(string(out[Name]), "\u202e\u2066\x00\x1b") {
			t.Errorf("%s: characters that turn the writing or control a terminal", name)
		}
	}
}

func TestNothingIsWrittenElsewhere(t *testing.T) {
	doc := reporttest.Hostile("en", "x")
	for i, b := range doc.Sections[0].Blocks {
		if f, ok := b.(report.Figure); ok {
			f.Chart.ID = "../../evil"
			doc.Sections[0].Blocks[i] = f
		}
	}
	for name := range files(t, doc) {
		if !filepath.IsLocal(name) || strings.Contains(name, "..") {
			t.Errorf("a file %q", name)
		}
	}
}

func TestProse(t *testing.T) {
	w := &writer{names: footnoteNames([]string{"a", "b c"})}
	for _, c := range []struct{ in, want string }{
		{"**b** `<i>` x < y [^a]", "**b** `<i>` x < y [^a]"},
		{"x <b>y</b>\n\n*z*", "x &lt;b&gt;y&lt;/b&gt;\n\n*z*"},
		{"` <img src=x onerror=alert(1)>", "\\` &lt;img src=x onerror=alert(1)&gt;"},
		{"<a x=\"`\"> `<img src=x>`", "&lt;a x=\"\\`\"&gt; \\`&lt;img src=x&gt;\\`"},
		{"- one\n- <b>two</b>", "- one\n- &lt;b&gt;two&lt;/b&gt;"},
		{"![x](https://example.org/x.png)", `\!\[x\](https:` + "\u200b" + `//example.org/x.png)`},
		{"[x](java&#115;cript:alert(1))", `\[x\](java&amp;\#115;cript:alert(1))`},
		{"[x]\n\n[x]: javascript:alert(1)", `\[x\]` + "\n\n[x]: javascript:alert(1)"},
		{"[x](https://example.org)", "[x](https://example.org)"},
		{"# a\n## b\n```\n# c\n```", "### a\n#### b\n```\n# c\n```"},
		{"nowhere[^z]", `nowhere\[^z\]`},
		{"```go\nx", "```go\nx\n```"}, // left open, it would take in the rest of the report
		{"~~~~\n```\n", "~~~~\n```\n\n~~~~"},
		{"- a\n\n  ```\n  x", "- a\n\n  ```\n  x"}, // ends with its list
	} {
		if got := w.prose(c.in, 2); got != c.want {
			t.Errorf("%q gives %q, want %q", c.in, got, c.want)
		}
	}
	w.texts = 6
	if got, want := w.prose("x[^1]\n\n[^1]: said", 2), "x[^7-1]\n\n[^7-1]: said"; got != want {
		t.Errorf("a footnote of its own gives %q, want %q", got, want)
	}
	if got := w.prose(strings.Repeat("<b>", 64<<10), 2); strings.Contains(got, "<b>") {
		t.Error("a text above the limit is not plain")
	}
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"a|b":             `a\|b`,
		"1. x":            `1\. x`,
		"- x":             `\- x`,
		"*x* _y_":         `\*x\* \_y\_`,
		"a\nb":            "a b",
		"www.example.org": "www\u200b.example.org",
		"a\u202eb":        "ab",
		"R&D <x>":         "R&amp;D &lt;x&gt;",
	} {
		if got := Escape(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func FuzzProse(f *testing.F) {
	for _, attack := range reporttest.Attacks {
		f.Add(attack)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := &writer{names: map[string]string{}}
		source := []byte(w.prose(s, 2))
		if bad := harmful(source); len(bad) > 0 {
			t.Errorf("%q gives %q, which is harmful", s, source)
		}
		next := parser.Parse(text.NewReader(append(source, "\n\n# next\n"...))).LastChild()
		for next != nil && (next.Kind() != ast.KindHeading || next.(*ast.Heading).Level != 1) {
			next = next.PreviousSibling()
		}
		if next == nil {
			t.Errorf("%q gives %q, which takes in what follows", s, source)
		}
		for _, r := range []string{Escape(s)} {
			if bad, _ := faults([]byte(r)); len(bad) > 0 {
				t.Errorf("%q is escaped to %q: %v", s, r, bad)
			}
		}
	})
}
