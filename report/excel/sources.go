package excel

import (
	"slices"
	"strconv"
	"strings"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/report"
)

// sources writes the data sets, with what one must know of each, and the works
// that are cited.
func (b *book) sources() {
	lang := b.doc.Lang
	s := b.open(b.names.sources, 0, 0, 30, 38, 14, 24, 16, 26, 60, 60, 44, 24)
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
		period := d.Period.From + " – " + d.Period.To
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
		s.tall(lineHeight*float64(min(linesOf(text, 110), 26)), b.text("["+strconv.Itoa(i+1)+"] "+text, l))
		s.merge(5)
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
	s := b.open(b.names.method, 0, 0, 44, 34, 16, 16, 16, 12)
	defer s.close()
	for _, sec := range b.doc.Sections {
		if slices.Contains(methodIDs, sec.ID) {
			b.section(s, sec)
		}
	}
	b.prose(s, wordIndicatorHelp.In(b.doc.Lang), look{wrap: true, soft: true})
}

// tables writes every table of the report, one below the other.
func (b *book) tables() {
	s := b.open(b.names.tables, 0, 0, 44, 22, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20)
	defer s.close()
	for _, sec := range b.doc.Sections {
		b.tablesOf(s, sec, false)
	}
}

func (b *book) tablesOf(s *sheet, sec report.Section, simulated bool) {
	simulated = simulated || sec.Simulated
	for _, block := range sec.Blocks {
		if t, ok := block.(report.Table); ok {
			b.table(s, t, simulated)
		}
	}
	for _, sub := range sec.Sections {
		b.tablesOf(s, sub, simulated)
	}
}

// table writes one table. A column with intervals becomes four.
func (b *book) table(s *sheet, t report.Table, simulated bool) {
	lang := b.doc.Lang
	caption := t.Caption
	if simulated {
		caption = b.loc.Simulated() + " · " + caption
	}
	s.write(b.text(caption, look{bold: true, warn: simulated}))
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, c.Title)
		if c.Interval {
			heads = append(heads, wordLow.In(lang), wordHigh.In(lang), "n")
		}
	}
	cells := make([]any, len(heads))
	for i, h := range heads {
		cells[i] = b.text(h, look{head: true})
	}
	s.tall(32, cells...)
	for _, row := range t.Rows {
		var cells []any
		for k, c := range row {
			l := look{warn: simulated}
			if k >= len(t.Columns) || !t.Columns[k].Interval {
				cells = append(cells, b.cell(c, l))
				continue
			}
			figure := b.figureCells(c, l)
			for len(figure) < 4 {
				figure = append(figure, nil)
			}
			cells = append(cells, figure...)
		}
		s.write(cells...)
	}
	for i, n := range t.Notes {
		s.write(b.text(strconv.Itoa(i+1)+". "+n, look{soft: true}))
	}
	for _, line := range plain(b.doc, t.Data) {
		s.write(b.text(line, look{soft: true}))
	}
	s.write()
}
