package report_test

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	nethtml "golang.org/x/net/html"

	"github.com/casebench/casebench/datasets/unit"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/estimate"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/excel"
	htmlwriter "github.com/casebench/casebench/report/html"
	"github.com/casebench/casebench/report/markdown"
)

// grid is a table as a medium shows it: words in rows and columns.
type grid struct {
	id        string
	part      string // of the study, where the section around it is one
	caption   string
	simulated bool // marked, itself or around it
	heads     []string
	rows      [][]said
	notes     []string
	rowNotes  bool // remarks belong to the whole row
}

// said is a cell.
type said struct {
	text    string             // figure, interval and n; or words
	numbers []string           // of a workbook: value, low, high, n
	notes   []int              // from 1
	verdict metrics.Verdict    // by colour or mark
	ind     *metrics.Indicator // of a Document
}

// grids are the tables of a report in every medium.
func (o *oracle) grids(t *testing.T) map[string][]grid {
	t.Helper()
	return map[string][]grid{"document": o.fromDocument(), "html": o.fromHTML(t), "markdown": o.fromMarkdown(t), "workbook": o.fromWorkbook(t)}
}

// sections visits every section with the top one around it.
func sections(doc *report.Document, visit func(top, s report.Section, simulated bool)) {
	var walk func(top, s report.Section, simulated bool)
	walk = func(top, s report.Section, simulated bool) {
		simulated = simulated || s.Simulated
		visit(top, s, simulated)
		for _, sub := range s.Sections {
			walk(top, sub, simulated)
		}
	}
	for _, s := range doc.Sections {
		walk(s, s, false)
	}
}

func (o *oracle) fromDocument() []grid {
	var out []grid
	sections(o.doc, func(top, s report.Section, simulated bool) {
		for _, b := range s.Blocks {
			tables := []*report.Table{}
			switch b := b.(type) {
			case report.Table:
				tables = append(tables, &b)
			case report.Figure:
				if b.Table != nil {
					tables = append(tables, b.Table)
				}
			}
			for _, t := range tables {
				g := grid{id: t.ID, part: o.parts[top.Title], caption: t.Caption, simulated: simulated, notes: t.Notes}
				for _, c := range t.Columns {
					g.heads = append(g.heads, c.Title)
				}
				for _, row := range t.Rows {
					var cells []said
					for _, c := range row {
						cells = append(cells, said{text: o.spoken(c), notes: c.Notes, verdict: c.Verdict, ind: c.Indicator})
					}
					g.rows = append(g.rows, cells)
				}
				out = append(out, g)
			}
		}
	})
	return out
}

// spoken is a cell of a document in words.
func (o *oracle) spoken(c report.Cell) string {
	switch {
	case c.Indicator != nil:
		return o.says(c.Indicator)
	case c.Number != nil && c.Number.OK:
		value, _ := o.loc.Parts(c.Number.Value, c.Number.Interval, c.Number.Unit)
		return value
	case c.Number != nil:
		return "—"
	}
	return c.Text
}

func (o *oracle) page(t *testing.T) *nethtml.Node {
	t.Helper()
	var b bytes.Buffer
	if err := htmlwriter.Write(&b, o.doc, nil); err != nil {
		t.Fatal(err)
	}
	root, err := nethtml.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func attr(n *nethtml.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func class(n *nethtml.Node, name string) bool {
	return n.Type == nethtml.ElementNode && slices.Contains(strings.Fields(attr(n, "class")), name)
}

// text is what an element says, without the elements that skip names.
func text(n *nethtml.Node, skip func(*nethtml.Node) bool) string {
	if n.Type == nethtml.TextNode {
		return n.Data
	}
	if skip != nil && n.Type == nethtml.ElementNode && skip(n) {
		return ""
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		b.WriteString(text(c, skip))
	}
	return b.String()
}

func badge(n *nethtml.Node) bool { return class(n, "badge") }

// elements are those below n with a name, in order.
func elements(n *nethtml.Node, names ...string) []*nethtml.Node {
	var out []*nethtml.Node
	for d := range n.Descendants() {
		if d.Type == nethtml.ElementNode && slices.Contains(names, d.Data) {
			out = append(out, d)
		}
	}
	return out
}

// topSection is the outermost section around an element, or the element.
func topSection(n *nethtml.Node) *nethtml.Node {
	var top *nethtml.Node
	if n.Data == "section" {
		top = n
	}
	for a := range n.Ancestors() {
		if a.Data == "section" {
			top = a
		}
	}
	return top
}

// numbers are what stands before titles and captions in a medium.
var numbers = regexp.MustCompile(`^(?:(?:Appendix|Приложение) \S+\. |(?:Table|Figure|Таблица|Рисунок) \S+ [–—] |[A-ZА-Я0-9][0-9.]* )`)

func unnumbered(title string) string { return numbers.ReplaceAllString(title, "") }

func heading(section *nethtml.Node) string {
	if section == nil {
		return ""
	}
	for c := range section.ChildNodes() {
		if c.Type == nethtml.ElementNode && len(c.Data) == 2 && c.Data[0] == 'h' {
			return unnumbered(strings.TrimSpace(text(c, badge)))
		}
	}
	return ""
}

func (o *oracle) fromHTML(t *testing.T) []grid {
	t.Helper()
	var out []grid
	page := o.page(t)
	for _, n := range elements(page, "table") {
		if attr(n, "id") == "" {
			continue // of a narrative
		}
		g := grid{id: attr(n, "id"), part: o.parts[heading(topSection(n))]}
		for _, c := range elements(n, "caption") {
			g.caption = unnumbered(strings.TrimSpace(text(c, badge)))
			g.simulated = slices.ContainsFunc(elements(c, "span"), badge)
		}
		for _, tr := range elements(n, "tr") {
			if tr.Parent.Data == "thead" {
				for _, c := range elements(tr, "th") {
					g.heads = append(g.heads, text(c, nil))
				}
				continue
			}
			var row []said
			for _, c := range elements(tr, "th", "td") {
				row = append(row, htmlCell(c, g.id))
			}
			g.rows = append(g.rows, row)
		}
		for _, ol := range elements(page, "ol") {
			if !class(ol, "notes") {
				continue
			}
			for _, li := range elements(ol, "li") {
				if i, ok := strings.CutPrefix(attr(li, "id"), g.id+"-note-"); ok && i == strconv.Itoa(len(g.notes)+1) {
					g.notes = append(g.notes, text(li, nil))
				}
			}
		}
		out = append(out, g)
	}
	return out
}

func htmlCell(c *nethtml.Node, table string) said {
	var s said
	s.text = strings.TrimSpace(text(c, func(n *nethtml.Node) bool {
		return n.Data == "sup" || class(n, "why") || class(n, "ci") || class(n, "n")
	}))
	for _, span := range elements(c, "span") {
		switch {
		case class(span, "ci"):
			s.text += " " + text(span, nil)
		case class(span, "n"):
			s.text += ", " + text(span, nil)
		case class(span, "verdict"):
			for name, v := range map[string]metrics.Verdict{"yes": metrics.Comparable, "care": metrics.WithCare, "no": metrics.NotComparable} {
				if class(span, name) {
					s.verdict = v
				}
			}
		}
	}
	for _, a := range elements(c, "a") {
		if i, ok := strings.CutPrefix(attr(a, "href"), "#"+table+"-note-"); ok {
			n, _ := strconv.Atoi(i)
			s.notes = append(s.notes, n)
		}
	}
	return s
}

// unescaped takes back what the Markdown writer escapes.
func unescaped(s string) string {
	var b strings.Builder
	escaped := false
	for _, r := range s {
		switch {
		case r == '\\' && !escaped:
			escaped = true
			continue
		case r == '\u200b':
		default:
			b.WriteRune(r)
		}
		escaped = false
	}
	return html.UnescapeString(b.String())
}

// bars splits a line of a table.
func bars(line string) []string {
	var out []string
	from := 1
	for i := 1; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			out = append(out, strings.TrimSpace(line[from:i]))
			from = i + 1
		}
	}
	return out
}

func (o *oracle) report(t *testing.T) string {
	t.Helper()
	files, err := markdown.Files(o.doc)
	if err != nil {
		t.Fatal(err)
	}
	return string(files[markdown.Name])
}

// mark is what stands behind what is simulated in Markdown.
func (o *oracle) mark() string { return " — **" + o.loc.Simulated() + "**" }

func (o *oracle) fromMarkdown(t *testing.T) []grid {
	t.Helper()
	var out []grid
	part := ""
	lines := strings.Split(o.report(t), "\n")
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		if title, ok := strings.CutPrefix(line, "## "); ok {
			part = o.parts[unnumbered(unescaped(strings.TrimSuffix(title, o.mark())))]
		}
		if !strings.HasPrefix(line, "|") || i < 2 || !strings.HasPrefix(lines[i-2], "**") {
			continue // no table of ours: a caption stands before each
		}
		g := grid{part: part}
		caption := lines[i-2]
		caption, g.simulated = strings.CutSuffix(caption, o.mark())
		g.caption = unnumbered(unescaped(strings.Trim(caption, "*")))
		for _, h := range bars(line) {
			g.heads = append(g.heads, unescaped(h))
		}
		for i += 2; i < len(lines) && strings.HasPrefix(lines[i], "|"); i++ {
			var row []said
			for _, c := range bars(lines[i]) {
				row = append(row, markdownCell(c))
			}
			g.rows = append(g.rows, row)
		}
		for i++; i < len(lines) && strings.HasPrefix(lines[i], strconv.Itoa(len(g.notes)+1)+") "); i++ {
			_, note, _ := strings.Cut(lines[i], ") ")
			g.notes = append(g.notes, unescaped(note))
		}
		i--
		out = append(out, g)
	}
	return out
}

func markdownCell(c string) said {
	var s said
	c, _, _ = strings.Cut(c, "[^")
	if before, after, ok := strings.Cut(c, " <sup>"); ok {
		for _, n := range strings.Fields(strings.TrimSuffix(after, "</sup>")) {
			i, _ := strconv.Atoi(strings.TrimSuffix(n, ")"))
			s.notes = append(s.notes, i)
		}
		c = before
	}
	c = unescaped(c)
	for mark, v := range map[string]metrics.Verdict{"✓ ": metrics.Comparable, "! ": metrics.WithCare, "✕ ": metrics.NotComparable} {
		if rest, ok := strings.CutPrefix(c, mark); ok {
			s.verdict, c = v, rest
		}
	}
	s.text = c
	return s
}

func (o *oracle) workbook(t *testing.T) *excelize.File {
	t.Helper()
	if o.book != nil {
		return o.book
	}
	var b bytes.Buffer
	if err := excel.Write(&b, o.doc); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	o.book = f // from memory: there is nothing to close
	return f
}

// sheet gives the cells of a sheet of the workbook by its place among them.
func sheet(t *testing.T, f *excelize.File, i int) [][]string {
	t.Helper()
	rows, err := f.GetRows(f.GetSheetList()[i], excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// The first sheets of the workbook.
const (
	summarySheet = iota
	indicatorSheet
	comparisonSheet
	tableSheet
)

// words of the workbook beside a figure's value.
func (o *oracle) limitWords() (low, high, remarks string) {
	if o.doc.Lang == "ru" {
		return "Нижняя граница", "Верхняя граница", "Примечания"
	}
	return "Low", "High", "Remarks"
}

// fromWorkbook reads the sheet with the tables: the caption, then the headings,
// then rows up to the remarks. How many rows a table has is the only thing
// that is taken from the document.
func (o *oracle) fromWorkbook(t *testing.T) []grid {
	t.Helper()
	rows := sheet(t, o.workbook(t), tableSheet)
	low, high, remarks := o.limitWords()
	var out []grid
	at := 0
	sections(o.doc, func(_, s report.Section, _ bool) {
		for _, b := range s.Blocks {
			tab, ok := b.(report.Table)
			if !ok {
				continue
			}
			for at < len(rows) && (len(rows[at]) == 0 || !strings.HasSuffix(rows[at][0], tab.Caption)) {
				at++
			}
			if at+1+len(tab.Rows) >= len(rows) {
				t.Errorf("the workbook has no table %q", tab.Caption)
				return
			}
			g := grid{id: tab.ID, rowNotes: true}
			g.caption, g.simulated = strings.CutPrefix(rows[at][0], o.loc.Simulated()+" · ")
			g.part = o.partIn(g.caption)
			type column struct{ value, low, high, n int }
			var columns []column
			remark := -1
			for k, h := range rows[at+1] {
				switch {
				case h == "":
				case h == remarks:
					remark = k
				case h == low:
					columns[len(columns)-1].low = k
				case h == high:
					columns[len(columns)-1].high = k
				case h == "n" && len(columns) > 0:
					columns[len(columns)-1].n = k
				default:
					g.heads = append(g.heads, h)
					columns = append(columns, column{value: k})
				}
			}
			cell := func(row []string, k int) string {
				if k >= 0 && k < len(row) {
					return row[k]
				}
				return ""
			}
			for _, row := range rows[at+2 : at+2+len(tab.Rows)] {
				var cells []said
				var notes []int
				for _, n := range strings.Split(cell(row, remark), ", ") {
					if i, err := strconv.Atoi(n); err == nil {
						notes = append(notes, i)
					}
				}
				for _, c := range columns {
					s := said{text: cell(row, c.value), notes: notes}
					if c.n > 0 {
						s.numbers = []string{s.text, "", "", cell(row, c.n)}
						if c.low > 0 {
							s.numbers[1], s.numbers[2] = cell(row, c.low), cell(row, c.high)
						}
					}
					cells = append(cells, s)
				}
				g.rows = append(g.rows, cells)
			}
			at += 2 + len(tab.Rows)
			for i := range tab.Notes {
				if note, ok := strings.CutPrefix(cell(rows[at+i], 0), strconv.Itoa(i+1)+". "); ok {
					g.notes = append(g.notes, note)
				}
			}
			out = append(out, g)
		}
	})
	return out
}

// same reports whether a cell says a figure.
func (o *oracle) same(s said, ind *metrics.Indicator) bool {
	if s.numbers == nil {
		if s.ind != nil && s.ind != ind && (s.ind.Value != ind.Value || s.ind.Interval != ind.Interval || s.ind.N != ind.N || s.ind.Status != ind.Status) {
			return false
		}
		want := o.says(ind)
		if reason := " (" + o.loc.Note(ind.Reason) + ")"; ind.Status != metrics.Defined && s.text == want+reason {
			return true
		}
		return s.text == want
	}
	value := o.loc.Status(ind.Status)
	if ind.Status == metrics.Defined {
		value = exact(estimate.Some(ind.Value))
	}
	want := []string{value, exact(ind.Interval.Low), exact(ind.Interval.High), strconv.FormatInt(ind.N, 10)}
	for i, got := range s.numbers {
		if x, err := strconv.ParseFloat(got, 64); err == nil {
			got = exact(estimate.Some(x))
		}
		if got != want[i] {
			return false
		}
	}
	return true
}

// points is the unit of a difference.
func points(u unit.Unit) unit.Unit {
	if u == unit.Fraction {
		return unit.Points
	}
	return u
}
