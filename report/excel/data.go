package excel

import (
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/report"
)

// dataSheet is the evidence of one part and kind of rows, and where it stands.
type dataSheet struct {
	part    *report.Part
	ev      *metrics.Evidence
	name    string
	table   string
	columns []dataColumn
	fits    bool // the rows fit on a sheet
}

// dataColumn is a column of the evidence, or a rate that formulas ask for (col
// is nil then: it is computed from two other columns).
type dataColumn struct {
	id  field.ID
	col *field.Column
}

const (
	dataHead   = 4 // the row of headings
	dataBefore = 3 // columns before those of the data: case, origin, use
)

// maxPlain is how many rows are shown of data over which no formula runs:
// thousands of comments or actions say nothing in a sheet and make the
// workbook slow.
const maxPlain = 2000

// recomputes reports whether an indicator is a formula over the evidence.
func recomputes(r *metrics.Result, e *metrics.Evidence) bool {
	for _, i := range r.Indicators {
		if _, _, ok := e.Live(i); ok {
			if _, ok := i.Definition.Formula.Excel(func(field.ID) string { return "A1" }, i.Interactions); ok {
				return true
			}
		}
	}
	return false
}

// planData chooses the columns: those with a value, and a rate for every mean
// or median of ratios.
func (b *book) planData(part *report.Part, e *metrics.Evidence, name string) *dataSheet {
	d := &dataSheet{part: part, ev: e, name: name, table: "rows_" + strconv.Itoa(len(b.data)+1), fits: e.Batch.Len <= maxRows-dataHead}
	for _, col := range e.Batch.Cols {
		if hasValue(col) {
			d.columns = append(d.columns, dataColumn{id: col.Field.ID, col: col})
		}
	}
	for _, i := range part.Result.Indicators {
		f := i.Definition.Formula
		id := f.Rate(i.Interactions)
		_, _, live := e.Live(i)
		if live && f.IsRatio() && (f.Agg == formula.Mean || f.Agg == formula.Median) && d.index(id) < 0 {
			d.columns = append(d.columns, dataColumn{id: id})
		}
	}
	return d
}

func hasValue(c *field.Column) bool {
	for row := range c.Len() {
		if c.Missing == nil || c.Missing[row] == field.Present {
			return true
		}
	}
	return false
}

// widest is how many characters the largest number of a column takes, with
// the separators of thousands and some room.
func widest(c *field.Column) int {
	digits := 1
	for row := range c.Len() {
		if n, missing := c.Int(row); missing == field.Present {
			digits = max(digits, len(strconv.FormatInt(n, 10)))
		}
	}
	return digits + digits/3 + 3
}

func (d *dataSheet) index(id field.ID) int {
	return slices.IndexFunc(d.columns, func(c dataColumn) bool { return c.id == id })
}

// live is the formula of an indicator over its rows, without the leading "=";
// ok is false where the indicator stays a value.
func (b *book) live(part *report.Part, i *metrics.Indicator) (string, bool) {
	for _, d := range b.data {
		if d.part != part || d.ev.Rows != i.Definition.Rows || !d.fits {
			continue
		}
		from, to, ok := d.ev.Live(i)
		if !ok {
			return "", false
		}
		there := true
		f, ok := i.Definition.Formula.Excel(func(id field.ID) string {
			k := d.index(id)
			there = there && k >= 0
			column := "$" + letters(max(k, 0)+dataBefore+1) + "$"
			return quoteSheet(d.name) + "!" + column + strconv.Itoa(dataHead+1+from) + ":" + column + strconv.Itoa(dataHead+to)
		}, i.Interactions)
		return f, ok && there
	}
	return "", false
}

// rowInfo is what the groups say of a row.
type rowInfo struct {
	kase   string
	origin datasets.Origin
	why    string // left out
}

func (b *book) rowInfos(d *dataSheet) []rowInfo {
	out := make([]rowInfo, d.ev.Batch.Len)
	for _, g := range d.ev.Groups {
		for row := g.From; row < g.To && row < len(out); row++ {
			out[row].kase, out[row].origin = g.Key.Case, g.Key.Origin
			if k := row - g.From - g.Used; k >= 0 && k < len(g.LeftOut) {
				out[row].why = b.loc.Note(g.LeftOut[k])
			}
		}
	}
	return out
}

// dataSheet writes the rows, those of a group together, the used ones first.
func (b *book) dataSheet(d *dataSheet) {
	widths := []float64{16, 18, 22}
	for _, c := range d.columns {
		w := 13.0
		if c.col != nil && (c.col.Field.Kind == field.KindText || c.col.Field.Kind == field.KindTime) {
			w = 18
		} else if c.col != nil {
			w = max(w, float64(widest(c.col)))
		}
		widths = append(widths, w)
	}
	if d.part.Simulated {
		b.tab(d.name) // before the stream, which writes the properties as it opens
	}
	s := b.open(d.name, dataHead, 1, widths...)
	defer s.close()
	lang := b.doc.Lang
	s.title(d.part.Title + " · " + b.rowsName(d.ev.Rows))
	if d.part.Simulated {
		s.write(b.text(b.loc.Simulated()+". "+wordSimulatedHelp.In(lang), look{bold: true, warn: true}))
	} else {
		s.write(b.text(wordDataHelp.In(lang), look{soft: true}))
	}
	if !d.fits {
		s.write(b.text(wordNotRows.In(lang), look{soft: true}))
		return
	}
	ids := []any{nil, nil, nil}
	heads := []string{wordCase.In(lang), wordOrigin.In(lang), wordUse.In(lang)}
	for _, c := range d.columns {
		ids = append(ids, b.text(string(c.id), look{soft: true}))
		heads = append(heads, columnName(c.id, lang))
	}
	s.write(ids...)
	s.head(heads...)
	names := caseNames(d.part, lang)
	infos := b.rowInfos(d)
	styles := make([]look, len(d.columns))
	for k, c := range d.columns {
		styles[k] = look{format: columnFormat(c)}
	}
	for row := range d.ev.Batch.Len {
		info := infos[row]
		use, l := wordUsed.In(lang), look{}
		if info.why != "" {
			use, l = wordLeft.In(lang)+info.why, look{soft: true}
		}
		cells := make([]any, 0, dataBefore+len(d.columns))
		cells = append(cells, b.text(names[info.kase], l), b.text(b.loc.Origin(info.origin), look{warn: info.origin == datasets.Simulated}), b.text(use, l))
		for k, c := range d.columns {
			cells = append(cells, b.dataCell(d, c, row, styles[k]))
		}
		s.write(cells...)
	}
	s.table(d.table, dataHead, dataBefore+len(d.columns))
}

// dataCell is a value of the data, a formula where the column is computed from
// others, or an empty cell.
func (b *book) dataCell(d *dataSheet, c dataColumn, row int, l look) any {
	v, ok := d.amount(c, row)
	text := c.col != nil && c.col.Field.Kind == field.KindText
	if text {
		if s := c.col.Text(row); s != "" {
			return b.text(s, l)
		}
		return nil
	}
	if f, computed := formula.Cell(c.id, func(id field.ID) string { return letters(d.index(id)+dataBefore+1) + strconv.Itoa(dataHead+1+row) }); computed && (ok || c.col == nil) {
		if sum, per := formula.Parts(c.id); d.index(formula.SumColumn(sum)) < 0 || per != "" && d.index(per) < 0 {
			return nil
		}
		if ok {
			return excelize.Cell{StyleID: b.style(l), Formula: f, Value: v}
		}
		return excelize.Cell{StyleID: b.style(l), Formula: f, Value: ""}
	}
	if !ok {
		return nil
	}
	if c.col.Field.Kind == field.KindFlag {
		return excelize.Cell{StyleID: b.style(l), Value: v != 0}
	}
	return b.value(v, l)
}

// amount is a number of the data as a spreadsheet holds it: decimals as they
// are, times as days since 1899-12-30.
func (d *dataSheet) amount(c dataColumn, row int) (float64, bool) {
	if c.col == nil {
		sum, per := formula.Parts(c.id)
		n, d0 := d.index(formula.SumColumn(sum)), d.index(per)
		if n < 0 || d0 < 0 {
			return 0, false
		}
		x, okX := d.amount(d.columns[n], row)
		y, okY := d.amount(d.columns[d0], row)
		if !okX || !okY || y <= 0 {
			return 0, false
		}
		return x / y, true
	}
	if c.col.Field.Kind == field.KindText {
		return 0, false
	}
	v, missing := c.col.Int(row)
	if missing != field.Present {
		return 0, false
	}
	switch c.col.Field.Kind {
	case field.KindMicro:
		return float64(v) / field.Micro, true
	case field.KindTime:
		return serial(v), true
	}
	return float64(v), true
}

// serial is a time as a spreadsheet counts it, in days.
func serial(unix int64) float64 { return float64(unix)/86400 + 25569 }

func columnFormat(c dataColumn) string {
	switch {
	case c.col == nil:
		return "0.0000%"
	case c.col.Field.Kind == field.KindCount:
		return formatCount
	case c.col.Field.Kind == field.KindMicro:
		return formatDecimal
	case c.col.Field.Kind == field.KindTime:
		for row := range c.col.Len() {
			if v, missing := c.col.Int(row); missing == field.Present && v%86400 != 0 {
				return formatMoment
			}
		}
		return formatDay
	}
	return ""
}

// columnName is a column in words; of a computed one what it is made of.
func columnName(id field.ID, lang string) string {
	sum, per := formula.Parts(id)
	name := ""
	for i, part := range sum {
		if i > 0 {
			name += " + "
		}
		title, ok := columnTitles[part]
		if !ok {
			title = formula.Name(part)
		}
		name += title.In(lang)
	}
	if per != "" {
		if len(sum) > 1 {
			name = "(" + name + ")"
		}
		name += " / " + formula.Name(per).In(lang)
	}
	return name
}

// caseNames are the names of a part's cases in the reader's language.
func caseNames(part *report.Part, lang string) map[string]string {
	out := map[string]string{}
	for _, c := range part.Result.Request.Cases {
		out[c.ID] = c.Name.In(lang)
		if out[c.ID] == "" {
			out[c.ID] = c.ID
		}
	}
	return out
}

// tab colours the tab of a sheet with simulated data.
func (b *book) tab(name string) {
	color := "E69F00"
	b.check(b.SetSheetProps(name, &excelize.SheetPropsOptions{TabColorRGB: &color}))
}
