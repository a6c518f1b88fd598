package excel

import (
	"runtime"
	"slices"
	"strconv"
	"sync"

	"github.com/xuri/excelize/v2"

	"github.com/casebench/casebench/datasets"
	"github.com/casebench/casebench/datasets/field"
	"github.com/casebench/casebench/metrics"
	"github.com/casebench/casebench/metrics/formula"
	"github.com/casebench/casebench/report"
	"github.com/casebench/casebench/report/palette"
)

// dataSheet is the evidence of one part and kind of rows, and where it stands.
type dataSheet struct {
	part    *report.Part
	ev      *metrics.Evidence
	name    string
	table   string
	columns []dataColumn
	tallies *tallySheet // in place of the rows, where they are too many
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

// planData chooses what the data sheets show: rows, or sums where there are
// too many.
func (b *book) planData() {
	sums := tallied(b.data, b.live)
	for _, d := range b.data {
		if sums[d] {
			d.tallies = tallyUp(d.part, d.ev)
		} else {
			d.chooseColumns()
		}
	}
}

// chooseColumns chooses the columns with a value, and a rate for every mean or
// median of ratios.
func (d *dataSheet) chooseColumns() {
	for _, col := range d.ev.Batch.Cols {
		if hasValue(col) {
			d.columns = append(d.columns, dataColumn{id: col.Field.ID, col: col})
		}
	}
	for _, i := range d.part.Result.Indicators {
		f := i.Definition.Formula
		id := f.Rate(i.Interactions)
		_, _, live := d.ev.Live(i)
		if live && f.IsRatio() && (f.Agg == formula.Mean || f.Agg == formula.Median) && d.index(id) < 0 {
			d.columns = append(d.columns, dataColumn{id: id})
		}
	}
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
func (b *book) formula(part *report.Part, i *metrics.Indicator) (string, bool) {
	for _, d := range b.data {
		if d.part != part || d.ev.Rows != i.Definition.Rows {
			continue
		}
		if d.tallies != nil {
			return b.liveOverTallies(d, i)
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
	caseName string
	origin   datasets.Origin
	why      string // left out
}

func (b *book) rowInfos(d *dataSheet) []rowInfo {
	out := make([]rowInfo, d.ev.Batch.Len)
	for _, g := range d.ev.Groups {
		for row := g.From; row < g.To && row < len(out); row++ {
			out[row].caseName, out[row].origin = g.Key.Case, g.Key.Origin
			if k := row - g.From - g.Used; k >= 0 && k < len(g.LeftOut) {
				out[row].why = b.loc.Note(g.LeftOut[k])
			}
		}
	}
	return out
}

// dataSheets writes the sheets with the rows. They are opened one after the
// other and filled on all cores: each has a stream of its own.
func (b *book) dataSheets() {
	var open []*dataRows
	for _, d := range b.data {
		if d.tallies != nil {
			b.tallySheet(d)
		} else if r := b.openData(d); r != nil {
			open = append(open, r)
		}
	}
	var busy sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for _, r := range open {
		busy.Go(func() {
			free <- struct{}{}
			r.fill()
			<-free
		})
	}
	busy.Wait()
	for _, r := range open {
		b.check(r.err)
		r.s.table(r.d.table, dataHead, dataBefore+len(r.d.columns))
		r.s.close()
	}
}

// dataPaper is how a data sheet prints: the rows are for the screen, a page of
// them shows what there is.
func dataPaper(rows int) paper {
	if rows <= printedRows {
		return paper{}
	}
	return paper{rows: dataHead + printedRows}
}

const printedRows = 25

// dataRows is a sheet of data whose headings are written.
type dataRows struct {
	d       *dataSheet
	s       *sheet
	infos   []rowInfo
	cells   []dataCell
	names   map[string]string // of the cases
	origins map[datasets.Origin]excelize.Cell
	used    excelize.Cell
	left    string // before the reason
	plain   int    // style of a row that counts
	soft    int    // and of one that is left out
	err     error
}

// openData opens a sheet and writes its headings; nil after an error.
func (b *book) openData(d *dataSheet) *dataRows {
	widths := []float64{16, 18, 22}
	for _, c := range d.columns {
		w := 15.0
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
	s := b.open(d.name, dataPaper(d.ev.Batch.Len), dataHead, 1, widths...)
	s.title(d.part.Title + " · " + b.rowsName(d.ev.Rows))
	if d.part.Simulated {
		s.write(b.text(b.loc.Simulated()+". "+b.loc.Note(wordSimulatedHelp), look{bold: true, warn: true}))
	} else {
		s.write(b.text(b.loc.Note(wordDataHelp), look{soft: true}))
	}
	ids := []any{nil, nil, nil}
	heads := []string{b.loc.Note(wordCase), b.loc.Note(wordOrigin), b.loc.Note(wordUse)}
	for _, c := range d.columns {
		ids = append(ids, b.text(string(c.id), look{soft: true}))
		heads = append(heads, b.columnName(c.id))
	}
	s.write(ids...)
	s.head(heads...)
	r := &dataRows{d: d, s: s, infos: b.rowInfos(d), names: b.caseNames(d.part), origins: map[datasets.Origin]excelize.Cell{},
		used: b.text(b.loc.Note(wordUsed), look{}), left: b.loc.Note(wordLeft), plain: b.style(look{}), soft: b.style(look{soft: true})}
	for _, info := range r.infos {
		if _, there := r.origins[info.origin]; !there {
			r.origins[info.origin] = b.text(b.loc.Origin(info.origin), look{warn: info.origin == datasets.Simulated})
		}
	}
	for _, c := range d.columns {
		r.cells = append(r.cells, d.cell(c, b.style(look{format: columnFormat(c)})))
	}
	if b.err != nil {
		return nil
	}
	return r
}

// fill writes the rows, those of a group together, the used ones first.
func (r *dataRows) fill() {
	cells := make([]any, dataBefore+len(r.cells))
	for row := range r.d.ev.Batch.Len {
		info := r.infos[row]
		use, style := r.used, r.plain
		if info.why != "" {
			style = r.soft
			use = excelize.Cell{StyleID: style, Value: cellText(r.left + info.why)}
		}
		cells[0], cells[1], cells[2] = excelize.Cell{StyleID: style, Value: cellText(r.names[info.caseName])}, r.origins[info.origin], use
		for k, c := range r.cells {
			cells[dataBefore+k] = c.in(row)
		}
		r.s.row++
		if r.err = r.s.sw.SetRow("A"+strconv.Itoa(r.s.row), cells); r.err != nil {
			return
		}
	}
}

// dataCell writes the cells of a column.
type dataCell struct {
	dataColumn
	d        *dataSheet
	style    int
	computed bool      // from other columns
	missing  bool      // they are not on the sheet
	num, den *dataCell // of a rate
}

func (d *dataSheet) cell(c dataColumn, style int) dataCell {
	out := dataCell{dataColumn: c, d: d, style: style}
	_, out.computed = formula.Cell(c.id, func(field.ID) string { return "A1" })
	sum, per := formula.Parts(c.id)
	n, over := d.index(formula.SumColumn(sum)), d.index(per)
	out.missing = n < 0 || per != "" && over < 0
	if c.col == nil && n >= 0 && over >= 0 {
		out.num, out.den = &dataCell{dataColumn: d.columns[n]}, &dataCell{dataColumn: d.columns[over]}
	}
	return out
}

// in is the value of a row, a formula where the column is computed from
// others, or an empty cell.
func (c *dataCell) in(row int) any {
	if c.col != nil && c.col.Field.Kind == field.KindText {
		if s := c.col.Text(row); s != "" {
			return excelize.Cell{StyleID: c.style, Value: cellText(s)}
		}
		return nil
	}
	v, ok := c.amount(row)
	switch {
	case c.computed && c.missing && (ok || c.col == nil):
		return nil
	case c.computed && (ok || c.col == nil):
		f, _ := formula.Cell(c.id, func(id field.ID) string { return letters(c.d.index(id)+dataBefore+1) + strconv.Itoa(dataHead+1+row) })
		if ok {
			return excelize.Cell{StyleID: c.style, Formula: f, Value: v}
		}
		return excelize.Cell{StyleID: c.style, Formula: f, Value: ""}
	case !ok:
		return nil
	case c.col.Field.Kind == field.KindFlag:
		return excelize.Cell{StyleID: c.style, Value: v != 0}
	}
	return excelize.Cell{StyleID: c.style, Value: v}
}

// amount is a number of the data as a spreadsheet holds it: decimals as they
// are, times as days since 1899-12-30.
func (c *dataCell) amount(row int) (float64, bool) {
	if c.col == nil {
		if c.num == nil {
			return 0, false
		}
		x, okX := c.num.amount(row)
		y, okY := c.den.amount(row)
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
func (b *book) columnName(id field.ID) string {
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
		name += b.loc.Note(title)
	}
	if per != "" {
		if len(sum) > 1 {
			name = "(" + name + ")"
		}
		name += " / " + b.loc.Note(formula.Name(per))
	}
	return name
}

// caseNames are the names of a part's cases in the reader's language.
func (b *book) caseNames(part *report.Part) map[string]string {
	out := map[string]string{}
	if part.Result.Request == nil {
		return out
	}
	for _, c := range part.Result.Request.Cases {
		out[c.ID] = b.loc.Text(c.Name)
		if out[c.ID] == "" {
			out[c.ID] = c.ID
		}
	}
	return out
}

// tab colours the tab of a sheet with simulated data.
func (b *book) tab(name string) {
	color := string(palette.SimulatedTab)
	b.check(b.SetSheetProps(name, &excelize.SheetPropsOptions{TabColorRGB: &color}))
}
