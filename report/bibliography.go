package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/casebench/casebench/cases"
	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/metrics/refs"
	"github.com/casebench/casebench/report/locale"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// bibliography collects the works that a report cites, in the order in which
// they are cited first.
type bibliography struct {
	lang    string
	sources map[string]cases.Source
	order   []string
	entries map[string]string
}

func newBibliography(sources []cases.Source, lang string) *bibliography {
	b := &bibliography{lang: lang, sources: map[string]cases.Source{}, entries: map[string]string{}}
	for _, s := range sources {
		b.sources[s.ID] = s
	}
	return b
}

// cite turns [@key] into footnote references [^key]. A key without a source
// stays as it was written: 'casebench check' reports it.
func (b *bibliography) cite(markdown string) string {
	var out strings.Builder
	at := 0
	for _, c := range cases.Citations(markdown) {
		out.WriteString(strings.TrimRight(markdown[at:c.Start], " "))
		for _, w := range c.Works {
			if !b.add(w.Key) {
				out.WriteString("[@" + w.Key + "]")
				continue
			}
			out.WriteString("[^" + w.Key + "]")
			if w.Locator != "" {
				out.WriteString(" (" + w.Locator + ")")
			}
		}
		at = c.End
	}
	out.WriteString(markdown[at:])
	return out.String()
}

// add notes that a work is cited and reports whether it is known.
func (b *bibliography) add(key string) bool {
	if _, have := b.entries[key]; have {
		return true
	}
	if s, ok := b.sources[key]; ok {
		b.entries[key] = SourceEntry(s, b.lang)
	} else if r, ok := refs.Get(key); ok {
		b.entries[key] = WorkEntry(r, b.lang)
	} else {
		return false
	}
	b.order = append(b.order, key)
	return true
}

// cited adds works and gives the references to put behind a sentence.
func (b *bibliography) cited(keys []string) string {
	var out strings.Builder
	for _, key := range keys {
		if b.add(key) {
			out.WriteString("[^" + key + "]")
		}
	}
	return out.String()
}

// dataset adds the sources of a data set and gives their keys: the works that
// its descriptor names by key, else entries of their own.
func (b *bibliography) dataset(d datasets.Descriptor) []string {
	var keys []string
	for i, s := range d.Sources {
		key := s.Key
		if key == "" || !b.add(key) {
			title := s.Title
			if s.URL == "" { // a file of one's own: two data sets may be called alike
				title = joined(" ", title, "("+d.Name+")")
			}
			e := entry{title: markdownSpecials.Replace(title), url: address(s.URL), accessed: isoDate(s.Accessed, b.lang)}
			key = b.own(fmt.Sprintf("dataset-%s-%d", d.Name, i+1), e.in(b.lang))
		}
		keys = append(keys, key)
	}
	return keys
}

// own adds an entry that no key of the study stands for, and gives its key:
// that of the same entry where there is one.
func (b *bibliography) own(key, text string) string {
	for _, have := range b.order {
		if b.entries[have] == text {
			return have
		}
	}
	b.entries[key] = text
	b.order = append(b.order, key)
	return key
}

func (b *bibliography) list() []Reference {
	var out []Reference
	for _, key := range b.order {
		out = append(out, Reference{Key: key, Markdown: b.entries[key]})
	}
	return out
}

// entry puts the parts of a reference together: after GOST R 7.0.5-2008 in
// Russian, in the manner of APA in English. Texts are escaped for Markdown.
type entry struct {
	authors, title, container, volume, issue, pages, publisher, year, url, doi, accessed, note string
}

func (e entry) in(lang string) string {
	if loc, err := locale.For(lang); err == nil && loc.GOST() {
		return e.gost()
	}
	return e.apa()
}

func (e entry) gost() string {
	authors := e.authors
	if authors != "" && !strings.HasSuffix(authors, ".") { // a body, not a person with initials
		authors += "."
	}
	s := joined(" ", authors, e.title)
	if e.container != "" {
		s += " // " + e.container
	}
	s += "."
	tail := func(text string) {
		if text != "" {
			s += " — " + strings.TrimRight(text, ".") + "."
		}
	}
	tail(e.publisher)
	tail(e.year)
	if e.volume != "" {
		tail(joined(", ", "Т. "+e.volume, prefixed("№ ", e.issue)))
	}
	tail(prefixed("С. ", e.pages))
	tail(prefixed("DOI: ", e.doi))
	if e.url != "" {
		s += " — URL: " + e.url
		if e.accessed != "" {
			s += " (дата обращения: " + e.accessed + ")"
		}
		s += "."
	}
	tail(e.note)
	return s
}

func (e entry) apa() string {
	s := e.authors
	if e.year != "" {
		s = joined(" ", s, "("+e.year+").")
	} else if s != "" && !strings.HasSuffix(s, ".") {
		s += "."
	}
	s = joined(" ", s, "*"+e.title+"*.")
	if e.container != "" {
		s += " " + joined(", ", e.container, e.volume+prefixed("(", e.issue, ")"), e.pages) + "."
	}
	if e.publisher != "" {
		s += " " + strings.TrimRight(e.publisher, ".") + "."
	}
	if e.doi != "" {
		s += " https://doi.org/" + e.doi
	}
	if e.url != "" {
		s += " " + e.url
		if e.accessed != "" {
			s += " (accessed " + e.accessed + ")"
		}
	}
	if e.note != "" {
		s += " [" + e.note + "]"
	}
	return s
}

// prefixed is a text with something before and after it, or nothing.
func prefixed(before, text string, after ...string) string {
	if text == "" {
		return ""
	}
	return before + text + strings.Join(after, "")
}

// joined joins what is not empty.
func joined(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

var markdownSpecials = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "\n", " ")

// SourceEntry formats a source of a study for the list of references, as
// Markdown.
func SourceEntry(s cases.Source, lang string) string {
	esc := markdownSpecials.Replace
	e := entry{title: esc(s.Title), container: esc(s.ContainerTitle), volume: esc(s.Volume), issue: esc(s.Issue), pages: esc(s.Page),
		publisher: esc(s.Publisher), url: address(s.URL), doi: esc(s.DOI), note: esc(s.Note), year: datePart(s.Issued, lang, true),
		accessed: datePart(s.Accessed, lang, false)}
	var names []string
	for _, a := range s.Author {
		names = append(names, esc(person(a.Literal, a.Family, a.Given)))
	}
	e.authors = strings.Join(names, ", ")
	return e.in(lang)
}

// WorkEntry formats a work of metrics/refs.
func WorkEntry(r *refs.Reference, lang string) string {
	esc := markdownSpecials.Replace
	e := entry{title: esc(r.Title), container: esc(r.Container), volume: esc(r.Volume), issue: esc(r.Issue), pages: esc(r.Pages),
		publisher: esc(r.Publisher), url: address(r.URL), doi: esc(r.DOI)}
	if r.Year != 0 {
		e.year = fmt.Sprint(r.Year)
	}
	var names []string
	for _, a := range r.Authors {
		names = append(names, esc(person("", a.Family, a.Given)))
	}
	e.authors = strings.Join(names, ", ")
	return e.in(lang)
}

func person(literal, family, given string) string {
	if literal != "" {
		return literal
	}
	return joined(" ", family, given)
}

// address is a web address in angle brackets, so that nothing in it is
// Markdown; what is no http or https address is left out.
func address(url string) string {
	if !strings.HasPrefix(url, "https://") && !strings.HasPrefix(url, "http://") || strings.ContainsAny(url, "<> \n\"") {
		return ""
	}
	return "<" + url + ">"
}

func datePart(d *cases.Date, lang string, yearOnly bool) string {
	if d == nil || len(d.Parts) == 0 || len(d.Parts[0]) == 0 {
		return ""
	}
	p := d.Parts[0]
	if yearOnly || len(p) < 3 {
		return fmt.Sprint(p[0])
	}
	return isoDate(fmt.Sprintf("%d-%02d-%02d", p[0], p[1], p[2]), lang)
}

// isoDate is a date as a list of references prints it.
func isoDate(date, lang string) string {
	if loc, err := locale.For(lang); err == nil {
		return loc.ListedDate(date)
	}
	return date
}
