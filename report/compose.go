package report

import (
	"runtime/debug"
	"slices"
	"strings"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/note"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/report/locale"
)

// Answered is a part of a study with the engine's answer.
type Answered struct {
	cases.Bound
	Result *metrics.Result
}

// Compose writes the report of a study: what the figures are, what they allow
// to be said, where they come from and how they were made. It decides what is
// shown and in which order; how it looks is up to the writers.
func Compose(s *cases.Study, catalog cases.Catalog, parts []Answered, lang string) (*Document, error) {
	loc, err := locale.For(lang)
	if err != nil {
		return nil, err
	}
	c := &composer{study: s, catalog: catalog, parts: parts, loc: loc, lang: lang, bib: newBibliography(s.Sources, lang)}
	c.group = map[string]int{}
	c.names = map[string]string{}
	for i, one := range s.Loaded {
		c.group[one.ID] = i
		c.names[one.ID] = c.loc.Text(one.Name)
	}
	doc := &Document{
		Lang: lang, Title: c.loc.Text(s.Title), Subtitle: c.loc.Text(s.Subtitle), Period: c.covered(),
		Datasets: c.descriptors(), Version: programVersion(),
	}
	if len(s.Authors) > 0 {
		doc.Subtitle = strings.TrimSpace(doc.Subtitle + " · " + strings.Join(s.Authors, ", "))
		doc.Subtitle = strings.TrimPrefix(doc.Subtitle, "· ")
	}
	for _, p := range parts {
		doc.Results = append(doc.Results, Part{ID: p.Part.ID, Title: c.loc.Text(p.Part.Title), Simulated: p.Simulated, Result: p.Result})
	}
	doc.Sections = append(doc.Sections, c.answer(), c.summary(), c.introduction(), c.brands())
	doc.Sections = append(doc.Sections, c.realParts()...)
	doc.Sections = append(doc.Sections, c.quoted()...)
	doc.Sections = append(doc.Sections, c.simulatedParts()...)
	doc.Sections = append(doc.Sections, c.data(), c.method(), c.glossary())
	doc.Sections = slices.DeleteFunc(doc.Sections, Section.empty)
	doc.Sources, doc.InShort = c.bib.list(), c.inShort
	return doc, doc.Number()
}

func (s Section) empty() bool { return len(s.Blocks) == 0 && len(s.Sections) == 0 }

// composer holds what the sections are written from.
type composer struct {
	inShort string // what answer found
	study   *cases.Study
	catalog cases.Catalog
	parts   []Answered
	loc     *locale.Locale
	lang    string
	group   map[string]int    // index of a case, for its colour
	names   map[string]string // of the cases
	bib     *bibliography
}

func (c *composer) t(format string, args ...any) string { return c.loc.T(format, args...) }

func (c *composer) prose(text note.Text) []Block { return c.markdown(c.loc.Text(text)) }

// markdown is prose with its citations turned into footnote references.
func (c *composer) markdown(text string) []Block {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return []Block{Prose{Markdown: c.bib.cite(text)}}
}

// narrative is the text in the report's language, or in the other one with a
// remark when there is only that.
func (c *composer) narrative(texts map[string]string) []Block {
	if strings.TrimSpace(texts[c.lang]) != "" {
		return c.markdown(texts[c.lang])
	}
	for _, lang := range note.Languages {
		if strings.TrimSpace(texts[lang]) != "" {
			return append([]Block{Prose{Markdown: "*" + c.t("This text is there in another language only.") + "*"}}, c.markdown(texts[lang])...)
		}
	}
	return nil
}

// introduction is the study's own text.
func (c *composer) introduction() Section {
	return Section{ID: "introduction", Title: c.t("Introduction"), Blocks: c.narrative(c.study.Narrative)}
}

// realParts are the comparisons over real data, a section each.
func (c *composer) realParts() []Section {
	var out []Section
	for _, p := range c.parts {
		if !p.Simulated {
			out = append(out, c.part(p))
		}
	}
	return out
}

// simulatedParts stand apart, after everything real.
func (c *composer) simulatedParts() []Section {
	var out []Section
	for _, p := range c.parts {
		if p.Simulated {
			sec := c.part(p)
			sec.Simulated = true
			sec.Blocks = append([]Block{Callout{Kind: Simulation, Title: c.t("Simulated data"),
				Markdown: c.t("Everything in this section was generated for teaching. It says nothing about the brands and must never be cited.")}}, sec.Blocks...)
			out = append(out, sec)
		}
	}
	return out
}

// covered is the time that the real figures cover.
func (c *composer) covered() string {
	var all metrics.Span
	for _, p := range c.parts {
		if p.Simulated {
			continue
		}
		for _, ind := range p.Result.Indicators {
			if ind.Span == (metrics.Span{}) {
				continue
			}
			if all == (metrics.Span{}) {
				all = ind.Span
			}
			all.From, all.To = min(all.From, ind.Span.From), max(all.To, ind.Span.To)
		}
	}
	if all == (metrics.Span{}) {
		return ""
	}
	return c.loc.Period(all)
}

// descriptors are the data sets of all parts, sorted by name.
func (c *composer) descriptors() []datasets.Descriptor {
	byName := map[string]datasets.Descriptor{}
	for _, p := range c.parts {
		for _, cd := range p.Request.Cases {
			for _, src := range cd.Sources {
				byName[src.Data.Name] = src.Data.Descriptor
			}
		}
	}
	for _, one := range c.study.Loaded {
		for _, u := range one.Data {
			if d, ok := c.catalog.Get(u.Name); ok {
				byName[u.Name] = d.Descriptor
			}
		}
	}
	var out []datasets.Descriptor
	for _, name := range sortedKeys(byName) {
		out = append(out, byName[name])
	}
	return out
}

func programVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
