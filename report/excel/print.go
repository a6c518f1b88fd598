package excel

import (
	"math"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// paper says how a sheet prints: on A4, as wide as the page unless a scale is
// given. What is for the screen only stays out of the print.
type paper struct {
	portrait bool
	columns  int  // that print, from the first; 0 means all
	rows     int  // that print, from the first; 0 means all
	scaled   bool // at the scale that fits the width; only such a sheet can break its pages where it wants
}

// The space that A4 leaves between the margins, and what a character of a
// column's width and a row take of it.
const (
	longSide   = 11.69 - 2*0.45 // inches
	shortSide  = 8.27 - 2*0.45
	inch       = 72.0     // points
	charInches = 8.0 / 96 // one digit of Calibri 11, or of a font that stands in for it
	rowHeight  = 15.0     // points, where none is set
	fullPage   = 400      // characters across a page, beyond which it cannot be read
)

// size is how wide and high a page is, in inches.
func (p paper) size() (width, height float64) {
	if p.portrait {
		return shortSide, longSide
	}
	return longSide, shortSide
}

// setPaper fixes how a sheet prints. The fit goes first: a stream writes it as
// it opens.
func (b *book) setPaper(name string, p paper, widths []float64) (scale float64) {
	total := 0.0
	for i, w := range widths {
		if p.columns == 0 || i < p.columns {
			total += w + 0.7 // between columns
		}
	}
	width, _ := p.size()
	scale = min(1, math.Floor(100*width/(total*charInches))/100)
	orientation, a4, across, down, fit, percent := "landscape", 9, max(1, int(math.Ceil(total/fullPage))), 0, !p.scaled, uint(max(10, 100*scale))
	if p.portrait {
		orientation = "portrait"
	}
	b.check(b.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	layout := &excelize.PageLayoutOptions{Orientation: &orientation, Size: &a4}
	if fit {
		layout.FitToWidth, layout.FitToHeight = &across, &down
	} else {
		layout.AdjustTo = &percent
	}
	b.check(b.SetPageLayout(name, layout))
	side, low := 0.45, 0.25
	b.check(b.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &side, Bottom: &side, Header: &low, Footer: &low}))
	part := ""
	if p.rows > 0 {
		part = "&C" + footer(b.loc.Note(wordPrintRows))
	} else if p.columns > 0 {
		part = "&C" + footer(b.loc.Note(wordPrintColumns))
	}
	b.check(b.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L" + footer(b.doc.Title) + part + "&R&P / &N"}))
	if p.rows > 0 || p.columns > 0 {
		columns := len(widths)
		if p.columns > 0 {
			columns = p.columns
		}
		area := quoteSheet(name) + "!$A:$" + letters(columns)
		if p.rows > 0 {
			area = quoteSheet(name) + "!$A$1:$" + letters(columns) + "$" + strconv.Itoa(p.rows)
		}
		b.check(b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: name, RefersTo: area}))
	}
	return scale
}

// keep begins a new page where the rest of this one is lower than what follows,
// in points. Only a scaled sheet can.
func (s *sheet) keep(points float64) {
	_, height := s.paper.size()
	page := (height - 0.2) * inch / s.scale
	if s.used+min(points, page) <= page {
		return
	}
	if s.used = 0; s.b.err == nil && s.row > 0 {
		s.b.check(s.sw.InsertPageBreak(cellName(1, s.row+1)))
	}
}

// took counts the height of a row; the program breaks a full page by itself.
func (s *sheet) took(points float64) {
	_, height := s.paper.size()
	page := (height - 0.2) * inch / s.scale
	if s.used += points; s.used > page {
		s.used = points
	}
}
