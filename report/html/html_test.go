package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"

	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/prose"
	"github.com/casebench/casebench/report/reporttest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func written(t *testing.T, doc *report.Document, library string) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc, []byte(library)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"en", "ru"} {
		got := written(t, reporttest.Small(lang), "")
		file := filepath.Join("testdata", "small-"+lang+".html")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs; look at it with: go test -update, git diff", file)
		}
		if again := written(t, reporttest.Small(lang), ""); again != got {
			t.Errorf("%s: the second page differs from the first", lang)
		}
	}
}

// elements parses a page and gives its elements in order.
func elements(t *testing.T, page string) []*nethtml.Node {
	t.Helper()
	root, err := nethtml.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out []*nethtml.Node
	for n := range root.Descendants() {
		if n.Type == nethtml.ElementNode {
			out = append(out, n)
		}
	}
	return out
}

func attr(n *nethtml.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func body(n *nethtml.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}

// whatRuns are faults of a page: elements and attributes that run something,
// ask a network, or lead where they must not.
func whatRuns(t *testing.T, page string) (faults []string) {
	policy := ""
	for _, n := range elements(t, page) {
		if n.Data == "meta" && attr(n, "http-equiv") == "Content-Security-Policy" {
			policy = attr(n, "content")
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") {
		faults = append(faults, "the policy "+policy)
	}
	for _, n := range elements(t, page) {
		switch n.Data {
		case "script":
			if attr(n, "type") != "application/json" && (attr(n, "src") != "" || !strings.Contains(policy, hash(body(n)))) {
				faults = append(faults, "a script: "+body(n))
			}
		case "style":
			if !strings.Contains(policy, hash(body(n))) {
				faults = append(faults, "a style sheet")
			}
		case "iframe", "object", "embed", "img", "image", "link", "base", "form", "button", "video", "audio", "foreignobject", "use":
			faults = append(faults, "an element <"+n.Data+">")
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" || a.Key == "srcset" || a.Key == "ping" || a.Key == "target" {
				faults = append(faults, "an attribute "+a.Key+"="+a.Val)
			}
			if a.Key == "href" && !prose.Followed([]byte(a.Val)) {
				faults = append(faults, "a link to "+a.Val)
			}
		}
	}
	return faults
}

func TestHostileTextIsText(t *testing.T) {
	for name, text := range reporttest.Attacks {
		for _, lang := range []string{"en", "ru"} {
			for _, library := range []string{"", "window.echarts = undefined;"} {
				page := written(t, reporttest.Hostile(lang, text), library)
				for _, fault := range whatRuns(t, page) {
					t.Errorf("%s, %s: %s", name, lang, fault)
				}
				if strings.ContainsAny(page, "\u202e\u2066\x00\x1b") {
					t.Errorf("%s, %s: characters that turn the writing or control a terminal", name, lang)
				}
			}
		}
	}
}

// Whatever anchor the page leads to is there, once.
func TestAnchors(t *testing.T) {
	for _, doc := range []*report.Document{reporttest.Small("ru"), reporttest.Hostile("en", "x")} {
		ids := map[string]int{}
		all := elements(t, written(t, doc, ""))
		for _, n := range all {
			if id := attr(n, "id"); id != "" {
				ids[id]++
			}
		}
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%d elements have the id %q", n, id)
			}
		}
		for _, n := range all {
			if to, ok := strings.CutPrefix(attr(n, "href"), "#"); ok && ids[to] == 0 {
				t.Errorf("no element has the id %q, to which the page leads", to)
			}
			for _, id := range strings.Fields(attr(n, "aria-labelledby")) {
				if ids[id] == 0 {
					t.Errorf("no element has the id %q, which labels another", id)
				}
			}
		}
		if _, small := ids["sources"]; small && ids["cite-1-1"] == 0 && len(doc.Sources) > 0 && doc.Sources[0].Key == "smith2020" {
			t.Error("nothing cites the source")
		}
	}
}

func TestHeadingsLeaveOutNoLevel(t *testing.T) {
	last := 0
	for _, n := range elements(t, written(t, reporttest.Small("en"), "")) {
		if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			level := int(n.Data[1] - '0')
			if level > last+1 {
				t.Errorf("<%s> %q follows a heading of level %d", n.Data, body(n), last)
			}
			last = level
		}
	}
	if last == 0 {
		t.Error("there are no headings")
	}
}

// Every section, table and figure within a simulated section says so.
func TestSimulatedIsMarked(t *testing.T) {
	marked := 0
	for _, n := range elements(t, written(t, reporttest.Small("en"), "")) {
		inside := false
		for p := n.Parent; p != nil; p = p.Parent {
			inside = inside || attr(p, "class") == "simulated"
		}
		if inside && slices.Contains([]string{"h2", "h3", "caption", "figcaption"}, n.Data) {
			var badge bool
			for c := range n.Descendants() {
				badge = badge || attr(c, "class") == "badge"
			}
			if !badge {
				t.Errorf("<%s> %q is not marked", n.Data, body(n))
			}
			marked++
		}
	}
	if marked != 4 { // two headings, a table, a figure
		t.Errorf("%d marks, want 4", marked)
	}
}

func TestPolicyHoldsTheHashes(t *testing.T) {
	library := "window.echarts = {};"
	sum := sha256.Sum256([]byte(library))
	want := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	page := written(t, reporttest.Small("en"), library)
	if i := slices.IndexFunc(elements(t, page), func(n *nethtml.Node) bool { return strings.Contains(attr(n, "content"), want) }); i < 0 {
		t.Errorf("the policy lacks %s", want)
	}
	if faults := whatRuns(t, page); len(faults) > 0 {
		t.Error(faults)
	}
	if strings.Contains(written(t, reporttest.Small("en"), ""), "<script") {
		t.Error("a page without the library has a script")
	}
}

func TestUnknownBlockIsRefused(t *testing.T) {
	doc := reporttest.Small("en")
	doc.Sections[0].Blocks = append(doc.Sections[0].Blocks, struct{ report.Block }{})
	var b bytes.Buffer
	if err := Write(&b, doc, nil); err == nil || b.Len() > 0 {
		t.Errorf("error %v and %d bytes", err, b.Len())
	}
}

func TestProse(t *testing.T) {
	p := newReader(&citations{number: map[string]int{"a": 1}, places: map[int]int{}})
	for _, c := range []struct{ in, want string }{
		{"**b** [^a]", "<p><strong>b</strong> <sup class=\"cite\" id=\"cite-1-1\"><a href=\"#source-1\">[1]</a></sup></p>\n"},
		{"[^b]", "<p>[^b]</p>\n"}, // no such source
		{"<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"},
		{"<script>alert(1)</script>\n", "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n"},
		{"[x](JaVaScRiPt:alert(1))", "<p>x</p>\n"},
		{"<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"},
		{"[x](data:text/html,y)", "<p>x</p>\n"},
		{"![x](https://example.org/x.png)", "<p><a href=\"https://example.org/x.png\">x</a></p>\n"},
		{"<https://example.org/?a=1&b=\"2\">", "<p><a href=\"https://example.org/?a=1&amp;b=%222%22\">https://example.org/?a=1&amp;b=&#34;2&#34;</a></p>\n"},
		{"<a@example.org>", "<p><a href=\"mailto:a@example.org\">a@example.org</a></p>\n"},
		{"# a\n### b", `<h3 id="text-11-a">a</h3>` + "\n" + `<h5 id="text-11-b">b</h5>` + "\n"},
		{"#### a", `<h3 id="text-12-a">a</h3>` + "\n"},
	} {
		got, err := p.html(c.in, 2)
		if err != nil || string(got) != c.want {
			t.Errorf("%q gives %q, %v; want %q", c.in, got, err, c.want)
		}
	}
	long := strings.Repeat("**a ", 64<<10)
	if got, err := p.html(long, 2); err != nil || !strings.HasPrefix(string(got), "<pre>**a") {
		t.Errorf("a text above the limit is not plain: %v", err)
	}
}

func FuzzProse(f *testing.F) {
	for _, text := range reporttest.Attacks {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := &report.Document{Lang: "en", Title: text, Sections: []report.Section{{ID: "s", Blocks: []report.Block{report.Prose{Markdown: text}}}}}
		if faults := whatRuns(t, written(t, doc, "")); len(faults) > 0 {
			t.Error(faults)
		}
	})
}
