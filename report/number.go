package report

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/casebench/casebench/report/locale"
)

// Number gives every section, table and figure its number: sections 1, 1.1;
// appendices A, A.1 (in Russian А, Б, В without the letters that are taken for
// figures); tables and figures through the body, and anew in each appendix
// (A.1). Then it fills in the references: a link of the Markdown without a text,
// [](#id), says what stands there, "Figure 2", and stays a link, from which a
// writer can make one of its own kind.
func (doc *Document) Number() error {
	loc, err := locale.For(doc.Lang)
	if err != nil {
		return err
	}
	n := &numberer{loc: loc, labels: map[string]string{}}
	body, appendix := 0, 0
	for i := range doc.Sections {
		s := &doc.Sections[i]
		if s.Appendix {
			letter := letterOf(doc.Lang, appendix)
			appendix++
			n.tables, n.figures, n.prefix = 0, 0, letter+"."
			n.section(s, letter)
			n.labels[s.ID] = loc.T("Appendix %s", letter)
			continue
		}
		body++
		n.section(s, strconv.Itoa(body))
	}
	for i := range doc.Sections {
		n.refer(&doc.Sections[i])
	}
	return nil
}

// letters of appendices.
var letters = map[string]string{"en": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ru": "АБВГДЕЖИКЛМНПРСТУФХЦШЩЭЮЯ"}

func letterOf(lang string, i int) string {
	list := []rune(letters[lang])
	if i >= len(list) {
		return string(list[i/len(list)-1]) + string(list[i%len(list)])
	}
	return string(list[i])
}

// numberer counts while it walks through a document.
type numberer struct {
	loc             *locale.Locale
	prefix          string // of the appendix
	tables, figures int
	labels          map[string]string // what a reference to an id says
}

func (n *numberer) section(s *Section, number string) {
	s.Number = number
	n.labels[s.ID] = n.loc.T("section %s", number)
	for i, b := range s.Blocks {
		switch b := b.(type) {
		case Table:
			n.table(&b)
			s.Blocks[i] = b
		case Figure:
			n.figures++
			b.Number = n.prefix + strconv.Itoa(n.figures)
			n.labels[b.Chart.ID] = n.loc.T("Fig. %s", b.Number)
			if b.Table != nil {
				t := *b.Table
				n.table(&t)
				b.Table = &t
			}
			s.Blocks[i] = b
		}
	}
	for i := range s.Sections {
		n.section(&s.Sections[i], number+"."+strconv.Itoa(i+1))
	}
}

func (n *numberer) table(t *Table) {
	n.tables++
	t.Number = n.prefix + strconv.Itoa(n.tables)
	n.labels[t.ID] = n.loc.T("Tab. %s", t.Number)
}

// reference is a link to a place in the document that leaves its words to it.
var reference = regexp.MustCompile(`\[\]\(#([^)\s]+)\)`)

func (n *numberer) words(markdown string) string {
	if !strings.Contains(markdown, "[](#") {
		return markdown
	}
	return reference.ReplaceAllStringFunc(markdown, func(s string) string {
		if label := n.labels[reference.FindStringSubmatch(s)[1]]; label != "" {
			return "[" + label + s[1:]
		}
		return s
	})
}

func (n *numberer) refer(s *Section) {
	for i, b := range s.Blocks {
		switch b := b.(type) {
		case Prose:
			b.Markdown = n.words(b.Markdown)
			s.Blocks[i] = b
		case Callout:
			b.Markdown = n.words(b.Markdown)
			s.Blocks[i] = b
		case Definitions:
			for k := range b.Items {
				b.Items[k].Markdown = n.words(b.Items[k].Markdown)
			}
		case Table:
			b.Data = n.words(b.Data)
			s.Blocks[i] = b
		}
	}
	for i := range s.Sections {
		n.refer(&s.Sections[i])
	}
}

// Titled is a caption behind what it is the caption of: "Table 2 – Rates". An
// unnumbered one stands alone.
func (t Table) Titled(loc *locale.Locale) string {
	if t.Number == "" {
		return t.Caption
	}
	return loc.T("Table %s – %s", t.Number, t.Caption)
}

// Titled is a figure's caption with its number.
func (f Figure) Titled(loc *locale.Locale) string {
	if f.Number == "" {
		return f.Caption
	}
	return loc.T("Figure %s – %s", f.Number, f.Caption)
}

// Heading is a section's title behind its number; an appendix says that it is
// one.
func (s Section) Heading(loc *locale.Locale) string {
	switch {
	case s.Number == "":
		return s.Title
	case s.Appendix:
		return loc.T("Appendix %s. %s", s.Number, s.Title)
	}
	return s.Number + " " + s.Title
}
