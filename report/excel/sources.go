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
	s := b.open(b.names.sources, paper{}, 0, 0, 26, 32, 17, 24, 14, 24, 64, 40, 40, 20)
	defer s.close()
	s.title(b.loc.Note(wordData))
	s.head(b.loc.Note(wordDataSet), b.loc.Note(wordTitle), b.loc.Note(wordOrigin), b.loc.Note(wordPeriod), b.loc.Note(wordCollected),
		b.loc.Note(wordLicence), b.loc.Note(wordCaveats), b.loc.Note(wordSource), b.loc.Note(wordLink), "SHA-256")
	first := s.row
	for _, d := range b.doc.Datasets {
		l := look{wrap: true, warn: d.Origin == datasets.Simulated}
		var caveats, titles []string
		url := ""
		for _, c := range d.Caveats {
			caveats = append(caveats, strings.Join(plain(b.doc, b.loc.Text(c)), " "))
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
		s.write(b.text(d.Name, l), b.text(b.loc.Text(d.Title), l), b.text(b.loc.Origin(d.Origin), l), b.text(period, l), b.text(d.CollectedAt, l),
			b.text(d.Licence, l),
			b.text(strings.Join(caveats, "\n"), l), b.text(strings.Join(titles, "\n"), l), address, b.text(strings.TrimPrefix(d.Hash, "sha256:"), l))
		b.hyperlink(s, 9, url)
	}
	s.table("datasets", first, 10)
	s.write()
	if len(b.doc.Sources) == 0 {
		return
	}
	s.title(b.loc.Note(wordCited))
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
	b.prose(s, b.loc.Note(wordIndicatorHelp), look{wrap: true, soft: true})
}
