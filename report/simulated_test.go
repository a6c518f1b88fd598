package report_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/chart"
)

// What is simulated says so wherever it shows, and nothing else does.
func TestSimulatedIsMarkedInTheDocument(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		marked := 0
		for _, s := range o.doc.Sections {
			part := o.parts[s.Title]
			if s.Simulated != (part != "" && o.simulated(part)) {
				t.Errorf("the section %s is marked: %t", s.ID, s.Simulated)
			}
			if !s.Simulated {
				continue
			}
			marked++
			if c, ok := s.Blocks[0].(report.Callout); !ok || c.Kind != report.Simulation || c.Markdown == "" {
				t.Errorf("the section %s does not begin with a warning", s.ID)
			}
		}
		if marked == 0 {
			t.Error("no section is marked")
		}
		sections(o.doc, func(top, s report.Section, simulated bool) {
			for _, b := range s.Blocks {
				switch b := b.(type) {
				case report.Figure:
					if b.Chart.Simulated != simulated || simulated != strings.EqualFold(b.Chart.Mark, o.loc.Simulated()) {
						t.Errorf("the chart %s is marked: %t, %q", b.Chart.ID, b.Chart.Simulated, b.Chart.Mark)
					}
					svg, err := chart.SVG(b.Chart)
					if err != nil {
						t.Fatal(err)
					}
					if drawn := b.Chart.Mark != "" && strings.Contains(string(svg), b.Chart.Mark); drawn != simulated {
						t.Errorf("the drawing %s is marked: %t", b.Chart.ID, drawn)
					}
				case report.KeyFigures:
					for _, k := range b.Items {
						if k.Cell.Indicator.Key.Origin == "simulated" {
							t.Errorf("the key figure %s of %s is simulated", k.Label, k.Note)
						}
					}
				}
			}
		})
		for _, p := range o.doc.Results {
			if p.Simulated != o.simulated(p.ID) {
				t.Errorf("the part %s is marked: %t", p.ID, p.Simulated)
			}
		}
	})
}

func TestSimulatedIsMarkedInHTML(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		page := o.page(t)
		for _, s := range elements(page, "section") {
			simulated := o.simulated(o.parts[heading(topSection(s))])
			if class(s, "simulated") != simulated {
				t.Errorf("the section %s has the class: %t", attr(s, "id"), class(s, "simulated"))
			}
			for c := range s.ChildNodes() {
				if h := c.Data; len(h) == 2 && h[0] == 'h' {
					if slices.ContainsFunc(elements(c, "span"), badge) != simulated {
						t.Errorf("the heading of %s has a badge: %t", attr(s, "id"), !simulated)
					}
				}
			}
		}
		for _, n := range elements(page, "caption", "figcaption") {
			if top := topSection(n); top != nil && attr(n.Parent, "id") != "" {
				if got, want := slices.ContainsFunc(elements(n, "span"), badge), o.simulated(o.parts[heading(top)]); got != want {
					t.Errorf("%q has a badge: %t", text(n, badge), got)
				}
			}
		}
		warned := map[string]bool{}
		for _, a := range elements(page, "aside") {
			if class(a, "simulated") {
				warned[o.parts[heading(topSection(a))]] = true
			}
		}
		for title, part := range o.parts {
			if warned[part] != o.simulated(part) {
				t.Errorf("%q has a warning: %t", title, warned[part])
			}
		}
		for _, li := range elements(page, "li") {
			if li.Parent.Parent.Data == "nav" {
				title, _, _ := strings.Cut(strings.TrimSpace(text(li, badge)), "\n")
				own := false
				for c := range li.ChildNodes() {
					own = own || badge(c)
				}
				if own != o.simulated(o.parts[unnumbered(strings.TrimSpace(title))]) {
					t.Errorf("%q has a badge in the list of contents: %t", title, own)
				}
			}
		}
	})
}

func TestSimulatedIsMarkedInMarkdown(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		simulated, warned := false, 0
		lines := strings.Split(o.report(t), "\n")
		for i, line := range lines {
			if title, ok := strings.CutPrefix(line, "## "); ok {
				simulated = o.simulated(o.parts[unnumbered(unescaped(strings.TrimSuffix(title, o.mark())))])
			}
			ours := strings.HasPrefix(line, "##") && !strings.HasPrefix(line, "######") ||
				i+2 < len(lines) && strings.HasPrefix(lines[i+2], "|") && strings.HasPrefix(line, "**") ||
				i > 2 && strings.HasPrefix(lines[i-2], "![") && strings.HasPrefix(line, "*")
			if ours && strings.HasSuffix(line, o.mark()) != simulated {
				t.Errorf("line %d is marked: %t\n%s", i+1, !simulated, line)
			}
			if simulated && strings.HasPrefix(line, "> **"+o.loc.T("Simulated data")) {
				warned++
			}
		}
		want := 0
		for _, p := range o.parts {
			if o.simulated(p) {
				want++
			}
		}
		if warned != want {
			t.Errorf("%d warnings, want %d", warned, want)
		}
	})
}

// In the workbook every row, caption and sheet with simulated figures has the
// word, and the sheets with simulated rows have a tab of another colour.
func TestSimulatedIsMarkedInTheWorkbook(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		f := o.workbook(t)
		word := o.loc.Simulated()
		for _, g := range o.fromWorkbook(t) {
			if g.part != "" && slices.ContainsFunc(g.rows, func(row []said) bool {
				return slices.ContainsFunc(row, func(s said) bool { return s.numbers != nil })
			}) && g.simulated != o.simulated(g.part) {
				t.Errorf("the table %q is marked: %t", g.caption, g.simulated)
			}
		}
		for i, name := range f.GetSheetList() {
			props, err := f.GetSheetProps(name)
			if err != nil {
				t.Fatal(err)
			}
			part := ""
			for _, id := range o.parts {
				if strings.HasSuffix(name, " "+id) {
					part = id
				}
			}
			if i > tableSheet && part != "" {
				coloured := props.TabColorRGB != nil && *props.TabColorRGB != ""
				said := slices.ContainsFunc(sheet(t, f, i)[:4], func(row []string) bool {
					return slices.ContainsFunc(row, func(s string) bool { return strings.Contains(s, word) })
				})
				if coloured != o.simulated(part) || said != o.simulated(part) {
					t.Errorf("the sheet %s has a colour: %t, the word: %t", name, coloured, said)
				}
			}
			// Charts and their data stand below "simulated · section: caption".
			if i <= tableSheet || part != "" {
				continue
			}
			for _, row := range sheet(t, f, i) {
				if len(row) == 0 || row[0] == "" {
					continue
				}
				sections(o.doc, func(top, s report.Section, simulated bool) {
					for _, b := range s.Blocks {
						if fig, ok := b.(report.Figure); ok && strings.HasSuffix(row[0], ": "+fig.Caption) && strings.Contains(row[0], top.Title) {
							if strings.HasPrefix(row[0], word+" · ") != simulated {
								t.Errorf("%s: %q is marked: %t", name, row[0], !simulated)
							}
						}
					}
				})
			}
		}
	})
}

// The key figures are those that the case's own list asks for first, of the
// case that they name.
func TestKeyFigures(t *testing.T) {
	each(t, func(t *testing.T, o *oracle) {
		n := 0
		shown := map[string]bool{}
		opening := o.doc.Sections[slices.IndexFunc(o.doc.Sections, func(s report.Section) bool { return s.ID == "summary" })]
		for _, b := range opening.Blocks {
			keys, ok := b.(report.KeyFigures)
			if !ok {
				continue
			}
			last := 0
			for _, k := range keys.Items {
				n++
				wanted := o.study.Loaded[k.Group].KPIs
				if k.Group < last || !slices.ContainsFunc(wanted, func(w cases.KPI) bool {
					found, err := metrics.NewRegistry([]*metrics.Definition{k.Cell.Indicator.Definition}).Match(w.ID)
					return err == nil && len(found) == 1
				}) {
					t.Errorf("%s of %s is not among what matters for the case, or stands behind those of the next", k.Label, k.Note)
				}
				last = k.Group
				words := strings.Split(k.Note, " · ")
				part := o.partIn(k.Note)
				at := place{} // [case ·] part [· platform] · origin
				for _, word := range words[1 : len(words)-1] {
					if c, ok := o.groups[word]; ok {
						at.by = at.by.With(c.Field, c.Value)
					}
				}
				for name, id := range o.cases {
					if words[0] == name || o.parts[words[0]] != "" && strings.Contains(words[0], name) && o.group[id] == k.Group {
						at.caseID = id
					}
				}
				shown[at.caseID] = true
				f := o.find(part, o.kpis[part][k.Label], at, o.origins[words[len(words)-1]], true)
				if f == nil || f.ind != k.Cell.Indicator || f.ind.Status != metrics.Defined || k.Group != o.group[at.caseID] {
					t.Errorf("%s, %s (colour %d): %s", k.Label, k.Note, k.Group, f)
				}
			}
		}
		if n == 0 {
			t.Error("there are none")
		}
		for _, c := range o.study.Loaded {
			if len(c.KPIs) > 0 && !shown[c.ID] {
				t.Errorf("there is none of %s", c.ID)
			}
		}
	})
}
