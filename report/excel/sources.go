package excel

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets"
)

// sources writes the data sets, with what one must know of each, and the works
// that are cited.
func (b *book) sources() {
	lang := b.doc.Lang
	s := b.open(b.names.sources, paper{}, 0, 0, 26, 32, 17, 24, 14, 24, 64, 40, 40, 20)
	defer s.close()
	s.title(wordData.In(lang))
	s.head(wordDataSet.In(lang), wordTitle.In(lang), wordOrigin.In(lang), wordPeriod.In(lang), wordCollected.In(lang), wordLicence.In(lang), wordCaveats.In(lang), wordSource.In(lang), wordLink.In(lang), "SHA-256")
	first := s.row
	for _, d := range b.doc.Datasets {
		l := look{wrap: true, warn: d.Origin == datasets.Simulated}
		var caveats, titles []string
		url := ""
		for _, c := range d.Caveats {
			caveats = append(caveats, strings.Join(plain(b.doc, c.In(lang)), " "))
		}
		for _, src := range d.Sources {
			titles = append(titles, src.Title)
			if url == "" && link(src.URL) == src.URL {
				url = src.URL
			}
		}
		period := cmp.Or(d.Period.From, "…") + " – " + cmp.Or(d.Period.To, "…")
		if d.Period == (datasets.Period{}) {
			period = ""
		}
		address := b.text(url, l)
		if url != "" {
			address = b.text(url, look{wrap: true, link: true})
		}
		s.write(b.text(d.Name, l), b.text(d.Title.In(lang), l), b.text(b.loc.Origin(d.Origin), l), b.text(period, l), b.text(d.CollectedAt, l), b.text(d.Licence, l),
			b.text(strings.Join(caveats, "\n"), l), b.text(strings.Join(titles, "\n"), l), address, b.text(strings.TrimPrefix(d.Hash, "sha256:"), l))
		b.hyperlink(s, 9, url)
	}
	s.table("datasets", first, 10)
	s.write()
	if len(b.doc.Sources) == 0 {
		return
	}
	s.title(wordCited.In(lang))
	for i, r := range b.doc.Sources {
		text := strings.Join(plain(b.doc, r.Markdown), " ")
		url := link(text)
		l := look{wrap: true, link: url != ""}
		s.running("["+strconv.Itoa(i+1)+"] "+text, 6, l)
		b.hyperlink(s, 1, url)
	}
}

// hyperlink makes a cell of the last row a link to a web address; anything
// else stays text.
func (b *book) hyperlink(s *sheet, column int, url string) {
	if url == "" || len(url) > 2000 || b.err != nil {
		return
	}
	b.check(b.SetCellHyperLink(s.name, cellName(column, s.row), url, "External"))
}

// methodIDs are the sections that say how the figures were made.
var methodIDs = []string{"method", "glossary"}

// method writes the definitions with their formulas, intervals and cautions,
// and the glossary.
func (b *book) method() {
	s := b.open(b.names.method, paper{portrait: true}, 0, 0, 44, 38, 17, 17, 17, 12)
	defer s.close()
	for _, sec := range b.doc.Sections {
		if slices.Contains(methodIDs, sec.ID) {
			b.section(s, sec)
		}
	}
	b.prose(s, wordIndicatorHelp.In(b.doc.Lang), look{wrap: true, soft: true})
}
